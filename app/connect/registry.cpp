// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/registry.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

Registry::Registry(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QDir dir(folder);
        for (const QString &name : dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            const QString path = dir.absoluteFilePath(name);
            if (m_manifests.contains(name) || !QDir(path).exists(u"connector.json"_s))
                continue;
            Result<Manifest> manifest = readManifest(path);
            if (manifest)
                m_manifests.insert(name, *std::move(manifest));
            else
                m_problems.append(manifest.error());
        }
    }
}

QStringList Registry::usualFolders()
{
    const QString wished = qEnvironmentVariable("CENTRALA_CONNECTORS");
    if (!wished.isEmpty())
        return wished.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    return {QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../libexec/centrala"_s)};
}

Result<Manifest> Registry::find(const QString &channel) const
{
    const auto found = m_manifests.constFind(channel);
    if (found == m_manifests.constEnd())
        return Error{Error::Kind::NotFound, channel, u"no connector of this name is installed"_s, {}};
    return *found;
}

} // namespace centrala::connect
