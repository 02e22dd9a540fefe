// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/telegram/telegramcompany.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

QFuture<int> nobodyThere()
{
    QPromise<int> promise;
    promise.start();
    promise.addResult(callstatus::kNotNow);
    promise.finish();
    return promise.future();
}

} // namespace

TelegramCompany::TelegramCompany(QJsonObject more)
    : door(figures, [this](const ChannelCall &call) { return inboxes ? inboxes->answerCall(call) : nobodyThere(); })
{
    if (!bot.start() || !door.listen(QHostAddress(QHostAddress::LocalHost), 0, {}, {}))
        qFatal("no port");
    more.insert(u"base_url"_s, bot.url());
    host = std::make_unique<HostUnderTest>(u"telegram"_s, more);
    host->secrets.owners.insert(connect::secretsOwner(HostUnderTest::kInbox),
                                {{u"token"_s, QString::fromLatin1(FakeBotApi::kToken)}});
}

TelegramCompany::TelegramCompany(Way way) : TelegramCompany(QJsonObject())
{
    if (way == Way::Webhook)
        changeSettings(hookSettings());
}

TelegramCompany::~TelegramCompany()
{
    if (!bot.breaches().isEmpty())
        QTest::qFail(qPrintable(bot.breaches().join(u", "_s)), __FILE__, __LINE__);
}

QJsonObject TelegramCompany::hookSettings(const QString &path) const
{
    return {{u"webhook_url"_s, u"http://127.0.0.1:%1%2"_s.arg(door.port()).arg(path)}};
}

void TelegramCompany::changeSettings(const QJsonObject &more)
{
    InboxRow row = host->row();
    row.settings = more;
    row.settings.insert(u"base_url"_s, bot.url());
    host->intake.putInbox(row);
    if (inboxes)
        inboxes->refresh();
}

QStringList TelegramCompany::texts() const
{
    QStringList texts;
    for (const FakeIntake::Stored &stored : host->intake.stored())
        texts.append(stored.message.text);
    return texts;
}

void TelegramCompany::answer(const OutgoingMessage &message)
{
    host->intake.queue(message);
    inboxes->lookForOutgoing();
}

QJsonObject albumPart(qint64 user, int message, const QString &photo, const QString &caption)
{
    QJsonObject part{{u"message_id"_s, message},
                     {u"from"_s, QJsonObject{{u"id"_s, user}, {u"first_name"_s, u"Anna"_s}}},
                     {u"chat"_s, QJsonObject{{u"id"_s, user}}},
                     {u"date"_s, 1'795'000'000 + message},
                     {u"media_group_id"_s, u"1389"_s},
                     {u"photo"_s, QJsonArray{QJsonObject{{u"file_id"_s, photo}}}}};
    if (!caption.isEmpty())
        part.insert(u"caption"_s, caption);
    return {{u"message"_s, part}};
}

OutgoingMessage replyTo(qint64 chat, qint64 entry, const QString &text)
{
    OutgoingMessage message;
    message.entry = entry;
    message.thread = QString::number(chat);
    message.to = {{u"telegram"_s, QString::number(chat), u"Anna"_s}};
    message.text = text;
    return message;
}

} // namespace centrala::test
