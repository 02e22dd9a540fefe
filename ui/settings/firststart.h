// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/settings/inboxform.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QVBoxLayout;

namespace centrala::ui {

class Button;
class FirstStartRail;

/// What an empty workspace opens with: language, name, mailbox, and then what to expect. It can be left at any step and
/// opened again; what was entered by then holds.
class FirstStart final : public QDialog
{
    Q_OBJECT
public:
    enum Step { LanguageStep, NameStep, InboxStep, TryStep };

    FirstStart(const Look &look, workspace::Workspace &workspace, QWidget *parent);

    /// True where nothing was set up yet and nobody has left the assistant before.
    [[nodiscard]] static bool isDue(workspace::Workspace &workspace);

    [[nodiscard]] Step step() const;
    void showStep(Step step);
    [[nodiscard]] InboxForm *inboxForm() const { return m_form; }
    void done(int result) override;

Q_SIGNALS:
    /// Another language was chosen ("pl"); it is kept already. The window has to be built anew to speak it.
    void languageChosen(const QString &language);
    /// There is a team already, with a hub of its own.
    void hubWished();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *addPage(const QString &heading, const QString &words);
    void addLanguages();
    void addName();
    void addInboxes();
    void addTry();
    void goOn();
    void keepName();
    void focusForm();
    void chooseChannel(const QString &name);
    void tellExpected();
    void layRail();

    const Look &m_look;
    workspace::Workspace &m_workspace;
    FirstStartRail *m_rail;
    QStackedWidget *m_pages;
    QLineEdit *m_name = nullptr;
    QLabel *m_nameTrouble = nullptr;
    QList<workspace::Channel> m_channels;
    QList<Button *> m_choices;
    InboxForm *m_form = nullptr;
    QLabel *m_progress;
    QLabel *m_expected = nullptr;
    Button *m_join;
    Button *m_skip;
    Button *m_back;
    Button *m_next;
    qint64 m_messages = -1; ///< in the mailbox when it was tried
};

} // namespace centrala::ui
