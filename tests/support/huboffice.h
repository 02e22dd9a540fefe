// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/folder.h"
#include "tests/support/hubprogram.h"

namespace centrala::test {

/// A hub with one inbox of the loopback channel and two people, olena and iryna, who sign in with the same password.
struct HubOffice
{
    HubProgram hub;
    std::unique_ptr<LoopbackFolder> channel;
    qint64 inbox = 0;
    int messages = 0;

    /// False where something of it could not be made, see hub.errors().
    [[nodiscard]] bool open(const QString &password, const QString &roleOfOlena = QStringLiteral("agent"))
    {
        if (!hub.start())
            return false;
        channel = std::make_unique<LoopbackFolder>(hub.path(QStringLiteral("channel")));
        inbox = hub.addInbox(QStringLiteral("Shop"), *channel);
        return inbox > 0 && hub.addAgent(QStringLiteral("olena"), password, roleOfOlena) > 0 &&
               hub.addAgent(QStringLiteral("iryna"), password) > 0;
    }
    /// A customer writes.
    void write(const QString &subject, const QString &text = QStringLiteral("Hello"))
    {
        channel->put(QStringLiteral("m%1").arg(++messages), subject, text);
    }
    [[nodiscard]] QString store() const { return workspace::Folder(hub.folder()).database(); }
};

} // namespace centrala::test
