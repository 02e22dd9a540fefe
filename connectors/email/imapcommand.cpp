// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imapcommand.h"

#include <algorithm>
#include <initializer_list>

namespace centrala::email {

namespace {

constexpr qsizetype kDataLimit = 20'000;

} // namespace

std::unique_ptr<ImapCommand> ImapCommand::alone(QByteArray line, QList<QByteArray> wanted, Done done)
{
    auto command = std::make_unique<ImapCommand>(std::move(line), std::move(wanted), std::move(done));
    command->m_exclusive = true;
    return command;
}

void ImapCommand::handleData(const ImapResponse &response)
{
    const bool isWanted =
        m_wanted.contains(response.keyword) || (!response.code.isEmpty() && m_wanted.contains(response.code));
    if (isWanted && m_data.size() < kDataLimit)
        m_data.append(response);
}

Error imapRefusal(const ImapResponse &status, const QString &subject)
{
    const QString detail = QString::fromUtf8(status.text.isEmpty() ? status.keyword + ' ' + status.code : status.text);
    const QByteArray &code = status.code;
    const QByteArray text = status.text.toLower();
    const auto says = [&text](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(), [&text](const char *word) { return text.contains(word); });
    };
    if (code == "AUTHENTICATIONFAILED" || code == "AUTHORIZATIONFAILED" || code == "EXPIRED" ||
        code == "PRIVACYREQUIRED")
        return {Error::Kind::Unauthorised, subject, detail, {}};
    if (code == "LIMIT" || code == "THROTTLED" || code == "OVERQUOTA" ||
        says({"too many", "throttled", "exceeded", "bandwidth", "quota", "maximum number of connections"}))
        return {Error::Kind::RateLimited, subject, detail, {}};
    if (code == "UNAVAILABLE" || code == "INUSE" || code == "SERVERBUG" || code == "TEMPFAIL" ||
        says({"temporar", "unavailable", "try again", "not connected", "internal error", "timed out", "timeout"}))
        return {Error::Kind::Offline, subject, detail, {}};
    if (code == "NONEXISTENT" || code == "TRYCREATE")
        return {Error::Kind::NotFound, subject, detail, {}};
    return {Error::Kind::Rejected, subject, detail, {}};
}

} // namespace centrala::email
