// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/serve/session.h"
#include "app/workspace/folder.h"

#include <QElapsedTimer>
#include <QObject>
#include <QUrl>

#include <memory>

namespace centrala::workspace {
class HolderLine;
class HubLine;
struct Credentials;
class LocalWorkspace;
} // namespace centrala::workspace

namespace centrala::ctl {

/// The way to a workspace's session: in this process where nobody holds the folder, else through the socket of whoever
/// does. A holder that ends meanwhile is followed by the next one, or by this process; what was under way is asked
/// again (every request counts once). Lives in the main thread.
class Line : public QObject
{
    Q_OBJECT
public:
    /// How long to look for a holder while the folder is locked and nobody answers.
    static constexpr Milliseconds kSearchLimit{15'000};
    static constexpr Milliseconds kSearchPause{20};
    /// How often, and after what pause, a hub is called again when the line to it breaks.
    static constexpr int kHubTries = 5;
    static constexpr Milliseconds kHubPause{300};

    Line(const workspace::Folder &folder, const Clock &clock, RandomSource &random, QObject *parent = nullptr);
    /// To a hub instead. What was under way when the line broke is asked again over a new one, with the secret that the
    /// first sign-in gave.
    Line(const QUrl &hub, const QString &caFile, const workspace::Credentials &credentials, const Clock &clock,
         RandomSource &random);
    ~Line() override;

    /// The answer to "hello".
    [[nodiscard]] serve::Answer open();
    [[nodiscard]] serve::Answer request(const QString &method, const QJsonObject &params);
    [[nodiscard]] QFuture<void> close();
    [[nodiscard]] bool isToHub() const { return !m_hubUrl.isEmpty(); }

private:
    using Done = std::function<void(const Result<QJsonObject> &)>;
    void tryOpen(const Done &done);
    void callHolder(const Done &done);
    void tryAgain(const Error &reason, const Done &done);
    void callHub(const Done &done);
    void askHub(const QString &method, const QJsonObject &params, const Done &done);
    void ask(const QString &method, const QJsonObject &params, const Done &done);

    workspace::Folder m_folder;
    const Clock &m_clock;
    RandomSource &m_random;
    QElapsedTimer m_searching;
    std::unique_ptr<workspace::LocalWorkspace> m_local;
    std::unique_ptr<serve::Session> m_session;
    std::unique_ptr<workspace::HolderLine> m_holder;
    QUrl m_hubUrl;
    QString m_caFile;
    std::unique_ptr<workspace::Credentials> m_credentials;
    std::unique_ptr<workspace::HubLine> m_hub;
    qint64 m_signIn = 0;
    int m_hubTries = 0;
};

} // namespace centrala::ctl
