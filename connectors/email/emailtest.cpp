// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/emailtest.h"

#include <QSslCertificate>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

EmailTest::EmailTest(Host &host, QObject *parent) : QObject(parent), m_host(host)
{
    m_promise.start();
}

QFuture<Result<QJsonObject>> EmailTest::run(const Startup &startup)
{
    QFuture<Result<QJsonObject>> future = m_promise.future();
    Result<EmailSettings> settings = EmailSettings::from(startup);
    if (!settings) {
        finish(settings.error());
        return future;
    }
    m_settings = *std::move(settings);
    m_tokens = std::make_unique<TokenSource>(m_settings, m_host);
    if (!m_settings.imap.caFile.isEmpty() && QSslCertificate::fromPath(m_settings.imap.caFile).isEmpty()) {
        finish(Error{
            Error::Kind::Usage, u"ca_file"_s, u"no certificate can be read from %1"_s.arg(m_settings.imap.caFile), {}});
        return future;
    }
    m_folders = m_settings.folders;
    if (!m_settings.sentFolder.isEmpty())
        m_folders.append(m_settings.sentFolder);
    openNext();
    return future;
}

void EmailTest::openNext()
{
    m_link = std::make_unique<ImapLink>(m_settings, FolderWish{m_folders.first()}, *m_tokens, m_host.clock());
    connect(m_link.get(), &ImapLink::ready, this, &EmailTest::handleFolder, Qt::QueuedConnection);
    connect(m_link.get(), &ImapLink::lost, this, &EmailTest::handleLost);
    m_link->start();
}

void EmailTest::handleFolder(const OpenFolder &folder)
{
    if (m_found.isEmpty()) {
        m_found.insert("folder"_L1, folder.name);
        m_found.insert("messages"_L1, static_cast<qint64>(folder.exists));
    }
    m_link->stop();
    m_folders.removeFirst();
    if (m_folders.isEmpty())
        checkOutgoing();
    else
        openNext();
}

void EmailTest::handleLost(const Error &error)
{
    const bool isSent = m_folders.size() == 1 && !m_settings.sentFolder.isEmpty();
    if (error.kind == Error::Kind::NotFound && isSent)
        finish(Error{Error::Kind::Usage,
                     u"imap.sent_folder"_s,
                     u"the server has no folder \"%1\""_s.arg(m_folders.first()),
                     {}});
    else
        finish(error);
}

void EmailTest::checkOutgoing()
{
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
