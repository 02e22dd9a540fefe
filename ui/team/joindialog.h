// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/hubline.h"
#include "ui/style/look.h"

#include <QDialog>

#include <memory>

class QLineEdit;

namespace centrala::ui {

class Button;
class TroubleStrip;

/// Asks where a team's hub is, and calls it before anything is changed: a hub that answers is the right one, whoever
/// signs in there later.
class JoinDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `caFile`: a certificate that is believed besides the system's; `waiting`: messages that wait here to be sent.
    JoinDialog(const Look &look, const QString &caFile, qsizetype waiting, QWidget *parent);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QString trouble() const;
    void join();

Q_SIGNALS:
    void joined(const QUrl &hub);

private:
    void tell(const QString &trouble);

    const QString m_caFile;
    QLineEdit *m_field;
    TroubleStrip *m_error;
    Button *m_cancel;
    Button *m_join;
    std::unique_ptr<workspace::HubLine> m_line;
};

} // namespace centrala::ui
