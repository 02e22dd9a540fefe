// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/mentionpopup.h"

#include "ui/compose/messageedit.h"

#include <QStyledItemDelegate>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kSize(240, 28);

class NameDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return kSize; }
};

} // namespace

MentionPopup::MentionPopup(const Look &look, MessageEdit *edit, std::function<QStringList()> names)
    : WordPopup(edit, QRegularExpression(u"(?:^|[\\s(,])(@[^@\\n]{0,60})$"_s), kSize), m_names(std::move(names))
{
    setObjectName(u"mentions"_s);
    setAccessibleName(tr("Colleagues"));
    setFont(look.theme.font(FontRole::Body));
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setItemDelegate(new NameDelegate(this));
    setModel(&m_found);
}

void MentionPopup::narrow(const QString &letters)
{
    QStringList found;
    for (const QString &name : std::as_const(m_all)) {
        if (name.startsWith(letters, Qt::CaseInsensitive))
            found.append(name);
    }
    m_found.setStringList(found);
}

void MentionPopup::take(int row)
{
    field()->insertPlain(u'@' + m_found.index(row).data().toString() + u' ');
    // A name may go on like another one: what was chosen stays chosen.
    dismiss();
}

} // namespace centrala::ui
