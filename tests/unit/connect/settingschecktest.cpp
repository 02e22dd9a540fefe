// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/settingscheck.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::connect;

namespace {

const QJsonObject &schema()
{
    static const QJsonObject kSchema = QJsonDocument::fromJson(R"({
        "type": "object", "required": ["host", "password"],
        "properties": {
            "host": {"type": "string", "format": "hostname", "minLength": 1},
            "port": {"type": "integer", "minimum": 1, "maximum": 65535, "default": 993},
            "security": {"type": "string", "enum": ["tls", "starttls"], "default": "tls"},
            "clear": {"type": "boolean", "loopback_only": {"value": true, "host": "host"}},
            "copies": {"type": "boolean", "default": false},
            "address": {"type": "string", "format": "email"},
            "listen": {"type": "string", "format": "address"},
            "url": {"type": "string", "format": "uri"},
            "menu": {"type": "string", "format": "menu", "menu": {"most": 2, "letters": 9}},
            "folder": {"type": "string", "format": "directory"},
            "password": {"type": "string", "writeOnly": true, "minLength": 1}
        }})")
                                           .object();
    return kSchema;
}

} // namespace

class SettingsCheckTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void defaultsAreFilledIn();
    void textBecomesWhatTheSchemaWants();
    void whatDoesNotFitIsNamed_data();
    void whatDoesNotFitIsNamed();
    void whatTravelsInClearStaysOnThisMachine();
    void aSecretIsNeverPartOfAnError();
};

void SettingsCheckTest::whatTravelsInClearStaysOnThisMachine()
{
    const auto problem = [](const QString &host, bool clear) {
        const auto completed =
            completedSettings(schema(), {{u"host"_s, host}, {u"clear"_s, clear}}, {{u"password"_s, u"x"_s}});
        return completed ? QString() : completed.error().subject + u' ' + completed.error().detail;
    };
    for (const QString &host : {u"localhost"_s, u"127.0.0.1"_s, u"::1"_s})
        QCOMPARE(problem(host, true), QString());
    QCOMPARE(problem(u"mail.example"_s, false), QString());
    for (const QString &host : {u"mail.example"_s, u"192.168.0.2"_s, u"127.0.0.1.example"_s})
        QVERIFY2(problem(host, true).startsWith(u"clear may be"_s), qPrintable(problem(host, true)));
}

void SettingsCheckTest::defaultsAreFilledIn()
{
    const auto completed = completedSettings(schema(), {{u"host"_s, u"mail.example"_s}}, {{u"password"_s, u"x"_s}});
    QVERIFY(completed.ok());
    QCOMPARE(*completed,
             (QJsonObject{
                 {u"host"_s, u"mail.example"_s}, {u"port"_s, 993}, {u"security"_s, u"tls"_s}, {u"copies"_s, false}}));
}

void SettingsCheckTest::textBecomesWhatTheSchemaWants()
{
    const auto completed = completedSettings(
        schema(), {{u"host"_s, u"::1"_s}, {u"port"_s, u"143"_s}, {u"copies"_s, u"true"_s}}, {{u"password"_s, u"x"_s}});
    QVERIFY(completed.ok());
    QCOMPARE(completed->value(u"port"_s), QJsonValue(143));
    QCOMPARE(completed->value(u"copies"_s), QJsonValue(true));
}

void SettingsCheckTest::whatDoesNotFitIsNamed_data()
{
    QTest::addColumn<QJsonObject>("settings");
    QTest::addColumn<QString>("secret");
    QTest::addColumn<QString>("key");
    const auto with = [](const QString &key, const QJsonValue &value) {
        return QJsonObject{{u"host"_s, u"mail.example"_s}, {key, value}};
    };
    const QString password = u"password"_s;
    QTest::newRow("missing") << QJsonObject{} << password << u"host"_s;
    QTest::newRow("missing secret") << with(u"port"_s, 1) << QString() << password;
    QTest::newRow("unknown") << with(u"prot"_s, 1) << password << u"prot"_s;
    QTest::newRow("type") << with(u"port"_s, u"many"_s) << password << u"port"_s;
    QTest::newRow("fraction") << with(u"port"_s, 1.5) << password << u"port"_s;
    QTest::newRow("too small") << with(u"port"_s, 0) << password << u"port"_s;
    QTest::newRow("too large") << with(u"port"_s, 65536) << password << u"port"_s;
    QTest::newRow("relative folder") << with(u"folder"_s, u"in/here"_s) << password << u"folder"_s;
    QTest::newRow("enum") << with(u"security"_s, u"none"_s) << password << u"security"_s;
    QTest::newRow("empty") << with(u"host"_s, u""_s) << password << u"host"_s;
    QTest::newRow("host") << with(u"host"_s, u"not a host"_s) << password << u"host"_s;
    QTest::newRow("boolean") << with(u"copies"_s, u"perhaps"_s) << password << u"copies"_s;
    QTest::newRow("object") << with(u"address"_s, QJsonObject{}) << password << u"address"_s;
    QTest::newRow("address") << with(u"address"_s, u"anna"_s) << password << u"address"_s;
    QTest::newRow("listen") << with(u"listen"_s, u"127.0.0.1:99999"_s) << password << u"listen"_s;
    QTest::newRow("url") << with(u"url"_s, u"nothing"_s) << password << u"url"_s;
    QTest::newRow("long") << with(u"address"_s, QString(70'000, u'a')) << password << u"address"_s;
    QTest::newRow("menu") << with(u"menu"_s, u"a - b\nTrack - it"_s) << password << u"menu"_s;
    QTest::newRow("menu of three") << with(u"menu"_s, u"a - b\nb - c\nc - d"_s) << password << u"menu"_s;
    QTest::newRow("long menu") << with(u"menu"_s, u"a - 123456789.."_s) << password << u"menu"_s;
    QTest::newRow("secret as setting") << with(password, u"x"_s) << password << password;
    QTest::newRow("setting as secret") << with(u"port"_s, 1) << u"security"_s << u"security"_s;
    QTest::newRow("unknown secret") << with(u"port"_s, 1) << u"pasword"_s << u"pasword"_s;
}

void SettingsCheckTest::whatDoesNotFitIsNamed()
{
    QFETCH(QJsonObject, settings);
    QFETCH(QString, secret);
    QFETCH(QString, key);
    QHash<QString, QString> secrets;
    if (!secret.isEmpty())
        secrets.insert(secret, u"x"_s);
    const auto completed = completedSettings(schema(), settings, secrets);
    QVERIFY(!completed.ok());
    QCOMPARE(completed.error().kind, Error::Kind::Usage);
    QCOMPARE(completed.error().subject, key);
    QVERIFY(!completed.error().detail.isEmpty());
}

void SettingsCheckTest::aSecretIsNeverPartOfAnError()
{
    const QString secret(70'000, u's');
    const auto refused = completedSettings(schema(), {{u"host"_s, u"mail.example"_s}}, {{u"password"_s, secret}});
    QVERIFY(!refused.ok());
    QVERIFY(!refused.error().detail.contains(u"sss"_s));
}

QTEST_GUILESS_MAIN(SettingsCheckTest)
#include "settingschecktest.moc"
