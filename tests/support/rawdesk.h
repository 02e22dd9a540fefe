// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/wire/version.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>
#include <QWebSocket>

#include <algorithm>

namespace centrala::test {

/// Somebody who speaks to a hub by hand, and keeps to no rules.
class RawDesk
{
public:
    explicit RawDesk(const QString &url, const QString &origin = {}) : m_socket(origin)
    {
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket, [this](const QString &text) {
            m_messages.append(QJsonDocument::fromJson(text.toUtf8()).object());
        });
        m_socket.open(QUrl(url));
        std::ignore = QTest::qWaitFor(
            [this] { return isOpen() || m_socket.error() != QAbstractSocket::UnknownSocketError; }, 5000);
    }

    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosedSoon()
    {
        return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, 5000);
    }
    void send(const QString &text) { m_socket.sendTextMessage(text); }
    void sendBinary(const QByteArray &bytes) { m_socket.sendBinaryMessage(bytes); }
    /// The whole answer: "result", or "error" with its "kind".
    [[nodiscard]] QJsonObject ask(const QString &method, const QJsonObject &params)
    {
        const int id = ++m_id;
        begin(id, method, params);
        std::ignore = QTest::qWaitFor([&] { return !answerTo(id).isEmpty(); }, 15'000);
        return answerTo(id);
    }
    /// Asks and does not wait.
    void begin(int id, const QString &method, const QJsonObject &params)
    {
        const QJsonObject message{{QStringLiteral("jsonrpc"), QStringLiteral("2.0")},
                                  {QStringLiteral("id"), id},
                                  {QStringLiteral("method"), method},
                                  {QStringLiteral("params"), params}};
        send(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
    }
    /// Empty where it has not come.
    [[nodiscard]] QJsonObject answerTo(int id) const
    {
        for (const QJsonObject &one : m_messages) {
            if (one.value(QStringLiteral("id")).toInt(-1) == id)
                return one;
        }
        return {};
    }
    /// Whether the hub told this by itself.
    [[nodiscard]] bool wasTold(const QString &method) const
    {
        return std::any_of(m_messages.begin(), m_messages.end(), [&](const QJsonObject &one) {
            return one.value(QStringLiteral("method")).toString() == method;
        });
    }
    [[nodiscard]] QJsonObject signIn(const QString &user, const QString &password)
    {
        return ask(QStringLiteral("sign_in"), {{QStringLiteral("protocol"), wire::kProtocolVersion},
                                               {QStringLiteral("user"), user},
                                               {QStringLiteral("password"), password}});
    }
    [[nodiscard]] QJsonObject run(const QJsonObject &command, const QUuid &id = QUuid::createUuid())
    {
        return ask(QStringLiteral("run"),
                   {{QStringLiteral("id"), id.toString(QUuid::WithoutBraces)}, {QStringLiteral("command"), command}});
    }
    /// What kind of error an answer is; empty where it is none.
    [[nodiscard]] static QString errorOf(const QJsonObject &answer)
    {
        const QJsonObject error = answer.value(QStringLiteral("error")).toObject();
        const QJsonValue kind = error.value(QStringLiteral("data")).toObject().value(QStringLiteral("kind"));
        return kind.isString() ? kind.toString() : error.value(QStringLiteral("kind")).toString();
    }

private:
    QWebSocket m_socket;
    QList<QJsonObject> m_messages;
    int m_id = 0;
};

} // namespace centrala::test
