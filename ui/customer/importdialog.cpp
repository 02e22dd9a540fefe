// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/importdialog.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"
#include "ui/customer/importrun.h"
#include "ui/shell/whendone.h"
#include "ui/shell/wholeundo.h"
#include "ui/style/errortext.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kPreviewed = 20;
constexpr int kSteps = 1000;

} // namespace

ImportDialog::ImportDialog(const Look &look, workspace::Workspace &workspace, const QString &path, QWidget *parent)
    : QDialog(parent),
      m_look(look),
      m_workspace(workspace),
      m_path(path),
      m_columns(new QLabel(this)),
      m_said(new QLabel(this)),
      m_table(new QTableWidget(this)),
      m_progress(new QProgressBar(this)),
      m_undo(new Button(look, Button::Kind::Plain, this)),
      m_cancel(new Button(look, Button::Kind::Plain, this)),
      m_start(new Button(look, Button::Kind::Primary, this))
{
    setWindowTitle(tr("Import customers"));
    setAccessibleName(windowTitle());
    resize(760, 520);
    for (QLabel *label : {m_columns, m_said}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_table->setAccessibleName(tr("The first lines"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnCount(4);
    m_table->setHorizontalHeaderLabels({tr("Line"), tr("Name"), tr("Addresses"), tr("What happens")});
    m_table->setColumnWidth(0, 64);
    for (const int column : {1, 2, 3})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_progress->setRange(0, kSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_undo->setText(tr("Undo the import"));
    m_undo->hide();
    m_cancel->setText(tr("Cancel"));
    m_start->setText(tr("Import"));
    QVBoxLayout *all = dialogLayout(this, look, windowTitle());
    all->addWidget(m_columns);
    all->addWidget(m_table, 1);
    all->addWidget(m_progress);
    all->addWidget(m_said);
    all->addLayout(dialogFoot({m_cancel, m_start}, {m_undo}));
    connect(m_cancel, &Button::clicked, this, &ImportDialog::cancel);
    connect(m_start, &Button::clicked, this, &ImportDialog::start);
    readFile();
}

ImportDialog::~ImportDialog() = default;

QString ImportDialog::wordFor(workspace::ImportColumn column)
{
    using workspace::ImportColumn;
    switch (column) {
    case ImportColumn::Name:
        return tr("name");
    case ImportColumn::FirstName:
        return tr("first name");
    case ImportColumn::LastName:
        return tr("last name");
    case ImportColumn::Email:
        return tr("e-mail address");
    case ImportColumn::Phone:
        return tr("phone number");
    case ImportColumn::Note:
        return tr("note");
    case ImportColumn::Tags:
        return tr("tags");
    case ImportColumn::Consent:
        return tr("consent");
    case ImportColumn::Ignored:
        break;
    }
    return tr("not taken in");
}

QString ImportDialog::reasonFor(const ImportedLine &line)
{
    switch (line.fate) {
    case ImportFate::New:
        return tr("new customer");
    case ImportFate::Changed:
        return tr("added to a known customer");
    case ImportFate::Same:
        return tr("nothing new");
    case ImportFate::Refused:
        break;
    }
    if (line.reason == u"no_address")
        return tr("refused: no address and no number");
    if (line.reason == u"bad_address")
        return tr("refused: “%1” is no address").arg(line.detail);
    if (line.reason == u"two_customers")
        return tr("refused: its addresses belong to two customers");
    if (line.reason == u"erased")
        return tr("refused: erased on request");
    if (line.reason == u"ours")
        return tr("refused: it is our own address");
    if (line.reason == u"too_long")
        return tr("refused: the line is too long");
    return tr("refused");
}

void ImportDialog::readFile()
{
    m_table->setRowCount(0);
    auto file = workspace::CustomerFile::open(m_path);
    if (!file) {
        m_start->setEnabled(false);
        m_said->setText(file.error().kind == Error::Kind::Malformed
                            ? tr("The first line names no column with an e-mail address or a phone number. "
                                 "Name the columns there, for example Name, E-mail, Phone, Note, Tags.")
                            : ErrorText::of(file.error()));
        return;
    }
    m_file = *std::move(file);
    showColumns();
    const workspace::CustomerFile::Lines lines = m_file->next(kPreviewed);
    for (const ImportedLine &line : lines.refused)
        addLine({QString::number(line.line), {}, {}, reasonFor(line)}, true);
    preview(lines.customers);
}

void ImportDialog::showColumns()
{
    QStringList known;
    QStringList unknown;
    for (const workspace::RecognisedColumn &column : m_file->columns()) {
        if (column.holds == workspace::ImportColumn::Ignored)
            unknown.append(tr("“%1”").arg(column.heading));
        else if (wordFor(column.holds).compare(column.heading, Qt::CaseInsensitive) == 0)
            known.append(column.heading);
        else
            known.append(u"%1 (%2)"_s.arg(column.heading, wordFor(column.holds)));
    }
    QString text = QFileInfo(m_path).fileName() + u'\n' + tr("Columns: %1.").arg(known.join(u", "_s));
    if (!unknown.isEmpty())
        text += u' ' + tr("Not taken in: %1.").arg(unknown.join(u", "_s));
    m_columns->setText(text);
}

void ImportDialog::addLine(const QStringList &cells, bool isRefused)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    for (int column = 0; column < cells.size(); ++column) {
        auto *item = new QTableWidgetItem(cells.at(column));
        item->setToolTip(cells.at(column));
        if (isRefused && column == cells.size() - 1)
            item->setForeground(m_look.colour(Colour::OverdueInk));
        m_table->setItem(row, column, item);
    }
}

void ImportDialog::preview(const QList<ImportedCustomer> &customers)
{
    if (customers.isEmpty()) {
        m_said->setText(tr("There is no line to take in."));
        m_start->setEnabled(m_file->position() < m_file->size());
        return;
    }
    m_start->setEnabled(false);
    whenDone(m_workspace.run(ImportCustomers{customers, QFileInfo(m_path).fileName(), true}), this,
             [this, customers](const Result<Outcome> &tried) {
                 if (!tried) {
                     m_said->setText(ErrorText::of(tried.error()));
                     return;
                 }
                 showTried(customers, tried->report.value_or(ImportReport()).lines);
             });
}

void ImportDialog::showTried(const QList<ImportedCustomer> &customers, const QList<ImportedLine> &lines)
{
    for (const ImportedCustomer &customer : customers) {
        QStringList addresses;
        for (const Address &address : customer.addresses)
            addresses.append(address.value);
        ImportedLine fate;
        for (const ImportedLine &line : lines) {
            if (line.line == customer.line)
                fate = line;
        }
        addLine({QString::number(customer.line), customer.customerName, addresses.join(u", "_s), reasonFor(fate)},
                fate.fate == ImportFate::Refused);
    }
    m_said->setText(tr("These are the first lines. The same file can be taken in again: nobody is doubled."));
    m_start->setEnabled(true);
    m_start->setFocus();
}

void ImportDialog::start()
{
    auto file = workspace::CustomerFile::open(m_path);
    if (!file) {
        m_said->setText(ErrorText::of(file.error()));
        return;
    }
    m_start->setEnabled(false);
    m_table->setRowCount(0);
    m_table->setAccessibleName(tr("Refused lines"));
    m_progress->show();
    m_run = new ImportRun(m_workspace, *std::move(file), QFileInfo(m_path).fileName(), this);
    connect(m_run, &ImportRun::progressed, this, [this](qint64 done, qint64 all) {
        m_progress->setValue(all > 0 ? static_cast<int>(done * kSteps / all) : kSteps);
        const ImportReport &sum = m_run->report();
        m_said->setText(tr("%1 new, %2 added to, %3 unchanged, %4 refused")
                            .arg(QLocale().toString(sum.made), QLocale().toString(sum.changed),
                                 QLocale().toString(sum.same), QLocale().toString(m_run->refused())));
    });
    connect(m_run, &ImportRun::finished, this, &ImportDialog::showResult);
    connect(m_run, &ImportRun::failed, this, [this](const Error &error) {
        showResult();
        m_said->setText(m_said->text() + u'\n' + ErrorText::of(error));
    });
    m_run->start();
}

void ImportDialog::showResult()
{
    const ImportReport &sum = m_run->report();
    for (const ImportedLine &line : sum.lines)
        addLine({QString::number(line.line), {}, line.detail, reasonFor(line)}, true);
    const QString counts = tr("%1 new, %2 added to, %3 unchanged, %4 refused")
                               .arg(QLocale().toString(sum.made), QLocale().toString(sum.changed),
                                    QLocale().toString(sum.same), QLocale().toString(m_run->refused()));
    m_said->setText((m_run->isCancelled() ? tr("Ended early: %1.") : tr("Done: %1.")).arg(counts));
    m_progress->hide();
    m_start->hide();
    m_cancel->setText(tr("Close"));
    m_cancel->setFocus();
    if (const auto id = m_run->undo()) {
        m_undo->show();
        connect(m_undo, &Button::clicked, this, [this, id] { undo(*id); });
    }
    m_run->deleteLater();
    m_run.clear();
}

void ImportDialog::undo(UndoId id)
{
    m_undo->setEnabled(false);
    m_said->setText(tr("The import is being taken back …"));
    // It goes on to its end where this dialog is closed meanwhile.
    QObject *window = parentWidget() ? static_cast<QObject *>(parentWidget()) : this;
    WholeUndo::run(m_workspace, window, Undo{id, {}}, [dialog = QPointer(this)](const Result<Outcome> &undone) {
        if (!dialog)
            return;
        dialog->m_said->setText(undone ? WholeUndo::said(*undone) : ErrorText::of(undone.error()));
        dialog->m_undo->hide();
    });
}

void ImportDialog::cancel()
{
    if (m_run)
        m_run->cancel();
    else
        reject();
}

} // namespace centrala::ui
