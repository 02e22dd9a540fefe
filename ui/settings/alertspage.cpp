// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/alertspage.h"

#include "ui/style/relativetime.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimeEdit>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

AlertsPage::AlertsPage(const Look &look, workspace::Desk &desk, QWidget *parent)
    : SettingsPage(look, tr("Alerts"), parent), m_wishes(desk)
{
    addGroup(tr("When somebody writes"), tr("Only while you are available, and until somebody has looked."));
    QCheckBox *shown = addTick(u"alertsShown"_s, tr("Show a notification of the system"), m_wishes.shown());
    QCheckBox *sound = addTick(u"alertsSound"_s, tr("Play a sound"), m_wishes.sound());
    QCheckBox *words = addTick(u"alertsWords"_s, tr("Show who wrote and the first words"), m_wishes.words());
    const auto enable = [sound, words](bool on) {
        sound->setEnabled(on);
        words->setEnabled(on);
    };
    enable(shown->isChecked());
    connect(shown, &QCheckBox::toggled, this, [this, enable](bool on) {
        m_wishes.setShown(on);
        enable(on);
    });
    connect(sound, &QCheckBox::toggled, this, [this](bool on) { m_wishes.setSound(on); });
    connect(words, &QCheckBox::toggled, this, [this](bool on) { m_wishes.setWords(on); });
    addQuietHours();
    addDoNotDisturb();
    body()->addStretch(1);
}

QCheckBox *AlertsPage::addTick(const QString &name, const QString &words, bool on)
{
    auto *tick = new QCheckBox(words, this);
    tick->setObjectName(name);
    tick->setMinimumHeight(24);
    tick->setChecked(on);
    body()->addWidget(tick);
    return tick;
}

void AlertsPage::addQuietHours()
{
    addGroup(tr("Quiet hours"), tr("Nothing is shown and nothing sounds; the count at the icon stays."));
    m_hours = addTick(u"quietHours"_s, tr("Every day between these times"), m_wishes.hasQuietHours());
    const AlertWishes::Hours kept = m_wishes.quietHours();
    const auto edit = [this](const QString &name, const QString &words, QTime time) {
        auto *field = new QTimeEdit(time, this);
        field->setObjectName(name);
        field->setAccessibleName(words);
        field->setDisplayFormat(u"H:mm"_s);
        field->setFixedHeight(28);
        field->setMinimumWidth(88);
        connect(field, &QTimeEdit::timeChanged, this, &AlertsPage::keepHours);
        return field;
    };
    m_from = edit(u"quietFrom"_s, tr("Quiet from"), kept.from);
    m_to = edit(u"quietTo"_s, tr("Quiet until"), kept.to);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_from);
    row->addWidget(new QLabel(u"–"_s, this));
    row->addWidget(m_to);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_hours, &QCheckBox::toggled, this, &AlertsPage::keepHours);
    m_from->setEnabled(m_hours->isChecked());
    m_to->setEnabled(m_hours->isChecked());
}

void AlertsPage::keepHours()
{
    m_from->setEnabled(m_hours->isChecked());
    m_to->setEnabled(m_hours->isChecked());
    m_wishes.setQuietHours(m_hours->isChecked(), {m_from->time(), m_to->time()});
}

void AlertsPage::addDoNotDisturb()
{
    addGroup(tr("Do not disturb"), tr("For now, whatever the quiet hours say."));
    m_until = new QComboBox(this);
    m_until->setObjectName(u"doNotDisturb"_s);
    m_until->setAccessibleName(tr("Do not disturb"));
    m_until->setFixedHeight(28);
    m_until->setMaximumWidth(280);
    const Instant now = look().now();
    const QDateTime local = RelativeTime::local(now);
    const QDateTime morning(local.date().addDays(1), QTime(8, 0));
    m_until->addItem(tr("Off"));
    m_until->addItem(tr("For one hour"), toMs(now) + 3'600'000);
    m_until->addItem(tr("Until tomorrow, 8:00"), morning.toMSecsSinceEpoch());
    if (const auto until = m_wishes.quietUntil(); until && *until > now) {
        m_until->addItem(tr("Until %1").arg(RelativeTime::local(*until).toString(u"d.MM H:mm"_s)), toMs(*until));
        m_until->setCurrentIndex(3);
    }
    connect(m_until, &QComboBox::activated, this, [this](int index) {
        m_wishes.setQuietUntil(index == 0 ? std::optional<Instant>()
                                          : std::optional(instantFromMs(m_until->currentData().toLongLong())));
    });
    body()->addWidget(m_until);
}

} // namespace centrala::ui
