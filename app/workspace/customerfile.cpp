// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/customerfile.h"

#include "app/model/customercommands.h"
#include "app/model/textfold.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

constexpr qsizetype kBatchLetters = 200'000; ///< a command travels as one line of at most 1 MiB
constexpr qsizetype kLongestName = 200;
constexpr qsizetype kMostAddresses = 20;

/// Letters and digits of a heading, folded, parted by single blanks.
QString bareHeading(const QString &heading)
{
    QString bare;
    const QString plain = folded(heading.toLower());
    for (const QChar letter : plain) {
        if (letter.isLetterOrNumber())
            bare += letter;
        else if (letter != u'\'' && letter != u'\u2019' && letter != u'\u02BC')
            bare += u' ';
    }
    return bare.simplified();
}

const QSet<QString> &wordsFor(ImportColumn column)
{
    static const QSet<QString> names{
        u"name"_s,          u"full name"_s, u"customer"_s,     u"customer name"_s,   u"client"_s,
        u"company"_s,       u"contact"_s,   u"display name"_s, u"imie i nazwisko"_s, u"nazwa"_s,
        u"nazwa klienta"_s, u"klient"_s,    u"firma"_s,        u"kontrahent"_s,      u"kontakt"_s,
        u"піб"_s,           u"клієнт"_s,    u"контакт"_s,      u"назва"_s,           u"компанія"_s};
    static const QSet<QString> first{u"first name"_s, u"firstname"_s, u"given name"_s, u"imie"_s, u"імя"_s};
    static const QSet<QString> last{u"last name"_s,   u"lastname"_s, u"surname"_s,
                                    u"family name"_s, u"nazwisko"_s, u"прізвище"_s};
    static const QSet<QString> email{u"email"_s, u"emails"_s, u"mail"_s, u"пошта"_s, u"імейл"_s};
    static const QSet<QString> phone{u"phone"_s,   u"telephone"_s, u"tel"_s,       u"telefon"_s,  u"mobile"_s,
                                     u"cell"_s,    u"komorka"_s,   u"komorkowy"_s, u"telefonu"_s, u"gsm"_s,
                                     u"телефон"_s, u"телефону"_s,  u"мобільний"_s};
    static const QSet<QString> note{u"note"_s,      u"notes"_s,    u"comment"_s,  u"comments"_s, u"remarks"_s,
                                    u"about"_s,     u"uwagi"_s,    u"notatka"_s,  u"notatki"_s,  u"opis"_s,
                                    u"komentarz"_s, u"примітка"_s, u"примітки"_s, u"нотатка"_s,  u"коментар"_s};
    static const QSet<QString> tags{u"tag"_s,    u"tags"_s,  u"label"_s,    u"labels"_s,   u"group"_s,
                                    u"groups"_s, u"tagi"_s,  u"etykieta"_s, u"etykiety"_s, u"grupa"_s,
                                    u"мітка"_s,  u"мітки"_s, u"теги"_s,     u"група"_s};
    static const QSet<QString> consent{u"consent"_s, u"zgoda"_s, u"згода"_s};
    static const QSet<QString> none;
    switch (column) {
    case ImportColumn::Name:
        return names;
    case ImportColumn::FirstName:
        return first;
    case ImportColumn::LastName:
        return last;
    case ImportColumn::Email:
        return email;
    case ImportColumn::Phone:
        return phone;
    case ImportColumn::Note:
        return note;
    case ImportColumn::Tags:
        return tags;
    case ImportColumn::Consent:
        return consent;
    case ImportColumn::Ignored:
        break;
    }
    return none;
}

QStringList parts(const QString &cell, const QRegularExpression &between)
{
    QStringList found;
    const QStringList all = cell.split(between, Qt::SkipEmptyParts);
    for (const QString &one : all) {
        if (const QString clean = one.trimmed(); !clean.isEmpty())
            found.append(clean);
    }
    return found;
}

/// "yes", "tak", "2024-05-01", "1.05.2024" or "no": what was said, and when, where that is told.
std::optional<ImportedConsent> consentIn(const QString &cell)
{
    static const QSet<QString> yes{u"yes"_s, u"y"_s, u"true"_s, u"1"_s, u"given"_s, u"tak"_s, u"t"_s, u"так"_s};
    static const QSet<QString> no{u"no"_s, u"n"_s, u"false"_s, u"0"_s, u"withdrawn"_s, u"nie"_s, u"ні"_s};
    const QString word = cell.toLower();
    ImportedConsent consent;
    if (yes.contains(word))
        return consent;
    if (no.contains(word)) {
        consent.state = ConsentState::Withdrawn;
        return consent;
    }
    QDate day = QDate::fromString(cell.left(10), Qt::ISODate);
    if (!day.isValid())
        day = QDate::fromString(cell, u"d.M.yyyy"_s);
    if (!day.isValid())
        return std::nullopt;
    consent.at = instantFromMs(day.startOfDay(Qt::UTC).toMSecsSinceEpoch());
    return consent;
}

} // namespace

RecognisedColumn recognised(const QString &heading)
{
    RecognisedColumn column{heading, ImportColumn::Ignored, {}};
    const QString bare = bareHeading(heading);
    for (const ImportColumn whole : {ImportColumn::Name, ImportColumn::FirstName, ImportColumn::LastName,
                                     ImportColumn::Note, ImportColumn::Tags}) {
        if (wordsFor(whole).contains(bare)) {
            column.holds = whole;
            return column;
        }
    }
    const QStringList words = bare.split(u' ');
    if (words.size() > 1 && wordsFor(ImportColumn::Consent).contains(words.first())) {
        column.holds = ImportColumn::Consent;
        column.consent = heading.simplified().section(QRegularExpression(u"[\\s:]+"_s), 1).left(kTagLimit).toLower();
        return column;
    }
    for (const ImportColumn part : {ImportColumn::Email, ImportColumn::Phone}) {
        const QSet<QString> &known = wordsFor(part);
        if (std::any_of(words.begin(), words.end(), [&](const QString &word) { return known.contains(word); })) {
            column.holds = part;
            return column;
        }
    }
    return column;
}

Result<std::unique_ptr<CustomerFile>> CustomerFile::open(const QString &path)
{
    auto csv = CsvFile::open(path);
    if (!csv)
        return csv.error();
    std::unique_ptr<CustomerFile> file(new CustomerFile(std::move(*csv)));
    const auto heading = file->m_csv->next();
    bool hasAddress = false;
    if (heading) {
        for (const QString &cell : heading->cells) {
            file->m_columns.append(recognised(cell));
            const ImportColumn holds = file->m_columns.last().holds;
            hasAddress = hasAddress || holds == ImportColumn::Email || holds == ImportColumn::Phone;
        }
    }
    if (!hasAddress) {
        return Error{Error::Kind::Malformed,
                     path,
                     u"the first line names no column with an e-mail address or a phone number"_s,
                     {}};
    }
    return file;
}

ImportedCustomer CustomerFile::customerIn(const CsvFile::Record &record) const
{
    static const QRegularExpression betweenMails(u"[\\s,;|]+"_s);
    static const QRegularExpression betweenOthers(u"[,;|/]"_s);
    ImportedCustomer customer;
    customer.line = record.line;
    QString first;
    QString last;
    QStringList notes;
    const auto addAll = [&](const QString &kind, const QStringList &values) {
        for (const QString &value : values) {
            if (customer.addresses.size() < kMostAddresses)
                customer.addresses.append({kind, value, {}});
        }
    };
    for (qsizetype i = 0; i < std::min(record.cells.size(), m_columns.size()); ++i) {
        const QString &cell = record.cells.at(i);
        if (cell.isEmpty())
            continue;
        switch (m_columns.at(i).holds) {
        case ImportColumn::Name:
            if (customer.customerName.isEmpty())
                customer.customerName = cell.left(kLongestName);
            break;
        case ImportColumn::FirstName:
            first = cell.left(kLongestName);
            break;
        case ImportColumn::LastName:
            last = cell.left(kLongestName);
            break;
        case ImportColumn::Email:
            addAll(u"email"_s, parts(cell, betweenMails));
            break;
        case ImportColumn::Phone:
            addAll(u"phone"_s, parts(cell, betweenOthers));
            break;
        case ImportColumn::Note:
            notes.append(cell.left(kAboutLimit));
            break;
        case ImportColumn::Tags:
            customer.tags += parts(cell, betweenOthers);
            break;
        case ImportColumn::Consent:
            if (auto consent = consentIn(cell)) {
                consent->kind = m_columns.at(i).consent;
                customer.consents.append(*consent);
            }
            break;
        case ImportColumn::Ignored:
            break;
        }
    }
    if (const QString both = (first + u' ' + last).trimmed(); customer.customerName.isEmpty())
        customer.customerName = both;
    customer.about = notes.join(u'\n').left(kAboutLimit);
    return customer;
}

CustomerFile::Lines CustomerFile::next(qsizetype limit)
{
    Lines lines;
    qsizetype letters = 0;
    const qsizetype most = std::min(limit, ImportCustomers::kLinesAtOnce);
    while (lines.customers.size() + lines.refused.size() < most && letters < kBatchLetters) {
        const auto record = m_csv->next();
        if (!record) {
            lines.isEnd = true;
            break;
        }
        if (record->isTooLong) {
            lines.refused.append({record->line, ImportFate::Refused, u"too_long"_s, {}});
            continue;
        }
        lines.customers.append(customerIn(*record));
        for (const QString &cell : record->cells)
            letters += cell.size();
    }
    return lines;
}

} // namespace centrala::workspace
