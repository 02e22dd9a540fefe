// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Windows: written from the documentation of the C run-time library (_dup2, _setmode), untested. The twin for POSIX is
// protocolstreams_posix.cpp.
#include "connectors/contract/protocolstreams.h"

#include <QtGlobal>

#ifdef Q_OS_WIN

#include <cstdlib>
#include <fcntl.h>
#include <io.h>

namespace centrala::contract {

namespace {

constexpr int kStdin = 0;
constexpr int kStdout = 1;
constexpr int kStderr = 2;
constexpr unsigned kReadSize = 64 * 1024;

} // namespace

ProtocolStreams::ProtocolStreams() : m_in(_dup(kStdin)), m_out(_dup(kStdout))
{
    _setmode(m_in, _O_BINARY);
    _setmode(m_out, _O_BINARY);
    const int nothing = _open("NUL", _O_RDONLY | _O_NOINHERIT);
    if (nothing >= 0) {
        _dup2(nothing, kStdin);
        _close(nothing);
    }
    _dup2(kStderr, kStdout);
}

QByteArray ProtocolStreams::read()
{
    QByteArray bytes(kReadSize, Qt::Uninitialized);
    const int count = _read(m_in, bytes.data(), kReadSize);
    bytes.truncate(count > 0 ? count : 0);
    return bytes;
}

bool ProtocolStreams::write(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const int count = _write(m_out, bytes.constData() + written, static_cast<unsigned>(bytes.size() - written));
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

void endNow(int status)
{
    _exit(status);
}

} // namespace centrala::contract

#endif
