// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ctlprogram.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <vector>

using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Several programs on one folder: one of them holds the engine, the others speak to it.
class CtlHolderTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_place;
    std::unique_ptr<CtlProgram> m_ctl;
    std::unique_ptr<LoopbackFolder> m_channel;

    /// A program that holds the folder until it is killed, and answers.
    [[nodiscard]] std::unique_ptr<QProcess> holder() const
    {
        auto process = m_ctl->start({u"sync"_s, u"--timeout"_s, u"300"_s});
        const QString socket = m_ctl->workspace() + u"/socket"_s;
        if (!QTest::qWaitFor([&] { return QFile::exists(socket); }, CtlProgram::kLimitMs))
            return nullptr;
        return process;
    }

private Q_SLOTS:
    void init()
    {
        m_place = std::make_unique<QTemporaryDir>();
        m_ctl = std::make_unique<CtlProgram>(m_place->filePath(u"workspace"_s));
        m_channel = std::make_unique<LoopbackFolder>(m_place->filePath(u"channel"_s));
        QCOMPARE(m_ctl
                     ->run({u"inbox"_s, u"add"_s, u"loopback"_s, u"--name"_s, u"Shop"_s, u"--set"_s,
                            u"directory="_s + m_channel->path()})
                     .status,
                 0);
        m_channel->put(u"m1"_s, u"Where is it"_s, u"Gdzie jest moja paczka?"_s, u"t1"_s);
        QCOMPARE(m_ctl->run({u"sync"_s, u"--once"_s}).status, 0);
    }

    void theSameIsToldBesideAHolder()
    {
        const QList<QStringList> questions{{u"queue"_s},
                                           {u"conversation"_s, u"show"_s, u"1"_s},
                                           {u"customer"_s, u"list"_s},
                                           {u"agent"_s, u"list"_s},
                                           {u"search"_s, u"paczka"_s},
                                           {u"conversation"_s, u"show"_s, u"99"_s},
                                           {u"check"_s}};
        QList<CtlResult> alone;
        for (const QStringList &question : questions)
            alone.append(m_ctl->run(question));
        const auto held = holder();
        QVERIFY(held);
        for (qsizetype i = 0; i < questions.size(); ++i) {
            const CtlResult beside = m_ctl->run(questions[i]);
            QCOMPARE(beside.status, alone[i].status);
            QCOMPARE(beside.out, alone[i].out);
            QCOMPARE(beside.err, alone[i].err);
        }
        QCOMPARE(held->state(), QProcess::Running);
        QCOMPARE(m_ctl->run({u"restore"_s, u"/nowhere"_s}).status, 5);
        held->kill();
        held->waitForFinished();
    }

    void syncWakesTheHoldersConnectors()
    {
        const auto held = holder();
        QVERIFY(held);
        const CtlResult answered =
            m_ctl->run({u"conversation"_s, u"reply"_s, u"1"_s, u"--text"_s, u"Jutro"_s, u"--now"_s});
        QCOMPARE(answered.status, 0);
        m_channel->put(u"m2"_s, u"Re: Where is it"_s, u"Dzięki"_s, u"t1"_s);
        QCOMPARE(m_ctl->run({u"sync"_s, u"--once"_s}).status, 0);
        QCOMPARE(m_channel->answers().size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_ctl->run({u"conversation"_s, u"show"_s, u"1"_s}).out.contains("Dzięki"),
                                 CtlProgram::kLimitMs);
        held->kill();
        held->waitForFinished();
    }

    void tenAtOnceAreOneEngine()
    {
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 10; ++i)
            programs.push_back(m_ctl->start({u"conversation"_s, u"note"_s, u"1"_s, u"--text"_s, u"note %1"_s.arg(i)}));
        for (const auto &program : programs) {
            const CtlResult result = CtlProgram::finished(*program);
            QCOMPARE(result.err, QByteArray());
            QCOMPARE(result.status, 0);
        }
        QStringList notes;
        const QJsonObject conversation = m_ctl->run({u"conversation"_s, u"show"_s, u"1"_s}).object();
        for (const QJsonValue &entry : conversation[u"entries"_s].toArray()) {
            if (entry[u"kind"_s].toString() == u"note")
                notes.append(entry[u"text"_s].toString());
        }
        QCOMPARE(notes.size(), 10);
        QCOMPARE(QSet<QString>(notes.begin(), notes.end()).size(), 10);
        QCOMPARE(m_ctl->run({u"check"_s}).object()[u"ok"_s].toBool(), true);
    }

    void tenAtOnceMakeOneNewWorkspace()
    {
        const CtlProgram fresh(m_place->filePath(u"fresh"_s));
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int i = 0; i < 10; ++i)
            programs.push_back(fresh.start({u"agent"_s, u"list"_s}));
        for (const auto &program : programs) {
            const CtlResult result = CtlProgram::finished(*program);
            QCOMPARE(result.err, QByteArray());
            QCOMPARE(result.array().size(), 1);
        }
    }

    void afterAKilledHolderTheNextOneGoesOn()
    {
        const auto held = holder();
        QVERIFY(held);
        held->kill();
        held->waitForFinished();
        const CtlResult next = m_ctl->run({u"conversation"_s, u"tag"_s, u"1"_s, u"after"_s});
        QCOMPARE(next.err, QByteArray());
        QCOMPARE(next.object()[u"tags"_s].toArray(), QJsonArray{u"after"_s});
        const auto again = holder();
        QVERIFY(again);
        QCOMPARE(m_ctl->run({u"queue"_s}).status, 0);
        again->kill();
        again->waitForFinished();
    }

    void whoAskedAKilledHolderIsAnsweredByTheNext()
    {
        const auto held = holder();
        QVERIFY(held);
        const auto asking = m_ctl->start({u"sync"_s, u"--once"_s});
        const auto noting = m_ctl->start({u"conversation"_s, u"note"_s, u"1"_s, u"--text"_s, u"once"_s});
        held->kill();
        held->waitForFinished();
        QCOMPARE(CtlProgram::finished(*noting).status, 0);
        QCOMPARE(CtlProgram::finished(*asking).status, 0);
        QCOMPARE(m_ctl->run({u"conversation"_s, u"show"_s, u"1"_s}).out.count("\"once\""), 1);
    }

    void anAnswerLongerThanALineComesWhole()
    {
        const QString longText = u"zażółć "_s.repeated(60'000);
        for (const QString &id : {u"l1"_s, u"l2"_s, u"l3"_s})
            m_channel->put(id, u"Long"_s, longText, u"long"_s);
        QCOMPARE(m_ctl->run({u"sync"_s, u"--once"_s}).status, 0);
        const QByteArray alone = m_ctl->run({u"conversation"_s, u"show"_s, u"2"_s}).out;
        QVERIFY(alone.size() > 1024 * 1024);
        const auto held = holder();
        QVERIFY(held);
        QCOMPARE(m_ctl->run({u"conversation"_s, u"show"_s, u"2"_s}).out, alone);
        held->kill();
        held->waitForFinished();
    }
};

QTEST_GUILESS_MAIN(CtlHolderTest)
#include "ctlholdertest.moc"
