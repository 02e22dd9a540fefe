// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/signindialog.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
#include "ui/controls/troublestrip.h"
#include "ui/style/relativetime.h"
#include "ui/team/versionwords.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

SignInDialog::SignInDialog(const Look &look, workspace::Team &team, const QString &hub, const QString &name,
                           QWidget *parent)
    : QDialog(parent),
      m_team(team),
      m_name(new QLineEdit(name, this)),
      m_password(new QLineEdit(this)),
      m_error(new TroubleStrip(look, this)),
      m_enter(new Button(look, Button::Kind::Primary, this)),
      m_later(new Button(look, Button::Kind::Plain, this))
{
    setWindowTitle(tr("Sign in"));
    setAccessibleName(tr("Sign in"));
    setFixedWidth(420);
    QVBoxLayout *all = dialogLayout(this, look, tr("Sign in"));
    auto *where = new QLabel(tr("Your company’s hub: %1").arg(hub), this);
    where->setWordWrap(true);
    all->addWidget(where);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    for (QLineEdit *edit : {m_name, m_password}) {
        edit->setFixedHeight(28);
        edit->setTextMargins(6, 0, 6, 0);
    }
    m_password->setEchoMode(QLineEdit::Password);
    m_name->setAccessibleName(tr("Name"));
    m_password->setAccessibleName(tr("Password"));
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Password"), m_password);
    all->addLayout(form);
    all->addWidget(m_error);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    m_later->setText(tr("Later"));
    m_enter->setText(tr("Sign in"));
    foot->addWidget(m_later);
    foot->addWidget(m_enter);
    all->addLayout(foot);
    connect(m_later, &Button::clicked, this, &QDialog::reject);
    connect(m_enter, &Button::clicked, this, &SignInDialog::signIn);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInDialog::signIn);
    connect(&team, &workspace::Team::lineChanged, this, &SignInDialog::follow);
    (name.isEmpty() ? m_name : m_password)->setFocus();
}

QString SignInDialog::trouble() const
{
    return m_error->said();
}

void SignInDialog::signIn()
{
    if (m_name->text().trimmed().isEmpty() || m_password->text().isEmpty()) {
        (m_name->text().trimmed().isEmpty() ? m_name : m_password)->setFocus();
        return;
    }
    m_asked = true;
    m_error->say({});
    m_enter->setEnabled(false);
    m_team.signIn(m_name->text().trimmed(), m_password->text());
}

void SignInDialog::follow()
{
    const LineState line = m_team.line();
    if (line == LineState::Online) {
        accept();
        return;
    }
    if (!m_asked || line == LineState::Connecting)
        return;
    m_enter->setEnabled(true);
    const Error why = m_team.reason();
    if (line == LineState::UpdateNeeded)
        m_error->say(VersionWords::whole(why));
    else if (why.kind == Error::Kind::Unauthorised)
        m_error->say(tr("The name or the password is wrong."));
    else if (why.kind == Error::Kind::RateLimited && why.retryAt)
        m_error->say(tr("Too many wrong passwords. Try again at %1.").arg(RelativeTime::clock(*why.retryAt)));
    else if (why.kind == Error::Kind::Conflict)
        m_error->say(tr("What %1 wrote here is not sent yet. They must sign in first.").arg(why.subject));
    else
        m_error->say(tr("The hub cannot be reached. It is tried again by itself."));
    if (line == LineState::SignInNeeded) {
        m_password->selectAll();
        m_password->setFocus();
    }
}

} // namespace centrala::ui
