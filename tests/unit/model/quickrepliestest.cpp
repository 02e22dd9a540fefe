// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/quickreplies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;

class QuickRepliesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void found_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("labels");
        const QStringList none;
        QTest::newRow("none") << u"Hello\n"_s << u"Hello\n"_s << none;
        QTest::newRow("empty") << QString() << QString() << none;
        QTest::newRow("two") << u"A?\n[Yes]\n [ No ] \n"_s << u"A?"_s << QStringList{u"Yes"_s, u"No"_s};
        QTest::newRow("gaps") << u"A?\n\n[Yes]\n\n[No]"_s << u"A?"_s << QStringList{u"Yes"_s, u"No"_s};
        QTest::newRow("unfinished") << u"A?\n[]"_s << u"A?"_s << none;
        QTest::newRow("not the last") << u"[1]\nA"_s << u"[1]\nA"_s << none;
        QTest::newRow("inside") << u"see [1]"_s << u"see [1]"_s << none;
        QTest::newRow("nested") << u"A\n[[x]]"_s << u"A\n[[x]]"_s << none;
        QTest::newRow("alone") << u"[Yes]"_s << QString() << QStringList{u"Yes"_s};
    }
    void found()
    {
        QFETCH(QString, message);
        const QuickReplies replies = quickRepliesIn(message);
        QTEST(replies.text, "text");
        QTEST(replies.labels, "labels");
    }
};

QTEST_GUILESS_MAIN(QuickRepliesTest)
#include "quickrepliestest.moc"
