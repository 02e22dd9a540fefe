// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/httpserver.h"
#include "tests/connectors/contract/hostundertest.h"
#include "tests/connectors/telegram/fakebotapi.h"

namespace centrala::test {

inline constexpr int kPatience = 30'000;
inline constexpr qint64 kAnna = 5'987'654'321;
inline constexpr qint64 kJan = 5'111'111'111;

/// A bot and the host that runs its connector, the real program.
struct TelegramCompany
{
    FakeBotApi bot;
    std::unique_ptr<HostUnderTest> host;
    connect::Inboxes *inboxes = nullptr;
    hub::Figures figures;
    hub::HttpServer door; ///< where Telegram calls, as at a hub

    /// `more` settings of the inbox than the fake's address.
    explicit TelegramCompany(QJsonObject more = {});
    enum class Way { Polling, Webhook };
    explicit TelegramCompany(Way way);

    /// Every call of every test is one that Telegram knows.
    ~TelegramCompany();

    void start() { inboxes = &host->start(); }
    /// Of a webhook at this door, with a path of its own for each call.
    [[nodiscard]] QJsonObject hookSettings(const QString &path = QStringLiteral("/hooks/telegram/shop")) const;
    /// As an administrator changes them, while it runs.
    void changeSettings(const QJsonObject &more);
    [[nodiscard]] QStringList texts() const;
    void answer(const OutgoingMessage &message);
    [[nodiscard]] Delivery delivery(qint64 entry) const { return host->intake.out(entry).delivery; }
};

/// A part of an album with the photo of this name.
[[nodiscard]] QJsonObject albumPart(qint64 user, int message, const QString &photo, const QString &caption = {});
[[nodiscard]] OutgoingMessage replyTo(qint64 chat, qint64 entry, const QString &text);

} // namespace centrala::test
