// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/addinboxdialog.h"

#include "ui/controls/button.h"
#include "ui/settings/schemaform.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

AddInboxDialog::AddInboxDialog(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_look(look),
      m_workspace(workspace),
      m_channels(workspace.channels()),
      m_name(new QLineEdit(this)),
      m_area(new QScrollArea(this)),
      m_progress(new QLabel(this)),
      m_error(new QLabel(this)),
      m_save(new Button(look, Button::Kind::Primary, this)),
      m_cancel(new Button(look, Button::Kind::Plain, this))
{
    setWindowTitle(tr("Connect an inbox"));
    setAccessibleName(tr("Connect an inbox"));
    resize(640, 600);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(12);
    auto *title = new QLabel(tr("Connect an inbox"), this);
    title->setFont(look.theme.font(FontRole::Heading, true));
    all->addWidget(title);
    auto *words = new QLabel(tr("Customers’ messages arrive here. You can add more channels later."), this);
    words->setWordWrap(true);
    all->addWidget(words);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(8);
    for (const workspace::Channel &channel : std::as_const(m_channels)) {
        auto *choice = new Button(look, Button::Kind::Plain, this);
        choice->setTall(36);
        choice->setText(channel.title);
        choice->setMark(channel.name);
        choice->setObjectName(channel.name);
        connect(choice, &Button::clicked, this, [this, name = channel.name] { choose(name); });
        m_choices.append(choice);
        choices->addWidget(choice);
    }
    choices->addStretch(1);
    all->addLayout(choices);
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
    m_error->setWordWrap(true);
    m_error->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->setMargin(8);
    m_error->setAutoFillBackground(true);
    QPalette strip = m_error->palette();
    strip.setColor(QPalette::Window, look.colour(Colour::OverdueSoft));
    m_error->setPalette(strip);
    m_error->hide();
    all->addWidget(m_error);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_progress, 1);
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Test and save"));
    foot->addWidget(m_cancel);
    foot->addWidget(m_save);
    all->addLayout(foot);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &AddInboxDialog::testAndSave);
    if (m_channels.isEmpty())
        words->setText(tr("No channel is installed. Install a connector, then start again."));
    else
        choose(m_channels.first().name);
}

void AddInboxDialog::choose(const QString &channel)
{
    m_channel = channel;
    for (qsizetype i = 0; i < m_channels.size(); ++i) {
        m_choices.at(i)->setChosen(m_channels.at(i).name == channel);
        if (m_channels.at(i).name != channel)
            continue;
        m_form = new SchemaForm(m_look, m_channels.at(i).settings, nullptr);
        m_area->setWidget(m_form);
        m_name->setText(m_channels.at(i).title);
    }
    m_error->hide();
}

QString AddInboxDialog::trouble() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

void AddInboxDialog::setBusy(bool busy, const QString &words)
{
    m_save->setEnabled(!busy);
    m_name->setEnabled(!busy);
    m_area->setEnabled(!busy);
    m_progress->setText(words);
}

void AddInboxDialog::fail(const Error &error)
{
    setBusy(false, {});
    QString sentence = ErrorText::of(error);
    if (!error.detail.isEmpty() && !sentence.contains(error.detail))
        sentence += u'\n' + tr("Details: %1").arg(error.detail);
    m_error->setText(sentence);
    m_error->show();
    m_form->showError(error.subject, sentence);
}

void AddInboxDialog::testAndSave()
{
    if (!m_form || !m_form->check())
        return;
    m_error->hide();
    const AddInbox wish{m_channel, m_name->text().trimmed(), m_form->values()};
    const QHash<QString, QString> secrets = m_form->secrets();
    setBusy(true, tr("Testing the connection …"));
    whenDone(m_workspace.testInbox(m_channel, wish.settings, secrets), this,
             [this, wish, secrets](const Result<QJsonObject> &tested) {
                 if (!tested) {
                     fail(tested.error());
                     return;
                 }
                 setBusy(true, tr("Saving …"));
                 whenDone(m_workspace.addInbox(wish, secrets), this, [this](const Result<Outcome> &saved) {
                     if (!saved) {
                         fail(saved.error());
                         return;
                     }
                     if (saved->inbox)
                         Q_EMIT added(*saved->inbox);
                     accept();
                 });
             });
}

} // namespace centrala::ui
