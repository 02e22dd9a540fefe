// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutlist.h"

#include <QPainter>
#include <QScrollBar>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRow = 24;
constexpr int kGap = 32;
constexpr int kTop = 12;
constexpr int kColumnLeast = 250;

} // namespace

ShortcutList::ShortcutList(const Look &look, const ActionCatalogue &actions, QWidget *parent)
    : QAbstractScrollArea(parent), m_look(look), m_actions(actions)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Actions and their keys"));
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(kRow);
}

void ShortcutList::read()
{
    m_lines.clear();
    QStringList groups;
    for (const ActionCatalogue::Action &action : m_actions.all()) {
        if (action.run && !action.keys.isEmpty() && !groups.contains(action.group))
            groups.append(action.group);
    }
    for (const QString &group : std::as_const(groups)) {
        m_lines.append({true, group, {}, {}});
        for (const ActionCatalogue::Action &action : m_actions.all()) {
            if (!action.run || action.keys.isEmpty() || action.group != group)
                continue;
            QStringList keys;
            for (const QKeySequence &key : action.keys)
                keys.append(ActionCatalogue::keyText(key));
            m_lines.append({false, action.text, keys, {}});
        }
    }
    measure();
}

int ShortcutList::columnsFor(int width)
{
    return qBound(1, (width + kGap) / (kColumnLeast + kGap), 4);
}

int ShortcutList::place(int width, QList<Line> &lines) const
{
    struct Group
    {
        qsizetype first = 0;
        qsizetype count = 0;
    };
    QList<Group> groups;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).heading)
            groups.append({i, 0});
        ++groups.last().count;
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) { return a.count > b.count; });
    const int count = columnsFor(width);
    const int wide = (width - kGap * (count - 1)) / count;
    QList<int> bottoms(count, kTop);
    for (const Group &group : std::as_const(groups)) {
        const auto shortest = std::min_element(bottoms.begin(), bottoms.end());
        if (*shortest > kTop)
            *shortest += kRow / 2;
        const int left = static_cast<int>(shortest - bottoms.begin()) * (wide + kGap);
        for (qsizetype i = group.first; i < group.first + group.count; ++i) {
            lines[i].place = QRect(left, *shortest, wide, kRow);
            *shortest += kRow;
        }
    }
    return *std::max_element(bottoms.begin(), bottoms.end()) + kTop;
}

int ShortcutList::heightFor(int width) const
{
    QList<Line> lines = m_lines;
    return place(width, lines);
}

void ShortcutList::measure()
{
    const int tall = place(viewport()->width() - 24, m_lines);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, qMax(0, tall - viewport()->height()));
    viewport()->update();
}

bool ShortcutList::isFound(const Line &line) const
{
    return !m_wanted.isEmpty() && !line.heading &&
           (line.text.contains(m_wanted, Qt::CaseInsensitive) || line.keys.contains(m_wanted, Qt::CaseInsensitive));
}

void ShortcutList::find(const QString &words)
{
    m_wanted = words.trimmed();
    const auto first =
        std::find_if(m_lines.cbegin(), m_lines.cend(), [this](const Line &line) { return isFound(line); });
    m_found = first == m_lines.cend() ? -1 : static_cast<int>(first - m_lines.cbegin());
    if (m_found >= 0)
        readFocus(m_found);
    viewport()->update();
}

QString ShortcutList::readName(int row) const
{
    const Line &line = m_lines.at(row);
    return line.heading ? line.text : line.text + u": "_s + line.keys.join(tr(" or "));
}

QAccessible::Role ShortcutList::readRole(int row) const
{
    return m_lines.at(row).heading ? QAccessible::Heading : QAccessible::ListItem;
}

QRect ShortcutList::readRect(int row) const
{
    return m_lines.at(row).place.translated(12, -verticalScrollBar()->value());
}

void ShortcutList::readFocus(int row)
{
    QScrollBar *bar = verticalScrollBar();
    const QRect place = readRect(row);
    if (place.bottom() >= viewport()->height())
        bar->setValue(bar->value() + place.bottom() - viewport()->height() + kTop);
    else if (place.top() < 0)
        bar->setValue(bar->value() + place.top() - kTop);
}

int ShortcutList::paintKeys(QPainter &painter, int right, int middle, const QStringList &ways, const QColor &ink) const
{
    const QColor edge = m_look.colour(Colour::Edge);
    for (qsizetype way = ways.size() - 1; way >= 0; --way) {
        const QString then = u' ' + ActionCatalogue::then() + u' ';
        const QStringList steps = ways.at(way).contains(then) ? ways.at(way).split(then) : ways.mid(way, 1);
        for (qsizetype i = steps.size() - 1; i >= 0; --i) {
            const int cap = m_look.keyCapWidth(steps.at(i));
            right -= cap;
            m_look.keyCap(painter, right, middle, steps.at(i), ink, edge);
            right -= 4;
            if (i == 0)
                continue;
            const QString word = ActionCatalogue::then();
            const int wide = m_look.width(word, FontRole::Caption);
            right -= wide;
            m_look.line(painter, QRect(right, middle - 8, wide + 1, 16), word, FontRole::Caption, ink);
            right -= 4;
        }
    }
    return right;
}

void ShortcutList::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const QColor text = m_look.colour(Colour::Text);
    const QColor muted = m_look.colour(Colour::TextMuted);
    for (int i = 0; i < readCount(); ++i) {
        const Line &line = m_lines.at(i);
        const QRect row = readRect(i);
        if (!row.intersects(viewport()->rect()))
            continue;
        if (line.heading) {
            m_look.line(painter, row, line.text, FontRole::Small, m_look.colour(Colour::Accent), true);
            m_look.hairline(painter, row.left(), row.bottom(), row.width());
            continue;
        }
        const bool found = isFound(line);
        if (found)
            painter.fillRect(row.adjusted(-6, 0, 6, 0), m_look.colour(Colour::Selection));
        const int keys = paintKeys(painter, row.right() + 1, row.center().y() + 1, line.keys, muted);
        m_look.line(painter, QRect(row.left(), row.top(), keys - row.left() - 4, row.height()), line.text,
                    FontRole::Body, m_wanted.isEmpty() || found ? text : muted, found);
    }
}

void ShortcutList::resizeEvent(QResizeEvent *)
{
    measure();
}

} // namespace centrala::ui
