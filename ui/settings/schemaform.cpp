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
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLinesShown = 4; ///< of a text of several lines

} // namespace

QString SchemaForm::translated(const QJsonValue &words)
{
    if (words.isString())
        return words.toString();
    const QJsonObject languages = words.toObject();
    const QString own = QLocale().name().section(u'_', 0, 0);
    return languages.value(languages.contains(own) ? own : u"en"_s).toString();
}

SchemaForm::SchemaForm(const Look &look, const QJsonObject &schema, const QStringList &servers, QWidget *parent)
    : QWidget(parent), m_look(look)
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
    auto *found = new QWidget(this);
    auto *folded = new QWidget(this);
    QFormLayout *plainForm = form(plain);
    QFormLayout *foundForm = form(found);
    QFormLayout *foldedForm = form(folded);
    bool anyFolded = false;
    for (const QString &name : std::as_const(order)) {
        const QJsonObject property = properties.value(name).toObject();
        const bool advanced = property.value("advanced"_L1).toBool();
        const bool server = servers.contains(name);
        anyFolded = anyFolded || (advanced && !server);
        add(server ? foundForm : advanced ? foldedForm : plainForm, name, property, required.contains(name));
    }
    all->addWidget(plain);
    if (foundForm->rowCount() > 0)
        addFold(all, tr("Server settings"), found, true);
    else
        found->hide();
    if (anyFolded)
        addFold(all, tr("More settings"), folded, false);
    else
        folded->hide();
    all->addStretch(1);
}

void SchemaForm::addFold(QVBoxLayout *into, const QString &title, QWidget *content, bool summary)
{
    Fold fold;
    fold.content = content;
    fold.button = new Button(m_look, Button::Kind::Flat, this);
    fold.button->setText(title);
    into->addWidget(fold.button, 0, Qt::AlignLeft);
    if (summary) {
        fold.summary = new QLabel(this);
        fold.summary->setFont(m_look.theme.font(FontRole::Small));
        fold.summary->setContentsMargins(24, 0, 0, 4);
        fold.summary->setWordWrap(true);
        into->addWidget(fold.summary);
    }
    into->addWidget(content);
    m_folds.append(fold);
    setOpen(m_folds.last(), false);
    connect(fold.button, &Button::clicked, this, [this, at = m_folds.size() - 1] {
        if (m_folds[at].summary && !m_folds[at].content->isHidden())
            showServers(false);
        else
            setOpen(m_folds[at], m_folds[at].content->isHidden());
    });
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
    // Else the form takes from one row what another needs, and words lie over a control.
    const QSizePolicy wordsPolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    const QString help = translated(schema.value("help"_L1));
    if (!help.isEmpty()) {
        auto *words = new QLabel(help, this);
        words->setWordWrap(true);
        words->setSizePolicy(wordsPolicy);
        words->setFont(m_look.theme.font(FontRole::Small));
        QPalette own = words->palette();
        own.setColor(QPalette::WindowText, m_look.colour(Colour::TextMuted));
        words->setPalette(own);
        field.control->setAccessibleDescription(help);
        column->addWidget(words);
    }
    field.error = new QLabel(this);
    field.error->setWordWrap(true);
    field.error->setSizePolicy(wordsPolicy);
    field.error->setFont(m_look.theme.font(FontRole::Small));
    QPalette ink = field.error->palette();
    ink.setColor(QPalette::WindowText, m_look.colour(Colour::OverdueInk));
    field.error->setPalette(ink);
    field.error->hide();
    column->addWidget(field.error);
    auto *label = new QLabel(required || field.secret ? title : tr("%1 (optional)").arg(title), this);
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
    const QString format = field.schema.value("format"_L1).toString();
    if (format == u"multiline"_s || format == u"menu"_s) {
        auto *lines = new QPlainTextEdit(preset.toString(), this);
        lines->setTabChangesFocus(true);
        lines->setPlaceholderText(field.schema.value("placeholder"_L1).toString());
        lines->setFixedHeight(lines->fontMetrics().lineSpacing() * kLinesShown + 14);
        connect(lines, &QPlainTextEdit::textChanged, this, &SchemaForm::edited);
        return lines;
    }
    auto *edit = new QLineEdit(preset.toString(), this);
    edit->setPlaceholderText(field.schema.value("placeholder"_L1).toString());
    edit->setFixedHeight(28);
    edit->setTextMargins(6, 0, 6, 0);
    if (field.secret)
        edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::textChanged, this, &SchemaForm::edited);
    return edit;
}

} // namespace centrala::ui
