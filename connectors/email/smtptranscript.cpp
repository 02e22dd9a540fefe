// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/smtptranscript.h"

#include <QHash>
#include <QRegularExpression>

namespace centrala::email {

void SmtpTranscript::sent(const QByteArray &line)
{
    static const QHash<QByteArray, Step> steps{
        {"EHLO", Step::Hello}, {"HELO", Step::Hello},     {"STARTTLS", Step::StartTls}, {"AUTH", Step::Auth},
        {"MAIL", Step::Mail},  {"RCPT", Step::Recipient}, {"DATA", Step::Data}};
    const QByteArray text = line.trimmed();
    const qsizetype blank = text.indexOf(' ');
    const QByteArray verb = blank < 0 ? text : text.left(blank);
    m_left = m_left || verb == "QUIT";
    if (m_left) // what went wrong before it counts
        return;
    const auto step = steps.constFind(verb);
    m_reply.reset();
    if (step == steps.constEnd()) // a line within a sign-in
        return;
    m_step = *step;
    if (m_step == Step::Recipient)
        m_recipient = QString::fromUtf8(text.mid(text.indexOf('<') + 1, text.indexOf('>') - text.indexOf('<') - 1));
}

void SmtpTranscript::received(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    bool isNumber = false;
    const int code = text.left(3).toInt(&isNumber);
    if (m_step == Step::Hello && code == 250 && text.mid(4, 5).toUpper() == "SIZE ")
        m_sizeLimit = text.mid(9).toLongLong();
    if (m_left || !isNumber || (text.size() > 3 && text[3] == '-'))
        return;
    m_reply = Reply{code, QString::fromUtf8(text.left(500))};
    if (m_step == Step::Recipient && code >= 400)
        m_refusals.append({m_recipient, *m_reply});
    else if (m_step == Step::Body)
        m_verdict = m_reply;
    else if (m_step == Step::Data && code == 354)
        m_step = Step::Body;
}

/// "250 2.0.0 OK <…@….prod.outlook.com> [Hostname=…]": other servers write their queue's number between the brackets.
QString SmtpTranscript::givenId() const
{
    static const QRegularExpression form(QStringLiteral("<([^<>\\s@]+@[^<>\\s@]+)>\\s*\\[Hostname="));
    return m_verdict && m_verdict->code == 250 ? form.match(m_verdict->text).captured(1) : QString();
}

} // namespace centrala::email
