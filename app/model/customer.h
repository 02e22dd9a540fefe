// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/fields.h"
#include "app/model/identity.h"
#include "app/model/ids.h"
#include "app/model/instant.h"
#include "app/model/named.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace centrala {

inline constexpr qsizetype kTagLimit = 60;       ///< letters of a tag or of a kind of consent
inline constexpr qsizetype kSourceLimit = 200;   ///< letters of where a consent came from
inline constexpr qsizetype kAboutLimit = 10'000; ///< letters of what colleagues should know

enum class ConsentState { Given, Withdrawn };
template<>
struct EnumNames<ConsentState>
{
    static constexpr std::array names = {"given", "withdrawn"};
};

/// What a customer once said about one use of their data. The newest of a kind is in force.
struct ConsentRow
{
    ConsentId id;
    QString kind;
    ConsentState state = ConsentState::Given;
    Instant at{}; ///< when it was said
    QString source;
    Named agent; ///< who wrote it down; none: the program
    static constexpr std::tuple fields = {Field{"id", &ConsentRow::id},         Field{"kind", &ConsentRow::kind},
                                          Field{"state", &ConsentRow::state},   Field{"at", &ConsentRow::at},
                                          Field{"source", &ConsentRow::source}, Field{"agent", &ConsentRow::agent}};
};

/// Of two customers that become one: whose value of a field is to be seen.
enum class Surviving { Into, From, Both };
template<>
struct EnumNames<Surviving>
{
    static constexpr std::array names = {"into", "from", "both"};
};

/// A consent as a line of a file tells it.
struct ImportedConsent
{
    QString kind;
    ConsentState state = ConsentState::Given;
    std::optional<Instant> at;
    static constexpr std::tuple fields = {Field{"kind", &ImportedConsent::kind},
                                          Field{"state", &ImportedConsent::state}, Field{"at", &ImportedConsent::at}};
};

/// One customer as a line of a file tells it.
struct ImportedCustomer
{
    qint64 line = 0; ///< where it stands in the file, from 1
    QString customerName;
    QList<Address> addresses;
    QString about;
    QStringList tags;
    QList<ImportedConsent> consents;
    static constexpr std::tuple fields = {
        Field{"line", &ImportedCustomer::line},           Field{"customer_name", &ImportedCustomer::customerName},
        Field{"addresses", &ImportedCustomer::addresses}, Field{"about", &ImportedCustomer::about},
        Field{"tags", &ImportedCustomer::tags},           Field{"consents", &ImportedCustomer::consents}};
};

/// What became of a line, or would.
enum class ImportFate { New, Changed, Same, Refused };
template<>
struct EnumNames<ImportFate>
{
    static constexpr std::array names = {"new", "changed", "same", "refused"};
};

struct ImportedLine
{
    qint64 line = 0;
    ImportFate fate = ImportFate::Same;
    QString reason; ///< of a refused one, for programs: no_address, bad_address, two_customers, erased, ours
    QString detail; ///< what it is about: the address, the two customers
    static constexpr std::tuple fields = {Field{"line", &ImportedLine::line}, Field{"fate", &ImportedLine::fate},
                                          Field{"reason", &ImportedLine::reason},
                                          Field{"detail", &ImportedLine::detail}};
};

struct ImportReport
{
    qint64 made = 0;
    qint64 changed = 0;
    qint64 same = 0;
    QList<ImportedLine> lines; ///< the refused ones; all of them where it was only tried
    qint64 takenBack = 0;      ///< of an import that is undone: customers that are as before
    qint64 kept = 0;           ///< those that were used or changed since, and stay
    static constexpr std::tuple fields = {Field{"made", &ImportReport::made},
                                          Field{"changed", &ImportReport::changed},
                                          Field{"same", &ImportReport::same},
                                          Field{"lines", &ImportReport::lines},
                                          Field{"taken_back", &ImportReport::takenBack},
                                          Field{"kept", &ImportReport::kept}};
};

} // namespace centrala
