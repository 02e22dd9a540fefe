// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"
#include "app/model/fields.h"
#include "app/model/instant.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace centrala {

/// What a channel that shows a conversation to its customer may ask of us. Prove: the customer came by the link of a
/// mail we sent on for them, with its proof. Elsewhere: what was said in the conversation by mail, to be shown to a
/// customer who has proved these addresses. Transcript: the conversation as it was told in the channel, by mail to an
/// address that was proved.
enum class QuestionKind { Prove, Elsewhere, Transcript };
template<>
struct EnumNames<QuestionKind>
{
    static constexpr std::array names = {"prove", "elsewhere", "transcript"};
};

struct ChannelQuestion
{
    static constexpr qsizetype kThreadLimit = 500;
    static constexpr qsizetype kProofLimit = 100;
    static constexpr qsizetype kAddressLimit = 4;
    static constexpr qsizetype kTextLimit = 200'000; ///< of a transcript, in UTF-16 code units

    QuestionKind kind = QuestionKind::Prove;
    QString thread;     ///< the channel's own conversation key, as in InboundMessage::thread
    QString proof;      ///< what stood in the link
    QStringList proved; ///< e-mail addresses that this customer has proved to the channel
    QString subject;    ///< of a transcript, in the customer's language
    QString transcript; ///< what the mail says; the channel knows what its customer was told

    static constexpr std::tuple fields = {
        Field{"kind", &ChannelQuestion::kind},       Field{"thread", &ChannelQuestion::thread},
        Field{"proof", &ChannelQuestion::proof},     Field{"proved", &ChannelQuestion::proved},
        Field{"subject", &ChannelQuestion::subject}, Field{"transcript", &ChannelQuestion::transcript}};
};

/// A mail of the conversation, as the customer may see it in the channel.
struct ElsewhereMessage
{
    static constexpr qsizetype kTextLimit = 10'000;

    QString id; ///< ours, of the message; the same one again is the same message
    bool fromCustomer = false;
    QString agent; ///< by the name among colleagues; empty where none is known
    QString text;
    QStringList files; ///< their names
    Instant at{};

    static constexpr std::tuple fields = {
        Field{"id", &ElsewhereMessage::id},       Field{"from_customer", &ElsewhereMessage::fromCustomer},
        Field{"agent", &ElsewhereMessage::agent}, Field{"text", &ElsewhereMessage::text},
        Field{"files", &ElsewhereMessage::files}, Field{"at", &ElsewhereMessage::at}};
};

struct ChannelAnswer
{
    QString address;                  ///< Prove: the one that is proved now; empty: the proof is none
    QList<ElsewhereMessage> messages; ///< Elsewhere: the newest ones, oldest first

    static constexpr std::tuple fields = {Field{"address", &ChannelAnswer::address},
                                          Field{"messages", &ChannelAnswer::messages}};
};

/// What a channel may show its customers, as far as it knows how. Elsewhere: something was said in this conversation by
/// mail, and may be asked for. Wait: how long customers of the inbox wait now. It may be lost; a Wait is said again.
enum class NewsKind { Elsewhere, Wait };
template<>
struct EnumNames<NewsKind>
{
    static constexpr std::array names = {"elsewhere", "wait"};
};

struct ChannelNews
{
    NewsKind kind = NewsKind::Elsewhere;
    QString thread;     ///< of Elsewhere: the channel's own conversation key
    qint64 minutes = 0; ///< of Wait: until the first answer; 0: nobody can tell
    qint64 waiting = 0; ///< of Wait: how many customers wait for theirs

    static constexpr std::tuple fields = {Field{"kind", &ChannelNews::kind}, Field{"thread", &ChannelNews::thread},
                                          Field{"minutes", &ChannelNews::minutes},
                                          Field{"waiting", &ChannelNews::waiting}};
};

} // namespace centrala
