// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/cannedanswers.h"
#include "ui/compose/cannedfiles.h"
#include "ui/compose/composer.h"
#include "ui/compose/filerow.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/messageedit.h"
#include "ui/compose/recipientfield.h"
#include "ui/compose/signatures.h"
#include "ui/team/colleagues.h"

#include <QImage>
#include <QTextBlock>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

QString Composer::draftKey() const
{
    return u"draft.html."_s + QString::number(m_head.id.value);
}

void Composer::loadDraft()
{
    m_loading = true;
    workspace::Desk &desk = m_parts.workspace.desk();
    const bool note = m_mode == Mode::Note;
    const QString plain = m_head.id.isValid() ? desk.draft(m_head.id, note) : QString();
    const bool formatted = !note && m_limits.html && !plain.isEmpty();
    m_edit->setRich(!note && m_limits.html);
    m_edit->setWritten(plain, formatted ? QString::fromUtf8(desk.preference(draftKey())) : QString());
    m_loading = false;
    updateState();
}

void Composer::saveDraft()
{
    if (m_loading || !m_head.id.isValid())
        return;
    const WrittenText text = m_edit->written();
    workspace::Desk &desk = m_parts.workspace.desk();
    desk.saveDraft(m_head.id, m_mode == Mode::Note, text.plain);
    if (m_mode == Mode::Note)
        return;
    // The formatted form stands beside the text, and only where there is one.
    const QByteArray html = text.html.toUtf8();
    if (!html.isEmpty() || !desk.preference(draftKey()).isEmpty())
        desk.setPreference(draftKey(), html);
}

void Composer::edited()
{
    saveDraft();
    if (m_held && m_mode == Mode::Reply && !m_loading && !reason(letter()))
        (void)dismissStrip(); // what was wrong has been mended
    updateState();
}

void Composer::clearWritten()
{
    m_edit->setWritten({});
    m_files->clear();
    m_toField->setAddresses(m_audience.to);
    m_copyField->setAddresses(m_audience.cc);
}

bool Composer::dismissStrip()
{
    m_held.reset();
    if (m_strip->isHidden())
        return false;
    m_strip->clear();
    Q_EMIT heightChanged();
    return true;
}

void Composer::addFiles(const QStringList &paths)
{
    setMode(Mode::Reply);
    for (const QString &path : paths)
        m_files->add({path, {}, {}});
    Q_EMIT heightChanged();
}

void Composer::addPicture(const QImage &picture)
{
    if (!m_pasted)
        m_pasted = std::make_unique<QTemporaryDir>();
    const QString name = tr("Picture %1").arg(++m_pictures) + u".png"_s;
    if (!picture.isNull() && m_pasted->isValid() && picture.save(m_pasted->filePath(name)))
        addFiles({m_pasted->filePath(name)});
}

void Composer::insertCanned(const CannedAnswer &answer)
{
    QHash<QString, QString> values{{u"customer.name"_s, m_head.customer.name},
                                   {u"conversation.id"_s, QString::number(m_head.id.value)},
                                   {u"conversation.subject"_s, m_head.subject}};
    const QString first = m_head.customer.name.section(u' ', 0, 0);
    if (!first.isEmpty() && first.front().isLetter() && !first.contains(u'@'))
        values.insert(u"customer.first_name"_s, first);
    for (const AgentRow &agent : m_parts.workspace.pages().agents()) {
        if (agent.id == m_parts.workspace.me().agent)
            values.insert(u"agent.name"_s, agent.name);
    }
    m_edit->insertPlain(filled(answer.text, values));
    if (answer.files.isEmpty())
        return;
    if (!m_pasted)
        m_pasted = std::make_unique<QTemporaryDir>();
    if (m_pasted->isValid())
        addFiles(writeCannedFiles(answer.files, m_pasted->path()));
}

/// Who can be named in a note.
QStringList Composer::colleagues() const
{
    QStringList names;
    for (const AgentRow &agent : whoMaySee(m_parts.workspace.pages(), {m_head.id})) {
        if (agent.id != m_parts.workspace.me().agent)
            names.append(agent.name);
    }
    return names;
}

void Composer::showCanned()
{
    focusText();
    const QTextCursor cursor = m_edit->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const bool parted = before.isEmpty() || before.back().isSpace();
    m_edit->insertPlain(parted ? u"/"_s : u" /"_s);
}

void Composer::giveBack(const Reply &reply, const QString &why, bool mayInsist)
{
    if (reply.conversation != m_head.id) {
        m_parts.workspace.desk().saveDraft(reply.conversation, false, reply.text);
        return;
    }
    setMode(Mode::Reply);
    const ReplyRoute own = ownRoute();
    const bool isOther = reply.via && reply.via->value != own.inbox.id;
    takeRoute({});
    for (const InboxRow &inbox : m_parts.workspace.pages().inboxes()) {
        const bool isElsewhere = isOther || (!m_limits.copies && !reply.to.isEmpty() && reply.to != own.to);
        if (isElsewhere && inbox.id == reply.via.value_or(InboxId{own.inbox.id})) {
            takeRoute(ReplyRoute{{inbox.id.value, inbox.name}, inbox.channel, reply.to, {}});
            break;
        }
    }
    keepRoute();
    const WrittenText begun = m_edit->written();
    const QString text = withoutSignature(reply.text, m_signature);
    const bool fresh = begun.plain.trimmed().isEmpty() || begun.plain.trimmed() == text.trimmed();
    if (fresh)
        m_edit->setWritten(text, htmlWithoutSignature(reply.html, m_signature));
    else
        m_edit->setWritten(text + u"\n\n"_s + begun.plain);
    for (const FileToAttach &file : reply.attachments)
        m_files->add(file);
    m_toField->setAddresses(reply.to);
    m_copyField->setAddresses(reply.cc);
    m_recipientsShown = m_recipientsShown || !reply.cc.isEmpty() ||
                        (!m_route && (reply.to != m_audience.to || reply.cc != m_audience.cc));
    applyMode();
    if (!why.isEmpty()) {
        if (mayInsist)
            m_held = Way{After::Stay, reply.at, reply.unlessTheyWrite};
        m_strip->say(mayInsist ? HoldStrip::Grade::Warning : HoldStrip::Grade::Error, why,
                     mayInsist ? tr("Send anyway") : QString(), m_parts.actions.keyText(u"compose.anyway"_s),
                     mayInsist ? tr("Show") : QString());
    }
    Q_EMIT heightChanged();
}

} // namespace centrala::ui
