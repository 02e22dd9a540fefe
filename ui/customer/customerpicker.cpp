// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerpicker.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
#include "ui/shell/whendone.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace centrala::ui {

namespace {

constexpr qsizetype kOffered = 20;

} // namespace

CustomerPicker::CustomerPicker(const Look &look, workspace::Workspace &workspace, CustomerId leftOut, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_leftOut(leftOut),
      m_field(new QLineEdit(this)),
      m_list(new QListWidget(this)),
      m_said(new QLabel(tr("Write a few letters of the name, or an address."), this))
{
    setWindowTitle(tr("Join with another customer"));
    setAccessibleName(windowTitle());
    resize(440, 360);
    m_field->setPlaceholderText(tr("Name, address or number"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setMinimumHeight(28);
    m_list->setAccessibleName(tr("Customers"));
    auto *cancel = new Button(look, Button::Kind::Plain, this);
    cancel->setText(tr("Cancel"));
    auto *done = new Button(look, Button::Kind::Primary, this);
    done->setText(tr("Compare"));
    QVBoxLayout *all = dialogLayout(this, look, windowTitle());
    all->addWidget(m_field);
    all->addWidget(m_list, 1);
    all->addWidget(m_said);
    all->addLayout(dialogFoot({cancel, done}));
    connect(m_field, &QLineEdit::textChanged, this, &CustomerPicker::look);
    connect(m_field, &QLineEdit::returnPressed, this, &CustomerPicker::choose);
    connect(m_list, &QListWidget::itemActivated, this, &CustomerPicker::choose);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(done, &Button::clicked, this, &CustomerPicker::choose);
    m_field->setFocus();
}

void CustomerPicker::look()
{
    const QString words = m_field->text().simplified();
    if (words.isEmpty()) {
        m_list->clear();
        m_said->setText(tr("Write a few letters of the name, or an address."));
        return;
    }
    whenDone(m_workspace.search(words, workspace::SearchScope::Customers, kOffered), this,
             [this, words](const Result<QList<SearchHit>> &hits) {
                 if (!hits || words != m_field->text().simplified())
                     return;
                 m_list->clear();
                 for (const SearchHit &hit : *hits) {
                     if (hit.customer.id == m_leftOut.value)
                         continue;
                     const QString more = hit.snippet.isEmpty() || hit.snippet == hit.customer.name
                                              ? QString()
                                              : QStringLiteral(" · ") + hit.snippet.simplified();
                     auto *item = new QListWidgetItem(hit.customer.name + more, m_list);
                     item->setData(Qt::UserRole, hit.customer.id);
                     item->setSizeHint({0, 28});
                 }
                 m_list->setCurrentRow(0);
                 m_said->setText(m_list->count() == 0 ? tr("Nobody found for “%1”.").arg(words) : QString());
             });
}

void CustomerPicker::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const CustomerId customer{item->data(Qt::UserRole).toLongLong()};
    accept();
    Q_EMIT chosen(customer);
}

} // namespace centrala::ui
