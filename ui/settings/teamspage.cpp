// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/teamspage.h"

#include "ui/controls/button.h"
#include "ui/controls/pagelabels.h"
#include "ui/controls/sureline.h"
#include "ui/controls/ticklist.h"
#include "ui/settings/teamwork.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRow = 28;
constexpr int kMostTeams = 8;
constexpr int kWide = 320;

void dress(QLineEdit *edit, const QString &objectName, const QString &name)
{
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setMaxLength(200);
    edit->setFixedHeight(28);
    edit->setMaximumWidth(kWide);
    edit->setTextMargins(6, 0, 6, 0);
}

} // namespace

TeamsPage::TeamsPage(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : SettingsPage(look, tr("Teams"), parent),
      m_workspace(workspace),
      m_list(new QListWidget(this)),
      m_fresh(new QLineEdit(this)),
      m_detail(new QWidget(this)),
      m_said(new QLabel(this))
{
    m_list->setObjectName(u"teamList"_s);
    m_list->setAccessibleName(tr("Teams"));
    m_list->setFrameShape(QFrame::NoFrame);
    body()->addWidget(m_list);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    dress(m_fresh, u"newTeam"_s, tr("Name of a new team"));
    m_fresh->setPlaceholderText(tr("Name of a new team"));
    connect(m_fresh, &QLineEdit::returnPressed, this, &TeamsPage::add);
    row->addWidget(m_fresh, 1);
    addAct(row, tr("Add the team"), [this] { add(); })->setIconName(u"plus"_s);
    row->addStretch(1);
    body()->addLayout(row);
    m_said->setObjectName(u"teamsSaid"_s);
    m_said->setWordWrap(true);
    body()->addWidget(m_said);
    addDetail();
    body()->addStretch(1);
    connect(m_list, &QListWidget::currentRowChanged, this, &TeamsPage::choose);
    readOnChange(workspace, [this] { read(); });
}

void TeamsPage::addDetail()
{
    auto *all = new QVBoxLayout(m_detail);
    all->setContentsMargins(0, 8, 0, 0);
    all->setSpacing(8);
    const auto heading = [this, all](const QString &title) { all->addWidget(titleLabel(look(), title, m_detail)); };
    heading(tr("Its name"));
    m_name = new QLineEdit(m_detail);
    dress(m_name, u"teamName"_s, tr("Its name"));
    connect(m_name, &QLineEdit::editingFinished, this, &TeamsPage::rename);
    all->addWidget(m_name);
    heading(tr("Who is in it"));
    m_people = new TickList(u"members"_s, tr("Who is in it"), m_detail);
    connect(m_people, &TickList::ticked, this, [this](qint64 person, bool on) { putMember(AgentId{person}, on); });
    all->addWidget(m_people);
    m_work = new TeamWork(look(), m_detail);
    connect(m_work, &TeamWork::given, this, [this](qint64 inbox, bool isTheirs) {
        EditInbox wish;
        wish.inbox = InboxId{inbox};
        wish.team = TeamId{isTheirs ? m_shown.value : 0};
        m_workWished.insert(wish.inbox, *wish.team);
        put(wish);
    });
    connect(m_work, &TeamWork::wished, this, [this](const QJsonObject &content) {
        PutRecord wish;
        wish.id = m_shown;
        wish.content = content;
        put(wish);
    });
    all->addWidget(m_work);
    heading(tr("Inboxes that are closed to others"));
    all->addWidget(muted(tr("Of an inbox that is ticked, only its teams, administrators and auditors see anything. "
                            "Where no team has a tick, everybody does.")));
    m_inboxes = new TickList(u"closedInboxes"_s, tr("Inboxes that are closed to others"), m_detail);
    connect(m_inboxes, &TickList::ticked, this, [this](qint64 inbox, bool on) { putClosed(InboxId{inbox}, on); });
    all->addWidget(m_inboxes);
    auto *row = new QHBoxLayout;
    addAct(row, tr("Remove the team …"), [this] { m_sure->show(); });
    row->addStretch(1);
    all->addLayout(row);
    m_sure = new SureLine(look(), tr("Keep it"), tr("Remove the team"), m_detail);
    connect(m_sure, &SureLine::agreed, this, &TeamsPage::remove);
    all->addWidget(m_sure);
    body()->addWidget(m_detail);
}

const RecordRow *TeamsPage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_teams.size() ? &m_teams.at(row) : nullptr;
}

void TeamsPage::read()
{
    m_teams = m_workspace.pages().records(Catalogue::Team);
    const QList<AgentRow> people = m_workspace.pages().agents();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    // One just added may not have come back from the hub yet: then none is chosen.
    const bool isKnown = std::ranges::any_of(m_teams, [this](const RecordRow &one) { return one.id == m_shown; });
    int row = m_teams.isEmpty() || (m_shown.isValid() && !isKnown && m_puts > 0) ? -1 : 0;
    for (const RecordRow &team : std::as_const(m_teams)) {
        if (team.id == m_shown)
            row = m_list->count();
        const auto members = std::ranges::count_if(people, [&team](const AgentRow &person) {
            return person.active &&
                   std::ranges::any_of(person.teams, [&team](const Named &one) { return one.id == team.id.value; });
        });
        auto *item = new QListWidgetItem(
            tr("%1 – %2").arg(team.name, tr("%n people", nullptr, static_cast<int>(members))), m_list);
        item->setSizeHint(QSize(0, kRow));
    }
    m_list->setVisible(!m_teams.isEmpty());
    m_list->setFixedHeight(kRow * std::clamp(m_list->count(), 1, kMostTeams) + 4);
    m_list->setCurrentRow(row);
    choose();
}

void TeamsPage::choose()
{
    const RecordRow *team = chosen();
    m_detail->setVisible(team);
    if (!team)
        return;
    const bool isAnother = m_shown != team->id;
    if (isAnother) {
        m_shown = team->id;
        m_sure->hide();
        m_name->setModified(false);
    }
    if (!m_name->isModified())
        m_name->setText(team->name);
    m_sure->setWords(tr("%1 is no longer a team. Its people stay.").arg(team->name));
    if (m_puts > 0 && m_filled == team->id) // the list under the keyboard stays as it is
        return;
    m_filled = team->id;
    fillPeople(TeamId{team->id.value});
    fillInboxes(*team);
}

void TeamsPage::fillPeople(TeamId team)
{
    QList<TickList::Line> lines;
    for (const AgentRow &person : m_workspace.pages().agents()) {
        if (person.active)
            lines.append({person.id.value, person.name, teamsOf(person).contains(team)});
    }
    m_people->fill(lines);
}

QList<TeamId> TeamsPage::teamsOf(const AgentRow &person) const
{
    if (const auto wished = m_teamsWished.constFind(person.id); wished != m_teamsWished.constEnd())
        return *wished;
    QList<TeamId> teams;
    for (const Named &one : person.teams)
        teams.append(TeamId{one.id});
    return teams;
}

/// The teams that alone see the inbox; none: everybody does.
QList<TeamId> TeamsPage::closedTo(InboxId inbox) const
{
    if (const auto wished = m_closedWished.constFind(inbox); wished != m_closedWished.constEnd())
        return *wished;
    QList<TeamId> teams;
    const QString numbers =
        m_workspace.pages().fieldNow({Entity::Inbox, inbox.value, u"closed_to"_s, {}}).value_or(QString());
    for (const QString &number : numbers.split(u' ', Qt::SkipEmptyParts))
        teams.append(TeamId{number.toLongLong()});
    return teams;
}

/// Whose work is what arrives there; not valid: nobody's.
TeamId TeamsPage::teamOf(InboxId inbox) const
{
    if (const auto wished = m_workWished.constFind(inbox); wished != m_workWished.constEnd())
        return *wished;
    const SeenField team{Entity::Inbox, inbox.value, u"team"_s, {}};
    return TeamId{m_workspace.pages().fieldNow(team).value_or(QString()).toLongLong()};
}

void TeamsPage::fillInboxes(const RecordRow &team)
{
    QList<TickList::Line> lines;
    QList<TeamWork::Source> sources;
    for (const InboxRow &inbox : m_workspace.pages().inboxes()) {
        lines.append({inbox.id.value, inbox.name, closedTo(inbox.id).contains(TeamId{team.id.value})});
        const RecordId whose{teamOf(inbox.id).value};
        const auto known = std::ranges::find(m_teams, whose, &RecordRow::id);
        sources.append({inbox.id, inbox.name, known == m_teams.end() ? Named() : Named{whose.value, known->name}});
    }
    m_inboxes->fill(lines);
    m_work->fill(team, sources);
}

void TeamsPage::tell(const Result<Outcome> &done)
{
    if (--m_puts == 0) {
        m_teamsWished.clear();
        m_closedWished.clear();
        m_workWished.clear();
    }
    m_said->setText(done ? tr("Saved.") : ErrorText::of(done.error()));
    read(); // as it is now
}

void TeamsPage::add()
{
    PutRecord wish;
    wish.recordName = m_fresh->text().simplified();
    if (wish.recordName.isEmpty()) {
        m_fresh->setFocus();
        return;
    }
    if (std::exchange(m_isAdding, true))
        return;
    ++m_puts;
    whenDone(m_workspace.run(wish), this, [this, name = wish.recordName](const Result<Outcome> &done) {
        m_isAdding = false;
        if (done && done->record) {
            m_shown = *done->record;
            if (m_fresh->text().simplified() == name) // else the next one is being written
                m_fresh->clear();
        }
        tell(done);
        if (!done && done.error().kind == Error::Kind::Conflict)
            m_said->setText(tr("There is a team of that name already."));
    });
}

void TeamsPage::rename()
{
    if (!m_name->isModified())
        return;
    m_name->setModified(false);
    PutRecord wish;
    wish.id = m_shown;
    wish.recordName = m_name->text().simplified();
    ++m_puts;
    whenDone(m_workspace.run(wish), this, [this, team = m_shown](const Result<Outcome> &done) {
        if (!done && team == m_shown)
            m_name->setModified(true); // what was typed stays, to be mended
        tell(done);
        if (!done && done.error().kind == Error::Kind::Conflict)
            m_said->setText(tr("There is a team of that name already."));
    });
}

void TeamsPage::remove()
{
    const RecordRow *team = chosen();
    if (!team)
        return;
    ++m_puts;
    whenDone(m_workspace.run(RemoveRecord{Catalogue::Team, team->id}), this,
             [this, name = team->name](const Result<Outcome> &done) {
                 if (done)
                     m_shown = {};
                 tell(done);
                 if (!done && done.error().kind == Error::Kind::Conflict)
                     m_said->setText(tr("%1 still has conversations or inboxes. Give them to another team, or to "
                                        "nobody, first.")
                                         .arg(name));
             });
}

void TeamsPage::put(const Command &wish)
{
    ++m_puts;
    whenDone(m_workspace.run(wish), this,
             [this, isOfInbox = std::holds_alternative<EditInbox>(wish)](const Result<Outcome> &done) {
                 tell(done);
                 if (isOfInbox && !done && done.error().kind == Error::Kind::Conflict)
                     m_said->setText(tr("Nobody of the team whose work it is could see that inbox."));
             });
}

void TeamsPage::putMember(AgentId person, bool isIn)
{
    const QList<AgentRow> people = m_workspace.pages().agents();
    const auto row = std::ranges::find(people, person, &AgentRow::id);
    if (row == people.end())
        return;
    PutAgent wish;
    wish.agent = person;
    QList<TeamId> teams = teamsOf(*row);
    teams.removeAll(TeamId{m_shown.value});
    if (isIn)
        teams.append(TeamId{m_shown.value});
    m_teamsWished.insert(person, teams);
    wish.teams = teams;
    put(wish);
}

void TeamsPage::putClosed(InboxId inbox, bool isClosed)
{
    EditInbox wish;
    wish.inbox = inbox;
    QList<TeamId> teams = closedTo(inbox);
    teams.removeAll(TeamId{m_shown.value});
    if (isClosed)
        teams.append(TeamId{m_shown.value});
    m_closedWished.insert(inbox, teams);
    wish.closedTo = teams;
    put(wish);
}

} // namespace centrala::ui
