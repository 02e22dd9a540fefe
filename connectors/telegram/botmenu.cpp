// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/telegram/botmenu.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace centrala::telegram {

namespace {

constexpr Milliseconds kLongestWait = 10min;

QJsonArray commandsOf(const Menu &menu)
{
    QJsonArray commands;
    for (const Menu::Command &command : menu.commands)
        commands.append(QJsonObject{{u"command"_s, command.name}, {u"description"_s, command.words}});
    return commands;
}

/// "BOT HASH"; without a menu "BOT".
QString cursorOf(const BotSettings &settings, const Menu &menu)
{
    const QString bot = settings.token.section(u':', 0, 0).left(20);
    if (menu.commands.isEmpty())
        return bot;
    const QByteArray json = QJsonDocument(commandsOf(menu)).toJson(QJsonDocument::Compact);
    const QByteArray hash = QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().left(32);
    return bot + u' ' + QString::fromLatin1(hash);
}

} // namespace

const QString BotMenu::kStream = u"menu"_s;

BotMenu::BotMenu(Host &host, BotApi &api, const BotSettings &settings, const QString &cursor, QObject *parent)
    : QObject(parent),
      m_host(host),
      m_api(api),
      m_menu(menuIn(settings.menu, {})),
      m_unsure(cursorOf(settings, {}) + u" ?"_s),
      m_wanted(cursorOf(settings, m_menu)),
      m_cursor(cursor)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &BotMenu::start);
}

void BotMenu::start()
{
    const bool isOfThisBot = m_cursor.section(u' ', 0, 0) == m_wanted.section(u' ', 0, 0);
    const bool isNothing = m_menu.commands.isEmpty() && !isOfThisBot;
    if (m_stopped || m_delivering || m_cursor == m_wanted || isNothing)
        return;
    // Before Telegram is told: whatever happens next, it is known that what stands there may be ours.
    if (m_cursor != m_unsure)
        return remember(m_unsure);
    if (m_told)
        return remember(m_wanted);
    QJsonObject arguments;
    if (!m_menu.commands.isEmpty())
        arguments.insert(u"commands"_s, commandsOf(m_menu));
    m_api.call(arguments.isEmpty() ? u"deleteMyCommands"_s : u"setMyCommands"_s, arguments,
               [this, guard = QPointer(this)](const BotAnswer &answer) {
                   if (!guard || m_stopped)
                       return;
                   m_told = answer.ok();
                   if (m_told)
                       start();
                   else if (answer.kind == BotAnswer::Kind::Refused && answer.code == 400)
                       Q_EMIT refused(answer.description);
                   else
                       tryLater(answer.retryAfter);
               });
}

void BotMenu::wake()
{
    if (m_later.isActive())
        m_later.start(0);
}

void BotMenu::stop()
{
    m_stopped = true;
    m_later.stop();
}

void BotMenu::remember(const QString &cursor)
{
    Batch batch;
    batch.stream = kStream;
    batch.fromCursor = m_cursor;
    batch.toCursor = cursor;
    m_delivering = true;
    m_host.deliver(batch).then(this, [this, cursor](const Result<BatchVerdict> &verdict) {
        m_delivering = false;
        if (verdict)
            m_cursor = verdict->accepted ? cursor : verdict->cursor;
        Q_EMIT delivered();
        if (verdict && verdict->accepted)
            start();
        else if (!m_stopped)
            tryLater(std::nullopt);
    });
}

void BotMenu::tryLater(std::optional<Milliseconds> wait)
{
    m_later.start(wait.value_or(std::min<Milliseconds>(2s * (1 << std::min(m_failures++, 10)), kLongestWait)));
}

} // namespace centrala::telegram
