// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>

#include <compare>

namespace centrala {

/// A row number given by the engine's store; a replica holds the same numbers. It means nothing but itself: ids of
/// different tables do not mix, and 0 stands for "none".
template<typename Tag>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] constexpr bool isValid() const { return value != 0; }
    // NOLINTNEXTLINE(modernize-use-nullptr): the zero it finds is the comparison's own
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using AgentId = Id<struct AgentTag>;
using AttachmentId = Id<struct AttachmentTag>;
using ConsentId = Id<struct ConsentTag>;
using ConversationId = Id<struct ConversationTag>;
using CustomerId = Id<struct CustomerTag>;
using EntryId = Id<struct EntryTag>;
using IdentityId = Id<struct IdentityTag>;
using InboxId = Id<struct InboxTag>;
using MergeId = Id<struct MergeTag>;   ///< one merge of two customers
using RecordId = Id<struct RecordTag>; ///< one record of a catalogue: a template, a calendar, an SLA …
using TeamId = Id<struct TeamTag>;
using SignInId = Id<struct SignInTag>; ///< a session or a token of an agent
using UndoId = Id<struct UndoTag>;     ///< what an undoable command replaced

} // namespace centrala
