// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/centrala/earlypreferences.h"

#include "app/workspace/deskdatabase.h"
#include "ui/settings/preferences.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace centrala {

namespace {

constexpr auto kVariable = "QT_SCALE_FACTOR";

} // namespace

EarlyPreferences EarlyPreferences::read(const workspace::Folder &folder, const Clock &clock, int &argc, char **argv)
{
    EarlyPreferences early;
    if (!QFileInfo::exists(folder.desk()))
        return early;
    // The database's driver is a plugin, and plugins want an application; trouble is told when the desk is opened.
    const QCoreApplication forPlugins(argc, argv);
    const auto desk = workspace::DeskDatabase::open(folder.desk(), clock, [](const Error &) {});
    if (!desk)
        return early;
    const ui::Preferences preferences(**desk);
    early.language = preferences.language();
    early.textSize = preferences.textSize();
    early.hub = preferences.hub();
    return early;
}

void EarlyPreferences::leaveHub(const workspace::Folder &folder, const Clock &clock, int &argc, char **argv)
{
    const QCoreApplication forPlugins(argc, argv);
    if (const auto desk = workspace::DeskDatabase::open(folder.desk(), clock, [](const Error &) {}))
        ui::Preferences(**desk).setHub({});
}

void EarlyPreferences::applyTextSize() const
{
    static const QByteArray kAtFirst = qgetenv(kVariable);
    bool isNumber = false;
    const double factor = kAtFirst.toDouble(&isNumber);
    // Qt draws no widget below its own size: smaller than usual is only the text, and the theme sees to that.
    const int enlarged = std::max(100, textSize);
    const double wanted = (isNumber && factor > 0 ? factor : 1.0) * enlarged / 100;
    if (enlarged == 100 && kAtFirst.isEmpty())
        qunsetenv(kVariable);
    else
        qputenv(kVariable, QByteArray::number(wanted));
}

} // namespace centrala
