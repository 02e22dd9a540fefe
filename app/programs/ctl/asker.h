// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/model/command.h"
#include "app/programs/ctl/line.h"
#include "app/wire/json.h"

namespace centrala::ctl {

/// What a command asks of the workspace, one thing after the other: lives in the command's thread and waits there for
/// the line's answers, while the main thread runs the line.
class Asker
{
public:
    Asker(Line &line, const Clock &clock, const Actor &me) : m_line(line), m_clock(clock), m_me(me) {}

    [[nodiscard]] Result<QJsonObject> ask(const QString &method, const QJsonObject &params = {});
    [[nodiscard]] Result<Outcome> run(const Command &command);
    /// One page, or the "rows" of one.
    template<typename T>
    [[nodiscard]] Result<T> read(const QString &page, const QJsonObject &which = {})
    {
        const Result<QJsonObject> json = readJson(page, which);
        if (!json)
            return json.error();
        return wire::fromJson<T>(*json);
    }
    template<typename T>
    [[nodiscard]] Result<QList<T>> rows(const QString &page, const QJsonObject &which = {})
    {
        const Result<QJsonObject> json = readJson(page, which);
        if (!json)
            return json.error();
        return wire::fromJson<QList<T>>((*json)[QStringLiteral("rows")]);
    }
    [[nodiscard]] Result<QJsonObject> readJson(const QString &page, QJsonObject which);

    [[nodiscard]] Instant now() const { return m_clock.now(); }
    [[nodiscard]] AgentId me() const { return m_me.agent; }

private:
    [[nodiscard]] Result<void> handOver(Command &command);
    [[nodiscard]] Result<QString> upload(const QString &path);

    Line &m_line;
    const Clock &m_clock;
    Actor m_me;
};

} // namespace centrala::ctl
