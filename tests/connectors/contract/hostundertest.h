// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/connect/inboxes.h"
#include "tests/connectors/contract/fakeintake.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

namespace centrala::test {

/// A host with one inbox, number 1, and short waits; its folders are its own.
class HostUnderTest
{
public:
    /// Settings of the folder connectors (loopback and the Python example): a directory of this object.
    explicit HostUnderTest(const QString &channel, const QJsonObject &settings = {});

    static constexpr InboxId kInbox{1};

    [[nodiscard]] QString directory() const { return m_folder.filePath(QStringLiteral("channel")); }
    [[nodiscard]] QString inFolder() const { return directory() + QStringLiteral("/in"); }
    [[nodiscard]] QString outFolder() const { return directory() + QStringLiteral("/out"); }
    [[nodiscard]] QString spoolFolder() const { return m_folder.filePath(QStringLiteral("spool/1")); }
    [[nodiscard]] InboxRow row() const;

    /// Makes the Inboxes of a new run of the host; state and secrets stay.
    connect::Inboxes &start();
    void stop();

    /// A customer writes: the file is complete when it appears.
    void putMessage(const QString &name, const QJsonObject &more = {}) const;
    void putFile(const QString &name, const QByteArray &content) const;
    [[nodiscard]] QStringList answers() const;
    [[nodiscard]] QJsonObject answer(qint64 entry) const;

    FakeIntake intake;
    FakeSecrets secrets;
    connect::ProcessLimits limits{Milliseconds(100), Milliseconds(15'000), Milliseconds(3'000)};
    QHash<QString, QString> environment;

private:
    QTemporaryDir m_folder;
    QString m_channel;
    QJsonObject m_settings;
    SystemClock m_clock;
    SeededRandom m_random{1};
    connect::Registry m_registry;
    std::unique_ptr<connect::Inboxes> m_inboxes;
};

[[nodiscard]] OutgoingMessage outgoing(qint64 entry, const QString &text);
/// Whether a process of this number lives.
[[nodiscard]] bool isAlive(qint64 processId);

} // namespace centrala::test
