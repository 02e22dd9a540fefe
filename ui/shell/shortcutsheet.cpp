// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRow = 24;
constexpr int kHead = 48;

} // namespace

ShortcutSheet::ShortcutSheet(const Look &look, const ActionCatalogue &actions, QWidget *window)
    : QWidget(window), m_look(look), m_actions(actions), m_find(new QLineEdit(this))
{
    hide();
    setAccessibleName(tr("Keys"));
    m_find->setPlaceholderText(tr("Find an action"));
    m_find->setAccessibleName(tr("Find an action"));
    m_find->setTextMargins(6, 0, 6, 0);
    m_find->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_find, &QLineEdit::textChanged, this, qOverload<>(&QWidget::update));
}

void ShortcutSheet::open()
{
    m_before = QApplication::focusWidget();
    m_find->clear();
    setGeometry(parentWidget()->rect());
    place();
    show();
    raise();
    m_find->setFocus();
}

void ShortcutSheet::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

QRect ShortcutSheet::box() const
{
    const int wide = qMin(1200, width() - 32);
    qsizetype most = 1;
    for (const QList<Line> &column : columns())
        most = qMax(most, column.size());
    const int tall = qMin(height() - 72, kHead + 24 + static_cast<int>(most) * kRow + 40);
    return {(width() - wide) / 2, 56, wide, tall};
}

void ShortcutSheet::place()
{
    const QRect frame = box();
    m_find->setGeometry(frame.right() - 24 - 240, frame.top() + 10, 240, 28);
}

QList<QList<ShortcutSheet::Line>> ShortcutSheet::columns() const
{
    const int count = width() < 1000 ? 3 : 4;
    QList<QList<Line>> groups;
    QString group;
    for (const ActionCatalogue::Action &action : m_actions.all()) {
        if (!action.run || action.keys.isEmpty())
            continue;
        if (action.group != group) {
            group = action.group;
            groups.append(QList<Line>{{true, group, {}}});
        }
        QStringList keys;
        for (const QKeySequence &key : action.keys)
            keys.append(ActionCatalogue::keyText(key));
        groups.last().append({false, action.text, keys.join(u'\n')});
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const QList<Line> &a, const QList<Line> &b) { return a.size() > b.size(); });
    QList<QList<Line>> made(count);
    for (const QList<Line> &lines : std::as_const(groups)) {
        auto shortest = std::min_element(
            made.begin(), made.end(), [](const QList<Line> &a, const QList<Line> &b) { return a.size() < b.size(); });
        if (!shortest->isEmpty())
            shortest->append(Line{});
        shortest->append(lines);
    }
    return made;
}

void ShortcutSheet::paintKeys(QPainter &painter, int right, int middle, const QString &keys, const QColor &ink) const
{
    const QColor edge = m_look.colour(Colour::Edge);
    const QStringList ways = keys.split(u'\n');
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
}

void ShortcutSheet::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Scrim));
    const QRect frame = box();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_look.colour(Colour::Edge));
    painter.setBrush(m_look.colour(Colour::Raised));
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor text = m_look.colour(Colour::Text);
    const QColor muted = m_look.colour(Colour::TextMuted);
    const QString title = tr("Keys");
    m_look.line(painter, QRect(frame.left() + 24, frame.top() + 12, 200, 24), title, FontRole::Title, text, true);
    m_look.hairline(painter, frame.left() + 1, frame.top() + kHead, frame.width() - 2);
    const QList<QList<Line>> shown = columns();
    const int gap = 32;
    const int wide = (frame.width() - 48 - gap * (static_cast<int>(shown.size()) - 1)) / static_cast<int>(shown.size());
    const QString wanted = m_find->text().trimmed();
    int x = frame.left() + 24;
    for (const QList<Line> &column : shown) {
        int y = frame.top() + kHead + 12;
        for (const Line &line : column) {
            const QRect row(x, y, wide, kRow);
            y += kRow;
            if (row.bottom() > frame.bottom() || line.text.isEmpty())
                continue;
            if (line.heading) {
                m_look.line(painter, row, line.text, FontRole::Small, m_look.colour(Colour::Accent), true);
                m_look.hairline(painter, row.left(), row.bottom(), row.width());
                continue;
            }
            const bool found = !wanted.isEmpty() && line.text.contains(wanted, Qt::CaseInsensitive);
            const bool quiet = !wanted.isEmpty() && !found;
            if (found)
                painter.fillRect(row.adjusted(-6, 0, 6, 0), m_look.colour(Colour::Selection));
            m_look.line(painter, row, line.text, FontRole::Body, quiet ? muted : text, found);
            paintKeys(painter, row.right() + 1, row.center().y() + 1, line.keys, muted);
        }
        x += wide + gap;
    }
    const QString advice = tr("Single letters act outside text fields. In a field, press Esc first.");
    m_look.line(painter, QRect(frame.left() + 24, frame.bottom() - 24, frame.width() - 48, 16), advice, FontRole::Small,
                muted);
}

void ShortcutSheet::mousePressEvent(QMouseEvent *event)
{
    if (!box().contains(event->pos()))
        close();
}

bool ShortcutSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        place();
    }
    if (watched == m_find && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace centrala::ui
