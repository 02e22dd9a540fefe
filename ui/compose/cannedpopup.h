// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/cannedanswers.h"
#include "ui/style/look.h"

#include <QAbstractListModel>
#include <QListView>

#include <functional>

namespace centrala::ui {

class MessageEdit;

/// The canned answers that fit what is typed.
class CannedModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void set(const QList<CannedAnswer> &answers);
    [[nodiscard]] const CannedAnswer &answer(int row) const { return m_answers.at(row); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<CannedAnswer> m_answers;
};

/// Opens over a text field when a slash begins a word, and is narrowed down by what is typed after it. The keyboard
/// stays in the field; arrows, Enter, Tab and Esc belong to the list while it is open.
class CannedPopup final : public QListView
{
    Q_OBJECT
public:
    /// `answers` is asked each time a slash is typed.
    CannedPopup(const Look &look, MessageEdit *edit, std::function<QList<CannedAnswer>()> answers);
    [[nodiscard]] const CannedModel &found() const { return m_model; }

Q_SIGNALS:
    /// The slash and the words after it are gone from the field; this is to stand there.
    void chosen(const centrala::ui::CannedAnswer &answer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void place();
    void choose(int row);
    [[nodiscard]] bool handleKey(int key);
    /// The words from the slash to the cursor with it; empty where there is none.
    [[nodiscard]] QString typed() const;

    const Look &m_look;
    MessageEdit *m_edit;
    std::function<QList<CannedAnswer>()> m_answers;
    CannedModel m_model;
    QList<CannedAnswer> m_all;
    int m_dismissedAt = -1; ///< where Esc closed it: it stays closed until another slash
};

} // namespace centrala::ui
