// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/imaplink.h"

#include "connectors/email/imaptext.h"
#include "connectors/email/sentfolder.h"

#include <QPointer>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::email {

namespace {

constexpr std::chrono::milliseconds kFirstRetry = 1s;
constexpr std::chrono::milliseconds kLongestRetry = 5min;
constexpr std::chrono::milliseconds kFirstBusyRetry = 1min;
constexpr std::chrono::milliseconds kLongestBusyRetry = 30min;
constexpr std::chrono::milliseconds kFirstDoubtfulRetry = 15min;
constexpr std::chrono::milliseconds kLongestDoubtfulRetry = 60min;
constexpr int kMostDoublings = 9;
/// A connection that lived so long was a good one, whatever ended it.
constexpr qint64 kGoodMs = 120'000;

/// Who is told "too many" and comes back at once is locked out for longer. Microsoft says how long to stay away.
std::chrono::milliseconds waitAfter(const Error &error, int failures)
{
    const int doublings = std::min(failures, kMostDoublings);
    if (needsPerson(error)) // servers say so of passing trouble too
        return std::min(kFirstDoubtfulRetry * (1 << doublings), kLongestDoubtfulRetry);
    if (error.kind != Error::Kind::RateLimited && error.kind != Error::Kind::Storage)
        return std::min(kFirstRetry * (1 << doublings), kLongestRetry);
    static const QRegularExpression wish(u"backoff time: (\\d{1,9}) milliseconds"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const std::chrono::milliseconds asked(wish.match(error.detail).captured(1).toLongLong());
    return std::min(std::max(kFirstBusyRetry * (1 << doublings), asked), kLongestBusyRetry);
}

} // namespace

bool needsPerson(const Error &error)
{
    return error.kind == Error::Kind::Unauthorised || error.kind == Error::Kind::Usage ||
           error.kind == Error::Kind::Rejected || error.kind == Error::Kind::NotFound;
}

ImapLink::ImapLink(const EmailSettings &settings, FolderWish wish, TokenSource &tokens, const Clock &clock,
                   QObject *parent)
    : QObject(parent), m_settings(settings), m_wish(std::move(wish)), m_tokens(tokens), m_clock(clock)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &ImapLink::connectNow);
}

ImapLink::~ImapLink()
{
    dropClient();
}

void ImapLink::start()
{
    m_stopped = false;
    connectNow();
}

void ImapLink::stop()
{
    m_stopped = true;
    m_retry.stop();
    dropClient();
}

void ImapLink::wake()
{
    if (!m_stopped && !m_client) {
        m_failures = 0;
        connectNow();
    }
}

void ImapLink::restart(const Error &reason)
{
    Error passing = reason;
    if (needsPerson(passing))
        passing.kind = Error::Kind::Offline; // a command was refused, not we
    fail(passing);
}

void ImapLink::dropClient()
{
    m_ready = false;
    m_tellsGone = false;
    if (ImapClient *client = std::exchange(m_client, nullptr)) {
        client->disconnect(this);
        client->abort({Error::Kind::Offline, m_settings.imap.host, u"closed by us"_s, {}});
        client->deleteLater();
    }
    delete std::exchange(m_signIn, nullptr);
}

void ImapLink::connectNow()
{
    m_retry.stop();
    dropClient();
    m_client = new ImapClient(m_settings.imap, this);
    connect(
        m_client, &ImapClient::lost, this,
        [this, client = m_client](const Error &error) {
            if (client == m_client)
                fail(error);
        },
        Qt::QueuedConnection);
    m_tokens.imapSecret([guard = QPointer(this), client = QPointer(m_client)](const Result<QString> &secret) {
        if (!guard || !client || guard->m_client != client)
            return;
        if (secret)
            guard->signIn(*secret);
        else
            guard->fail(secret.error());
    });
}

void ImapLink::signIn(const QString &secret)
{
    m_signIn = new ImapSignIn(
        *m_client, {m_settings.imapUser, secret, m_settings.auth},
        [this, secret](const Result<QSet<QByteArray>> &result) {
            std::exchange(m_signIn, nullptr)->deleteLater();
            if (result)
                m_tokens.noteTaken(secret);
            else if (result.error().kind == Error::Kind::Unauthorised && m_tokens.mayHelpAfterRefusal(secret))
                return restart(result.error());
            handleSignedIn(result);
        },
        this);
    m_signIn->start();
}

void ImapLink::handleSignedIn(const Result<QSet<QByteArray>> &result)
{
    if (!result)
        return fail(result.error());
    m_capabilities = *result;
    if (m_capabilities.contains("ID"))
        m_client->run(std::make_unique<ImapCommand>("ID (\"name\" \"Centrala\")", QList<QByteArray>{},
                                                    [](const Result<ImapAnswer> &) {}));
    if (m_wish.name.isEmpty())
        findSent();
    else
        enableResync(m_wish.name);
}

void ImapLink::findSent()
{
    const QByteArray line = m_capabilities.contains("SPECIAL-USE") && m_capabilities.contains("LIST-EXTENDED")
                                ? "LIST \"\" \"*\" RETURN (SPECIAL-USE)"
                                : "LIST \"\" \"*\"";
    m_client->run(
        std::make_unique<ImapCommand>(line, QList<QByteArray>{"LIST"}, [this](const Result<ImapAnswer> &answer) {
            if (!answer)
                return;
            if (const std::optional<QString> name = sentFolderIn(answer->data))
                return enableResync(*name);
            if (!answer->status.isOk())
                return restart(imapRefusal(answer->status, m_settings.imap.host));
            stop();
            Q_EMIT absent();
        }));
}

void ImapLink::enableResync(const QString &name)
{
    if (!m_point || !m_capabilities.contains("QRESYNC") || !m_capabilities.contains("ENABLE"))
        return examine(name, {});
    m_client->run(std::make_unique<ImapCommand>(
        "ENABLE QRESYNC", QList<QByteArray>{"ENABLED"}, [this, name](const Result<ImapAnswer> &answer) {
            if (!answer)
                return;
            const bool isOn = std::any_of(answer->data.begin(), answer->data.end(), [](const ImapResponse &enabled) {
                return std::any_of(enabled.values.begin(), enabled.values.end(),
                                   [](const ImapValue &value) { return value.text.toUpper() == "QRESYNC"; });
            });
            m_tellsGone = isOn;
            examine(name, isOn ? *m_point : LiveCursor());
        }));
}

void ImapLink::examine(const QString &name, const LiveCursor &from)
{
    const bool asksBack = from.modSeq > 0;
    m_client->run(std::make_unique<ImapExamine>(
        name, from, [this, name, asksBack](const Result<ImapResponse> &status, const OpenFolder &folder) {
            if (!status)
                return;
            if (status->isOk())
                return handleExamined(folder);
            Error refusal = imapRefusal(*status, name);
            if (asksBack && refusal.kind == Error::Kind::Rejected) {
                m_tellsGone = false; // it promised more than it can
                return examine(name, {});
            }
            if (refusal.kind == Error::Kind::Rejected)
                return askWhetherThere(name, refusal);
            fail(refusal);
        }));
}

/// Only where the server does not list the folder is it gone; else it cannot open it just now.
void ImapLink::askWhetherThere(const QString &name, const Error &refusal)
{
    m_client->run(std::make_unique<ImapCommand>("LIST \"\" " + imapQuoted(toModifiedUtf7(name)),
                                                QList<QByteArray>{"LIST"},
                                                [this, refusal](const Result<ImapAnswer> &answer) {
                                                    if (!answer)
                                                        return;
                                                    Error told = refusal;
                                                    const bool isGone = answer->status.isOk() && answer->data.isEmpty();
                                                    told.kind = isGone ? Error::Kind::NotFound : Error::Kind::Offline;
                                                    fail(told);
                                                }));
}

void ImapLink::handleExamined(OpenFolder folder)
{
    if (folder.uidValidity == 0)
        return fail({Error::Kind::Malformed, folder.name, u"the server tells no UIDVALIDITY"_s, {}});
    if (folder.uidNext == 0 && folder.exists > 0)
        return askUidNext(folder);
    folder.uidNext = std::max(folder.uidNext, 1U);
    announce(folder);
}

void ImapLink::askUidNext(OpenFolder folder)
{
    m_client->run(std::make_unique<ImapCommand>(
        "UID FETCH * (UID)", QList<QByteArray>{"FETCH"}, [this, folder](const Result<ImapAnswer> &answer) mutable {
            if (!answer)
                return;
            folder.uidNext = 1;
            for (const ImapResponse &data : answer->data) {
                const ImapValue *uid = data.values.value(0).after("UID");
                if (uid)
                    folder.uidNext = std::max(folder.uidNext, uid->number().value_or(0) + 1);
            }
            announce(folder);
        }));
}

void ImapLink::announce(const OpenFolder &folder)
{
    m_ready = true;
    m_open.start();
    OpenFolder told = folder;
    told.tellsGone = m_tellsGone && folder.modSeq > 0;
    Q_EMIT ready(told);
}

void ImapLink::fail(const Error &error)
{
    if (m_stopped || !m_client)
        return;
    if (m_ready && m_open.hasExpired(kGoodMs))
        m_failures = 0;
    dropClient();
    if (error.kind == Error::Kind::Malformed && m_point)
        m_point->modSeq = 0; // what went since then may have been the answer that cannot be read
    Error told = error;
    const auto wait = waitAfter(error, m_failures++);
    m_retry.start(wait);
    told.retryAt = m_clock.now() + wait;
    Q_EMIT lost(told);
}

} // namespace centrala::email
