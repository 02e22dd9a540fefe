// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"
#include "app/programs/ctl/timelinetext.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

Result<Output> show(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<ConversationId>(0);
    const Result<qint64> limit = arguments.has(u"--limit"_s) ? arguments.number(u"--limit"_s, 1) : Result<qint64>(0);
    if (!id || !limit)
        return id ? limit.error() : id.error();
    const Result<ThreadPage> page = conversationOf(asker, *id, *limit);
    if (!page)
        return page.error();
    return Output{jsonOf(*page), {}, textOf(*page)};
}

/// Runs a wish about one conversation and tells how it stands afterwards.
Result<Output> done(Asker &asker, const Arguments &arguments, const Command &wish)
{
    const Result<Outcome> outcome = asker.run(wish);
    if (!outcome)
        return outcome.error();
    if (outcome->conversation)
        return conversationOutput(asker, *outcome->conversation);
    const auto id = arguments.id<ConversationId>(0);
    if (!id)
        return id.error();
    return conversationOutput(asker, *id);
}

/// A command whose wish needs nothing but the conversation's number.
template<typename Wish>
CommandSpec simple(const QString &name, const QString &help)
{
    return {name, {u"ID"_s, {}}, help, [](Asker &asker, const Arguments &arguments) -> Result<Output> {
                const auto id = arguments.id<ConversationId>(0);
                if (!id)
                    return id.error();
                return done(asker, arguments, Wish{{*id}});
            }};
}

/// What the command needs besides the conversation: the second word or the option.
Result<QString> needed(const Arguments &arguments, const QString &option)
{
    const QString text = arguments.has(option) ? arguments.value(option) : arguments.word(1);
    if (text.isEmpty())
        return usage(option + u" is missing."_s);
    return text;
}

/// A command with one text besides the conversation; `make` gives the wish.
template<typename Make>
CommandSpec withText(const QString &name, const Option &option, const QString &help, Make make)
{
    const QString word = u"ID ["_s + option.value + u']';
    return {name, {word, {option}}, help, [=](Asker &asker, const Arguments &arguments) -> Result<Output> {
                const auto id = arguments.id<ConversationId>(0);
                if (!id)
                    return id.error();
                const Result<QString> text = needed(arguments, option.name);
                if (!text)
                    return text.error();
                const Result<Command> wish = make(asker, *id, *text);
                if (!wish)
                    return wish.error();
                return done(asker, arguments, *wish);
            }};
}

Result<Output> assign(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<ConversationId>(0);
    if (!id)
        return id.error();
    QString agent = arguments.has(u"--agent"_s) ? arguments.value(u"--agent"_s) : arguments.word(1);
    if (arguments.has(u"--me"_s))
        agent = u"me"_s;
    if (agent.isEmpty() && !arguments.has(u"--nobody"_s) && !arguments.has(u"--team"_s))
        return usage(u"Say to whom: --agent, --me, --nobody or --team."_s);
    Assign wish{{*id}, {}, {}, arguments.value(u"--reason"_s)};
    if (!agent.isEmpty() && agent != u"nobody") {
        const Result<AgentRow> row = agentOf(asker, agent);
        if (!row)
            return row.error();
        wish.agent = row->id;
    }
    if (arguments.has(u"--team"_s)) {
        const Result<RecordRow> team = recordOf(asker, Catalogue::Team, arguments.value(u"--team"_s));
        if (!team)
            return team.error();
        wish.team = TeamId{team->id.value};
    }
    return done(asker, arguments, wish);
}

Result<Output> pin(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<ConversationId>(0);
    if (!id)
        return id.error();
    return done(asker, arguments, Pin{{*id}, !arguments.has(u"--off"_s)});
}

} // namespace

void addConversationCommands(CommandList &list)
{
    list.push_back({u"conversation show"_s,
                    {u"ID"_s, {{u"--limit"_s, u"N"_s, u"only the newest entries"_s}}},
                    u"One conversation with its entries, the oldest first."_s,
                    show});
}

void addConversationWorkCommands(CommandList &list)
{
    using Wish = Result<Command>;
    list.push_back(withText(u"conversation note"_s, {u"--text"_s, u"T"_s, u"what colleagues shall know"_s},
                            u"Adds a note for colleagues."_s,
                            [](Asker &, ConversationId id, const QString &text) -> Wish {
                                return Command(AddNote{id, text});
                            }));
    list.push_back({u"conversation assign"_s,
                    {u"ID [AGENT]"_s,
                     {{u"--agent"_s, u"A"_s, u"an agent's number or name"_s},
                      {u"--me"_s, {}, u"to yourself"_s},
                      {u"--nobody"_s, {}, u"back to the queue"_s},
                      {u"--team"_s, u"T"_s, u"a team's number or name"_s},
                      {u"--reason"_s, u"R"_s, u"why"_s}}},
                    u"Gives a conversation to somebody."_s,
                    assign});
    list.push_back(withText(u"conversation tag"_s, {u"--tag"_s, u"TAG"_s, u"the tag"_s}, u"Adds a tag."_s,
                            [](Asker &, ConversationId id, const QString &tag) -> Wish {
                                return Command(Tag{{id}, tag});
                            }));
    list.push_back(withText(u"conversation untag"_s, {u"--tag"_s, u"TAG"_s, u"the tag"_s}, u"Takes a tag away."_s,
                            [](Asker &, ConversationId id, const QString &tag) -> Wish {
                                return Command(Untag{{id}, tag});
                            }));
    list.push_back(withText(u"conversation priority"_s,
                            {u"--priority"_s, u"PRIORITY"_s, u"low, normal, high or urgent"_s},
                            u"Sets how urgent it is."_s, [](Asker &, ConversationId id, const QString &text) -> Wish {
                                const auto priority = valueNamed<Priority>(text);
                                if (!priority)
                                    return usage(u"\"%1\" is none of low, normal, high, urgent."_s.arg(text));
                                return Command(SetPriority{{id}, *priority});
                            }));
    list.push_back(withText(u"conversation snooze"_s, {u"--until"_s, u"TIME"_s, u"when it comes back"_s},
                            u"Puts it aside until a time or the customer's answer."_s,
                            [](Asker &asker, ConversationId id, const QString &text) -> Wish {
                                const Result<Instant> until = timeFrom(text, asker.now());
                                if (!until)
                                    return until.error();
                                return Command(Snooze{{id}, *until});
                            }));
    list.push_back({u"conversation pin"_s,
                    {u"ID"_s, {{u"--off"_s, {}, u"no longer"_s}}},
                    u"Puts it at the head of your own lists."_s,
                    pin});
    list.push_back(simple<Follow>(u"conversation follow"_s, u"Tells you what happens there, as if it were yours."_s));
    list.push_back({u"conversation unfollow"_s,
                    {u"ID"_s, {}},
                    u"Tells you of it no longer."_s,
                    [](Asker &asker, const Arguments &arguments) -> Result<Output> {
                        const auto id = arguments.id<ConversationId>(0);
                        if (!id)
                            return id.error();
                        return done(asker, arguments, Follow{{*id}, false});
                    }});
    list.push_back(simple<Resolve>(u"conversation resolve"_s, u"Says that it is done."_s));
    list.push_back(simple<Reopen>(u"conversation reopen"_s, u"Opens it again."_s));
    list.push_back(simple<MarkSpam>(u"conversation spam"_s, u"Says that it is spam."_s));
    list.push_back(withText(u"conversation wrap-up"_s, {u"--code"_s, u"CODE"_s, u"a wrap-up code's name"_s},
                            u"Notes why it ended."_s, [](Asker &, ConversationId id, const QString &code) -> Wish {
                                return Command(WrapUp{id, code});
                            }));
}

void addConversationMoveCommands(CommandList &list)
{
    list.push_back({u"conversation merge"_s,
                    {u"INTO FROM"_s, {}},
                    u"Makes two conversations one."_s,
                    [](Asker &asker, const Arguments &arguments) -> Result<Output> {
                        const auto into = arguments.id<ConversationId>(0);
                        const auto from = arguments.id<ConversationId>(1);
                        if (!into || !from)
                            return into ? from.error() : into.error();
                        return done(asker, arguments, MergeConversations{*into, *from});
                    }});
    list.push_back({u"conversation split"_s,
                    {u"ID ENTRY…"_s, {{u"--subject"_s, u"S"_s, u"the new conversation's subject"_s}}},
                    u"Moves entries to a new conversation."_s,
                    [](Asker &asker, const Arguments &arguments) -> Result<Output> {
                        const auto id = arguments.id<ConversationId>(0);
                        if (!id)
                            return id.error();
                        SplitConversation wish{*id, {}, arguments.value(u"--subject"_s)};
                        for (qsizetype i = 1; i < arguments.words().size(); ++i) {
                            const auto entry = arguments.id<EntryId>(i);
                            if (!entry)
                                return entry.error();
                            wish.entries.append(*entry);
                        }
                        return done(asker, arguments, wish);
                    }});
    list.push_back({u"conversation dismiss"_s,
                    {u"ID"_s, {}},
                    u"Proposes no more that it belongs to the conversation its mail refers to."_s,
                    [](Asker &asker, const Arguments &arguments) -> Result<Output> {
                        const auto id = arguments.id<ConversationId>(0);
                        if (!id)
                            return id.error();
                        return done(asker, arguments, SplitConversation{*id, {}, {}}); // stays apart
                    }});
    list.push_back({u"conversation undo"_s,
                    {u"[ID]"_s, {}},
                    u"Takes your last undoable act back, on one conversation or at all."_s,
                    [](Asker &asker, const Arguments &arguments) -> Result<Output> {
                        Undo wish;
                        if (!arguments.words().isEmpty()) {
                            const auto id = arguments.id<ConversationId>(0);
                            if (!id)
                                return id.error();
                            wish.conversation = *id;
                        }
                        return done(asker, arguments, wish);
                    }});
}

} // namespace centrala::ctl
