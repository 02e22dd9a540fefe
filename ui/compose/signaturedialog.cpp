// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/signaturedialog.h"

#include "ui/controls/button.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

SignatureDialog::SignatureDialog(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_inbox(new QComboBox(this)),
      m_everybody(new QCheckBox(tr("For everybody without a signature of their own"), this)),
      m_text(new QPlainTextEdit(this)),
      m_said(new QLabel(this)),
      m_save(new Button(look, Button::Kind::Primary, this))
{
    setWindowTitle(tr("Signatures"));
    setAccessibleName(tr("Signatures"));
    resize(480, 360);
    auto *title = new QLabel(tr("Signatures"), this);
    title->setFont(look.theme.font(FontRole::Heading, true));
    m_inbox->setFixedHeight(28);
    m_inbox->setAccessibleName(tr("Inbox"));
    m_inbox->addItem(tr("All inboxes"), qint64(0));
    for (const InboxRow &inbox : workspace.pages().inboxes())
        m_inbox->addItem(look.icons.markIcon(inbox.channel), inbox.name, inbox.id.value);
    m_text->setAccessibleName(tr("Signature"));
    m_text->setPlaceholderText(tr("What stands under your messages"));
    m_text->setTabChangesFocus(true);
    m_text->setFont(look.theme.font(FontRole::Message));
    const Role role = workspace.me().role;
    m_everybody->setVisible(role == Role::Supervisor || role == Role::Administrator);
    m_said->setWordWrap(true);
    m_save->setText(tr("Save"));
    auto *close = new Button(look, Button::Kind::Plain, this);
    close->setText(tr("Close"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_said, 1);
    foot->addWidget(close);
    foot->addWidget(m_save);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(12);
    all->addWidget(title);
    all->addWidget(m_inbox);
    all->addWidget(m_everybody);
    all->addWidget(m_text, 1);
    all->addLayout(foot);
    connect(m_inbox, &QComboBox::currentIndexChanged, this, &SignatureDialog::read);
    connect(m_everybody, &QCheckBox::toggled, this, &SignatureDialog::read);
    connect(m_save, &Button::clicked, this, &SignatureDialog::save);
    connect(close, &Button::clicked, this, &QDialog::reject);
    read();
    m_text->setFocus();
}

Signature SignatureDialog::wished() const
{
    return {m_known, InboxId{m_inbox->currentData().toLongLong()},
            m_everybody->isChecked() ? AgentId{} : m_workspace.me().agent, m_text->toPlainText().trimmed()};
}

void SignatureDialog::read()
{
    const Signature asked = wished();
    m_known = {};
    QString text;
    for (const Signature &one : signaturesIn(m_workspace.pages().records(Catalogue::Signature))) {
        if (one.inbox == asked.inbox && one.owner == asked.owner) {
            m_known = one.id;
            text = one.text;
        }
    }
    m_text->setPlainText(text);
    m_said->clear();
}

void SignatureDialog::save()
{
    const Signature wish = wished();
    Command command;
    if (wish.text.isEmpty() && !m_known.isValid())
        return;
    if (wish.text.isEmpty()) {
        command = RemoveRecord{Catalogue::Signature, m_known};
    } else {
        PutRecord put;
        put.catalogue = Catalogue::Signature;
        if (m_known.isValid())
            put.id = m_known;
        put.recordName = u"%1/%2"_s.arg(wish.inbox.value).arg(wish.owner.value);
        put.content = {{u"text"_s, wish.text}, {u"inbox"_s, wish.inbox.value}, {u"owner"_s, wish.owner.value}};
        command = put;
    }
    whenDone(m_workspace.run(command), this, [this](const Result<Outcome> &done) {
        if (done)
            read();
        m_said->setText(done ? tr("Saved") : ErrorText::of(done.error()));
    });
}

} // namespace centrala::ui
