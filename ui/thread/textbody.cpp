// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/textbody.h"

#include "app/model/textfold.h"

#include <QAbstractTextDocumentLayout>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QtMath>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kFoundLimit = 200;

/// As it is shown: line ends of the layout's own kind, words that can be broken.
QString prepared(const QString &text)
{
    QString made;
    const QStringView source = QStringView(text).left(TextBody::kLimit);
    made.reserve(source.size());
    int run = 0;
    for (const QChar sign : source) {
        if (sign == u'\r')
            continue;
        run = sign.isSpace() ? 0 : run + 1;
        if (run > TextBody::kWord) {
            made.append(QChar(0x200B));
            run = 1;
        }
        made.append(sign == u'\n' ? QChar(QChar::LineSeparator) : sign);
    }
    while (!made.isEmpty() && made.back().isSpace())
        made.chop(1);
    if (text.size() > TextBody::kLimit)
        made.append(u" …"_s);
    return made;
}

} // namespace

TextBody::TextBody(const Look &look, const QString &text, FontRole role, int width, bool strong)
    : m_layout(std::make_unique<QTextLayout>(prepared(text), look.theme.font(role, strong)))
{
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(m_layout->text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    if (m_layout->text().contains(u"://"_s)) {
        static const QRegularExpression address(u"https?://[^\\s<>\"]{3,500}"_s);
        QList<QTextLayout::FormatRange> formats;
        for (auto found = address.globalMatch(m_layout->text()); found.hasNext();) {
            const auto match = found.next();
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(match.capturedStart());
            range.length = static_cast<int>(match.capturedLength());
            range.format.setForeground(look.colour(Colour::Link));
            range.format.setFontUnderline(true);
            formats.append(range);
            m_links.append({{range.start, range.start + range.length}, match.captured().remove(QChar(0x200B))});
        }
        m_layout->setFormats(formats);
    }
    const int box = look.theme.lineHeight(role);
    const int rise = look.theme.baseline(role, strong, box);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, m_height + rise - line.ascent()));
        m_height += box;
        m_usedWidth = qMax(m_usedWidth, qCeil(line.naturalTextWidth()));
        ++m_lines;
    }
    m_layout->endLayout();
}

TextBody::TextBody(std::shared_ptr<QTextDocument> document) : m_document(std::move(document))
{
    m_height = qCeil(m_document->size().height());
    m_usedWidth = qCeil(m_document->idealWidth());
    m_lines = m_height / 20;
}

void TextBody::paint(QPainter &painter, const Look &look, const QPoint &place, const QColor &ink, const Marks &marks,
                     int clipHeight) const
{
    QTextCharFormat chosen;
    chosen.setBackground(look.colour(Colour::TextSelection));
    chosen.setForeground(look.colour(Colour::TextSelectionText));
    QTextCharFormat found;
    found.setBackground(look.colour(Colour::SoonSoft));
    found.setForeground(look.colour(Colour::Text));
    found.setFontUnderline(true);
    QList<std::pair<Range, QTextCharFormat>> all;
    for (const Range &one : marks.found)
        all.append({one, found});
    const Range range{qMin(marks.selected.from, marks.selected.to), qMax(marks.selected.from, marks.selected.to)};
    if (!range.isEmpty())
        all.append({range, chosen});
    if (m_layout) {
        QList<QTextLayout::FormatRange> formats;
        for (const auto &[one, format] : std::as_const(all))
            formats.append({one.from, one.to - one.from, format});
        painter.setPen(ink);
        const QRectF clip = clipHeight > 0 ? QRectF(place, QSizeF(4000, clipHeight)) : QRectF();
        m_layout->draw(&painter, place, formats, clip);
        return;
    }
    painter.save();
    painter.translate(place);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, ink);
    context.clip = QRectF(0, 0, qMax(4000, m_usedWidth), clipHeight > 0 ? clipHeight : m_height);
    painter.setClipRect(context.clip, Qt::IntersectClip);
    for (const auto &[one, format] : std::as_const(all)) {
        QAbstractTextDocumentLayout::Selection mark;
        mark.cursor = QTextCursor(m_document.get());
        mark.cursor.setPosition(one.from);
        mark.cursor.setPosition(qMin(one.to, m_document->characterCount() - 1), QTextCursor::KeepAnchor);
        mark.format = format;
        context.selections.append(mark);
    }
    m_document->documentLayout()->draw(&painter, context);
    painter.restore();
}

QList<TextBody::Range> TextBody::find(const QString &foldedWords) const
{
    QList<Range> ranges;
    if (foldedWords.isEmpty())
        return ranges;
    const QString all = m_document ? m_document->toPlainText() : m_layout->text();
    const FoldedText text(all);
    for (qsizetype at = text.text().indexOf(foldedWords); at >= 0 && ranges.size() < kFoundLimit;
         at = text.text().indexOf(foldedWords, at + foldedWords.size())) {
        const auto [start, length] = text.inOriginal(at, foldedWords.size());
        ranges.append({static_cast<int>(start), static_cast<int>(start + length)});
    }
    return ranges;
}

int TextBody::lineTop(int letter) const
{
    if (!m_document) {
        const QTextLine line = m_layout->lineForTextPosition(letter);
        return line.isValid() ? static_cast<int>(line.y()) : 0;
    }
    const QTextBlock block = m_document->findBlock(letter);
    return block.isValid() ? static_cast<int>(m_document->documentLayout()->blockBoundingRect(block).top()) : 0;
}

int TextBody::hit(const QPoint &point) const
{
    if (m_document)
        return m_document->documentLayout()->hitTest(point, Qt::FuzzyHit);
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        if (point.y() < line.position().y() + line.height() || i + 1 == m_layout->lineCount())
            return line.xToCursor(point.x());
    }
    return 0;
}

QString TextBody::linkAt(const QPoint &point) const
{
    if (m_document)
        return m_document->documentLayout()->anchorAt(point);
    if (m_links.isEmpty() || point.y() < 0 || point.y() > m_height || point.x() < 0 || point.x() > m_usedWidth)
        return {};
    const int letter = hit(point);
    for (const auto &[range, target] : m_links) {
        if (letter >= range.from && letter < range.to)
            return target;
    }
    return {};
}

QString TextBody::text(const Range &range) const
{
    const int from = qMin(range.from, range.to);
    const int to = qMax(range.from, range.to);
    QString taken;
    if (m_document) {
        QTextCursor cursor(m_document.get());
        cursor.setPosition(from);
        cursor.setPosition(qMin(to, m_document->characterCount() - 1), QTextCursor::KeepAnchor);
        taken = cursor.selectedText();
    } else {
        taken = m_layout->text().mid(from, to - from);
    }
    return taken.replace(QChar(QChar::LineSeparator), u'\n')
        .replace(QChar(QChar::ParagraphSeparator), u'\n')
        .remove(QChar(0x200B));
}

int TextBody::length() const
{
    return m_document ? m_document->characterCount() - 1 : static_cast<int>(m_layout->text().size());
}

} // namespace centrala::ui
