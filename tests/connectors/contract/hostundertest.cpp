// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/contract/hostundertest.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

HostUnderTest::HostUnderTest(const QString &channel, const QJsonObject &settings)
    : m_channel(channel),
      m_settings(settings),
      m_registry(
          {qEnvironmentVariable("CENTRALA_CONNECTORS"), QStringLiteral(CENTRALA_SOURCE_DIRECTORY "/tests/connectors")})
{
    if (settings.isEmpty())
        m_settings.insert(u"directory"_s, directory());
    QDir().mkpath(inFolder());
    intake.putInbox(row());
}

InboxRow HostUnderTest::row() const
{
    InboxRow row;
    row.id = kInbox;
    row.channel = m_channel;
    row.name = u"Test"_s;
    row.settings = m_settings;
    return row;
}

connect::Inboxes &HostUnderTest::start()
{
    const connect::RetryPolicy retry{Milliseconds(20), Milliseconds(200), Milliseconds(60'000), 0.2};
    const connect::RunContext context{intake,  secrets, m_clock, m_random,   m_folder.filePath(u"spool"_s),
                                      u"en"_s, limits,  retry,   environment};
    m_inboxes = std::make_unique<connect::Inboxes>(m_registry, context);
    m_inboxes->start();
    return *m_inboxes;
}

void HostUnderTest::stop()
{
    const QFuture<void> stopped = m_inboxes->stop();
    QTRY_VERIFY_WITH_TIMEOUT(stopped.isFinished(), 20'000);
}

void HostUnderTest::putMessage(const QString &name, const QJsonObject &more) const
{
    QJsonObject message{{u"from"_s, QJsonObject{{u"kind"_s, u"email"_s}, {u"value"_s, u"anna@shop.example"_s}}},
                        {u"subject"_s, u"Order"_s},
                        {u"text"_s, name}};
    for (auto it = more.begin(); it != more.end(); ++it)
        message[it.key()] = it.value();
    putFile(name + u".json"_s, QJsonDocument(message).toJson());
}

void HostUnderTest::putFile(const QString &name, const QByteArray &content) const
{
    QSaveFile file(inFolder() + u'/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    QVERIFY(file.commit());
}

QStringList HostUnderTest::answers() const
{
    return QDir(outFolder()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
}

QJsonObject HostUnderTest::answer(qint64 entry) const
{
    QFile file(outFolder() + u"/%1.json"_s.arg(entry));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

OutgoingMessage outgoing(qint64 entry, const QString &text)
{
    OutgoingMessage message;
    message.entry = entry;
    message.externalId = u"<%1@centrala.example>"_s.arg(entry);
    message.from = {u"email"_s, u"support@shop.example"_s, u"Shop"_s};
    message.to = {{u"email"_s, u"anna@shop.example"_s, u"Anna"_s}};
    message.subject = u"Re: Order"_s;
    message.text = text;
    message.at = instantFromMs(1'795'000'000'000);
    return message;
}

bool isAlive(qint64 processId)
{
    QFile stat(u"/proc/%1/stat"_s.arg(processId));
    if (!stat.open(QIODevice::ReadOnly))
        return false;
    const QByteArray line = stat.readAll();
    return line.mid(line.lastIndexOf(')') + 2, 1) != "Z";
}

} // namespace centrala::test
