// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keymap.h"

#include "ui/shell/actioncatalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// More keys than anybody gives to one action.
constexpr qsizetype kMostKeys = 5;

/// Where Gmail's keys differ from ours.
constexpr std::pair<const char *, const char *> kGmail[] = {
    {"queue.open", "O Return"},   {"queue.back", "U Alt+Left"},     {"go.mine", "G,I"},
    {"go.outbox", "G,T"},         {"conversation.tag", "L"},        {"conversation.follow", "Shift+L"},
    {"conversation.snooze", "B"}, {"conversation.note", "Shift+N"}, {"app.search", "/ Ctrl+K"},
};

KeyMap::Keys keysOf(const QString &words)
{
    KeyMap::Keys keys;
    for (const QString &word : words.split(u' ', Qt::SkipEmptyParts))
        keys.append(QKeySequence::fromString(QString(word).replace(u',', u", "_s), QKeySequence::PortableText));
    return keys;
}

bool beginsLike(const QKeySequence &a, const QKeySequence &b)
{
    const int shared = std::min(a.count(), b.count());
    for (int i = 0; i < shared; ++i) {
        if (a[static_cast<uint>(i)] != b[static_cast<uint>(i)])
            return false;
    }
    return shared > 0;
}

} // namespace

KeyMap KeyMap::fromJson(const QByteArray &json)
{
    KeyMap made;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    made.m_preset = valueNamed<KeyPreset>(object.value("preset"_L1).toString()).value_or(KeyPreset::Centrala);
    const QJsonObject changes = object.value("changes"_L1).toObject();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        Keys keys;
        for (const QJsonValue &one : change->toArray()) {
            const QKeySequence read = QKeySequence::fromString(one.toString(), QKeySequence::PortableText);
            if (!read.isEmpty() && !isForbidden(read) && keys.size() < kMostKeys)
                keys.append(read);
        }
        made.m_changes.insert(change.key(), keys);
    }
    return made;
}

QByteArray KeyMap::toJson() const
{
    QJsonObject changes;
    for (auto change = m_changes.begin(); change != m_changes.end(); ++change) {
        QJsonArray keys;
        for (const QKeySequence &one : *change)
            keys.append(one.toString(QKeySequence::PortableText));
        changes.insert(change.key(), keys);
    }
    return QJsonDocument({{u"preset"_s, QString(nameOf(m_preset))}, {u"changes"_s, changes}})
        .toJson(QJsonDocument::Compact);
}

void KeyMap::setPreset(KeyPreset preset)
{
    m_preset = preset;
    m_changes.clear();
}

void KeyMap::put(ActionCatalogue &catalogue) const
{
    QHash<QString, Keys> all;
    if (m_preset == KeyPreset::Gmail) {
        for (const auto &[action, keys] : kGmail)
            all.insert(QString::fromLatin1(action), keysOf(QString::fromLatin1(keys)));
    }
    all.insert(m_changes);
    catalogue.setKeys(all);
}

std::optional<QString> KeyMap::holder(const ActionCatalogue &catalogue, const QString &action, const QKeySequence &keys)
{
    for (const ActionCatalogue::Action &other : catalogue.all()) {
        if (other.id == action)
            continue;
        for (const QKeySequence &taken : other.keys) {
            if (beginsLike(taken, keys))
                return other.id;
        }
    }
    return {};
}

bool KeyMap::isForbidden(const QKeySequence &keys)
{
    for (int i = 0; i < keys.count(); ++i) {
        const QKeyCombination step = keys[static_cast<uint>(i)];
        const bool letter = step.key() >= Qt::Key_A && step.key() <= Qt::Key_Z;
        const auto both = Qt::ControlModifier | Qt::AltModifier;
        if (letter && (step.keyboardModifiers() & both) == both)
            return true;
        if (step.key() == Qt::Key_Tab || step.key() == Qt::Key_Backtab || step.key() == Qt::Key_Escape)
            return true;
    }
    return keys.count() > 2;
}

} // namespace centrala::ui
