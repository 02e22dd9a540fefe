// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/hub.h"

#include "app/wire/afterwards.h"
#include "app/workspace/enginethread.h"
#include "app/workspace/passwords.h"

#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

using namespace Qt::Literals::StringLiterals;

namespace centrala::hub {

namespace {

constexpr qint64 kPemLimit = 1024 * 1024;

Result<QByteArray> readPem(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound, path, file.errorString(), {}};
    return file.read(kPemLimit);
}

template<typename T>
QFuture<T> ready(const T &value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(value);
    promise.finish();
    return promise.future();
}

} // namespace

std::optional<Endpoint> Endpoint::from(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    bool isNumber = false;
    const uint port = text.mid(colon + 1).toUInt(&isNumber);
    const QHostAddress address(host == u"localhost" ? u"127.0.0.1"_s : host);
    if (colon < 1 || !isNumber || port > 65535 || address.isNull())
        return std::nullopt;
    return Endpoint{address, static_cast<quint16>(port)};
}

QString Endpoint::text() const
{
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address.toString()).arg(port);
}

Hub::Hub(HubOptions options, const Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock), m_random(random)
{
}

Hub::~Hub() = default;

Result<std::optional<QSslConfiguration>> Hub::tls()
{
    if (m_options.certificateFile.isEmpty()) {
        for (const auto &where : {std::optional(m_options.listen), m_options.http}) {
            if (where && !where->address.isLoopback()) {
                return Error{Error::Kind::Usage,
                             where->text(),
                             u"only a loopback address may be without TLS: give --tls-cert and --tls-key"_s,
                             {}};
            }
        }
        return std::optional<QSslConfiguration>();
    }
    const Result<QByteArray> certificate = readPem(m_options.certificateFile);
    const Result<QByteArray> key = readPem(m_options.keyFile);
    if (!certificate || !key)
        return certificate ? key.error() : certificate.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificate);
    QSslKey privateKey(*key, QSsl::Rsa);
    if (privateKey.isNull())
        privateKey = QSslKey(*key, QSsl::Ec);
    if (chain.isEmpty() || privateKey.isNull())
        return Error{Error::Kind::Malformed, m_options.certificateFile, u"no certificate or no key in it"_s, {}};
    m_certificate = *certificate;
    m_key = *key;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // desks show a password, not a certificate
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(privateKey);
    return std::optional(configuration);
}

Result<void> Hub::open()
{
    const auto secure = tls();
    if (!secure)
        return secure.error();
    auto opened = workspace::LocalWorkspace::open(m_options.folder, m_clock, m_random);
    if (!opened)
        return opened.error();
    QDir(m_options.folder.uploads()).removeRecursively();
    m_workspace = *std::move(opened);
    m_door = std::make_unique<Doorkeeper>(m_workspace->engine(), m_random);
    m_desks = std::make_unique<DeskServer>(m_workspace->holder(), m_workspace->engine(), *m_door, m_figures,
                                           *m_workspace->live(), *secure);
    if (m_options.http) {
        m_http = std::make_unique<HttpServer>(
            m_figures, [this](const ChannelCall &call) { return m_workspace->answerCall(call); });
        const Result<void> listening =
            m_http->listen(m_options.http->address, m_options.http->port, m_certificate, m_key);
        if (!listening)
            return listening;
    }
    m_workspace->start();
    return m_desks->listen(m_options.listen.address, m_options.listen.port);
}

QFuture<Result<QString>> Hub::start()
{
    if (const Result<void> opened = open(); !opened)
        return ready(Result<QString>(opened.error()));
    return firstAdministrator();
}

QFuture<Result<QString>> Hub::firstAdministrator()
{
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    const auto finish = [promise](const Result<QString> &result) {
        promise->addResult(result);
        promise->finish();
    };
    if (!m_options.administrator.isEmpty()) {
        wire::afterwards(
            m_door->makeAdministrator(m_options.administrator, m_options.password), this,
            [finish](const Result<bool> &made) { finish(made ? Result<QString>(QString()) : made.error()); });
        return promise->future();
    }
    wire::afterwards(m_door->firstName(), this, [this, finish](const Result<std::optional<QString>> &name) {
        if (!name || !*name) {
            finish(name ? Result<QString>(QString()) : name.error());
            return;
        }
        m_administrator = **name;
        const QString password = workspace::newSecret(m_random).left(16);
        wire::afterwards(m_door->makeAdministrator(m_administrator, password), this,
                         [finish, password](const Result<bool> &made) {
                             finish(made ? Result<QString>(*made ? password : QString()) : made.error());
                         });
    });
    return promise->future();
}

QFuture<void> Hub::stop()
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    if (!m_desks) {
        promise->finish();
        return promise->future();
    }
    if (m_http)
        m_http->close();
    wire::afterwards(m_desks->drain(kDrainLimit).then([] { return true; }), this, [this, promise](bool) {
        wire::afterwards(m_workspace->stop().then([] { return true; }), this, [promise](bool) { promise->finish(); });
    });
    return promise->future();
}

} // namespace centrala::hub
