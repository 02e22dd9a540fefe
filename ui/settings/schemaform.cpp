// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/schemaform.h"

#include "ui/controls/button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

QString SchemaForm::translated(const QJsonValue &words)
{
    if (words.isString())
        return words.toString();
    const QJsonObject languages = words.toObject();
    const QString own = QLocale().name().section(u'_', 0, 0);
    return languages.value(languages.contains(own) ? own : u"en"_s).toString();
}

SchemaForm::SchemaForm(const Look &look, const QJsonObject &schema, QWidget *parent) : QWidget(parent), m_look(look)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    QStringList order;
    for (const QJsonValue &name : schema.value("order"_L1).toArray())
        order.append(name.toString());
    for (const QString &name : properties.keys()) {
        if (!order.contains(name))
            order.append(name);
    }
    const QJsonArray required = schema.value("required"_L1).toArray();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    const auto form = [](QWidget *holder) {
        auto *layout = new QFormLayout(holder);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setHorizontalSpacing(12);
        layout->setVerticalSpacing(8);
        layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
        return layout;
    };
    auto *plain = new QWidget(this);
    auto *folded = new QWidget(this);
    QFormLayout *plainForm = form(plain);
    QFormLayout *foldedForm = form(folded);
    bool anyFolded = false;
    for (const QString &name : std::as_const(order)) {
        const QJsonObject property = properties.value(name).toObject();
        const bool advanced = property.value("advanced"_L1).toBool();
        anyFolded = anyFolded || advanced;
        add(advanced ? foldedForm : plainForm, name, property, required.contains(name));
    }
    all->addWidget(plain);
    if (anyFolded) {
        auto *more = new Button(m_look, Button::Kind::Flat, this);
        more->setText(tr("More settings"));
        more->setIconName(u"right"_s);
        connect(more, &Button::clicked, this, [more, folded] {
            folded->setVisible(folded->isHidden());
            more->setIconName(folded->isHidden() ? u"right"_s : u"down"_s);
        });
        all->addWidget(more, 0, Qt::AlignLeft);
    }
    folded->hide();
    all->addWidget(folded);
    all->addStretch(1);
}

void SchemaForm::add(QFormLayout *layout, const QString &name, const QJsonObject &schema, bool required)
{
    Field field;
    field.name = name;
    field.schema = schema;
    field.required = required;
    field.secret = schema.value("writeOnly"_L1).toBool() || schema.value("format"_L1) == u"password"_s;
    QString title = translated(schema.value("title"_L1));
    if (title.isEmpty())
        title = name;
    field.control = makeControl(field);
    field.control->setObjectName(name);
    field.control->setAccessibleName(title);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(field.control);
    const QString help = translated(schema.value("help"_L1));
    if (!help.isEmpty()) {
        auto *words = new QLabel(help, this);
        words->setWordWrap(true);
        words->setFont(m_look.theme.font(FontRole::Small));
        QPalette own = words->palette();
        own.setColor(QPalette::WindowText, m_look.colour(Colour::TextMuted));
        words->setPalette(own);
        field.control->setAccessibleDescription(help);
        column->addWidget(words);
    }
    field.error = new QLabel(this);
    field.error->setWordWrap(true);
    field.error->setFont(m_look.theme.font(FontRole::Small));
    QPalette ink = field.error->palette();
    ink.setColor(QPalette::WindowText, m_look.colour(Colour::OverdueInk));
    field.error->setPalette(ink);
    field.error->hide();
    column->addWidget(field.error);
    auto *label = new QLabel(required ? title : tr("%1 (optional)").arg(title), this);
    label->setFixedWidth(160);
    label->setWordWrap(true);
    label->setMinimumHeight(28);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setContentsMargins(0, 5, 0, 0);
    label->setBuddy(field.control);
    layout->addRow(label, column);
    m_fields.append(field);
}

QWidget *SchemaForm::makeControl(const Field &field)
{
    const QString type = field.schema.value("type"_L1).toString();
    const QJsonValue preset = field.schema.value("default"_L1);
    const QJsonArray choices = field.schema.value("enum"_L1).toArray();
    if (!choices.isEmpty()) {
        auto *box = new QComboBox(this);
        box->setFixedHeight(28);
        const QJsonObject words = field.schema.value("enum_titles"_L1).toObject();
        for (const QJsonValue &choice : choices) {
            const QString shown = translated(words.value(choice.toString()));
            box->addItem(shown.isEmpty() ? choice.toString() : shown, choice.toString());
        }
        box->setCurrentIndex(qMax(0, box->findData(preset.toString())));
        connect(box, &QComboBox::currentIndexChanged, this, &SchemaForm::edited);
        return box;
    }
    if (type == u"boolean"_s) {
        auto *box = new QCheckBox(this);
        box->setChecked(preset.toBool());
        connect(box, &QCheckBox::toggled, this, &SchemaForm::edited);
        return box;
    }
    if (type == u"integer"_s) {
        auto *box = new QSpinBox(this);
        box->setFixedHeight(28);
        box->setRange(field.schema.value("minimum"_L1).toInt(0), field.schema.value("maximum"_L1).toInt(1'000'000));
        box->setValue(preset.toInt());
        connect(box, &QSpinBox::valueChanged, this, &SchemaForm::edited);
        return box;
    }
    auto *edit = new QLineEdit(preset.toString(), this);
    edit->setFixedHeight(28);
    edit->setTextMargins(6, 0, 6, 0);
    if (field.secret)
        edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::textChanged, this, &SchemaForm::edited);
    return edit;
}

QJsonValue SchemaForm::value(const Field &field) const
{
    if (const auto *box = qobject_cast<QComboBox *>(field.control))
        return box->currentData().toString();
    if (const auto *box = qobject_cast<QCheckBox *>(field.control))
        return box->isChecked();
    if (const auto *box = qobject_cast<QSpinBox *>(field.control))
        return box->value();
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
    if (first)
        first->setFocus();
    return first == nullptr;
}

bool SchemaForm::showError(const QString &field, const QString &sentence)
{
    for (const Field &one : std::as_const(m_fields)) {
        if (one.name != field)
            continue;
        one.error->setText(sentence);
        one.error->show();
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
