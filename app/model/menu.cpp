// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/menu.h"

#include "app/model/sentences.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala {

Menu menuIn(const QString &text, const Menu::Limits &limits)
{
    static const QRegularExpression form(u"^/?([a-z0-9_]{1,32})(?:\\s*[-\u2013\u2014:]\\s*|\\s+|$)(.*)$"_s);
    Menu menu;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].trimmed();
        if (line.isEmpty())
            continue;
        const QRegularExpressionMatch match = form.match(line);
        const Menu::Command command{match.captured(1), match.captured(2).trimmed()};
        const bool isThere = std::any_of(menu.commands.cbegin(), menu.commands.cend(),
                                         [&](const Menu::Command &other) { return other.name == command.name; });
        const QString number = QString::number(i + 1);
        if (!match.hasMatch())
            menu.problem = QString::fromLatin1(sentences::kMenuName).arg(number);
        else if (command.words.isEmpty() || command.words.size() > limits.letters)
            menu.problem = QString::fromLatin1(sentences::kMenuWords).arg(number).arg(limits.letters);
        else if (isThere)
            menu.problem = QString::fromLatin1(sentences::kMenuTwice).arg(number);
        else if (menu.commands.size() >= limits.most)
            menu.problem = QString::fromLatin1(sentences::kMenuTooLong).arg(limits.most);
        if (!menu.problem.isEmpty())
            return menu;
        menu.commands.append(command);
    }
    return menu;
}

} // namespace centrala
