// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"
#include "ui/compose/sendtimes.h"
#include "ui/style/due.h"
#include "ui/style/errortext.h"
#include "ui/style/relativetime.h"
#include "ui/style/shapedline.h"

#include <QDirIterator>
#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return qMax(a, b) / qMin(a, b);
}

const Instant kNow = instantFromMs(1'794'837'807'000); // Monday, 16 November 2026, 14:03:27 UTC

} // namespace

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineThatIsTooLongEndsInItsBox_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("usual") << u"Proszę o fakturę za zamówienie 447/11 z dnia 12 listopada"_s.repeated(4);
        QTest::newRow("narrow letters") << QString(400, u'i');
        QTest::newRow("one word") << QString(100'000, u'W');
        QTest::newRow("from right to left") << u"שלום עולם, איפה ההזמנה שלי? "_s.repeated(6);
        QTest::newRow("both ways") << u"Zamówienie אבגדהוזחטיכלמנ 447 "_s.repeated(6);
        QTest::newRow("emoji") << u"👍🏽👨‍👩‍👧"_s.repeated(60);
        QTest::newRow("spaces before the cut") << u"Dzień dobry"_s + QString(300, u' ') + u'.';
    }
    void aLineThatIsTooLongEndsInItsBox()
    {
        QFETCH(QString, text);
        const ui::Theme theme;
        for (const int width : {0, 5, 40, 150, 600}) {
            const ui::ShapedLine &cut = theme.shapedTo(width, text, ui::FontRole::Small);
            QVERIFY2(cut.width() <= qMax(width, theme.shaped(u"…"_s, ui::FontRole::Small).width()),
                     qPrintable(QString::number(cut.width())));
        }
        // Wide enough, all of it is there; signs that take no room do not count as letters.
        const int whole = theme.shaped(text, ui::FontRole::Small).width();
        QCOMPARE(theme.shapedTo(whole, text, ui::FontRole::Small).width(), whole);
        const QString marked = u"a\u0301\u0323\u0308"_s.repeated(30);
        const int narrow = theme.shaped(marked, ui::FontRole::Small).width();
        QCOMPARE(theme.shapedTo(narrow, marked, ui::FontRole::Small).width(), narrow);
    }
    void everyPairOfColoursCanBeRead_data()
    {
        QTest::addColumn<int>("theme");
        for (int theme = 0; theme < 3; ++theme)
            QTest::addRow("%d", theme) << theme;
    }
    void everyPairOfColoursCanBeRead()
    {
        using ui::Colour;
        QFETCH(int, theme);
        const auto kind = static_cast<ui::ThemeKind>(theme);
        const ui::Theme look(kind);
        const double text = kind == ui::ThemeKind::Contrast ? 7.0 : 4.5;
        const double graphic = kind == ui::ThemeKind::Contrast ? 4.5 : 3.0;
        const auto check = [&](std::initializer_list<Colour> inks, std::initializer_list<Colour> grounds,
                               double least) {
            for (const Colour ink : inks) {
                for (const Colour ground : grounds) {
                    const double ratio = contrast(look.colour(ink), look.colour(ground));
                    QVERIFY2(ratio >= least, qPrintable(QString(nameOf(ink)) + u" on "_s + nameOf(ground) + u": "_s +
                                                        QString::number(ratio)));
                }
            }
        };
        check({Colour::Text},
              {Colour::Window, Colour::Surface, Colour::Raised, Colour::Hover, Colour::Selection, Colour::SelectionIdle,
               Colour::Sunken, Colour::AccentSoft, Colour::Note, Colour::OverdueSoft, Colour::SoonSoft,
               Colour::SuccessSoft},
              text);
        check({Colour::TextMuted},
              {Colour::Window, Colour::Surface, Colour::Raised, Colour::Hover, Colour::Selection, Colour::SelectionIdle,
               Colour::Sunken, Colour::AccentSoft},
              text);
        check(
            {Colour::Accent, Colour::OverdueInk, Colour::Soon, Colour::Ok},
            {Colour::Window, Colour::Surface, Colour::Raised, Colour::Hover, Colour::Selection, Colour::SelectionIdle},
            text);
        check({Colour::Link}, {Colour::Surface, Colour::Raised, Colour::AccentSoft}, text);
        check({Colour::AccentText}, {Colour::Accent, Colour::AccentHover}, text);
        check({Colour::NoteText, Colour::NoteMuted}, {Colour::Note}, text);
        check({Colour::OverdueText}, {Colour::Overdue}, text);
        check({Colour::Soon}, {Colour::SoonSoft}, text);
        check({Colour::TextSelectionText}, {Colour::TextSelection}, text);
        check({Colour::DeliveryQuiet, Colour::DeliveryRead, Colour::DeliveryFailed, Colour::DeliveryUncertain},
              {Colour::Surface, Colour::Raised, Colour::AccentSoft}, text);
        check({Colour::Edge, Colour::Focus},
              {Colour::Window, Colour::Surface, Colour::Raised, Colour::Selection, Colour::SelectionIdle, Colour::Note,
               Colour::AccentSoft},
              graphic);
        check({Colour::Overdue}, {Colour::Surface, Colour::Hover, Colour::Selection, Colour::SelectionIdle}, graphic);
        for (const char *channel : {"email", "webchat", "phone", "telegram", "whatsapp", "sms", "matrix"}) {
            for (const Colour ground : {Colour::Surface, Colour::Selection, Colour::Hover})
                QVERIFY(contrast(look.channelColour(QString::fromLatin1(channel)), look.colour(ground)) >= graphic);
        }
    }

    void onlyTheThemeKnowsAColour()
    {
        QDirIterator files(QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/ui"), {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        const QRegularExpression literal(u"\"#[0-9A-Fa-f]{6}|QColor\\(\\s*\\d|Qt::(red|blue|green|white|black|gray)"_s);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            if (!file.fileName().endsWith(u"theme.cpp"_s))
                QVERIFY2(!literal.match(text).hasMatch(), qPrintable(file.fileName()));
        }
    }

    void everyIconIsDrawn()
    {
        const ui::Theme theme;
        const ui::Icons icons(theme);
        QDirIterator files(u":/icons"_s);
        int seen = 0;
        while (files.hasNext()) {
            const QString name = QFileInfo(files.next()).completeBaseName();
            QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            icons.paint(painter, image.rect(), name, theme.colour(ui::Colour::Text));
            painter.end();
            int ink = 0;
            for (int y = 0; y < 20; ++y) {
                for (int x = 0; x < 20; ++x)
                    ink += qAlpha(image.pixel(x, y)) > 60 ? 1 : 0;
            }
            QVERIFY2(ink > 5, qPrintable(name));
            ++seen;
        }
        QVERIFY(seen > 80);
    }

    void timesAreSaidAsPeopleSayThem()
    {
        using ui::RelativeTime;
        const QString nbsp(QChar(0x00A0));
        const auto plain = [&nbsp](QString text) { return text.replace(nbsp, u" "_s); };
        QCOMPARE(plain(RelativeTime::due(kNow + 6min + 20s, kNow)), u"6 min"_s);
        QCOMPARE(plain(RelativeTime::due(kNow - 12min, kNow)), u"–12 min"_s);
        QCOMPARE(plain(RelativeTime::due(kNow - 10s, kNow)), u"–1 min"_s);
        QCOMPARE(plain(RelativeTime::due(kNow + 3h + 10min, kNow)), u"3 h 10"_s);
        QCOMPARE(RelativeTime::due(kNow + 24h, kNow), u"tomorrow"_s);
        QCOMPARE(plain(RelativeTime::due(kNow + 4 * 24h, kNow)), u"Fri 14:03"_s);
        QCOMPARE(RelativeTime::stamp(kNow - 1min, kNow), u"14:02"_s);
        QCOMPARE(RelativeTime::stamp(kNow - 48h, kNow), u"Sat"_s);
        QCOMPARE(RelativeTime::running(7s), u"0:07"_s);
        QCOMPARE(RelativeTime::running(7383s), u"2:03:03"_s);
        QCOMPARE(RelativeTime::day(QDate(2026, 11, 16), QDate(2026, 11, 16)), u"Today, Monday 16 November"_s);
    }

    void platesFollowThePromise()
    {
        using ui::Due;
        QueueRow row;
        row.waitingSince = kNow - 60min;
        row.due = kNow - 1min;
        QCOMPARE(Due::of(row, kNow).kind, Due::Kind::Overdue);
        row.due = kNow + 10min;
        QCOMPARE(Due::of(row, kNow).kind, Due::Kind::Soon);
        row.due = kNow + 25min; // more than a quarter of 85 minutes is left
        QCOMPARE(Due::of(row, kNow).kind, Due::Kind::Later);
        row.waitingSince = kNow - 40h;
        row.due = kNow + 31min; // the last quarter, but more than half an hour
        QCOMPARE(Due::of(row, kNow).kind, Due::Kind::Later);
        row.state = ConversationState::Pending;
        QCOMPARE(Due::of(row, kNow).kind, Due::Kind::Paused);
        row.state = ConversationState::Resolved;
        QCOMPARE(Due::of(row, kNow).kind, Due::Kind::None);
    }

    void laterIsAlwaysLater()
    {
        for (int hour = 0; hour < 24 * 14; ++hour) {
            const Instant now = kNow + std::chrono::hours(hour);
            Instant before = now;
            for (const auto &choice : ui::SendTimes::later(now)) {
                QVERIFY(choice.at > now);
                QVERIFY(!choice.words.isEmpty());
                before = choice.at;
            }
            QVERIFY(before > now);
        }
    }

    void everyErrorIsASentence()
    {
        for (size_t kind = 0; kind < EnumNames<Error::Kind>::names.size(); ++kind) {
            Error error;
            error.kind = static_cast<Error::Kind>(kind);
            error.subject = u"support@shop.example"_s;
            const QString sentence = ui::ErrorText::of(error);
            QVERIFY(sentence.startsWith(error.subject));
            QVERIFY(sentence.size() > error.subject.size() + 10);
        }
    }
};

QTEST_MAIN(TestLook)
#include "tst_look.moc"
