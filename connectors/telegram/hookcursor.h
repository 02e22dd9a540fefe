// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace centrala::telegram {

/// The cursor of a bot whose updates come by webhook: which address Telegram was given, and the numbers of the updates
/// that were taken last. Telegram sends an update again until it hears that it was taken, in no order between chats,
/// so there is no number below which all is done. Stored together with the messages, it is what makes a repeated
/// update count once. With long polling the cursor is a plain number, the next update's.
class HookCursor
{
public:
    static constexpr qsizetype kRemembered = 200;

    /// Of the registered address `url`, nothing taken yet.
    explicit HookCursor(const QString &url = {});
    /// Nothing to remember where `text` is a poller's cursor.
    [[nodiscard]] static HookCursor parse(const QString &text);
    [[nodiscard]] static bool isOne(const QString &text);
    [[nodiscard]] QString text() const;

    /// Whether this is the address that Telegram is given.
    [[nodiscard]] bool isAt(const QString &url) const;
    /// Whether Telegram was given this address by us, now or not long ago.
    [[nodiscard]] bool knows(const QString &url) const;
    /// The same memory for another address.
    [[nodiscard]] HookCursor movedTo(const QString &url) const;
    [[nodiscard]] bool hasTaken(qint64 update) const { return m_taken.contains(update); }
    void take(qint64 update);

private:
    QStringList m_addresses; ///< hashes, since a cursor is shown in the ledger; the present one first
    QList<qint64> m_taken;
};

} // namespace centrala::telegram
