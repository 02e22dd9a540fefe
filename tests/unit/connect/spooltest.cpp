// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/spool.h"
#include "connectors/contract/spoolfiles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::connect;

class SpoolTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void filesAreCheckedAgainstTheirSum();
    void namesStayInside_data();
    void namesStayInside();
    void leftoversAreGoneWhenARunBegins();
    void longBodiesMoveOut();
};

void SpoolTest::filesAreCheckedAgainstTheirSum()
{
    const QTemporaryDir folder;
    const QDir spool(folder.path());
    SpoolFile file = contract::writeSpoolFile(spool, "content", u"a.txt"_s, u"text/plain"_s).value();
    QCOMPARE(contract::readSpoolFile(spool, file, 100).value(), QByteArray("content"));
    QCOMPARE(contract::readSpoolFile(spool, file, 3).error().kind, Error::Kind::TooLarge);
    const SpoolFile copy =
        contract::copyToSpool(spool, spool.filePath(file.spoolName), u"b"_s, u"text/plain"_s, 100).value();
    QCOMPARE(copy.sha256, file.sha256);
    QCOMPARE(contract::copyToSpool(spool, spool.filePath(file.spoolName), u"b"_s, {}, 3).error().kind,
             Error::Kind::TooLarge);
    QCOMPARE(spool.entryList(QDir::Files).size(), 2);
    file.sha256[0] = file.sha256[0] == u'0' ? u'1' : u'0';
    QCOMPARE(contract::readSpoolFile(spool, file, 100).error().kind, Error::Kind::Malformed);
}

void SpoolTest::namesStayInside_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"", ".", "..", "../x", "/etc/passwd", "a/b", "a\\b", "C:x"})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("long") << QString(300, u'a');
    QTest::newRow("zero") << QString(u"a\0b"_s);
}

void SpoolTest::namesStayInside()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const Spool spool(folder.filePath(u"spool"_s));
    QVERIFY(spool.prepare().ok());
    SpoolFile file;
    file.spoolName = name;
    Batch batch;
    batch.messages.append(InboundMessage{});
    batch.messages.first().files.append(file);
    QCOMPARE(spool.check(batch).error().kind, Error::Kind::Malformed);
    QVERIFY(!contract::readSpoolFile(QDir(spool.path()), file, 100).ok());
    spool.removeFilesOf(batch);
    QVERIFY(QFile::exists(spool.path()));
}

void SpoolTest::leftoversAreGoneWhenARunBegins()
{
    const QTemporaryDir folder;
    const Spool spool(folder.filePath(u"spool"_s));
    QVERIFY(spool.prepare().ok());
    QVERIFY(contract::writeSpoolFile(QDir(spool.path()), "x", u"x"_s, u"y"_s).ok());
    QVERIFY(spool.prepare().ok());
    QCOMPARE(QDir(spool.path()).entryList(QDir::Files), QStringList());
    QVERIFY(!(QFile::permissions(spool.path()) & (QFile::ReadGroup | QFile::ReadOther)));
    Batch batch;
    batch.messages.resize(Batch::kMessageLimit + 1);
    QCOMPARE(spool.check(batch).error().kind, Error::Kind::TooLarge);
}

void SpoolTest::longBodiesMoveOut()
{
    const QTemporaryDir folder;
    const QDir spool(folder.path());
    Batch batch;
    batch.messages.resize(1);
    batch.messages.first().text = QString(40, u'ż');
    batch.messages.first().html = u"short"_s;
    QVERIFY(contract::moveBodiesToSpool(spool, batch, 80).ok());
    QCOMPARE(batch.messages.first().bodies.size(), 0);
    QVERIFY(contract::moveBodiesToSpool(spool, batch, 79).ok());
    const InboundMessage &message = batch.messages.first();
    QCOMPARE(message.bodies.size(), 1);
    QCOMPARE(message.bodies.first().contentId, u"text"_s);
    QVERIFY(message.text.isEmpty());
    QCOMPARE(message.html, u"short"_s);
    QCOMPARE(contract::readSpoolFile(spool, message.bodies.first(), 100).value(), QString(40, u'ż').toUtf8());
}

QTEST_GUILESS_MAIN(SpoolTest)
#include "spooltest.moc"
