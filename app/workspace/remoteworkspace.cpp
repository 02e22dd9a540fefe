// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/remoteworkspace.h"

#include "app/connect/manifest.h"
#include "app/connect/secretsplace.h"
#include "app/wire/afterwards.h"
#include "app/wire/json.h"
#include "app/workspace/deskdatabase.h"
#include "app/workspace/desksync.h"
#include "app/workspace/folderlock.h"
#include "app/workspace/installedconnectors.h"
#include "app/workspace/remotepages.h"
#include "app/workspace/searcher.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>
#include <QThread>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

const auto kSecretOwner = u"hub"_s;

struct Owner
{
    Actor actor;
    QString name;
};

Owner ownerFrom(const QJsonObject &greeting)
{
    return {{AgentId{greeting[u"agent"_s].toInteger()},
             valueNamed<Role>(greeting[u"role"_s].toString()).value_or(Role::Agent)},
            greeting[u"name"_s].toString()};
}

void makePrivate(const Folder &folder)
{
    constexpr auto kOwner = QFile::ReadOwner | QFile::WriteOwner;
    for (const QString &path : {folder.database(), folder.desk()}) {
        QFile file(path);
        if (!file.exists() && file.open(QIODevice::WriteOnly))
            file.setPermissions(kOwner);
    }
    if (QDir().mkpath(folder.files()))
        QFile::setPermissions(folder.files(), kOwner | QFile::ExeOwner);
}

} // namespace

/// In the order in which they need each other; gone in the opposite one.
struct RemoteWorkspace::Parts
{
    Folder folder;
    RandomSource &random;
    std::unique_ptr<FolderLock> lock;
    Owner owner;
    QThread thread;
    DeskSync *sync; ///< lives in the thread
    Team team;
    std::unique_ptr<RemotePages> pages;
    std::unique_ptr<DeskDatabase> desk;
    Searcher searcher;
    InstalledConnectors connectors;
    std::shared_ptr<connect::Secrets> secrets;

    Parts(const QUrl &hub, const Folder &where, const QString &caFile, const Clock &clock, RandomSource &source)
        : folder(where),
          random(source),
          sync(new DeskSync({hub, caFile, where.database(), where.desk(), where.files()}, clock)),
          team(*sync),
          searcher(where.database())
    {
        thread.setObjectName(u"desk"_s);
        sync->moveToThread(&thread);
    }
    ~Parts()
    {
        // An object goes in its own thread; where that never ran it goes here.
        if (thread.isRunning()) {
            QMetaObject::invokeMethod(sync, [this] {
                sync->stop();
                delete sync;
                thread.quit();
            });
            thread.wait();
        } else {
            delete sync;
        }
    }
    Parts(const Parts &) = delete;
    Parts &operator=(const Parts &) = delete;
};

Folder RemoteWorkspace::folderFor(const QUrl &hub)
{
    const QString name = QString(hub.host() + u'-' + QString::number(hub.port(hub.scheme() == u"ws" ? 80 : 443)));
    return Folder(Folder::standard().path() + u"/hubs/"_s + name);
}

Result<std::unique_ptr<RemoteWorkspace>> RemoteWorkspace::open(const QUrl &hub, const Folder &folder,
                                                               const QString &caFile, const Clock &clock,
                                                               RandomSource &random)
{
    auto lock = FolderLock::take(folder);
    if (!lock)
        return lock.error();
    makePrivate(folder);
    auto parts = std::make_unique<Parts>(hub, folder, caFile, clock, random);
    parts->lock = *std::move(lock);
    {
        const auto replica = Replica::open(folder.database());
        if (!replica)
            return replica.error();
        parts->owner = ownerFrom(QJsonDocument::fromJson((*replica)->owner().toUtf8()).object());
    }
    const auto trouble = [sync = parts->sync](const Error &error) { Q_EMIT sync->trouble(error); };
    auto pages = StorePages::open(folder.database(), folder.files(), trouble);
    auto desk = DeskDatabase::open(folder.desk(), clock, trouble);
    if (!pages || !desk)
        return pages ? desk.error() : pages.error();
    parts->pages = std::make_unique<RemotePages>(*std::move(pages), parts->team);
    parts->pages->setMe({parts->owner.actor.agent.value, parts->owner.name});
    parts->desk = *std::move(desk);
    if (parts->owner.actor.agent.isValid())
        parts->desk->setOwner(parts->owner.actor.agent);
    return std::unique_ptr<RemoteWorkspace>(new RemoteWorkspace(std::move(parts)));
}

RemoteWorkspace::RemoteWorkspace(std::unique_ptr<Parts> parts) : m_parts(std::move(parts))
{
    connect(m_parts->sync, &DeskSync::changed, this, &Workspace::changed);
    connect(m_parts->sync, &DeskSync::trouble, this, &Workspace::healthChanged);
    connect(m_parts->sync, &DeskSync::greeted, this, &RemoteWorkspace::greeted);
    connect(m_parts->sync, &DeskSync::copyDamaged, this, &RemoteWorkspace::copyDamaged);
    connect(m_parts->sync, &DeskSync::greeted, this, [this](const QJsonObject &greeting) {
        if (const auto now = instantFromIso(greeting[u"now"_s].toString()))
            Q_EMIT hubTimeTold(*now);
    });
    connect(&m_parts->team, &Team::wishesChanged, this, [this, before = QSet<qint64>()]() mutable {
        // What waits stands in its thread: those that came and those that went are to be read again.
        QSet<qint64> now;
        for (const Wish &wish : m_parts->team.wishes()) {
            if (const ConversationId id = writesInto(wish.request.command); id.isValid())
                now.insert(id.value);
        }
        Changes changes;
        for (const qint64 id : now + std::exchange(before, now)) {
            Change change;
            change.id = id;
            changes.append(change);
        }
        if (!changes.isEmpty())
            Q_EMIT changed(changes);
    });
}

RemoteWorkspace::~RemoteWorkspace() = default;

void RemoteWorkspace::start()
{
    m_parts->thread.start();
    QMetaObject::invokeMethod(m_parts->sync, [sync = m_parts->sync] { sync->start(); });
    const auto opened = connect::openSecrets(m_parts->folder.path(), m_parts->folder.path(), m_parts->random);
    wire::afterwards(opened, this, [this](const Result<std::shared_ptr<connect::Secrets>> &secrets) {
        const auto signIn = [this](const QString &secret) {
            QMetaObject::invokeMethod(m_parts->sync, [sync = m_parts->sync, secret] { sync->begin(secret); });
        };
        if (!secrets) {
            Q_EMIT healthChanged(secrets.error());
            signIn({});
            return;
        }
        m_parts->secrets = *secrets;
        wire::afterwards(m_parts->secrets->read(kSecretOwner), this, [signIn](const Result<connect::SecretSet> &known) {
            signIn(known ? known->value(u"secret"_s) : QString());
        });
    });
}

void RemoteWorkspace::greeted(const QJsonObject &greeting)
{
    m_parts->owner = ownerFrom(greeting);
    m_parts->desk->setOwner(m_parts->owner.actor.agent);
    m_parts->pages->setMe({m_parts->owner.actor.agent.value, m_parts->owner.name});
    if (const QString secret = greeting[u"secret"_s].toString(); !secret.isEmpty())
        keepSecret(secret);
    Q_EMIT meChanged();
}

void RemoteWorkspace::keepSecret(const QString &secret)
{
    if (!m_parts->secrets)
        return;
    wire::afterwards(m_parts->secrets->write(kSecretOwner, {{u"secret"_s, secret}}), this,
                     [this](const Result<void> &written) {
                         if (!written)
                             Q_EMIT healthChanged(written.error());
                     });
}

Pages &RemoteWorkspace::pages()
{
    return *m_parts->pages;
}

Desk &RemoteWorkspace::desk()
{
    return *m_parts->desk;
}

Actor RemoteWorkspace::me() const
{
    return m_parts->owner.actor;
}

Live *RemoteWorkspace::live()
{
    return &m_parts->team.live();
}

Team *RemoteWorkspace::team()
{
    return &m_parts->team;
}

QFuture<Result<Outcome>> RemoteWorkspace::run(const Command &command)
{
    auto promise = std::make_shared<QPromise<Result<Outcome>>>();
    promise->start();
    QFuture<Result<Outcome>> future = promise->future();
    // Both the answer and what was changed come as events from the same thread, in their order.
    const auto done = [this, promise](const Result<Outcome> &outcome) {
        QMetaObject::invokeMethod(this, [promise, outcome] {
            promise->addResult(!outcome && isQueued(outcome.error()) ? Result<Outcome>(Outcome{}) : outcome);
            promise->finish();
        });
    };
    QMetaObject::invokeMethod(m_parts->sync, [sync = m_parts->sync, command, done] { sync->run(command, done); });
    return future;
}

QFuture<Result<QList<SearchHit>>> RemoteWorkspace::search(const QString &text, SearchScope scope, qsizetype limit)
{
    return m_parts->searcher.search(text, scope, limit);
}

QFuture<Result<QString>> RemoteWorkspace::fetchAttachment(AttachmentId id)
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    QFuture<Result<QString>> future = promise->future();
    const auto done = [this, promise](const Result<QString> &path) {
        QMetaObject::invokeMethod(this, [promise, path] {
            promise->addResult(path);
            promise->finish();
        });
    };
    if (const QString here = m_parts->pages->attachmentPath(id); !here.isEmpty())
        done(here);
    else
        QMetaObject::invokeMethod(m_parts->sync, [sync = m_parts->sync, id, done] { sync->fetchFile(id, done); });
    return future;
}

QFuture<Result<QJsonObject>> RemoteWorkspace::ask(const QString &method, const QJsonObject &params)
{
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    QFuture<Result<QJsonObject>> future = promise->future();
    const auto done = [this, promise](const Result<QJsonObject> &answer) {
        QMetaObject::invokeMethod(this, [promise, answer] {
            promise->addResult(answer);
            promise->finish();
        });
    };
    QMetaObject::invokeMethod(m_parts->sync,
                              [sync = m_parts->sync, method, params, done] { sync->ask(method, params, done); });
    return future;
}

/// What this machine's connectors say of themselves: their titles and marks. The hub says what it can connect when it
/// is asked to.
QList<Channel> RemoteWorkspace::channels() const
{
    const QString language = QLocale().name().section(u'_', 0, 0);
    QList<Channel> channels;
    for (const connect::Manifest &one : m_parts->connectors.registry().all())
        channels.append({one.name, connect::textIn(language, one.title), connect::settingsIn(language, one.settings),
                         one.capabilities, one.icon, one.identity, one.discovery.value(u"from"_s).toString(),
                         connect::discoverableSettings(one.discovery)});
    return channels;
}

namespace {

QJsonObject jsonOf(const QHash<QString, QString> &secrets)
{
    QJsonObject json;
    for (auto one = secrets.begin(); one != secrets.end(); ++one)
        json.insert(one.key(), one.value());
    return json;
}

} // namespace

QFuture<Result<QJsonObject>> RemoteWorkspace::testInbox(const QString &channel, const QJsonObject &settings,
                                                        const QHash<QString, QString> &secrets)
{
    return ask(u"test_inbox"_s, {{u"channel"_s, channel}, {u"settings"_s, settings}, {u"secrets"_s, jsonOf(secrets)}});
}

QFuture<Result<QJsonObject>> RemoteWorkspace::verifyInbox(InboxId inbox)
{
    return ask(u"verify_inbox"_s, {{u"inbox"_s, inbox.value}});
}

QFuture<Result<Outcome>> RemoteWorkspace::addInbox(const AddInbox &wish, const QHash<QString, QString> &secrets)
{
    const QJsonObject params{{u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                             {u"inbox"_s, wire::toJson(wish)},
                             {u"secrets"_s, jsonOf(secrets)}};
    return ask(u"add_inbox"_s, params).then([](const Result<QJsonObject> &answer) -> Result<Outcome> {
        if (!answer)
            return answer.error();
        return wire::fromJson<Outcome>(*answer);
    });
}

} // namespace centrala::workspace
