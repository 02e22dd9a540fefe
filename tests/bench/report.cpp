// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace centrala::bench {

void report(const Finding &finding)
{
    const auto rounded = [](double value) { return std::round(value * 1000) / 1000; };
    QJsonObject line{{u"name"_s, finding.name},  {u"what"_s, finding.what},
                     {u"size"_s, finding.size},  {u"value"_s, rounded(finding.value)},
                     {u"unit"_s, finding.unit},  {u"promise"_s, finding.promise},
                     {u"holds"_s, finding.holds}};
    line.insert(u"baseline"_s, finding.baseline ? QJsonObject{{u"what"_s, finding.baselineWhat},
                                                              {u"value"_s, rounded(*finding.baseline)}}
                                                : QJsonValue(QJsonValue::Null));
    line.insert(u"ratio"_s, finding.ratio ? QJsonValue(rounded(*finding.ratio)) : QJsonValue(QJsonValue::Null));
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double Times::percentile(double share) const
{
    if (m_ms.empty())
        return 0;
    std::vector<double> sorted = m_ms;
    std::sort(sorted.begin(), sorted.end());
    const auto rank = static_cast<size_t>(std::ceil(share * static_cast<double>(sorted.size())));
    return sorted[std::clamp<size_t>(rank, 1, sorted.size()) - 1];
}

double Times::sum() const
{
    return std::accumulate(m_ms.begin(), m_ms.end(), 0.0);
}

} // namespace centrala::bench
