// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/teamwork.h"

#include "app/model/capacity.h"
#include "ui/controls/numberbox.h"
#include "ui/controls/pagelabels.h"
#include "ui/controls/ticklist.h"

#include <QCheckBox>
#include <QJsonObject>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const auto kInTurn = u"round_robin"_s; // the value of "routing" in a team's record

} // namespace

TeamWork::TeamWork(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_inboxes(new TickList(u"ownInboxes"_s, tr("Inboxes whose conversations are theirs"), this)),
      m_inTurn(new QCheckBox(tr("In turn, to those who are available"), this)),
      m_atOnce(new NumberBox(u"teamAtOnce"_s, tr("Conversations at once"), tr("%1 at once, as usual").arg(kUsualAtOnce),
                             kMostAtOnce, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(titleLabel(look, tr("Inboxes whose conversations are theirs"), this));
    all->addWidget(mutedLabel(
        look, tr("What arrives there from now on is their work. What is there already stays where it is."), this));
    all->addWidget(m_inboxes);
    connect(m_inboxes, &TickList::ticked, this, &TeamWork::given);
    all->addWidget(titleLabel(look, tr("How the work is shared out"), this));
    m_inTurn->setObjectName(u"inTurn"_s);
    m_inTurn->setMinimumHeight(24);
    connect(m_inTurn, &QCheckBox::toggled, this, [this](bool on) {
        m_atOnce->setEnabled(on);
        Q_EMIT wished({{u"routing"_s, on ? kInTurn : QString()}});
    });
    all->addWidget(m_inTurn);
    m_atOnce->setSuffix(tr(" at once"));
    m_atOnce->setToolTip(tr("How many open conversations each of them gets at most. Somebody’s own number, under "
                            "People, goes before it."));
    connect(m_atOnce, &NumberBox::given, this, [this](int most) { Q_EMIT wished({{u"capacity"_s, most}}); });
    all->addWidget(m_atOnce);
}

void TeamWork::fill(const RecordRow &team, const QList<Source> &inboxes)
{
    QList<TickList::Line> lines;
    for (const Source &inbox : inboxes) {
        const bool isTheirs = inbox.team.id == team.id.value;
        const bool isOthers = !isTheirs && inbox.team.id > 0;
        lines.append(
            {inbox.id.value, isOthers ? tr("%1 – %2").arg(inbox.name, inbox.team.name) : inbox.name, isTheirs});
    }
    m_inboxes->fill(lines);
    const QSignalBlocker quietTick(m_inTurn);
    m_inTurn->setChecked(team.content[u"routing"_s].toString() == kInTurn);
    // A script may have stored it as text.
    m_atOnce->showNumber(team.content[u"capacity"_s].toVariant().toLongLong(),
                         m_team != team.id || !m_inTurn->isChecked());
    m_team = team.id;
    m_atOnce->setEnabled(m_inTurn->isChecked());
}

} // namespace centrala::ui
