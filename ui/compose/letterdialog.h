// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/compose/channellimits.h"
#include "ui/shell/commandrunner.h"
#include "ui/shell/dialogs.h"
#include "ui/style/look.h"

#include <QDialog>
#include <QTemporaryDir>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace centrala::ui {

class ActionCatalogue;
class Button;
class FileRow;
class HoldStrip;
class MessageEdit;
class RecipientField;

/// A message that answers nothing here: the first one of a conversation, or one sent on to somebody else. What is
/// written of a first message is kept when the dialog is closed, until it is sent.
class LetterDialog final : public QDialog
{
    Q_OBJECT
public:
    struct Parts
    {
        const Look &look;
        workspace::Workspace &workspace;
        ActionCatalogue &actions;
        Dialogs &dialogs;
        CommandRunner &runner;
    };
    LetterDialog(const Parts &parts, QWidget *parent);
    ~LetterDialog() override;

    /// Whether there is an inbox through which we may write first.
    [[nodiscard]] static bool canStart(workspace::Workspace &workspace);
    /// It sends this message on, with its files.
    void setForwarded(const TimelineEntry &entry);
    void send();
    void sendAnyway();

    [[nodiscard]] QComboBox *from() const { return m_from; }
    [[nodiscard]] RecipientField *to() const { return m_to; }
    [[nodiscard]] RecipientField *cc() const { return m_cc; }
    [[nodiscard]] QLineEdit *subject() const { return m_subject; }
    [[nodiscard]] MessageEdit *edit() const { return m_edit; }
    [[nodiscard]] HoldStrip *strip() const { return m_strip; }

Q_SIGNALS:
    void sent(centrala::ConversationId conversation);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void fillInboxes();
    void chooseInbox();
    void loadDraft();
    void saveDraft();
    void addFiles(const QStringList &paths);
    void edited();
    void say(const Error &error);
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] QString doubt() const;
    [[nodiscard]] InboxId inbox() const;

    Parts m_parts;
    QList<InboxRow> m_inboxes;
    ChannelLimits m_limits;
    std::optional<TimelineEntry> m_forwarded;
    bool m_sending = false;
    QFormLayout *m_form = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_quoted = nullptr;
    QComboBox *m_from = nullptr;
    RecipientField *m_to = nullptr;
    RecipientField *m_cc = nullptr;
    QLineEdit *m_subject = nullptr;
    HoldStrip *m_strip = nullptr;
    MessageEdit *m_edit = nullptr;
    FileRow *m_files = nullptr;
    QTemporaryDir m_cannedFiles; ///< where files of canned answers lie until they are sent
    Button *m_attach = nullptr;
    Button *m_send = nullptr;
};

} // namespace centrala::ui
