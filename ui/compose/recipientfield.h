// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/compose/addresslist.h"
#include "ui/style/look.h"

#include <QLineEdit>
#include <QStringListModel>

class QCompleter;

namespace centrala::ui {

/// Several addresses in one line; customers are offered as one types.
class RecipientField final : public QLineEdit
{
    Q_OBJECT
public:
    RecipientField(workspace::Workspace &workspace, QWidget *parent);
    /// What kind of address people have here, "email".
    void setKind(const QString &kind) { m_kind = kind; }
    void setAddresses(const QList<Address> &addresses);
    [[nodiscard]] AddressList read() const { return addressesIn(text(), m_kind); }
    [[nodiscard]] const QStringListModel &offered() const { return m_offered; }

private:
    void offer();
    void take(const QString &whole);

    workspace::Workspace &m_workspace;
    QString m_kind;
    QStringListModel m_offered;
    QCompleter *m_completer;
    quint64 m_round = 0;
};

} // namespace centrala::ui
