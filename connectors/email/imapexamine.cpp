// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapexamine.h"

#include "connectors/email/imaptext.h"

#include <limits>

namespace centrala::email {

ImapExamine::ImapExamine(const QString &name, const LiveCursor &from, Done done) : m_done(std::move(done))
{
    m_folder.name = name;
    m_command = "EXAMINE " + imapQuoted(toModifiedUtf7(name));
    if (from.modSeq == 0 || from.next <= 1)
        return;
    m_command += " (QRESYNC (" + QByteArray::number(from.uidValidity) + ' ' + QByteArray::number(from.modSeq) +
                 " 1:" + QByteArray::number(from.next - 1) + "))";
}

void ImapExamine::handleData(const ImapResponse &response)
{
    const ImapValue value = response.codeValues.value(0);
    if (response.keyword == "EXISTS") {
        m_folder.exists = response.number.value_or(0);
    } else if (response.keyword == "VANISHED") {
        m_folder.vanished.add(response);
    } else if (response.code == "UIDVALIDITY") {
        m_folder.uidValidity = value.number().value_or(0);
    } else if (response.code == "UIDNEXT") {
        m_folder.uidNext = value.number().value_or(0);
    } else if (response.code == "HIGHESTMODSEQ") {
        const quint64 number = value.text.toULongLong();
        m_folder.modSeq = number <= quint64(std::numeric_limits<qint64>::max()) ? number : 0;
    } else if (response.code == "NOMODSEQ") {
        m_folder.modSeq = 0;
    }
}

} // namespace centrala::email
