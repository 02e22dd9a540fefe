// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QHash>
#include <QJsonObject>
#include <QWidget>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace centrala::ui {

class Button;

/// A form drawn from a JSON schema, as a connector's settings are: one control a property, in the schema's order;
/// `advanced` ones folded away; secrets never shown.
class SchemaForm final : public QWidget
{
    Q_OBJECT
public:
    /// `servers` are the settings that can be found from an address: they stand folded in a part of their own.
    SchemaForm(const Look &look, const QJsonObject &schema, const QStringList &servers, QWidget *parent);

    /// What was filled in, without the secrets; empty fields and unchanged defaults that are optional are left out.
    [[nodiscard]] QJsonObject values() const;
    [[nodiscard]] QHash<QString, QString> secrets() const;
    /// Marks what is wrong and puts the keyboard on the first of it.
    bool check();
    /// Shows an error of the other side at the field it names; false where no field has that name.
    bool showError(const QString &field, const QString &sentence);
    /// Puts values into the fields; what is not given, and secrets, stay as they are.
    void fill(const QJsonObject &settings);
    /// Opens the part with the servers, or folds it to one line for each.
    void showServers(bool open);
    /// The secrets are kept already: an empty field leaves them.
    void keepSecrets();
    [[nodiscard]] QWidget *control(const QString &name) const;

Q_SIGNALS:
    void edited();

private:
    struct Field
    {
        QString name;
        QJsonObject schema;
        QWidget *control = nullptr;
        QLabel *error = nullptr;
        bool secret = false;
        bool required = false;
    };
    struct Fold
    {
        Button *button = nullptr;
        QWidget *content = nullptr;
        QLabel *summary = nullptr; ///< shown while folded
    };
    void addFold(QVBoxLayout *into, const QString &title, QWidget *content, bool summary);
    void setOpen(Fold &fold, bool open);
    void reveal(const QWidget *control);
    void add(QFormLayout *layout, const QString &name, const QJsonObject &schema, bool required);
    [[nodiscard]] QWidget *makeControl(const Field &field);
    [[nodiscard]] QJsonValue value(const Field &field) const;
    [[nodiscard]] QString problem(const Field &field) const;
    [[nodiscard]] static QString translated(const QJsonValue &words);

    const Look &m_look;
    QList<Field> m_fields;
    QList<Fold> m_folds;
};

} // namespace centrala::ui
