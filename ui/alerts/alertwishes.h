// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QTime>

#include <optional>

namespace centrala::ui {

/// How this desk's person wants to be told, kept in the desk's preferences.
class AlertWishes
{
public:
    explicit AlertWishes(workspace::Desk &desk) : m_desk(desk) {}

    [[nodiscard]] bool shown() const { return isOn("alerts"); }
    void setShown(bool on) { put("alerts", on); }
    [[nodiscard]] bool sound() const { return isOn("alert_sound"); }
    void setSound(bool on) { put("alert_sound", on); }
    /// Whether a notice tells who wrote what, or only that somebody did.
    [[nodiscard]] bool words() const { return isOn("alert_words"); }
    void setWords(bool on) { put("alert_words", on); }

    /// Each day from the first time to the second, over midnight where that is earlier.
    struct Hours
    {
        QTime from{18, 0};
        QTime to{8, 0};
    };
    [[nodiscard]] bool hasQuietHours() const;
    [[nodiscard]] Hours quietHours() const;
    void setQuietHours(bool on, const Hours &hours);

    /// Not to be disturbed until then; unset: not asked for.
    [[nodiscard]] std::optional<Instant> quietUntil() const;
    void setQuietUntil(std::optional<Instant> until);

    /// Whether nothing is to be shown or heard now. The count at the icon stays.
    [[nodiscard]] bool isQuiet(Instant now) const;

private:
    [[nodiscard]] bool isOn(const char *key) const;
    void put(const char *key, bool on);

    workspace::Desk &m_desk;
};

} // namespace centrala::ui
