// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/healthpages.h"
#include "app/model/channelcall.h"
#include "app/model/result.h"

#include <QFuture>
#include <QHostAddress>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

struct MHD_Connection;
struct MHD_Daemon;

namespace centrala::hub {

struct HttpCall;

/// What a hub answers over HTTP: GET of the health pages, and POST of what channels call for (webhooks), which goes on
/// to the connectors. A call waits for its answer without a thread of its own. Reads requests in one thread of
/// libmicrohttpd; made, used and destroyed in another, whose event loop runs.
class HttpServer final : public QObject
{
    Q_OBJECT
public:
    static constexpr unsigned kConnectionLimit = 256;
    static constexpr unsigned kQuietLimitS = 10; ///< for who does not go on with a request
    static constexpr std::chrono::seconds kAnswerLimit{25};
    static constexpr int kCallLimit = 64;  ///< with a body here or on the way; more are told to come later
    static constexpr int kRetryAfterS = 2; ///< told with every 503 to a call

    /// The status that a call is answered with (see `callstatus`); asked in the server's thread, may finish in any.
    using AnswerCall = std::function<QFuture<int>(const ChannelCall &call)>;

    /// `figures` must outlive it.
    HttpServer(const Figures &figures, AnswerCall answerCall, QObject *parent = nullptr);
    ~HttpServer() override;

    /// With TLS where a certificate and a key are given (PEM). Offline where the address is taken.
    [[nodiscard]] Result<void> listen(const QHostAddress &address, quint16 port, const QByteArray &certificate,
                                      const QByteArray &key);
    [[nodiscard]] quint16 port() const;
    /// Tells all calls to come later, and ends.
    void close();

private:
    friend struct HttpCallbacks;
    [[nodiscard]] Page page(const QByteArray &path) const { return healthPage(m_figures, path, m_isLoopback); }
    /// Nothing where too many are on their way.
    [[nodiscard]] std::shared_ptr<HttpCall> begin();
    void pass(const std::shared_ptr<HttpCall> &call);
    void end(const HttpCall *call);
    void giveUp(std::chrono::milliseconds olderThan);

    const Figures &m_figures;
    AnswerCall m_answerCall;
    MHD_Daemon *m_daemon = nullptr;
    QByteArray m_certificate; ///< libmicrohttpd reads them where they lie
    QByteArray m_key;
    QMutex m_mutex;
    std::vector<std::shared_ptr<HttpCall>> m_calls;
    QTimer m_sweep;
    bool m_isLoopback = false;
    bool m_isClosed = false;
};

} // namespace centrala::hub
