// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a refusal to give a mail means: that this mail is never given, or that nothing is given just now.
#include "connectors/email/imapcommand.h"
#include "connectors/email/imaptext.h"
#include "connectors/email/mailfetcher.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

/// More mails than that are not bad at once: it is the server.
constexpr qsizetype kFew = 5;
/// Of a mail that is passed over in silence: the server works, and says nothing of why.
constexpr Error::Kind kUnsaid = Error::Kind::Malformed;

} // namespace

void MailFetcher::handleAsked(const ChunkPtr &chunk, const QList<quint32> &uids, const Result<ImapResponse> &status)
{
    QList<quint32> open = uids;
    open.removeIf([&](quint32 uid) { return chunk->came.contains(uid); });
    if (!status)
        return handleLost(open, status.error());
    if (status->isOk() && !open.isEmpty())
        return lookForUnsaid(chunk, open, uids.size() == 1);
    if (!open.isEmpty()) {
        const Error refusal = imapRefusal(*status, m_folder.name);
        if (refusal.kind == Error::Kind::RateLimited) {
            Q_EMIT failed(refusal);
            return;
        }
        if (uids.size() == 1) {
            chunk->refused.insert(uids.first(), refusal);
        } else {
            for (const quint32 uid : std::as_const(open))
                ask(chunk, {uid});
        }
    }
    finishOne(chunk);
}

/// The server said that all went well, and nothing of these. What it lists no more is gone; what it does list is asked
/// for alone, and believed to be withheld where nothing is said of it then either.
void MailFetcher::lookForUnsaid(const ChunkPtr &chunk, const QList<quint32> &unsaid, bool wasAlone)
{
    m_client->run(std::make_unique<ImapCommand>(
        "UID SEARCH UID " + imapSet(unsaid), QList<QByteArray>{"SEARCH"},
        [this, chunk, unsaid, wasAlone, guard = QPointer(this)](const Result<ImapAnswer> &answer) {
            if (!guard || !isCurrent(chunk))
                return;
            if (!answer)
                return handleLost({}, answer.error());
            if (!answer->status.isOk()) {
                Q_EMIT failed(imapRefusal(answer->status, m_folder.name));
                return;
            }
            for (const ImapResponse &data : answer->data) {
                for (const ImapValue &value : data.values) {
                    const quint32 uid = value.number().value_or(0);
                    if (!unsaid.contains(uid) || chunk->refused.contains(uid))
                        continue;
                    if (wasAlone)
                        chunk->refused.insert(uid,
                                              {kUnsaid, m_folder.name, u"it lists it and answers without it"_s, {}});
                    else
                        ask(chunk, {uid});
                }
            }
            finishOne(chunk);
        }));
}

/// All that was asked for over a broken line is lost with it: only what the server was about to give is to blame.
void MailFetcher::handleLost(const QList<quint32> &open, const Error &error)
{
    if (!open.isEmpty() && !std::exchange(m_lineBroke, true))
        m_strikes.broke(*std::min_element(open.begin(), open.end()));
    Q_EMIT failed(error);
}

/// Asks for one octet of a mail that came before: a server that is busy, ill or over somebody's quota refuses that too.
void MailFetcher::probe(const ChunkPtr &chunk, quint32 uid)
{
    ++chunk->open;
    m_client->run(std::make_unique<ImapFetch>(
        QList<quint32>{uid}, 0, 1, [chunk](const FetchedMail &) { chunk->isServerWell = true; },
        [this, chunk, guard = QPointer(this)](const Result<ImapResponse> &status) {
            if (!guard || !isCurrent(chunk))
                return;
            if (!status)
                return handleLost({}, status.error());
            finishOne(chunk);
        }));
}

/// So often a mail has to be refused, over as many connections with growing pauses, before it is put aside; nothing
/// where that does not depend on the mail.
std::optional<int> MailFetcher::refusalsNeeded(const Chunk &chunk, const Error &refusal) const
{
    const bool isPassing = refusal.kind == Error::Kind::Offline;
    if (refusal.kind == kUnsaid && !m_isBelieving && chunk.refused.size() > kFew)
        return chunk.isServerWell ? std::optional(MailStrikes::kRefusals) : std::nullopt;
    if (refusal.kind == kUnsaid)
        return m_isBelieving ? 1 : MailStrikes::kPassingRefusals;
    if (m_isBelieving)
        return isPassing ? MailStrikes::kPassingRefusals : 1;
    if (!chunk.isServerWell)
        return isPassing || chunk.refused.size() > kFew ? std::nullopt : std::optional(MailStrikes::kRefusals);
    if (chunk.refused.size() > kFew)
        return MailStrikes::kRefusals;
    return isPassing ? MailStrikes::kPassingRefusals : 1;
}

void MailFetcher::decideRefused(const ChunkPtr &chunk)
{
    if (!std::exchange(chunk->isProbed, true)) {
        const auto came = std::find_if(chunk->came.cbegin(), chunk->came.cend(),
                                       [&](quint32 uid) { return !chunk->refused.contains(uid); });
        if (came != chunk->came.cend() || m_given > 0)
            return probe(chunk, came != chunk->came.cend() ? *came : m_given);
    }
    std::optional<Error> again;
    for (auto one = chunk->refused.cbegin(); one != chunk->refused.cend(); ++one) {
        const std::optional<int> needed = refusalsNeeded(*chunk, *one);
        if (m_strikes.refused(one.key()) < needed.value_or(std::numeric_limits<int>::max()))
            again = *one;
    }
    if (again) {
        Q_EMIT failed(*again);
        return;
    }
    for (auto one = chunk->refused.cbegin(); one != chunk->refused.cend(); ++one)
        accept(chunk, MimeReader::refuse(rawMail(one.key()), u"the server refuses to give it: %1"_s.arg(one->detail)));
    chunk->refused.clear();
    emitReady();
}

} // namespace centrala::email
