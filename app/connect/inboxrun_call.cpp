// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of InboxRun that passes on what the channel calls for.
#include "app/connect/inboxrun.h"

#include "app/connect/logging.h"
#include "app/wire/json.h"
#include "app/wire/readyfuture.h"
#include "connectors/contract/spoolfiles.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

QFuture<int> InboxRun::answerCall(const ChannelCall &call)
{
    if (m_phase != Phase::Running || m_calls >= kCallLimit)
        return wire::readyFuture(callstatus::kNotNow);
    const QDir spool(m_spool.path());
    const Result<SpoolFile> body = contract::writeSpoolFile(spool, call.body, u"call"_s, u"application/octet-stream"_s);
    if (!body)
        return wire::readyFuture(callstatus::kNotNow);
    QJsonObject headers;
    for (auto header = call.headers.begin(); header != call.headers.end(); ++header)
        headers.insert(header.key(), *header);
    ++m_calls;
    return m_process
        ->request(u"call"_s, {{u"path"_s, call.path},
                              {u"query"_s, call.query},
                              {u"headers"_s, headers},
                              {u"body"_s, wire::toJson(*body)}})
        .then(this, [this, spool, name = body->spoolName](const Result<QJsonObject> &answer) {
            --m_calls;
            QFile::remove(spool.filePath(name));
            const int status = answer ? answer->value(u"status"_s).toInt() : callstatus::kNotNow;
            return status >= 200 && status <= 599 ? status : callstatus::kNotNow;
        });
}

} // namespace centrala::connect
