// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyboardpage.h"

#include "ui/controls/button.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QTreeWidget>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

KeyboardPage::KeyboardPage(const Look &look, Preferences &preferences, ActionCatalogue &actions, QWidget *parent)
    : SettingsPage(look, tr("Keyboard"), parent),
      m_preferences(preferences),
      m_actions(actions),
      m_map(KeyMap::fromJson(preferences.keys()))
{
    addPresets();
    addList();
    addEditor();
    fill();
}

void KeyboardPage::addPresets()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    const std::pair<KeyPreset, QString> presets[] = {{KeyPreset::Centrala, tr("Keys of Centrala")},
                                                     {KeyPreset::Gmail, tr("Keys of Gmail")}};
    for (const auto &[preset, words] : presets) {
        auto *button = new Button(look(), Button::Kind::Plain, this);
        button->setText(words);
        button->setObjectName(u"preset-"_s + nameOf(preset));
        button->setChosen(m_map.preset() == preset);
        connect(button, &Button::clicked, this, [this, wished = preset] {
            m_map.setPreset(wished);
            store();
        });
        m_presets.append(button);
        row->addWidget(button);
    }
    auto *all = new Button(look(), Button::Kind::Flat, this);
    all->setText(tr("Reset all"));
    connect(all, &Button::clicked, this, [this] {
        m_map.resetAll();
        store();
    });
    row->addWidget(all);
    row->addStretch(1);
    body()->addLayout(row);
}

void KeyboardPage::addList()
{
    auto *search = new QLineEdit(this);
    search->setObjectName(u"keySearch"_s);
    search->setPlaceholderText(tr("Find an action or a key"));
    search->setAccessibleName(tr("Find an action or a key"));
    search->setFixedHeight(28);
    search->setTextMargins(6, 0, 6, 0);
    connect(search, &QLineEdit::textChanged, this, &KeyboardPage::filter);
    body()->addWidget(search);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(u"keys"_s);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Action"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &KeyboardPage::choose);
    body()->addWidget(m_list, 1);
}

void KeyboardPage::addEditor()
{
    m_title = new QLabel(this);
    body()->addWidget(m_title);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_edit = new QKeySequenceEdit(this);
    m_edit->setAccessibleName(tr("New key"));
    if (auto *field = m_edit->findChild<QLineEdit *>())
        field->setAccessibleName(tr("New key"));
    m_edit->setFixedHeight(28);
    m_edit->setMinimumWidth(160);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &KeyboardPage::judge);
    row->addWidget(m_edit);
    const auto add = [this, row](const QString &words, auto pressed) {
        auto *button = new Button(look(), Button::Kind::Plain, this);
        button->setText(words);
        connect(button, &Button::clicked, this, pressed);
        row->addWidget(button);
        return button;
    };
    m_set = add(tr("Set"), [this] { give(false); });
    m_take = add(tr("Take it from there"), [this] { give(true); });
    m_none = add(tr("No key"), [this] {
        m_map.change(chosen(), {});
        store();
    });
    m_reset = add(tr("Reset"), [this] {
        m_map.reset(chosen());
        store();
    });
    row->addStretch(1);
    body()->addLayout(row);
    m_verdict = muted({});
    m_verdict->setObjectName(u"keyVerdict"_s);
    m_verdict->setMinimumHeight(18);
    body()->addWidget(m_verdict);
}

void KeyboardPage::fill()
{
    const QString before = chosen();
    m_list->clear();
    for (const ActionCatalogue::Action &action : m_actions.all()) {
        QStringList keys;
        for (const QKeySequence &one : action.keys)
            keys.append(ActionCatalogue::keyText(one));
        auto *item = new QTreeWidgetItem(m_list, {action.text, keys.join(tr(" or "))});
        item->setData(0, Qt::UserRole, action.id);
        item->setToolTip(0, action.group);
        if (keys.isEmpty())
            item->setData(1, Qt::AccessibleTextRole, tr("no key"));
        item->setSizeHint(0, QSize(0, 24));
        if (m_map.isChanged(action.id))
            item->setFont(1, look().theme.font(FontRole::Body, true));
        if (action.id == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem())
        m_list->setCurrentItem(m_list->topLevelItem(0));
    for (qsizetype i = 0; i < m_presets.size(); ++i)
        m_presets.at(i)->setChosen(static_cast<qsizetype>(m_map.preset()) == i);
}

void KeyboardPage::filter(const QString &words)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        item->setHidden(!words.isEmpty() && !item->text(0).contains(words, Qt::CaseInsensitive) &&
                        item->text(1).compare(words, Qt::CaseInsensitive) != 0);
    }
}

QString KeyboardPage::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void KeyboardPage::choose()
{
    const ActionCatalogue::Action *action = m_actions.find(chosen());
    if (!action)
        return;
    m_title->setText(tr("Press the new key for “%1”, or two one after the other.").arg(action->text));
    m_edit->clear();
    m_reset->setEnabled(m_map.isChanged(action->id));
    m_none->setEnabled(!action->keys.isEmpty());
    judge();
}

void KeyboardPage::judge()
{
    const QKeySequence wished = m_edit->keySequence();
    if (auto *field = m_edit->findChild<QLineEdit *>())
        field->setPlaceholderText(tr("Press a key")); // Qt puts its own English words back whenever it is cleared
    m_set->setEnabled(false);
    m_take->setVisible(false);
    m_verdict->clear();
    if (wished.isEmpty())
        return;
    if (KeyMap::isForbidden(wished)) {
        m_verdict->setText(tr("This key cannot be taken: it types a letter in some languages, moves between fields, or "
                              "has more than two steps."));
        return;
    }
    const auto holder = KeyMap::holder(m_actions, chosen(), wished);
    if (!holder) {
        m_set->setEnabled(true);
        return;
    }
    m_verdict->setText(
        tr("%1 is the key of “%2”.").arg(ActionCatalogue::keyText(wished), m_actions.find(*holder)->text));
    m_take->setVisible(true);
}

void KeyboardPage::give(bool takeAway)
{
    const QKeySequence wished = m_edit->keySequence();
    while (const auto holder = takeAway ? KeyMap::holder(m_actions, chosen(), wished) : std::nullopt) {
        KeyMap::Keys left;
        for (const QKeySequence &one : m_actions.find(*holder)->keys) {
            if (one.matches(wished) == QKeySequence::NoMatch && wished.matches(one) == QKeySequence::NoMatch)
                left.append(one);
        }
        m_map.change(*holder, left);
        m_map.put(m_actions);
    }
    m_map.change(chosen(), {wished});
    store();
}

void KeyboardPage::store()
{
    m_map.put(m_actions);
    m_preferences.setKeys(m_map.toJson());
    fill();
    choose();
}

} // namespace centrala::ui
