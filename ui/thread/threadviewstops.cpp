// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/relativetime.h"
#include "ui/thread/threadview.h"

#include <QDesktopServices>
#include <QPainter>
#include <QScrollBar>
#include <QUrl>

namespace centrala::ui {

QList<ThreadView::Stop> ThreadView::stopsOf(int row, const EntryLayout &laidOut) const
{
    QList<Stop> stops;
    for (const EntryLayout::Target &target : laidOut.targets()) {
        if (target.act == EntryLayout::Act::Date) // has a key of its own
            continue;
        const QString words = target.act == EntryLayout::Act::Topic ? laidOut.around().topic : target.text;
        stops.append({target.place, words, target, {}});
    }
    if (laidOut.body()) {
        const QRect shown = laidOut.box();
        const QList<AttachmentRow> &files = m_model.entry(row).attachments;
        for (const TextBody::Piece &piece : laidOut.body()->pieces()) {
            const QRect place = piece.place.translated(laidOut.bodyPlace());
            if (!laidOut.isShown(place) || !shown.intersects(place))
                continue;
            if (!piece.target.isEmpty()) {
                stops.append({place, piece.words.isEmpty() ? piece.target : piece.words, {}, piece.target});
                continue;
            }
            for (const AttachmentRow &file : files) {
                if (file.contentId == piece.contentId)
                    stops.append(
                        {place, file.name, {place, EntryLayout::Act::Attachment, file.id.value, file.name}, {}});
            }
        }
    }
    std::stable_sort(stops.begin(), stops.end(), [](const Stop &one, const Stop &other) {
        if (one.place.bottom() < other.place.top() || other.place.bottom() < one.place.top())
            return one.place.top() < other.place.top();
        return one.place.left() < other.place.left();
    });
    return stops;
}

QRect ThreadView::stopRect(int row, const Stop &stop) const
{
    return stop.place.translated(0, topOf(row) - verticalOffset());
}

std::pair<int, int> ThreadView::stopNow() const
{
    const int row = m_stopEntry.isValid() ? m_model.rowOf(m_stopEntry) : -1;
    const EntryLayout *laidOut = row < 0 ? nullptr : known(row);
    if (!laidOut || m_stop < 0 || m_stop >= stopsOf(row, *laidOut).size())
        return {-1, -1};
    return {row, m_stop};
}

void ThreadView::stepStop(int step)
{
    if (m_slots.isEmpty())
        return;
    setFocus();
    auto [row, at] = stopNow();
    const QRect sight = viewport()->rect();
    if (row >= 0 && !sight.intersects(stopRect(row, stopsOf(row, layoutOf(row)).at(at))))
        row = -1; // scrolled away: one goes on from what is read now
    if (row < 0) {
        const int edge = step > 0 ? 0 : viewport()->height() - 1;
        row = rowAt(verticalOffset() + edge);
        const QList<Stop> stops = stopsOf(row, layoutOf(row));
        at = step > 0 ? 0 : static_cast<int>(stops.size()) - 1;
        while (at >= 0 && at < stops.size() && !sight.intersects(stopRect(row, stops.at(at))))
            at += step;
        at -= step;
    }
    for (at += step; row >= 0 && row < m_slots.size();) {
        const int count = static_cast<int>(stopsOf(row, layoutOf(row)).size());
        if (at >= 0 && at < count) {
            goToStop(row, at);
            return;
        }
        row += step;
        if (row < 0 || row >= m_slots.size())
            return;
        at = step > 0 ? 0 : static_cast<int>(stopsOf(row, layoutOf(row)).size()) - 1;
    }
}

void ThreadView::goToStop(int row, int stop)
{
    m_stopEntry = m_model.entry(row).id;
    m_stop = stop;
    makeExact(row, row);
    layOut();
    const QList<Stop> stops = stopsOf(row, layoutOf(row));
    if (stop >= stops.size()) // a mail that was laid out anew from its plain text has fewer
        return;
    const QRect place = stopRect(row, stops.at(stop)).adjusted(0, -12, 0, 12);
    QScrollBar *bar = verticalScrollBar();
    if (place.bottom() >= viewport()->height())
        bar->setValue(bar->value() + place.bottom() - viewport()->height() + 1);
    else if (place.top() < 0)
        bar->setValue(bar->value() + place.top());
    viewport()->update();
    if (QAccessible::isActive()) {
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(this);
        QAccessibleInterface *entry = list ? list->child(row) : nullptr;
        if (QAccessibleInterface *part = entry ? entry->child(stop) : nullptr) {
            QAccessibleEvent focus(part, QAccessible::Focus);
            QAccessible::updateAccessibility(&focus);
        }
    }
}

void ThreadView::press(int row, const Stop &stop)
{
    if (stop.link.isEmpty())
        act(row, stop.target);
    else
        QDesktopServices::openUrl(QUrl(stop.link));
}

void ThreadView::act(int row, const EntryLayout::Target &target)
{
    switch (target.act) {
    case EntryLayout::Act::Expand: {
        const EntryId id{target.id};
        if (!m_expanded.remove(id))
            m_expanded.insert(id);
        dropLayout(id);
        m_slots[row].exact = false;
        m_stickToEnd = false;
        layOut();
        return;
    }
    case EntryLayout::Act::Topic:
        Q_EMIT topicWished(ConversationId{target.id});
        return;
    case EntryLayout::Act::Date:
        Q_EMIT dateWished(RelativeTime::local(m_model.entry(row).at).date(),
                          QPoint(target.place.center().x(), topOf(row) - verticalOffset() + target.place.bottom()));
        return;
    default:
        Q_EMIT acted(target.act, target.id);
    }
}

void ThreadView::paintStop(QPainter &painter) const
{
    const auto [row, stop] = stopNow();
    if (row < 0) {
        m_look.focusRing(painter, viewport()->rect());
        return;
    }
    m_look.focusRing(painter, stopRect(row, stopsOf(row, *known(row)).at(stop)).adjusted(-4, -3, 4, 3));
}

QList<ReadRows::Part> ThreadView::readParts(int row) const
{
    // What is far away is not laid out; it is when somebody goes there.
    const EntryLayout *laidOut = row < m_slots.size() ? known(row) : nullptr;
    if (!laidOut)
        return {};
    QList<Part> parts;
    for (const Stop &stop : stopsOf(row, *laidOut)) {
        const bool isFile = stop.link.isEmpty() && stop.target.act == EntryLayout::Act::Attachment;
        parts.append({isFile ? tr("File %1").arg(stop.words) : stop.words, stopRect(row, stop),
                      stop.link.isEmpty() ? QAccessible::Button : QAccessible::Link});
    }
    return parts;
}

void ThreadView::readFocusPart(int row, int part)
{
    goToStop(row, part);
}

void ThreadView::readPressPart(int row, int part)
{
    const EntryLayout *laidOut = known(row);
    const QList<Stop> stops = laidOut ? stopsOf(row, *laidOut) : QList<Stop>();
    if (part < stops.size())
        press(row, stops.at(part));
}

} // namespace centrala::ui
