// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/peoplepage.h"

#include "app/model/capacity.h"
#include "ui/controls/button.h"
#include "ui/controls/numberbox.h"
#include "ui/controls/sureline.h"
#include "ui/settings/persondialog.h"
#include "ui/settings/signinslist.h"
#include "ui/shell/topbar.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRow = 28;
constexpr int kMostPeople = 8;
constexpr int kMostTeams = 4;

} // namespace

PeoplePage::PeoplePage(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : SettingsPage(look, tr("People"), parent), m_workspace(workspace), m_team(*workspace.team())
{
    m_list = new QListWidget(this);
    m_list->setObjectName(u"people"_s);
    m_list->setAccessibleName(tr("People"));
    m_list->setFrameShape(QFrame::NoFrame);
    body()->addWidget(m_list);
    auto *add = new Button(look, Button::Kind::Plain, this);
    add->setText(tr("Add a person …"));
    add->setIconName(u"plus"_s);
    connect(add, &Button::clicked, this, [this] { askPassword({}); });
    body()->addWidget(add, 0, Qt::AlignLeft);
    addDetail();
    addActs();
    addGroup(tr("Where they are signed in"));
    m_signIns = new SignInsList(look, m_team, this);
    body()->addWidget(m_signIns);
    body()->addStretch(1);
    connect(m_list, &QListWidget::currentRowChanged, this, &PeoplePage::choose);
    readOnChange(workspace, [this] { read(); });
}

void PeoplePage::addDetail()
{
    addGroup(tr("What they do here"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setMaxLength(200);
    m_name->setFixedHeight(28);
    m_name->setMaximumWidth(320);
    m_name->setTextMargins(6, 0, 6, 0);
    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (!m_name->isModified())
            return;
        m_name->setModified(false);
        PutAgent wish;
        wish.agentName = m_name->text().simplified();
        put(wish);
    });
    form->addRow(tr("Name"), m_name);
    m_role = new QComboBox(this);
    m_role->setObjectName(u"role"_s);
    m_role->setAccessibleName(tr("Role"));
    m_role->setFixedHeight(28);
    m_role->setMaximumWidth(320);
    PersonDialog::addRoles(*m_role);
    connect(m_role, &QComboBox::activated, this, [this] {
        PutAgent wish;
        wish.role = static_cast<Role>(m_role->currentData().toInt());
        put(wish);
    });
    form->addRow(tr("Role"), m_role);
    m_teams = new QListWidget(this);
    m_teams->setObjectName(u"teams"_s);
    m_teams->setAccessibleName(tr("Teams"));
    m_teams->setMaximumWidth(320);
    connect(m_teams, &QListWidget::itemChanged, this, [this] {
        PutAgent wish;
        wish.teams.emplace();
        for (int row = 0; row < m_teams->count(); ++row) {
            if (m_teams->item(row)->checkState() == Qt::Checked)
                wish.teams->append(TeamId{m_teams->item(row)->data(Qt::UserRole).toLongLong()});
        }
        put(wish);
    });
    m_noTeams = muted(tr("There are no teams yet."));
    auto *teams = new QVBoxLayout;
    teams->addWidget(m_teams);
    teams->addWidget(m_noTeams);
    form->addRow(tr("Teams"), teams);
    m_capacity = new NumberBox(u"capacity"_s, tr("Conversations at once"), tr("as the team says"), kMostAtOnce, this);
    m_capacity->setToolTip(
        tr("How many open conversations they get at most where a team’s work is shared out in turn."));
    connect(m_capacity, &NumberBox::given, this, [this](int most) {
        PutAgent wish;
        wish.capacity = most;
        put(wish);
    });
    form->addRow(tr("At once"), m_capacity);
    body()->addLayout(form);
}

void PeoplePage::addActs()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_password = addAct(row, tr("New password …"), [this] {
        if (const AgentRow *person = chosen())
            askPassword(Named{person->id.value, person->name});
    });
    m_leaves = addAct(row, tr("Leaves …"), [this] { m_sure->show(); });
    m_returns = addAct(row, tr("Is back"), [this] {
        PutAgent wish;
        wish.active = true;
        put(wish);
    });
    row->addStretch(1);
    body()->addLayout(row);
    m_sure = new SureLine(look(), tr("Stays"), tr("Leaves the team"), this);
    connect(m_sure, &SureLine::agreed, this, [this] {
        PutAgent wish;
        wish.active = false;
        put(wish);
    });
    body()->addWidget(m_sure);
    m_said = new QLabel(this);
    m_said->setObjectName(u"peopleSaid"_s);
    m_said->setWordWrap(true);
    body()->addWidget(m_said);
}

const AgentRow *PeoplePage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_people.size() ? &m_people.at(row) : nullptr;
}

void PeoplePage::read()
{
    m_people = m_workspace.pages().agents();
    std::stable_partition(m_people.begin(), m_people.end(), [](const AgentRow &person) { return person.active; });
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    // Somebody just added may not have come back from the hub yet: then nobody is chosen.
    int row = m_people.isEmpty() || m_shown.isValid() ? -1 : 0;
    for (const AgentRow &person : std::as_const(m_people)) {
        if (person.id == m_shown)
            row = m_list->count();
        const QString words = person.active ? PersonDialog::roleWord(person.role) : tr("has left");
        auto *item = new QListWidgetItem(PresenceButton::lamp(look(), person.presence),
                                         tr("%1 – %2").arg(person.name, words), m_list);
        item->setToolTip(PresenceButton::word(person.presence));
        item->setSizeHint(QSize(0, kRow));
        if (!person.active)
            item->setForeground(look().colour(Colour::TextMuted));
    }
    m_list->setFixedHeight(kRow * std::clamp(m_list->count(), 1, kMostPeople) + 4);
    m_list->setCurrentRow(row);
    choose();
}

void PeoplePage::choose()
{
    const AgentRow *person = chosen();
    for (QWidget *part :
         {static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_role), static_cast<QWidget *>(m_teams),
          static_cast<QWidget *>(m_capacity), static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_leaves),
          static_cast<QWidget *>(m_returns)})
        part->setEnabled(person);
    if (!person)
        return;
    const bool isAnother = m_shown != person->id;
    if (isAnother) {
        m_shown = person->id;
        m_said->clear();
        m_sure->hide();
        m_name->setModified(false);
        m_signIns->showFor(person->id);
    }
    const bool isOneself = person->id == m_workspace.me().agent;
    if (!m_name->isModified())
        m_name->setText(person->name);
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(person->role)));
    m_role->setEnabled(!isOneself && person->active);
    m_role->setToolTip(isOneself ? tr("Another administrator can change your role.") : QString());
    if (m_puts == 0) // else what was just ticked or stepped would be taken back
        fillTeams(*person);
    if (m_puts == 0 || isAnother)
        m_capacity->showNumber(person->capacity, isAnother);
    m_password->setEnabled(person->active);
    m_leaves->setVisible(person->active);
    m_leaves->setEnabled(!isOneself);
    m_returns->setVisible(!person->active);
    m_sure->setWords(tr("%1 can no longer sign in, and their open work goes back to the queue.").arg(person->name));
}

void PeoplePage::fillTeams(const AgentRow &person)
{
    const QSignalBlocker quiet(m_teams);
    const int before = m_teams->currentRow();
    m_teams->clear();
    for (const RecordRow &team : m_workspace.pages().records(Catalogue::Team)) {
        auto *item = new QListWidgetItem(team.name, m_teams);
        item->setData(Qt::UserRole, team.id.value);
        const bool isIn =
            std::ranges::any_of(person.teams, [&team](const Named &one) { return one.id == team.id.value; });
        item->setCheckState(isIn ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint(QSize(0, 24));
    }
    m_teams->setCurrentRow(std::min(before, m_teams->count() - 1));
    m_teams->setVisible(m_teams->count() > 0);
    m_teams->setFixedHeight(24 * std::clamp(m_teams->count(), 1, kMostTeams) + 6);
    m_noTeams->setVisible(m_teams->count() == 0);
}

void PeoplePage::put(PutAgent wish)
{
    wish.agent = m_shown;
    ++m_puts;
    whenDone(m_team.putPerson(wish, {}), this, [this](const Result<Outcome> &done) {
        --m_puts;
        m_said->setText(done ? tr("Saved.") : ErrorText::of(done.error()));
        if (!done)
            read(); // as it was
        else
            m_signIns->showFor(m_shown);
    });
}

void PeoplePage::askPassword(const std::optional<Named> &person)
{
    auto *dialog = new PersonDialog(look(), m_team, person, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PersonDialog::taken, this, [this, person](AgentId id) {
        m_shown = id;
        m_said->setText(person ? tr("Saved. Tell them the new password.")
                               : tr("Saved. Tell them their name, the password and this hub’s address."));
        read();
        m_signIns->showFor(id);
    });
    dialog->open();
}

} // namespace centrala::ui
