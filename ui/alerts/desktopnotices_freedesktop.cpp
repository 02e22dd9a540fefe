// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Linux and other desktops that follow freedesktop.org; built there only.
#include "ui/alerts/traynotifier.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kService = u"org.freedesktop.Notifications"_s;
const QString kPath = u"/org/freedesktop/Notifications"_s;

QDBusMessage call(const QString &method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, method);
}

/// Nothing here waits for the bus: an answer gives the number under which a notice can be replaced or closed.
class DesktopNotices final : public Notifier
{
    Q_OBJECT
public:
    DesktopNotices()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.connect(kService, kPath, kService, u"ActionInvoked"_s, this, SLOT(invoked(uint, QString)));
        bus.connect(kService, kPath, kService, u"NotificationClosed"_s, this, SLOT(closed(uint)));
    }

    void show(const Notice &notice) override
    {
        QVariantMap hints{{u"category"_s, u"im.received"_s}, {u"desktop-entry"_s, u"centrala"_s}};
        if (notice.sound)
            hints.insert(u"sound-name"_s, u"message-new-instant"_s);
        else
            hints.insert(u"suppress-sound"_s, true);
        QDBusMessage message = call(u"Notify"_s);
        message << u"Centrala"_s << m_numbers.value(notice.conversation, 0U) << u"centrala"_s << notice.title
                << notice.text.toHtmlEscaped()
                << QStringList{u"default"_s, tr("Answer"), u"answer"_s, tr("Answer"), u"later"_s, tr("Later")} << hints
                << -1;
        auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, id = notice.conversation] {
            watcher->deleteLater();
            const QDBusPendingReply<uint> reply = *watcher;
            if (reply.isValid())
                m_numbers.insert(id, reply.value());
        });
    }

    void withdraw(ConversationId conversation) override
    {
        if (!m_numbers.contains(conversation))
            return;
        QDBusMessage message = call(u"CloseNotification"_s);
        message << m_numbers.take(conversation);
        QDBusConnection::sessionBus().asyncCall(message);
    }

    void setCount(qsizetype) override {}

private Q_SLOTS:
    void invoked(uint number, const QString &action)
    {
        const ConversationId conversation = m_numbers.key(number);
        if (!conversation.isValid())
            return; // another program's
        if (action == u"later"_s)
            Q_EMIT laterWished(conversation);
        else
            Q_EMIT answerWished(conversation);
    }
    void closed(uint number) { m_numbers.remove(m_numbers.key(number)); }

private:
    QHash<ConversationId, uint> m_numbers;
};

} // namespace

std::unique_ptr<Notifier> desktopNotices()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.interface() || !bus.interface()->isServiceRegistered(kService))
        return {};
    return std::make_unique<DesktopNotices>();
}

} // namespace centrala::ui

#include "desktopnotices_freedesktop.moc"
