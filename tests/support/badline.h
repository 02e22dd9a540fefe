// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTcpServer>

namespace centrala::test {

/// A line to a server on this machine that a test can make bad: everything goes through it until it is cut, swallows
/// the answers, or waits before it passes something on.
class BadLine : public QObject
{
    Q_OBJECT
public:
    explicit BadLine(quint16 target, QObject *parent = nullptr);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString url() const { return QStringLiteral("ws://127.0.0.1:%1").arg(port()); }
    /// Breaks what there is, and refuses whoever calls until it is mended.
    void cut();
    void mend();
    /// What is asked arrives; no answer comes back.
    void swallowAnswers(bool swallow) { m_swallows = swallow; }
    void setDelay(int ms) { m_delayMs = ms; }

    [[nodiscard]] int calls() const { return m_calls; }    ///< since the beginning
    [[nodiscard]] qint64 asked() const { return m_asked; } ///< octets that went to the server

private:
    void welcome();

    quint16 m_target;
    QTcpServer m_server;
    QList<QObject *> m_pairs;
    bool m_isCut = false;
    bool m_swallows = false;
    int m_delayMs = 0;
    int m_calls = 0;
    qint64 m_asked = 0;
};

} // namespace centrala::test
