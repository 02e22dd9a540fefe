// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "app/model/livesignal.h"

#include <QElapsedTimer>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QTimer>

#include <functional>

namespace centrala::workspace {

/// What customers do in their conversations at this moment: signs of life from the channels, which are stored nowhere
/// and end by themselves (see LiveSignal). Lives in one thread.
class Live final : public QObject
{
    Q_OBJECT
public:
    static constexpr qsizetype kConversationLimit = 20'000;

    struct Now
    {
        bool types = false;
        bool present = false; ///< the company's page is open
        QString pageTitle;
        QString pageUrl;

        bool operator==(const Now &) const = default;
    };
    /// Tells the channel that we write an answer, or no longer do.
    using Write = std::function<void(ConversationId conversation, bool on)>;

    explicit Live(QObject *parent = nullptr);

    [[nodiscard]] Now at(ConversationId conversation) const { return m_states.value(conversation).now; }
    void take(ConversationId conversation, const LiveSignal &signal);
    /// {"conversation", "types", "present", "page_title", "page_url"}, as a hub tells it.
    void take(const QJsonObject &told);
    [[nodiscard]] QJsonObject toJson(ConversationId conversation) const;
    void clear();

    void setWrite(Write write) { m_write = std::move(write); }
    /// We write an answer in the conversation's channel; said again every 3 s while that goes on.
    void answering(ConversationId conversation, bool on);

Q_SIGNALS:
    void changed(centrala::ConversationId conversation);

private:
    struct State
    {
        Now now;
        qint64 typesUntil = 0; ///< milliseconds of m_time
        qint64 presentUntil = 0;
    };

    void put(ConversationId conversation, const State &state);
    void sweep();

    QHash<ConversationId, State> m_states;
    QElapsedTimer m_time;
    QTimer m_sweep;
    Write m_write;
};

} // namespace centrala::workspace
