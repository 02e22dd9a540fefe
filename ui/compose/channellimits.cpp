// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/channellimits.h"

#include "ui/style/relativetime.h"

#include <QJsonArray>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

ChannelLimits ChannelLimits::of(const QJsonObject &capabilities)
{
    ChannelLimits limits;
    limits.letters = capabilities.value("text_limit"_L1).toInteger();
    const QJsonObject files = capabilities.value("attachments"_L1).toObject();
    limits.fileBytes = files.value("max_bytes"_L1).toInteger(-1);
    for (const QJsonValue &type : files.value("types"_L1).toArray())
        limits.fileTypes.append(type.toString());
    limits.html = capabilities.value("html"_L1).toBool();
    limits.copies = capabilities.value("recipients"_L1).toObject().value("cc"_L1).toBool();
    limits.subject = capabilities.value("subject"_L1).toBool();
    limits.starts = capabilities.value("start_conversation"_L1).toBool();
    const QJsonObject choices = capabilities.value("quick_replies"_L1).toObject();
    limits.choices = choices.value("most"_L1).toInt();
    limits.choiceLetters = choices.value("letters"_L1).toInteger();
    limits.choicesPhone = choices.value("phone"_L1).toBool();
    return limits;
}

QString ChannelLimits::refusal(const QString &name, qint64 size, const QString &type) const
{
    if (!takesFiles())
        return tr("This channel takes no files.");
    if (fileBytes > 0 && size > fileBytes)
        return tr("%1 is larger than %2.").arg(name, sizeText(fileBytes));
    if (size == 0)
        return tr("%1 is empty.").arg(name);
    const bool fits =
        fileTypes.isEmpty() || std::any_of(fileTypes.begin(), fileTypes.end(), [&type](const QString &one) {
            return one == type || (one.endsWith(u"/*"_s) && type.startsWith(QStringView(one).chopped(1)));
        });
    return fits ? QString() : tr("This channel does not take files like %1.").arg(name);
}

} // namespace centrala::ui
