// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Windows only; written from the documentation of LockFileEx, untested.
#include "app/workspace/folderlock.h"

#include <QtGlobal>

#ifdef Q_OS_WIN

#include <QDir>

#include <windows.h>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

/// Far behind the content: a locked range cannot be read by others, and they must read where we listen.
constexpr DWORD kLockedOctet = 0x7fff0000;

class WindowsLock final : public FolderLock
{
public:
    explicit WindowsLock(HANDLE file) : m_file(file) {}
    ~WindowsLock() override { CloseHandle(m_file); }

private:
    HANDLE m_file;
};

Error storageError(const QString &path)
{
    return {Error::Kind::Storage, path, u"Windows error %1"_s.arg(GetLastError()), {}};
}

} // namespace

Result<std::unique_ptr<FolderLock>> FolderLock::lockFile(const QString &path, const QByteArray &content)
{
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE file = CreateFileW(name.c_str(), GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                                    nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return storageError(path);
    OVERLAPPED where{};
    where.Offset = kLockedOctet;
    if (!LockFileEx(file, LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &where)) {
        const bool held = GetLastError() == ERROR_LOCK_VIOLATION || GetLastError() == ERROR_IO_PENDING;
        Error error = held ? Error{Error::Kind::Busy, path, u"another program holds it"_s, {}} : storageError(path);
        CloseHandle(file);
        return error;
    }
    std::unique_ptr<FolderLock> lock = std::make_unique<WindowsLock>(file);
    DWORD written = 0;
    SetFilePointer(file, 0, nullptr, FILE_BEGIN);
    if (!SetEndOfFile(file) ||
        !WriteFile(file, content.constData(), static_cast<DWORD>(content.size()), &written, nullptr))
        return storageError(path);
    return lock;
}

} // namespace centrala::workspace

#endif
