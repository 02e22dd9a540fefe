// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/line.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <thread>

namespace centrala::ctl {

/// One run of the program: reads its arguments, opens the line, runs the command in a thread of its own, prints what it
/// told and ends the application with its exit status.
class Program : public QObject
{
    Q_OBJECT
public:
    explicit Program(QStringList words);
    ~Program() override;

    /// The exit status where no workspace is needed: help, version, wrong usage, work on the folder itself.
    [[nodiscard]] std::optional<int> answeredAtOnce();
    /// Opens the workspace and does the rest; the application's event loop must run.
    void start();

private:
    [[nodiscard]] std::optional<Error> readGlobals();
    [[nodiscard]] int finish(const Result<Output> &result) const;
    void runCommand(const Result<QJsonObject> &greeting);
    [[nodiscard]] Result<std::unique_ptr<Line>> lineToHub();
    void end(int status);

    QStringList m_words;
    bool m_json = false;
    bool m_help = false;
    bool m_version = false;
    QString m_workspace;
    QString m_hub;
    QString m_user;
    QString m_passwordFile;
    QString m_caFile;
    SystemClock m_clock;
    SystemRandom m_random;
    CommandList m_commands;
    const CommandSpec *m_command = nullptr;
    Arguments m_arguments;
    std::unique_ptr<Line> m_line;
    std::thread m_thread;
};

} // namespace centrala::ctl
