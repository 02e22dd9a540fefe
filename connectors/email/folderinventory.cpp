// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/folderinventory.h"

#include "connectors/email/presentmails.h"

namespace centrala::email {

FolderInventory::FolderInventory(const SyncContext &context, FolderWish wish, Done done, QObject *parent)
    : QObject(parent),
      m_link(context.settings, std::move(wish), context.tokens, context.host.clock()),
      m_done(std::move(done))
{
    connect(&m_link, &ImapLink::ready, this, [this](const OpenFolder &folder) {
        m_folder = folder;
        ask();
    });
    connect(&m_link, &ImapLink::lost, this, [this](const Error &error) { finish(error); });
    connect(&m_link, &ImapLink::absent, this, [this] { finish(Holding()); });
}

void FolderInventory::ask()
{
    auto *present = new PresentMails(
        *m_link.client(), m_folder.name, m_folder.uidNext, m_link.can("ESEARCH"),
        [this](const Result<NumberSet> &numbers) {
            if (numbers)
                finish(Holding{m_folder.name, QString::number(m_folder.uidValidity), *numbers});
            else
                finish(numbers.error());
        },
        this);
    present->start();
}

void FolderInventory::finish(const Result<Holding> &result)
{
    if (const Done done = std::exchange(m_done, {})) {
        m_link.disconnect(this);
        deleteLater();
        done(result);
    }
}

} // namespace centrala::email
