// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/richtext.h"
#include "ui/shell/actioncatalogue.h"
#include "ui/style/look.h"

#include <QTextEdit>

namespace centrala::ui {

/// Where one writes: bold, italic, lists and links, and no more. Leaves keys that mean an action to the window, takes
/// files and pictures by paste and drop, and is as high as its text, from two lines to what it is allowed.
class MessageEdit final : public QTextEdit
{
    Q_OBJECT
public:
    MessageEdit(const Look &look, const ActionCatalogue &actions, QWidget *parent);
    void setMostHeight(int height);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {100, sizeHint().height()}; }
    void setInk(Colour ground, Colour ink);
    /// With an edge of its own, where it stands on another ground.
    void setBoxed();
    /// Whether what is written can be formatted: a note and a channel without HTML cannot.
    void setRich(bool rich) { m_rich = rich; }
    [[nodiscard]] bool isRich() const { return m_rich; }

    /// Plain text, or where `html` is not empty that, cleaned.
    void setWritten(const QString &plain, const QString &html = {});
    [[nodiscard]] WrittenText written() const { return writtenIn(*document()); }
    /// At the cursor, in place of what is selected, in the look of its surroundings.
    void insertPlain(const QString &text);

    void toggleBold();
    void toggleItalic();
    void toggleList(bool numbered);
    /// What is selected becomes a link there; with nothing selected the target itself is put in. An empty target takes
    /// the link away.
    void setLink(const QString &target);
    [[nodiscard]] QString linkAtCursor() const;

Q_SIGNALS:
    void filesOffered(const QStringList &paths);
    /// A picture from the clipboard, which has no name yet.
    void pictureOffered(const QImage &picture);
    /// It wants to be higher or lower than before.
    void heightChanged();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void applyLook();
    void insertSafe(const QString &html);
    void restyle();
    [[nodiscard]] bool leaveList();

    const Look &m_look;
    const ActionCatalogue &m_actions;
    int m_most = 200;
    bool m_rich = true;
    Colour m_ground = Colour::Raised;
    Colour m_ink = Colour::Text;
};

} // namespace centrala::ui
