// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/chatmails.h"
#include "app/store/conversations.h"
#include "app/store/identities.h"
#include "tests/engine/chatengine.h"

#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// The link in a mail proves the address to the one browser that holds the chat, once; only then is mail shown there.
class ChatProofTest : public QObject
{
    Q_OBJECT

    static constexpr auto kLink = "https://shop.example/lamps#centrala-chat=";

    /// A chat that went on by mail.
    struct Talk
    {
        explicit Talk(const QString &typed = u"anna@x.example"_s) : mail(test.addInbox()), site(chat::add(test))
        {
            (void)test.deliver(site, {chat::said(u"v1"_s, u"m1"_s, u"Where is my parcel?"_s, typed)});
            conversation = test.conversationWith(u"v1:m1"_s);
        }
        /// An answer that nobody was there for: the mail, as it leaves.
        OutgoingMessage goOn(const QString &visitor = u"v1"_s, const QString &text = u"I look it up."_s)
        {
            chat::answer(test, test.conversationWith(visitor + u":m1"_s), text);
            const QList<OutgoingMessage> said = chat::leaving(test, site);
            chat::leave(test, site, said.value(0).externalId, QString::fromLatin1(kLink));
            return chat::leaving(test, mail).value(0);
        }
        void answered(const QString &id, const QString &references, const QString &text,
                      const QString &from = u"anna@x.example"_s)
        {
            InboundMessage back = test.mail(id, from, text);
            back.references = {references};
            QVERIFY(test.deliver(mail, {back})->accepted);
        }
        static QString proofIn(const OutgoingMessage &mail)
        {
            const qsizetype at = mail.text.indexOf(QString::fromLatin1(kLink));
            return at < 0 ? QString() : mail.text.mid(at + qsizetype(qstrlen(kLink)));
        }
        ChannelAnswer ask(QuestionKind kind, const QString &proof = {}, const QStringList &proved = {},
                          const QString &visitor = u"v1"_s)
        {
            const auto answer = test.engine().answer(site, {kind, visitor, proof, proved, u"Your chat"_s, u"All"_s});
            return answer ? *answer : ChannelAnswer{u"error"_s, {}};
        }
        QStringList elsewhere(const QStringList &proved = {u"anna@x.example"_s})
        {
            QStringList texts;
            for (const ElsewhereMessage &one : ask(QuestionKind::Elsewhere, {}, proved).messages)
                texts.append((one.fromCustomer ? u"> "_s : u"< "_s) + one.text);
            return texts;
        }
        qint64 inAnyText(const QString &proof)
        {
            auto rows = test.database().query("SELECT (SELECT count(*) FROM message WHERE instr(body, ?) > 0)"
                                              " + (SELECT count(*) FROM chat_mail WHERE instr(hash, ?) > 0)"
                                              " + (SELECT count(*) FROM event WHERE instr(data, ?) > 0)",
                                              proof, proof, proof);
            return rows.next() ? rows.number(0) : -1;
        }

        TestEngine test;
        InboxId mail;
        InboxId site;
        ConversationId conversation;
    };

private Q_SLOTS:
    void theLinkProvesTheAddressOnce()
    {
        Talk talk;
        const OutgoingMessage mail = talk.goOn();
        QVERIFY(mail.text.startsWith(u"I look it up.\n\nBack to the chat:\n"_s + QString::fromLatin1(kLink)));
        const QString proof = Talk::proofIn(mail);
        QVERIFY(QByteArray::fromBase64(proof.toLatin1(), QByteArray::Base64UrlEncoding).size() >= 16);
        // It stands in what left and nowhere else.
        QCOMPARE(talk.inAnyText(proof), 0);
        const store::Identities identities(talk.test.database());
        QVERIFY(identities.find(u"claimed_email"_s, u"v1"_s));

        QCOMPARE(talk.ask(QuestionKind::Prove, proof).address, u"anna@x.example"_s);
        const auto email = identities.find(u"email"_s, u"anna@x.example"_s);
        QVERIFY(email && email->verified);
        QVERIFY(!identities.find(u"claimed_email"_s, u"v1"_s));
        const auto record = store::Conversations(talk.test.database()).get(talk.conversation);
        QCOMPARE(email->customer, *record->customer);
        QCOMPARE(talk.test.count("SELECT count(*) FROM event WHERE data LIKE '%address_proved%'"), 1);
        // Whoever finds the link later, in this browser or another, proves nothing by it.
        QCOMPARE(talk.ask(QuestionKind::Prove, proof).address, QString());
        QCOMPARE(talk.inAnyText(proof), 0);
    }

    void aLinkIsOfOneChatAndOneWeek()
    {
        Talk talk;
        (void)talk.test.deliver(talk.site, {chat::said(u"v2"_s, u"m1"_s, u"Hello"_s, u"eva@x.example"_s)});
        const QString annas = Talk::proofIn(talk.goOn());
        const QString evas = Talk::proofIn(talk.goOn(u"v2"_s));
        QVERIFY(!annas.isEmpty() && !evas.isEmpty() && annas != evas);
        // Another conversation's, somebody else's browser, forged, cut, empty: nothing, and nothing is used up.
        QCOMPARE(talk.ask(QuestionKind::Prove, annas, {}, u"v2"_s).address, QString());
        QCOMPARE(talk.ask(QuestionKind::Prove, annas, {}, u"v3"_s).address, u"error"_s);
        QCOMPARE(talk.ask(QuestionKind::Prove, annas.chopped(1)).address, QString());
        QCOMPARE(talk.ask(QuestionKind::Prove, QString(43, u'A')).address, QString());
        QCOMPARE(talk.ask(QuestionKind::Prove).address, QString());
        QCOMPARE(talk.ask(QuestionKind::Prove, evas, {}, u"v2"_s).address, u"eva@x.example"_s);
        talk.test.clock().advance(engine::kProofHolds);
        QCOMPARE(talk.ask(QuestionKind::Prove, annas).address, QString());
        // A newer mail has a newer proof; once one was used, the others of that address are of no use.
        const QString second = Talk::proofIn(talk.goOn());
        const QString third = Talk::proofIn(talk.goOn());
        QCOMPARE(talk.ask(QuestionKind::Prove, second).address, u"anna@x.example"_s);
        QCOMPARE(talk.ask(QuestionKind::Prove, third).address, QString());
    }

    void onlyMailOfProvedAddressesIsShown()
    {
        Talk talk;
        (void)talk.test.deliver(talk.mail, {talk.test.mail(u"old@x"_s, u"anna@x.example"_s, u"An older matter"_s)});
        const OutgoingMessage mail = talk.goOn();
        talk.answered(u"back@x.example"_s, mail.externalId, u"Thank you.\n\nOn Monday The shop wrote:\n> I look"_s);
        talk.answered(u"other@x.example"_s, mail.externalId, u"I write from elsewhere"_s, u"boss@x.example"_s);
        QCOMPARE(talk.test.conversationWith(u"back@x.example"_s), talk.conversation);
        chat::answer(talk.test, talk.conversation, u"It comes tomorrow."_s);
        // What may still be called back was not said.
        QVERIFY(!talk.elsewhere().contains(u"< It comes tomorrow."_s));
        (void)chat::leaving(talk.test, talk.mail);
        AddNote note;
        note.conversation = talk.conversation;
        note.text = u"A nasty customer"_s;
        QVERIFY(talk.test.run(note).ok());
        // Neither the copy of what the chat has already, nor the note, nor other people's mail, nor other
        // conversations.
        QCOMPARE(talk.elsewhere(), (QStringList{u"> Thank you."_s, u"< It comes tomorrow."_s}));
        QCOMPARE(talk.elsewhere({}), QStringList());
        QCOMPARE(talk.elsewhere({u"nobody@x.example"_s}), QStringList());
    }

    void whoeverHadTheAddressIsTheSamePerson()
    {
        Talk talk;
        const OutgoingMessage mail = talk.goOn();
        talk.answered(u"back@x.example"_s, mail.externalId, u"Thank you."_s);
        const store::Identities identities(talk.test.database());
        const store::Conversations conversations(talk.test.database());
        QVERIFY(identities.find(u"email"_s, u"anna@x.example"_s)->customer !=
                *conversations.get(talk.conversation)->customer);
        QCOMPARE(talk.ask(QuestionKind::Prove, Talk::proofIn(mail)).address, u"anna@x.example"_s);
        QVERIFY(identities.find(u"email"_s, u"anna@x.example"_s)->verified);
        QCOMPARE(talk.test.count("SELECT count(DISTINCT root) FROM customer"), 1);
        QCOMPARE(*conversations.get(talk.conversation)->customer,
                 CustomerId{talk.test.count("SELECT min(root) FROM customer")});
    }

    void aTranscriptGoesToAProvedAddressAndNotOften()
    {
        Talk talk;
        QCOMPARE(talk.ask(QuestionKind::Transcript).address, u"error"_s);
        QVERIFY(chat::leaving(talk.test, talk.mail).isEmpty());
        for (int i = 0; i < engine::kTranscriptsAnHour; ++i)
            QCOMPARE(talk.ask(QuestionKind::Transcript, {}, {u"anna@x.example"_s}).address, u"anna@x.example"_s);
        QCOMPARE(talk.ask(QuestionKind::Transcript, {}, {u"anna@x.example"_s}).address, u"error"_s);
        const QList<OutgoingMessage> mails = chat::leaving(talk.test, talk.mail);
        QCOMPARE(mails.size(), engine::kTranscriptsAnHour);
        QCOMPARE(mails[0].text, u"All"_s);
        QVERIFY(mails[0].automatic);
        QCOMPARE(mails[0].to, (QList<Address>{{u"email"_s, u"anna@x.example"_s, {}}}));
        QCOMPARE(talk.elsewhere(), QStringList());
        talk.test.clock().advance(std::chrono::hours(2));
        QCOMPARE(talk.ask(QuestionKind::Transcript, {}, {u"anna@x.example"_s}).address, u"anna@x.example"_s);
    }
};

QTEST_GUILESS_MAIN(ChatProofTest)
#include "chatprooftest.moc"
