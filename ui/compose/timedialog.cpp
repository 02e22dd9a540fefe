// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/timedialog.h"

#include "ui/controls/button.h"
#include "ui/style/relativetime.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace centrala::ui {

TimeDialog::TimeDialog(const Look &look, const QString &title, const QString &act, QWidget *parent)
    : QDialog(parent), m_look(look), m_edit(new QDateTimeEdit(this))
{
    setWindowTitle(title);
    setAccessibleName(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *heading = new QLabel(title, this);
    heading->setFont(look.theme.font(FontRole::Heading, true));
    const QDateTime now = RelativeTime::local(look.now());
    m_edit->setAccessibleName(title);
    m_edit->setFixedHeight(28);
    m_edit->setCalendarPopup(true);
    m_edit->setDisplayFormat(QStringLiteral("ddd d.MM.yyyy H:mm"));
    m_edit->setMinimumDateTime(now.addSecs(60));
    m_edit->setDateTime(QDateTime(now.date().addDays(1), QTime(9, 0)));
    auto *cancel = new Button(look, Button::Kind::Plain, this);
    cancel->setText(tr("Cancel"));
    auto *done = new Button(look, Button::Kind::Primary, this);
    done->setText(act);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(done);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(12);
    all->addWidget(heading);
    all->addWidget(m_edit);
    all->addLayout(foot);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(done, &Button::clicked, this, &TimeDialog::choose);
    m_edit->setFocus();
}

void TimeDialog::choose()
{
    const Instant at = instantFromMs(m_edit->dateTime().toMSecsSinceEpoch());
    if (at <= m_look.now())
        return;
    accept();
    Q_EMIT chosen(at);
}

} // namespace centrala::ui
