// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/inboxrun.h"

#include <QTemporaryDir>

namespace centrala::connect {

/// Has a connector try settings once, in a process of its own that stores nothing. Deletes itself when it is done.
class SettingsTest final : public QObject
{
    Q_OBJECT
public:
    SettingsTest(const Manifest &manifest, const RunContext &context, QObject *parent);

    /// Once.
    [[nodiscard]] QFuture<Result<QJsonObject>> run(const QJsonObject &settings, const SecretSet &secrets);

private:
    void finish(const Result<QJsonObject> &result);

    Manifest m_manifest;
    ProcessLimits m_limits;
    QHash<QString, QString> m_environment;
    QString m_locale;
    QTemporaryDir m_spool;
    std::unique_ptr<ConnectorProcess> m_process;
    QTimer m_limit;
    QPromise<Result<QJsonObject>> m_promise;
    QJsonObject m_renewed; ///< secrets that changed while they were used: the old ones may be worth nothing any more
    bool m_finished = false;
};

} // namespace centrala::connect
