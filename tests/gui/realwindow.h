// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/clock.h"
#include "app/model/randomsource.h"
#include "app/workspace/localworkspace.h"
#include "tests/gui/guisetup.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

namespace centrala::test {

/// The real window over the real engine, with the loopback connector as its only channel.
struct RealWindow
{
    RealWindow()
        : workspace(std::move(workspace::LocalWorkspace::open(
                                  workspace::Folder(folder.filePath(QStringLiteral("workspace"))), clock, random))
                        .value()),
          setup(clock),
          window(setup.look, *workspace, dialogs)
    {
        window.resize(1280, 720);
        window.begin({View::Mine, workspace->me().agent, {}, {}, {}});
        window.show();
        workspace->start();
    }

    void put(const QString &id, const QString &from, const QString &text, const QString &thread = {},
             const QStringList &references = {})
    {
        const QJsonObject message{
            {QStringLiteral("external_id"), id},
            {QStringLiteral("thread"), thread.isEmpty() ? id : thread},
            {QStringLiteral("references"), QJsonArray::fromStringList(references)},
            {QStringLiteral("from"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("email")},
                                                 {QStringLiteral("value"), from},
                                                 {QStringLiteral("name"), from.section(u'@', 0, 0)}}},
            {QStringLiteral("subject"), QStringLiteral("Zamówienie ") + id},
            {QStringLiteral("text"), text},
            {QStringLiteral("sent_at"), toIso(clock.now())}};
        QSaveFile file(folder.filePath(QStringLiteral("loop/in/%1.json").arg(id)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(message).toJson());
        QVERIFY(file.commit());
    }

    /// The loopback channel, connected without a dialog.
    void connectChannel()
    {
        QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("loop"))));
        const auto added =
            workspace->addInbox({QStringLiteral("loopback"),
                                 QStringLiteral("Loop"),
                                 {{QStringLiteral("directory"), folder.filePath(QStringLiteral("loop"))}}},
                                {});
        QTRY_VERIFY_WITH_TIMEOUT(added.isFinished(), 20'000);
        QVERIFY(added.result().ok());
        QTRY_VERIFY_WITH_TIMEOUT(QDir(folder.filePath(QStringLiteral("loop/in"))).exists(), 20'000);
    }

    /// What reached the channel, by its thread.
    [[nodiscard]] QMap<QString, QStringList> answers() const
    {
        QMap<QString, QStringList> texts;
        const QDir out(folder.filePath(QStringLiteral("loop/out")));
        for (const QString &name : out.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            QFile file(out.filePath(name));
            if (file.open(QIODevice::ReadOnly)) {
                const QJsonObject answer = QJsonDocument::fromJson(file.readAll()).object();
                texts[answer[QStringLiteral("thread")].toString()].append(answer[QStringLiteral("text")].toString());
            }
        }
        return texts;
    }

    [[nodiscard]] int sent() const
    {
        return static_cast<int>(QDir(folder.filePath(QStringLiteral("loop/out")))
                                    .entryList({QStringLiteral("*.json")}, QDir::Files)
                                    .size());
    }

    QTemporaryDir folder;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<workspace::LocalWorkspace> workspace;
    GuiSetup setup;
    AnsweringDialogs dialogs;
    ui::MainWindow window;
};

} // namespace centrala::test
