// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace centrala::ui {

class ThreadModel;

/// Looks for words in the entries of one timeline, as searching everywhere does: case and accents do not count. Earlier
/// entries are fetched a page at a time between turns, so that the newest hits are there at once.
class ThreadFind final : public QObject
{
    Q_OBJECT
public:
    explicit ThreadFind(ThreadModel &model, QObject *parent = nullptr);

    void setWords(const QString &words);
    [[nodiscard]] const QString &words() const { return m_words; } ///< folded
    [[nodiscard]] qsizetype count() const { return m_hits.size(); }
    [[nodiscard]] bool isComplete() const;
    /// Counted from the newest, 1; 0 where there is none.
    [[nodiscard]] qsizetype place() const { return m_place + 1; }
    [[nodiscard]] EntryId current() const;
    /// To an older (1) or newer (-1) hit, round and round.
    void step(int by);
    void close();

Q_SIGNALS:
    void changed();

private:
    void look();
    void fetch();

    ThreadModel &m_model;
    QString m_words;
    QList<EntryId> m_hits; ///< newest first
    qsizetype m_place = -1;
    QHash<EntryId, QString> m_folded;
    QTimer m_fetch;
};

} // namespace centrala::ui
