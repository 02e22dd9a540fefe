// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"
#include "app/serve/session.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

const QStringList kColumns{u"id"_s, u"name"_s, u"identities"_s, u"conversations"_s};
constexpr qint64 kUsualLimit = 10'000;

Result<CustomerCard> cardOf(Asker &asker, CustomerId id)
{
    return asker.read<CustomerCard>(u"customer"_s, {{u"customer"_s, id.value}});
}

Result<Output> show(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<CustomerId>(0);
    if (!id)
        return id.error();
    return customerOutput(asker, *id);
}

Result<Output> listCustomers(Asker &asker, const Arguments &arguments)
{
    const Result<qint64> limit = arguments.number(u"--limit"_s, kUsualLimit);
    if (!limit)
        return limit.error();
    const Result<QList<CustomerCard>> rows = asker.rows<CustomerCard>(u"customers"_s, {{u"limit"_s, *limit}});
    if (!rows)
        return rows.error();
    return Output{arrayOf(*rows), kColumns};
}

Result<Output> history(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<CustomerId>(0);
    const Result<qint64> limit = arguments.number(u"--limit"_s, 1000);
    if (!id || !limit)
        return id ? limit.error() : id.error();
    if (const Result<CustomerCard> card = cardOf(asker, *id); !card)
        return card.error();
    const Result<QList<HistoryRow>> rows =
        asker.rows<HistoryRow>(u"history"_s, {{u"customer"_s, id->value}, {u"limit"_s, *limit}});
    if (!rows)
        return rows.error();
    return Output{arrayOf(*rows), {u"at"_s, u"kind"_s, u"channel"_s, u"conversation"_s, u"summary"_s}};
}

Result<Output> merge(Asker &asker, const Arguments &arguments)
{
    const auto into = arguments.id<CustomerId>(0);
    const auto from = arguments.id<CustomerId>(1);
    if (!into || !from)
        return into ? from.error() : into.error();
    MergeCustomers wish{*into, *from};
    for (const auto &[option, member] :
         {std::pair(u"--name"_s, &MergeCustomers::whoseName), std::pair(u"--about"_s, &MergeCustomers::whoseAbout),
          std::pair(u"--tags"_s, &MergeCustomers::whoseTags), std::pair(u"--first"_s, &MergeCustomers::whoseAddress)}) {
        if (!arguments.has(option))
            continue;
        const auto whose = valueNamed<Surviving>(arguments.value(option));
        if (!whose)
            return usage(option + u" is into, from or both"_s);
        wish.*member = *whose;
    }
    const Result<Outcome> outcome = asker.run(wish);
    if (!outcome)
        return outcome.error();
    Result<Output> output = customerOutput(asker, outcome->customer.value_or(*into));
    if (output && outcome->merge) {
        QJsonObject json = output->json.toObject();
        json.insert(u"link"_s, outcome->merge->value);
        output->json = json;
        output->columns.append(u"link"_s);
    }
    return output;
}

Result<Output> unmerge(Asker &asker, const Arguments &arguments)
{
    const auto link = arguments.id<MergeId>(0);
    if (!link)
        return link.error();
    const Result<Outcome> outcome = asker.run(UnmergeCustomers{*link});
    if (!outcome)
        return outcome.error();
    return customerOutput(asker, outcome->customer.value_or(CustomerId{}));
}

Result<Output> duplicates(Asker &asker, const Arguments &)
{
    const Result<QJsonObject> answer = asker.readJson(u"duplicates"_s, {{u"limit"_s, 100}});
    if (!answer)
        return answer.error();
    return Output{(*answer)[u"rows"_s], {u"first"_s, u"second"_s, u"reasons"_s}};
}

/// All that is known about a customer, in one document.
Result<Output> exportCustomer(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<CustomerId>(0);
    if (!id)
        return id.error();
    const Result<CustomerCard> card = cardOf(asker, *id);
    if (!card)
        return card.error();
    if (const Result<QJsonObject> noted = asker.ask(u"export_customer"_s, {{u"customer"_s, id->value}}); !noted)
        return noted.error();
    QJsonArray conversations;
    for (const View view : {View::Open, View::Pending, View::Snoozed, View::Resolved, View::Spam}) {
        QueueFilter filter;
        filter.view = view;
        filter.customer = *id;
        const Result<QList<QueueRow>> rows = asker.rows<QueueRow>(
            u"queue"_s, {{u"filter"_s, wire::toJson(filter)}, {u"limit"_s, serve::Session::kRowLimit}});
        if (!rows)
            return rows.error();
        for (const QueueRow &row : *rows) {
            const Result<ThreadPage> page = conversationOf(asker, row.id);
            if (!page)
                return page.error();
            QJsonObject conversation = jsonOf(*page);
            conversation.remove(u"suggestion"_s); // it names somebody else
            conversations.append(conversation);
        }
    }
    QJsonObject json{{u"customer"_s, jsonOf(*card)}, {u"conversations"_s, conversations}};
    return Output{json, {}, QString::fromUtf8(QJsonDocument(json).toJson())};
}

Result<Output> erase(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<CustomerId>(0);
    if (!id)
        return id.error();
    const Result<Outcome> outcome = asker.run(EraseCustomer{*id});
    if (!outcome)
        return outcome.error();
    return Output{QJsonObject{{u"id"_s, id->value}, {u"erased"_s, true}}, {}};
}

Result<Output> edit(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<CustomerId>(0);
    if (!id)
        return id.error();
    EditCustomer wish{*id, {}, {}};
    if (arguments.has(u"--name"_s))
        wish.customerName = arguments.value(u"--name"_s);
    if (arguments.has(u"--about"_s))
        wish.about = arguments.value(u"--about"_s);
    const Result<Outcome> outcome = asker.run(wish);
    if (!outcome)
        return outcome.error();
    return customerOutput(asker, *id);
}

} // namespace

void addCustomerCommands(CommandList &list)
{
    const Option limit{u"--limit"_s, u"N"_s, u"at most so many"_s};
    list.push_back({u"customer list"_s, {{}, {limit}}, u"The customers."_s, listCustomers});
    list.push_back({u"customer show"_s, {u"ID"_s, {}}, u"One customer with identities and merges."_s, show});
    list.push_back({u"customer history"_s, {u"ID"_s, {limit}}, u"All that happened with a customer."_s, history});
    list.push_back(
        {u"customer set"_s,
         {u"ID"_s,
          {{u"--name"_s, u"N"_s, u"the customer's name"_s}, {u"--about"_s, u"T"_s, u"what colleagues shall know"_s}}},
         u"Changes a customer's card."_s,
         edit});
    list.push_back({u"customer merge"_s,
                    {u"INTO FROM"_s,
                     {{u"--name"_s, u"WHOSE"_s, u"whose name survives: into (usual) or from"_s},
                      {u"--about"_s, u"WHOSE"_s, u"whose note: into, from or both (usual)"_s},
                      {u"--tags"_s, u"WHOSE"_s, u"whose tags: into, from or both (usual)"_s},
                      {u"--first"_s, u"WHOSE"_s, u"whose first address stays first: into (usual) or from"_s}}},
                    u"Says that two customers are one."_s,
                    merge});
    list.push_back({u"customer unmerge"_s, {u"LINK"_s, {}}, u"Takes a merge apart."_s, unmerge});
    list.push_back({u"customer duplicates"_s, {}, u"Customers that are likely the same, and why."_s, duplicates});
    list.push_back({u"customer export"_s, {u"ID"_s, {}}, u"All that is known about a customer."_s, exportCustomer});
    list.push_back({u"customer erase"_s, {u"ID"_s, {}}, u"Removes a customer for good."_s, erase});
}

} // namespace centrala::ctl
