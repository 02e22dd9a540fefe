// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailcorpus.h"

#include "connectors/email/mimereader.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::email;

/// The corpus of odd mails: what a person must see of each.
class OddMailsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesOutRight_data();
    void comesOutRight();
    void survivesEveryCut_data();
    void survivesEveryCut();

private:
    [[nodiscard]] QJsonObject shown(const QByteArray &octets) const;
    [[nodiscard]] QByteArray content(const SpoolFile &file) const;
    static void loadCorpus();

    QTemporaryDir m_spool;
};

namespace {

QString shownPerson(const Address &person)
{
    return person.name.isEmpty() ? person.value : person.name + u" <"_s + person.value + u'>';
}

QJsonArray shownPeople(const QList<Address> &people)
{
    QJsonArray list;
    for (const Address &person : people)
        list.append(shownPerson(person));
    return list;
}

} // namespace

QByteArray OddMailsTest::content(const SpoolFile &file) const
{
    QFile source(m_spool.filePath(file.spoolName));
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

QJsonObject OddMailsTest::shown(const QByteArray &octets) const
{
    RawMail raw;
    raw.octets = octets;
    raw.uid = 1;
    raw.uidValidity = 2;
    const Result<ReadMail> result = MimeReader(QDir(m_spool.path())).read(raw);
    if (!result)
        return {{u"error"_s, result.error().detail}};
    if (const auto *refused = std::get_if<RefusedItem>(&result->what))
        return {{u"refused"_s, refused->reason}};
    const auto &message = std::get<InboundMessage>(result->what);
    QJsonObject report;
    if (result->report)
        report = {{u"on"_s, result->report->externalId},
                  {u"is"_s, QString(nameOf(result->report->delivery))},
                  {u"reason"_s, result->report->reason}};
    QString text = message.text;
    QString html = message.html;
    for (const SpoolFile &body : message.bodies)
        (body.contentId == u"text" ? text : html) = QString::fromUtf8(content(body));
    QJsonArray files;
    QJsonArray contents;
    for (const SpoolFile &file : message.files) {
        files.append(file.name + u" | "_s + file.type + (file.isInline ? u" | inline"_s : QString()));
        contents.append(QString::fromLatin1(content(file).left(60)));
    }
    return {{u"subject"_s, message.subject},
            {u"delivered_to"_s, message.deliveredTo},
            {u"from"_s, shownPerson(message.from)},
            {u"to"_s, shownPeople(message.to)},
            {u"cc"_s, shownPeople(message.cc)},
            {u"reply_to"_s, shownPeople(message.replyTo)},
            {u"text"_s, text},
            {u"html"_s, html},
            {u"files"_s, files},
            {u"contents"_s, contents},
            {u"id"_s, message.externalId},
            {u"has_own_id"_s, !message.externalId.endsWith(u"@without-message-id.invalid")},
            {u"references"_s, QJsonArray::fromStringList(message.references)},
            {u"automatic"_s, message.automatic},
            {u"answer"_s, message.automaticAnswer},
            {u"report"_s, report},
            {u"sent_at"_s, message.sentAt ? toIso(*message.sentAt) : QString()}};
}

void OddMailsTest::loadCorpus()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QJsonObject>("expected");
    QDirIterator files(QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/tests/connectors/email/corpus"), {u"*.mails"_s});
    int count = 0;
    while (files.hasNext()) {
        const QString path = files.next();
        const QList<OddMail> mails = readMailCorpus(path);
        QVERIFY2(!mails.isEmpty(), qPrintable(path));
        for (const OddMail &mail : mails)
            QTest::newRow(mail.name.constData()) << mail.octets << mail.expected;
        count += static_cast<int>(mails.size());
    }
    QVERIFY2(count >= 500, qPrintable(QString::number(count)));
}

void OddMailsTest::comesOutRight_data()
{
    loadCorpus();
}

void OddMailsTest::comesOutRight()
{
    QFETCH(QByteArray, octets);
    QFETCH(QJsonObject, expected);
    const QJsonObject all = shown(octets);
    QJsonObject told;
    for (auto it = expected.constBegin(); it != expected.constEnd(); ++it)
        told.insert(it.key(), all.value(it.key()));
    if (all.contains(u"refused"_s))
        told.insert(u"refused"_s, all.value(u"refused"_s));
    QCOMPARE(QJsonDocument(told).toJson(), QJsonDocument(expected).toJson());
}

void OddMailsTest::survivesEveryCut_data()
{
    loadCorpus();
}

/// A mail that breaks off anywhere is still a mail, or is kept whole as not understood; it never disappears.
void OddMailsTest::survivesEveryCut()
{
    QFETCH(QByteArray, octets);
    const qsizetype step = std::max<qsizetype>(1, octets.size() / 40);
    for (qsizetype cut = 0; cut < octets.size(); cut += step) {
        const QJsonObject told = shown(octets.left(cut));
        QVERIFY2(!told.contains(u"error"_s), qPrintable(told.value(u"error"_s).toString()));
        QVERIFY(told.contains(u"refused"_s) || told.contains(u"id"_s));
    }
}

QTEST_GUILESS_MAIN(OddMailsTest)
#include "oddmailstest.moc"
