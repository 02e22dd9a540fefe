// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/textfold.h"

#include <QChar>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace centrala {

namespace {

/// Letters that Unicode does not take apart into a base letter and a mark. Lower case and base form only.
QStringView ownRule(char32_t letter)
{
    switch (letter) {
    case U'ł':
        return u"l";
    case U'ø':
        return u"o";
    case U'đ':
    case U'ð':
        return u"d";
    case U'ħ':
        return u"h";
    case U'ŧ':
        return u"t";
    case U'ƀ':
        return u"b";
    case U'ƶ':
        return u"z";
    case U'ı':
        return u"i";
    case U'ŋ':
        return u"n";
    case U'ƒ':
        return u"f";
    case U'æ':
        return u"ae";
    case U'œ':
        return u"oe";
    case U'ß':
        return u"ss";
    case U'þ':
        return u"th";
    case U'ґ':
        return u"г";
    case U'’':
    case U'‘':
    case U'ʼ':
    case U'`':
    case U'´':
    case U'′':
        return u"'";
    default:
        return {};
    }
}

void appendFolded(QString &out, char32_t letter)
{
    if (letter == 0 || QChar::isSurrogate(letter)) {
        out += u' ';
        return;
    }
    const QString parts = QString::fromUcs4(&letter, 1).normalized(QString::NormalizationForm_KD);
    // Upper case may come apart only after it is lower case, and the other way round.
    const QString lower = parts.toCaseFolded().normalized(QString::NormalizationForm_KD);
    const QList<uint> points = lower.toUcs4();
    for (const char32_t point : points) {
        const QChar::Category category = QChar::category(point);
        const bool unseen = category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
                            category == QChar::Mark_SpacingCombining || category == QChar::Other_Format;
        if (unseen)
            continue;
        if (const int digit = QChar::digitValue(point); digit >= 0 && category == QChar::Number_DecimalDigit) {
            out += QChar(u'0' + digit);
        } else if (const QStringView rule = ownRule(point); !rule.isEmpty()) {
            out += rule;
        } else {
            out += QStringView(QChar::fromUcs4(point));
        }
    }
}

/// The folded forms of Latin, Greek and Cyrillic letters, made once: nearly every letter that ever comes.
class Table
{
public:
    static constexpr char16_t kSize = 0x530;

    Table()
    {
        for (char16_t letter = 0; letter < kSize; ++letter) {
            QString form;
            appendFolded(form, letter);
            Form &entry = m_forms[letter];
            entry.count = static_cast<char16_t>(form.size());
            Q_ASSERT(form.size() <= 3);
            std::copy(form.begin(), form.end(), entry.letters.begin());
        }
    }

    /// Writes the folded form of the letter, at most three of them, and gives the place behind it.
    QChar *write(QChar *out, char16_t letter) const
    {
        const Form &form = m_forms[letter];
        out[0] = form.letters[0];
        if (form.count != 1)
            std::copy(form.letters.begin(), form.letters.end(), out);
        return out + form.count;
    }

private:
    struct Form
    {
        std::array<QChar, 3> letters;
        char16_t count = 0;
    };
    std::array<Form, kSize> m_forms;
};

const Table &table()
{
    static const Table made;
    return made;
}

/// Folds the letter at `at`, which no table has, and says how many units of the original it took.
qsizetype foldRare(QString &out, QStringView text, qsizetype at)
{
    if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        appendFolded(out, QChar::surrogateToUcs4(text[at], text[at + 1]));
        return 2;
    }
    appendFolded(out, text[at].unicode());
    return 1;
}

} // namespace

QString folded(QStringView text)
{
    const Table &forms = table();
    QString out(text.size() + text.size() / 8 + 8, Qt::Uninitialized);
    QChar *place = out.data();
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype written = place - out.data();
        if (out.size() - written < 4) {
            out.resize(out.size() + out.size() / 2 + 16);
            place = out.data() + written;
        }
        if (const char16_t unit = text[at].unicode(); unit < Table::kSize) {
            place = forms.write(place, unit);
            ++at;
        } else {
            out.truncate(written);
            at += foldRare(out, text, at);
            const qsizetype behind = out.size();
            out.resize(behind + (text.size() - at) + (text.size() - at) / 8 + 8);
            place = out.data() + behind;
        }
    }
    out.truncate(place - out.data());
    return out;
}

FoldedText::FoldedText(QStringView original)
{
    const Table &forms = table();
    m_text.reserve(original.size());
    m_origins.reserve(original.size() + 1);
    for (qsizetype at = 0; at < original.size();) {
        qsizetype taken = 1;
        if (const char16_t unit = original[at].unicode(); unit < Table::kSize) {
            std::array<QChar, 3> letters;
            m_text += QStringView(letters.data(), forms.write(letters.data(), unit));
        } else {
            taken = foldRare(m_text, original, at);
        }
        while (m_origins.size() < m_text.size())
            m_origins.append(at);
        at += taken;
    }
    m_origins.append(original.size());
}

std::pair<qsizetype, qsizetype> FoldedText::inOriginal(qsizetype start, qsizetype length) const
{
    const qsizetype last = m_origins.size() - 1;
    const qsizetype begin = m_origins[qBound<qsizetype>(0, start, last)];
    qsizetype after = qBound<qsizetype>(0, start + length, last);
    // A letter that folded to two is shown whole where only its first half was found.
    while (after < last && after > 0 && length > 0 && m_origins[after] == m_origins[after - 1])
        ++after;
    return {begin, m_origins[after] - begin};
}

bool isWordLetter(char32_t letter)
{
    if (letter < 128)
        return (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9') ||
               (letter >= U'A' && letter <= U'Z');
    // SQLite's unicode61 knows the letters of Unicode 6.1; what came later, or became a letter later, parts words
    // there, so it must here.
    const bool becameLetter = (letter >= 0x19b0 && letter <= 0x19c0) || letter == 0x19c8 || letter == 0x19c9 ||
                              letter == 0x1cf2 || letter == 0x1cf3;
    return (QChar::isLetterOrNumber(letter) || QChar::category(letter) == QChar::Other_PrivateUse) && !becameLetter &&
           QChar::unicodeVersion(letter) <= QChar::Unicode_6_1;
}

QList<QStringView> wordsOf(QStringView foldedText, qsizetype limit)
{
    QList<QStringView> words;
    qsizetype start = -1;
    for (qsizetype at = 0; at <= foldedText.size() && words.size() < limit;) {
        qsizetype width = 1;
        bool inWord = false;
        if (at < foldedText.size()) {
            char32_t letter = foldedText[at].unicode();
            if (QChar::isHighSurrogate(letter) && at + 1 < foldedText.size()) {
                letter = QChar::surrogateToUcs4(foldedText[at], foldedText[at + 1]);
                width = 2;
            }
            inWord = isWordLetter(letter);
        }
        if (inWord && start < 0) {
            start = at;
        } else if (!inWord && start >= 0) {
            words.append(foldedText.sliced(start, at - start));
            start = -1;
        }
        at += width;
    }
    return words;
}

qsizetype wordStarting(QStringView foldedText, QStringView beginning, qsizetype from)
{
    for (qsizetype at = foldedText.indexOf(beginning, from); at >= 0; at = foldedText.indexOf(beginning, at + 1)) {
        if (at == 0 || !isWordLetter(foldedText[at - 1].unicode()))
            return at;
    }
    return -1;
}

} // namespace centrala
