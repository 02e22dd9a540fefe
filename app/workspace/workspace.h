// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/change.h"
#include "app/model/command.h"
#include "app/model/pages.h"
#include "app/model/result.h"
#include "app/stats/livefigures.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace centrala::workspace {

/// Reads of one program's own copy of the workspace: synchronous, by index, under a millisecond a page. Of the thread
/// that made it. A row that is gone is an empty value or left out of a list.
class Pages
{
public:
    virtual ~Pages() = default;

    /// The ids of a view in its order, `limit` of them from `offset` on.
    [[nodiscard]] virtual QList<ConversationId> queueIds(const QueueFilter &filter, qsizetype limit,
                                                         qsizetype offset = 0) const = 0;
    [[nodiscard]] virtual qint64 queueCount(const QueueFilter &filter) const = 0;
    [[nodiscard]] virtual QList<QueueRow> queueRows(const QList<ConversationId> &ids) const = 0;
    [[nodiscard]] virtual ViewCounts viewCounts(AgentId agent, Instant now) const = 0;
    /// The newest `limit` entries, or those before `before`.
    [[nodiscard]] virtual ThreadPage thread(ConversationId id, qsizetype limit,
                                            std::optional<EntryId> before = {}) const = 0;
    /// The same over all of a customer's conversations, with their heads as topics; the page's own head is empty.
    [[nodiscard]] virtual ThreadPage wholeHistory(CustomerId id, qsizetype limit,
                                                  std::optional<EntryId> before = {}) const = 0;
    [[nodiscard]] virtual CustomerCard customer(CustomerId id) const = 0;
    /// Whose address it is; invalid where nobody's. The address normalised.
    [[nodiscard]] virtual CustomerId customerWith(const Address &) const { return {}; }
    [[nodiscard]] virtual QList<HistoryRow> history(CustomerId id, qsizetype limit) const = 0;
    [[nodiscard]] virtual QList<InboxRow> inboxes() const = 0;
    [[nodiscard]] virtual SyncLedger ledger(InboxId id) const = 0;
    [[nodiscard]] virtual QList<AgentRow> agents() const = 0;
    [[nodiscard]] virtual QList<RecordRow> records(Catalogue catalogue) const = 0;
    [[nodiscard]] virtual QList<OutboxRow> outbox() const = 0;
    /// Notes in which the agent is named and that they have not seen yet, the newest first.
    [[nodiscard]] virtual QList<MentionRow> mentions(AgentId, qsizetype) const { return {}; }
    /// What stands in a field of a row now, as text; unset where there is no such row.
    [[nodiscard]] virtual std::optional<QString> fieldNow(const SeenField &) const { return {}; }
    /// The queue and the people as they are now.
    [[nodiscard]] virtual stats::LiveFigures figures(Instant) const { return {}; }
    /// Where the attachment's bytes lie on this machine; empty where they are not here (yet).
    [[nodiscard]] virtual QString attachmentPath(AttachmentId id) const = 0;
};

/// What belongs to this desk alone and never leaves it by itself: drafts at every keystroke, layout. In desk.db.
class Desk
{
public:
    virtual ~Desk() = default;
    /// An empty text removes the draft.
    virtual void saveDraft(ConversationId conversation, bool isNote, const QString &text) = 0;
    [[nodiscard]] virtual QString draft(ConversationId conversation, bool isNote) const = 0;
    [[nodiscard]] virtual QList<Draft> drafts() const = 0;
    virtual void setPreference(const QString &key, const QByteArray &value) = 0;
    [[nodiscard]] virtual QByteArray preference(const QString &key) const = 0;
};

class Live;
class Team;

enum class SearchScope { Messages, Customers };

/// One kind of contact that can be connected here: the content of a connector's connector.json.
struct Channel
{
    QString name;         ///< "email"
    QString title;        ///< "E-mail", in the language asked for
    QJsonObject settings; ///< JSON schema of its settings; secrets are marked `writeOnly`
    QJsonObject capabilities;
    QString iconPath;
    QString identity;  ///< what kind of address people have there, "email"
    QString findsFrom; ///< the setting whose address tells others; empty where nothing can be found
    QStringList finds; ///< those others
};

/// What an account's address alone tells.
struct FoundSettings
{
    QJsonObject settings;
    QString hint;         ///< what the provider asks for first, in the language asked for; empty where nothing
    bool guessed = false; ///< from the usual names of servers, not from the domain's own word
};

/// All that a program needs to work with a workspace, whether its engine is in this process or on a hub. Lives in the
/// interface's thread and never blocks it: commands and searches answer through futures.
class Workspace : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual Pages &pages() = 0;
    [[nodiscard]] virtual Desk &desk() = 0;
    [[nodiscard]] virtual Actor me() const = 0;

    /// Asks for a change. The rows it touched are announced by `changed` before the future finishes.
    [[nodiscard]] virtual QFuture<Result<Outcome>> run(const Command &command) = 0;
    /// The newest hits first. A newer search makes an older one, not yet begun, finish empty.
    [[nodiscard]] virtual QFuture<Result<QList<SearchHit>>> search(const QString &text, SearchScope scope,
                                                                   qsizetype limit) = 0;

    /// Where the attachment's bytes lie on this machine, after they were fetched where they were not here.
    [[nodiscard]] virtual QFuture<Result<QString>> fetchAttachment(AttachmentId id);
    /// The others, and the line to them; null where the workspace is this machine's alone.
    [[nodiscard]] virtual Team *team() { return nullptr; }
    /// What customers do at this moment; null where nothing tells.
    [[nodiscard]] virtual Live *live() { return nullptr; }

    [[nodiscard]] virtual QList<Channel> channels() const = 0;
    /// Tries a channel's settings without storing anything.
    [[nodiscard]] virtual QFuture<Result<QJsonObject>> testInbox(const QString &channel, const QJsonObject &settings,
                                                                 const QHash<QString, QString> &secrets) = 0;
    /// Adds an inbox with its secrets and begins to follow it.
    [[nodiscard]] virtual QFuture<Result<Outcome>> addInbox(const AddInbox &wish,
                                                            const QHash<QString, QString> &secrets) = 0;
    /// Finds a channel's settings from an address of it. NotFound where there is nothing to find.
    [[nodiscard]] virtual QFuture<Result<FoundSettings>> findSettings(const QString &channel, const QString &address);
    /// Compares all that the channel holds with what is stored and takes in what is missing: "complete",
    /// "fetched_again" and per "folders" the counts. Usage where the channel keeps no list of its messages.
    [[nodiscard]] virtual QFuture<Result<QJsonObject>> verifyInbox(InboxId inbox);
    /// Tries the settings of the wish with the secrets that are kept and those given, and only then stores them.
    [[nodiscard]] virtual QFuture<Result<Outcome>> editInbox(const EditInbox &wish,
                                                             const QHash<QString, QString> &secrets);

Q_SIGNALS:
    /// These rows were touched, in this order; read them again.
    void changed(const centrala::Changes &changes);
    /// The engine or the line to it: in order, or why not.
    void healthChanged(const centrala::Error &trouble);
};

} // namespace centrala::workspace
