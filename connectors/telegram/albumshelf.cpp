// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/albumshelf.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::telegram {

namespace {

constexpr qint64 kPartLimit = 1024 * 1024;

} // namespace

AlbumShelf::AlbumShelf(const QDir &spool) : m_spool(spool)
{
    load();
}

QString AlbumShelf::albumOf(const QJsonObject &update)
{
    const QString group = update.value(u"message"_s)[u"media_group_id"_s].toString();
    return group.isEmpty() ? QString() : u"%1:%2"_s.arg(chatOf(update)).arg(group);
}

qint64 AlbumShelf::chatOf(const QJsonObject &update)
{
    for (const QString &kind : {u"message"_s, u"edited_message"_s, u"message_reaction"_s}) {
        if (update.contains(kind))
            return update.value(kind)[u"chat"_s][u"id"_s].toInteger();
    }
    return update.value(u"callback_query"_s)[u"message"_s][u"chat"_s][u"id"_s].toInteger();
}

void AlbumShelf::load()
{
    for (const QString &name : m_spool.entryList({u"keep-album-*"_s}, QDir::Files)) {
        QFile file(m_spool.filePath(name));
        QJsonObject update;
        if (name.endsWith(u".json"_s)) {
            if (!file.open(QIODevice::ReadOnly))
                continue; // not now: at the next start
            update = QJsonDocument::fromJson(file.read(kPartLimit)).object();
        }
        const qint64 id = update.value(u"update_id"_s).toInteger();
        if (id > 0 && !holds(id) && m_parts.size() < kLimit)
            m_parts.append({id, update, albumOf(update), QDeadlineTimer(0), false});
        else
            file.remove(); // half written: nobody was told that it is here
    }
}

bool AlbumShelf::holds(qint64 update) const
{
    return std::any_of(m_parts.cbegin(), m_parts.cend(), [update](const Part &part) { return part.id == update; });
}

Result<void> AlbumShelf::put(const QJsonObject &update)
{
    if (m_parts.size() >= kLimit)
        return Error{Error::Kind::TooLarge, {}, u"too many parts of albums wait"_s, {}};
    const qint64 id = update.value(u"update_id"_s).toInteger();
    QSaveFile file(pathOf(id));
    const QByteArray json = QJsonDocument(update).toJson(QJsonDocument::Compact);
    if (json.size() > kPartLimit || !file.open(QIODevice::WriteOnly) || file.write(json) != json.size() ||
        !file.commit())
        return Error{Error::Kind::Storage, {}, u"the spool cannot be written"_s, {}};
    const QString album = albumOf(update);
    const QDeadlineTimer due(kWait);
    for (Part &part : m_parts) {
        if (part.album == album)
            part.due = due;
    }
    m_parts.append({id, update, album, due, false});
    return {};
}

template<typename Wanted>
QList<QJsonObject> AlbumShelf::take(Wanted wanted)
{
    std::sort(m_parts.begin(), m_parts.end(),
              [](const Part &a, const Part &b) { return std::tie(a.album, a.id) < std::tie(b.album, b.id); });
    QList<QJsonObject> taken;
    for (Part &part : m_parts) {
        if (part.isOut || !wanted(part))
            continue;
        part.isOut = true;
        taken.append(part.update);
    }
    return taken;
}

QList<QJsonObject> AlbumShelf::takeDue()
{
    return take([](const Part &part) { return part.due.hasExpired(); });
}

QList<QJsonObject> AlbumShelf::takeOfChat(qint64 chat, const QString &but)
{
    return take([&](const Part &part) { return part.album != but && chatOf(part.update) == chat; });
}

void AlbumShelf::putBack(qint64 update)
{
    for (Part &part : m_parts) {
        if (part.id == update) {
            part.isOut = false;
            part.due = QDeadlineTimer(kWait);
        }
    }
}

void AlbumShelf::remove(qint64 update)
{
    if (m_parts.removeIf([update](const Part &part) { return part.id == update; }) > 0)
        QFile::remove(pathOf(update));
}

std::optional<Milliseconds> AlbumShelf::nextDue() const
{
    std::optional<Milliseconds> next;
    for (const Part &part : m_parts) {
        const Milliseconds wait(std::max<qint64>(0, part.due.remainingTime()));
        if (!part.isOut && (!next || wait < *next))
            next = wait;
    }
    return next;
}

QString AlbumShelf::pathOf(qint64 update) const
{
    return m_spool.filePath(u"keep-album-%1.json"_s.arg(update));
}

} // namespace centrala::telegram
