// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTextDocument;

namespace centrala::ui {

/// What was written, in the two forms a message has.
struct WrittenText
{
    QString plain; ///< lists with "• " and "1. ", links with their target behind them
    QString html;  ///< p, br, b, i, ul, ol, li and a, nothing else; empty where nothing is formatted
};

/// Reads a composer's document. Only what the composer can make is looked at: bold, italic, lists, links.
[[nodiscard]] WrittenText writtenIn(const QTextDocument &document);

/// Whether a text holds no other markup than writtenIn() makes: then it may be shown as it is.
[[nodiscard]] bool isOwnHtml(const QString &html);

/// A link's target as it may stand in a message: http, https, mailto and tel, "https://" put before a bare host; empty
/// for anything else.
[[nodiscard]] QString linkTarget(const QString &typed);

} // namespace centrala::ui
