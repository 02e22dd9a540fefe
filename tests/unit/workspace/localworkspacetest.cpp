// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/localworkspace.h"
#include "app/model/clock.h"
#include "app/store/database.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala;
using namespace centrala::workspace;
using namespace Qt::Literals::StringLiterals;

/// A workspace with its engine in this process, as the desktop opens it.
class LocalWorkspaceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_place;
    SystemClock m_clock;
    SystemRandom m_random;

    [[nodiscard]] Folder folder(const QString &name) const { return Folder(m_place.filePath(name)); }
    [[nodiscard]] std::unique_ptr<LocalWorkspace> opened(const QString &name)
    {
        auto workspace = LocalWorkspace::open(folder(name), m_clock, m_random);
        return workspace ? *std::move(workspace) : nullptr;
    }
    static PutRecord template_(const QString &name) { return {Catalogue::Template, {}, name, {{u"text"_s, u"Hej"_s}}}; }

private Q_SLOTS:
    void initTestCase() { qputenv("CENTRALA_SECRETS", "file"); }

    void aNewFolderIsReadableAtOnce()
    {
        const auto workspace = opened(u"new"_s);
        QVERIFY(workspace);
        QCOMPARE(workspace->me().role, Role::Administrator);
        QCOMPARE(workspace->pages().agents().size(), 1);
        QCOMPARE(workspace->pages().agents().first().name, u"me"_s);
        const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther;
        QCOMPARE(QFileInfo(folder(u"new"_s).database()).permissions() & others, QFile::Permissions());
    }

    void whatACommandTouchedIsAnnouncedBeforeItIsDone()
    {
        const auto workspace = opened(u"commands"_s);
        QVERIFY(workspace);
        workspace->start();
        QStringList order;
        connect(workspace.get(), &Workspace::changed, this, [&](const Changes &changes) {
            for (const Change &one : changes) {
                if (one.entity == Entity::Record)
                    order.append(u"changed"_s);
            }
        });
        workspace->run(template_(u"Greeting"_s)).then(this, [&](const Result<Outcome> &outcome) {
            order.append(outcome ? u"done"_s : u"failed"_s);
            QCOMPARE(workspace->pages().records(Catalogue::Template).size(), 1);
        });
        QTRY_COMPARE(order, (QStringList{u"changed"_s, u"done"_s}));
    }

    void whatIsWishedBeforeTheStartWaitsForIt()
    {
        const auto workspace = opened(u"early"_s);
        QVERIFY(workspace);
        QFuture<Result<Outcome>> early = workspace->run(template_(u"Early"_s));
        QVERIFY(!early.isFinished());
        workspace->start();
        QTRY_VERIFY(early.isFinished());
        QVERIFY(early.result().ok());
    }

    void whatWasBegunIsFinishedWhenItStops()
    {
        const auto workspace = opened(u"stop"_s);
        QVERIFY(workspace);
        workspace->start();
        QFuture<Result<Outcome>> last = workspace->run(template_(u"Last"_s));
        QFuture<void> stopped = workspace->stop();
        QTRY_VERIFY(stopped.isFinished());
        QTRY_VERIFY(last.isFinished());
        QVERIFY(last.result().ok());

        QFuture<Result<Outcome>> late = workspace->run(template_(u"Late"_s));
        QTRY_VERIFY(late.isFinished());
        QVERIFY(!late.result().ok());
        QCOMPARE(late.result().error().kind, Error::Kind::Busy);
    }

    void aSecondWindowIsToldAndTheFirstComesToTheFront()
    {
        const auto workspace = opened(u"two"_s);
        QVERIFY(workspace);
        workspace->start();
        const auto second = LocalWorkspace::open(folder(u"two"_s), m_clock, m_random);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().kind, Error::Kind::Busy);

        QSignalSpy shown(workspace.get(), &LocalWorkspace::showRequested);
        QFuture<bool> asked = askHolderToShow(folder(u"two"_s));
        QTRY_VERIFY(asked.isFinished());
        QVERIFY(asked.result());
        QTRY_COMPARE(shown.size(), 1);
    }

    void nobodyAnswersWhereNobodyHolds()
    {
        QFuture<bool> asked = askHolderToShow(folder(u"nobody"_s));
        QTRY_VERIFY(asked.isFinished());
        QVERIFY(!asked.result());
    }

    void aNewerWorkspaceIsRefused()
    {
        QVERIFY(opened(u"newer"_s));
        {
            auto database =
                store::Database::openSqlite(folder(u"newer"_s).database(), store::Database::Access::ReadWrite);
            QVERIFY(database.ok());
            (*database)->runText(u"PRAGMA user_version=9999"_s);
            QVERIFY((*database)->takeError().ok());
        }
        const auto workspace = LocalWorkspace::open(folder(u"newer"_s), m_clock, m_random);
        QVERIFY(!workspace.ok());
        QCOMPARE(workspace.error().kind, Error::Kind::TooNew);
    }
};

QTEST_GUILESS_MAIN(LocalWorkspaceTest)
#include "localworkspacetest.moc"
