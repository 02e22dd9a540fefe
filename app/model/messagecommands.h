// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/fields.h"
#include "app/model/identity.h"
#include "app/model/ids.h"
#include "app/model/instant.h"

#include <QList>
#include <QString>

#include <optional>

/// Wishes about what is said: to the customer, and among colleagues.
namespace centrala {

/// A file handed in with a reply: a path on the machine of whoever asks (local), already readable there.
struct FileToAttach
{
    QString path;
    QString name; ///< as the recipient sees it; empty: the path's file name
    QString type; ///< MIME type; empty: found from the content
    static constexpr std::tuple fields = {Field{"path", &FileToAttach::path}, Field{"name", &FileToAttach::name},
                                          Field{"type", &FileToAttach::type}};
};

struct Reply
{
    ConversationId conversation;
    QString text;
    QString html;
    QList<FileToAttach> attachments;
    std::optional<InboxId> via; ///< unset: the inbox of the last message
    QList<Address> to;          ///< empty: who wrote last
    QList<Address> cc;
    QList<Address> bcc;
    std::optional<Instant> at;    ///< send later
    bool unlessTheyWrite = false; ///< sent later only if the customer has not written by then, else held
    bool now = false;             ///< without the seconds for recall
    std::optional<EntryId> seen;  ///< the last entry the writer saw: an answer of somebody else after it stops this one
    static constexpr auto name = "reply";
    static constexpr std::tuple fields = {Field{"conversation", &Reply::conversation},
                                          Field{"text", &Reply::text},
                                          Field{"html", &Reply::html},
                                          Field{"attachments", &Reply::attachments},
                                          Field{"via", &Reply::via},
                                          Field{"to", &Reply::to},
                                          Field{"cc", &Reply::cc},
                                          Field{"bcc", &Reply::bcc},
                                          Field{"at", &Reply::at},
                                          Field{"unless_they_write", &Reply::unlessTheyWrite},
                                          Field{"now", &Reply::now},
                                          Field{"seen", &Reply::seen}};
};

struct StartConversation
{
    InboxId via;
    QList<Address> to;
    QList<Address> cc;
    QString subject;
    QString text;
    QString html;
    QList<FileToAttach> attachments;
    std::optional<Instant> at;
    bool now = false;
    static constexpr auto name = "start_conversation";
    static constexpr std::tuple fields = {Field{"via", &StartConversation::via},
                                          Field{"to", &StartConversation::to},
                                          Field{"cc", &StartConversation::cc},
                                          Field{"subject", &StartConversation::subject},
                                          Field{"text", &StartConversation::text},
                                          Field{"html", &StartConversation::html},
                                          Field{"attachments", &StartConversation::attachments},
                                          Field{"at", &StartConversation::at},
                                          Field{"now", &StartConversation::now}};
};

struct Forward
{
    EntryId entry;
    QList<Address> to;
    QString text; ///< written above the forwarded message
    bool now = false;
    static constexpr auto name = "forward";
    static constexpr std::tuple fields = {Field{"entry", &Forward::entry}, Field{"to", &Forward::to},
                                          Field{"text", &Forward::text}, Field{"now", &Forward::now}};
};

struct AddNote
{
    ConversationId conversation;
    QString text;
    static constexpr auto name = "note";
    static constexpr std::tuple fields = {Field{"conversation", &AddNote::conversation}, Field{"text", &AddNote::text}};
};

/// Before it leaves: the message becomes a draft again, its text is in the outcome.
struct Recall
{
    EntryId entry;
    static constexpr auto name = "recall";
    static constexpr std::tuple fields = {Field{"entry", &Recall::entry}};
};

/// Sends a failed, held or uncertain message again (the person has decided).
struct Retry
{
    EntryId entry;
    static constexpr auto name = "retry";
    static constexpr std::tuple fields = {Field{"entry", &Retry::entry}};
};

/// An uncertain or failed message is not tried again; `arrived` says that it did arrive.
struct GiveUp
{
    EntryId entry;
    bool arrived = false;
    static constexpr auto name = "give_up";
    static constexpr std::tuple fields = {Field{"entry", &GiveUp::entry}, Field{"arrived", &GiveUp::arrived}};
};

} // namespace centrala
