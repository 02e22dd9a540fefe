// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/emailsettings.h"
#include "connectors/email/imapexamine.h"
#include "connectors/email/imapsignin.h"
#include "connectors/email/tokensource.h"

#include "app/model/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace centrala::email {

/// Which folder a link keeps open: one by name, or with an empty name the one the server calls \Sent.
struct FolderWish
{
    QString name;
};

/// Whether somebody must do something first: a password, a setting, a folder. Tried again all the same, but rarely.
[[nodiscard]] bool needsPerson(const Error &error);

/// Keeps one signed-in connection with one folder open, read-only. When the line breaks it tries again by itself, later
/// each time (1 s to 5 min; 15 min to 1 h where needsPerson()), until it was of use; wake() tries at once.
class ImapLink : public QObject
{
    Q_OBJECT
public:
    ImapLink(const EmailSettings &settings, FolderWish wish, TokenSource &tokens, const Clock &clock,
             QObject *parent = nullptr);
    ~ImapLink() override;

    void start();
    void stop();
    /// Where a connection that is opened from now on comes back to: a server that can is asked what is gone since then,
    /// and says from then on what goes by its UID (VANISHED).
    void comeBackTo(const LiveCursor &point) { m_point = point; }
    void wake();
    /// The connection was of use: when it breaks it is tried again soon. Else only once it has lived for a while.
    void noteProgress() { m_failures = 0; }
    /// Gives up this connection and opens another: something is odd on it.
    void restart(const Error &reason);
    [[nodiscard]] const FolderWish &wish() const { return m_wish; }
    /// Null while not ready.
    [[nodiscard]] ImapClient *client() const { return m_ready ? m_client : nullptr; }
    [[nodiscard]] bool can(const QByteArray &capability) const { return m_capabilities.contains(capability); }

Q_SIGNALS:
    void ready(const centrala::email::OpenFolder &folder);
    /// What used the client must stop. `error.retryAt` says when it is tried again.
    void lost(const centrala::Error &error);
    /// The server has no such folder (only for \Sent, which not every server has).
    void absent();

private:
    void connectNow();
    void signIn(const QString &secret);
    void handleSignedIn(const Result<QSet<QByteArray>> &result);
    void findSent();
    void enableResync(const QString &name);
    void examine(const QString &name, const LiveCursor &from);
    void askWhetherThere(const QString &name, const Error &refusal);
    void handleExamined(OpenFolder folder);
    void askUidNext(OpenFolder folder);
    void announce(const OpenFolder &folder);
    void fail(const Error &error);
    void dropClient();

    const EmailSettings m_settings;
    const FolderWish m_wish;
    TokenSource &m_tokens;
    const Clock &m_clock;
    QTimer m_retry;
    QElapsedTimer m_open; ///< since the folder is
    ImapClient *m_client = nullptr;
    ImapSignIn *m_signIn = nullptr;
    QSet<QByteArray> m_capabilities;
    std::optional<LiveCursor> m_point;
    int m_failures = 0;
    bool m_ready = false;
    bool m_tellsGone = false;
    bool m_stopped = true;
};

} // namespace centrala::email
