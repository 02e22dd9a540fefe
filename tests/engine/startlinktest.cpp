// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include "app/store/conversations.h"

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString kAnna = u"900100"_s;
const QString kStranger = u"900200"_s;

/// A mailbox, a bot, and a mail of Anna's that was answered with a link to the bot.
struct Shop : TestEngine
{
    InboxId mailbox = addInbox();
    InboxId bot;
    ConversationId asked;

    Shop()
    {
        AddInbox wish;
        wish.channel = u"telegram"_s;
        wish.inboxName = u"Bot"_s;
        wish.settings = {{u"start_link"_s, u"https://t.me/shop_bot?start="_s}};
        bot = *run(wish).value().inbox;
        (void)deliver(mailbox, {mail(u"a@x"_s, u"anna@c.example"_s, u"Where is my lamp?"_s)});
        asked = conversationWith(u"a@x"_s);
    }
    Result<Outcome> answer(const QString &text)
    {
        Reply reply;
        reply.conversation = asked;
        reply.text = text;
        return run(reply);
    }
    [[nodiscard]] QString sent()
    {
        return text("SELECT body FROM message WHERE direction = 'out' ORDER BY entry DESC");
    }
    [[nodiscard]] QString payload() { return sent().section(u"start="_s, 1).section(u' ', 0, 0); }
    /// What the connector makes of "/start PAYLOAD", or of other words.
    void writes(const QString &user, const QString &words, const QString &start = {})
    {
        InboundMessage message;
        message.externalId = u"%1:%2"_s.arg(user).arg(++m_number);
        message.thread = user;
        message.from = {u"telegram"_s, user, u"Anna"_s};
        message.fromVerified = true;
        message.text = words;
        message.sentAt = clock().now();
        if (!start.isEmpty())
            message.references = {u"start:"_s + start};
        last = message.externalId;
        QVERIFY(deliver(bot, {message}).ok());
    }
    [[nodiscard]] std::optional<store::ConversationRecord> conversation(ConversationId id)
    {
        return store::Conversations(database()).get(id);
    }
    QString last;

private:
    int m_number = 0;
};

} // namespace

class StartLinkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMailGoesOnInTheMessengerWithItsHistory()
    {
        Shop shop;
        QVERIFY(shop.answer(u"Write to us: {link.telegram} any time"_s).ok());
        QVERIFY2(shop.sent().startsWith(u"Write to us: https://t.me/shop_bot?start="_s), qPrintable(shop.sent()));
        QVERIFY(shop.payload().size() >= 36 && shop.payload().size() <= 64);
        shop.writes(kAnna, u"/start"_s, shop.payload());
        QCOMPARE(shop.conversationWith(shop.last), shop.asked);
        shop.writes(kAnna, u"Still waiting"_s);
        QCOMPARE(shop.conversationWith(shop.last), shop.asked);
        QCOMPARE(shop.count("SELECT count(DISTINCT root) FROM customer"), 1);
        // And the answer goes where she wrote last.
        QVERIFY(shop.answer(u"Tomorrow"_s).ok());
        QCOMPARE(shop.count("SELECT count(*) FROM message WHERE body = 'Tomorrow' AND inbox = 2"), 1);
    }

    /// Anybody can send such a link on: two histories are not joined by whoever presses it.
    void whoHasAHistoryIsJoinedByAPersonOnly()
    {
        Shop shop;
        shop.writes(kAnna, u"Hello"_s);
        const ConversationId before = shop.conversationWith(shop.last);
        QVERIFY(before != shop.asked);
        QVERIFY(shop.answer(u"{link.telegram}"_s).ok());
        shop.writes(kAnna, u"/start"_s, shop.payload());
        shop.writes(kAnna, u"Here I am"_s);
        QCOMPARE(shop.conversationWith(shop.last), before);
        QVERIFY(shop.conversation(before)->customer != shop.conversation(shop.asked)->customer);
        // But the agent sees that it was pressed, and by whom.
        QCOMPARE(shop.count("SELECT count(*) FROM event v JOIN entry e ON e.id = v.entry WHERE e.conversation = 1"
                            " AND v.data LIKE '%start_link%' AND v.data LIKE '%Anna%'"),
                 1);
    }

    void aLinkHoldsOnce()
    {
        Shop shop;
        QVERIFY(shop.answer(u"{link.telegram}"_s).ok());
        const QString payload = shop.payload();
        shop.writes(kAnna, u"/start"_s, payload);
        shop.writes(kStranger, u"/start"_s, payload);
        QVERIFY(shop.conversationWith(shop.last) != shop.asked);
        QVERIFY(shop.conversation(shop.conversationWith(shop.last))->customer !=
                shop.conversation(shop.asked)->customer);
    }

    void aLinkEndsAfterTwoWeeks()
    {
        Shop shop;
        QVERIFY(shop.answer(u"{link.telegram}"_s).ok());
        shop.clock().advance(std::chrono::hours(15 * 24));
        shop.writes(kAnna, u"/start"_s, shop.payload());
        QVERIFY(shop.conversationWith(shop.last) != shop.asked);
    }

    void nobodyGuessesOne()
    {
        Shop shop;
        QVERIFY(shop.answer(u"{link.telegram}"_s).ok());
        const QString payload = shop.payload();
        const QString later = u"zzzzz"_s + payload.mid(payload.indexOf(u'_')); // would hold longer
        const QStringList tries{payload.chopped(1),
                                payload.toUpper(),
                                later,
                                QString::number(shop.asked.value),
                                u"order_1042"_s,
                                u"%1:%2"_s.arg(shop.bot.value).arg(payload)};
        for (const QString &one : tries) {
            shop.writes(kStranger, u"/start"_s, one);
            QVERIFY2(shop.conversationWith(shop.last) != shop.asked, qPrintable(one));
        }
        // A link of one bot opens nothing by mail, and it still holds.
        InboundMessage mail = shop.mail(u"b@x"_s, u"mallory@d.example"_s, u"let me in"_s);
        mail.references = {u"start:"_s + payload};
        QVERIFY(shop.deliver(shop.mailbox, {mail}).ok());
        QVERIFY(shop.conversationWith(u"b@x"_s) != shop.asked);
        shop.writes(kAnna, u"/start"_s, payload);
        QCOMPARE(shop.conversationWith(shop.last), shop.asked);
    }

    /// Mails carry any id, under anybody's name.
    void nobodyPlantsOne()
    {
        Shop shop;
        const QString planted = u"start:%1:zzzzz_x"_s.arg(shop.bot.value);
        InboundMessage mail = shop.mail(planted, u"anna@c.example"_s, u"it is me"_s);
        mail.references = {u"a@x"_s, planted};
        QVERIFY(shop.deliver(shop.mailbox, {mail}).ok());
        QCOMPARE(shop.conversationWith(planted), shop.asked);
        shop.writes(kStranger, u"/start"_s, u"zzzzz_x"_s);
        QVERIFY(shop.conversationWith(shop.last) != shop.asked);
        QCOMPARE(shop.count("SELECT count(DISTINCT root) FROM customer"), 2);
    }

    /// Whoever a mail is forwarded to is somebody else: they get the bot's address, and no key to this customer.
    void aForwardBringsNobodyIn()
    {
        Shop shop;
        QVERIFY(shop.answer(u"Here: {link.telegram} any time"_s).ok());
        const QString payload = shop.payload();
        const EntryId answered{shop.count("SELECT entry FROM message WHERE direction = 'out'")};
        const QList<Address> supplier{{u"email"_s, u"lamps@supplier.example"_s, {}}};
        QVERIFY(shop.run(Forward{answered, supplier, u"Ask us: {link.telegram}!"_s, true}).ok());
        QVERIFY2(shop.sent().startsWith(u"Ask us: https://t.me/shop_bot!\n"_s), qPrintable(shop.sent()));
        QVERIFY2(shop.sent().contains(u"Here:"_s) && !shop.sent().contains(payload), qPrintable(shop.sent()));
        const Result<Outcome> refused = shop.run(Forward{answered, supplier, u"{link.viber}"_s, true});
        QCOMPARE(refused.error().kind, Error::Kind::Usage);
        // What the customer wrote stays as they wrote it.
        (void)shop.deliver(shop.mailbox, {shop.mail(u"b@x"_s, u"ben@c.example"_s, u"What is {link.telegram}?"_s)});
        const EntryId theirs{shop.count("SELECT entry FROM message WHERE body LIKE 'What is%'")};
        QVERIFY(shop.run(Forward{theirs, supplier, u"Look"_s, true}).ok());
        QVERIFY2(shop.sent().endsWith(u"What is {link.telegram}?"_s), qPrintable(shop.sent()));
    }

    void withoutAnAddressNothingIsSent()
    {
        Shop shop;
        const Result<Outcome> refused = shop.answer(u"{link.viber}"_s);
        QCOMPARE(refused.error().kind, Error::Kind::Usage);
        QCOMPARE(refused.error().subject, u"{link.viber}"_s);
        QCOMPARE(shop.count("SELECT count(*) FROM message WHERE direction = 'out'"), 0);
    }
};

QTEST_GUILESS_MAIN(StartLinkTest)
#include "startlinktest.moc"
