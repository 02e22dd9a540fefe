// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/cannedpopup.h"

#include "ui/compose/messageedit.h"
#include "ui/style/metrics.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyledItemDelegate>
#include <QTextBlock>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 440;
constexpr int kRowsSeen = 6;

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
    : QListView(edit->window()), m_look(look), m_edit(edit), m_answers(std::move(answers))
{
    hide();
    setObjectName(u"canned"_s);
    setAccessibleName(tr("Canned answers"));
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setFrameShape(QFrame::Box);
    setLineWidth(1);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setItemDelegate(new CannedDelegate(look, m_model, this));
    setModel(&m_model);
    edit->installEventFilter(this);
    connect(edit, &QTextEdit::textChanged, this, &CannedPopup::follow);
    connect(edit, &QTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            follow();
    });
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
}

QString CannedPopup::typed() const
{
    static const QRegularExpression token(u"(?:^|\\s)(/[^\\s]{0,40})$"_s);
    const QTextCursor cursor = m_edit->textCursor();
    if (cursor.hasSelection())
        return {};
    const auto match = token.match(cursor.block().text().left(cursor.positionInBlock()));
    return match.hasMatch() ? match.captured(1) : QString();
}

void CannedPopup::follow()
{
    const QString words = m_edit->hasFocus() ? typed() : QString();
    const int at = m_edit->textCursor().position() - static_cast<int>(words.size());
    if (words.isEmpty() || at == m_dismissedAt) {
        if (words.isEmpty())
            m_dismissedAt = -1;
        hide();
        return;
    }
    if (!isVisible())
        m_all = m_answers();
    const QList<CannedAnswer> fitting = matching(m_all, words.mid(1));
    if (fitting.isEmpty()) {
        hide();
        return;
    }
    m_model.set(fitting);
    setCurrentIndex(m_model.index(0));
    place();
    show();
    raise();
}

void CannedPopup::place()
{
    QWidget *window = m_edit->window();
    if (parentWidget() != window)
        setParent(window);
    const int rows = qMin(kRowsSeen, m_model.rowCount());
    const QSize size(qMin(kWidth, window->width() - 16), rows * metrics::kPaletteRow + 2 * frameWidth());
    const QRect caret = m_edit->cursorRect();
    const QPoint under = m_edit->viewport()->mapTo(window, caret.bottomLeft()) + QPoint(-12, 6);
    const QPoint above = m_edit->viewport()->mapTo(window, caret.topLeft()) + QPoint(-12, -6 - size.height());
    QPoint corner = above.y() >= 8 ? above : under;
    corner.setX(qBound(8, corner.x(), qMax(8, window->width() - size.width() - 8)));
    setGeometry(QRect(corner, size));
}

void CannedPopup::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    const CannedAnswer answer = m_model.answer(row);
    QTextCursor cursor = m_edit->textCursor();
    const qsizetype length = typed().size();
    hide();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(length));
    m_edit->setTextCursor(cursor);
    Q_EMIT chosen(answer);
    m_edit->setFocus();
}

bool CannedPopup::handleKey(int key)
{
    const int row = currentIndex().row();
    const int rows = m_model.rowCount();
    switch (key) {
    case Qt::Key_Up:
        setCurrentIndex(m_model.index((row + rows - 1) % rows));
        return true;
    case Qt::Key_Down:
        setCurrentIndex(m_model.index((row + 1) % rows));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose(row);
        return true;
    case Qt::Key_Escape:
        m_dismissedAt = m_edit->textCursor().position() - static_cast<int>(typed().size());
        hide();
        return true;
    default:
        return false;
    }
}

bool CannedPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && isVisible()) {
        if (event->type() == QEvent::FocusOut)
            hide();
        if (event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            const bool plain = !(key->modifiers() & ~Qt::KeypadModifier);
            if (plain && handleKey(key->key()))
                return true;
        }
    }
    return QListView::eventFilter(watched, event);
}

} // namespace centrala::ui
