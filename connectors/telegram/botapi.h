// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/instant.h"
#include "app/model/result.h"
#include "connectors/telegram/oneshotbody.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>

namespace centrala::telegram {

/// What came back from one call. https://core.telegram.org/bots/api#making-requests
struct BotAnswer
{
    enum class Kind {
        Ok,
        Refused,    ///< Telegram understood and said no: nothing was done
        NotReached, ///< nobody was spoken to: nothing was done
        Unknown     ///< the line broke, or something else than the API answered: it may have been done
    };

    Kind kind = Kind::Unknown;
    QJsonValue result;   ///< of Ok
    int code = 0;        ///< of Refused; 0 where there is none
    QString description; ///< in Telegram's English; never holds the token
    std::optional<Milliseconds> retryAfter;
    std::optional<qint64> migratedTo; ///< the group's new chat id

    [[nodiscard]] bool ok() const { return kind == Kind::Ok; }
    [[nodiscard]] bool says(const char *words) const;
};

/// A file of an upload.
struct Upload
{
    QString path;
    QString name; ///< as the customer will see it
    QString type;
};

/// The Bot API over HTTP: one call, one answer. Lives in one thread, whose event loop runs; answers come through the
/// event loop, none after it is gone. The token stands in every address (that is how this API is made): no address is
/// logged or shown.
class BotApi final : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 kAnswerLimit = 16 * 1024 * 1024;
    static constexpr Milliseconds kCallLimit{30'000};
    static constexpr Milliseconds kFileLimit{300'000};

    using Then = std::function<void(const BotAnswer &)>;

    /// `base` is https, or http on the loopback; see isAllowed().
    BotApi(const QUrl &base, const QString &token, QObject *parent = nullptr);

    [[nodiscard]] static bool isAllowed(const QUrl &base);

    /// The reply may be aborted; then the answer is Unknown.
    QPointer<QNetworkReply> call(const QString &method, const QJsonObject &arguments, const Then &then,
                                 Milliseconds limit = kCallLimit);
    /// The same with a file as the argument `field`.
    void upload(const QString &method, const QJsonObject &arguments, const QString &field, const Upload &file,
                const Then &then);
    /// Fetches what getFile named into `target`, which is removed again where that fails or more than `limit` octets
    /// come.
    void download(const QString &filePath, const QString &target, qint64 limit, const Then &then);

private:
    [[nodiscard]] QNetworkRequest request(const QString &path, Milliseconds limit) const;
    [[nodiscard]] QNetworkReply *send(QNetworkRequest &post, std::unique_ptr<OneShotBody> body);
    QPointer<QNetworkReply> follow(QNetworkReply *reply, const Then &then);

    QNetworkAccessManager m_network;
    QUrl m_base;
    QString m_token;
};

/// What a reply says. A function of its own, so that it can be tested and fuzzed.
[[nodiscard]] BotAnswer answerFrom(int httpStatus, const QByteArray &contentType, const QByteArray &body);

} // namespace centrala::telegram
