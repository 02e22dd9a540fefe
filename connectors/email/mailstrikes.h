// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

namespace centrala::email {

/// How often the server would not give a mail, over as many connections: what is in the way only for now is asked for
/// again, what never comes is given up. Counts by UID, in one folder under one UIDVALIDITY.
class MailStrikes
{
public:
    /// So often a mail is refused before it is believed, where nothing else shows that the server works; with the
    /// pauses between connections that takes a quarter of an hour.
    static constexpr int kRefusals = 10;
    /// So often where the server gives others, but says of this one that the trouble may pass.
    static constexpr int kPassingRefusals = 3;
    /// So often the line breaks at a mail before it is asked for alone, and so often before it is given up.
    static constexpr int kBreaksBeforeAlone = 2;
    static constexpr int kBreaks = 6;

    int refused(quint32 uid) { return ++m_refused[uid]; }
    void broke(quint32 uid) { ++m_broke[uid]; }
    /// It came, is gone, or was given up.
    void settle(quint32 uid)
    {
        m_refused.remove(uid);
        m_broke.remove(uid);
    }
    void clear()
    {
        m_refused.clear();
        m_broke.clear();
    }
    [[nodiscard]] bool needsToBeAlone(quint32 uid) const { return m_broke.value(uid) >= kBreaksBeforeAlone; }
    [[nodiscard]] bool isHopeless(quint32 uid) const { return m_broke.value(uid) >= kBreaks; }

private:
    QHash<quint32, int> m_refused;
    QHash<quint32, int> m_broke;
};

} // namespace centrala::email
