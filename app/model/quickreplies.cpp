// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/model/quickreplies.h"

#include <optional>

namespace centrala {

namespace {

std::optional<QString> labelOf(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    if (trimmed.size() < 2 || !trimmed.startsWith(u'[') || !trimmed.endsWith(u']'))
        return std::nullopt;
    const QStringView label = trimmed.sliced(1, trimmed.size() - 2);
    return label.contains(u'[') || label.contains(u']') ? std::nullopt : std::optional(label.trimmed().toString());
}

} // namespace

QuickReplies quickRepliesIn(const QString &message)
{
    QuickReplies found;
    qsizetype end = message.size();
    bool any = false;
    while (end > 0) {
        const qsizetype start = message.lastIndexOf(u'\n', end - 1) + 1;
        const QStringView line = QStringView(message).sliced(start, end - start);
        const auto label = labelOf(line);
        if (!label && !line.trimmed().isEmpty())
            break;
        any = any || label;
        if (label && !label->isEmpty())
            found.labels.prepend(*label);
        end = qMax<qsizetype>(0, start - 1);
    }
    found.text = any ? message.left(end) : message;
    return found;
}

} // namespace centrala
