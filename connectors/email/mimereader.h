// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/forwardedmail.h"
#include "connectors/email/spoolwriter.h"

#include "app/model/batch.h"
#include "app/model/result.h"

#include <variant>

namespace centrala::email {

struct MailContent;

/// A mail as the server gave it, and what the server knows about it. The octets lie in memory, or, where `path` is set,
/// in a temporary file, which the reader removes.
struct RawMail
{
    QString folder;
    quint32 uidValidity = 0;
    quint32 uid = 0;
    std::optional<Instant> receivedAt;
    Direction direction = Direction::In;
    QByteArray octets;
    QString path;
    qint64 size = 0;
    bool isBeginning = false; ///< too large to be fetched: `size` octets on the server, and the first of them here

    [[nodiscard]] QString number() const;
};

/// What became of a raw mail, and about how many octets of JSON it is.
struct ReadMail
{
    quint32 uid = 0;
    std::variant<InboundMessage, RefusedItem> what;
    std::optional<DeliveryReport> report = {}; ///< what the mail says about one of ours
    qsizetype jsonSize = 0;
};

/// Removes the files the mail brought into the spool.
void discard(const SpoolWriter &spool, const ReadMail &mail);

/// What an inbox knows of its own people.
struct OwnPeople
{
    QStringList addresses; ///< its own and its other names, the own one first
    Colleagues colleagues;
};

/// Makes messages of raw mails (GMime). Long bodies, attachments and what cannot be understood go to the spool. May be
/// used by several threads at once.
class MimeReader
{
public:
    explicit MimeReader(const QDir &spool, OwnPeople own = {});

    /// Errors: Storage, the spool could not be written; nothing of the mail is left in it then.
    [[nodiscard]] Result<ReadMail> read(const RawMail &mail) const;
    /// A mail that is not even looked at.
    [[nodiscard]] static ReadMail refuse(const RawMail &mail, const QString &reason);

private:
    /// `path`: where the octets are to be read from, if in a file.
    [[nodiscard]] Result<ReadMail> parse(const RawMail &mail, const QString &path) const;
    /// A copy without what makes the parser give up on its header; empty where there is nothing of that.
    [[nodiscard]] QString mendedFile(const QString &path) const;
    /// Of a mail of which only the beginning was fetched: the files, none of them whole, become names.
    void tellBeginning(const RawMail &mail, MailContent &content) const;
    [[nodiscard]] Result<void> spoolLongBodies(InboundMessage &message) const;
    /// The mail as it came, as a file of the spool.
    [[nodiscard]] Result<SpoolFile> whole(const RawMail &mail) const;
    [[nodiscard]] Result<ReadMail> refuseWithOctets(const RawMail &mail, const QString &reason) const;

    const SpoolWriter m_spool;
    const OwnPeople m_own;
};

} // namespace centrala::email
