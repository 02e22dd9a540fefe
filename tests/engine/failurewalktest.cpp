// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testengine.h"

#include <QSqlQuery>
#include <QSqlRecord>

using namespace centrala;
using namespace centrala::test;
using namespace Qt::Literals::StringLiterals;

/// Every statement of every write path fails once, as on a full disk: nothing of the transaction stays, and the same
/// wish succeeds as soon as there is room again.
class FailureWalkTest : public QObject
{
    Q_OBJECT

    /// All rows of all tables, as text.
    static QString contentOf(TestEngine &test)
    {
        QString content;
        const QString name = u"failurewalk"_s;
        {
            QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            connection.setDatabaseName(test.database().path());
            if (!connection.open())
                return {};
            const QStringList tables = connection.tables();
            for (const QString &table : tables) {
                QSqlQuery query(u"SELECT * FROM "_s + table, connection);
                while (query.next()) {
                    content += table;
                    for (int i = 0; i < query.record().count(); ++i)
                        content += u'|' + query.value(i).toString();
                    content += u'\n';
                }
            }
        }
        QSqlDatabase::removeDatabase(name);
        return content;
    }

    /// Does `work` with the n-th statement failing, for every n, until it goes through untouched.
    template<typename Work>
    static void walk(TestEngine &test, Work work)
    {
        for (int n = 1;; ++n) {
            const QString before = contentOf(test);
            int statement = 0;
            test.database().setFault([&](const char *) { return ++statement != n; });
            const bool done = work();
            test.database().setFault({});
            if (done && statement < n)
                return;
            QVERIFY2(!done, qPrintable(u"statement %1 failed and nobody said so"_s.arg(n)));
            QCOMPARE(contentOf(test), before);
            QVERIFY(n < 2000);
        }
    }

private Q_SLOTS:
    void everyWritePath()
    {
        TestEngine test;
        const InboxId inbox = test.addInbox();
        const QString file = test.spool() + u"/f1"_s;
        QFile attachment(file);
        QVERIFY(attachment.open(QIODevice::WriteOnly));
        attachment.write("content");
        attachment.close();
        InboundMessage mail = test.mail(u"a@x"_s, u"anna@c.example"_s, u"Hello, order 4471/2026"_s);
        mail.number = u"1:1"_s;
        mail.files = {{u"f1"_s, {}, u"f.txt"_s, u"text/plain"_s, 7, {}, false}};
        walk(test, [&] {
            const auto cursors = test.engine().cursors(inbox);
            if (!cursors)
                return false;
            Batch batch;
            batch.stream = u"live"_s;
            batch.fromCursor = cursors->value(u"live"_s);
            batch.toCursor = u"1"_s;
            batch.messages = {mail, test.mail(u"b@x"_s, u"jan@d.example"_s, u"Dzień dobry"_s)};
            const auto taken = test.engine().accept(inbox, batch, test.spool());
            return taken.ok() && taken->accepted;
        });
        QCOMPARE(test.count("SELECT count(*) FROM message"), 2);

        const ConversationId id = test.conversationWith(u"a@x"_s);
        EntryId entry;
        const QUuid request = QUuid::createUuid();
        walk(test, [&] {
            Reply reply;
            reply.conversation = id;
            reply.text = u"Thank you"_s;
            reply.now = true;
            const auto sent = test.engine().run(test.me(), {request, reply});
            if (sent)
                entry = *sent->entry;
            return sent.ok();
        });
        walk(test, [&] {
            const auto claim = test.engine().claimOutgoing(inbox, 10, test.spool());
            return claim.ok() && claim->messages.size() == 1;
        });
        walk(test, [&] { return test.engine().settle(entry, {Delivery::Sent, {}, {}, {}}).ok(); });
        QCOMPARE(test.count("SELECT count(*) FROM message WHERE delivery = 'sent'"), 1);

        walk(test, [&] { return test.run(Resolve{{id}}).ok(); });
        walk(test, [&] { return test.run(Undo{{}, id}).ok(); });
        walk(test, [&] { return test.run(Pin{{id}, true}).ok(); });
        walk(test, [&] { return test.run(Undo{{}, id}).ok(); });
        walk(test, [&] { return test.run(Snooze{{id}, test.clock().now() + std::chrono::hours(1)}).ok(); });
        test.clock().advance(std::chrono::hours(1));
        walk(test, [&] { return test.engine().tick().ok(); });
        walk(test, [&] { return test.run(TakeNext{}).ok(); });
        test.clock().advance(std::chrono::hours(1));
        walk(test, [&] { return test.engine().tick().ok(); });
        walk(test, [&] {
            const Error trouble{Error::Kind::Offline, {}, u"no answer"_s, {}};
            return test.engine().reportState(inbox, InboxState::Error, trouble, test.clock().now()).ok();
        });
        const CustomerId anna{1};
        walk(test, [&] { return test.run(EditCustomer{anna, u"Anna"_s, u"A note"_s}).ok(); });
        walk(test, [&] { return test.run(TagCustomer{anna, u"VIP"_s}).ok(); });
        walk(test, [&] { return test.run(Undo{}).ok(); });
        walk(test, [&] { return test.run(TagCustomer{anna, u"VIP"_s}).ok(); });
        walk(test, [&] { return test.run(UntagCustomer{anna, u"VIP"_s}).ok(); });
        walk(test, [&] { return test.run(PutConsent{anna, u"news"_s, ConsentState::Given, {}, {}}).ok(); });
        walk(test, [&] { return test.run(AddIdentity{anna, {u"phone"_s, u"600100200"_s, {}}}).ok(); });
        const IdentityId number{test.count("SELECT id FROM identity WHERE kind = 'phone'")};
        walk(test, [&] { return test.run(PutFirstIdentity{number}).ok(); });
        walk(test, [&] { return test.run(RemoveIdentity{number}).ok(); });
        ImportCustomers import;
        import.customers = {{2,
                             u"Anna Nowak"_s,
                             {{ u"email"_s,
                                u"anna@c.example"_s,
                                {} }},
                             u"More"_s,
                             {u"new"_s},
                             {}},
                            { 3,
                              u"Ewa"_s,
                              {{ u"email"_s,
                                 u"ewa@c.example"_s,
                                 {} }},
                              {},
                              {},
                              {} }};
        walk(test, [&] { return test.run(import).ok(); });
        walk(test, [&] { return test.run(Undo{}).ok(); });
        walk(test, [&] { return test.run(import).ok(); });
        MergeCustomers merge{anna, CustomerId{2}};
        merge.whoseName = Surviving::From;
        merge.whoseTags = Surviving::From;
        merge.whoseAddress = Surviving::From;
        std::optional<MergeId> link;
        walk(test, [&] {
            const auto merged = test.run(merge);
            link = merged ? merged->merge : std::nullopt;
            return merged.ok();
        });
        walk(test, [&] { return test.run(UnmergeCustomers{*link}).ok(); });
        walk(test, [&] { return test.run(MergeCustomers{anna, CustomerId{2}}).ok(); });
        const IdentityId parted{test.count("SELECT max(id) FROM identity WHERE customer = 2")};
        walk(test, [&] { return test.run(RemoveIdentity{parted}).ok(); });
        walk(test, [&] { return test.run(Undo{}).ok(); });
        walk(test, [&] { return test.run(EraseCustomer{CustomerId{1}}).ok(); });
        QCOMPARE(test.count("SELECT count(*) FROM message"), 0);
    }
};

QTEST_GUILESS_MAIN(FailureWalkTest)
#include "failurewalktest.moc"
