// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/sealedfile.h"
#include "app/connect/secretsplace.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::connect;

namespace {

const QString kOwner = u"inbox/1"_s;
const SecretSet kSecrets{{u"password"_s, u"zażółć gęślą jaźń"_s}, {u"token"_s, u"abc"_s}};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class SealedFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void secretsComeBack();
    void nothingStandsInClear();
    void theWrongKeyIsRefused();
    void everyChangedOctetIsNoticed();
    void aCrashBeforeTheRenameLeavesTheOldOne();
    void aFullDiskKeepsWhatWasThere();
    void removingTheLastSecretRemovesTheOwner();
    void theKeyFileIsForItsOwnerOnly();
    void theEnvironmentChoosesTheFile();

private:
    [[nodiscard]] Result<std::unique_ptr<SealedFile>> open(const QByteArray &key = "key")
    {
        return SealedFile::open(path(), key, m_random);
    }
    [[nodiscard]] QString path() const { return m_folder->filePath(u"secrets.sealed"_s); }
    void store()
    {
        auto file = open();
        QVERIFY(file.ok());
        QVERIFY((*file)->write(kOwner, kSecrets).result().ok());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    test::SeededRandom m_random{1};
};

void SealedFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void SealedFileTest::secretsComeBack()
{
    store();
    const auto again = open();
    QVERIFY(again.ok());
    QCOMPARE((*again)->read(kOwner).result().value(), kSecrets);
    QCOMPARE((*again)->read(u"inbox/2"_s).result().value(), SecretSet());
}

void SealedFileTest::nothingStandsInClear()
{
    store();
    const QByteArray first = contentOf(path());
    QVERIFY(!first.contains("abc") && !first.contains("password") && !first.contains("inbox"));
    QVERIFY(!(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther)));
    // Written again, nothing of it is the same but magic and salt.
    const auto file = open();
    QVERIFY((*file)->write(u"inbox/2"_s, kSecrets).result().ok());
    QVERIFY((*file)->write(u"inbox/2"_s, {}).result().ok());
    const QByteArray second = contentOf(path());
    QCOMPARE(second.size(), first.size());
    QCOMPARE(second.left(24), first.left(24));
    QVERIFY(second.mid(24, 12) != first.mid(24, 12));
    QVERIFY(second.mid(52) != first.mid(52));
}

void SealedFileTest::theWrongKeyIsRefused()
{
    store();
    const auto wrong = open("kez");
    QVERIFY(!wrong.ok());
    QCOMPARE(wrong.error().kind, Error::Kind::Unauthorised);
    QVERIFY(open().ok());
}

void SealedFileTest::everyChangedOctetIsNoticed()
{
    store();
    const QByteArray good = contentOf(path());
    for (const qsizetype at :
         {qsizetype(0), qsizetype(9), qsizetype(30), qsizetype(40), qsizetype(60), good.size() - 1}) {
        QByteArray changed = good;
        changed[at] = char(changed[at] ^ 1);
        put(path(), changed);
        const auto refused = open();
        QVERIFY2(!refused.ok(), qPrintable(QString::number(at)));
    }
    put(path(), good.left(20));
    QCOMPARE(open().error().kind, Error::Kind::Malformed);
    put(path(), good.left(good.size() - 1));
    QCOMPARE(open().error().kind, Error::Kind::Unauthorised);
    put(path(), good);
    QVERIFY(open().ok());
}

void SealedFileTest::aCrashBeforeTheRenameLeavesTheOldOne()
{
    store();
    put(path() + u".AbCdEf"_s, contentOf(path()).left(30));
    const auto file = open();
    QVERIFY(file.ok());
    QCOMPARE((*file)->read(kOwner).result().value(), kSecrets);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"secrets.sealed"_s});
}

void SealedFileTest::aFullDiskKeepsWhatWasThere()
{
    store();
    const auto file = open();
    // A folder in the place of the file is as good as a full disk: the file cannot be replaced.
    QVERIFY(QFile::remove(path()));
    QVERIFY(QDir().mkpath(path() + u"/x"_s));
    const Result<void> failed = (*file)->write(kOwner, {{u"password"_s, u"new"_s}}).result();
    QVERIFY(!failed.ok());
    QCOMPARE(failed.error().kind, Error::Kind::Storage);
    QCOMPARE((*file)->read(kOwner).result().value(), kSecrets);
}

void SealedFileTest::removingTheLastSecretRemovesTheOwner()
{
    store();
    {
        const auto file = open();
        QVERIFY((*file)->write(kOwner, {}).result().ok());
    }
    QCOMPARE((*open())->read(kOwner).result().value(), SecretSet());
}

void SealedFileTest::theKeyFileIsForItsOwnerOnly()
{
    const QString key = m_folder->filePath(u"secrets.key"_s);
    const Result<QByteArray> made = keyFromFile(key, m_random);
    QVERIFY(made.ok());
    QCOMPARE(made->size(), 32);
    QCOMPARE(keyFromFile(key, m_random).value(), *made);
    QVERIFY(!(QFile::permissions(key) & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(QFile::setPermissions(key, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    QCOMPARE(keyFromFile(key, m_random).error().kind, Error::Kind::NotPermitted);
}

void SealedFileTest::theEnvironmentChoosesTheFile()
{
    qputenv("CENTRALA_SECRETS", "file");
    const auto opened = openSecrets(m_folder->path(), u"test"_s, m_random);
    QVERIFY(opened.isFinished());
    QVERIFY(opened.result().ok());
    const std::shared_ptr<Secrets> secrets = *opened.result();
    QVERIFY(secrets->write(kOwner, kSecrets).result().ok());
    QVERIFY(QFile::exists(path()));
    qunsetenv("CENTRALA_SECRETS");
    // What lies in the file is found again, whatever else there may be by then.
    const auto again = openSecrets(m_folder->path(), u"test"_s, m_random);
    QVERIFY(again.isFinished());
    QCOMPARE((*again.result())->read(kOwner).result().value(), kSecrets);
}

QTEST_GUILESS_MAIN(SealedFileTest)
#include "sealedfiletest.moc"
