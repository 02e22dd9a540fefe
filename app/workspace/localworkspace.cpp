// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/localworkspace.h"

#include "app/connect/nameservice.h"
#include "app/connect/settingsfinder.h"
#include "app/engine/engine.h"
#include "app/store/database.h"
#include "app/store/filestore.h"
#include "app/store/migrations.h"
#include "app/wire/afterwards.h"
#include "app/workspace/deskdatabase.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/folderlock.h"
#include "app/workspace/holderline.h"
#include "app/workspace/hostthread.h"
#include "app/workspace/live.h"
#include "app/workspace/searcher.h"
#include "app/workspace/storepages.h"
#include "app/workspace/workspaceholder.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

using store::Database;

/// In the order in which they need each other; gone in the opposite one.
struct LocalWorkspace::Parts
{
    Folder folder;
    const Clock &clock;
    std::unique_ptr<FolderLock> lock;
    Actor me;
    std::unique_ptr<StorePages> pages;
    std::unique_ptr<DeskDatabase> desk;
    Searcher searcher;
    InstalledConnectors connectors;
    connect::SystemNameService names;
    EngineThread engine;
    HostThread host;
    WorkspaceHolder holder;
    Live live;
    bool started = false;
    bool stopped = false;

    Parts(const Folder &where, const Clock &time, RandomSource &random)
        : folder(where),
          clock(time),
          searcher(where.database()),
          engine(where, time, random),
          host(where, engine, connectors, time, random),
          holder(where, engine, host, connectors, time, random)
    {
    }
};

namespace {

constexpr Milliseconds kShowLimit{3000};
constexpr Milliseconds kShowPause{50};

/// Customers' words are for this user alone, also where somebody else made the folder. SQLite gives the files beside
/// its database the same permissions.
void makePrivate(const Folder &folder)
{
    constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;
    for (const QString &path : {folder.database(), folder.desk()}) {
        QFile file(path);
        if (!file.exists() && file.open(QIODevice::WriteOnly))
            file.setPermissions(kOwner);
    }
    for (const QString &path : {folder.files(), folder.spool()}) {
        if (QDir().mkpath(path))
            QFile::setPermissions(path, kOwner | QFile::ExeOwner);
    }
}

/// Brings the database to the newest schema and makes what every workspace has; only where that is still to be done.
Result<void> prepare(const Folder &folder, const Clock &clock, RandomSource &random)
{
    makePrivate(folder);
    auto database = Database::openSqlite(folder.database(), Database::Access::ReadWrite);
    if (!database)
        return database.error();
    if (const Result<void> migrated = store::migrate(**database); !migrated)
        return migrated;
    const store::FileStore files(folder.files());
    const Result<Actor> founded = engine::Engine(**database, files, clock, random).ensureFounded();
    return founded ? Result<void>() : founded.error();
}

} // namespace

Result<std::unique_ptr<LocalWorkspace>> LocalWorkspace::open(const Folder &folder, const Clock &clock,
                                                             RandomSource &random)
{
    auto lock = FolderLock::take(folder);
    if (!lock)
        return lock.error();
    auto parts = std::make_unique<Parts>(folder, clock, random);
    parts->lock = *std::move(lock);
    // An up-to-date workspace is only read here: that is what makes the first paint quick.
    std::optional<Actor> me;
    if (QFileInfo::exists(folder.database())) {
        const Result<std::optional<Actor>> ready = openPages(*parts);
        if (!ready)
            return ready.error();
        me = *ready;
    }
    if (!me) {
        parts->pages.reset();
        if (const Result<void> prepared = prepare(folder, clock, random); !prepared)
            return prepared.error();
        const Result<std::optional<Actor>> ready = openPages(*parts);
        if (!ready || !*ready)
            return ready ? Error{Error::Kind::Storage, folder.database(), u"it has no agent"_s, {}} : ready.error();
        me = *ready;
    }
    parts->me = *me;
    return withDesk(std::move(parts));
}

Result<std::unique_ptr<LocalWorkspace>> LocalWorkspace::openToLook(const Folder &folder, const Clock &clock,
                                                                   RandomSource &random)
{
    auto parts = std::make_unique<Parts>(folder, clock, random);
    const Result<std::optional<Actor>> ready = openPages(*parts);
    if (!ready)
        return ready.error();
    if (!*ready)
        return Error{Error::Kind::Busy, folder.path(), u"it is not ready to be looked at"_s, {}};
    parts->me = **ready;
    parts->started = true;
    return withDesk(std::move(parts));
}

Result<std::unique_ptr<LocalWorkspace>> LocalWorkspace::withDesk(std::unique_ptr<Parts> parts)
{
    auto desk = DeskDatabase::open(parts->folder.desk(), parts->clock,
                                   [engine = &parts->engine](const Error &error) { Q_EMIT engine->trouble(error); });
    if (!desk)
        return desk.error();
    parts->desk = *std::move(desk);
    return std::unique_ptr<LocalWorkspace>(new LocalWorkspace(std::move(parts)));
}

/// Opens the pages; gives the agent of this machine (the first there is), nothing where the workspace still has to be
/// founded or brought up to date.
Result<std::optional<Actor>> LocalWorkspace::openPages(Parts &parts)
{
    auto trouble = [engine = &parts.engine](const Error &error) { Q_EMIT engine->trouble(error); };
    auto pages = StorePages::open(parts.folder.database(), parts.folder.files(), trouble);
    if (!pages)
        return pages.error();
    parts.pages = *std::move(pages);
    Database &database = parts.pages->database();
    const int schema = store::schemaOf(database);
    if (const Result<void> read = database.takeError(); !read)
        return read.error();
    if (schema > store::newestSchema())
        return Error{Error::Kind::TooNew, parts.folder.path(), u"schema %1"_s.arg(schema), {}};
    std::optional<Actor> first;
    if (schema < store::newestSchema())
        return first;
    for (const AgentRow &one : parts.pages->agents()) {
        if (!first || one.id < first->agent)
            first = Actor{one.id, one.role};
    }
    return first;
}

LocalWorkspace::LocalWorkspace(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
    connect(&m_parts->engine, &EngineThread::changed, this, &Workspace::changed);
    connect(&m_parts->engine, &EngineThread::trouble, this, &Workspace::healthChanged);
    connect(&m_parts->host, &HostThread::heard, this,
            [this](ConversationId id, const LiveSignal &signal) { m_parts->live.take(id, signal); });
    m_parts->live.setWrite([this](ConversationId id, bool on) { m_parts->holder.answering(m_parts->me, id, on); });
    connect(&m_parts->host, &HostThread::showRequested, this, &LocalWorkspace::showRequested);
}

LocalWorkspace::~LocalWorkspace() = default;

void LocalWorkspace::startEngine()
{
    if (std::exchange(m_parts->started, true))
        return;
    m_parts->engine.start();
    m_parts->host.start(m_parts->me);
}

void LocalWorkspace::start()
{
    if (!m_parts->lock)
        return;
    startEngine();
    m_parts->host.post([](LocalHost &host) { host.startConnectors(); });
}

QFuture<void> LocalWorkspace::stop()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    const auto finish = [promise] {
        if (!promise->future().isFinished())
            promise->finish();
    };
    QTimer::singleShot(kStopLimit, this, finish);
    const auto endEngine = [this, finish](bool) {
        m_parts->engine.refuseNewWork();
        connect(&m_parts->engine, &EngineThread::ended, this, finish);
        m_parts->engine.end();
    };
    wire::afterwards(m_parts->host.stop().then([] { return true; }), this, endEngine);
    return promise->future();
}

EngineThread &LocalWorkspace::engine()
{
    return m_parts->engine;
}

serve::Holder &LocalWorkspace::holder()
{
    return m_parts->holder;
}

QFuture<int> LocalWorkspace::answerCall(const ChannelCall &call)
{
    return m_parts->host.call([call](LocalHost &host) { return host.answerCall(call); });
}

Pages &LocalWorkspace::pages()
{
    return *m_parts->pages;
}

Desk &LocalWorkspace::desk()
{
    return *m_parts->desk;
}

Live *LocalWorkspace::live()
{
    return &m_parts->live;
}

Actor LocalWorkspace::me() const
{
    return m_parts->me;
}

/// The answer in this thread, behind the announcements of what was changed: both come as events, in their order.
template<typename T>
QFuture<T> LocalWorkspace::here(QFuture<T> future)
{
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> answer = promise->future();
    wire::afterwards(future, this, [promise](const T &result) {
        promise->addResult(result);
        promise->finish();
    });
    return answer;
}

QFuture<Result<Outcome>> LocalWorkspace::run(const Command &command)
{
    return here(m_parts->holder.run(m_parts->me, {QUuid::createUuid(), command}));
}

QFuture<Result<QList<SearchHit>>> LocalWorkspace::search(const QString &text, SearchScope scope, qsizetype limit)
{
    return here(m_parts->searcher.search(text, scope, limit));
}

QList<Channel> LocalWorkspace::channels() const
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    QList<Channel> channels;
    for (const connect::Manifest &one : m_parts->connectors.registry().all())
        channels.append({one.name, connect::textIn(language, one.title), connect::settingsIn(language, one.settings),
                         one.capabilities, one.icon, one.identity, one.discovery.value(u"from"_s).toString(),
                         connect::discoverableSettings(one.discovery)});
    return channels;
}

QFuture<Result<QJsonObject>> LocalWorkspace::testInbox(const QString &channel, const QJsonObject &settings,
                                                       const QHash<QString, QString> &secrets)
{
    return here(m_parts->holder.testInbox(channel, settings, secrets));
}

QFuture<Result<QJsonObject>> LocalWorkspace::verifyInbox(InboxId inbox)
{
    return here(m_parts->holder.verifyInbox(inbox));
}

QFuture<Result<Outcome>> LocalWorkspace::addInbox(const AddInbox &wish, const QHash<QString, QString> &secrets)
{
    return here(m_parts->holder.addInbox(m_parts->me, QUuid::createUuid(), wish, secrets));
}

QFuture<Result<FoundSettings>> LocalWorkspace::findSettings(const QString &channel, const QString &address)
{
    auto promise = std::make_shared<QPromise<Result<FoundSettings>>>();
    promise->start();
    const QFuture<Result<FoundSettings>> answer = promise->future();
    const auto finish = [promise](const Result<FoundSettings> &found) {
        promise->addResult(found);
        promise->finish();
    };
    const Result<connect::Manifest> manifest = m_parts->connectors.registry().find(channel);
    if (!manifest) {
        finish(manifest.error());
        return answer;
    }
    auto *finder = new connect::SettingsFinder(*manifest, m_parts->names, this);
    wire::afterwards(finder->run(address), this, [finish](const Result<connect::FoundSettings> &found) {
        if (!found)
            return finish(found.error());
        const QString language = QLocale().name().section(u'_', 0, 0);
        finish(FoundSettings{found->settings, connect::textIn(language, found->hint),
                             found->source == connect::FoundSettings::Source::Pattern});
    });
    return answer;
}

QFuture<Result<Outcome>> LocalWorkspace::editInbox(const EditInbox &wish, const QHash<QString, QString> &secrets)
{
    QString channel;
    for (const InboxRow &row : m_parts->pages->inboxes()) {
        if (row.id == wish.inbox)
            channel = row.channel;
    }
    return here(m_parts->host.call([by = m_parts->me, channel, wish, secrets](LocalHost &host) {
        return host.editInbox(by, channel, wish, secrets);
    }));
}

namespace {

/// Asks the holder until it answers: it may just have been started itself. Deletes itself when it is done.
class ShowRequest : public QObject
{
public:
    explicit ShowRequest(const Folder &folder) : m_folder(folder)
    {
        m_promise.start();
        QTimer::singleShot(kShowLimit, this, [this] { finish(false); });
        ask();
    }
    [[nodiscard]] QFuture<bool> future() { return m_promise.future(); }

private:
    void ask()
    {
        m_line = std::make_unique<HolderLine>();
        wire::afterwards(
            m_line->open(FolderLock::holderSocket(m_folder)), this, [this](const Result<QJsonObject> &greeting) {
                if (!greeting) {
                    QTimer::singleShot(kShowPause, this, [this] { ask(); });
                    return;
                }
                wire::afterwards(m_line->request(u"show"_s), this, [this](const Result<QJsonObject> &shown) {
                    finish(shown && (*shown)[u"shown"_s].toBool());
                });
            });
    }
    void finish(bool shown)
    {
        if (m_promise.future().isFinished())
            return;
        m_promise.addResult(shown);
        m_promise.finish();
        deleteLater();
    }

    Folder m_folder;
    std::unique_ptr<HolderLine> m_line;
    QPromise<bool> m_promise;
};

} // namespace

QFuture<bool> askHolderToShow(const Folder &folder)
{
    return (new ShowRequest(folder))->future();
}

} // namespace centrala::workspace
