// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/timeline.h"

#include "app/engine/context.h"

#include <QVarLengthArray>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr qsizetype kSnippetLimit = 200;

} // namespace

EntryId addEvent(Context &context, ConversationId conversation, EventKind kind, const QJsonObject &data,
                 std::optional<Instant> at)
{
    const EntryId id = context.addEntry({{}, conversation, EntryKind::Event, at.value_or(context.now)});
    context.entries.insertEvent(id, context.agent(), kind, data);
    return id;
}

EntryId addOwnEvent(Context &context, ConversationId conversation, EventKind kind, const QJsonObject &data)
{
    const EntryId id = context.addEntry({{}, conversation, EntryKind::Event, context.now});
    context.entries.insertEvent(id, std::nullopt, kind, data);
    return id;
}

QString snippetOf(const QString &text)
{
    QVarLengthArray<QChar, kSnippetLimit> snippet;
    for (const QStringView line : QStringView(text).left(4000).tokenize(u'\n')) {
        const QStringView trimmed = line.trimmed();
        if (trimmed == u"--"_s)
            break;
        if (trimmed.isEmpty() || trimmed.startsWith(u'>'))
            continue;
        bool isBetween = !snippet.isEmpty();
        for (const QChar letter : trimmed) {
            if (letter.isSpace()) {
                isBetween = true;
                continue;
            }
            if (std::exchange(isBetween, false) && snippet.size() < kSnippetLimit)
                snippet.append(u' ');
            if (snippet.size() == kSnippetLimit)
                return QString(snippet.constData(), kSnippetLimit);
            snippet.append(letter);
        }
    }
    return QString(snippet.constData(), snippet.size());
}

void refreshSummary(Context &context, store::ConversationRecord &conversation)
{
    const std::optional<EntryId> newest = context.messages.newest(conversation.id);
    if (!newest)
        return;
    const std::optional<store::EntryRecord> entry = context.entries.get(*newest);
    const std::optional<store::MessageRecord> message = context.messages.get(*newest);
    if (!entry || !message || (message->automatic && message->direction == Direction::Out)) // which is no answer
        return;
    conversation.lastAt = entry->at;
    conversation.snippet = snippetOf(message->text);
    const bool needsSomebody = message->delivery == Delivery::Failed || message->delivery == Delivery::Uncertain ||
                               message->delivery == Delivery::Held;
    conversation.attention = needsSomebody ? QString(nameOf(message->delivery)) : QString();
}

} // namespace centrala::engine
