// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/presentmails.h"

#include "connectors/email/imapclient.h"

#include <QPointer>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr quint32 kFirstWindow = 20'000;
constexpr quint32 kLargestWindow = 64 * 1024 * 1024;
constexpr qsizetype kFew = 5000;

} // namespace

PresentMails::PresentMails(ImapClient &client, QString folder, quint32 next, bool inRuns, Done done, QObject *parent)
    : QObject(parent),
      m_client(client),
      m_folder(std::move(folder)),
      m_next(next),
      m_inRuns(inRuns),
      m_done(std::move(done)),
      m_window(kFirstWindow)
{
}

void PresentMails::ask()
{
    if (m_from >= m_next) {
        const QString listed = NumberSet(std::exchange(m_found, {})).toString();
        if (!listed.isEmpty())
            m_runs.append(listed);
        const QString beyond = u"%1:%2"_s.arg(m_next).arg(std::numeric_limits<quint32>::max());
        const NumberSet all = NumberSet::from(m_runs.join(u',')).value_or(NumberSet());
        return finish(all.without(NumberSet::from(beyond).value_or(NumberSet())));
    }
    const quint32 to = m_next - m_from > m_window ? m_from + m_window - 1 : m_next - 1;
    const QByteArray window = QByteArray::number(m_from) + ':' + QByteArray::number(to);
    const QByteArray line = m_inRuns ? "UID SEARCH RETURN (ALL) UID " + window : QByteArray("UID SEARCH UID " + window);
    m_client.run(std::make_unique<ImapCommand>(line, QList<QByteArray>{"SEARCH", "ESEARCH"},
                                               [this, to, guard = QPointer(this)](const Result<ImapAnswer> &answer) {
                                                   if (!guard || !answer || !m_done)
                                                       return;
                                                   if (!answer->status.isOk())
                                                       return finish(imapRefusal(answer->status, m_folder));
                                                   take(answer->data, to);
                                                   ask();
                                               }));
}

void PresentMails::take(const QList<ImapResponse> &data, quint32 to)
{
    const qsizetype before = m_found.size() + m_runs.size();
    for (const ImapResponse &response : data) {
        if (response.keyword == "ESEARCH") {
            const qsizetype all = std::distance(
                response.values.begin(), std::find_if(response.values.begin(), response.values.end(),
                                                      [](const ImapValue &v) { return v.text.toUpper() == "ALL"; }));
            const QString set = QString::fromLatin1(response.values.value(all + 1).text);
            if (NumberSet::from(set).value_or(NumberSet()).isEmpty())
                continue; // none, or nonsense
            m_runs.append(set.split(u','));
            continue;
        }
        for (const ImapValue &value : response.values) {
            const quint32 uid = value.number().value_or(0);
            if (uid >= m_from && uid <= to)
                m_found.append(uid);
        }
    }
    const bool isFew = m_found.size() + m_runs.size() - before < kFew;
    m_window = isFew ? std::min(m_window * 4, kLargestWindow) : kFirstWindow;
    m_from = to + 1;
}

void PresentMails::finish(const Result<NumberSet> &result)
{
    if (const Done done = std::exchange(m_done, {})) {
        deleteLater();
        done(result);
    }
}

} // namespace centrala::email
