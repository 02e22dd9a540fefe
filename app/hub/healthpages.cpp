// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/healthpages.h"

namespace centrala::hub {

namespace {

QByteArray metric(const char *name, const char *type, const char *help, qint64 value)
{
    const QByteArray full = QByteArray("centrala_hub_") + name;
    return "# HELP " + full + ' ' + help + "\n# TYPE " + full + ' ' + type + '\n' + full + ' ' +
           QByteArray::number(value) + '\n';
}

} // namespace

Page healthPage(const Figures &figures, const QByteArray &path, bool withMetrics)
{
    const bool healthy = figures.healthy;
    if (path == "/healthz")
        return {healthy ? 200u : 503u, healthy ? "ok\n" : "not well: see the log\n"};
    if (path != "/metrics" || !withMetrics)
        return {404, "not here\n"};
    return {200, metric("healthy", "gauge", "Whether the store lets the engine work.", healthy) +
                     metric("desks", "gauge", "Programs signed in now.", figures.desks) +
                     metric("sign_ins_total", "counter", "Sign-ins since the start.", figures.signIns) +
                     metric("refused_total", "counter", "Connections and sign-ins refused.", figures.refused) +
                     metric("journal_head", "gauge", "The newest change told to desks.", figures.changes)};
}

} // namespace centrala::hub
