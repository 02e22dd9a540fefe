// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/signinslist.h"

#include "ui/controls/button.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"
#include "ui/style/relativetime.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRow = 28;
constexpr int kMostRows = 5;

} // namespace

SignInsList::SignInsList(const Look &look, workspace::Team &team, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_team(team),
      m_list(new QListWidget(this)),
      m_said(new QLabel(this)),
      m_end(new Button(look, Button::Kind::Plain, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    m_list->setObjectName(u"signIns"_s);
    m_list->setAccessibleName(tr("Signed in"));
    m_list->setFrameShape(QFrame::NoFrame);
    all->addWidget(m_list);
    m_said->setWordWrap(true);
    all->addWidget(m_said);
    m_end->setText(tr("Sign out there"));
    m_end->setEnabled(false);
    all->addWidget(m_end, 0, Qt::AlignLeft);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_end->setEnabled(row >= 0); });
    connect(m_end, &Button::clicked, this, &SignInsList::end);
}

void SignInsList::showFor(AgentId person)
{
    if (m_person != person)
        m_list->clear(); // what stands there is another's
    m_person = person;
    read();
}

void SignInsList::read()
{
    whenDone(m_team.signIns(m_person), this, [this, asked = m_person](const Result<QList<SignInRow>> &rows) {
        if (asked != m_person)
            return;
        m_list->clear();
        m_end->setEnabled(false);
        if (!rows) {
            m_said->setText(ErrorText::of(rows.error()));
            m_said->show();
            m_list->hide();
            return;
        }
        for (const SignInRow &row : *rows) {
            if (row.agent.id != m_person.value)
                continue;
            const QString used = RelativeTime::stamp(row.usedAt, m_look.now());
            auto *item =
                new QListWidgetItem(row.kind == SignInKind::Token
                                        ? tr("Token “%1”, used %2").arg(row.name, used)
                                        : tr("%1, used %2").arg(row.name.isEmpty() ? tr("A desk") : row.name, used),
                                    m_list);
            item->setData(Qt::UserRole, row.id.value);
            item->setToolTip(tr("Since %1").arg(RelativeTime::stamp(row.createdAt, m_look.now())));
            item->setSizeHint(QSize(0, kRow));
        }
        m_list->setVisible(m_list->count() > 0);
        m_list->setFixedHeight(kRow * std::clamp(m_list->count(), 1, kMostRows) + 4);
        m_end->setVisible(m_list->count() > 0);
        m_said->setVisible(m_list->count() == 0);
        m_said->setText(tr("Nowhere."));
    });
}

void SignInsList::end()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    whenDone(m_team.endSignIn(SignInId{item->data(Qt::UserRole).toLongLong()}), this,
             [this](const Result<void> &ended) {
                 read();
                 if (!ended) {
                     m_said->setText(ErrorText::of(ended.error()));
                     m_said->show();
                 }
             });
}

} // namespace centrala::ui
