// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/settingsfinder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::connect;

namespace {

/// A domain name system in memory; what is not in it does not exist.
class FakeNames final : public NameService
{
public:
    QHash<QString, QList<NameRecord>> records; ///< by name: services and addresses
    QHash<QString, QList<NameRecord>> exchangers;
    QStringList asked;
    QFuture<QList<NameRecord>> lookUp(Ask what, const QString &name) override
    {
        asked.append(name);
        return QtFuture::makeReadyFuture((what == Ask::MailExchanger ? exchangers : records).value(name));
    }
};

Manifest email()
{
    Manifest manifest;
    manifest.name = u"email"_s;
    QFile file(QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/connectors/email/discovery.json"));
    if (file.open(QIODevice::ReadOnly))
        manifest.discovery = QJsonDocument::fromJson(file.readAll()).object();
    return manifest;
}

Result<FoundSettings> find(FakeNames &names, const QString &address)
{
    auto *finder = new SettingsFinder(email(), names, nullptr);
    QFuture<Result<FoundSettings>> found = finder->run(address);
    if (!QTest::qWaitFor([&found] { return found.isFinished(); }))
        return Error{Error::Kind::Bug, address, u"no answer"_s, {}};
    return found.result();
}

} // namespace

class SettingsFinderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aKnownProviderIsNotAskedFor();
    void theDomainsOwnWordCountsMost();
    void aServiceThatIsNotOfferedIsNotTaken();
    void theKeeperOfTheMailIsKnown();
    void usualNamesAreTried();
    void nothingFoundIsSaid();
    void whatTheEmailChannelKnowsFitsItsSettings();
    void theSystemsNamesAnswerInTime();
};

void SettingsFinderTest::aKnownProviderIsNotAskedFor()
{
    FakeNames names;
    const auto found = find(names, u"Sklep@WP.pl"_s);
    QVERIFY(found);
    QCOMPARE(found->settings.value("imap.host"_L1).toString(), u"imap.wp.pl"_s);
    QVERIFY(!found->hint.value("pl"_L1).toString().isEmpty());
    QVERIFY(names.asked.isEmpty());
}

void SettingsFinderTest::theDomainsOwnWordCountsMost()
{
    FakeNames names;
    names.records.insert(u"_imaps._tcp.sklep.example"_s, {{u"box.host.example"_s, 9993, 10, 0}});
    names.records.insert(u"_imap._tcp.sklep.example"_s, {{u"plain.host.example"_s, 143, 10, 0}});
    names.records.insert(u"_submission._tcp.sklep.example"_s, {{u"out.host.example"_s, 587, 10, 0}});
    names.records.insert(u"imap.sklep.example"_s, {{u"imap.sklep.example"_s, 0, 0, 0}});
    const auto found = find(names, u"pomoc@sklep.example"_s);
    QVERIFY(found);
    QCOMPARE(found->source, FoundSettings::Source::Service);
    QCOMPARE(found->settings.value("imap.host"_L1).toString(), u"box.host.example"_s);
    QCOMPARE(found->settings.value("imap.port"_L1).toInt(), 9993);
    QCOMPARE(found->settings.value("imap.security"_L1).toString(), u"tls"_s);
    QCOMPARE(found->settings.value("smtp.host"_L1).toString(), u"out.host.example"_s);
    QCOMPARE(found->settings.value("smtp.security"_L1).toString(), u"starttls"_s);
}

void SettingsFinderTest::aServiceThatIsNotOfferedIsNotTaken()
{
    FakeNames names;
    names.records.insert(u"_imaps._tcp.sklep.example"_s, {{QString(), 0, 0, 0}});
    names.records.insert(u"_submissions._tcp.sklep.example"_s, {{u"out.sklep.example"_s, 465, 0, 0}});
    QVERIFY(!find(names, u"pomoc@sklep.example"_s));
}

void SettingsFinderTest::theKeeperOfTheMailIsKnown()
{
    FakeNames names;
    names.exchangers.insert(u"sklep.example"_s, {{u"aspmx.l.google.com"_s, 0, 1, 0}});
    names.exchangers.insert(u"trap.example"_s, {{u"evil-google.com"_s, 0, 1, 0}});
    const auto found = find(names, u"pomoc@sklep.example"_s);
    QVERIFY(found);
    QCOMPARE(found->source, FoundSettings::Source::MailExchanger);
    QCOMPARE(found->settings.value("smtp.host"_L1).toString(), u"smtp.gmail.com"_s);
    QVERIFY(!find(names, u"pomoc@trap.example"_s));
}

void SettingsFinderTest::usualNamesAreTried()
{
    FakeNames names;
    names.records.insert(u"mail.sklep.example"_s, {{u"mail.sklep.example"_s, 0, 0, 0}});
    names.records.insert(u"smtp.sklep.example"_s, {{u"smtp.sklep.example"_s, 0, 0, 0}});
    const auto found = find(names, u"pomoc@sklep.example"_s);
    QVERIFY(found);
    QCOMPARE(found->source, FoundSettings::Source::Pattern);
    QCOMPARE(found->settings.value("imap.host"_L1).toString(), u"mail.sklep.example"_s);
    QCOMPARE(found->settings.value("smtp.host"_L1).toString(), u"smtp.sklep.example"_s);
}

void SettingsFinderTest::nothingFoundIsSaid()
{
    FakeNames names;
    const auto unknown = find(names, u"pomoc@sklep.example"_s);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().kind, Error::Kind::NotFound);
    QCOMPARE(unknown.error().subject, u"sklep.example"_s);
    QCOMPARE(find(names, u"pomoc"_s).error().kind, Error::Kind::Usage);
    const auto foreign = find(names, u"pomoc@żółw.example"_s);
    QCOMPARE(foreign.error().subject, QString::fromLatin1(QUrl::toAce(u"żółw.example"_s)));
}

void SettingsFinderTest::whatTheEmailChannelKnowsFitsItsSettings()
{
    QFile file(QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/connectors/email/connector.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject properties =
        QJsonDocument::fromJson(file.readAll()).object()["settings"_L1]["properties"_L1].toObject();
    const QJsonObject rules = email().discovery;
    QVERIFY(rules.value("providers"_L1).toArray().size() > 10);
    for (const QString &list : {u"providers"_s, u"services"_s, u"patterns"_s}) {
        for (const QJsonValue &rule : rules.value(list).toArray()) {
            for (const QString &key : rule["set"_L1].toObject().keys())
                QVERIFY2(properties.contains(key), qPrintable(key));
            const QJsonObject hint = rule["hint"_L1].toObject();
            QVERIFY(hint.isEmpty() || (hint.contains("en"_L1) && hint.contains("pl"_L1) && hint.contains("uk"_L1)));
        }
    }
}

void SettingsFinderTest::theSystemsNamesAnswerInTime()
{
    // Whatever network there is or is not: a name that cannot exist has no records, and the answer comes.
    SystemNameService names(Milliseconds(500));
    QFuture<QList<NameRecord>> answer = names.lookUp(NameService::Ask::Service, u"_imaps._tcp.nowhere.invalid"_s);
    QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 5000);
    QVERIFY(answer.result().isEmpty());
}

QTEST_GUILESS_MAIN(SettingsFinderTest)
#include "settingsfindertest.moc"
