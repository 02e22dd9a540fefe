// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/manifest.h"

#include <QList>
#include <QMap>
#include <QStringList>

namespace centrala::connect {

/// The connectors that are installed: one for each folder with a connector.json. Read once; where two have one name,
/// the folder named first wins.
class Registry
{
public:
    explicit Registry(const QStringList &folders);

    /// $CENTRALA_CONNECTORS (several are separated as in PATH), else libexec/centrala beside the folder of the running
    /// program. Needs the application object.
    [[nodiscard]] static QStringList usualFolders();

    /// Errors: NotFound, with the channel as its subject.
    [[nodiscard]] Result<Manifest> find(const QString &channel) const;
    [[nodiscard]] QList<Manifest> all() const { return m_manifests.values(); }
    /// Connectors that were found and cannot be used, and why.
    [[nodiscard]] const QList<Error> &problems() const { return m_problems; }

private:
    QMap<QString, Manifest> m_manifests;
    QList<Error> m_problems;
};

} // namespace centrala::connect
