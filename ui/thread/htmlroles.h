// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace centrala::ui {

/// What becomes of a tag of foreign HTML.
enum class HtmlRole {
    Unknown, ///< the tag goes, its text stays
    Line,    ///< begins a line of its own
    Paragraph,
    Inline,
    Block, ///< stays as it is: lists, quotations, preformatted
    Table,
    Row,
    Cell,
    Void,
    Picture,
    Link,
    Dropped ///< goes with everything in it
};

[[nodiscard]] HtmlRole htmlRoleOf(const QString &name);
/// Meant not to be seen: preheaders and the like.
[[nodiscard]] bool isHiddenHtml(QStringView attributes);
/// From here on an older mail is quoted.
[[nodiscard]] bool beginsQuotation(const QString &name, QStringView attributes);
/// A link that may be followed: web, mail or phone; empty for anything else.
[[nodiscard]] QString safeLinkTarget(const QString &href);

} // namespace centrala::ui
