// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customer/comparedialog.h"

#include "ui/controls/button.h"
#include "ui/controls/dialogframe.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWidth = 720;
constexpr int kColumn = 180;
constexpr int kTick = 24;
constexpr qsizetype kShown = 90; ///< letters of a note beside its tick; the tooltip has it whole

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > kShown ? line.left(kShown) + u" …"_s : line;
}

/// A label keeps its lines whole only where its width is known; an address may break after its signs.
void setWords(QLabel *label, const QString &text, int width)
{
    QString words = shortened(text);
    for (const QChar sign : {u'@', u'.', u'_'})
        words.replace(sign, QString(sign) + QChar(0x200B));
    label->setText(words);
    label->setToolTip(text);
    label->setFixedWidth(width);
    label->setMinimumHeight(label->heightForWidth(width));
}

/// What somebody only typed stands under a kind of its own, as its name.
bool isClaimed(const IdentityRow &identity)
{
    return identity.kind.startsWith(u"claimed_"_s);
}

QString firstAddress(const CustomerCard &card)
{
    if (card.identities.isEmpty())
        return {};
    const IdentityRow &first = card.identities.first();
    return isClaimed(first) ? CompareDialog::tr("%1 (unverified)").arg(first.name) : first.value;
}

/// The address that one of them only typed and the other has; empty where there is none.
QString claimedOf(const CustomerCard &card, const CustomerCard &other)
{
    for (const IdentityRow &claim : card.identities) {
        for (const IdentityRow &one : other.identities) {
            if (isClaimed(claim) && claim.name == (isClaimed(one) ? one.name : one.value))
                return claim.name;
        }
    }
    return {};
}

} // namespace

CompareDialog::CompareDialog(const Look &look, const CustomerCard &first, const CustomerCard &second,
                             const QString &why, QWidget *parent)
    : QDialog(parent), m_look(look), m_first(first), m_second(second)
{
    setWindowTitle(tr("The same person?"));
    setAccessibleName(windowTitle());
    setMinimumWidth(kWidth);
    QVBoxLayout *all = dialogLayout(this, look, windowTitle());
    if (!why.isEmpty()) {
        auto *reason = new QLabel(why, this);
        reason->setTextFormat(Qt::PlainText);
        reason->setWordWrap(true);
        all->addWidget(reason);
    }
    const QString claimed = claimedOf(first, second).isEmpty() ? claimedOf(second, first) : claimedOf(first, second);
    if (!claimed.isEmpty()) {
        auto *warning = new QLabel(tr("%1 was only typed in a chat: it may be somebody else's.").arg(claimed), this);
        warning->setObjectName(u"unverified"_s);
        warning->setTextFormat(Qt::PlainText);
        warning->setWordWrap(true);
        all->addWidget(warning);
    }
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    const QStringList titles{QString(), first.name, second.name, tr("Together")};
    for (int column = 1; column < titles.size(); ++column) {
        auto *title = new QLabel(look.elided(titles.at(column), kColumn, FontRole::Body, true), this);
        title->setTextFormat(Qt::PlainText);
        title->setToolTip(titles.at(column));
        title->setFont(look.theme.font(FontRole::Body, true));
        grid->addWidget(title, 0, column);
        grid->setColumnStretch(column, 1);
    }
    m_name = addField(grid, tr("Name"), first.name, second.name, Choice::One);
    m_address = addField(grid, tr("First address"), firstAddress(first), firstAddress(second), Choice::One);
    m_about = addField(grid, tr("Note"), first.about, second.about, Choice::Several);
    m_tags = addField(grid, tr("Tags"), first.tags.join(u", "_s), second.tags.join(u", "_s), Choice::Several);
    all->addLayout(grid);
    auto *together =
        new QLabel(tr("All addresses, conversations and consents are kept. This can be undone at any time."), this);
    together->setWordWrap(true);
    all->addWidget(together);
    auto *cancel = new Button(look, Button::Kind::Plain, this);
    cancel->setText(tr("Keep apart"));
    auto *done = new Button(look, Button::Kind::Primary, this);
    done->setText(tr("Join"));
    all->addLayout(dialogFoot({cancel, done}));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(done, &Button::clicked, this, &CompareDialog::join);
    showResult();
    cancel->setFocus();
}

CompareDialog::Ticks CompareDialog::addField(QGridLayout *grid, const QString &title, const QString &first,
                                             const QString &second, Choice choice)
{
    const int row = grid->rowCount();
    auto *label = new QLabel(title, this);
    QPalette muted = label->palette();
    muted.setColor(QPalette::WindowText, m_look.colour(Colour::TextMuted));
    label->setPalette(muted);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    Ticks ticks;
    QButtonGroup *group = choice == Choice::One ? new QButtonGroup(this) : nullptr;
    const auto add = [&](const QString &value, const QString &whose, int column) {
        QAbstractButton *tick =
            choice == Choice::One ? static_cast<QAbstractButton *>(new QRadioButton(this)) : new QCheckBox(this);
        auto *words = new QLabel(this);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        setWords(words, value.isEmpty() ? tr("none") : value, kColumn - kTick);
        tick->setAccessibleName(tr("%1 of %2: %3").arg(title, whose, value.isEmpty() ? tr("none") : value));
        tick->setEnabled(!value.isEmpty() || choice == Choice::Several);
        if (group)
            group->addButton(tick);
        auto *cell = new QHBoxLayout;
        cell->setSpacing(8);
        cell->addWidget(tick, 0, Qt::AlignTop);
        cell->addWidget(words, 1, Qt::AlignTop);
        grid->addLayout(cell, row, column, Qt::AlignTop);
        connect(tick, &QAbstractButton::toggled, this, &CompareDialog::showResult);
        return tick;
    };
    ticks.first = add(first, m_first.name, 1);
    ticks.second = add(second, m_second.name, 2);
    ticks.result = new QLabel(this);
    ticks.result->setTextFormat(Qt::PlainText);
    ticks.result->setWordWrap(true);
    grid->addWidget(ticks.result, row, 3, Qt::AlignTop);
    ticks.first->setChecked(choice == Choice::Several || !first.isEmpty());
    ticks.second->setChecked(choice == Choice::Several || first.isEmpty());
    return ticks;
}

Surviving CompareDialog::surviving(const Ticks &ticks)
{
    if (ticks.first->isChecked() && ticks.second->isChecked())
        return Surviving::Both;
    return ticks.second->isChecked() ? Surviving::From : Surviving::Into;
}

void CompareDialog::showResult()
{
    if (!m_tags.result)
        return;
    // Of two ticks one stays: something has to survive.
    for (const Ticks &ticks : {m_about, m_tags}) {
        if (!ticks.first->isChecked() && !ticks.second->isChecked())
            (sender() == ticks.first ? ticks.second : ticks.first)->setChecked(true);
    }
    const auto show = [](const Ticks &ticks, const QString &text) {
        setWords(ticks.result, text.isEmpty() ? tr("none") : text, kColumn);
    };
    const auto text = [](const Ticks &ticks, const QString &first, const QString &second, const QString &between) {
        const Surviving whose = surviving(ticks);
        if (whose == Surviving::Both && !first.isEmpty() && !second.isEmpty() && first != second)
            return first + between + second;
        return whose == Surviving::From || (whose == Surviving::Both && first.isEmpty()) ? second : first;
    };
    show(m_name, text(m_name, m_first.name, m_second.name, {}));
    show(m_address, text(m_address, firstAddress(m_first), firstAddress(m_second), {}));
    show(m_about, text(m_about, m_first.about, m_second.about, u"\n\n"_s));
    QStringList tags = surviving(m_tags) == Surviving::From ? QStringList() : m_first.tags;
    if (surviving(m_tags) != Surviving::Into)
        tags += m_second.tags;
    tags.removeDuplicates();
    show(m_tags, tags.join(u", "_s));
}

void CompareDialog::join()
{
    MergeCustomers wish{m_first.id, m_second.id};
    wish.whoseName = surviving(m_name);
    wish.whoseAbout = surviving(m_about);
    wish.whoseTags = surviving(m_tags);
    wish.whoseAddress = surviving(m_address);
    accept();
    Q_EMIT joined(wish);
}

} // namespace centrala::ui
