// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composer.h"
#include "ui/compose/filerow.h"
#include "ui/compose/messageedit.h"
#include "ui/compose/sendtimes.h"
#include "ui/controls/button.h"
#include "ui/style/relativetime.h"

#include <QMenu>
#include <QPainter>
#include <QRegularExpression>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

int Composer::lengthLimit() const
{
    return m_mode == Mode::Note ? 0 : m_capabilities.value("text_limit"_L1).toInt();
}

qint64 Composer::fileLimit() const
{
    return m_capabilities.value("attachments"_L1).toObject().value("max_bytes"_L1).toInteger();
}

QList<Address> Composer::copies() const
{
    QList<Address> made;
    if (!m_copyShown)
        return made;
    static const QRegularExpression gaps(u"[,;\\s]+"_s);
    for (const QString &value : m_copy->text().split(gaps, Qt::SkipEmptyParts)) {
        const auto known =
            std::find_if(m_cc.begin(), m_cc.end(), [&value](const Address &address) { return address.value == value; });
        const QString kind = m_to.isEmpty() ? u"email"_s : m_to.first().kind;
        made.append(known == m_cc.end() ? Address{kind, value, {}} : *known);
    }
    return made;
}

void Composer::updateState()
{
    const qsizetype length = m_edit->toPlainText().size();
    const bool tooLong = lengthLimit() > 0 && length > lengthLimit();
    const QString tooLarge = m_files->tooLarge(fileLimit());
    const bool empty = m_edit->toPlainText().trimmed().isEmpty() && m_files->files().isEmpty();
    const bool ready = m_head.id.isValid() && !empty && !tooLong && tooLarge.isEmpty();
    m_send->setEnabled(ready);
    m_sendMenu->setEnabled(ready);
    if (!tooLarge.isEmpty())
        m_send->setToolTip(tr("%1 is larger than %2.").arg(tooLarge, sizeText(fileLimit())));
    else
        m_send->setToolTip({});
    update();
}

void Composer::send(After after, std::optional<Instant> at)
{
    updateState();
    if (!m_send->isEnabled())
        return;
    const QString text = m_edit->toPlainText();
    if (m_mode == Mode::Note) {
        AddNote note{m_head.id, text};
        m_edit->clear();
        m_mode = Mode::Reply;
        loadDraft();
        applyMode();
        Q_EMIT noteWished(note);
        return;
    }
    Reply reply;
    reply.conversation = m_head.id;
    reply.text = text;
    reply.attachments = m_files->files();
    reply.to = m_to;
    reply.cc = copies();
    reply.at = at;
    m_edit->clear();
    m_files->clear();
    Q_EMIT replyWished(reply, after);
}

void Composer::showSendMenu(bool laterOnly)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!laterOnly) {
        menu->addAction(tr("Send and resolve"), this, [this] { send(After::Resolve); });
        menu->addAction(tr("Send, resolve and next") + u'\t' + m_parts.actions.keyText(u"compose.next"_s), this,
                        [this] { send(After::ResolveNext); });
        menu->addSeparator();
    }
    for (const SendTimes::Choice &choice : SendTimes::later(m_look.now()))
        menu->addAction(tr("Send %1").arg(choice.words) + u'\t' + choice.exact, this,
                        [this, choice] { send(After::Stay, choice.at); });
    const QPoint corner = m_sendMenu->mapToGlobal(QPoint(m_sendMenu->width(), 0));
    const QSize size = menu->sizeHint();
    menu->popup(corner - QPoint(size.width(), size.height() + 4));
}

void Composer::paintMeter(QPainter &painter) const
{
    const int limit = lengthLimit();
    if (limit <= 0)
        return;
    const qsizetype length = m_edit->toPlainText().size();
    if (limit >= 500 && length * 2 < limit)
        return;
    const double share = qMin(1.0, static_cast<double>(length) / limit);
    Colour ink = Colour::TextMuted;
    if (length > limit)
        ink = Colour::OverdueInk;
    else if (share >= 0.9)
        ink = Colour::Soon;
    const QRect track(m_send->x() - 16 - 48, m_send->geometry().center().y() - 1, 48, 4);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_look.colour(Colour::Sunken));
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(m_look.colour(ink == Colour::TextMuted ? Colour::Accent : ink));
    painter.drawRoundedRect(QRect(track.topLeft(), QSize(qMax(3, int(share * 48)), 4)), 2, 2);
    const QString words = length > limit ? tr("%n too many", nullptr, static_cast<int>(length - limit))
                                         : QLocale().toString(length) + u" / "_s + QLocale().toString(limit);
    m_look.line(painter, QRect(track.left() - 128, m_send->y(), 120, m_send->height()), words, FontRole::Small,
                m_look.colour(ink), false, Qt::AlignRight);
}

void Composer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool note = m_mode == Mode::Note;
    painter.fillRect(rect(), m_look.colour(note ? Colour::Note : Colour::Raised));
    if (note) {
        QPen pen(m_look.colour(Colour::NoteEdge), 2);
        pen.setDashPattern({4, 3});
        painter.setPen(pen);
        painter.drawLine(0, 1, width(), 1);
        const QRect words(m_note->geometry().right() + 16, m_note->y(), width() - m_note->geometry().right() - 28,
                          m_note->height());
        m_look.line(painter, words, tr("Only colleagues see this"), FontRole::Small, m_look.colour(Colour::NoteMuted));
        return;
    }
    m_look.hairline(painter, 0, 0, width());
    paintMeter(painter);
}

} // namespace centrala::ui
