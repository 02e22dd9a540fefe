// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatwords.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

QString timeOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMs(at), QTimeZone::utc()).toString(u"yyyy-MM-dd HH:mm"_s) + u" UTC"_s;
}

} // namespace

ChatWords chatWordsIn(const QString &language)
{
    if (language == u"pl")
        return {u"Wróć do czatu:"_s, u"Zapis rozmowy z czatu"_s, u"Ty"_s, u"Pomoc"_s};
    if (language == u"uk")
        return {u"Повернутися до чату:"_s, u"Запис розмови з чату"_s, u"Ви"_s, u"Підтримка"_s};
    return {u"Back to the chat:"_s, u"Your chat with us"_s, u"You"_s, u"Support"_s};
}

QString transcriptOf(const Visitor &visitor, qsizetype limit)
{
    const ChatWords words = chatWordsIn(visitor.language);
    QString transcript;
    for (auto entry = visitor.entries.rbegin(); entry != visitor.entries.rend(); ++entry) {
        const QString author = entry->fromVisitor ? words.you : entry->author.isEmpty() ? words.agent : entry->author;
        QString lines = author + u", "_s + timeOf(entry->at) + u'\n';
        if (!entry->text.isEmpty())
            lines += entry->text + u'\n';
        for (const ChatFile &file : entry->files)
            lines += u"\U0001F4CE "_s + file.name + u'\n';
        if (transcript.size() + lines.size() + 1 > limit)
            break;
        transcript.prepend(lines + (transcript.isEmpty() ? QString() : u"\n"_s));
    }
    return transcript;
}

} // namespace centrala::webchat
