// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/spoolwriter.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

QString randomName()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

} // namespace

Result<SpoolFile> SpoolWriter::write(const Source &source) const
{
    QFile file(m_spool.filePath(randomName()));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    SpoolFile written;
    bool isGood = file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
    for (QByteArray step = source(); isGood && !step.isEmpty(); step = source()) {
        hash.addData(step);
        written.size += step.size();
        isGood = file.write(step) == step.size();
    }
    if (!isGood || !file.flush()) {
        const Error error{Error::Kind::Storage, file.fileName(), file.errorString(), {}};
        file.remove();
        return error;
    }
    written.spoolName = QFileInfo(file).fileName();
    written.sha256 = QString::fromLatin1(hash.result().toHex());
    return written;
}

Result<SpoolFile> SpoolWriter::write(const QByteArray &octets) const
{
    bool isGiven = false;
    return write([&] { return std::exchange(isGiven, true) ? QByteArray() : octets; });
}

QString SpoolWriter::temporaryPath() const
{
    return m_spool.filePath(u"email-"_s + randomName() + u".tmp"_s);
}

void SpoolWriter::removeLeftovers() const
{
    for (const QString &name : m_spool.entryList({u"email-*.tmp"_s}, QDir::Files))
        QFile::remove(m_spool.filePath(name));
}

void SpoolWriter::discard(const Batch &batch) const
{
    const auto remove = [this](const SpoolFile &file) {
        if (!file.spoolName.isEmpty())
            QFile::remove(m_spool.filePath(file.spoolName));
    };
    for (const InboundMessage &message : batch.messages) {
        for (const SpoolFile &file : message.bodies)
            remove(file);
        for (const SpoolFile &file : message.files)
            remove(file);
    }
    for (const RefusedItem &item : batch.refused)
        remove(item.raw);
}

} // namespace centrala::email
