// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QScrollArea;

namespace centrala::ui {

class SchemaForm;
class SignInStrip;
class TroubleStrip;

/// What one fills in about an inbox, new or known: its name and what its channel asks for. Servers are found from the
/// address while one types on. Nothing is stored before the channel has tried it.
class InboxForm final : public QWidget
{
    Q_OBJECT
public:
    InboxForm(const Look &look, workspace::Workspace &workspace, QWidget *parent);

    /// An empty form for a new inbox.
    void choose(const workspace::Channel &channel);
    /// The form of an inbox that is there; its secrets stay where nothing is typed.
    void edit(const workspace::Channel &channel, const InboxRow &inbox);

    [[nodiscard]] SchemaForm *form() const { return m_form; }
    /// What went wrong, as it stands above the buttons; empty where nothing did.
    [[nodiscard]] QString trouble() const;
    /// What is said about the servers of the address; empty where nothing was looked for.
    [[nodiscard]] QString finding() const;
    void testAndSave();

Q_SIGNALS:
    /// Something is under way, in words; empty when it ended.
    void progress(const QString &words);
    /// `found` is what the channel told when it was tried: {"messages": …} for a mailbox.
    void saved(centrala::InboxId inbox, const QJsonObject &found);

private:
    void show(const workspace::Channel &channel);
    void find();
    void tellFound(const QString &domain, const Result<workspace::FoundSettings> &found);
    void say(QLabel *label, const QString &words, Colour ink);
    void setBusy(bool busy, const QString &words);
    void fail(const Error &error);
    void failSignIn(const Error &error);
    void tell(const Error &error, QString sentence);
    void save(const QJsonObject &found);
    [[nodiscard]] QString testTrouble(const Error &error) const;
    [[nodiscard]] QString address() const;

    const Look &m_look;
    workspace::Workspace &m_workspace;
    workspace::Channel m_channel;
    std::optional<InboxRow> m_inbox;
    QLineEdit *m_name;
    QLabel *m_found;
    QScrollArea *m_area;
    SchemaForm *m_form = nullptr;
    SignInStrip *m_signIn;
    TroubleStrip *m_error;
    QTimer m_pause; ///< looks when typing pauses
    QString m_sought;
    QJsonObject m_filled; ///< by finding: what the person changed since is theirs
    bool m_named = false;
    bool m_goesOn = false; ///< to test and save, once somebody has signed in
};

} // namespace centrala::ui
