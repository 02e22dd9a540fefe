// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/deliverystatus.h"

#include "connectors/email/charset.h"
#include "connectors/email/mailnames.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr qsizetype kReportLimit = 512 * 1024;
constexpr qsizetype kBlockLimit = 101;
constexpr qsizetype kReasonLimit = 1000;
constexpr qsizetype kTextLimit = 20'000;

/// "smtp; 550 no such user" without the kind before it.
QString untyped(const QByteArray &value)
{
    const qsizetype semicolon = value.indexOf(';');
    return oneLine(decodeText(value.mid(semicolon + 1)), 500);
}

bool has(const QString &text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool isDelay(const QString &text)
{
    static const QStringList words{u"delayed"_s,          u"has not yet been delivered"_s,
                                   u"still trying"_s,     u"will be retried"_s,
                                   u"will retry"_s,       u"opóźnion"_s,
                                   u"verzögert"_s,        u"затримк"_s,
                                   u"temporary problem"_s};
    return has(text, words);
}

/// What happened to one recipient: Action where it is said (RFC 3464 §2.3.3), else the class of the status.
std::optional<Delivery> fate(const ReportFields &recipient)
{
    const QByteArray action = recipient.value("action").toLower();
    const QByteArray status = recipient.value("status").trimmed();
    if (action.startsWith("failed"))
        return Delivery::Failed;
    if (action.startsWith("delayed"))
        return Delivery::Sent;
    if (action.startsWith("delivered"))
        return Delivery::Delivered;
    if (!action.isEmpty() && (action.startsWith("relayed") || action.startsWith("expanded")))
        return std::nullopt;
    if (status.startsWith('5'))
        return Delivery::Failed;
    if (status.startsWith('4'))
        return Delivery::Sent;
    return status.startsWith('2') ? std::optional(Delivery::Delivered) : std::nullopt;
}

QString whom(const ReportFields &recipient)
{
    const QByteArray original = recipient.value("original-recipient");
    return untyped(original.isEmpty() ? recipient.value("final-recipient") : original);
}

QString explanation(const ReportFields &recipient)
{
    const QString who = whom(recipient);
    QString why = untyped(recipient.value("diagnostic-code"));
    if (why.isEmpty())
        why = oneLine(decodeText(recipient.value("status")), 100);
    return why.isEmpty() ? who : who + u": "_s + why;
}

} // namespace

QList<ReportFields> reportBlocks(const QByteArray &octets)
{
    QList<ReportFields> blocks;
    ReportFields block;
    QByteArray name;
    const auto lines = octets.left(kReportLimit).split('\n');
    for (const QByteArray &line : lines) {
        const bool isFolded = line.startsWith(' ') || line.startsWith('\t');
        const QByteArray content = line.trimmed();
        const qsizetype colon = content.indexOf(':');
        if (content.isEmpty() && !block.isEmpty()) {
            blocks.append(std::exchange(block, {}));
            name.clear();
        } else if (isFolded && !name.isEmpty()) {
            block[name] += ' ' + content;
        } else if (colon > 0) {
            name = content.left(colon).trimmed().toLower();
            if (block.contains(name))
                name.clear(); // its continuation is not the first one's
            else
                block.insert(name, content.mid(colon + 1).trimmed());
        }
        if (blocks.size() == kBlockLimit)
            return blocks;
    }
    if (!block.isEmpty())
        blocks.append(block);
    return blocks;
}

std::optional<MailVerdict> verdictOf(const QList<ReportFields> &deliveryStatus)
{
    QHash<Delivery, QStringList> told;
    QStringList failed;
    for (const ReportFields &block : deliveryStatus) {
        if (!block.contains("final-recipient") && !block.contains("original-recipient"))
            continue;
        if (const std::optional<Delivery> happened = fate(block))
            told[*happened].append(explanation(block));
        if (fate(block) == Delivery::Failed)
            failed.append(whom(block));
    }
    for (const Delivery worst : {Delivery::Failed, Delivery::Sent, Delivery::Delivered}) {
        if (const auto found = told.constFind(worst); found != told.constEnd()) {
            const QString reason = worst == Delivery::Delivered ? QString() : found->join(u'\n');
            return MailVerdict{worst, reason.left(kReasonLimit), failed};
        }
    }
    return std::nullopt;
}

MailVerdict verdictInText(const QString &subject, const QString &text)
{
    static const QRegularExpression code(u"(?:^|[\\s(#:])[45]\\d\\d[ -](?:#?[45]\\.\\d{1,3}\\.\\d{1,3}\\b|\\D)|"
                                         "(?:^|[\\s(#:<])[45]\\.\\d{1,3}\\.\\d{1,3}\\b"_s);
    const QString read = text.left(kTextLimit);
    QStringList coded;
    QStringList beginning;
    const auto lines = QStringView(read).split(u'\n');
    for (const QStringView line : lines) {
        const QString one = oneLine(line.toString(), 300);
        const bool isQuote = one.startsWith(u'>') || one.startsWith(u"Message-ID:", Qt::CaseInsensitive);
        if (one.isEmpty() || isQuote)
            continue;
        if (coded.size() < 3 && code.match(one).hasMatch())
            coded.append(one);
        if (beginning.size() < 3)
            beginning.append(one);
    }
    const QString reason = (coded.isEmpty() ? beginning : coded).join(u'\n').left(kReasonLimit);
    const bool isLate = isDelay(subject) || (subject.contains(u"warning", Qt::CaseInsensitive) && isDelay(read));
    return {isLate ? Delivery::Sent : Delivery::Failed, reason};
}

bool isBounceSubject(const QString &subject)
{
    static const QStringList words{u"undeliver"_s,
                                   u"delivery status notification"_s,
                                   u"delivery failure"_s,
                                   u"delivery failed"_s,
                                   u"delivery has failed"_s,
                                   u"delivery problem"_s,
                                   u"delivery delayed"_s,
                                   u"warning: message"_s,
                                   u"could not send message"_s,
                                   u"mail delivery"_s,
                                   u"message status"_s,
                                   u"mail system error"_s,
                                   u"returned mail"_s,
                                   u"returned to sender"_s,
                                   u"failure notice"_s,
                                   u"non remis"_s,
                                   u"niedostarczon"_s,
                                   u"nie można dostarczyć"_s,
                                   u"nie dostarczono"_s,
                                   u"zwrot wiadomości"_s,
                                   u"unzustellbar"_s,
                                   u"не доставлен"_s,
                                   u"недоставлен"_s,
                                   u"не вдалося доставити"_s,
                                   u"не удалось доставить"_s};
    return has(subject, words);
}

} // namespace centrala::email
