// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"
#include "tests/bench/words.h"
#include "tests/support/ctlprogram.h"
#include "tests/support/dovecotserver.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace centrala;
using namespace centrala::bench;

namespace {

constexpr int kMails = 20'000;
constexpr int kRounds = 2;
constexpr double kPromise = 0.33;
constexpr int kLimitMs = 1'200'000;

[[noreturn]] void giveUp(const QByteArray &why)
{
    std::fprintf(stderr, "bench_sync: %s\n", why.constData());
    std::exit(1);
}

/// A customer's mail: two thirds plain, a third with an HTML part as well, every twentieth with a file; every second
/// one answers an earlier one.
QByteArray mail(int number, Random &random, const Vocabulary &words)
{
    const auto sentences = [&](int count) {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += words.sentence(random, 6 + static_cast<int>(below(random, 12))).toUtf8() + ".\r\n";
        return text;
    };
    const QByteArray id = "m" + QByteArray::number(number);
    const QByteArray customer = "customer" + QByteArray::number(below(random, kMails / 8));
    QByteArray head = "From: " + customer + " <" + customer +
                      "@mail.example>\r\nTo: support@shop.example\r\nSubject: " + "Order " +
                      QByteArray::number(below(random, 1'000'000)) + "\r\nMessage-ID: <" + id +
                      "@mail.example>\r\nDate: Mon, 16 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n";
    if (number % 2 == 1)
        head +=
            "In-Reply-To: <m" + QByteArray::number(below(random, static_cast<quint64>(number))) + "@mail.example>\r\n";
    const QByteArray text = sentences(3 + static_cast<int>(below(random, 15)));
    const QByteArray plain =
        "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + text;
    const QByteArray html =
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><body><p>" +
        QByteArray(text).replace("\r\n", "</p>\r\n<p>") + "</p></body></html>\r\n";
    if (number % 20 == 0) {
        QByteArray file(20'000, '\0');
        for (char &byte : file)
            byte = static_cast<char>(random());
        return head + "Content-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\n" + plain +
               "\r\n--b1\r\nContent-Type: application/pdf; name=receipt.pdf\r\nContent-Disposition: attachment; "
               "filename=receipt.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
               file.toBase64() + "\r\n--b1--\r\n";
    }
    if (number % 3 == 0)
        return head + "Content-Type: multipart/alternative; boundary=b1\r\n\r\n--b1\r\n" + plain + "\r\n--b1\r\n" +
               html + "\r\n--b1--\r\n";
    return head + plain;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        giveUp(file.errorString().toUtf8());
}

QByteArray run(const QString &program, const QStringList &words, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(program, words);
    if (!process.waitForFinished(kLimitMs) || process.exitCode() != 0)
        giveUp(program.toUtf8() + ": " + process.readAllStandardError() + process.errorString().toUtf8());
    return process.readAllStandardOutput();
}

class Mailbox
{
public:
    Mailbox()
    {
        if (!m_imap.start())
            giveUp(m_imap.problem().toUtf8());
        Random random(8);
        const Vocabulary polish(Vocabulary::Language::Polish);
        const Vocabulary english(Vocabulary::Language::English);
        for (int i = 0; i < kMails; ++i)
            m_imap.deliver(u"anna"_s, mail(i, random, i % 3 == 0 ? english : polish));
        // The server numbers the mails once, before either program asks.
        m_imap.doveadm({u"index"_s, u"-u"_s, u"anna"_s, u"INBOX"_s});
    }

    /// From the first connection until every mail is stored and found.
    double ours() const
    {
        const QTemporaryDir place;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"CENTRALA_SECRETS"_s, u"file"_s);
        environment.insert(u"CENTRALA_CONNECTORS"_s, QStringLiteral(CENTRALA_BINARY_DIRECTORY "/libexec/centrala"));
        write(place.filePath(u"secret"_s), "secret");
        const auto ctl = [&](const QStringList &words) {
            return run(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centralactl"),
                       QStringList{u"--workspace"_s, place.filePath(u"workspace"_s), u"--json"_s} + words, environment);
        };
        ctl({u"inbox"_s, u"add"_s, u"email"_s, u"--name"_s, u"Support"_s, u"--set"_s, u"address=support@shop.example"_s,
             u"imap.host=127.0.0.1"_s, u"imap.port=%1"_s.arg(m_imap.imapPort()), u"imap.security=none"_s,
             u"imap.user=anna"_s, u"smtp.host=127.0.0.1"_s, u"smtp.port=9"_s, u"smtp.security=none"_s, u"--secret"_s,
             u"password=@"_s + place.filePath(u"secret"_s), u"--no-test"_s});
        Times time;
        time.measure([&] { ctl({u"sync"_s, u"--once"_s, u"--timeout"_s, u"1200"_s}); });
        const QJsonValue ledger = CtlResult{0, ctl({u"inbox"_s, u"ledger"_s, u"1"_s}), {}}.json();
        if (ledger[u"stored"_s].toInteger() != kMails)
            giveUp("stored are only " + QByteArray::number(ledger[u"stored"_s].toInteger()));
        return time.sum();
    }

    double theirs() const
    {
        const QTemporaryDir place;
        const QString mails = place.filePath(u"mails"_s);
        QDir().mkpath(mails);
        write(place.filePath(u"mbsyncrc"_s),
              "IMAPAccount shop\nHost 127.0.0.1\nPort " + QByteArray::number(m_imap.imapPort()) +
                  "\nUser anna\nPass secret\nSSLType None\nAuthMechs LOGIN\n\nIMAPStore far\nAccount shop\n\n"
                  "MaildirStore near\nPath " +
                  mails.toUtf8() + "/\nInbox " + mails.toUtf8() +
                  "/INBOX\n\nChannel all\nFar :far:\nNear :near:\nPatterns INBOX\nCreate Near\nSyncState *\n");
        write(place.filePath(u"notmuchrc"_s),
              "[database]\npath=" + mails.toUtf8() + "\n[user]\nname=Support\nprimary_email=support@shop.example\n");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, place.path());
        environment.insert(u"NOTMUCH_CONFIG"_s, place.filePath(u"notmuchrc"_s));
        Times time;
        time.measure([&] {
            run(u"mbsync"_s, {u"-c"_s, place.filePath(u"mbsyncrc"_s), u"-a"_s}, environment);
            run(u"notmuch"_s, {u"new"_s, u"--quiet"_s}, environment);
        });
        if (run(u"notmuch"_s, {u"count"_s, u"*"_s}, environment).trimmed() != QByteArray::number(kMails))
            giveUp("mbsync and notmuch did not take in every mail");
        return time.sum();
    }

private:
    using CtlResult = test::CtlResult;
    test::DovecotServer m_imap;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const Mailbox mailbox;
    Times ours;
    Times theirs;
    for (int i = 0; i < kRounds; ++i) {
        ours.add(mailbox.ours());
        theirs.add(mailbox.theirs());
    }
    const double ratio = ours.sum() / theirs.sum();
    report({u"sync"_s, u"first sync of a mailbox: parsed, stored, searchable"_s, QString::number(kMails),
            ours.sum() / kRounds, u"ms"_s, u"mbsync + notmuch"_s, theirs.sum() / kRounds, ratio,
            u"at most 0.33 times"_s, ratio <= kPromise});
    return 0;
}
