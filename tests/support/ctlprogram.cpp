// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ctlprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace centrala::test {

namespace {

QProcessEnvironment usual()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CENTRALA_SECRETS"_s, u"file"_s);
    return environment;
}

std::unique_ptr<QProcess> started(const QStringList &words, const QProcessEnvironment &environment = usual())
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(CENTRALA_BINARY_DIRECTORY "/bin/centralactl"), words);
    return process;
}

} // namespace

QJsonValue CtlResult::json() const
{
    // An array around it, so that "null" is a document as well.
    const QJsonDocument document = QJsonDocument::fromJson('[' + out + ']');
    if (!document.isArray() || document.array().size() != 1)
        return QJsonValue(QJsonValue::Undefined);
    return document.array().first();
}

CtlProgram::CtlProgram(QString workspace) : m_workspace(std::move(workspace)) {}

std::unique_ptr<QProcess> CtlProgram::start(const QStringList &words) const
{
    return started(QStringList{u"--workspace"_s, m_workspace, u"--json"_s} + words);
}

std::unique_ptr<QProcess> CtlProgram::start(const QStringList &words, const QProcessEnvironment &environment) const
{
    return started(QStringList{u"--workspace"_s, m_workspace, u"--json"_s} + words, environment);
}

CtlResult CtlProgram::finished(QProcess &process)
{
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(kLimitMs)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    const int status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return {status, process.readAllStandardOutput(), process.readAllStandardError()};
}

CtlResult CtlProgram::run(const QStringList &words) const
{
    return finished(*start(words));
}

CtlResult CtlProgram::runPlain(const QStringList &words) const
{
    return finished(*started(QStringList{u"--workspace"_s, m_workspace} + words));
}

LoopbackFolder::LoopbackFolder(QString path) : m_path(std::move(path))
{
    QDir().mkpath(m_path + u"/in"_s);
}

void LoopbackFolder::put(const QString &externalId, const QString &subject, const QString &text,
                         const QString &thread) const
{
    const QJsonObject from{{u"kind"_s, u"email"_s}, {u"value"_s, u"anna@shop.example"_s}, {u"name"_s, u"Anna Nowak"_s}};
    const QJsonObject message{{u"external_id"_s, externalId},
                              {u"thread"_s, thread.isEmpty() ? externalId : thread},
                              {u"from"_s, from},
                              {u"subject"_s, subject},
                              {u"text"_s, text},
                              {u"sent_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}};
    write(message);
}

void LoopbackFolder::putFrom(const QString &address, const QString &externalId, const QStringList &references) const
{
    write({{u"external_id"_s, externalId},
           {u"references"_s, QJsonArray::fromStringList(references)},
           {u"from"_s, QJsonObject{{u"kind"_s, u"email"_s}, {u"value"_s, address}, {u"name"_s, address}}},
           {u"subject"_s, u"From "_s + address},
           {u"text"_s, u"I was told to write here"_s},
           {u"sent_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)}});
}

void LoopbackFolder::write(const QJsonObject &message) const
{
    const QString externalId = message[u"external_id"_s].toString();
    QFile file(m_path + u"/part-"_s + externalId);
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(message).toJson());
    file.close();
    file.rename(m_path + u"/in/"_s + externalId + u".json"_s);
}

QList<QJsonObject> LoopbackFolder::answers() const
{
    QList<QJsonObject> answers;
    const QDir out(m_path + u"/out"_s);
    for (const QString &name : out.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(out.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            answers.append(QJsonDocument::fromJson(file.readAll()).object());
    }
    return answers;
}

} // namespace centrala::test
