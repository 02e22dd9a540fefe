// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

const QStringList kColumns{u"id"_s,      u"state"_s, u"due"_s,      u"customer"_s,
                           u"subject"_s, u"inbox"_s, u"assignee"_s, u"unread"_s};
constexpr qint64 kUsualLimit = 100'000; ///< rows: all that one answer may have

View viewOf(ConversationState state)
{
    switch (state) {
    case ConversationState::Open:
        return View::Open;
    case ConversationState::Pending:
        return View::Pending;
    case ConversationState::Snoozed:
        return View::Snoozed;
    case ConversationState::Resolved:
        return View::Resolved;
    case ConversationState::Spam:
        return View::Spam;
    }
    return View::Open;
}

Result<std::optional<ConversationState>> stateAsked(const Arguments &arguments)
{
    if (!arguments.has(u"--state"_s))
        return std::optional<ConversationState>();
    const auto state = valueNamed<ConversationState>(arguments.value(u"--state"_s));
    if (!state)
        return usage(u"\"%1\" is none of open, pending, snoozed, resolved, spam."_s.arg(arguments.value(u"--state"_s)));
    return state;
}

Result<QList<QueueRow>> listed(Asker &asker, const QueueFilter &filter, qint64 limit)
{
    return asker.rows<QueueRow>(u"queue"_s, {{u"filter"_s, wire::toJson(filter)}, {u"limit"_s, limit}});
}

Result<Output> queue(Asker &asker, const Arguments &arguments)
{
    const Result<std::optional<ConversationState>> state = stateAsked(arguments);
    const Result<qint64> limit = arguments.number(u"--limit"_s, kUsualLimit);
    if (!state || !limit)
        return state ? limit.error() : state.error();
    QueueFilter filter;
    filter.agent = asker.me();
    filter.view = viewOf(state->value_or(ConversationState::Open));
    if (arguments.has(u"--mine"_s))
        filter.view = View::Mine;
    if (arguments.has(u"--mentions"_s))
        filter.view = View::Mentions;
    if (arguments.has(u"--followed"_s))
        filter.view = View::Followed;
    if (arguments.has(u"--inbox"_s)) {
        const Result<InboxRow> inbox = inboxOf(asker, arguments.value(u"--inbox"_s));
        if (!inbox)
            return inbox.error();
        filter.inbox = inbox->id;
    }
    filter.tag = arguments.value(u"--tag"_s);
    filter.unread = arguments.has(u"--unread"_s);
    if (arguments.has(u"--sort"_s)) {
        const auto sort = valueNamed<QueueSort>(arguments.value(u"--sort"_s));
        if (!sort)
            return usage(
                u"\"%1\" is none of usual, newest, oldest, customer, priority."_s.arg(arguments.value(u"--sort"_s)));
        filter.sort = *sort;
    }
    const Result<QList<QueueRow>> rows = listed(asker, filter, *limit);
    if (!rows)
        return rows.error();
    return Output{arrayOf(*rows), kColumns};
}

/// Newest first, over all states unless one is asked for.
Result<Output> listConversations(Asker &asker, const Arguments &arguments)
{
    const Result<std::optional<ConversationState>> state = stateAsked(arguments);
    const Result<qint64> limit = arguments.number(u"--limit"_s, kUsualLimit);
    if (!state || !limit)
        return state ? limit.error() : state.error();
    QueueFilter filter;
    filter.agent = asker.me();
    if (arguments.has(u"--customer"_s)) {
        const Result<qint64> customer = Arguments::positive(arguments.value(u"--customer"_s), u"a customer's number"_s);
        if (!customer)
            return customer.error();
        filter.customer = CustomerId{*customer};
    }
    QList<QueueRow> all;
    for (const auto each : {ConversationState::Open, ConversationState::Pending, ConversationState::Snoozed,
                            ConversationState::Resolved, ConversationState::Spam}) {
        if (*state && **state != each)
            continue;
        filter.view = viewOf(each);
        const Result<QList<QueueRow>> rows = listed(asker, filter, *limit);
        if (!rows)
            return rows.error();
        all += *rows;
    }
    std::stable_sort(all.begin(), all.end(), [](const QueueRow &a, const QueueRow &b) { return a.lastAt > b.lastAt; });
    return Output{arrayOf(all.first(std::min<qsizetype>(all.size(), *limit))), kColumns};
}

Result<Output> next(Asker &asker, const Arguments &)
{
    const Result<Outcome> outcome = asker.run(TakeNext{});
    if (!outcome)
        return outcome.error();
    if (!outcome->conversation)
        return Output{QJsonValue(), {}, u"Nobody waits.\n"_s};
    return conversationOutput(asker, *outcome->conversation);
}

Result<Output> outbox(Asker &asker, const Arguments &)
{
    const Result<QList<OutboxRow>> rows = asker.rows<OutboxRow>(u"outbox"_s);
    if (!rows)
        return rows.error();
    return Output{arrayOf(*rows),
                  {u"entry"_s, u"delivery"_s, u"to"_s, u"subject"_s, u"inbox"_s, u"not_before"_s, u"error"_s}};
}

Result<Output> drafts(Asker &asker, const Arguments &)
{
    const Result<QList<Draft>> rows = asker.rows<Draft>(u"drafts"_s);
    if (!rows)
        return rows.error();
    return Output{arrayOf(*rows), {u"conversation"_s, u"kind"_s, u"at"_s, u"text"_s}};
}

} // namespace

void addQueueCommands(CommandList &list)
{
    const Option state{u"--state"_s, u"STATE"_s, u"open, pending, snoozed, resolved or spam"_s};
    const Option limit{u"--limit"_s, u"N"_s, u"at most so many"_s};
    list.push_back({u"queue"_s,
                    {{},
                     {{u"--inbox"_s, u"ID"_s, u"of one inbox"_s},
                      state,
                      limit,
                      {u"--mine"_s, {}, u"what is mine and what nobody has yet"_s},
                      {u"--mentions"_s, {}, u"where colleagues named you in a note"_s},
                      {u"--followed"_s, {}, u"what you follow"_s},
                      {u"--tag"_s, u"T"_s, u"with a tag"_s},
                      {u"--unread"_s, {}, u"with messages nobody has read"_s},
                      {u"--sort"_s, u"ORDER"_s, u"usual, newest, oldest, customer or priority"_s}}},
                    u"The queue in its order."_s,
                    queue});
    list.push_back({u"conversation list"_s,
                    {{}, {{u"--customer"_s, u"ID"_s, u"of one customer"_s}, state, limit}},
                    u"Conversations, the newest first."_s,
                    listConversations});
    list.push_back({u"next"_s, {}, u"Takes the most urgent conversation for you."_s, next});
    list.push_back({u"outbox"_s, {}, u"Messages that have not left yet or need a decision."_s, outbox});
    list.push_back({u"drafts"_s, {}, u"What was begun to be written on this desk."_s, drafts});
}

} // namespace centrala::ctl
