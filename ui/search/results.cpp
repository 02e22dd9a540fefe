// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/results.h"

#include "app/model/textfold.h"
#include "app/workspace/team.h"
#include "ui/shell/whendone.h"
#include "ui/style/relativetime.h"

#include <QRegularExpression>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPauseMs = 200;
constexpr qsizetype kHits = 50;
constexpr qsizetype kCommands = 5;
constexpr qsizetype kCustomers = 4;

constexpr int kNoFit = 3;

/// How well a query means a text, 0 the best: every word of it begins a word of the text, in any order; it stands in
/// the text; its letters follow each other in the text from the beginning of a word on. Case and marks do not matter.
int fit(const QString &query, const QString &text)
{
    const QString wanted = folded(query);
    const QString present = folded(text);
    const QStringList words = present.split(u' ', Qt::SkipEmptyParts);
    const QStringList asked = wanted.split(u' ', Qt::SkipEmptyParts);
    const bool isBegun = std::all_of(asked.begin(), asked.end(), [&words](const QString &one) {
        return std::any_of(words.begin(), words.end(), [&one](const QString &word) { return word.startsWith(one); });
    });
    if (isBegun)
        return 0;
    if (present.contains(wanted))
        return 1;
    qsizetype at = -1;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        at = present.indexOf(wanted.at(i), at + 1);
        while (i == 0 && at > 0 && present.at(at - 1) != u' ')
            at = present.indexOf(wanted.at(0), at + 1);
        if (at < 0)
            return kNoFit;
    }
    return 2;
}

/// What one most likely wants next, where nothing was typed.
constexpr const char *kWithConversation[] = {"conversation.reply", "conversation.resolve", "conversation.snooze",
                                             "conversation.assign", "conversation.note"};
constexpr const char *kWithout[] = {"queue.next", "go.mine", "conversation.new", "app.settings", "app.keys"};

} // namespace

Results::Results(workspace::Workspace &workspace, const ActionCatalogue &actions, const Clock &clock, QObject *parent)
    : QAbstractListModel(parent), m_workspace(workspace), m_actions(actions), m_clock(clock)
{
    m_askHub.setSingleShot(true);
    m_askHub.setInterval(kPauseMs);
    connect(&m_askHub, &QTimer::timeout, this, &Results::searchHub);
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
    m_older.clear();
    m_askHub.stop();
    m_isAsked = false;
    if (m_workspace.team() && words.size() > 2 && m_only != u'@' && m_only != u'>')
        m_askHub.start();
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

/// Beyond the copy's horizon the hub looks; what is here does not wait for it.
void Results::searchHub()
{
    m_isAsked = true;
    whenDone(m_workspace.team()->searchOlder(m_words, kHits), this,
             [this, round = m_round](const Result<QList<SearchHit>> &found) {
                 if (round != m_round)
                     return;
                 m_isAsked = false;
                 m_older = found.ok() ? *found : QList<SearchHit>();
                 const QList<Row> rows = section(tr("Older, on the hub"), m_older, true);
                 if (!rows.isEmpty()) {
                     const auto first = static_cast<int>(m_rows.size());
                     beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
                     m_rows.append(rows);
                     endInsertRows();
                 }
                 Q_EMIT grown();
             });
}

void Results::bring(int row, const std::function<void(const Result<void> &)> &done)
{
    whenDone(m_workspace.team()->bringHere(m_rows.at(row).hit.conversation), this, done);
}

void Results::sayNotHere(ConversationId conversation)
{
    for (SearchHit &hit : m_older) {
        if (hit.conversation == conversation)
            hit.snippet = tr("It cannot be fetched from the hub now.");
    }
    build();
}

Results::Row Results::rowOf(const ActionCatalogue::Action &action) const
{
    Row row;
    row.kind = Kind::Command;
    row.text = action.text;
    row.detail = action.group;
    row.icon = action.icon.isEmpty() ? u"command"_s : action.icon;
    row.side = m_actions.keyText(action.id);
    row.action = action.id;
    return row;
}

QList<Results::Row> Results::likelyCommands() const
{
    QList<Row> rows;
    const auto add = [&](const char *id) {
        const ActionCatalogue::Action *action = m_actions.find(QString::fromLatin1(id));
        if (action && m_actions.possible(*action))
            rows.append(rowOf(*action));
    };
    std::for_each(std::begin(kWithConversation), std::end(kWithConversation), add);
    if (rows.isEmpty())
        std::for_each(std::begin(kWithout), std::end(kWithout), add);
    return rows;
}

QList<Results::Row> Results::commands() const
{
    if (m_words.isEmpty() && m_only != u'>')
        return likelyCommands();
    QList<Row> rows;
    // Where customers are asked for as well, a name must not choose a command by letters inside of it.
    const bool alone = m_only == u'>';
    const qsizetype most = alone ? kHits : kCommands;
    for (int grade = 0; grade < (alone ? kNoFit : 1); ++grade) {
        for (const ActionCatalogue::Action &action : m_actions.all()) {
            if (rows.size() >= most)
                return rows;
            if (m_actions.possible(action) && action.id != u"app.search"_s && fit(m_words, action.text) == grade)
                rows.append(rowOf(action));
        }
    }
    return rows;
}

/// Messages under their heading; nothing where there are none.
QList<Results::Row> Results::section(const QString &title, const QList<SearchHit> &hits, bool isOnHub) const
{
    QList<Row> rows;
    if (hits.isEmpty())
        return rows;
    Row heading;
    heading.text = title;
    heading.side = countText(hits.size());
    rows.append(heading);
    for (const SearchHit &hit : hits) {
        Row row;
        row.isOnHub = isOnHub;
        row.kind = Kind::Message;
        row.text = hit.customer.name.isEmpty() ? hit.subject : hit.customer.name;
        row.detail = hit.snippet.simplified();
        row.icon = u"message"_s;
        row.side = RelativeTime::stamp(hit.at, m_clock.now());
        row.hit = hit;
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
    if (m_words.isEmpty() && m_only.isNull() && !m_recent.isEmpty()) {
        heading(tr("Seen last"), 0);
        for (const QueueRow &head : m_workspace.pages().queueRows(m_recent)) {
            Row row;
            row.kind = Kind::Message;
            row.text = head.customer.name;
            row.detail = head.subject.isEmpty() ? head.snippet.simplified() : head.subject;
            row.icon = u"conversation"_s;
            row.side = RelativeTime::stamp(head.lastAt, now);
            row.hit.conversation = head.id;
            m_rows.append(row);
        }
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
    m_rows.append(section(tr("Messages"), m_messages, false));
    m_rows.append(section(tr("Older, on the hub"), m_older, true));
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
