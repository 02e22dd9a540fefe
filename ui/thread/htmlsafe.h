// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace centrala::ui {

/// What of a foreign HTML mail may be shown. Nothing in it can fetch, run, hide or freeze anything.
struct SafeHtml
{
    QString html;   ///< for QTextDocument: our own few tags, all closed, no attributes but checked links
    QString quoted; ///< the same for the quoted mail below the answer
    QString plain;  ///< the text without any tags, quoted part left out
    int quotedLines = 0;
    int remotePictures = 0;     ///< held back
    QStringList remoteSources;  ///< where they lie, as the mail writes it; the first of them, in their order
    QStringList inlinePictures; ///< the Content-IDs of pictures that came with the mail: <img src="cid:…"> in html
    bool cut = false;           ///< there was more than the limits allow
};

/// Limits that keep QTextDocument quick, whatever was sent.
struct HtmlLimits
{
    qsizetype input = 4 * 1024 * 1024; ///< letters looked at
    qsizetype output = 200 * 1024;     ///< letters shown
    int tables = 6;                    ///< nesting of tables
    int nesting = 50;                  ///< of everything else
    int word = 200;                    ///< longer words are broken
    int cells = 2000;
    int pictures = 20;       ///< of those that came with the mail
    int remote = 40;         ///< of those that lie elsewhere
    bool withRemote = false; ///< somebody asked for them: <img src="net:N"> stands for remoteSources[N]
};

/// Cleans by an allow-list. A pure function; any thread.
[[nodiscard]] SafeHtml cleanHtml(const QString &foreign, const HtmlLimits &limits = {});

/// True where HTML says more than its text alone would: worth the work of laying it out.
[[nodiscard]] bool isRicherThanText(const QString &html);

/// &amp; &#243; &oacute; … as the sign they mean; anything unknown stays as it is.
[[nodiscard]] QString decodedEntities(QStringView text);

} // namespace centrala::ui
