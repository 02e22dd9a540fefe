// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionmenu.h"

#include <QMenu>

namespace centrala::ui {

QMenu *actionMenu(ActionCatalogue &actions, const Look &look, const QStringList &ids, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString &id : ids) {
        const ActionCatalogue::Action *action = actions.find(id);
        if (!action) {
            menu->addSeparator();
            continue;
        }
        QAction *item = menu->addAction(look.icons.icon(action->icon), action->text + u'\t' + actions.keyText(id), menu,
                                        [&actions, id] { actions.trigger(id); });
        item->setEnabled(actions.possible(*action));
    }
    return menu;
}

} // namespace centrala::ui
