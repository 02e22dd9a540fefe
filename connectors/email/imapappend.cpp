// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapappend.h"

#include "connectors/email/imaptext.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

ImapAppend::ImapAppend(const QString &folder, Instant at, std::unique_ptr<QFile> mail, Done done)
    : m_mail(std::move(mail)), m_done(std::move(done))
{
    m_command = "APPEND " + imapQuoted(toModifiedUtf7(folder)) + " (\\Seen) \"" + imapDate(at) + "\" {" +
                QByteArray::number(m_mail->size()) + '}';
}

void ImapAppend::handleEnd(const ImapResponse &status)
{
    if (status.isOk())
        m_done({});
    else
        m_done(imapRefusal(status, u"APPEND"_s));
}

} // namespace centrala::email
