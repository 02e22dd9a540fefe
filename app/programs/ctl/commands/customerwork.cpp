// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/lookup.h"
#include "app/workspace/customerfile.h"

#include <QFileInfo>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

constexpr qsizetype kTriedLines = 20;

Result<Output> ranOn(Asker &asker, const Command &command, CustomerId id)
{
    const Result<Outcome> outcome = asker.run(command);
    if (!outcome)
        return outcome.error();
    return customerOutput(asker, outcome->customer.value_or(id));
}

Result<Output> tag(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<CustomerId>(0);
    return id ? ranOn(asker, TagCustomer{*id, arguments.word(1)}, *id) : Result<Output>(id.error());
}

Result<Output> untag(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<CustomerId>(0);
    return id ? ranOn(asker, UntagCustomer{*id, arguments.word(1)}, *id) : Result<Output>(id.error());
}

Result<Output> consent(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<CustomerId>(0);
    if (!id)
        return id.error();
    const auto state = valueNamed<ConsentState>(arguments.word(2));
    if (!state)
        return usage(u"a consent is given or withdrawn"_s);
    PutConsent wish{*id, arguments.word(1), *state, {}, arguments.value(u"--source"_s)};
    if (arguments.has(u"--at"_s)) {
        const Result<Instant> at = timeFrom(arguments.value(u"--at"_s), asker.now());
        if (!at)
            return at.error();
        wish.at = *at;
    }
    return ranOn(asker, wish, *id);
}

Result<Output> addAddress(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<CustomerId>(0);
    const Result<QList<Address>> addresses = addressesFrom({arguments.word(1)}, {});
    if (!id || !addresses)
        return id ? addresses.error() : id.error();
    return ranOn(asker, AddIdentity{*id, addresses->value(0)}, *id);
}

/// The identity by its number or its value.
Result<IdentityId> identityOf(Asker &asker, CustomerId customer, const QString &word)
{
    const Result<CustomerCard> card = asker.read<CustomerCard>(u"customer"_s, {{u"customer"_s, customer.value}});
    if (!card)
        return card.error();
    for (const IdentityRow &row : card->identities) {
        if (QString::number(row.id.value) == word || row.value == word)
            return row.id;
    }
    return Error{Error::Kind::NotFound, word, u"the customer has no such address"_s, {}};
}

template<typename Wish>
Result<Output> onIdentity(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<CustomerId>(0);
    if (!id)
        return id.error();
    const Result<IdentityId> identity = identityOf(asker, *id, arguments.word(1));
    return identity ? ranOn(asker, Wish{*identity}, *id) : Result<Output>(identity.error());
}

QJsonObject jsonOf(const ImportedLine &line)
{
    return {{u"line"_s, line.line},
            {u"is"_s, QString(nameOf(line.fate))},
            {u"reason"_s, line.reason},
            {u"detail"_s, line.detail}};
}

QString wordFor(workspace::ImportColumn column)
{
    switch (column) {
    case workspace::ImportColumn::Name:
        return u"name"_s;
    case workspace::ImportColumn::FirstName:
        return u"first_name"_s;
    case workspace::ImportColumn::LastName:
        return u"last_name"_s;
    case workspace::ImportColumn::Email:
        return u"email"_s;
    case workspace::ImportColumn::Phone:
        return u"phone"_s;
    case workspace::ImportColumn::Note:
        return u"note"_s;
    case workspace::ImportColumn::Tags:
        return u"tags"_s;
    case workspace::ImportColumn::Consent:
        return u"consent"_s;
    case workspace::ImportColumn::Ignored:
        break;
    }
    return u"ignored"_s;
}

Result<Output> undoImport(Asker &asker, const QString &number)
{
    bool isNumber = false;
    std::optional<UndoId> next = UndoId{number.toLongLong(&isNumber)};
    if (!isNumber)
        return usage(u"\"%1\" is no number that an import told."_s.arg(number));
    ImportReport sum;
    while (next) {
        const Result<Outcome> outcome = asker.run(Undo{next, {}});
        if (!outcome)
            return outcome.error();
        const ImportReport report = outcome->report.value_or(ImportReport());
        sum.takenBack += report.takenBack;
        sum.kept += report.kept;
        next = outcome->undo;
    }
    return Output{QJsonObject{{u"taken_back"_s, sum.takenBack}, {u"kept"_s, sum.kept}}, {}};
}

Result<Output> import(Asker &asker, const Arguments &arguments)
{
    if (arguments.has(u"--undo"_s))
        return undoImport(asker, arguments.value(u"--undo"_s));
    const QString path = arguments.word(0);
    const auto file = workspace::CustomerFile::open(path);
    if (!file)
        return file.error();
    const bool onlyTry = arguments.has(u"--try"_s);
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    std::optional<UndoId> undo;
    ImportReport sum;
    for (bool isEnd = false; !isEnd;) {
        workspace::CustomerFile::Lines lines = (*file)->next(onlyTry ? kTriedLines : ImportCustomers::kLinesAtOnce);
        isEnd = lines.isEnd || onlyTry;
        sum.lines += lines.refused;
        if (lines.customers.isEmpty())
            continue;
        const Result<Outcome> outcome =
            asker.run(ImportCustomers{lines.customers, QFileInfo(path).fileName(), onlyTry, name});
        if (!outcome)
            return outcome.error();
        const ImportReport report = outcome->report.value_or(ImportReport());
        undo = outcome->undo ? outcome->undo : undo;
        sum.made += report.made;
        sum.changed += report.changed;
        sum.same += report.same;
        sum.lines += report.lines;
    }
    QJsonArray columns;
    for (const workspace::RecognisedColumn &column : (*file)->columns())
        columns.append(QJsonObject{{u"heading"_s, column.heading}, {u"is"_s, wordFor(column.holds)}});
    QJsonArray refused;
    QJsonArray tried;
    for (const ImportedLine &line : std::as_const(sum.lines)) {
        if (onlyTry)
            tried.append(jsonOf(line));
        if (line.fate == ImportFate::Refused)
            refused.append(jsonOf(line));
    }
    QJsonObject json{{u"columns"_s, columns},
                     {u"new"_s, sum.made},
                     {u"changed"_s, sum.changed},
                     {u"same"_s, sum.same},
                     {u"refused"_s, refused}};
    if (onlyTry)
        json.insert(u"tried"_s, tried);
    if (undo)
        json.insert(u"undo"_s, undo->value);
    return Output{json, {u"new"_s, u"changed"_s, u"same"_s, u"refused"_s}};
}

} // namespace

void addCustomerWorkCommands(CommandList &list)
{
    list.push_back({u"customer tag"_s, {u"ID TAG"_s, {}}, u"Puts a tag on a customer."_s, tag});
    list.push_back({u"customer untag"_s, {u"ID TAG"_s, {}}, u"Takes a customer's tag away."_s, untag});
    list.push_back({u"customer consent"_s,
                    {u"ID KIND STATE"_s,
                     {{u"--at"_s, u"TIME"_s, u"when it was said; without it, now"_s},
                      {u"--source"_s, u"T"_s, u"how it was said"_s}}},
                    u"Writes down that a consent was given or withdrawn."_s,
                    consent});
    list.push_back({u"customer address add"_s,
                    {u"ID ADDRESS"_s, {}},
                    u"Adds an address somebody told; it is unverified."_s,
                    addAddress});
    list.push_back({u"customer address remove"_s,
                    {u"ID ADDRESS"_s, {}},
                    u"Takes an address away; with messages it becomes a customer of its own."_s,
                    onIdentity<RemoveIdentity>});
    list.push_back({u"customer address first"_s,
                    {u"ID ADDRESS"_s, {}},
                    u"Puts an address first."_s,
                    onIdentity<PutFirstIdentity>});
    list.push_back({u"customer import"_s,
                    {u"[FILE]"_s,
                     {{u"--try"_s, {}, u"only says what would become of the first lines"_s},
                      {u"--undo"_s, u"N"_s, u"takes the import back that told this number"_s}}},
                    u"Takes customers in from a CSV file."_s,
                    import});
}

} // namespace centrala::ctl
