// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/messagecommands.h"
#include "app/model/result.h"

#include <QJsonArray>

namespace centrala::ui {

/// The files of a canned answer stand in its record, so that they are wherever it is: [{"name", "type", "data" in
/// base64}]. Together they have at most kCannedFilesLimit octets (app/model/cannedfiles.h).
[[nodiscard]] Result<QJsonArray> cannedFiles(const QList<FileToAttach> &files);

/// Writes them into a folder of their own below `folder`; returns their paths.
[[nodiscard]] QStringList writeCannedFiles(const QJsonArray &files, const QString &folder);

} // namespace centrala::ui
