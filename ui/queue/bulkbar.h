// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actioncatalogue.h"
#include "ui/style/look.h"

#include <QWidget>

namespace centrala::ui {

/// "2 selected", and what can be done with all of them.
class BulkBar final : public QWidget
{
    Q_OBJECT
public:
    BulkBar(const Look &look, ActionCatalogue &actions, QWidget *parent);
    void setCount(int count);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &m_look;
    int m_count = 0;
};

} // namespace centrala::ui
