// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/mailbodies.h"

#include "app/workspace/remotepictures.h"
#include "ui/shell/whendone.h"
#include "ui/thread/htmlsafe.h"
#include "ui/thread/textbody.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
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
QImage readPicture(QIODevice &&device, int width)
{
    QImageReader reader(&device);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || qint64(size.width()) * size.height() > kDotsLimit)
        return {};
    if (size.width() > width)
        reader.setScaledSize(size.scaled(width, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

using Loaded = QHash<QString, QImage>; ///< by what stands in the text: "cid:…", "net:…"

/// Those that came from the net and can be read; what did not come loses its place in the text.
int addRemote(SafeHtml &safe, const QHash<QString, QByteArray> &fetched, int width, Loaded &loaded)
{
    static const QSet<QByteArray> kKinds{"png", "jpeg", "gif", "webp", "bmp"};
    int missing = 0;
    for (qsizetype i = 0; i < safe.remoteSources.size(); ++i) {
        const QString place = u"net:"_s + QString::number(i);
        QByteArray content = fetched.value(safe.remoteSources.at(i));
        QBuffer sniffed(&content);
        const bool isKnown = sniffed.open(QIODevice::ReadOnly) && kKinds.contains(QImageReader::imageFormat(&sniffed));
        const QImage image = isKnown ? readPicture(QBuffer(&content), width) : QImage();
        if (image.isNull()) {
            ++missing;
            const QString tag = u"<img src=\"%1\"/>"_s.arg(place);
            safe.html.remove(tag);
            safe.quoted.remove(tag);
        } else {
            loaded.insert(place, image);
        }
    }
    return missing;
}

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
        document->addResource(QTextDocument::ImageResource, QUrl(one.key()), *one);
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
    const Body::Remote remote = m_remote.value(id, Body::Remote::Held);
    const Fetched fetched =
        remote == Body::Remote::Loaded && m_fetched.contains(id) ? *m_fetched.object(id) : Fetched();
    auto work = QtConcurrent::run(&m_pool, [html, font, link, width, paths, home, remote, fetched] {
        HtmlLimits limits;
        limits.withRemote = remote == Body::Remote::Loaded;
        SafeHtml safe = cleanHtml(html, limits);
        Loaded loaded;
        QStringList inlineShown;
        for (const QString &picture : safe.inlinePictures) {
            QFile file(paths.value(picture));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            if (const QImage image = readPicture(std::move(file), width); !image.isNull()) {
                loaded.insert(u"cid:"_s + picture, image);
                inlineShown.append(picture);
            }
        }
        if (limits.withRemote)
            safe.remotePictures = addRemote(safe, fetched, width, loaded);
        QElapsedTimer timer; // of the layout: pictures take the time they take
        timer.start();
        Body body;
        body.quotedLines = safe.quotedLines;
        body.plain = safe.plain.left(TextBody::kLimit + 1);
        body.remotePictures = safe.remotePictures;
        body.remoteSources = safe.remoteSources;
        body.remote = remote;
        body.inlinePictures = inlineShown;
        body.document = laidOut(safe.html, font, link, width, loaded, home);
        if (!safe.quoted.isEmpty() && timer.elapsed() <= kBudgetMs)
            body.whole = laidOut(safe.html + u"<hr/>"_s + safe.quoted, font, link, width, loaded, home);
        return std::pair(body, timer.elapsed());
    });
    whenDone(work, this,
             [this, key](const std::pair<Body, qint64> &result) { take(key, result.first, result.second); });
    return {};
}

void MailBodies::setRemotePictures(std::unique_ptr<workspace::RemotePictures> pictures)
{
    m_pictures = std::move(pictures);
}

void MailBodies::loadRemote(EntryId id)
{
    if (m_remote.value(id, Body::Remote::Held) != Body::Remote::Held)
        return;
    QStringList sources;
    for (const Key &key : m_made.keys()) {
        if (key.id != id)
            continue;
        Body *body = m_made.object(key);
        sources = body->remoteSources;
        body->remote = Body::Remote::Loading;
    }
    if (sources.isEmpty())
        return;
    m_remote.insert(id, Body::Remote::Loading);
    if (!m_pictures)
        m_pictures = std::make_unique<workspace::RemotePictures>();
    whenDone(m_pictures->fetch(sources), this, [this, id](const Fetched &fetched) { arrived(id, fetched); });
    Q_EMIT ready(id);
}

void MailBodies::arrived(EntryId id, const Fetched &fetched)
{
    qsizetype octets = 0;
    for (const QByteArray &one : fetched)
        octets += one.size();
    m_fetched.insert(id, new Fetched(fetched), octets / 1024 + 1);
    m_remote.insert(id, Body::Remote::Loaded);
    for (const Key &key : m_made.keys()) {
        if (key.id == id)
            m_made.remove(key);
    }
    Q_EMIT ready(id);
}

void MailBodies::take(const Key &key, Body body, qint64 tookMs)
{
    if (body.remote != m_remote.value(key.id, Body::Remote::Held)) {
        // Somebody asked for its pictures while it was made: it is made again.
        m_begun.remove(key);
        Q_EMIT ready(key.id);
        return;
    }
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
