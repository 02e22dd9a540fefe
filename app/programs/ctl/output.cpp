// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/output.h"

#include "app/model/instant.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

constexpr qsizetype kWidestCell = 60;

/// Control characters of a stranger's text must not move the cursor of a terminal.
QString printable(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t')
            letter = QChar(0xFFFD);
    }
    return text;
}

QString plain(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return u"–"_s;
    case QJsonValue::Bool:
        return value.toBool() ? u"yes"_s : u"no"_s;
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::String:
        return printable(value.toString());
    case QJsonValue::Array: {
        QStringList all;
        for (const auto &one : value.toArray())
            all.append(plain(one));
        return all.isEmpty() ? u"–"_s : all.join(u", "_s);
    }
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        if (object.contains(u"name"_s) && object.contains(u"id"_s))
            return u"%1 (%2)"_s.arg(printable(object[u"name"_s].toString()), plain(object[u"id"_s]));
        QStringList all;
        for (auto one = object.constBegin(); one != object.constEnd(); ++one)
            all.append(one.key() + u'=' + plain(*one));
        return all.join(u' ');
    }
    }
    return {};
}

QString cell(const QJsonValue &value)
{
    QString text = plain(value).simplified();
    if (text.size() > kWidestCell)
        text = text.left(kWidestCell - 1) + u'…';
    return text;
}

QString tableOf(const QJsonArray &rows, const QStringList &columns)
{
    QList<QStringList> lines;
    QStringList head;
    for (const QString &column : columns)
        head.append(QString(column).replace(u'_', u' ').toUpper());
    lines.append(head);
    for (const auto &row : rows) {
        QStringList line;
        for (const QString &column : columns)
            line.append(cell(row.toObject()[column]));
        lines.append(line);
    }
    QList<qsizetype> widths(columns.size(), 0);
    for (const QStringList &line : lines) {
        for (qsizetype i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], line[i].size());
    }
    QString text;
    for (const QStringList &line : lines) {
        QString padded;
        for (qsizetype i = 0; i < line.size(); ++i)
            padded += line[i].leftJustified(widths[i]) + u"  "_s;
        while (padded.endsWith(u' '))
            padded.chop(1);
        text += padded + u'\n';
    }
    return text;
}

QString linesOf(const QJsonObject &object, const QStringList &order)
{
    QStringList keys = order.isEmpty() ? object.keys() : order;
    qsizetype width = 0;
    for (const QString &key : keys)
        width = std::max(width, key.size());
    QString text;
    for (const QString &key : keys)
        text += (QString(key).replace(u'_', u' ') + u':').leftJustified(width + 2) + plain(object[key]) + u'\n';
    return text;
}

/// What the kind of an error means to somebody who reads it.
QString meaning(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::Usage:
        return u"That cannot be done"_s;
    case Error::Kind::NotPermitted:
        return u"You are not permitted to do that"_s;
    case Error::Kind::NotFound:
        return u"Not found"_s;
    case Error::Kind::Conflict:
        return u"It was changed meanwhile or is not in the right state"_s;
    case Error::Kind::Malformed:
        return u"It could not be understood"_s;
    case Error::Kind::TooLarge:
        return u"It is too large"_s;
    case Error::Kind::Unauthorised:
        return u"The sign-in was refused"_s;
    case Error::Kind::Rejected:
        return u"The channel refused it"_s;
    case Error::Kind::RateLimited:
        return u"The channel asks to wait"_s;
    case Error::Kind::Offline:
        return u"Nobody answered"_s;
    case Error::Kind::Uncertain:
        return u"The line broke and it may have been done"_s;
    case Error::Kind::Storage:
        return u"It could not be stored"_s;
    case Error::Kind::Busy:
        return u"Another program holds the workspace and does not answer"_s;
    case Error::Kind::TooNew:
        return u"It was written by a newer version of Centrala"_s;
    case Error::Kind::Bug:
        return u"Something went wrong inside Centrala"_s;
    }
    return {};
}

} // namespace

QString textFor(const Output &output)
{
    if (!output.text.isNull())
        return printable(output.text);
    if (output.json.isArray())
        return output.json.toArray().isEmpty() ? QString() : tableOf(output.json.toArray(), output.columns);
    if (output.json.isObject())
        return linesOf(output.json.toObject(), output.columns);
    return plain(output.json) + u'\n';
}

QByteArray jsonFor(const Output &output)
{
    if (output.json.isArray())
        return QJsonDocument(output.json.toArray()).toJson(QJsonDocument::Compact) + '\n';
    if (output.json.isObject())
        return QJsonDocument(output.json.toObject()).toJson(QJsonDocument::Compact) + '\n';
    return "null\n";
}

/// Two programs of versions that do not understand each other.
QString sentenceOfVersions(const Error &error)
{
    const QString which = error.kind == Error::Kind::TooNew
                              ? u"This program is newer than the one that holds the workspace; upgrade that one first"_s
                              : u"This program is too old for the one that holds the workspace; update this one"_s;
    return printable(which + u" ("_s + error.detail + u")."_s);
}

QString sentenceFor(const Error &error)
{
    if (error.subject == u"protocol")
        return sentenceOfVersions(error);
    // A sentence of our own about wrong usage says everything.
    const bool isWhole = error.kind == Error::Kind::Usage || error.detail.endsWith(u'.');
    if (isWhole && error.subject.isEmpty() && !error.detail.isEmpty()) {
        const QString sentence = error.detail.at(0).toUpper() + error.detail.mid(1);
        return sentence.endsWith(u'.') ? sentence : sentence + u'.';
    }
    QString sentence = meaning(error.kind);
    if (!error.subject.isEmpty())
        sentence += u": "_s + error.subject;
    if (!error.detail.isEmpty())
        sentence += u" ("_s + error.detail + u')';
    if (error.retryAt)
        sentence += u", not before "_s + toIso(*error.retryAt);
    sentence = printable(sentence).simplified();
    return sentence.endsWith(u'.') ? sentence : sentence + u'.';
}

int exitStatusFor(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Usage:
        return 2;
    case Error::Kind::NotPermitted:
        return 3;
    case Error::Kind::NotFound:
        return 4;
    case Error::Kind::Conflict:
        return 5;
    case Error::Kind::Unauthorised:
    case Error::Kind::Rejected:
    case Error::Kind::RateLimited:
    case Error::Kind::Offline:
    case Error::Kind::Uncertain:
        return 6;
    case Error::Kind::Malformed:
    case Error::Kind::TooLarge:
    case Error::Kind::Storage:
    case Error::Kind::Busy:
    case Error::Kind::TooNew:
    case Error::Kind::Bug:
        return 1;
    }
    return 1;
}

} // namespace centrala::ctl
