// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>

#include <functional>

class QKeyEvent;

namespace centrala::ui {

/// Everything one can do, once: menus, keys, the sheet of keys and the command palette are all fed from here.
class ActionCatalogue : public QObject
{
    Q_OBJECT
public:
    struct Action
    {
        QString id;    ///< "conversation.resolve"
        QString group; ///< heading on the sheet of keys
        QString text;
        QString icon;
        QList<QKeySequence> keys;   ///< one or more ways; a sequence may have two steps
        std::function<bool()> when; ///< may it be done now? empty: always
        std::function<void()> run;
    };

    explicit ActionCatalogue(QObject *parent = nullptr);

    [[nodiscard]] const QList<Action> &all() const { return m_actions; }
    [[nodiscard]] const Action *find(const QString &id) const;
    /// What happens, and when it may.
    void bind(const QString &id, std::function<void()> run, std::function<bool()> when = {});
    /// False where it does not exist or may not be done now.
    bool trigger(const QString &id);
    [[nodiscard]] bool possible(const Action &action) const { return action.run && (!action.when || action.when()); }

    /// Gives these actions these keys, and all others the ones they came with.
    void setKeys(const QHash<QString, QList<QKeySequence>> &keys);

    /// "Ctrl ↵", "G then Q": as a key cap says it; empty where it has no key.
    [[nodiscard]] QString keyText(const QString &id) const;
    [[nodiscard]] static QString keyText(const QKeySequence &keys);
    /// Shows an action's key now, and again whenever it is another one, as long as the owner lives.
    void followKey(const QString &id, QObject *owner, const std::function<void(const QString &)> &show);
    /// The word between the steps of a sequence.
    [[nodiscard]] static QString then();

    /// A key nobody else wanted. Keeps the first step of a sequence for a moment.
    bool handle(const QKeyEvent *event);
    /// True for keys with Ctrl, Alt or F that mean an action: text fields leave them alone.
    [[nodiscard]] bool claims(const QKeyEvent *event) const;

Q_SIGNALS:
    void triggered(const QString &id);
    void keysChanged();

private:
    void add(const char *id, const char *group, const char *text, const char *icon, const QStringList &keys);
    [[nodiscard]] static QKeySequence sequence(const QString &written);
    [[nodiscard]] static int combination(const QKeyEvent *event);
    /// The Latin letter on the key of this Cyrillic one, 0 where it is none.
    [[nodiscard]] static int latinAt(int key);
    bool step(int pressed, int firstStep);

    QList<Action> m_actions;
    QHash<QString, qsizetype> m_places;
    QHash<QString, QList<QKeySequence>> m_ownKeys;
    int m_firstStep = 0;
};

} // namespace centrala::ui
