// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/ctl/lookup.h"

#include "app/model/addresses.h"
#include "app/programs/ctl/arguments.h"
#include "app/programs/ctl/jsonform.h"
#include "app/programs/ctl/timelinetext.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace centrala::ctl {

namespace {

constexpr qint64 kPageSize = 200;
constexpr qint64 kTextLimit = 1024 * 1024;

Result<ThreadPage> pageOf(Asker &asker, ConversationId id, qint64 limit, EntryId before)
{
    QJsonObject which{{u"conversation"_s, id.value}, {u"limit"_s, limit}};
    if (before.isValid())
        which.insert(u"before"_s, before.value);
    return asker.read<ThreadPage>(u"thread"_s, which);
}

/// The row with this number, or the only one with this name.
template<typename Row>
Result<Row> chosen(const Result<QList<Row>> &rows, const QString &text, const QString &what)
{
    if (!rows)
        return rows.error();
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    for (const Row &row : *rows) {
        if (isNumber ? row.id.value == number : row.name == text)
            return row;
    }
    return Error{Error::Kind::NotFound, what + u' ' + text, {}, {}};
}

} // namespace

Result<ThreadPage> conversationOf(Asker &asker, ConversationId id, qint64 limit)
{
    Result<ThreadPage> page = pageOf(asker, id, limit > 0 ? std::min(limit, kPageSize) : kPageSize, {});
    if (!page)
        return page;
    while (page->hasEarlier && !page->entries.isEmpty() && (limit == 0 || page->entries.size() < limit)) {
        const qint64 wanted = limit == 0 ? kPageSize : std::min(kPageSize, limit - page->entries.size());
        const Result<ThreadPage> earlier = pageOf(asker, id, wanted, page->entries.first().id);
        if (!earlier)
            return earlier.error();
        page->entries = earlier->entries + page->entries;
        page->hasEarlier = earlier->hasEarlier;
    }
    return page;
}

Result<Output> conversationOutput(Asker &asker, ConversationId id)
{
    const Result<ThreadPage> page = conversationOf(asker, id);
    if (!page)
        return page.error();
    return Output{jsonOf(*page), {}, textOf(*page)};
}

Result<Output> customerOutput(Asker &asker, CustomerId id)
{
    const Result<CustomerCard> card = asker.read<CustomerCard>(u"customer"_s, {{u"customer"_s, id.value}});
    if (!card)
        return card.error();
    return Output{
        jsonOf(*card),
        {u"id"_s, u"name"_s, u"about"_s, u"since"_s, u"tags"_s, u"consents"_s, u"identities"_s, u"conversations"_s}};
}

Result<Output> entryOutput(Asker &asker, const Outcome &outcome, EntryId entry)
{
    const ConversationId conversation = outcome.conversation.value_or(ConversationId{});
    Result<ThreadPage> page = pageOf(asker, conversation, kPageSize, {});
    while (page) {
        for (const TimelineEntry &one : page->entries) {
            if (one.id == entry) {
                QJsonObject json = jsonOf(one);
                json.insert(u"conversation"_s, conversation.value);
                return Output{json, {}, textOf(one)};
            }
        }
        if (!page->hasEarlier || page->entries.isEmpty())
            return Error{Error::Kind::NotFound, u"entry %1"_s.arg(entry.value), {}, {}};
        page = pageOf(asker, conversation, kPageSize, page->entries.first().id);
    }
    return page.error();
}

Result<InboxRow> inboxOf(Asker &asker, const QString &text)
{
    return chosen(asker.rows<InboxRow>(u"inboxes"_s), text, u"inbox"_s);
}

Result<AgentRow> agentOf(Asker &asker, const QString &text)
{
    const Result<QList<AgentRow>> agents = asker.rows<AgentRow>(u"agents"_s);
    return chosen(agents, text == u"me" ? QString::number(asker.me().value) : text, u"agent"_s);
}

Result<RecordRow> recordOf(Asker &asker, Catalogue catalogue, const QString &text)
{
    const QString name(nameOf(catalogue));
    return chosen(asker.rows<RecordRow>(u"records"_s, {{u"catalogue"_s, name}}), text, name);
}

Result<QList<Address>> addressesFrom(const QStringList &texts, const QString &usualKind)
{
    static const QRegularExpression named(u"^\\s*(.*?)\\s*<([^<>]+)>\\s*$"_s);
    static const QRegularExpression withKind(u"^([a-z]+):(.+)$"_s);
    static const QRegularExpression phone(u"^\\+?[0-9][0-9 ()./-]{4,}$"_s);
    QList<Address> addresses;
    for (const QString &text : texts) {
        Address address{usualKind, text.trimmed(), {}};
        if (const QRegularExpressionMatch match = named.match(text); match.hasMatch()) {
            address.name = match.captured(1).remove(u'"');
            address.value = match.captured(2).trimmed();
        }
        if (const QRegularExpressionMatch match = withKind.match(address.value); match.hasMatch()) {
            address.kind = match.captured(1);
            address.value = match.captured(2);
        } else if (address.value.contains(u'@') && usualKind != u"phone") {
            address.kind = u"email"_s;
        } else if (usualKind.isEmpty() && phone.match(address.value).hasMatch()) {
            address.kind = u"phone"_s;
        }
        static const QRegularExpression control(u"[\\x00-\\x1f\\x7f]"_s);
        if (text.contains(control) || !isPlausible(address))
            return usage(u"\"%1\" is no address."_s.arg(text));
        addresses.append(address);
    }
    return addresses;
}

Result<QString> fileText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return usage(u"The file %1 cannot be read."_s.arg(path));
    const QByteArray content = file.read(kTextLimit + 1);
    if (content.size() > kTextLimit)
        return usage(u"The file %1 is longer than %2 octets."_s.arg(path).arg(kTextLimit));
    return QString::fromUtf8(content);
}

Result<QString> passwordFrom(const QString &option, const QString &word)
{
    if (!word.startsWith(u'@'))
        return usage(u"A password is never written on the command line: use %1 @FILE."_s.arg(option));
    const Result<QString> text = fileText(word.mid(1));
    if (!text)
        return text.error();
    return text->section(u'\n', 0, 0).remove(u'\r');
}

Result<QList<FileToAttach>> filesFrom(const QStringList &paths)
{
    QList<FileToAttach> files;
    for (const QString &path : paths) {
        const QFileInfo file(path);
        if (!file.isFile() || !file.isReadable())
            return usage(u"The file %1 cannot be read."_s.arg(path));
        files.append({file.absoluteFilePath(), file.fileName(), {}});
    }
    return files;
}

Result<QJsonObject> settingsFrom(const QStringList &pairs)
{
    QJsonObject settings;
    for (const QString &pair : pairs) {
        const qsizetype split = pair.indexOf(u'=');
        if (split < 1)
            return usage(u"\"%1\" is not of the form NAME=VALUE."_s.arg(pair));
        const QString text = pair.mid(split + 1);
        const QJsonDocument parsed = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
        const bool isJson = parsed.isArray() && parsed.array().size() == 1 && !parsed.array().at(0).isString();
        settings.insert(pair.left(split), isJson ? parsed.array().at(0) : QJsonValue(text));
    }
    return settings;
}

} // namespace centrala::ctl
