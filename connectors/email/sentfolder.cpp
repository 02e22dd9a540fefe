// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/sentfolder.h"

#include "connectors/email/imaptext.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

bool hasFlag(const ImapResponse &entry, const QByteArray &flag)
{
    const QList<ImapValue> flags = entry.values.value(0).items;
    return std::any_of(flags.begin(), flags.end(),
                       [&](const ImapValue &value) { return value.text.compare(flag, Qt::CaseInsensitive) == 0; });
}

} // namespace

std::optional<QString> sentFolderIn(const QList<ImapResponse> &list)
{
    // The most usual first; where there are two, the one that stands further up here.
    static const QStringList usual{
        u"sent"_s,
        u"sent items"_s,
        u"sent messages"_s,
        u"sent mail"_s,
        u"sent-mail"_s,
        u"wysłane"_s,
        u"elementy wysłane"_s,
        u"надіслані"_s,
        u"надіслані елементи"_s,
        u"отправленные"_s,
        u"gesendete elemente"_s,
        u"gesendete objekte"_s,
        u"gesendet"_s,
        u"éléments envoyés"_s,
        u"messages envoyés"_s,
        u"envoyés"_s,
        u"enviados"_s,
        u"elementos enviados"_s,
        u"itens enviados"_s,
        u"posta inviata"_s,
        u"inviata"_s,
        u"inviati"_s,
        u"verzonden items"_s,
        u"verzonden"_s,
        u"odeslaná pošta"_s,
        u"odeslané"_s,
        u"odoslaná pošta"_s,
        u"odoslané"_s,
        u"elküldött elemek"_s,
        u"elküldött"_s,
        u"elemente trimise"_s,
        u"trimise"_s,
        u"skickat"_s,
        u"sendt"_s,
        u"sendt post"_s,
        u"sendte elementer"_s,
        u"lähetetyt"_s,
        u"išsiųsta"_s,
    };
    std::optional<QString> byName;
    qsizetype place = usual.size();
    for (const ImapResponse &entry : list) {
        if (entry.keyword != "LIST" || entry.values.size() < 3 || hasFlag(entry, "\\Noselect"))
            continue;
        const QString name = fromModifiedUtf7(entry.values[2].text);
        if (hasFlag(entry, "\\Sent"))
            return name;
        const QByteArray delimiter = entry.values[1].text;
        const QString last = delimiter.isEmpty() ? name : name.section(QString::fromLatin1(delimiter), -1);
        const qsizetype found = usual.indexOf(last.toLower());
        if (found >= 0 && found < place) {
            place = found;
            byName = name;
        }
    }
    return byName;
}

} // namespace centrala::email
