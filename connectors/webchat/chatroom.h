// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/webchat/chatfiles.h"
#include "connectors/webchat/chatline.h"
#include "connectors/webchat/chatlog.h"
#include "connectors/webchat/chatsettings.h"
#include "connectors/webchat/intakequeue.h"

#include <QMultiHash>
#include <QSet>

namespace centrala::webchat {

/// Where visitors' lines and the host meet. A visitor's message counts (and its widget is told) when the host has it
/// and the log too; an agent's answer is sent when the log has it, delivered and read when the widget says so.
class ChatRoom final : public QObject
{
    Q_OBJECT
public:
    ChatRoom(Host &host, const ChatSettings &settings, ChatLog &log, const Visitors &visitors, ChatFiles &files,
             IntakeQueue &queue, AddressLimits &addresses, QObject *parent = nullptr);

    void add(ChatLine *line);
    /// An agent writes: shown in the visitor's widgets.
    void show(const LiveSignal &signal);
    /// How long visitors wait is shown; what was said by mail is fetched.
    void show(const ChannelNews &news);
    /// Tells the host of answers that nobody was there for.
    void noteLeft();
    /// Says again which visitors are there.
    void tellPresence();
    [[nodiscard]] QFuture<SendOutcome> send(const OutgoingMessage &message);
    /// Lets expire what is old and tidies up.
    void tidy();

Q_SIGNALS:
    /// How long visitors wait, as {"minutes", "waiting"}.
    void waitChanged(const QByteArray &json);

private:
    struct Guest
    {
        Allowance messages{20, 1};
        Allowance steps{20, 0.1}; ///< of the journey
        Allowance transcripts{3, 1.0 / 600};
        Allowance proofs{10, 1.0 / 60};
        QStringList stepIds; ///< the last ones
        QString page;        ///< the last one that became a step
    };

    void hear(ChatLine *line, const ClientFrame &frame);
    void take(ChatLine *line, const Hello &hello);
    void take(ChatLine *line, const Said &said);
    void take(ChatLine *line, const Seen &seen);
    void take(ChatLine *line, const Ended &ended);
    void take(ChatLine *line, const Typing &typing);
    void take(ChatLine *line, const PageSeen &page);
    void take(ChatLine *line, const Tracked &tracked);
    void take(ChatLine *line, const AskedTranscript &);
    void prove(ChatLine *line, const QString &proof);
    /// What was said by mail, to whoever proved the address.
    void askElsewhere(const QString &visitor);
    void showElsewhere(const QString &visitor, const QList<ElsewhereMessage> &messages);
    [[nodiscard]] QString pageBackTo(const Visitor &visitor) const;
    void tellPresence(const QString &visitor);
    [[nodiscard]] static bool isTheirs(const Visitor &visitor, const ChatLine &line);
    static void signInAgain(ChatLine *line);
    [[nodiscard]] bool mayOpen(ChatLine *line, const Hello &hello);
    [[nodiscard]] Result<InboundMessage> messageFrom(const Visitor &visitor, const Said &said, bool isFirst,
                                                     ChatEntry &entry) const;
    void put(const QString &visitor, const ChatEntry &entry, const ChatLog::Done &done);
    void tellAll(const QString &visitor, const QByteArray &frame);
    void forget(const QString &visitor);

    Host &m_host;
    const ChatSettings &m_settings;
    ChatLog &m_log;
    ChatFiles &m_files;
    IntakeQueue &m_queue;
    AddressLimits &m_addresses;
    Visitors m_visitors;
    QMultiHash<QString, ChatLine *> m_lines;
    QHash<QString, Guest> m_guests;
    QSet<QString> m_underway; ///< "VISITOR:MESSAGE" on their way to the host or into the log
    QByteArray m_wait;        ///< the frame that says how long visitors wait; empty: nothing is said
};

} // namespace centrala::webchat
