// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/identity.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <optional>

namespace centrala::ui {

/// A message about to leave, with what is known of those it goes to.
struct GuardedLetter
{
    QString text;
    QList<Address> to;
    QList<Address> cc;
    bool hasFiles = false;
    QList<Address> customer; ///< where the customer wrote from; empty in a first message
    QList<Address> known;    ///< everybody who took part so far
    QStringList names;       ///< what the customer may be called: names, addresses, a signature
    QStringList ownDomains;  ///< of our inboxes
    bool subjectMissing = false;
};

/// Why a message is held back once before it leaves: the writer looks at it and decides.
struct HeldReason
{
    enum class Kind {
        LookAlike,    ///< an address that is nearly a known one
        OtherName,    ///< greets somebody else
        CustomerLeft, ///< the customer is no longer among those who get it
        NewRecipient, ///< somebody of a domain never seen here
        Variable,     ///< a canned answer's variable without a value
        FileMissing,  ///< a file is announced and none is there
        NoSubject
    };
    Kind kind = Kind::FileMissing;
    QString what;     ///< the word, name or address it is about
    QString expected; ///< what stood to reason instead, where there is such a thing
};

/// The gravest reason, or nothing. A pure function; knows English, Polish and Ukrainian.
[[nodiscard]] std::optional<HeldReason> reasonToHold(const GuardedLetter &letter);

/// The word that announces a file in the text, quoted lines left out; empty where none does.
[[nodiscard]] QString announcedFile(const QString &text);

/// The sentences a person reads.
class GuardWords
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::GuardWords)
public:
    [[nodiscard]] static QString of(const HeldReason &reason);
};

} // namespace centrala::ui
