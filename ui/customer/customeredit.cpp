// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/textfold.h"
#include "ui/customer/customerpane.h"
#include "ui/customer/inplaceedit.h"
#include "ui/shell/whendone.h"

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
    for (const Row &row : std::as_const(m_rows)) {
        if (row.section == kAboutSection && row.kind == Row::Kind::Text)
            place.moveTop(row.place.top() - verticalScrollBar()->value());
    }
    place.moveTop(qBound(0, place.top(), qMax(0, viewport()->height() - place.height())));
    editText(m_card.about, false, place, tr("About this customer"), [this, id](const QString &about) {
        m_runner.run(EditCustomer{id, {}, about}, tr("Note changed"));
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
