// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub/hub.h"
#include "app/programs/endsignals.h"
#include "app/programs/hub/arguments.h"
#include "app/programs/hub/openfiles.h"
#include "app/programs/messagehandler.h"
#include "app/wire/afterwards.h"

#include <QCoreApplication>

#include <cstdio>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

void say(std::FILE *where, const QString &words)
{
    std::fputs(words.toUtf8().constData(), where);
    std::fflush(where);
}

int exitStatus(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Usage:
        return 2;
    case Error::Kind::Busy:
        return 5;
    case Error::Kind::Offline:
        return 6;
    default:
        return 1;
    }
}

void tellStart(const hub::Hub &hub, const hub::HubOptions &options, const QString &password)
{
    const QString scheme = options.certificateFile.isEmpty() ? u"ws"_s : u"wss"_s;
    say(stdout, u"listening on %1://%2\n"_s.arg(scheme, hub::Endpoint{options.listen.address, hub.port()}.text()));
    if (options.http)
        say(stdout, u"health on %1\n"_s.arg(hub::Endpoint{options.http->address, hub.httpPort()}.text()));
    if (!password.isEmpty()) {
        say(stdout, u"This password is shown once. Name: %1. Password: %2\n"
                    "Change it: centralactl --hub URL --user \"%1\" agent set \"%1\" --password @FILE\n"_s.arg(
                        hub.administrator(), password));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"centrala-hub"_s);
    const Result<HubArguments> arguments = HubArguments::read(QCoreApplication::arguments());
    if (!arguments) {
        say(stderr, u"centrala-hub: "_s + arguments.error().detail + u'\n');
        return 2;
    }
    if (arguments->help || arguments->version) {
        say(stdout, arguments->help ? HubArguments::helpText() : u"centrala-hub " CENTRALA_VERSION "\n"_s);
        return 0;
    }
    installMessageHandler(LogFrom::Warning);
    raiseOpenFiles();
    const SystemClock clock;
    SystemRandom random;
    hub::Hub hub(arguments->options, clock, random);
    const EndSignals ends(
        [&hub] { wire::afterwards(hub.stop().then([] { return 0; }), &hub, &QCoreApplication::exit); });
    // From within the event loop, which a failed start must be able to end.
    const auto start = [&] {
        wire::afterwards(hub.start(), &hub, [&](const Result<QString> &started) {
            if (started) {
                tellStart(hub, arguments->options, *started);
                return;
            }
            const Error &why = started.error();
            say(stderr, u"centrala-hub: %1: %2\n"_s.arg(why.subject, why.detail));
            QCoreApplication::exit(exitStatus(why));
        });
    };
    QMetaObject::invokeMethod(&hub, start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}
