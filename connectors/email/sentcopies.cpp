// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/sentcopies.h"

#include "connectors/email/imapappend.h"
#include "connectors/email/imaptext.h"
#include "connectors/email/mailnames.h"

#include <QFile>
#include <QPointer>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr int kMostFailures = 5;
constexpr qint64 kHeadLimit = 64 * 1024;

/// "keep-sent-MILLISECONDS-RANDOM.eml": the host keeps what begins so when it empties the spool.
QString nameOf(Instant at)
{
    return u"keep-sent-%1-%2.eml"_s.arg(toMs(at)).arg(QUuid::createUuid().toString(QUuid::Id128));
}

QString messageIdIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(kHeadLimit);
    const qsizetype at = ('\n' + head).toLower().indexOf("\nmessage-id:");
    return at < 0 ? QString() : messageIds(head.mid(at, 1200)).value(0);
}

} // namespace

SentCopies::SentCopies(const EmailSettings &settings, const QDir &spool, TokenSource &tokens, const Clock &clock,
                       QObject *parent)
    : QObject(parent), m_spool(spool), m_link(settings, {settings.sentFolder}, tokens, clock)
{
    connect(&m_link, &ImapLink::ready, this, [this](const OpenFolder &folder) {
        m_folder = folder;
        next();
    });
    connect(&m_link, &ImapLink::lost, this, &SentCopies::handleRefusal);
    connect(&m_link, &ImapLink::absent, this, &SentCopies::giveUp);
}

SentCopies::~SentCopies()
{
    m_link.disconnect(this);
    m_link.stop();
}

void SentCopies::add(const WrittenMail &mail, Instant at)
{
    WrittenMail kept = mail;
    kept.path = m_spool.filePath(nameOf(at));
    if (!QFile::rename(mail.path, kept.path))
        kept.path = mail.path;
    begin({kept, at, 0});
}

void SentCopies::resume()
{
    const QStringList names = m_spool.entryList({u"keep-sent-*.eml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const QString path = m_spool.filePath(name);
        const QString id = messageIdIn(path);
        if (id.isEmpty())
            QFile::remove(path);
        else
            begin({{path, id}, instantFromMs(name.section(u'-', 2, 2).toLongLong()), 0});
    }
}

void SentCopies::begin(const Copy &copy)
{
    m_waiting.push_back(copy);
    if (m_link.client() && m_waiting.size() == 1)
        return next();
    if (!std::exchange(m_linked, true))
        m_link.start();
}

void SentCopies::drop()
{
    QFile::remove(m_waiting.front().mail.path);
    m_waiting.pop_front();
}

void SentCopies::giveUp()
{
    m_waiting.clear();
    m_link.stop();
    m_linked = false;
    Q_EMIT idle();
}

void SentCopies::next()
{
    if (m_waiting.empty()) {
        m_link.stop();
        m_linked = false;
        Q_EMIT idle();
        return;
    }
    const QByteArray line =
        "UID SEARCH HEADER Message-ID " + imapQuoted('<' + m_waiting.front().mail.messageId.toUtf8() + '>');
    m_link.client()->run(std::make_unique<ImapCommand>(
        line, QList<QByteArray>{"SEARCH"}, [this, guard = QPointer(this)](const Result<ImapAnswer> &answer) {
            if (!guard || !answer)
                return;
            for (const ImapResponse &data : answer->data) {
                if (!data.values.isEmpty())
                    return finishOne();
            }
            append();
        }));
}

void SentCopies::append()
{
    const Copy &copy = m_waiting.front();
    auto file = std::make_unique<QFile>(copy.mail.path);
    if (!file->open(QIODevice::ReadOnly))
        return finishOne();
    m_link.client()->run(std::make_unique<ImapAppend>(m_folder.name, copy.at, std::move(file),
                                                      [this, guard = QPointer(this)](const Result<void> &result) {
                                                          if (!guard)
                                                              return;
                                                          if (result)
                                                              return finishOne();
                                                          if (!m_link.client())
                                                              return; // the line broke: it is tried again
                                                          if (++m_waiting.front().failures < kMostFailures)
                                                              m_link.restart(result.error());
                                                          else
                                                              finishOne();
                                                      }));
}

void SentCopies::finishOne()
{
    drop();
    next();
}

void SentCopies::handleRefusal(const Error &error)
{
    if (m_waiting.empty() || needsPerson(error))
        giveUp(); // else the link tries again and becomes ready
}

} // namespace centrala::email
