// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customer/customerrow.h"
#include "ui/style/look.h"

#include <QCoreApplication>
#include <QSet>

namespace centrala::ui {

/// Makes the rows of a customer's card.
class CustomerRows
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::CustomerRows)
public:
    CustomerRows(const Look &look, const QSet<int> &folded) : m_look(look), m_folded(folded) {}

    /// From this width on the history stands in a column of its own, at the right, and is read last.
    static constexpr int kTwoColumns = 640;
    /// No more steps of the history are shown, the newest.
    static constexpr qsizetype kMostHistory = 50;

    /// `twin` is perhaps the same person; `open` the conversation that is looked at.
    [[nodiscard]] QList<CustomerRow> of(const CustomerCard &card, const QList<HistoryRow> &history, const Named &twin,
                                        ConversationId open, int width);
    /// Gives them their places from `top` on; returns where they end.
    int place(QList<CustomerRow> &rows, int top, int width) const;
    /// What a screen reader says of a row.
    [[nodiscard]] static QString words(const CustomerRow &row);

private:
    void addSection(CustomerSection section, const QString &title, const QString &count);
    void addAct(CustomerSection section, CustomerAct act, const QString &text);
    void addIdentities(const CustomerCard &card);
    void addConsents(const CustomerCard &card);
    void addHistory(const QList<HistoryRow> &history, ConversationId open);
    void addTags(const CustomerCard &card);
    void addJoined(const CustomerCard &card);
    int placeColumn(const QList<CustomerRow *> &rows, const QPoint &from, int width) const;
    CustomerRow &add(CustomerRow::Kind kind, CustomerSection section, const QString &text);

    const Look &m_look;
    const QSet<int> &m_folded;
    QList<CustomerRow> m_rows;
};

} // namespace centrala::ui
