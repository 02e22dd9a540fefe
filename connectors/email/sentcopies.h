// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imaplink.h"
#include "connectors/email/mimewriter.h"

#include <QDir>
#include <QObject>

#include <deque>

namespace centrala::email {

/// Puts a copy of what was sent into the Sent folder, unless a mail with that Message-ID is there already. Works mail
/// after mail on a connection of its own, which it opens only while there is something to do.
class SentCopies : public QObject
{
    Q_OBJECT
public:
    SentCopies(const EmailSettings &settings, const QDir &spool, TokenSource &tokens, const Clock &clock,
               QObject *parent = nullptr);
    ~SentCopies() override;

    /// Takes the file under a name that outlives this program: however it ends, resume() finds it. It is removed when
    /// the copy is made, or refused for good.
    void add(const WrittenMail &mail, Instant at);
    /// Makes the copies that were left undone.
    void resume();
    [[nodiscard]] bool isIdle() const { return m_waiting.empty(); }
    /// Leaves what waits for another time.
    void giveUp();

Q_SIGNALS:
    void idle();

private:
    struct Copy
    {
        WrittenMail mail;
        Instant at;
        int failures = 0;
    };

    void next();
    void append();
    void finishOne();
    void handleRefusal(const Error &error);
    void begin(const Copy &copy);
    void drop();

    const QDir m_spool;
    ImapLink m_link;
    OpenFolder m_folder;
    std::deque<Copy> m_waiting;
    bool m_linked = false;
};

} // namespace centrala::email
