// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"
#include "ui/style/theme.h"

#include <optional>

namespace centrala::ui {

/// How dense lists are.
enum class Density { Automatic, Compact, Comfortable };

} // namespace centrala::ui

template<>
struct centrala::EnumNames<centrala::ui::Density>
{
    static constexpr std::array names = {"automatic", "compact", "comfortable"};
};

namespace centrala::ui {

/// What this desk keeps for itself, by meaning; a value nobody can mean counts as not kept.
class Preferences
{
public:
    static constexpr int kLeastText = 80;
    static constexpr int kMostText = 200;

    explicit Preferences(workspace::Desk &desk) : m_desk(desk) {}

    /// Unset: the system's.
    [[nodiscard]] std::optional<ThemeKind> theme() const { return named<ThemeKind>("theme"); }
    void setTheme(std::optional<ThemeKind> kind) { put("theme", kind ? bytesOf(*kind) : QByteArray()); }
    /// Per cent, 80 to 200.
    [[nodiscard]] int textSize() const;
    void setTextSize(int percent) { put("text_size", QByteArray::number(percent)); }
    [[nodiscard]] Density density() const { return named<Density>("density").value_or(Density::Automatic); }
    void setDensity(Density density) { put("density", bytesOf(density)); }
    /// "pl"; empty: the system's.
    [[nodiscard]] QString language() const
    {
        return QString::fromLatin1(m_desk.preference(QStringLiteral("language")));
    }
    void setLanguage(const QString &language) { put("language", language.toLatin1()); }
    /// The address of the hub this desk has joined; empty: it works alone.
    [[nodiscard]] QString hub() const { return QString::fromUtf8(m_desk.preference(QStringLiteral("hub"))); }
    void setHub(const QString &hub) { put("hub", hub.toUtf8()); }
    /// Where the window stood, as QWidget::saveGeometry() tells it.
    [[nodiscard]] QByteArray windowPlace() const { return m_desk.preference(QStringLiteral("window_place")); }
    void setWindowPlace(const QByteArray &place) { put("window_place", place); }
    /// The preset with the changes on top of it (see KeyMap).
    [[nodiscard]] QByteArray keys() const { return m_desk.preference(QStringLiteral("keys")); }
    void setKeys(const QByteArray &json) { put("keys", json); }

private:
    template<typename T>
    [[nodiscard]] std::optional<T> named(const char *key) const
    {
        return valueNamed<T>(QString::fromLatin1(m_desk.preference(QString::fromLatin1(key))));
    }
    template<typename T>
    [[nodiscard]] static QByteArray bytesOf(T value)
    {
        const QLatin1StringView word = nameOf(value);
        return {word.data(), word.size()};
    }
    void put(const char *key, const QByteArray &value) { m_desk.setPreference(QString::fromLatin1(key), value); }

    workspace::Desk &m_desk;
};

} // namespace centrala::ui
