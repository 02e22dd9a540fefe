// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/persondialog.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
#include "ui/controls/troublestrip.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Role kRoles[] = {Role::Agent, Role::Supervisor, Role::Administrator, Role::Auditor};

/// Four groups of four letters and digits that nobody mistakes for each other: 79 bits of chance.
QString suggestedPassword()
{
    constexpr QLatin1StringView kSigns("abcdefghjkmnpqrstuvwxyz23456789"); // without i, l, o, 0, 1
    QString password;
    for (int i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0)
            password += u'-';
        password += kSigns[QRandomGenerator::system()->bounded(static_cast<quint32>(kSigns.size()))];
    }
    return password;
}

} // namespace

PersonDialog::PersonDialog(const Look &look, workspace::Team &team, const std::optional<Named> &person, QWidget *parent)
    : QDialog(parent),
      m_team(team),
      m_person(person),
      m_password(new QLineEdit(this)),
      m_trouble(new TroubleStrip(look, this)),
      m_done(new Button(look, Button::Kind::Primary, this))
{
    const QString what = person ? tr("A new password for %1").arg(person->name) : tr("Add a person");
    setWindowTitle(what);
    setAccessibleName(what);
    setFixedWidth(480);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(12);
    auto *title = new QLabel(what, this);
    title->setFont(look.theme.font(FontRole::Heading, true));
    title->setWordWrap(true);
    all->addWidget(title);
    auto *words = new QLabel(person ? tr("Where they are signed in with the old one, they are asked for the new one.")
                                    : tr("They sign in at this hub with the name and the password."),
                             this);
    words->setWordWrap(true);
    all->addWidget(words);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    const auto dress = [](QLineEdit *edit, const QString &name) {
        edit->setAccessibleName(name);
        edit->setFixedHeight(28);
        edit->setTextMargins(6, 0, 6, 0);
    };
    if (!person) {
        m_name = new QLineEdit(this);
        m_name->setObjectName(u"personName"_s);
        m_name->setMaxLength(200);
        dress(m_name, tr("Name"));
        form->addRow(tr("Name"), m_name);
        m_role = new QComboBox(this);
        m_role->setObjectName(u"personRole"_s);
        m_role->setAccessibleName(tr("Role"));
        m_role->setFixedHeight(28);
        addRoles(*m_role);
        form->addRow(tr("Role"), m_role);
    }
    m_password->setObjectName(u"personPassword"_s);
    dress(m_password, tr("Password"));
    m_password->setPlaceholderText(tr("8 letters or more"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_password, 1);
    auto *suggested = new Button(look, Button::Kind::Plain, this);
    suggested->setText(tr("Suggest one"));
    connect(suggested, &Button::clicked, this, &PersonDialog::suggest);
    row->addWidget(suggested);
    form->addRow(tr("Password"), row);
    all->addLayout(form);
    all->addWidget(m_trouble);
    auto *cancel = new Button(look, Button::Kind::Plain, this);
    cancel->setText(tr("Cancel"));
    m_done->setText(person ? tr("Set the password") : tr("Add"));
    all->addLayout(dialogFoot({cancel, m_done}));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_done, &Button::clicked, this, &PersonDialog::keep);
    connect(m_password, &QLineEdit::returnPressed, this, &PersonDialog::keep);
    (m_name ? m_name : m_password)->setFocus();
}

QString PersonDialog::roleWord(Role role)
{
    switch (role) {
    case Role::Agent:
        break;
    case Role::Supervisor:
        return tr("Supervisor");
    case Role::Administrator:
        return tr("Administrator");
    case Role::Auditor:
        return tr("Auditor (reads only)");
    }
    return tr("Agent");
}

void PersonDialog::addRoles(QComboBox &box)
{
    for (const Role role : kRoles)
        box.addItem(roleWord(role), static_cast<int>(role));
}

void PersonDialog::suggest()
{
    m_password->setText(suggestedPassword());
    m_password->setFocus();
    m_password->selectAll(); // it is told to them by whoever reads it here
}

void PersonDialog::keep()
{
    if (!m_done->isEnabled())
        return;
    PutAgent wish;
    if (m_person) {
        wish.agent = AgentId{m_person->id};
    } else {
        wish.agentName = m_name->text().simplified();
        wish.role = static_cast<Role>(m_role->currentData().toInt());
        if (wish.agentName->isEmpty()) {
            m_trouble->say(tr("A name is missing."));
            m_name->setFocus();
            return;
        }
    }
    if (m_password->text().size() < 8) {
        m_trouble->say(tr("A password has 8 letters or more."));
        m_password->setFocus();
        return;
    }
    m_done->setEnabled(false);
    whenDone(m_team.putPerson(wish, m_password->text()), this, [this](const Result<Outcome> &done) {
        m_done->setEnabled(true);
        if (!done) {
            m_trouble->say(ErrorText::of(done.error()));
            return;
        }
        Q_EMIT taken(done->agent.value_or(AgentId{m_person ? m_person->id : 0}));
        accept();
    });
}

} // namespace centrala::ui
