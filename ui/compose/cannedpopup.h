// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/cannedanswers.h"
#include "ui/compose/wordpopup.h"
#include "ui/style/look.h"

#include <QAbstractListModel>

#include <functional>

namespace centrala::ui {

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

/// The canned answers that fit what is typed, when a slash begins a word.
class CannedPopup final : public WordPopup
{
    Q_OBJECT
public:
    /// `answers` is asked each time a slash is typed.
    CannedPopup(const Look &look, MessageEdit *edit, std::function<QList<CannedAnswer>()> answers);
    [[nodiscard]] const CannedModel &found() const { return m_model; }

Q_SIGNALS:
    /// This is to stand where the slash and the words after it are selected.
    void chosen(const centrala::ui::CannedAnswer &answer);

private:
    void begin() override { m_all = m_answers(); }
    void narrow(const QString &letters) override { m_model.set(matching(m_all, letters)); }
    void take(int row) override { Q_EMIT chosen(CannedAnswer(m_model.answer(row))); }

    std::function<QList<CannedAnswer>()> m_answers;
    CannedModel m_model;
    QList<CannedAnswer> m_all;
};

} // namespace centrala::ui
