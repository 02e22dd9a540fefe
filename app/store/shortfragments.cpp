// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/shortfragments.h"

#include "app/model/textfold.h"
#include "app/store/database.h"
#include "app/store/wordquery.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

QString fragmentOf(const QString &text)
{
    constexpr qsizetype kFragmentLetters = 40;
    const QString plain = folded(QStringView(text).left(kFragmentLetters)).simplified();
    QString digits;
    for (const QChar letter : plain) {
        if (letter >= u'0' && letter <= u'9')
            digits += letter;
        else if (!u" +-()./"_s.contains(letter))
            return plain;
    }
    const bool written = plain.contains(u' ') || plain.startsWith(u'+') || plain.contains(u'(');
    return written && digits.size() >= 3 ? digits.right(9) : plain;
}

QList<qint64> targetsHolding(Database &database, ShortText kind, const QString &fragment, qint64 limit)
{
    const ShortTextRange range = rangeOf(kind);
    QList<qint64> targets;
    if (fragment.size() < 3)
        return targets;
    // CROSS JOIN keeps SQLite from looking at the texts before the index.
    auto rows = database.query("SELECT s.id FROM short_text_index f CROSS JOIN short_text s ON s.id = f.rowid"
                               " WHERE f.short_text_index MATCH ? AND f.rowid BETWEEN ? AND ? AND instr(s.body, ?) > 0"
                               " ORDER BY f.rowid DESC LIMIT ?",
                               trigramExpression(fragment), range.first, range.last, fragment, limit);
    while (rows.next())
        targets.append(rows.number(0) - range.first);
    return targets;
}

} // namespace centrala::store
