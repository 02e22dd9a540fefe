// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpane.h"

#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

#include <QScrollBar>
#include <QTextLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

enum Section { Identities, Conversations, Merges, About }; // About is kAboutSection
constexpr int kHeadHeight = 76;

} // namespace

CustomerPane::CustomerPane(const Look &look, workspace::Workspace &workspace, Selection &selection,
                           CommandRunner &runner, QWidget *parent)
    : QAbstractScrollArea(parent), m_look(look), m_workspace(workspace), m_selection(selection), m_runner(runner)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Customer"));
    m_frame.setSingleShot(true);
    m_frame.setInterval(metrics::kFrameMs);
    connect(&m_frame, &QTimer::timeout, this, &CustomerPane::read);
    // At the start the conversation is painted first, the person a frame later.
    connect(&selection, &Selection::customerChanged, this, [this] {
        if (isVisible())
            read();
        else
            m_frame.start();
    });
    connect(&selection, &Selection::conversationChanged, this, [this] { layOut(); });
    connect(&workspace, &workspace::Workspace::changed, this, [this](const Changes &changes) {
        if (!m_card.id.isValid() || m_frame.isActive())
            return;
        for (const Change &change : changes) {
            if (change.entity == Entity::Customer || change.entity == Entity::Identity ||
                change.entity == Entity::Entry || change.entity == Entity::Conversation) {
                m_frame.start();
                return;
            }
        }
    });
    connect(&look.theme, &Theme::changed, this, [this] { layOut(); });
}

void CustomerPane::read()
{
    const CustomerId id = m_selection.customer();
    const bool other = id != m_card.id;
    const qsizetype joined = m_card.merges.size();
    m_card = id.isValid() ? m_workspace.pages().customer(id) : CustomerCard();
    m_history = id.isValid() ? m_workspace.pages().history(id, kHistory) : QList<HistoryRow>();
    if (other) {
        verticalScrollBar()->setValue(0);
        m_current = -1;
        if (m_editor)
            m_editor->deleteLater();
    }
    if (other || m_card.merges.size() != joined)
        lookForTwin();
    layOut();
}

void CustomerPane::addSection(int section, const QString &title, const QString &count)
{
    Row row;
    row.kind = Row::Kind::Section;
    row.text = title;
    row.side = count;
    row.section = section;
    m_rows.append(row);
}

void CustomerPane::layOut()
{
    m_rows.clear();
    if (m_card.id.isValid()) {
        if (m_twin.id > 0) {
            Row row;
            row.kind = Row::Kind::Twin;
            row.text = tr("Perhaps the same person: %1").arg(m_twin.name);
            row.side = tr("Join");
            row.icon = u"merge"_s;
            m_rows.append(row);
        }
        if (!m_card.identities.isEmpty())
            addSection(Identities, tr("Identities"), countText(m_card.identities.size()));
        for (const IdentityRow &identity : std::as_const(m_card.identities)) {
            Row row;
            row.kind = Row::Kind::Identity;
            row.text = identity.value;
            row.channel = identity.kind;
            row.verified = identity.verified;
            row.section = Identities;
            m_rows.append(row);
        }
        addSection(Conversations, tr("History"), countText(m_card.conversations));
        for (const HistoryRow &step : std::as_const(m_history)) {
            Row row;
            row.kind = Row::Kind::History;
            row.text = step.summary;
            row.side = RelativeTime::stamp(step.at, m_look.now());
            row.channel = step.channel;
            row.icon = step.kind == EntryKind::Note ? u"note"_s : QString();
            row.conversation = step.conversation;
            row.entry = step.entry;
            row.current = step.conversation == m_selection.conversation();
            row.section = Conversations;
            m_rows.append(row);
        }
        if (!m_card.merges.isEmpty())
            addSection(Merges, tr("Joined"), countText(m_card.merges.size()));
        for (const MergeRow &merge : std::as_const(m_card.merges)) {
            Row row;
            row.kind = Row::Kind::Merge;
            row.text = tr("%1, take apart").arg(merge.from.name);
            row.side = RelativeTime::stamp(merge.at, m_look.now());
            row.icon = u"split"_s;
            row.merge = merge.id;
            row.section = Merges;
            m_rows.append(row);
        }
        addSection(About, tr("About this customer"), {});
        Row row;
        row.text = m_card.about.isEmpty() ? tr("Add a note") : m_card.about;
        row.section = About;
        m_rows.append(row);
    }
    int y = kHeadHeight;
    int above = -1;
    for (Row &row : m_rows) {
        const bool title = row.kind == Row::Kind::Section;
        if (title && above >= 0)
            y += m_folded.contains(above) ? 0 : 8;
        above = row.section;
        int height = title ? metrics::kSectionHeading : metrics::kListRow;
        if (row.kind == Row::Kind::Text)
            height = m_look.theme.metrics(FontRole::Small)
                         .boundingRect(QRect(0, 0, viewport()->width() - 24, 4000), Qt::TextWordWrap, row.text)
                         .height() +
                     8;
        if (!title && m_folded.contains(row.section))
            height = 0;
        row.place = QRect(0, y, viewport()->width(), height);
        y += height;
    }
    m_contentHeight = y + 12;
    QScrollBar *bar = verticalScrollBar();
    bar->setRange(0, qMax(0, m_contentHeight - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(metrics::kListRow);
    viewport()->update();
}

QRect CustomerPane::rowRect(const QString &text) const
{
    for (const Row &row : m_rows) {
        if (row.text == text)
            return row.place.translated(0, -verticalScrollBar()->value());
    }
    return {};
}

void CustomerPane::paintHead(QPainter &painter) const
{
    m_look.initials(painter, QRect(12, 16, 40, 40), m_card.name, FontRole::Message);
    const QRect text(64, 8, viewport()->width() - 76, 36);
    const QFontMetrics &face = m_look.theme.metrics(FontRole::Message, true);
    const bool twoLines = face.horizontalAdvance(m_card.name) > text.width();
    painter.setFont(m_look.theme.font(FontRole::Message, true));
    painter.setPen(m_look.colour(Colour::Text));
    int under = 40;
    if (twoLines) {
        QTextLayout layout(m_card.name, m_look.theme.font(FontRole::Message, true));
        layout.beginLayout();
        QTextLine first = layout.createLine();
        first.setLineWidth(text.width());
        const int cut = first.textStart() + first.textLength();
        layout.endLayout();
        painter.drawText(text.left(), 10 + face.ascent(), m_card.name.left(cut).trimmed());
        painter.drawText(text.left(), 28 + face.ascent(),
                         face.elidedText(m_card.name.mid(cut).trimmed(), Qt::ElideRight, text.width()));
        under = 48;
    } else {
        painter.drawText(text.left(), 18 + face.ascent(), m_card.name);
    }
    const QString since =
        tr("Customer since %1").arg(QLocale().toString(RelativeTime::local(m_card.since).date(), u"MMMM yyyy"_s));
    m_look.line(painter, QRect(text.left(), under, text.width(), 16), since, FontRole::Small,
                m_look.colour(Colour::TextMuted));
    m_look.hairline(painter, 0, kHeadHeight - 1, viewport()->width());
}

void CustomerPane::paintRow(QPainter &painter, const Row &row, bool hovered, bool current) const
{
    const QColor ink = m_look.colour(Colour::Text);
    const QColor muted = m_look.colour(Colour::TextMuted);
    const QRect &box = row.place;
    if (row.kind == Row::Kind::Section) {
        if (row.section != Identities)
            m_look.hairline(painter, 0, box.top(), box.width());
        m_look.icons.paint(painter, QRect(12, box.center().y() - 6, 14, 14),
                           m_folded.contains(row.section) ? u"right"_s : u"down"_s, ink);
        m_look.line(painter, box.adjusted(30, 0, -12, 0), row.text, FontRole::Small, ink, true);
        m_look.line(painter, box.adjusted(34 + m_look.width(row.text, FontRole::Small, true), 0, -12, 0), row.side,
                    FontRole::Small, muted);
    } else if (row.kind == Row::Kind::Text) {
        painter.setFont(m_look.theme.font(FontRole::Small));
        painter.setPen(ink);
        painter.drawText(box.adjusted(12, 0, -12, 0), Qt::TextWordWrap, row.text);
    } else {
        if (row.current || hovered)
            painter.fillRect(box, m_look.colour(row.current ? Colour::SelectionIdle : Colour::Hover));
        const QRect mark(12, box.center().y() - 7, 16, 16);
        if (row.icon.isEmpty())
            m_look.icons.paintMark(painter, mark, row.channel);
        else
            m_look.icons.paint(painter, mark, row.icon, muted);
        int right = box.right() - 11;
        if (row.kind == Row::Kind::Identity && row.verified) {
            m_look.icons.paint(painter, QRect(right - 14, box.center().y() - 6, 14, 14), u"tick"_s, ink);
            right -= 22;
        } else if (row.kind == Row::Kind::Identity) {
            const QString word = tr("unverified");
            m_look.chip(painter, right - m_look.chipWidth(word), box.center().y() + 1, word);
            right -= m_look.chipWidth(word) + 8;
        } else if (!row.side.isEmpty()) {
            const int taken = m_look.width(row.side, FontRole::Small);
            m_look.line(painter, QRect(right - taken, box.top(), taken + 1, box.height()), row.side, FontRole::Small,
                        muted);
            right -= taken + 8;
        }
        m_look.line(painter, QRect(36, box.top(), right - 36, box.height()), row.text, FontRole::Small, ink);
    }
    if (current && hasFocus())
        m_look.focusRing(painter, box);
}

void CustomerPane::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_look.colour(Colour::Surface));
    if (!m_card.id.isValid())
        return;
    const int offset = verticalScrollBar()->value();
    painter.translate(0, -offset);
    paintHead(painter);
    for (int i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows.at(i);
        if (row.place.height() > 0 && row.place.bottom() >= offset && row.place.top() <= offset + viewport()->height())
            paintRow(painter, row, i == m_hover, i == m_current);
    }
}

} // namespace centrala::ui
