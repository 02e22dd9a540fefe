// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/messages.h"
#include "app/wire/json.h"

#include <QJsonDocument>
#include <QTest>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Puts something other than the default into every member, so that a member left out of `fields` is noticed.
struct Fill
{
    int next = 7;

    void operator()(QString &value) { value = u"żółć %1"_s.arg(next++); }
    void operator()(bool &value) { value = true; }
    void operator()(QJsonObject &value) { value = {{u"key"_s, next++}}; }
    void operator()(Instant &value) { value = instantFromMs(1'795'000'000'000 + next++); }
    template<std::integral T>
    requires(!std::same_as<T, bool>) void operator()(T &value) { value = static_cast<T>(next++); }
    template<typename Tag>
    void operator()(Id<Tag> &value)
    {
        value.value = next++;
    }
    template<NamedEnum E>
    void operator()(E &value)
    {
        value = static_cast<E>(EnumNames<E>::names.size() - 1);
    }
    template<typename T>
    void operator()(std::optional<T> &value)
    {
        (*this)(value.emplace());
    }
    template<typename T>
    void operator()(QList<T> &list)
    {
        (*this)(list.emplace_back());
        (*this)(list.emplace_back());
    }
    template<HasFields T>
    void operator()(T &value)
    {
        std::apply([&](const auto &...field) { ((*this)(value.*field.member), ...); }, T::fields);
    }
};

template<size_t... index>
QList<Command> everyCommand(std::index_sequence<index...>)
{
    QList<Command> commands;
    const auto add = [&]<typename One>(One one) {
        Fill{}(one);
        commands.append(Command(one));
    };
    (add(std::variant_alternative_t<index, Command>{}), ...);
    return commands;
}

} // namespace

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandSurvivesTheWay()
    {
        const QList<Command> commands = everyCommand(std::make_index_sequence<std::variant_size_v<Command>>());
        QSet<QString> names;
        for (const Command &command : commands) {
            const QByteArray sent = QJsonDocument(wire::commandToJson(command)).toJson(QJsonDocument::Compact);
            const Result<Command> received = wire::commandFromJson(QJsonDocument::fromJson(sent).object());
            QVERIFY2(received.ok(), sent.constData());
            QCOMPARE(received->index(), command.index());
            QCOMPARE(QJsonDocument(wire::commandToJson(*received)).toJson(QJsonDocument::Compact), sent);
            names.insert(wire::commandName(command));
        }
        QCOMPARE(names.size(), commands.size());
    }

    void aCommandLooksAsOthersExpectIt()
    {
        Reply reply;
        reply.conversation = ConversationId{5};
        reply.text = u"Dzień dobry"_s;
        reply.at = instantFromMs(1000);
        const QJsonObject json = wire::commandToJson(reply);
        QCOMPARE(json[u"name"_s].toString(), u"reply"_s);
        QCOMPARE(json[u"conversation"_s].toInteger(), 5);
        QCOMPARE(json[u"text"_s].toString(), u"Dzień dobry"_s);
        QCOMPARE(json[u"at"_s].toInteger(), 1000);
        QVERIFY(!json.contains(u"via"_s));
    }

    void whatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no name") << QByteArray("{}");
        QTest::newRow("unknown name") << QByteArray(R"({"name": "format_disk"})");
        QTest::newRow("wrong type") << QByteArray(R"({"name": "note", "conversation": "five"})");
        QTest::newRow("fraction as number") << QByteArray(R"({"name": "note", "conversation": 1.5})");
        QTest::newRow("unknown priority") << QByteArray(R"({"name": "priority", "priority": "asap"})");
        QTest::newRow("list that is none") << QByteArray(R"({"name": "resolve", "conversations": 3})");
    }

    void whatCannotBeMeantIsRefused()
    {
        QFETCH(QByteArray, json);
        const Result<Command> command = wire::commandFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!command.ok());
        QCOMPARE(command.error().kind, Error::Kind::Malformed);
    }

    void aRequestNeedsItsNumber()
    {
        const Request request{QUuid::createUuid(), TakeNext{}};
        const Result<Request> received = wire::requestFromJson(wire::requestToJson(request));
        QVERIFY(received.ok());
        QCOMPARE(received->id, request.id);
        QVERIFY(!wire::requestFromJson({{u"command"_s, wire::commandToJson(TakeNext{})}}).ok());
    }
};

QTEST_GUILESS_MAIN(MessagesTest)
#include "messagestest.moc"
