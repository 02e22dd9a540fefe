// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/messageedit.h"

#include "ui/thread/htmlsafe.h"

#include <QAbstractTextDocumentLayout>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextList>
#include <QUrl>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

MessageEdit::MessageEdit(const Look &look, const ActionCatalogue &actions, QWidget *parent)
    : QTextEdit(parent), m_look(look), m_actions(actions)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    document()->setIndentWidth(20);
    setViewportMargins(16, 4, 12, 4);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] {
        updateGeometry();
        Q_EMIT heightChanged();
    });
    connect(&look.theme, &Theme::changed, this, &MessageEdit::applyLook);
    applyLook();
}

void MessageEdit::setInk(Colour ground, Colour ink)
{
    m_ground = ground;
    m_ink = ink;
    applyLook();
}

void MessageEdit::setBoxed()
{
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    setViewportMargins(8, 6, 8, 6);
}

void MessageEdit::applyLook()
{
    setFont(m_look.theme.font(FontRole::Message));
    QPalette own = palette();
    own.setColor(QPalette::Base, m_look.colour(m_ground));
    own.setColor(QPalette::Window, m_look.colour(m_ground));
    own.setColor(QPalette::Text, m_look.colour(m_ink));
    own.setColor(QPalette::Highlight, m_look.colour(Colour::TextSelection));
    own.setColor(QPalette::HighlightedText, m_look.colour(Colour::TextSelectionText));
    own.setColor(QPalette::PlaceholderText,
                 m_look.colour(m_ground == Colour::Note ? Colour::NoteMuted : Colour::TextMuted));
    setPalette(own);
    restyle();
    updateGeometry();
}

void MessageEdit::setMostHeight(int height)
{
    m_most = height;
    updateGeometry();
}

QSize MessageEdit::sizeHint() const
{
    const int line = QFontMetrics(font()).lineSpacing();
    const int wanted = qRound(document()->size().height());
    return {300, qBound(2 * line, wanted, qMax(2 * line, m_most)) + 10};
}

void MessageEdit::setWritten(const QString &plain, const QString &html)
{
    setCurrentCharFormat({});
    if (html.isEmpty() || !m_rich) {
        setPlainText(plain);
    } else {
        const QSignalBlocker quiet(this);
        clear();
        if (isOwnHtml(html)) {
            textCursor().insertHtml(html);
            restyle();
        } else {
            insertSafe(html);
        }
    }
    moveCursor(QTextCursor::End);
    if (!html.isEmpty())
        Q_EMIT textChanged();
}

void MessageEdit::insertPlain(const QString &text)
{
    textCursor().insertText(text);
    ensureCursorVisible();
}

void MessageEdit::insertSafe(const QString &html)
{
    textCursor().insertHtml(cleanHtml(html).html);
    restyle();
}

/// Whatever was taken in keeps weight, slope, lists and links; links get the theme's colour.
void MessageEdit::restyle()
{
    const QSignalBlocker quiet(this);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextFragment fragment = part.fragment();
            const QTextCharFormat old = fragment.charFormat();
            if (old.isEmpty())
                continue;
            QTextCharFormat plain;
            if (old.fontWeight() >= QFont::DemiBold)
                plain.setFontWeight(QFont::Bold);
            if (old.fontItalic())
                plain.setFontItalic(true);
            if (old.isAnchor() && !linkTarget(old.anchorHref()).isEmpty()) {
                plain.setAnchor(true);
                plain.setAnchorHref(linkTarget(old.anchorHref()));
                plain.setForeground(m_look.colour(Colour::Link));
                plain.setFontUnderline(true);
            }
            if (plain == old)
                continue;
            QTextCursor cursor(document());
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(plain);
            part = block.begin(); // the fragments were joined anew
        }
    }
}

void MessageEdit::toggleBold()
{
    if (!m_rich)
        return;
    QTextCharFormat format;
    format.setFontWeight(fontWeight() >= QFont::DemiBold ? QFont::Normal : QFont::Bold);
    mergeCurrentCharFormat(format);
}

void MessageEdit::toggleItalic()
{
    if (!m_rich)
        return;
    QTextCharFormat format;
    format.setFontItalic(!fontItalic());
    mergeCurrentCharFormat(format);
}

void MessageEdit::toggleList(bool numbered)
{
    if (!m_rich)
        return;
    const auto style = numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc;
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    if (const QTextList *list = cursor.currentList(); list && list->format().style() == style) {
        QTextBlock block = document()->findBlock(cursor.selectionStart());
        const QTextBlock last = document()->findBlock(cursor.selectionEnd());
        for (; block.isValid() && block.position() <= last.position(); block = block.next()) {
            if (QTextList *one = block.textList())
                one->remove(block);
            QTextCursor at(block);
            at.setBlockFormat({});
        }
    } else {
        QTextListFormat format;
        format.setStyle(style);
        format.setIndent(1);
        cursor.createList(format);
    }
    cursor.endEditBlock();
}

void MessageEdit::setLink(const QString &target)
{
    if (!m_rich)
        return;
    QTextCursor cursor = textCursor();
    const QString checked = linkTarget(target);
    QTextCharFormat format;
    if (!checked.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(checked);
        format.setForeground(m_look.colour(Colour::Link));
        format.setFontUnderline(true);
    }
    if (cursor.hasSelection())
        cursor.setCharFormat(format);
    else if (!checked.isEmpty())
        cursor.insertText(target.trimmed(), format);
    cursor.clearSelection();
    setTextCursor(cursor);
    setCurrentCharFormat({});
}

QString MessageEdit::linkAtCursor() const
{
    return textCursor().charFormat().anchorHref();
}

/// Enter in an empty item ends the list.
bool MessageEdit::leaveList()
{
    QTextCursor cursor = textCursor();
    QTextList *list = cursor.currentList();
    if (!list || !cursor.block().text().isEmpty())
        return false;
    list->remove(cursor.block());
    cursor.setBlockFormat({});
    return true;
}

bool MessageEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_actions.claims(static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    return QTextEdit::event(event);
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || m_actions.claims(event)) {
        event->ignore();
        return;
    }
    const bool ends = event->key() == Qt::Key_Return || event->key() == Qt::Key_Backspace;
    if (ends && !event->modifiers() && leaveList())
        return;
    QTextEdit::keyPressEvent(event);
}

bool MessageEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasUrls() || source->hasImage() || source->hasText() || source->hasHtml();
}

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (!files.isEmpty()) {
        Q_EMIT filesOffered(files);
        return;
    }
    if (source->hasImage() && !source->hasText()) {
        Q_EMIT pictureOffered(qvariant_cast<QImage>(source->imageData()));
        return;
    }
    if (m_rich && source->hasHtml() && isRicherThanText(source->html()))
        insertSafe(source->html());
    else
        insertPlain(source->text());
}

} // namespace centrala::ui
