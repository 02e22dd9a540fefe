// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/traynotifier.h"

#include "ui/style/relativetime.h"

#include <QApplication>
#include <QMenu>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kIcon = 32;
constexpr int kShownMs = 8000;

} // namespace

TrayNotifier::TrayNotifier(const Look &look, QObject *parent)
    : Notifier(parent), m_look(look), m_tray(icon(0)), m_desktop(desktopNotices())
{
    if (m_desktop) {
        connect(m_desktop.get(), &Notifier::answerWished, this, &Notifier::answerWished);
        connect(m_desktop.get(), &Notifier::laterWished, this, &Notifier::laterWished);
    }
    m_tray.setToolTip(u"Centrala"_s);
    connect(&m_tray, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT answerWished({});
    });
    connect(&m_tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT answerWished(m_last); });
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_tray.show();
}

TrayNotifier::~TrayNotifier() = default;

QIcon TrayNotifier::icon(qsizetype count) const
{
    QPixmap drawn(kIcon, kIcon);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    m_look.icons.paint(painter, drawn.rect(), u"centrala"_s, m_look.colour(Colour::Text));
    if (count > 0) {
        const QRect box(kIcon / 2 - 4, kIcon / 2, kIcon / 2 + 4, kIcon / 2);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_look.colour(Colour::Overdue));
        painter.drawRoundedRect(box, 3, 3);
        m_look.line(painter, box, count > 99 ? u"99+"_s : countText(count), FontRole::Caption,
                    m_look.colour(Colour::OverdueText), true, Qt::AlignHCenter);
    }
    return drawn;
}

void TrayNotifier::show(const Notice &notice)
{
    m_last = notice.conversation;
    if (m_desktop) {
        m_desktop->show(notice);
        return;
    }
    m_tray.showMessage(notice.title, notice.text, QSystemTrayIcon::NoIcon, kShownMs);
    if (notice.sound)
        QApplication::beep();
}

void TrayNotifier::withdraw(ConversationId conversation)
{
    if (m_desktop)
        m_desktop->withdraw(conversation);
}

void TrayNotifier::setCount(qsizetype count)
{
    m_tray.setIcon(icon(count));
    m_tray.setToolTip(count > 0 ? tr("%n customer(s) wrote", nullptr, static_cast<int>(count)) : u"Centrala"_s);
}

} // namespace centrala::ui
