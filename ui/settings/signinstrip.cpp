// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/signinstrip.h"

#include "app/workspace/accountsignin.h"
#include "ui/controls/button.h"
#include "ui/settings/schemaform.h"
#include "ui/shell/whendone.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;
using workspace::AccountSignIn;

SignInStrip::SignInStrip(const Look &look, QWidget *parent)
    : QWidget(parent),
      m_words(new QLabel(this)),
      m_begin(new Button(look, Button::Kind::Plain, this)),
      m_again(new Button(look, Button::Kind::Flat, this)),
      m_stop(new Button(look, Button::Kind::Flat, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    m_words->setWordWrap(true);
    m_words->setObjectName(u"signInWords"_s);
    all->addWidget(m_words);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_again->setText(tr("Open the page again"));
    m_stop->setText(tr("Stop waiting"));
    for (Button *button : {m_begin, m_again, m_stop})
        row->addWidget(button);
    row->addStretch(1);
    all->addLayout(row);
    connect(m_begin, &Button::clicked, this, &SignInStrip::begin);
    connect(m_again, &Button::clicked, this, [this] { QDesktopServices::openUrl(m_address); });
    connect(m_stop, &Button::clicked, this, [this] {
        stop();
        adapt();
        Q_EMIT stopped();
    });
    hide();
}

void SignInStrip::follow(SchemaForm *form, const QJsonObject &schema, bool isKept)
{
    stop();
    m_form = form;
    m_schema = schema;
    m_token.clear();
    m_kept = isKept;
    connect(form, &SchemaForm::edited, this, &SignInStrip::adapt);
    adapt();
}

void SignInStrip::adapt()
{
    const bool isWanted = m_form && AccountSignIn::isWanted(m_schema, m_form->values());
    setVisible(isWanted);
    if (!isWanted)
        return;
    m_begin->setText(m_kept || !m_token.isEmpty() ? tr("Sign in again with the browser")
                                                  : tr("Sign in with the browser"));
    m_begin->setVisible(!m_signIn);
    m_again->setVisible(m_signIn);
    m_stop->setVisible(m_signIn);
    if (m_signIn)
        m_words->setText(
            tr("Sign in on the page that your browser shows, as the owner of the mailbox. Here it goes on by "
               "itself."));
    else if (!m_token.isEmpty())
        m_words->setText(tr("You are signed in."));
    else
        m_words->setText(tr("The application that your provider or your administrator named for you stands under More "
                            "settings."));
}

bool SignInStrip::isNeeded() const
{
    return m_form && AccountSignIn::isWanted(m_schema, m_form->values()) && !m_kept &&
           !secrets().contains(QLatin1StringView(AccountSignIn::kSecret));
}

QHash<QString, QString> SignInStrip::secrets() const
{
    QHash<QString, QString> all = m_form->secrets();
    if (!m_token.isEmpty() && AccountSignIn::isWanted(m_schema, m_form->values()))
        all.insert(QString::fromLatin1(AccountSignIn::kSecret), m_token);
    return all;
}

void SignInStrip::begin()
{
    stop();
    if (!m_form || !m_form->check())
        return;
    m_signIn = new AccountSignIn(this);
    const QFuture<Result<QString>> token = m_signIn->run(m_form->values(), m_form->secrets(), [this](const QUrl &url) {
        m_address = url;
        QDesktopServices::openUrl(url);
    });
    adapt();
    Q_EMIT waiting(tr("Waiting for the sign-in …"));
    whenDone(token, m_signIn, [this](const Result<QString> &result) { take(result); });
}

void SignInStrip::stop()
{
    if (!m_signIn)
        return;
    delete m_signIn;
    Q_EMIT waiting({});
}

void SignInStrip::take(const Result<QString> &token)
{
    m_signIn->deleteLater();
    m_signIn.clear();
    if (token)
        m_token = *token;
    adapt();
    Q_EMIT waiting({});
    if (token)
        Q_EMIT signedIn();
    else
        Q_EMIT failed(token.error());
}

} // namespace centrala::ui
