// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/viewslist.h"

#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

class ViewsDelegate final : public QStyledItemDelegate
{
public:
    ViewsDelegate(const Look &look, const ViewsModel &model, const Selection &selection, const bool &rail,
                  QWidget *parent)
        : QStyledItemDelegate(parent), m_look(look), m_model(model), m_selection(selection), m_rail(rail)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool heading = m_model.row(index.row()).heading;
        if (heading && m_rail)
            return {48, 9};
        return {48, heading ? 32 : metrics::kViewRow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ViewsModel::Row &row = m_model.row(index.row());
        const QRect box = option.rect;
        if (row.heading) {
            if (m_rail)
                m_look.hairline(*painter, box.left() + 8, box.center().y(), box.width() - 16, Colour::Edge);
            else
                m_look.line(*painter, QRect(box.left() + 12, box.top() + 12, box.width() - 24, 16), row.text,
                            FontRole::Caption, m_look.colour(Colour::TextMuted), true);
            return;
        }
        const bool chosen = row.filter == m_selection.filter();
        if (chosen)
            painter->fillRect(box, m_look.colour(Colour::SelectionIdle));
        else if (option.state & QStyle::State_MouseOver)
            painter->fillRect(box, m_look.colour(Colour::Hover));
        if (chosen)
            painter->fillRect(box.left(), box.top(), metrics::kSelectionBar, box.height(),
                              m_look.colour(Colour::Accent));
        drawIcon(*painter, box, row);
        if (!m_rail)
            drawWords(*painter, box, row, chosen);
        else if (row.overdue > 0)
            drawPlate(*painter, box, row.overdue > 99 ? u"99+"_s : countText(row.overdue));
        const auto *list = qobject_cast<const QWidget *>(option.widget);
        if (list && list->hasFocus() && option.state & QStyle::State_HasFocus)
            m_look.focusRing(*painter, box);
    }

private:
    /// Over the corner of the icon, where there is no room beside it.
    void drawPlate(QPainter &painter, const QRect &box, const QString &count) const
    {
        const int wide = m_look.width(count, FontRole::Caption, true) + 6;
        const QRect plate(box.right() - wide - 1, box.top() + 1, wide, m_look.theme.lineHeight(FontRole::Caption) - 2);
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.colour(Colour::Overdue));
        painter.drawRoundedRect(plate, metrics::kRadiusChip, metrics::kRadiusChip);
        painter.restore();
        m_look.line(painter, plate, count, FontRole::Caption, m_look.colour(Colour::OverdueText), true,
                    Qt::AlignHCenter);
    }

    void drawIcon(QPainter &painter, const QRect &box, const ViewsModel::Row &row) const
    {
        const int left = box.left() + (m_rail ? 14 : 12);
        if (row.channel.isEmpty())
            m_look.icons.paint(painter, QRect(left, box.center().y() - 9, 20, 20), row.icon,
                               m_look.colour(Colour::TextMuted));
        else
            m_look.icons.paintMark(painter, QRect(left + (m_rail ? 2 : 0), box.center().y() - 7, 16, 16), row.channel);
    }

    void drawWords(QPainter &painter, const QRect &box, const ViewsModel::Row &row, bool chosen) const
    {
        // A name may use the room where nothing stands behind it.
        int right = box.right() - (row.troubled || row.count > 0 || row.overdue > 0 ? 11 : 3);
        if (row.troubled) {
            m_look.icons.paint(painter, QRect(right - 14, box.center().y() - 6, 14, 14), u"warning"_s,
                               m_look.colour(Colour::Soon));
            right -= 22;
        } else if (row.count > 0) {
            const QString count = countText(row.count);
            const int taken = m_look.width(count, FontRole::Small);
            m_look.line(painter, QRect(right - taken, box.top(), taken + 1, box.height()), count, FontRole::Small,
                        m_look.colour(Colour::TextMuted));
            right -= taken + 12;
        }
        if (row.overdue > 0) {
            const QString count = countText(row.overdue);
            const int taken = m_look.width(count, FontRole::Small, true);
            m_look.line(painter, QRect(right - taken, box.top(), taken + 1, box.height()), count, FontRole::Small,
                        m_look.colour(Colour::OverdueInk), true);
            right -= taken + 8;
        }
        const int left = box.left() + (row.channel.isEmpty() ? 40 : 36);
        m_look.line(painter, QRect(left, box.top(), right - left, box.height()), row.text, FontRole::Body,
                    m_look.colour(Colour::Text), chosen);
    }

    const Look &m_look;
    const ViewsModel &m_model;
    const Selection &m_selection;
    const bool &m_rail;
};

} // namespace

ViewsList::ViewsList(const Look &look, workspace::Workspace &workspace, Selection &selection, QWidget *parent)
    : QListView(parent), m_look(look), m_selection(selection), m_model(workspace, look.clock)
{
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(NoSelection);
    setViewportMargins(0, 8, 0, 8);
    setAccessibleName(tr("Views"));
    setAutoFillBackground(true);
    setItemDelegate(new ViewsDelegate(look, m_model, selection, m_rail, this));
    setModel(&m_model);
    const auto ground = [this] {
        QPalette own = palette();
        own.setColor(QPalette::Base, m_look.colour(Colour::Window));
        own.setColor(QPalette::Window, m_look.colour(Colour::Window));
        setPalette(own);
        viewport()->update();
    };
    ground();
    connect(&look.theme, &Theme::changed, this, ground);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &hit) {
        if (!m_model.row(hit.row()).heading)
            choose(m_model.row(hit.row()).filter);
    });
    connect(&selection, &Selection::filterChanged, this, [this] { viewport()->update(); });
}

void ViewsList::setRail(bool rail)
{
    if (rail == m_rail)
        return;
    m_rail = rail;
    scheduleDelayedItemsLayout();
}

void ViewsList::choose(const QueueFilter &filter)
{
    m_selection.setFilter(filter);
}

void ViewsList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    viewport()->update();
}

void ViewsList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        QListView::keyPressEvent(event);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (currentIndex().isValid())
            choose(m_model.row(currentIndex().row()).filter);
        return;
    default:
        event->ignore();
    }
}

} // namespace centrala::ui
