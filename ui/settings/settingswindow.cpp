// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingswindow.h"

#include "ui/controls/button.h"
#include "ui/settings/alertspage.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/inboxespage.h"
#include "ui/settings/keyboardpage.h"
#include "ui/settings/peoplepage.h"
#include "ui/settings/settingssearch.h"
#include "ui/settings/teamspage.h"
#include "ui/settings/youpage.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

SettingsWindow::SettingsWindow(const Look &look, workspace::Workspace &workspace, ActionCatalogue &actions,
                               QWidget *parent)
    : QDialog(parent),
      m_look(look),
      m_preferences(workspace.desk()),
      m_list(new QListWidget(this)),
      m_search(new SettingsSearch(m_list, this)),
      m_pages(new QStackedWidget(this))
{
    setWindowTitle(tr("Settings"));
    setAccessibleName(tr("Settings"));
    resize(960, 664);
    auto *all = new QHBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(1);
    m_list->setObjectName(u"pages"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    QPalette own = m_list->palette();
    own.setColor(QPalette::Base, look.colour(Colour::Window));
    m_list->setPalette(own);
    m_search->found()->setPalette(own);
    m_search->setFixedWidth(200);
    all->addWidget(m_search);
    auto *right = new QVBoxLayout;
    right->addWidget(m_pages, 1);
    all->addLayout(right, 1);

    add(tr("You"), u"agent"_s, new YouPage(look, workspace, actions, nullptr));
    auto *appearance = new AppearancePage(look, m_preferences, nullptr);
    connect(appearance, &AppearancePage::densityChanged, this, &SettingsWindow::densityChanged);
    connect(appearance, &AppearancePage::reopenWished, this, &SettingsWindow::reopenWished);
    add(tr("Appearance"), u"eye"_s, appearance);
    add(tr("Alerts"), u"alert"_s, new AlertsPage(look, workspace.desk(), nullptr));
    add(tr("Keyboard"), u"keypad"_s, new KeyboardPage(look, m_preferences, actions, nullptr));
    auto *inboxes = new InboxesPage(look, workspace, nullptr);
    connect(inboxes, &InboxesPage::addWished, this, &SettingsWindow::addInboxWished);
    add(tr("Inboxes"), u"inbox"_s, inboxes);
    if (hasPeople(workspace)) {
        add(tr("People"), u"person-plus"_s, new PeoplePage(look, workspace, nullptr));
        add(tr("Teams"), u"team"_s, new TeamsPage(look, workspace, nullptr));
    }
    // Made last, since it is reached and read last.
    auto *close = new Button(look, Button::Kind::Primary, this);
    close->setText(tr("Close"));
    close->setKey(u"Esc"_s);
    connect(close, &Button::clicked, this, &QDialog::accept);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(24, 8, 16, 12);
    foot->addStretch(1);
    foot->addWidget(close);
    right->addLayout(foot);
    connect(m_search, &SettingsSearch::chosen, this, &SettingsWindow::showSetting);
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    showPage(You);
}

std::optional<SettingsWindow::Page> SettingsWindow::pageNamed(const QString &name)
{
    static const QHash<QString, Page> pages{
        {u"settings"_s, You},           {u"settings-appearance"_s, Appearance}, {u"settings-alerts"_s, Alerts},
        {u"settings-keys"_s, Keyboard}, {u"settings-inboxes"_s, Inboxes},       {u"settings-people"_s, People},
        {u"settings-teams"_s, Teams}};
    const auto found = pages.constFind(name);
    return found == pages.constEnd() ? std::nullopt : std::optional(*found);
}

bool SettingsWindow::hasPeople(workspace::Workspace &workspace)
{
    return workspace.team() && workspace.me().role == Role::Administrator;
}

void SettingsWindow::add(const QString &title, const QString &icon, QWidget *page)
{
    QPixmap drawn(QSize(20, 20) * devicePixelRatioF());
    drawn.setDevicePixelRatio(devicePixelRatioF());
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    m_look.icons.paint(painter, QRect(0, 0, 20, 20), icon, m_look.colour(Colour::Text));
    painter.end();
    auto *item = new QListWidgetItem(QIcon(drawn), title, m_list);
    item->setSizeHint(QSize(160, 32));
    auto *area = new QScrollArea(m_pages);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    page->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    m_pages->addWidget(area);
    m_search->addPage(title, page);
}

void SettingsWindow::showPage(Page page)
{
    if (page >= m_pages->count())
        return;
    m_list->setCurrentRow(page);
    m_pages->setCurrentIndex(page);
    m_list->setFocus();
}

void SettingsWindow::showSetting(int page, QWidget *control)
{
    m_list->setCurrentRow(page);
    if (!control)
        return;
    if (auto *area = qobject_cast<QScrollArea *>(m_pages->widget(page)))
        area->ensureWidgetVisible(control, 24, 48);
    control->setFocus(Qt::ShortcutFocusReason);
}

void SettingsWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Surface));
    painter.fillRect(200, 0, 1, height(), m_look.colour(Colour::Hairline));
}

} // namespace centrala::ui
