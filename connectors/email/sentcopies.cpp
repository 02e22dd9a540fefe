// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/sentcopies.h"

#include "connectors/email/imapappend.h"
#include "connectors/email/imaptext.h"

#include <QFile>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr int kMostFailures = 5;

} // namespace

SentCopies::SentCopies(const EmailSettings &settings, TokenSource &tokens, const Clock &clock, QObject *parent)
    : QObject(parent), m_link(settings, {settings.sentFolder}, tokens, clock)
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
    for (const Copy &copy : m_waiting)
        QFile::remove(copy.mail.path);
}

void SentCopies::add(const WrittenMail &mail, Instant at)
{
    m_waiting.push_back({mail, at, 0});
    if (m_link.client() && m_waiting.size() == 1)
        return next();
    if (!std::exchange(m_linked, true))
        m_link.start();
}

void SentCopies::giveUp()
{
    for (const Copy &copy : std::exchange(m_waiting, {}))
        QFile::remove(copy.mail.path);
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
                                                              finishOne();
                                                          else if (m_link.client()) // refused, the line stands
                                                              m_link.restart(result.error());
                                                      }));
}

void SentCopies::finishOne()
{
    QFile::remove(m_waiting.front().mail.path);
    m_waiting.pop_front();
    next();
}

void SentCopies::handleRefusal(const Error &error)
{
    if (m_waiting.empty() || !error.retryAt)
        return giveUp();
    if (++m_waiting.front().failures < kMostFailures)
        return; // the link tries again and becomes ready
    QFile::remove(m_waiting.front().mail.path);
    m_waiting.pop_front();
    if (m_waiting.empty())
        giveUp();
}

} // namespace centrala::email
