// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composer.h"

#include "ui/compose/cannedpopup.h"
#include "ui/compose/filerow.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/mentionpopup.h"
#include "ui/compose/messageedit.h"
#include "ui/compose/recipientfield.h"
#include "ui/controls/button.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kNarrow = 480; ///< without room for the key on the button
constexpr QMargins kBottomMargins(10, 6, 12, 10);

} // namespace

Composer::Composer(const Parts &parts, QWidget *parent) : QWidget(parent), m_parts(parts), m_look(parts.look)
{
    setAcceptDrops(true);
    build();
    connectParts();
    retranslate();
    applyMode();
    connect(&m_look.theme, &Theme::changed, this, &Composer::applyMode);
}

Composer::~Composer() = default;

void Composer::build()
{
    const auto make = [this](Button::Kind kind, const QString &icon = {}) {
        auto *made = new Button(m_look, kind, this);
        if (!icon.isEmpty())
            made->setIconName(icon);
        return made;
    };
    m_reply = make(Button::Kind::Plain);
    m_note = make(Button::Kind::Plain, u"lock"_s);
    m_parts.actions.followKey(u"conversation.reply"_s, this, [this](const QString &key) { m_reply->setKey(key); });
    m_parts.actions.followKey(u"conversation.note"_s, this, [this](const QString &key) { m_note->setKey(key); });
    m_reply->setJoined(Qt::RightEdge);
    m_note->setJoined(Qt::LeftEdge);
    m_via = make(Button::Kind::Flat);
    m_copyButton = make(Button::Kind::Flat);
    for (Button *one : {m_reply, m_note, m_via, m_copyButton})
        one->setTall(24);
    m_via->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_via->setMinimumWidth(40);
    m_via->setOpensMenu(true);
    m_recipients = new QWidget(this);
    m_recipients->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_toField = new RecipientField(m_parts.workspace, m_recipients);
    m_copyField = new RecipientField(m_parts.workspace, m_recipients);
    m_strip = new HoldStrip(m_look, this);
    m_edit = new MessageEdit(m_look, m_parts.actions, this);
    m_canned = new CannedPopup(m_look, m_edit, [this] {
        return cannedAnswers(m_parts.workspace.pages().records(Catalogue::Template), m_parts.workspace.me().agent);
    });
    new MentionPopup(m_look, m_edit, [this] { return m_mode == Mode::Note ? colleagues() : QStringList(); });
    m_files = new FileRow(m_look, this);
    m_attach = make(Button::Kind::Bare, u"attach"_s);
    m_cannedButton = make(Button::Kind::Bare, u"canned"_s);
    m_format = make(Button::Kind::Bare, u"format"_s);
    m_choices = make(Button::Kind::Bare, u"question"_s);
    m_send = make(Button::Kind::Primary);
    connect(&m_parts.actions, &ActionCatalogue::keysChanged, this, &Composer::retranslate);
    m_send->setJoined(Qt::RightEdge);
    m_sendMenu = make(Button::Kind::Primary);
    m_sendMenu->setOpensMenu(true);
    m_sendMenu->setJoined(Qt::LeftEdge);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(16, 6, 12, 6);
    top->setSpacing(0);
    top->addWidget(m_reply);
    top->addWidget(m_note);
    top->addSpacing(8);
    top->addWidget(m_via, 1);
    top->addStretch(0);
    top->addWidget(m_copyButton);
    auto *recipients = new QFormLayout(m_recipients);
    recipients->setContentsMargins(16, 0, 12, 6);
    recipients->setVerticalSpacing(4);
    recipients->addRow(tr("To"), m_toField);
    recipients->addRow(tr("Cc"), m_copyField);
    m_bottom = new QHBoxLayout;
    m_bottom->setContentsMargins(kBottomMargins);
    m_bottom->setSpacing(0);
    for (Button *one : {m_attach, m_cannedButton, m_format, m_choices})
        m_bottom->addWidget(one);
    m_bottom->addStretch(1);
    m_bottom->addWidget(m_send);
    m_bottom->addWidget(m_sendMenu);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 1, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_strip);
    all->addLayout(top);
    all->addWidget(m_recipients);
    all->addWidget(m_edit);
    all->addWidget(m_files);
    all->addLayout(m_bottom);
}

void Composer::connectParts()
{
    ActionCatalogue &actions = m_parts.actions;
    const auto triggers = [this, &actions](Button *button, const QString &action) {
        connect(button, &Button::clicked, this, [&actions, action] { actions.trigger(action); });
    };
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now) // else somebody looks at another program: what they write in stays
            fold();
    });
    connect(m_reply, &Button::clicked, this, [this] { setMode(Mode::Reply), focusText(); });
    connect(m_note, &Button::clicked, this, [this] { setMode(Mode::Note), focusText(); });
    triggers(m_copyButton, u"compose.recipients"_s);
    triggers(m_via, u"compose.channel"_s);
    triggers(m_attach, u"compose.attach"_s);
    triggers(m_cannedButton, u"compose.canned"_s);
    connect(&m_parts.workspace, &workspace::Workspace::changed, this, [this](const Changes &changes) {
        const auto list = [](const Change &change) { return change.entity == Entity::Record; };
        if (std::any_of(changes.begin(), changes.end(), list))
            readSignature();
    });
    connect(m_format, &Button::clicked, this, &Composer::showFormats);
    connect(m_choices, &Button::clicked, this, &Composer::showChoices);
    connect(m_edit, &QTextEdit::textChanged, this, &Composer::edited);
    connect(m_edit, &MessageEdit::filesOffered, this, &Composer::addFiles);
    connect(m_edit, &MessageEdit::pictureOffered, this, &Composer::addPicture);
    connect(m_edit, &MessageEdit::heightChanged, this, &Composer::heightChanged);
    connect(m_canned, &CannedPopup::chosen, this, [this](const CannedAnswer &answer) { insertCanned(answer); });
    connect(m_files, &FileRow::changed, this, &Composer::edited);
    connect(m_toField, &QLineEdit::textChanged, this, &Composer::edited);
    connect(m_copyField, &QLineEdit::textChanged, this, &Composer::edited);
    connect(m_send, &Button::clicked, this, [this] { send(); });
    connect(m_sendMenu, &Button::clicked, this, [this] { showSendMenu(false); });
    connect(m_strip, &HoldStrip::firstPressed, this, &Composer::sendAnyway);
    connect(m_strip, &HoldStrip::secondPressed, this, &Composer::showWished);
}

void Composer::retranslate()
{
    const auto hint = [this](Button *button, const QString &words, const QString &action) {
        const QString key = m_parts.actions.keyText(action);
        button->setToolTip(key.isEmpty() ? words : words + u" ("_s + key + u')');
    };
    m_send->setKey(width() < kNarrow ? QString() : m_parts.actions.keyText(u"compose.send"_s));
    m_reply->setText(tr("Reply"));
    m_note->setText(tr("Note"));
    m_copyButton->setText(tr("Cc"));
    m_copyButton->setAccessibleName(tr("Send copies"));
    for (RecipientField *one : {m_toField, m_copyField})
        one->setPlaceholderText(tr("Addresses, separated by commas"));
    m_toField->setAccessibleName(tr("Recipients"));
    m_copyField->setAccessibleName(tr("Copies to"));
    hint(m_attach, tr("Attach files"), u"compose.attach"_s);
    hint(m_cannedButton, tr("Canned answers"), u"compose.canned"_s);
    hint(m_format, tr("Format"), {});
    hint(m_choices, tr("Quick replies"), u"compose.choice"_s);
    m_sendMenu->setAccessibleName(tr("More ways to send"));
    m_sendMenu->setToolTip(tr("More ways to send"));
}

void Composer::setConversation(const QueueRow &head, const Audience &audience)
{
    const bool other = head.id != m_head.id;
    m_loading = true; // what stands in the text still belongs to the conversation before
    const bool moved = audience.to != m_audience.to || audience.cc != m_audience.cc;
    m_head = head;
    m_audience = audience;
    if (other)
        m_route.reset();
    applyRoute();
    if ((other || moved) && !m_route) {
        m_toField->setAddresses(audience.to);
        m_copyField->setAddresses(audience.cc);
        m_recipientsShown = !audience.cc.isEmpty();
    }
    setEnabled(head.id.isValid());
    if (other) {
        m_mode = Mode::Reply;
        m_files->clear();
        (void)dismissStrip();
        loadDraft();
    }
    m_loading = false;
    applyMode();
    if (other && head.id.isValid()) {
        restoreRoute();
        guide();
    }
}

void Composer::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    (void)dismissStrip();
    m_edit->setRich(mode == Mode::Reply && m_limits.html);
    loadDraft();
    applyMode();
}

void Composer::applyMode()
{
    const bool note = m_mode == Mode::Note;
    m_reply->setChosen(!note);
    m_note->setChosen(note);
    m_edit->setInk(note ? Colour::Note : Colour::Raised, note ? Colour::NoteText : Colour::Text);
    m_edit->setRich(!note && m_limits.html);
    m_edit->setPlaceholderText(note ? tr("Only colleagues see this") : tr("Write an answer"));
    m_edit->setAccessibleName(note ? tr("Note, colleagues only") : tr("Answer"));
    m_send->setText(note ? tr("Save note") : tr("Send"));
    m_send->setKind(note ? Button::Kind::Plain : Button::Kind::Primary);
    m_send->setJoined(note ? Qt::Edges() : Qt::Edges(Qt::RightEdge));
    for (QWidget *one :
         {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_cannedButton), static_cast<QWidget *>(m_send)})
        one->setVisible(!m_isFolded);
    m_bottom->setContentsMargins(m_isFolded ? QMargins() : kBottomMargins);
    m_sendMenu->setVisible(!note && !m_isFolded);
    m_attach->setVisible(!note && m_limits.takesFiles() && !m_isFolded);
    m_format->setVisible(m_edit->isRich() && !m_isFolded);
    m_choices->setVisible(offersChoices() && !m_isFolded);
    m_via->setVisible(!note);
    m_copyButton->setVisible(!note && m_limits.copies);
    m_copyButton->setChosen(m_recipientsShown);
    m_recipients->setVisible(!note && m_limits.copies && m_recipientsShown);
    m_files->setVisible(!note && !m_files->files().isEmpty());
    updateState();
    update();
}

void Composer::toggleRecipients()
{
    if (!m_limits.copies || m_mode == Mode::Note)
        return;
    m_recipientsShown = !m_recipientsShown;
    applyMode();
    Q_EMIT heightChanged();
    if (m_recipientsShown)
        m_copyField->setFocus();
    else
        focusText();
}

void Composer::setText(const QString &text)
{
    m_edit->setWritten(text);
}

QString Composer::text() const
{
    return m_edit->written().plain;
}

void Composer::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void Composer::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    addFiles(paths);
}

void Composer::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_send->setKey(width() < kNarrow ? QString() : m_parts.actions.keyText(u"compose.send"_s));
}

} // namespace centrala::ui
