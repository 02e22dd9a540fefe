// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/folderlock.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace centrala;
using namespace centrala::workspace;
using namespace Qt::Literals::StringLiterals;

class FolderLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyOneHoldsAFolder()
    {
        QTemporaryDir place;
        const Folder folder(place.filePath(u"new/workspace"_s));
        auto first = FolderLock::take(folder);
        QVERIFY(first.ok());
        QCOMPARE(QFileInfo(folder.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        const auto second = FolderLock::take(folder);
        QVERIFY(!second.ok());
        QCOMPARE(second.error().kind, Error::Kind::Busy);
        QCOMPARE(FolderLock::holderSocket(folder), folder.socket());

        first->reset();
        QVERIFY(FolderLock::take(folder).ok());
    }

    void twoNamesOfAFolderAreOneFolder()
    {
        QTemporaryDir place;
        QVERIFY(QDir(place.path()).mkdir(u"real"_s));
        QVERIFY(QFile::link(place.filePath(u"real"_s), place.filePath(u"other"_s)));
        const auto first = FolderLock::take(Folder(place.filePath(u"real"_s)));
        QVERIFY(first.ok());
        const auto second = FolderLock::take(Folder(place.filePath(u"other"_s)));
        QVERIFY(!second.ok());
        QCOMPARE(FolderLock::holderSocket(Folder(place.filePath(u"other"_s))),
                 Folder(place.filePath(u"real"_s)).socket());
    }

    void aNetworkDriveIsRefused_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("refused");
        for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "NFS4"})
            QTest::newRow(type) << QByteArray(type) << true;
        for (const char *type : {"ext4", "btrfs", "xfs", "tmpfs", "overlay", "apfs", "NTFS", "fuseblk", ""})
            QTest::newRow(*type ? type : "unknown") << QByteArray(type) << false;
    }

    void aNetworkDriveIsRefused()
    {
        QFETCH(QByteArray, type);
        QFETCH(bool, refused);
        QTemporaryDir place;
        const Folder folder(place.filePath(u"workspace"_s));
        const auto lock = FolderLock::take(folder, [&](const QString &) { return type; });
        QCOMPARE(!lock.ok(), refused);
        if (!refused)
            return;
        QCOMPARE(lock.error().kind, Error::Kind::Usage);
        QCOMPARE(lock.error().subject, folder.path());
        QVERIFY(!QFileInfo::exists(folder.path()));
    }

    void aLongPathGetsAShortSocket()
    {
        QTemporaryDir place;
        const QString longName(120, u'x');
        QVERIFY(Folder(place.filePath(longName)).socket().size() < 100);
        QVERIFY(Folder(place.filePath(longName)).socket() != Folder(place.filePath(longName + u'y')).socket());
        QCOMPARE(Folder(u"/w"_s).socket(), u"/w/socket"_s);
    }

    void aFolderThatCannotBeMadeIsTold()
    {
        QTemporaryDir place;
        QFile file(place.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto lock = FolderLock::take(Folder(place.filePath(u"file/workspace"_s)));
        QVERIFY(!lock.ok());
        QCOMPARE(lock.error().kind, Error::Kind::Storage);
    }
};

QTEST_GUILESS_MAIN(FolderLockTest)
#include "folderlocktest.moc"
