// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace centrala {

/// A small menu that a messenger shows beside the chat: who presses a line sends its command as a message. In an
/// inbox's settings (the format `menu` of connector.json) it is a text, one command a line:
///
///     track - Where is my parcel
///     return - Send something back
///
/// A slash before the command may stand there or not; empty lines do not count.
struct Menu
{
    struct Command
    {
        QString name;
        QString words; ///< what it does, for the customer

        friend bool operator==(const Command &, const Command &) = default;
    };
    /// What the channel takes.
    struct Limits
    {
        qsizetype most = 100;
        qsizetype letters = 256; ///< in the words of one command
    };
    static constexpr qsizetype kNameLetters = 32; ///< a-z, 0-9 and _

    QList<Command> commands;
    QString problem; ///< one of app/model/sentences.h, with the line; empty where all is well
};

/// Where there is a problem, the commands before it.
[[nodiscard]] Menu menuIn(const QString &text, const Menu::Limits &limits);

} // namespace centrala
