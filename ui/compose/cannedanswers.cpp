// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/cannedanswers.h"

#include "app/model/textfold.h"

#include <QCollator>
#include <QRegularExpression>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QRegularExpression &variable()
{
    static const QRegularExpression one(u"\\{([a-z]+\\.[a-z_]+)\\}"_s);
    return one;
}

/// 0: does not fit; the larger the better.
int fit(const CannedAnswer &answer, const QStringList &wanted)
{
    const QString title = folded(answer.title());
    const QString whole = folded(answer.name);
    int sum = 1;
    for (const QString &part : wanted) {
        if (title.startsWith(part))
            sum += 100;
        else if (wordStarting(title, part) >= 0)
            sum += 50;
        else if (wordStarting(whole, part) >= 0)
            sum += 20;
        else if (whole.contains(part))
            sum += 10;
        else if (part.size() >= 3 && wordStarting(folded(answer.text), part) >= 0)
            sum += 1;
        else
            return 0;
    }
    return sum;
}

} // namespace

QList<CannedAnswer> cannedAnswers(const QList<RecordRow> &records, AgentId me)
{
    QList<CannedAnswer> answers;
    for (const RecordRow &row : records) {
        const AgentId owner{row.content.value("owner"_L1).toInteger()};
        if (row.catalogue == Catalogue::Template && (!owner.isValid() || owner == me))
            answers.append({row.id, row.name, row.content.value("text"_L1).toString(), owner,
                            row.content.value("files"_L1).toArray()});
    }
    QCollator order;
    order.setCaseSensitivity(Qt::CaseInsensitive);
    order.setNumericMode(true);
    std::stable_sort(answers.begin(), answers.end(), [&order](const CannedAnswer &a, const CannedAnswer &b) {
        return order.compare(a.name, b.name) < 0;
    });
    return answers;
}

QList<CannedAnswer> matching(const QList<CannedAnswer> &answers, const QString &words)
{
    static const QRegularExpression gaps(u"[/\\s]+"_s);
    const QStringList wanted = folded(words).split(gaps, Qt::SkipEmptyParts);
    QList<std::pair<int, CannedAnswer>> fitting;
    for (const CannedAnswer &answer : answers) {
        if (const int value = fit(answer, wanted); value > 0)
            fitting.append({value, answer});
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<CannedAnswer> best;
    for (const auto &[value, answer] : std::as_const(fitting))
        best.append(answer);
    return best;
}

QString filled(const QString &text, const QHash<QString, QString> &values)
{
    QString made;
    qsizetype done = 0;
    for (auto found = variable().globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        const QString value = values.value(match.captured(1));
        if (value.isEmpty())
            continue;
        made += QStringView(text).mid(done, match.capturedStart() - done);
        made += value;
        done = match.capturedEnd();
    }
    return made.append(QStringView(text).mid(done));
}

QStringList unfilledVariables(const QString &text)
{
    QStringList names;
    for (auto found = variable().globalMatch(text); found.hasNext();) {
        const QString name = found.next().captured(1);
        if (cannedVariables().contains(name) && !names.contains(name))
            names.append(name);
    }
    return names;
}

QStringList cannedVariables()
{
    return {u"customer.name"_s, u"customer.first_name"_s, u"agent.name"_s, u"conversation.id"_s,
            u"conversation.subject"_s};
}

} // namespace centrala::ui
