// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imaplink.h"
#include "connectors/email/outbox.h"

#include "connectors/contract/connector.h"

#include <QPromise>

#include <memory>

namespace centrala::email {

/// One trial of an inbox's settings: opens the folder, then signs in at the submission server. Deletes itself when it
/// is done.
class EmailTest : public QObject
{
    Q_OBJECT
public:
    explicit EmailTest(Host &host, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<QJsonObject>> run(const Startup &startup);

private:
    void handleFolder(const OpenFolder &folder);
    void finish(const Result<QJsonObject> &result);

    Host &m_host;
    EmailSettings m_settings;
    std::unique_ptr<TokenSource> m_tokens;
    std::unique_ptr<ImapLink> m_link;
    std::unique_ptr<Outbox> m_outbox;
    QJsonObject m_found;
    QPromise<Result<QJsonObject>> m_promise;
    bool m_finished = false;
};

} // namespace centrala::email
