// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace centrala::ui {

/// Cuts HTML into tags and text, forgiving everything. Looks at each letter once.
class HtmlTokens
{
public:
    struct Token
    {
        enum class Kind { Text, Open, Close, End };
        Kind kind = Kind::End;
        QStringView text; ///< of Text, entities still in it
        QString name;     ///< of a tag, lower case
        QStringView attributes;
    };
    explicit HtmlTokens(QStringView source) : m_source(source) {}

    [[nodiscard]] Token next();
    /// Jumps behind the end tag of `name`, or to the end.
    void skipTo(const QString &name);

private:
    [[nodiscard]] qsizetype endOfTag(qsizetype from) const;
    QStringView m_source;
    qsizetype m_at = 0;
};

/// The value of one attribute, entities decoded; empty where it is not there.
[[nodiscard]] QString htmlAttribute(QStringView attributes, QStringView name);

} // namespace centrala::ui
