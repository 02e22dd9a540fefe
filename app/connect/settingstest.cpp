// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/settingstest.h"

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::connect {

namespace {

constexpr auto kTimeLimit = 60s;

} // namespace

SettingsTest::SettingsTest(const Manifest &manifest, const RunContext &context, QObject *parent)
    : QObject(parent),
      m_manifest(manifest),
      m_limits(context.limits),
      m_environment(context.environment),
      m_locale(context.locale)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(kTimeLimit);
}

QFuture<Result<QJsonObject>> SettingsTest::run(const QJsonObject &settings, const SecretSet &secrets)
{
    m_promise.start();
    QFuture<Result<QJsonObject>> future = m_promise.future();
    m_process = std::make_unique<ConnectorProcess>(
        m_manifest, u"test of "_s + m_manifest.name, secrets, m_limits, m_environment,
        [this](const QString &method, const QJsonObject &params) {
            if (method == u"store_secret") {
                m_renewed.insert(params[u"name"_s].toString(), params[u"value"_s]);
                return wire::answered(QJsonObject{});
            }
            return wire::answered(Error{Error::Kind::Usage, {}, u"this is only a test of settings"_s, {}});
        });
    connect(m_process.get(), &ConnectorProcess::ended, this, [this](const Error &reason) {
        finish(reason);
        deleteLater();
    });
    connect(&m_limit, &QTimer::timeout, this, [this] {
        m_process->kill(Error{Error::Kind::Offline, m_manifest.name, u"the test took longer than a minute"_s, {}});
    });
    m_limit.start();
    QJsonObject given;
    for (auto it = secrets.begin(); it != secrets.end(); ++it)
        given.insert(it.key(), it.value());
    m_process->start();
    m_process
        ->request(u"initialize"_s, {{u"protocol"_s, 1},
                                    {u"settings"_s, settings},
                                    {u"secrets"_s, given},
                                    {u"cursors"_s, QJsonObject{}},
                                    {u"spool"_s, m_spool.path()},
                                    {u"locale"_s, m_locale}})
        .then(m_process.get(), [this](const Result<QJsonObject> &welcome) {
            if (!welcome) {
                finish(welcome);
                return;
            }
            m_process->request(u"test"_s).then(m_process.get(),
                                               [this](const Result<QJsonObject> &result) { finish(result); });
        });
    return future;
}

/// The answer goes out at once; the process may take its time to end.
void SettingsTest::finish(const Result<QJsonObject> &result)
{
    // A conversation that broke is told by `ended`, which knows why.
    if (m_finished || (!result && !m_process->isOpen() && result.error().kind == Error::Kind::Malformed))
        return;
    m_finished = true;
    m_limit.stop();
    if (result) {
        QJsonObject told = *result;
        if (!m_renewed.isEmpty())
            told.insert(u"renewed"_s, m_renewed);
        m_promise.addResult(told);
    } else {
        Error error = result.error();
        error.detail = m_process->strike().cleaned(error.detail);
        m_promise.addResult(error);
    }
    m_promise.finish();
    m_process->stop();
}

} // namespace centrala::connect
