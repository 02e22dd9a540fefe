// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/relativetime.h"
#include "ui/thread/threadtext.h"
#include "ui/thread/threadview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPagesFetched = 400; ///< of earlier entries, to reach a date
constexpr int kDragStep = 24;

} // namespace

ThreadView::TextPlace ThreadView::textPlaceAt(const QPoint &point)
{
    if (m_slots.isEmpty())
        return {};
    const int row = rowAt(point.y() + verticalOffset());
    const EntryLayout &laidOut = layoutOf(row);
    TextPlace place{m_model.entry(row).id, 0};
    if (!laidOut.body())
        return place;
    const QPoint inBody = point - QPoint(0, topOf(row) - verticalOffset()) - laidOut.bodyPlace();
    if (inBody.y() < 0)
        place.letter = 0;
    else if (inBody.y() > laidOut.body()->height())
        place.letter = laidOut.body()->length();
    else
        place.letter = laidOut.body()->hit(inBody);
    return place;
}

/// First and last row of what is selected; -1 where nothing is.
std::pair<int, int> ThreadView::selectedRows() const
{
    if (!m_selectedFrom.entry.isValid() || !m_selectedTo.entry.isValid())
        return {-1, -1};
    const int from = m_model.rowOf(m_selectedFrom.entry);
    const int to = m_model.rowOf(m_selectedTo.entry);
    return from < 0 || to < 0 ? std::pair(-1, -1) : std::pair(qMin(from, to), qMax(from, to));
}

TextBody::Range ThreadView::selectedIn(int row, const std::pair<int, int> &rows) const
{
    const EntryLayout *laidOut = row < rows.first || row > rows.second || row < 0 ? nullptr : known(row);
    if (!laidOut || !laidOut->body())
        return {};
    if (rows.first == rows.second)
        return {m_selectedFrom.letter, m_selectedTo.letter};
    const bool downwards = m_model.entry(rows.first).id == m_selectedFrom.entry;
    const int begin = downwards ? m_selectedFrom.letter : m_selectedTo.letter;
    const int end = downwards ? m_selectedTo.letter : m_selectedFrom.letter;
    return {row == rows.first ? begin : 0, row == rows.second ? end : laidOut->body()->length()};
}

void ThreadView::dragTo(const QPoint &point)
{
    QScrollBar *bar = verticalScrollBar();
    if (point.y() < 0)
        bar->setValue(bar->value() - kDragStep);
    else if (point.y() >= viewport()->height())
        bar->setValue(bar->value() + kDragStep);
    m_selectedTo = textPlaceAt({point.x(), qBound(0, point.y(), viewport()->height() - 1)});
    viewport()->update();
}

void ThreadView::stopDragging()
{
    m_selecting = false;
    m_dragScroll.stop();
}

QString ThreadView::selectedText() const
{
    const auto rows = selectedRows();
    if (rows.first < 0)
        return {};
    QStringList parts;
    for (int row = rows.first; row <= rows.second; ++row) {
        const TimelineEntry &entry = m_model.entry(row);
        const EntryLayout *laidOut = known(row);
        if (entry.kind == EntryKind::Event)
            continue;
        QString text;
        if (laidOut && laidOut->body())
            text = laidOut->body()->text(selectedIn(row, rows));
        else if (!laidOut) // in between, and never seen
            text = entry.text;
        if (text.isEmpty())
            continue;
        const bool several = rows.first != rows.second;
        parts.append(several ? ThreadText::author(entry) + u", "_s + RelativeTime::exact(entry.at) + u":\n"_s + text
                             : text);
    }
    return parts.join(u"\n\n"_s);
}

void ThreadView::selectAll()
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    m_selectedFrom = {m_model.entry(0).id, 0};
    const EntryLayout *last = known(rows - 1);
    m_selectedTo = {m_model.entry(rows - 1).id, last && last->body() ? last->body()->length() : 0};
    viewport()->update();
}

void ThreadView::copy() const
{
    QString text = selectedText();
    const int row = m_model.rowOf(m_selectedFrom.entry);
    if (text.isEmpty() && row >= 0)
        text = ThreadText::copied(m_model.entry(row)); // the message somebody clicked
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

QString ThreadView::linkTo(const TimelineEntry &entry)
{
    return u"centrala:conversation/%1/%2"_s.arg(entry.conversation.value).arg(entry.id.value);
}

void ThreadView::showDate(QDate date)
{
    const auto day = [this](int row) { return RelativeTime::local(m_model.entry(row).at).date(); };
    for (int pages = 0; m_model.rowCount() > 0 && day(0) >= date && m_model.hasEarlier() && pages < kPagesFetched;
         ++pages)
        m_model.fetchEarlier();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (day(row) >= date) {
            showEntry(m_model.entry(row).id);
            return;
        }
    }
    scrollToEnd();
}

void ThreadView::setFound(const QString &foldedWords, EntryId shown)
{
    if (foldedWords != m_found) {
        m_found = foldedWords;
        m_foundRanges.clear();
    }
    viewport()->update();
    const int row = shown.isValid() ? m_model.rowOf(shown) : -1;
    if (row < 0)
        return;
    // What is folded away is opened where the words stand in it.
    if (layoutOf(row).body() && layoutOf(row).body()->find(m_found).isEmpty() && !m_expanded.contains(shown)) {
        m_expanded.insert(shown);
        dropLayout(shown);
        m_slots[row].exact = false;
    }
    const EntryLayout &laidOut = layoutOf(row);
    const QList<TextBody::Range> ranges = laidOut.body() ? laidOut.body()->find(m_found) : QList<TextBody::Range>();
    showEntry(shown);
    if (ranges.isEmpty())
        return;
    const int inEntry = laidOut.bodyPlace().y() + laidOut.body()->lineTop(ranges.first().from);
    if (inEntry > viewport()->height() - 60) {
        m_anchorEntry = shown;
        m_anchorOffset = inEntry - viewport()->height() / 3;
        m_stickToEnd = false;
        layOut();
    }
}

} // namespace centrala::ui
