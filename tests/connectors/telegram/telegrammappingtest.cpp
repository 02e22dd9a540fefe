// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/botapi.h"
#include "connectors/telegram/richtext.h"
#include "connectors/telegram/updatemapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::telegram;

namespace {

/// JSON with ' for ", so that it can be read here.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

QJsonObject object(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json(text), &error);
    if (!document.isObject())
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

constexpr auto kHead = "{'update_id':7,'message':{'message_id':15,'date':1767258000, "
                       "'from':{'id':5987654321,'is_bot':false,'first_name':'Anna','last_name':'Nowak','username':'"
                       "anna_n'}, 'chat':{'id':5987654321,'type':'private'},";

MappedUpdate mapped(const QByteArray &members)
{
    return mapUpdate(object(kHead + members + "}}"));
}

} // namespace

class TelegramMappingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void text()
    {
        const MappedUpdate update = mapped("'text':'/start order_1042'");
        QCOMPARE(update.kind, MappedUpdate::Kind::Message);
        QCOMPARE(update.id, 7);
        QCOMPARE(update.message.externalId, u"5987654321:15"_s);
        QCOMPARE(update.message.thread, u"5987654321"_s);
        QCOMPARE(update.message.from, (Address{u"telegram"_s, u"5987654321"_s, u"Anna Nowak (@anna_n)"_s}));
        QVERIFY(update.message.fromVerified);
        QCOMPARE(update.message.text, u"/start order_1042"_s);
        QCOMPARE(*update.message.sentAt, instantFromMs(1'767'258'000'000));
    }

    void whatElseAMessageHolds_data()
    {
        QTest::addColumn<QByteArray>("members");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("files");
        QTest::newRow("the largest photo")
            << QByteArray(
                   "'caption':'Damaged box','photo':[{'file_id':'a','file_size':1}, {'file_id':'b','file_size':84213}]")
            << u"Damaged box"_s << QStringList{u"b photo.jpg image/jpeg"_s};
        QTest::newRow("document") << QByteArray("'document':{'file_id':'d','file_name':'../../faktura "
                                                "\\\"łódź\\\".pdf','mime_type':'application/pdf'}")
                                  << QString() << QStringList{u"d faktura \"łódź\".pdf application/pdf"_s};
        QTest::newRow("an animation once")
            << QByteArray("'animation':{'file_id':'g','file_name':'cat.mp4'},'document':{'file_id':'g'}") << QString()
            << QStringList{u"g cat.mp4 video/mp4"_s};
        QTest::newRow("voice") << QByteArray("'voice':{'file_id':'v','duration':3}") << QString()
                               << QStringList{u"v voice.ogg audio/ogg"_s};
        QTest::newRow("moving sticker") << QByteArray("'sticker':{'file_id':'s','emoji':'🎉','is_animated':true}")
                                        << u"🎉"_s << QStringList();
        QTest::newRow("place")
            << QByteArray("'location':{'latitude':50.06,'longitude':19.94}")
            << u"📍 50.060000, 19.940000\nhttps://www.openstreetmap.org/?mlat=50.060000&mlon=19.940000"_s
            << QStringList();
        QTest::newRow("contact")
            << QByteArray("'contact':{'phone_number':'48600100200','first_name':'Anna','user_id':5987654321}")
            << u"☎️ +48600100200 Anna"_s << QStringList();
    }
    void whatElseAMessageHolds()
    {
        QFETCH(QByteArray, members);
        const MappedUpdate update = mapped(members);
        QCOMPARE(update.kind, MappedUpdate::Kind::Message);
        QTEST(update.message.text, "text");
        QStringList files;
        for (const WantedFile &file : update.files)
            files.append(file.fileId + u' ' + file.name + u' ' + file.type);
        QTEST(files, "files");
    }

    void onlyTheOwnNumberIsProved()
    {
        const Address own{u"phone"_s, u"+48600100200"_s, {}};
        QCOMPARE(mapped("'contact':{'phone_number':'48600100200','user_id':5987654321}").message.proved,
                 QList<Address>{own});
        QVERIFY(mapped("'contact':{'phone_number':'48600100200','user_id':1}").message.proved.isEmpty());
        QVERIFY(mapped("'contact':{'phone_number':'48600100200'}").message.proved.isEmpty());
    }

    void albumIsOneMessage()
    {
        QList<MappedUpdate> parts;
        for (const char *id : {"a", "b", "c"})
            parts.append(mapped("'media_group_id':'1','photo':[{'file_id':'" + QByteArray(id) + "'}]"));
        parts[1].message.text = u"Three pictures"_s;
        parts[2].message.text = u"The last one"_s;
        parts.append(mapped("'text':'and a word'"));
        const QList<MappedUpdate> joined = withAlbumsJoined(parts);
        QCOMPARE(joined.size(), 2);
        QCOMPARE(joined[0].files.size(), 3);
        QCOMPARE(joined[0].message.text, u"Three pictures\nThe last one"_s);
    }

    void whoseWordsTheyAre()
    {
        QCOMPARE(mapped("'text':'Hi','forward_origin':{'type':'user','sender_user':{'id':3,'first_name':'Jan'}}")
                     .message.text,
                 u"\u21aa\ufe0f Jan\nHi"_s);
        QCOMPARE(mapped("'text':'Hi','forward_origin':{'type':'hidden_user','sender_user_name':'Ola'}").message.text,
                 u"\u21aa\ufe0f Ola\nHi"_s);
        QCOMPARE(mapped("'text':'Yes','quote':{'text':'on Monday?','position':4}").message.text,
                 u"> on Monday?\nYes"_s);
        const MappedUpdate hidden = mapUpdate(
            object("{'update_id':8,'message':{'message_id':15,'date':1767258000,'text':'x','chat':{'id':-100},"
                   "'from':{'id':1087968824,'is_bot':true},'sender_chat':{'id':-100,'title':'Our block'}}}"));
        QCOMPARE(hidden.message.from, (Address{u"telegram"_s, u"-100"_s, u"Our block"_s}));
        QVERIFY(!hidden.message.automatic);
    }

    void blockingIsSeen()
    {
        const auto changed = [](const QByteArray &before, const QByteArray &now) {
            return mapUpdate(object("{'update_id':8,'my_chat_member':{'chat':{'id':5,'type':'private'},'from':{'id':5},"
                                    "'date':1767258300,'old_chat_member':{'status':'" +
                                    before + "'},'new_chat_member':{'status':'" + now + "','until_date':0}}}"));
        };
        QCOMPARE(changed("member", "kicked").kind, MappedUpdate::Kind::Nothing);
        QCOMPARE(changed("member", "kicked").touchpoint->thread, u"5"_s);
        QCOMPARE(changed("member", "kicked").touchpoint->name, u"blocked"_s);
        QCOMPARE(changed("kicked", "member").touchpoint->name, u"unblocked"_s);
        QVERIFY(!changed("member", "administrator").touchpoint);
    }

    void whatIsNoMessage()
    {
        QCOMPARE(mapped("'new_chat_members':[{'id':1}]").kind, MappedUpdate::Kind::Nothing);
        QCOMPARE(mapped("'paid_media':{'star_count':3}").kind, MappedUpdate::Kind::Unknown);
        QCOMPARE(mapUpdate(object("{'update_id':9,'channel_post':{'text':'x'}}")).kind, MappedUpdate::Kind::Nothing);
        QCOMPARE(mapUpdate({}).kind, MappedUpdate::Kind::Nothing);
    }

    void aStartLinkNamesItsPayload()
    {
        const auto referencesOf = [](const char *text, const char *type) {
            const QByteArray update = QByteArray("{'update_id':8,'message':{'message_id':15,'date':1767258000,"
                                                 "'from':{'id':5},'chat':{'id':5,'type':'") +
                                      type + "'},'text':'" + text + "'}}";
            return mapUpdate(object(update.constData())).message.references;
        };
        QCOMPARE(referencesOf("/start abc_1-2", "private"), QStringList{u"start:abc_1-2"_s});
        QCOMPARE(referencesOf("/start abc_1-2", "group"), QStringList());
        QCOMPARE(referencesOf("/start", "private"), QStringList());
        QCOMPARE(referencesOf("/start a b", "private"), QStringList());
        QCOMPARE(referencesOf("say /start abc", "private"), QStringList());
    }

    /// The key of one of our own links is not for reading; what a page of the shop says is.
    void aKeyIsNotShown()
    {
        const MappedUpdate ours = mapped("'text':'/start abc12_0123456789abcdef0123456789abcdef'");
        QCOMPARE(ours.message.text, u"/start"_s);
        QVERIFY(ours.message.html.isEmpty());
        QCOMPARE(ours.message.references, QStringList{u"start:abc12_0123456789abcdef0123456789abcdef"_s});
        QCOMPARE(mapped("'text':'/start order_1042'").message.text, u"/start order_1042"_s);
    }

    void editIsToldApart()
    {
        const QJsonObject update =
            object("{'update_id':8,'edited_message':{'message_id':15,'date':1767258000, "
                   "'edit_date':1767258100,'from':{'id':5,'first_name':'Anna'},'chat':{'id':5},'text':'two boxes'}}");
        const MappedUpdate edit = mapUpdate(update);
        QCOMPARE(edit.message.externalId, u"5:15:edit1767258100"_s);
        QCOMPARE(edit.message.references, QStringList{u"5:15"_s});
        QCOMPARE(edit.message.text, u"✏️ two boxes"_s);
    }

    void pressedButtonSaysItsLabel()
    {
        const MappedUpdate press = mapUpdate(
            object("{'update_id':8,'callback_query':{'id':'257','data':'menu:returns', "
                   "'from':{'id':5,'first_name':'Anna'},'message':{'message_id':20,'date':0,'chat':{'id':5}, "
                   "'reply_markup':{'inline_keyboard':[[{'text':'Returns','callback_data':'menu:returns'}]]}}}}"));
        QCOMPARE(press.kind, MappedUpdate::Kind::Message);
        QCOMPARE(press.callbackQuery, u"257"_s);
        QCOMPARE(press.message.text, u"▶️ Returns"_s);
        QCOMPARE(press.message.references, QStringList{u"5:20"_s});
    }

    void topicsOfAForumAreConversations()
    {
        const MappedUpdate update = mapped("'text':'x','is_topic_message':true,'message_thread_id':12");
        QCOMPARE(update.message.thread, u"5987654321/12"_s);
    }

    void formatting()
    {
        const auto entity = [](const char *type, int offset, int length) {
            return QJsonObject{{u"type"_s, QString::fromLatin1(type)}, {u"offset"_s, offset}, {u"length"_s, length}};
        };
        // Counted in UTF-16 code units: the party popper is two.
        QCOMPARE(htmlFrom(u"🎉 big <news>"_s, {entity("bold", 3, 3)}), u"🎉 <b>big</b> &lt;news&gt;"_s);
        QCOMPARE(htmlFrom(u"abc"_s, {entity("bold", 0, 3), entity("italic", 1, 1)}), u"<b>a<i>b</i>c</b>"_s);
        QCOMPARE(htmlFrom(u"abc"_s, {entity("bold", 0, 2), entity("italic", 1, 2)}), u"<b>ab</b>c"_s);
        QCOMPARE(htmlFrom(u"abc"_s, {entity("bold", 1, 99), entity("bold", -1, 2)}), QString());
        QJsonObject link = entity("text_link", 0, 3);
        link.insert(u"url"_s, u"javascript:alert(1)"_s);
        QCOMPARE(htmlFrom(u"abc"_s, {link}), QString());
        link.insert(u"url"_s, u"https://shop.example/?a=\"b\""_s);
        QVERIFY(htmlFrom(u"abc"_s, {link}).startsWith(u"<a href=\"https://shop.example/?a=%22b%22\">"_s));
    }

    void answers()
    {
        const BotAnswer slow = answerFrom(429, "application/json",
                                          json("{'ok':false,'error_code':429, 'description':'Too Many Requests: retry "
                                               "after 17','parameters':{'retry_after':17}}"));
        QCOMPARE(slow.kind, BotAnswer::Kind::Refused);
        QCOMPARE(*slow.retryAfter, Milliseconds(17'000));
        QCOMPARE(answerFrom(502, "text/html", "<html>{\"ok\":true}").kind, BotAnswer::Kind::Unknown);
        QCOMPARE(
            answerFrom(500, "application/json", json("{'ok':false,'error_code':500,'description':'restart'}")).kind,
            BotAnswer::Kind::Unknown);
        QCOMPARE(answerFrom(200, "application/json", "{\"ok\":tr").kind, BotAnswer::Kind::Unknown);
    }

    void onlySafeAddresses()
    {
        QVERIFY(BotApi::isAllowed(QUrl(u"https://api.telegram.org"_s)));
        QVERIFY(BotApi::isAllowed(QUrl(u"http://127.0.0.1:8081/own"_s)));
        QVERIFY(!BotApi::isAllowed(QUrl(u"http://api.telegram.org"_s)));
        QVERIFY(!BotApi::isAllowed(QUrl(u"file:///etc/passwd"_s)));
    }
};

QTEST_GUILESS_MAIN(TelegramMappingTest)
#include "telegrammappingtest.moc"
