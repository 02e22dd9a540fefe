// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace centrala::ui {

/// To whom a conversation goes, a colleague or a team, and why. The reason stands in the conversation.
class HandOverDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Offers those who may have all of the conversations.
    HandOverDialog(const Look &look, workspace::Workspace &workspace, const QList<ConversationId> &conversations,
                   QWidget *parent);

    [[nodiscard]] QComboBox *whom() const { return m_whom; }
    [[nodiscard]] QLineEdit *reason() const { return m_reason; }
    void handOver();

Q_SIGNALS:
    /// Without conversations: those are known to whoever asked.
    void chosen(const centrala::Assign &wish, const QString &whom);

private:
    QComboBox *m_whom;
    QLineEdit *m_reason;
};

} // namespace centrala::ui
