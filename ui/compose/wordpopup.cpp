// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/wordpopup.h"

#include "ui/compose/messageedit.h"

#include <QKeyEvent>
#include <QTextBlock>

namespace centrala::ui {

namespace {

constexpr int kRowsSeen = 6;
constexpr int kEdge = 8; ///< from the window's border

} // namespace

WordPopup::WordPopup(MessageEdit *edit, const QRegularExpression &token, const QSize &size)
    : QListView(edit->window()), m_edit(edit), m_token(token), m_size(size)
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setFrameShape(QFrame::Box);
    setLineWidth(1);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    edit->installEventFilter(this);
    connect(edit, &QTextEdit::textChanged, this, &WordPopup::follow);
    connect(edit, &QTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            follow();
    });
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
}

QString WordPopup::typed() const
{
    const QTextCursor cursor = m_edit->textCursor();
    if (cursor.hasSelection())
        return {};
    const auto match = m_token.match(cursor.block().text().left(cursor.positionInBlock()));
    return match.hasMatch() ? match.captured(1) : QString();
}

int WordPopup::signPosition() const
{
    return m_edit->textCursor().position() - static_cast<int>(typed().size());
}

void WordPopup::dismiss()
{
    m_dismissedAt = signPosition();
    hide();
}

void WordPopup::follow()
{
    const QString words = m_edit->hasFocus() ? typed() : QString();
    if (words.isEmpty())
        m_dismissedAt = -1;
    if (words.isEmpty() || signPosition() == m_dismissedAt)
        return hide();
    if (!isVisible())
        begin();
    narrow(words.mid(1));
    if (model()->rowCount() == 0)
        return hide();
    setCurrentIndex(model()->index(0, 0));
    place();
    show();
    raise();
}

void WordPopup::place()
{
    QWidget *window = m_edit->window();
    if (parentWidget() != window)
        setParent(window);
    const int rows = qMin(kRowsSeen, model()->rowCount());
    const QSize size(qMin(m_size.width(), window->width() - 2 * kEdge), rows * m_size.height() + 2 * frameWidth());
    const QRect caret = m_edit->cursorRect();
    const QPoint under = m_edit->viewport()->mapTo(window, caret.bottomLeft()) + QPoint(-12, 6);
    const QPoint above = m_edit->viewport()->mapTo(window, caret.topLeft()) + QPoint(-12, -6 - size.height());
    QPoint corner = above.y() >= kEdge ? above : under;
    corner.setX(qBound(kEdge, corner.x(), qMax(kEdge, window->width() - size.width() - kEdge)));
    setGeometry(QRect(corner, size));
}

void WordPopup::choose(int row)
{
    if (row < 0 || row >= model()->rowCount())
        return;
    QTextCursor cursor = m_edit->textCursor();
    const qsizetype length = typed().size();
    hide();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(length));
    m_edit->setTextCursor(cursor);
    take(row);
    m_edit->setFocus();
}

bool WordPopup::handleKey(int key)
{
    const int row = currentIndex().row();
    const int rows = model()->rowCount();
    switch (key) {
    case Qt::Key_Up:
        setCurrentIndex(model()->index((row + rows - 1) % rows, 0));
        return true;
    case Qt::Key_Down:
        setCurrentIndex(model()->index((row + 1) % rows, 0));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose(row);
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return false;
    }
}

bool WordPopup::eventFilter(QObject *watched, QEvent *event)
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
