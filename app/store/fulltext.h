// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <memory>

namespace centrala::store {

class Database;

/// What a short text belongs to; it is found by any three letters in a row.
enum class ShortText {
    Message,      ///< numbers and addresses in a message's body; its target is the message's text key
    Conversation, ///< its subject
    Customer      ///< name and addresses, found by the beginnings of its words too, from the first letter on
};

/// What of a message can be found: subject, body, who wrote it and the names of its files, folded; of what is longer
/// than kIndexedLetters, the beginning. The same values always give the same text: taking a message out of the index
/// needs exactly what was put in.
[[nodiscard]] QString messageDocument(const QString &subject, const QString &body, const QString &sender,
                                      const QStringList &attachmentNames);
inline constexpr qsizetype kIndexedLetters = 64 * 1024;

/// Order numbers, phone numbers and addresses in a folded text, one after the other with spaces between: what people
/// search by a fragment. Phone numbers are given without what people put between the digits. At most 40 of them.
[[nodiscard]] QString numbersIn(QStringView foldedText);

class TextBacklog;

/// The full text's writing side: part of the transaction that writes the rows it finds. What is given to it inside a
/// transaction is written at its end, all together and in rising order: between other statements SQLite would make each
/// message a piece of the index of its own.
class FullText
{
public:
    explicit FullText(Database &database);
    ~FullText();
    FullText(FullText &&) noexcept;

    /// A free text key for a message of that order time: seconds × 64 + a counter, so that keys rise with time. Where a
    /// second has more than 64 messages, the next seconds' numbers are taken. It is free until a message's row has it:
    /// insert the row before asking for the next one. One object a transaction gives keys.
    [[nodiscard]] qint64 nextTextKey(Instant orderTime);
    /// No message of that order time or a later one has a key below.
    [[nodiscard]] static qint64 firstTextKey(Instant orderTime);

    /// Puts a message's document in, and the numbers of its body as its short text where it has any.
    void addMessage(qint64 textKey, const QString &document);
    /// Takes it out; `document` must be what was put in.
    void removeMessage(qint64 textKey, const QString &document);

    /// Puts a short text in, folded here, in place of the one there was. An empty one takes it out.
    void putShort(ShortText kind, qint64 target, const QString &text);
    /// As putShort, for a target that was made just now and cannot have one.
    void addShort(ShortText kind, qint64 target, const QString &text);
    void removeShort(ShortText kind, qint64 target) { putShort(kind, target, QString()); }

private:
    void noted();

    Database &m_database;
    std::shared_ptr<TextBacklog> m_backlog;
    quint64 m_transaction = 0; ///< in which the following were read
    qint64 m_second = -1;      ///< the last second asked for
    qint64 m_lastKey = -1;     ///< and the key given for it
    qint64 m_highest = -1;     ///< of all keys, once it was looked up
};

/// The number of a short text among all of them, and the numbers each kind has.
struct ShortTextRange
{
    qint64 first;
    qint64 last;
};
[[nodiscard]] ShortTextRange rangeOf(ShortText kind);
[[nodiscard]] inline qint64 shortTextId(ShortText kind, qint64 target)
{
    return rangeOf(kind).first + target;
}

} // namespace centrala::store
