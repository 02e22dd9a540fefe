// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/loopback/loopbackmapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace centrala::loopback {

namespace {

/// Reads members one after the other and remembers the first that does not fit.
class Reader
{
public:
    explicit Reader(QJsonObject object) : m_object(std::move(object)) {}

    [[nodiscard]] QString problem() const { return m_problem; }

    QString text(const QString &member)
    {
        const QJsonValue value = m_object.value(member);
        if (!value.isUndefined() && !value.isNull() && !value.isString())
            spoil(member, u"is no string"_s);
        return value.toString();
    }

    bool flag(const QString &member, bool otherwise)
    {
        const QJsonValue value = m_object.value(member);
        if (!value.isUndefined() && !value.isBool())
            spoil(member, u"is neither true nor false"_s);
        return value.toBool(otherwise);
    }

    std::optional<Instant> time(const QString &member)
    {
        const QJsonValue value = m_object.value(member);
        if (value.isUndefined() || value.isNull())
            return std::nullopt;
        if (value.isDouble())
            return instantFromMs(value.toInteger());
        const std::optional<Instant> at = instantFromIso(value.toString());
        if (!at)
            spoil(member, u"is no ISO 8601 time"_s);
        return at;
    }

    QStringList texts(const QString &member)
    {
        QStringList list;
        for (const QJsonValue &value : array(member)) {
            if (!value.isString())
                spoil(member, u"holds something that is no string"_s);
            list.append(value.toString());
        }
        return list;
    }

    QList<Address> addresses(const QString &member)
    {
        QList<Address> list;
        for (const QJsonValue &value : array(member))
            list.append(addressFrom(value, member));
        return list;
    }

    Address addressFrom(const QJsonValue &value, const QString &member)
    {
        Reader inner(value.toObject());
        const QString kind = inner.text(u"kind"_s);
        const Address address{kind.isEmpty() ? u"email"_s : kind, inner.text(u"value"_s), inner.text(u"name"_s)};
        if (!value.isObject() || !inner.problem().isEmpty() || address.value.isEmpty())
            spoil(member, u"is no address with a value"_s);
        return address;
    }

    QList<FileBeside> files(const QString &member)
    {
        QList<FileBeside> list;
        for (const QJsonValue &value : array(member)) {
            Reader inner(value.toObject());
            const FileBeside file{inner.text(u"path"_s), inner.text(u"name"_s), inner.text(u"type"_s)};
            if (!inner.problem().isEmpty() || file.path.isEmpty())
                spoil(member, u"holds a file without a path"_s);
            list.append(file);
        }
        return list;
    }

private:
    QJsonArray array(const QString &member)
    {
        const QJsonValue value = m_object.value(member);
        if (!value.isUndefined() && !value.isNull() && !value.isArray())
            spoil(member, u"is no array"_s);
        return value.toArray();
    }

    void spoil(const QString &member, const QString &how)
    {
        if (m_problem.isEmpty())
            m_problem = u"\"%1\" %2"_s.arg(member, how);
    }

    QJsonObject m_object;
    QString m_problem;
};

QJsonObject toJson(const Address &address)
{
    return {{u"kind"_s, address.kind}, {u"value"_s, address.value}, {u"name"_s, address.name}};
}

QJsonArray toJson(const QList<Address> &addresses)
{
    QJsonArray array;
    for (const Address &address : addresses)
        array.append(toJson(address));
    return array;
}

} // namespace

Result<ParsedMessage> messageFromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        const bool parsed = parseError.error == QJsonParseError::NoError;
        return Error{Error::Kind::Malformed, {}, parsed ? u"no JSON object"_s : parseError.errorString(), {}};
    }
    Reader reader(document.object());
    ParsedMessage parsed;
    InboundMessage &message = parsed.message;
    message.externalId = reader.text(u"external_id"_s);
    message.thread = reader.text(u"thread"_s);
    message.references = reader.texts(u"references"_s);
    message.direction = reader.text(u"direction"_s) == u"out" ? Direction::Out : Direction::In;
    message.from = reader.addressFrom(document[u"from"_s], u"from"_s);
    message.replyTo = reader.addresses(u"reply_to"_s);
    message.to = reader.addresses(u"to"_s);
    message.cc = reader.addresses(u"cc"_s);
    message.subject = reader.text(u"subject"_s);
    message.text = reader.text(u"text"_s);
    message.html = reader.text(u"html"_s);
    message.sentAt = reader.time(u"sent_at"_s);
    if (!document[u"received_at"_s].isUndefined())
        message.serverAt = reader.time(u"received_at"_s);
    message.automatic = reader.flag(u"automatic"_s, false);
    // Whoever may write into the folder speaks for the sender.
    message.fromVerified = reader.flag(u"verified"_s, true);
    parsed.files = reader.files(u"files"_s);
    if (!reader.problem().isEmpty())
        return Error{Error::Kind::Malformed, {}, reader.problem(), {}};
    return parsed;
}

QByteArray answerToJson(const OutgoingMessage &message, const QList<WrittenFile> &files)
{
    QJsonArray list;
    for (const WrittenFile &written : files) {
        list.append(QJsonObject{{u"path"_s, written.path},
                                {u"name"_s, written.file.name},
                                {u"type"_s, written.file.type},
                                {u"size"_s, written.file.size},
                                {u"sha256"_s, written.file.sha256}});
    }
    const QJsonObject answer{
        {u"entry"_s, message.entry},       {u"external_id"_s, message.externalId},
        {u"thread"_s, message.thread},     {u"references"_s, QJsonArray::fromStringList(message.references)},
        {u"from"_s, toJson(message.from)}, {u"to"_s, toJson(message.to)},
        {u"cc"_s, toJson(message.cc)},     {u"bcc"_s, toJson(message.bcc)},
        {u"subject"_s, message.subject},   {u"text"_s, message.text},
        {u"html"_s, message.html},         {u"files"_s, list},
        {u"at"_s, toIso(message.at)}};
    return QJsonDocument(answer).toJson(QJsonDocument::Indented);
}

} // namespace centrala::loopback
