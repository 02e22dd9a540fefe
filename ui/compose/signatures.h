// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/adminpages.h"

namespace centrala::ui {

/// What stands under the messages of an inbox, or of all, when one agent, or anybody, writes them: a record of
/// Catalogue::Signature.
struct Signature
{
    RecordId id;
    InboxId inbox; ///< invalid: every inbox
    AgentId owner; ///< invalid: everybody
    QString text;
};

[[nodiscard]] QList<Signature> signaturesIn(const QList<RecordRow> &records);

/// The one that fits best: the agent's own before everybody's, the inbox's before the one of all. Empty where none
/// does.
[[nodiscard]] QString signatureFor(const QList<Signature> &signatures, InboxId inbox, AgentId agent);

/// A text with its signature under the usual "-- " (RFC 3676 section 4.3), and the same taken off again.
[[nodiscard]] QString signedText(const QString &text, const QString &signature);
[[nodiscard]] QString signedHtml(const QString &html, const QString &signature);
[[nodiscard]] QString withoutSignature(const QString &text, const QString &signature);
[[nodiscard]] QString htmlWithoutSignature(const QString &html, const QString &signature);

} // namespace centrala::ui
