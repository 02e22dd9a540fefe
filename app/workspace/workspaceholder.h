// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/randomsource.h"
#include "app/serve/holder.h"
#include "app/workspace/installedconnectors.h"
#include "app/workspace/pagereader.h"
#include "app/workspace/uploads.h"

#include <QThreadPool>

namespace centrala::workspace {

class EngineThread;
class HostThread;

/// What this process, which holds the engine, offers to sessions. One for each thread that has sessions, with reads of
/// its own; of that thread.
class WorkspaceHolder final : public serve::Holder
{
public:
    /// What is referred to must outlive it.
    WorkspaceHolder(const Folder &folder, EngineThread &engine, HostThread &host, const InstalledConnectors &connectors,
                    const Clock &clock, RandomSource &random);

    [[nodiscard]] QFuture<Result<Outcome>> run(const Actor &by, const Request &request) override;
    [[nodiscard]] serve::Answer wasDone(const Actor &by, const QUuid &request) override;
    [[nodiscard]] serve::Answer read(const Actor &by, const QString &page, const QJsonObject &which) override;
    [[nodiscard]] serve::Answer search(const Actor &by, const QString &text, const QString &scope,
                                       qint64 limit) override;
    [[nodiscard]] Result<QJsonObject> attachment(const Actor &by, AttachmentId id, qint64 offset,
                                                 qint64 limit) override;
    [[nodiscard]] Result<QJsonObject> snapshot(const Actor &by) override;
    [[nodiscard]] Result<QJsonObject> fetch(const Actor &by, const QList<ConversationId> &conversations,
                                            const QList<CustomerId> &customers) override;
    [[nodiscard]] Result<QJsonObject> changes(const Actor &by, qint64 after) override;
    [[nodiscard]] Result<QList<InboxId>> hiddenFrom(const Actor &by) override;
    [[nodiscard]] QByteArray rightsMark() override;
    [[nodiscard]] bool maySee(const Actor &by, ConversationId id) override;
    void answering(const Actor &by, ConversationId id, bool on) override;
    [[nodiscard]] Result<QJsonObject> upload(const Actor &by, const QString &sha256, qint64 size, qint64 offset,
                                             const QByteArray &data) override;
    [[nodiscard]] QString uploaded(const Actor &by, const QString &sha256) override;
    [[nodiscard]] QFuture<Result<Outcome>> putAgent(const Actor &by, const QUuid &request, const PutAgent &wish,
                                                    const QString &password) override;
    [[nodiscard]] serve::Answer signIns(const Actor &by, AgentId whose, SignInId before) override;
    [[nodiscard]] serve::Answer addToken(const Actor &by, AgentId agent, const QString &name) override;
    [[nodiscard]] serve::Answer endSignIn(const Actor &by, SignInId id) override;
    [[nodiscard]] QJsonObject channels() override;
    [[nodiscard]] serve::Answer testInbox(const QString &channel, const QJsonObject &settings,
                                          const QHash<QString, QString> &secrets) override;
    [[nodiscard]] QFuture<Result<Outcome>> addInbox(const Actor &by, const QUuid &request, const AddInbox &wish,
                                                    const QHash<QString, QString> &secrets) override;
    [[nodiscard]] QFuture<Result<Outcome>> editInbox(const Actor &by, const QString &channel, const EditInbox &wish,
                                                     const QHash<QString, QString> &secrets) override;
    [[nodiscard]] serve::Answer sync(Milliseconds limit, bool untilCaughtUp) override;
    [[nodiscard]] serve::Answer verifyInbox(InboxId inbox) override;
    [[nodiscard]] serve::Answer check() override;
    [[nodiscard]] serve::Answer backup(const Actor &by, const QString &file) override;
    [[nodiscard]] serve::Answer exportTo(const Actor &by, const QString &folder) override;
    [[nodiscard]] serve::Answer noteCustomerExport(const Actor &by, CustomerId customer) override;
    bool show() override;

private:
    /// It stands in the audit trail.
    QFuture<Result<void>> noted(const Actor &by, const QString &action, const QString &subject);

    Folder m_folder;
    EngineThread &m_engine;
    HostThread &m_host;
    const InstalledConnectors &m_connectors;
    const Clock &m_clock;
    RandomSource &m_random;
    Uploads m_uploads;
    PageReader m_pages;
    QThreadPool
        m_reports; ///< one thread: whoever asks for a report does not make the others wait; ends before the rest
};

} // namespace centrala::workspace
