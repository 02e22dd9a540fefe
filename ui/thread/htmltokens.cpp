// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/htmltokens.h"

#include "ui/thread/htmlsafe.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isNameStart(QChar sign)
{
    return (sign >= u'a' && sign <= u'z') || (sign >= u'A' && sign <= u'Z');
}

} // namespace

qsizetype HtmlTokens::endOfTag(qsizetype from) const
{
    QChar quote;
    for (qsizetype i = from; i < m_source.size(); ++i) {
        const QChar sign = m_source.at(i);
        if (!quote.isNull()) {
            if (sign == quote)
                quote = QChar();
        } else if (sign == u'"' || sign == u'\'') {
            const QChar before = m_source.at(i - 1);
            if (before == u'=' || before.isSpace())
                quote = sign;
        } else if (sign == u'>') {
            return i;
        }
    }
    return m_source.indexOf(u'>', from);
}

HtmlTokens::Token HtmlTokens::next()
{
    while (m_at < m_source.size()) {
        if (m_source.at(m_at) != u'<') {
            qsizetype end = m_source.indexOf(u'<', m_at);
            if (end < 0)
                end = m_source.size();
            Token token{Token::Kind::Text, m_source.mid(m_at, end - m_at), {}, {}};
            m_at = end;
            return token;
        }
        const QStringView rest = m_source.mid(m_at);
        if (rest.startsWith(u"<!--")) {
            const qsizetype end = m_source.indexOf(u"-->", m_at + 4);
            m_at = end < 0 ? m_source.size() : end + 3;
            continue;
        }
        const bool closes = rest.size() > 1 && rest.at(1) == u'/';
        const qsizetype nameAt = m_at + (closes ? 2 : 1);
        if (nameAt < m_source.size() && isNameStart(m_source.at(nameAt))) {
            qsizetype nameEnd = nameAt;
            while (nameEnd < m_source.size() && nameEnd - nameAt < 32 &&
                   (m_source.at(nameEnd).isLetterOrNumber() || m_source.at(nameEnd) == u':'))
                ++nameEnd;
            qsizetype end = endOfTag(nameEnd);
            if (end < 0)
                end = m_source.size();
            Token token{closes ? Token::Kind::Close : Token::Kind::Open,
                        {},
                        m_source.mid(nameAt, nameEnd - nameAt).toString().toLower(),
                        m_source.mid(nameEnd, qMax<qsizetype>(0, end - nameEnd))};
            m_at = qMin(end + 1, m_source.size());
            return token;
        }
        if (rest.size() > 1 && (rest.at(1) == u'!' || rest.at(1) == u'?' || closes)) {
            const qsizetype end = m_source.indexOf(u'>', m_at);
            m_at = end < 0 ? m_source.size() : end + 1;
            continue;
        }
        Token token{Token::Kind::Text, m_source.mid(m_at, 1), {}, {}};
        ++m_at;
        return token;
    }
    return {};
}

void HtmlTokens::skipTo(const QString &name)
{
    const QString wanted = u"</"_s + name;
    const qsizetype found = m_source.indexOf(wanted, m_at, Qt::CaseInsensitive);
    const qsizetype end = found < 0 ? -1 : m_source.indexOf(u'>', found);
    m_at = end < 0 ? m_source.size() : end + 1;
}

QString htmlAttribute(QStringView attributes, QStringView name)
{
    qsizetype at = 0;
    while ((at = attributes.indexOf(name, at, Qt::CaseInsensitive)) >= 0) {
        const bool starts = at == 0 || attributes.at(at - 1).isSpace() || attributes.at(at - 1) == u'"' ||
                            attributes.at(at - 1) == u'\'' || attributes.at(at - 1) == u'/';
        qsizetype i = at + name.size();
        at = i;
        if (!starts)
            continue;
        while (i < attributes.size() && attributes.at(i).isSpace())
            ++i;
        if (i >= attributes.size() || attributes.at(i) != u'=')
            continue;
        ++i;
        while (i < attributes.size() && attributes.at(i).isSpace())
            ++i;
        if (i >= attributes.size())
            return {};
        const QChar quote = attributes.at(i);
        if (quote == u'"' || quote == u'\'') {
            const qsizetype end = attributes.indexOf(quote, i + 1);
            return decodedEntities(attributes.mid(i + 1, end < 0 ? -1 : end - i - 1));
        }
        qsizetype end = i;
        while (end < attributes.size() && !attributes.at(end).isSpace())
            ++end;
        return decodedEntities(attributes.mid(i, end - i));
    }
    return {};
}

} // namespace centrala::ui
