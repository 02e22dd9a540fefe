// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/mentionpopup.h"

#include "ui/compose/messageedit.h"
#include "ui/style/metrics.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QTextBlock>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 240;
constexpr int kRowHeight = 28;
constexpr int kRowsSeen = 6;

} // namespace

MentionPopup::MentionPopup(const Look &look, MessageEdit *edit, std::function<QStringList()> names)
    : QListWidget(edit->window()), m_edit(edit), m_names(std::move(names))
{
    hide();
    setObjectName(u"mentions"_s);
    setAccessibleName(tr("Colleagues"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::Box);
    setLineWidth(1);
    setFont(look.theme.font(FontRole::Body));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    edit->installEventFilter(this);
    connect(edit, &QTextEdit::textChanged, this, &MentionPopup::follow);
    connect(edit, &QTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible())
            follow();
    });
    connect(this, &QListWidget::itemClicked, this, &MentionPopup::choose);
}

QString MentionPopup::typed() const
{
    static const QRegularExpression token(u"(?:^|[\\s(,])(@[^@\\n]{0,60})$"_s);
    const QTextCursor cursor = m_edit->textCursor();
    if (cursor.hasSelection())
        return {};
    const auto match = token.match(cursor.block().text().left(cursor.positionInBlock()));
    return match.hasMatch() ? match.captured(1) : QString();
}

void MentionPopup::follow()
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
        m_all = m_names();
    clear();
    for (const QString &name : std::as_const(m_all)) {
        if (!name.startsWith(words.mid(1), Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(name, this);
        item->setSizeHint({kWidth, kRowHeight});
    }
    if (count() == 0) {
        hide();
        return;
    }
    setCurrentRow(0);
    place();
    show();
    raise();
}

void MentionPopup::place()
{
    QWidget *window = m_edit->window();
    if (parentWidget() != window)
        setParent(window);
    const int rows = qMin(kRowsSeen, count());
    const QSize size(qMin(kWidth, window->width() - 16), rows * kRowHeight + 2 * frameWidth());
    const QRect caret = m_edit->cursorRect();
    const QPoint under = m_edit->viewport()->mapTo(window, caret.bottomLeft()) + QPoint(-12, 6);
    const QPoint above = m_edit->viewport()->mapTo(window, caret.topLeft()) + QPoint(-12, -6 - size.height());
    QPoint corner = above.y() >= 8 ? above : under;
    corner.setX(qBound(8, corner.x(), qMax(8, window->width() - size.width() - 8)));
    setGeometry(QRect(corner, size));
}

void MentionPopup::choose()
{
    if (!currentItem())
        return;
    const QString name = currentItem()->text();
    QTextCursor cursor = m_edit->textCursor();
    const qsizetype length = typed().size();
    hide();
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, static_cast<int>(length));
    m_edit->setTextCursor(cursor);
    m_edit->insertPlain(u'@' + name + u' ');
    // A name may go on like another one: what was chosen stays chosen.
    m_dismissedAt = m_edit->textCursor().position() - static_cast<int>(typed().size());
    hide();
    m_edit->setFocus();
}

bool MentionPopup::handleKey(int key)
{
    const int rows = count();
    switch (key) {
    case Qt::Key_Up:
        setCurrentRow((currentRow() + rows - 1) % rows);
        return true;
    case Qt::Key_Down:
        setCurrentRow((currentRow() + 1) % rows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose();
        return true;
    case Qt::Key_Escape:
        m_dismissedAt = m_edit->textCursor().position() - static_cast<int>(typed().size());
        hide();
        return true;
    default:
        return false;
    }
}

bool MentionPopup::eventFilter(QObject *watched, QEvent *event)
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
    return QListWidget::eventFilter(watched, event);
}

} // namespace centrala::ui
