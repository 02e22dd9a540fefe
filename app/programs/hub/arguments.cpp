// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/hub/arguments.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala {

namespace {

Error usage(const QString &sentence)
{
    return {Error::Kind::Usage, {}, sentence, {}};
}

Result<QString> passwordFrom(const QString &word)
{
    if (!word.startsWith(u'@'))
        return usage(u"A password is never written on the command line: use --password @FILE."_s);
    QFile file(word.mid(1));
    if (!file.open(QIODevice::ReadOnly))
        return usage(u"The file %1 cannot be read."_s.arg(file.fileName()));
    return QString::fromUtf8(file.read(4096)).section(u'\n', 0, 0).remove(u'\r');
}

std::optional<Error> missing(const HubArguments &made, const QString &workspace, bool hasPassword)
{
    if (workspace.isEmpty())
        return usage(u"--workspace is missing."_s);
    if (made.options.listen.address.isNull())
        return usage(u"--listen is missing."_s);
    if (made.options.certificateFile.isEmpty() != made.options.keyFile.isEmpty())
        return usage(u"--tls-cert and --tls-key go together."_s);
    if (made.options.administrator.isEmpty() == hasPassword)
        return usage(u"--create-admin and --password go together."_s);
    return {};
}

} // namespace

Result<HubArguments> HubArguments::read(const QStringList &words)
{
    HubArguments made;
    QString workspace;
    QString listen;
    QString http;
    QString password;
    const QHash<QString, QString *> values{{u"--workspace"_s, &workspace},
                                           {u"--listen"_s, &listen},
                                           {u"--http"_s, &http},
                                           {u"--tls-cert"_s, &made.options.certificateFile},
                                           {u"--tls-key"_s, &made.options.keyFile},
                                           {u"--create-admin"_s, &made.options.administrator},
                                           {u"--password"_s, &password}};
    for (qsizetype i = 1; i < words.size(); ++i) {
        const QString name = words[i].section(u'=', 0, 0);
        if (name == u"--help" || name == u"--version") {
            (name == u"--help" ? made.help : made.version) = true;
            continue;
        }
        if (name == u"--database")
            return usage(u"This version keeps its data in a folder: use --workspace."_s);
        QString *value = values.value(name);
        if (!value)
            return usage(u"%1 is not known. --help lists what is."_s.arg(words[i]));
        *value = words[i].contains(u'=') ? words[i].section(u'=', 1) : words.value(++i);
        if (value->isEmpty())
            return usage(u"%1 needs a value."_s.arg(name));
    }
    if (made.help || made.version)
        return made;
    if (!listen.isEmpty()) {
        const auto where = hub::Endpoint::from(listen);
        if (!where)
            return usage(u"--listen is ADDRESS:PORT, as 127.0.0.1:7600."_s);
        made.options.listen = *where;
    }
    if (!http.isEmpty()) {
        made.options.http = hub::Endpoint::from(http);
        if (!made.options.http)
            return usage(u"--http is ADDRESS:PORT, as 127.0.0.1:7601."_s);
    }
    if (const std::optional<Error> wrong = missing(made, workspace, !password.isEmpty()))
        return *wrong;
    if (!password.isEmpty()) {
        const Result<QString> read = passwordFrom(password);
        if (!read)
            return read.error();
        made.options.password = *read;
    }
    made.options.folder = workspace::Folder(workspace);
    return made;
}

QString HubArguments::helpText()
{
    return u"centrala-hub: one workspace for a whole team.\n\n"
           "centrala-hub --workspace DIR --listen ADDRESS:PORT [--http ADDRESS:PORT] [--tls-cert FILE --tls-key FILE]\n"
           "             [--create-admin NAME --password @FILE]\n\n"
           "  --workspace DIR        the folder everything lies in\n"
           "  --listen ADDRESS:PORT  for the desks (WebSocket); without TLS only on this machine, as 127.0.0.1:7600\n"
           "  --http ADDRESS:PORT    what channels call (webhooks), /healthz, and /metrics on this machine\n"
           "  --tls-cert FILE        certificate (PEM) for both; --tls-key FILE is its key\n"
           "  --create-admin NAME    an administrator, where there is none of that name; --password @FILE is theirs\n\n"
           "Without --create-admin the first start makes the administrator \"admin\" and prints a password for them.\n"
           "SIGTERM ends it when what was asked has been answered.\n"_s;
}

} // namespace centrala
