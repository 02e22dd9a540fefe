// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX only; endsignals_windows.cpp is its twin.
#include <QtGlobal>
#ifdef Q_OS_UNIX

#include "app/programs/hub/endsignals.h"

#include <QSocketNotifier>

#include <csignal>

#include <sys/socket.h>
#include <unistd.h>

namespace centrala {

namespace {

/// A signal handler may do little more than write an octet.
int ends[2] = {-1, -1};

void note(int)
{
    const char octet = 1;
    [[maybe_unused]] const auto written = ::write(ends[0], &octet, 1);
}

} // namespace

EndSignals::EndSignals(std::function<void()> asked, QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return;
    auto *notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [asked = std::move(asked)] {
        char octet = 0;
        if (::read(ends[1], &octet, 1) == 1)
            asked();
    });
    struct sigaction action = {};
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    for (const int signal : {SIGTERM, SIGINT})
        ::sigaction(signal, &action, nullptr);
}

EndSignals::~EndSignals()
{
    for (const int signal : {SIGTERM, SIGINT})
        std::signal(signal, SIG_DFL);
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace centrala

#endif
