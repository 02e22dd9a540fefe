// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QWebSocket>
#include <QWebSocketServer>

namespace centrala::test {

/// A line to a hub over which every program seems to be of a version that the test chooses: what it says goes through
/// as it is, but for the number in its greeting.
class VersionLine : public QObject
{
public:
    explicit VersionLine(const QString &hub, QObject *parent = nullptr)
        : QObject(parent), m_hub(hub), m_server(QStringLiteral("version"), QWebSocketServer::NonSecureMode)
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
            while (QWebSocket *near = m_server.nextPendingConnection())
                join(near);
        });
    }

    [[nodiscard]] QString url() const { return QStringLiteral("ws://127.0.0.1:%1").arg(m_server.serverPort()); }
    void setVersion(int version) { m_version = version; }
    /// Breaks what there is, and refuses whoever calls until it is mended.
    void cut()
    {
        m_isCut = true;
        for (const QPointer<QWebSocket> &one : std::exchange(m_near, {})) {
            if (one)
                one->abort();
        }
    }
    void mend() { m_isCut = false; }

private:
    void join(QWebSocket *near)
    {
        near->setParent(this);
        connect(near, &QWebSocket::disconnected, near, &QObject::deleteLater);
        if (m_isCut) {
            near->abort();
            return;
        }
        m_near.append(near);
        auto *far = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, near);
        auto waiting = std::make_shared<QStringList>();
        connect(near, &QWebSocket::textMessageReceived, far, [this, far, waiting](const QString &text) {
            const QString said = changed(text);
            if (far->state() == QAbstractSocket::ConnectedState)
                far->sendTextMessage(said);
            else
                waiting->append(said);
        });
        connect(far, &QWebSocket::connected, near, [far, waiting] {
            for (const QString &text : std::exchange(*waiting, {}))
                far->sendTextMessage(text);
        });
        connect(far, &QWebSocket::textMessageReceived, near, &QWebSocket::sendTextMessage);
        connect(far, &QWebSocket::disconnected, near, &QWebSocket::abort);
        far->open(QUrl(m_hub));
    }
    QString changed(const QString &text)
    {
        QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
        if (message[QStringLiteral("method")].toString() != QStringLiteral("sign_in"))
            return text;
        QJsonObject params = message[QStringLiteral("params")].toObject();
        params.insert(QStringLiteral("protocol"), m_version);
        message.insert(QStringLiteral("params"), params);
        return QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact));
    }

    QString m_hub;
    QWebSocketServer m_server;
    QList<QPointer<QWebSocket>> m_near;
    int m_version = 0;
    bool m_isCut = false;
};

} // namespace centrala::test
