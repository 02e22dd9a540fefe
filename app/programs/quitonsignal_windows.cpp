// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Windows; written from its documentation and not tested. The handler runs in a thread of its own.
#include "app/programs/quitonsignal.h"

#include <QCoreApplication>

#include <windows.h>

namespace centrala {

namespace {

BOOL WINAPI quit(DWORD)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

QuitOnSignal::QuitOnSignal()
{
    SetConsoleCtrlHandler(quit, TRUE);
}

QuitOnSignal::~QuitOnSignal()
{
    SetConsoleCtrlHandler(quit, FALSE);
}

} // namespace centrala
