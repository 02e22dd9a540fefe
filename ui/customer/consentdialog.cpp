// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/consentdialog.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
#include "ui/style/relativetime.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

ConsentDialog::ConsentDialog(const Look &look, const QStringList &known, QWidget *parent)
    : QDialog(parent),
      m_look(look),
      m_kind(new QComboBox(this)),
      m_given(new QRadioButton(tr("Given"), this)),
      m_withdrawn(new QRadioButton(tr("Withdrawn"), this)),
      m_day(new QDateEdit(this)),
      m_source(new QLineEdit(this))
{
    setWindowTitle(tr("Consent"));
    setAccessibleName(tr("Consent"));
    setMinimumWidth(440);
    m_kind->setEditable(true);
    m_kind->addItems(known);
    for (const QString &usual : {tr("newsletter"), tr("offers by phone"), tr("offers by SMS")}) {
        if (!known.contains(usual))
            m_kind->addItem(usual);
    }
    m_kind->lineEdit()->setMaxLength(kTagLimit);
    m_kind->setAccessibleName(tr("What for"));
    m_kind->lineEdit()->setAccessibleName(tr("What for"));
    m_given->setChecked(true);
    const QDate today = RelativeTime::local(look.now()).date();
    m_day->setCalendarPopup(true);
    m_day->setMaximumDate(today);
    m_day->setDate(today);
    m_day->setAccessibleName(tr("When"));
    m_source->setMaxLength(kSourceLimit);
    m_source->setAccessibleName(tr("How"));
    m_source->setPlaceholderText(tr("for example by phone, web form"));
    for (QWidget *field :
         {static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_source)})
        field->setMinimumHeight(28);
    auto *states = new QHBoxLayout;
    states->setSpacing(16);
    states->addWidget(m_given);
    states->addWidget(m_withdrawn);
    states->addStretch(1);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("What for"), m_kind);
    form->addRow(tr("State"), states);
    form->addRow(tr("When"), m_day);
    form->addRow(tr("How"), m_source);
    auto *cancel = new Button(look, Button::Kind::Plain, this);
    cancel->setText(tr("Cancel"));
    auto *done = new Button(look, Button::Kind::Primary, this);
    done->setText(tr("Note it"));
    QVBoxLayout *all = dialogLayout(this, look, tr("Consent"));
    all->addLayout(form);
    all->addLayout(dialogFoot({cancel, done}));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(done, &Button::clicked, this, &ConsentDialog::save);
    m_kind->setFocus();
    m_kind->lineEdit()->selectAll();
}

void ConsentDialog::save()
{
    PutConsent wish;
    wish.kind = m_kind->currentText().simplified();
    if (wish.kind.isEmpty()) {
        m_kind->setFocus();
        return;
    }
    wish.state = m_withdrawn->isChecked() ? ConsentState::Withdrawn : ConsentState::Given;
    // Said today is said now; of another day only the day is known.
    if (m_day->date() != RelativeTime::local(m_look.now()).date())
        wish.at = instantFromMs(QDateTime(m_day->date(), QTime(12, 0)).toMSecsSinceEpoch());
    wish.source = m_source->text().simplified();
    accept();
    Q_EMIT said(wish);
}

} // namespace centrala::ui
