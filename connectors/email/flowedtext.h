// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace centrala::email {

/// Text of format=flowed (RFC 3676) with its paragraphs put together again: soft line ends and space-stuffing are gone,
/// quotes begin with ">" for each level and a blank. `delSp` as the part declares it: the blank before a soft line end
/// is not part of the text. Lines end with \n.
[[nodiscard]] QString unflowed(const QString &text, bool delSp);

} // namespace centrala::email
