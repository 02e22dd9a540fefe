// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/workspacefill.h"

#include "app/store/addressjson.h"
#include "app/store/agents.h"
#include "app/store/appearances.h"
#include "app/store/conversations.h"
#include "app/store/customers.h"
#include "app/store/database.h"
#include "app/store/entries.h"
#include "app/store/fulltext.h"
#include "app/store/identities.h"
#include "app/store/inboxes.h"
#include "app/store/journal.h"
#include "app/store/messages.h"
#include "app/store/migrations.h"
#include "app/store/records.h"
#include "app/store/threadkeys.h"
#include "app/store/transaction.h"
#include "tests/bench/workload.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace centrala::bench {

namespace {

constexpr int kGenerator = 2; ///< goes up when the same seed fills differently
constexpr qint64 kMessagesATransaction = 500;

struct Talk
{
    store::ConversationRecord record;
    Person person;
    qint64 left = 0; ///< messages still to come
};

/// Writes the rows in the order of time, as they would have come.
class Filling
{
public:
    Filling(store::Database &database, qint64 messages)
        : m_database(database),
          m_mails(kSeed),
          m_messages(messages),
          m_step(Milliseconds(qint64(365) * 24 * 3'600 * 1'000 / messages))
    {
    }

    Result<void> run()
    {
        {
            store::Transaction transaction(m_database);
            settings();
            if (auto done = transaction.commit(); !done)
                return done;
        }
        Instant at = kNow - m_step * m_messages;
        for (qint64 number = 0; number < m_messages;) {
            store::Transaction transaction(m_database);
            for (qint64 end = qMin(number + kMessagesATransaction, m_messages); number < end; ++number) {
                at += m_step;
                message(number, at);
            }
            if (number == m_messages)
                finish();
            if (auto done = transaction.commit(); !done)
                return done;
            if (number % 50'000 == 0)
                std::fprintf(stderr, "filling: %lld of %lld\n", static_cast<long long>(number),
                             static_cast<long long>(m_messages));
        }
        m_database.runText(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        return m_database.takeError();
    }

private:
    void settings()
    {
        m_team = TeamId{store::Records(m_database).insert({{}, Catalogue::Team, u"Zwroty"_s, {}}).value};
        store::Agents agents(m_database);
        for (const QString &name : {u"me"_s, u"Ola"_s, u"Marek"_s, u"Iwona"_s, u"Bartek"_s})
            m_agents.append(agents.insert({{},
                                           name,
                                           name == u"me" ? Role::Administrator : Role::Agent,
                                           {},
                                           true,
                                           Presence::Available,
                                           {},
                                           kNow}));
        store::Inboxes inboxes(m_database);
        for (const auto &[channel, name] : {std::pair(u"email"_s, u"Sklep"_s), std::pair(u"telegram"_s, u"Bot"_s),
                                            std::pair(u"webchat"_s, u"Strona"_s)}) {
            store::InboxRecord inbox;
            inbox.channel = channel;
            inbox.name = name;
            inbox.paused = true; // nobody is asked for mail
            inbox.address = channel == u"email" ? u"pomoc@sklep.example"_s : QString();
            m_inboxes.append(inboxes.insert(inbox));
        }
    }

    void message(qint64 number, Instant at)
    {
        Talk &talk = nextTalk(number, at);
        const bool out = talk.record.unread > 0 && below(m_mails.random(), 2) == 0;
        const store::EntryRecord entry{{}, talk.record.id, EntryKind::Message, at};
        store::MessageRecord record;
        record.entry = store::Entries(m_database).insert(entry, ++m_seq);
        record.inbox = talk.record.inbox;
        record.direction = out ? Direction::Out : Direction::In;
        record.identity = talk.record.identity;
        if (out)
            record.agent = m_agents[number % m_agents.size()];
        record.externalId = u"<%1.bench@poczta.example>"_s.arg(number);
        const Address customer{u"email"_s, talk.person.address, talk.person.name};
        const Address shop{u"email"_s, u"pomoc@sklep.example"_s, u"Sklep"_s};
        record.sender = out ? shop : customer;
        record.recipients.to = {out ? customer : shop};
        record.subject = talk.record.subject;
        record.text = m_mails.body(talk.person);
        if (below(m_mails.random(), 3) == 0)
            record.html = Mails::html(record.text);
        record.bodyHash =
            QString::fromLatin1(QCryptographicHash::hash(record.text.toUtf8(), QCryptographicHash::Sha256).toHex());
        record.sentAt = record.receivedAt = at;
        record.delivery = out ? Delivery::Delivered : Delivery::None;
        record.textKey = m_fullText.nextTextKey(at);
        store::Messages(m_database).insert(record);
        m_fullText.addMessage(
            record.textKey,
            store::messageDocument(record.subject, record.text, record.sender.name + u' ' + record.sender.value, {}));
        store::Appearances(m_database).insert(record.inbox, u"INBOX"_s, u"7:%1"_s.arg(number), record.entry);
        store::ThreadKeys(m_database).insert(record.externalId, talk.record.id);
        journal(Entity::Entry, record.entry.value, talk.record.id.value, at);

        talk.record.lastAt = at;
        talk.record.unread = out ? 0 : talk.record.unread + 1;
        talk.record.snippet = record.text.left(120).simplified();
        if (out && !talk.record.answeredAt)
            talk.record.answeredAt = at;
        talk.record.waitingSince = out ? std::nullopt : std::optional(at);
        if (--talk.left <= 0)
            close(talk, number);
        store::Conversations(m_database).update(talk.record, ++m_seq);
        journal(Entity::Conversation, talk.record.id.value, 0, at);
        if (talk.left <= 0 && &talk != &m_talks.front()) {
            std::swap(talk, m_talks.back());
            m_talks.pop_back();
        }
    }

    /// The last fiftieth of all is still open, pending or snoozed; what came before is done, a hundredth of it spam.
    void close(Talk &talk, qint64 number)
    {
        const quint64 chance = below(m_mails.random(), 100);
        talk.record.state = chance == 0 ? ConversationState::Spam : ConversationState::Resolved;
        talk.record.due.reset();
        if (number > m_messages - m_messages / 50) {
            talk.record.state = chance < 70   ? ConversationState::Open
                                : chance < 85 ? ConversationState::Pending
                                              : ConversationState::Snoozed;
            if (talk.record.waitingSince)
                talk.record.due = *talk.record.waitingSince + Milliseconds(4 * 3'600'000);
        }
        if (talk.record.state == ConversationState::Snoozed)
            talk.record.snoozedUntil = kNow + Milliseconds(3'600'000);
        if (talk.record.state == ConversationState::Resolved) {
            talk.record.resolvedAt = talk.record.lastAt;
            talk.record.waitingSince.reset();
            talk.record.unread = 0;
        }
        if (chance % 3 != 0)
            talk.record.assignee = m_agents[static_cast<qsizetype>(chance) % m_agents.size()];
    }

    void finish()
    {
        for (Talk &talk : m_talks) {
            close(talk, m_messages);
            store::Conversations(m_database).update(talk.record, m_seq);
        }
    }

    Talk &nextTalk(qint64 number, Instant at)
    {
        // Long ago the first conversation began; every so often it goes on.
        const qint64 inFirst = qMin<qint64>(10'000, m_messages / 10);
        if (!m_talks.empty() && number % (m_messages / inFirst) == 0)
            return m_talks.front();
        const bool another = m_talks.size() < 2 || m_conversations * 10 <= number;
        if (another) {
            m_talks.push_back(begin(at));
            m_talks.back().left =
                m_conversations == 1 ? m_messages : 2 + static_cast<qint64>(below(m_mails.random(), 16));
            return m_talks.back();
        }
        return m_talks[1 + below(m_mails.random(), m_talks.size() - 1)];
    }

    Talk begin(Instant at)
    {
        Talk talk;
        // Two conversations a customer, on the whole.
        const quint64 number = below(m_mails.random(), static_cast<quint64>(m_messages / 20));
        talk.person = m_mails.person(number);
        talk.record.subject = m_mails.subject(talk.person);
        talk.record.inbox =
            m_inboxes[below(m_mails.random(), 10) < 8 ? 0 : 1 + static_cast<qsizetype>(below(m_mails.random(), 2))];
        const Address address{u"email"_s, talk.person.address, talk.person.name};
        store::Identities identities(m_database);
        if (const auto known = identities.find(address.kind, address.value)) {
            talk.record.identity = known->id;
            talk.record.customer = known->customer;
        } else {
            talk.record.customer = store::Customers(m_database).insert(address.name, at);
            talk.record.identity = identities.insert({{}, address, true, *talk.record.customer}, ++m_seq);
            m_fullText.putShort(store::ShortText::Customer, talk.record.customer->value,
                                address.name + u' ' + address.value);
            journal(Entity::Customer, talk.record.customer->value, 0, at);
            journal(Entity::Identity, talk.record.identity->value, 0, at);
        }
        if (below(m_mails.random(), 4) == 0)
            talk.record.team = m_team;
        talk.record.createdAt = talk.record.lastAt = at;
        talk.record.id = store::Conversations(m_database).insert(talk.record, ++m_seq);
        store::ThreadKeys(m_database).addParticipant(talk.record.id, address);
        m_fullText.putShort(store::ShortText::Conversation, talk.record.id.value, talk.record.subject);
        ++m_conversations;
        return talk;
    }

    void journal(Entity entity, qint64 id, qint64 scope, Instant at)
    {
        store::Journal(m_database).append({Change{++m_journal, entity, id, Operation::Put, scope, at, 0}});
    }

    store::Database &m_database;
    store::FullText m_fullText{m_database};
    Mails m_mails;
    qint64 m_messages;
    Milliseconds m_step;
    std::vector<Talk> m_talks;
    QList<InboxId> m_inboxes;
    QList<AgentId> m_agents;
    TeamId m_team;
    qint64 m_seq = 0;
    qint64 m_journal = 0;
    qint64 m_conversations = 0;
};

QString nameFor(qint64 messages)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    QDir migrations(u":/centrala/migrations"_s);
    for (const QString &name : migrations.entryList()) {
        QFile file(migrations.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return u"workspace-%1-%2-%3-%4"_s.arg(messages)
        .arg(kSeed)
        .arg(kGenerator)
        .arg(QString::fromLatin1(hash.result().toHex().left(8)));
}

} // namespace

Result<QString> filledWorkspace(qint64 messages)
{
    const QString data = QStringLiteral(CENTRALA_BENCH_DATA);
    const QString folder = data + u'/' + nameFor(messages);
    if (QFile::exists(folder))
        return folder;
    const QString unfinished = folder + u".unfinished"_s;
    QDir(unfinished).removeRecursively();
    QDir().mkpath(unfinished);
    {
        auto database =
            store::Database::openSqlite(unfinished + u"/workspace.db"_s, store::Database::Access::ReadWrite);
        if (!database)
            return database.error();
        (*database)->runText(u"PRAGMA synchronous=OFF"_s);
        (*database)->runText(u"PRAGMA cache_size=-262144"_s);
        if (auto made = store::migrate(**database); !made)
            return made.error();
        if (auto filled = Filling(**database, messages).run(); !filled)
            return filled.error();
    }
    QFile::remove(unfinished + u"/workspace.db-wal"_s);
    QFile::remove(unfinished + u"/workspace.db-shm"_s);
    if (!QDir().rename(unfinished, folder))
        return Error{Error::Kind::Storage, folder, u"cannot be renamed"_s, {}};
    return folder;
}

} // namespace centrala::bench
