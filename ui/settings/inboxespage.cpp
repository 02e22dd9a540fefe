// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/inboxespage.h"

#include "ui/controls/button.h"
#include "ui/controls/sureline.h"
#include "ui/settings/addinboxdialog.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"
#include "ui/style/relativetime.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QListWidget>
#include <QLocale>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

InboxesPage::InboxesPage(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : SettingsPage(look, tr("Inboxes"), parent), m_workspace(workspace)
{
    m_list = new QListWidget(this);
    m_list->setObjectName(u"inboxes"_s);
    m_list->setAccessibleName(tr("Inboxes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMaximumHeight(28 * 10);
    body()->addWidget(m_list);
    auto *add = new Button(look, Button::Kind::Plain, this);
    add->setText(tr("Connect an inbox"));
    add->setIconName(u"plus"_s);
    connect(add, &Button::clicked, this, &InboxesPage::addWished);
    body()->addWidget(add, 0, Qt::AlignLeft);
    addDetail();
    connect(m_list, &QListWidget::currentRowChanged, this, &InboxesPage::choose);
    readOnChange(workspace, [this] { read(); });
}

void InboxesPage::addDetail()
{
    addGroup(tr("State and ledger"));
    m_detail = new QLabel(this);
    m_detail->setObjectName(u"ledger"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    body()->addWidget(m_detail);
    m_proof = new QLabel(this);
    m_proof->setObjectName(u"proof"_s);
    m_proof->setWordWrap(true);
    m_proof->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_proof->hide();
    body()->addWidget(m_proof);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_pause = addAct(row, tr("Pause"), [this] {
        EditInbox wish;
        wish.inbox = chosen()->id;
        wish.paused = chosen()->state != InboxState::Paused;
        run(wish);
    });
    m_edit = addAct(row, tr("Change settings …"), [this] {
        auto *dialog = new AddInboxDialog(look(), m_workspace, *chosen(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_prove = addAct(row, tr("Compare with the server"), [this] { prove(); });
    m_remove = addAct(row, tr("Remove …"), [this] { m_sure->show(); });
    row->addStretch(1);
    body()->addLayout(row);
    m_sure = new SureLine(look(), tr("Keep it"), tr("Remove the inbox"), this);
    connect(m_sure, &SureLine::agreed, this, [this] { run(RemoveInbox{chosen()->id}); });
    body()->addWidget(m_sure);
    m_trouble = new QLabel(this);
    m_trouble->setWordWrap(true);
    body()->addWidget(m_trouble);
    body()->addStretch(1);
}

QString InboxesPage::stateWord(InboxState state)
{
    switch (state) {
    case InboxState::Ok:
        return tr("works");
    case InboxState::Syncing:
        return tr("takes in messages");
    case InboxState::Paused:
        return tr("paused");
    case InboxState::Error:
        break;
    }
    return tr("does not work");
}

const InboxRow *InboxesPage::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_inboxes.size() ? &m_inboxes.at(row) : nullptr;
}

void InboxesPage::read()
{
    const InboxId before = chosen() ? chosen()->id : InboxId{};
    m_inboxes = m_workspace.pages().inboxes();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int row = m_inboxes.isEmpty() ? -1 : 0;
    for (const InboxRow &inbox : std::as_const(m_inboxes)) {
        if (inbox.id == before)
            row = m_list->count();
        m_list->addItem(tr("%1 – %2").arg(inbox.name, stateWord(inbox.state)));
        m_list->item(m_list->count() - 1)->setSizeHint(QSize(0, 28));
    }
    m_list->setCurrentRow(row);
    choose();
}

QStringList InboxesPage::ledgerLines(const InboxRow &inbox) const
{
    const QLocale locale;
    const SyncLedger ledger = m_workspace.pages().ledger(inbox.id);
    QStringList lines;
    if (!inbox.address.isEmpty())
        lines.append(inbox.address);
    if (!inbox.error.isEmpty())
        lines.append(ErrorText::reason(inbox.error));
    if (inbox.retryAt)
        lines.append(tr("Tried again at %1").arg(RelativeTime::clock(*inbox.retryAt)));
    if (inbox.lastEventAt)
        lines.append(tr("Last news: %1").arg(RelativeTime::stamp(*inbox.lastEventAt, look().now())));
    lines.append(tr("Seen: %1, stored: %2, there already: %3, not understood: %4")
                     .arg(locale.toString(ledger.received), locale.toString(ledger.stored),
                          locale.toString(ledger.duplicates), locale.toString(ledger.refused.size())));
    lines.append(tr("Gaps: %1, tried again: %2").arg(locale.toString(ledger.gaps), locale.toString(ledger.retries)));
    if (ledger.gone > 0)
        lines.append(tr("Moved or deleted on the server, kept here: %1").arg(locale.toString(ledger.gone)));
    if (ledger.backfillTotal > 0)
        lines.append(tr("Older messages: %1 of %2")
                         .arg(locale.toString(ledger.backfillDone), locale.toString(ledger.backfillTotal)));
    return lines;
}

void InboxesPage::choose()
{
    const InboxRow *inbox = chosen();
    for (Button *button : {m_pause, m_edit, m_prove, m_remove})
        button->setEnabled(inbox);
    if (!inbox || inbox->id != m_proved)
        m_proof->hide();
    if (!inbox) {
        m_detail->setText(tr("No inbox is connected."));
        m_sure->hide();
        return;
    }
    m_detail->setText(ledgerLines(*inbox).join(u'\n'));
    m_pause->setText(inbox->state == InboxState::Paused ? tr("Resume") : tr("Pause"));
    m_sure->setWords(tr("Remove %1? Its conversations stay; nothing is sent or received through it any more. This "
                        "cannot be undone.")
                         .arg(inbox->name));
}

void InboxesPage::prove()
{
    m_proved = chosen()->id;
    m_proof->setText(tr("Comparing with the server …"));
    m_proof->show();
    whenDone(m_workspace.verifyInbox(m_proved), this, [this, inbox = m_proved](const Result<QJsonObject> &proof) {
        if (inbox == m_proved)
            m_proof->setText(proof ? proofLines(*proof).join(u'\n') : ErrorText::of(proof.error()));
    });
}

QStringList InboxesPage::proofLines(const QJsonObject &proof)
{
    const QLocale locale;
    QStringList lines;
    qint64 held = 0;
    qint64 refused = 0;
    const QJsonArray folders = proof[u"folders"_s].toArray();
    for (const QJsonValueConstRef folder : folders) {
        held += folder[u"server"_s].toInteger();
        refused += folder[u"refused"_s].toInteger();
        if (const qint64 missing = folder[u"missing_count"_s].toInteger(); missing > 0)
            lines.append(tr("Missing from %1: %2").arg(folder[u"folder"_s].toString(), locale.toString(missing)));
    }
    if (refused > 0)
        lines.append(tr("Not understood, kept in the ledger: %1").arg(locale.toString(refused)));
    if (proof[u"complete"_s].toBool() && refused == 0)
        lines.prepend(tr("Complete: %1 on the server, all of them here.").arg(locale.toString(held)));
    if (const qint64 again = proof[u"fetched_again"_s].toInteger(); again > 0)
        lines.append(tr("Were missing and are here now: %1").arg(locale.toString(again)));
    return lines;
}

void InboxesPage::run(const Command &command)
{
    whenDone(m_workspace.run(command), this, [this](const Result<Outcome> &done) {
        m_trouble->setText(done ? QString() : ErrorText::of(done.error()));
        read();
    });
}

} // namespace centrala::ui
