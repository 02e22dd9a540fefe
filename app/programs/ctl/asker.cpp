// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"

#include "app/wire/messages.h"

#include <QCryptographicHash>
#include <QFile>
#include <QMimeDatabase>
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
    Request request{QUuid::createUuid(), command};
    if (m_line.isToHub()) {
        if (const Result<void> there = handOver(request.command); !there)
            return there.error();
    }
    const Result<QJsonObject> answer = ask(u"run"_s, wire::requestToJson(request));
    if (!answer)
        return answer.error();
    return wire::fromJson<Outcome>(*answer);
}

/// The files a command attaches go to the hub first; the command then names them by their SHA-256.
Result<void> Asker::handOver(Command &command)
{
    return std::visit(
        [this](auto &wish) -> Result<void> {
            if constexpr (requires { wish.attachments; }) {
                for (FileToAttach &file : wish.attachments) {
                    const Result<QString> sha256 = upload(file.path);
                    if (!sha256)
                        return sha256.error();
                    if (file.type.isEmpty())
                        file.type = QMimeDatabase().mimeTypeForFile(file.path).name();
                    file.path = *sha256;
                }
            }
            return {};
        },
        command);
}

Result<QString> Asker::upload(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{Error::Kind::NotFound, path, file.errorString(), {}};
    const QString sha256 = QString::fromLatin1(hash.result().toHex());
    qint64 have = 0;
    do {
        file.seek(have);
        const QByteArray piece = file.read(serve::Session::kFilePiece);
        const Result<QJsonObject> answer = ask(u"upload"_s, {{u"sha256"_s, sha256},
                                                             {u"size"_s, file.size()},
                                                             {u"offset"_s, have},
                                                             {u"data"_s, QString::fromLatin1(piece.toBase64())}});
        if (!answer)
            return answer.error();
        have = (*answer)[u"have"_s].toInteger();
    } while (have < file.size());
    return sha256;
}

Result<QJsonObject> Asker::readJson(const QString &page, QJsonObject which)
{
    which.insert(u"page"_s, page);
    return ask(u"read"_s, which);
}

} // namespace centrala::ctl
