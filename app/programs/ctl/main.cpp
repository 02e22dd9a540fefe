// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/program.h"
#include "app/programs/messagehandler.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"centralactl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CENTRALA_VERSION));
    centrala::installMessageHandler(centrala::LogFrom::Error);

    centrala::ctl::Program program(app.arguments().mid(1));
    if (const std::optional<int> status = program.answeredAtOnce())
        return *status;
    program.start();
    return QCoreApplication::exec();
}
