// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/message.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace centrala::email {

/// What a server says became of a mail, and why, for people.
struct MailVerdict
{
    Delivery delivery = Delivery::Failed; ///< Sent: it is only late
    QString reason;
    QStringList failed = {}; ///< addresses it did not reach; empty where that is not told
};

/// One block of a report: fields by their names in small letters, the first of a name counts. Values are unfolded.
using ReportFields = QHash<QByteArray, QByteArray>;

/// The blocks of a message/delivery-status, message/feedback-report or message/disposition-notification: at most 101.
[[nodiscard]] QList<ReportFields> reportBlocks(const QByteArray &octets);

/// The verdict of a delivery status (RFC 3464). One recipient that failed makes the mail failed, and the reason names
/// them all. Nothing where it speaks of no recipient, or only says that it was passed on.
[[nodiscard]] std::optional<MailVerdict> verdictOf(const QList<ReportFields> &deliveryStatus);

/// The verdict of a bounce that is only text, as qmail and many others write it: the lines with the server's codes,
/// else what the mail begins with. `subject` and `text` as people see them.
[[nodiscard]] MailVerdict verdictInText(const QString &subject, const QString &text);

/// Whether a subject is one of those that bounces have, in the languages of our customers.
[[nodiscard]] bool isBounceSubject(const QString &subject);

} // namespace centrala::email
