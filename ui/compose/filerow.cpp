// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/filerow.h"

#include "ui/style/relativetime.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QMouseEvent>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

FileRow::FileRow(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Attached files"));
    hide();
}

void FileRow::add(const QString &path)
{
    const QFileInfo info(path);
    if (!info.isFile() || !info.isReadable())
        return;
    m_files.append({info.absoluteFilePath(), info.fileName(), {}});
    m_sizes.append(info.size());
    show();
    update();
    Q_EMIT changed();
}

void FileRow::clear()
{
    m_files.clear();
    m_sizes.clear();
    hide();
    Q_EMIT changed();
}

qint64 FileRow::totalSize() const
{
    qint64 total = 0;
    for (const qint64 size : m_sizes)
        total += size;
    return total;
}

QString FileRow::tooLarge(qint64 limit) const
{
    for (qsizetype i = 0; limit > 0 && i < m_files.size(); ++i) {
        if (m_sizes.at(i) > limit)
            return m_files.at(i).name;
    }
    return {};
}

QList<QRect> FileRow::boxes() const
{
    QList<QRect> made;
    int x = 16;
    for (const FileToAttach &file : m_files) {
        const int wide = qMin(200, 28 + m_look.width(file.name, FontRole::Small) + 24);
        made.append(QRect(x, 4, wide, 28));
        x += wide + 8;
    }
    return made;
}

void FileRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QRect> places = boxes();
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QRect &box = places.at(i);
        painter.setPen(m_look.colour(Colour::Edge));
        painter.setBrush(m_look.colour(Colour::Raised));
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        m_look.icons.paint(painter, QRect(box.left() + 6, box.top() + 6, 16, 16), u"file"_s,
                           m_look.colour(Colour::Text));
        m_look.line(painter, box.adjusted(28, 0, -24, 0), m_files.at(i).name, FontRole::Small,
                    m_look.colour(Colour::Text));
        m_look.icons.paint(painter, QRect(box.right() - 19, box.top() + 7, 14, 14), u"close"_s,
                           m_look.colour(Colour::TextMuted));
    }
    if (hasFocus())
        m_look.focusRing(painter, rect());
}

void FileRow::mousePressEvent(QMouseEvent *event)
{
    const QList<QRect> places = boxes();
    for (qsizetype i = 0; i < places.size(); ++i) {
        if (!QRect(places.at(i)).adjusted(places.at(i).width() - 24, 0, 0, 0).contains(event->pos()))
            continue;
        m_files.removeAt(i);
        m_sizes.removeAt(i);
        setVisible(!m_files.isEmpty());
        update();
        Q_EMIT changed();
        return;
    }
}

void FileRow::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() != Qt::Key_Delete && event->key() != Qt::Key_Backspace) || m_files.isEmpty()) {
        event->ignore();
        return;
    }
    m_files.removeLast();
    m_sizes.removeLast();
    setVisible(!m_files.isEmpty());
    update();
    Q_EMIT changed();
}

} // namespace centrala::ui
