// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/command.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

CommandList everyCommand()
{
    CommandList list;
    addInboxCommands(list);
    addSyncCommands(list);
    addQueueCommands(list);
    addConversationCommands(list);
    addMessageCommands(list);
    addConversationWorkCommands(list);
    addConversationMoveCommands(list);
    addCustomerCommands(list);
    addCustomerWorkCommands(list);
    addSearchCommands(list);
    addAgentCommands(list);
    addSignInCommands(list);
    addCatalogueCommands(list);
    addReportCommands(list);
    addTransferCommands(list);
    return list;
}

const CommandSpec *findCommand(const CommandList &list, QStringList &words)
{
    for (const CommandSpec &command : list) {
        const QStringList name = command.name.split(u' ');
        if (words.first(std::min(name.size(), words.size())) == name) {
            words.remove(0, name.size());
            return &command;
        }
    }
    return nullptr;
}

namespace {

QString called(const CommandSpec &command)
{
    QString text = command.name;
    if (!command.signature.positionals.isEmpty())
        text += u' ' + command.signature.positionals;
    for (const Option &option : command.signature.options) {
        QString part = option.name;
        if (!option.value.isEmpty())
            part += u' ' + option.value;
        text += u" ["_s + part + (option.repeats ? u"]…"_s : u"]"_s);
    }
    return text;
}

} // namespace

QString helpFor(const CommandList &list)
{
    QString text =
        u"centralactl: everything Centrala can do, from a shell.\n\n"
        "centralactl [--workspace DIR | --hub URL --user NAME [--password @FILE]] [--json] COMMAND …\n\n"
        "  --workspace DIR    the workspace's folder; without it, the user's own\n"
        "  --hub URL          a hub (ws:// on this machine, or wss://)\n"
        "  --user NAME        who signs in to the hub\n"
        "  --password @FILE   the file that holds the password; without it, a token in CENTRALA_TOKEN\n"
        "  --ca FILE          a certificate to believe besides the system's\n"
        "  --json             one JSON document on standard output\n"
        "  --help             this text, or that of one command\n"
        "  --version          the version\n\n"
        "Times are ISO 8601 or +15m, +2h, +1d from now.\n"
        "Exit status: 0 done, 2 wrong usage, 3 not permitted, 4 not found, 5 conflict, 6 channel or network, "
        "1 anything else.\n\nCommands:\n"_s;
    qsizetype width = 0;
    for (const CommandSpec &command : list)
        width = std::max(width, command.name.size());
    for (const CommandSpec &command : list)
        text += u"  "_s + command.name.leftJustified(width + 2) + command.help + u'\n';
    return text + u"\ncentralactl COMMAND --help tells a command's options.\n"_s;
}

QString helpFor(const CommandSpec &command)
{
    QString text = u"centralactl "_s + called(command) + u"\n\n"_s + command.help + u'\n';
    qsizetype width = 0;
    for (const Option &option : command.signature.options)
        width = std::max(width, option.name.size() + option.value.size() + 1);
    if (!command.signature.options.empty())
        text += u'\n';
    for (const Option &option : command.signature.options)
        text += u"  "_s + (option.name + u' ' + option.value).leftJustified(width + 2) + option.help + u'\n';
    return text;
}

} // namespace centrala::ctl
