// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/customer.h"
#include "app/workspace/csvfile.h"

namespace centrala::workspace {

/// What a column of a file holds.
enum class ImportColumn { Ignored, Name, FirstName, LastName, Email, Phone, Note, Tags, Consent };

struct RecognisedColumn
{
    QString heading; ///< as it stands in the file
    ImportColumn holds = ImportColumn::Ignored;
    QString consent; ///< of a consent: what for
};

/// Customers in a file that another program wrote. Its first line names the columns, in English, Polish or Ukrainian.
class CustomerFile
{
public:
    /// Malformed where no column with an address is known.
    [[nodiscard]] static Result<std::unique_ptr<CustomerFile>> open(const QString &path);

    [[nodiscard]] const QList<RecognisedColumn> &columns() const { return m_columns; }

    struct Lines
    {
        QList<ImportedCustomer> customers;
        QList<ImportedLine> refused; ///< that could not be read: too_long
        bool isEnd = false;
    };
    /// The next lines, at most `limit` and no more than one command may carry.
    [[nodiscard]] Lines next(qsizetype limit);

    [[nodiscard]] qint64 size() const { return m_csv->size(); }
    [[nodiscard]] qint64 position() const { return m_csv->position(); }

private:
    explicit CustomerFile(std::unique_ptr<CsvFile> csv) : m_csv(std::move(csv)) {}
    [[nodiscard]] ImportedCustomer customerIn(const CsvFile::Record &record) const;

    std::unique_ptr<CsvFile> m_csv;
    QList<RecognisedColumn> m_columns;
};

/// What the heading of a column says it holds.
[[nodiscard]] RecognisedColumn recognised(const QString &heading);

} // namespace centrala::workspace
