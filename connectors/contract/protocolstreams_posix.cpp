// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POSIX: see fcntl(2), dup2(2). The twin for Windows is protocolstreams_windows.cpp.
#include "connectors/contract/protocolstreams.h"

#include <QtGlobal>

#ifndef Q_OS_WIN

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace centrala::contract {

namespace {

constexpr qsizetype kReadSize = 64 * 1024;

void replaceStream(int stream, int by)
{
    if (by >= 0)
        ::dup2(by, stream);
}

} // namespace

ProtocolStreams::ProtocolStreams()
    : m_in(::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)), m_out(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3))
{
    const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    replaceStream(STDIN_FILENO, nothing);
    if (nothing >= 0)
        ::close(nothing);
    replaceStream(STDOUT_FILENO, STDERR_FILENO);
    // A host that went away is noticed by the failed write. Ctrl+C in the host's terminal is the host's business: it
    // closes our input when it is ready for it.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGINT, SIG_IGN);
}

QByteArray ProtocolStreams::read()
{
    QByteArray bytes(kReadSize, Qt::Uninitialized);
    ssize_t count = -1;
    do {
        count = ::read(m_in, bytes.data(), static_cast<size_t>(bytes.size()));
    } while (count < 0 && errno == EINTR);
    bytes.truncate(count > 0 ? count : 0);
    return bytes;
}

bool ProtocolStreams::write(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(m_out, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

void endNow(int status)
{
    ::_exit(status);
}

} // namespace centrala::contract

#endif
