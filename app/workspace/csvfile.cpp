// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/csvfile.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

constexpr qint64 kPiece = 64 * 1024;

/// Windows-1250 from 0x80 on; the positions it leaves empty are U+FFFD.
constexpr char16_t kWindows1250[128] = {
    0x20AC, 0xFFFD, 0x201A, 0xFFFD, 0x201E, 0x2026, 0x2020, 0x2021, 0xFFFD, 0x2030, 0x0160, 0x2039, 0x015A,
    0x0164, 0x017D, 0x0179, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122,
    0x0161, 0x203A, 0x015B, 0x0165, 0x017E, 0x017A, 0x00A0, 0x02C7, 0x02D8, 0x0141, 0x00A4, 0x0104, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x015E, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x017B, 0x00B0, 0x00B1, 0x02DB, 0x0142,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x0105, 0x015F, 0x00BB, 0x013D, 0x02DD, 0x013E, 0x017C, 0x0154,
    0x00C1, 0x00C2, 0x0102, 0x00C4, 0x0139, 0x0106, 0x00C7, 0x010C, 0x00C9, 0x0118, 0x00CB, 0x011A, 0x00CD,
    0x00CE, 0x010E, 0x0110, 0x0143, 0x0147, 0x00D3, 0x00D4, 0x0150, 0x00D6, 0x00D7, 0x0158, 0x016E, 0x00DA,
    0x0170, 0x00DC, 0x00DD, 0x0162, 0x00DF, 0x0155, 0x00E1, 0x00E2, 0x0103, 0x00E4, 0x013A, 0x0107, 0x00E7,
    0x010D, 0x00E9, 0x0119, 0x00EB, 0x011B, 0x00ED, 0x00EE, 0x010F, 0x0111, 0x0144, 0x0148, 0x00F3, 0x00F4,
    0x0151, 0x00F6, 0x00F7, 0x0159, 0x016F, 0x00FA, 0x0171, 0x00FC, 0x00FD, 0x0163, 0x02D9};

QString decoded(const QByteArray &cell)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    // A sequence that is cut short is no error while more may come: here nothing does.
    QString text = utf8(cell + '\n');
    if (!utf8.hasError() && text.endsWith(u'\n')) {
        text.chop(1);
        return text;
    }
    text.clear();
    for (const char octet : cell) {
        const auto value = static_cast<unsigned char>(octet);
        text += value < 0x80 ? QChar(char16_t(value)) : QChar(kWindows1250[value - 0x80]);
    }
    return text;
}

} // namespace

Result<std::unique_ptr<CsvFile>> CsvFile::open(const QString &path)
{
    std::unique_ptr<CsvFile> csv(new CsvFile(path));
    if (!csv->m_file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Storage, path, csv->m_file.errorString(), {}};
    if (csv->m_file.size() > kFileLimit)
        return Error{Error::Kind::TooLarge, path, u"a file has at most %1 octets"_s.arg(kFileLimit), {}};
    csv->begin();
    return csv;
}

void CsvFile::begin()
{
    const QByteArray start = m_file.peek(4);
    if (start.startsWith("\xEF\xBB\xBF")) {
        m_file.skip(3);
    } else if (start.startsWith("\xFF\xFE") || (start.size() == 4 && start.at(1) == 0 && start.at(3) == 0)) {
        m_isWide = true;
        m_decoder = QStringDecoder(QStringDecoder::Utf16LE);
    } else if (start.startsWith("\xFE\xFF") || (start.size() == 4 && start.at(0) == 0 && start.at(2) == 0)) {
        m_isWide = true;
        m_decoder = QStringDecoder(QStringDecoder::Utf16BE);
    }
    refill();
    findSeparator();
}

void CsvFile::findSeparator()
{
    // As a spreadsheet writes it where its users' separator is not the comma.
    if (m_bytes.startsWith("sep=") && m_bytes.size() > 5) {
        m_separator = m_bytes.at(4);
        m_at = std::min(m_bytes.indexOf('\n') + 1, m_bytes.size());
        m_line = 2;
        return;
    }
    qsizetype commas = 0;
    qsizetype semicolons = 0;
    qsizetype tabs = 0;
    bool isQuoted = false;
    for (const char octet : std::as_const(m_bytes)) {
        if (octet == '"')
            isQuoted = !isQuoted;
        if (!isQuoted && (octet == '\n' || octet == '\r'))
            break;
        if (!isQuoted) {
            commas += octet == ',' ? 1 : 0;
            semicolons += octet == ';' ? 1 : 0;
            tabs += octet == '\t' ? 1 : 0;
        }
    }
    m_separator = tabs > commas && tabs > semicolons ? '\t' : semicolons >= commas && semicolons > 0 ? ';' : ',';
}

bool CsvFile::refill()
{
    const QByteArray piece = m_file.read(kPiece);
    if (piece.isEmpty())
        return false;
    m_bytes = m_isWide ? QString(m_decoder(piece)).remove(QChar::ByteOrderMark).toUtf8() : piece;
    m_at = 0;
    return !m_bytes.isEmpty() || refill();
}

int CsvFile::peek()
{
    if (m_at >= m_bytes.size() && !refill())
        return -1;
    return static_cast<unsigned char>(m_bytes.at(m_at));
}

int CsvFile::take()
{
    const int octet = peek();
    if (octet >= 0)
        ++m_at;
    if (octet == '\n')
        ++m_line;
    return octet;
}

/// Up to the separator or the end of the line, which are left. Past the limit a quote that nobody closed holds no more.
void CsvFile::readCell(QByteArray &cell)
{
    bool isQuoted = false;
    if (peek() == '"') {
        isQuoted = true;
        (void)take();
    }
    for (int octet = peek(); octet >= 0; octet = peek()) {
        if (isQuoted && octet == '"') {
            (void)take();
            isQuoted = peek() == '"';
            if (!isQuoted)
                continue;
        } else if ((!isQuoted || cell.size() > kRecordLimit) &&
                   (octet == m_separator || octet == '\n' || octet == '\r')) {
            return;
        }
        const char taken = static_cast<char>(take());
        if (cell.size() <= kRecordLimit)
            cell += taken;
    }
}

CsvFile::Record CsvFile::read()
{
    Record record;
    record.line = m_line;
    qsizetype octets = 0;
    for (;;) {
        QByteArray cell;
        readCell(cell);
        octets += cell.size();
        if (octets > kRecordLimit || record.cells.size() >= kCellLimit) {
            record.isTooLong = true;
            record.cells.clear();
        }
        if (!record.isTooLong)
            record.cells.append(decoded(cell).trimmed());
        const int end = take();
        if (end == '\r' && peek() == '\n')
            (void)take();
        if (end != m_separator)
            return record;
    }
}

std::optional<CsvFile::Record> CsvFile::next()
{
    while (peek() >= 0) {
        Record record = read();
        const bool isEmpty =
            std::all_of(record.cells.begin(), record.cells.end(), [](const QString &cell) { return cell.isEmpty(); });
        if (record.isTooLong || !isEmpty)
            return record;
    }
    return std::nullopt;
}

} // namespace centrala::workspace
