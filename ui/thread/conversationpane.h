// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/composer.h"
#include "ui/shell/commandrunner.h"
#include "ui/shell/selection.h"
#include "ui/thread/threadmodel.h"
#include "ui/thread/threadview.h"

#include <QTimer>

namespace centrala::ui {

class ConversationHead;
class EmptyState;
class FindBar;
class LookersLine;
class PictureViewer;
class RecallBar;
class SuggestionStrip;

/// The conversation somebody works on: head, timeline, composer, or what to do where there is none.
class ConversationPane final : public QWidget
{
    Q_OBJECT
public:
    struct Parts
    {
        const Look &look;
        workspace::Workspace &workspace;
        Selection &selection;
        ActionCatalogue &actions;
        CommandRunner &runner;
        Dialogs &dialogs;
    };
    /// Shows what is selected by now.
    ConversationPane(const Parts &parts, QWidget *parent);

    [[nodiscard]] ThreadModel &model() { return m_model; }
    [[nodiscard]] ThreadView *view() const { return m_view; }
    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] SuggestionStrip *suggestionStrip() const { return m_suggestion; }
    [[nodiscard]] ConversationHead *head() const { return m_head; }
    void openComposer(Composer::Mode mode);
    /// The next time this conversation is shown its messages stay unread.
    void lookIn(ConversationId id);
    void findInside();
    void toggleWhole();
    void askDate();
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] PictureViewer *viewer() const { return m_viewer; }
    /// What stands there while no conversation is open.
    void setEmpty(const QString &icon, const QString &heading, const QString &sentence, const QString &button,
                  const QString &key);
    [[nodiscard]] bool hasConversation() const { return m_model.conversation().isValid(); }

Q_SIGNALS:
    void emptyPressed();
    /// A message was handed over; what the writer wants to do next.
    void sent(centrala::ui::Composer::After after);
    void backWished();
    void forwardWished(centrala::EntryId entry);
    void splitWished(centrala::EntryId entry);
    void topicWished(centrala::ConversationId conversation);
    /// As was proposed.
    void joinWished(centrala::ConversationId into, centrala::ConversationId from);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void show(ConversationId id);
    /// Shows and hides what an open conversation has and none has not.
    void arrange();
    void readHead();
    void act(EntryLayout::Act action, qint64 id);
    void reply(Reply reply, Composer::After after);
    void comeBack(const Reply &reply, const Error &error);
    void note(const AddNote &note);
    void markRead();
    [[nodiscard]] bool hasUnseen() const;
    ConversationId m_lookedIn; ///< is looked at without that its messages count as read
    void place();
    void connectTimeline();
    void connectSuggestion();
    void openAttachment(AttachmentId id);
    void showFile(AttachmentId id, const QString &fetched);
    void pickDate(QDate day, const QPoint &under);

    Parts m_parts;
    QSet<QString> m_sheets;
    ThreadModel m_model;
    ConversationHead *m_head;
    SuggestionStrip *m_suggestion;
    ThreadView *m_view;
    RecallBar *m_recall;
    LookersLine *m_lookers;
    Composer *m_composer;
    EmptyState *m_empty;
    FindBar *m_find;
    PictureViewer *m_viewer = nullptr; ///< made when the first picture is opened
    QTimer m_dwell;
    bool m_placing = false;
};

} // namespace centrala::ui
