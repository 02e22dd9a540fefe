// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>

/// What connectors say in words of their own where else the words of a server stand: why a message was not sent, why an
/// inbox does not work. They are stored and logged in English, on a line of their own; the window knows them again by
/// this list and shows them in its language. %1 and %2 are what it is about.
namespace centrala::sentences {

inline constexpr const char *kMailTooLarge =
    QT_TRANSLATE_NOOP("Sentences", "The mail has %1 octets, the server takes %2.");
inline constexpr const char *kProxyWantsSignIn =
    QT_TRANSLATE_NOOP("Sentences", "The proxy %1 wants a name and password, or others than these.");
inline constexpr const char *kProxyRefuses =
    QT_TRANSLATE_NOOP("Sentences", "The proxy %1 does not let us through to %2.");
inline constexpr const char *kProxySilent = QT_TRANSLATE_NOOP("Sentences", "The proxy %1 does not answer.");
inline constexpr const char *kServerUnknown = QT_TRANSLATE_NOOP("Sentences", "There is no server of the name %1.");
inline constexpr const char *kServerRefusesConnection =
    QT_TRANSLATE_NOOP("Sentences", "The server %1 takes no connection.");
inline constexpr const char *kServerSilent = QT_TRANSLATE_NOOP("Sentences", "The server %1 does not answer.");
inline constexpr const char *kProgramEnds =
    QT_TRANSLATE_NOOP("Sentences", "The program was being ended; the message waits.");
inline constexpr const char *kNotConnected = QT_TRANSLATE_NOOP("Sentences", "The inbox is not connected.");
inline constexpr const char *kEndedWhileSending =
    QT_TRANSLATE_NOOP("Sentences", "The program ended while the message was being sent.");
inline constexpr const char *kMenuName =
    QT_TRANSLATE_NOOP("Sentences", "Line %1 does not begin with a command: a-z, 0-9 and _, 32 letters at most.");
inline constexpr const char *kMenuWords =
    QT_TRANSLATE_NOOP("Sentences", "Line %1 has to say what the command does, in %2 letters at most.");
inline constexpr const char *kMenuTwice =
    QT_TRANSLATE_NOOP("Sentences", "Line %1 names a command that is there already.");
inline constexpr const char *kMenuTooLong = QT_TRANSLATE_NOOP("Sentences", "The menu has more than %1 commands.");
inline constexpr const char *kMenuRefused =
    QT_TRANSLATE_NOOP("Sentences", "Messages come and go, but the menu was refused: %1");

inline constexpr const char *kRestored =
    QT_TRANSLATE_NOOP("Sentences", "A backup was restored, and it may have left after that was made.");

inline constexpr std::array kAll = {
    kMailTooLarge, kProxyWantsSignIn, kProxyRefuses, kProxySilent,       kServerUnknown, kServerRefusesConnection,
    kServerSilent, kProgramEnds,      kNotConnected, kEndedWhileSending, kMenuName,      kMenuWords,
    kMenuTwice,    kMenuTooLong,      kMenuRefused,  kRestored};

} // namespace centrala::sentences
