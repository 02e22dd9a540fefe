// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QCoreApplication>

namespace centrala::ui {

/// A field of a row in people's words: "Priority: urgent".
class FieldWords
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::FieldWords)
public:
    explicit FieldWords(const workspace::Pages &pages) : m_pages(pages) {}

    [[nodiscard]] QString line(const QString &field, const QString &value) const;
    [[nodiscard]] static QString priority(Priority priority);
    /// Whether such an event changes the field.
    [[nodiscard]] static bool isAbout(EventKind kind, const QString &field);

private:
    [[nodiscard]] static QString title(const QString &field);
    [[nodiscard]] QString words(const QString &field, const QString &value) const;

    const workspace::Pages &m_pages;
};

} // namespace centrala::ui
