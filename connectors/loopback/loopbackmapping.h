// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/batch.h"
#include "app/model/outgoing.h"
#include "app/model/result.h"

namespace centrala::loopback {

/// A file that comes with a message: still a path, relative to in/.
struct FileBeside
{
    QString path;
    QString name;
    QString type;
};

struct ParsedMessage
{
    InboundMessage message; ///< without files
    QList<FileBeside> files;
};

/// What a file put into in/ says (README.md). Errors: Malformed, the detail says which member.
[[nodiscard]] Result<ParsedMessage> messageFromJson(const QByteArray &json);

/// A file of an answer, as it is named beside the answer.
struct WrittenFile
{
    QString path; ///< relative to out/
    SpoolFile file;
};

/// The file that stands for an answer in out/. The same message gives the same octets.
[[nodiscard]] QByteArray answerToJson(const OutgoingMessage &message, const QList<WrittenFile> &files);

} // namespace centrala::loopback
