// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The part of ChatRoom where a chat goes on by mail: addresses that are proved, mails that are shown, transcripts.
#include "connectors/webchat/chatroom.h"

#include "connectors/webchat/chatmapping.h"
#include "connectors/webchat/chatwords.h"

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

/// The proof counts for the browser that holds this chat and no other. Where nobody can answer now the widget hears
/// nothing, and says it again with its next hello.
void ChatRoom::prove(ChatLine *line, const QString &proof)
{
    const QString id = line->visitor;
    const auto known = m_visitors.constFind(id);
    if (known == m_visitors.constEnd() || known->gone || !m_guests[id].proofs.take(m_host.clock().now()))
        return line->tell(toFrame(provedFrame(false)));
    ChannelQuestion question;
    question.kind = QuestionKind::Prove;
    question.thread = id;
    question.proof = proof;
    m_host.ask(question).then(this, [this, id](const Result<ChannelAnswer> &answer) {
        const auto visitor = m_visitors.find(id);
        const bool isRefused = answer ? answer->address.isEmpty() : answer.error().kind == Error::Kind::NotFound;
        if (visitor == m_visitors.end() || visitor->gone || (!answer && !isRefused))
            return;
        if (isRefused)
            return tellAll(id, toFrame(provedFrame(false)));
        visitor->proved = answer->address;
        m_log.append(ChatLog::visitorRecord(*visitor), [this, id](const Result<void> &) {
            tellAll(id, toFrame(provedFrame(true)));
            askElsewhere(id);
        });
    });
}

void ChatRoom::askElsewhere(const QString &id)
{
    const auto visitor = m_visitors.constFind(id);
    if (visitor == m_visitors.constEnd() || visitor->gone || !m_lines.contains(id))
        return;
    ChannelQuestion question;
    question.kind = QuestionKind::Elsewhere;
    question.thread = id;
    question.proved = visitor->provedAddresses();
    if (question.proved.isEmpty())
        return;
    m_host.ask(question).then(this, [this, id](const Result<ChannelAnswer> &answer) {
        if (answer)
            showElsewhere(id, answer->messages);
    });
}

void ChatRoom::showElsewhere(const QString &id, const QList<ElsewhereMessage> &messages)
{
    for (const ElsewhereMessage &message : messages) {
        const Visitor visitor = m_visitors.value(id);
        const QString key = id + u':' + message.id;
        const bool isOlderThanKept =
            visitor.entries.size() >= Visitor::kEntriesKept && message.at < visitor.entries.first().at;
        if (visitor.id.isEmpty() || visitor.gone || isOlderThanKept || visitor.withId(message.id) ||
            m_underway.contains(key))
            continue;
        m_underway.insert(key);
        put(id, entryFrom(message, m_settings.showAgent),
            [this, key](const Result<void> &) { m_underway.remove(key); });
    }
}

void ChatRoom::take(ChatLine *line, const AskedTranscript &)
{
    const QString id = line->visitor;
    const Visitor visitor = m_visitors.value(id);
    ChannelQuestion question;
    question.kind = QuestionKind::Transcript;
    question.thread = id;
    question.proved = visitor.provedAddresses();
    if (question.proved.isEmpty() || visitor.gone || visitor.entries.isEmpty())
        return line->tell(toFrame(transcriptFrame(u"failed"_s)));
    if (!m_guests[id].transcripts.take(m_host.clock().now()))
        return line->tell(toFrame(transcriptFrame(u"often"_s)));
    question.subject = chatWordsIn(visitor.language).subject;
    question.transcript = transcriptOf(visitor, ChannelQuestion::kTextLimit);
    m_host.ask(question).then(this, [this, id](const Result<ChannelAnswer> &answer) {
        const bool isOften = !answer && answer.error().kind == Error::Kind::RateLimited;
        tellAll(id, toFrame(answer ? transcriptFrame(u"sent"_s, answer->address)
                                   : transcriptFrame(isOften ? u"often"_s : u"failed"_s)));
    });
}

/// Never a path that a browser named: it might lead on to somewhere else, and with it the proof.
QString ChatRoom::pageBackTo(const Visitor &visitor) const
{
    return m_settings.backPage.isEmpty() ? m_settings.origins.frontPageOf(visitor.page) : m_settings.backPage;
}

} // namespace centrala::webchat
