// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/automaticmail.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

bool isRobotAddress(const QByteArray &address)
{
    const QByteArray local = address.left(address.lastIndexOf('@')).toLower();
    static const QList<QByteArray> whole{"mailer-daemon", "postmaster", "no-reply",  "noreply", "do-not-reply",
                                         "donotreply",    "listserv",   "majordomo", "no_reply"};
    return whole.contains(local) || local.startsWith("owner-") || local.startsWith("bounce") ||
           local.startsWith("noreply") || local.startsWith("no-reply") || local.endsWith("-request") ||
           local.endsWith("-bounces");
}

/// The word a header begins with, without parameters and comments, in small letters.
QByteArray firstWord(const QByteArray &value)
{
    const auto end =
        std::find_if(value.begin(), value.end(), [](char c) { return c == ';' || c == '(' || c == ' ' || c == '\t'; });
    return value.left(end - value.begin()).toLower();
}

} // namespace

bool isAutomatic(const HeaderLookup &header, const QByteArray &from)
{
    if (isRobotAddress(from) || header("Return-Path") == "<>")
        return true;
    const QByteArray submitted = firstWord(header("Auto-Submitted"));
    if (!submitted.isEmpty() && submitted != "no")
        return true;
    const QByteArray precedence = header("Precedence").toLower();
    if (precedence == "bulk" || precedence == "list" || precedence == "junk" || precedence == "auto_reply")
        return true;
    const QByteArray suppress = header("X-Auto-Response-Suppress").toLower();
    if (!suppress.isEmpty() && suppress != "none")
        return true;
    if (header("X-Spam-Flag").toLower() == "yes")
        return true;
    static const QList<const char *> telling{"List-Id",       "List-Unsubscribe", "List-Post",
                                             "List-Help",     "Mailing-List",     "X-Autoreply",
                                             "X-Autorespond", "X-Autoresponder",  "X-Mail-Autoreply"};
    return std::any_of(telling.begin(), telling.end(), [&](const char *name) {
        const QByteArray value = firstWord(header(name));
        return !value.isEmpty() && value != "no";
    });
}

bool isAutomaticAnswer(const HeaderLookup &header, const QString &subject)
{
    if (firstWord(header("Auto-Submitted")) == "auto-replied" || firstWord(header("Precedence")) == "auto_reply")
        return true;
    static const QList<const char *> telling{"X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Mail-Autoreply"};
    const bool isTold = std::any_of(telling.begin(), telling.end(), [&](const char *name) {
        const QByteArray value = firstWord(header(name));
        return !value.isEmpty() && value != "no";
    });
    if (isTold)
        return true;
    // Exchange calls its out-of-office notes generated, and says what they are in the subject.
    if (firstWord(header("Auto-Submitted")) != "auto-generated" && header("X-Auto-Response-Suppress").isEmpty())
        return false;
    static const QStringList words{u"automatic reply"_s,
                                   u"out of office"_s,
                                   u"out of the office"_s,
                                   u"autoreply"_s,
                                   u"auto-reply"_s,
                                   u"auto reply"_s,
                                   u"odpowiedź automatyczna"_s,
                                   u"automatyczna odpowiedź"_s,
                                   u"poza biurem"_s,
                                   u"автоматична відповідь"_s,
                                   u"автоматический ответ"_s,
                                   u"automatische antwort"_s,
                                   u"abwesend"_s,
                                   u"réponse automatique"_s,
                                   u"respuesta automática"_s};
    return std::any_of(words.begin(), words.end(),
                       [&](const QString &word) { return subject.startsWith(word, Qt::CaseInsensitive); });
}

} // namespace centrala::email
