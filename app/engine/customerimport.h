// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/customer.h"

#include <QJsonObject>
#include <QSet>

namespace centrala::engine {

struct Context;
class UndoSteps;

/// Takes lines of a file in as customers, one after the other, or only says what would become of them. Each step of
/// `undo` is what one line changed, for takeBackImported().
class CustomerImport
{
public:
    CustomerImport(Context &context, const QString &source, bool onlyTry, UndoSteps &undo);

    ImportedLine take(const ImportedCustomer &line);

private:
    struct Known
    {
        CustomerId root;
        QList<Address> missing; ///< addresses of the line that nobody has
    };
    [[nodiscard]] Known whose(const ImportedCustomer &line, ImportedLine &done);
    CustomerId make(const ImportedCustomer &line, const Known &known);
    /// Whether there was something to add.
    bool add(const ImportedCustomer &line, const Known &known);
    bool addConsents(const ImportedCustomer &line, CustomerId root);
    void noteStep(CustomerId id);
    void addTo(const QString &list, const QJsonValue &value);
    void addIdentity(const Address &address, CustomerId root);

    Context &m_context;
    QString m_source;
    bool m_onlyTry;
    UndoSteps &m_undo;
    QJsonObject m_step; ///< of the line that is being taken in
    QSet<QString> m_ours;
    QSet<QString> m_tried; ///< addresses that earlier lines of a try would have made
};

} // namespace centrala::engine
