// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/sendguard.h"

#include "app/model/addresses.h"
#include "app/model/textfold.h"
#include "ui/compose/cannedanswers.h"
#include "ui/compose/greeting.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLookAlike = 2;      ///< letters that differ
constexpr qsizetype kShortest = 8; ///< shorter addresses are too often near each other by chance
constexpr qsizetype kWordsBefore = 4;

/// Letters to change, put in or take out to make one of the other; the cost of two that changed places is one.
int distance(const QString &a, const QString &b)
{
    QList<int> beforeLast;
    QList<int> last(b.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        QList<int> row(b.size() + 1);
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int change = a.at(i - 1) == b.at(j - 1) ? 0 : 1;
            row[j] = std::min({last.at(j) + 1, row.at(j - 1) + 1, last.at(j - 1) + change});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[j] = std::min(row.at(j), beforeLast.at(j - 2) + 1);
        }
        beforeLast = std::exchange(last, row);
    }
    return last.last();
}

QString domainOf(const Address &address)
{
    return normalised(address).value.section(u'@', 1);
}

bool contains(const QList<Address> &list, const Address &address)
{
    const Address wanted = normalised(address);
    return std::any_of(list.begin(), list.end(), [&wanted](const Address &one) {
        const Address other = normalised(one);
        return other.kind == wanted.kind && other.value == wanted.value;
    });
}

std::optional<HeldReason> aboutRecipients(const GuardedLetter &letter)
{
    if (letter.known.isEmpty())
        return {};
    const QList<Address> all = letter.to + letter.cc;
    for (const Address &one : all) {
        if (contains(letter.known, one) || one.value.size() < kShortest)
            continue;
        for (const Address &known : letter.known) {
            const QString value = normalised(one).value;
            const QString other = normalised(known).value;
            if (one.kind == known.kind && qAbs(value.size() - other.size()) <= kLookAlike &&
                distance(value, other) <= kLookAlike)
                return HeldReason{HeldReason::Kind::LookAlike, one.value, known.value};
        }
    }
    return {};
}

std::optional<HeldReason> aboutStrangers(const GuardedLetter &letter)
{
    if (letter.known.isEmpty())
        return {};
    const QList<Address> all = letter.to + letter.cc;
    const bool customerGetsIt =
        letter.customer.isEmpty() || std::any_of(letter.customer.begin(), letter.customer.end(),
                                                 [&all](const Address &one) { return contains(all, one); });
    if (!customerGetsIt)
        return HeldReason{HeldReason::Kind::CustomerLeft, displayName(letter.customer.first()), {}};
    QStringList domains = letter.ownDomains;
    for (const Address &known : letter.known)
        domains.append(domainOf(known));
    for (const Address &one : all) {
        if (one.kind == u"email" && !contains(letter.known, one) && !domains.contains(domainOf(one)))
            return HeldReason{HeldReason::Kind::NewRecipient, one.value, {}};
    }
    return {};
}

/// "you attached", "without an attachment": somebody else's file, or none.
bool isDenied(const QString &before)
{
    static const QStringList others{u"you"_s, u"your"_s, u"not"_s, u"no"_s, u"without"_s, u"nie"_s,
                                    u"bez"_s, u"не"_s,   u"без"_s, u"ви"_s, u"ваш"_s,     u"вашому"_s};
    const QString words = folded(before.section(QRegularExpression(u"[.!?\n]"_s), -1));
    const QStringList near = words.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = qMax<qsizetype>(0, near.size() - kWordsBefore); i < near.size(); ++i) {
        if (others.contains(near.at(i)))
            return true;
    }
    return false;
}

} // namespace

QString announcedFile(const QString &text)
{
    static const QRegularExpression words(
        u"\\b(?:attached|attachments?|attaching|enclosed|i attach|we attach|"
        "w za[łl][ąa]czniku|w za[łl][ąa]cznikach|w za[łl][ąa]czeniu|"
        "za[łl][ąa]cz(?:am|amy|one|ony|ona|y[łl][ea]m|yli[śs]my)|do[łl][ąa]cz(?:am|amy|one|ony|ona)|"
        "у вкладенн(?:і|ях)|в додатку до листа|у додатку до листа|прикріпл(?:юю|юємо|ено|ений|ена)|"
        "долуча(?:ю|ємо)|додаю файл|додаємо файл)\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    QString own;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (!line.trimmed().startsWith(u'>'))
            own.append(line).append(u'\n');
    }
    for (auto found = words.globalMatch(own); found.hasNext();) {
        const auto match = found.next();
        if (!isDenied(own.left(match.capturedStart())))
            return match.captured();
    }
    return {};
}

std::optional<HeldReason> reasonToHold(const GuardedLetter &letter)
{
    if (auto found = aboutRecipients(letter))
        return found;
    const QString greeted = greetedName(letter.text);
    if (!greeted.isEmpty() && !mayBeCalled(greeted, letter.names))
        return HeldReason{HeldReason::Kind::OtherName, greeted, letter.names.first()};
    if (auto found = aboutStrangers(letter))
        return found;
    if (const QStringList open = unfilledVariables(letter.text); !open.isEmpty())
        return HeldReason{HeldReason::Kind::Variable, u'{' + open.first() + u'}', {}};
    if (!letter.hasFiles) {
        if (const QString word = announcedFile(letter.text); !word.isEmpty())
            return HeldReason{HeldReason::Kind::FileMissing, word, {}};
    }
    if (letter.subjectMissing)
        return HeldReason{HeldReason::Kind::NoSubject, {}, {}};
    return {};
}

QString GuardWords::of(const HeldReason &reason)
{
    switch (reason.kind) {
    case HeldReason::Kind::LookAlike:
        return tr("%1 is nearly %2. Is it the right address?").arg(reason.what, reason.expected);
    case HeldReason::Kind::OtherName:
        return tr("The greeting says “%1”, the customer is %2.").arg(reason.what, reason.expected);
    case HeldReason::Kind::CustomerLeft:
        return tr("%1 does not get this message.").arg(reason.what);
    case HeldReason::Kind::NewRecipient:
        return tr("%1 has no part in this conversation yet.").arg(reason.what);
    case HeldReason::Kind::Variable:
        return tr("%1 is not filled in.").arg(reason.what);
    case HeldReason::Kind::FileMissing:
        return tr("The text says “%1”, but no file is attached.").arg(reason.what);
    case HeldReason::Kind::NoSubject:
        return tr("The message has no subject.");
    }
    return {};
}

} // namespace centrala::ui
