// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace centrala::bench {

/// One line of what was measured. `ratio` is value against baseline, the way the promise is worded.
struct Finding
{
    QString name; ///< of the bench
    QString what;
    QString size;
    double value = 0;
    QString unit;
    QString baselineWhat;
    std::optional<double> baseline;
    std::optional<double> ratio;
    QString promise;
    bool holds = true;
};

/// Writes it to standard output as one line of JSON, which `run` collects.
void report(const Finding &finding);

/// Milliseconds of many repetitions.
class Times
{
public:
    template<typename Work>
    void measure(const Work &work)
    {
        const auto begin = std::chrono::steady_clock::now();
        work();
        m_ms.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    }
    void add(double ms) { m_ms.push_back(ms); }
    /// The nearest-rank percentile: 0.5 is the median.
    [[nodiscard]] double percentile(double share) const;
    [[nodiscard]] double sum() const;

private:
    std::vector<double> m_ms;
};

} // namespace centrala::bench
