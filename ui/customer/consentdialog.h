// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/customercommands.h"
#include "ui/style/look.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QRadioButton;

namespace centrala::ui {

/// Asks what a customer said about one use of their data, when and how.
class ConsentDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `known` are the kinds the company has used.
    ConsentDialog(const Look &look, const QStringList &known, QWidget *parent);
    [[nodiscard]] QComboBox *kind() const { return m_kind; }
    [[nodiscard]] QRadioButton *withdrawn() const { return m_withdrawn; }
    [[nodiscard]] QDateEdit *day() const { return m_day; }
    [[nodiscard]] QLineEdit *source() const { return m_source; }
    void save();

Q_SIGNALS:
    /// The customer is not set.
    void said(const centrala::PutConsent &wish);

private:
    const Look &m_look;
    QComboBox *m_kind;
    QRadioButton *m_given;
    QRadioButton *m_withdrawn;
    QDateEdit *m_day;
    QLineEdit *m_source;
};

} // namespace centrala::ui
