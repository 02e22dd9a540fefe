// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/threadview.h"

#include "ui/controls/button.h"
#include "ui/queue/queuetext.h"
#include "ui/shell/whendone.h"
#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"
#include "ui/thread/htmlsafe.h"

#include <QImageReader>
#include <QPainter>
#include <QScrollBar>
#include <QtConcurrent>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kGuess = 76;
constexpr int kEndGap = 12;
constexpr qsizetype kInlineMost = 20;
constexpr qsizetype kLayoutsKept = 400;
/// A picture of more dots than this is not opened for a thumbnail.
constexpr qint64 kPictureLimit = 60'000'000;

} // namespace

ThreadView::ThreadView(const Look &look, workspace::Workspace &workspace, ThreadModel &model, QWidget *parent)
    : QAbstractItemView(parent), m_look(look), m_workspace(workspace), m_model(model), m_mails(look)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSelectionMode(NoSelection);
    setAccessibleName(tr("Timeline"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_pool.setMaxThreadCount(1);
    setModel(&model);
    connect(&model, &QAbstractItemModel::modelReset, this, &ThreadView::startOver);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { inserted(first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { removed(first, last); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        for (int row = from.row(); row <= to.row(); ++row) {
            dropLayout(m_model.entry(row).id);
            m_slots[row].exact = false;
        }
        layOut();
    });
    connect(&model, &ThreadModel::arrived, this, [this](int count) {
        m_arrived = m_stickToEnd ? 0 : m_arrived + count;
        placeNewBelow();
    });
    connect(&m_mails, &MailBodies::ready, this, [this](EntryId id) {
        const int row = m_model.rowOf(id);
        if (row < 0)
            return;
        dropLayout(id);
        m_slots[row].exact = false;
        layOut();
    });
    m_dragScroll.setInterval(metrics::kFrameMs);
    connect(&m_dragScroll, &QTimer::timeout, this, [this] { dragTo(m_dragPoint); });
    connect(&look.theme, &Theme::changed, this, [this] {
        m_layouts.clear();
        m_foundRanges.clear();
        for (Slot &slot : m_slots)
            slot.exact = false;
        layOut();
    });
    if (model.rowCount() > 0)
        startOver();
}

ThreadView::~ThreadView()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void ThreadView::startOver()
{
    m_layouts.clear();
    m_expanded.clear();
    m_selectedFrom = {};
    m_selectedTo = {};
    m_stopEntry = {};
    m_topicRead = {};
    m_arrived = 0;
    m_pictures.clear();
    m_asked.clear();
    const int rows = m_model.rowCount();
    m_slots = QList<Slot>(rows, Slot{kGuess, false});
    m_firstNew = {};
    m_newCount = static_cast<int>(m_model.head().unread);
    int left = m_newCount;
    for (int row = rows - 1; row >= 0 && left > 0; --row) {
        const TimelineEntry &entry = m_model.entry(row);
        if (entry.kind == EntryKind::Message && entry.direction == Direction::In) {
            m_firstNew = entry.id;
            --left;
        }
    }
    if (left == m_newCount)
        m_newCount = 0;
    m_stickToEnd = true;
    m_anchorEntry = {};
    layOut();
    if (m_firstNew.isValid()) {
        const int row = m_model.rowOf(m_firstNew);
        if (m_tops.last() - topOf(row) > viewport()->height()) {
            m_stickToEnd = false;
            m_anchorEntry = m_firstNew;
            m_anchorOffset = -24;
            layOut();
        }
    }
    placeNewBelow();
}

void ThreadView::inserted(int first, int last)
{
    m_slots.insert(first, last - first + 1, Slot{kGuess, false});
    for (const int row : {first - 1, last + 1}) {
        if (row >= 0 && row < m_slots.size()) {
            dropLayout(m_model.entry(row).id);
            m_slots[row].exact = false;
        }
    }
    layOut();
}

void ThreadView::removed(int first, int last)
{
    m_slots.remove(first, last - first + 1);
    if (first < m_slots.size()) {
        dropLayout(m_model.entry(first).id);
        m_slots[first].exact = false;
    }
    layOut();
}

void ThreadView::dropLayout(EntryId id)
{
    m_layouts.remove(id);
    m_foundRanges.clear();
}

EntrySurroundings ThreadView::surroundings(int row) const
{
    const TimelineEntry &entry = m_model.entry(row);
    EntrySurroundings around;
    around.width = viewport()->width();
    around.me = m_workspace.me().agent;
    around.sheet = m_sheets.contains(entry.channel);
    around.expanded = m_expanded.contains(entry.id);
    around.newBelow = entry.id == m_firstNew ? m_newCount : 0;
    if (m_model.isWhole() && (row == 0 || m_model.entry(row - 1).conversation != entry.conversation)) {
        const QueueRow topic = m_model.topic(entry.conversation);
        around.topic = topic.subject.isEmpty() ? QueueText::preview(topic) : topic.subject;
        if (around.topic.isEmpty())
            around.topic = tr("Without a subject");
        around.topicState =
            entry.conversation == m_model.conversation() ? tr("this conversation") : QueueText::state(topic.state);
    }
    const QDate day = RelativeTime::local(entry.at).date();
    if (row == 0) {
        around.firstOfDay = !m_model.hasEarlier();
        return around;
    }
    const TimelineEntry &before = m_model.entry(row - 1);
    around.firstOfDay = RelativeTime::local(before.at).date() != day;
    const bool sameSpeaker = before.kind == entry.kind && before.kind == EntryKind::Message &&
                             before.direction == entry.direction && before.agent.id == entry.agent.id &&
                             before.author.value == entry.author.value;
    const bool together = sameSpeaker && !around.firstOfDay && around.newBelow == 0 && around.topic.isEmpty();
    around.startsRun = entry.kind == EntryKind::Event ? before.kind != EntryKind::Event : !together;
    QString channel;
    for (int above = row - 1; above >= 0 && channel.isEmpty(); --above) {
        if (m_model.entry(above).kind != EntryKind::Event && m_model.entry(above).kind != EntryKind::Note)
            channel = m_model.entry(above).channel;
    }
    const bool customers = entry.direction == Direction::In && around.startsRun;
    around.startsChannel = channel != entry.channel || customers || !around.topic.isEmpty();
    return around;
}

const EntryLayout *ThreadView::known(int row) const
{
    const auto found = m_layouts.constFind(m_model.entry(row).id);
    return found == m_layouts.constEnd() ? nullptr : found->get();
}

const EntryLayout &ThreadView::layoutOf(int row)
{
    const TimelineEntry &entry = m_model.entry(row);
    const EntrySurroundings around = surroundings(row);
    const auto found = m_layouts.constFind(entry.id);
    if (found != m_layouts.constEnd() && (*found)->around() == around)
        return **found;
    MailBodies::Body mail;
    if (around.sheet && !entry.html.isEmpty() && (entry.text.isEmpty() || isRicherThanText(entry.html))) {
        const int column = qMin(around.width, metrics::kThreadMax) - 52 - 16;
        const bool out = entry.direction == Direction::Out;
        mail = m_mails.body(entry.id, entry.html, qMin(metrics::kSheetMax, column - (out ? 40 : 0)) - 26,
                            [this, &entry] { return picturesOf(entry); });
        loadTrusted(entry, mail);
    }
    if (m_layouts.size() > kLayoutsKept) {
        m_layouts.clear();
        m_foundRanges.clear();
    }
    const auto made = std::make_shared<EntryLayout>(m_look, entry, around, mail);
    m_layouts.insert(entry.id, made);
    for (const AttachmentRow &file : entry.attachments)
        askPicture(file);
    return *made;
}

MailBodies::Pictures ThreadView::picturesOf(const TimelineEntry &entry) const
{
    MailBodies::Pictures pictures;
    for (const AttachmentRow &file : entry.attachments) {
        if (file.contentId.isEmpty() || !file.type.startsWith(u"image/"_s) || pictures.size() >= kInlineMost)
            continue;
        if (const QString path = m_workspace.pages().attachmentPath(file.id); !path.isEmpty())
            pictures.insert(file.contentId, path);
    }
    return pictures;
}

void ThreadView::askPicture(const AttachmentRow &file)
{
    if (!file.type.startsWith(u"image/"_s) || m_asked.contains(file.id.value))
        return;
    const QString path = m_workspace.pages().attachmentPath(file.id);
    if (path.isEmpty())
        return;
    m_asked.insert(file.id.value);
    const qint64 id = file.id.value;
    const qreal ratio = devicePixelRatioF();
    const auto work = QtConcurrent::run(&m_pool, [path, ratio] {
        QImageReader reader(path);
        reader.setAutoTransform(true);
        const QSize size = reader.size();
        if (!size.isValid() || qint64(size.width()) * size.height() > kPictureLimit)
            return QImage();
        reader.setScaledSize(size.scaled(QSize(96, 64) * ratio, Qt::KeepAspectRatioByExpanding));
        return reader.read();
    });
    whenDone(work, this, [this, id](const QImage &image) {
        if (image.isNull())
            return;
        m_pictures.insert(id, QPixmap::fromImage(image));
        viewport()->update();
    });
}

bool ThreadView::makeExact(int first, int last)
{
    bool moved = false;
    for (int row = first; row <= last; ++row) {
        Slot &slot = m_slots[row];
        if (slot.exact)
            continue;
        const int height = layoutOf(row).height();
        moved = moved || height != slot.height;
        slot = {height, true};
    }
    return moved;
}

void ThreadView::rebuildTops()
{
    m_tops.resize(m_slots.size() + 1);
    int y = kEndGap;
    for (qsizetype row = 0; row < m_slots.size(); ++row) {
        m_tops[row] = y;
        y += m_slots.at(row).height;
    }
    m_tops[m_slots.size()] = y + kEndGap;
}

int ThreadView::rowAt(int y) const
{
    if (m_slots.isEmpty())
        return -1;
    const auto above = std::upper_bound(m_tops.begin(), m_tops.end() - 1, y);
    return qBound(0, static_cast<int>(above - m_tops.begin()) - 1, static_cast<int>(m_slots.size()) - 1);
}

void ThreadView::layOut()
{
    if (m_placing)
        return;
    m_placing = true;
    QScrollBar *bar = verticalScrollBar();
    const int height = viewport()->height();
    constexpr int kRounds = 12;
    for (int round = 0; round < kRounds; ++round) {
        rebuildTops();
        bar->setRange(0, qMax(0, m_tops.last() - height));
        bar->setPageStep(height);
        bar->setSingleStep(40);
        if (m_stickToEnd) {
            bar->setValue(bar->maximum());
        } else if (m_anchorEntry.isValid()) {
            const int row = m_model.rowOf(m_anchorEntry);
            if (row >= 0)
                bar->setValue(topOf(row) + m_anchorOffset);
        }
        if (m_slots.isEmpty())
            break;
        if (!makeExact(rowAt(bar->value()), rowAt(bar->value() + height)))
            break;
    }
    m_placing = false;
    anchor();
    viewport()->update();
}

void ThreadView::anchor()
{
    QScrollBar *bar = verticalScrollBar();
    m_stickToEnd = bar->value() >= bar->maximum() - 2;
    const int first = rowAt(bar->value());
    if (first < 0)
        return;
    // What was already in sight holds still; entries above it may still be guesses.
    const int last = rowAt(bar->value() + viewport()->height());
    int row = first;
    while (row < last && !m_slots.at(row).exact)
        ++row;
    if (!m_slots.at(row).exact)
        row = first;
    m_anchorEntry = m_model.entry(row).id;
    m_anchorOffset = bar->value() - topOf(row);
    if (m_model.entry(first).conversation != m_topicRead) {
        m_topicRead = m_model.entry(first).conversation;
        Q_EMIT topicRead(m_topicRead);
    }
}

void ThreadView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_look.colour(Colour::Surface));
    if (m_slots.isEmpty())
        return;
    const int offset = verticalOffset();
    const int column = (viewport()->width() - qMin(viewport()->width(), metrics::kThreadMax)) / 2;
    painter.fillRect(column + 25, qMax(0, -offset), 2, qMin(viewport()->height(), m_tops.last() - offset),
                     m_look.colour(Colour::Cord));
    const auto selected = selectedRows();
    for (int row = rowAt(offset); row >= 0 && row < m_slots.size(); ++row) {
        const int y = topOf(row) - offset;
        if (y > viewport()->height())
            break;
        const TimelineEntry &entry = m_model.entry(row);
        const EntryLayout &laidOut = layoutOf(row);
        TextBody::Marks marks{selectedIn(row, selected), {}};
        if (!m_found.isEmpty() && laidOut.body()) {
            auto known = m_foundRanges.constFind(&laidOut);
            if (known == m_foundRanges.constEnd())
                known = m_foundRanges.insert(&laidOut, laidOut.body()->find(m_found));
            marks.found = *known;
        }
        laidOut.paint(painter, m_look, entry, QPoint(0, y), marks, m_pictures);
    }
    if (hasFocus())
        paintStop(painter);
}

} // namespace centrala::ui
