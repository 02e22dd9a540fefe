// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POSIX. A signal handler may hardly do more than write a byte, which the event loop finds.
#include "app/programs/endsignals.h"

#include <QSocketNotifier>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace centrala {

namespace {

constexpr int kSignals[] = {SIGTERM, SIGINT, SIGHUP};

/// [0] is read by the event loop, [1] written by the handler, which knows nothing but globals.
int wires[2] = {-1, -1};

void wake(int)
{
    const int error = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(wires[1], &byte, 1);
    errno = error;
}

} // namespace

EndSignals::EndSignals(std::function<void()> asked)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, wires) != 0)
        return;
    for (const int wire : wires) {
        ::fcntl(wire, F_SETFD, FD_CLOEXEC);
        ::fcntl(wire, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(wires[0], QSocketNotifier::Read, this);
    QObject::connect(notifier, &QSocketNotifier::activated, this, [notifier, asked = std::move(asked)] {
        notifier->setEnabled(false);
        asked();
    });
    struct sigaction action = {};
    action.sa_handler = wake;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    for (const int signal : kSignals)
        ::sigaction(signal, &action, nullptr);
}

EndSignals::~EndSignals()
{
    for (const int signal : kSignals)
        std::signal(signal, SIG_DFL);
    ::close(wires[0]);
    ::close(wires[1]);
}

} // namespace centrala
