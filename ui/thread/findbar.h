// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"
#include "ui/thread/threadfind.h"

#include <QLineEdit>

namespace centrala::ui {

class Button;

/// The field over the timeline that looks for words in it; how many messages hold them, and which one is shown.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    FindBar(const Look &look, ThreadModel &model, QWidget *parent);
    void open();
    void close();
    [[nodiscard]] ThreadFind &find() { return m_find; }
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QString said() const;

Q_SIGNALS:
    /// This entry is to be seen; invalid where nothing is found or looked for.
    void wished(centrala::EntryId entry);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();

    const Look &m_look;
    ThreadFind m_find;
    EntryId m_shown;
    QLineEdit *m_field;
    Button *m_older;
    Button *m_newer;
    Button *m_close;
};

} // namespace centrala::ui
