// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QTextDocument>
#include <QTextLayout>

#include <memory>

namespace centrala::ui {

/// The laid-out words of one entry: plain text, or a cleaned mail that was laid out elsewhere. Fixed once made.
class TextBody
{
public:
    /// Words longer than this are broken, texts longer than kLimit cut: what is beyond freezes a layout.
    static constexpr int kWord = 200;
    static constexpr qsizetype kLimit = 100'000;

    struct Range
    {
        int from = 0;
        int to = 0;
        [[nodiscard]] bool isEmpty() const { return from == to; }
    };

    TextBody(const Look &look, const QString &text, FontRole role, int width, bool strong = false);
    explicit TextBody(std::shared_ptr<QTextDocument> document);

    [[nodiscard]] int height() const { return m_height; }
    /// The widest line: what a bubble wraps around.
    [[nodiscard]] int usedWidth() const { return m_usedWidth; }
    [[nodiscard]] int lineCount() const { return m_lines; }

    /// What is marked in a body besides its own look.
    struct Marks
    {
        Range selected;
        QList<Range> found; ///< what somebody looks for
    };
    void paint(QPainter &painter, const Look &look, const QPoint &place, const QColor &ink, const Marks &marks,
               int clipHeight) const;
    /// Where these folded words stand.
    [[nodiscard]] QList<Range> find(const QString &foldedWords) const;
    /// The upper edge of the line a letter stands in.
    [[nodiscard]] int lineTop(int letter) const;
    /// The letter at a point, for selecting; the nearest one.
    [[nodiscard]] int hit(const QPoint &point) const;
    /// Something in the words that leads somewhere.
    struct Piece
    {
        QRect place;       ///< of its beginning; what is broken over lines stands in several
        QString words;     ///< as they are read; empty for a picture
        QString target;    ///< a link's
        QString contentId; ///< of a picture that came with the mail
    };
    /// In the order in which they are read, the first 500 of them.
    [[nodiscard]] QList<Piece> pieces() const;
    /// The link's target at a point; empty where there is none.
    [[nodiscard]] QString linkAt(const QPoint &point) const;
    [[nodiscard]] QString text(const Range &range) const;
    [[nodiscard]] int length() const;

private:
    [[nodiscard]] QList<Piece> documentPieces() const;

    std::unique_ptr<QTextLayout> m_layout;
    std::shared_ptr<QTextDocument> m_document;
    QList<std::pair<Range, QString>> m_links;
    int m_height = 0;
    int m_usedWidth = 0;
    int m_lines = 0;
};

} // namespace centrala::ui
