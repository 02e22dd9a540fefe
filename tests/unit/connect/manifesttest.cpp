// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/registry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::connect;

namespace {

QJsonObject good()
{
    QFile file(QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/connectors/loopback/connector.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void put(const QTemporaryDir &root, const QString &name, const QByteArray &content)
{
    QVERIFY(QDir(root.path()).mkpath(name));
    QFile file(root.filePath(name + u"/connector.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

/// What the registry says about a connector.json that says this.
Error problemOf(const QJsonObject &manifest)
{
    const QTemporaryDir root;
    put(root, u"loopback"_s, QJsonDocument(manifest).toJson());
    const Registry registry({root.path()});
    return registry.problems().value(0);
}

} // namespace

class ManifestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyConnectorInTheTreeIsSound();
    void aManifestSaysWhereTheProgramIs();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();
    void whatIsNoManifestIsLeftOut();
    void textsComeInTheLanguageAskedFor();
    void theFirstFolderWins();
};

void ManifestTest::everyConnectorInTheTreeIsSound()
{
    const QDir connectors(QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/connectors"));
    const QDir examples(QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/tests/connectors"));
    int found = 0;
    for (const QDir &root : {connectors, examples}) {
        for (const QFileInfo &folder : root.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            if (!QFile::exists(folder.filePath() + u"/connector.json"_s))
                continue;
            const Result<Manifest> manifest = readManifest(folder.filePath());
            QVERIFY2(manifest.ok(), manifest ? "" : qPrintable(manifest.error().subject + manifest.error().detail));
            ++found;
        }
    }
    QVERIFY(found >= 3);
}

void ManifestTest::aManifestSaysWhereTheProgramIs()
{
    const QTemporaryDir root;
    QJsonObject manifest = good();
    put(root, u"loopback"_s, QJsonDocument(manifest).toJson());
    manifest[u"name"_s] = u"pigeon"_s;
    manifest[u"program"_s] = u"pigeon.py"_s;
    put(root, u"pigeon"_s, QJsonDocument(manifest).toJson());
    const Registry registry({root.path()});
    QCOMPARE(registry.all().size(), 2);
    QCOMPARE(registry.find(u"loopback"_s)->program, QDir(root.path()).filePath(u"centrala-connector-loopback"_s));
    QCOMPARE(registry.find(u"pigeon"_s)->program, QDir(root.path()).filePath(u"pigeon/pigeon.py"_s));
    QVERIFY(registry.find(u"loopback"_s)->isIdempotent());
    QCOMPARE(registry.find(u"owl"_s).error().kind, Error::Kind::NotFound);
}

void ManifestTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QJsonObject>("manifest");
    QTest::addColumn<QString>("where");
    const auto with = [](const QString &member, const QJsonValue &value) {
        QJsonObject manifest = good();
        manifest[member] = value;
        return manifest;
    };
    const auto withSettings = [&](const QString &member, const QJsonValue &value) {
        QJsonObject settings = good()[u"settings"_s].toObject();
        settings[member] = value;
        return with(u"settings"_s, settings);
    };
    const auto withProperty = [&](const QJsonObject &property) {
        return withSettings(u"properties"_s, QJsonObject{{u"directory"_s, property}});
    };
    const QJsonObject title = good()[u"title"_s].toObject();
    QTest::newRow("protocol") << with(u"protocol"_s, 2) << u"\"protocol\""_s;
    QTest::newRow("name") << with(u"name"_s, u"Loop Back"_s) << u"\"name\""_s;
    QTest::newRow("other folder") << with(u"name"_s, u"pigeon"_s) << u"\"name\""_s;
    QTest::newRow("lives") << with(u"lives"_s, u"nowhere"_s) << u"\"lives\""_s;
    QTest::newRow("no title") << with(u"title"_s, QJsonObject{{u"en"_s, u"x"_s}}) << u"\"title.pl\""_s;
    QTest::newRow("path") << with(u"program"_s, u"../../bin/sh"_s) << u"\"program\""_s;
    QTest::newRow("unknown") << with(u"colour"_s, u"red"_s) << u"\"colour\""_s;
    QTest::newRow("capability") << with(u"capabilities"_s, QJsonObject{{u"html"_s, true}}) << u"\"capabilities."_s;
    QTest::newRow("order") << withSettings(u"order"_s, QJsonArray{u"x"_s}) << u"\"settings.order\""_s;
    QTest::newRow("required") << withSettings(u"required"_s, QJsonArray{u"x"_s}) << u"\"settings.required\""_s;
    QTest::newRow("type") << withProperty({{u"type"_s, u"date"_s}, {u"title"_s, title}})
                          << u"\"settings.properties.directory.type\""_s;
    QTest::newRow("default") << withProperty({{u"type"_s, u"integer"_s}, {u"title"_s, title}, {u"default"_s, u"x"_s}})
                             << u"\"settings.properties.directory.default\""_s;
    QTest::newRow("secret default")
        << withProperty({{u"type"_s, u"string"_s}, {u"title"_s, title}, {u"writeOnly"_s, true}, {u"default"_s, u"x"_s}})
        << u"\"settings.properties.directory\""_s;
}

void ManifestTest::whatIsWrongIsNamed()
{
    QFETCH(QJsonObject, manifest);
    QFETCH(QString, where);
    const Error problem = problemOf(manifest);
    QCOMPARE(problem.kind, Error::Kind::Malformed);
    QVERIFY2(problem.detail.contains(where), qPrintable(problem.detail));
}

void ManifestTest::whatIsNoManifestIsLeftOut()
{
    const QTemporaryDir root;
    put(root, u"broken"_s, "{");
    put(root, u"list"_s, "[]");
    put(root, u"huge"_s, QByteArray(Manifest::kSizeLimit + 1, ' '));
    put(root, u"loopback"_s, QJsonDocument(good()).toJson());
    const Registry registry({root.path(), root.filePath(u"missing"_s)});
    QCOMPARE(registry.all().size(), 1);
    QCOMPARE(registry.problems().size(), 3);
}

void ManifestTest::textsComeInTheLanguageAskedFor()
{
    const QTemporaryDir root;
    put(root, u"loopback"_s, QJsonDocument(good()).toJson());
    const Manifest manifest = readManifest(root.filePath(u"loopback"_s)).value();
    QCOMPARE(textIn(u"uk"_s, manifest.title), u"Тека"_s);
    QCOMPARE(textIn(u"fr"_s, manifest.title), u"Folder"_s);
    const QJsonObject property = settingsIn(u"uk"_s, manifest.settings)[u"properties"_s][u"directory"_s].toObject();
    QCOMPARE(property[u"title"_s].toString(), u"Тека"_s);
    QVERIFY(property[u"help"_s].toString().startsWith(u"Повідомлення"_s));
}

void ManifestTest::theFirstFolderWins()
{
    const QTemporaryDir first;
    const QTemporaryDir second;
    for (const QTemporaryDir *root : {&first, &second})
        put(*root, u"loopback"_s, QJsonDocument(good()).toJson());
    const Registry registry({second.path(), first.path()});
    QVERIFY(registry.find(u"loopback"_s)->program.startsWith(second.path()));
}

QTEST_GUILESS_MAIN(ManifestTest)
#include "manifesttest.moc"
