// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serve/holder.h"
#include "app/workspace/installedconnectors.h"
#include "app/workspace/pagereader.h"

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
                    const Clock &clock);

    [[nodiscard]] QFuture<Result<Outcome>> run(const Actor &by, const Request &request) override;
    [[nodiscard]] Result<QJsonObject> read(const Actor &by, const QString &page, const QJsonObject &which) override;
    [[nodiscard]] serve::Answer search(const QString &text, const QString &scope, qint64 limit) override;
    [[nodiscard]] Result<QJsonObject> attachment(AttachmentId id, qint64 offset, qint64 limit) override;
    [[nodiscard]] QJsonObject channels() override;
    [[nodiscard]] serve::Answer testInbox(const QString &channel, const QJsonObject &settings,
                                          const QHash<QString, QString> &secrets) override;
    [[nodiscard]] QFuture<Result<Outcome>> addInbox(const Actor &by, const QUuid &request, const AddInbox &wish,
                                                    const QHash<QString, QString> &secrets) override;
    [[nodiscard]] serve::Answer sync(Milliseconds limit, bool untilCaughtUp) override;
    [[nodiscard]] serve::Answer check() override;
    [[nodiscard]] serve::Answer backup(const QString &file) override;
    [[nodiscard]] serve::Answer exportTo(const QString &folder) override;
    bool show() override;

private:
    Folder m_folder;
    EngineThread &m_engine;
    HostThread &m_host;
    const InstalledConnectors &m_connectors;
    PageReader m_pages;
};

} // namespace centrala::workspace
