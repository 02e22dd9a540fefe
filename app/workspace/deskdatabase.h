// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/store/deskstore.h"
#include "app/workspace/workspace.h"

#include <functional>
#include <memory>

namespace centrala::workspace {

/// The desk in its own file, desk.db. Of the thread that opened it.
class DeskDatabase final : public Desk
{
public:
    using Trouble = std::function<void(const Error &)>;

    /// `trouble` is told why something could not be kept. `clock` must outlive the desk.
    [[nodiscard]] static Result<std::unique_ptr<DeskDatabase>> open(const QString &path, const Clock &clock,
                                                                    Trouble trouble);

    /// Drafts are whoever's they are: see store::DeskStore.
    void setOwner(AgentId owner);
    void saveDraft(ConversationId conversation, bool isNote, const QString &text) override;
    [[nodiscard]] QString draft(ConversationId conversation, bool isNote) const override;
    [[nodiscard]] QList<Draft> drafts() const override;
    void setPreference(const QString &key, const QByteArray &value) override;
    [[nodiscard]] QByteArray preference(const QString &key) const override;

private:
    DeskDatabase(std::unique_ptr<store::DeskStore> store, const Clock &clock, Trouble trouble);
    template<typename T>
    T told(Result<T> read) const;
    void tell(const Result<void> &done) const;

    std::unique_ptr<store::DeskStore> m_store;
    const Clock &m_clock;
    Trouble m_trouble;
};

} // namespace centrala::workspace
