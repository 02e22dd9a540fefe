// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actioncatalogue.h"

#include <QKeyEvent>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kModifiers = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
constexpr int kAllModifiers = kModifiers | Qt::ShiftModifier;

} // namespace

QKeySequence ActionCatalogue::sequence(const QString &written)
{
    // A comma at the end is the key itself.
    const QString steps = written.endsWith(u',') ? written : QString(written).replace(u',', u", "_s);
    return QKeySequence::fromString(steps, QKeySequence::PortableText);
}

void ActionCatalogue::followKey(const QString &id, QObject *owner, const std::function<void(const QString &)> &show)
{
    show(keyText(id));
    connect(this, &ActionCatalogue::keysChanged, owner, [this, id, show] { show(keyText(id)); });
}

QString ActionCatalogue::keyText(const QKeySequence &keys)
{
    if (keys.isEmpty())
        return {};
    QStringList steps;
    for (int i = 0; i < keys.count(); ++i) {
        QString step = QKeySequence(keys[static_cast<uint>(i)]).toString(QKeySequence::PortableText);
        step.replace(u"Return"_s, u"↵"_s).replace(u"Shift+"_s, u"⇧ "_s).replace(u"Left"_s, u"←"_s);
        step.replace(u"Right"_s, u"→"_s).replace(u"Down"_s, u"↓"_s).replace(u"Up"_s, u"↑"_s).replace(u'+', u' ');
        steps.append(step);
    }
    return steps.join(u' ' + then() + u' ');
}

QString ActionCatalogue::then()
{
    return tr("then", "between two keys pressed one after the other");
}

QString ActionCatalogue::keyText(const QString &id) const
{
    const Action *action = find(id);
    return action && !action->keys.isEmpty() ? keyText(action->keys.first()) : QString();
}

int ActionCatalogue::combination(const QKeyEvent *event)
{
    int key = event->key();
    if (key == Qt::Key_Enter)
        key = Qt::Key_Return;
    int modifiers = static_cast<int>(event->modifiers()) & kAllModifiers;
    const bool sign = key >= Qt::Key_Exclam && key <= Qt::Key_Slash;
    if (sign || key == Qt::Key_Question) // Shift belongs to the sign itself
        modifiers &= ~static_cast<int>(Qt::ShiftModifier);
    return key | modifiers;
}

int ActionCatalogue::latinAt(int key)
{
    // The letters of the Ukrainian and Russian layouts, key by key beside those of the Latin one.
    static const QString cyrillic = u"ЙЦУКЕНГШЩЗХЇЪФІЫВАПРОЛДЖЄЭЯЧСМИТЬБЮ"_s;
    static const QString latin = u"QWERTYUIOP[]]ASSDFGHJKL;''ZXCVBNM,."_s;
    const qsizetype at = key > 0 && key < 0xFFFF ? cyrillic.indexOf(QChar(static_cast<char16_t>(key)).toUpper()) : -1;
    return at < 0 ? 0 : latin.at(at).unicode();
}

bool ActionCatalogue::handle(const QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_Meta:
    case Qt::Key_AltGr:
        return false;
    default:
        break;
    }
    const int pressed = combination(event);
    const int firstStep = std::exchange(m_firstStep, 0);
    if (step(pressed, firstStep))
        return true;
    // Whoever writes Cyrillic presses the same keys as everybody else, whatever letters stand on them.
    const int latin = latinAt(event->key());
    return latin != 0 && step(latin | (pressed & kAllModifiers), firstStep);
}

bool ActionCatalogue::step(int pressed, int firstStep)
{
    for (const Action &action : m_actions) {
        for (const QKeySequence &keys : action.keys) {
            const bool whole = firstStep == 0 ? keys.count() == 1 && keys[0].toCombined() == pressed
                                              : keys.count() == 2 && keys[0].toCombined() == firstStep &&
                                                    keys[1].toCombined() == pressed;
            if (whole)
                return trigger(action.id);
            if (firstStep == 0 && keys.count() == 2 && keys[0].toCombined() == pressed)
                m_firstStep = pressed;
        }
    }
    return m_firstStep != 0;
}

bool ActionCatalogue::claims(const QKeyEvent *event) const
{
    const bool special = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier) ||
                         (event->key() >= Qt::Key_F1 && event->key() <= Qt::Key_F35);
    if (!special)
        return false;
    const int pressed = combination(event);
    for (const Action &action : m_actions) {
        for (const QKeySequence &keys : action.keys) {
            if (keys.count() == 1 && keys[0].toCombined() == pressed)
                return true;
        }
    }
    return false;
}

} // namespace centrala::ui
