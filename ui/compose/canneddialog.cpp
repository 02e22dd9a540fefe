// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/canneddialog.h"

#include "app/model/cannedfiles.h"
#include "ui/compose/cannedfiles.h"
#include "ui/compose/filerow.h"
#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
#include "ui/controls/readingorder.h"
#include "ui/controls/troublestrip.h"
#include "ui/shell/whendone.h"
#include "ui/style/errortext.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRow = 28;

} // namespace

CannedDialog::CannedDialog(const Look &look, workspace::Workspace &workspace, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent),
      m_look(look),
      m_workspace(workspace),
      m_dialogs(dialogs),
      m_list(new QListWidget(this)),
      m_name(new QLineEdit(this)),
      m_text(new QPlainTextEdit(this)),
      m_mine(new QCheckBox(tr("Only for me"), this)),
      m_error(new TroubleStrip(look, this)),
      m_files(new FileRow(look, this)),
      m_attach(new Button(look, Button::Kind::Flat, this)),
      m_new(new Button(look, Button::Kind::Plain, this)),
      m_remove(new Button(look, Button::Kind::Flat, this)),
      m_save(new Button(look, Button::Kind::Primary, this))
{
    setWindowTitle(tr("Canned answers"));
    setAccessibleName(tr("Canned answers"));
    resize(760, 520);
    QVBoxLayout *all = dialogLayout(this, look, windowTitle());
    auto *help = new QLabel(tr("Type / while writing to use one. A slash in a name makes a folder."), this);
    help->setWordWrap(true);
    all->addWidget(help);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(16);
    m_list->setFixedWidth(240);
    m_list->setAccessibleName(tr("Canned answers"));
    middle->addWidget(m_list);
    middle->addWidget(makeForm(), 1);
    all->addLayout(middle, 1);
    all->addWidget(m_error);
    m_new->setText(tr("New"));
    m_new->setIconName(u"plus"_s);
    m_remove->setText(tr("Remove"));
    m_save->setText(tr("Save"));
    auto *close = new Button(look, Button::Kind::Plain, this);
    close->setText(tr("Close"));
    all->addLayout(dialogFoot({close, m_save}, {m_new, m_remove}));
    QList<QWidget *> order{m_list, m_name->parentWidget(), m_name, m_text};
    for (Button *variable : std::as_const(m_variables))
        order.append(variable);
    order += {m_files, m_attach, m_mine, m_new, m_remove, close, m_save};
    readInOrder(order);
    connect(close, &Button::clicked, this, &QDialog::reject);
    connect(m_new, &Button::clicked, this, &CannedDialog::startNew);
    connect(m_remove, &Button::clicked, this, &CannedDialog::remove);
    connect(m_save, &Button::clicked, this, &CannedDialog::save);
    connect(m_list, &QListWidget::currentRowChanged, this, &CannedDialog::showAnswer);
    read({});
}

QWidget *CannedDialog::makeForm()
{
    auto *form = new QWidget(this);
    auto *rows = new QVBoxLayout(form);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    m_name->setFixedHeight(28);
    m_name->setTextMargins(6, 0, 6, 0);
    m_name->setMaxLength(200);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name, for example Returns/Deadline"));
    rows->addWidget(m_name);
    m_text->setAccessibleName(tr("Text"));
    m_text->setPlaceholderText(tr("The text that is put into the answer"));
    m_text->setTabChangesFocus(true);
    m_text->setFont(m_look.theme.font(FontRole::Message));
    rows->addWidget(m_text, 1);
    auto *variables = new QHBoxLayout;
    variables->setSpacing(4);
    const std::pair<QString, QString> offered[] = {{u"customer.name"_s, tr("Customer’s name")},
                                                   {u"customer.first_name"_s, tr("First name")},
                                                   {u"agent.name"_s, tr("My name")},
                                                   {u"conversation.id"_s, tr("Number")}};
    for (const auto &[name, words] : offered) {
        auto *one = new Button(m_look, Button::Kind::Plain, form);
        one->setTall(24);
        one->setText(words);
        one->setToolTip(u'{' + name + u'}');
        connect(one, &Button::clicked, this, [this, variable = name] {
            m_text->insertPlainText(u'{' + variable + u'}');
            m_text->setFocus();
        });
        m_variables.append(one);
        variables->addWidget(one);
    }
    variables->addStretch(1);
    m_attach->setText(tr("Attach a file"));
    m_attach->setIconName(u"attach"_s);
    connect(m_attach, &Button::clicked, this, &CannedDialog::addFiles);
    rows->addLayout(variables);
    m_files->setFixedHeight(m_files->sizeHint().height());
    rows->addWidget(m_files);
    rows->addWidget(m_attach, 0, Qt::AlignLeft);
    rows->addWidget(m_mine);
    return form;
}

bool CannedDialog::mayShare() const
{
    const Role role = m_workspace.me().role;
    return role == Role::Supervisor || role == Role::Administrator;
}

bool CannedDialog::mayChange() const
{
    return mayShare() || m_owner == m_workspace.me().agent;
}

QString CannedDialog::trouble() const
{
    return m_error->said();
}

void CannedDialog::read(RecordId chosen)
{
    m_answers = cannedAnswers(m_workspace.pages().records(Catalogue::Template), m_workspace.me().agent);
    int row = -1;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const CannedAnswer &answer : std::as_const(m_answers)) {
            auto *item = new QListWidgetItem(answer.name, m_list);
            item->setSizeHint({0, kRow});
            if (answer.owner.isValid()) {
                item->setIcon(m_look.icons.icon(u"lock"_s, Colour::TextMuted));
                item->setData(Qt::AccessibleTextRole, tr("%1, only for me").arg(answer.name));
            }
            if (answer.id == chosen)
                row = m_list->count() - 1;
        }
        m_list->setCurrentRow(row < 0 && !m_answers.isEmpty() ? 0 : row);
    }
    if (m_answers.isEmpty())
        startNew();
    else
        showAnswer(m_list->currentRow());
}

void CannedDialog::showAnswer(int row)
{
    if (row < 0 || row >= m_answers.size())
        return;
    const CannedAnswer &answer = m_answers.at(row);
    m_chosen = answer.id;
    m_owner = answer.owner;
    m_name->setText(answer.name);
    m_text->setPlainText(answer.text);
    showFiles(answer.files);
    m_attach->setEnabled(mayChange());
    m_files->setEnabled(mayChange());
    m_mine->setChecked(answer.owner.isValid());
    m_mine->setEnabled(mayShare());
    for (QWidget *control : {static_cast<QWidget *>(m_save), static_cast<QWidget *>(m_remove)})
        control->setEnabled(mayChange());
    m_name->setReadOnly(!mayChange());
    m_text->setReadOnly(!mayChange());
    m_error->say({});
}

void CannedDialog::startNew()
{
    {
        const QSignalBlocker quiet(m_list);
        m_list->setCurrentRow(-1);
    }
    m_chosen = {};
    m_owner = m_workspace.me().agent;
    m_name->clear();
    m_text->clear();
    showFiles({});
    m_attach->setEnabled(true);
    m_files->setEnabled(true);
    m_name->setReadOnly(false);
    m_text->setReadOnly(false);
    m_mine->setChecked(!mayShare());
    m_mine->setEnabled(mayShare());
    m_save->setEnabled(true);
    m_remove->setEnabled(false);
    m_error->say({});
    m_name->setFocus();
}

void CannedDialog::showFiles(const QJsonArray &files)
{
    m_files->clear();
    for (const QString &path : writeCannedFiles(files, m_place.path()))
        m_files->add({path, {}, {}});
}

void CannedDialog::addFiles()
{
    m_dialogs.chooseFiles(this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            m_files->add({path, {}, {}});
    });
}

void CannedDialog::fail(const Error &error)
{
    m_error->say(ErrorText::of(error));
}

void CannedDialog::save()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty() || m_text->toPlainText().trimmed().isEmpty()) {
        m_error->say(tr("A canned answer needs a name and a text."));
        (name.isEmpty() ? static_cast<QWidget *>(m_name) : static_cast<QWidget *>(m_text))->setFocus();
        return;
    }
    const Result<QJsonArray> files = cannedFiles(m_files->files());
    if (!files) {
        m_error->say(files.error().kind == Error::Kind::TooLarge
                         ? tr("The files of a canned answer may have %1 together.")
                               .arg(QLocale().formattedDataSize(kCannedFilesLimit, 0))
                         : ErrorText::of(files.error()));
        return;
    }
    PutRecord wish;
    wish.catalogue = Catalogue::Template;
    if (m_chosen.isValid())
        wish.id = m_chosen;
    wish.recordName = name;
    wish.content = {{u"text"_s, m_text->toPlainText()},
                    {u"files"_s, *files},
                    {u"owner"_s, m_mine->isChecked() ? m_workspace.me().agent.value : 0}};
    whenDone(m_workspace.run(wish), this, [this](const Result<Outcome> &saved) {
        if (!saved)
            fail(saved.error());
        else
            read(saved->record.value_or(RecordId{}));
    });
}

void CannedDialog::remove()
{
    if (!m_chosen.isValid())
        return;
    whenDone(m_workspace.run(RemoveRecord{Catalogue::Template, m_chosen}), this, [this](const Result<Outcome> &gone) {
        if (!gone) {
            fail(gone.error());
            return;
        }
        // What was removed stays in the form, so that a slip costs nothing.
        const QString name = m_name->text();
        const QString text = m_text->toPlainText();
        const bool mine = m_mine->isChecked();
        const QJsonArray files = cannedFiles(m_files->files()).valueOr({});
        read({});
        startNew();
        showFiles(files);
        m_name->setText(name);
        m_text->setPlainText(text);
        m_mine->setChecked(mine);
        m_error->say(tr("Removed. Save brings it back."));
    });
}

} // namespace centrala::ui
