// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/remotepictures.h"

#include <QHostAddress>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QTimer>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

constexpr int kAtOnce = 4;

bool isWithin(const QHostAddress &address, const char *network)
{
    return address.isInSubnet(QHostAddress::parseSubnet(QString::fromLatin1(network)));
}

} // namespace

bool isPublicAddress(const QHostAddress &address)
{
    bool isMapped = false;
    const quint32 asIpv4 = address.toIPv4Address(&isMapped);
    if (isMapped) {
        const QHostAddress ipv4(asIpv4);
        static constexpr std::array special = {"0.0.0.0/8",      "10.0.0.0/8",    "100.64.0.0/10",   "127.0.0.0/8",
                                               "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",    "192.0.2.0/24",
                                               "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
                                               "224.0.0.0/4",    "240.0.0.0/4"};
        return std::none_of(special.begin(), special.end(), [&](const char *one) { return isWithin(ipv4, one); });
    }
    // Of IPv6 only what is given out as global unicast, without the ranges that carry an IPv4 address inside.
    return isWithin(address, "2000::/3") && !isWithin(address, "2001::/23") && !isWithin(address, "2001:db8::/32") &&
           !isWithin(address, "2002::/16");
}

/// One fetch: its pictures one after the other, a few at once.
class RemotePictures::Errand final : public QObject
{
public:
    Errand(RemotePictures &owner, const QStringList &urls) : QObject(&owner), m_owner(owner)
    {
        for (const QString &url : urls) {
            if (!m_waiting.contains(url) && m_waiting.size() < owner.m_limits.count)
                m_waiting.append(url);
        }
        m_promise.start();
        m_end.setSingleShot(true);
        connect(&m_end, &QTimer::timeout, this, &Errand::finish);
        m_end.start(owner.m_limits.allMs);
        QTimer::singleShot(0, this, &Errand::next);
    }
    ~Errand() override { finish(); }
    [[nodiscard]] QFuture<QHash<QString, QByteArray>> future() const { return m_promise.future(); }

private:
    void next()
    {
        while (m_running < kAtOnce && !m_waiting.isEmpty()) {
            const QString url = m_waiting.takeFirst();
            ++m_running;
            visit(url, QUrl(url.startsWith(u"//"_s) ? u"https:"_s + url : url), 0);
        }
        if (m_running == 0 && m_waiting.isEmpty())
            finish();
    }
    void done()
    {
        --m_running;
        next();
    }
    [[nodiscard]] bool mayVisit(const QUrl &url) const
    {
        const bool isWeb = url.scheme() == u"http" || url.scheme() == u"https";
        const bool isUsualPort = url.port(-1) == -1 || url.port() == 80 || url.port() == 443;
        return url.isValid() && isWeb && !url.host().isEmpty() && url.userInfo().isEmpty() &&
               (isUsualPort || m_owner.m_reach == Reach::ThisMachineToo);
    }
    void visit(const QString &asked, const QUrl &url, int hop)
    {
        if (!mayVisit(url) || hop > m_owner.m_limits.redirects) {
            done();
            return;
        }
        QHostInfo::lookupHost(url.host(), this, [this, asked, url, hop](const QHostInfo &found) {
            const QList<QHostAddress> addresses = found.addresses();
            const bool isAllowed = std::all_of(addresses.begin(), addresses.end(), isPublicAddress);
            if (m_isDone || addresses.isEmpty() || (!isAllowed && m_owner.m_reach == Reach::PublicOnly)) {
                done();
                return;
            }
            get(asked, url, addresses.first(), hop);
        });
    }
    void get(const QString &asked, const QUrl &url, const QHostAddress &address, int hop)
    {
        QUrl called = url;
        called.setHost(address.toString());
        QNetworkRequest request(called);
        const QString port = url.port(-1) == -1 ? QString() : u":%1"_s.arg(url.port());
        request.setRawHeader("Host", (url.host(QUrl::EncodeUnicode) + port).toLatin1());
        request.setPeerVerifyName(url.host());
        request.setRawHeader("User-Agent", "Mozilla/5.0");
        request.setRawHeader("Accept", "image/*");
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setTransferTimeout(m_owner.m_limits.eachMs);
        QNetworkReply *reply = m_owner.m_net.get(request);
        reply->setParent(this);
        reply->setReadBufferSize(64 * 1024);
        auto content = std::make_shared<QByteArray>();
        connect(reply, &QNetworkReply::readyRead, this, [this, reply, content] {
            const QByteArray piece = reply->readAll();
            m_size += piece.size();
            *content += piece;
            if (content->size() > m_owner.m_limits.each || m_size > m_owner.m_limits.all) {
                content->clear();
                reply->abort();
            }
        });
        connect(reply, &QNetworkReply::finished, this, [this, reply, content, asked, url, hop] {
            reply->deleteLater();
            const QUrl further = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
            if (!further.isEmpty() && !m_isDone) {
                visit(asked, url.resolved(further), hop + 1);
                return;
            }
            *content += reply->readAll();
            if (reply->error() == QNetworkReply::NoError && !content->isEmpty() &&
                content->size() <= m_owner.m_limits.each)
                m_found.insert(asked, *content);
            done();
        });
    }
    void finish()
    {
        if (std::exchange(m_isDone, true))
            return;
        m_waiting.clear();
        m_promise.addResult(m_found);
        m_promise.finish();
        deleteLater();
    }

    RemotePictures &m_owner;
    QStringList m_waiting;
    QHash<QString, QByteArray> m_found;
    QPromise<QHash<QString, QByteArray>> m_promise;
    QTimer m_end;
    qint64 m_size = 0;
    int m_running = 0;
    bool m_isDone = false;
};

RemotePictures::RemotePictures(Reach reach, QObject *parent) : QObject(parent), m_reach(reach), m_net(this)
{
    // A proxy would look names up itself.
    m_net.setProxy(QNetworkProxy::NoProxy);
}

QFuture<QHash<QString, QByteArray>> RemotePictures::fetch(const QStringList &urls)
{
    return (new Errand(*this, urls))->future();
}

} // namespace centrala::workspace
