// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/handoverdialog.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
#include "ui/shell/topbar.h"
#include "ui/team/colleagues.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace centrala::ui {

namespace {

constexpr int kReasonLetters = 500;
constexpr int kIsTeam = Qt::UserRole + 1;

} // namespace

HandOverDialog::HandOverDialog(const Look &look, workspace::Workspace &workspace,
                               const QList<ConversationId> &conversations, QWidget *parent)
    : QDialog(parent), m_whom(new QComboBox(this)), m_reason(new QLineEdit(this))
{
    setWindowTitle(tr("Hand over"));
    setAccessibleName(tr("Hand over"));
    setMinimumWidth(420);
    QVBoxLayout *all = dialogLayout(this, look, tr("Hand over to a colleague"));
    for (const AgentRow &agent : whoMayHave(workspace.pages(), conversations)) {
        if (agent.id == workspace.me().agent)
            continue;
        m_whom->addItem(PresenceButton::lamp(look, agent.presence), agent.name, agent.id.value);
        m_whom->setItemData(m_whom->count() - 1, PresenceButton::word(agent.presence), Qt::ToolTipRole);
        m_whom->setItemData(m_whom->count() - 1, false, kIsTeam);
    }
    for (const RecordRow &team : whichTeamsMayHave(workspace.pages(), conversations)) {
        m_whom->addItem(look.icons.icon(QStringLiteral("team"), Colour::TextMuted), tr("Team %1").arg(team.name),
                        team.id.value);
        m_whom->setItemData(m_whom->count() - 1, true, kIsTeam);
    }
    m_whom->setAccessibleName(tr("To whom"));
    m_reason->setMaxLength(kReasonLetters);
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("What they should know; it stands in the conversation"));
    auto *form = new QFormLayout;
    form->setVerticalSpacing(8);
    form->addRow(tr("To whom"), m_whom);
    form->addRow(tr("Reason"), m_reason);
    all->addLayout(form);
    auto *cancel = new Button(look, Button::Kind::Plain, this);
    cancel->setText(tr("Cancel"));
    auto *done = new Button(look, Button::Kind::Primary, this);
    done->setText(tr("Hand over"));
    all->addLayout(dialogFoot({cancel, done}));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(done, &Button::clicked, this, &HandOverDialog::handOver);
    connect(m_reason, &QLineEdit::returnPressed, this, &HandOverDialog::handOver);
    done->setEnabled(m_whom->count() > 0);
    m_whom->setFocus();
}

void HandOverDialog::handOver()
{
    if (m_whom->count() == 0)
        return;
    Assign wish;
    const qint64 id = m_whom->currentData().toLongLong();
    if (m_whom->currentData(kIsTeam).toBool())
        wish.team = TeamId{id};
    else
        wish.agent = AgentId{id};
    wish.reason = m_reason->text().simplified();
    Q_EMIT chosen(wish, m_whom->currentText());
    accept();
}

} // namespace centrala::ui
