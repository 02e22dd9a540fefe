// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programs/messagehandler.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QRegularExpression>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace centrala {

namespace {

constexpr qsizetype kLongestText = 4000;

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        return "fatal";
    }
    return "";
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QByteArray line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8() + ' ' +
                            levelName(type) + ' ' + (context.category ? context.category : "default") + ": " +
                            fitForLog(text).toUtf8() + '\n';
    // One write a line, so that lines of several threads and programs do not mix.
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stderr);
    std::fflush(stderr);
}

} // namespace

QString fitForLog(const QString &text)
{
    // Never taken down: Qt still has something to say when the program's own objects are gone.
    static const auto *named = new QRegularExpression(
        uR"(((?:password|passwd|secret|token|api[_-]?key|authorization)["']?\s*[:=]\s*["']?(?:Bearer\s+|Basic\s+)?)[^\s"',;]+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const auto *inUrl = new QRegularExpression(uR"((://[^/\s:@]+:)[^/\s@]+@)"_s);
    QString line = text.size() > kLongestText ? text.left(kLongestText) + u'…' : text;
    line.replace(*named, u"\\1***"_s);
    line.replace(*inUrl, u"\\1***@"_s);
    for (QChar &letter : line) {
        if (letter.category() == QChar::Other_Control)
            letter = u' ';
    }
    return line;
}

void installMessageHandler(LogFrom least)
{
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES")) {
        QString rules = u"*.debug=false\n*.info=false\n"_s;
        if (least == LogFrom::Error)
            rules += u"*.warning=false\n"_s;
        QLoggingCategory::setFilterRules(rules);
    }
    qInstallMessageHandler(handle);
}

} // namespace centrala
