// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attachments.h"
#include "app/workspace/deskdatabase.h"
#include "app/workspace/searcher.h"
#include "app/workspace/storepages.h"
#include "tests/support/fakeclock.h"
#include "tests/unit/store/samplestore.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::workspace;
using test::SampleStore;

/// What the interface reads from its own copy, and what it keeps for itself.
class PagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesShowWhatWasCommittedMeanwhile()
    {
        SampleStore store;
        const auto pages = StorePages::open(store.path(), store.folder(), nullptr).value();
        QCOMPARE(pages->queueCount({}), 0);
        const CustomerId anna = store.customer(u"Anna"_s, u"anna@poczta.example"_s);
        const auto talk = store.conversation(anna, u"Zwrot"_s);
        const EntryId entry = store.message(talk, SampleStore::at(1), u"treść"_s);
        QCOMPARE(pages->queueRows(pages->queueIds({}, 10)).first().subject, u"Zwrot"_s);
        QCOMPARE(pages->thread(talk.id, 10).entries.first().text, u"treść"_s);
        QCOMPARE(pages->customer(anna).conversations, 1);
        QCOMPARE(pages->history(anna, 10).first().entry, entry);

        const store::FileStore files(store.folder());
        const QString sha256 = files.write("foto").value();
        const AttachmentId here =
            store::Attachments(store.database()).insert(entry, {{}, u"a"_s, {}, 4, sha256, {}, false});
        const AttachmentId away =
            store::Attachments(store.database()).insert(entry, {{}, u"b"_s, {}, 4, QString(64, u'0'), {}, false});
        QFile file(pages->attachmentPath(here));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "foto");
        QCOMPARE(pages->attachmentPath(away), QString());
        QCOMPARE(pages->attachmentPath(AttachmentId{99}), QString());
    }

    void aPageThatCannotBeReadIsEmptyAndTold()
    {
        SampleStore store;
        store.conversation(store.customer(u"Anna"_s, u"a@b.example"_s), u"Zwrot"_s);
        QList<Error> troubles;
        const auto pages =
            StorePages::open(store.path(), store.folder(), [&](const Error &error) { troubles.append(error); }).value();
        pages->database().setFault([](const char *) { return false; });
        QCOMPARE(pages->queueIds({}, 10).size(), 0);
        QCOMPARE(troubles.size(), 1);
        QCOMPARE(troubles.first().kind, Error::Kind::Storage);
        pages->database().setFault(nullptr);
        QCOMPARE(pages->queueIds({}, 10).size(), 1);
    }

    void draftsAndPreferencesStay()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"desk.db"_s);
        test::FakeClock clock;
        {
            const auto desk = DeskDatabase::open(path, clock, nullptr).value();
            desk->saveDraft(ConversationId{1}, false, u"Dzień dobry, zażółć"_s);
            clock.advance(Milliseconds(1000));
            desk->saveDraft(ConversationId{1}, true, u"notatka"_s);
            desk->saveDraft(ConversationId{2}, false, u"x"_s);
            desk->saveDraft(ConversationId{2}, false, QString());
            desk->setPreference(u"splitter"_s, QByteArray("\0\1\2", 3));
            desk->setPreference(u"empty"_s, {});
        }
        const auto desk = DeskDatabase::open(path, clock, nullptr).value();
        QCOMPARE(desk->draft(ConversationId{1}, false), u"Dzień dobry, zażółć"_s);
        QCOMPARE(desk->draft(ConversationId{2}, false), QString());
        QCOMPARE(desk->drafts().size(), 2);
        QVERIFY(desk->drafts().first().isNote);
        QCOMPARE(desk->preference(u"splitter"_s), QByteArray("\0\1\2", 3));
        QCOMPARE(desk->preference(u"never set"_s), QByteArray());
    }

    void theNewestSearchWins()
    {
        SampleStore store;
        const CustomerId anna = store.customer(u"Anna"_s, u"anna@poczta.example"_s);
        store.message(store.conversation(anna, u"Zwrot"_s), SampleStore::at(1), u"paczka"_s);
        QList<QFuture<Searcher::Hits>> older;
        QFuture<Searcher::Hits> last;
        {
            Searcher searcher(store.path());
            for (int i = 0; i < 200; ++i)
                older.append(searcher.search(u"paczka"_s, SearchScope::Messages, 10));
            last = searcher.search(u"anna"_s, SearchScope::Customers, 10);
            QTRY_VERIFY(last.isFinished());
        }
        QCOMPARE(last.result().value().first().customer.name, u"Anna"_s);
        for (const auto &future : std::as_const(older)) {
            QVERIFY(future.isFinished());
            QVERIFY(future.result().value().size() <= 1);
        }
    }

    void aSearchNobodyCanAnswerSaysWhy()
    {
        Searcher searcher(u"/nowhere/store.db"_s);
        const auto answer = searcher.search(u"paczka"_s, SearchScope::Messages, 10);
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().kind, Error::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(PagesTest)
#include "pagestest.moc"
