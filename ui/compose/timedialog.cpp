// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/timedialog.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
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
    QVBoxLayout *all = dialogLayout(this, look, title);
    all->addWidget(m_edit);
    all->addLayout(dialogFoot({cancel, done}));
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
