// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/emailtest.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

EmailTest::EmailTest(Host &host, QObject *parent) : QObject(parent), m_host(host)
{
    m_promise.start();
}

QFuture<Result<QJsonObject>> EmailTest::run(const Startup &startup)
{
    const QFuture<Result<QJsonObject>> future = m_promise.future();
    Result<EmailSettings> settings = EmailSettings::from(startup);
    if (!settings) {
        finish(settings.error());
        return future;
    }
    m_settings = *std::move(settings);
    m_tokens = std::make_unique<TokenSource>(m_settings, m_host);
    m_link = std::make_unique<ImapLink>(m_settings, FolderWish{m_settings.folders.first()}, *m_tokens, m_host.clock());
    connect(m_link.get(), &ImapLink::ready, this, &EmailTest::handleFolder);
    connect(m_link.get(), &ImapLink::lost, this, [this](const Error &error) { finish(error); });
    m_link->start();
    return future;
}

void EmailTest::handleFolder(const OpenFolder &folder)
{
    m_found.insert("folder"_L1, folder.name);
    m_found.insert("messages"_L1, static_cast<qint64>(folder.exists));
    m_link->stop();
    m_outbox = std::make_unique<Outbox>(m_settings, m_host, *m_tokens);
    m_outbox->check().then(this, [this](const Result<void> &checked) {
        if (checked)
            finish(m_found);
        else
            finish(checked.error());
    });
}

void EmailTest::finish(const Result<QJsonObject> &result)
{
    if (std::exchange(m_finished, true))
        return;
    m_promise.addResult(result);
    m_promise.finish();
    deleteLater();
}

} // namespace centrala::email
