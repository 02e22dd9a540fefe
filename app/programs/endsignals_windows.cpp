// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Windows; written from its documentation and not tested. The handler runs in a thread of its own.
#include "app/programs/endsignals.h"

#include <utility>

#include <windows.h>

namespace centrala {

namespace {

EndSignals *theOne = nullptr;
std::function<void()> call;

BOOL WINAPI handle(DWORD)
{
    // Asked a second time, the system ends the program.
    if (EndSignals *one = std::exchange(theOne, nullptr))
        return QMetaObject::invokeMethod(one, call, Qt::QueuedConnection) ? TRUE : FALSE;
    return FALSE;
}

} // namespace

EndSignals::EndSignals(std::function<void()> asked)
{
    call = std::move(asked);
    theOne = this;
    SetConsoleCtrlHandler(handle, TRUE);
}

EndSignals::~EndSignals()
{
    SetConsoleCtrlHandler(handle, FALSE);
    theOne = nullptr;
}

} // namespace centrala
