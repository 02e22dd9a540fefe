// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fulltext.h"

#include "app/model/textfold.h"
#include "app/store/database.h"
#include "app/store/textbacklog.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::store {

namespace {

constexpr qint64 kKeysPerSecond = 64;
constexpr qint64 kConversations = qint64(1) << 50;
constexpr qint64 kCustomers = qint64(1) << 51;

QString shortBody(const QString &text)
{
    constexpr qsizetype kLimit = 2000;
    return folded(QStringView(text).left(kLimit)).simplified();
}

} // namespace

ShortTextRange rangeOf(ShortText kind)
{
    switch (kind) {
    case ShortText::Message:
        return {0, kConversations - 1};
    case ShortText::Conversation:
        return {kConversations, kCustomers - 1};
    case ShortText::Customer:
        break;
    }
    return {kCustomers, 2 * kCustomers - 1};
}

QString messageDocument(const QString &subject, const QString &body, const QString &sender,
                        const QStringList &attachmentNames)
{
    // Three lines: who and what, which conversation and customer are found by as well; the files; what was written.
    QString text;
    text.reserve(qMin(body.size(), kIndexedLetters) + 256);
    text += subject.left(1000).simplified() + u' ' + sender.left(1000).simplified() + u'\n';
    for (const QString &name : attachmentNames) {
        if (text.size() > kIndexedLetters)
            break;
        text += name.left(255).simplified() + u' ';
    }
    text += u'\n';
    text += QStringView(body).left(kIndexedLetters - qMin(text.size(), kIndexedLetters));
    return folded(text);
}

qint64 FullText::firstTextKey(Instant orderTime)
{
    return qMax<qint64>(0, toMs(orderTime) / 1000) * kKeysPerSecond;
}

qint64 FullText::nextTextKey(Instant orderTime)
{
    const qint64 second = qMax<qint64>(0, toMs(orderTime) / 1000);
    if (!m_database.inTransaction() || m_transaction != m_database.transactions()) {
        m_transaction = m_database.transactions();
        m_second = m_highest = -1;
    }
    const qint64 begin = second == m_second ? m_lastKey + 1 : second * kKeysPerSecond;
    // The first key at or above `begin` that no message has: mostly `begin` itself, else behind the run of taken ones.
    qint64 key = begin;
    if (m_highest < 0) {
        auto rows = m_database.query("SELECT coalesce(max(text_key), 0) FROM message");
        m_highest = rows.next() ? rows.number(0) : 0;
    }
    while (key <= m_highest) {
        auto rows = m_database.query("SELECT max(text_key) FROM message WHERE text_key >= ? AND text_key < ?", key,
                                     (key / kKeysPerSecond + 1) * kKeysPerSecond);
        if (!rows.next() || rows.isNull(0))
            break;
        key = rows.number(0) + 1;
        if (key % kKeysPerSecond != 0)
            break;
    }
    m_second = second;
    m_lastKey = key;
    m_highest = qMax(m_highest, key);
    return key;
}

FullText::FullText(Database &database) : m_database(database), m_backlog(std::make_shared<TextBacklog>(database)) {}

FullText::~FullText() = default;
FullText::FullText(FullText &&) noexcept = default;

void FullText::addMessage(qint64 textKey, const QString &document)
{
    m_backlog->addMessage(textKey, document);
    const QStringView own = QStringView(document).sliced(document.indexOf(u'\n') + 1);
    if (const QString numbers = numbersIn(own); !numbers.isEmpty())
        m_backlog->addShort(ShortText::Message, textKey, numbers);
    noted();
}

void FullText::removeMessage(qint64 textKey, const QString &document)
{
    m_backlog->removeMessage(textKey, document);
    m_backlog->putShort(ShortText::Message, textKey, QString());
    noted();
}

void FullText::putShort(ShortText kind, qint64 target, const QString &text)
{
    m_backlog->putShort(kind, target, shortBody(text));
    noted();
}

void FullText::addShort(ShortText kind, qint64 target, const QString &text)
{
    m_backlog->addShort(kind, target, shortBody(text));
    noted();
}

void FullText::noted()
{
    if (!m_database.inTransaction()) {
        m_backlog->write();
    } else if (m_backlog->isLong()) {
        m_backlog->write();
    } else if (m_backlog->begins()) {
        // The backlog outlives this object where that ends before the transaction does.
        m_database.beforeCommit([backlog = m_backlog] { backlog->write(); });
    }
}

} // namespace centrala::store
