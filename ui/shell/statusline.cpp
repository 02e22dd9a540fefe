// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "app/workspace/leaning.h"
#include "ui/style/errortext.h"
#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"
#include "ui/team/versionwords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

StatusLine::StatusLine(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_look(look), m_workspace(workspace)
{
    setFixedHeight(metrics::kStatusLine);
    setFocusPolicy(Qt::TabFocus);
    m_frame.setSingleShot(true);
    m_frame.setInterval(200);
    m_toldUntil.setSingleShot(true);
    m_toldUntil.setInterval(10'000);
    connect(&m_frame, &QTimer::timeout, this, &StatusLine::read);
    connect(&m_toldUntil, &QTimer::timeout, this, [this] { m_told.clear(), read(); });
    connect(&workspace, &workspace::Workspace::changed, this, [this] {
        if (!m_frame.isActive())
            m_frame.start();
    });
    connect(&workspace, &workspace::Workspace::healthChanged, this, [this](const Error &trouble) {
        m_engineTrouble = trouble.kind == Error::Kind::Bug && trouble.detail.isEmpty() && trouble.subject.isEmpty()
                              ? QString()
                              : ErrorText::of(trouble);
        read();
    });
    if (workspace::Team *team = workspace.team()) {
        for (const auto signal :
             {&workspace::Team::lineChanged, &workspace::Team::wishesChanged, &workspace::Team::wantedChanged})
            connect(team, signal, this, &StatusLine::read);
    }
    connect(&look.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    QTimer::singleShot(metrics::kFrameMs, this, &StatusLine::read); // after the first frame
}

void StatusLine::tell(const QString &sentence)
{
    m_told = sentence;
    m_toldUntil.start();
    read();
}

void StatusLine::read()
{
    m_parts.clear();
    const auto add = [this](const QString &icon, const QString &words, Colour colour, bool strong,
                            const QString &tooltip = {}) {
        Part part;
        part.icon = icon;
        part.words = words;
        part.colour = colour;
        part.strong = strong;
        part.tooltip = tooltip.isEmpty() ? words : tooltip;
        m_parts.append(part);
    };
    if (!m_told.isEmpty())
        add(u"warning"_s, m_told, Colour::OverdueInk, true);
    if (!m_engineTrouble.isEmpty())
        add(u"warning"_s, m_engineTrouble, Colour::OverdueInk, true);
    readTeam(add);
    const auto inboxes = m_workspace.pages().inboxes();
    qsizetype working = 0;
    for (const InboxRow &inbox : inboxes) {
        const bool works = inbox.state == InboxState::Ok || inbox.state == InboxState::Syncing;
        working += works ? 1 : 0;
        QString tooltip = ErrorText::reason(inbox.error);
        if (inbox.retryAt)
            tooltip += u'\n' + tr("Tried again at %1").arg(RelativeTime::clock(*inbox.retryAt));
        if (inbox.state == InboxState::Paused)
            add(u"warning"_s, tr("%1 paused").arg(inbox.name), Colour::Soon, true, tooltip);
        else if (inbox.state == InboxState::Error)
            add(u"warning"_s, tr("%1 does not work").arg(inbox.name), Colour::OverdueInk, true, tooltip);
        else if (inbox.state == InboxState::Syncing && inbox.backfillTotal > inbox.backfillDone)
            add(u"change"_s,
                tr("%1: %2 of %3 taken in")
                    .arg(inbox.name, QLocale().toString(inbox.backfillDone), QLocale().toString(inbox.backfillTotal)),
                Colour::TextMuted, false);
        else if (!inbox.error.isEmpty()) // it works, but for something
            add(u"warning"_s, tr("%1: look at it").arg(inbox.name), Colour::Soon, true, tooltip);
        else
            continue;
        m_parts.last().inboxes = true;
    }
    if (!inboxes.isEmpty()) {
        add(u"health"_s,
            working == inboxes.size() ? tr("%n inbox(es) work", nullptr, static_cast<int>(working))
                                      : tr("%1 of %2 inboxes work").arg(working).arg(inboxes.size()),
            Colour::TextMuted, false);
        m_parts.last().inboxes = true;
    }
    const qint64 waiting = m_workspace.pages().viewCounts(m_workspace.me().agent, m_look.now()).outbox;
    if (waiting > 0) {
        add(u"outbox"_s, tr("%n waiting to send", nullptr, static_cast<int>(waiting)), Colour::TextMuted, false);
        m_parts.last().outbox = true;
    }
    m_fresh = tr("Up to date %1").arg(RelativeTime::local(m_look.now()).toString(u"H:mm:ss"_s));
    setAccessibleName(words().join(u", "_s));
    if (m_at < 0 || m_at >= m_parts.size() || !m_parts.at(m_at).leads())
        m_at = stepFrom(-1, 1);
    update();
}

/// The line to the hub, and what waits for it. Without a team there is neither.
void StatusLine::readTeam(const std::function<void(const QString &icon, const QString &words, Colour colour,
                                                   bool strong, const QString &tooltip)> &add)
{
    workspace::Team *team = m_workspace.team();
    if (!team)
        return;
    qsizetype refused = 0;
    for (const Wish &wish : team->wishes())
        refused += wish.refused && !workspace::waitsFor(wish) ? 1 : 0;
    const qsizetype waiting = team->wishes().size() - refused;
    switch (team->line()) {
    case LineState::Online:
        add(u"health"_s, tr("Online"), Colour::TextMuted, false, tr("The line to the hub stands"));
        break;
    case LineState::Connecting:
        add(u"change"_s, tr("Calling the hub …"), Colour::TextMuted, false, {});
        break;
    case LineState::Offline:
        add(u"warning"_s, tr("Offline"), Colour::Soon, true,
            tr("You can go on reading, searching and writing. It is sent when the hub is back."));
        break;
    case LineState::SignInNeeded:
        add(u"warning"_s, tr("Not signed in"), Colour::Soon, true, tr("Press here to sign in"));
        m_parts.last().signIn = true;
        break;
    case LineState::UpdateNeeded:
        add(u"warning"_s, VersionWords::brief(team->reason()), Colour::OverdueInk, true,
            VersionWords::whole(team->reason()));
        break;
    }
    if (waiting > 0)
        add(u"outbox"_s, tr("%n kept for the hub", nullptr, static_cast<int>(waiting)), Colour::TextMuted, false,
            tr("They are sent, in their order, when the hub answers"));
    if (refused > 0) {
        add(u"warning"_s, tr("%n not accepted", nullptr, static_cast<int>(refused)), Colour::OverdueInk, true,
            tr("Press here to see why, and to decide"));
        m_parts.last().refused = true;
    }
    if (team->wanted() > 0)
        add(u"change"_s, tr("%1 more to fetch").arg(QLocale().toString(team->wanted())), Colour::TextMuted, false, {});
}

QStringList StatusLine::words() const
{
    QStringList all;
    for (const Part &part : m_parts)
        all.append(part.words);
    all.append(m_fresh);
    return all;
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Window));
    m_look.hairline(painter, 0, 0, width());
    const int freshWidth = m_look.width(m_fresh, FontRole::Small);
    m_look.line(painter, QRect(width() - 12 - freshWidth, 1, freshWidth + 1, height() - 1), m_fresh, FontRole::Small,
                m_look.colour(Colour::TextMuted));
    int x = 12;
    const int most = width() - freshWidth - 40;
    for (Part &part : m_parts) {
        const QColor ink = m_look.colour(part.colour);
        const int wide = qMin(m_look.width(part.words, FontRole::Small, part.strong), most - x - 18);
        if (wide < 24)
            break;
        part.place = QRect(x, 0, wide + 18, height());
        m_look.icons.paint(painter, QRect(x, 6, 14, 14), part.icon, ink);
        m_look.line(painter, QRect(x + 18, 1, wide + 1, height() - 1), part.words, FontRole::Small, ink, part.strong);
        x += wide + 18 + 16;
    }
    if (hasFocus())
        m_look.focusRing(painter,
                         m_at >= 0 && m_at < m_parts.size() ? m_parts.at(m_at).place.adjusted(-5, 1, 5, 0) : rect());
}

void StatusLine::press(const Part &part)
{
    if (part.outbox)
        Q_EMIT outboxWished();
    if (part.signIn)
        Q_EMIT signInWished();
    if (part.refused)
        Q_EMIT refusedWished();
    if (part.inboxes)
        Q_EMIT inboxesWished();
}

qsizetype StatusLine::stepFrom(qsizetype part, int step) const
{
    for (qsizetype at = part + step; at >= 0 && at < m_parts.size(); at += step) {
        if (m_parts.at(at).leads())
            return at;
    }
    return part;
}

void StatusLine::mousePressEvent(QMouseEvent *event)
{
    for (const Part &part : std::as_const(m_parts)) {
        if (!part.place.contains(event->pos()))
            continue;
        press(part);
        return;
    }
}

void StatusLine::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_at = stepFrom(m_at, event->key() == Qt::Key_Right ? 1 : -1);
        update();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_at >= 0 && m_at < m_parts.size())
            press(Part(m_parts.at(m_at)));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool StatusLine::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (const Part &part : std::as_const(m_parts)) {
            if (part.place.contains(help->pos()))
                QToolTip::showText(help->globalPos(), part.tooltip, this);
        }
        return true;
    }
    return QWidget::event(event);
}

} // namespace centrala::ui
