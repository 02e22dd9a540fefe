// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/line.h"

#include "app/wire/version.h"
#include "app/workspace/folderlock.h"
#include "app/workspace/holderline.h"
#include "app/workspace/hubline.h"
#include "app/workspace/localworkspace.h"

#include <QPromise>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

Line::Line(const workspace::Folder &folder, const Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent), m_folder(folder), m_clock(clock), m_random(random)
{
}

Line::Line(const QUrl &hub, const QString &caFile, const workspace::Credentials &credentials, const Clock &clock,
           RandomSource &random)
    : m_folder(QString()),
      m_clock(clock),
      m_random(random),
      m_hubUrl(hub),
      m_caFile(caFile),
      m_credentials(std::make_unique<workspace::Credentials>(credentials))
{
}

Line::~Line() = default;

serve::Answer Line::open()
{
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    m_searching.start();
    const auto open = m_hubUrl.isEmpty() ? &Line::tryOpen : &Line::callHub;
    (this->*open)([promise](const Result<QJsonObject> &greeting) {
        promise->addResult(greeting);
        promise->finish();
    });
    return promise->future();
}

void Line::tryOpen(const Done &done)
{
    auto local = workspace::LocalWorkspace::open(m_folder, m_clock, m_random);
    if (!local) {
        if (local.error().kind == Error::Kind::Busy)
            callHolder(done);
        else
            done(local.error());
        return;
    }
    m_local = *std::move(local);
    m_local->startEngine();
    m_session = std::make_unique<serve::Session>(m_local->holder(), m_local->me(), serve::Session::Answers::Whole,
                                                 serve::Session::From::ThisMachine);
    m_session->handle(u"hello"_s, {{u"protocol"_s, wire::kProtocolVersion}}).then(this, done);
}

void Line::callHub(const Done &done)
{
    m_hub = std::make_unique<workspace::HubLine>(m_caFile);
    m_hub->open(m_hubUrl, *m_credentials).then(this, [this, done](const Result<QJsonObject> &greeting) {
        if (greeting && greeting->contains(u"secret"_s)) {
            *m_credentials = {{}, {}, (*greeting)[u"secret"_s].toString()};
            m_signIn = (*greeting)[u"sign_in"_s].toInteger();
        }
        done(greeting);
    });
}

void Line::askHub(const QString &method, const QJsonObject &params, const Done &done)
{
    m_hub->request(method, params).then(this, [=, this](const Result<QJsonObject> &result) {
        if (!m_hub->isBroken() || ++m_hubTries > kHubTries) {
            done(result);
            return;
        }
        QTimer::singleShot(kHubPause, this, [=, this] {
            callHub([=, this](const Result<QJsonObject> &greeting) {
                if (greeting || greeting.error().kind == Error::Kind::Offline)
                    askHub(method, params, done);
                else
                    done(greeting);
            });
        });
    });
}

void Line::callHolder(const Done &done)
{
    m_holder = std::make_unique<workspace::HolderLine>();
    m_holder->open(workspace::FolderLock::holderSocket(m_folder))
        .then(this, [this, done](const Result<QJsonObject> &greeting) {
            if (!greeting && greeting.error().kind == Error::Kind::Offline)
                tryAgain(greeting.error(), done);
            else
                done(greeting);
        });
}

void Line::tryAgain(const Error &reason, const Done &done)
{
    if (m_searching.hasExpired(kSearchLimit.count())) {
        done(Error{Error::Kind::Busy, m_folder.path(), reason.detail, {}});
        return;
    }
    QTimer::singleShot(kSearchPause, this, [this, done] { tryOpen(done); });
}

serve::Answer Line::request(const QString &method, const QJsonObject &params)
{
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    ask(method, params, [promise](const Result<QJsonObject> &result) {
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

void Line::ask(const QString &method, const QJsonObject &params, const Done &done)
{
    if (m_hub) {
        askHub(method, params, done);
        return;
    }
    if (m_session) {
        m_session->handle(method, params).then(this, done);
        return;
    }
    m_holder->request(method, params).then(this, [=, this](const Result<QJsonObject> &result) {
        if (!m_holder->isBroken()) {
            done(result);
            return;
        }
        m_searching.start();
        tryAgain(m_holder->reason(), [=, this](const Result<QJsonObject> &greeting) {
            if (greeting)
                ask(method, params, done);
            else
                done(greeting);
        });
    });
}

QFuture<void> Line::close()
{
    if (m_local)
        return m_local->stop();
    auto closed = std::make_shared<QPromise<void>>();
    closed->start();
    // The session that was begun with a password is of no use to anybody any more.
    if (m_hub && m_signIn > 0 && !m_hub->isBroken()) {
        m_hub->request(u"end_sign_in"_s, {{u"id"_s, m_signIn}}).then(this, [closed](const Result<QJsonObject> &) {
            closed->finish();
        });
    } else {
        closed->finish();
    }
    return closed->future();
}

} // namespace centrala::ctl
