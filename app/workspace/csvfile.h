// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"

#include <QFile>
#include <QStringDecoder>
#include <QStringList>

#include <memory>
#include <optional>

namespace centrala::workspace {

/// Reads a table that another program wrote (RFC 4180, and what people make of it), record by record and never whole:
/// parted by commas, semicolons or tabs, whichever its first line has most; quoted cells with line breaks in them; with
/// or without a byte order mark in UTF-8 or UTF-16. A cell that is no UTF-8 is read as Windows-1250.
class CsvFile
{
public:
    static constexpr qint64 kFileLimit = 256LL * 1024 * 1024; ///< octets
    static constexpr qsizetype kRecordLimit = 64 * 1024;      ///< octets of one record
    static constexpr qsizetype kCellLimit = 256;              ///< cells of one record

    /// Storage where it cannot be read, TooLarge above kFileLimit.
    [[nodiscard]] static Result<std::unique_ptr<CsvFile>> open(const QString &path);

    struct Record
    {
        qint64 line = 0; ///< where it begins, from 1
        QStringList cells;
        bool isTooLong = false; ///< above a limit: its cells were not kept
    };
    /// The next record that is not empty; unset at the end of the file.
    [[nodiscard]] std::optional<Record> next();

    [[nodiscard]] char separator() const { return m_separator; }
    [[nodiscard]] qint64 size() const { return m_file.size(); }
    /// How far it has been read, in octets of the file.
    [[nodiscard]] qint64 position() const { return m_file.pos() - (m_isWide ? 0 : m_bytes.size() - m_at); }

private:
    explicit CsvFile(const QString &path) : m_file(path) {}
    void begin();
    void findSeparator();
    bool refill();
    /// -1 at the end.
    [[nodiscard]] int peek();
    [[nodiscard]] int take();
    [[nodiscard]] Record read();
    void readCell(QByteArray &cell);

    QFile m_file;
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_isWide = false;
    QStringDecoder m_decoder;
    char m_separator = ',';
    qint64 m_line = 1;
};

} // namespace centrala::workspace
