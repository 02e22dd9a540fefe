// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serve/parts.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace centrala::serve {

Result<QJsonObject> Parts::packed(const QJsonObject &answer)
{
    QByteArray json = QJsonDocument(answer).toJson(QJsonDocument::Compact);
    if (json.size() <= kPartSize)
        return answer;
    if (json.size() > kAnswerLimit)
        return Error{Error::Kind::TooLarge, {}, u"the answer has %1 octets"_s.arg(json.size()), {}};
    for (auto oldest = m_kept.begin(); oldest != m_kept.end() && m_size + json.size() > kKeptLimit;) {
        if (oldest.key() == m_underway) {
            ++oldest;
            continue;
        }
        m_size -= oldest->size();
        oldest = m_kept.erase(oldest);
    }
    const qint64 token = m_next++;
    const qint64 parts = (json.size() + kPartSize - 1) / kPartSize;
    m_size += json.size();
    m_kept.insert(token, json);
    return QJsonObject{{u"parts"_s, parts}, {u"token"_s, token}};
}

Result<QJsonObject> Parts::part(qint64 token, qint64 index)
{
    const auto found = m_kept.constFind(token);
    if (found == m_kept.constEnd() || index < 0 || index * kPartSize >= found->size())
        return Error{Error::Kind::NotFound, u"part"_s, {}, {}};
    m_underway = token;
    const QJsonObject answer{{u"data"_s, QString::fromLatin1(found->mid(index * kPartSize, kPartSize).toBase64())}};
    if ((index + 1) * kPartSize >= found->size()) {
        m_size -= found->size();
        m_kept.erase(found);
    }
    return answer;
}

qint64 partsOf(const QJsonObject &answer)
{
    return answer.contains(u"token"_s) ? answer[u"parts"_s].toInteger() : 0;
}

} // namespace centrala::serve
