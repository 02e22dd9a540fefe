// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/results.h"

#include "ui/shell/whendone.h"
#include "ui/style/relativetime.h"

#include <QRegularExpression>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kHits = 50;
constexpr qsizetype kCommands = 5;
constexpr qsizetype kCustomers = 4;

/// Every word of the query begins a word of the text, in any order.
bool fits(const QString &query, const QString &text)
{
    const QStringList wanted = query.toLower().split(u' ', Qt::SkipEmptyParts);
    const QStringList present = text.toLower().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : wanted) {
        bool found = false;
        for (const QString &other : present)
            found = found || other.startsWith(word);
        if (!found)
            return false;
    }
    return true;
}

} // namespace

Results::Results(workspace::Workspace &workspace, const ActionCatalogue &actions, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace), m_actions(actions), m_clock(clock)
{
    build();
}

void Results::setQuery(const QString &query)
{
    QString words = query.trimmed();
    m_only = QChar();
    if (words.startsWith(u'>') || words.startsWith(u'@') || words.startsWith(u'#')) {
        m_only = words.front();
        words = words.mid(1).trimmed();
    }
    m_words = words;
    const quint64 round = ++m_round;
    m_pending = 0;
    if (words.isEmpty() || m_only == u'>') {
        m_customers.clear();
        m_messages.clear();
        build();
        return;
    }
    ++m_pending;
    whenDone(m_workspace.search(words, workspace::SearchScope::Customers, kHits), this,
             [this, round](const Result<QList<SearchHit>> &found) {
                 if (round != m_round)
                     return;
                 --m_pending;
                 m_customers = found.ok() ? found.value() : QList<SearchHit>();
                 build();
             });
    if (words.size() > 1 && m_only != u'@') {
        ++m_pending;
        whenDone(m_workspace.search(words, workspace::SearchScope::Messages, kHits), this,
                 [this, round](const Result<QList<SearchHit>> &found) {
                     if (round != m_round)
                         return;
                     --m_pending;
                     m_messages = found.ok() ? found.value() : QList<SearchHit>();
                     build();
                 });
    } else {
        m_messages.clear();
    }
    build();
}

QList<Results::Row> Results::commands() const
{
    QList<Row> rows;
    for (const ActionCatalogue::Action &action : m_actions.all()) {
        if (rows.size() >= (m_only == u'>' ? kHits : kCommands))
            break;
        if (!m_actions.possible(action) || action.id == u"app.search"_s || !fits(m_words, action.text))
            continue;
        Row row;
        row.kind = Kind::Command;
        row.text = action.text;
        row.detail = action.group;
        row.icon = action.icon.isEmpty() ? u"command"_s : action.icon;
        row.side = m_actions.keyText(action.id);
        row.action = action.id;
        rows.append(row);
    }
    return rows;
}

void Results::build()
{
    beginResetModel();
    m_rows.clear();
    const auto heading = [this](const QString &text, qsizetype count) {
        Row row;
        row.text = text;
        if (count > 0)
            row.side = countText(count);
        m_rows.append(row);
    };
    const Instant now = m_clock.now();
    static const QRegularExpression link(u"^centrala:conversation/(\\d+)(?:/(\\d+))?$"_s);
    if (const auto match = link.match(m_words); match.hasMatch()) {
        Row row;
        row.kind = Kind::Message;
        row.text = tr("Open the link");
        row.icon = u"conversation"_s;
        row.hit.conversation = ConversationId{match.captured(1).toLongLong()};
        row.hit.entry = EntryId{match.captured(2).toLongLong()};
        m_rows.append(row);
    }
    if (m_only != u'@') {
        const QList<Row> found = commands();
        if (!found.isEmpty()) {
            heading(tr("Commands"), 0);
            m_rows.append(found);
        }
    }
    if (!m_customers.isEmpty()) {
        heading(tr("Customers"), m_customers.size());
        for (const SearchHit &hit : m_customers.mid(0, m_only == u'@' ? kHits : kCustomers)) {
            Row row;
            row.kind = Kind::Customer;
            row.text = hit.customer.name;
            row.detail = hit.snippet;
            row.icon = u"customer"_s;
            row.hit = hit;
            m_rows.append(row);
        }
    }
    if (!m_messages.isEmpty()) {
        heading(tr("Messages"), m_messages.size());
        for (const SearchHit &hit : std::as_const(m_messages)) {
            Row row;
            row.kind = Kind::Message;
            row.text = hit.customer.name.isEmpty() ? hit.subject : hit.customer.name;
            row.detail = hit.snippet.simplified();
            row.icon = u"message"_s;
            row.side = RelativeTime::stamp(hit.at, now);
            row.hit = hit;
            m_rows.append(row);
        }
    }
    endResetModel();
    Q_EMIT changed();
}

int Results::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant Results::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return row.text;
    if (role == Qt::AccessibleTextRole)
        return row.detail.isEmpty() ? row.text : row.text + u", "_s + row.detail;
    return {};
}

Qt::ItemFlags Results::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows.at(index.row()).kind == Kind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

int Results::choosable(int from, int step) const
{
    for (int row = from; row >= 0 && row < m_rows.size(); row += step) {
        if (m_rows.at(row).kind != Kind::Heading)
            return row;
    }
    return -1;
}

} // namespace centrala::ui
