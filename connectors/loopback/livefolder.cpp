// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/loopback/livefolder.h"

#include "app/wire/json.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::loopback {

namespace {

constexpr qint64 kFileLimit = 16 * 1024;

} // namespace

QList<LiveSignal> LiveFolder::take() const
{
    QList<LiveSignal> signs;
    for (const QString &name : m_folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto signal = wire::fromJson<LiveSignal>(QJsonDocument::fromJson(file.read(kFileLimit)).object());
        if (signal)
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
    file.write(QJsonDocument(wire::toJson(signal).toObject()).toJson(QJsonDocument::Compact));
    file.commit();
}

} // namespace centrala::loopback
