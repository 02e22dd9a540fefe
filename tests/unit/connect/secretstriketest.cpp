// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/secretstrike.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala::connect;

class SecretStrikeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsAreStruckOutInAllTheirForms();
    void oneInsideAnotherLeavesNothing();
};

void SecretStrikeTest::secretsAreStruckOutInAllTheirForms()
{
    SecretStrike strike({{u"password"_s, u"p@ss/wörd"_s}, {u"empty"_s, QString()}});
    QCOMPARE(strike.cleaned(u"login anna p@ss/wörd failed"_s), u"login anna ••• failed"_s);
    const QString base64 = QString::fromLatin1(u"p@ss/wörd"_s.toUtf8().toBase64());
    QVERIFY(!strike.cleaned(u"Basic "_s + base64).contains(base64.left(8)));
    QCOMPARE(strike.cleaned(u"?token=p%40ss%2Fw%C3%B6rd&x"_s), u"?token=•••&x"_s);
    strike.add(u"renewed"_s);
    QCOMPARE(strike.cleaned(u"renewed"_s), u"•••"_s);
    QCOMPARE(SecretStrike().cleaned(u"as it was"_s), u"as it was"_s);
}

void SecretStrikeTest::oneInsideAnotherLeavesNothing()
{
    const SecretStrike strike({{u"a"_s, u"secret"_s}, {u"b"_s, u"secret-and-more"_s}});
    QCOMPARE(strike.cleaned(u"secret-and-more"_s), u"•••"_s);
}

QTEST_GUILESS_MAIN(SecretStrikeTest)
#include "secretstriketest.moc"
