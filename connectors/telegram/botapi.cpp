// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/botapi.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QMetaEnum>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace centrala::telegram {

namespace {

/// Qt's own sentence would hold the address, and with it the token.
QString nameOf(QNetworkReply::NetworkError error)
{
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
}

bool neverArrived(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

BotAnswer unreached(QNetworkReply::NetworkError error)
{
    BotAnswer answer;
    answer.kind = neverArrived(error) ? BotAnswer::Kind::NotReached : BotAnswer::Kind::Unknown;
    answer.description = nameOf(error);
    return answer;
}

/// In a form an object is its JSON text.
QByteArray inForm(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    return value.isDouble() ? QByteArray::number(value.toInteger()) : value.toVariant().toString().toUtf8();
}

/// A form is written by hand because QHttpMultiPart can be sent twice; see OneShotBody.
QByteArray formField(const QByteArray &boundary, const QString &name, const QByteArray &value)
{
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name.toLatin1() + "\"\r\n\r\n" + value +
           "\r\n";
}

bool isInsideBot(const QString &filePath)
{
    return !filePath.isEmpty() && !filePath.startsWith(u'/') && !filePath.contains(u"..") && !filePath.contains(u'?') &&
           !filePath.contains(u'#');
}

} // namespace

bool BotAnswer::says(const char *words) const
{
    return description.contains(QLatin1StringView(words), Qt::CaseInsensitive);
}

BotAnswer answerFrom(int httpStatus, const QByteArray &contentType, const QByteArray &body)
{
    BotAnswer answer;
    answer.description = u"HTTP %1"_s.arg(httpStatus);
    // A proxy in front of the API speaks HTML when it fails.
    const QJsonObject envelope =
        contentType.startsWith("application/json") ? QJsonDocument::fromJson(body).object() : QJsonObject();
    if (!envelope.value(u"ok"_s).isBool())
        return answer;
    if (envelope.value(u"ok"_s).toBool()) {
        answer.kind = BotAnswer::Kind::Ok;
        answer.result = envelope.value(u"result"_s);
        return answer;
    }
    answer.code = envelope.value(u"error_code"_s).toInt(httpStatus);
    answer.description = envelope.value(u"description"_s).toString().left(500);
    const QJsonObject parameters = envelope.value(u"parameters"_s).toObject();
    if (const QJsonValue after = parameters.value(u"retry_after"_s); after.isDouble())
        answer.retryAfter = std::chrono::seconds(qBound(0, after.toInt(), 24 * 3600));
    if (const QJsonValue chat = parameters.value(u"migrate_to_chat_id"_s); chat.isDouble())
        answer.migratedTo = chat.toInteger();
    const bool said = answer.code >= 400 && answer.code < 500;
    answer.kind = said ? BotAnswer::Kind::Refused : BotAnswer::Kind::Unknown;
    return answer;
}

BotApi::BotApi(const QUrl &base, const QString &token, QObject *parent) : QObject(parent), m_base(base), m_token(token)
{
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

bool BotApi::isAllowed(const QUrl &base)
{
    if (base.host().isEmpty() || base.hasQuery() || base.hasFragment())
        return false;
    const bool isHere = base.host() == u"localhost" || QHostAddress(base.host()).isLoopback();
    return base.scheme() == u"https" || (base.scheme() == u"http" && isHere);
}

QNetworkRequest BotApi::request(const QString &path, Milliseconds limit) const
{
    QUrl url = m_base;
    QString base = m_base.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + path);
    QNetworkRequest request(url);
    request.setTransferTimeout(static_cast<int>(limit.count()));
    return request;
}

QPointer<QNetworkReply> BotApi::call(const QString &method, const QJsonObject &arguments, const Then &then,
                                     Milliseconds limit)
{
    QNetworkRequest post = request(u"/bot%1/%2"_s.arg(m_token, method), limit);
    post.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QByteArray json = QJsonDocument(arguments).toJson(QJsonDocument::Compact);
    return follow(send(post, std::make_unique<OneShotBody>(json)), then);
}

void BotApi::upload(const QString &method, const QJsonObject &arguments, const QString &fieldName, const Upload &file,
                    const Then &then)
{
    auto content = std::make_unique<QFile>(file.path);
    if (!content->open(QIODevice::ReadOnly)) {
        BotAnswer answer;
        answer.kind = BotAnswer::Kind::NotReached;
        answer.description = u"a file to be sent cannot be read"_s;
        QMetaObject::invokeMethod(
            this, [then, answer] { then(answer); }, Qt::QueuedConnection);
        return;
    }
    const QByteArray boundary = "centrala-" + QUuid::createUuid().toByteArray(QUuid::Id128);
    QByteArray before;
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        before += formField(boundary, it.key(), inForm(it.value()));
    QString name = file.name;
    name.replace(u'"', u'\''); // it stands in quotes
    name.removeIf([](QChar letter) { return letter.category() == QChar::Other_Control; });
    QString type = file.type;
    type.removeIf([](QChar letter) { return letter.unicode() <= 0x20 || letter.unicode() > 0x7e; });
    before += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + fieldName.toLatin1() +
              "\"; filename=\"" + name.toUtf8() + "\"\r\nContent-Type: " + type.toLatin1() + "\r\n\r\n";
    QNetworkRequest post = request(u"/bot%1/%2"_s.arg(m_token, method), kFileLimit);
    post.setHeader(QNetworkRequest::ContentTypeHeader, "multipart/form-data; boundary=" + boundary);
    follow(send(post, std::make_unique<OneShotBody>(before, std::move(content), "\r\n--" + boundary + "--\r\n")), then);
}

QNetworkReply *BotApi::send(QNetworkRequest &post, std::unique_ptr<OneShotBody> body)
{
    post.setHeader(QNetworkRequest::ContentLengthHeader, body->length());
    post.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    QNetworkReply *reply = m_network.post(post, body.get());
    body.release()->setParent(reply);
    return reply;
}

QPointer<QNetworkReply> BotApi::follow(QNetworkReply *reply, const Then &then)
{
    connect(reply, &QNetworkReply::readyRead, this, [reply] {
        if (reply->bytesAvailable() > kAnswerLimit)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [reply, then] {
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const bool cut =
            reply->error() != QNetworkReply::NoError && reply->error() < QNetworkReply::ContentAccessDenied;
        if (status == 0 || cut)
            return then(unreached(reply->error()));
        then(answerFrom(status, reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(), reply->readAll()));
    });
    return reply;
}

void BotApi::download(const QString &filePath, const QString &target, qint64 limit, const Then &then)
{
    const auto file = std::make_shared<QFile>(target);
    BotAnswer failed;
    if (!isInsideBot(filePath)) {
        failed.kind = BotAnswer::Kind::Refused;
        failed.description = u"the file's path cannot be asked for"_s;
    } else if (!file->open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
        failed.kind = BotAnswer::Kind::NotReached;
        failed.description = u"the spool cannot be written"_s;
    }
    if (!failed.description.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [then, failed] { then(failed); }, Qt::QueuedConnection);
        return;
    }
    QNetworkReply *reply = m_network.get(request(u"/file/bot%1/%2"_s.arg(m_token, filePath), kFileLimit));
    const auto tooMuch = std::make_shared<bool>(false);
    const auto unwritten = std::make_shared<bool>(false);
    connect(reply, &QNetworkReply::readyRead, this, [reply, file, limit, tooMuch, unwritten] {
        const QByteArray piece = reply->readAll();
        *tooMuch = *tooMuch || file->size() + piece.size() > limit;
        *unwritten = *unwritten || (!*tooMuch && file->write(piece) != piece.size());
        if (*tooMuch || *unwritten)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [reply, file, tooMuch, unwritten, then] {
        reply->deleteLater();
        BotAnswer answer;
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 200 && reply->error() == QNetworkReply::NoError && file->flush()) {
            answer.kind = BotAnswer::Kind::Ok;
            file->close();
            return then(answer);
        }
        file->close();
        file->remove();
        if (*tooMuch)
            answer.kind = BotAnswer::Kind::Refused;
        answer.code = status;
        answer.description = *tooMuch     ? u"file is too big"_s
                             : *unwritten ? u"the spool cannot be written"_s
                                          : nameOf(reply->error());
        then(answer);
    });
}

} // namespace centrala::telegram
