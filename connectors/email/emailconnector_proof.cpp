// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the mailbox holds as a whole, and what was missing of it.
#include "connectors/email/emailconnector.h"
#include "connectors/email/folderinventory.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

/// The folders are asked one after the other.
struct EmailConnector::Inventory
{
    QList<FolderWish> wishes;
    QList<Holding> found = {};
    QPromise<Result<QList<Holding>>> promise = {};

    void finish(const Result<QList<Holding>> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

QFuture<Result<QList<Holding>>> EmailConnector::inventory()
{
    auto inventory = std::make_shared<Inventory>();
    inventory->promise.start();
    for (const std::unique_ptr<LiveSync> &inbox : m_inboxes)
        inventory->wishes.append(inbox->wish());
    if (m_sent)
        inventory->wishes.append(m_sent->wish());
    takeInventory(inventory);
    return inventory->promise.future();
}

void EmailConnector::takeInventory(const std::shared_ptr<Inventory> &inventory)
{
    if (inventory->wishes.isEmpty())
        return inventory->finish(inventory->found);
    if (m_stopping)
        return inventory->finish(Error{Error::Kind::Offline, {}, u"the connector is being stopped"_s, {}});
    auto *folder = new FolderInventory(
        context(), inventory->wishes.takeFirst(),
        [this, inventory](const Result<Holding> &holding) {
            if (!holding)
                return inventory->finish(holding.error());
            if (!holding->folder.isEmpty())
                inventory->found.append(*holding);
            takeInventory(inventory);
        },
        this);
    folder->start();
}

QFuture<Result<void>> EmailConnector::fetchAgain(const Holding &missing)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto finish = [promise](const Result<void> &result) {
        promise->addResult(result);
        promise->finish();
    };
    const auto follows = [&](const std::unique_ptr<LiveSync> &inbox) { return inbox->wish().name == missing.folder; };
    const bool isInbox = std::any_of(m_inboxes.begin(), m_inboxes.end(), follows);
    if (!m_engine || m_stopping || m_again) {
        finish(Error{Error::Kind::Busy, missing.folder, u"mails are being fetched again already"_s, {}});
        return promise->future();
    }
    if (!isInbox && !(m_sent && m_sent->openName() == missing.folder)) {
        finish(Error{Error::Kind::NotFound, missing.folder, u"the folder is not followed"_s, {}});
        return promise->future();
    }
    const QString stream = missing.folder + u"/again"_s;
    m_again =
        std::make_unique<AgainSync>(context(), FolderWish{missing.folder}, isInbox ? Direction::In : Direction::Out,
                                    stream, m_cursors.value(stream), missing);
    const auto end = [this, stream, finish](const Result<void> &result) {
        m_cursors.insert(stream, m_again->cursor());
        m_again->disconnect(this);
        std::exchange(m_again, nullptr).release()->deleteLater();
        finish(result);
        report();
    };
    connect(m_again.get(), &AgainSync::finished, this, [end] { end({}); });
    connect(m_again.get(), &FolderSync::stateChanged, this, [this, end] {
        if (m_again->state() != ConnectorState::Broken)
            return;
        m_again->stop();
        end(m_again->problem());
    });
    m_again->start();
    return promise->future();
}

} // namespace centrala::email
