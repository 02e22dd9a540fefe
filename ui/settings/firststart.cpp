// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/firststart.h"

#include "ui/controls/button.h"
#include "ui/settings/firststartrail.h"
#include "ui/settings/schemaform.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFoot = 56;
constexpr auto kPreference = "first_start";
/// The name a new workspace gives its one agent.
constexpr auto kNobody = "me";

} // namespace

bool FirstStart::isDue(workspace::Workspace &workspace)
{
    return workspace.desk().preference(QString::fromLatin1(kPreference)).isEmpty() &&
           workspace.pages().inboxes().isEmpty();
}

FirstStart::FirstStart(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_look(look),
      m_workspace(workspace),
      m_rail(new FirstStartRail(look, this)),
      m_pages(new QStackedWidget(this)),
      m_channels(workspace.channels()),
      m_progress(new QLabel(this)),
      m_join(new Button(look, Button::Kind::Flat, this)),
      m_skip(new Button(look, Button::Kind::Flat, this)),
      m_back(new Button(look, Button::Kind::Plain, this)),
      m_next(new Button(look, Button::Kind::Primary, this))
{
    setWindowTitle(tr("First steps"));
    setAccessibleName(tr("First steps"));
    resize(960, 664);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_rail);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_pages, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(32, 14, 16, 14);
    foot->setSpacing(8);
    m_skip->setText(tr("Skip for now"));
    m_join->setText(tr("Join a team’s hub instead"));
    m_back->setText(tr("Back"));
    m_next->setKey(u"↵"_s);
    foot->addWidget(m_skip);
    foot->addWidget(m_join);
    foot->addWidget(m_progress, 1);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    right->addLayout(foot);
    all->addLayout(right, 1);
    addLanguages();
    addName();
    addInboxes();
    addTry();
    connect(m_skip, &Button::clicked, this, &QDialog::reject);
    connect(m_join, &Button::clicked, this, &FirstStart::hubWished);
    connect(m_back, &Button::clicked, this, [this] { showStep(static_cast<Step>(step() - 1)); });
    connect(m_next, &Button::clicked, this, &FirstStart::goOn);
    connect(&workspace, &workspace::Workspace::changed, this, [this] {
        if (step() == TryStep)
            tellExpected();
    });
    showStep(LanguageStep);
}

QVBoxLayout *FirstStart::addPage(const QString &heading, const QString &words)
{
    auto *page = new QWidget(m_pages);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(32, 24, 32, 16);
    layout->setSpacing(12);
    auto *title = new QLabel(heading, page);
    title->setFont(m_look.theme.font(FontRole::Heading, true));
    layout->addWidget(title);
    auto *under = new QLabel(words, page);
    under->setWordWrap(true);
    QPalette muted = under->palette();
    muted.setColor(QPalette::WindowText, m_look.colour(Colour::TextMuted));
    under->setPalette(muted);
    layout->addWidget(under);
    m_pages->addWidget(page);
    return layout;
}

void FirstStart::addLanguages()
{
    QVBoxLayout *page = addPage(tr("Which language?"), tr("It can be changed at any time in Settings."));
    const QString own = QLocale().name().section(u'_', 0, 0);
    // Each in its own language: whoever looks for it cannot read the present one.
    const std::pair<QString, QString> languages[] = {
        {u"en"_s, u"English"_s}, {u"pl"_s, u"Polski"_s}, {u"uk"_s, u"Українська"_s}};
    for (const auto &[code, name] : languages) {
        auto *choice = new Button(m_look, Button::Kind::Plain, m_pages);
        choice->setText(name);
        choice->setTall(36);
        choice->setObjectName(u"language-"_s + code);
        choice->setChosen(code == own);
        choice->setCheckable(true);
        choice->setChecked(code == own);
        choice->setMinimumWidth(200);
        connect(choice, &Button::clicked, this, [this, language = code, own] {
            m_workspace.desk().setPreference(u"language"_s, language.toLatin1());
            if (language != own)
                Q_EMIT languageChosen(language);
            else
                showStep(NameStep);
        });
        page->addWidget(choice, 0, Qt::AlignLeft);
    }
    page->addStretch(1);
}

void FirstStart::addName()
{
    QVBoxLayout *page = addPage(tr("What is your name?"), tr("Colleagues see it beside what you write and do."));
    m_name = new QLineEdit(m_pages);
    m_name->setObjectName(u"agentName"_s);
    m_name->setAccessibleName(tr("Your name"));
    m_name->setMaxLength(200);
    m_name->setFixedHeight(28);
    m_name->setFixedWidth(320);
    m_name->setTextMargins(6, 0, 6, 0);
    for (const AgentRow &agent : m_workspace.pages().agents()) {
        if (agent.id == m_workspace.me().agent && agent.name != QString::fromLatin1(kNobody))
            m_name->setText(agent.name);
    }
    page->addWidget(m_name);
    m_nameTrouble = new QLabel(m_pages);
    m_nameTrouble->setWordWrap(true);
    QPalette ink = m_nameTrouble->palette();
    ink.setColor(QPalette::WindowText, m_look.colour(Colour::OverdueInk));
    m_nameTrouble->setPalette(ink);
    page->addWidget(m_nameTrouble);
    page->addStretch(1);
}

void FirstStart::addInboxes()
{
    QVBoxLayout *page =
        addPage(tr("Connect an inbox"), m_channels.isEmpty()
                                            ? tr("No channel is installed. Install a connector, then start again.")
                                            : tr("Customers’ messages arrive here. One is enough to begin."));
    // What can be found from an address alone stands first: it is what most have.
    std::stable_sort(m_channels.begin(), m_channels.end(),
                     [](const auto &a, const auto &b) { return !a.findsFrom.isEmpty() && b.findsFrom.isEmpty(); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (const workspace::Channel &channel : std::as_const(m_channels)) {
        auto *choice = new Button(m_look, Button::Kind::Plain, m_pages);
        choice->setTall(36);
        choice->setText(channel.title);
        choice->setMark(channel.name);
        choice->setObjectName(channel.name);
        connect(choice, &Button::clicked, this, [this, name = channel.name] { chooseChannel(name); });
        m_choices.append(choice);
        row->addWidget(choice);
    }
    row->addStretch(1);
    page->addLayout(row);
    m_form = new InboxForm(m_look, m_workspace, m_pages);
    page->addWidget(m_form, 1);
    if (!m_channels.isEmpty())
        chooseChannel(m_channels.first().name);
    connect(m_form, &InboxForm::progress, this, [this](const QString &words) {
        m_progress->setText(words);
        for (Button *button : {m_next, m_back})
            button->setEnabled(words.isEmpty());
    });
    connect(m_form, &InboxForm::saved, this, [this](InboxId, const QJsonObject &found) {
        m_messages = found.value("messages"_L1).toInteger(-1);
        showStep(TryStep);
    });
}

void FirstStart::chooseChannel(const QString &name)
{
    for (qsizetype i = 0; i < m_channels.size(); ++i) {
        m_choices.at(i)->setChosen(m_channels.at(i).name == name);
        if (m_channels.at(i).name == name)
            m_form->choose(m_channels.at(i));
    }
    if (step() == InboxStep)
        focusForm();
}

void FirstStart::focusForm()
{
    for (QLineEdit *field : m_form->form()->findChildren<QLineEdit *>()) {
        if (field->isVisibleTo(m_form)) {
            field->setFocus();
            return;
        }
    }
}

void FirstStart::addTry()
{
    QVBoxLayout *page = addPage(tr("It works"), tr("This is what happens next."));
    m_expected = new QLabel(m_pages);
    m_expected->setObjectName(u"expected"_s);
    m_expected->setWordWrap(true);
    m_expected->setTextFormat(Qt::PlainText);
    page->addWidget(m_expected);
    page->addStretch(1);
}

void FirstStart::tellExpected()
{
    QStringList lines;
    const QList<InboxRow> inboxes = m_workspace.pages().inboxes();
    const QLocale locale;
    for (const InboxRow &inbox : inboxes) {
        if (inbox.state == InboxState::Error)
            lines.append(tr("%1 does not work: %2").arg(inbox.name, ErrorText::reason(inbox.error)));
        else if (inbox.backfillTotal > inbox.backfillDone)
            lines.append(
                tr("%1 is connected. %2 of %3 messages are here, the newest first.")
                    .arg(inbox.name, locale.toString(inbox.backfillDone), locale.toString(inbox.backfillTotal)));
        else if (m_messages > 0)
            lines.append(tr("%1 is connected. Messages to take in: %2, the newest first.")
                             .arg(inbox.name, locale.toString(m_messages)));
        else
            lines.append(tr("%1 is connected. New messages appear by themselves.").arg(inbox.name));
    }
    lines.append(tr("You need not wait: who wrote last stands in the queue already. Older mail counts as answered."));
    lines.append(tr("Press N to open the most urgent conversation, write, and press Ctrl Enter to send. For five "
                    "seconds Z takes it back."));
    lines.append(tr("Nothing is changed in your mailbox but the copy of what you send."));
    lines.append(tr("The key ? shows all keys. This assistant is found again under Ctrl K, First steps."));
    m_expected->setText(lines.join(u"\n\n"_s));
}

FirstStart::Step FirstStart::step() const
{
    return static_cast<Step>(m_pages->currentIndex());
}

void FirstStart::layRail()
{
    const QString name = m_name->text().trimmed();
    m_rail->setSteps({{tr("Language"), QLocale().nativeLanguageName()},
                      {tr("Your name"), name},
                      {tr("Connect an inbox"), tr("one is enough to begin")},
                      {tr("Try it"), tr("your first answer")}},
                     step());
}

void FirstStart::showStep(Step step)
{
    m_pages->setCurrentIndex(step);
    layRail();
    m_progress->clear();
    m_back->setVisible(step != LanguageStep);
    m_skip->setVisible(step != TryStep);
    m_join->setVisible(step != TryStep);
    m_next->setText(step == TryStep     ? tr("Open the queue")
                    : step == InboxStep ? tr("Test and continue")
                                        : tr("Continue"));
    m_next->setEnabled(step != InboxStep || !m_channels.isEmpty());
    if (step == NameStep) {
        m_name->setFocus();
    } else if (step == InboxStep && m_form->form()) {
        focusForm();
    } else {
        m_next->setFocus();
    }
    if (step == TryStep)
        tellExpected();
}

void FirstStart::goOn()
{
    switch (step()) {
    case LanguageStep:
        showStep(NameStep);
        return;
    case NameStep:
        keepName();
        return;
    case InboxStep:
        m_form->testAndSave();
        return;
    case TryStep:
        accept();
        return;
    }
}

void FirstStart::keepName()
{
    const QString name = m_name->text().simplified();
    if (name.isEmpty()) {
        m_nameTrouble->setText(tr("A name is needed."));
        m_name->setFocus();
        return;
    }
    PutAgent wish;
    wish.agent = m_workspace.me().agent;
    wish.agentName = name;
    m_next->setEnabled(false);
    whenDone(m_workspace.run(wish), this, [this](const Result<Outcome> &done) {
        m_next->setEnabled(true);
        m_nameTrouble->setText(done ? QString() : ErrorText::of(done.error()));
        if (done)
            showStep(InboxStep);
    });
}

void FirstStart::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && m_next->isEnabled())
        goOn();
    else
        QDialog::keyPressEvent(event);
}

void FirstStart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Surface));
    const QRect foot(m_rail->width(), height() - kFoot, width(), kFoot);
    painter.fillRect(foot, m_look.colour(Colour::Raised));
    m_look.hairline(painter, foot.left(), foot.top(), foot.width());
}

void FirstStart::done(int result)
{
    m_workspace.desk().setPreference(QString::fromLatin1(kPreference), result == Accepted ? "done" : "left");
    QDialog::done(result);
}

} // namespace centrala::ui
