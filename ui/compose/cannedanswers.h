// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/adminpages.h"

#include <QHash>
#include <QJsonArray>

namespace centrala::ui {

/// A ready-made text: a record of Catalogue::Template. Its folders stand in its name, "Returns/Deadline". One with an
/// owner is private: nobody else is offered it.
struct CannedAnswer
{
    RecordId id;
    QString name;
    QString text;
    AgentId owner;         ///< invalid: shared by all
    QJsonArray files = {}; ///< see cannedfiles.h

    [[nodiscard]] QString title() const { return name.section(u'/', -1); }
    [[nodiscard]] QString folder() const { return name.section(u'/', 0, -2); }
};

/// Those one agent may use, by name.
[[nodiscard]] QList<CannedAnswer> cannedAnswers(const QList<RecordRow> &records, AgentId me);

/// What fits the words typed after the slash, best first: a title that begins so, then any word of title or folder,
/// then the text itself. A slash among the words parts folders. Accents and case do not count.
[[nodiscard]] QList<CannedAnswer> matching(const QList<CannedAnswer> &answers, const QString &words);

/// The text with its variables, such as {customer.name}, filled in. One without a value stays as it is, so that it is
/// seen before it is sent.
[[nodiscard]] QString filled(const QString &text, const QHash<QString, QString> &values);

/// The variables a text still shows, without their braces.
[[nodiscard]] QStringList unfilledVariables(const QString &text);

/// The names of all variables there are.
[[nodiscard]] QStringList cannedVariables();

} // namespace centrala::ui
