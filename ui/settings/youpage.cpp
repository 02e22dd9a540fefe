// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/youpage.h"

#include "app/workspace/team.h"
#include "ui/controls/button.h"
#include "ui/settings/ownpassworddialog.h"
#include "ui/settings/signinslist.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

YouPage::YouPage(const Look &look, workspace::Workspace &workspace, ActionCatalogue &actions, QWidget *parent)
    : SettingsPage(look, tr("You"), parent),
      m_workspace(workspace),
      m_name(new QLineEdit(this)),
      m_said(new QLabel(this))
{
    const bool mayRename = !workspace.team() || workspace.me().role == Role::Administrator;
    addGroup(tr("Your name"), mayRename ? tr("Colleagues see it beside what you write and do.")
                                        : tr("Colleagues see it beside what you write and do, and you sign in with it. "
                                             "An administrator can change it."));
    m_name->setReadOnly(!mayRename);
    m_name->setObjectName(u"ownName"_s);
    m_name->setAccessibleName(tr("Your name"));
    m_name->setMaxLength(200);
    m_name->setFixedHeight(28);
    m_name->setMaximumWidth(320);
    m_name->setTextMargins(6, 0, 6, 0);
    for (const AgentRow &agent : workspace.pages().agents()) {
        if (agent.id == workspace.me().agent)
            m_name->setText(agent.name);
    }
    connect(m_name, &QLineEdit::editingFinished, this, &YouPage::keep);
    body()->addWidget(m_name);
    m_said->setWordWrap(true);
    body()->addWidget(m_said);
    const QString act = workspace.team() ? u"team.leave"_s : u"team.join"_s;
    if (const ActionCatalogue::Action *action = actions.find(act); actions.possible(*action)) {
        addGroup(tr("Team"), workspace.team() ? tr("Alone again, this program shows what was kept on this computer "
                                                   "before. What the hub has stays there.")
                                              : tr("Colleagues who share a queue meet at a hub, a program on the "
                                                   "company’s own server."));
        auto *button = new Button(look, Button::Kind::Plain, this);
        button->setText(action->text);
        connect(button, &Button::clicked, this, [&actions, act] { actions.trigger(act); });
        body()->addWidget(button, 0, Qt::AlignLeft);
    }
    if (workspace.team()) {
        addGroup(tr("Where you are signed in"));
        auto *signIns = new SignInsList(look, *workspace.team(), this);
        signIns->showFor(workspace.me().agent);
        body()->addWidget(signIns);
        auto *password = new Button(look, Button::Kind::Plain, this);
        password->setText(tr("Change your password …"));
        connect(password, &Button::clicked, this, [this, signIns] {
            auto *dialog = new OwnPasswordDialog(this->look(), *m_workspace.team(), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, signIns] {
                m_password->setText(tr("Your password was changed."));
                signIns->showFor(m_workspace.me().agent);
            });
            dialog->open();
        });
        body()->addWidget(password, 0, Qt::AlignLeft);
        m_password = new QLabel(this);
        m_password->setObjectName(u"passwordSaid"_s);
        m_password->setWordWrap(true);
        body()->addWidget(m_password);
    }
    body()->addStretch(1);
}

void YouPage::keep()
{
    if (!m_name->isModified())
        return;
    m_name->setModified(false);
    PutAgent wish;
    wish.agent = m_workspace.me().agent;
    wish.agentName = m_name->text().simplified();
    whenDone(m_workspace.run(wish), this, [this](const Result<Outcome> &done) {
        m_said->setText(done ? tr("Saved.") : ErrorText::of(done.error()));
    });
}

} // namespace centrala::ui
