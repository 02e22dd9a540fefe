// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/cannedpopup.h"

#include "ui/style/metrics.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 440;

class CannedDelegate final : public QStyledItemDelegate
{
public:
    CannedDelegate(const Look &look, const CannedModel &model, QWidget *parent)
        : QStyledItemDelegate(parent), m_look(look), m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, metrics::kPaletteRow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const CannedAnswer &answer = m_model.answer(index.row());
        const QRect box = option.rect;
        const QColor muted = m_look.colour(Colour::TextMuted);
        const bool chosen = option.state & QStyle::State_Selected;
        painter->fillRect(box, m_look.colour(chosen ? Colour::Selection : Colour::Raised));
        if (chosen)
            painter->fillRect(box.left(), box.top(), 3, box.height(), m_look.colour(Colour::Accent));
        int x = box.left() + 12;
        if (answer.owner.isValid()) {
            m_look.icons.paint(*painter, QRect(x, box.top() + 4, 14, 14), u"lock"_s, muted);
            x += 18;
        }
        const QRect top(x, box.top() + 2, box.right() - 12 - x, 16);
        const int wide = qMin(m_look.width(answer.title(), FontRole::Small, true), top.width() * 2 / 3);
        m_look.line(*painter, QRect(top.left(), top.top(), wide + 1, 16), answer.title(), FontRole::Small,
                    m_look.colour(Colour::Text), true);
        const QRect rest(top.left() + wide + 12, top.top(), top.right() - top.left() - wide - 12, 16);
        m_look.line(*painter, rest, answer.folder(), FontRole::Small, muted, false, Qt::AlignRight);
        m_look.line(*painter, QRect(box.left() + 12, box.top() + 18, box.width() - 24, 16), answer.text.simplified(),
                    FontRole::Small, muted);
    }

private:
    const Look &m_look;
    const CannedModel &m_model;
};

} // namespace

void CannedModel::set(const QList<CannedAnswer> &answers)
{
    beginResetModel();
    m_answers = answers;
    endResetModel();
}

int CannedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answers.size());
}

QVariant CannedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CannedAnswer &answer = m_answers.at(index.row());
    if (role == Qt::DisplayRole)
        return answer.name;
    if (role == Qt::AccessibleTextRole)
        return answer.name + u": "_s + answer.text.simplified().left(200);
    return role == Qt::ToolTipRole ? answer.text : QVariant();
}

CannedPopup::CannedPopup(const Look &look, MessageEdit *edit, std::function<QList<CannedAnswer>()> answers)
    : WordPopup(edit, QRegularExpression(u"(?:^|\\s)(/[^\\s]{0,40})$"_s), QSize(kWidth, metrics::kPaletteRow)),
      m_answers(std::move(answers))
{
    setObjectName(u"canned"_s);
    setAccessibleName(tr("Canned answers"));
    setItemDelegate(new CannedDelegate(look, m_model, this));
    setModel(&m_model);
}

} // namespace centrala::ui
