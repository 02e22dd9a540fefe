// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace centrala::ui {

/// A field over the list of pages that finds what can be set by the words that stand beside it: labels, buttons,
/// choices and lines of lists. While it holds words, the finds stand where the pages stood.
class SettingsSearch final : public QWidget
{
    Q_OBJECT
public:
    /// `pages`: what is searched, in order; `list` gives way to the finds.
    SettingsSearch(QListWidget *list, QWidget *parent);
    void addPage(const QString &title, QWidget *page);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListWidget *found() const { return m_found; }

Q_SIGNALS:
    /// The page with this place holds it; the keyboard belongs there.
    void chosen(int page, QWidget *control);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place
    {
        QString words;
        int page = 0;
        QPointer<QWidget> control;
        int line = -1; ///< of a list
    };
    [[nodiscard]] QList<Place> places() const;
    void search(const QString &typed);
    void choose(const QListWidgetItem *item);

    QListWidget *m_list;
    QLineEdit *m_field;
    QListWidget *m_found;
    QList<std::pair<QString, QWidget *>> m_pages;
    QList<Place> m_shown;
};

} // namespace centrala::ui
