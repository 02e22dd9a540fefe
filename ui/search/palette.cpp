// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/palette.h"

#include "ui/style/metrics.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainterPath>
#include <QStyledItemDelegate>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 720;
constexpr int kTop = 64;
constexpr int kField = 48;
constexpr int kFooter = 32;

class ResultDelegate final : public QStyledItemDelegate
{
public:
    ResultDelegate(const Look &look, const Results &results, QWidget *parent)
        : QStyledItemDelegate(parent), m_look(look), m_results(results)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool heading = m_results.row(index.row()).kind == Results::Kind::Heading;
        return {200, heading ? metrics::kGroupHeading : metrics::kPaletteRow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Results::Row &row = m_results.row(index.row());
        const QRect box = option.rect;
        const QColor muted = m_look.colour(Colour::TextMuted);
        if (row.kind == Results::Kind::Heading) {
            painter->fillRect(box, m_look.colour(Colour::Window));
            m_look.line(*painter, box.adjusted(16, 0, -16, 0), row.text, FontRole::Caption, muted, true);
            m_look.line(*painter, box.adjusted(16, 0, -16, 0), row.side, FontRole::Caption, muted, true,
                        Qt::AlignRight);
            return;
        }
        const bool chosen = option.state & QStyle::State_Selected;
        painter->fillRect(box, m_look.colour(chosen ? Colour::Selection : Colour::Raised));
        if (chosen)
            painter->fillRect(box.left(), box.top(), 3, box.height(), m_look.colour(Colour::Accent));
        m_look.icons.paint(*painter, QRect(box.left() + 18, box.center().y() - 7, 16, 16), row.icon,
                           m_look.colour(Colour::Text));
        int right = box.right() - 15;
        if (!row.side.isEmpty() && row.kind == Results::Kind::Command) {
            const int cap = m_look.keyCapWidth(row.side);
            m_look.keyCap(*painter, right - cap, box.center().y() + 1, row.side, muted, m_look.colour(Colour::Edge));
            right -= cap + 8;
        } else if (!row.side.isEmpty()) {
            const int taken = m_look.width(row.side, FontRole::Small);
            m_look.line(*painter, QRect(right - taken, box.top(), taken + 1, box.height()), row.side, FontRole::Small,
                        muted);
            right -= taken + 8;
        }
        const int left = box.left() + 44;
        const int taken = found(*painter, QRect(left, box.top(), qMin(right - left, 320), box.height()), row.text,
                                FontRole::Body, m_look.colour(Colour::Text));
        if (right - left - taken > 40)
            found(*painter, QRect(left + taken + 8, box.top(), right - left - taken - 8, box.height()), row.detail,
                  FontRole::Small, muted);
    }

private:
    /// One line with what was found in it strong and underlined; returns the width taken.
    int found(QPainter &painter, const QRect &box, const QString &text, FontRole role, const QColor &ink) const
    {
        QString shown = text;
        const QString words = m_results.words();
        int x = box.left();
        qsizetype at = words.isEmpty() ? -1 : shown.indexOf(words.section(u' ', 0, 0), 0, Qt::CaseInsensitive);
        const qsizetype length = words.section(u' ', 0, 0).size();
        constexpr qsizetype kLead = 60;
        if (at > kLead) {
            shown = u"… "_s + shown.mid(at - kLead / 2);
            at = kLead / 2 + 2;
        }
        const auto part = [&](const QString &piece, bool strong) {
            const int room = box.right() - x;
            if (piece.isEmpty() || room <= 4)
                return;
            const QString cut = m_look.elided(piece, room, role, strong);
            const int wide = m_look.width(cut, role, strong);
            m_look.line(painter, QRect(x, box.top(), wide + 2, box.height()), cut, role,
                        strong ? m_look.colour(Colour::Text) : ink, strong);
            if (strong)
                painter.fillRect(x, box.center().y() + 8, wide, 2, m_look.colour(Colour::Accent));
            x += wide;
        };
        if (at < 0) {
            part(shown, false);
        } else {
            part(shown.left(at), false);
            part(shown.mid(at, length), true);
            part(shown.mid(at + length), false);
        }
        return x - box.left();
    }

    const Look &m_look;
    const Results &m_results;
};

} // namespace

Palette::Palette(const Look &look, workspace::Workspace &workspace, ActionCatalogue &actions, QWidget *window)
    : QWidget(window),
      m_look(look),
      m_actions(actions),
      m_results(workspace, actions, look.clock),
      m_field(new QLineEdit(this)),
      m_list(new QListView(this))
{
    hide();
    setAccessibleName(tr("Search and commands"));
    m_field->setProperty("plain", true);
    m_field->setFrame(false);
    m_field->setPlaceholderText(tr("Search or run a command"));
    m_field->setAccessibleName(tr("Search or run a command"));
    m_field->setFont(look.theme.font(FontRole::Message));
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Results"));
    m_list->setItemDelegate(new ResultDelegate(look, m_results, m_list));
    m_list->setModel(&m_results);
    connect(m_field, &QLineEdit::textChanged, &m_results, &Results::setQuery);
    connect(&m_results, &Results::changed, this, [this] { chooseFirst(), place(), update(); });
    connect(&m_results, &Results::grown, this, [this] {
        if (!m_list->currentIndex().isValid())
            chooseFirst();
        place(), update();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &hit) { run(hit.row()); });
}

void Palette::open(const QString &text)
{
    m_before = QApplication::focusWidget();
    m_field->setText(text);
    m_results.setQuery(text);
    setGeometry(parentWidget()->rect());
    place();
    show();
    raise();
    m_field->setFocus();
}

void Palette::close()
{
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
}

QRect Palette::box() const
{
    int rows = 0;
    for (int row = 0; row < m_results.rowCount(); ++row)
        rows += m_results.row(row).kind == Results::Kind::Heading ? metrics::kGroupHeading : metrics::kPaletteRow;
    const int most = height() - kTop - 40 - kField - kFooter;
    const int list = m_results.rowCount() == 0 ? 2 * metrics::kPaletteRow : qMin(rows, qMin(most, 520));
    const int wide = qMin(kWidth, width() - 32);
    return {(width() - wide) / 2, kTop, wide, kField + list + kFooter + 2};
}

void Palette::place()
{
    const QRect frame = box();
    m_field->setGeometry(frame.left() + 44, frame.top() + 8, frame.width() - 44 - 60, 32);
    m_list->setGeometry(frame.left() + 1, frame.top() + kField, frame.width() - 2,
                        frame.height() - kField - kFooter - 1);
    m_list->setVisible(m_results.rowCount() > 0);
}

int Palette::chosen() const
{
    return m_list->currentIndex().row();
}

void Palette::chooseFirst()
{
    const int first = m_results.choosable(0, 1);
    m_list->setCurrentIndex(first < 0 ? QModelIndex() : m_results.index(first));
}

void Palette::step(int by)
{
    const int next = m_results.choosable(m_list->currentIndex().row() + by, by);
    if (next >= 0)
        m_list->setCurrentIndex(m_results.index(next));
}

void Palette::jumpGroup(int by)
{
    int row = m_list->currentIndex().row();
    while (row >= 0 && row < m_results.rowCount() && m_results.row(row).kind != Results::Kind::Heading)
        row += by;
    if (by < 0) {
        --row;
        while (row >= 0 && m_results.row(row).kind != Results::Kind::Heading)
            --row;
    }
    const int next = m_results.choosable(qMax(0, row), 1);
    if (row < m_results.rowCount() && next >= 0)
        m_list->setCurrentIndex(m_results.index(next));
}

void Palette::run(int row)
{
    if (row < 0 || row >= m_results.rowCount())
        return;
    const Results::Row chosen = m_results.row(row);
    if (chosen.isOnHub) {
        m_results.bring(row, [this, hit = chosen.hit](const Result<void> &here) {
            if (!isVisible())
                return;
            if (!here)
                return m_results.sayNotHere(hit.conversation);
            close();
            Q_EMIT messageChosen(hit.conversation, hit.entry);
        });
        return;
    }
    close();
    if (chosen.kind == Results::Kind::Command)
        m_actions.trigger(chosen.action);
    else if (chosen.kind == Results::Kind::Customer)
        Q_EMIT customerChosen(CustomerId{chosen.hit.customer.id});
    else if (chosen.kind == Results::Kind::Message)
        Q_EMIT messageChosen(chosen.hit.conversation, chosen.hit.entry);
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        place();
    }
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Tab:
        jumpGroup(1);
        return true;
    case Qt::Key_Backtab:
        jumpGroup(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex().row());
        return true;
    default:
        return false;
    }
}

void Palette::mousePressEvent(QMouseEvent *event)
{
    if (!box().contains(event->pos()))
        close();
}

void Palette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Scrim));
    const QRect frame = box();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_look.colour(Colour::Edge));
    painter.setBrush(m_look.colour(Colour::Raised));
    painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setRenderHint(QPainter::Antialiasing, false);
    m_look.icons.paint(painter, QRect(frame.left() + 16, frame.top() + 14, 20, 20), u"search"_s,
                       m_look.colour(Colour::Text));
    const QColor muted = m_look.colour(Colour::TextMuted);
    const QColor edge = m_look.colour(Colour::Edge);
    const int escape = m_look.keyCapWidth(u"Esc"_s);
    m_look.keyCap(painter, frame.right() - 15 - escape, frame.top() + kField / 2, u"Esc"_s, muted, edge);
    m_look.hairline(painter, frame.left() + 1, frame.top() + kField - 1, frame.width() - 2, Colour::Edge);
    if (m_results.rowCount() == 0) {
        const QString words = m_results.searching() || m_results.words().isEmpty()
                                  ? QString()
                                  : tr("Nothing found for “%1”.").arg(m_results.words());
        m_look.line(painter, QRect(frame.left() + 44, frame.top() + kField, frame.width() - 60, 72), words,
                    FontRole::Body, muted);
    }
    const QRect footer(frame.left() + 1, frame.bottom() - kFooter, frame.width() - 2, kFooter);
    QPainterPath rounded;
    rounded.addRoundedRect(QRectF(frame).adjusted(1, 1, -1, -1), 5, 5);
    painter.setClipPath(rounded);
    painter.fillRect(footer, m_look.colour(Colour::Window));
    painter.setClipping(false);
    m_look.hairline(painter, footer.left(), footer.top(), footer.width());
    int x = footer.left() + 15;
    const int middle = footer.center().y();
    const auto hint = [&](const QStringList &keys, const QString &words) {
        for (const QString &key : keys)
            x += m_look.keyCap(painter, x, middle, key, muted, edge) + 4;
        const int wide = m_look.width(words, FontRole::Small);
        m_look.line(painter, QRect(x + 2, middle - 8, wide + 1, 16), words, FontRole::Small, muted);
        x += wide + 18;
    };
    hint({u"↑"_s, u"↓"_s}, tr("choose"));
    hint({u"↵"_s}, tr("open"));
    hint({u">"_s}, tr("commands only"));
    hint({u"@"_s}, tr("customers"));
}

} // namespace centrala::ui
