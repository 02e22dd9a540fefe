// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatfiles.h"

#include "connectors/contract/spoolfiles.h"
#include "connectors/webchat/filecheck.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QSet>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr std::chrono::hours kUnusedFor{24};

QByteArray headOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kHeadSize) : QByteArray();
}

} // namespace

void ChatFiles::opened(const QString &visitor)
{
    const QMutexLocker lock(&m_mutex);
    ++m_guests[visitor].lines;
}

void ChatFiles::closed(const QString &visitor)
{
    const QMutexLocker lock(&m_mutex);
    const auto guest = m_guests.find(visitor);
    if (guest != m_guests.end() && --guest->lines <= 0 && guest->uploads.isEmpty())
        m_guests.erase(guest);
}

bool ChatFiles::isOpen(const QString &visitor) const
{
    const QMutexLocker lock(&m_mutex);
    return m_guests.value(visitor).lines > 0;
}

bool ChatFiles::mayUpload(const QString &visitor, Instant now)
{
    const QMutexLocker lock(&m_mutex);
    const auto guest = m_guests.find(visitor);
    if (guest == m_guests.end() || guest->lines <= 0 || m_total > kTotalLimit)
        return false;
    guest->uploads.removeIf([now](Instant at) { return now - at > std::chrono::minutes(1); });
    if (guest->uploads.size() >= kUploadsInMinute)
        return false;
    guest->uploads.append(now);
    m_total += kFileLimit; // put right by tidy()
    return true;
}

QString ChatFiles::path(const QString &visitor, const QString &file) const
{
    return m_spool.filePath(keptFileName(visitor, file));
}

QString ChatFiles::newId() const
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

Result<SpoolFile> ChatFiles::forIntake(const QString &visitor, ChatFile &file) const
{
    const QString kept = path(visitor, file.id);
    const auto type = allowedType(headOf(kept));
    if (!type)
        return Error{QFile::exists(kept) ? Error::Kind::Rejected : Error::Kind::NotFound, file.id, {}, {}};
    file.type = *type;
    file.name = safeFileName(file.name, *type);
    Result<SpoolFile> copy = contract::copyToSpool(m_spool, kept, file.name, file.type, kFileLimit);
    if (copy)
        file.size = copy->size;
    return copy;
}

Result<ChatFile> ChatFiles::keep(const QString &visitor, const SpoolFile &file) const
{
    const Result<QByteArray> content = contract::readSpoolFile(m_spool, file, kFileLimit);
    if (!content)
        return content.error();
    ChatFile kept{newId(), file.name, file.type, file.size};
    QSaveFile target(path(visitor, kept.id));
    if (!target.open(QIODevice::WriteOnly) || target.write(*content) != content->size() || !target.commit())
        return Error{Error::Kind::Storage, target.fileName(), target.errorString(), {}};
    return kept;
}

void ChatFiles::tidy(const Visitors &visitors, Instant now)
{
    QSet<QString> named;
    for (const Visitor &visitor : visitors) {
        for (const ChatEntry &entry : visitor.entries) {
            for (const ChatFile &file : entry.files)
                named.insert(keptFileName(visitor.id, file.id));
        }
    }
    qint64 total = 0;
    const QFileInfoList files = m_spool.entryInfoList({u"keep-file-*"_s, u"keep-upload-*"_s}, QDir::Files);
    for (const QFileInfo &file : files) {
        const bool isOld = now - instantFromMs(file.lastModified().toMSecsSinceEpoch()) > kUnusedFor;
        if (isOld && !named.contains(file.fileName()))
            QFile::remove(file.filePath());
        else
            total += file.size();
    }
    const QMutexLocker lock(&m_mutex);
    m_total = total;
    m_guests.removeIf([now](const QHash<QString, Guest>::iterator &guest) {
        guest->uploads.removeIf([now](Instant at) { return now - at > std::chrono::minutes(1); });
        return guest->lines <= 0 && guest->uploads.isEmpty();
    });
}

} // namespace centrala::webchat
