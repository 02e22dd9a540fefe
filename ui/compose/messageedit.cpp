// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/messageedit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

namespace centrala::ui {

MessageEdit::MessageEdit(const Look &look, const ActionCatalogue &actions, QWidget *parent)
    : QPlainTextEdit(parent), m_look(look), m_actions(actions)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
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
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < 60; block = block.next())
        lines += qMax(1, block.lineCount());
    return {300, qBound(2 * line, lines * line, qMax(2 * line, m_most)) + 10};
}

bool MessageEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_actions.claims(static_cast<QKeyEvent *>(event))) {
        event->ignore();
        return true;
    }
    return QPlainTextEdit::event(event);
}

void MessageEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape || m_actions.claims(event)) {
        event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

bool MessageEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void MessageEdit::insertFromMimeData(const QMimeData *source)
{
    QStringList files;
    for (const QUrl &url : source->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (files.isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
    else
        Q_EMIT filesOffered(files);
}

} // namespace centrala::ui
