// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gmime/gmime.h>

#include <QString>

namespace centrala::email {

/// The MIME type of a part, in small letters.
[[nodiscard]] QString typeOf(GMimeObject *object);

/// Whether the part is of this type; both in small letters.
[[nodiscard]] bool isType(GMimeObject *object, const char *type, const char *subtype);

/// The type was given and is no type at all: such a part is text (RFC 2045 §5.2).
[[nodiscard]] bool hasNonsenseType(GMimeObject *object);

/// A parameter of the part's type, or an empty text.
[[nodiscard]] QByteArray typeParameter(GMimeObject *object, const char *name);

/// What the file in this part is called: as the sender said, made safe, else after what it is.
[[nodiscard]] QString fileNameOf(GMimePart *part);

/// A name for a file of this type that nobody gave one.
[[nodiscard]] QString nameForType(const QString &type);

/// The same for a mail within the mail: its subject.
[[nodiscard]] QString fileNameOf(GMimeMessage *message);

/// The part's content id without angle brackets; empty where it has none.
[[nodiscard]] QString contentIdOf(GMimeObject *object);

} // namespace centrala::email
