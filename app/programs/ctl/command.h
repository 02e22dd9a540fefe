// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programs/ctl/arguments.h"
#include "app/programs/ctl/output.h"
#include "app/workspace/folder.h"

#include <functional>
#include <vector>

namespace centrala::ctl {

class Asker;

/// One command of the program: how it is called, what it is for, what it does. `offline` commands work on the folder
/// itself, while nobody holds it.
struct CommandSpec
{
    using Online = std::function<Result<Output>(Asker &, const Arguments &)>;
    using Offline = std::function<Result<Output>(const workspace::Folder &, const Arguments &)>;

    QString name; ///< "inbox add"
    Signature signature;
    QString help;
    Online run;
    Offline runOffline = {};
};

using CommandList = std::vector<CommandSpec>;

/// The groups, each in a file of its own in commands/.
void addInboxCommands(CommandList &list);
void addSyncCommands(CommandList &list);
void addQueueCommands(CommandList &list);
void addConversationCommands(CommandList &list);
void addConversationWorkCommands(CommandList &list);
void addConversationMoveCommands(CommandList &list);
void addMessageCommands(CommandList &list);
void addCustomerCommands(CommandList &list);
void addCustomerWorkCommands(CommandList &list);
void addSearchCommands(CommandList &list);
void addAgentCommands(CommandList &list);
void addSignInCommands(CommandList &list);
void addCatalogueCommands(CommandList &list);
void addReportCommands(CommandList &list);
void addTransferCommands(CommandList &list);

[[nodiscard]] CommandList everyCommand();
/// The command that `words` begin with; nullptr where there is none. Its words are taken off.
[[nodiscard]] const CommandSpec *findCommand(const CommandList &list, QStringList &words);

/// The text of --help, for the program or for one command.
[[nodiscard]] QString helpFor(const CommandList &list);
[[nodiscard]] QString helpFor(const CommandSpec &command);

} // namespace centrala::ctl
