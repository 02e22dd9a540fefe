// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/quotedsplit.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace centrala {

QuotedSplit splitQuoted(const QString &text)
{
    static const QRegularExpression introduction(
        u"^(On .{4,200} wrote:|W dniu .{4,200}(napisał|pisze).*:|.{0,80} пише:|Am .{4,200} schrieb.*:|-{2,} ?(Original "
        "Message|Wiadomość oryginalna|Oryginalna wiadomość).*)$"_s);
    const QStringList lines = text.split(u'\n');
    qsizetype begin = -1;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        const bool mayIntroduce = line.endsWith(u':') || line.startsWith(u'-');
        if (line.startsWith(u'>') || (mayIntroduce && introduction.match(line).hasMatch())) {
            begin = i;
            break;
        }
    }
    if (begin < 0)
        return {text, {}, 0};
    qsizetype quotedLines = 0;
    qsizetype others = 0;
    for (qsizetype i = begin + 1; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        if (!line.isEmpty())
            (line.startsWith(u'>') ? quotedLines : others) += 1;
    }
    const bool original = lines.at(begin).startsWith(u'-');
    if (!original && others > quotedLines)
        return {text, {}, 0}; // answered between the quoted lines: nothing is folded
    return {lines.mid(0, begin).join(u'\n').trimmed(), lines.mid(begin).join(u'\n').trimmed(),
            static_cast<int>(lines.size() - begin)};
}

} // namespace centrala
