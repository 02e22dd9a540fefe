// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/team.h"
#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace centrala::ui {

/// The lowest line, each part with the list behind it that a click or Enter opens: troubles first, then inboxes and
/// outbox; at the right how fresh everything is.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    StatusLine(const Look &look, workspace::Workspace &workspace, QWidget *parent);
    /// A sentence about something that went wrong just now; stays some seconds.
    void tell(const QString &sentence);
    [[nodiscard]] QStringList words() const;

Q_SIGNALS:
    void outboxWished();
    void signInWished();
    void refusedWished();
    void inboxesWished();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Part
    {
        QString icon;
        QString words;
        QString tooltip;
        Colour colour = Colour::TextMuted;
        bool strong = false;
        bool outbox = false;
        bool signIn = false;
        bool refused = false;
        bool inboxes = false;
        QRect place;
        [[nodiscard]] bool leads() const { return outbox || signIn || refused || inboxes; }
    };
    void press(const Part &part);
    [[nodiscard]] qsizetype stepFrom(qsizetype part, int step) const;
    void read();
    void readTeam(const std::function<void(const QString &icon, const QString &words, Colour colour, bool strong,
                                           const QString &tooltip)> &add);

    const Look &m_look;
    workspace::Workspace &m_workspace;
    QList<Part> m_parts;
    qsizetype m_at = -1; ///< the part the keyboard stands on
    QString m_fresh;
    QString m_told;
    QString m_engineTrouble;
    QTimer m_frame;
    QTimer m_toldUntil;
};

} // namespace centrala::ui
