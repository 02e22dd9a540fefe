// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/channelcall.h"
#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/workspace/folder.h"
#include "app/workspace/workspace.h"

#include <memory>

namespace centrala::serve {
class Holder;
}

namespace centrala::workspace {

class EngineThread;

/// A workspace whose engine is in this process: it holds the folder's lock, and, once started, runs the engine, the
/// connectors and the socket through which other programs of this machine work with the same folder.
///
/// Opened in two steps so that a window can be painted first: after open() the pages can be read; start() is called
/// after the first frame. Wishes made before start() wait for it. Lives in the interface's thread.
class LocalWorkspace final : public Workspace
{
    Q_OBJECT
public:
    /// How long stop() waits for connectors and for work already begun.
    static constexpr Milliseconds kStopLimit{5000};

    /// Takes the lock, brings an older workspace up to date, founds a new one, and makes the pages readable. Busy where
    /// another program holds the folder, Usage on a network drive, TooNew where a newer version has written it,
    /// Storage where the disk or the database does not let us. `clock` and `random` must outlive the workspace.
    [[nodiscard]] static Result<std::unique_ptr<LocalWorkspace>> open(const Folder &folder, const Clock &clock,
                                                                      RandomSource &random);
    /// The pages and the desk of a folder that another program may hold, to look at: start() does nothing, and wishes
    /// are never done. Busy where the folder has to be founded or brought up to date first.
    [[nodiscard]] static Result<std::unique_ptr<LocalWorkspace>> openToLook(const Folder &folder, const Clock &clock,
                                                                            RandomSource &random);
    /// Stops, waiting no longer than kStopLimit.
    ~LocalWorkspace() override;

    /// Starts the engine, the connectors, the clocks and the socket. Trouble is told by healthChanged().
    void start();
    /// The same without the connectors, for programs that do one thing and end.
    void startEngine();
    /// Takes no new work, lets connectors finish what they began, and ends. The future finishes within kStopLimit;
    /// afterwards the object can only be destroyed.
    [[nodiscard]] QFuture<void> stop();

    /// The engine's thread, for a program that offers the workspace to others.
    [[nodiscard]] EngineThread &engine();
    /// For sessions in this thread.
    [[nodiscard]] serve::Holder &holder();

    /// A channel calls the address of one of the inboxes: what it is told, see `callstatus`. From any thread, and
    /// finishes in any; the workspace is not being destroyed meanwhile.
    [[nodiscard]] QFuture<int> answerCall(const ChannelCall &call);

    [[nodiscard]] Pages &pages() override;
    [[nodiscard]] Desk &desk() override;
    [[nodiscard]] Actor me() const override;
    [[nodiscard]] Live *live() override;
    [[nodiscard]] QFuture<Result<Outcome>> run(const Command &command) override;
    [[nodiscard]] QFuture<Result<QList<SearchHit>>> search(const QString &text, SearchScope scope,
                                                           qsizetype limit) override;
    [[nodiscard]] QList<Channel> channels() const override;
    [[nodiscard]] QFuture<Result<QJsonObject>> testInbox(const QString &channel, const QJsonObject &settings,
                                                         const QHash<QString, QString> &secrets) override;
    [[nodiscard]] QFuture<Result<Outcome>> addInbox(const AddInbox &wish,
                                                    const QHash<QString, QString> &secrets) override;
    [[nodiscard]] QFuture<Result<QJsonObject>> verifyInbox(InboxId inbox) override;
    [[nodiscard]] QFuture<Result<FoundSettings>> findSettings(const QString &channel, const QString &address) override;
    [[nodiscard]] QFuture<Result<Outcome>> editInbox(const EditInbox &wish,
                                                     const QHash<QString, QString> &secrets) override;

Q_SIGNALS:
    /// Another program was started on this folder and asks that our window comes to the front.
    void showRequested();

private:
    struct Parts;
    explicit LocalWorkspace(std::unique_ptr<Parts> parts);
    [[nodiscard]] static Result<std::unique_ptr<LocalWorkspace>> withDesk(std::unique_ptr<Parts> parts);
    [[nodiscard]] static Result<std::optional<Actor>> openPages(Parts &parts);
    template<typename T>
    [[nodiscard]] QFuture<T> here(QFuture<T> future);

    std::unique_ptr<Parts> m_parts;
};

/// Asks the program that holds `folder` to bring its window to the front; false where nobody answered in time.
[[nodiscard]] QFuture<bool> askHolderToShow(const Folder &folder);

} // namespace centrala::workspace
