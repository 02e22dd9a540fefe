// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatroom.h"

#include "connectors/webchat/chatmapping.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr int kLaterSeconds = 3;

void removeAll(const QDir &spool, const QList<SpoolFile> &files)
{
    for (const SpoolFile &file : files)
        QFile::remove(spool.filePath(file.spoolName));
}

} // namespace

ChatRoom::ChatRoom(Host &host, const ChatSettings &settings, ChatLog &log, const Visitors &visitors, ChatFiles &files,
                   IntakeQueue &queue, AddressLimits &addresses, QObject *parent)
    : QObject(parent),
      m_host(host),
      m_settings(settings),
      m_log(log),
      m_files(files),
      m_queue(queue),
      m_addresses(addresses),
      m_visitors(visitors)
{
}

void ChatRoom::add(ChatLine *line)
{
    connect(line, &ChatLine::heard, this, [this, line](const ClientFrame &frame) { hear(line, frame); });
    connect(line, &ChatLine::refused, this,
            [line](const QString &message) { line->tell(toFrame(troubleFrame(u"refused"_s, message))); });
    connect(line, &ChatLine::closed, this, [this, line] {
        take(line, Typing{false});
        if (!line->visitor.isEmpty() && m_lines.remove(line->visitor, line) > 0) {
            m_files.closed(line->visitor);
            tellPresence(line->visitor);
        }
    });
}

void ChatRoom::hear(ChatLine *line, const ClientFrame &frame)
{
    if (const auto *hello = std::get_if<Hello>(&frame))
        return take(line, *hello);
    if (line->visitor.isEmpty())
        return line->end(ChatLine::kBroken, u"hello first"_s);
    if (const auto *said = std::get_if<Said>(&frame)) {
        if (line->identity && line->identity->expires < m_host.clock().now())
            return signInAgain(line);
        take(line, *said);
    } else if (const auto *seen = std::get_if<Seen>(&frame))
        take(line, *seen);
    else if (const auto *typing = std::get_if<Typing>(&frame))
        take(line, *typing);
    else if (const auto *page = std::get_if<PageSeen>(&frame))
        take(line, *page);
    else if (const auto *tracked = std::get_if<Tracked>(&frame))
        take(line, *tracked);
    else if (const auto *asked = std::get_if<AskedTranscript>(&frame))
        take(line, *asked);
    else if (const auto *ended = std::get_if<Ended>(&frame))
        take(line, *ended);
    else if (std::holds_alternative<Ping>(frame))
        line->tell(toFrame({{u"t"_s, u"pong"_s}}));
}

/// Whether the secret (and the site's word on who is signed in) opens this chat; tells the line why not.
bool ChatRoom::mayOpen(ChatLine *line, const Hello &hello)
{
    const Visitor visitor = m_visitors.value(hello.visitor);
    if (visitor.gone) {
        line->tell(toFrame(troubleFrame(u"gone"_s)));
        line->end(ChatLine::kGone, u"ended"_s);
        return false;
    }
    if (!hello.identity.isEmpty()) {
        const Result<SignedIdentity> identity =
            readSignedIdentity(hello.identity, m_settings.identitySecret, m_host.clock().now());
        if (identity)
            line->identity = *identity;
    }
    const bool isNamed = !hello.identity.isEmpty() || !visitor.subject.isEmpty();
    const bool fits = line->identity && (visitor.subject.isEmpty() || visitor.subject == line->identity->subject);
    if (isNamed && !fits)
        signInAgain(line);
    return !isNamed || fits;
}

/// Once the site has signed whose chat it is, only lines with that signature are theirs.
bool ChatRoom::isTheirs(const Visitor &visitor, const ChatLine &line)
{
    return visitor.subject.isEmpty() || (line.identity && line.identity->subject == visitor.subject);
}

void ChatRoom::signInAgain(ChatLine *line)
{
    line->tell(toFrame(troubleFrame(u"sign_in"_s)));
    line->end(ChatLine::kSignIn, u"sign in"_s);
}

void ChatRoom::take(ChatLine *line, const Hello &hello)
{
    if (!line->visitor.isEmpty() || !mayOpen(line, hello))
        return;
    line->visitor = hello.visitor;
    m_lines.insert(hello.visitor, line);
    m_files.opened(hello.visitor);
    const Visitor visitor = m_visitors.value(hello.visitor);
    const bool startOver = hello.after > visitor.lastSeq;
    line->tell(toFrame(welcomeFrame(visitor, startOver)));
    for (const ChatEntry &entry : visitor.entries) {
        if (startOver || entry.seq > hello.after)
            line->tell(toFrame(entryFrame(entry)));
    }
    tellPresence(hello.visitor);
    if (!m_wait.isEmpty())
        line->tell(m_wait);
    line->language = hello.language;
    if (const auto known = m_visitors.find(hello.visitor); known != m_visitors.end() && !hello.language.isEmpty())
        known->language = hello.language;
    if (!hello.proof.isEmpty())
        prove(line, hello.proof);
    askElsewhere(hello.visitor);
}

void ChatRoom::take(ChatLine *line, const Said &said)
{
    const QString id = line->visitor;
    const auto known = m_visitors.constFind(id);
    const bool isFirst = known == m_visitors.constEnd();
    const ChatEntry *before = isFirst ? nullptr : known->withId(said.id);
    if (before && before->fromVisitor)
        return line->tell(toFrame(entryFrame(*before)));
    // Signed in on another line since: what is said here without that is not theirs.
    if (!isFirst && !isTheirs(*known, *line))
        return signInAgain(line);
    const QString key = id + u':' + said.id;
    if (m_underway.contains(key))
        return;
    const Instant now = m_host.clock().now();
    if (!m_guests[id].messages.take(now) || (isFirst && !m_addresses.begin(line->address(), now)))
        return line->tell(toFrame(troubleFrame(u"later"_s, said.id, kLaterSeconds)));

    Visitor visitor = isFirst ? Visitor() : *known;
    visitor.id = id;
    introduce(visitor, said, line->identity);
    if (!said.pageUrl.isEmpty())
        visitor.page = said.pageUrl;
    if (!line->language.isEmpty())
        visitor.language = line->language;
    ChatEntry entry{0, true, said.id, {}, said.text, said.files, now};
    const Result<InboundMessage> message = messageFrom(visitor, said, isFirst, entry);
    if (!message)
        return line->tell(toFrame(troubleFrame(u"refused"_s, said.id)));
    const auto taken = [this, visitor, entry, key] {
        m_underway.remove(key);
        Visitor &stored = m_visitors[visitor.id];
        if (stored.gone)
            return;
        const bool isNew = stored.id.isEmpty() || stored.name != visitor.name || stored.email != visitor.email ||
                           stored.subject != visitor.subject || stored.page != visitor.page ||
                           stored.language != visitor.language;
        stored.page = visitor.page;
        stored.language = visitor.language;
        stored.id = visitor.id;
        // Who the site says they are is never replaced by what was typed on another line meanwhile.
        if (stored.subject.isEmpty() || stored.subject == visitor.subject) {
            stored.name = visitor.name;
            stored.email = visitor.email;
            stored.subject = visitor.subject;
        }
        stored.lastAt = entry.at;
        for (ChatLine *other : m_lines.values(visitor.id)) {
            if (!isTheirs(stored, *other))
                signInAgain(other);
        }
        tellPresence(visitor.id);
        if (isNew)
            m_log.append(ChatLog::visitorRecord(stored));
        put(visitor.id, entry, [this, visitor = visitor.id, message = entry.id](const Result<void> &written) {
            if (!written)
                tellAll(visitor, toFrame(troubleFrame(u"later"_s, message, kLaterSeconds)));
        });
    };
    take(line, Typing{false});
    if (m_queue.add(*message, taken)) {
        m_underway.insert(key);
        return;
    }
    removeAll(m_host.spool(), message->files);
    line->tell(toFrame(troubleFrame(u"later"_s, said.id, kLaterSeconds)));
}

Result<InboundMessage> ChatRoom::messageFrom(const Visitor &visitor, const Said &said, bool isFirst,
                                             ChatEntry &entry) const
{
    InboundMessage message = inboundFrom(visitor, said, isFirst, entry.at);
    for (ChatFile &file : entry.files) {
        const Result<SpoolFile> copy = m_files.forIntake(visitor.id, file);
        if (!copy) {
            removeAll(m_host.spool(), message.files);
            return copy.error();
        }
        message.files.append(*copy);
    }
    return message;
}

/// Gives the entry its number, on disk, and tells every line of the visitor.
void ChatRoom::put(const QString &visitor, const ChatEntry &entry, const ChatLog::Done &done)
{
    ChatEntry numbered = entry;
    numbered.seq = ++m_visitors[visitor].lastSeq;
    m_log.append(ChatLog::entryRecord(visitor, numbered), [this, visitor, numbered, done](const Result<void> &written) {
        if (written && !m_visitors[visitor].gone) {
            Visitor &stored = m_visitors[visitor];
            stored.lastAt = std::max(stored.lastAt, numbered.at);
            stored.entries.append(numbered);
            if (stored.entries.size() > Visitor::kEntriesKept)
                stored.entries.removeFirst();
        }
        done(written);
        if (written)
            tellAll(visitor, toFrame(entryFrame(numbered)));
    });
}

void ChatRoom::take(ChatLine *line, const Seen &seen)
{
    const auto visitor = m_visitors.find(line->visitor);
    if (visitor == m_visitors.end())
        return;
    Visitor marks = *visitor;
    marks.delivered = std::max(visitor->delivered, std::min(std::max(seen.have, seen.read), visitor->lastSeq));
    marks.read = std::max(visitor->read, std::min(seen.read, visitor->lastSeq));
    if (marks.delivered == visitor->delivered && marks.read == visitor->read)
        return;
    const QList<DeliveryReport> reports = reportsBetween(*visitor, marks);
    visitor->delivered = marks.delivered;
    visitor->read = marks.read;
    // On disk once the host knows: a mark that was lost on the way is told by the widget again.
    for (qsizetype i = 0; i < reports.size(); ++i) {
        const bool isLast = i == reports.size() - 1;
        m_queue.add(reports[i],
                    isLast ? [this, marks] { m_log.append(ChatLog::visitorRecord(marks)); } : std::function<void()>());
    }
}

void ChatRoom::take(ChatLine *line, const Ended &)
{
    const QString visitor = line->visitor;
    if (!m_visitors.contains(visitor))
        return line->tell(toFrame(troubleFrame(u"gone"_s)));
    m_host.tellLive({LiveKind::Typing, visitor, false, {}, {}, {}});
    m_host.tellLive({LiveKind::Presence, visitor, false, {}, {}, {}});
    forget(visitor);
    tellAll(visitor, toFrame(troubleFrame(u"gone"_s)));
    const QList<ChatLine *> lines = m_lines.values(visitor);
    for (ChatLine *one : lines)
        one->end(ChatLine::kGone, u"ended"_s);
}

void ChatRoom::forget(const QString &id)
{
    Visitor &visitor = m_visitors[id];
    for (const ChatEntry &entry : std::as_const(visitor.entries)) {
        for (const ChatFile &file : entry.files)
            QFile::remove(m_files.path(id, file.id));
    }
    visitor = {};
    visitor.id = id;
    visitor.gone = true;
    m_log.append(ChatLog::goneRecord(id));
}

void ChatRoom::tellAll(const QString &visitor, const QByteArray &frame)
{
    const QList<ChatLine *> lines = m_lines.values(visitor);
    for (ChatLine *line : lines)
        line->tell(frame);
}

void ChatRoom::tidy()
{
    const Instant now = m_host.clock().now();
    const QList<QString> ids = m_visitors.keys();
    for (const QString &id : ids) {
        const Visitor &visitor = m_visitors[id];
        if (!visitor.gone && now - visitor.lastAt > std::chrono::days(m_settings.keepDays) && !m_lines.contains(id))
            forget(id);
    }
    m_guests.removeIf([now](const QHash<QString, Guest>::iterator &guest) {
        return guest->messages.isFull(now) && guest->steps.isFull(now);
    });
    m_log.tidy(m_visitors);
    m_files.tidy(m_visitors, now);
}

QFuture<SendOutcome> ChatRoom::send(const OutgoingMessage &message)
{
    const auto promise = std::make_shared<QPromise<SendOutcome>>();
    promise->start();
    const auto settle = [promise](const SendOutcome &outcome) {
        promise->addResult(outcome);
        promise->finish();
    };
    const QString id = !message.thread.isEmpty() ? message.thread
                       : message.to.isEmpty()    ? QString()
                                                 : message.to.first().value;
    const Visitor visitor = m_visitors.value(id);
    if (!isHexId(id) || visitor.gone) {
        settle(failed(isHexId(id) ? u"the visitor has ended the chat"_s : u"the conversation has no visitor"_s));
        return promise->future();
    }
    if (const ChatEntry *before = visitor.withId(message.externalId); before && !before->fromVisitor) {
        settle({});
        return promise->future();
    }
    Result<ChatEntry> entry = entryFrom(message, m_host.spool(), m_settings.showAgent);
    for (qsizetype i = 0; entry && i < message.files.size(); ++i) {
        if (const Result<ChatFile> kept = m_files.keep(id, message.files[i]))
            entry->files.append(*kept);
        else
            entry = kept.error();
    }
    if (!entry) {
        const bool passes = entry.error().kind == Error::Kind::Storage;
        const auto again = m_host.clock().now() + std::chrono::minutes(1);
        settle(failed(entry.error().detail, passes ? std::optional(again) : std::nullopt));
        return promise->future();
    }
    entry->at = m_host.clock().now();
    m_visitors[id].id = id;
    put(id, *entry, [settle, this](const Result<void> &written) {
        settle(written ? SendOutcome()
                       : failed(written.error().detail, m_host.clock().now() + std::chrono::minutes(1)));
    });
    return promise->future();
}

} // namespace centrala::webchat
