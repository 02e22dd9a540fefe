// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpane.h"

#include "app/model/addresses.h"
#include "app/model/textfold.h"
#include "ui/customer/addresswords.h"
#include "ui/customer/comparedialog.h"
#include "ui/customer/consentdialog.h"
#include "ui/customer/customerpicker.h"
#include "ui/customer/inplaceedit.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"
#include "ui/style/metrics.h"

#include <QScrollBar>

#include <algorithm>

namespace centrala::ui {

namespace {

constexpr qsizetype kCandidates = 20;
constexpr qsizetype kNameWords = 8;
constexpr int kNoteHeight = 120;

/// The name as it is compared: folded words in any order; empty for one word alone, which says nothing.
QStringList wordsOfName(const QString &name)
{
    const QString plain = folded(name);
    QStringList words;
    for (const QStringView word : wordsOf(plain, kNameWords))
        words.append(word.toString());
    std::sort(words.begin(), words.end());
    return words.size() > 1 ? words : QStringList();
}

} // namespace

void CustomerPane::editText(const QString &text, bool oneLine, const QRect &place, const QString &name,
                            std::function<void(const QString &)> keep)
{
    if (!m_card.id.isValid() || m_editor)
        return;
    auto *editor = new InPlaceEdit(text, oneLine, viewport());
    m_editor = editor;
    editor->setAccessibleName(name);
    editor->setFont(m_look.theme.font(oneLine ? FontRole::Message : FontRole::Small, oneLine));
    editor->setGeometry(place);
    connect(editor, &InPlaceEdit::finished, this, [this, editor, keep](const std::optional<QString> &changed) {
        editor->deleteLater();
        if (editor->hasFocus())
            setFocus();
        if (changed)
            keep(*changed);
    });
    editor->show();
    editor->setFocus();
}

void CustomerPane::editName()
{
    const CustomerId id = m_card.id;
    editText(m_card.name, true, QRect(60, 8, viewport()->width() - 68, 32), tr("Name of the customer"),
             [this, id](const QString &name) {
                 if (!name.isEmpty())
                     m_runner.run(EditCustomer{id, name, {}}, tr("Name changed"));
             });
}

void CustomerPane::editAbout()
{
    const CustomerId id = m_card.id;
    QRect place(8, 0, viewport()->width() - 16, kNoteHeight);
    for (const CustomerRow &row : std::as_const(m_rows)) {
        if (row.kind == CustomerRow::Kind::Text) {
            place.setWidth(row.place.width() - 16);
            place.moveTop(row.place.top() - verticalScrollBar()->value());
        }
    }
    place.moveTop(qBound(0, place.top(), qMax(0, viewport()->height() - place.height())));
    editText(m_card.about, false, place, tr("About this customer"), [this, id](const QString &about) {
        m_runner.run(EditCustomer{id, {}, about}, tr("Note changed"));
    });
}

QRect CustomerPane::inView(CustomerSection section, CustomerAct act) const
{
    QRect place(8, 0, viewport()->width() - 16, metrics::kButton);
    for (const CustomerRow &row : m_rows) {
        if (row.section == section && row.act == act) {
            place.setWidth(row.place.width() - 16);
            place.moveTop(row.place.top() - verticalScrollBar()->value() - 2);
        }
    }
    place.moveTop(qBound(0, place.top(), qMax(0, viewport()->height() - place.height())));
    return place;
}

void CustomerPane::addTag()
{
    const CustomerId id = m_card.id;
    editText({}, true, inView(CustomerSection::Tags, CustomerAct::AddTag), tr("Tag"), [this, id](const QString &tag) {
        if (!tag.isEmpty())
            m_runner.run(TagCustomer{id, tag}, tr("Tagged “%1”").arg(tag));
    });
}

void CustomerPane::addIdentity()
{
    editText({}, true, inView(CustomerSection::Identities, CustomerAct::AddIdentity),
             tr("E-mail address or phone number"), [this](const QString &words) { takeAddress(words); });
}

/// An address that another customer has is not taken away from them: the two are shown side by side.
void CustomerPane::takeAddress(const QString &words)
{
    if (words.isEmpty())
        return;
    const Address address = normalised(addressFromWords(words));
    const CustomerId other = m_workspace.pages().customerWith(address);
    if (other.isValid() && other != m_card.id) {
        compareWith(other, tr("%1 belongs to somebody else already.").arg(address.value));
        return;
    }
    m_runner.run(AddIdentity{m_card.id, address}, tr("Address added: %1").arg(address.value));
}

void CustomerPane::addConsent()
{
    if (!m_card.id.isValid())
        return;
    QStringList known;
    for (const ConsentRow &consent : std::as_const(m_card.consents)) {
        if (!known.contains(consent.kind))
            known.append(consent.kind);
    }
    auto *dialog = new ConsentDialog(m_look, known, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConsentDialog::said, this, [this, id = m_card.id](PutConsent wish) {
        wish.customer = id;
        m_runner.run(wish, wish.state == ConsentState::Given ? tr("Consent noted: %1").arg(wish.kind)
                                                             : tr("Withdrawal noted: %1").arg(wish.kind));
    });
    dialog->open();
}

void CustomerPane::join()
{
    if (!m_card.id.isValid())
        return;
    auto *picker = new CustomerPicker(m_look, m_workspace, m_card.id, window());
    picker->setAttribute(Qt::WA_DeleteOnClose);
    connect(picker, &CustomerPicker::chosen, this, [this](CustomerId other) { compareWith(other, {}); });
    picker->open();
}

void CustomerPane::compareWith(CustomerId other, const QString &why)
{
    const CustomerCard second = m_workspace.pages().customer(other);
    if (!second.id.isValid() || second.id == m_card.id)
        return;
    auto *dialog = new CompareDialog(m_look, m_card, second, why, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CompareDialog::joined, this, [this, name = second.name](const MergeCustomers &wish) {
        m_runner.run(wish, tr("Joined with %1").arg(name));
    });
    dialog->open();
}

void CustomerPane::remove(const CustomerRow &row)
{
    if (row.kind == CustomerRow::Kind::Tag)
        m_runner.run(UntagCustomer{m_card.id, row.text}, tr("Tag removed: %1").arg(row.text));
    else if (row.kind == CustomerRow::Kind::Identity)
        m_runner.run(
            RemoveIdentity{row.identity}, tr("Address removed: %1").arg(row.text), {}, [this](const Error &error) {
                const bool isOnly = error.kind == Error::Kind::Conflict;
                Q_EMIT m_runner.failed(
                    isOnly ? tr("It is the only address, and messages came from it.") : ErrorText::of(error), error);
            });
}

/// Somebody else of the same name: asked in the search's thread, shown when it answers.
void CustomerPane::lookForTwin()
{
    m_twin = {};
    const CustomerId id = m_card.id;
    const QStringList wanted = wordsOfName(m_card.name);
    if (wanted.isEmpty())
        return;
    whenDone(m_workspace.search(m_card.name, workspace::SearchScope::Customers, kCandidates), this,
             [this, id, wanted](const Result<QList<SearchHit>> &hits) {
                 if (!hits || id != m_card.id)
                     return;
                 for (const SearchHit &hit : *hits) {
                     if (hit.customer.id == id.value || wordsOfName(hit.customer.name) != wanted)
                         continue;
                     m_twin = hit.customer;
                     layOut();
                     return;
                 }
             });
}

} // namespace centrala::ui
