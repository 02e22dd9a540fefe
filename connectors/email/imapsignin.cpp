// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapsignin.h"

#include "connectors/email/imaptext.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::email {

namespace {

constexpr auto kLimit = 60s;

/// AUTHENTICATE with one message from the client (PLAIN, XOAUTH2). A second request of the server is its complaint
/// about the first: it is answered with an empty line and the refusal follows.
class AuthenticateConversation final : public ImapConversation
{
public:
    AuthenticateConversation(QByteArray mechanism, QByteArray message, bool atOnce, ImapCommand::Done done)
        : m_mechanism(std::move(mechanism)), m_message(message.toBase64()), m_sent(atOnce), m_done(std::move(done))
    {
    }

    [[nodiscard]] QByteArray command() const override
    {
        return "AUTHENTICATE " + m_mechanism + (m_sent ? ' ' + m_message : QByteArray());
    }
    [[nodiscard]] bool isExclusive() const override { return true; }
    void handleData(const ImapResponse &response) override
    {
        if (response.keyword == "CAPABILITY")
            m_data.append(response);
    }
    [[nodiscard]] QByteArray handleContinuation(const ImapResponse &) override
    {
        const QByteArray answer = m_sent ? QByteArray() : m_message;
        m_sent = true;
        return answer + "\r\n";
    }
    void handleEnd(const ImapResponse &status) override { m_done(ImapAnswer{status, m_data}); }
    void handleLoss(const Error &error) override { m_done(error); }

private:
    const QByteArray m_mechanism;
    const QByteArray m_message;
    bool m_sent;
    const ImapCommand::Done m_done;
    QList<ImapResponse> m_data;
};

QSet<QByteArray> names(const QList<ImapValue> &values)
{
    QSet<QByteArray> set;
    for (const ImapValue &value : values)
        set.insert(value.text.toUpper());
    return set;
}

} // namespace

ImapSignIn::ImapSignIn(ImapClient &client, Credentials credentials, Done done, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_credentials(std::move(credentials)),
      m_done(std::move(done)),
      m_isEncrypted(client.endpoint().security == Security::Tls)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(kLimit);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { finish(error(Error::Kind::Offline, u"signing in takes too long"_s)); });
    connect(&m_client, &ImapClient::greeted, this, &ImapSignIn::handleGreeting);
    connect(&m_client, &ImapClient::lost, this, [this](const Error &lost) { finish(lost); });
    connect(&m_client, &ImapClient::encrypted, this, [this] {
        if (!m_upgrading)
            return;
        m_upgrading = false;
        m_isEncrypted = true;
        askCapabilities();
    });
}

void ImapSignIn::start()
{
    m_limit.start();
    m_client.open();
}

Error ImapSignIn::error(Error::Kind kind, const QString &detail) const
{
    return {kind, m_client.endpoint().host, detail, {}};
}

void ImapSignIn::finish(const Result<QSet<QByteArray>> &result)
{
    m_limit.stop();
    if (const Done done = std::exchange(m_done, {}))
        done(result);
}

void ImapSignIn::handleGreeting(const ImapResponse &greeting)
{
    if (greeting.keyword == "BYE") {
        const bool isBusy = imapRefusal(greeting, m_client.endpoint().host).kind == Error::Kind::RateLimited;
        return finish(
            error(isBusy ? Error::Kind::RateLimited : Error::Kind::Offline, QString::fromUtf8(greeting.text)));
    }
    if (greeting.keyword == "PREAUTH")
        return finish(error(Error::Kind::Rejected, u"the server signs us in unasked"_s));
    if (!greeting.isOk())
        return finish(error(Error::Kind::Malformed, u"this is no IMAP server"_s));
    if (greeting.code == "CAPABILITY")
        return handleCapabilities(names(greeting.codeValues));
    askCapabilities();
}

void ImapSignIn::askCapabilities()
{
    m_client.run(std::make_unique<ImapCommand>("CAPABILITY", QList<QByteArray>{"CAPABILITY"},
                                               [this](const Result<ImapAnswer> &answer) {
                                                   if (!answer)
                                                       return finish(answer.error());
                                                   QSet<QByteArray> found;
                                                   for (const ImapResponse &data : answer->data)
                                                       found.unite(names(data.values));
                                                   handleCapabilities(found);
                                               }));
}

void ImapSignIn::handleCapabilities(const QSet<QByteArray> &capabilities)
{
    m_capabilities = capabilities;
    if (m_isSignedIn)
        return finish(m_capabilities);
    if (m_client.endpoint().security == Security::StartTls && !m_isEncrypted)
        return upgrade();
    authenticate();
}

void ImapSignIn::upgrade()
{
    if (!m_capabilities.contains("STARTTLS"))
        return finish(error(Error::Kind::Rejected, u"the server offers no STARTTLS"_s));
    m_client.run(ImapCommand::alone("STARTTLS", {}, [this](const Result<ImapAnswer> &answer) {
        if (!answer)
            return finish(answer.error());
        if (!answer->status.isOk())
            return finish(imapRefusal(answer->status, m_client.endpoint().host));
        m_upgrading = true;
        m_client.startTls();
    }));
}

void ImapSignIn::authenticate()
{
    const QByteArray user = m_credentials.user.toUtf8();
    const QByteArray secret = m_credentials.secret.toUtf8();
    const auto done = [this](const Result<ImapAnswer> &answer) { handleAuthenticated(answer); };
    const bool atOnce = m_capabilities.contains("SASL-IR");
    if (m_credentials.auth == Auth::XOAuth2) {
        if (!m_capabilities.contains("AUTH=XOAUTH2"))
            return finish(error(Error::Kind::Rejected, u"the server offers no XOAUTH2"_s));
        const QByteArray message = "user=" + user +
                                   "\x01"
                                   "auth=Bearer " +
                                   secret + "\x01\x01";
        return m_client.run(std::make_unique<AuthenticateConversation>("XOAUTH2", message, atOnce, done));
    }
    if (m_capabilities.contains("AUTH=PLAIN")) {
        const QByteArray message = '\0' + user + '\0' + secret;
        return m_client.run(std::make_unique<AuthenticateConversation>("PLAIN", message, atOnce, done));
    }
    if (m_capabilities.contains("LOGINDISABLED"))
        return finish(error(Error::Kind::Rejected, u"the server takes no password"_s));
    m_client.run(ImapCommand::alone("LOGIN " + imapQuoted(user) + ' ' + imapQuoted(secret), {"CAPABILITY"}, done));
}

void ImapSignIn::handleAuthenticated(const Result<ImapAnswer> &answer)
{
    if (!answer)
        return finish(answer.error());
    const ImapResponse &status = answer->status;
    if (!status.isOk()) {
        Error refusal = imapRefusal(status, m_client.endpoint().host);
        if (refusal.kind == Error::Kind::Rejected)
            refusal.kind = Error::Kind::Unauthorised;
        return finish(refusal);
    }
    m_isSignedIn = true;
    if (status.code == "CAPABILITY")
        return handleCapabilities(names(status.codeValues));
    if (!answer->data.isEmpty())
        return handleCapabilities(names(answer->data.last().values));
    askCapabilities();
}

} // namespace centrala::email
