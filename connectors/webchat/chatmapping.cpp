// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatmapping.h"

#include "connectors/contract/spoolfiles.h"
#include "connectors/webchat/chatwords.h"

#include <QFile>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr qint64 kBodyLimit = 1024 * 1024;
constexpr std::chrono::hours kMailedFor{24};

/// The few words that the company's people read, in their language.
struct Words
{
    QString visitor;
    QString page;
};

Words words()
{
    switch (QLocale().language()) {
    case QLocale::Polish:
        return {u"Gość"_s, u"Strona"_s};
    case QLocale::Ukrainian:
        return {u"Відвідувач"_s, u"Сторінка"_s};
    default:
        return {u"Visitor"_s, u"Page"_s};
    }
}

} // namespace

void introduce(Visitor &visitor, const Said &said, const std::optional<SignedIdentity> &identity)
{
    if (identity) {
        visitor.subject = identity->subject;
        visitor.name = cleanLine(identity->name, 100);
        visitor.email = identity->email;
        return;
    }
    if (!said.name.isEmpty())
        visitor.name = said.name;
    if (!said.email.isEmpty())
        visitor.email = said.email;
}

InboundMessage inboundFrom(const Visitor &visitor, const Said &said, bool isFirst, Instant at)
{
    InboundMessage message;
    message.externalId = visitor.id + u':' + said.id;
    message.thread = visitor.id;
    message.from = {u"webchat"_s, visitor.id,
                    visitor.name.isEmpty() ? words().visitor + u' ' + visitor.id.left(4) : visitor.name};
    message.sentAt = at;
    message.text = said.text;
    const bool isSigned = !visitor.subject.isEmpty();
    if (!isSigned && !visitor.email.isEmpty() && visitor.email.compare(visitor.proved, Qt::CaseInsensitive) != 0)
        message.claimed.append({u"email"_s, visitor.email, {}});
    if (isSigned) {
        message.fromVerified = true;
        message.proved.append({u"webchat"_s, u"user:"_s + visitor.subject, visitor.name});
        if (!visitor.email.isEmpty())
            message.proved.append({u"email"_s, visitor.email, visitor.name});
    }
    if (!isFirst)
        return message;
    message.subject = said.pageTitle;
    QStringList lines;
    if (!said.pageUrl.isEmpty())
        lines.append(words().page + u": "_s + said.pageUrl);
    if (!lines.isEmpty())
        message.text += u"\n\n"_s + lines.join(u'\n');
    return message;
}

Result<ChatEntry> entryFrom(const OutgoingMessage &message, const QDir &spool, bool showAgent)
{
    ChatEntry entry;
    entry.id = message.externalId;
    entry.author = showAgent ? cleanLine(message.agent, 100) : QString();
    entry.text = message.text;
    for (const SpoolFile &body : message.bodies) {
        if (body.contentId != u"text")
            continue;
        // The host gives no SHA-256 with a body of its own making.
        QFile file(spool.filePath(body.spoolName));
        if (!contract::isBareFileName(body.spoolName) || !file.open(QIODevice::ReadOnly))
            return Error{Error::Kind::NotFound, body.spoolName, u"the text is not there"_s, {}};
        if (file.size() > kBodyLimit)
            return Error{Error::Kind::TooLarge, body.spoolName, u"the text is too long"_s, {}};
        entry.text = QString::fromUtf8(file.readAll());
    }
    return entry;
}

QList<DeliveryReport> reportsBetween(const Visitor &before, const Visitor &after)
{
    QList<DeliveryReport> reports;
    for (const ChatEntry &entry : before.entries) {
        if (entry.fromVisitor || entry.byMail)
            continue;
        if (entry.seq > before.read && entry.seq <= after.read)
            reports.append({entry.id, Delivery::Read, {}});
        else if (entry.seq > before.delivered && entry.seq <= after.delivered)
            reports.append({entry.id, Delivery::Delivered, {}});
    }
    return reports;
}

QList<DeliveryReport> reportsOfLeft(Visitor &visitor, Instant until, const QString &page)
{
    QString reason = u"visitor_left"_s;
    if (!page.isEmpty())
        reason += u'\n' + page + QLatin1StringView(kProofFragment) + u'\n' + chatWordsIn(visitor.language).back;
    QList<DeliveryReport> reports;
    for (const ChatEntry &entry : std::as_const(visitor.entries)) {
        if (entry.fromVisitor || entry.byMail || entry.seq <= std::max(visitor.left, visitor.delivered) ||
            entry.at > until)
            continue;
        if (entry.at > until - kMailedFor) // what is older is no news any more
            reports.append({entry.id, Delivery::Sent, reason});
        visitor.left = entry.seq;
    }
    return reports;
}

ChatEntry entryFrom(const ElsewhereMessage &message, bool showAgent)
{
    ChatEntry entry;
    entry.byMail = true;
    entry.fromVisitor = message.fromCustomer;
    entry.id = message.id;
    entry.author = showAgent && !message.fromCustomer ? cleanLine(message.agent, 100) : QString();
    entry.text = message.text.left(kTextLimit);
    if (!message.files.isEmpty())
        entry.text += u"\n\n\U0001F4CE "_s + cleanLine(message.files.join(u", "_s), 500);
    entry.text = entry.text.trimmed();
    entry.at = message.at;
    return entry;
}

SendOutcome failed(const QString &reason, std::optional<Instant> retryAt)
{
    SendOutcome outcome;
    outcome.delivery = Delivery::Failed;
    outcome.reason = reason;
    outcome.retryAt = retryAt;
    return outcome;
}

} // namespace centrala::webchat
