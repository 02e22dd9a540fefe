// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/savedviews.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPreference = u"views"_s;

template<typename Id>
void put(QJsonObject &json, const QString &member, const std::optional<Id> &id)
{
    if (id)
        json.insert(member, id->value);
}

template<typename Id>
std::optional<Id> idIn(const QJsonObject &json, QLatin1StringView member)
{
    const qint64 value = json.value(member).toInteger();
    return value > 0 ? std::optional(Id{value}) : std::nullopt;
}

QJsonObject toJson(const SavedView &view)
{
    const QueueFilter &filter = view.filter;
    QJsonObject json{{u"name"_s, view.name},
                     {u"view"_s, QString(nameOf(filter.view))},
                     {u"tag"_s, filter.tag},
                     {u"unread"_s, filter.unread},
                     {u"sort"_s, QString(nameOf(filter.sort))}};
    put(json, u"inbox"_s, filter.inbox);
    put(json, u"team"_s, filter.team);
    put(json, u"customer"_s, filter.customer);
    put(json, u"assignee"_s, filter.assignee);
    if (filter.priority)
        json.insert(u"priority"_s, QString(nameOf(*filter.priority)));
    return json;
}

SavedView fromJson(const QJsonObject &json, AgentId me)
{
    SavedView view;
    view.name = json.value("name"_L1).toString();
    QueueFilter &filter = view.filter;
    filter.view = valueNamed<View>(json.value("view"_L1).toString()).value_or(View::Open);
    filter.agent = me;
    filter.inbox = idIn<InboxId>(json, "inbox"_L1);
    filter.team = idIn<TeamId>(json, "team"_L1);
    filter.customer = idIn<CustomerId>(json, "customer"_L1);
    filter.assignee = idIn<AgentId>(json, "assignee"_L1);
    filter.priority = valueNamed<Priority>(json.value("priority"_L1).toString());
    filter.tag = json.value("tag"_L1).toString();
    filter.unread = json.value("unread"_L1).toBool();
    filter.sort = valueNamed<QueueSort>(json.value("sort"_L1).toString()).value_or(QueueSort::Usual);
    return view;
}

} // namespace

QList<SavedView> SavedViews::all() const
{
    QList<SavedView> views;
    const QByteArray kept = m_workspace.desk().preference(kPreference);
    for (const QJsonValue &one : QJsonDocument::fromJson(kept).array())
        views.append(fromJson(one.toObject(), m_workspace.me().agent));
    return views;
}

void SavedViews::save(const SavedView &view)
{
    QList<SavedView> views = all();
    const auto same =
        std::find_if(views.begin(), views.end(), [&view](const SavedView &one) { return one.name == view.name; });
    if (same == views.end())
        views.append(view);
    else
        *same = view;
    write(views);
}

void SavedViews::remove(const QString &name)
{
    QList<SavedView> views = all();
    views.removeIf([&name](const SavedView &one) { return one.name == name; });
    write(views);
}

std::optional<SavedView> SavedViews::named(const QueueFilter &filter) const
{
    for (const SavedView &view : all()) {
        if (view.filter == filter)
            return view;
    }
    return {};
}

void SavedViews::write(const QList<SavedView> &views)
{
    QJsonArray kept;
    for (const SavedView &view : views)
        kept.append(toJson(view));
    m_workspace.desk().setPreference(kPreference, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

} // namespace centrala::ui
