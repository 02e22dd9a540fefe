// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "ui/style/look.h"

#include <QWidget>

namespace centrala::ui {

class Button;

/// Above the timeline of a conversation whose mail refers to another one, in which its sender has no part: what it
/// refers to, and what to do about it. Not there while nothing is proposed.
class SuggestionStrip final : public QWidget
{
    Q_OBJECT
public:
    SuggestionStrip(const Look &look, QWidget *parent);
    /// The other conversation; one without a number proposes nothing.
    void propose(const QueueRow &other);
    [[nodiscard]] const QueueRow &suggestion() const { return m_suggestion; }
    [[nodiscard]] QString sentence() const { return isHidden() ? QString() : m_sentence; }
    void setJoinKey(const QString &key);
    [[nodiscard]] Button *joinButton() const { return m_join; }
    [[nodiscard]] Button *openButton() const { return m_open; }
    [[nodiscard]] Button *dismissButton() const { return m_dismiss; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void joinWished();
    void openWished();
    void dismissWished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] int buttonsWidth() const;
    /// Where the words leave too little room beside the buttons, those stand below.
    [[nodiscard]] bool isNarrow(int width) const;
    [[nodiscard]] QRect wordsIn(int width) const;

    const Look &m_look;
    QueueRow m_suggestion;
    QString m_sentence;
    Button *m_join;
    Button *m_open;
    Button *m_dismiss;
};

} // namespace centrala::ui
