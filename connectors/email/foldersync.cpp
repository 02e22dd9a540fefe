// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/foldersync.h"

#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

FolderSync::FolderSync(const SyncContext &context, FolderWish wish, Direction direction, const QString &stream,
                       const QString &cursor, QObject *parent)
    : QObject(parent),
      m_settings(context.settings),
      m_link(context.settings, std::move(wish), context.tokens, context.host.clock()),
      m_writer(context.host, stream, cursor),
      m_fetcher(context.reader, context.spool, context.pool),
      m_direction(direction)
{
    connect(&m_link, &ImapLink::ready, this, [this](const OpenFolder &folder) {
        m_folder = folder;
        begin(true);
    });
    connect(&m_link, &ImapLink::lost, this, [this](const Error &error) {
        m_fetcher.cancel();
        handleClosed();
        setState(needsPerson(error) ? ConnectorState::Broken : ConnectorState::Trouble, error);
    });
    connect(&m_link, &ImapLink::absent, this, &FolderSync::absent);
    connect(&m_writer, &StreamWriter::stored, this, [this] {
        m_link.noteProgress();
        if (m_link.client())
            setState(m_state == ConnectorState::CaughtUp ? m_state : ConnectorState::Syncing);
        step();
    });
    connect(&m_writer, &StreamWriter::restarted, this, [this] {
        if (m_link.client())
            begin(false);
    });
    connect(&m_writer, &StreamWriter::trouble, this,
            [this](const Error &error) { setState(ConnectorState::Trouble, error); });
    connect(&m_fetcher, &MailFetcher::chunkReady, this, [this](const MailChunk &chunk) {
        handleChunk(chunk);
        step();
    });
    connect(
        &m_fetcher, &MailFetcher::failed, this, [this](const Error &error) { restart(error); }, Qt::QueuedConnection);
}

void FolderSync::begin(bool isFresh)
{
    m_isFresh = isFresh;
    m_fetcher.begin(m_link.client(), m_folder, m_direction);
    setState(ConnectorState::Syncing);
    plan();
}

void FolderSync::stop()
{
    m_fetcher.cancel();
    m_link.stop();
    handleClosed();
}

void FolderSync::restart(const Error &reason)
{
    m_fetcher.cancel(); // what is lost now is not its mails' fault
    m_link.restart(reason);
}

void FolderSync::wake()
{
    m_link.wake();
    m_writer.wake();
}

void FolderSync::setState(ConnectorState state, const Error &problem)
{
    const bool isSame = m_state == state && m_problem.detail == problem.detail && m_problem.retryAt == problem.retryAt;
    m_state = state;
    m_problem = problem;
    if (!isSame)
        Q_EMIT stateChanged();
}

void FolderSync::search(const QByteArray &criteria, std::function<void(QList<quint32>)> found)
{
    m_link.client()->run(
        std::make_unique<ImapCommand>("UID SEARCH " + criteria, QList<QByteArray>{"SEARCH"},
                                      [this, guard = QPointer(this), client = m_link.client(),
                                       found = std::move(found)](const Result<ImapAnswer> &answer) {
                                          if (!guard || !answer || client != m_link.client())
                                              return;
                                          if (!answer->status.isOk())
                                              return restart(imapRefusal(answer->status, m_folder.name));
                                          QList<quint32> uids;
                                          for (const ImapResponse &data : answer->data) {
                                              for (const ImapValue &value : data.values) {
                                                  if (const std::optional<quint32> uid = value.number())
                                                      uids.append(*uid);
                                              }
                                          }
                                          found(uids);
                                      }));
}

} // namespace centrala::email
