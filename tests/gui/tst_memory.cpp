// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/thread/conversationpane.h"

#include <QTest>

#include <malloc.h> // Linux only, as the figure is

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

double heapMb()
{
    return static_cast<double>(mallinfo2().uordblks) / 1'000'000;
}

} // namespace

/// A window that has shown thousands of conversations is no larger than one that has shown a hundred.
class TestMemory : public QObject
{
    Q_OBJECT

    static constexpr int kFirst = 100;
    static constexpr double kGrowthMb = 8;

    static QList<ConversationId> fill(test::SampleWindow &sample, int count)
    {
        QList<ConversationId> ids;
        for (int i = 0; i < count; ++i) {
            QueueRow row;
            row.channel = i % 3 == 0 ? u"webchat"_s : u"email"_s;
            row.inbox = {1, u"pomoc@sklep.example"_s};
            row.customer = {200 + i % 9, u"Klient %1"_s.arg(i)};
            row.subject = u"Sprawa %1"_s.arg(i);
            row.state = ConversationState::Resolved;
            const ConversationId id = sample.workspace.addConversation(row);
            for (int n = 0; n < 6; ++n) {
                TimelineEntry entry;
                entry.conversation = id;
                entry.at = sample.clock.now() - std::chrono::minutes(60 * n);
                entry.channel = row.channel;
                entry.direction = n % 2 == 0 ? Direction::In : Direction::Out;
                entry.author = {row.channel, u"k%1@c.example"_s.arg(i), row.customer.name};
                entry.subject = row.subject;
                entry.text = u"Dzień dobry, w sprawie zamówienia %1 "_s.arg(i).repeated(8);
                if (row.channel == u"email")
                    entry.html =
                        u"<h2>Zamówienie %1</h2><p>%2</p><ul><li>a</li><li>b</li></ul>"_s.arg(i).arg(entry.text);
                (void)sample.workspace.addEntry(entry);
            }
            ids.append(id);
        }
        return ids;
    }

private Q_SLOTS:
    void fiveThousandConversationsOpened()
    {
        const int count = qEnvironmentVariableIsSet("CENTRALA_SOAK") ? 5000 : 600;
        test::SampleWindow sample;
        const QList<ConversationId> ids = fill(sample, count);
        const auto open = [&](ConversationId id) {
            sample.window.open(id);
            QTest::qWait(2);
        };
        for (int i = 0; i < kFirst; ++i)
            open(ids.at(i));
        QTest::qWait(500);
        const double before = heapMb();
        for (int i = kFirst; i < count; ++i)
            open(ids.at(i));
        // Back where the figure was taken, so that the same things stand on the screen.
        open(ids.at(kFirst - 1));
        QTest::qWait(500);
        const double after = heapMb();
        qInfo("%.1f MB after %d, %.1f MB after %d", before, kFirst, after, count);
        QVERIFY2(after - before < kGrowthMb, qPrintable(u"grew by %1 MB"_s.arg(after - before)));
    }
};

QTEST_MAIN(TestMemory)
#include "tst_memory.moc"
