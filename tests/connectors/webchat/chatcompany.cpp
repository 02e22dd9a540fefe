// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/webchat/chatcompany.h"

#include "connectors/webchat/chatvalues.h"
#include "tests/support/freeport.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

constexpr int kPatience = 20'000;

HttpResult finished(QNetworkReply *reply)
{
    const std::unique_ptr<QNetworkReply> guard(reply);
    HttpResult result;
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kPatience))
        return result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.body = reply->readAll();
    result.type = reply->rawHeader("Content-Type");
    result.disposition = reply->rawHeader("Content-Disposition");
    return result;
}

QNetworkRequest requestFor(quint16 port, const QString &path, const QString &who, const QByteArray &origin)
{
    QNetworkRequest request(QUrl(u"http://127.0.0.1:%1"_s.arg(port) + path));
    if (!who.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + WidgetLine::secretOf(who).toLatin1());
    if (!origin.isEmpty())
        request.setRawHeader("Origin", origin);
    return request;
}

} // namespace

const QByteArray ChatCompany::kSecret = "wK3xJt7mQzR5pL8vN2cB6dF9gH4jS1aT";

ChatCompany::ChatCompany() : chatPort(freePort()), httpPort(freePort())
{
    host = std::make_unique<HostUnderTest>(
        u"webchat"_s, QJsonObject{{u"listen"_s, u"127.0.0.1:%1"_s.arg(chatPort)},
                                  {u"http"_s, u"127.0.0.1:%1"_s.arg(httpPort)},
                                  {u"origins"_s, u"https://shop.example, https://*.shop.example"_s}});
    host->secrets.owners.insert(connect::secretsOwner(HostUnderTest::kInbox),
                                {{u"identity_secret"_s, QString::fromLatin1(kSecret)}});
}

bool ChatCompany::listens() const
{
    return get(u"/healthz"_s).status == 200;
}

bool ChatCompany::start()
{
    inboxes = &host->start();
    return QTest::qWaitFor([this] { return listens(); }, kPatience);
}

bool ChatCompany::kill()
{
    const qint64 process = inboxes->processId(HostUnderTest::kInbox);
    if (process <= 0 || ::kill(static_cast<pid_t>(process), SIGKILL) != 0)
        return false;
    const auto isAnother = [&] {
        const qint64 now = inboxes->processId(HostUnderTest::kInbox);
        return now > 0 && now != process && listens();
    };
    return QTest::qWaitFor(isAnother, kPatience);
}

std::unique_ptr<WidgetLine> ChatCompany::line(const QString &who, qint64 after, const QString &identity) const
{
    auto line = std::make_unique<WidgetLine>(chatPort);
    line->hello(WidgetLine::secretOf(who), after, identity);
    return line;
}

QString ChatCompany::visitorOf(const QString &who)
{
    return webchat::visitorIdOf(WidgetLine::secretOf(who));
}

void ChatCompany::answer(qint64 entry, const QString &visitor, const QString &text, const QList<SpoolFile> &files)
{
    OutgoingMessage message;
    message.entry = entry;
    message.externalId = u"answer-%1@shop.example"_s.arg(entry);
    message.thread = visitor;
    message.agent = u"Magda Lis"_s;
    message.to = {{u"webchat"_s, visitor, {}}};
    message.text = text;
    message.files = files;
    host->intake.queue(message);
    if (inboxes)
        inboxes->lookForOutgoing();
}

QStringList ChatCompany::stored() const
{
    QStringList texts;
    QSet<QString> ids;
    for (const FakeIntake::Stored &stored : host->intake.stored()) {
        if (!ids.contains(stored.message.externalId))
            texts.append(stored.message.text);
        ids.insert(stored.message.externalId);
    }
    return texts;
}

QString ChatCompany::identity(const QJsonObject &claims, const QByteArray &secret, const QByteArray &algorithm)
{
    const auto part = [](const QByteArray &octets) {
        return octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray body =
        part("{\"alg\":\"" + algorithm + "\"}") + '.' + part(QJsonDocument(claims).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(body + '.' +
                               part(QMessageAuthenticationCode::hash(body, secret, QCryptographicHash::Sha256)));
}

HttpResult ChatCompany::get(const QString &path, const QString &who, const QByteArray &origin) const
{
    QNetworkAccessManager network;
    return finished(network.get(requestFor(httpPort, path, who, origin)));
}

HttpResult ChatCompany::upload(const QByteArray &content, const QString &who, const QByteArray &origin) const
{
    QNetworkAccessManager network;
    QNetworkRequest request = requestFor(httpPort, u"/files"_s, who, origin);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/octet-stream"_s);
    return finished(network.post(request, content));
}

} // namespace centrala::test
