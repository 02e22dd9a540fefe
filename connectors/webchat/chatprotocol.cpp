// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/chatprotocol.h"

#include "app/model/batch.h"
#include "connectors/webchat/chatlog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr qsizetype kNameLimit = 100;
constexpr qsizetype kAddressLimit = 200;
constexpr qsizetype kUrlLimit = 1000;
constexpr qsizetype kDetailsLimit = 10;
constexpr qsizetype kIdentityLimit = 4096;
constexpr qsizetype kProofLimit = 64;
constexpr qint64 kGreatestSeq = 1'000'000'000'000;

Error malformed(const QString &detail)
{
    return {Error::Kind::Malformed, u"frame"_s, detail, {}};
}

/// The widget's id of a message: a UUID or the like.
bool isMessageId(const QString &id)
{
    return id.size() >= 8 && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](QChar letter) {
               return letter.unicode() < 128 && (letter.isLetterOrNumber() || letter == u'-');
           });
}

qint64 numberIn(const QJsonObject &json, const QString &key)
{
    return std::clamp<qint64>(json.value(key).toInteger(), 0, kGreatestSeq);
}

/// Only where a page can be looked at, and without what a page's address may hold of secrets.
QString cleanUrl(const QString &text)
{
    QUrl url(text.left(kUrlLimit), QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return {};
    url.setUserInfo({});
    url.setFragment({});
    url.setQuery(QString());
    return url.toString(QUrl::FullyEncoded);
}

QString cleanText(QString text)
{
    text.removeIf(
        [](QChar letter) { return letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t'; });
    return text.trimmed();
}

Result<ClientFrame> readHello(const QJsonObject &json)
{
    Hello hello;
    hello.visitor = visitorIdOf(json.value(u"secret"_s).toString());
    hello.after = numberIn(json, u"after"_s);
    const QString identity = json.value(u"identity"_s).toString();
    if (hello.visitor.isEmpty() || identity.size() > kIdentityLimit)
        return malformed(u"hello without a secret"_s);
    hello.identity = identity.toLatin1();
    const QString proof = json.value(u"proof"_s).toString();
    if (proof.size() <= kProofLimit && std::all_of(proof.begin(), proof.end(), [](QChar letter) {
            return letter.unicode() < 128 && (letter.isLetterOrNumber() || letter == u'-' || letter == u'_');
        }))
        hello.proof = proof;
    hello.language = cleanLine(json.value(u"lang"_s).toString(), 2).toLower();
    return ClientFrame(hello);
}

Result<ClientFrame> readSaid(const QJsonObject &json)
{
    Said said;
    said.id = json.value(u"id"_s).toString();
    if (!isMessageId(said.id))
        return malformed(u"a message without an id"_s);
    const QString text = json.value(u"text"_s).toString();
    const QJsonArray files = json.value(u"files"_s).toArray();
    if (text.size() > kTextLimit || files.size() > kFilesLimit)
        return Error{Error::Kind::TooLarge, said.id, u"a text or too many files"_s, {}};
    said.text = cleanText(text);
    for (const QJsonValue &file : files) {
        ChatFile one;
        one.id = file[u"id"_s].toString();
        one.name = file[u"name"_s].toString().left(kAddressLimit);
        if (!isHexId(one.id))
            return malformed(u"a file without an id"_s);
        said.files.append(one);
    }
    if (said.text.isEmpty() && said.files.isEmpty())
        return malformed(u"an empty message"_s);
    said.name = cleanLine(json.value(u"name"_s).toString(), kNameLimit);
    said.email = cleanLine(json.value(u"email"_s).toString(), kAddressLimit);
    if (!said.email.contains(u'@') || said.email.contains(u' '))
        said.email.clear();
    const QJsonObject page = json.value(u"page"_s).toObject();
    said.pageTitle = cleanLine(page.value(u"title"_s).toString(), kAddressLimit);
    said.pageUrl = cleanUrl(page.value(u"url"_s).toString());
    return ClientFrame(said);
}

/// Only what is plain: names, and words, numbers and yes or no, one level deep.
Result<ClientFrame> readTracked(const QJsonObject &json)
{
    Tracked tracked;
    tracked.id = json.value(u"id"_s).toString();
    tracked.name = cleanLine(json.value(u"name"_s).toString(), Touchpoint::kNameLimit);
    if (!isMessageId(tracked.id) || tracked.name.isEmpty())
        return malformed(u"an event without an id or a name"_s);
    QStringList details;
    const QJsonObject data = json.value(u"data"_s).toObject();
    for (auto one = data.begin(); one != data.end() && details.size() < kDetailsLimit; ++one) {
        if (!one->isString() && !one->isDouble() && !one->isBool())
            continue;
        const QString value = cleanLine(one->toVariant().toString(), kNameLimit);
        if (!value.isEmpty())
            details.append(cleanLine(one.key(), Touchpoint::kNameLimit) + u": "_s + value);
    }
    tracked.data = details.join(u", "_s).left(Touchpoint::kDataLimit);
    const QJsonObject page = json.value(u"page"_s).toObject();
    tracked.page = {cleanLine(page.value(u"title"_s).toString(), kAddressLimit),
                    cleanUrl(page.value(u"url"_s).toString())};
    return ClientFrame(tracked);
}

} // namespace

QString cleanLine(const QString &text, qsizetype limit)
{
    QString clean;
    for (const QChar letter : text.left(limit * 2)) {
        const QChar::Category category = letter.category();
        if (category == QChar::Other_Control || category == QChar::Separator_Line ||
            category == QChar::Separator_Paragraph)
            clean += u' ';
        else if (category != QChar::Other_Format)
            clean += letter;
    }
    clean = clean.simplified().left(limit);
    if (!clean.isEmpty() && clean.back().isHighSurrogate())
        clean.chop(1);
    return clean;
}

Result<ClientFrame> readFrame(const QByteArray &frame)
{
    if (frame.size() > kFrameLimit)
        return Error{Error::Kind::TooLarge, u"frame"_s, {}, {}};
    const QJsonDocument document = QJsonDocument::fromJson(frame);
    if (!document.isObject())
        return malformed(u"no JSON object"_s);
    const QJsonObject json = document.object();
    const QString kind = json.value(u"t"_s).toString();
    if (kind == u"hello")
        return readHello(json);
    if (kind == u"send")
        return readSaid(json);
    if (kind == u"seen")
        return ClientFrame(Seen{numberIn(json, u"have"_s), numberIn(json, u"read"_s)});
    if (kind == u"typing")
        return ClientFrame(Typing{json.value(u"on"_s).toBool()});
    if (kind == u"event")
        return readTracked(json);
    if (kind == u"page") {
        return ClientFrame(PageSeen{cleanLine(json.value(u"title"_s).toString(), kAddressLimit),
                                    cleanUrl(json.value(u"url"_s).toString())});
    }
    if (kind == u"transcript")
        return ClientFrame(AskedTranscript{});
    if (kind == u"end")
        return ClientFrame(Ended{});
    if (kind == u"ping")
        return ClientFrame(Ping{});
    return malformed(u"unknown kind"_s);
}

QJsonObject welcomeFrame(const Visitor &visitor, bool startOver)
{
    return {{u"t"_s, u"welcome"_s},
            {u"last"_s, visitor.lastSeq},
            {u"read"_s, visitor.read},
            {u"known"_s, !visitor.name.isEmpty() || !visitor.subject.isEmpty() || visitor.lastSeq > 0},
            {u"proved"_s, !visitor.provedAddresses().isEmpty()},
            {u"over"_s, startOver}};
}

QJsonObject provedFrame(bool isProved)
{
    return {{u"t"_s, u"proved"_s}, {u"ok"_s, isProved}};
}

QJsonObject transcriptFrame(const QString &code, const QString &address)
{
    QJsonObject frame{{u"t"_s, u"transcript"_s}, {u"code"_s, code}};
    if (!address.isEmpty())
        frame.insert(u"address"_s, address);
    return frame;
}

QJsonObject waitFrame(qint64 minutes, qint64 waiting)
{
    return {{u"t"_s, u"wait"_s}, {u"minutes"_s, minutes}, {u"waiting"_s, waiting}};
}

QJsonObject entryFrame(const ChatEntry &entry)
{
    QJsonObject frame = entryToJson(entry);
    frame.insert(u"t"_s, u"entry"_s);
    return frame;
}

QJsonObject typingFrame(bool on, const QString &name)
{
    QJsonObject frame{{u"t"_s, u"typing"_s}, {u"on"_s, on}};
    if (!name.isEmpty())
        frame.insert(u"name"_s, name);
    return frame;
}

QJsonObject troubleFrame(const QString &code, const QString &id, int afterSeconds)
{
    QJsonObject frame{{u"t"_s, u"trouble"_s}, {u"code"_s, code}};
    if (!id.isEmpty())
        frame.insert(u"id"_s, id);
    if (afterSeconds > 0)
        frame.insert(u"after"_s, afterSeconds);
    return frame;
}

QByteArray toFrame(const QJsonObject &frame)
{
    return QJsonDocument(frame).toJson(QJsonDocument::Compact);
}

} // namespace centrala::webchat
