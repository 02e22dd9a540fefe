// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/customer.h"
#include "app/model/fields.h"
#include "app/model/identity.h"
#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// Wishes about customers. A customer that was merged into another stands for that one.
namespace centrala {

struct EditCustomer
{
    CustomerId customer;
    std::optional<QString> customerName;
    std::optional<QString> about;
    static constexpr auto name = "edit_customer";
    static constexpr std::tuple fields = {Field{"customer", &EditCustomer::customer},
                                          Field{"customer_name", &EditCustomer::customerName},
                                          Field{"about", &EditCustomer::about}};
};

struct TagCustomer
{
    CustomerId customer;
    QString tag;
    static constexpr auto name = "tag_customer";
    static constexpr std::tuple fields = {Field{"customer", &TagCustomer::customer}, Field{"tag", &TagCustomer::tag}};
};

struct UntagCustomer
{
    CustomerId customer;
    QString tag;
    static constexpr auto name = "untag_customer";
    static constexpr std::tuple fields = {Field{"customer", &UntagCustomer::customer},
                                          Field{"tag", &UntagCustomer::tag}};
};

/// Writes down that a consent was given or withdrawn. Nothing is overwritten: what was said before stays to be read.
struct PutConsent
{
    CustomerId customer;
    QString kind; ///< what for, in the company's words: "newsletter"
    ConsentState state = ConsentState::Given;
    std::optional<Instant> at; ///< when it was said; unset: now
    QString source;            ///< how: "by phone", "web form"
    static constexpr auto name = "put_consent";
    static constexpr std::tuple fields = {Field{"customer", &PutConsent::customer}, Field{"kind", &PutConsent::kind},
                                          Field{"state", &PutConsent::state}, Field{"at", &PutConsent::at},
                                          Field{"source", &PutConsent::source}};
};

/// An address somebody typed: unverified until its channel proves it. Conflict where it is another customer's: then the
/// two are merged or the address stays where it is, which is for a person to say.
struct AddIdentity
{
    CustomerId customer;
    Address address;
    static constexpr auto name = "add_identity";
    static constexpr std::tuple fields = {Field{"customer", &AddIdentity::customer},
                                          Field{"address", &AddIdentity::address}};
};

/// Takes an address away from its customer. Where messages came from it, it becomes a customer of its own with them;
/// Conflict where it is all that its customer has.
struct RemoveIdentity
{
    IdentityId identity;
    static constexpr auto name = "remove_identity";
    static constexpr std::tuple fields = {Field{"identity", &RemoveIdentity::identity}};
};

/// The address that stands first and is written to first.
struct PutFirstIdentity
{
    IdentityId identity;
    static constexpr auto name = "first_identity";
    static constexpr std::tuple fields = {Field{"identity", &PutFirstIdentity::identity}};
};

/// Makes two customers one. What each of them has is chosen field by field; what gives way is kept with the merge, and
/// comes back when it is taken apart.
struct MergeCustomers
{
    CustomerId into;
    CustomerId from;
    Surviving whoseName = Surviving::Into;  ///< Both counts as Into
    Surviving whoseAbout = Surviving::Both; ///< Both: one note under the other
    Surviving whoseTags = Surviving::Both;
    Surviving whoseAddress = Surviving::Into; ///< whose first address stays first; Both counts as Into
    static constexpr auto name = "merge_customers";
    static constexpr std::tuple fields = {Field{"into", &MergeCustomers::into},
                                          Field{"from", &MergeCustomers::from},
                                          Field{"whose_name", &MergeCustomers::whoseName},
                                          Field{"whose_about", &MergeCustomers::whoseAbout},
                                          Field{"whose_tags", &MergeCustomers::whoseTags},
                                          Field{"whose_address", &MergeCustomers::whoseAddress}};
};

struct UnmergeCustomers
{
    MergeId merge;
    static constexpr auto name = "unmerge_customers";
    static constexpr std::tuple fields = {Field{"merge", &UnmergeCustomers::merge}};
};

struct EraseCustomer
{
    CustomerId customer;
    static constexpr auto name = "erase_customer";
    static constexpr std::tuple fields = {Field{"customer", &EraseCustomer::customer}};
};

/// Takes customers in from elsewhere. A line makes a new customer or, where one of its addresses is known, adds to that
/// customer what is missing there; what people wrote here is never replaced, so that the same lines taken in again
/// change nothing. At most kLinesAtOnce; what became of each is told in Outcome::report. Undo takes it back but for
/// what was used or changed since; where more of the same `import` can be taken back, its outcome names that as `undo`.
struct ImportCustomers
{
    static constexpr qsizetype kLinesAtOnce = 250;
    QList<ImportedCustomer> customers;
    QString source;       ///< where from, for the audit trail and the consents' source
    bool onlyTry = false; ///< tells what would become of them and changes nothing
    QString import = {};  ///< the same for all lines of one file: they are taken back together
    static constexpr auto name = "import_customers";
    static constexpr std::tuple fields = {
        Field{"customers", &ImportCustomers::customers}, Field{"source", &ImportCustomers::source},
        Field{"only_try", &ImportCustomers::onlyTry}, Field{"import", &ImportCustomers::import}};
};

} // namespace centrala
