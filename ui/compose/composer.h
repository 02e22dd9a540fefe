// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/compose/audience.h"
#include "ui/compose/channellimits.h"
#include "ui/compose/replyroutes.h"
#include "ui/compose/sendguard.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/shell/dialogs.h"
#include "ui/style/look.h"

#include <QTemporaryDir>
#include <QWidget>

class QHBoxLayout;

namespace centrala::ui {

class Button;
class CannedPopup;
struct CannedAnswer;
class FileRow;
class HoldStrip;
class MessageEdit;
class RecipientField;

/// Where answers and notes are written: two drafts per conversation, kept at every keystroke. It knows the channel's
/// limits before Send does, and holds a message once that looks wrong.
class Composer final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode { Reply, Note };
    enum class After { Stay, Resolve, ResolveNext };
    /// How a message leaves.
    struct Way
    {
        After after = After::Stay;
        std::optional<Instant> at;    ///< later
        bool unlessTheyWrite = false; ///< and only if the customer has not written by then
    };
    struct Parts
    {
        const Look &look;
        workspace::Workspace &workspace;
        ActionCatalogue &actions;
        Dialogs &dialogs;
    };
    Composer(const Parts &parts, QWidget *parent);
    ~Composer() override;

    /// What is answered, and who has part in it.
    void setConversation(const QueueRow &head, const Audience &audience);
    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    void focusText();
    [[nodiscard]] bool hasTextFocus() const;
    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    void addFiles(const QStringList &paths);
    void send() { send(Way{}); }
    void send(const Way &way);
    /// Sends what is held, as it is.
    void sendAnyway();
    [[nodiscard]] bool isHeld() const { return m_held.has_value(); }
    /// A message that did not leave comes back, with why; `mayInsist`: it can be sent all the same.
    void giveBack(const Reply &reply, const QString &why, bool mayInsist);
    /// The strip goes; false where there was none.
    bool dismissStrip();
    void showSendMenu(bool laterOnly);
    void showCanned();
    void showFormats();
    /// A quick reply to press, where the channel has such buttons.
    void addChoice(const QString &label = {});
    void askForPhone();
    /// A link with which the customer goes on in a messenger.
    void addStartLink();
    [[nodiscard]] QString startLink() const;
    void showChoices();
    [[nodiscard]] bool offersChoices() const;
    [[nodiscard]] bool canAskForPhone() const { return offersChoices() && m_limits.choicesPhone; }
    [[nodiscard]] QStringList choices() const;
    void askLink();
    void toggleRecipients();
    /// The ways to answer this customer, to choose from.
    void showRoutes();
    /// What is written is an answer that goes out in the conversation's own channel.
    [[nodiscard]] bool answersHere() const;
    /// Another way for this one answer; unset: the conversation's own.
    void takeRoute(const std::optional<ReplyRoute> &route);
    void setMostHeight(int height);
    /// In a low window it is one row until somebody writes.
    void setLow(bool low);
    [[nodiscard]] MessageEdit *edit() const { return m_edit; }
    [[nodiscard]] HoldStrip *strip() const { return m_strip; }
    [[nodiscard]] CannedPopup *canned() const { return m_canned; }
    [[nodiscard]] RecipientField *toField() const { return m_toField; }
    [[nodiscard]] RecipientField *copyField() const { return m_copyField; }

    /// Until the first answer is sent, the strip says how.
    static void guideFirstAnswer(workspace::Desk &desk);

Q_SIGNALS:
    void replyWished(const centrala::Reply &reply, centrala::ui::Composer::After after);
    void noteWished(const centrala::AddNote &note);
    /// The person wants to see what made an answer stop.
    void showWished();
    void heightChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void applyMode();
    void fold();
    void guide();
    void endGuide();
    void loadDraft();
    void saveDraft();
    void updateState();
    void edited();
    void addPicture(const QImage &picture);
    void insertCanned(const CannedAnswer &answer);
    void clearWritten();
    void addLaterChoices(class QMenu *menu, bool unlessTheyWrite);
    void readSignature();
    void applyRoute();
    void keepRoute();
    void restoreRoute();
    /// The way the customer wrote last; where nobody has written, the conversation's.
    [[nodiscard]] ReplyRoute ownRoute() const;
    [[nodiscard]] QString routeKey() const;
    [[nodiscard]] QStringList colleagues() const;
    [[nodiscard]] Reply letter() const;
    [[nodiscard]] std::optional<HeldReason> reason(const Reply &reply) const;
    [[nodiscard]] QString limitTrouble() const;
    [[nodiscard]] QString choiceTrouble() const;
    [[nodiscard]] qint64 lengthLimit() const { return m_mode == Mode::Note ? 0 : m_limits.letters; }
    [[nodiscard]] QString draftKey() const;
    void paintMeter(QPainter &painter) const;

    Parts m_parts;
    const Look &m_look;
    Mode m_mode = Mode::Reply;
    bool m_isLow = false;
    bool m_isFolded = false;
    QueueRow m_head;
    Audience m_audience;
    std::optional<ReplyRoute> m_route; ///< of this one answer, where it is not the conversation's own
    ChannelLimits m_limits;
    bool m_loading = false;
    bool m_recipientsShown = false;
    QString m_signature;       ///< what will stand under an answer
    std::optional<Way> m_held; ///< what waits for "Send anyway"
    std::unique_ptr<QTemporaryDir> m_pasted;
    int m_pictures = 0;
    Button *m_reply = nullptr;
    Button *m_note = nullptr;
    Button *m_via = nullptr;
    Button *m_copyButton = nullptr;
    QWidget *m_recipients = nullptr;
    RecipientField *m_toField = nullptr;
    RecipientField *m_copyField = nullptr;
    HoldStrip *m_strip = nullptr;
    MessageEdit *m_edit = nullptr;
    CannedPopup *m_canned = nullptr;
    FileRow *m_files = nullptr;
    Button *m_attach = nullptr;
    Button *m_cannedButton = nullptr;
    Button *m_format = nullptr;
    Button *m_choices = nullptr;
    QHBoxLayout *m_bottom = nullptr;
    Button *m_send = nullptr;
    Button *m_sendMenu = nullptr;
};

} // namespace centrala::ui
