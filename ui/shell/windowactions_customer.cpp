// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpane.h"
#include "ui/customer/importdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windowactions.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

void WindowActions::bindCustomer()
{
    ActionCatalogue &actions = m_window.actions();
    CustomerPane *pane = m_window.customer();
    const auto shown = [pane] { return pane->hasCustomer() && pane->isVisible(); };
    const auto bind = [&](const QString &id, void (CustomerPane::*work)()) {
        actions.bind(
            id, [pane, work] { (pane->*work)(); }, shown);
    };
    bind(u"customer.name"_s, &CustomerPane::editName);
    bind(u"customer.about"_s, &CustomerPane::editAbout);
    bind(u"customer.address"_s, &CustomerPane::addIdentity);
    bind(u"customer.tag"_s, &CustomerPane::addTag);
    bind(u"customer.consent"_s, &CustomerPane::addConsent);
    bind(u"customer.join"_s, &CustomerPane::join);
    actions.bind(
        u"customer.import"_s,
        [this] {
            m_dialogs.chooseFiles(&m_window, [this](const QStringList &files) {
                if (files.isEmpty())
                    return;
                auto *dialog = new ImportDialog(m_look, m_workspace, files.first(), &m_window);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            });
        },
        [this] {
            const Role role = m_workspace.me().role;
            return role == Role::Supervisor || role == Role::Administrator;
        });
}

} // namespace centrala::ui
