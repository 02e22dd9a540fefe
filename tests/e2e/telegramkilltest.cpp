// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A bot's customers write and are answered while the host, or the hub, is killed at its n-th write, until a run comes
// through whole. Counted at the far end: what was written stands in the workspace once, what was answered has arrived
// once, and where nobody can know it, it says so.
#include "tests/connectors/telegram/fakebotapi.h"
#include "tests/support/hubprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace centrala::test;

namespace {

constexpr int kPatience = 60'000;
constexpr int kHostSample = 23; ///< every so many writes, where not every one is tried
constexpr int kHubSample = 61;

QHash<QString, QString> killing(const QString &program, int at)
{
    return {{u"LD_PRELOAD"_s, QStringLiteral(CENTRALA_FAULTS)},
            {u"CENTRALA_KILL_PROGRAM"_s, program},
            {u"CENTRALA_KILL_AT"_s, QString::number(at)}};
}

/// The first writes one by one, then a sample; all of them in the long form.
int after(int n, int sample)
{
    return n < 3 || qEnvironmentVariableIsSet("CENTRALA_SOAK") ? n + 1 : n + sample;
}

/// The bot, whose fake lives in this thread: whoever waits lets the event loop run.
class World
{
public:
    using Ctl = std::function<CtlResult(const QStringList &)>;

    explicit World(const QTemporaryDir &folder) : m_token(folder.filePath(u"token"_s))
    {
        QFile token(m_token);
        QVERIFY(token.open(QIODevice::WriteOnly));
        token.write(FakeBotApi::kToken);
        QVERIFY(bot.start());
        bot.putFile(u"photo"_s, QByteArray(5'000, 'p'));
    }
    ~World()
    {
        if (!bot.breaches().isEmpty())
            QTest::qFail(qPrintable(bot.breaches().join(u", "_s)), __FILE__, __LINE__);
    }
    /// The words that add the inbox, with a menu.
    [[nodiscard]] QStringList inbox(const QStringList &more) const
    {
        return QStringList{u"inbox"_s,
                           u"add"_s,
                           u"telegram"_s,
                           u"--name"_s,
                           u"Bot"_s,
                           u"--secret"_s,
                           u"token=@"_s + m_token,
                           u"--no-test"_s,
                           u"--set"_s,
                           u"base_url="_s + bot.url(),
                           u"menu=track - Where is my parcel\nreturn - Send something back"_s} +
               more;
    }
    /// Somebody new, with a word and a picture.
    void customersWrite()
    {
        const qint64 user = 5'000'000'000 + ++m_written;
        bot.says(user, 1, u"word-%1-end"_s.arg(m_written));
        const QJsonObject person{{u"id"_s, user}, {u"first_name"_s, u"Anna"_s}};
        bot.happens({{u"message"_s, QJsonObject{{u"message_id"_s, 2},
                                                {u"from"_s, person},
                                                {u"chat"_s, QJsonObject{{u"id"_s, user}}},
                                                {u"caption"_s, u"picture-%1-end"_s.arg(m_written)},
                                                {u"photo"_s, QJsonArray{QJsonObject{{u"file_id"_s, u"photo"_s}}}}}}});
    }
    /// In the first conversation; an answer that was not confirmed may have been taken or not.
    void agentAnswers(const Ctl &ctl)
    {
        m_answers.append(u"answer-%1-end"_s.arg(m_answers.size()));
        const CtlResult reply = ctl({u"conversation"_s, u"reply"_s, u"1"_s, u"--text"_s, m_answers.last(), u"--now"_s});
        if (reply.status == 0)
            m_confirmed.append(m_answers.last());
    }
    /// As a person would who asks the customer. Uncertain is only what may have arrived and may have not.
    void decideWhatIsUncertain(const Ctl &ctl)
    {
        const QJsonArray outbox = ctl({u"outbox"_s}).array();
        const QHash<qint64, QString> texts = entries(ctl, 1);
        for (const QJsonValue &row : outbox) {
            if (row[u"delivery"_s].toString() != u"uncertain")
                continue;
            ++uncertain;
            const qint64 entry = row[u"entry"_s].toInteger();
            const bool has = bot.arrived(texts.value(entry)) > 0;
            const QStringList words{u"conversation"_s, has ? u"give-up"_s : u"retry"_s, QString::number(entry)};
            QCOMPARE(ctl(has ? words + QStringList{u"--arrived"_s} : words).status, 0);
        }
    }
    [[nodiscard]] bool isAllSent(const Ctl &ctl) const { return ctl({u"outbox"_s}).array().isEmpty(); }
    void check(const Ctl &ctl, int n)
    {
        QCOMPARE(bot.unconfirmed(), 0);
        QHash<QString, int> stands;
        for (const QJsonValue &row : ctl({u"conversation"_s, u"list"_s, u"--limit"_s, u"100000"_s}).array()) {
            for (const QString &text : entries(ctl, row[u"id"_s].toInteger()))
                ++stands[text];
        }
        for (int i = 1; i <= m_written; ++i) {
            for (const QString &text : {u"word-%1-end"_s.arg(i), u"picture-%1-end"_s.arg(i)})
                QVERIFY2(stands.value(text) == 1,
                         qPrintable(u"n = %1: %2 stands %3 times"_s.arg(n).arg(text).arg(stands.value(text))));
        }
        for (const QString &text : std::as_const(m_answers)) {
            const int arrived = bot.arrived(text);
            const bool isRight = m_confirmed.contains(text) ? arrived == 1 && stands.value(text) == 1
                                                            : arrived <= 1 && arrived == stands.value(text);
            QVERIFY2(isRight,
                     qPrintable(u"n = %1: %2 arrived %3 times, stands %4 times"_s.arg(n).arg(text).arg(arrived).arg(
                         stands.value(text))));
        }
        QCOMPARE(bot.menu.size(), 2);
        QCOMPARE(bot.methods().count(u"setMyCommands"_s), 1);
    }
    [[nodiscard]] qsizetype confirmed() const { return m_confirmed.size(); }

    FakeBotApi bot;
    int uncertain = 0;

private:
    static QHash<qint64, QString> entries(const Ctl &ctl, qint64 conversation)
    {
        QHash<qint64, QString> texts;
        const CtlResult shown = ctl({u"conversation"_s, u"show"_s, QString::number(conversation)});
        for (const QJsonValue &entry : shown.object().value(u"entries"_s).toArray())
            texts.insert(entry[u"id"_s].toInteger(), entry[u"text"_s].toString().trimmed());
        return texts;
    }

    QString m_token;
    QStringList m_answers;
    QStringList m_confirmed;
    int m_written = 0;
};

/// Runs centralactl while the bot goes on.
CtlResult finished(QProcess &process)
{
    (void)QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 2 * kPatience);
    return CtlProgram::finished(process);
}

} // namespace

class TelegramKillTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void host();
    void hub();
};

void TelegramKillTest::host()
{
    const QTemporaryDir folder;
    World world(folder);
    const CtlProgram program(folder.filePath(u"workspace"_s));
    const auto run = [&](const QStringList &words, const QHash<QString, QString> &more) {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CENTRALA_SECRETS"_s, u"file"_s);
        for (auto it = more.begin(); it != more.end(); ++it)
            environment.insert(it.key(), it.value());
        const auto process = program.start(words, environment);
        return finished(*process);
    };
    const World::Ctl ctl = [&](const QStringList &words) { return run(words, {}); };
    const QStringList sync{u"sync"_s, u"--once"_s, u"--timeout"_s, u"60"_s};
    QCOMPARE(ctl(world.inbox({})).object().value(u"id"_s).toInteger(), 1);
    world.customersWrite();
    QCOMPARE(ctl(sync).status, 0);
    int killed = 0;
    for (int n = 1;; n = after(n, kHostSample)) {
        world.customersWrite();
        world.agentAnswers(ctl);
        const bool isWhole = run(sync, killing(u"centralactl"_s, n)).status == 0;
        killed += isWhole ? 0 : 1;
        QCOMPARE(ctl(sync).status, 0);
        world.decideWhatIsUncertain(ctl);
        QCOMPARE(ctl(sync).status, 0);
        QVERIFY2(world.isAllSent(ctl), qPrintable(QString::number(n)));
        if (isWhole || n % 10 == 0)
            world.check(ctl, n);
        if (isWhole || QTest::currentTestFailed())
            break;
    }
    qInfo("killed %d times, %d answers uncertain", killed, world.uncertain);
    QVERIFY(killed > 4);
}

/// By webhook; the hub is killed while it starts, takes in and sends.
void TelegramKillTest::hub()
{
    const QTemporaryDir folder;
    World world(folder);
    HubProgram hub;
    const World::Ctl ctl = [&](const QStringList &words) { return hub.boss(words); };
    QVERIFY(hub.start());
    QCOMPARE(ctl(world.inbox({u"webhook_url=http://%1/hooks/telegram"_s.arg(hub.health())}))
                 .object()
                 .value(u"id"_s)
                 .toInteger(),
             1);
    const auto isIdle = [&] { return world.bot.unconfirmed() == 0 && world.isAllSent(ctl); };
    world.customersWrite();
    QTRY_COMPARE_WITH_TIMEOUT(world.bot.unconfirmed(), 0, kPatience);
    int killed = 0;
    for (int n = 1;; n = after(n, kHubSample)) {
        hub.setEnvironment(killing(u"centrala-hub"_s, n));
        world.customersWrite();
        if (hub.start({u"-"_s}))
            world.agentAnswers(ctl);
        (void)QTest::qWaitFor([&] { return !hub.isRunning() || isIdle(); }, kPatience / 3);
        const bool isWhole = hub.isRunning();
        killed += isWhole ? 0 : 1;
        hub.setEnvironment({});
        QVERIFY(hub.start({u"-"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(world.bot.unconfirmed(), 0, kPatience);
        const auto decided = [&] {
            world.decideWhatIsUncertain(ctl);
            return isIdle();
        };
        QTRY_VERIFY_WITH_TIMEOUT(decided(), kPatience);
        if (isWhole || n % 10 == 0)
            world.check(ctl, n);
        if (isWhole || QTest::currentTestFailed())
            break;
    }
    qInfo("killed %d times, %d answers uncertain", killed, world.uncertain);
    QVERIFY(killed > 4);
    QVERIFY(world.confirmed() > 0);
}

int main(int argc, char **argv)
{
    qputenv("QTEST_FUNCTION_TIMEOUT", "14400000");
    QCoreApplication application(argc, argv);
    TelegramKillTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "telegramkilltest.moc"
