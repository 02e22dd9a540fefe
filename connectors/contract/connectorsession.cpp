// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/contract/connectorsession.h"

#include "app/wire/json.h"
#include "connectors/contract/spoolfiles.h"

#include <QJsonArray>

#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace centrala::contract {

namespace {

using wire::answered;

Error usage(const QString &detail)
{
    return {Error::Kind::Usage, {}, detail, {}};
}

Result<QHash<QString, QString>> textsFrom(const QJsonValue &value, const QString &member)
{
    QHash<QString, QString> texts;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it->isString())
            return Error{Error::Kind::Malformed, member, u"a value is no string"_s, {}};
        texts.insert(it.key(), it->toString());
    }
    return texts;
}

} // namespace

ConnectorSession::ConnectorSession(const QString &name, ConnectorFactory make, wire::JsonRpcPeer::Write write)
    : m_name(name),
      m_peer(std::move(write),
             [this](const QString &method, const QJsonObject &params) { return answer(method, params); }),
      m_host(m_peer),
      m_connector(make(m_host))
{
}

ConnectorSession::~ConnectorSession()
{
    m_peer.close(Error{Error::Kind::Offline, {}, u"the connector is ended"_s, {}});
}

wire::JsonRpcPeer::Answer ConnectorSession::answer(const QString &method, const QJsonObject &params)
{
    if (method == u"ping")
        return answered(QJsonObject{});
    if (method == u"initialize")
        return answered(initialize(params));
    if (!m_initialized)
        return answered(usage(u"not initialized"_s));
    if (method == u"start")
        return answered(start());
    if (method == u"test")
        return m_connector->test(m_startup);
    if (method == u"send")
        return send(params);
    if (method == u"call")
        return answerCall(params);
    if (method == u"inventory")
        return inventory();
    if (method == u"fetch_again")
        return fetchAgain(params);
    if (method == u"wake") {
        if (m_started && !m_stopping)
            m_connector->wake();
        return answered(QJsonObject{});
    }
    if (method == u"live") {
        const Result<LiveSignal> signal = wire::fromJson<LiveSignal>(params);
        if (signal && m_started && !m_stopping)
            m_connector->showLive(*signal);
        return answered(QJsonObject{});
    }
    if (method == u"news") {
        const Result<ChannelNews> news = wire::fromJson<ChannelNews>(params);
        if (news && m_started && !m_stopping)
            m_connector->showNews(*news);
        return answered(QJsonObject{});
    }
    if (method == u"stop")
        return stop().then([] { return Result<QJsonObject>(QJsonObject{}); });
    return answered(usage(u"unknown method: "_s + method.left(50)));
}

Result<QJsonObject> ConnectorSession::initialize(const QJsonObject &params)
{
    if (m_initialized)
        return usage(u"initialized before"_s);
    if (params[u"protocol"_s].toInt() != kProtocol)
        return Error{Error::Kind::TooNew, u"protocol"_s, u"this connector speaks protocol %1"_s.arg(kProtocol), {}};
    const Result<QHash<QString, QString>> secrets = textsFrom(params[u"secrets"_s], u"secrets"_s);
    if (!secrets)
        return secrets.error();
    const Result<QHash<QString, QString>> cursors = textsFrom(params[u"cursors"_s], u"cursors"_s);
    if (!cursors)
        return cursors.error();
    if (const QString locale = params[u"locale"_s].toString(); !locale.isEmpty())
        QLocale::setDefault(QLocale(locale));
    m_host.setSpool(QDir(params[u"spool"_s].toString()));
    m_startup = {params[u"settings"_s].toObject(), *secrets, *cursors};
    m_initialized = true;
    return QJsonObject{{u"name"_s, m_name}, {u"version"_s, QStringLiteral(CENTRALA_VERSION)}};
}

Result<QJsonObject> ConnectorSession::start()
{
    if (m_started || m_stopping)
        return usage(u"started before"_s);
    m_started = true;
    m_connector->start(m_startup);
    return QJsonObject{};
}

wire::JsonRpcPeer::Answer ConnectorSession::send(const QJsonObject &params)
{
    if (!m_started || m_stopping)
        return answered(usage(u"not running"_s));
    const Result<OutgoingMessage> message = wire::fromJson<OutgoingMessage>(params);
    if (!message)
        return answered(message.error());
    return m_connector->send(*message).then(
        [](const SendOutcome &outcome) { return Result<QJsonObject>(wire::toJson(outcome).toObject()); });
}

/// The body travels as a file: it may be as long as a line, and is of any octets.
wire::JsonRpcPeer::Answer ConnectorSession::answerCall(const QJsonObject &params)
{
    if (!m_started || m_stopping)
        return answered(usage(u"not running"_s));
    const Result<QHash<QString, QString>> headers = textsFrom(params[u"headers"_s], u"headers"_s);
    const Result<SpoolFile> file = wire::fromJson<SpoolFile>(params[u"body"_s]);
    if (!headers || !file)
        return answered(headers ? file.error() : headers.error());
    const Result<QByteArray> body = readSpoolFile(m_host.spool(), *file, ChannelCall::kBodyLimit);
    if (!body)
        return answered(body.error());
    return m_connector->answerCall({params[u"path"_s].toString(), params[u"query"_s].toString(), *headers, *body})
        .then([](int status) {
            return Result<QJsonObject>(QJsonObject{{u"status"_s, status}});
        });
}

/// The numbers travel as files: a mailbox with many gaps does not fit into a line.
wire::JsonRpcPeer::Answer ConnectorSession::inventory()
{
    if (!m_started || m_stopping)
        return answered(usage(u"not running"_s));
    return m_connector->inventory().then(
        [spool = m_host.spool()](const Result<QList<Holding>> &holdings) -> Result<QJsonObject> {
            if (!holdings)
                return holdings.error();
            QJsonArray folders;
            for (const Holding &one : *holdings) {
                const Result<SpoolFile> file =
                    contract::writeSpoolFile(spool, one.numbers.toString().toLatin1(), u"numbers"_s, u"text/plain"_s);
                if (!file)
                    return file.error();
                folders.append(QJsonObject{
                    {u"folder"_s, one.folder}, {u"epoch"_s, one.epoch}, {u"numbers"_s, wire::toJson(*file)}});
            }
            return QJsonObject{{u"folders"_s, folders}};
        });
}

wire::JsonRpcPeer::Answer ConnectorSession::fetchAgain(const QJsonObject &params)
{
    if (!m_started || m_stopping)
        return answered(usage(u"not running"_s));
    const std::optional<NumberSet> numbers = NumberSet::from(params[u"numbers"_s].toString());
    if (!numbers)
        return answered(usage(u"no set of numbers"_s));
    return m_connector->fetchAgain({params[u"folder"_s].toString(), params[u"epoch"_s].toString(), *numbers})
        .then([](const Result<void> &done) { return done ? Result<QJsonObject>(QJsonObject{}) : done.error(); });
}

QFuture<void> ConnectorSession::stop()
{
    if (!m_stopping)
        m_stopping = m_connector->stop();
    return *m_stopping;
}

} // namespace centrala::contract
