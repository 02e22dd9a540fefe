// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/accountsignin.h"

#include "app/connect/browsersignin.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

bool AccountSignIn::isWanted(const QJsonObject &schema, const QJsonObject &settings)
{
    return schema.value("properties"_L1).toObject().contains(QLatin1StringView(kSecret)) &&
           settings.value("auth"_L1) == u"xoauth2"_s;
}

QFuture<Result<QString>> AccountSignIn::run(const QJsonObject &settings, const QHash<QString, QString> &secrets,
                                            const std::function<void(const QUrl &)> &open)
{
    const Result<connect::SignInPlan> plan = connect::SignInPlan::from(settings, secrets);
    if (!plan) {
        QPromise<Result<QString>> promise;
        promise.start();
        promise.addResult(plan.error());
        promise.finish();
        return promise.future();
    }
    auto *signIn = new connect::BrowserSignIn(*plan, m_random, this);
    return signIn->run(open);
}

} // namespace centrala::workspace
