// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/connectors/contract/hostundertest.h"
#include "tests/connectors/webchat/widgetline.h"

namespace centrala::test {

/// What an HTTP request gave.
struct HttpResult
{
    int status = 0;
    QByteArray body;
    QByteArray type;
    QByteArray disposition;
};

/// A company with a chat on its site: the real connector program, with a host around it.
class ChatCompany
{
public:
    static const QByteArray kSecret; ///< that signs who is signed in

    ChatCompany();

    /// False where it did not listen in time.
    [[nodiscard]] bool start();
    void stop() { host->stop(); }
    /// kill -9 of the connector; true once it listens again.
    [[nodiscard]] bool kill();

    [[nodiscard]] std::unique_ptr<WidgetLine> line(const QString &who, qint64 after = 0,
                                                   const QString &identity = {}) const;
    void answer(qint64 entry, const QString &visitor, const QString &text, const QList<SpoolFile> &files = {});
    [[nodiscard]] Delivery delivery(qint64 entry) const { return host->intake.out(entry).delivery; }
    /// The texts of what was stored, one of each id, in order.
    [[nodiscard]] QStringList stored() const;
    [[nodiscard]] static QString visitorOf(const QString &who);
    /// As the company's site would make it.
    [[nodiscard]] static QString identity(const QJsonObject &claims, const QByteArray &secret = kSecret,
                                          const QByteArray &algorithm = "HS256");

    [[nodiscard]] HttpResult get(const QString &path, const QString &who = {},
                                 const QByteArray &origin = "https://shop.example") const;
    [[nodiscard]] HttpResult upload(const QByteArray &content, const QString &who,
                                    const QByteArray &origin = "https://shop.example") const;

    quint16 chatPort = 0;
    quint16 httpPort = 0;
    std::unique_ptr<HostUnderTest> host;
    connect::Inboxes *inboxes = nullptr;

private:
    [[nodiscard]] bool listens() const;
};

} // namespace centrala::test
