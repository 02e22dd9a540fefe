// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/folderinventory.h"

#include <QPointer>

#include <algorithm>

namespace centrala::email {

namespace {

constexpr quint32 kFirstWindow = 20'000;
constexpr quint32 kLargestWindow = 64 * 1024 * 1024;
constexpr qsizetype kFew = 5000;

} // namespace

FolderInventory::FolderInventory(const SyncContext &context, FolderWish wish, Done done, QObject *parent)
    : QObject(parent),
      m_link(context.settings, std::move(wish), context.tokens, context.host.clock()),
      m_done(std::move(done)),
      m_window(kFirstWindow)
{
    connect(&m_link, &ImapLink::ready, this, [this](const OpenFolder &folder) {
        m_folder = folder;
        ask();
    });
    connect(&m_link, &ImapLink::lost, this, [this](const Error &error) { finish(error); });
    connect(&m_link, &ImapLink::absent, this, [this] { finish(Holding()); });
}

/// A window of numbers at a time: a line that names half a million mails is refused by our own parser.
void FolderInventory::ask()
{
    if (m_from >= m_folder.uidNext)
        return finish(
            Holding{m_folder.name, QString::number(m_folder.uidValidity), NumberSet(std::exchange(m_found, {}))});
    const quint32 to = m_folder.uidNext - m_from > m_window ? m_from + m_window - 1 : m_folder.uidNext - 1;
    const QByteArray line = "UID SEARCH UID " + QByteArray::number(m_from) + ':' + QByteArray::number(to);
    m_link.client()->run(std::make_unique<ImapCommand>(
        line, QList<QByteArray>{"SEARCH"}, [this, to, guard = QPointer(this)](const Result<ImapAnswer> &answer) {
            if (!guard || !answer || !m_done) // a loss is told by the link
                return;
            if (!answer->status.isOk())
                return finish(imapRefusal(answer->status, m_folder.name));
            const qsizetype before = m_found.size();
            for (const ImapResponse &data : answer->data) {
                for (const ImapValue &value : data.values) {
                    const quint32 uid = value.number().value_or(0);
                    if (uid >= m_from && uid <= to)
                        m_found.append(uid);
                }
            }
            if (m_found.size() - before < kFew)
                m_window = std::min(m_window * 4, kLargestWindow);
            else
                m_window = kFirstWindow;
            m_from = to + 1;
            ask();
        }));
}

void FolderInventory::finish(const Result<Holding> &result)
{
    if (const Done done = std::exchange(m_done, {})) {
        m_link.disconnect(this);
        deleteLater();
        done(result);
    }
}

} // namespace centrala::email
