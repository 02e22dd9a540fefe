// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/contract/connectorsession.h"
#include "connectors/contract/inputreader.h"
#include "connectors/contract/protocolstreams.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTimer>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace centrala {

namespace {

/// How long what was begun may take after the host is gone.
constexpr std::chrono::seconds kDrain{3};

QString connectorName()
{
    QString name = QFileInfo(QCoreApplication::applicationFilePath()).completeBaseName();
    return name.remove(u"centrala-connector-"_s);
}

void endAfterStop(contract::ConnectorSession &session)
{
    session.peer().close(Error{Error::Kind::Offline, {}, u"the host closed the line"_s, {}});
    QTimer::singleShot(kDrain, qApp, &QCoreApplication::quit);
    session.stop().then(qApp, [] { QCoreApplication::quit(); });
}

} // namespace

int runConnector(int argc, char **argv, ConnectorFactory make)
{
    contract::ProtocolStreams streams;
    QCoreApplication app(argc, argv);
    contract::InputReader reader(streams);
    contract::ConnectorSession session(connectorName(), make, [&streams](const QByteArray &line) {
        if (!streams.write(line))
            contract::endNow(EXIT_FAILURE);
    });

    QObject::connect(&reader, &contract::InputReader::received, &session, [&](const QByteArray &bytes) {
        reader.taken();
        session.peer().receive(bytes);
    });
    QObject::connect(&reader, &contract::InputReader::closed, &session, [&] { endAfterStop(session); });
    QObject::connect(&session.peer(), &wire::JsonRpcPeer::broken, &session, [&](const Error &reason) {
        // A host that speaks no JSON-RPC is none; the reader cannot be waited for, its input is still open.
        qCritical("the line to the host is broken: %s", qPrintable(reason.detail));
        contract::endNow(EXIT_FAILURE);
    });
    reader.start();
    return QCoreApplication::exec();
}

} // namespace centrala
