// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/transfer.h"
#include "app/programs/ctl/asker.h"
#include "app/programs/ctl/command.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

Result<Output> getAttachment(Asker &asker, const Arguments &arguments)
{
    const auto id = arguments.id<AttachmentId>(0);
    if (!id)
        return id.error();
    if (!arguments.has(u"--output"_s))
        return usage(u"--output is missing."_s);
    const QString path = arguments.value(u"--output"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Error::Kind::Storage, path, file.errorString(), {}};
    QJsonObject head;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 written = 0;
    do {
        const Result<QJsonObject> piece = asker.ask(u"attachment"_s, {{u"id"_s, id->value}, {u"offset"_s, written}});
        if (!piece)
            return piece.error();
        head = *piece;
        const QByteArray data = QByteArray::fromBase64(head.take(u"data"_s).toString().toLatin1());
        if (data.isEmpty())
            break;
        if (file.write(data) != data.size())
            return Error{Error::Kind::Storage, path, file.errorString(), {}};
        hash.addData(data);
        written += data.size();
    } while (written < head[u"size"_s].toInteger());
    if (QString::fromLatin1(hash.result().toHex()) != head[u"sha256"_s].toString())
        return Error{Error::Kind::Storage, head[u"name"_s].toString(), u"the kept file is damaged"_s, {}};
    if (!file.commit())
        return Error{Error::Kind::Storage, path, file.errorString(), {}};
    head.insert(u"output"_s, path);
    return Output{head, {u"id"_s, u"name"_s, u"type"_s, u"size"_s, u"sha256"_s, u"output"_s}};
}

/// The holder may be another program, in another folder: it is told the whole path.
Result<Output> askWithPath(Asker &asker, const QString &method, const QString &key, const QString &path)
{
    const Result<QJsonObject> answer = asker.ask(method, {{key, QFileInfo(path).absoluteFilePath()}});
    if (!answer)
        return answer.error();
    Output output{*answer, {}};
    output.text = u"Done. Passwords and other secrets are not part of it.\n"_s;
    return output;
}

Result<Output> restore(const workspace::Folder &folder, const Arguments &arguments)
{
    const Result<QString> aside = workspace::restoreBackup(folder, arguments.word(0));
    if (!aside)
        return aside.error();
    Output output{QJsonObject{{u"restored"_s, true}, {u"set_aside"_s, aside->isEmpty() ? QJsonValue() : *aside}}, {}};
    output.text = aside->isEmpty() ? u"Restored.\n"_s : u"Restored. What was there before is now %1.\n"_s.arg(*aside);
    return output;
}

Result<Output> import(const workspace::Folder &folder, const Arguments &arguments)
{
    const Result<store::Exported> imported = workspace::importFolder(folder, arguments.word(0));
    if (!imported)
        return imported.error();
    return Output{QJsonObject{{u"rows"_s, imported->rows}, {u"files"_s, imported->files}}, {}};
}

} // namespace

void addTransferCommands(CommandList &list)
{
    list.push_back({u"attachment get"_s,
                    {u"ID"_s, {{u"--output"_s, u"FILE"_s, u"where it is written"_s}}},
                    u"Writes an attachment to a file."_s,
                    getAttachment});
    list.push_back({u"backup"_s,
                    {u"FILE"_s, {}},
                    u"Copies the whole workspace into one file, without secrets."_s,
                    [](Asker &asker, const Arguments &arguments) {
                        return askWithPath(asker, u"backup"_s, u"file"_s, arguments.word(0));
                    }});
    list.push_back({u"restore"_s, {u"FILE"_s, {}}, u"Makes a workspace of a backup."_s, {}, restore});
    list.push_back({u"export"_s,
                    {u"DIR"_s, {}},
                    u"Writes the whole workspace as readable files, without secrets."_s,
                    [](Asker &asker, const Arguments &arguments) {
                        return askWithPath(asker, u"export"_s, u"folder"_s, arguments.word(0));
                    }});
    list.push_back({u"import"_s, {u"DIR"_s, {}}, u"Fills an empty workspace from an export."_s, {}, import});
}

} // namespace centrala::ctl
