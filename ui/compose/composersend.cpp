// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composer.h"
#include "ui/compose/filerow.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/messageedit.h"
#include "ui/compose/recipientfield.h"
#include "ui/compose/sendtimes.h"
#include "ui/compose/signatures.h"
#include "ui/compose/timedialog.h"
#include "ui/controls/button.h"
#include "ui/style/relativetime.h"

#include <QMenu>
#include <QPainter>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

void Composer::readSignature()
{
    m_signature.clear();
    if (m_limits.subject) // a chat needs none
        m_signature = signatureFor(signaturesIn(m_parts.workspace.pages().records(Catalogue::Signature)),
                                   InboxId{m_route.value_or(ownRoute()).inbox.id}, m_parts.workspace.me().agent);
    update();
}

Reply Composer::letter() const
{
    Reply reply;
    const WrittenText written = m_edit->written();
    reply.conversation = m_head.id;
    reply.text = written.plain;
    reply.html = m_limits.html ? written.html : QString();
    reply.attachments = m_files->files();
    // Both together: an address is only one in its own channel.
    const ReplyRoute route = m_route.value_or(ownRoute());
    reply.to = route.to;
    reply.via = InboxId{route.inbox.id};
    if (m_limits.copies && m_recipientsShown) {
        reply.to = m_toField->read().addresses;
        reply.cc = m_copyField->read().addresses;
    }
    return reply;
}

std::optional<HeldReason> Composer::reason(const Reply &reply) const
{
    GuardedLetter guarded;
    guarded.text = reply.text;
    guarded.to = reply.to;
    guarded.cc = reply.cc;
    guarded.hasFiles = !reply.attachments.isEmpty();
    guarded.customer = m_audience.customer;
    guarded.known = m_audience.known;
    if (m_route) { // chosen from the customer's own addresses
        guarded.customer += m_route->to;
        guarded.known += m_route->to;
    }
    guarded.names = m_audience.names;
    for (const InboxRow &inbox : m_parts.workspace.pages().inboxes())
        guarded.ownDomains.append(inbox.address.section(u'@', 1));
    guarded.ownDomains.removeAll(QString());
    return reasonToHold(guarded);
}

QString Composer::limitTrouble() const
{
    if (m_mode == Mode::Note)
        return {};
    if (QString refused = m_files->refusal(m_limits); !refused.isEmpty())
        return refused;
    if (m_limits.copies && m_recipientsShown) {
        const QStringList wrong = m_toField->read().wrong + m_copyField->read().wrong;
        if (!wrong.isEmpty())
            return tr("“%1” is no address.").arg(wrong.first());
        if (m_toField->read().addresses.isEmpty() && m_copyField->read().addresses.isEmpty())
            return tr("Nobody would get this message.");
    }
    return choiceTrouble();
}

void Composer::updateState()
{
    const QString text = m_edit->written().plain;
    const qsizetype length = text.size();
    const bool tooLong = lengthLimit() > 0 && length > lengthLimit();
    const QString trouble = limitTrouble();
    const bool empty = text.trimmed().isEmpty() && m_files->files().isEmpty();
    const bool ready = m_head.id.isValid() && !empty && !tooLong && trouble.isEmpty();
    m_send->setEnabled(ready);
    m_sendMenu->setEnabled(ready);
    m_send->setToolTip(trouble);
    const bool unfinished = m_toField->hasFocus() || m_copyField->hasFocus(); // somebody is typing an address
    if (!m_held && !trouble.isEmpty() && !unfinished) {
        m_strip->say(HoldStrip::Grade::Error, trouble);
        Q_EMIT heightChanged();
    } else if (!m_held && trouble.isEmpty() && !m_strip->isHidden() && !m_loading &&
               m_strip->grade() != HoldStrip::Grade::Hint) {
        (void)dismissStrip();
    }
    update();
}

void Composer::send(const Way &way)
{
    updateState();
    if (!m_send->isEnabled()) {
        if (const QString trouble = limitTrouble(); !trouble.isEmpty()) {
            m_strip->say(HoldStrip::Grade::Error, trouble);
            Q_EMIT heightChanged();
        }
        return;
    }
    if (m_mode == Mode::Note) {
        const AddNote note{m_head.id, m_edit->written().plain};
        m_edit->setWritten({});
        m_mode = Mode::Reply;
        loadDraft();
        applyMode();
        Q_EMIT noteWished(note);
        return;
    }
    if (const auto held = reason(letter())) {
        m_held = way;
        m_strip->say(HoldStrip::Grade::Warning, GuardWords::of(*held), tr("Send anyway"),
                     m_parts.actions.keyText(u"compose.anyway"_s));
        Q_EMIT heightChanged();
        return;
    }
    m_held = way;
    sendAnyway();
}

void Composer::sendAnyway()
{
    if (!m_held || !m_send->isEnabled() || m_mode == Mode::Note)
        return;
    const Way way = *m_held;
    Reply reply = letter();
    reply.at = way.at;
    reply.unlessTheyWrite = way.at && way.unlessTheyWrite;
    reply.html = signedHtml(reply.html, m_signature);
    reply.text = signedText(reply.text, m_signature);
    (void)dismissStrip();
    if (m_route)
        takeRoute({});
    keepRoute();
    clearWritten();
    endGuide();
    Q_EMIT replyWished(reply, way.after);
}

void Composer::addLaterChoices(QMenu *menu, bool unlessTheyWrite)
{
    for (const SendTimes::Choice &choice : SendTimes::later(m_look.now()))
        menu->addAction(tr("Send %1").arg(choice.words) + u'\t' + choice.exact, this, [this, choice, unlessTheyWrite] {
            send({After::Stay, choice.at, unlessTheyWrite});
        });
    menu->addAction(tr("At another time …"), this, [this, unlessTheyWrite] {
        auto *dialog = new TimeDialog(m_look, tr("Send later"), tr("Send then"), this);
        connect(dialog, &TimeDialog::chosen, this, [this, unlessTheyWrite](Instant at) {
            send({After::Stay, at, unlessTheyWrite});
        });
        dialog->open();
    });
}

void Composer::showSendMenu(bool laterOnly)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!laterOnly) {
        menu->addAction(tr("Send and resolve"), this, [this] { send({After::Resolve, {}, false}); });
        menu->addAction(tr("Send, resolve and next") + u'\t' + m_parts.actions.keyText(u"compose.next"_s), this,
                        [this] {
                            send({After::ResolveNext, {}, false});
                        });
        menu->addSeparator();
    }
    addLaterChoices(menu, false);
    menu->addSeparator();
    QMenu *unless = menu->addMenu(tr("Unless they write first"));
    unless->setObjectName(u"unlessTheyWrite"_s);
    addLaterChoices(unless, true);
    const QPoint corner = m_sendMenu->mapToGlobal(QPoint(m_sendMenu->width(), 0));
    const QSize size = menu->sizeHint();
    menu->popup(corner - QPoint(size.width(), size.height() + 4));
}

void Composer::showFormats()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &action) {
        const ActionCatalogue::Action *known = m_parts.actions.find(action);
        const QString key = m_parts.actions.keyText(action);
        menu->addAction(known->text + (key.isEmpty() ? QString() : u'\t' + key), this,
                        [this, action] { m_parts.actions.trigger(action); });
    };
    for (const auto action : {"compose.bold", "compose.italic", "compose.list", "compose.numbers", "compose.link"})
        add(QString::fromLatin1(action));
    menu->popup(m_format->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
}

void Composer::askLink()
{
    if (!m_edit->isRich())
        return;
    m_parts.dialogs.askText(this, tr("Link"), tr("Address the link opens"),
                            [this](const QString &target) { m_edit->setLink(target), focusText(); });
}

void Composer::paintMeter(QPainter &painter) const
{
    const qint64 limit = lengthLimit();
    if (limit <= 0)
        return;
    const qsizetype length = m_edit->written().plain.size();
    if (limit >= 500 && length * 2 < limit)
        return;
    const double share = qMin(1.0, static_cast<double>(length) / static_cast<double>(limit));
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
    QString below;
    if (!m_signature.isEmpty())
        below = tr("Signature: %1").arg(m_signature.section(u'\n', 0, 0));
    else if (const QStringList offered = choices(); !offered.isEmpty())
        below = tr("To press: %1").arg(offered.join(u" · "_s));
    if (!below.isEmpty()) {
        const int left = (m_choices->isVisible() ? m_choices : m_format)->geometry().right() + 12;
        const QRect words(left, m_send->y(), qMax(0, m_send->x() - left - 16), m_send->height());
        m_look.line(painter, words, below, FontRole::Small, m_look.colour(Colour::TextMuted));
    }
}

} // namespace centrala::ui
