// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/holderline.h"

#include "app/serve/parts.h"
#include "app/wire/messages.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

/// A long answer on its way.
struct HolderLine::Gathering
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

HolderLine::HolderLine(QObject *parent)
    : QObject(parent),
      m_socket(this),
      m_peer([this](const QByteArray &line) { m_socket.write(line); },
             [](const QString &method, const QJsonObject &) {
                 return wire::answered(Error{Error::Kind::Usage, method, u"only the holder is asked"_s, {}});
             })
{
    m_opened.start();
    connect(&m_socket, &QLocalSocket::connected, this, &HolderLine::greet);
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] { m_peer.receive(m_socket.readAll()); });
    const auto lost = [this] {
        const Error reason{Error::Kind::Offline, m_socket.serverName(), m_socket.errorString(), {}};
        if (!m_lost)
            m_lost = reason;
        m_peer.close(reason);
        if (!std::exchange(m_answered, true)) {
            m_opened.addResult(reason);
            m_opened.finish();
        }
    };
    connect(&m_socket, &QLocalSocket::errorOccurred, this, lost);
    connect(&m_socket, &QLocalSocket::disconnected, this, lost);
    connect(&m_peer, &wire::JsonRpcPeer::broken, &m_socket, &QLocalSocket::abort);
}

HolderLine::~HolderLine()
{
    m_socket.disconnect(this);
}

serve::Answer HolderLine::open(const QString &socketName)
{
    m_socket.connectToServer(socketName);
    return m_opened.future();
}

void HolderLine::greet()
{
    m_peer.request(u"hello"_s, {{u"protocol"_s, wire::kProtocolVersion}})
        .then(this, [this](const Result<QJsonObject> &greeting) {
            if (std::exchange(m_answered, true))
                return;
            m_opened.addResult(greeting);
            m_opened.finish();
        });
}

serve::Answer HolderLine::request(const QString &method, const QJsonObject &params)
{
    auto gathering = std::make_shared<Gathering>();
    gathering->whole.start();
    m_peer.request(method, params).then(this, [this, gathering](const Result<QJsonObject> &answer) {
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

void HolderLine::fetchPart(std::shared_ptr<Gathering> gathering)
{
    const QJsonObject which{{u"token"_s, gathering->token}, {u"index"_s, gathering->index}};
    m_peer.request(u"part"_s, which).then(this, [this, gathering](const Result<QJsonObject> &part) {
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
