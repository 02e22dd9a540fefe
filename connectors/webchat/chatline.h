// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "connectors/webchat/chatprotocol.h"
#include "connectors/webchat/limits.h"
#include "connectors/webchat/signedidentity.h"

#include <QObject>
#include <QWebSocket>

namespace centrala::webchat {

/// One widget's WebSocket. What it says comes out as frames that were read and are within the limits; one that says
/// something else is closed. Deletes itself when the socket is gone.
class ChatLine final : public QObject
{
    Q_OBJECT
public:
    /// Close codes of our own (RFC 6455 section 7.4.2).
    enum Code { kSignIn = 4001, kBroken = 4002, kTooMuch = 4008, kGone = 4010 };

    static constexpr std::chrono::seconds kHelloLimit{10};
    static constexpr std::chrono::seconds kQuietLimit{75}; ///< a widget says something every 25 s
    static constexpr qint64 kUnsentLimit = 4 * 1024 * 1024;

    ChatLine(QWebSocket *socket, const QString &address, const Clock &clock, QObject *parent);

    void tell(const QByteArray &frame);
    void end(int code, const QString &reason);
    [[nodiscard]] QString address() const { return m_address; }
    /// Nobody is there any more, or nobody ever said who.
    [[nodiscard]] bool isDead(Instant now) const;

    QString visitor; ///< empty until the hello was taken
    std::optional<SignedIdentity> identity;
    QString language; ///< of the widget
    bool types = false;
    PageSeen page; ///< empty where the visitor does not let it be known

Q_SIGNALS:
    void heard(const centrala::webchat::ClientFrame &frame);
    void refused(const QString &message);
    void closed();

private:
    void hear(const QString &text);

    QWebSocket *m_socket;
    QString m_address;
    const Clock &m_clock;
    Instant m_opened;
    Instant m_heard;
    Allowance m_frames{60, 20};
    bool m_ended = false;
};

} // namespace centrala::webchat
