// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/inboxsettings.h"

#include "app/programs/ctl/arguments.h"
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/lookup.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

Result<QJsonObject> channelNamed(Asker &asker, const QString &name)
{
    const Result<QJsonObject> answer = asker.ask(u"channels"_s);
    if (!answer)
        return answer.error();
    QStringList known;
    for (const QJsonValue &one : (*answer)[u"channels"_s].toArray()) {
        const QJsonObject channel = one.toObject();
        known.append(channel[u"name"_s].toString());
        if (known.last() == name)
            return channel;
    }
    return usage(u"There is no channel \"%1\"; there are: %2."_s.arg(name, known.join(u", "_s)));
}

static QJsonObject schemaOf(const QJsonObject &channel, const QString &key)
{
    return channel[u"settings"_s][u"properties"_s][key].toObject();
}

Result<QJsonObject> typedSettings(const QJsonObject &channel, const QStringList &pairs)
{
    QJsonObject settings;
    for (const QString &pair : pairs) {
        const qsizetype split = pair.indexOf(u'=');
        if (split < 1)
            return usage(u"\"%1\" is not of the form NAME=VALUE."_s.arg(pair));
        const QString key = pair.left(split);
        const QString text = pair.mid(split + 1);
        const QJsonObject schema = schemaOf(channel, key);
        if (schema[u"writeOnly"_s].toBool())
            return usage(u"\"%1\" is a secret and never stands on the command line: use --secret %1=@FILE."_s.arg(key));
        const QString type = schema[u"type"_s].toString();
        const QString format = schema[u"format"_s].toString();
        bool fits = true;
        QJsonValue value = text;
        if (type == u"integer")
            value = text.toLongLong(&fits);
        else if (type == u"number")
            value = text.toDouble(&fits);
        else if (type == u"boolean") {
            fits = text == u"true" || text == u"false";
            value = text == u"true";
        } else if ((format == u"directory" || format == u"file") && !text.isEmpty()) {
            value = QDir::cleanPath(QDir::current().absoluteFilePath(text));
        }
        if (!fits)
            return usage(u"\"%1\" cannot be the value of %2."_s.arg(text, key));
        settings.insert(key, value);
    }
    return settings;
}

Result<QJsonObject> secretsFrom(const QStringList &pairs)
{
    QJsonObject secrets;
    for (const QString &pair : pairs) {
        const QString key = pair.section(u'=', 0, 0);
        const QString file = pair.section(u'=', 1);
        if (!file.startsWith(u'@') || key.isEmpty())
            return usage(u"A secret is given as NAME=@FILE."_s);
        const Result<QString> text = fileText(file.mid(1));
        if (!text)
            return text.error();
        QString secret = *text;
        while (secret.endsWith(u'\n') || secret.endsWith(u'\r'))
            secret.chop(1);
        secrets.insert(key, secret);
    }
    return secrets;
}

} // namespace centrala::ctl
