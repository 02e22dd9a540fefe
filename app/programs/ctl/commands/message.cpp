// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/inboxsettings.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

/// Text, HTML and files of a message, as the options give them.
struct Written
{
    QString text;
    QString html;
    QList<FileToAttach> files;
    std::optional<Instant> at;
};

Result<Written> writtenIn(Asker &asker, const Arguments &arguments)
{
    Written written;
    written.text = arguments.value(u"--text"_s);
    if (arguments.has(u"--html"_s)) {
        const Result<QString> html = fileText(arguments.value(u"--html"_s));
        if (!html)
            return html.error();
        written.html = *html;
    }
    const Result<QList<FileToAttach>> files = filesFrom(arguments.values(u"--attach"_s));
    if (!files)
        return files.error();
    written.files = *files;
    if (written.text.isEmpty() && written.html.isEmpty() && written.files.isEmpty())
        return usage(u"--text is missing."_s);
    if (arguments.has(u"--at"_s)) {
        const Result<Instant> at = timeFrom(arguments.value(u"--at"_s), asker.now());
        if (!at)
            return at.error();
        written.at = *at;
    }
    return written;
}

/// The kind of address people have in a channel. Usage where it has no such recipients as `option` wants.
Result<QString> kindIn(Asker &asker, const QString &channel, const QString &option = {})
{
    const Result<QJsonObject> known = channelNamed(asker, channel);
    if (!known)
        return known.error();
    const QString list = option.mid(2);
    const QJsonObject can = (*known)[u"capabilities"_s][u"recipients"_s].toObject();
    if (can.contains(list) && !can[list].toBool())
        return usage(u"%1: this channel (%2) has no copies."_s.arg(option, channel));
    return (*known)[u"identity"_s].toString();
}

Result<Output> reply(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<ConversationId>(0);
    if (!id)
        return id.error();
    const Result<Written> written = writtenIn(asker, arguments);
    if (!written)
        return written.error();
    Reply wish;
    wish.conversation = *id;
    wish.text = written->text;
    wish.html = written->html;
    wish.attachments = written->files;
    wish.at = written->at;
    wish.now = arguments.has(u"--now"_s);
    wish.unlessTheyWrite = arguments.has(u"--unless-they-write"_s);
    if (wish.unlessTheyWrite && !wish.at)
        return usage(u"--unless-they-write needs --at."_s);
    const Result<ThreadPage> page = conversationOf(asker, *id, 1);
    if (!page)
        return page.error();
    QString channel = page->head.channel;
    if (arguments.has(u"--via"_s)) {
        const Result<InboxRow> inbox = inboxOf(asker, arguments.value(u"--via"_s));
        if (!inbox)
            return inbox.error();
        wish.via = inbox->id;
        channel = inbox->channel;
    }
    const QList<std::pair<QString, QList<Address> *>> lists{
        {u"--to"_s, &wish.to}, {u"--cc"_s, &wish.cc}, {u"--bcc"_s, &wish.bcc}};
    for (const auto &[option, list] : lists) {
        if (!arguments.has(option))
            continue;
        const Result<QString> kind = kindIn(asker, channel, option);
        if (!kind)
            return kind.error();
        const Result<QList<Address>> addresses = addressesFrom(arguments.values(option), *kind);
        if (!addresses)
            return addresses.error();
        *list = *addresses;
    }
    const Result<Outcome> outcome = asker.run(wish);
    if (!outcome)
        return outcome.error();
    return entryOutput(asker, *outcome, outcome->entry.value_or(EntryId{}));
}

Result<Output> startNew(Asker &asker, const Arguments &arguments)
{
    for (const QString &needed : {u"--via"_s, u"--to"_s}) {
        if (!arguments.has(needed))
            return usage(needed + u" is missing."_s);
    }
    const Result<Written> written = writtenIn(asker, arguments);
    if (!written)
        return written.error();
    const Result<InboxRow> inbox = inboxOf(asker, arguments.value(u"--via"_s));
    if (!inbox)
        return inbox.error();
    const Result<QString> kind = kindIn(asker, inbox->channel, arguments.has(u"--cc"_s) ? u"--cc"_s : QString());
    if (!kind)
        return kind.error();
    const Result<QList<Address>> to = addressesFrom(arguments.values(u"--to"_s), *kind);
    const Result<QList<Address>> cc = addressesFrom(arguments.values(u"--cc"_s), *kind);
    if (!to || !cc)
        return to ? cc.error() : to.error();
    StartConversation wish;
    wish.via = inbox->id;
    wish.to = *to;
    wish.cc = *cc;
    wish.subject = arguments.value(u"--subject"_s);
    wish.text = written->text;
    wish.html = written->html;
    wish.attachments = written->files;
    wish.at = written->at;
    wish.now = arguments.has(u"--now"_s);
    const Result<Outcome> outcome = asker.run(wish);
    if (!outcome)
        return outcome.error();
    return entryOutput(asker, *outcome, outcome->entry.value_or(EntryId{}));
}

Result<Output> forward(Asker &asker, const Arguments &arguments)
{
    const auto conversation = arguments.id<ConversationId>(0);
    const auto entry = arguments.id<EntryId>(1);
    if (!conversation || !entry)
        return conversation ? entry.error() : conversation.error();
    if (!arguments.has(u"--to"_s))
        return usage(u"--to is missing."_s);
    const Result<ThreadPage> page = conversationOf(asker, *conversation);
    if (!page)
        return page.error();
    const bool isThere =
        std::ranges::any_of(page->entries, [&entry](const TimelineEntry &one) { return one.id == *entry; });
    if (!isThere)
        return Error{Error::Kind::NotFound, u"entry %1"_s.arg(entry->value), {}, {}};
    const Result<QString> kind = kindIn(asker, page->head.channel);
    if (!kind)
        return kind.error();
    const Result<QList<Address>> to = addressesFrom(arguments.values(u"--to"_s), *kind);
    if (!to)
        return to.error();
    const Result<Outcome> outcome =
        asker.run(Forward{*entry, *to, arguments.value(u"--text"_s), arguments.has(u"--now"_s)});
    if (!outcome)
        return outcome.error();
    return entryOutput(asker, *outcome, outcome->entry.value_or(*entry));
}

template<typename Wish>
Result<Output> decide(Asker &asker, const Arguments &arguments, Wish wish)
{
    const auto entry = arguments.id<EntryId>(0);
    if (!entry)
        return entry.error();
    wish.entry = *entry;
    const Result<Outcome> outcome = asker.run(wish);
    if (!outcome)
        return outcome.error();
    Result<Output> output = entryOutput(asker, *outcome, outcome->entry.value_or(*entry));
    // A recalled message stands no longer in the conversation: what is left of it is its text.
    if (!output && output.error().kind == Error::Kind::NotFound && outcome->conversation)
        return Output{QJsonObject{{u"id"_s, entry->value},
                                  {u"conversation"_s, outcome->conversation->value},
                                  {u"kind"_s, u"draft"_s},
                                  {u"text"_s, outcome->text}},
                      {}};
    return output;
}

} // namespace

void addMessageCommands(CommandList &list)
{
    const Option text{u"--text"_s, u"T"_s, u"what is written"_s};
    const Option now{u"--now"_s, {}, u"leaves at once, without the seconds for recall"_s};
    const std::vector<Option> written{text,
                                      {u"--html"_s, u"F"_s, u"a file with the same as HTML"_s},
                                      {u"--attach"_s, u"FILE"_s, u"a file to go with it"_s, true},
                                      {u"--cc"_s, u"A"_s, u"an address for a copy"_s, true},
                                      {u"--at"_s, u"TIME"_s, u"leaves then"_s},
                                      now};
    std::vector<Option> forReply{{u"--via"_s, u"INBOX"_s, u"another inbox than the last message's"_s},
                                 {u"--to"_s, u"A"_s, u"another address than who wrote last"_s, true},
                                 {u"--unless-they-write"_s, {}, u"with --at: held if the customer writes before"_s},
                                 {u"--bcc"_s, u"A"_s, u"an address for a hidden copy"_s, true}};
    std::vector<Option> forNew{{u"--via"_s, u"INBOX"_s, u"the inbox it leaves from"_s},
                               {u"--to"_s, u"A"_s, u"an address"_s, true},
                               {u"--subject"_s, u"S"_s, u"the subject"_s}};
    forReply.insert(forReply.begin(), written.begin(), written.end());
    forNew.insert(forNew.end(), written.begin(), written.end());
    list.push_back({u"conversation reply"_s, {u"ID"_s, forReply}, u"Queues an answer."_s, reply});
    list.push_back({u"conversation new"_s, {{}, forNew}, u"Writes to somebody first."_s, startNew});
    list.push_back({u"conversation forward"_s,
                    {u"ID ENTRY"_s, {{u"--to"_s, u"A"_s, u"an address"_s, true}, text, now}},
                    u"Sends a message on to somebody else."_s,
                    forward});
    list.push_back({u"conversation retry"_s,
                    {u"ENTRY"_s, {}},
                    u"Sends a failed, held or uncertain message again."_s,
                    [](Asker &asker, const Arguments &arguments) { return decide(asker, arguments, Retry{}); }});
    list.push_back({u"conversation give-up"_s,
                    {u"ENTRY"_s, {{u"--arrived"_s, {}, u"it did arrive"_s}}},
                    u"Tries a failed or uncertain message no more."_s,
                    [](Asker &asker, const Arguments &arguments) {
                        return decide(asker, arguments, GiveUp{{}, arguments.has(u"--arrived"_s)});
                    }});
    list.push_back({u"conversation recall"_s,
                    {u"ENTRY"_s, {}},
                    u"Takes a message back that has not left yet."_s,
                    [](Asker &asker, const Arguments &arguments) { return decide(asker, arguments, Recall{}); }});
}

} // namespace centrala::ctl
