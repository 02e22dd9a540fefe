// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTemporaryDir>

namespace centrala::test {

/// A certificate authority of a test's own and one server certificate for `localhost` and 127.0.0.1, made with the
/// openssl command in a temporary folder that goes with the object.
class TestCertificate
{
public:
    TestCertificate();

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    [[nodiscard]] QString certificateFile() const { return m_folder.filePath(QStringLiteral("server.pem")); }
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("server.key")); }

private:
    [[nodiscard]] bool openssl(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    bool m_valid = false;
};

} // namespace centrala::test
