// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/engine.h"
#include "app/wire/afterwards.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/localhost.h"

#include <QPromise>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

/// One change of an inbox on its way: each step begins the next, and any may end it.
struct LocalHost::Edit
{
    Actor by;
    QString channel;
    EditInbox wish;
    connect::SecretSet secrets;
    bool newSecrets = false;
    QPromise<Result<Outcome>> promise;

    void finish(const Result<Outcome> &result)
    {
        promise.addResult(result);
        promise.finish();
    }
};

QFuture<Result<Outcome>> LocalHost::editInbox(const Actor &by, const QString &channel, const EditInbox &wish,
                                              const connect::SecretSet &secrets)
{
    auto edit = std::make_shared<Edit>();
    edit->by = by;
    edit->channel = channel;
    edit->wish = wish;
    edit->newSecrets = !secrets.isEmpty();
    edit->promise.start();
    prepare([=, this](const Result<void> &ready) {
        if (!ready)
            return edit->finish(ready.error());
        wire::afterwards(m_secrets->read(connect::secretsOwner(wish.inbox)), this,
                         [=, this](const Result<connect::SecretSet> &kept) {
                             if (!kept)
                                 return edit->finish(kept.error());
                             edit->secrets = *kept;
                             edit->secrets.insert(secrets);
                             tryEdit(edit);
                         });
    });
    return edit->promise.future();
}

void LocalHost::tryEdit(const std::shared_ptr<Edit> &edit)
{
    const Result<QJsonObject> complete =
        m_inboxes->checkedSettings(edit->channel, edit->wish.settings.value_or(QJsonObject()), edit->secrets);
    if (!complete)
        return edit->finish(complete.error());
    edit->wish.settings = *complete;
    wire::afterwards(m_inboxes->testSettings(edit->channel, *complete, edit->secrets), this,
                     [=, this](const Result<QJsonObject> &tested) {
                         if (!tested)
                             return edit->finish(tested.error());
                         const QJsonObject renewed = (*tested)[u"renewed"_s].toObject();
                         for (auto one = renewed.begin(); one != renewed.end(); ++one)
                             edit->secrets.insert(one.key(), one->toString());
                         edit->newSecrets = edit->newSecrets || !renewed.isEmpty();
                         storeEdit(edit);
                     });
}

/// The secrets first: settings of the new account with the old account's password would lock it.
void LocalHost::storeEdit(const std::shared_ptr<Edit> &edit)
{
    const auto storeSettings = [=, this](const Result<void> &stored) {
        if (!stored)
            return edit->finish(stored.error());
        auto done = m_engine.call([edit](engine::Engine &engine) {
            return engine.run(edit->by, {QUuid::createUuid(), edit->wish});
        });
        wire::afterwards(done, this, [=, this](const Result<Outcome> &outcome) {
            if (outcome && m_started && edit->newSecrets)
                m_inboxes->restart(edit->wish.inbox);
            edit->finish(outcome);
        });
    };
    if (!edit->newSecrets)
        return storeSettings({});
    wire::afterwards(m_secrets->write(connect::secretsOwner(edit->wish.inbox), edit->secrets), this, storeSettings);
}

} // namespace centrala::workspace
