// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/textbody.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextFragment>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kPiecesMost = 500;

/// Where letters stand on the line of the first of them, in the coordinates of the layout.
QRectF placeIn(const QTextLayout &layout, int from, int to)
{
    const QTextLine line = layout.lineForTextPosition(from);
    if (!line.isValid())
        return {};
    const qreal left = line.cursorToX(from);
    const qreal right = line.cursorToX(qMin(to, line.textStart() + line.textLength()));
    return QRectF(QPointF(qMin(left, right), line.y()), QPointF(qMax(left, right), line.y() + line.height()));
}

QString readable(QString words)
{
    return words.remove(QChar(0x200B)).simplified();
}

} // namespace

QList<TextBody::Piece> TextBody::pieces() const
{
    if (m_document)
        return documentPieces();
    QList<Piece> found;
    for (const auto &[range, target] : m_links) {
        if (found.size() >= kPiecesMost)
            break;
        found.append({placeIn(*m_layout, range.from, range.to).toAlignedRect(), readable(text(range)), target, {}});
    }
    return found;
}

QList<TextBody::Piece> TextBody::documentPieces() const
{
    QList<Piece> found;
    for (QTextBlock block = m_document->begin(); block.isValid() && found.size() < kPiecesMost; block = block.next()) {
        const QTextLayout &layout = *block.layout();
        const QPointF origin =
            m_document->documentLayout()->blockBoundingRect(block).topLeft() - layout.boundingRect().topLeft();
        bool isSameLink = false; // a link with a bold word in it is one link
        for (auto at = block.begin(); !at.atEnd() && found.size() < kPiecesMost; ++at) {
            const QTextFragment fragment = at.fragment();
            const QTextCharFormat format = fragment.charFormat();
            const QString target = format.isAnchor() ? format.anchorHref() : QString();
            QString contentId;
            if (format.isImageFormat()) {
                const QString name = format.toImageFormat().name();
                if (name.startsWith(u"cid:"_s))
                    contentId = name.mid(4);
            }
            isSameLink = isSameLink && !target.isEmpty() && found.last().target == target;
            if (target.isEmpty() && contentId.isEmpty())
                continue;
            const QString words = format.isImageFormat() ? QString() : readable(fragment.text());
            if (isSameLink) {
                found.last().words = readable(found.last().words + u' ' + words);
                continue;
            }
            const int from = fragment.position() - block.position();
            const QRectF place = placeIn(layout, from, from + fragment.length()).translated(origin);
            found.append({place.toAlignedRect(), words, target, contentId});
            isSameLink = !target.isEmpty();
        }
    }
    return found;
}

} // namespace centrala::ui
