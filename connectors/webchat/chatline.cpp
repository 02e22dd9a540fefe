// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatline.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

ChatLine::ChatLine(QWebSocket *socket, const QString &address, const Clock &clock, QObject *parent)
    : QObject(parent), m_socket(socket), m_address(address), m_clock(clock), m_opened(clock.now()), m_heard(m_opened)
{
    m_socket->setParent(this);
    m_socket->setMaxAllowedIncomingFrameSize(kFrameLimit);
    m_socket->setMaxAllowedIncomingMessageSize(kFrameLimit);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &ChatLine::hear);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, [this] { end(kBroken, u"text only"_s); });
    connect(m_socket, &QWebSocket::disconnected, this, [this] {
        m_ended = true;
        Q_EMIT closed();
        deleteLater();
    });
}

void ChatLine::hear(const QString &text)
{
    if (m_ended)
        return;
    m_heard = m_clock.now();
    if (!m_frames.take(m_heard))
        return end(kTooMuch, u"too fast"_s);
    const Result<ClientFrame> frame = readFrame(text.toUtf8());
    if (!frame) {
        // A message that can never be taken is told so; all else that cannot be read is no widget of ours.
        if (frame.error().kind == Error::Kind::TooLarge)
            return Q_EMIT refused(frame.error().subject);
        return end(kBroken, frame.error().detail);
    }
    Q_EMIT heard(*frame);
}

void ChatLine::tell(const QByteArray &frame)
{
    if (m_ended)
        return;
    if (m_socket->bytesToWrite() > kUnsentLimit)
        return end(kTooMuch, u"too slow"_s);
    m_socket->sendTextMessage(QString::fromUtf8(frame));
}

void ChatLine::end(int code, const QString &reason)
{
    if (std::exchange(m_ended, true))
        return;
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
}

bool ChatLine::isDead(Instant now) const
{
    return m_ended || now - m_heard > kQuietLimit || (visitor.isEmpty() && now - m_opened > kHelloLimit);
}

} // namespace centrala::webchat
