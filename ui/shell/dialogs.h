// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace centrala::ui {

/// Everything the interface asks a person in a window of its own. Never blocks: the answer comes by calling back. A
/// test answers in its place.
class Dialogs
{
public:
    virtual ~Dialogs() = default;
    virtual void chooseFiles(QWidget *parent, std::function<void(const QStringList &)> done) = 0;
    virtual void askText(QWidget *parent, const QString &title, const QString &label,
                         std::function<void(const QString &)> done) = 0;
    /// Opens a file with whatever the system has for it.
    virtual void openFile(const QString &path, const QString &name) = 0;
};

/// The system's own dialogs.
class SystemDialogs final : public Dialogs
{
public:
    void chooseFiles(QWidget *parent, std::function<void(const QStringList &)> done) override;
    void askText(QWidget *parent, const QString &title, const QString &label,
                 std::function<void(const QString &)> done) override;
    void openFile(const QString &path, const QString &name) override;
};

} // namespace centrala::ui
