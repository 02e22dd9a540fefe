// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/simulation.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

Simulation::Simulation(quint32 seed) : m_random(seed), m_channel(m_random), m_inbox(m_test.addInbox()) {}

QString Simulation::run(int steps)
{
    for (int i = 0; i < steps; ++i) {
        step();
        if (const QString broken = brokenInvariant(); !broken.isEmpty())
            return u"step %1: %2"_s.arg(i).arg(broken);
    }
    heal();
    if (const QString broken = brokenInvariant(); !broken.isEmpty())
        return u"after healing: %1"_s.arg(broken);
    return brokenAtTheEnd();
}

void Simulation::step()
{
    m_test.clock().advance(Milliseconds(m_random.bounded(chance(5) ? 20'000'000 : 60'000)));
    switch (m_random.bounded(10)) {
    case 0:
    case 1:
        m_channel.somebodyWrites(m_test.clock().now());
        break;
    case 2:
    case 3:
        connectorReads();
        break;
    case 4:
        connectorSends();
        break;
    case 5:
        (void)perhapsOnAFullDisk([&] { return m_test.engine().tick(); });
        break;
    case 6:
        repeatARequest();
        break;
    case 7:
        if (chance(30))
            restart();
        break;
    default:
        deskActs();
    }
}

void Simulation::connectorReads()
{
    if (m_lossy && chance(20) && !m_lateBatch.stream.isEmpty()) {
        (void)perhapsOnAFullDisk([&] {
            return m_test.engine().accept(m_inbox, m_lateBatch, m_test.spool());
        }); // long given up by the connector
        return;
    }
    Batch batch;
    batch.stream = u"live"_s;
    batch.fromCursor = m_cursor;
    const qsizetype position = m_cursor.toInt();
    batch.messages = m_channel.read(position, 1 + m_random.bounded(5));
    const qsizetype end = std::min(position + 5, m_channel.written().size());
    batch.messages.removeIf(
        [&](const InboundMessage &message) { return message.number.section(u':', 1).toInt() > end; });
    qsizetype reached = position;
    for (const InboundMessage &message : std::as_const(batch.messages))
        reached = std::max<qsizetype>(reached, message.number.section(u':', 1).toInt());
    batch.toCursor = QString::number(reached);
    m_lateBatch = batch;
    if (m_lossy && chance(15))
        return; // the line lost it
    const auto taken = perhapsOnAFullDisk([&] { return m_test.engine().accept(m_inbox, batch, m_test.spool()); });
    if (m_lossy && chance(15))
        return; // the line lost the answer
    if (taken)
        m_cursor = taken->cursor;
}

void Simulation::connectorSends()
{
    const int limit = 1 + m_random.bounded(3);
    const auto claim =
        perhapsOnAFullDisk([&] { return m_test.engine().claimOutgoing(m_inbox, limit, m_test.spool()); });
    if (!claim)
        return;
    for (const OutgoingMessage &message : claim->messages) {
        const int fate = m_lossy ? m_random.bounded(10) : 9;
        if (fate == 0)
            continue; // the program died before it sent
        if (fate == 1) {
            m_channel.arrives(message); // … or after
            continue;
        }
        SendOutcome outcome;
        if (fate == 2) {
            outcome = {Delivery::Failed, {}, u"450 later"_s, m_test.clock().now()};
        } else if (fate == 3) {
            outcome = {Delivery::Failed, {}, u"550 no"_s, {}};
        } else if (fate == 4) {
            m_channel.arrives(message);
            outcome = {Delivery::Uncertain, {}, u"line broke"_s, {}};
        } else {
            m_channel.arrives(message);
        }
        (void)perhapsOnAFullDisk([&] { return m_test.engine().settle(EntryId{message.entry}, outcome); });
    }
}

ConversationId Simulation::someConversation()
{
    const qint64 newest = m_test.count("SELECT coalesce(max(id), 0) FROM conversation");
    return ConversationId{newest > 0 ? 1 + m_random.bounded(static_cast<int>(newest)) : 1};
}

Command Simulation::someCommand()
{
    const ConversationId id = someConversation();
    switch (m_random.bounded(13)) {
    case 0:
        return TakeNext{};
    case 1:
        return Resolve{{id, someConversation()}};
    case 2:
        return Snooze{{id}, m_test.clock().now() + Milliseconds(1 + m_random.bounded(10'000'000))};
    case 3:
        return Undo{};
    case 4:
        return SetPriority{{id}, static_cast<Priority>(m_random.bounded(4))};
    case 5:
        return Tag{{id}, u"tag%1"_s.arg(m_random.bounded(3))};
    case 6:
        return MergeCustomers{CustomerId{1 + m_random.bounded(8)}, CustomerId{1 + m_random.bounded(8)}};
    case 7:
        return UnmergeCustomers{MergeId{1 + m_random.bounded(4)}};
    case 8:
        return MergeConversations{id, someConversation()};
    case 9:
        return Recall{EntryId{m_test.count("SELECT coalesce(max(entry), 0) FROM outbox")}};
    case 10: {
        const EntryId entry{
            m_test.count("SELECT coalesce(max(o.entry), 0) FROM outbox o JOIN message m ON m.entry = o.entry"
                         " WHERE m.delivery IN ('uncertain', 'failed')")};
        if (chance(50))
            return GiveUp{entry, chance(50)};
        return Retry{entry};
    }
    default:
        Reply reply;
        reply.conversation = id;
        reply.text = u"Answer %1"_s.arg(m_requests.size());
        reply.now = chance(50);
        if (chance(20))
            reply.at = m_test.clock().now() + Milliseconds(1 + m_random.bounded(1'000'000));
        return reply;
    }
}

void Simulation::deskActs()
{
    const Request request{QUuid::createUuidV5(QUuid(), QByteArray::number(m_requests.size())), someCommand()};
    m_requests.append(request);
    if (m_lossy && chance(10))
        return; // lost on its way; repeated some time later
    QString external;
    if (const auto *retry = std::get_if<Retry>(&request.command)) {
        auto rows = m_test.database().query("SELECT external_id FROM message WHERE entry = ?", retry->entry);
        external = rows.next() ? rows.text(0) : QString();
    }
    const auto outcome = perhapsOnAFullDisk([&] { return m_test.engine().run(m_test.me(), request); });
    if (outcome && !external.isEmpty())
        m_sentAgain.insert(external);
    if (outcome)
        m_answers.insert(request.id, outcome->entry.value_or(EntryId{}).value);
}

void Simulation::repeatARequest()
{
    if (m_requests.isEmpty())
        return;
    const Request &request = m_requests[m_random.bounded(m_requests.size())];
    // What was not answered the first time may be done now; a retry done now is a person's decision as well.
    QString external;
    if (const auto *retry = std::get_if<Retry>(&request.command)) {
        auto rows = m_test.database().query("SELECT external_id FROM message WHERE entry = ?", retry->entry);
        external = rows.next() ? rows.text(0) : QString();
    }
    const qint64 before = m_test.count("SELECT count(*) FROM message");
    const auto outcome = perhapsOnAFullDisk([&] { return m_test.engine().run(m_test.me(), request); });
    if (outcome && !external.isEmpty())
        m_sentAgain.insert(external);
    if (m_answers.contains(request.id) && outcome) {
        const qint64 entry = outcome->entry.value_or(EntryId{}).value;
        if (entry != m_answers[request.id] || m_test.count("SELECT count(*) FROM message") != before)
            qFatal("a repeated request was done twice");
    }
    if (outcome)
        m_answers.insert(request.id, outcome->entry.value_or(EntryId{}).value);
}

void Simulation::restart()
{
    m_test.open();
    (void)m_test.engine().recoverSending(m_inbox, false);
    m_cursor = m_test.engine().cursors(m_inbox).value().value(u"live"_s);
}

void Simulation::heal()
{
    m_lossy = false;
    restart();
    for (int i = 0; i < 1000 && m_cursor.toInt() < m_channel.written().size(); ++i)
        connectorReads();
    m_test.clock().advance(std::chrono::hours(72));
    for (int i = 0; i < 100; ++i) {
        (void)m_test.engine().tick();
        connectorSends();
        m_test.clock().advance(std::chrono::minutes(10));
    }
}

QString Simulation::brokenInvariant()
{
    m_replica.follow(m_test.database());
    if (const QString difference = m_replica.difference(m_test.database()); !difference.isEmpty())
        return u"the replica is not the store: "_s + difference;
    const auto none = [this](const char *sql) { return m_test.count(sql) == 0; };
    if (m_test.count("SELECT count(*) FROM journal") != m_test.count("SELECT coalesce(max(seq), 0) FROM journal"))
        return u"the journal has a gap"_s;
    if (!none("SELECT count(*) FROM (SELECT external_id FROM message GROUP BY external_id HAVING count(*) > 1)"))
        return u"a message stands twice"_s;
    if (!none("SELECT count(*) FROM conversation WHERE (state = 'open') <> (due IS NOT NULL)"))
        return u"an open conversation is not due, or another one is"_s;
    if (!none("SELECT count(*) FROM conversation WHERE (state = 'snoozed') <> (snoozed_until IS NOT NULL)"))
        return u"a snoozed conversation will not wake"_s;
    if (!none("SELECT count(*) FROM message m WHERE m.direction = 'out' AND m.delivery IN ('waiting', 'scheduled', "
              "'queued',"
              " 'sending') AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.entry = m.entry)"))
        return u"a message to send is in no outbox"_s;
    if (!none("SELECT count(*) FROM conversation c WHERE c.identity IS NOT NULL AND c.customer <> (SELECT k.root FROM"
              " identity i JOIN customer k ON k.id = i.customer WHERE i.id = c.identity)"))
        return u"a conversation stands at the wrong customer"_s;
    if (!none("SELECT count(*) FROM message WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.id = message.entry)"))
        return u"a message without an entry"_s;
    for (auto arrived = m_channel.arrived().begin(); arrived != m_channel.arrived().end(); ++arrived) {
        if (*arrived > 1 && !m_sentAgain.contains(arrived.key()))
            return u"%1 arrived %2 times and nobody asked for it"_s.arg(arrived.key()).arg(*arrived);
    }
    if (const auto read = m_test.database().takeError(); !read)
        return read.error().detail;
    return {};
}

QString Simulation::brokenAtTheEnd()
{
    QSet<QString> stored;
    auto inbound = m_test.database().query("SELECT external_id FROM message WHERE direction = 'in'");
    while (inbound.next())
        stored.insert(inbound.text(0));
    for (const InboundMessage &message : m_channel.written()) {
        if (!stored.remove(message.externalId))
            return u"%1 was written and is not in the workspace"_s.arg(message.externalId);
    }
    if (!stored.isEmpty())
        return u"%1 is in the workspace and nobody wrote it"_s.arg(*stored.begin());
    auto sent = m_test.database().query("SELECT external_id, delivery, reason FROM message WHERE direction = 'out'");
    while (sent.next()) {
        const bool arrived = m_channel.arrived().contains(sent.text(0));
        const auto delivery = sent.named<Delivery>(1);
        if (delivery == Delivery::Waiting || delivery == Delivery::Queued || delivery == Delivery::Sending ||
            delivery == Delivery::Scheduled)
            return u"%1 is still %2"_s.arg(sent.text(0), sent.text(1));
        if (delivery == Delivery::Sent && !arrived && !m_sentAgain.contains(sent.text(0)) && sent.text(2).isEmpty() &&
            m_test.count("SELECT count(*) FROM command_log WHERE name = 'give_up'") == 0)
            return u"%1 is said to be sent and did not arrive"_s.arg(sent.text(0));
    }
    if (m_test.text("PRAGMA integrity_check") != u"ok"_s)
        return u"the database is damaged"_s;
    return {};
}

} // namespace centrala::test
