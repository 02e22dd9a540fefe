// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/entrylayout.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStrip = 28;
constexpr int kPad = 12;
constexpr int kGap = 16;

} // namespace

/// Under the head of a mail: that pictures on the net are held back, and what to do about it. Nothing is fetched before
/// somebody asks.
void EntryLayout::placeStrip(const Look &look, const TimelineEntry &entry, const MailBodies::Body &mail)
{
    using Remote = MailBodies::Body::Remote;
    if (mail.remotePictures == 0 && mail.remote != Remote::Loading)
        return;
    if (mail.remote == Remote::Loading)
        m_stripWords = tr("Loading pictures …");
    else if (mail.remote == Remote::Loaded)
        m_stripWords = tr("%n picture(s) could not be loaded", nullptr, mail.remotePictures);
    else
        m_stripWords = tr("%n picture(s) from the net not loaded", nullptr, mail.remotePictures);
    m_strip = QRect(m_head.left() + 1, m_head.bottom() + 1, m_head.width() - 2, kStrip);
    m_bodyPlace.ry() += kStrip;
    if (mail.remote != Remote::Held)
        return;
    int x = m_strip.left() + kPad + look.width(m_stripWords, FontRole::Small) + kGap;
    const auto add = [&](Act act, const QString &words) {
        const int width = look.width(words, FontRole::Small);
        if (x + width > m_strip.right() - kPad)
            return;
        m_targets.append({QRect(x, m_strip.top() + 2, width, kStrip - 4), act, entry.id.value, words});
        x += width + kGap;
    };
    add(Act::ShowPictures, tr("Show pictures"));
    if (entry.direction == Direction::In && !entry.author.value.isEmpty())
        add(Act::AlwaysPictures, tr("Always from %1").arg(entry.author.value));
}

void EntryLayout::paintStrip(QPainter &painter, const Look &look) const
{
    if (!m_strip.isValid())
        return;
    painter.fillRect(m_strip, look.colour(Colour::Sunken));
    look.hairline(painter, m_strip.left(), m_strip.bottom(), m_strip.width());
    look.line(painter, m_strip.adjusted(kPad, 0, -kPad, 0), m_stripWords, FontRole::Small,
              look.colour(Colour::TextMuted));
    for (const Target &target : m_targets) {
        if (target.act == Act::ShowPictures || target.act == Act::AlwaysPictures)
            look.line(painter, target.place.adjusted(0, 0, 2, 0), target.text, FontRole::Small,
                      look.colour(Colour::Link));
    }
}

} // namespace centrala::ui
