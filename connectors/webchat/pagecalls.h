// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/webchat/pageserver.h"

#include <QSaveFile>

#include <optional>

namespace centrala::webchat {

/// A file that is on its way in.
struct PageServer::Upload
{
    QString visitor;
    QString id;
    QString type;
    QSaveFile file;
    QByteArray head;
    qint64 size = 0;
    std::optional<Answer> refused;

    /// More octets; none: that was all.
    void take(const QByteArray &octets);
};

/// A request's header, empty where it has none.
[[nodiscard]] QByteArray headerOf(MHD_Connection *connection, const char *name);

/// What libmicrohttpd calls, and is called by. https://www.gnu.org/software/libmicrohttpd/manual/
struct PageServerCalls
{
    [[nodiscard]] static MHD_Daemon *start(PageServer &server, const Endpoint &where);
    static void stop(MHD_Daemon *daemon);
    [[nodiscard]] static quint16 port(MHD_Daemon *daemon);
    static void cut(qint64 socket);

    /// What begins a request returns: nothing, or an upload.
    static int handle(PageServer &server, MHD_Connection *connection, const char *url, const char *method,
                      const char *data, size_t *size, void **request);
    static void opened(PageServer &server, MHD_Connection *connection);
    static void closed(PageServer &server, MHD_Connection *connection);
    static void completed(PageServer &server, MHD_Connection *connection, void **request);
    static void begun(PageServer &server, MHD_Connection *connection);
};

} // namespace centrala::webchat
