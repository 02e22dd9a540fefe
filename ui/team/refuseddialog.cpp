// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/team/refuseddialog.h"

#include "app/model/fieldsset.h"
#include "app/workspace/leaning.h"
#include "ui/controls/button.h"
#include "ui/style/errortext.h"
#include "ui/style/relativetime.h"
#include "ui/team/fieldwords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>

#include <algorithm>
#include <tuple>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLookedThrough = 50;

/// What was written, where something was.
QString textOf(const Command &command)
{
    if (const auto *reply = std::get_if<Reply>(&command))
        return reply->text;
    if (const auto *note = std::get_if<AddNote>(&command))
        return note->text;
    return {};
}

ConversationId placeOf(const Command &command)
{
    if (const auto *reply = std::get_if<Reply>(&command))
        return reply->conversation;
    if (const auto *note = std::get_if<AddNote>(&command))
        return note->conversation;
    for (const SeenField &one : fieldsSet(command)) {
        if (one.entity == Entity::Conversation)
            return ConversationId{one.id};
    }
    return {};
}

/// Whom it is about, as people know it: a number means nothing to them.
QString nameOfPlace(const workspace::Pages &pages, const Command &command)
{
    const QList<QueueRow> rows = pages.queueRows({placeOf(command)});
    if (!rows.isEmpty())
        return rows.first().subject.isEmpty() ? rows.first().customer.name
                                              : rows.first().customer.name + u", "_s + rows.first().subject;
    for (const SeenField &one : fieldsSet(command)) {
        if (one.entity == Entity::Customer)
            return pages.customer(CustomerId{one.id}).name;
    }
    return {};
}

} // namespace

RefusedDialog::RefusedDialog(const Look &look, workspace::Workspace &workspace, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_why(new QLabel(this)),
      m_oursTitle(new QLabel(tr("You wrote"), this)),
      m_ours(new QPlainTextEdit(this)),
      m_theirsTitle(new QLabel(this)),
      m_theirs(new QPlainTextEdit(this)),
      m_again(new Button(look, Button::Kind::Primary, this)),
      m_drop(new Button(look, Button::Kind::Plain, this))
{
    setWindowTitle(tr("Not accepted"));
    setAccessibleName(tr("Not accepted"));
    resize(560, 440);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(24, 20, 24, 16);
    all->setSpacing(8);
    auto *title = new QLabel(tr("This was not accepted"), this);
    title->setFont(look.theme.font(FontRole::Heading, true));
    all->addWidget(title);
    m_why->setWordWrap(true);
    all->addWidget(m_why);
    for (QPlainTextEdit *edit : {m_ours, m_theirs}) {
        edit->setReadOnly(true);
        edit->setTabChangesFocus(true);
    }
    m_ours->setAccessibleName(tr("You wrote"));
    m_theirs->setAccessibleName(tr("What stands there now"));
    all->addWidget(m_theirsTitle);
    all->addWidget(m_theirs, 1);
    all->addWidget(m_oursTitle);
    all->addWidget(m_ours, 1);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    m_drop->setText(tr("Drop mine"));
    m_again->setText(tr("Send mine anyway"));
    foot->addWidget(m_drop);
    foot->addWidget(m_again);
    all->addLayout(foot);
    connect(m_again, &Button::clicked, this, &RefusedDialog::again);
    connect(m_drop, &Button::clicked, this, &RefusedDialog::drop);
    connect(workspace.team(), &workspace::Team::wishesChanged, this, &RefusedDialog::read);
    read();
}

QString RefusedDialog::ours() const
{
    return m_ours->toPlainText();
}

QString RefusedDialog::theirs() const
{
    return m_theirs->toPlainText();
}

void RefusedDialog::read()
{
    for (const Wish &wish : m_workspace.team()->wishes()) {
        if (wish.refused && !workspace::waitsFor(wish)) {
            show(wish);
            return;
        }
    }
    accept();
}

QString RefusedDialog::newestOfOthers(ConversationId conversation) const
{
    const ThreadPage page = m_workspace.pages().thread(conversation, kLookedThrough);
    for (auto entry = page.entries.crbegin(); entry != page.entries.crend(); ++entry) {
        const bool isOthers = entry->direction == Direction::Out && entry->agent.id != m_workspace.me().agent.value;
        if (entry->kind == EntryKind::Message && isOthers) {
            m_theirsTitle->setText(tr("%1 answered, %2").arg(entry->agent.name, RelativeTime::clock(entry->at)));
            return entry->text;
        }
    }
    return {};
}

QString RefusedDialog::newestOfCustomer(ConversationId conversation) const
{
    const ThreadPage page = m_workspace.pages().thread(conversation, kLookedThrough);
    for (auto entry = page.entries.crbegin(); entry != page.entries.crend(); ++entry) {
        if (entry->kind == EntryKind::Message && entry->direction == Direction::In) {
            m_theirsTitle->setText(tr("The customer wrote, %1").arg(RelativeTime::clock(entry->at)));
            return entry->text;
        }
    }
    return {};
}

/// The fields that were changed meanwhile: as they stand now, and as they were wished here.
std::pair<QString, QString> RefusedDialog::fieldsOf(const Request &request)
{
    const FieldWords words(m_workspace.pages());
    QString changed; ///< the first field that somebody else changed
    QStringList now;
    QStringList wished;
    const QList<SeenField> fields = fieldsSet(request.command);
    for (const SeenField &one : fields) {
        const auto seen = std::find_if(request.seen.begin(), request.seen.end(), [&one](const SeenField &other) {
            return other.entity == one.entity && other.id == one.id && other.field == one.field;
        });
        const std::optional<QString> value = m_workspace.pages().fieldNow(one);
        if (seen == request.seen.end() || !value || *value == seen->value || *value == one.value)
            continue;
        if (one.field == QLatin1StringView(kNewestIn)) {
            const QString wish = words.line(fields.first().field, fields.first().value);
            return {newestOfCustomer(placeOf(request.command)), wish};
        }
        changed = changed.isEmpty() ? one.field : changed;
        now.append(words.line(one.field, *value));
        wished.append(words.line(one.field, one.value));
    }
    if (!now.isEmpty())
        nameWhoChanged(placeOf(request.command), changed);
    return {now.join(u'\n'), wished.join(u'\n')};
}

QString RefusedDialog::whatLeansOn(qint64 number) const
{
    const FieldWords words(m_workspace.pages());
    QStringList all;
    for (const Wish &wish : m_workspace.team()->wishes()) {
        const QList<SeenField> fields = fieldsSet(wish.request.command);
        if (workspace::waitsFor(wish) == number && !fields.isEmpty())
            all.append(words.line(fields.first().field, fields.first().value));
    }
    return all.join(u", "_s);
}

void RefusedDialog::nameWhoChanged(ConversationId conversation, const QString &field)
{
    m_theirsTitle->setText(tr("It is now"));
    const ThreadPage page = m_workspace.pages().thread(conversation, kLookedThrough);
    for (auto entry = page.entries.crbegin(); entry != page.entries.crend(); ++entry) {
        const bool isOthers = entry->agent.id != 0 && entry->agent.id != m_workspace.me().agent.value;
        if (entry->kind == EntryKind::Event && isOthers && FieldWords::isAbout(entry->event, field)) {
            m_theirsTitle->setText(tr("It is now (%1, %2)").arg(entry->agent.name, RelativeTime::clock(entry->at)));
            return;
        }
    }
}

void RefusedDialog::show(const Wish &wish)
{
    m_number = wish.number;
    Error why = wish.refused.value_or(Error{});
    if (const QString place = nameOfPlace(m_workspace.pages(), wish.request.command); !place.isEmpty())
        why.subject = place;
    QStringList words{ErrorText::of(why)};
    if (const QString leaning = whatLeansOn(wish.number); !leaning.isEmpty())
        words.append(tr("What you did after it waits for your decision: %1").arg(leaning));
    m_why->setText(words.join(u'\n'));
    QString mine = textOf(wish.request.command);
    const bool isWritten = !mine.isEmpty();
    QString others = isWritten ? newestOfOthers(placeOf(wish.request.command)) : QString();
    if (!isWritten)
        std::tie(others, mine) = fieldsOf(wish.request);
    m_ours->setPlainText(mine);
    m_theirs->setPlainText(others);
    m_oursTitle->setText(isWritten ? tr("You wrote") : tr("You wanted"));
    m_ours->setAccessibleName(m_oursTitle->text());
    m_drop->setText(isWritten || mine.isEmpty() ? tr("Drop mine") : tr("Keep theirs"));
    m_again->setText(isWritten ? tr("Send mine anyway") : mine.isEmpty() ? tr("Try again") : tr("Use mine"));
    for (QWidget *part : {static_cast<QWidget *>(m_ours), static_cast<QWidget *>(m_oursTitle)})
        part->setVisible(!mine.isEmpty());
    for (QWidget *part : {static_cast<QWidget *>(m_theirs), static_cast<QWidget *>(m_theirsTitle)})
        part->setVisible(!others.isEmpty());
}

void RefusedDialog::again()
{
    m_workspace.team()->tryAgain(m_number);
}

void RefusedDialog::drop()
{
    m_workspace.team()->giveUp(m_number);
}

} // namespace centrala::ui
