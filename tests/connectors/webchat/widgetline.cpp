// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/webchat/widgetline.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QNetworkRequest>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

WidgetLine::WidgetLine(quint16 port, const QString &origin, const QString &address) : m_socket(origin)
{
    connect(&m_socket, &QWebSocket::connected, this, [this] {
        for (const QByteArray &frame : std::exchange(m_waiting, {}))
            m_socket.sendTextMessage(QString::fromUtf8(frame));
    });
    connect(&m_socket, &QWebSocket::textMessageReceived, this,
            [this](const QString &text) { m_frames.append(QJsonDocument::fromJson(text.toUtf8()).object()); });
    connect(&m_socket, &QWebSocket::disconnected, this, [this] { m_closed = true; });
    connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [this] { m_closed = true; });
    QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/"_s.arg(port)));
    if (!address.isEmpty())
        request.setRawHeader("X-Forwarded-For", address.toLatin1());
    m_socket.open(request);
}

QString WidgetLine::secretOf(const QString &who)
{
    return QString::fromLatin1(QCryptographicHash::hash(who.toUtf8(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void WidgetLine::hello(const QString &secret, qint64 after, const QString &identity)
{
    QJsonObject frame{{u"t"_s, u"hello"_s}, {u"secret"_s, secret}, {u"after"_s, after}};
    if (!identity.isEmpty())
        frame.insert(u"identity"_s, identity);
    tell(frame);
}

void WidgetLine::say(const QString &id, const QString &text, const QJsonObject &more)
{
    QJsonObject frame = more;
    frame.insert(u"t"_s, u"send"_s);
    frame.insert(u"id"_s, id);
    frame.insert(u"text"_s, text);
    tell(frame);
}

void WidgetLine::tell(const QJsonObject &frame)
{
    tellRaw(QString::fromUtf8(QJsonDocument(frame).toJson(QJsonDocument::Compact)));
}

void WidgetLine::tellRaw(const QString &text)
{
    if (isOpen())
        m_socket.sendTextMessage(text);
    else
        m_waiting.append(text.toUtf8());
}

QList<QJsonObject> WidgetLine::frames(const QString &kind) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &frame : m_frames) {
        if (frame.value(u"t"_s).toString() == kind)
            found.append(frame);
    }
    return found;
}

bool WidgetLine::isWelcome() const
{
    return !frames(u"welcome"_s).isEmpty();
}

QStringList WidgetLine::texts() const
{
    QStringList texts;
    for (const QJsonObject &frame : frames(u"entry"_s))
        texts.append(frame.value(u"text"_s).toString());
    return texts;
}

qint64 WidgetLine::last() const
{
    const QList<QJsonObject> entries = frames(u"entry"_s);
    return entries.isEmpty() ? 0 : entries.last().value(u"seq"_s).toInteger();
}

QString WidgetLine::trouble() const
{
    const QList<QJsonObject> troubles = frames(u"trouble"_s);
    return troubles.isEmpty() ? QString() : troubles.last().value(u"code"_s).toString();
}

} // namespace centrala::test
