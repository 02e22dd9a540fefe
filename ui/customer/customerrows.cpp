// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/customerrows.h"

#include "ui/style/metrics.h"
#include "ui/style/relativetime.h"
#include "ui/thread/threadtext.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kChipGap = 6;
constexpr int kTwinStrip = 32;
constexpr int kLeft = 12;

} // namespace

CustomerRow &CustomerRows::add(CustomerRow::Kind kind, CustomerSection section, const QString &text)
{
    CustomerRow row;
    row.kind = kind;
    row.section = section;
    row.text = text;
    m_rows.append(row);
    return m_rows.last();
}

void CustomerRows::addSection(CustomerSection section, const QString &title, const QString &count)
{
    CustomerRow &row = add(CustomerRow::Kind::Section, section, title);
    row.side = count;
    row.folded = m_folded.contains(static_cast<int>(section));
}

void CustomerRows::addAct(CustomerSection section, CustomerAct act, const QString &text)
{
    CustomerRow &row = add(CustomerRow::Kind::Act, section, text);
    row.act = act;
    row.icon = act == CustomerAct::Join ? u"merge"_s : u"plus"_s;
}

void CustomerRows::addIdentities(const CustomerCard &card)
{
    addSection(CustomerSection::Identities, tr("Identities"),
               card.identities.isEmpty() ? QString() : countText(card.identities.size()));
    for (const IdentityRow &identity : card.identities) {
        CustomerRow &row = add(CustomerRow::Kind::Identity, CustomerSection::Identities,
                               ThreadText::address({identity.kind, identity.value, identity.name}));
        row.channel = identity.kind.startsWith(u"claimed_"_s) ? identity.kind.mid(8) : identity.kind;
        row.verified = identity.verified;
        row.isFirst = identity.isFirst;
        row.identity = identity.id;
        row.tip = identity.value + u'\n' + (identity.verified ? tr("verified") : tr("unverified"));
        if (identity.isFirst)
            row.tip += u'\n' + tr("stands first");
    }
    addAct(CustomerSection::Identities, CustomerAct::AddIdentity, tr("Add an address"));
}

void CustomerRows::addConsents(const CustomerCard &card)
{
    addSection(CustomerSection::Consents, tr("Consents"), {});
    const auto said = [](const ConsentRow &consent) {
        const QString day = QLocale().toString(RelativeTime::local(consent.at).date(), QLocale::ShortFormat);
        return consent.state == ConsentState::Given ? tr("given %1").arg(day) : tr("withdrawn %1").arg(day);
    };
    QString kind;
    for (const ConsentRow &consent : card.consents) {
        QString line = said(consent);
        if (!consent.source.isEmpty())
            line += u", "_s + consent.source;
        if (!consent.agent.name.isEmpty())
            line += u" ("_s + consent.agent.name + u')';
        // Of each kind the one in force is a row; the ones before stand in its tooltip.
        if (consent.kind == kind) {
            m_rows.last().tip += u'\n' + line;
            continue;
        }
        kind = consent.kind;
        CustomerRow &row = add(CustomerRow::Kind::Consent, CustomerSection::Consents, kind);
        row.side = said(consent);
        row.icon = consent.state == ConsentState::Given ? u"consent"_s : u"close"_s;
        row.withdrawn = consent.state == ConsentState::Withdrawn;
        row.tip = kind + u'\n' + line;
    }
    addAct(CustomerSection::Consents, CustomerAct::AddConsent, tr("Add a consent"));
}

void CustomerRows::addHistory(const QList<HistoryRow> &history, ConversationId open)
{
    addSection(CustomerSection::History, tr("History"),
               history.isEmpty() ? QString()
                                 : countText(history.size()) + (history.size() < kMostHistory ? u""_s : u"+"_s));
    for (const HistoryRow &step : history) {
        CustomerRow &row = add(CustomerRow::Kind::History, CustomerSection::History,
                               step.summary.isEmpty() ? tr("No subject") : step.summary);
        row.side = RelativeTime::stamp(step.at, m_look.now());
        row.channel = step.channel;
        row.icon = step.kind == EntryKind::Note ? u"note"_s : QString();
        row.conversation = step.conversation;
        row.entry = step.entry;
        row.current = step.conversation == open;
    }
}

void CustomerRows::addTags(const CustomerCard &card)
{
    addSection(CustomerSection::Tags, tr("Tags"), {});
    for (const QString &tag : card.tags)
        add(CustomerRow::Kind::Tag, CustomerSection::Tags, tag);
    addAct(CustomerSection::Tags, CustomerAct::AddTag, tr("Add a tag"));
}

void CustomerRows::addJoined(const CustomerCard &card)
{
    addSection(CustomerSection::Joined, tr("Joined"),
               card.merges.isEmpty() ? QString() : countText(card.merges.size()));
    for (const MergeRow &merge : card.merges) {
        CustomerRow &row =
            add(CustomerRow::Kind::Merge, CustomerSection::Joined, tr("%1, take apart").arg(merge.from.name));
        row.side = RelativeTime::stamp(merge.at, m_look.now());
        row.icon = u"split"_s;
        row.merge = merge.id;
    }
    addAct(CustomerSection::Joined, CustomerAct::Join, tr("Join with another customer"));
}

QList<CustomerRow> CustomerRows::of(const CustomerCard &card, const QList<HistoryRow> &history, const Named &twin,
                                    ConversationId open, int width)
{
    m_rows.clear();
    if (!card.id.isValid())
        return m_rows;
    if (twin.id > 0) {
        CustomerRow &row =
            add(CustomerRow::Kind::Twin, CustomerSection::None, tr("Perhaps the same person: %1").arg(twin.name));
        row.side = tr("Compare");
        row.icon = u"merge"_s;
    }
    addIdentities(card);
    addConsents(card);
    if (width < kTwoColumns)
        addHistory(history, open);
    addTags(card);
    addJoined(card);
    addSection(CustomerSection::About, tr("About this customer"), {});
    CustomerRow &about =
        add(CustomerRow::Kind::Text, CustomerSection::About, card.about.isEmpty() ? tr("Add a note") : card.about);
    if (card.about.isEmpty())
        about.icon = u"plus"_s;
    if (width >= kTwoColumns)
        addHistory(history, open);
    return m_rows;
}

int CustomerRows::place(QList<CustomerRow> &rows, int top, int width) const
{
    QList<CustomerRow *> left;
    QList<CustomerRow *> right;
    for (CustomerRow &row : rows) {
        if (row.kind == CustomerRow::Kind::Twin) { // over both columns
            row.place = QRect(0, top, width, qRound(kTwinStrip * qMax(100, m_look.theme.scale()) / 100.0));
            top += row.place.height();
            continue;
        }
        (width >= kTwoColumns && row.section == CustomerSection::History ? right : left).append(&row);
    }
    if (right.isEmpty())
        return placeColumn(left, {0, top}, width);
    const int half = width / 2;
    return qMax(placeColumn(left, {0, top}, half), placeColumn(right, {half + 1, top}, width - half - 1));
}

int CustomerRows::placeColumn(const QList<CustomerRow *> &rows, const QPoint &from, int width) const
{
    const double scale = qMax(100, m_look.theme.scale()) / 100.0;
    const int line = qRound(metrics::kListRow * scale);
    int y = from.y();
    int x = kLeft;
    bool isInChips = false;
    CustomerSection above = CustomerSection::None;
    const auto endChips = [&] {
        if (isInChips)
            y += line + 4;
        isInChips = false;
        x = kLeft;
    };
    for (CustomerRow *row : rows) {
        const bool isFolded = m_folded.contains(static_cast<int>(row->section));
        if (row->kind == CustomerRow::Kind::Section) {
            endChips();
            if (above != CustomerSection::None && !m_folded.contains(static_cast<int>(above)))
                y += 8;
            row->isColumnsTop = above == CustomerSection::None;
            above = row->section;
            row->place = QRect(from.x(), y, width, qRound(metrics::kSectionHeading * scale));
            y += row->place.height();
            continue;
        }
        if (isFolded) {
            row->place = QRect(from.x(), y, width, 0);
            continue;
        }
        if (row->kind == CustomerRow::Kind::Tag) {
            const int needed = qMin(m_look.chipWidth(row->text), width - 2 * kLeft);
            if (isInChips && x + needed > width - kLeft) {
                y += line;
                x = kLeft;
            }
            isInChips = true;
            row->place = QRect(from.x() + x, y, needed, line);
            x += needed + kChipGap;
            continue;
        }
        endChips();
        int height = line;
        if (row->kind == CustomerRow::Kind::Text && row->icon.isEmpty()) {
            height = m_look.theme.metrics(FontRole::Small)
                         .boundingRect(QRect(0, 0, width - 24, 4000), Qt::TextWordWrap, row->text)
                         .height() +
                     8;
        }
        row->place = QRect(from.x(), y, width, height);
        y += height;
    }
    endChips();
    return y;
}

QString CustomerRows::words(const CustomerRow &row)
{
    QStringList words{row.text};
    switch (row.kind) {
    case CustomerRow::Kind::Section:
        if (!row.side.isEmpty())
            words.append(row.side);
        words.append(row.folded ? tr("folded") : tr("unfolded"));
        break;
    case CustomerRow::Kind::Identity:
        words.prepend(row.channel);
        words.append(row.verified ? tr("verified") : tr("unverified"));
        if (row.isFirst)
            words.append(tr("stands first"));
        break;
    case CustomerRow::Kind::Tag:
        words.prepend(tr("Tag"));
        break;
    case CustomerRow::Kind::History:
        words.prepend(row.icon.isEmpty() ? row.channel : tr("Note"));
        words.append(row.side);
        break;
    case CustomerRow::Kind::Consent:
    case CustomerRow::Kind::Merge:
    case CustomerRow::Kind::Twin:
        words.append(row.side);
        break;
    case CustomerRow::Kind::Act:
    case CustomerRow::Kind::Text:
        break;
    }
    return words.join(u", "_s);
}

} // namespace centrala::ui
