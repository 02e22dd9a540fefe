// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QIODevice>

#include <memory>
#include <vector>

namespace centrala::telegram {

/// The body of a request that can be read once. Where a line breaks before an answer came, Qt 6 sends a POST again by
/// itself on a new line, and the customer would get the message twice; a body that cannot go back makes it give up with
/// ContentReSendError instead.
class OneShotBody final : public QIODevice
{
    Q_OBJECT
public:
    explicit OneShotBody(const QByteArray &bytes);
    /// The bytes before and after an open file, as in a form.
    OneShotBody(const QByteArray &before, std::unique_ptr<QFile> file, const QByteArray &after);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_left; }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    /// All of it, from the beginning.
    [[nodiscard]] qint64 length() const { return m_length; }

protected:
    qint64 readData(char *data, qint64 limit) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::vector<std::unique_ptr<QIODevice>> m_pieces;
    size_t m_piece = 0;
    qint64 m_length = 0;
    qint64 m_left = 0;
};

} // namespace centrala::telegram
