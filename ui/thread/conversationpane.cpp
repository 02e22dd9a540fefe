// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/conversationpane.h"

#include "ui/compose/messageedit.h"
#include "ui/compose/ownaddresses.h"
#include "ui/compose/recallbar.h"
#include "ui/controls/emptystate.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"
#include "ui/style/relativetime.h"
#include "ui/team/lookersline.h"
#include "ui/thread/conversationhead.h"
#include "ui/thread/datepopup.h"
#include "ui/thread/findbar.h"
#include "ui/thread/pictureviewer.h"
#include "ui/thread/suggestionstrip.h"

#include <QSignalBlocker>

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Whoever looks this long has seen the new messages.
constexpr int kDwellMs = 800;
constexpr qsizetype kMentionsRead = 100; ///< those not seen come first
/// The channels whose messages are letters: shown as sheets.
QSet<QString> sheetChannels(const workspace::Workspace &workspace)
{
    QSet<QString> sheets;
    for (const workspace::Channel &channel : workspace.channels()) {
        if (channel.capabilities.value("subject"_L1).toBool())
            sheets.insert(channel.name);
    }
    return sheets;
}

} // namespace

ConversationPane::ConversationPane(const Parts &parts, QWidget *parent)
    : QWidget(parent),
      m_parts(parts),
      m_sheets(sheetChannels(parts.workspace)),
      m_model(parts.workspace, parts.selection.conversation()),
      m_head(new ConversationHead(parts.look, parts.actions, this)),
      m_suggestion(new SuggestionStrip(parts.look, this)),
      m_view(new ThreadView(parts.look, parts.workspace, m_model, this)),
      m_recall(new RecallBar(parts.look, parts.workspace, this)),
      m_lookers(new LookersLine(parts.look, parts.workspace, this)),
      m_composer(new Composer({parts.look, parts.workspace, parts.actions, parts.dialogs}, this)),
      m_empty(new EmptyState(parts.look, this)),
      m_find(new FindBar(parts.look, m_model, this))
{
    setAccessibleName(tr("Conversation"));
    m_view->setSheetChannels(m_sheets);
    m_dwell.setSingleShot(true);
    m_dwell.setInterval(kDwellMs);
    m_recall->installEventFilter(this);
    m_find->installEventFilter(this);
    connectTimeline();
    connectSuggestion();
    connect(&m_dwell, &QTimer::timeout, this, &ConversationPane::markRead);
    connect(&parts.selection, &Selection::conversationChanged, this, &ConversationPane::show);
    connect(&m_model, &ThreadModel::headChanged, this, &ConversationPane::readHead);
    connect(&m_model, &ThreadModel::arrived, this, [this] { m_dwell.start(); });
    connect(m_composer, &Composer::replyWished, this, &ConversationPane::reply);
    connect(m_composer, &Composer::noteWished, this, &ConversationPane::note);
    connect(m_composer, &Composer::showWished, m_view, &ThreadView::scrollToEnd);
    connect(m_composer, &Composer::heightChanged, this, &ConversationPane::place, Qt::QueuedConnection);
    connect(m_lookers, &LookersLine::shownChanged, this, &ConversationPane::place);
    connect(m_composer->edit(), &QTextEdit::textChanged, this, [this] {
        if (m_composer->edit()->hasFocus())
            m_composer->text().isEmpty() ? m_lookers->noteSent() : m_lookers->noteTyping(m_composer->answersHere());
    });
    parts.actions.followKey(u"app.undo"_s, m_recall, [this](const QString &key) { m_recall->setUndoKey(key); });
    connect(m_recall, &RecallBar::undoWished, this, [this] { m_parts.runner.undo(); });
    connect(m_empty, &EmptyState::pressed, this, &ConversationPane::emptyPressed);
    connect(m_head, &ConversationHead::backWished, this, &ConversationPane::backWished);
    connect(&parts.runner, &CommandRunner::recalled, this, [this](const Reply &message) {
        if (message.conversation != m_model.conversation())
            m_parts.selection.setConversation(message.conversation);
        m_composer->giveBack(message, {}, false);
        m_composer->focusText();
    });
    arrange();
    readHead();
}

void ConversationPane::connectTimeline()
{
    connect(m_view, &ThreadView::acted, this, &ConversationPane::act);
    connect(m_view, &ThreadView::forwardWished, this, &ConversationPane::forwardWished);
    connect(m_view, &ThreadView::splitWished, this, &ConversationPane::splitWished);
    connect(m_view, &ThreadView::topicWished, this, [this](ConversationId id) {
        if (id != m_model.conversation())
            Q_EMIT topicWished(id);
    });
    connect(m_view, &ThreadView::dateWished, this, &ConversationPane::pickDate);
    connect(m_view, &ThreadView::topicRead, this,
            [this](ConversationId id) { m_head->setWhole(m_model.isWhole(), m_model.topic(id)); });
    connect(m_find, &FindBar::wished, this, [this](EntryId entry) { m_view->setFound(m_find->find().words(), entry); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_view->setFound({}, {});
        m_view->setFocus();
    });
}

void ConversationPane::connectSuggestion()
{
    m_parts.actions.followKey(u"conversation.join"_s, m_suggestion,
                              [this](const QString &key) { m_suggestion->setJoinKey(key); });
    const auto other = [this] { return m_suggestion->suggestion().id; };
    connect(m_suggestion, &SuggestionStrip::joinWished, this,
            [this, other] { Q_EMIT joinWished(other(), m_model.conversation()); });
    connect(m_suggestion, &SuggestionStrip::openWished, this, [this, other] { Q_EMIT topicWished(other()); });
    connect(m_suggestion, &SuggestionStrip::dismissWished, this, [this] {
        m_parts.runner.run(SplitConversation{m_model.conversation(), {}, {}}, tr("Not proposed again"));
    });
}

void ConversationPane::findInside()
{
    m_find->open();
}

void ConversationPane::toggleWhole()
{
    const EntryId last = m_model.lastEntry();
    m_model.setWhole(!m_model.isWhole());
    m_head->setWhole(m_model.isWhole(), m_model.head());
    if (last.isValid() && m_model.entry(m_model.rowCount() - 1).id != last)
        m_view->showEntry(last);
}

void ConversationPane::askDate()
{
    const QModelIndex top = m_view->indexAt(QPoint(60, 40));
    const Instant at = top.isValid() ? m_model.entry(top.row()).at : m_parts.look.now();
    pickDate(RelativeTime::local(at).date(), QPoint(60, 8));
}

void ConversationPane::pickDate(QDate day, const QPoint &under)
{
    auto *popup = new DatePopup(m_parts.look, day, RelativeTime::local(m_parts.look.now()).date(), this);
    connect(popup, &DatePopup::chosen, m_view, &ThreadView::showDate);
    popup->move(m_view->viewport()->mapToGlobal(under));
    popup->show();
}

void ConversationPane::openAttachment(AttachmentId id)
{
    whenDone(m_parts.workspace.fetchAttachment(id), this, [this, id](const Result<QString> &path) {
        if (path)
            showFile(id, *path);
        else
            Q_EMIT m_parts.runner.failed(ErrorText::of(path.error()), path.error());
    });
}

void ConversationPane::showFile(AttachmentId id, const QString &fetched)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QList<AttachmentRow> files = m_model.entry(row).attachments;
        const auto chosen =
            std::find_if(files.begin(), files.end(), [id](const AttachmentRow &file) { return file.id == id; });
        if (chosen == files.end())
            continue;
        QList<PictureViewer::Picture> pictures;
        int first = -1;
        for (const AttachmentRow &file : files) {
            const QString path = file.id == id ? fetched : m_parts.workspace.pages().attachmentPath(file.id);
            if (path.isEmpty() || !file.type.startsWith(u"image/"_s))
                continue;
            if (file.id == id)
                first = static_cast<int>(pictures.size());
            pictures.append({path, file.name});
        }
        if (first < 0) {
            m_parts.dialogs.openFile(fetched, chosen->name);
            return;
        }
        if (!m_viewer) {
            m_viewer = new PictureViewer(m_parts.look, window());
            connect(m_viewer, &PictureViewer::openWished, this,
                    [this](const QString &path, const QString &name) { m_parts.dialogs.openFile(path, name); });
        }
        m_viewer->open(pictures, first);
        return;
    }
}

void ConversationPane::setEmpty(const QString &icon, const QString &heading, const QString &sentence,
                                const QString &button, const QString &key)
{
    m_empty->say(icon, heading, sentence, button, key);
}

void ConversationPane::lookIn(ConversationId id)
{
    m_lookedIn = id;
}

void ConversationPane::show(ConversationId id)
{
    if (id != m_lookedIn)
        m_lookedIn = {};
    m_dwell.stop();
    {
        const QSignalBlocker quiet(m_find); // whoever moves on keeps the keyboard where it is
        m_find->close();
    }
    m_view->setFound({}, {});
    m_model.setConversation(id);
    arrange();
    place();
}

void ConversationPane::arrange()
{
    const ConversationId id = m_model.conversation();
    m_lookers->setMe(m_parts.workspace.me().agent);
    m_lookers->setConversation(id);
    m_head->setWhole(false, {});
    const bool open = id.isValid();
    m_head->setVisible(open);
    m_view->setVisible(open);
    m_composer->setVisible(open);
    m_empty->setVisible(!open);
    if (open && hasUnseen())
        m_dwell.start();
}

void ConversationPane::readHead()
{
    const QueueRow &head = m_model.head();
    m_lookers->setCustomer(head.customer.name);
    if (head.customer.id != 0 || !head.id.isValid())
        m_parts.selection.setCustomer(CustomerId{head.customer.id});
    QSet<QString> channels;
    Instant since = head.lastAt;
    const QList<TimelineEntry> entries = m_model.ownEntries();
    for (const TimelineEntry &entry : entries) {
        since = std::min(since, entry.at);
        if (entry.kind == EntryKind::Message)
            channels.insert(entry.channel);
    }
    m_head->setHead(head, static_cast<int>(channels.size()), since);
    const QList<InboxRow> inboxes = m_parts.workspace.pages().inboxes();
    Audience audience = audienceOf(head, entries, ownAddresses(inboxes));
    const bool isThere = std::any_of(inboxes.begin(), inboxes.end(),
                                     [&](const InboxRow &one) { return one.id.value == audience.inbox.id; });
    if (!isThere) // removed since
        audience.inbox = {};
    m_composer->setConversation(head, audience);
    m_suggestion->propose(m_model.suggestion());
    place();
}

void ConversationPane::markRead()
{
    if (!hasConversation() || !hasUnseen() || !isVisible())
        return;
    m_parts.runner.run(MarkRead{m_model.conversation(), m_model.lastEntry()});
}

/// A customer's message that nobody has read, or a note in which a colleague named this agent.
bool ConversationPane::hasUnseen() const
{
    if (m_model.conversation() == m_lookedIn)
        return false;
    if (m_model.head().unread > 0)
        return true;
    const QList<MentionRow> mentions = m_parts.workspace.pages().mentions(m_parts.workspace.me().agent, kMentionsRead);
    return std::any_of(mentions.begin(), mentions.end(),
                       [this](const MentionRow &one) { return one.conversation == m_model.conversation(); });
}

void ConversationPane::openComposer(Composer::Mode mode)
{
    if (!hasConversation())
        return;
    m_composer->setMode(mode);
    m_composer->focusText();
}

void ConversationPane::reply(Reply reply, Composer::After after)
{
    reply.seen = m_model.lastEntry();
    const ConversationId id = reply.conversation;
    const bool resolves = after != Composer::After::Stay;
    m_parts.runner.run(
        reply, {},
        [this, id, resolves](const Outcome &) {
            if (resolves)
                m_parts.runner.run(Resolve{{id}}, tr("Resolved"));
        },
        [this, reply](const Error &error) { comeBack(reply, error); });
    m_view->scrollToEnd();
    Q_EMIT sent(after);
}

void ConversationPane::comeBack(const Reply &reply, const Error &error)
{
    const bool answered = error.kind == Error::Kind::Conflict;
    m_composer->giveBack(reply,
                         answered ? tr("A colleague has answered meanwhile. Read it before yours goes.")
                                  : tr("Not sent. %1").arg(ErrorText::of(error)),
                         answered);
    if (reply.conversation != m_model.conversation())
        Q_EMIT m_parts.runner.failed(ErrorText::of(error), error);
}

void ConversationPane::note(const AddNote &note)
{
    m_parts.runner.run(note, {}, {}, [this, note](const Error &error) {
        m_parts.workspace.desk().saveDraft(note.conversation, true, note.text);
        Q_EMIT m_parts.runner.failed(ErrorText::of(error), error);
    });
}

void ConversationPane::act(EntryLayout::Act action, qint64 id)
{
    const EntryId entry{id};
    // What this desk wrote and the hub does not have stands there with a negative number.
    if (id < 0 && action != EntryLayout::Act::Expand && m_parts.workspace.team()) {
        if (action == EntryLayout::Act::Retry)
            m_parts.workspace.team()->tryAgain(-id);
        else if (action == EntryLayout::Act::GiveUp)
            m_parts.workspace.team()->giveUp(-id);
        return;
    }
    switch (action) {
    case EntryLayout::Act::Attachment:
        openAttachment(AttachmentId{id});
        break;
    case EntryLayout::Act::Retry:
        m_parts.runner.run(Retry{entry});
        break;
    case EntryLayout::Act::GiveUp:
        m_parts.runner.run(GiveUp{entry, false});
        break;
    case EntryLayout::Act::Arrived:
        m_parts.runner.run(GiveUp{entry, true});
        break;
    case EntryLayout::Act::Recall:
        m_parts.runner.recall(entry, m_model.conversation());
        break;
    case EntryLayout::Act::ShowPictures:
        m_view->showPictures(entry, false);
        break;
    case EntryLayout::Act::AlwaysPictures:
        m_view->showPictures(entry, true);
        break;
    case EntryLayout::Act::Expand:
    case EntryLayout::Act::Topic:
    case EntryLayout::Act::Date:
        break;
    }
}

} // namespace centrala::ui
