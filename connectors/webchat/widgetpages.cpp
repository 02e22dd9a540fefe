// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/widgetpages.h"

#include "connectors/webchat/chatprotocol.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// Resources of a static library are found only when they are asked for, outside any namespace.
static void initPage()
{
    Q_INIT_RESOURCE(webchat_page);
}

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

QByteArray resource(const QString &name)
{
    initPage();
    QFile file(u":/webchat/page/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// JSON as a script may hold it.
QByteArray asLiteral(const QJsonValue &value)
{
    QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    json = json.mid(1, json.size() - 2);
    json.replace('<', "\\u003c");
    json.replace("\xe2\x80\xa8", "\\u2028");
    json.replace("\xe2\x80\xa9", "\\u2029");
    return json;
}

} // namespace

QByteArray widgetScript(const ChatSettings &settings, quint16 chatPort)
{
    const QJsonObject values{
        {u"title"_s, settings.title},  {u"greeting"_s, settings.greeting}, {u"color"_s, settings.color},
        {u"form"_s, settings.form},    {u"consent"_s, settings.consent},   {u"wait"_s, settings.expectedMinutes},
        {u"chatPort"_s, chatPort},     {u"textLimit"_s, kTextLimit},       {u"fileLimit"_s, ChatFiles::kFileLimit},
        {u"filesLimit"_s, kFilesLimit}};
    QByteArray script = "(function () {\n'use strict';\nif (window.centrala && window.centrala.version) return;\n"
                        "var settings = " +
                        asLiteral(values) +
                        ";\nvar styleText = " + asLiteral(QString::fromUtf8(resource(u"widget.css"_s))) + ";\n";
    for (const QString &part : {u"texts.js"_s, u"store.js"_s, u"line.js"_s, u"view.js"_s, u"log.js"_s, u"form.js"_s,
                                u"compose.js"_s, u"journey.js"_s, u"mail.js"_s, u"widget.js"_s})
        script += resource(part);
    return script + "})();\n";
}

void addWidgetPages(PageServer &server, const ChatSettings &settings, quint16 chatPort)
{
    server.put("/widget.js", {"text/javascript; charset=utf-8", widgetScript(settings, chatPort), false});
    server.put("/", {"text/html; charset=utf-8", resource(u"shop.html"_s), true});
    server.put("/shop.css", {"text/css; charset=utf-8", resource(u"shop.css"_s), true});
}

} // namespace centrala::webchat
