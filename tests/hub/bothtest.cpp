// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/localworkspace.h"
#include "tests/support/hubprogram.h"
#include "tests/support/testdesk.h"

#include <QTest>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// A program that works with a workspace does not notice whether its engine is in the same process or on a hub: the
/// same steps, the same answers. How many were compared is printed.
class BothTest : public QObject
{
    Q_OBJECT

    static const QString kPassword;
    static constexpr int kSoon = 20'000;

    /// What the steps left behind, in the order they were looked at; the same for both.
    class Steps
    {
    public:
        Steps(workspace::Workspace &workspace, const LoopbackFolder &channel)
            : m_workspace(workspace), m_channel(channel)
        {
        }
        [[nodiscard]] QStringList seen() const { return m_seen; }
        void take()
        {
            m_channel.put(u"m1"_s, u"Parcel"_s, u"Zażółć gęślą jaźń"_s);
            m_channel.put(u"m2"_s, u"Invoice"_s, u"Which one"_s);
            note(u"arrived"_s, QTest::qWaitFor([this] { return open().size() == 2; }, kSoon));
            const ConversationId parcel = named(u"Parcel"_s);
            run(u"note"_s, AddNote{parcel, u"look"_s});
            run(u"an empty note"_s, AddNote{parcel, u" "_s});
            run(u"tag"_s, Tag{{parcel}, u"carrier"_s});
            run(u"priority"_s, SetPriority{{parcel}, Priority::High});
            run(u"follow"_s, Follow{{parcel}, true});
            head(parcel);
            run(u"undo"_s, Undo{});
            head(parcel);
            run(u"assign"_s, Assign{{parcel}, m_workspace.me().agent, {}, u"mine"_s});
            Reply reply;
            reply.conversation = parcel;
            reply.text = u"On its way"_s;
            reply.now = true;
            run(u"reply"_s, reply);
            note(u"left"_s, QTest::qWaitFor([this] { return m_channel.answers().size() == 1; }, kSoon));
            note(u"said"_s, QTest::qWaitFor([&] { return texts(parcel).size() == 3; }, kSoon));
            note(u"texts"_s, texts(parcel).join(u'|'));
            head(parcel);
            const ConversationId invoice = named(u"Invoice"_s);
            run(u"resolve"_s, Resolve{{invoice}});
            head(invoice);
            run(u"reopen"_s, Reopen{{invoice}});
            run(u"spam"_s, MarkSpam{{invoice}});
            head(invoice);
            run(u"not there"_s, Resolve{{ConversationId{4711}}});
            run(u"edit"_s, EditCustomer{customer(parcel), u"Anna N."_s, u"likes tea"_s});
            const CustomerCard card = m_workspace.pages().customer(customer(parcel));
            note(u"card"_s, card.name + u'|' + card.about);
            note(u"history"_s, QString::number(m_workspace.pages().history(customer(parcel), 10).size()));
            for (const QString &words : {u"gesla"_s, u"zazolc jazn"_s, u"nothing like it"_s}) {
                const auto hits = m_workspace.search(words, workspace::SearchScope::Messages, 10);
                note(u"search"_s, QTest::qWaitFor([&] { return hits.isFinished(); }, kSoon));
                note(words, QString::number(hits.result()->size()));
            }
            const AgentId me = m_workspace.me().agent;
            for (const View view : {View::Mine, View::Open, View::Pending, View::Resolved, View::Spam, View::Followed})
                note(nameOf(view), QString::number(m_workspace.pages().queueIds({view, me, {}, {}, {}}, 10).size()));
            m_workspace.desk().saveDraft(parcel, false, u"half"_s);
            note(u"draft"_s, m_workspace.desk().draft(parcel, false));
        }

    private:
        void note(const QString &what, const QString &value) { m_seen.append(what + u": "_s + value); }
        void note(const QString &what, bool value) { note(what, value ? u"yes"_s : u"no"_s); }
        [[nodiscard]] QList<ConversationId> open() const
        {
            return m_workspace.pages().queueIds({View::Open, {}, {}, {}, {}}, 10);
        }
        [[nodiscard]] ConversationId named(const QString &subject) const
        {
            for (const QueueRow &row : m_workspace.pages().queueRows(open())) {
                if (row.subject == subject)
                    return row.id;
            }
            return {};
        }
        [[nodiscard]] CustomerId customer(ConversationId id) const
        {
            return CustomerId{m_workspace.pages().queueRows({id}).value(0).customer.id};
        }
        [[nodiscard]] QStringList texts(ConversationId id) const
        {
            QStringList texts;
            for (const TimelineEntry &entry : m_workspace.pages().thread(id, 50).entries) {
                if (entry.kind != EntryKind::Event)
                    texts.append(entry.text);
            }
            return texts;
        }
        void run(const QString &what, const Command &command)
        {
            const auto future = m_workspace.run(command);
            if (!QTest::qWaitFor([&] { return future.isFinished(); }, kSoon)) {
                note(what, u"no answer"_s);
                return;
            }
            const Result<Outcome> outcome = future.result();
            note(what, outcome ? (outcome->undo ? u"done, can be undone"_s : u"done"_s)
                               : QString(nameOf(outcome.error().kind)));
        }
        void head(ConversationId id)
        {
            const QueueRow row = m_workspace.pages().queueRows({id}).value(0);
            note(row.subject, u"%1 %2 %3 %4 %5 %6"_s.arg(nameOf(row.state), nameOf(row.priority))
                                  .arg(row.assignee.id != 0)
                                  .arg(row.tags.join(u','))
                                  .arg(row.followers.size())
                                  .arg(row.unread));
        }

        workspace::Workspace &m_workspace;
        const LoopbackFolder &m_channel;
        QStringList m_seen;
    };

private Q_SLOTS:
    void theSameStepsGiveTheSameAnswers()
    {
        QStringList local;
        {
            const QTemporaryDir folder;
            const CtlProgram ctl(folder.filePath(u"own"_s));
            const LoopbackFolder channel(folder.filePath(u"channel"_s));
            QCOMPARE(ctl.run({u"inbox"_s, u"add"_s, u"loopback"_s, u"--name"_s, u"Shop"_s, u"--set"_s,
                              u"directory="_s + channel.path()})
                         .status,
                     0);
            const SystemClock clock;
            SystemRandom random;
            auto opened = workspace::LocalWorkspace::open(workspace::Folder(ctl.workspace()), clock, random);
            QVERIFY(opened.ok());
            (*opened)->start();
            Steps steps(**opened, channel);
            steps.take();
            local = steps.seen();
            const auto stopped = (*opened)->stop();
            QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), kSoon);
        }
        QStringList remote;
        {
            HubProgram hub;
            QVERIFY2(hub.start(), hub.errors());
            const LoopbackFolder channel(hub.path(u"channel"_s));
            QVERIFY(hub.addInbox(u"Shop"_s, channel) > 0);
            QVERIFY(hub.addAgent(u"olena"_s, kPassword) > 0);
            TestDesk desk;
            QVERIFY(desk.join(hub.url(), u"olena"_s, kPassword));
            Steps steps(desk.workspace(), channel);
            steps.take();
            remote = steps.seen();
        }
        QCOMPARE(remote, local);
        QVERIFY(!local.contains(u"arrived: no"_s) && !local.join(u' ').contains(u"no answer"_s));
        qInfo("%d answers of a local workspace and %d of a remote one are the same", static_cast<int>(local.size()),
              static_cast<int>(remote.size()));
    }
};

const QString BothTest::kPassword = u"a password of hers"_s;

QTEST_GUILESS_MAIN(BothTest)
#include "bothtest.moc"
