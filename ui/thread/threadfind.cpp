// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/threadfind.h"

#include "app/model/textfold.h"
#include "ui/thread/htmlsafe.h"
#include "ui/thread/threadmodel.h"

namespace centrala::ui {

namespace {

constexpr qsizetype kLettersLooked = 200'000; ///< of one message

QString lookedAt(const TimelineEntry &entry)
{
    if (entry.kind == EntryKind::Event)
        return {};
    QString text = entry.text.isEmpty() && !entry.html.isEmpty() ? cleanHtml(entry.html.left(kLettersLooked)).plain
                                                                 : entry.text.left(kLettersLooked);
    for (const AttachmentRow &file : entry.attachments)
        text += u'\n' + file.name;
    return folded(text);
}

} // namespace

ThreadFind::ThreadFind(ThreadModel &model, QObject *parent) : QObject(parent), m_model(model)
{
    m_fetch.setInterval(0);
    connect(&m_fetch, &QTimer::timeout, this, &ThreadFind::fetch);
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_folded.clear();
        look();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ThreadFind::look);
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        for (int row = from.row(); row <= to.row(); ++row)
            m_folded.remove(m_model.entry(row).id);
    });
}

void ThreadFind::setWords(const QString &words)
{
    m_words = folded(words).simplified();
    m_place = -1;
    look();
    if (!m_hits.isEmpty())
        m_place = 0;
    if (!m_words.isEmpty() && m_model.hasEarlier())
        m_fetch.start();
    Q_EMIT changed();
}

void ThreadFind::close()
{
    m_fetch.stop();
    m_words.clear();
    m_hits.clear();
    m_folded.clear();
    m_place = -1;
    Q_EMIT changed();
}

bool ThreadFind::isComplete() const
{
    return !m_model.hasEarlier();
}

EntryId ThreadFind::current() const
{
    return m_place < 0 || m_place >= m_hits.size() ? EntryId{} : m_hits.at(m_place);
}

void ThreadFind::step(int by)
{
    if (m_hits.isEmpty())
        return;
    m_place = (m_place + by + m_hits.size()) % m_hits.size();
    Q_EMIT changed();
}

void ThreadFind::fetch()
{
    if (m_words.isEmpty() || !m_model.hasEarlier()) {
        m_fetch.stop();
        Q_EMIT changed();
        return;
    }
    m_model.fetchEarlier();
}

void ThreadFind::look()
{
    if (m_words.isEmpty()) {
        m_hits.clear();
        return;
    }
    const EntryId held = current();
    const qsizetype before = m_hits.size();
    m_hits.clear();
    for (int row = m_model.rowCount() - 1; row >= 0; --row) {
        const TimelineEntry &entry = m_model.entry(row);
        auto known = m_folded.constFind(entry.id);
        if (known == m_folded.constEnd())
            known = m_folded.insert(entry.id, lookedAt(entry));
        if (known->contains(m_words))
            m_hits.append(entry.id);
    }
    m_place = m_hits.indexOf(held);
    if (m_place < 0 && !m_hits.isEmpty())
        m_place = 0;
    if (m_hits.size() != before)
        Q_EMIT changed();
}

} // namespace centrala::ui
