// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actioncatalogue.h"
#include "ui/shell/commandrunner.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/selection.h"
#include "ui/style/look.h"

#include <QTimer>
#include <QWidget>

#include <memory>

namespace centrala::ui {

class AddInboxDialog;
class ConversationPane;
class CustomerPane;
class Palette;
class Panes;
class QueuePane;
class ShortcutSheet;
class StatusLine;
class TopBar;
class UndoBar;
class ViewsList;
class WindowActions;

/// The window an agent lives in. Places the panes and joins them through the selection; what is done is in
/// WindowActions, what is shown in the panes.
class MainWindow final : public QWidget
{
    Q_OBJECT
public:
    /// Shows the list of `first`, where one is named, and its most urgent conversation.
    MainWindow(const Look &look, workspace::Workspace &workspace, Dialogs &dialogs, const QueueFilter &first = {});
    ~MainWindow() override;

    [[nodiscard]] Selection &selection() { return m_selection; }
    [[nodiscard]] ActionCatalogue &actions() { return m_actions; }
    [[nodiscard]] CommandRunner &runner() { return m_runner; }
    [[nodiscard]] QueuePane *queue() const { return m_queue; }
    [[nodiscard]] ConversationPane *conversation() const { return m_conversation; }
    [[nodiscard]] CustomerPane *customer() const { return m_customer; }
    [[nodiscard]] ViewsList *views() const { return m_views; }
    [[nodiscard]] StatusLine *status() const { return m_status; }
    [[nodiscard]] UndoBar *undoBar() const { return m_undo; }
    [[nodiscard]] Panes *panes() const { return m_panes; }
    [[nodiscard]] Palette *commandPalette();
    [[nodiscard]] ShortcutSheet *sheet();

    /// Shows the list and the most urgent conversation of it.
    void begin(const QueueFilter &filter);
    /// Opens a conversation and, where given, one of its entries.
    void open(ConversationId conversation, EntryId entry = {});
    void addInbox();
    /// A new conversation, written by us.
    void writeFirst();
    /// Sends a message on; the newest one where none is given.
    void forward(EntryId entry);
    /// `page` as SettingsWindow numbers them.
    void openSettings(int page);
    /// The assistant of the first start, at its first step.
    void firstStart();
    /// Asks who it is, for a hub; and what becomes of what the hub did not accept.
    void signIn();
    void decide();
    void showFloor();
    /// The hub as people know it.
    void setHub(const QString &hub, bool mayLeave = false)
    {
        m_hub = hub;
        m_mayLeave = mayLeave;
    }
    /// Asks for a hub's address; once a hub answered there, the window is to be built anew as a desk of it.
    void joinHub(QWidget *over = nullptr);
    /// Where this desk joined its hub in the window, not on the command line.
    [[nodiscard]] bool mayLeaveHub() const { return m_mayLeave; }
    void leaveHub();
    /// A certificate to believe besides the system's, where a hub is called.
    void setCaFile(const QString &file) { m_caFile = file; }
    /// What reopenWished() says where the hub is to be left.
    static constexpr auto kLeaveHub = "leave-hub";
    /// Shows what belongs to a name of the command line: a view, "palette", "keys", "add-inbox".
    bool showNamed(const QString &name);
    void nextPane(int step);

Q_SIGNALS:
    /// The window has to be built anew and to show `view` again (a name of showNamed).
    void reopenWished(const QString &view);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Selection &selectFirst();
    void connectPanes();
    void outwards();
    void sayEmpty();
    void applyDensity();
    void restore();

    const Look &m_look;
    workspace::Workspace &m_workspace;
    Dialogs &m_dialogs;
    Selection m_selection;
    ActionCatalogue m_actions;
    CommandRunner m_runner;
    TopBar *m_top;
    Panes *m_panes;
    ViewsList *m_views;
    QueuePane *m_queue;
    ConversationPane *m_conversation;
    CustomerPane *m_customer;
    StatusLine *m_status;
    UndoBar *m_undo;
    QString m_hub;
    QString m_caFile;
    bool m_mayLeave = false;
    Palette *m_palette = nullptr;
    ShortcutSheet *m_sheet = nullptr;
    std::unique_ptr<WindowActions> m_acts;
};

} // namespace centrala::ui
