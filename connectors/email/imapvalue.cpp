// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapvalue.h"

namespace centrala::email {

const ImapValue *ImapValue::after(const QByteArray &name) const
{
    for (qsizetype i = 0; i + 1 < items.size(); i += 2) {
        if (items[i].kind == Kind::Atom && items[i].text.compare(name, Qt::CaseInsensitive) == 0)
            return &items[i + 1];
    }
    return nullptr;
}

std::optional<quint32> ImapValue::number() const
{
    bool fits = false;
    const quint32 value = text.toUInt(&fits);
    return fits && kind == Kind::Atom ? std::optional(value) : std::nullopt;
}

} // namespace centrala::email
