// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/flowedtext.h"

namespace centrala::email {

QString unflowed(const QString &text, bool delSp)
{
    QString whole;
    whole.reserve(text.size());
    bool isFirst = true;
    bool flows = false;
    qsizetype depth = 0;
    const auto lines = QStringView(text).split(u'\n');
    for (const QStringView line : lines) {
        qsizetype quotes = 0;
        while (quotes < line.size() && line[quotes] == u'>')
            ++quotes;
        QStringView rest = line.mid(quotes);
        if (rest.startsWith(u' '))
            rest = rest.mid(1);
        const bool isSignature = rest == u"-- ";
        // An empty line ends a paragraph, though programs forget to take the blank off the line before.
        const bool continues = flows && quotes == depth && !isSignature && !rest.isEmpty();
        if (!continues) {
            if (!isFirst)
                whole += u'\n';
            whole += QString(quotes, u'>');
            if (quotes > 0 && !rest.isEmpty())
                whole += u' ';
        }
        flows = rest.endsWith(u' ') && !isSignature;
        whole += flows && delSp ? rest.chopped(1) : rest;
        depth = quotes;
        isFirst = false;
    }
    return whole;
}

} // namespace centrala::email
