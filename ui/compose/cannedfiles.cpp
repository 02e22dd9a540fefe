// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/cannedfiles.h"

#include "app/model/cannedfiles.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QUuid>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

Result<QJsonArray> cannedFiles(const QList<FileToAttach> &files)
{
    QJsonArray made;
    qint64 octets = 0;
    for (const FileToAttach &one : files) {
        QFile file(one.path);
        octets += file.size();
        if (octets > kCannedFilesLimit)
            return Error{Error::Kind::TooLarge, one.name, u"%1"_s.arg(kCannedFilesLimit), {}};
        if (!file.open(QIODevice::ReadOnly))
            return Error{Error::Kind::Storage, one.name, file.errorString(), {}};
        made.append(QJsonObject{
            {u"name"_s, one.name}, {u"type"_s, one.type}, {u"data"_s, QString::fromLatin1(file.readAll().toBase64())}});
    }
    return made;
}

QStringList writeCannedFiles(const QJsonArray &files, const QString &folder)
{
    QStringList paths;
    if (files.isEmpty())
        return paths;
    QDir place(folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces));
    if (!place.mkpath(u"."_s))
        return paths;
    for (const QJsonValue &one : files) {
        // A colleague wrote the name: only its last part counts.
        QString name = one[u"name"_s].toString().section(u'/', -1).section(u'\\', -1).left(120);
        while (name.startsWith(u'.'))
            name.remove(0, 1);
        QFile file(place.filePath(name.isEmpty() ? u"file"_s : name));
        if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
            file.write(QByteArray::fromBase64(one[u"data"_s].toString().toLatin1())) >= 0)
            paths.append(file.fileName());
    }
    return paths;
}

} // namespace centrala::ui
