// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connect/livegate.h"

#include <algorithm>
#include <chrono>

namespace centrala::connect {

namespace {

/// One line, and nothing in it that turns or hides letters.
QString oneLine(const QString &text, qsizetype limit)
{
    QString line = text.left(limit);
    line.removeIf([](QChar letter) { return letter.category() == QChar::Other_Format; });
    for (QChar &letter : line) {
        if (letter.category() == QChar::Other_Control || letter.category() == QChar::Separator_Line ||
            letter.category() == QChar::Separator_Paragraph)
            letter = u' ';
    }
    return line.simplified();
}

} // namespace

bool LiveGate::admits(const LiveSignal &signal, Instant now)
{
    const double seconds = std::chrono::duration<double>(now - m_counted).count();
    m_left = std::clamp(m_left + std::max(0.0, seconds) * kPerSecond, 0.0, double(kBurst));
    m_counted = now;
    const QString key = signal.thread + QChar(u'\n') + nameOf(signal.kind);
    const auto before = m_said.constFind(key);
    if (before != m_said.constEnd() && before->signal == signal && now - before->at < kSameAgain && now >= before->at)
        return false;
    if (m_left < 1)
        return false;
    m_left -= 1;
    if (m_said.size() >= kThreadsKept)
        m_said.clear();
    m_said.insert(key, {signal, now});
    return true;
}

std::optional<LiveSignal> fitted(LiveSignal signal)
{
    if (signal.thread.isEmpty() || signal.thread.size() > LiveSignal::kThreadLimit)
        return std::nullopt;
    signal.who = oneLine(signal.who, LiveSignal::kNameLimit);
    signal.pageTitle = oneLine(signal.pageTitle, LiveSignal::kTitleLimit);
    signal.pageUrl = oneLine(signal.pageUrl, LiveSignal::kUrlLimit);
    return signal;
}

} // namespace centrala::connect
