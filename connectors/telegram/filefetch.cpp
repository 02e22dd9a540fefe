// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/filefetch.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace centrala::telegram {

namespace {

constexpr int kAttempts = 3; ///< for a file that is "temporarily unavailable"

} // namespace

FileFetch::FileFetch(BotApi &api, const QDir &spool, QList<MappedUpdate> updates, QObject *parent)
    : QObject(parent), m_api(api), m_spool(spool), m_updates(std::move(updates))
{
}

WantedFile *FileFetch::current()
{
    while (m_update < m_updates.size() && m_file >= m_updates[m_update].files.size()) {
        ++m_update;
        m_file = 0;
    }
    return m_update < m_updates.size() ? &m_updates[m_update].files[m_file] : nullptr;
}

void FileFetch::run()
{
    const WantedFile *wanted = current();
    if (!wanted)
        return Q_EMIT finished();
    const WantedFile file = *wanted;
    if (file.size > kDownloadLimit)
        return leaveOut(file, u"file is too big"_s);
    m_api.call(u"getFile"_s, {{u"file_id"_s, file.fileId}},
               [this, file, guard = QPointer(this)](const BotAnswer &answer) {
                   if (!guard)
                       return;
                   if (answer.ok())
                       fetch(file, answer.result[u"file_path"_s].toString());
                   else
                       handleFailure(file, answer);
               });
}

void FileFetch::fetch(const WantedFile &file, const QString &filePath)
{
    const QString target = m_spool.filePath(u"telegram-"_s + QUuid::createUuid().toString(QUuid::Id128));
    m_api.download(filePath, target, kDownloadLimit,
                   [this, file, target, guard = QPointer(this)](const BotAnswer &got) {
                       if (!guard)
                           QFile::remove(target);
                       else if (got.ok())
                           keep(file, target);
                       else
                           handleFailure(file, got);
                   });
}

void FileFetch::keep(const WantedFile &file, const QString &path)
{
    QFile content(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!content.open(QIODevice::ReadOnly) || !hash.addData(&content)) {
        BotAnswer failed;
        failed.kind = BotAnswer::Kind::NotReached;
        failed.description = u"the spool cannot be read"_s;
        QFile::remove(path);
        return handleFailure(file, failed);
    }
    SpoolFile kept;
    kept.spoolName = QFileInfo(path).fileName();
    kept.sha256 = QString::fromLatin1(hash.result().toHex());
    kept.name = file.name;
    kept.type = file.type;
    kept.size = content.size();
    m_updates[m_update].message.files.append(kept);
    next();
}

void FileFetch::handleFailure(const WantedFile &file, const BotAnswer &answer)
{
    const bool mayPass = answer.code == 429 || answer.code == 401 ||
                         (answer.says("temporarily unavailable") && ++m_attempts < kAttempts);
    const bool saidNo = answer.kind == BotAnswer::Kind::Refused || answer.code == 404;
    if (saidNo && !mayPass)
        leaveOut(file, answer.description);
    else
        Q_EMIT interrupted(answer);
}

void FileFetch::leaveOut(const WantedFile &file, const QString &reason)
{
    InboundMessage &message = m_updates[m_update].message;
    const QString line = u"\U0001f4ce %1 \u26a0\ufe0f %2"_s.arg(file.name, reason);
    message.text = message.text.isEmpty() ? line : message.text + u'\n' + line;
    if (!message.html.isEmpty())
        message.html += u"<br>"_s + line.toHtmlEscaped();
    next();
}

void FileFetch::next()
{
    m_attempts = 0;
    ++m_file;
    // Through the event loop: a hundred left-out files are no deep recursion.
    QMetaObject::invokeMethod(this, &FileFetch::run, Qt::QueuedConnection);
}

void FileFetch::removeFiles() const
{
    for (const MappedUpdate &update : m_updates) {
        for (const SpoolFile &file : update.message.files)
            QFile::remove(m_spool.filePath(file.spoolName));
    }
}

} // namespace centrala::telegram
