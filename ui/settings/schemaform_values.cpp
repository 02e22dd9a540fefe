// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/schemaform.h"

#include "ui/controls/button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

QJsonValue SchemaForm::value(const Field &field) const
{
    if (const auto *box = qobject_cast<QComboBox *>(field.control))
        return box->currentData().toString();
    if (const auto *box = qobject_cast<QCheckBox *>(field.control))
        return box->isChecked();
    if (const auto *box = qobject_cast<QSpinBox *>(field.control))
        return box->value();
    if (const auto *lines = qobject_cast<QPlainTextEdit *>(field.control))
        return lines->toPlainText().trimmed();
    return qobject_cast<QLineEdit *>(field.control)->text().trimmed();
}

QJsonObject SchemaForm::values() const
{
    QJsonObject made;
    for (const Field &field : m_fields) {
        const QJsonValue filled = value(field);
        if (field.secret || (filled.isString() && filled.toString().isEmpty()))
            continue;
        if (!field.required && filled == field.schema.value("default"_L1))
            continue;
        made.insert(field.name, filled);
    }
    return made;
}

QHash<QString, QString> SchemaForm::secrets() const
{
    QHash<QString, QString> made;
    for (const Field &field : m_fields) {
        if (!field.secret)
            continue;
        const QString secret = qobject_cast<QLineEdit *>(field.control)->text();
        if (!secret.isEmpty())
            made.insert(field.name, secret);
    }
    return made;
}

QString SchemaForm::problem(const Field &field) const
{
    const QJsonValue filled = value(field);
    const QString text = filled.toString();
    if (filled.isString() && text.isEmpty())
        return field.required ? tr("This is needed.") : QString();
    const QString format = field.schema.value("format"_L1).toString();
    if (format == u"email"_s && (text.count(u'@') != 1 || text.startsWith(u'@') || text.endsWith(u'@')))
        return tr("This is no e-mail address.");
    if (format == u"uri"_s && !text.contains(u"://"_s))
        return tr("An address begins with https://");
    return {};
}

bool SchemaForm::check()
{
    QWidget *first = nullptr;
    for (const Field &field : std::as_const(m_fields)) {
        const QString words = problem(field);
        field.error->setText(words);
        field.error->setVisible(!words.isEmpty());
        if (!words.isEmpty() && !first)
            first = field.control;
    }
    if (first) {
        reveal(first);
        first->setFocus();
    }
    return first == nullptr;
}

void SchemaForm::reveal(const QWidget *control)
{
    for (Fold &fold : m_folds) {
        if (fold.content->isAncestorOf(control))
            setOpen(fold, true);
    }
}

void SchemaForm::setOpen(Fold &fold, bool open)
{
    fold.content->setVisible(open);
    fold.button->setIconName(open ? u"down"_s : u"right"_s);
    fold.button->setAccessibleDescription(open ? tr("open") : tr("folded"));
    if (fold.summary)
        fold.summary->setVisible(!open && !fold.summary->text().isEmpty());
}

void SchemaForm::fill(const QJsonObject &settings)
{
    for (const Field &field : std::as_const(m_fields)) {
        const QJsonValue given = settings.value(field.name);
        if (given.isUndefined() || field.secret)
            continue;
        if (auto *choices = qobject_cast<QComboBox *>(field.control))
            choices->setCurrentIndex(qMax(0, choices->findData(given.toString())));
        else if (auto *tick = qobject_cast<QCheckBox *>(field.control))
            tick->setChecked(given.toBool());
        else if (auto *number = qobject_cast<QSpinBox *>(field.control))
            number->setValue(given.toInt());
        else if (auto *lines = qobject_cast<QPlainTextEdit *>(field.control))
            lines->setPlainText(given.toString());
        else
            qobject_cast<QLineEdit *>(field.control)->setText(given.toString());
        field.error->hide();
    }
}

void SchemaForm::showServers(bool open)
{
    for (Fold &fold : m_folds) {
        if (!fold.summary)
            continue;
        QStringList lines;
        for (const Field &field : std::as_const(m_fields)) {
            const auto *edit = qobject_cast<QLineEdit *>(field.control);
            if (edit && fold.content->isAncestorOf(edit) && !edit->text().isEmpty())
                lines.append(edit->accessibleName() + u": "_s + edit->text());
        }
        fold.summary->setText(lines.join(u'\n'));
        setOpen(fold, open);
    }
}

void SchemaForm::keepSecrets()
{
    for (Field &field : m_fields) {
        auto *edit = field.secret ? qobject_cast<QLineEdit *>(field.control) : nullptr;
        if (!edit)
            continue;
        edit->setPlaceholderText(tr("saved; type to replace"));
        field.required = false;
    }
}

bool SchemaForm::showError(const QString &field, const QString &sentence)
{
    for (const Field &one : std::as_const(m_fields)) {
        if (one.name != field)
            continue;
        one.error->setText(sentence);
        one.error->show();
        reveal(one.control);
        one.control->setFocus();
        return true;
    }
    return false;
}

QWidget *SchemaForm::control(const QString &name) const
{
    for (const Field &field : m_fields) {
        if (field.name == name)
            return field.control;
    }
    return nullptr;
}

} // namespace centrala::ui
