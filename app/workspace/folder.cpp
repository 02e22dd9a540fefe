// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

/// A local socket's address holds about a hundred octets; Qt needs some of them for a temporary name of its own.
constexpr qsizetype kSocketPathLimit = 85;

} // namespace

Folder::Folder(const QString &path) : m_path(QDir::cleanPath(QDir(path).absolutePath())) {}

Folder Folder::standard()
{
    return Folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/centrala"_s);
}

QString Folder::inside(const QString &name) const
{
    return m_path + u'/' + name;
}

QString Folder::database() const
{
    return inside(u"workspace.db"_s);
}

QString Folder::desk() const
{
    return inside(u"desk.db"_s);
}

QString Folder::files() const
{
    return inside(u"files"_s);
}

QString Folder::spool() const
{
    return inside(u"spool"_s);
}

QString Folder::uploads() const
{
    return inside(u"uploads"_s);
}

QString Folder::lock() const
{
    return inside(u"lock"_s);
}

QString Folder::socket() const
{
    const QByteArray digest = QCryptographicHash::hash(m_path.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    const QString shortName = u"centrala-"_s + QString::fromLatin1(digest);
#ifdef Q_OS_WIN
    return shortName;
#else
    const QString name = inside(u"socket"_s);
    if (QFile::encodeName(name).size() <= kSocketPathLimit)
        return name;
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u'/' + shortName;
#endif
}

} // namespace centrala::workspace
