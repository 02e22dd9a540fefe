// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"
#include "tests/support/ctlprogram.h"
#include "tests/support/dovecotserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::bench;
using centrala::test::CtlProgram;
using centrala::test::CtlResult;
using centrala::test::DovecotServer;

namespace {

constexpr int kMails = 20'000;
constexpr int kLargeMails = 20;
constexpr qsizetype kLargeFile = 8'000'000;
constexpr double kPromiseMb = 40;
constexpr int kStepMs = 20;

[[noreturn]] void giveUp(const QByteArray &why)
{
    std::fprintf(stderr, "bench_connector_memory: %s\n", why.constData());
    std::exit(1);
}

QByteArray head(int number)
{
    const QByteArray n = QByteArray::number(number);
    return "From: Jan <jan" + n + "@x.example>\r\nTo: support@shop.example\r\nSubject: Order " + n +
           "\r\nMessage-ID: <m" + n + "@x.example>\r\nDate: Sun, 22 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n";
}

QByteArray withFile(int number)
{
    return head(number) +
           "Content-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\n\r\nSee the file.\r\n--b1\r\nContent-Type: "
           "application/pdf; name=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           QByteArray(kLargeFile, 'x').toBase64() + "\r\n--b1--\r\n";
}

/// The most that the connector which this program started held resident up to now, in MB; 0 where there is none.
double peakMb(qint64 parent)
{
    const QStringList numbers = QDir(u"/proc"_s).entryList({u"[0-9]*"_s}, QDir::Dirs);
    for (const QString &number : numbers) {
        QFile status(u"/proc/%1/status"_s.arg(number));
        if (!status.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = status.readAll();
        if (!text.startsWith("Name:\tcentrala-connec") ||
            !text.contains("\nPPid:\t" + QByteArray::number(parent) + '\n'))
            continue;
        const qsizetype at = text.indexOf("VmHWM:");
        return at < 0 ? 0 : text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toDouble() * 1024 / 1'000'000;
    }
    return 0;
}

/// The first sync of the mailbox into a new workspace.
double firstSync(const DovecotServer &imap, const QString &folder, qint64 expected)
{
    QFile secret(folder + u"-secret"_s);
    if (!secret.open(QIODevice::WriteOnly) || secret.write("secret") != 6)
        giveUp(secret.errorString().toUtf8());
    secret.close();
    const CtlProgram ctl(folder);
    const CtlResult added =
        ctl.run({u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Support"_s, u"--set"_s,
                 u"address=support@shop.example"_s, u"imap.host=127.0.0.1"_s, u"imap.port=%1"_s.arg(imap.imapPort()),
                 u"imap.security=none"_s, u"imap.user=anna"_s, u"smtp.host=127.0.0.1"_s, u"smtp.port=9"_s,
                 u"smtp.security=none"_s, u"--secret"_s, u"password=@"_s + secret.fileName(), u"--no-test"_s});
    if (added.status != 0)
        giveUp(added.err);
    double peak = 0;
    const auto sync = ctl.start({u"sync"_s, u"--once"_s, u"--timeout"_s, u"1200"_s});
    do
        peak = std::max(peak, peakMb(sync->processId()));
    while (!sync->waitForFinished(kStepMs) && sync->state() != QProcess::NotRunning);
    const CtlResult synced = CtlProgram::finished(*sync);
    const qint64 stored = synced.object()[u"inboxes"_s][0][u"stored"_s].toInteger();
    if (synced.status != 0 || stored != expected)
        giveUp("stored are " + QByteArray::number(stored) + ": " + synced.err);
    return peak;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QTemporaryDir place;
    DovecotServer imap;
    if (!imap.start())
        giveUp(imap.problem().toUtf8());
    const double empty = firstSync(imap, place.filePath(u"empty"_s), 0);
    for (int i = 0; i < kMails; ++i) {
        const QByteArray text =
            QByteArray("Dzie\xc5\x84 dobry, pytanie o zam\xc3\xb3wienie.\r\n").repeated(1 + i % 100);
        imap.deliver(u"anna"_s, i % (kMails / kLargeMails) == 0 ? withFile(i) : head(i) + "\r\n" + text);
    }
    const double full = firstSync(imap, place.filePath(u"full"_s), kMails);
    report({u"connector_memory"_s, u"most resident in the e-mail connector, first sync with 20 mails of 11 MB"_s,
            QString::number(kMails), full, u"MB"_s, u"an empty mailbox"_s, empty, full / empty, u"under 40 MB"_s,
            full < kPromiseMb});
    return 0;
}
