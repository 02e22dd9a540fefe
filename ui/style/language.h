// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <memory>

class QTranslator;

namespace centrala::ui {

/// The language the program speaks: its words, and how it writes dates and numbers.
class Language
{
public:
    /// `name` is en, pl or uk; empty: the system's if it is one of them, else English.
    explicit Language(const QString &name);
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

private:
    QList<QTranslator *> m_translators;
};

} // namespace centrala::ui
