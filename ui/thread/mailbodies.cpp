// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/mailbodies.h"

#include "ui/shell/whendone.h"
#include "ui/thread/htmlsafe.h"
#include "ui/thread/textbody.h"

#include <QElapsedTimer>
#include <QImageReader>
#include <QThread>
#include <QUrl>
#include <QtConcurrent>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

/// More dots than this are not opened.
constexpr qint64 kDotsLimit = 40'000'000;

/// As wide as the text at most; empty where it cannot be read.
QImage readPicture(const QString &path, int width)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > kDotsLimit)
        return {};
    if (size.width() > width)
        reader.setScaledSize(size.scaled(width, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

using Loaded = QHash<QString, QImage>;

std::shared_ptr<QTextDocument> laidOut(const QString &html, const QFont &font, const QColor &link, int width,
                                       const Loaded &pictures, QThread *home)
{
    // Made in a worker, used in the interface's thread, deleted there as well.
    std::shared_ptr<QTextDocument> document(new QTextDocument, [](QTextDocument *old) { old->deleteLater(); });
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(font);
    document->setDefaultStyleSheet(u"a { color: %1; text-decoration: underline; }"_s.arg(link.name()));
    for (auto one = pictures.begin(); one != pictures.end(); ++one)
        document->addResource(QTextDocument::ImageResource, QUrl(u"cid:"_s + one.key()), *one);
    document->setHtml(html);
    document->setTextWidth(width);
    (void)document->size();
    document->moveToThread(home);
    return document;
}

} // namespace

MailBodies::MailBodies(const Look &look, QObject *parent) : QObject(parent), m_look(look)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(5000);
    m_pool.setThreadPriority(QThread::LowPriority);
}

MailBodies::~MailBodies()
{
    m_pool.clear();
    m_pool.waitForDone();
}

MailBodies::Body MailBodies::body(EntryId id, const QString &html, int width, const std::function<Pictures()> &pictures)
{
    const Key key{id, width, m_look.theme.generation()};
    if (const Body *made = m_made.object(key))
        return *made;
    if (m_begun.contains(key))
        return {};
    m_begun.insert(key);
    const QFont font = m_look.theme.font(FontRole::Message);
    const QColor link = m_look.colour(Colour::Link);
    QThread *home = thread();
    const Pictures paths = pictures();
    auto work = QtConcurrent::run(&m_pool, [html, font, link, width, paths, home] {
        const SafeHtml safe = cleanHtml(html);
        Loaded loaded;
        for (const QString &picture : safe.inlinePictures) {
            if (const QImage image = readPicture(paths.value(picture), width); !image.isNull())
                loaded.insert(picture, image);
        }
        QElapsedTimer timer; // of the layout: pictures take the time they take
        timer.start();
        Body body;
        body.quotedLines = safe.quotedLines;
        body.plain = safe.plain.left(TextBody::kLimit + 1);
        body.remotePictures = safe.remotePictures;
        body.inlinePictures = loaded.keys();
        body.document = laidOut(safe.html, font, link, width, loaded, home);
        if (!safe.quoted.isEmpty() && timer.elapsed() <= kBudgetMs)
            body.whole = laidOut(safe.html + u"<hr/>"_s + safe.quoted, font, link, width, loaded, home);
        return std::pair(body, timer.elapsed());
    });
    whenDone(work, this,
             [this, key](const std::pair<Body, qint64> &result) { take(key, result.first, result.second); });
    return {};
}

void MailBodies::take(const Key &key, Body body, qint64 tookMs)
{
    if (tookMs > kBudgetMs || !body.document || body.document->isEmpty()) {
        body.document.reset();
        body.whole.reset();
    } else {
        body.plain.clear(); // nobody will ask for it
    }
    const bool shown = body.document != nullptr || !body.plain.isEmpty();
    m_made.insert(key, new Body(std::move(body)));
    m_begun.remove(key);
    if (shown)
        Q_EMIT ready(key.id);
}

} // namespace centrala::ui
