// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/pictureviewer.h"

#include "ui/controls/button.h"
#include "ui/shell/whendone.h"

#include <QApplication>
#include <QImageReader>
#include <QKeyEvent>
#include <QWheelEvent>
#include <QtConcurrent>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double kStep = 1.25;
constexpr double kNearest = 16;
constexpr int kBar = 44;
/// Larger pictures are shown smaller than they are: nobody's window is larger, and memory is not endless.
constexpr int kSideLimit = 6000;
constexpr qint64 kDotsLimit = 400'000'000;

QImage readPicture(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > kDotsLimit)
        return {};
    if (qMax(size.width(), size.height()) > kSideLimit)
        reader.setScaledSize(size.scaled(kSideLimit, kSideLimit, Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

PictureViewer::PictureViewer(const Look &look, QWidget *window)
    : QWidget(window),
      m_look(look),
      m_openButton(new Button(look, Button::Kind::Plain, this)),
      m_closeButton(new Button(look, Button::Kind::Plain, this))
{
    hide();
    setFocusPolicy(Qt::StrongFocus);
    m_pool.setMaxThreadCount(1);
    m_openButton->setText(tr("Open with another program"));
    m_closeButton->setText(tr("Close"));
    m_closeButton->setKey(u"Esc"_s);
    window->installEventFilter(this);
    connect(m_closeButton, &Button::clicked, this, &PictureViewer::close);
    connect(m_openButton, &Button::clicked, this, [this] {
        const Picture picture = m_pictures.value(m_current);
        Q_EMIT openWished(picture.path, picture.name);
    });
}

PictureViewer::~PictureViewer()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void PictureViewer::open(const QList<Picture> &pictures, int first)
{
    m_pictures = pictures;
    m_before = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    setFocus();
    load(first);
}

void PictureViewer::close()
{
    ++m_round;
    hide();
    m_image = {};
    if (m_before)
        m_before->setFocus();
}

void PictureViewer::load(int which)
{
    if (which < 0 || which >= m_pictures.size())
        return;
    m_current = which;
    m_image = {};
    m_trouble.clear();
    const quint64 round = ++m_round;
    const QString path = m_pictures.at(which).path;
    setAccessibleName(tr("Picture %1").arg(m_pictures.at(which).name));
    whenDone(QtConcurrent::run(&m_pool, [path] { return readPicture(path); }), this,
             [this, round](const QImage &image) {
                 if (round != m_round)
                     return;
                 m_image = image;
                 m_trouble = image.isNull() ? tr("This picture cannot be shown here.") : QString();
                 m_zoom = fitting();
                 m_shift = {};
                 update();
             });
    update();
}

double PictureViewer::fitting() const
{
    if (m_image.isNull())
        return 1;
    const double wide = (width() - 32.0) / m_image.width();
    const double tall = (height() - kBar - 32.0) / m_image.height();
    return qMax(0.01, qMin(1.0, qMin(wide, tall)));
}

QRectF PictureViewer::place() const
{
    const QSizeF size = QSizeF(m_image.size()) * m_zoom;
    QRectF box(QPointF(), size);
    box.moveCenter(QPointF(width() / 2.0, (height() + kBar) / 2.0) + m_shift);
    return box;
}

void PictureViewer::zoomTo(double zoom, const QPointF &around)
{
    const double wanted = qBound(qMin(0.1, fitting()), zoom, kNearest);
    const QPointF middle = place().center();
    m_shift += (middle - around) * (wanted / m_zoom - 1);
    m_zoom = wanted;
    bound();
    update();
}

void PictureViewer::bound()
{
    const QSizeF size = QSizeF(m_image.size()) * m_zoom;
    const double x = qMax(0.0, (size.width() - width()) / 2 + 40);
    const double y = qMax(0.0, (size.height() - height() + kBar) / 2 + 40);
    m_shift = {qBound(-x, m_shift.x(), x), qBound(-y, m_shift.y(), y)};
}

void PictureViewer::keyPressEvent(QKeyEvent *event)
{
    const QPointF middle(width() / 2.0, (height() + kBar) / 2.0);
    switch (event->key()) {
    case Qt::Key_Escape:
        close();
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomTo(m_zoom * kStep, middle);
        break;
    case Qt::Key_Minus:
        zoomTo(m_zoom / kStep, middle);
        break;
    case Qt::Key_0:
        m_shift = {};
        zoomTo(fitting(), middle);
        break;
    case Qt::Key_1:
        zoomTo(1, middle);
        break;
    case Qt::Key_Left:
        load(m_current - 1);
        break;
    case Qt::Key_Right:
    case Qt::Key_Space:
        load(m_current + 1);
        break;
    default:
        break; // nothing behind the picture hears a key
    }
    event->accept();
}

void PictureViewer::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() != 0)
        zoomTo(event->angleDelta().y() > 0 ? m_zoom * kStep : m_zoom / kStep, event->position());
    event->accept();
}

void PictureViewer::mousePressEvent(QMouseEvent *event)
{
    m_grabbed = event->pos();
    if (!place().contains(event->pos()))
        close();
}

void PictureViewer::mouseMoveEvent(QMouseEvent *event)
{
    m_shift += event->pos() - m_grabbed;
    m_grabbed = event->pos();
    bound();
    update();
}

void PictureViewer::mouseDoubleClickEvent(QMouseEvent *event)
{
    zoomTo(qFuzzyCompare(m_zoom, fitting()) ? qMax(1.0, m_zoom * 2) : fitting(), event->position());
}

bool PictureViewer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        m_zoom = fitting();
        m_shift = {};
    }
    return QWidget::eventFilter(watched, event);
}

void PictureViewer::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.colour(Colour::Window));
    const QSize close = m_closeButton->sizeHint();
    const QSize open = m_openButton->sizeHint();
    m_closeButton->setGeometry(width() - close.width() - 12, 8, close.width(), close.height());
    m_openButton->setGeometry(m_closeButton->x() - open.width() - 8, 8, open.width(), open.height());
    if (m_image.isNull()) {
        m_look.line(painter, QRect(16, height() / 2, width() - 32, 20), m_trouble, FontRole::Body,
                    m_look.colour(Colour::TextMuted), false, Qt::AlignHCenter);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform, m_zoom < 3);
        painter.drawImage(place(), m_image);
    }
    painter.fillRect(0, 0, width(), kBar, m_look.colour(Colour::Raised));
    m_look.hairline(painter, 0, kBar - 1, width());
    QString words = m_pictures.value(m_current).name;
    if (m_pictures.size() > 1)
        words += u"  "_s + tr("%1 of %2").arg(m_current + 1).arg(m_pictures.size());
    if (!m_image.isNull())
        words += u"  "_s + QLocale().toString(qRound(m_zoom * 100)) + u" %"_s;
    m_look.line(painter, QRect(16, 0, m_openButton->x() - 32, kBar), words, FontRole::Body, m_look.colour(Colour::Text),
                true);
}

} // namespace centrala::ui
