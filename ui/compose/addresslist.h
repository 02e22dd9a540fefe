// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"

#include <QList>
#include <QStringList>

namespace centrala::ui {

/// The addresses somebody typed into one field, and what among them is none.
struct AddressList
{
    QList<Address> addresses;
    QStringList wrong;
};

/// Reads "Anna Nowak <anna@shop.example>, jan@shop.example; +48 600 000 174": parted by commas, semicolons or line
/// ends, those within quotation marks left alone. `kind` is what the channel's addresses are; only e-mail addresses and
/// phone numbers have a form that can be wrong.
[[nodiscard]] AddressList addressesIn(const QString &text, const QString &kind);

/// The same the other way round, names and all.
[[nodiscard]] QString writtenAddresses(const QList<Address> &addresses);

} // namespace centrala::ui
