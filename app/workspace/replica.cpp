// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/replica.h"

#include "app/engine/matching.h"
#include "app/store/fieldvalues.h"
#include "app/store/migrations.h"
#include "app/store/transaction.h"
#include "app/wire/json.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

using store::Database;

/// A file of this ending beside the copy: it is to be set aside when nobody has it open.
const auto kDamageMark = u".is-damaged"_s;

QString textOf(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Change touched(const QJsonObject &what, Operation operation)
{
    Change change;
    change.entity = *valueNamed<Entity>(what[u"entity"_s].toString());
    change.id = what[u"id"_s].toInteger();
    change.operation = operation;
    if (change.entity == Entity::Entry)
        change.scope = what[u"rows"_s][u"entry"_s][0][u"conversation"_s].toInteger();
    return change;
}

Result<std::unique_ptr<Database>> openFile(const QString &path)
{
    auto database = Database::openSqlite(path, Database::Access::ReadWrite);
    if (!database)
        return database.error();
    const int schema = store::schemaOf(**database);
    if (schema != store::newestSchema()) {
        if (const Result<void> made = store::migrate(**database); !made)
            return made.error();
    }
    store::ReplicaState state(**database);
    state.prepare();
    // What an older version had no place for was dropped by it: all is fetched once more.
    if (schema > 0 && schema != store::newestSchema())
        state.setHead(-1, -1);
    if (const Result<void> done = (*database)->takeError(); !done)
        return done.error();
    return database;
}

void setAside(const QString &path)
{
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QFile::remove(path + u".damaged"_s + suffix);
        QFile::rename(path + suffix, path + u".damaged"_s + suffix);
    }
}

} // namespace

Replica::Replica(std::unique_ptr<Database> database)
    : m_database(std::move(database)), m_state(*m_database), m_rows(*m_database)
{
}

bool Replica::isDamage(const Error &error)
{
    return error.kind == Error::Kind::Storage &&
           (error.detail.contains("malformed"_L1) || error.detail.contains("not a database"_L1));
}

void Replica::markDamaged(const QString &path)
{
    QFile mark(path + kDamageMark);
    std::ignore = mark.open(QIODevice::WriteOnly);
}

Result<std::unique_ptr<Replica>> Replica::open(const QString &path)
{
    if (QFile::exists(path + kDamageMark)) {
        setAside(path);
        QFile::remove(path + kDamageMark);
    }
    auto database = openFile(path);
    if (!database) {
        setAside(path);
        database = openFile(path);
    }
    if (!database)
        return database.error();
    return std::unique_ptr<Replica>(new Replica(*std::move(database)));
}

Result<QSet<QString>> Replica::fileNames() const
{
    QSet<QString> names = m_state.fileNames();
    const Result<void> read = m_database->takeError();
    return read ? Result<QSet<QString>>(std::move(names)) : read.error();
}

Result<void> Replica::setOwner(const QString &greeting)
{
    m_state.setOwner(greeting);
    return m_database->takeError();
}

Result<void> Replica::want(ConversationId id)
{
    m_state.addPending(Entity::Conversation, id.value);
    return m_database->takeError();
}

std::optional<QString> Replica::fieldNow(const SeenField &what) const
{
    return store::fieldValue(*m_database, what);
}

/// A conversation that is not new and not here was not to be seen, or lay beyond the horizon: it is wanted whole.
void Replica::notePart(const QJsonObject &bundle, qint64 top)
{
    const auto entity = valueNamed<Entity>(bundle[u"entity"_s].toString());
    ConversationId id;
    if (entity == Entity::Conversation)
        id.value = bundle[u"id"_s].toInteger();
    else if (entity == Entity::Entry)
        id.value = bundle[u"rows"_s][u"entry"_s][0][u"conversation"_s].toInteger();
    if (id.isValid() && id.value <= top && !m_state.has(id))
        m_state.addPending(Entity::Conversation, id.value);
}

void Replica::put(const QJsonObject &answer, Step &step)
{
    const QJsonArray gone = answer[u"gone"_s].toArray();
    const QJsonArray bundles = answer[u"bundles"_s].toArray();
    const auto isKnown = [](const QJsonValue &one) {
        return valueNamed<Entity>(one[u"entity"_s].toString()).has_value();
    };
    for (const QJsonValue &one : gone) {
        if (!isKnown(one)) // of a newer hub
            continue;
        const Change change = touched(one.toObject(), Operation::Delete);
        m_rows.remove(change.entity, change.id, engine::searchableSender);
        step.touched.append(change);
    }
    for (const QJsonValue &one : bundles) {
        if (!isKnown(one))
            continue;
        m_rows.put(one.toObject(), engine::searchableSender);
        step.touched.append(touched(one.toObject(), Operation::Put));
    }
}

void Replica::wantAll(const QJsonObject &snapshot)
{
    for (const QJsonValue &id : snapshot[u"conversations"_s].toArray()) {
        if (!m_state.has(ConversationId{id.toInteger()}))
            m_state.addPending(Entity::Conversation, id.toInteger());
    }
    for (const QJsonValue &id : snapshot[u"customers"_s].toArray()) {
        if (!m_state.has(CustomerId{id.toInteger()}))
            m_state.addPending(Entity::Customer, id.toInteger());
    }
}

Result<Replica::Step> Replica::begin(const QJsonObject &snapshot)
{
    store::Transaction transaction(*m_database);
    Step step;
    for (const Entity entity : {Entity::Conversation, Entity::Entry, Entity::Customer, Entity::Identity, Entity::Inbox,
                                Entity::Ledger, Entity::Agent, Entity::Record}) {
        for (const qint64 id : m_rows.ids(entity))
            m_rows.remove(entity, id, engine::searchableSender);
    }
    m_state.clearPending();
    put(snapshot, step);
    wantAll(snapshot);
    m_state.setHead(snapshot[u"head"_s].toInteger(), snapshot[u"top"_s].toInteger());
    m_state.setEpoch(snapshot[u"epoch"_s].toString());
    m_state.setHidden(textOf(snapshot[u"hidden"_s].toArray()));
    const Result<void> done = transaction.commit();
    return done ? Result<Step>(step) : done.error();
}

Result<Replica::Step> Replica::complete(const QJsonObject &snapshot)
{
    store::Transaction transaction(*m_database);
    Step step;
    // The small rows are of the snapshot's moment, which is not before ours.
    put(snapshot, step);
    wantAll(snapshot);
    const QJsonArray hidden = snapshot[u"hidden"_s].toArray();
    hide(hidden, step);
    m_state.setHidden(textOf(hidden));
    const Result<void> done = transaction.commit();
    return done ? Result<Step>(step) : done.error();
}

void Replica::hide(const QJsonArray &hidden, Step &step)
{
    for (const QJsonValue &inbox : hidden) {
        for (const ConversationId id : m_state.conversationsIn(InboxId{inbox.toInteger()})) {
            m_rows.remove(Entity::Conversation, id.value, engine::searchableSender);
            m_state.removePending(Entity::Conversation, id.value);
            step.touched.append(touched({{u"entity"_s, u"conversation"_s}, {u"id"_s, id.value}}, Operation::Delete));
        }
        m_rows.remove(Entity::Inbox, inbox.toInteger(), engine::searchableSender);
        m_rows.remove(Entity::Ledger, inbox.toInteger(), engine::searchableSender);
        step.touched.append(touched({{u"entity"_s, u"inbox"_s}, {u"id"_s, inbox}}, Operation::Delete));
    }
}

Result<Replica::Step> Replica::apply(const QJsonObject &changes)
{
    Step step;
    const qint64 head = m_state.head();
    if (changes[u"reset"_s].toBool() || changes[u"epoch"_s].toString() != m_state.epoch() || head < 0) {
        step.needs = Step::Needs::Snapshot;
        step.isBehind = true;
        return step;
    }
    // What is only announced is asked for; so it is where rights have changed, which show in the answer.
    const bool isAnnounced = !changes.contains(u"bundles"_s);
    if (changes[u"from"_s].toInteger() > head || (isAnnounced && changes[u"rights"_s].toBool())) {
        step.needs = Step::Needs::More;
        return step;
    }
    if (isAnnounced)
        return step;
    const bool isNews = changes[u"head"_s].toInteger() > head || !changes[u"bundles"_s].toArray().isEmpty() ||
                        textOf(changes[u"hidden"_s].toArray()) != m_state.hidden();
    if (changes[u"head"_s].toInteger() < head || !isNews)
        return step;
    store::Transaction transaction(*m_database);
    const qint64 top = m_state.top();
    for (const QJsonValue &bundle : changes[u"bundles"_s].toArray())
        notePart(bundle.toObject(), top);
    put(changes, step);
    const QJsonArray hidden = changes[u"hidden"_s].toArray();
    const QString before = m_state.hidden();
    if (textOf(hidden) != before) {
        // What is hidden goes at once; what can be seen now is here only after complete(). Until then no rights are
        // known here, so that a line that breaks in between, or rights that change back, leave nothing out.
        hide(hidden, step);
        m_state.setHidden({});
        step.needs = Step::Needs::Snapshot;
    } else if (changes[u"more"_s].toBool()) {
        step.needs = Step::Needs::More;
    }
    m_state.setHead(changes[u"head"_s].toInteger(), changes[u"top"_s].toInteger());
    const Result<void> done = transaction.commit();
    return done ? Result<Step>(step) : done.error();
}

QJsonObject Replica::wanted() const
{
    store::ReplicaState::Pending next = m_state.pending(4 * kFetchAtOnce);
    if (next.ids.isEmpty())
        return {};
    if (next.entity == Entity::Conversation)
        return {{u"conversations"_s, wire::toJson(next.ids.first(qMin(next.ids.size(), kFetchAtOnce)))}};
    return {{u"customers"_s, wire::toJson(next.ids)}};
}

Result<Replica::Step> Replica::fetched(const QJsonObject &wanted, const QJsonObject &answer)
{
    Step step;
    // Read with other rights than those known here: what it leaves out may be ours to see a moment later.
    if (answer.contains(u"hidden"_s) && textOf(answer[u"hidden"_s].toArray()) != m_state.hidden()) {
        step.needs = Step::Needs::More;
        return step;
    }
    store::Transaction transaction(*m_database);
    for (const QJsonValue &id : wanted[u"conversations"_s].toArray()) {
        // Whole and as it is now: what was here of it goes first.
        m_rows.remove(Entity::Conversation, id.toInteger(), engine::searchableSender);
        m_state.removePending(Entity::Conversation, id.toInteger());
    }
    for (const QJsonValue &id : wanted[u"customers"_s].toArray())
        m_state.removePending(Entity::Customer, id.toInteger());
    put(answer, step);
    const Result<void> done = transaction.commit();
    return done ? Result<Step>(step) : done.error();
}

} // namespace centrala::workspace
