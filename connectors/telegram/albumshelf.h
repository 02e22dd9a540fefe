// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/result.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QJsonObject>

namespace centrala::telegram {

/// Parts of albums that a webhook brought. Telegram brings the next part of a chat when it has heard that the one
/// before was taken, so each is put on disk (in the spool, where it outlives the program) and told as taken; when no
/// more come, all of them are handed over as one message.
class AlbumShelf
{
public:
    static constexpr Milliseconds kWait{2'000}; ///< for the next part
    static constexpr qsizetype kLimit = 500;

    /// What an earlier run left there, is due at once.
    explicit AlbumShelf(const QDir &spool);

    /// The album that an update is a part of; empty where it is none.
    [[nodiscard]] static QString albumOf(const QJsonObject &update);
    [[nodiscard]] static qint64 chatOf(const QJsonObject &update);

    [[nodiscard]] bool isEmpty() const { return m_parts.isEmpty(); }
    [[nodiscard]] bool holds(qint64 update) const;
    /// It is on disk where this succeeds. Errors: TooLarge (the shelf is full), Storage.
    [[nodiscard]] Result<void> put(const QJsonObject &update);
    /// The parts of albums that are whole, each album's in the order of its numbers. They stay until they are removed
    /// or put back, and are not given twice.
    [[nodiscard]] QList<QJsonObject> takeDue();
    /// Those of one chat but of the album `but`: it goes on with something else.
    [[nodiscard]] QList<QJsonObject> takeOfChat(qint64 chat, const QString &but);
    void putBack(qint64 update);
    void remove(qint64 update);
    /// Until some album may be whole; nothing where none waits.
    [[nodiscard]] std::optional<Milliseconds> nextDue() const;

private:
    struct Part
    {
        qint64 id = 0;
        QJsonObject update;
        QString album;
        QDeadlineTimer due;
        bool isOut = false;
    };

    void load();
    [[nodiscard]] QString pathOf(qint64 update) const;
    template<typename Wanted>
    [[nodiscard]] QList<QJsonObject> take(Wanted wanted);

    QDir m_spool;
    QList<Part> m_parts;
};

} // namespace centrala::telegram
