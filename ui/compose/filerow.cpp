// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/filerow.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QMimeDatabase>
#include <QMouseEvent>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

FileRow::FileRow(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Attached files"));
    hide();
}

void FileRow::add(const FileToAttach &file)
{
    const QFileInfo info(file.path);
    if (!info.isFile() || !info.isReadable())
        return;
    const QString path = info.absoluteFilePath();
    if (std::any_of(m_files.begin(), m_files.end(), [&path](const FileToAttach &one) { return one.path == path; }))
        return;
    const QString name = file.name.isEmpty() ? info.fileName() : file.name;
    const QString type = file.type.isEmpty() ? QMimeDatabase().mimeTypeForFile(info).name() : file.type;
    m_files.append({path, name, type});
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

QString FileRow::refusal(const ChannelLimits &limits) const
{
    for (qsizetype i = 0; i < m_files.size(); ++i) {
        const QString why = limits.refusal(m_files.at(i).name, m_sizes.at(i), m_files.at(i).type);
        if (!why.isEmpty())
            return why;
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
