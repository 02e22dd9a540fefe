// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace centrala::webchat {

/// The octets at a file's beginning that are looked at.
inline constexpr qint64 kHeadSize = 4096;

/// The type of a file by its first octets, whatever it calls itself; nothing where visitors may not send such a file:
/// what a browser or a system would run (HTML, SVG, scripts, programs) above all.
[[nodiscard]] std::optional<QString> allowedType(const QByteArray &head);
/// The type that a browser is told: a picture's, or that of nameless octets.
[[nodiscard]] QByteArray servedType(const QByteArray &head);
/// The name as the visitor gave it, without path and odd letters, with an ending that fits the type.
[[nodiscard]] QString safeFileName(const QString &name, const QString &type);

} // namespace centrala::webchat
