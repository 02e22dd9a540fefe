// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Windows only, written from its documentation and not tested: a service is ended by its own control handler, a console
// window by closing it.
#include <QtGlobal>
#ifdef Q_OS_WIN

#include "app/programs/hub/endsignals.h"

namespace centrala {

EndSignals::EndSignals(std::function<void()>, QObject *parent) : QObject(parent) {}

EndSignals::~EndSignals() = default;

} // namespace centrala

#endif
