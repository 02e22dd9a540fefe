// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/smtpsender.h"

#include "app/model/sentences.h"

#include <QFile>

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr long kConnectSeconds = 30;
constexpr long kAnswerSeconds = 600; // after the final dot: RFC 5321 section 4.5.3.2.6

struct CurlCleanup
{
    void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

QByteArray url(const Endpoint &endpoint, const QString &from)
{
    const QString host = endpoint.host.contains(u':') ? u'[' + endpoint.host + u']' : endpoint.host;
    QString domain = from.section(u'@', 1);
    const bool isPlain = !domain.isEmpty() && std::all_of(domain.begin(), domain.end(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-');
    });
    return u"%1://%2:%3/%4"_s.arg(endpoint.security == Security::Tls ? u"smtps"_s : u"smtp"_s, host)
        .arg(endpoint.port)
        .arg(isPlain ? domain : u"localhost"_s)
        .toUtf8();
}

void setProxy(CURL *curl, const QNetworkProxy &proxy)
{
    if (proxy.type() == QNetworkProxy::NoProxy) {
        curl_easy_setopt(curl, CURLOPT_PROXY, ""); // else libcurl looks into the environment itself
        return;
    }
    const QString host = proxy.hostName().contains(u':') ? u'[' + proxy.hostName() + u']' : proxy.hostName();
    curl_easy_setopt(curl, CURLOPT_PROXY, host.toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROXYPORT, static_cast<long>(proxy.port()));
    const bool isSocks = proxy.type() == QNetworkProxy::Socks5Proxy;
    curl_easy_setopt(curl, CURLOPT_PROXYTYPE, static_cast<long>(isSocks ? CURLPROXY_SOCKS5_HOSTNAME : CURLPROXY_HTTP));
    curl_easy_setopt(curl, CURLOPT_HTTPPROXYTUNNEL, 1L);
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "");
    if (proxy.user().isEmpty())
        return;
    curl_easy_setopt(curl, CURLOPT_PROXYUSERNAME, proxy.user().toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROXYPASSWORD, proxy.password().toUtf8().constData());
    curl_easy_setopt(curl, CURLOPT_PROXYAUTH, static_cast<long>(CURLAUTH_ANY));
}

/// Whether it was the proxy that stood in the way; what it says of the server behind is libcurl's to tell.
std::optional<ProxyTrouble> proxyTrouble(CURL *curl, CURLcode result)
{
    long status = 0;
    long socks = CURLPX_OK;
    curl_easy_getinfo(curl, CURLINFO_HTTP_CONNECTCODE, &status);
    curl_easy_getinfo(curl, CURLINFO_PROXY_ERROR, &socks);
    if (status == 407 || socks == CURLPX_NO_AUTH || socks == CURLPX_USER_REJECTED)
        return ProxyTrouble::WantsSignIn;
    if (status == 403 || status == 405 || socks == CURLPX_REPLY_NOT_ALLOWED)
        return ProxyTrouble::Refuses;
    const bool nobody = result == CURLE_COULDNT_RESOLVE_PROXY || result == CURLE_COULDNT_CONNECT ||
                        (status == 0 && socks == CURLPX_OK && result == CURLE_RECV_ERROR) || socks == CURLPX_CLOSED ||
                        socks == CURLPX_BAD_VERSION;
    return nobody ? std::optional(ProxyTrouble::Silent) : std::nullopt;
}

const char *sentenceFor(CURLcode result)
{
    switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return sentences::kServerUnknown;
    case CURLE_COULDNT_CONNECT:
        return sentences::kServerRefusesConnection;
    case CURLE_OPERATION_TIMEDOUT:
        return sentences::kServerSilent;
    default:
        return nullptr;
    }
}

} // namespace

struct SmtpSender::Upload
{
    QFile file;
    SmtpTranscript transcript;
    const std::atomic<bool> *giveUp = nullptr;
    qint64 given = 0; ///< octets of the mail the network took
    QString problem;  ///< libcurl's text, or a sentence of ours
    std::optional<Error> atProxy;

    static size_t read(char *buffer, size_t size, size_t count, void *self)
    {
        auto *upload = static_cast<Upload *>(self);
        const qint64 got = upload->file.read(buffer, static_cast<qint64>(size * count));
        return got < 0 ? CURL_READFUNC_ABORT : static_cast<size_t>(got);
    }

    static int debug(CURL *, curl_infotype type, char *data, size_t size, void *self)
    {
        auto *upload = static_cast<Upload *>(self);
        SmtpTranscript &transcript = upload->transcript;
        const auto text = QByteArray::fromRawData(data, static_cast<qsizetype>(size));
        if (type == CURLINFO_HEADER_OUT)
            transcript.sent(text);
        else if (type == CURLINFO_HEADER_IN)
            transcript.received(text);
        else if (type == CURLINFO_DATA_OUT && (upload->given += text.size()) >= upload->file.size())
            transcript.bodyGiven();
        return 0;
    }

    static int progress(void *self, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
    {
        const auto *upload = static_cast<Upload *>(self);
        return *upload->giveUp && !upload->transcript.isBodyGiven() ? 1 : 0;
    }
};

SmtpSender::SmtpSender(Endpoint endpoint, Credentials credentials, const std::atomic<bool> &giveUp)
    : m_endpoint(std::move(endpoint)), m_credentials(std::move(credentials)), m_giveUp(giveUp)
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

int SmtpSender::perform(const Envelope &envelope, Upload &upload) const
{
    const std::unique_ptr<CURL, CurlCleanup> handle(curl_easy_init());
    CURL *curl = handle.get();
    char text[CURL_ERROR_SIZE] = {};
    upload.giveUp = &m_giveUp;
    curl_easy_setopt(curl, CURLOPT_URL, url(m_endpoint, envelope.from).constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    const QNetworkProxy proxy = m_endpoint.proxy.way(m_endpoint.host, m_endpoint.port);
    setProxy(curl, proxy);
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, text);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, kAnswerSeconds);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, 10L);
    curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, kAnswerSeconds);
    if (m_endpoint.security == Security::StartTls)
        curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    const QByteArray caFile = QFile::encodeName(m_endpoint.caFile);
    if (!caFile.isEmpty())
        curl_easy_setopt(curl, CURLOPT_CAINFO, caFile.constData());
    const QByteArray secret = m_credentials.secret.toUtf8();
    if (!secret.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, m_credentials.user.toUtf8().constData());
        const bool isToken = m_credentials.auth == Auth::XOAuth2;
        curl_easy_setopt(curl, isToken ? CURLOPT_XOAUTH2_BEARER : CURLOPT_PASSWORD, secret.constData());
        if (isToken)
            curl_easy_setopt(curl, CURLOPT_LOGIN_OPTIONS, "AUTH=XOAUTH2");
    }
    // The dialogue reaches only our transcript; nothing of it is printed.
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, &Upload::debug);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &upload);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, &Upload::progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &upload);

    std::unique_ptr<curl_slist, CurlCleanup> recipients;
    if (envelope.recipients.isEmpty()) {
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "NOOP");
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    } else {
        for (const QString &recipient : envelope.recipients)
            recipients.reset(curl_slist_append(recipients.release(), (u'<' + recipient + u'>').toUtf8().constData()));
        const QString from = envelope.isNobodys ? QString() : envelope.from;
        curl_easy_setopt(curl, CURLOPT_MAIL_FROM, (u'<' + from + u'>').toUtf8().constData());
        curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
        curl_easy_setopt(curl, CURLOPT_MAIL_RCPT_ALLLOWFAILS, 1L);
        curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(curl, CURLOPT_READFUNCTION, &Upload::read);
        curl_easy_setopt(curl, CURLOPT_READDATA, &upload);
        curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(upload.file.size()));
    }
    const CURLcode result = curl_easy_perform(curl);
    if (result == CURLE_OK)
        return result;
    const bool isProxied = proxy.type() != QNetworkProxy::NoProxy;
    const std::optional<ProxyTrouble> trouble = isProxied ? proxyTrouble(curl, result) : std::nullopt;
    if (trouble && !upload.transcript.reply()) {
        upload.atProxy = proxyError(*trouble, m_endpoint.proxy, proxy, m_endpoint.host);
        upload.problem = upload.atProxy->detail;
    } else if (const char *sentence = isProxied ? nullptr : sentenceFor(result)) {
        upload.problem = QString::fromLatin1(sentence).arg(m_endpoint.host);
    } else {
        upload.problem = QString::fromUtf8(text[0] ? text : curl_easy_strerror(result));
    }
    return result;
}

SmtpOutcome SmtpSender::send(const Envelope &envelope, Instant now) const
{
    Upload upload;
    upload.file.setFileName(envelope.path);
    if (!upload.file.open(QIODevice::ReadOnly))
        return {{Delivery::Failed, {}, upload.file.errorString(), now + std::chrono::minutes(1)}};
    static_cast<void>(perform(envelope, upload));
    if (upload.atProxy)
        return {outcomeOf(*upload.atProxy, now)};
    SmtpOutcome outcome{outcomeOf(upload.transcript, upload.problem, now)};
    const std::optional<SmtpTranscript::Reply> reply = upload.transcript.reply();
    outcome.isSignInRefused = outcome.delivery == Delivery::Failed &&
                              upload.transcript.step() == SmtpTranscript::Step::Auth && reply && reply->code >= 500;
    const qint64 limit = upload.transcript.sizeLimit();
    const bool isRefused = outcome.delivery == Delivery::Failed && reply && reply->code >= 400 &&
                           upload.transcript.step() == SmtpTranscript::Step::Mail;
    const bool isTooLarge = limit > 0 && upload.file.size() > limit;
    outcome.isSenderRefused = isRefused && reply->code >= 500 && !isTooLarge;
    if (isRefused && isTooLarge)
        outcome.reason += u'\n' + QString::fromLatin1(sentences::kMailTooLarge).arg(upload.file.size()).arg(limit);
    return outcome;
}

Result<void> SmtpSender::check(const QString &from) const
{
    Upload upload;
    const int result = perform({from, {}, {}}, upload);
    if (result == CURLE_OK)
        return {};
    if (upload.atProxy)
        return *upload.atProxy;
    const std::optional<SmtpTranscript::Reply> reply = upload.transcript.reply();
    const bool isRefusal = result == CURLE_LOGIN_DENIED || (reply && reply->code >= 500);
    const bool isSignIn = result == CURLE_LOGIN_DENIED || upload.transcript.step() == SmtpTranscript::Step::Auth;
    const Error::Kind kind = !isRefusal ? Error::Kind::Offline
                             : isSignIn ? Error::Kind::Unauthorised
                                        : Error::Kind::Rejected;
    return Error{kind, m_endpoint.host, reply ? reply->text : upload.problem, {}};
}

} // namespace centrala::email
