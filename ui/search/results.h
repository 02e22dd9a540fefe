// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/workspace/workspace.h"
#include "ui/shell/actioncatalogue.h"

#include <QAbstractListModel>
#include <QTimer>

#include <functional>

namespace centrala::ui {

/// What was found as one types: commands at once, customers and messages as the search answers; older answers that come
/// late are dropped.
class Results final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Kind { Heading, Command, Customer, Message };
    struct Row
    {
        Kind kind = Kind::Heading;
        QString text;
        QString detail;
        QString side;
        QString icon;
        QString channel;
        QString action;
        SearchHit hit;
        bool isOnHub = false; ///< not on this machine
    };
    Results(workspace::Workspace &workspace, const ActionCatalogue &actions, const Clock &clock,
            QObject *parent = nullptr);

    /// Offered before anything is typed, the last one first.
    void setRecent(const QList<ConversationId> &conversations) { m_recent = conversations; }
    void setQuery(const QString &query);
    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] const Row &row(int row) const { return m_rows.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The nearest row from `from` on in direction `step` that can be chosen; −1 where there is none.
    [[nodiscard]] int choosable(int from, int step) const;
    /// Fetches what is only on the hub; then calls `done`, with what went wrong where something did.
    void bring(int row, const std::function<void(const Result<void> &)> &done);
    /// It could not be fetched.
    void sayNotHere(ConversationId conversation);
    [[nodiscard]] bool searching() const { return m_pending > 0 || m_askHub.isActive() || m_isAsked; }

Q_SIGNALS:
    void changed();
    /// More came behind what stands there, which stays.
    void grown();

private:
    void build();
    void searchHub();
    [[nodiscard]] QList<Row> section(const QString &title, const QList<SearchHit> &hits, bool isOnHub) const;
    [[nodiscard]] Row rowOf(const ActionCatalogue::Action &action) const;
    [[nodiscard]] QList<Row> likelyCommands() const;
    [[nodiscard]] QList<Row> commands() const;

    workspace::Workspace &m_workspace;
    const ActionCatalogue &m_actions;
    const Clock &m_clock;
    QString m_words;
    QChar m_only; ///< '>', '@' or none
    quint64 m_round = 0;
    int m_pending = 0;
    bool m_isAsked = false; ///< the hub
    QList<ConversationId> m_recent;
    QList<SearchHit> m_customers;
    QList<SearchHit> m_messages;
    QList<SearchHit> m_older; ///< on the hub alone
    QTimer m_askHub;          ///< when somebody stops typing
    QList<Row> m_rows;
};

} // namespace centrala::ui
