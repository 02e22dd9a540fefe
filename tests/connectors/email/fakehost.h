// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/contract/connector.h"

#include <QElapsedTimer>
#include <QMap>
#include <QTemporaryDir>

namespace centrala::email {

/// A host that keeps what it is given in memory: cursors are compared and set as the real one does it, mails are known
/// by their number, and it can be told to refuse or to fail.
class FakeHost : public Host
{
public:
    [[nodiscard]] QFuture<Result<BatchVerdict>> deliver(const Batch &batch) override;
    void reportState(ConnectorState state, const Error &reason) override;
    void tellLive(const LiveSignal &) override {}
    [[nodiscard]] QFuture<Result<ChannelAnswer>> ask(const ChannelQuestion &question) override;
    [[nodiscard]] QFuture<Result<void>> storeSecret(const QString &name, const QString &value) override;
    [[nodiscard]] QDir spool() const override { return QDir(m_spool.path()); }
    [[nodiscard]] const Clock &clock() const override { return m_clock; }

    [[nodiscard]] QList<InboundMessage> messages(const QString &stream) const;
    [[nodiscard]] QStringList subjects(const QString &stream) const;
    /// The octets of a spool file.
    [[nodiscard]] QByteArray content(const SpoolFile &file) const;

    QHash<QString, QString> cursors;
    QHash<QString, QString> secrets;
    QList<Batch> batches;
    QList<QPair<ConnectorState, Error>> states;
    int refuse = 0;         ///< so many batches meet another cursor
    QString refuseWith;     ///< that cursor
    int fail = 0;           ///< so many batches cannot be stored
    bool forgetful = false; ///< counts only
    qsizetype received = 0;
    qsizetype largestJson = 0;

private:
    QTemporaryDir m_spool;
    SystemClock m_clock;
};

} // namespace centrala::email
