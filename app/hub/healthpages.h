// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/hub/figures.h"

#include <QByteArray>

namespace centrala::hub {

/// What a page of a server says.
struct Page
{
    unsigned status = 404;
    QByteArray text;
    QByteArray type = "text/plain; charset=utf-8";
};

/// GET /healthz (200 while all is well, else 503), and, where `withMetrics`, GET /metrics in the text form that
/// Prometheus reads. Nothing else is there. From any thread.
[[nodiscard]] Page healthPage(const Figures &figures, const QByteArray &path, bool withMetrics);

} // namespace centrala::hub
