// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/oneshotbody.h"

#include <QBuffer>

namespace centrala::telegram {

namespace {

std::unique_ptr<QIODevice> buffer(const QByteArray &bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

} // namespace

OneShotBody::OneShotBody(const QByteArray &bytes) : m_length(bytes.size()), m_left(m_length)
{
    m_pieces.push_back(buffer(bytes));
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneShotBody::OneShotBody(const QByteArray &before, std::unique_ptr<QFile> file, const QByteArray &after)
    : m_length(before.size() + file->size() + after.size()), m_left(m_length)
{
    m_pieces.push_back(buffer(before));
    m_pieces.push_back(std::move(file));
    m_pieces.push_back(buffer(after));
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneShotBody::readData(char *data, qint64 limit)
{
    while (m_piece < m_pieces.size()) {
        const qint64 read = m_pieces[m_piece]->read(data, limit);
        if (read > 0) {
            m_left -= read;
            return read;
        }
        if (read < 0)
            return -1;
        ++m_piece;
    }
    return -1;
}

} // namespace centrala::telegram
