// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QJsonObject>
#include <QStringList>

namespace centrala::ui {

/// What one message of a channel may be: the `capabilities` of its connector.json.
struct ChannelLimits
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::ChannelLimits)
public:
    qint64 letters = 0;    ///< 0: as many as one likes
    qint64 fileBytes = -1; ///< of one file; 0: no files at all, -1: any size
    QStringList fileTypes; ///< MIME types, "image/*"; empty: all
    bool html = false;
    bool copies = false;
    bool subject = false;
    bool starts = false; ///< we may write first
    int choices = 0;     ///< quick replies that may go with a message; see QuickReplies
    qsizetype choiceLetters = 0;
    bool choicesPhone = false; ///< one of them can ask for the customer's number

    [[nodiscard]] static ChannelLimits of(const QJsonObject &capabilities);
    [[nodiscard]] bool takesFiles() const { return fileBytes != 0; }
    /// Why a file cannot go this way, as a sentence; empty where it can.
    [[nodiscard]] QString refusal(const QString &name, qint64 size, const QString &type) const;
};

} // namespace centrala::ui
