// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/signin.h"

#include "app/connect/browsersignin.h"

#include <QProcess>
#include <QThread>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

void show(const QUrl &url)
{
    std::fprintf(stderr, "Sign in with this address: %s\n", url.toEncoded().constData());
    std::fflush(stderr);
    if (!qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        (void)QProcess::startDetached(u"xdg-open"_s, {QString::fromLatin1(url.toEncoded())});
}

} // namespace

Result<QJsonObject> withBrowserSignIn(const QJsonObject &settings, const QJsonObject &secrets)
{
    QHash<QString, QString> texts;
    for (auto one = secrets.begin(); one != secrets.end(); ++one)
        texts.insert(one.key(), one->toString());
    const Result<connect::SignInPlan> plan = connect::SignInPlan::from(settings, texts);
    if (!plan)
        return plan.error();
    // The command waits in its own thread; what answers the browser needs one whose event loop runs.
    QThread thread;
    SystemRandom random;
    auto *signIn = new connect::BrowserSignIn(*plan, random);
    signIn->moveToThread(&thread);
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const QFuture<Result<QString>> token = promise->future();
    QObject::connect(&thread, &QThread::started, signIn, [signIn, promise] {
        signIn->run(show).then([promise](const Result<QString> &result) {
            promise->addResult(result);
            promise->finish();
        });
    });
    QObject::connect(&thread, &QThread::finished, signIn, &QObject::deleteLater);
    thread.start();
    QFuture<Result<QString>> waited = token;
    waited.waitForFinished();
    thread.quit();
    thread.wait();
    if (!token.result())
        return token.result().error();
    QJsonObject all = secrets;
    all.insert(u"oauth.refresh_token"_s, *token.result());
    return all;
}

} // namespace centrala::ctl
