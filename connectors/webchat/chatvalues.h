// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace centrala::webchat {

/// A file of a chat. It lies in the spool as keptFileName() says, and only under its visitor's name.
struct ChatFile
{
    QString id; ///< 32 hexadecimal digits of chance
    QString name;
    QString type; ///< by its content
    qint64 size = 0;
};

/// One line of a chat. `seq` grows by visitor; what a widget has not got yet is what stands above the number it knows.
struct ChatEntry
{
    qint64 seq = 0;
    bool fromVisitor = false;
    QString id; ///< the widget's own id of it, or the external id of an agent's answer
    QString author;
    QString text;
    QList<ChatFile> files;
    Instant at{};
    bool byMail = false; ///< said by mail, and shown to whoever proved the address
};

/// What one browser (or one signed-in person) has said and been told. The visitor's secret is not here: `id` is its
/// hash.
struct Visitor
{
    static constexpr qsizetype kEntriesKept = 200;

    QString id;
    QString name;     ///< as typed, or as the site signed it
    QString email;    ///< likewise
    QString proved;   ///< the address that a link in our mail proved
    QString page;     ///< the last one they chatted from
    QString language; ///< of the widget: "pl"
    QString subject;  ///< the site's signed number of its customer; once set, only that signature opens the chat
    qint64 lastSeq = 0;
    qint64 delivered = 0; ///< the widget has all up to this one
    qint64 left = 0;      ///< the host knows that nobody was there for all up to this one
    qint64 read = 0;      ///< and somebody looked at all up to this one
    Instant lastAt{};
    bool gone = false; ///< ended or expired: the secret opens nothing any more
    QList<ChatEntry> entries;

    /// The addresses that are theirs for certain: as the site signed it, and as a link in our mail proved it.
    [[nodiscard]] QStringList provedAddresses() const
    {
        QStringList addresses;
        if (!subject.isEmpty() && !email.isEmpty())
            addresses.append(email);
        if (!proved.isEmpty() && !addresses.contains(proved))
            addresses.append(proved);
        return addresses;
    }
    [[nodiscard]] const ChatEntry *withId(const QString &entryId) const
    {
        for (auto it = entries.rbegin(); it != entries.rend(); ++it) {
            if (it->id == entryId)
                return &*it;
        }
        return nullptr;
    }
};

using Visitors = QHash<QString, Visitor>;

/// The visitor's id that a secret stands for: the secret (43 letters of base64url, made by the browser) is kept
/// nowhere. Empty where it is no such secret.
[[nodiscard]] QString visitorIdOf(const QString &secret);
[[nodiscard]] bool isHexId(const QString &id);
/// "keep-file-VISITOR-FILE": the host leaves what begins so in the spool.
[[nodiscard]] QString keptFileName(const QString &visitor, const QString &file);

} // namespace centrala::webchat
