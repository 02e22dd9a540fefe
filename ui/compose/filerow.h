// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/command.h"
#include "ui/compose/channellimits.h"
#include "ui/style/look.h"

#include <QWidget>

namespace centrala::ui {

/// The files that will go with a message, each with a cross to take it out; hidden while there are none.
class FileRow final : public QWidget
{
    Q_OBJECT
public:
    FileRow(const Look &look, QWidget *parent);
    /// A file that cannot be read is passed over; one that is here already counts once.
    void add(const FileToAttach &file);
    void clear();
    [[nodiscard]] QList<FileToAttach> files() const { return m_files; }
    /// Why one of them cannot go through a channel, as a sentence; empty where all can.
    [[nodiscard]] QString refusal(const ChannelLimits &limits) const;
    [[nodiscard]] QSize sizeHint() const override { return {200, 36}; }

Q_SIGNALS:
    void changed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QList<QRect> boxes() const;
    const Look &m_look;
    QList<FileToAttach> m_files;
    QList<qint64> m_sizes;
};

} // namespace centrala::ui
