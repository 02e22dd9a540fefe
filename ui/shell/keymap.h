// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>

namespace centrala::ui {

class ActionCatalogue;

/// Whose habits the keys follow.
enum class KeyPreset { Centrala, Gmail };

} // namespace centrala::ui

template<>
struct centrala::EnumNames<centrala::ui::KeyPreset>
{
    static constexpr std::array names = {"centrala", "gmail"};
};

namespace centrala::ui {

/// Which keys do what, as one person wants it: a preset and what they changed on top of it. Plain values; put() makes
/// the catalogue follow.
class KeyMap
{
public:
    using Keys = QList<QKeySequence>;

    /// As toJson() wrote it; what cannot be understood is left out.
    [[nodiscard]] static KeyMap fromJson(const QByteArray &json);
    [[nodiscard]] QByteArray toJson() const;

    [[nodiscard]] KeyPreset preset() const { return m_preset; }
    /// Forgets the changes: they were made to another preset.
    void setPreset(KeyPreset preset);
    void change(const QString &action, const Keys &keys) { m_changes.insert(action, keys); }
    void reset(const QString &action) { m_changes.remove(action); }
    void resetAll() { m_changes.clear(); }
    [[nodiscard]] bool isChanged(const QString &action) const { return m_changes.contains(action); }

    /// Gives every action of the catalogue its keys.
    void put(ActionCatalogue &catalogue) const;

    /// The action that has these keys, or has a longer or shorter sequence that begins the same, other than `action`.
    [[nodiscard]] static std::optional<QString> holder(const ActionCatalogue &catalogue, const QString &action,
                                                       const QKeySequence &keys);
    /// Ctrl+Alt+letter types a letter in Polish and other layouts; a bare Shift or Tab cannot be meant.
    [[nodiscard]] static bool isForbidden(const QKeySequence &keys);

private:
    KeyPreset m_preset = KeyPreset::Centrala;
    QHash<QString, Keys> m_changes;
};

} // namespace centrala::ui
