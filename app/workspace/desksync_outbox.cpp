// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/desksync.h"

#include "app/serve/session.h"
#include "app/store/filestore.h"
#include "app/wire/json.h"
#include "app/wire/jsonrpcpeer.h"
#include "app/wire/messages.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMimeDatabase>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::workspace {

namespace {

/// One wish for each conversation: while the line is down each of them goes its own way, and one that somebody else
/// changed meanwhile stops itself alone.
QList<Command> eachAlone(const Command &command)
{
    return std::visit(
        []<typename C>(const C &wish) {
            QList<Command> alone;
            if constexpr (requires { wish.conversations; }) {
                for (const ConversationId id : wish.conversations) {
                    C one = wish;
                    one.conversations = {id};
                    alone.append(one);
                }
            }
            return alone.isEmpty() ? QList<Command>{wish} : alone;
        },
        command);
}

} // namespace

void DeskSync::run(const Command &command, const Done &done)
{
    if (!m_outbox) {
        done(Error{Error::Kind::Storage, m_where.deskFile, u"the outbox cannot be written"_s, {}});
        return;
    }
    if (!m_isGreeted && !worksOffline(command)) {
        done(Error{Error::Kind::Offline, wire::commandName(command), u"this needs the line to the hub"_s, {}});
        return;
    }
    const auto confirmed = [this](const SeenField &field) { return m_replica->fieldNow(field); };
    for (const Command &one : m_isGreeted ? QList<Command>{command} : eachAlone(command)) {
        const Request request{QUuid::createUuid(), one, m_outbox->seenBy(one, confirmed)};
        const Result<qint64> number = m_outbox->add(request, m_clock.now());
        if (!number) {
            done(number.error());
            return;
        }
        if (m_isGreeted)
            m_waiting.emplace(*number, done);
        if (m_state == LineState::Online)
            m_sawNow.insert(*number);
    }
    tellOutbox();
    if (m_isGreeted)
        sendNext();
    else
        done(queuedError());
}

void DeskSync::tellOutbox()
{
    Q_EMIT outboxChanged(m_outbox->wishes());
}

void DeskSync::sendNext()
{
    if (m_isSending || m_state != LineState::Online || !m_isGreeted)
        return;
    const Wish *next = m_outbox->next();
    if (!next)
        return;
    if (needsTheLine(next->number) && !m_waiting.contains(next->number)) {
        askAfter(*next);
        return;
    }
    Request request = next->request;
    // Whoever waits for the answer saw what stands there a moment ago, and can undo.
    if (m_sawNow.contains(next->number))
        request.seen.clear();
    m_isSending = true;
    m_sent.insert(next->number);
    handOver(request, [this, number = next->number](const Result<Request> &ready) {
        if (!ready || !m_isGreeted) {
            answered(number, ready ? Error{Error::Kind::Offline, {}, {}, {}} : ready.error());
            return;
        }
        m_line->request(u"run"_s, wire::requestToJson(*ready))
            .then(this, [this, number](const Result<QJsonObject> &answer) { answered(number, answer); });
    });
}

void DeskSync::answered(qint64 number, const Result<QJsonObject> &answer)
{
    m_isSending = false;
    m_sawNow.erase(number);
    if (answer || answer.error().kind != Error::Kind::Offline)
        m_sent.erase(number);
    if (answer) {
        // Confirmed: from here on the replica shows it. Whoever waits for the answer is to find it there.
        const Result<void> gone = m_outbox->remove(number);
        const Result<Outcome> outcome = wire::fromJson<Outcome>(*answer);
        m_afterCatchUp.push_back([this, number, outcome] { finish(number, outcome); });
        catchUp();
        sendLater(gone);
        return;
    }
    const Error &why = answer.error();
    const bool waits =
        why.kind == Error::Kind::Offline || why.kind == Error::Kind::Busy || why.kind == Error::Kind::RateLimited;
    if (waits) {
        if (m_isGreeted && hasLine())
            QTimer::singleShot(kFirstPause, this, &DeskSync::sendNext);
        return;
    }
    // Somebody who waits for the answer is told, and nothing stays; what was made while the line was down is held.
    const bool isWatched = m_waiting.contains(number);
    const QList<qint64> leaning = m_outbox->leaning(number);
    const Result<void> done = isWatched ? m_outbox->withdraw(number) : m_outbox->hold(number, why);
    finish(number, why);
    for (const qint64 one : leaning)
        finish(one, isWatched ? why : queuedError());
    sendLater(done);
}

bool DeskSync::needsTheLine(qint64 number) const
{
    const auto wish = std::ranges::find(m_outbox->wishes(), number, &Wish::number);
    return wish != m_outbox->wishes().end() && !worksOffline(wish->request.command);
}

/// What makes sense only now is not done hours later. What may have been carried out stays until the hub is asked.
void DeskSync::giveUpWhatNeedsTheLine()
{
    for (const auto &[number, done] : std::exchange(m_waiting, {})) {
        const QString name = [&, number = number] {
            const auto wish = std::ranges::find(m_outbox->wishes(), number, &Wish::number);
            return wish == m_outbox->wishes().end() ? QString() : wire::commandName(wish->request.command);
        }();
        const bool isSent = m_sent.contains(number);
        if (!isSent) {
            if (const Result<void> gone = m_outbox->remove(number); !gone)
                Q_EMIT trouble(gone.error());
        }
        const QString why = isSent ? u"the line broke before the answer: look whether it was done"_s
                                   : u"this needs the line to the hub"_s;
        done(Error{Error::Kind::Offline, name, why, {}});
    }
    if (m_outbox)
        tellOutbox();
}

/// Nobody waits any more for what was sent when the line broke: where it was carried out the copy shows it by now, and
/// where not, whoever wished it was told so.
void DeskSync::askAfter(const Wish &wish)
{
    m_isSending = true;
    const QJsonObject which{{u"id"_s, wish.request.id.toString(QUuid::WithoutBraces)}};
    m_line->request(u"done"_s, which).then(this, [this, number = wish.number](const Result<QJsonObject> &answer) {
        m_isSending = false;
        if (!answer && !hasLine())
            return;
        m_sent.erase(number);
        const Result<void> gone = m_outbox->remove(number);
        tellOutbox();
        sendLater(gone);
    });
}

/// The next in turn; after a while where this one could not be written off (a full disk), for it would be sent again.
void DeskSync::sendLater(const Result<void> &written)
{
    if (written) {
        sendNext();
        return;
    }
    Q_EMIT trouble(written.error());
    QTimer::singleShot(kLongestPause, this, &DeskSync::sendNext);
}

void DeskSync::finish(qint64 number, const Result<Outcome> &outcome)
{
    if (const auto found = m_waiting.find(number); found != m_waiting.end()) {
        const Done done = std::move(found->second);
        m_waiting.erase(found);
        done(outcome);
    }
    tellOutbox();
}

void DeskSync::tryAgain(qint64 number)
{
    if (needsTheLine(number)) {
        if (!m_isGreeted)
            return; // it stays held
        m_waiting.insert_or_assign(number, [](const Result<Outcome> &) {});
    }
    if (const Result<void> done = m_outbox->tryAgain(number); !done)
        Q_EMIT trouble(done.error());
    tellOutbox();
    sendNext();
}

void DeskSync::giveUp(qint64 number)
{
    if (const Result<void> done = m_outbox->withdraw(number); !done)
        Q_EMIT trouble(done.error());
    tellOutbox();
}

/// The files a wish attaches go to the hub first, which then knows them by their SHA-256.
void DeskSync::handOver(const Request &request, const std::function<void(const Result<Request> &)> &done)
{
    auto whole = std::make_shared<Request>(request);
    QList<FileToAttach> *files = std::visit(
        [](auto &wish) -> QList<FileToAttach> * {
            if constexpr (requires { wish.attachments; })
                return &wish.attachments;
            else
                return nullptr;
        },
        whole->command);
    auto next = std::make_shared<std::function<void(qsizetype)>>();
    *next = [=, this, weak = std::weak_ptr(next)](qsizetype index) {
        if (!files || index >= files->size()) {
            done(*whole);
            return;
        }
        const auto again = weak.lock();
        upload((*files)[index].path, 0, {}, [=](const Result<QString> &sha256) {
            if (!sha256) {
                done(sha256.error());
                return;
            }
            FileToAttach &file = (*files)[index];
            if (file.name.isEmpty())
                file.name = QFileInfo(file.path).fileName();
            if (file.type.isEmpty())
                file.type = QMimeDatabase().mimeTypeForFile(file.path).name();
            file.path = *sha256;
            (*again)(index + 1);
        });
    };
    (*next)(0);
}

void DeskSync::upload(const QString &path, qint64 have, const QString &known,
                      const std::function<void(const Result<QString> &)> &done)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        done(Error{Error::Kind::NotFound, path, file.errorString(), {}});
        return;
    }
    QString sha256 = known;
    if (sha256.isEmpty()) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(&file);
        sha256 = QString::fromLatin1(hash.result().toHex());
    }
    file.seek(have);
    const qint64 size = file.size();
    const QJsonObject piece{{u"sha256"_s, sha256},
                            {u"size"_s, size},
                            {u"offset"_s, have},
                            {u"data"_s, QString::fromLatin1(file.read(serve::Session::kFilePiece).toBase64())}};
    ask(u"upload"_s, piece, [=, this](const Result<QJsonObject> &answer) {
        if (!answer) {
            done(answer.error());
            return;
        }
        const qint64 now = (*answer)[u"have"_s].toInteger();
        if (now >= size)
            done(sha256);
        else
            upload(path, now, sha256, done);
    });
}

/// A file on its way from the hub.
struct DeskSync::Download
{
    AttachmentId id;
    QByteArray data;
    std::function<void(const Result<QString> &)> done;
};

void DeskSync::fetchFile(AttachmentId id, const std::function<void(const Result<QString> &)> &done)
{
    download(std::make_shared<Download>(Download{id, {}, done}));
}

void DeskSync::download(const std::shared_ptr<Download> &file)
{
    constexpr qint64 kLimit = 256LL * 1024 * 1024;
    const QJsonObject which{{u"id"_s, file->id.value}, {u"offset"_s, file->data.size()}};
    ask(u"attachment"_s, which, [this, file](const Result<QJsonObject> &piece) {
        if (!piece) {
            file->done(piece.error());
            return;
        }
        const QByteArray data = QByteArray::fromBase64((*piece)[u"data"_s].toString().toLatin1());
        file->data += data;
        const qint64 size = (*piece)[u"size"_s].toInteger();
        if (size > kLimit || (data.isEmpty() && file->data.size() < size)) {
            file->done(Error{Error::Kind::TooLarge, (*piece)[u"name"_s].toString(), {}, {}});
            return;
        }
        if (file->data.size() < size) {
            download(file);
            return;
        }
        const QString sha256 = (*piece)[u"sha256"_s].toString();
        if (QString::fromLatin1(QCryptographicHash::hash(file->data, QCryptographicHash::Sha256).toHex()) != sha256) {
            file->done(Error{Error::Kind::Malformed,
                             (*piece)[u"name"_s].toString(),
                             u"the file is not what its SHA-256 says"_s,
                             {}});
            return;
        }
        const store::FileStore files(m_where.files);
        const Result<QString> written = files.write(file->data);
        file->done(written ? Result<QString>(files.pathOf(*written)) : written.error());
    });
}

} // namespace centrala::workspace
