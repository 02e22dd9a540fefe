// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/workspace/hubline.h"
#include "app/workspace/remoteworkspace.h"
#include "tests/support/replicacheck.h"

#include <QTemporaryDir>
#include <QTest>

namespace centrala::test {

/// One agent's machine: a remote workspace in a folder of its own, without a window.
class TestDesk
{
public:
    static constexpr int kLimitMs = 30'000;

    TestDesk() { qputenv("CENTRALA_SECRETS", "file"); }

    /// Opens the copy, as a program does that was just started, and calls the hub.
    void start(const QString &url, const QString &caFile = {})
    {
        m_workspace.reset();
        auto opened = workspace::RemoteWorkspace::open(*workspace::hubUrl(url), workspace::Folder(path()), caFile,
                                                       m_clock, m_random);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        m_workspace = *std::move(opened);
        m_workspace->start();
    }
    void stop() { m_workspace.reset(); }
    /// Starts, signs in, and waits until everything is here.
    [[nodiscard]] bool join(const QString &url, const QString &name, const QString &password,
                            const QString &caFile = {})
    {
        start(url, caFile);
        if (!QTest::qWaitFor([this] { return team().line() == LineState::SignInNeeded; }, kLimitMs))
            return false;
        team().signIn(name, password);
        return isUpToDate();
    }
    [[nodiscard]] bool isUpToDate()
    {
        return QTest::qWaitFor(
            [this] { return team().line() == LineState::Online && team().wanted() == 0 && team().wishes().isEmpty(); },
            kLimitMs);
    }
    [[nodiscard]] workspace::RemoteWorkspace &workspace() { return *m_workspace; }
    [[nodiscard]] workspace::Team &team() { return *m_workspace->team(); }
    [[nodiscard]] workspace::Pages &pages() { return m_workspace->pages(); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("desk")); }
    [[nodiscard]] QString replica() const { return workspace::Folder(path()).database(); }

    /// The answer, where one comes in time.
    [[nodiscard]] std::optional<Result<Outcome>> run(const Command &command)
    {
        const auto future = m_workspace->run(command);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kLimitMs))
            return std::nullopt;
        return future.result();
    }
    [[nodiscard]] ConversationId conversation(const QString &subject)
    {
        QueueFilter filter;
        for (const View view : {View::Open, View::Pending, View::Resolved}) {
            filter.view = view;
            for (const QueueRow &row : pages().queueRows(pages().queueIds(filter, 1000))) {
                if (row.subject == subject)
                    return row.id;
            }
        }
        return {};
    }
    /// The texts of a conversation, in their order.
    [[nodiscard]] QStringList texts(ConversationId id)
    {
        QStringList texts;
        const ThreadPage page = pages().thread(id, 1000);
        for (const TimelineEntry &entry : page.entries) {
            if (entry.kind != EntryKind::Event)
                texts.append(entry.text);
        }
        return texts;
    }
    /// Where the copy is not what the store holds for somebody from whom these inboxes are hidden; waits for it.
    [[nodiscard]] QString difference(const QString &store, const QList<InboxId> &hidden = {})
    {
        QString found;
        std::ignore = QTest::qWaitFor(
            [&] {
                found = replicaDifference(store, hidden, replica());
                return found.isEmpty();
            },
            kLimitMs);
        return found;
    }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<workspace::RemoteWorkspace> m_workspace;
};

} // namespace centrala::test
