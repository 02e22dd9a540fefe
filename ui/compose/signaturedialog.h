// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/compose/signatures.h"
#include "ui/style/look.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace centrala::ui {

class Button;

/// What stands under one's messages, by inbox. Agents change their own; the one of everybody is a supervisor's.
class SignatureDialog final : public QDialog
{
    Q_OBJECT
public:
    SignatureDialog(const Look &look, workspace::Workspace &workspace, QWidget *parent);
    /// An empty text takes the signature away.
    void save();
    [[nodiscard]] QComboBox *inbox() const { return m_inbox; }
    [[nodiscard]] QCheckBox *everybody() const { return m_everybody; }
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }

private:
    void read();
    [[nodiscard]] Signature wished() const;

    workspace::Workspace &m_workspace;
    QComboBox *m_inbox;
    QCheckBox *m_everybody;
    QPlainTextEdit *m_text;
    QLabel *m_said;
    Button *m_save;
    RecordId m_known; ///< the record that is changed; invalid: there is none yet
};

} // namespace centrala::ui
