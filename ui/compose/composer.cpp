// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/composer.h"

#include "ui/compose/filerow.h"
#include "ui/compose/messageedit.h"
#include "ui/controls/button.h"
#include "ui/style/relativetime.h"
#include "ui/thread/threadtext.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

Composer::Composer(const Parts &parts, QWidget *parent) : QWidget(parent), m_parts(parts), m_look(parts.look)
{
    setAcceptDrops(true);
    build();
    retranslate();
    applyMode();
    connect(&m_look.theme, &Theme::changed, this, &Composer::applyMode);
}

void Composer::build()
{
    m_reply = new Button(m_look, Button::Kind::Plain, this);
    m_note = new Button(m_look, Button::Kind::Plain, this);
    for (Button *one : {m_reply, m_note})
        one->setTall(24);
    m_reply->setKey(m_parts.actions.keyText(u"conversation.reply"_s));
    m_note->setKey(m_parts.actions.keyText(u"conversation.note"_s));
    m_note->setIconName(u"lock"_s);
    m_reply->setJoined(Qt::RightEdge);
    m_note->setJoined(Qt::LeftEdge);
    m_via = new Button(m_look, Button::Kind::Flat, this);
    m_via->setTall(24);
    m_via->setFocusPolicy(Qt::NoFocus);
    m_via->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_via->setMinimumWidth(40);
    m_copyButton = new Button(m_look, Button::Kind::Flat, this);
    m_copyButton->setTall(24);
    m_copy = new QLineEdit(this);
    m_copy->setFixedHeight(28);
    m_copy->hide();
    m_edit = new MessageEdit(m_look, m_parts.actions, this);
    m_files = new FileRow(m_look, this);
    m_attach = new Button(m_look, Button::Kind::Bare, this);
    m_attach->setIconName(u"attach"_s);
    m_send = new Button(m_look, Button::Kind::Primary, this);
    m_send->setKey(m_parts.actions.keyText(u"compose.send"_s));
    m_send->setJoined(Qt::RightEdge);
    m_sendMenu = new Button(m_look, Button::Kind::Primary, this);
    m_sendMenu->setKind(Button::Kind::Primary);
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
    auto *copies = new QHBoxLayout;
    copies->setContentsMargins(16, 0, 12, 0);
    copies->addWidget(m_copy);
    auto *bottom = new QHBoxLayout;
    bottom->setContentsMargins(10, 6, 12, 10);
    bottom->setSpacing(0);
    bottom->addWidget(m_attach);
    bottom->addStretch(1);
    bottom->addWidget(m_send);
    bottom->addWidget(m_sendMenu);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 1, 0, 0);
    all->setSpacing(0);
    all->addLayout(top);
    all->addLayout(copies);
    all->addWidget(m_edit);
    all->addWidget(m_files);
    all->addLayout(bottom);

    connect(m_reply, &Button::clicked, this, [this] { setMode(Mode::Reply), focusText(); });
    connect(m_note, &Button::clicked, this, [this] { setMode(Mode::Note), focusText(); });
    connect(m_copyButton, &Button::clicked, this, [this] {
        m_copyShown = !m_copyShown;
        applyMode();
        if (m_copyShown)
            m_copy->setFocus();
    });
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { saveDraft(), updateState(); });
    connect(m_edit, &MessageEdit::filesOffered, this, &Composer::addFiles);
    connect(m_files, &FileRow::changed, this, &Composer::updateState);
    connect(m_attach, &Button::clicked, this, [this] { m_parts.actions.trigger(u"compose.attach"_s); });
    connect(m_send, &Button::clicked, this, [this] { send(); });
    connect(m_sendMenu, &Button::clicked, this, [this] { showSendMenu(false); });
}

void Composer::retranslate()
{
    m_reply->setText(tr("Reply"));
    m_note->setText(tr("Note"));
    m_copyButton->setText(tr("Cc"));
    m_copyButton->setAccessibleName(tr("Send copies"));
    m_copy->setPlaceholderText(tr("Addresses that get a copy, separated by commas"));
    m_copy->setAccessibleName(tr("Copies to"));
    m_attach->setToolTip(tr("Attach files (%1)").arg(m_parts.actions.keyText(u"compose.attach"_s)));
    m_sendMenu->setAccessibleName(tr("More ways to send"));
    m_sendMenu->setToolTip(tr("More ways to send"));
}

void Composer::setConversation(const QueueRow &head, const QList<Address> &to, const QList<Address> &cc)
{
    const bool other = head.id != m_head.id;
    m_head = head;
    m_to = to;
    if (other || cc != m_cc) {
        m_cc = cc;
        m_copy->setText(ThreadText::addresses(cc));
        m_copyShown = !cc.isEmpty();
    }
    m_capabilities = {};
    QString title = head.inbox.name;
    for (const workspace::Channel &channel : m_parts.workspace.channels()) {
        if (channel.name == head.channel)
            m_capabilities = channel.capabilities;
    }
    QString line = title;
    if (!to.isEmpty())
        line += u" · "_s + ThreadText::addresses(to);
    m_via->setText(line);
    m_via->setMark(head.channel);
    m_via->setToolTip(tr("Answers go out through %1").arg(title));
    setEnabled(head.id.isValid());
    if (other) {
        m_mode = Mode::Reply;
        m_files->clear();
        loadDraft();
    }
    applyMode();
}

void Composer::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    loadDraft();
    applyMode();
}

void Composer::applyMode()
{
    const bool note = m_mode == Mode::Note;
    m_reply->setChosen(!note);
    m_note->setChosen(note);
    m_edit->setInk(note ? Colour::Note : Colour::Raised, note ? Colour::NoteText : Colour::Text);
    m_edit->setPlaceholderText(note ? tr("Only colleagues see this") : tr("Write an answer"));
    m_edit->setAccessibleName(note ? tr("Note, colleagues only") : tr("Answer"));
    m_send->setText(note ? tr("Save note") : tr("Send"));
    m_send->setKind(note ? Button::Kind::Plain : Button::Kind::Primary);
    m_send->setJoined(note ? Qt::Edges() : Qt::Edges(Qt::RightEdge));
    m_sendMenu->setVisible(!note);
    m_attach->setVisible(!note);
    m_via->setVisible(!note);
    const bool copies = m_capabilities.value("recipients"_L1).toObject().value("cc"_L1).toBool();
    m_copyButton->setVisible(!note && copies);
    m_copyButton->setChosen(m_copyShown);
    m_copy->setVisible(!note && copies && m_copyShown);
    m_files->setVisible(!note && !m_files->files().isEmpty());
    updateState();
    update();
}

void Composer::loadDraft()
{
    m_loading = true;
    m_edit->setPlainText(m_head.id.isValid() ? m_parts.workspace.desk().draft(m_head.id, m_mode == Mode::Note)
                                             : QString());
    m_edit->moveCursor(QTextCursor::End);
    m_loading = false;
    updateState();
}

void Composer::saveDraft()
{
    if (!m_loading && m_head.id.isValid())
        m_parts.workspace.desk().saveDraft(m_head.id, m_mode == Mode::Note, m_edit->toPlainText());
}

void Composer::setText(const QString &text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

void Composer::focusText()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

bool Composer::hasTextFocus() const
{
    return m_edit->hasFocus();
}

void Composer::setMostHeight(int height)
{
    m_edit->setMostHeight(height);
}

void Composer::addFiles(const QStringList &paths)
{
    setMode(Mode::Reply);
    for (const QString &path : paths)
        m_files->add(path);
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
    const bool narrow = width() < 480;
    m_send->setKey(narrow ? QString() : m_parts.actions.keyText(u"compose.send"_s));
}

} // namespace centrala::ui
