// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/ids.h"
#include "ui/style/look.h"

#include <QCache>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTextDocument>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace centrala::workspace {
class RemotePictures;
}

namespace centrala::ui {

/// HTML mails, cleaned and laid out away from the interface's thread. What takes longer than the budget is given up:
/// its plain text stays. Of the interface's thread.
class MailBodies : public QObject
{
    Q_OBJECT
public:
    static constexpr int kBudgetMs = 100;

    explicit MailBodies(const Look &look, QObject *parent = nullptr);
    ~MailBodies() override;

    struct Body
    {
        std::shared_ptr<QTextDocument> document; ///< empty while it is made, and where plain text must do
        std::shared_ptr<QTextDocument> whole;    ///< with the quoted mail; empty where nothing is quoted
        QString plain; ///< where plain text must do: what the mail says, without its quotation
        int quotedLines = 0;
        QStringList inlinePictures; ///< Content-IDs that are shown in it
        int remotePictures = 0;     ///< not shown: nobody asked for them, or they did not come
        QStringList remoteSources;
        enum class Remote { Held, Loading, Loaded };
        Remote remote = Remote::Held;
    };
    /// Where the pictures that came with a mail lie, by Content-ID.
    using Pictures = QHash<QString, QString>;
    /// What there is now; begins to make it where there is nothing yet, and says ready() then. `pictures` is asked only
    /// when it begins.
    [[nodiscard]] Body body(EntryId id, const QString &html, int width, const std::function<Pictures()> &pictures);

    /// Fetches a mail's pictures from the net, once: somebody asked for them.
    void loadRemote(EntryId id);
    /// Another way to the net, for tests.
    void setRemotePictures(std::unique_ptr<workspace::RemotePictures> pictures);

Q_SIGNALS:
    void ready(centrala::EntryId id);

private:
    struct Key
    {
        EntryId id;
        int width;
        int generation;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, key.id.value, key.width, key.generation);
        }
    };
    using Fetched = QHash<QString, QByteArray>;
    void take(const Key &key, Body body, qint64 tookMs);
    void arrived(EntryId id, const Fetched &fetched);

    const Look &m_look;
    QCache<Key, Body> m_made{200};
    QSet<Key> m_begun;
    QHash<EntryId, Body::Remote> m_remote;                 ///< of mails whose pictures were asked for
    QCache<EntryId, Fetched> m_fetched{64 * 1024};         ///< by kilobytes
    std::unique_ptr<workspace::RemotePictures> m_pictures; ///< made when first needed
    QThreadPool m_pool;
};

} // namespace centrala::ui
