// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/errortext.h"

#include "app/model/sentences.h"
#include "ui/style/relativetime.h"

#include <QRegularExpression>

#include <optional>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The sentence in the interface's language; nothing where the line is none of ours.
std::optional<QString> translated(const QString &line)
{
    static const auto patterns = [] {
        std::array<QRegularExpression, sentences::kAll.size()> made;
        for (size_t i = 0; i < made.size(); ++i) {
            QString pattern = QRegularExpression::escape(QLatin1StringView(sentences::kAll[i]));
            pattern.replace(u"\\%1"_s, u"(.*)"_s).replace(u"\\%2"_s, u"(.*)"_s);
            made[i].setPattern(QRegularExpression::anchoredPattern(pattern));
        }
        return made;
    }();
    for (size_t i = 0; i < patterns.size(); ++i) {
        const QRegularExpressionMatch match = patterns[i].match(line);
        if (!match.hasMatch())
            continue;
        const QString sentence = QCoreApplication::translate("Sentences", sentences::kAll[i]);
        const int places = match.lastCapturedIndex();
        return places == 2   ? sentence.arg(match.captured(1), match.captured(2))
               : places == 1 ? sentence.arg(match.captured(1))
                             : sentence;
    }
    return std::nullopt;
}

} // namespace

QString ErrorText::reason(const QString &words)
{
    QStringList lines = words.split(u'\n');
    for (QString &line : lines)
        line = translated(line).value_or(line);
    return lines.join(u'\n');
}

bool ErrorText::isOurs(const QString &words)
{
    return translated(words).has_value();
}

QString ErrorText::of(const Error &error)
{
    const auto about = [&error](const QString &sentence) {
        return error.subject.isEmpty() ? sentence : error.subject + u": "_s + sentence;
    };
    switch (error.kind) {
    case Error::Kind::Usage:
        return about(tr("this cannot be done like that. %1").arg(error.detail)).trimmed();
    case Error::Kind::NotPermitted:
        return about(tr("you have no right to do this. An administrator can grant it."));
    case Error::Kind::NotFound:
        return about(tr("it is no longer there."));
    case Error::Kind::Conflict:
        return about(tr("somebody changed it meanwhile. Look at it before you go on."));
    case Error::Kind::Malformed:
        return about(tr("the answer could not be understood. %1").arg(error.detail)).trimmed();
    case Error::Kind::TooLarge:
        return about(tr("it is larger than allowed. %1").arg(error.detail)).trimmed();
    case Error::Kind::Unauthorised:
        return about(tr("name or password is wrong, or access was withdrawn. Check the sign-in."));
    case Error::Kind::Rejected:
        return about(tr("the other side refused it. %1").arg(error.detail)).trimmed();
    case Error::Kind::RateLimited:
        return error.retryAt ? about(tr("too many tries; it goes on at %1.").arg(RelativeTime::clock(*error.retryAt)))
                             : about(tr("too many tries; it goes on by itself later."));
    case Error::Kind::Offline:
        return about(tr("nobody answered. Check the address and the network; it is tried again by itself."));
    case Error::Kind::Uncertain:
        return about(tr("the line broke while sending. It may have arrived; decide whether to send again."));
    case Error::Kind::Storage:
        if (error.detail.contains("not a database"_L1) || error.detail.contains("malformed"_L1))
            return about(tr("it is damaged. Restore a backup of it."));
        if (error.detail.contains("unable to open"_L1) || error.detail.contains("cannot be made"_L1))
            return about(tr("it cannot be opened. Look whether it is a folder in which you may write."));
        return about(tr("it could not be written to the disk. Make room, then try again."));
    case Error::Kind::Busy:
        return about(tr("another program holds it. Close that program, or work there."));
    case Error::Kind::TooNew:
        return about(tr("it was written by a newer version. Update this program."));
    case Error::Kind::Bug:
        return about(tr("something inside the program went wrong. Details: %1").arg(error.detail));
    }
    return error.detail;
}

} // namespace centrala::ui
