// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// POSIX, for LD_PRELOAD. CENTRALA_KILL_AT="N:FILE" kills the program with SIGKILL before its N-th call that writes,
// renames, removes, makes or syncs something, and makes FILE first: with FILE there, nobody is killed any more.
#include <atomic>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

std::atomic<long> counter{0};

void strike()
{
    static const char *const setting = std::getenv("CENTRALA_KILL_AT");
    if (!setting)
        return;
    char *file = nullptr;
    const long at = std::strtol(setting, &file, 10);
    if (++counter != at || *file != ':')
        return;
    if (open(file + 1, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600) >= 0)
        kill(getpid(), SIGKILL);
}

template<typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t write(int fd, const void *bytes, size_t count)
{
    static const auto call = real<ssize_t (*)(int, const void *, size_t)>("write");
    strike();
    return call(fd, bytes, count);
}

int rename(const char *from, const char *to) noexcept
{
    static const auto call = real<int (*)(const char *, const char *)>("rename");
    strike();
    return call(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static const auto call = real<int (*)(int, const char *, int, const char *, unsigned)>("renameat2");
    strike();
    return call(fromFolder, from, toFolder, to, flags);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static const auto call = real<int (*)(const char *, mode_t)>("mkdir");
    strike();
    return call(path, mode);
}

int rmdir(const char *path) noexcept
{
    static const auto call = real<int (*)(const char *)>("rmdir");
    strike();
    return call(path);
}

int unlink(const char *path) noexcept
{
    static const auto call = real<int (*)(const char *)>("unlink");
    strike();
    return call(path);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static const auto call = real<int (*)(int, const char *, int, const char *, int)>("linkat");
    strike();
    return call(fromFolder, from, toFolder, to, flags);
}

int fsync(int fd)
{
    static const auto call = real<int (*)(int)>("fsync");
    strike();
    return call(fd);
}

int fdatasync(int fd)
{
    static const auto call = real<int (*)(int)>("fdatasync");
    strike();
    return call(fd);
}
}
