// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the channel holds, asked for as a whole.
#include "app/connect/inboxrun.h"
#include "app/wire/json.h"
#include "app/wire/readyfuture.h"
#include "connectors/contract/spoolfiles.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

constexpr qint64 kNumbersLimit = 64 * 1024 * 1024;

Result<QList<Holding>> holdingsIn(const QJsonObject &answer, const QDir &spool)
{
    QList<Holding> holdings;
    for (const QJsonValue &one : answer[u"folders"_s].toArray()) {
        const Result<SpoolFile> file = wire::fromJson<SpoolFile>(one[u"numbers"_s]);
        if (!file)
            return file.error();
        const Result<QByteArray> text = contract::readSpoolFile(spool, *file, kNumbersLimit);
        if (!text)
            return text.error();
        QFile::remove(spool.filePath(file->spoolName));
        const std::optional<NumberSet> numbers = NumberSet::from(QString::fromLatin1(*text));
        if (!numbers)
            return Error{Error::Kind::Malformed, one[u"folder"_s].toString(), u"no set of numbers"_s, {}};
        holdings.append({one[u"folder"_s].toString(), one[u"epoch"_s].toString(), *numbers});
    }
    return holdings;
}

} // namespace

QFuture<Result<QList<Holding>>> InboxRun::inventory()
{
    if (m_phase != Phase::Running)
        return wire::readyFuture(Result<QList<Holding>>(
            Error{Error::Kind::Offline, m_row.name, m_error ? m_error->detail : u"it does not run"_s, {}}));
    return m_process->request(u"inventory"_s)
        .then([spool = QDir(m_spool.path())](const Result<QJsonObject> &answer) -> Result<QList<Holding>> {
            if (!answer)
                return answer.error();
            return holdingsIn(*answer, spool);
        });
}

QFuture<Result<void>> InboxRun::fetchAgain(const Holding &missing)
{
    if (m_phase != Phase::Running)
        return wire::readyFuture(Result<void>(Error{Error::Kind::Offline, m_row.name, u"it does not run"_s, {}}));
    return m_process
        ->request(
            u"fetch_again"_s,
            {{u"folder"_s, missing.folder}, {u"epoch"_s, missing.epoch}, {u"numbers"_s, missing.numbers.toString()}})
        .then([](const Result<QJsonObject> &answer) { return answer ? Result<void>() : Result<void>(answer.error()); });
}

} // namespace centrala::connect
