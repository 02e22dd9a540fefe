// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QWebSocket>

namespace centrala::test {

/// A browser's side of a chat, as bare as can be: says what it is told to and remembers what it hears.
class WidgetLine final : public QObject
{
    Q_OBJECT
public:
    explicit WidgetLine(quint16 port, const QString &origin = QStringLiteral("https://shop.example"),
                        const QString &address = {});

    /// 43 letters that stand for one visitor.
    [[nodiscard]] static QString secretOf(const QString &who);

    void hello(const QString &secret, qint64 after = 0, const QString &identity = {});
    void say(const QString &id, const QString &text, const QJsonObject &more = {});
    void tell(const QJsonObject &frame);
    void tellRaw(const QString &text);

    [[nodiscard]] bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    [[nodiscard]] bool isClosed() const { return m_closed; }
    [[nodiscard]] bool isWelcome() const;
    [[nodiscard]] int closeCode() const { return m_socket.closeCode(); }
    [[nodiscard]] QList<QJsonObject> frames(const QString &kind) const;
    /// The texts of all entries, in order as they came.
    [[nodiscard]] QStringList texts() const;
    [[nodiscard]] qint64 last() const;
    [[nodiscard]] QString trouble() const;
    void close() { m_socket.close(); }

private:
    QWebSocket m_socket;
    QList<QByteArray> m_waiting;
    QList<QJsonObject> m_frames;
    bool m_closed = false;
};

} // namespace centrala::test
