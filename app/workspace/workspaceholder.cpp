// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspaceholder.h"

#include "app/store/backup.h"
#include "app/store/check.h"
#include "app/store/filestore.h"
#include "app/store/portable.h"
#include "app/wire/jsonrpcpeer.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/hostthread.h"

#include <QFuture>
#include <QtConcurrent>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

/// Long work on the whole store: in a thread of the pool, with connections of its own.
template<typename Work>
serve::Answer aside(const Folder &folder, Work work)
{
    return QtConcurrent::run(
        [folder, work]() -> Result<QJsonObject> { return work(folder.database(), store::FileStore(folder.files())); });
}

} // namespace

WorkspaceHolder::WorkspaceHolder(const Folder &folder, EngineThread &engine, HostThread &host,
                                 const InstalledConnectors &connectors, const Clock &clock)
    : m_folder(folder), m_engine(engine), m_host(host), m_connectors(connectors), m_pages(folder, clock)
{
}

QFuture<Result<Outcome>> WorkspaceHolder::run(const Actor &by, const Request &request)
{
    if (std::holds_alternative<RemoveInbox>(request.command))
        return m_host.call([=](LocalHost &host) { return host.removeInbox(by, request); });
    return m_engine.call([=](engine::Engine &engine) { return engine.run(by, request); });
}

Result<QJsonObject> WorkspaceHolder::read(const Actor &, const QString &page, const QJsonObject &which)
{
    return m_pages.read(page, which);
}

serve::Answer WorkspaceHolder::search(const QString &text, const QString &scope, qint64 limit)
{
    return wire::answered(m_pages.search(text, scope, limit));
}

Result<QJsonObject> WorkspaceHolder::attachment(AttachmentId id, qint64 offset, qint64 limit)
{
    return m_pages.attachment(id, offset, limit);
}

QJsonObject WorkspaceHolder::channels()
{
    QJsonArray channels;
    for (const connect::Manifest &one : m_connectors.registry().all()) {
        channels.append(QJsonObject{{u"name"_s, one.name},
                                    {u"title"_s, connect::textIn(u"en"_s, one.title)},
                                    {u"identity"_s, one.identity},
                                    {u"settings"_s, connect::settingsIn(u"en"_s, one.settings)},
                                    {u"capabilities"_s, one.capabilities}});
    }
    return {{u"channels"_s, channels}};
}

serve::Answer WorkspaceHolder::testInbox(const QString &channel, const QJsonObject &settings,
                                         const QHash<QString, QString> &secrets)
{
    return m_host.call([=](LocalHost &host) { return host.testInbox(channel, settings, secrets); });
}

QFuture<Result<Outcome>> WorkspaceHolder::addInbox(const Actor &by, const QUuid &request, const AddInbox &wish,
                                                   const QHash<QString, QString> &secrets)
{
    return m_host.call([=](LocalHost &host) { return host.addInbox(by, request, wish, secrets); });
}

serve::Answer WorkspaceHolder::sync(Milliseconds limit, bool untilCaughtUp)
{
    return m_host.call([=](LocalHost &host) { return host.sync(limit, untilCaughtUp); });
}

serve::Answer WorkspaceHolder::check()
{
    return aside(m_folder, [folder = m_folder](const QString &path, const store::FileStore &) -> Result<QJsonObject> {
        auto database = store::Database::openSqlite(path, store::Database::Access::ReadOnly);
        if (!database)
            return database.error();
        const Result<store::CheckReport> report = store::check(**database, folder.files());
        if (!report)
            return report.error();
        QJsonArray problems;
        for (const store::Problem &one : report->problems)
            problems.append(u"%1: %2 %3"_s.arg(QString(nameOf(one.kind)), one.subject, one.detail).trimmed());
        return QJsonObject{{u"ok"_s, report->ok()},
                           {u"problems"_s, problems},
                           {u"messages"_s, report->messages},
                           {u"files"_s, report->files},
                           {u"unused_files"_s, report->unusedFiles}};
    });
}

serve::Answer WorkspaceHolder::backup(const QString &file)
{
    return aside(m_folder, [file](const QString &database, const store::FileStore &files) -> Result<QJsonObject> {
        const Result<qint64> size = store::backUp(database, files, file);
        if (!size)
            return size.error();
        return QJsonObject{{u"file"_s, file}, {u"size"_s, *size}, {u"secrets"_s, false}};
    });
}

serve::Answer WorkspaceHolder::exportTo(const QString &folder)
{
    return aside(m_folder, [folder](const QString &database, const store::FileStore &files) -> Result<QJsonObject> {
        const Result<store::Exported> exported = store::exportTo(database, files, folder);
        if (!exported)
            return exported.error();
        return QJsonObject{
            {u"folder"_s, folder}, {u"rows"_s, exported->rows}, {u"files"_s, exported->files}, {u"secrets"_s, false}};
    });
}

bool WorkspaceHolder::show()
{
    Q_EMIT m_host.showRequested();
    return true;
}

} // namespace centrala::workspace
