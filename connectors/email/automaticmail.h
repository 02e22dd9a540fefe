// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace centrala::email {

/// The value of a header by its name, raw and trimmed; empty where there is none.
using HeaderLookup = std::function<QByteArray(const char *name)>;

/// Whether the headers say that a machine wrote the mail (RFC 3834 and what is used beside it): it is never answered by
/// a machine. `from` is the sender's address.
[[nodiscard]] bool isAutomatic(const HeaderLookup &header, const QByteArray &from);

/// Whether it is a machine's answer to a mail: an out-of-office note, an acknowledgement. `subject` as people see it.
[[nodiscard]] bool isAutomaticAnswer(const HeaderLookup &header, const QString &subject);

} // namespace centrala::email
