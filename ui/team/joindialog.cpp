// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/joindialog.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
#include "ui/controls/troublestrip.h"
#include "ui/shell/whendone.h"
#include "ui/team/versionwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

JoinDialog::JoinDialog(const Look &look, const QString &caFile, qsizetype waiting, QWidget *parent)
    : QDialog(parent),
      m_caFile(caFile),
      m_field(new QLineEdit(this)),
      m_error(new TroubleStrip(look, this)),
      m_cancel(new Button(look, Button::Kind::Plain, this)),
      m_join(new Button(look, Button::Kind::Primary, this))
{
    setWindowTitle(tr("Join a team’s hub"));
    setAccessibleName(windowTitle());
    setFixedWidth(440);
    QVBoxLayout *all = dialogLayout(this, look, windowTitle());
    QString told = tr("Your administrator knows the address. What is kept on this computer stays, and opens again when "
                      "you leave the hub.");
    if (waiting > 0)
        told += u' ' + tr("%n message(s) still wait here to be sent; they leave only then.", nullptr,
                          static_cast<int>(waiting));
    auto *words = new QLabel(told, this);
    words->setWordWrap(true);
    all->addWidget(words);
    m_field->setAccessibleName(tr("Address of the hub"));
    m_field->setPlaceholderText(u"wss://hub.firma.example"_s);
    m_field->setMaxLength(500);
    m_field->setFixedHeight(28);
    m_field->setTextMargins(6, 0, 6, 0);
    all->addWidget(m_field);
    all->addWidget(m_error);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    m_cancel->setText(tr("Cancel"));
    m_join->setText(tr("Join"));
    foot->addWidget(m_cancel);
    foot->addWidget(m_join);
    all->addLayout(foot);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_join, &Button::clicked, this, &JoinDialog::join);
    connect(m_field, &QLineEdit::returnPressed, this, &JoinDialog::join);
    m_field->setFocus();
}

QString JoinDialog::trouble() const
{
    return m_error->said();
}

void JoinDialog::tell(const QString &trouble)
{
    m_error->say(trouble);
    m_join->setEnabled(true);
    m_field->setFocus();
    adjustSize();
}

void JoinDialog::join()
{
    if (!m_join->isEnabled())
        return;
    QString typed = m_field->text().trimmed();
    if (!typed.isEmpty() && !typed.contains(u"://"_s))
        typed.prepend(u"wss://"_s);
    const Result<QUrl> hub = workspace::hubUrl(typed);
    if (!hub) {
        tell(tr("This is no address of a hub. It looks like wss://hub.firma.example."));
        return;
    }
    tell({});
    m_join->setEnabled(false);
    m_line = std::make_unique<workspace::HubLine>(m_caFile);
    // Nobody signs in here: a hub that refuses the stranger has answered.
    whenDone(m_line->open(*hub, {}), this, [this, url = *hub](const Result<QJsonObject> &greeting) {
        if (!greeting && greeting.error().kind == Error::Kind::TooNew)
            tell(tr("This program is newer than the hub, which must be upgraded first. Ask your administrator."));
        else if (!greeting && greeting.error().kind == Error::Kind::Rejected)
            tell(VersionWords::whole(greeting.error()));
        else if (!greeting && greeting.error().kind == Error::Kind::Offline)
            tell(tr("No hub answers at %1. Check the address and the network.").arg(url.toDisplayString()));
        else
            Q_EMIT joined(url);
    });
}

} // namespace centrala::ui
