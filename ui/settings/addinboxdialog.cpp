// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/addinboxdialog.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

AddInboxDialog::AddInboxDialog(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_channels(workspace.channels()), m_form(new InboxForm(look, workspace, this))
{
    build(look, tr("Connect an inbox"),
          m_channels.isEmpty() ? tr("No channel is installed. Install a connector, then start again.")
                               : tr("Customers’ messages arrive here. You can add more channels later."));
    if (!m_channels.isEmpty())
        choose(m_channels.first().name);
}

AddInboxDialog::AddInboxDialog(const Look &look, workspace::Workspace &workspace, const InboxRow &inbox,
                               QWidget *parent)
    : QDialog(parent), m_form(new InboxForm(look, workspace, this))
{
    build(look, tr("Settings of %1").arg(inbox.name), tr("They are tested before they are saved."));
    for (const workspace::Channel &channel : workspace.channels()) {
        if (channel.name == inbox.channel)
            m_form->edit(channel, inbox);
    }
}

void AddInboxDialog::build(const Look &look, const QString &titleText, const QString &wordsText)
{
    setWindowTitle(titleText);
    setAccessibleName(titleText);
    resize(640, 600);
    QVBoxLayout *all = dialogLayout(this, look, titleText);
    auto *words = new QLabel(wordsText, this);
    words->setWordWrap(true);
    all->addWidget(words);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    for (const workspace::Channel &channel : std::as_const(m_channels)) {
        auto *choice = new Button(look, Button::Kind::Plain, this);
        choice->setTall(36);
        choice->setText(channel.title);
        choice->setMark(channel.name);
        choice->setObjectName(channel.name);
        connect(choice, &Button::clicked, this, [this, name = channel.name] { choose(name); });
        m_choices.append(choice);
        choices->addWidget(choice);
    }
    choices->addStretch(1);
    all->addLayout(choices);
    all->addWidget(m_form, 1);
    auto *foot = new QHBoxLayout;
    auto *progress = new QLabel(this);
    foot->addWidget(progress, 1);
    auto *cancel = new Button(look, Button::Kind::Plain, this);
    cancel->setText(tr("Cancel"));
    auto *save = new Button(look, Button::Kind::Primary, this);
    save->setText(tr("Test and save"));
    foot->addWidget(cancel);
    foot->addWidget(save);
    all->addLayout(foot);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(save, &Button::clicked, m_form, &InboxForm::testAndSave);
    connect(m_form, &InboxForm::progress, this, [progress, save](const QString &now) {
        progress->setText(now);
        save->setEnabled(now.isEmpty());
    });
    connect(m_form, &InboxForm::saved, this, [this](InboxId inbox) {
        Q_EMIT added(inbox);
        accept();
    });
}

void AddInboxDialog::choose(const QString &name)
{
    for (qsizetype i = 0; i < m_channels.size(); ++i) {
        m_choices.at(i)->setChosen(m_channels.at(i).name == name);
        if (m_channels.at(i).name == name)
            m_form->choose(m_channels.at(i));
    }
}

} // namespace centrala::ui
