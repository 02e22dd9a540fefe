// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/entrylayout.h"

#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"
#include "ui/thread/htmlsafe.h"
#include "ui/thread/threadtext.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPadX = 12;
constexpr int kPadY = 6;
constexpr int kLine = 16;
constexpr int kFoldedLines = 12;
constexpr int kFileHeight = 40;
constexpr int kThumbHeight = 64;
constexpr int kThumbWidth = 96;
constexpr int kFileMost = 240;
constexpr qsizetype kFoldedLetters = 6000;
constexpr qsizetype kQuickLetters = 20'000;

/// What there is to read until, or instead of, the laid-out mail.
QString plainOf(const TimelineEntry &entry, const MailBodies::Body &mail)
{
    if (!entry.text.isEmpty())
        return entry.text.left(TextBody::kLimit + 1);
    return mail.plain.isEmpty() ? cleanHtml(entry.html.left(kQuickLetters)).plain : mail.plain;
}

} // namespace

EntryLayout::EntryLayout(const Look &look, const TimelineEntry &entry, const EntrySurroundings &around,
                         const MailBodies::Body &mail)
    : m_around(around)
{
    m_columnWidth = qMin(around.width, metrics::kThreadMax);
    m_column = (around.width - m_columnWidth) / 2;
    placeSeparators(look, entry);
    switch (entry.kind) {
    case EntryKind::Event:
        placeEvent(look, entry);
        return;
    case EntryKind::Note:
        placeNote(look, entry);
        return;
    case EntryKind::Call:
        placeCall(look, entry);
        return;
    case EntryKind::Message:
        break;
    }
    if (around.sheet)
        placeSheet(look, entry, mail);
    else
        placeBubble(look, entry);
    placeDelivery(look, entry);
}

void EntryLayout::placeSeparators(const Look &look, const TimelineEntry &entry)
{
    if (!m_around.topic.isEmpty()) {
        m_topic = QRect(0, m_height + 8, m_around.width, metrics::kTopicHeading);
        m_targets.append({m_topic, Act::Topic, entry.conversation.value, {}});
        m_height += 8 + metrics::kTopicHeading;
    }
    if (m_around.firstOfDay) {
        m_day = QRect(left(), m_height + 12, right() - left(), kLine);
        m_dayWords = RelativeTime::day(RelativeTime::local(entry.at).date(), RelativeTime::local(look.now()).date());
        m_targets.append({m_day, Act::Date, entry.id.value, {}});
        m_height += 12 + kLine + 4;
    }
    if (m_around.newBelow > 0) {
        m_unread = QRect(left(), m_height + 10, right() - left(), kLine);
        m_height += 10 + kLine;
    }
    m_height += m_around.startsRun ? 8 : 4;
}

void EntryLayout::placeBubble(const Look &look, const TimelineEntry &entry)
{
    m_shape = Shape::Bubble;
    const bool out = outgoing(entry);
    const bool named = m_around.startsRun && (!out || (entry.agent.id != m_around.me.value || entry.automatic));
    if (named) {
        m_head = QRect(left(), m_height, right() - left(), kLine);
        m_height += kLine + 2;
    }
    const int space = right() - left() - (out ? 60 : 0);
    const int widest = qMin(metrics::kBubbleMax, space) - 2 * kPadX - 2;
    m_body = std::make_unique<TextBody>(look, entry.text, FontRole::Message, widest);
    int inner = m_body->usedWidth();
    int innerHeight = entry.text.isEmpty() && !entry.attachments.isEmpty() ? 0 : m_body->height();
    const int top = m_height + kPadY + 1;
    const qsizetype before = m_targets.size();
    const int files = placeFiles(look, entry, 0, top + innerHeight, widest);
    innerHeight += files;
    for (qsizetype i = before; i < m_targets.size(); ++i)
        inner = qMax(inner, m_targets.at(i).place.right() + 1);
    const int boxWidth = inner + 2 * kPadX + 2;
    const int boxLeft = out ? right() - boxWidth : left();
    m_box = QRect(boxLeft, m_height, boxWidth, innerHeight + 2 * kPadY + 2);
    m_bodyPlace = QPoint(boxLeft + kPadX + 1, top);
    for (qsizetype i = before; i < m_targets.size(); ++i)
        m_targets[i].place.translate(m_bodyPlace.x(), 0);
    m_height = m_box.bottom() + 1;
}

void EntryLayout::placeSheet(const Look &look, const TimelineEntry &entry, const MailBodies::Body &mail)
{
    m_shape = Shape::Sheet;
    const int boxWidth = qMin(metrics::kSheetMax, right() - left() - (outgoing(entry) ? 40 : 0));
    const int boxLeft = outgoing(entry) ? right() - boxWidth : left();
    const int widest = boxWidth - 2 * kPadX - 2;
    m_head = QRect(boxLeft, m_height, boxWidth, 28);
    m_bodyPlace = QPoint(boxLeft + kPadX + 1, m_height + 28 + 8);
    QString quoteWords;
    if (mail.document) {
        m_usesMail = true;
        m_shownInline = mail.inlinePictures;
        placeStrip(look, entry, mail);
        const bool whole = m_around.expanded && mail.whole;
        m_body = std::make_unique<TextBody>(whole ? mail.whole : mail.document);
        if (mail.whole)
            quoteWords = tr("Quoted text, %n line(s)", nullptr, qMax(1, mail.quotedLines));
    } else {
        const QString plain = plainOf(entry, mail);
        const QuotedSplit split = splitQuoted(plain);
        // Of what is folded only the beginning is laid out: it is more than twelve lines in any width.
        const QString words = m_around.expanded ? plain : split.own.left(kFoldedLetters);
        m_body = std::make_unique<TextBody>(look, words, FontRole::Message, widest);
        if (split.lines > 0)
            quoteWords = tr("Quoted text, %n line(s)", nullptr, split.lines);
    }
    int shown = m_body->height();
    const int most = kFoldedLines * look.theme.lineHeight(FontRole::Message);
    if (shown > most + 40 && !m_around.expanded) {
        m_clip = most;
        shown = most;
        m_foldWords = tr("Show all");
    } else if (!quoteWords.isEmpty()) {
        m_foldWords = m_around.expanded ? tr("Hide quoted text") : quoteWords;
        m_foldIsQuote = true;
    } else if (m_around.expanded && m_body->height() > most + 40) {
        m_foldWords = tr("Show less");
    }
    int bottom = m_bodyPlace.y() + shown;
    if (!m_foldWords.isEmpty()) {
        m_fold = QRect(m_bodyPlace.x(), bottom + 4, look.width(m_foldWords, FontRole::Small) + 36, 20);
        m_targets.append({m_fold, Act::Expand, entry.id.value, m_foldWords});
        bottom += 24;
    }
    const qsizetype before = m_targets.size();
    bottom += placeFiles(look, entry, m_bodyPlace.x(), bottom, widest);
    Q_UNUSED(before)
    m_box = QRect(boxLeft, m_height, boxWidth, bottom + 8 - m_height);
    m_height = m_box.bottom() + 1;
}

int EntryLayout::placeFiles(const Look &look, const TimelineEntry &entry, int left, int top, int width)
{
    int x = 0;
    int y = top + 4;
    int rowHeight = 0;
    for (const AttachmentRow &file : entry.attachments) {
        if (file.isInline && !file.contentId.isEmpty() && !entry.html.isEmpty() && !file.type.startsWith(u"image/"_s))
            continue;
        if (!file.contentId.isEmpty() && m_shownInline.contains(file.contentId))
            continue;
        const bool picture = file.type.startsWith(u"image/"_s);
        const int wide = picture
                             ? kThumbWidth
                             : qMin(qMin(kFileMost, width), 28 + 8 + 12 +
                                                                qMax(look.width(file.name, FontRole::Small),
                                                                     look.width(sizeText(file.size), FontRole::Small)));
        const int tall = picture ? kThumbHeight : kFileHeight;
        if (x > 0 && x + wide > width) {
            x = 0;
            y += rowHeight + 4;
            rowHeight = 0;
        }
        m_targets.append({QRect(left + x, y, wide, tall), Act::Attachment, file.id.value, file.name});
        x += wide + 8;
        rowHeight = qMax(rowHeight, tall);
    }
    return rowHeight == 0 ? 0 : y + rowHeight + 2 - top;
}

void EntryLayout::placeNote(const Look &look, const TimelineEntry &entry)
{
    m_shape = Shape::Note;
    const int widest = qMin(metrics::kBubbleMax, right() - left() - 32) - 2 * kPadX - 2;
    m_body = std::make_unique<TextBody>(look, entry.text, FontRole::Message, widest);
    const QString head = ThreadText::author(entry);
    const int headWidth =
        18 + look.width(head, FontRole::Small, true) + 4 +
        look.width(tr("to colleagues only") + u" · "_s + RelativeTime::clock(entry.at), FontRole::Small);
    const int boxWidth = qMin(widest, qMax(headWidth, m_body->usedWidth())) + 2 * kPadX + 2;
    m_box = QRect(right() - boxWidth, m_height, boxWidth, kLine + 2 + m_body->height() + 2 * kPadY + 2);
    m_head = QRect(m_box.left() + kPadX + 1, m_box.top() + kPadY + 1, boxWidth - 2 * kPadX - 2, kLine);
    m_bodyPlace = QPoint(m_box.left() + kPadX + 1, m_head.bottom() + 3);
    m_height = m_box.bottom() + 1;
}

void EntryLayout::placeEvent(const Look &, const TimelineEntry &)
{
    m_shape = Shape::Event;
    m_box = QRect(left(), m_height, right() - left(), kLine + 4);
    m_height = m_box.bottom() + 1;
}

void EntryLayout::placeCall(const Look &, const TimelineEntry &)
{
    m_shape = Shape::Call;
    m_box = QRect(left(), m_height, qMin(metrics::kSheetMax, right() - left()), 40);
    m_height = m_box.bottom() + 1;
}

void EntryLayout::placeDelivery(const Look &look, const TimelineEntry &entry)
{
    if (!outgoing(entry) || entry.delivery == Delivery::None)
        return;
    m_delivery = QRect(left(), m_height + 2, right() - left(), kLine);
    m_height += kLine + 2;
    struct Offer
    {
        Act act;
        QString text;
    };
    QList<Offer> offers;
    if (entry.delivery == Delivery::Failed || entry.delivery == Delivery::Uncertain)
        offers.append({Act::Retry, tr("Send again")});
    if (entry.delivery == Delivery::Uncertain)
        offers.append({Act::Arrived, tr("It arrived")});
    if (entry.delivery == Delivery::Failed)
        offers.append({Act::GiveUp, tr("Give up")});
    if (entry.delivery == Delivery::Held) {
        offers.append({Act::Retry, tr("Send anyway")});
        offers.append({Act::Recall, tr("Take back")});
    }
    if (entry.delivery == Delivery::Scheduled)
        offers.append({Act::Recall, tr("Take back")});
    if (offers.isEmpty())
        return;
    int x = right();
    for (qsizetype i = offers.size() - 1; i >= 0; --i) {
        const int wide = look.width(offers.at(i).text, FontRole::Small);
        m_targets.append(
            {QRect(x - wide, m_height + 2, wide, kLine), offers.at(i).act, entry.id.value, offers.at(i).text});
        x -= wide + 12;
    }
    m_height += kLine + 4;
}

} // namespace centrala::ui
