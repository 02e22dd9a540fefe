// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssearch.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kShown = 40;
constexpr qsizetype kWordsShown = 60;

/// The control a label speaks of: its buddy, or the next one that can be reached by keyboard.
QWidget *controlOf(QLabel *label, const QWidget *page)
{
    if (label->buddy())
        return label->buddy();
    QWidget *next = label->nextInFocusChain();
    while (next != label && page->isAncestorOf(next)) {
        if (next->focusPolicy() & Qt::TabFocus && next->isVisibleTo(page))
            return next;
        next = next->nextInFocusChain();
    }
    return label;
}

bool holds(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

SettingsSearch::SettingsSearch(QListWidget *list, QWidget *parent)
    : QWidget(parent), m_list(list), m_field(new QLineEdit(this)), m_found(new QListWidget(this))
{
    m_field->setPlaceholderText(tr("Search settings"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(100);
    m_field->installEventFilter(this);
    m_found->setAccessibleName(tr("Found settings"));
    m_found->setFrameShape(QFrame::NoFrame);
    m_found->setWordWrap(true);
    m_found->setSpacing(2);
    m_found->setPalette(list->palette());
    m_found->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->setSpacing(8);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(m_field);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    column->addWidget(m_found, 1);
    setTabOrder(m_field, m_list);
    setTabOrder(m_list, m_found);
    connect(m_field, &QLineEdit::textChanged, this, &SettingsSearch::search);
    connect(m_found, &QListWidget::itemActivated, this, &SettingsSearch::choose);
    connect(m_found, &QListWidget::itemClicked, this, &SettingsSearch::choose);
}

void SettingsSearch::addPage(const QString &title, QWidget *page)
{
    m_pages.append({title, page});
}

QList<SettingsSearch::Place> SettingsSearch::places() const
{
    QList<Place> all;
    for (int number = 0; number < m_pages.size(); ++number) {
        QWidget *page = m_pages.at(number).second;
        all.append({m_pages.at(number).first, number, page->nextInFocusChain(), -1});
        const QList<QWidget *> parts = page->findChildren<QWidget *>();
        for (QWidget *part : parts) {
            if (!part->isVisibleTo(page))
                continue;
            if (auto *label = qobject_cast<QLabel *>(part)) {
                all.append({label->text(), number, controlOf(label, page), -1});
            } else if (auto *button = qobject_cast<QAbstractButton *>(part)) {
                all.append({button->text(), number, button, -1});
            } else if (auto *choices = qobject_cast<QComboBox *>(part)) {
                for (int i = 0; i < choices->count(); ++i)
                    all.append({choices->itemText(i), number, choices, -1});
            } else if (auto *view = qobject_cast<QAbstractItemView *>(part); view && view->model()) {
                for (int i = 0; i < view->model()->rowCount(); ++i)
                    all.append({view->model()->index(i, 0).data().toString(), number, view, i});
            }
        }
    }
    return all;
}

void SettingsSearch::search(const QString &typed)
{
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    m_found->clear();
    m_shown.clear();
    m_list->setVisible(words.isEmpty());
    m_found->setVisible(!words.isEmpty());
    if (words.isEmpty())
        return;
    QSet<QString> told;
    const QList<Place> all = places();
    for (const Place &place : all) {
        const QString &title = m_pages.at(place.page).first;
        const QString text = place.words == title ? title : place.words.left(kWordsShown).simplified() + u'\n' + title;
        if (!holds(place.words, words) || told.contains(text) || m_shown.size() == kShown)
            continue;
        told.insert(text);
        m_shown.append(place);
        auto *item = new QListWidgetItem(text, m_found);
        item->setToolTip(place.words);
    }
    if (m_shown.isEmpty()) {
        auto *none = new QListWidgetItem(tr("Nothing found"), m_found);
        none->setFlags(Qt::NoItemFlags);
        return;
    }
    m_found->setCurrentRow(0);
}

void SettingsSearch::choose(const QListWidgetItem *item)
{
    const int row = m_found->row(item);
    if (row < 0 || row >= m_shown.size())
        return;
    const Place place = m_shown.at(row);
    if (auto *view = qobject_cast<QAbstractItemView *>(place.control.data()); view && place.line >= 0)
        view->setCurrentIndex(view->model()->index(place.line, 0));
    Q_EMIT chosen(place.page, place.control);
}

bool SettingsSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_field->text().isEmpty())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        m_field->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int rows = m_found->count();
        const int step = key->key() == Qt::Key_Down ? 1 : rows - 1;
        m_found->setCurrentRow((m_found->currentRow() + step) % std::max(1, rows));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_found->currentItem());
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace centrala::ui
