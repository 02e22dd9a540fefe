// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/webchat/chatcompany.h"
#include "tests/support/badline.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::test;

/// A visitor behind a line that delays, breaks, and loses what was answered, so that the widget says it again; the
/// company answers meanwhile. In the end both have the same words, each once, in one order.
class WebchatLineTest : public QObject
{
    Q_OBJECT

    static constexpr int kPatience = 60'000;
    static constexpr int kSaid = 12;
    static constexpr int kAnswers = 8;

private Q_SLOTS:
    void bothTranscriptsAgree_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= (qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 100 : 3); ++seed)
            QTest::addRow("seed %d", seed) << seed;
    }
    void bothTranscriptsAgree()
    {
        QFETCH(int, seed);
        SeededRandom random{static_cast<quint32>(seed)};
        ChatCompany company;
        QVERIFY(company.start());
        BadLine way(company.chatPort);
        way.setDelay(seed % 4 * 10);
        QStringList words;
        for (int i = 0; i < kSaid; ++i)
            words.append(u"said %1"_s.arg(i));
        std::unique_ptr<WidgetLine> anna;
        QStringList shown;
        qint64 seen = 0;
        int answered = 0;
        qsizetype told = -1;
        bool isDeaf = false;
        // As the widget does: one message at a time, said again after coming back until it is confirmed.
        const auto widget = [&] {
            if (!anna || anna->isClosed()) {
                anna = std::make_unique<WidgetLine>(way.port());
                anna->hello(WidgetLine::secretOf(u"anna"_s), seen);
                told = -1;
            }
            for (const QJsonObject &entry : anna->frames(u"entry"_s)) {
                if (entry.value(u"seq"_s).toInteger() <= seen)
                    continue;
                seen = entry.value(u"seq"_s).toInteger();
                shown.append(entry.value(u"text"_s).toString());
            }
            if (!anna->isWelcome())
                return;
            for (qsizetype i = 0; i < words.size(); ++i) {
                if (shown.contains(words[i]))
                    continue;
                if (told != i)
                    anna->say(u"message-%1"_s.arg(i, 6, 10, QChar(u'0')), words[i]);
                told = i;
                break;
            }
        };
        const auto step = [&] {
            widget();
            const quint32 chance = static_cast<quint8>(random.bytes(1).at(0));
            if (chance < 8) {
                way.cut();
                way.mend();
                isDeaf = false;
            } else if (isDeaf && chance < 60) {
                anna.reset(); // whoever hears nothing hangs up and calls again
                isDeaf = false;
            } else if (chance < 16) {
                isDeaf = true;
            }
            way.swallowAnswers(isDeaf);
            if (answered < kAnswers && shown.size() > answered) {
                ++answered;
                company.answer(answered, ChatCompany::visitorOf(u"anna"_s), u"answer %1"_s.arg(answered));
            }
            return shown.size() >= kSaid + kAnswers;
        };
        QVERIFY2(QTest::qWaitFor(step, kPatience), qPrintable(shown.join(u", "_s)));
        way.swallowAnswers(false);
        QCOMPARE(company.stored(), words);
        const auto whole = company.line(u"anna"_s);
        QTRY_COMPARE_WITH_TIMEOUT(whole->texts().size(), kSaid + kAnswers, kPatience);
        QCOMPARE(whole->texts(), shown);
        QVERIFY(way.calls() > 1);
        for (int i = 1; i <= kAnswers; ++i)
            QTRY_COMPARE_WITH_TIMEOUT(company.delivery(i), Delivery::Sent, kPatience);
        company.stop();
    }
};

QTEST_GUILESS_MAIN(WebchatLineTest)
#include "webchatlinetest.moc"
