// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapidle.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

void ImapIdle::stop()
{
    const bool say = m_idling && !m_stopped;
    m_stopped = true;
    if (!say)
        return;
    m_client->setSilenceExpected(false);
    m_client->write("DONE\r\n");
}

void ImapIdle::handleData(const ImapResponse &response)
{
    if (response.keyword == "EXISTS")
        stop();
}

QByteArray ImapIdle::handleContinuation(const ImapResponse &)
{
    if (m_stopped)
        return "DONE\r\n";
    m_idling = true;
    m_client->setSilenceExpected(true);
    return {};
}

void ImapIdle::handleEnd(const ImapResponse &status)
{
    m_client->setSilenceExpected(false);
    if (status.isOk())
        m_done({});
    else
        m_done(imapRefusal(status, u"IDLE"_s));
}

} // namespace centrala::email
