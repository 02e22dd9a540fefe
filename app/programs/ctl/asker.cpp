// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"

#include "app/wire/messages.h"

#include <QPromise>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

Result<QJsonObject> Asker::ask(const QString &method, const QJsonObject &params)
{
    auto promise = std::make_shared<QPromise<Result<QJsonObject>>>();
    promise->start();
    QFuture<Result<QJsonObject>> answer = promise->future();
    QMetaObject::invokeMethod(&m_line, [line = &m_line, promise, method, params] {
        line->request(method, params).then(line, [promise](const Result<QJsonObject> &result) {
            promise->addResult(result);
            promise->finish();
        });
    });
    promise.reset();
    answer.waitForFinished();
    if (answer.resultCount() == 0)
        return Error{Error::Kind::Bug, method, u"the request was dropped"_s, {}};
    return answer.result();
}

Result<Outcome> Asker::run(const Command &command)
{
    const Result<QJsonObject> answer = ask(u"run"_s, wire::requestToJson({QUuid::createUuid(), command}));
    if (!answer)
        return answer.error();
    return wire::fromJson<Outcome>(*answer);
}

Result<QJsonObject> Asker::readJson(const QString &page, QJsonObject which)
{
    which.insert(u"page"_s, page);
    return ask(u"read"_s, which);
}

} // namespace centrala::ctl
