// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/loopback/livefolder.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace centrala::loopback {

namespace {

constexpr qint64 kFileLimit = 16 * 1024;

/// Nothing where it does not say what it is about.
std::optional<LiveSignal> signalFrom(const QJsonObject &json)
{
    const auto kind = valueNamed<LiveKind>(json.value(u"kind"_s).toString());
    if (!kind)
        return std::nullopt;
    LiveSignal signal;
    signal.kind = *kind;
    signal.thread = json.value(u"thread"_s).toString();
    signal.on = json.value(u"on"_s).toBool();
    signal.pageTitle = json.value(u"page_title"_s).toString();
    signal.pageUrl = json.value(u"page_url"_s).toString();
    return signal;
}

} // namespace

QList<LiveSignal> LiveFolder::take() const
{
    QList<LiveSignal> signs;
    for (const QString &name : m_folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (const auto signal = signalFrom(QJsonDocument::fromJson(file.read(kFileLimit)).object()))
            signs.append(*signal);
        file.remove();
    }
    return signs;
}

void LiveFolder::show(const LiveSignal &signal) const
{
    QSaveFile file(m_folder.filePath(u"shown.txt"_s));
    if (!m_folder.exists() || !file.open(QIODevice::WriteOnly))
        return;
    const QJsonObject shown{{u"kind"_s, QString(nameOf(signal.kind))},
                            {u"thread"_s, signal.thread},
                            {u"on"_s, signal.on},
                            {u"who"_s, signal.who}};
    file.write(QJsonDocument(shown).toJson(QJsonDocument::Compact));
    file.commit();
}

} // namespace centrala::loopback
