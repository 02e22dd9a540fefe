// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapfetch.h"

#include "connectors/email/imaptext.h"

namespace centrala::email {

ImapFetch::ImapFetch(const QList<quint32> &uids, qint64 offset, qint64 length, Mail mail, Done done)
    : m_asked(uids.begin(), uids.end()),
      m_origin('<' + QByteArray::number(offset) + '>'),
      m_mail(std::move(mail)),
      m_done(std::move(done))
{
    m_command = "UID FETCH " + imapSet(uids) + " (UID INTERNALDATE RFC822.SIZE BODY.PEEK[]<" +
                QByteArray::number(offset) + '.' + QByteArray::number(length) + ">)";
}

void ImapFetch::handleData(const ImapResponse &response)
{
    if (response.keyword != "FETCH" || response.values.isEmpty())
        return;
    const ImapValue &items = response.values.first();
    const ImapValue *uid = items.after("UID");
    if (!uid || !m_asked.contains(uid->number().value_or(0)))
        return;
    FetchedMail mail;
    mail.uid = *uid->number();
    bool hasBody = false;
    for (qsizetype i = 0; i + 1 < items.items.size(); i += 2) {
        const QByteArray name = items.items[i].text.toUpper();
        const ImapValue &value = items.items[i + 1];
        if (name == "RFC822.SIZE") {
            mail.size = value.text.toLongLong();
        } else if (name == "INTERNALDATE") {
            mail.receivedAt = instantFromImap(value.text);
        } else if (name == "BODY[]" + m_origin || (name == "BODY[]" && m_origin == "<0>")) {
            mail.octets = value.text;
            mail.isUnreadable = value.dropped;
            hasBody = true;
        }
    }
    if (!hasBody) // flags of a mail we asked for, told in between
        return;
    m_asked.remove(mail.uid);
    m_mail(std::move(mail));
}

} // namespace centrala::email
