// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <functional>

namespace centrala::ui {

/// Hands wishes to the workspace and says what became of them: done (with a way back), or why not.
class CommandRunner : public QObject
{
    Q_OBJECT
public:
    explicit CommandRunner(workspace::Workspace &workspace, QObject *parent = nullptr);

    /// `said` is what the undo bar tells; empty where the eye sees it anyway.
    /// `otherwise` takes the place of saying failed().
    void run(const Command &command, const QString &said = {}, std::function<void(const Outcome &)> then = {},
             std::function<void(const Error &)> otherwise = {});
    /// A message that has not left becomes a draft again.
    void recall(EntryId entry, ConversationId conversation);
    /// Takes the newest message back that has not left yet, else the newest undoable command; of an import all parts.
    void undo();

Q_SIGNALS:
    void done(const QString &said, bool undoable);
    void failed(const QString &sentence, const centrala::Error &error);
    /// A message was taken back: its words, recipients and files return to the composer.
    void recalled(const centrala::Reply &message);

private:
    workspace::Workspace &m_workspace;
};

} // namespace centrala::ui
