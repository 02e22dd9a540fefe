// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/model/result.h"
#include "connectors/webchat/chatfiles.h"
#include "connectors/webchat/chatsettings.h"

#include <QHash>
#include <QList>
#include <QMutex>
#include <utility>

#include <memory>

struct MHD_Connection;
struct MHD_Daemon;

namespace centrala::webchat {

/// What the server hands out as it is.
struct Page
{
    QByteArray type;
    QByteArray content;
    bool forTrying = false; ///< only to a browser on this machine
};

/// The HTTP side, in a thread of libmicrohttpd: the widget's script, a page to try it on, and the visitors' files. A
/// file goes in and out only with its visitor's secret, while that visitor's line is open, from a page that may show
/// the chat.
///
///     GET /widget.js    GET /wait    POST /files (octets; Authorization: Bearer SECRET)    GET /files/ID    GET
///     /healthz
class PageServer
{
public:
    static constexpr unsigned kConnectionLimit = 1000;
    static constexpr unsigned kQuietLimitS = 15;
    static constexpr qint64 kRequestLimitMs = 120'000; ///< for a whole upload
    static constexpr qint64 kHeadLimitMs = 20'000;     ///< until a request's head is whole

    PageServer(const Origins &origins, ChatFiles &files, const Clock &clock);
    ~PageServer();
    PageServer(const PageServer &) = delete;
    PageServer &operator=(const PageServer &) = delete;

    /// Before listen().
    void put(const QByteArray &path, const Page &page) { m_pages.insert(path, page); }
    /// Offline where the address is taken.
    [[nodiscard]] Result<void> listen(const Endpoint &where);
    [[nodiscard]] quint16 port() const;
    void close();
    /// What GET /wait answers; any time, in any thread.
    void setWait(const QByteArray &json);
    /// Cuts who has been writing the head of a request for too long. Called now and then.
    void cutSlowOnes();

    struct Upload;
    struct Answer
    {
        unsigned status = 404;
        QByteArray body;
        QByteArray type = "text/plain; charset=utf-8";
        QList<std::pair<QByteArray, QByteArray>> headers;
    };

private:
    friend struct PageServerCalls;

    [[nodiscard]] Answer answer(const QByteArray &path, MHD_Connection *connection) const;
    [[nodiscard]] Answer fileAnswer(const QString &id, MHD_Connection *connection) const;
    /// Nothing where the upload may begin.
    [[nodiscard]] std::unique_ptr<Upload> begin(MHD_Connection *connection);
    [[nodiscard]] Answer finish(Upload &upload);
    [[nodiscard]] QString visitorOf(MHD_Connection *connection) const;
    void addCrossOrigin(Answer &answer, MHD_Connection *connection) const;

    struct Opened
    {
        qint64 socket = -1;
        Instant since{};
        bool inHead = true;
    };

    const Origins &m_origins;
    ChatFiles &m_files;
    const Clock &m_clock;
    QHash<QByteArray, Page> m_pages;
    MHD_Daemon *m_daemon = nullptr;
    mutable QMutex m_mutex;
    QByteArray m_wait = "{}";
    QHash<MHD_Connection *, Opened> m_connections;
};

} // namespace centrala::webchat
