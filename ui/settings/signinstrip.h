// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/result.h"
#include "ui/style/look.h"

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QUrl>
#include <QWidget>

class QLabel;

namespace centrala::workspace {
class AccountSignIn;
}

namespace centrala::ui {

class Button;
class SchemaForm;

/// Stands below a form where its settings say that one signs in with the browser: begins it, waits, can be stopped, and
/// keeps what came of it until the form is saved.
class SignInStrip final : public QWidget
{
    Q_OBJECT
public:
    SignInStrip(const Look &look, QWidget *parent);

    /// Shows itself while the form wants it. `isKept`: somebody has signed in before, and it still counts.
    void follow(SchemaForm *form, const QJsonObject &schema, bool isKept);
    /// Nobody has signed in yet, and without that nothing works.
    [[nodiscard]] bool isNeeded() const;
    /// The form's secrets with what the sign-in gave.
    [[nodiscard]] QHash<QString, QString> secrets() const;
    void begin();

Q_SIGNALS:
    /// In words; empty when it ended.
    void waiting(const QString &words);
    void signedIn();
    /// The person waits no more.
    void stopped();
    void failed(const centrala::Error &error);

private:
    void adapt();
    void stop();
    void take(const Result<QString> &token);

    QPointer<SchemaForm> m_form;
    QJsonObject m_schema;
    QPointer<workspace::AccountSignIn> m_signIn;
    QUrl m_address;
    QString m_token;
    QLabel *m_words;
    Button *m_begin;
    Button *m_again;
    Button *m_stop;
    bool m_kept = false;
};

} // namespace centrala::ui
