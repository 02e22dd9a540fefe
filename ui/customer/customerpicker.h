// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/style/look.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace centrala::ui {

/// Finds a customer by name or address.
class CustomerPicker final : public QDialog
{
    Q_OBJECT
public:
    /// `leftOut` is not offered.
    CustomerPicker(const Look &look, workspace::Workspace &workspace, CustomerId leftOut, QWidget *parent);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    void choose();

Q_SIGNALS:
    void chosen(centrala::CustomerId customer);

private:
    void look();

    workspace::Workspace &m_workspace;
    CustomerId m_leftOut;
    QLineEdit *m_field;
    QListWidget *m_list;
    QLabel *m_said; ///< where there is nobody to choose, why
};

} // namespace centrala::ui
