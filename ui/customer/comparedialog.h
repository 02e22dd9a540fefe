// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/customercommands.h"
#include "app/model/pages.h"
#include "ui/style/look.h"

#include <QDialog>

class QAbstractButton;
class QGridLayout;
class QLabel;

namespace centrala::ui {

/// Two customers side by side and what they become together, with a tick at each field that survives.
class CompareDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `second` becomes part of `first`. `why` tells what brought the two together; may be empty.
    CompareDialog(const Look &look, const CustomerCard &first, const CustomerCard &second, const QString &why,
                  QWidget *parent);
    /// The ticks of a field: the first one's, the second one's.
    struct Ticks
    {
        QAbstractButton *first = nullptr;
        QAbstractButton *second = nullptr;
        QLabel *result = nullptr;
    };
    [[nodiscard]] const Ticks &name() const { return m_name; }
    [[nodiscard]] const Ticks &about() const { return m_about; }
    [[nodiscard]] const Ticks &tags() const { return m_tags; }
    [[nodiscard]] const Ticks &address() const { return m_address; }
    void join();

Q_SIGNALS:
    void joined(const centrala::MergeCustomers &wish);

private:
    enum class Choice { One, Several };
    [[nodiscard]] Ticks addField(QGridLayout *grid, const QString &title, const QString &first, const QString &second,
                                 Choice choice);
    [[nodiscard]] static Surviving surviving(const Ticks &ticks);
    void showResult();

    const Look &m_look;
    CustomerCard m_first;
    CustomerCard m_second;
    Ticks m_name;
    Ticks m_about;
    Ticks m_tags;
    Ticks m_address;
};

} // namespace centrala::ui
