// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/loopback/outfolder.h"

#include "connectors/contract/spoolfiles.h"
#include "connectors/loopback/loopbackmapping.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::loopback {

namespace {

Result<QByteArray> existing(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage, path, file.errorString(), {}};
    return file.read(limit);
}

} // namespace

Result<void> OutFolder::prepare() const
{
    if (!m_folder.mkpath(u"files"_s))
        return Error{Error::Kind::Storage, m_folder.path(), u"the folder cannot be made"_s, {}};
    // QSaveFile writes beside the file under its name and six letters more.
    static const QRegularExpression kHalfWritten(u"^\\d+(-\\d+)?\\.json\\.[A-Za-z0-9]{6}$"_s);
    for (const QString &name : m_folder.entryList(QDir::Files)) {
        if (kHalfWritten.match(name).hasMatch())
            QFile::remove(m_folder.filePath(name));
    }
    return {};
}

Result<void> OutFolder::write(OutgoingMessage message, const QDir &spool) const
{
    if (Result<void> prepared = prepare(); !prepared)
        return prepared;
    for (const SpoolFile &body : message.bodies) {
        const Result<QByteArray> content = contract::readSpoolFile(spool, body, kFileLimit);
        if (!content)
            return content.error();
        (body.contentId == u"html" ? message.html : message.text) = QString::fromUtf8(*content);
    }
    QList<WrittenFile> files;
    for (const SpoolFile &file : message.files) {
        const Result<QByteArray> content = contract::readSpoolFile(spool, file, kFileLimit);
        if (!content)
            return content.error();
        // Named by what was just computed from the content, so that nobody's name for it becomes a path here.
        const QString path = u"files/"_s + file.sha256;
        if (Result<void> written = writeFile(path, *content); !written)
            return written;
        files.append({path, file});
    }
    const QByteArray answer = answerToJson(message, files);
    for (int attempt = 1;; ++attempt) {
        const QString number = QString::number(message.entry);
        const QString name = attempt == 1 ? number + u".json"_s : u"%1-%2.json"_s.arg(number).arg(attempt);
        if (!QFileInfo::exists(m_folder.filePath(name)))
            return writeFile(name, answer);
        const Result<QByteArray> there = existing(m_folder.filePath(name), answer.size() + 1);
        if (!there)
            return there.error();
        if (*there == answer)
            return {};
    }
}

Result<void> OutFolder::writeFile(const QString &name, const QByteArray &content) const
{
    QSaveFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return Error{Error::Kind::Storage, file.fileName(), file.errorString(), {}};
    return {};
}

} // namespace centrala::loopback
