// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imaplink.h"
#include "connectors/email/outbox.h"

#include "connectors/contract/connector.h"

#include <QPromise>

#include <memory>

namespace centrala::email {

/// One trial of an inbox's settings: reads the private authority's file, opens the folders that are named, then signs
/// in at the submission server. Deletes itself when it is done.
class EmailTest : public QObject
{
    Q_OBJECT
public:
    explicit EmailTest(Host &host, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<QJsonObject>> run(const Startup &startup);

private:
    void openNext();
    void handleFolder(const OpenFolder &folder);
    void handleLost(const Error &error);
    void checkOutgoing();
    void finish(const Result<QJsonObject> &result);

    Host &m_host;
    EmailSettings m_settings;
    std::unique_ptr<TokenSource> m_tokens;
    QStringList m_folders; ///< still to be opened; the first is being opened
    std::unique_ptr<ImapLink> m_link;
    std::unique_ptr<Outbox> m_outbox;
    QJsonObject m_found;
    QPromise<Result<QJsonObject>> m_promise;
    bool m_finished = false;
};

} // namespace centrala::email
