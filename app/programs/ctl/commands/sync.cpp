// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

constexpr qint64 kUsualSeconds = 600;
constexpr qint64 kDaySeconds = 24 * 3600;

Result<Output> sync(Asker &asker, const Arguments &arguments)
{
    const bool once = arguments.has(u"--once"_s);
    const Result<qint64> seconds = arguments.number(u"--timeout"_s, once ? kUsualSeconds : kDaySeconds);
    if (!seconds)
        return seconds.error();
    const Result<QJsonObject> answer =
        asker.ask(u"sync"_s, {{u"limit_ms"_s, std::min(*seconds, kDaySeconds) * 1000}, {u"until_caught_up"_s, once}});
    if (!answer)
        return answer.error();
    Output output{QJsonObject{{u"inboxes"_s, (*answer)[u"inboxes"_s]}}, {}};
    QStringList failed;
    QString text;
    for (const QJsonValue &one : (*answer)[u"inboxes"_s].toArray()) {
        text += u"inbox %1: %2 received, %3 stored, %4 sent, %5 failed"_s.arg(one[u"id"_s].toInteger())
                    .arg(one[u"received"_s].toInteger())
                    .arg(one[u"stored"_s].toInteger())
                    .arg(one[u"sent"_s].toInteger())
                    .arg(one[u"failed"_s].toInteger());
        const QString error = one[u"error"_s].toString();
        if (!error.isEmpty()) {
            failed.append(u"inbox %1: %2"_s.arg(QString::number(one[u"id"_s].toInteger()), error));
            text += u", "_s + error;
        }
        text += u'\n';
    }
    output.text = text.isEmpty() ? u""_s : text;
    if (!failed.isEmpty())
        output.trouble = Error{Error::Kind::Offline, failed.join(u", "_s), {}, {}};
    return output;
}

} // namespace

void addSyncCommands(CommandList &list)
{
    list.push_back({u"sync"_s,
                    {{},
                     {{u"--once"_s, {}, u"ends when all are caught up and nothing more can leave"_s},
                      {u"--timeout"_s, u"S"_s, u"ends after so many seconds at the latest"_s}}},
                    u"Runs the connectors without a window."_s,
                    sync});
}

} // namespace centrala::ctl
