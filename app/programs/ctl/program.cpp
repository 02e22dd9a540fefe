// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/program.h"

#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/lookup.h"
#include "app/workspace/hubline.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

/// False where it could not be written: a full disk, a reader that went.
bool write(std::FILE *stream, const QByteArray &text)
{
    const auto size = static_cast<size_t>(text.size());
    return std::fwrite(text.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

constexpr int kNotPermitted = 3;

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
    const QHash<QString, QString *> values{
        {u"--workspace"_s, &m_workspace}, {u"--hub"_s, &m_hub}, {u"--user"_s, &m_user}, {u"--ca"_s, &m_caFile}};
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
            m_passwordFile = m_words[++i];
        } else {
            rest.append(m_words[i]);
        }
    }
    m_words = rest;
    if (!m_workspace.isEmpty() && !m_hub.isEmpty())
        return usage(u"Either --workspace or --hub can be given, not both."_s);
    if (!m_passwordFile.isEmpty() && !m_passwordFile.startsWith(u'@'))
        return usage(u"A password is never written on the command line: use --password @FILE."_s);
    if (m_hub.isEmpty() && (!m_user.isEmpty() || !m_passwordFile.isEmpty()))
        return usage(u"--user and --password are for a hub: --hub URL is missing."_s);
    return {};
}

/// Without --password the token in CENTRALA_TOKEN shows who it is, which then needs no name.
Result<std::unique_ptr<Line>> Program::lineToHub()
{
    const Result<QUrl> url = workspace::hubUrl(m_hub);
    if (!url)
        return usage(u"%1: %2."_s.arg(m_hub, url.error().detail));
    workspace::Credentials credentials{m_user, {}, {}};
    if (m_passwordFile.isEmpty()) {
        credentials.secret = qEnvironmentVariable("CENTRALA_TOKEN");
    } else {
        if (m_user.isEmpty())
            return usage(u"--user is missing."_s);
        const Result<QString> password = fileText(m_passwordFile.mid(1));
        if (!password)
            return password.error();
        credentials.password = password->section(u'\n', 0, 0).remove(u'\r');
    }
    return std::make_unique<Line>(*url, m_caFile, credentials, m_clock, m_random);
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
    if (!m_hub.isEmpty()) {
        if (m_command->runOffline)
            return finish(usage(u"%1 works on a folder: use --workspace."_s.arg(m_command->name)));
        Result<std::unique_ptr<Line>> line = lineToHub();
        if (!line)
            return finish(line.error());
        m_line = *std::move(line);
        return {};
    }
    if (m_command->runOffline)
        return finish(m_command->runOffline(folderAt(m_workspace), m_arguments));
    return {};
}

void Program::start()
{
    if (!m_line)
        m_line = std::make_unique<Line>(folderAt(m_workspace), m_clock, m_random);
    m_line->open().then(this, [this](const Result<QJsonObject> &greeting) { runCommand(greeting); });
}

void Program::runCommand(const Result<QJsonObject> &greeting)
{
    if (!greeting) {
        const int status = finish(greeting.error());
        end(!m_hub.isEmpty() && greeting.error().kind == Error::Kind::Unauthorised ? kNotPermitted : status);
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
    if (!write(stdout, m_json ? jsonFor(*result) : textFor(*result).toUtf8())) {
        write(stderr, "The answer could not be written.\n");
        return 1;
    }
    if (!result->trouble)
        return 0;
    write(stderr, sentenceFor(*result->trouble).toUtf8() + '\n');
    return exitStatusFor(*result->trouble);
}

} // namespace centrala::ctl
