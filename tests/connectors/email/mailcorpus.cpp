// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailcorpus.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace centrala::email {

namespace {

QByteArray unescaped(const QByteArray &line)
{
    QByteArray octets;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && line.mid(i + 1, 1) == "x") {
            octets += static_cast<char>(line.mid(i + 2, 2).toInt(nullptr, 16));
            i += 3;
        } else {
            octets += line[i];
        }
    }
    return octets;
}

QByteArray mailOf(const QList<QByteArray> &lines)
{
    QByteArray mail;
    for (const QByteArray &line : lines) {
        if (line.startsWith("%repeat ")) {
            const qsizetype text = line.indexOf(' ', 8) + 1;
            mail += (unescaped(line.mid(text)) + "\r\n").repeated(line.mid(8, text - 9).toInt());
        } else if (line.startsWith("%long ")) {
            const qsizetype text = line.indexOf(' ', 6) + 1;
            mail.chop(2); // goes on in the line before
            mail += unescaped(line.mid(text)).repeated(line.mid(6, text - 7).toInt()) + "\r\n";
        } else {
            mail += unescaped(line) + "\r\n";
        }
    }
    if (mail.endsWith("%cut\r\n")) // the mail ends without a line end
        mail.chop(8);
    return mail;
}

} // namespace

QList<OddMail> readMailCorpus(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<OddMail> mails;
    QList<QByteArray> blocks;
    QByteArray rest = '\n' + file.readAll();
    while (!rest.isEmpty()) {
        const qsizetype next = rest.indexOf("\n=== ", 1);
        blocks.append(next < 0 ? rest : rest.left(next));
        rest = next < 0 ? QByteArray() : rest.mid(next);
    }
    for (const QByteArray &block : std::as_const(blocks)) {
        if (!block.startsWith("\n=== "))
            continue; // what the file says about itself
        const qsizetype nameEnd = block.indexOf('\n', 1);
        const qsizetype jsonEnd = block.indexOf("\n---\n", nameEnd);
        OddMail mail;
        mail.name = QFileInfo(path).completeBaseName().toUtf8() + ": " + block.mid(5, nameEnd - 5);
        QJsonParseError error;
        mail.expected = QJsonDocument::fromJson(block.mid(nameEnd + 1, jsonEnd - nameEnd - 1), &error).object();
        if (jsonEnd < 0 || error.error != QJsonParseError::NoError) {
            qWarning("%s: %s", mail.name.constData(), qPrintable(error.errorString()));
            return {};
        }
        QList<QByteArray> lines = block.mid(jsonEnd + 5).split('\n');
        if (lines.size() > 1 && lines.last().isEmpty())
            lines.removeLast(); // the blank line before the next mail
        mail.octets = mailOf(lines);
        mails.append(mail);
    }
    return mails;
}

} // namespace centrala::email
