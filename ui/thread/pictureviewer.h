// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/look.h"

#include <QImage>
#include <QPointer>
#include <QThreadPool>
#include <QWidget>

namespace centrala::ui {

class Button;

/// One picture over the whole window: fitted first, then as near as one likes, with wheel, keys or a double click. The
/// arrows go on to the next one of the same message; Esc closes.
class PictureViewer final : public QWidget
{
    Q_OBJECT
public:
    struct Picture
    {
        QString path;
        QString name;
    };
    PictureViewer(const Look &look, QWidget *window);
    ~PictureViewer() override;
    void open(const QList<Picture> &pictures, int first);
    void close();
    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] bool isShowing() const { return !m_image.isNull(); }
    [[nodiscard]] int current() const { return m_current; }

Q_SIGNALS:
    /// The person wants it in the system's own program.
    void openWished(const QString &path, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void load(int which);
    void zoomTo(double zoom, const QPointF &around);
    void bound();
    [[nodiscard]] double fitting() const;
    [[nodiscard]] QRectF place() const;

    const Look &m_look;
    QList<Picture> m_pictures;
    int m_current = 0;
    quint64 m_round = 0;
    QImage m_image;
    QString m_trouble;
    double m_zoom = 1;
    QPointF m_shift; ///< of the picture's middle from the window's
    QPoint m_grabbed;
    QPointer<QWidget> m_before;
    QThreadPool m_pool;
    Button *m_openButton;
    Button *m_closeButton;
};

} // namespace centrala::ui
