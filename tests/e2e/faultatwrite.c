/* SPDX-FileCopyrightText: 2026 The Centrala authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loaded before libc into a program under test (LD_PRELOAD; Linux): kills the program named by CENTRALA_KILL_PROGRAM with
 * SIGKILL just before its CENTRALA_KILL_AT-th write, rename or sync. Writes that only wake an event loop do not count.
 * While the file named by CENTRALA_FULL_WHILE exists, no program's write to a file finds room on the disk. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long passed;

static long deadline(void)
{
    static long at = -1;
    if (at < 0) {
        const char *program = getenv("CENTRALA_KILL_PROGRAM");
        const char *number = getenv("CENTRALA_KILL_AT");
        at = program && number && strcmp(program, program_invocation_short_name) == 0 ? atol(number) : 0;
    }
    return at;
}

static void count(int descriptor)
{
    struct stat about;
    if (deadline() == 0)
        return;
    if (descriptor >= 0 && (fstat(descriptor, &about) != 0 || (about.st_mode & S_IFMT) == 0))
        return;
    if (atomic_fetch_add(&passed, 1) + 1 == deadline())
        kill(getpid(), SIGKILL);
}

static const char *flag;

__attribute__((constructor)) static void read_settings(void)
{
    flag = getenv("CENTRALA_FULL_WHILE");
}

static int full(int descriptor)
{
    struct stat about;
    const int before = errno;
    if (!flag || fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode) || access(flag, F_OK) != 0) {
        errno = before;
        return 0;
    }
    errno = ENOSPC;
    return 1;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int descriptor, const void *data, size_t size)
{
    count(descriptor);
    return full(descriptor) ? -1 : REAL(write)(descriptor, data, size);
}

ssize_t writev(int descriptor, const struct iovec *parts, int number)
{
    count(descriptor);
    return full(descriptor) ? -1 : REAL(writev)(descriptor, parts, number);
}

ssize_t pwrite(int descriptor, const void *data, size_t size, off_t offset)
{
    count(descriptor);
    return full(descriptor) ? -1 : REAL(pwrite)(descriptor, data, size, offset);
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t offset)
{
    count(descriptor);
    return full(descriptor) ? -1 : REAL(pwrite64)(descriptor, data, size, offset);
}

int rename(const char *from, const char *to)
{
    count(-1);
    return REAL(rename)(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned int flags)
{
    count(-1);
    return REAL(renameat2)(fromFolder, from, toFolder, to, flags);
}

int fsync(int descriptor)
{
    count(descriptor);
    return REAL(fsync)(descriptor);
}

int fdatasync(int descriptor)
{
    count(descriptor);
    return REAL(fdatasync)(descriptor);
}
