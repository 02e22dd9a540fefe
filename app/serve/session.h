// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/agent.h"
#include "app/serve/holder.h"
#include "app/serve/parts.h"

#include <QObject>

namespace centrala::serve {

/// One program's conversation with the holder of an engine, over any stream or in the same process: it answers
/// requests, and looks at who asks. The first request is "hello", which settles the version. Lives in one thread.
class Session : public QObject
{
    Q_OBJECT
public:
    static constexpr int kPendingLimit = 64; ///< requests under way at once
    static constexpr qint64 kRowLimit = 100'000;
    static constexpr qint64 kFilePiece = 512 * 1024;

    /// Over a stream whose lines have a limit, long answers come in parts.
    enum class Answers { Whole, InParts };
    /// Over a network nobody reaches this machine's own files, drafts or window: files are uploaded, and what would
    /// write a file here is refused.
    enum class From { ThisMachine, Network };

    /// `holder` must outlive the session and every future it gave.
    Session(Holder &holder, const Actor &actor, Answers answers, From from, QObject *parent = nullptr);

    /// Answers one request; the future always finishes. Usage before "hello" and for methods nobody knows,
    /// NotPermitted where the role does not allow it, RateLimited where too much is under way.
    [[nodiscard]] Answer handle(const QString &method, const QJsonObject &params);
    [[nodiscard]] const Actor &actor() const { return m_actor; }
    [[nodiscard]] int pending() const { return m_pending; }

private:
    struct Method;
    static const QHash<QString, Method> &methods();

    [[nodiscard]] Answer hello(const QJsonObject &params);
    [[nodiscard]] Answer run(const QJsonObject &params);
    [[nodiscard]] Answer read(const QJsonObject &params);
    [[nodiscard]] Answer search(const QJsonObject &params);
    [[nodiscard]] Answer attachment(const QJsonObject &params);
    [[nodiscard]] Answer testInbox(const QJsonObject &params);
    [[nodiscard]] Answer editInbox(const QJsonObject &params);
    [[nodiscard]] Answer addInbox(const QJsonObject &params);
    [[nodiscard]] Answer sync(const QJsonObject &params);
    [[nodiscard]] Answer fetch(const QJsonObject &params);
    [[nodiscard]] Answer upload(const QJsonObject &params);
    [[nodiscard]] Answer putAgent(const QJsonObject &params);
    [[nodiscard]] Answer addToken(const QJsonObject &params);
    [[nodiscard]] Result<void> filesFromUploads(Command &command);

    Holder &m_holder;
    Actor m_actor;
    Answers m_answers;
    From m_from;
    Parts m_parts;
    QSet<AttachmentId> m_begun; ///< files of which the first piece was given
    bool m_greeted = false;
    int m_pending = 0;
};

} // namespace centrala::serve
