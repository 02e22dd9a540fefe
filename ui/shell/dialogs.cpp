// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QInputDialog>
#include <QTemporaryDir>
#include <QUrl>

namespace centrala::ui {

void SystemDialogs::chooseFiles(QWidget *parent, std::function<void(const QStringList &)> done)
{
    auto *dialog = new QFileDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [done](const QStringList &files) { done(files); });
    dialog->open();
}

void SystemDialogs::askText(QWidget *parent, const QString &title, const QString &label,
                            std::function<void(const QString &)> done)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(label);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, [done](const QString &text) {
        if (!text.trimmed().isEmpty())
            done(text.trimmed());
    });
    dialog->open();
}

void SystemDialogs::openFile(const QString &path, const QString &name)
{
    // The store keeps files by their hash; the system needs the name to know what to open it with. A copy, so that
    // nobody changes what the hash stands for.
    const QDir folder(QDir::tempPath() + QStringLiteral("/centrala-opened"));
    if (!folder.mkpath(QStringLiteral(".")))
        return;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QString bare = name.section(u'/', -1).section(u'\\', -1);
    while (bare.startsWith(u'.'))
        bare.remove(0, 1);
    const QString target = folder.filePath(bare.isEmpty() ? QStringLiteral("file") : bare);
    QFile::remove(target);
    if (!QFile::copy(path, target))
        return;
    QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    QDesktopServices::openUrl(QUrl::fromLocalFile(target));
}

} // namespace centrala::ui
