// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/ownaddresses.h"

namespace centrala::ui {

QStringList ownAddresses(const QList<InboxRow> &inboxes)
{
    QStringList own;
    for (const InboxRow &inbox : inboxes) {
        own.append(inbox.address);
        for (const QString &alias :
             inbox.settings[QStringLiteral("aliases")].toString().split(u',', Qt::SkipEmptyParts))
            own.append(alias.trimmed());
    }
    own.removeAll(QString());
    return own;
}

} // namespace centrala::ui
