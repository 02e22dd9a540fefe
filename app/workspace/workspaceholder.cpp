// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspaceholder.h"

#include "app/store/backup.h"
#include "app/store/check.h"
#include "app/store/commandlog.h"
#include "app/store/filestore.h"
#include "app/store/portable.h"
#include "app/store/signins.h"
#include "app/wire/json.h"
#include "app/wire/jsonrpcpeer.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/hostthread.h"
#include "app/workspace/passwords.h"

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
                                 const InstalledConnectors &connectors, const Clock &clock, RandomSource &random)
    : m_folder(folder),
      m_engine(engine),
      m_host(host),
      m_connectors(connectors),
      m_clock(clock),
      m_random(random),
      m_uploads(folder.uploads()),
      m_pages(folder, clock)
{
    m_reports.setMaxThreadCount(1);
}

QFuture<Result<Outcome>> WorkspaceHolder::run(const Actor &by, const Request &request)
{
    if (std::holds_alternative<RemoveInbox>(request.command))
        return m_host.call([=](LocalHost &host) { return host.removeInbox(by, request); });
    return m_engine.call([=](engine::Engine &engine) { return engine.run(by, request); });
}

/// In the engine's thread: behind whatever is still to be carried out.
serve::Answer WorkspaceHolder::wasDone(const Actor &by, const QUuid &request)
{
    return m_engine.read([=](store::Database &database) -> Result<QJsonObject> {
        const auto done = store::CommandLog(database).outcome(request);
        return QJsonObject{{u"done"_s, done && done->agent == by.agent}};
    });
}

serve::Answer WorkspaceHolder::read(const Actor &by, const QString &page, const QJsonObject &which)
{
    if (!PageReader::isLong(page, which))
        return wire::answered(m_pages.read(by, page, which));
    return QtConcurrent::run(&m_reports,
                             [this, by, page, which] { return PageReader(m_folder, m_clock).read(by, page, which); });
}

serve::Answer WorkspaceHolder::search(const Actor &by, const QString &text, const QString &scope, qint64 limit)
{
    return wire::answered(m_pages.search(by, text, scope, limit));
}

Result<QJsonObject> WorkspaceHolder::attachment(const Actor &by, AttachmentId id, qint64 offset, qint64 limit)
{
    Result<QJsonObject> piece = m_pages.attachment(by, id, offset, limit);
    if (piece && offset == 0)
        (void)noted(by, u"get_attachment"_s, u"attachment %1"_s.arg(id.value));
    return piece;
}

QFuture<Result<void>> WorkspaceHolder::noted(const Actor &by, const QString &action, const QString &subject)
{
    return m_engine.call([=](engine::Engine &engine) { return engine.audit(by, action, subject); });
}

serve::Answer WorkspaceHolder::noteCustomerExport(const Actor &by, CustomerId customer)
{
    const Result<QJsonObject> card = m_pages.read(by, u"customer"_s, {{u"customer"_s, customer.value}});
    if (!card)
        return wire::answered(card.error());
    return noted(by, u"export_customer"_s, u"customer %1"_s.arg(customer.value))
        .then([](const Result<void> &done) -> Result<QJsonObject> {
            if (!done)
                return done.error();
            return QJsonObject();
        });
}

Result<QJsonObject> WorkspaceHolder::snapshot(const Actor &by)
{
    return m_pages.feed(by, [this](const serve::Feed &feed) { return feed.snapshot(m_clock.now()); });
}

Result<QJsonObject> WorkspaceHolder::fetch(const Actor &by, const QList<ConversationId> &conversations,
                                           const QList<CustomerId> &customers)
{
    return m_pages.feed(by, [&](const serve::Feed &feed) { return feed.fetch(conversations, customers); });
}

Result<QJsonObject> WorkspaceHolder::changes(const Actor &by, qint64 after)
{
    return m_pages.feed(by, [&](const serve::Feed &feed) { return feed.changes(after); });
}

Result<QList<InboxId>> WorkspaceHolder::hiddenFrom(const Actor &by)
{
    return m_pages.hiddenFrom(by);
}

QByteArray WorkspaceHolder::rightsMark()
{
    return m_pages.rightsMark();
}

bool WorkspaceHolder::maySee(const Actor &by, ConversationId id)
{
    return m_pages.maySee(by, id);
}

void WorkspaceHolder::answering(const Actor &by, ConversationId id, bool on)
{
    m_host.post([=](LocalHost &host) { host.answering(by, id, on); });
}

Result<QJsonObject> WorkspaceHolder::upload(const Actor &by, const QString &sha256, qint64 size, qint64 offset,
                                            const QByteArray &data)
{
    const Result<qint64> have = m_uploads.take(by.agent, sha256, size, offset, data);
    if (!have)
        return have.error();
    return QJsonObject{{u"have"_s, *have}};
}

QString WorkspaceHolder::uploaded(const Actor &by, const QString &sha256)
{
    return m_uploads.pathOf(by.agent, sha256);
}

QFuture<Result<Outcome>> WorkspaceHolder::putAgent(const Actor &by, const QUuid &request, const PutAgent &wish,
                                                   const QString &password)
{
    if (password.isEmpty())
        return run(by, {request, wish});
    auto promise = std::make_shared<QPromise<Result<Outcome>>>();
    promise->start();
    QFuture<Result<Outcome>> answer = promise->future();
    const auto finish = [promise](const Result<Outcome> &outcome) {
        promise->addResult(outcome);
        promise->finish();
    };
    QtConcurrent::run([this, password] {
        return passwordHash(password, m_random);
    }).then([=, this](const Result<QString> &hash) {
        if (!hash) {
            finish(hash.error());
            return;
        }
        PutAgent whole = wish;
        whole.passwordHash = *hash;
        run(by, {request, whole}).then(finish);
    });
    return answer;
}

serve::Answer WorkspaceHolder::signIns(const Actor &by, AgentId whose, SignInId before)
{
    const AgentId shown = by.role == Role::Administrator ? whose : by.agent;
    return m_engine.read([=](store::Database &database) -> Result<QJsonObject> {
        const QList<SignInRow> rows = store::SignIns(database).list(shown, before);
        return QJsonObject{{u"rows"_s, wire::toJson(rows)}, {u"more"_s, rows.size() == store::SignIns::kPage}};
    });
}

serve::Answer WorkspaceHolder::addToken(const Actor &, AgentId agent, const QString &name)
{
    const QString secret = newSecret(m_random);
    return m_engine.call([=](engine::Engine &engine) -> Result<QJsonObject> {
        const Result<SignInId> id = engine.addSignIn(agent, SignInKind::Token, name, secretHash(secret));
        if (!id)
            return id.error();
        return QJsonObject{{u"id"_s, id->value}, {u"name"_s, name}, {u"token"_s, secret}};
    });
}

serve::Answer WorkspaceHolder::endSignIn(const Actor &by, SignInId id)
{
    return m_engine.call([=](engine::Engine &engine) -> Result<QJsonObject> {
        const Result<void> ended = engine.endSignIn(by, id);
        return ended ? Result<QJsonObject>(QJsonObject{{u"id"_s, id.value}}) : ended.error();
    });
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

QFuture<Result<Outcome>> WorkspaceHolder::editInbox(const Actor &by, const QString &channel, const EditInbox &wish,
                                                    const QHash<QString, QString> &secrets)
{
    return m_host.call([=](LocalHost &host) { return host.editInbox(by, channel, wish, secrets); });
}

serve::Answer WorkspaceHolder::sync(Milliseconds limit, bool untilCaughtUp)
{
    return m_host.call([=](LocalHost &host) { return host.sync(limit, untilCaughtUp); });
}

serve::Answer WorkspaceHolder::verifyInbox(InboxId inbox)
{
    return m_host.call([=](LocalHost &host) { return host.verify(inbox); });
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

serve::Answer WorkspaceHolder::backup(const Actor &by, const QString &file)
{
    const auto copy = [file](const QString &database, const store::FileStore &files) -> Result<QJsonObject> {
        const Result<qint64> size = store::backUp(database, files, file);
        if (!size)
            return size.error();
        return QJsonObject{{u"file"_s, file}, {u"size"_s, *size}, {u"secrets"_s, false}};
    };
    return noted(by, u"backup"_s, file)
        .then([folder = m_folder, copy](const Result<void> &done) {
            return done ? aside(folder, copy) : wire::answered(done.error());
        })
        .unwrap();
}

serve::Answer WorkspaceHolder::exportTo(const Actor &by, const QString &folder)
{
    const auto write = [folder](const QString &database, const store::FileStore &files) -> Result<QJsonObject> {
        const Result<store::Exported> exported = store::exportTo(database, files, folder);
        if (!exported)
            return exported.error();
        return QJsonObject{
            {u"folder"_s, folder}, {u"rows"_s, exported->rows}, {u"files"_s, exported->files}, {u"secrets"_s, false}};
    };
    return noted(by, u"export"_s, folder)
        .then([where = m_folder, write](const Result<void> &done) {
            return done ? aside(where, write) : wire::answered(done.error());
        })
        .unwrap();
}

bool WorkspaceHolder::show()
{
    Q_EMIT m_host.showRequested();
    return true;
}

} // namespace centrala::workspace
