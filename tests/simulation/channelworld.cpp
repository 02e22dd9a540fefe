// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/channelworld.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

void ChannelWorld::somebodyWrites(Instant now)
{
    const QString person = u"person%1@c.example"_s.arg(m_random.bounded(8));
    InboundMessage message;
    message.externalId = u"in%1@c.example"_s.arg(m_written.size());
    message.bodyHash = u"hash %1"_s.arg(m_written.size());
    message.folder = u"INBOX"_s;
    message.number = u"1:%1"_s.arg(m_written.size() + 1);
    message.from = {u"email"_s, person, {}};
    message.to = {{u"email"_s, u"support@shop.example"_s, {}}};
    message.subject = u"Matter %1"_s.arg(m_random.bounded(20));
    message.text = u"Text %1"_s.arg(m_written.size());
    message.sentAt = now;
    message.serverAt = now;
    const QStringList heard = m_heard.value(person);
    if (!heard.isEmpty() && m_random.bounded(3) > 0)
        message.references = {heard[m_random.bounded(heard.size())]};
    else if (!m_written.isEmpty() && m_random.bounded(4) == 0)
        message.references = {m_written[m_random.bounded(m_written.size())].externalId}; // perhaps a stranger's
    m_written.append(message);
}

QList<InboundMessage> ChannelWorld::read(qsizetype position, qsizetype limit)
{
    QList<InboundMessage> messages = m_written.mid(position, limit);
    if (position > 0 && m_random.bounded(5) == 0)
        messages.prepend(m_written[m_random.bounded(position)]);
    return messages;
}

void ChannelWorld::arrives(const OutgoingMessage &message)
{
    ++m_arrived[message.externalId];
    for (const Address &recipient : message.to)
        m_heard[recipient.value].append(message.externalId);
}

} // namespace centrala::test
