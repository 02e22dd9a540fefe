// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/team.h"
#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace centrala::ui {

class Button;

/// What the hub did not accept, one after the other: why, what was written here and what stands there meanwhile. A
/// person decides: once more, or not at all.
class RefusedDialog final : public QDialog
{
    Q_OBJECT
public:
    RefusedDialog(const Look &look, workspace::Workspace &workspace, QWidget *parent);

    [[nodiscard]] QString ours() const;
    [[nodiscard]] QString theirs() const;
    void again();
    void drop();

private:
    void show(const Wish &wish);
    void read();
    [[nodiscard]] std::pair<QString, QString> fieldsOf(const Request &request);
    [[nodiscard]] QString whatLeansOn(qint64 number) const;
    void nameWhoChanged(ConversationId conversation, const QString &field);
    [[nodiscard]] QString newestOfCustomer(ConversationId conversation) const;
    [[nodiscard]] QString newestOfOthers(ConversationId conversation) const;

    workspace::Workspace &m_workspace;
    qint64 m_number = 0;
    QLabel *m_why;
    QLabel *m_oursTitle;
    QPlainTextEdit *m_ours;
    QLabel *m_theirsTitle;
    QPlainTextEdit *m_theirs;
    Button *m_again;
    Button *m_drop;
};

} // namespace centrala::ui
