// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcertificate.h"

#include <QFile>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

TestCertificate::TestCertificate()
{
    QFile extensions(m_folder.filePath(u"server.ext"_s));
    if (!extensions.open(QIODevice::WriteOnly))
        return;
    extensions.write(
        "subjectAltName=DNS:localhost,DNS:mail.shop.example,IP:127.0.0.1,IP:::1\nbasicConstraints=CA:FALSE\n");
    extensions.close();

    const QString caKey = m_folder.filePath(u"ca.key"_s);
    const QString request = m_folder.filePath(u"server.csr"_s);
    const QStringList newKey{u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};
    m_valid =
        openssl(QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=Centrala test CA"_s,
                            u"-keyout"_s, caKey, u"-out"_s, caFile()} +
                newKey) &&
        openssl(QStringList{u"req"_s, u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, keyFile(), u"-out"_s, request} +
                newKey) &&
        openssl({u"x509"_s, u"-req"_s, u"-in"_s, request, u"-CA"_s, caFile(), u"-CAkey"_s, caKey, u"-set_serial"_s,
                 u"1"_s, u"-days"_s, u"30"_s, u"-extfile"_s, extensions.fileName(), u"-out"_s, certificateFile()});
}

bool TestCertificate::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"openssl"_s, arguments);
    return process.waitForFinished(20'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace centrala::test
