// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/businesshours.h"
#include "app/model/conversation.h"
#include "app/model/instant.h"

namespace centrala::store {
struct ConversationRecord;
}

namespace centrala::engine {

struct Context;

/// What was promised for one team and priority.
struct SlaPromise
{
    Milliseconds firstAnswer;
    Milliseconds nextAnswer;
    BusinessHours hours;
};

/// Which promise counts for a conversation, and by when it must be kept. The SLA is the one named by the team's record
/// ("sla"), else the workspace's setting `sla`, else the built-in one; the conversation's priority picks its line;
/// times count the working hours of the SLA's calendar.
class SlaClock
{
public:
    explicit SlaClock(Context &context) : m_context(context) {}

    /// When the customer, waiting since `conversation.waitingSince`, must have an answer. Unset where nobody waits.
    [[nodiscard]] std::optional<Instant> due(const store::ConversationRecord &conversation) const;
    /// When the people work who promised.
    [[nodiscard]] const BusinessHours &hours(const store::ConversationRecord &conversation) const
    {
        return promiseFor(conversation).hours;
    }
    /// The end of the lease on a conversation taken now.
    [[nodiscard]] Instant leaseEnd() const;

private:
    [[nodiscard]] const SlaPromise &promiseFor(const store::ConversationRecord &conversation) const;
    [[nodiscard]] SlaPromise readPromise(const store::ConversationRecord &conversation) const;
    [[nodiscard]] BusinessHours calendarNamed(const QString &name) const;

    Context &m_context;
};

} // namespace centrala::engine
