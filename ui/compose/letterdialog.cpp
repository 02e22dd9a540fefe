// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/letterdialog.h"

#include "ui/compose/cannedfiles.h"
#include "ui/compose/cannedpopup.h"
#include "ui/compose/filerow.h"
#include "ui/compose/holdstrip.h"
#include "ui/compose/messageedit.h"
#include "ui/compose/recipientfield.h"
#include "ui/compose/sendguard.h"
#include "ui/compose/signatures.h"
#include "ui/controls/button.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"
#include "ui/style/relativetime.h"
#include "ui/thread/threadtext.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QMimeData>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kDraft = u"draft.new"_s;
constexpr int kQuotedLetters = 160;

ChannelLimits limitsOf(const workspace::Workspace &workspace, const QString &name, QString *kind = nullptr)
{
    for (const workspace::Channel &channel : workspace.channels()) {
        if (channel.name != name)
            continue;
        if (kind)
            *kind = channel.identity;
        return ChannelLimits::of(channel.capabilities);
    }
    return {};
}

} // namespace

LetterDialog::LetterDialog(const Parts &parts, QWidget *parent) : QDialog(parent), m_parts(parts)
{
    setAcceptDrops(true);
    resize(680, 520);
    build();
    fillInboxes();
    loadDraft();
    connect(m_from, &QComboBox::currentIndexChanged, this, &LetterDialog::chooseInbox);
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_to), static_cast<QLineEdit *>(m_cc), m_subject})
        connect(field, &QLineEdit::textChanged, this, &LetterDialog::edited);
    connect(m_edit, &QTextEdit::textChanged, this, &LetterDialog::edited);
    connect(m_edit, &MessageEdit::filesOffered, this, &LetterDialog::addFiles);
    connect(m_files, &FileRow::changed, this, &LetterDialog::edited);
    connect(m_send, &Button::clicked, this, &LetterDialog::send);
    connect(m_strip, &HoldStrip::firstPressed, this, &LetterDialog::sendAnyway);
    chooseInbox();
    m_to->setFocus();
}

LetterDialog::~LetterDialog() = default;

bool LetterDialog::canStart(workspace::Workspace &workspace)
{
    const QList<InboxRow> inboxes = workspace.pages().inboxes();
    return std::any_of(inboxes.begin(), inboxes.end(),
                       [&workspace](const InboxRow &inbox) { return limitsOf(workspace, inbox.channel).starts; });
}

void LetterDialog::build()
{
    const Look &look = m_parts.look;
    setWindowTitle(tr("Write to somebody"));
    m_title = new QLabel(tr("Write to somebody"), this);
    m_title->setFont(look.theme.font(FontRole::Heading, true));
    m_from = new QComboBox(this);
    m_from->setFixedHeight(28);
    m_from->setAccessibleName(tr("From"));
    m_to = new RecipientField(m_parts.workspace, this);
    m_to->setAccessibleName(tr("Recipients"));
    m_to->setPlaceholderText(tr("A customer’s name or address"));
    m_cc = new RecipientField(m_parts.workspace, this);
    m_cc->setAccessibleName(tr("Copies to"));
    m_subject = new QLineEdit(this);
    m_subject->setFixedHeight(28);
    m_subject->setTextMargins(6, 0, 6, 0);
    m_subject->setMaxLength(900);
    m_subject->setAccessibleName(tr("Subject"));
    m_strip = new HoldStrip(look, this);
    m_edit = new MessageEdit(look, m_parts.actions, this);
    m_edit->setBoxed();
    m_edit->setAccessibleName(tr("Text"));
    m_edit->setPlaceholderText(tr("Write a message"));
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_quoted = new QLabel(this);
    m_quoted->setWordWrap(true);
    m_quoted->setTextFormat(Qt::PlainText);
    m_quoted->hide();
    m_files = new FileRow(look, this);
    m_attach = new Button(look, Button::Kind::Bare, this);
    m_attach->setIconName(u"attach"_s);
    m_attach->setToolTip(tr("Attach files"));
    auto *cancel = new Button(look, Button::Kind::Plain, this);
    cancel->setText(tr("Close"));
    m_send = new Button(look, Button::Kind::Primary, this);
    m_send->setText(tr("Send"));
    m_send->setKey(m_parts.actions.keyText(u"compose.send"_s));

    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(6);
    m_form->addRow(tr("From"), m_from);
    m_form->addRow(tr("To"), m_to);
    m_form->addRow(tr("Cc"), m_cc);
    m_form->addRow(tr("Subject"), m_subject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_attach);
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(m_send);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(12);
    all->addWidget(m_title);
    all->addLayout(m_form);
    all->addWidget(m_edit, 1);
    all->addWidget(m_quoted);
    all->addWidget(m_files);
    all->addWidget(m_strip);
    all->addLayout(foot);
    auto *canned = new CannedPopup(look, m_edit, [this] {
        return cannedAnswers(m_parts.workspace.pages().records(Catalogue::Template), m_parts.workspace.me().agent);
    });
    connect(canned, &CannedPopup::chosen, m_edit, [this](const CannedAnswer &answer) {
        m_edit->insertPlain(answer.text);
        addFiles(writeCannedFiles(answer.files, m_cannedFiles.path()));
    });
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_attach, &Button::clicked, this,
            [this] { m_parts.dialogs.chooseFiles(this, [this](const QStringList &paths) { addFiles(paths); }); });
}

void LetterDialog::fillInboxes()
{
    for (const InboxRow &inbox : m_parts.workspace.pages().inboxes()) {
        if (!limitsOf(m_parts.workspace, inbox.channel).starts)
            continue;
        m_inboxes.append(inbox);
        const bool addressed = !inbox.address.isEmpty() && inbox.address != inbox.name;
        m_from->addItem(m_parts.look.icons.markIcon(inbox.channel),
                        addressed ? inbox.name + u" · "_s + inbox.address : inbox.name);
    }
}

InboxId LetterDialog::inbox() const
{
    const int row = m_from->currentIndex();
    return row < 0 || row >= m_inboxes.size() ? InboxId{} : m_inboxes.at(row).id;
}

void LetterDialog::chooseInbox()
{
    const int row = m_from->currentIndex();
    QString kind;
    QString channel = row < 0 ? QString() : m_inboxes.at(row).channel;
    if (m_forwarded)
        channel = m_forwarded->channel;
    m_limits = limitsOf(m_parts.workspace, channel, &kind);
    m_to->setKind(kind.isEmpty() ? u"email"_s : kind);
    m_cc->setKind(kind.isEmpty() ? u"email"_s : kind);
    const bool first = !m_forwarded;
    const auto showRow = [this](QWidget *field, bool shown) {
        field->setVisible(shown);
        m_form->labelForField(field)->setVisible(shown);
    };
    showRow(m_from, first);
    showRow(m_cc, first && m_limits.copies);
    showRow(m_subject, first && m_limits.subject);
    m_attach->setVisible(first && m_limits.takesFiles());
    m_edit->setRich(first && m_limits.html);
    edited();
}

void LetterDialog::setForwarded(const TimelineEntry &entry)
{
    m_forwarded = entry;
    setWindowTitle(tr("Forward"));
    m_title->setText(tr("Forward"));
    m_edit->setPlaceholderText(tr("Say why, above the forwarded message"));
    for (QLineEdit *field : {static_cast<QLineEdit *>(m_to), static_cast<QLineEdit *>(m_cc), m_subject})
        field->clear();
    m_edit->setWritten({});
    m_files->clear();
    QString words = ThreadText::author(entry) + u", "_s + RelativeTime::exact(entry.at) + u'\n' +
                    entry.text.simplified().left(kQuotedLetters) + u" …"_s;
    if (!entry.attachments.isEmpty())
        words += u'\n' + tr("%n file(s) go with it", nullptr, static_cast<int>(entry.attachments.size()));
    m_quoted->setText(words);
    m_quoted->show();
    chooseInbox();
    m_to->setFocus();
}

void LetterDialog::loadDraft()
{
    const QJsonObject draft = QJsonDocument::fromJson(m_parts.workspace.desk().preference(kDraft)).object();
    for (qsizetype row = 0; row < m_inboxes.size(); ++row) {
        if (m_inboxes.at(row).id.value == draft.value("inbox"_L1).toInteger())
            m_from->setCurrentIndex(static_cast<int>(row));
    }
    m_to->setText(draft.value("to"_L1).toString());
    m_cc->setText(draft.value("cc"_L1).toString());
    m_subject->setText(draft.value("subject"_L1).toString());
    m_edit->setWritten(draft.value("text"_L1).toString(), draft.value("html"_L1).toString());
}

void LetterDialog::saveDraft()
{
    const WrittenText written = m_edit->written();
    const bool empty =
        written.plain.trimmed().isEmpty() && m_to->text().trimmed().isEmpty() && m_subject->text().trimmed().isEmpty();
    const QJsonObject draft{{u"inbox"_s, inbox().value},       {u"to"_s, m_to->text()},    {u"cc"_s, m_cc->text()},
                            {u"subject"_s, m_subject->text()}, {u"text"_s, written.plain}, {u"html"_s, written.html}};
    m_parts.workspace.desk().setPreference(kDraft,
                                           empty ? QByteArray() : QJsonDocument(draft).toJson(QJsonDocument::Compact));
}

void LetterDialog::addFiles(const QStringList &paths)
{
    for (const QString &path : paths)
        m_files->add({path, {}, {}});
}

QString LetterDialog::trouble() const
{
    const AddressList to = m_to->read();
    const AddressList cc = m_cc->isVisibleTo(this) ? m_cc->read() : AddressList();
    const QStringList wrong = to.wrong + cc.wrong;
    if (!wrong.isEmpty())
        return tr("“%1” is no address.").arg(wrong.first());
    const qsizetype letters = m_edit->written().plain.size();
    if (m_limits.letters > 0 && letters > m_limits.letters)
        return tr("%n letters too many", nullptr, static_cast<int>(letters - m_limits.letters));
    return m_forwarded ? QString() : m_files->refusal(m_limits);
}

QString LetterDialog::doubt() const
{
    GuardedLetter letter;
    letter.text = m_edit->written().plain;
    letter.to = m_to->read().addresses;
    letter.hasFiles = !m_files->files().isEmpty() || (m_forwarded && !m_forwarded->attachments.isEmpty());
    letter.subjectMissing = !m_forwarded && m_limits.subject && m_subject->text().trimmed().isEmpty();
    for (const Address &address : letter.to)
        letter.names << address.name << address.value.section(u'@', 0, 0);
    letter.names.removeAll(QString());
    const auto reason = reasonToHold(letter);
    return reason ? GuardWords::of(*reason) : QString();
}

void LetterDialog::edited()
{
    if (!m_forwarded && !m_sending)
        saveDraft();
    const bool empty = m_edit->written().plain.trimmed().isEmpty() && m_files->files().isEmpty() && !m_forwarded;
    m_send->setEnabled(!m_sending && !empty && !m_to->read().addresses.isEmpty());
    m_strip->clear();
    if (!m_to->hasFocus() && !m_cc->hasFocus() && !trouble().isEmpty())
        m_strip->say(HoldStrip::Grade::Error, trouble());
}

void LetterDialog::send()
{
    if (!m_send->isEnabled())
        return;
    if (const QString wrong = trouble(); !wrong.isEmpty()) {
        m_strip->say(HoldStrip::Grade::Error, wrong);
        return;
    }
    if (const QString held = doubt(); !held.isEmpty()) {
        m_strip->say(HoldStrip::Grade::Warning, held, tr("Send anyway"), m_parts.actions.keyText(u"compose.anyway"_s));
        return;
    }
    sendAnyway();
}

void LetterDialog::sendAnyway()
{
    if (!m_send->isEnabled() || !trouble().isEmpty())
        return;
    const WrittenText written = m_edit->written();
    Command command;
    if (m_forwarded) {
        command = Forward{m_forwarded->id, m_to->read().addresses, written.plain, false};
    } else {
        StartConversation wish;
        wish.via = inbox();
        wish.to = m_to->read().addresses;
        wish.cc = m_limits.copies ? m_cc->read().addresses : QList<Address>();
        wish.subject = m_subject->text().trimmed();
        const QString below = m_limits.subject
                                  ? signatureFor(signaturesIn(m_parts.workspace.pages().records(Catalogue::Signature)),
                                                 inbox(), m_parts.workspace.me().agent)
                                  : QString();
        wish.text = signedText(written.plain, below);
        wish.html = m_limits.html ? signedHtml(written.html, below) : QString();
        wish.attachments = m_files->files();
        command = wish;
    }
    m_sending = true;
    m_send->setEnabled(false);
    whenDone(m_parts.workspace.run(command), this, [this](const Result<Outcome> &done) {
        m_sending = false;
        if (!done) {
            say(done.error());
            return;
        }
        if (!m_forwarded)
            m_parts.workspace.desk().setPreference(kDraft, {});
        const ConversationId conversation = done->conversation.value_or(ConversationId{});
        accept();
        Q_EMIT sent(conversation);
    });
}

void LetterDialog::say(const Error &error)
{
    m_send->setEnabled(true);
    m_strip->say(HoldStrip::Grade::Error, tr("Not sent. %1").arg(ErrorText::of(error)));
}

void LetterDialog::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier)
        send();
    else if (enter && event->modifiers() & Qt::AltModifier && m_strip->first()->isVisible())
        sendAnyway();
    else if (!enter)
        QDialog::keyPressEvent(event);
}

void LetterDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && !m_forwarded)
        event->acceptProposedAction();
}

void LetterDialog::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    addFiles(paths);
}

} // namespace centrala::ui
