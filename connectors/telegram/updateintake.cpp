// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/updateintake.h"

#include "connectors/contract/spoolfiles.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::telegram {

namespace {

const QString kStream = u"updates"_s;
constexpr Milliseconds kStorageWait = 5s;

} // namespace

Error::Kind troubleKind(const BotAnswer &answer)
{
    if (answer.code == 429)
        return Error::Kind::RateLimited;
    return answer.kind == BotAnswer::Kind::Refused ? Error::Kind::Rejected : Error::Kind::Offline;
}

UpdateIntake::UpdateIntake(Host &host, BotApi &api, const QString &cursor, QObject *parent)
    : QObject(parent), m_host(host), m_api(api), m_cursor(cursor)
{
}

void UpdateIntake::stop()
{
    m_stopped = true;
    if (m_files && !m_delivering)
        m_files->removeFiles();
}

void UpdateIntake::take(const QJsonArray &updates, const QString &next)
{
    QList<MappedUpdate> mapped;
    m_raw.clear();
    for (const QJsonValue &update : updates) {
        mapped.append(mapUpdate(update.toObject()));
        if (mapped.last().kind == MappedUpdate::Kind::Unknown)
            m_raw.insert(mapped.last().id, QJsonDocument(update.toObject()).toJson(QJsonDocument::Compact));
    }
    m_next = next;
    m_filesAreHere = false;
    m_files = std::make_unique<FileFetch>(m_api, m_host.spool(), withAlbumsJoined(std::move(mapped)));
    connect(m_files.get(), &FileFetch::finished, this, &UpdateIntake::deliver);
    connect(m_files.get(), &FileFetch::interrupted, this, [this](const BotAnswer &answer) {
        if (!m_stopped)
            Q_EMIT interrupted({troubleKind(answer), {}, answer.description, {}}, answer.retryAfter);
    });
    m_files->run();
}

void UpdateIntake::goOn()
{
    if (m_filesAreHere)
        deliver();
    else
        m_files->run();
}

Result<Batch> UpdateIntake::batchOf(const QList<MappedUpdate> &updates) const
{
    Batch batch;
    batch.stream = kStream;
    batch.fromCursor = m_cursor;
    batch.toCursor = m_next;
    for (const MappedUpdate &update : updates) {
        if (update.kind == MappedUpdate::Kind::Message)
            batch.messages.append(update.message);
        if (update.touchpoint)
            batch.touchpoints.append(*update.touchpoint);
        if (update.kind != MappedUpdate::Kind::Unknown)
            continue;
        const QByteArray raw = m_raw.value(update.id);
        const Result<SpoolFile> kept =
            contract::writeSpoolFile(m_host.spool(), raw, u"update.json"_s, u"application/json"_s);
        if (!kept)
            return kept.error();
        batch.refused.append({update.message.externalId,
                              {},
                              QString::number(update.id),
                              u"a kind of message that this version cannot show"_s,
                              raw.size(),
                              *kept});
    }
    return batch;
}

void UpdateIntake::deliver()
{
    if (m_stopped)
        return;
    m_filesAreHere = true;
    const Result<Batch> batch = batchOf(m_files->updates());
    if (!batch)
        return Q_EMIT interrupted(batch.error(), kStorageWait);
    m_delivering = true;
    m_host.deliver(*batch).then(
        this, [this, batch = *batch](const Result<BatchVerdict> &verdict) { handleVerdict(batch, verdict); });
}

void UpdateIntake::handleVerdict(const Batch &batch, const Result<BatchVerdict> &verdict)
{
    m_delivering = false;
    if (!verdict || !verdict->accepted) {
        for (const RefusedItem &item : batch.refused)
            m_host.spool().remove(item.raw.spoolName);
    }
    if (!verdict && !m_stopped)
        return Q_EMIT interrupted(verdict.error(), kStorageWait);
    const bool accepted = verdict && verdict->accepted;
    if (accepted)
        answerButtons();
    else
        m_files->removeFiles();
    if (verdict)
        m_cursor = accepted ? batch.toCursor : verdict->cursor;
    Q_EMIT taken(accepted);
}

/// Else the button turns for ever in the customer's hand.
void UpdateIntake::answerButtons() const
{
    for (const MappedUpdate &update : m_files->updates()) {
        if (!update.callbackQuery.isEmpty())
            m_api.call(u"answerCallbackQuery"_s, {{u"callback_query_id"_s, update.callbackQuery}},
                       [](const BotAnswer &) {});
    }
}

} // namespace centrala::telegram
