// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/shell/dialogs.h"
#include "ui/style/look.h"

#include <QLineEdit>
#include <QWidget>

namespace centrala::ui {

class Button;
class FileRow;
class MessageEdit;

/// Where answers and notes are written: two drafts per conversation, kept at every keystroke. It knows the channel's
/// limits before Send does.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Reply, Note };
    enum class After { Stay, Resolve, ResolveNext };
    struct Parts
    {
        const Look &look;
        workspace::Workspace &workspace;
        ActionCatalogue &actions;
        Dialogs &dialogs;
    };
    Composer(const Parts &parts, QWidget *parent);

    /// What is answered: the conversation's head, who gets it, who gets a copy.
    void setConversation(const QueueRow &head, const QList<Address> &to, const QList<Address> &cc);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void focusText();
    [[nodiscard]] bool hasTextFocus() const;
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void addFiles(const QStringList &paths);
    void send(After after = After::Stay, std::optional<Instant> at = {});
    void showSendMenu(bool laterOnly);
    void setMostHeight(int height);
    /// The word "Send" gets its key only where there is room.
    [[nodiscard]] MessageEdit *edit() const { return m_edit; }

Q_SIGNALS:
    void replyWished(const centrala::Reply &reply, centrala::ui::Composer::After after);
    void noteWished(const centrala::AddNote &note);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void retranslate();
    void applyMode();
    void loadDraft();
    void saveDraft();
    void updateState();
    [[nodiscard]] QList<Address> copies() const;
    [[nodiscard]] int lengthLimit() const;
    [[nodiscard]] qint64 fileLimit() const;
    void paintMeter(QPainter &painter) const;

    Parts m_parts;
    const Look &m_look;
    Mode m_mode = Mode::Reply;
    QueueRow m_head;
    QList<Address> m_to;
    QList<Address> m_cc;
    QJsonObject m_capabilities;
    bool m_loading = false;
    bool m_copyShown = false;
    Button *m_reply = nullptr;
    Button *m_note = nullptr;
    Button *m_via = nullptr;
    Button *m_copyButton = nullptr;
    QLineEdit *m_copy = nullptr;
    MessageEdit *m_edit = nullptr;
    FileRow *m_files = nullptr;
    Button *m_attach = nullptr;
    Button *m_send = nullptr;
    Button *m_sendMenu = nullptr;
};

} // namespace centrala::ui
