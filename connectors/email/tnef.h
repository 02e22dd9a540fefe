// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace centrala::email {

struct TnefFile
{
    QString name;      ///< as it was given; empty where there is none
    QString type;      ///< MIME type, or empty
    QString contentId; ///< without angle brackets
    QByteArray octets;
};

/// What Outlook put into a winmail.dat.
struct TnefContent
{
    QString text;
    QString html;
    QList<TnefFile> files;
};

/// Unpacks application/ms-tnef (MS-OXTNEF). Messages attached in Outlook's own form give their files and text as files
/// here. At most 100 files, attached messages three deep; nothing where it is no TNEF or breaks off in the middle:
/// whoever asked keeps the original then. Rich text (RTF) is not unpacked. Pure, any thread.
[[nodiscard]] std::optional<TnefContent> readTnef(const QByteArray &octets);

} // namespace centrala::email
