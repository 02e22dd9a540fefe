// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/centrala/arguments.h"

namespace centrala {

using namespace Qt::Literals::StringLiterals;

namespace {

Error usage(const QString &detail)
{
    return {Error::Kind::Usage, {}, detail, {}};
}

std::optional<QSize> sizeOf(const QString &word)
{
    constexpr int kLeast = 320;
    constexpr int kMost = 8192;
    const QStringList sides = word.split(u'x');
    if (sides.size() != 2)
        return std::nullopt;
    const QSize size(sides.at(0).toInt(), sides.at(1).toInt());
    if (size.width() < kLeast || size.height() < kLeast || size.width() > kMost || size.height() > kMost)
        return std::nullopt;
    return size;
}

} // namespace

Result<Arguments> Arguments::read(const QStringList &words)
{
    Arguments made;
    for (qsizetype i = 1; i < words.size(); ++i) {
        QString name = words.at(i);
        if (name == u"--help"_s || name == u"-h"_s) {
            made.help = true;
            continue;
        }
        if (name == u"--version"_s) {
            made.version = true;
            continue;
        }
        QString value;
        if (const qsizetype equals = name.indexOf(u'='); equals > 0) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        } else if (i + 1 < words.size()) {
            value = words.at(++i);
        }
        if (value.isEmpty())
            return usage(u"%1 needs a value, or is not known."_s.arg(name));
        if (name == u"--workspace"_s) {
            made.workspace = value;
        } else if (name == u"--hub"_s) {
            made.hub = value;
        } else if (name == u"--ca"_s) {
            made.caFile = value;
        } else if (name == u"--screenshot"_s) {
            made.screenshot = value;
        } else if (name == u"--size"_s) {
            const auto size = sizeOf(value);
            if (!size)
                return usage(u"--size is WIDTHxHEIGHT, as 1280x720, each from 320 to 8192."_s);
            made.size = *size;
        } else if (name == u"--view"_s) {
            made.view = value;
        } else if (name == u"--theme"_s) {
            made.theme = valueNamed<ui::ThemeKind>(value);
            if (!made.theme)
                return usage(u"--theme is light, dark or contrast."_s);
        } else if (name == u"--language"_s) {
            if (value != u"en"_s && value != u"pl"_s && value != u"uk"_s)
                return usage(u"--language is en, pl or uk."_s);
            made.language = value;
        } else if (name == u"--conversation"_s) {
            made.conversation = value.toLongLong();
            if (made.conversation <= 0)
                return usage(u"--conversation is the number of a conversation."_s);
        } else {
            return usage(u"%1 is not known. --help lists what is."_s.arg(name));
        }
    }
    return made;
}

QString Arguments::helpText()
{
    return u"centrala [--workspace DIR | --hub URL] [--language en|pl|uk] [--theme light|dark|contrast]\n"
           "         [--screenshot FILE.png [--size WxH]] [--view NAME] [--conversation ID]\n"
           "\n"
           "  --workspace DIR      the folder everything lies in; without it the user's own\n"
           "  --hub URL            the company's hub: wss://HOST, or ws:// on this machine; with --workspace DIR\n"
           "                       this machine's copy lies there\n"
           "  --ca FILE            a certificate to believe besides the system's\n"
           "  --screenshot FILE    draws the window into a picture, without a screen, and ends\n"
           "  --size WxH           the size of that picture, 1440x900 without it\n"
           "  --view NAME          mine, open, unassigned, pending, snoozed, resolved, spam, outbox, palette,\n"
           "                       keys, add-inbox, first-start, settings, settings-appearance, settings-alerts,\n"
           "                       settings-keys, settings-inboxes, floor; with --hub settings-people,\n"
           "                       settings-teams and sign-in, too\n"
           "  --conversation ID    opens that conversation\n"_s;
}

} // namespace centrala
