// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/recipientfield.h"

#include "ui/shell/whendone.h"

#include <QAbstractItemView>
#include <QCompleter>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kOffers = 8;

/// Where the address begins that the cursor stands in.
qsizetype beginOf(const QString &text, qsizetype cursor)
{
    qsizetype begin = cursor;
    while (begin > 0 && text.at(begin - 1) != u',' && text.at(begin - 1) != u';')
        --begin;
    return begin;
}

} // namespace

RecipientField::RecipientField(workspace::Workspace &workspace, QWidget *parent)
    : QLineEdit(parent), m_workspace(workspace), m_completer(new QCompleter(&m_offered, this))
{
    setFixedHeight(28);
    setTextMargins(6, 0, 6, 0);
    setMaxLength(8000);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_completer->popup()->setAccessibleName(tr("Customers"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &RecipientField::take);
    connect(this, &QLineEdit::textEdited, this, &RecipientField::offer);
}

void RecipientField::setAddresses(const QList<Address> &addresses)
{
    setText(writtenAddresses(addresses));
}

void RecipientField::offer()
{
    const qsizetype begin = beginOf(text(), cursorPosition());
    const QString words = text().mid(begin, cursorPosition() - begin).trimmed();
    const quint64 round = ++m_round;
    if (words.size() < 2) {
        m_completer->popup()->hide();
        return;
    }
    whenDone(m_workspace.search(words, workspace::SearchScope::Customers, kOffers), this,
             [this, round](const Result<QList<SearchHit>> &found) {
                 if (round != m_round || !found)
                     return;
                 QStringList offers;
                 for (const SearchHit &hit : *found) {
                     const CustomerCard card = m_workspace.pages().customer(CustomerId{hit.customer.id});
                     for (const IdentityRow &identity : card.identities) {
                         const Address address{identity.kind, identity.value, card.name};
                         if (identity.kind == m_kind && offers.size() < kOffers)
                             offers.append(writtenAddresses({address}));
                     }
                 }
                 offers.removeDuplicates();
                 m_offered.setStringList(offers);
                 if (offers.isEmpty() || !hasFocus())
                     m_completer->popup()->hide();
                 else
                     m_completer->complete();
             });
}

void RecipientField::take(const QString &whole)
{
    const qsizetype begin = beginOf(text(), cursorPosition());
    const QString before = text().left(begin).trimmed();
    const QString after = text().mid(cursorPosition()).trimmed();
    QString made = before.isEmpty() ? whole : before + u' ' + whole;
    const qsizetype place = made.size() + 2;
    made += u", "_s + after;
    setText(made);
    setCursorPosition(static_cast<int>(place));
}

} // namespace centrala::ui
