// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"

#include <QStringList>

namespace centrala::email {

/// Those whose forwarded mails are the mails of whoever wrote first: addresses and domains, lower-case.
using Colleagues = QStringList;

/// What an owner wrote (between commas), or else the domain of the inbox's address, where it is not one that anybody
/// can have an address in.
[[nodiscard]] Colleagues colleaguesOf(const QString &given, const QString &inboxAddress);

/// Who wrote the mail that is forwarded in `text`, by the first block of header lines that a mail program puts before
/// it (English, Polish, Ukrainian, German, French). Empty where there is none.
[[nodiscard]] Address forwardedSender(const QString &text);

/// Where a colleague forwards a mail, its writer becomes the message's sender, and the colleague who passed it on; but
/// not where we wrote it ourselves, from one of the addresses `own`.
/// `attachedSender`: who wrote the mail that is attached to it whole; empty where none is.
void readForward(InboundMessage &message, const Colleagues &colleagues, const QStringList &own,
                 const Address &attachedSender);

} // namespace centrala::email
