// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/imapvalue.h"

#include "app/model/numberset.h"

namespace centrala::email {

/// The UIDs that a server says are no longer in a folder (VANISHED, RFC 7162 §3.2.10). Nothing hangs on it but what the
/// ledger shows, so it is kept in bounds: what is no set of UIDs is passed over, and of too much nothing is kept; a
/// comparison of the whole mailbox still finds it.
class VanishedMails
{
public:
    static constexpr qsizetype kMostRuns = 5000;

    void add(const ImapResponse &response);
    /// Those below `next`: other mails were never handed over.
    [[nodiscard]] NumberSet below(quint32 next) const;
    void keepBelow(quint32 next);

private:
    QString m_text; ///< the runs with a comma behind each set
    qsizetype m_runs = 0;
};

} // namespace centrala::email
