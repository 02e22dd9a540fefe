// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/inboxform.h"

#include "app/workspace/accountsignin.h"
#include "ui/controls/troublestrip.h"
#include "ui/settings/schemaform.h"
#include "ui/settings/signinstrip.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kTypingPauseMs = 500;

} // namespace

InboxForm::InboxForm(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_workspace(workspace),
      m_name(new QLineEdit(this)),
      m_found(new QLabel(this)),
      m_area(new QScrollArea(this)),
      m_signIn(new SignInStrip(look, this)),
      m_error(new TroubleStrip(look, this))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    auto *nameRow = new QHBoxLayout;
    auto *nameLabel = new QLabel(tr("Inbox name"), this);
    nameLabel->setFixedWidth(160);
    nameLabel->setBuddy(m_name);
    m_name->setAccessibleName(tr("Inbox name"));
    m_name->setObjectName(u"inboxName"_s);
    m_name->setFixedHeight(28);
    m_name->setTextMargins(6, 0, 6, 0);
    nameRow->addWidget(nameLabel);
    nameRow->setSpacing(12);
    nameRow->addWidget(m_name);
    all->addLayout(nameRow);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    all->addWidget(m_area, 1);
    m_found->setWordWrap(true);
    m_found->setObjectName(u"found"_s);
    m_found->hide();
    all->addWidget(m_found);
    all->addWidget(m_signIn);
    connect(m_signIn, &SignInStrip::waiting, this, [this](const QString &words) { setBusy(!words.isEmpty(), words); });
    connect(m_signIn, &SignInStrip::stopped, this, [this] { m_goesOn = false; });
    connect(m_signIn, &SignInStrip::failed, this, &InboxForm::failSignIn);
    connect(m_signIn, &SignInStrip::signedIn, this, [this] {
        m_error->say({});
        if (std::exchange(m_goesOn, false))
            testAndSave();
    });
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    all->addWidget(m_error);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &InboxForm::find);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_named = true; });
}

void InboxForm::choose(const workspace::Channel &channel)
{
    m_inbox.reset();
    show(channel);
    m_named = false;
    m_name->setText(channel.title);
}

void InboxForm::edit(const workspace::Channel &channel, const InboxRow &inbox)
{
    m_inbox = inbox;
    show(channel);
    m_named = true;
    m_name->setText(inbox.name);
    m_form->fill(inbox.settings);
    m_form->keepSecrets();
    m_form->showServers(false);
    m_pause.stop();
}

void InboxForm::show(const workspace::Channel &channel)
{
    m_channel = channel;
    m_sought.clear();
    m_filled = {};
    m_found->hide();
    m_error->say({});
    m_form = new SchemaForm(m_look, channel.settings, channel.finds, nullptr);
    m_area->setWidget(m_form);
    m_signIn->follow(m_form, channel.settings,
                     m_inbox && workspace::AccountSignIn::isWanted(channel.settings, m_inbox->settings));
    m_form->setAutoFillBackground(false);
    m_area->viewport()->setAutoFillBackground(false);
    const auto *from = qobject_cast<QLineEdit *>(m_form->control(channel.findsFrom));
    if (!from)
        return;
    connect(from, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
    connect(from, &QLineEdit::editingFinished, this, &InboxForm::find);
}

QString InboxForm::address() const
{
    const auto *from = qobject_cast<QLineEdit *>(m_form->control(m_channel.findsFrom));
    return from ? from->text().trimmed() : QString();
}

QString InboxForm::trouble() const
{
    return m_error->said();
}

QString InboxForm::finding() const
{
    return m_found->isHidden() ? QString() : m_found->text();
}

void InboxForm::say(QLabel *label, const QString &words, Colour ink)
{
    QPalette own = label->palette();
    own.setColor(QPalette::WindowText, m_look.colour(ink));
    label->setPalette(own);
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

void InboxForm::find()
{
    m_pause.stop();
    const QString domain = address().section(u'@', 1);
    if (domain.isEmpty() || !domain.contains(u'.') || domain.endsWith(u'.') || domain == m_sought)
        return;
    m_sought = domain;
    if (!m_named)
        m_name->setText(address());
    say(m_found, tr("Looking for the servers of %1 …").arg(domain), Colour::TextMuted);
    whenDone(m_workspace.findSettings(m_channel.name, address()), this,
             [this, domain](const Result<workspace::FoundSettings> &found) {
                 if (domain == m_sought)
                     tellFound(domain, found);
             });
}

void InboxForm::tellFound(const QString &domain, const Result<workspace::FoundSettings> &found)
{
    if (!found) {
        m_form->showServers(true);
        say(m_found,
            tr("The servers of %1 are not known. Whoever set up the mailbox knows them; its help names them under "
               "IMAP and SMTP.")
                .arg(domain),
            Colour::Text);
        return;
    }
    const QJsonObject now = m_form->values();
    QJsonObject filled;
    for (auto value = found->settings.begin(); value != found->settings.end(); ++value) {
        const QJsonValue there = now.value(value.key());
        if (there.isUndefined() || there == m_filled.value(value.key()))
            filled.insert(value.key(), *value);
    }
    m_form->fill(filled);
    m_filled = filled;
    m_form->showServers(false);
    QString words = found->guessed
                        ? tr("%1 has servers of the usual names. The test shows whether they are right.").arg(domain)
                        : tr("Server settings found for %1.").arg(domain);
    if (!found->hint.isEmpty())
        words += u'\n' + found->hint;
    say(m_found, words, Colour::Text);
}

void InboxForm::setBusy(bool busy, const QString &words)
{
    m_name->setEnabled(!busy);
    m_area->setEnabled(!busy);
    Q_EMIT progress(words);
}

/// What to do about it: the error's own sentence is made for an inbox that has worked before.
QString InboxForm::testTrouble(const Error &error) const
{
    const bool isElsewhere =
        m_form->control(error.subject) || error.subject.contains(u"://"_s); // a proxy, not the server
    if (isElsewhere && ErrorText::isOurs(error.detail))
        return ErrorText::reason(error.detail);
    const QString who = error.subject.isEmpty() ? tr("The server") : error.subject;
    switch (error.kind) {
    case Error::Kind::Unauthorised:
        if (workspace::AccountSignIn::isWanted(m_channel.settings, m_form->values()))
            return tr("%1 did not sign you in. Try again, or ask who manages the mailbox.").arg(who);
        return tr("%1 does not accept this name and password. Type the password again; if it is right, the provider "
                  "may "
                  "want an app password, or IMAP has to be switched on there first.")
            .arg(who);
    case Error::Kind::Offline:
        return tr("%1 does not answer. Check its name and port under Server settings, and that this computer is "
                  "online.")
            .arg(who);
    default:
        return ErrorText::of(error);
    }
}

void InboxForm::fail(const Error &error)
{
    tell(error, testTrouble(error));
    // Refused: the password is what one types again.
    auto *password = qobject_cast<QLineEdit *>(m_form->control(u"password"_s));
    if (error.kind == Error::Kind::Unauthorised && password && !m_form->control(error.subject)) {
        password->setFocus();
        password->selectAll();
    }
}

void InboxForm::failSignIn(const Error &error)
{
    m_goesOn = false;
    switch (error.kind) {
    case Error::Kind::Unauthorised:
        return tell(error, tr("%1 did not sign you in. Try again, or ask who manages the mailbox.").arg(error.subject));
    case Error::Kind::Usage:
        return tell(error, tr("This is needed to sign in with the browser; an address begins with https://"));
    default:
        return tell(error, ErrorText::of(error));
    }
}

void InboxForm::tell(const Error &error, QString sentence)
{
    setBusy(false, {});
    if (const QString detail = ErrorText::reason(error.detail);
        error.kind != Error::Kind::Usage && !detail.isEmpty() && !sentence.contains(detail))
        sentence += u'\n' + tr("Details: %1").arg(detail);
    m_error->say(sentence);
    if (m_form->showError(error.subject, sentence)) // when it is laid out
        QTimer::singleShot(0, m_form,
                           [this, field = m_form->control(error.subject)] { m_area->ensureWidgetVisible(field); });
}

void InboxForm::testAndSave()
{
    if (!m_form || !m_form->check())
        return;
    m_error->say({});
    if (m_signIn->isNeeded()) {
        m_goesOn = true;
        return m_signIn->begin();
    }
    setBusy(true, tr("Testing the connection …"));
    if (m_inbox) {
        EditInbox wish;
        wish.inbox = m_inbox->id;
        wish.inboxName = m_name->text().trimmed();
        wish.settings = m_form->values();
        whenDone(m_workspace.editInbox(wish, m_signIn->secrets()), this, [this](const Result<Outcome> &done) {
            if (!done)
                return fail(done.error());
            setBusy(false, {});
            Q_EMIT saved(m_inbox->id, {});
        });
        return;
    }
    whenDone(m_workspace.testInbox(m_channel.name, m_form->values(), m_signIn->secrets()), this,
             [this](const Result<QJsonObject> &tested) {
                 if (tested)
                     save(*tested);
                 else
                     fail(tested.error());
             });
}

void InboxForm::save(const QJsonObject &found)
{
    Q_EMIT progress(tr("Saving …"));
    const AddInbox wish{m_channel.name, m_name->text().trimmed(), m_form->values()};
    QHash<QString, QString> secrets = m_signIn->secrets();
    const QJsonObject renewed = found.value("renewed"_L1).toObject(); // by the test
    for (auto secret = renewed.begin(); secret != renewed.end(); ++secret)
        secrets.insert(secret.key(), secret->toString());
    whenDone(m_workspace.addInbox(wish, secrets), this, [this, found](const Result<Outcome> &done) {
        if (!done)
            return fail(done.error());
        setBusy(false, {});
        Q_EMIT saved(done->inbox.value_or(InboxId{}), found);
    });
}

} // namespace centrala::ui
