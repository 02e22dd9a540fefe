// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

Language::Language(const QString &name)
{
    QString spoken = name;
    if (spoken.isEmpty()) {
        const QString system = QLocale::system().name().section(u'_', 0, 0);
        spoken = system == u"pl"_s || system == u"uk"_s ? system : u"en"_s;
    }
    // A system in English keeps its own dates and numbers.
    const QLocale system = QLocale::system();
    const bool ours = system.language() == QLocale(spoken).language() && system.language() != QLocale::C;
    QLocale::setDefault(ours                ? system
                        : spoken == u"en"_s ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                            : QLocale(spoken));
    const auto add = [this](const QString &file, const QString &folder) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(file, folder))
            return;
        QCoreApplication::installTranslator(translator.get());
        m_translators.append(translator.release());
    };
    if (spoken != u"en"_s)
        add(u"qtbase_"_s + spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(u"centrala_"_s + spoken, u":/i18n"_s);
}

Language::~Language()
{
    qDeleteAll(m_translators);
}

} // namespace centrala::ui
