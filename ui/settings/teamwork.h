// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/adminpages.h"
#include "ui/style/look.h"

#include <QWidget>

class QCheckBox;

namespace centrala::ui {

class NumberBox;
class TickList;

/// How work reaches a team: the inboxes whose conversations are theirs, and whether they are shared out in turn.
class TeamWork final : public QWidget
{
    Q_OBJECT
public:
    /// An inbox and the team whose work it is; an id that is not valid: nobody's.
    struct Source
    {
        InboxId id;
        QString name;
        Named team;
    };
    TeamWork(const Look &look, QWidget *parent);

    /// As it is now, without a word about it, and not over what somebody is typing.
    void fill(const RecordRow &team, const QList<Source> &inboxes);

Q_SIGNALS:
    /// What arrives there from now on is theirs, or nobody's.
    void given(qint64 inbox, bool isTheirs);
    /// The team's record is to say so.
    void wished(const QJsonObject &content);

private:
    TickList *m_inboxes;
    QCheckBox *m_inTurn;
    NumberBox *m_atOnce;
    RecordId m_team;
};

} // namespace centrala::ui
