// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <memory>

namespace centrala::test {

/// What one run of centralactl gave.
struct CtlResult
{
    int status = -1; ///< -1 where it crashed or did not end in time
    QByteArray out;
    QByteArray err;

    /// The one JSON document; undefined where standard output holds anything else.
    [[nodiscard]] QJsonValue json() const;
    [[nodiscard]] QJsonObject object() const { return json().toObject(); }
    [[nodiscard]] QJsonArray array() const { return json().toArray(); }
};

/// The real centralactl on one workspace's folder.
class CtlProgram
{
public:
    static constexpr int kLimitMs = 60'000;

    explicit CtlProgram(QString workspace);

    /// Runs a command with --json and waits for its end.
    [[nodiscard]] CtlResult run(const QStringList &words) const;
    /// The same without --json.
    [[nodiscard]] CtlResult runPlain(const QStringList &words) const;
    /// Starts a command with --json and goes on.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &words) const;
    /// The same in an environment of its own, which says where secrets are kept.
    [[nodiscard]] std::unique_ptr<QProcess> start(const QStringList &words,
                                                  const QProcessEnvironment &environment) const;
    /// Waits for the end of one that was started.
    [[nodiscard]] static CtlResult finished(QProcess &process);

    [[nodiscard]] QString workspace() const { return m_workspace; }

private:
    QString m_workspace;
};

/// A folder for the loopback channel, with messages put into it and answers found in it.
class LoopbackFolder
{
public:
    explicit LoopbackFolder(QString path);

    [[nodiscard]] QString path() const { return m_path; }
    /// Puts a message of anna@shop.example into the folder, whole at once.
    void put(const QString &externalId, const QString &subject, const QString &text, const QString &thread = {}) const;
    /// Puts a message of somebody else into the folder, which refers to these.
    void putFrom(const QString &address, const QString &externalId, const QStringList &references) const;
    /// The answers, in the order of their files' names.
    [[nodiscard]] QList<QJsonObject> answers() const;

private:
    void write(const QJsonObject &message) const;

    QString m_path;
};

} // namespace centrala::test
