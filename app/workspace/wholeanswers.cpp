// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/wholeanswers.h"

#include "app/serve/parts.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

/// A long answer on its way.
struct WholeAnswers::Gathering
{
    qint64 token = 0;
    qint64 parts = 0;
    qint64 index = 0;
    QByteArray json;
    QPromise<Result<QJsonObject>> whole;

    void finish(Result<QJsonObject> result)
    {
        whole.addResult(std::move(result));
        whole.finish();
    }
};

serve::Answer WholeAnswers::request(const QString &method, const QJsonObject &params)
{
    auto gathering = std::make_shared<Gathering>();
    gathering->whole.start();
    m_peer.request(method, params).then(&m_peer, [this, gathering](const Result<QJsonObject> &answer) {
        gathering->parts = answer ? serve::partsOf(*answer) : 0;
        if (gathering->parts == 0) {
            gathering->finish(answer);
            return;
        }
        gathering->token = (*answer)[u"token"_s].toInteger();
        fetchPart(gathering);
    });
    return gathering->whole.future();
}

void WholeAnswers::fetchPart(const std::shared_ptr<Gathering> &gathering)
{
    const QJsonObject which{{u"token"_s, gathering->token}, {u"index"_s, gathering->index}};
    m_peer.request(u"part"_s, which).then(&m_peer, [this, gathering](const Result<QJsonObject> &part) {
        if (!part) {
            gathering->finish(part.error());
            return;
        }
        gathering->json += QByteArray::fromBase64((*part)[u"data"_s].toString().toLatin1());
        if (++gathering->index < gathering->parts)
            fetchPart(gathering);
        else
            gathering->finish(QJsonDocument::fromJson(gathering->json).object());
    });
}

} // namespace centrala::workspace
