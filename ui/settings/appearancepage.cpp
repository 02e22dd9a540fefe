// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancepage.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kSizes = {80, 90, 100, 110, 125, 150, 175, 200};

} // namespace

AppearancePage::AppearancePage(const Look &look, Preferences &preferences, QWidget *parent)
    : SettingsPage(look, tr("Appearance"), parent), m_preferences(preferences)
{
    addThemes();
    addTextSizes();
    addDensities();
    addLanguages();
    body()->addStretch(1);
}

void AppearancePage::addChoices(const QString &name, const QStringList &words, qsizetype chosen,
                                std::function<void(int)> pick)
{
    auto *group = new QButtonGroup(this);
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto *button = new QRadioButton(words.at(i), this);
        button->setObjectName(name + u'-' + QString::number(i));
        button->setMinimumHeight(24);
        button->setChecked(i == chosen);
        group->addButton(button, static_cast<int>(i));
        body()->addWidget(button);
    }
    connect(group, &QButtonGroup::idClicked, this, [pick = std::move(pick)](int id) { pick(id); });
}

void AppearancePage::addThemes()
{
    addGroup(tr("Colours"));
    const auto kept = m_preferences.theme();
    addChoices(u"theme"_s, {tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")},
               kept ? static_cast<qsizetype>(*kept) + 1 : 0, [this](int id) {
                   const auto wished =
                       id == 0 ? std::optional<ThemeKind>() : std::optional(static_cast<ThemeKind>(id - 1));
                   m_preferences.setTheme(wished);
                   look().theme.setKind(wished.value_or(Theme::systemKind()));
               });
}

void AppearancePage::addTextSizes()
{
    addGroup(tr("Size of text and everything else"), tr("The window closes and opens again in the new size."));
    auto *sizes = new QComboBox(this);
    sizes->setObjectName(u"textSize"_s);
    sizes->setAccessibleName(tr("Size of text"));
    sizes->setFixedHeight(28);
    sizes->setMaximumWidth(160);
    for (const int percent : kSizes)
        sizes->addItem(tr("%1 %").arg(percent), percent);
    sizes->setCurrentIndex(qMax(0, sizes->findData(m_preferences.textSize())));
    connect(sizes, &QComboBox::activated, this, [this, sizes] {
        const int wished = sizes->currentData().toInt();
        if (wished == m_preferences.textSize())
            return;
        m_preferences.setTextSize(wished);
        Q_EMIT reopenWished();
    });
    body()->addWidget(sizes);
}

void AppearancePage::addDensities()
{
    addGroup(tr("Lists"));
    addChoices(u"density"_s, {tr("Compact in a low window"), tr("Always compact"), tr("Always comfortable")},
               static_cast<qsizetype>(m_preferences.density()), [this](int id) {
                   m_preferences.setDensity(static_cast<Density>(id));
                   Q_EMIT densityChanged();
               });
}

void AppearancePage::addLanguages()
{
    addGroup(tr("Language"), tr("The window closes and opens again in the new language."));
    auto *languages = new QComboBox(this);
    languages->setObjectName(u"language"_s);
    languages->setAccessibleName(tr("Language"));
    languages->setFixedHeight(28);
    languages->setMaximumWidth(240);
    languages->addItem(tr("As the system"), QString());
    languages->addItem(u"English"_s, u"en"_s);
    languages->addItem(u"Polski"_s, u"pl"_s);
    languages->addItem(u"Українська"_s, u"uk"_s);
    languages->setCurrentIndex(qMax(0, languages->findData(m_preferences.language())));
    connect(languages, &QComboBox::activated, this, [this, languages] {
        const QString wished = languages->currentData().toString();
        if (wished == m_preferences.language())
            return;
        m_preferences.setLanguage(wished);
        Q_EMIT reopenWished();
    });
    body()->addWidget(languages);
}

} // namespace centrala::ui
