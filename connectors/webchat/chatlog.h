// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"
#include "connectors/webchat/chatvalues.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace centrala::webchat {

/// What the visitors' chats are, on disk: one file of JSON lines in the spool ("keep-chat.log"), only ever appended to,
/// written anew (beside, synced, renamed) when most of it is old. What is appended in one turn of the event loop is
/// synced once. A last line that was cut by a crash never counted.
class ChatLog final : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;

    explicit ChatLog(const QDir &spool, QObject *parent = nullptr);

    /// Reads all there is. Errors: Storage.
    [[nodiscard]] Result<Visitors> open();
    /// `done` is called, never from within, when the record lies on the disk or cannot.
    void append(const QJsonObject &record, Done done = {});
    /// Writes the file anew where that is worth it.
    void tidy(const Visitors &visitors);
    /// Writes what is waiting at once.
    void flush();

    [[nodiscard]] static QJsonObject entryRecord(const QString &visitor, const ChatEntry &entry);
    /// Who the visitor is, and what was seen.
    [[nodiscard]] static QJsonObject visitorRecord(const Visitor &visitor);
    [[nodiscard]] static QJsonObject goneRecord(const QString &visitor);
    /// What a record makes of the visitors; one that cannot be understood makes nothing.
    static void apply(const QJsonObject &record, Visitors &visitors);

private:
    [[nodiscard]] Result<void> write(const QByteArray &lines);

    QDir m_spool;
    QFile m_file;
    qint64 m_size = 0;     ///< all of it is whole lines
    qint64 m_tidySize = 0; ///< after it was last written anew
    QByteArray m_waiting;
    std::vector<Done> m_done;
    QTimer m_flush;
};

/// An entry as files and widgets read it.
[[nodiscard]] QJsonObject entryToJson(const ChatEntry &entry);

} // namespace centrala::webchat
