// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/program.h"

#include "app/programs/ctl/asker.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

void write(std::FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<size_t>(text.size()), stream);
    std::fflush(stream);
}

workspace::Folder folderAt(const QString &path)
{
    return path.isEmpty() ? workspace::Folder::standard() : workspace::Folder(path);
}

} // namespace

Program::Program(QStringList words) : m_words(std::move(words)), m_commands(everyCommand()) {}

Program::~Program()
{
    if (m_thread.joinable())
        m_thread.join();
}

/// Takes the options of the program itself out of the words, wherever they stand.
std::optional<Error> Program::readGlobals()
{
    QString user;
    QString password;
    const QHash<QString, QString *> values{
        {u"--workspace"_s, &m_workspace}, {u"--hub"_s, &m_hub}, {u"--user"_s, &user}};
    const QHash<QString, bool *> switches{{u"--json"_s, &m_json}, {u"--help"_s, &m_help}, {u"--version"_s, &m_version}};
    QStringList rest;
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const QString name = m_words[i].section(u'=', 0, 0);
        if (m_words[i] == u"--"_s) {
            rest += m_words.mid(i);
            break;
        }
        if (bool *flag = switches.value(m_words[i])) {
            *flag = true;
        } else if (QString *value = values.value(name)) {
            const bool joined = m_words[i].contains(u'=');
            if (!joined && i + 1 >= m_words.size())
                return usage(u"The option %1 needs a value."_s.arg(name));
            *value = joined ? m_words[i].section(u'=', 1) : m_words[++i];
            if (value->isEmpty())
                return usage(u"The option %1 needs a value."_s.arg(name));
        } else if (name == u"--password"_s && rest.isEmpty() && i + 1 < m_words.size()) {
            password = m_words[++i];
        } else {
            rest.append(m_words[i]);
        }
    }
    m_words = rest;
    if (!m_workspace.isEmpty() && !m_hub.isEmpty())
        return usage(u"Either --workspace or --hub can be given, not both."_s);
    if (!password.isEmpty() && !password.startsWith(u'@'))
        return usage(u"A password is never written on the command line: use --password @FILE."_s);
    return {};
}

std::optional<int> Program::answeredAtOnce()
{
    if (const std::optional<Error> wrong = readGlobals())
        return finish(*wrong);
    if (m_version) {
        write(stdout, "centralactl " CENTRALA_VERSION "\n");
        return 0;
    }
    if (m_words.isEmpty() && m_help) {
        write(stdout, helpFor(m_commands).toUtf8());
        return 0;
    }
    if (m_words.isEmpty())
        return finish(usage(u"A command is missing; centralactl --help lists them."_s));
    const QString first = m_words.first(std::min<qsizetype>(2, m_words.size())).join(u' ');
    m_command = findCommand(m_commands, m_words);
    if (!m_command)
        return finish(usage(u"The command \"%1\" is not known; centralactl --help lists them."_s.arg(first)));
    if (m_help) {
        write(stdout, helpFor(*m_command).toUtf8());
        return 0;
    }
    const Result<Arguments> arguments = Arguments::parse(m_words, m_command->signature);
    if (!arguments)
        return finish(arguments.error());
    m_arguments = *arguments;
    if (!m_hub.isEmpty())
        return finish(Error{Error::Kind::Offline, m_hub, u"this version cannot speak to a hub yet"_s, {}});
    if (m_command->runOffline)
        return finish(m_command->runOffline(folderAt(m_workspace), m_arguments));
    return {};
}

void Program::start()
{
    m_line = std::make_unique<Line>(folderAt(m_workspace), m_clock, m_random);
    m_line->open().then(this, [this](const Result<QJsonObject> &greeting) { runCommand(greeting); });
}

void Program::runCommand(const Result<QJsonObject> &greeting)
{
    if (!greeting) {
        end(finish(greeting.error()));
        return;
    }
    const Actor me{AgentId{(*greeting)[u"agent"_s].toInteger()},
                   valueNamed<Role>((*greeting)[u"role"_s].toString()).value_or(Role::Agent)};
    m_thread = std::thread([this, me] {
        Asker asker(*m_line, m_clock, me);
        const int status = finish(m_command->run(asker, m_arguments));
        QMetaObject::invokeMethod(this, [this, status] { end(status); });
    });
}

void Program::end(int status)
{
    // Queued: a line that cannot be opened says so before the event loop runs.
    m_line->close().then(this, [this, status] {
        QMetaObject::invokeMethod(
            this, [status] { QCoreApplication::exit(status); }, Qt::QueuedConnection);
    });
}

int Program::finish(const Result<Output> &result) const
{
    if (!result) {
        write(stderr, sentenceFor(result.error()).toUtf8() + '\n');
        return exitStatusFor(result.error());
    }
    write(stdout, m_json ? jsonFor(*result) : textFor(*result).toUtf8());
    if (!result->trouble)
        return 0;
    write(stderr, sentenceFor(*result->trouble).toUtf8() + '\n');
    return exitStatusFor(*result->trouble);
}

} // namespace centrala::ctl
