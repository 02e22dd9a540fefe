// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"
#include "ui/thread/entrylayout.h"
#include "ui/thread/threadtext.h"

#include <QPainterPath>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A rounded box whose one upper corner, the speaker's, is nearly square.
QPainterPath bubblePath(const QRectF &box, bool speakerRight)
{
    constexpr double r = metrics::kRadiusBubble;
    constexpr double s = 2;
    const double tl = speakerRight ? r : s;
    const double tr = speakerRight ? s : r;
    QPainterPath path;
    path.moveTo(box.left() + tl, box.top());
    path.lineTo(box.right() - tr, box.top());
    path.arcTo(QRectF(box.right() - 2 * tr, box.top(), 2 * tr, 2 * tr), 90, -90);
    path.lineTo(box.right(), box.bottom() - r);
    path.arcTo(QRectF(box.right() - 2 * r, box.bottom() - 2 * r, 2 * r, 2 * r), 0, -90);
    path.lineTo(box.left() + r, box.bottom());
    path.arcTo(QRectF(box.left(), box.bottom() - 2 * r, 2 * r, 2 * r), 270, -90);
    path.lineTo(box.left(), box.top() + tl);
    path.arcTo(QRectF(box.left(), box.top(), 2 * tl, 2 * tl), 180, -90);
    path.closeSubpath();
    return path;
}

} // namespace

void EntryLayout::paint(QPainter &painter, const Look &look, const TimelineEntry &entry, const QPoint &origin,
                        const TextBody::Marks &marks, const QHash<qint64, QPixmap> &pictures) const
{
    painter.save();
    painter.translate(origin);
    paintCord(painter, look, entry);
    paintSeparators(painter, look, entry);
    if (m_shape == Shape::Event) {
        const QColor ink = look.colour(Colour::TextMuted);
        look.icons.paint(painter, QRect(m_box.left(), m_box.center().y() - 6, 14, 14),
                         ThreadText::eventIcon(entry.event), ink);
        const QString what = ThreadText::event(entry) + u"  "_s + RelativeTime::clock(entry.at);
        look.line(painter, m_box.adjusted(22, 0, 0, 0), what, FontRole::Small, ink);
        painter.restore();
        return;
    }
    paintBox(painter, look, entry);
    paintHead(painter, look, entry);
    if (m_body) {
        const Colour ink = m_shape == Shape::Note ? Colour::NoteText : Colour::Text;
        m_body->paint(painter, look, m_bodyPlace, look.colour(ink), marks, m_clip);
    }
    paintStrip(painter, look);
    paintFold(painter, look);
    paintFiles(painter, look, entry, pictures);
    paintDelivery(painter, look, entry);
    painter.restore();
}

void EntryLayout::paintCord(QPainter &painter, const Look &look, const TimelineEntry &entry) const
{
    const QColor cord = look.colour(Colour::Cord);
    painter.fillRect(m_column + 25, 0, 2, m_height, cord);
    const bool marked =
        (m_shape == Shape::Bubble || m_shape == Shape::Sheet || m_shape == Shape::Call) && m_around.startsChannel;
    if (!marked)
        return;
    const int top = (m_head.isValid() && m_shape == Shape::Bubble ? m_head.top() : m_box.top()) + 4;
    painter.fillRect(QRect(m_column + 14, top - 2, 24, 24), look.colour(Colour::Surface));
    look.icons.paintMark(painter, QRect(m_column + 16, top, 20, 20), entry.channel);
}

void EntryLayout::paintSeparators(QPainter &painter, const Look &look, const TimelineEntry &) const
{
    const auto between = [&](const QRect &line, const QString &text, const QColor &ink, const QColor &rule,
                             bool strong) {
        const int taken = look.width(text, FontRole::Small, strong) + 24;
        const int side = (line.width() - taken) / 2;
        painter.fillRect(line.left(), line.center().y(), side, 1, rule);
        painter.fillRect(line.right() + 1 - side, line.center().y(), side, 1, rule);
        look.line(painter, line, text, FontRole::Small, ink, strong, Qt::AlignHCenter);
    };
    if (m_topic.isValid()) {
        painter.fillRect(m_topic, look.colour(Colour::Window));
        look.hairline(painter, m_topic.left(), m_topic.top(), m_topic.width());
        look.hairline(painter, m_topic.left(), m_topic.bottom(), m_topic.width());
        look.icons.paint(painter, QRect(m_topic.left() + 16, m_topic.top() + 6, 16, 16), u"conversation"_s,
                         look.colour(Colour::Text));
        const QRect line = m_topic.adjusted(40, 0, -16, 0);
        const int side = look.width(m_around.topicState, FontRole::Small);
        const int wide = qMin(look.width(m_around.topic, FontRole::Small, true), line.width() - side - 12);
        look.line(painter, QRect(line.left(), line.top(), wide + 1, line.height()), m_around.topic, FontRole::Small,
                  look.colour(Colour::Text), true);
        look.line(painter, line.adjusted(wide + 8, 0, 0, 0), m_around.topicState, FontRole::Small,
                  look.colour(Colour::TextMuted));
    }
    if (m_day.isValid())
        between(m_day, m_dayWords, look.colour(Colour::TextMuted), look.colour(Colour::Hairline), false);
    if (m_unread.isValid())
        between(m_unread, tr("%n new message(s)", nullptr, m_around.newBelow), look.colour(Colour::Accent),
                look.colour(Colour::Accent), true);
}

void EntryLayout::paintBox(QPainter &painter, const Look &look, const TimelineEntry &entry) const
{
    const bool out = outgoing(entry);
    const QRectF box = QRectF(m_box).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_shape == Shape::Note) {
        QPen pen(look.colour(Colour::NoteEdge), 1);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.setBrush(look.colour(Colour::Note));
        painter.drawRoundedRect(box, 2, 2);
        painter.restore();
        return;
    }
    const bool contrast = look.theme.kind() == ThemeKind::Contrast;
    QPen pen(look.colour(out ? (contrast ? Colour::Accent : Colour::AccentSoft) : Colour::Hairline), 1);
    const bool waits = entry.delivery == Delivery::Waiting || entry.delivery == Delivery::Queued ||
                       entry.delivery == Delivery::Scheduled || entry.delivery == Delivery::Held;
    if (out && waits) {
        pen = QPen(look.colour(Colour::Edge), 1);
        pen.setDashPattern({4, 3});
    }
    painter.setPen(pen);
    painter.setBrush(look.colour(out ? Colour::AccentSoft : Colour::Raised));
    if (m_shape == Shape::Bubble)
        painter.drawPath(bubblePath(box, out));
    else
        painter.drawRoundedRect(box, metrics::kRadiusControl, metrics::kRadiusControl);
    painter.restore();
    if (m_shape == Shape::Sheet)
        look.hairline(painter, m_box.left() + 1, m_head.bottom(), m_box.width() - 2,
                      out ? Colour::Cord : Colour::Hairline);
}

void EntryLayout::paintHead(QPainter &painter, const Look &look, const TimelineEntry &entry) const
{
    const QString name = ThreadText::author(entry);
    const QColor muted = look.colour(Colour::TextMuted);
    if (m_shape == Shape::Sheet) {
        const QString time = RelativeTime::stampWithTime(entry.at, look.now());
        QRect line = m_head.adjusted(12, 0, -12, 0);
        look.line(painter, line, time, FontRole::Small, muted, false, Qt::AlignRight);
        line.setRight(line.right() - look.width(time, FontRole::Small) - 12);
        const int taken = qMin(look.width(name, FontRole::Small, true), line.width() * 2 / 3);
        look.line(painter, QRect(line.left(), line.top(), taken + 1, line.height()), name, FontRole::Small,
                  look.colour(Colour::Text), true);
        QString to = ThreadText::addresses(entry.to);
        if (!to.isEmpty())
            to = tr("to %1").arg(to);
        if (!entry.cc.isEmpty())
            to += u", "_s + tr("copy %1").arg(ThreadText::addresses(entry.cc));
        line.setLeft(line.left() + taken + 8);
        look.line(painter, line, to, FontRole::Small, muted);
        return;
    }
    if (m_shape == Shape::Note) {
        const QColor ink = look.colour(Colour::NoteMuted);
        look.icons.paint(painter, QRect(m_head.left(), m_head.top() + 1, 14, 14), u"lock"_s,
                         look.colour(Colour::NoteEdge));
        const int wide = look.width(name, FontRole::Small, true);
        look.line(painter, m_head.adjusted(18, 0, 0, 0), name, FontRole::Small, look.colour(Colour::NoteText), true);
        look.line(painter, m_head.adjusted(18 + wide + 4, 0, 0, 0),
                  tr("to colleagues only") + u" · "_s + RelativeTime::clock(entry.at), FontRole::Small, ink);
        return;
    }
    if (m_shape == Shape::Call) {
        const QString what = outgoing(entry) ? tr("Outgoing call") : tr("Incoming call");
        const QRect line = m_box.adjusted(12, 0, -12, 0);
        look.line(painter, line, what, FontRole::Small, look.colour(Colour::Text), true);
        look.line(painter, line.adjusted(look.width(what, FontRole::Small, true) + 12, 0, -80, 0), entry.text,
                  FontRole::Small, muted);
        look.line(painter, line, RelativeTime::stampWithTime(entry.at, look.now()), FontRole::Small, muted, false,
                  Qt::AlignRight);
        return;
    }
    if (!m_head.isValid())
        return;
    const QString time = (entry.automatic ? tr("Automatic") + u' ' : QString()) + RelativeTime::clock(entry.at);
    const int timeWidth = look.width(time, FontRole::Small);
    const int wide = qMin(look.width(name, FontRole::Small, true), m_head.width() - timeWidth - 6);
    const int x = outgoing(entry) ? m_head.right() + 1 - wide - 6 - timeWidth : m_head.left();
    look.line(painter, QRect(x, m_head.top(), wide + 1, m_head.height()), name, FontRole::Small,
              look.colour(Colour::Text), true);
    look.line(painter, QRect(x + wide + 6, m_head.top(), timeWidth + 1, m_head.height()), time, FontRole::Small, muted);
}

void EntryLayout::paintFold(QPainter &painter, const Look &look) const
{
    if (!m_fold.isValid())
        return;
    const QColor ink = look.colour(Colour::TextMuted);
    if (m_foldIsQuote) {
        painter.fillRect(m_fold.left(), m_fold.top(), 3, m_fold.height(), look.colour(Colour::Edge));
        look.icons.paint(painter, QRect(m_fold.left() + 11, m_fold.top() + 3, 14, 14), u"quote"_s, ink);
        look.line(painter, m_fold.adjusted(31, 0, 0, 0), m_foldWords, FontRole::Small, ink);
        return;
    }
    look.icons.paint(painter, QRect(m_fold.left(), m_fold.top() + 3, 14, 14), u"down"_s, look.colour(Colour::Link));
    look.line(painter, m_fold.adjusted(18, 0, 0, 0), m_foldWords, FontRole::Small, look.colour(Colour::Link));
}

void EntryLayout::paintFiles(QPainter &painter, const Look &look, const TimelineEntry &entry,
                             const QHash<qint64, QPixmap> &pictures) const
{
    for (const Target &target : m_targets) {
        if (target.act != Act::Attachment)
            continue;
        const auto file = std::find_if(entry.attachments.begin(), entry.attachments.end(),
                                       [&target](const AttachmentRow &row) { return row.id.value == target.id; });
        if (file == entry.attachments.end())
            continue;
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QRectF frame = QRectF(target.place).adjusted(0.5, 0.5, -0.5, -0.5);
        const auto picture = pictures.constFind(target.id);
        if (picture != pictures.constEnd() && !picture->isNull()) {
            QPainterPath rounded;
            rounded.addRoundedRect(frame, 4, 4);
            painter.setClipPath(rounded);
            const QSizeF shown = QSizeF(picture->size()).scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
            QRectF place(QPointF(), shown);
            place.moveCenter(frame.center());
            painter.drawPixmap(place, *picture, QRectF(picture->rect()));
            painter.setClipping(false);
            painter.setBrush(Qt::NoBrush);
        } else {
            painter.setBrush(look.colour(Colour::Raised));
        }
        painter.setPen(look.colour(Colour::Edge));
        painter.drawRoundedRect(frame, 4, 4);
        painter.restore();
        if (picture != pictures.constEnd() && !picture->isNull())
            continue;
        const bool image = file->type.startsWith(u"image/"_s);
        look.icons.paint(painter, QRect(target.place.left() + 8, target.place.center().y() - 9, 20, 20),
                         image ? u"image"_s : u"file"_s, look.colour(Colour::Text));
        const QRect text = target.place.adjusted(36, (target.place.height() - 32) / 2, -8, 0);
        const QString name = look.theme.metrics(FontRole::Small).elidedText(file->name, Qt::ElideMiddle, text.width());
        look.line(painter, QRect(text.left(), text.top(), text.width(), 16), name, FontRole::Small,
                  look.colour(Colour::Text));
        look.line(painter, QRect(text.left(), text.top() + 16, text.width(), 16), sizeText(file->size), FontRole::Small,
                  look.colour(Colour::TextMuted));
    }
}

void EntryLayout::paintDelivery(QPainter &painter, const Look &look, const TimelineEntry &entry) const
{
    if (!m_delivery.isValid())
        return;
    const ThreadText::Sign sign = ThreadText::delivery(entry);
    const QColor ink = look.colour(sign.colour);
    // What leaves later says when; when it was written is no matter then.
    const QString time = entry.delivery == Delivery::Scheduled ? QString() : RelativeTime::clock(entry.at);
    const int timeWidth = look.width(time, FontRole::Small);
    const int wordWidth =
        qMin(look.width(sign.word, FontRole::Small, sign.strong), m_delivery.width() - timeWidth - 22);
    const int wordLeft = m_delivery.right() + 1 - timeWidth - 4 - wordWidth;
    look.icons.paint(painter, QRect(wordLeft - 18, m_delivery.top() + 1, 14, 14), sign.icon, ink);
    look.line(painter, QRect(wordLeft, m_delivery.top(), wordWidth + 1, m_delivery.height()), sign.word,
              FontRole::Small, sign.strong ? ink : look.colour(Colour::TextMuted), sign.strong);
    look.line(painter, m_delivery, time, FontRole::Small, look.colour(Colour::TextMuted), false, Qt::AlignRight);
    for (const Target &target : m_targets) {
        if (target.text.isEmpty() || target.act == Act::Attachment || target.act == Act::Expand)
            continue;
        look.line(painter, target.place.adjusted(0, 0, 1, 0), target.text, FontRole::Small, look.colour(Colour::Link));
        painter.fillRect(target.place.left(), target.place.bottom(), target.place.width(), 1,
                         look.colour(Colour::Link));
    }
}

} // namespace centrala::ui
