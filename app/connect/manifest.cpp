// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/manifest.h"

#include "app/connect/schemacheck.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace centrala::connect {

namespace {

Error malformed(const QString &path, const QString &detail)
{
    return {Error::Kind::Malformed, path, detail, {}};
}

Result<QJsonObject> objectIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::NotFound, path, file.errorString(), {}};
    const QByteArray content = file.read(Manifest::kSizeLimit + 1);
    if (content.size() > Manifest::kSizeLimit)
        return Error{Error::Kind::TooLarge, path, u"more than %1 octets"_s.arg(Manifest::kSizeLimit), {}};
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(content, &problem);
    if (!document.isObject())
        return malformed(path, problem.error == QJsonParseError::NoError ? u"no JSON object"_s : problem.errorString());
    return document.object();
}

/// What the schema cannot say: names that stand twice mean the same, and defaults fit.
std::optional<SchemaProblem> settingsProblem(const QJsonObject &settings)
{
    const QJsonObject properties = settings[u"properties"_s].toObject();
    for (const QString &list : {u"order"_s, u"required"_s}) {
        for (const QJsonValue &name : settings[list].toArray()) {
            if (!properties.contains(name.toString()))
                return SchemaProblem{u"settings."_s + list,
                                     u"names \"%1\", which is no property"_s.arg(name.toString())};
        }
    }
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject property = it->toObject();
        const QString path = u"settings.properties."_s + it.key();
        if (!property.contains(u"default"_s))
            continue;
        if (property[u"writeOnly"_s].toBool())
            return SchemaProblem{path, u"is a secret with a default"_s};
        if (auto problem = firstProblem(settings, property, property[u"default"_s], path + u".default"_s))
            return problem;
    }
    return {};
}

} // namespace

Result<Manifest> readManifest(const QString &folder)
{
    const QDir dir(folder);
    const QString path = dir.absoluteFilePath(u"connector.json"_s);
    const Result<QJsonObject> read = objectIn(path);
    if (!read)
        return read.error();
    const QJsonObject &json = *read;
    std::optional<SchemaProblem> problem = firstProblem(manifestSchema(), manifestSchema(), json);
    if (!problem)
        problem = settingsProblem(json[u"settings"_s].toObject());
    if (problem)
        return malformed(path, u"\"%1\" %2"_s.arg(problem->path, problem->reason));
    Manifest manifest;
    manifest.name = json[u"name"_s].toString();
    if (manifest.name != dir.dirName())
        return malformed(path, u"\"name\" is not the name of its folder"_s);
    manifest.title = json[u"title"_s].toObject();
    manifest.lives = valueNamed<Lives>(json[u"lives"_s].toString()).value_or(Lives::Host);
    manifest.repeats = json[u"repeats"_s].toBool();
    manifest.identity = json[u"identity"_s].toString();
    manifest.settings = json[u"settings"_s].toObject();
    manifest.capabilities = json[u"capabilities"_s].toObject();
    const QString program = json[u"program"_s].toString();
#ifdef Q_OS_WIN
    const QString suffix = u".exe"_s;
#else
    const QString suffix;
#endif
    manifest.program = program.isEmpty()
                           ? QDir::cleanPath(dir.absoluteFilePath(u"../centrala-connector-"_s + manifest.name + suffix))
                           : dir.absoluteFilePath(program);
    if (const QString rules = dir.absoluteFilePath(u"discovery.json"_s); QFileInfo::exists(rules)) {
        const Result<QJsonObject> discovery = objectIn(rules);
        if (!discovery)
            return discovery.error();
        manifest.discovery = *discovery;
    }
    if (dir.exists(u"icon.svg"_s))
        manifest.icon = dir.absoluteFilePath(u"icon.svg"_s);
    return manifest;
}

QString Manifest::callPath(const QJsonObject &inboxSettings) const
{
    const QJsonObject properties = settings[u"properties"_s].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        if (it->toObject().value(u"format"_s).toString() == u"webhook")
            return QUrl(inboxSettings.value(it.key()).toString().trimmed()).path();
    }
    return {};
}

QStringList discoverableSettings(const QJsonObject &discovery)
{
    QStringList settings;
    for (const QString &list : {u"services"_s, u"patterns"_s}) {
        for (const QJsonValue &rule : discovery.value(list).toArray()) {
            settings << rule[u"host"_s].toString() << rule[u"port"_s].toString() << rule[u"set"_s].toObject().keys();
        }
    }
    settings.removeAll(QString());
    settings.removeDuplicates();
    return settings;
}

QString textIn(const QString &language, const QJsonObject &texts)
{
    return texts[language].toString(texts[u"en"_s].toString());
}

QJsonObject settingsIn(const QString &language, const QJsonObject &settings)
{
    QJsonObject properties = settings.value(u"properties"_s).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        QJsonObject property = it->toObject();
        for (const QString &member : {u"title"_s, u"help"_s}) {
            if (property.value(member).isObject())
                property[member] = textIn(language, property.value(member).toObject());
        }
        QJsonObject titles = property.value(u"enum_titles"_s).toObject();
        for (auto title = titles.begin(); title != titles.end(); ++title)
            *title = textIn(language, title->toObject());
        if (!titles.isEmpty())
            property[u"enum_titles"_s] = titles;
        *it = property;
    }
    QJsonObject result = settings;
    result[u"properties"_s] = properties;
    return result;
}

} // namespace centrala::connect
