// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ownpassworddialog.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
#include "ui/controls/troublestrip.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"
#include "ui/style/relativetime.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

OwnPasswordDialog::OwnPasswordDialog(const Look &look, workspace::Team &team, QWidget *parent)
    : QDialog(parent),
      m_team(team),
      m_old(new QLineEdit(this)),
      m_fresh(new QLineEdit(this)),
      m_again(new QLineEdit(this)),
      m_trouble(new TroubleStrip(look, this)),
      m_done(new Button(look, Button::Kind::Primary, this))
{
    const QString what = tr("Your password");
    setWindowTitle(what);
    setAccessibleName(what);
    setFixedWidth(480);
    QVBoxLayout *all = dialogLayout(this, look, what);
    auto *words = new QLabel(tr("You stay signed in here. Everywhere else you are asked for the new password, and "
                                "programs with a token of yours need a new one."),
                             this);
    words->setWordWrap(true);
    all->addWidget(words);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    const auto add = [form](QLineEdit *edit, const QString &objectName, const QString &name) {
        edit->setObjectName(objectName);
        edit->setAccessibleName(name);
        edit->setEchoMode(QLineEdit::Password);
        edit->setFixedHeight(28);
        edit->setTextMargins(6, 0, 6, 0);
        form->addRow(name, edit);
    };
    add(m_old, u"oldPassword"_s, tr("Until now"));
    add(m_fresh, u"newPassword"_s, tr("New"));
    add(m_again, u"newPasswordAgain"_s, tr("New, once more"));
    m_fresh->setPlaceholderText(tr("8 letters or more"));
    all->addLayout(form);
    all->addWidget(m_trouble);
    auto *cancel = new Button(look, Button::Kind::Plain, this);
    cancel->setText(tr("Cancel"));
    m_done->setText(tr("Change the password"));
    all->addLayout(dialogFoot({cancel, m_done}));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_done, &Button::clicked, this, &OwnPasswordDialog::keep);
    for (QLineEdit *edit : {m_old, m_fresh, m_again})
        connect(edit, &QLineEdit::returnPressed, this, &OwnPasswordDialog::keep);
    m_old->setFocus();
}

QString OwnPasswordDialog::trouble() const
{
    return m_trouble->said();
}

void OwnPasswordDialog::refuse(QLineEdit *where, const QString &words)
{
    m_trouble->say(words);
    where->setFocus();
    where->selectAll();
}

void OwnPasswordDialog::keep()
{
    if (!m_done->isEnabled())
        return;
    if (m_old->text().isEmpty())
        return refuse(m_old, tr("The password until now is missing."));
    if (m_fresh->text().size() < 8)
        return refuse(m_fresh, tr("A password has 8 letters or more."));
    if (m_fresh->text() != m_again->text())
        return refuse(m_again, tr("The new password is not the same both times."));
    m_done->setEnabled(false);
    whenDone(m_team.changePassword(m_old->text(), m_fresh->text()), this, [this](const Result<void> &done) {
        m_done->setEnabled(true);
        if (done)
            return accept();
        if (done.error().kind == Error::Kind::Unauthorised)
            return refuse(m_old, tr("This is not your password until now."));
        if (done.error().kind == Error::Kind::RateLimited && done.error().retryAt)
            return refuse(
                m_old,
                tr("Too many wrong passwords. Try again at %1.").arg(RelativeTime::clock(*done.error().retryAt)));
        m_trouble->say(ErrorText::of(done.error()));
    });
}

} // namespace centrala::ui
