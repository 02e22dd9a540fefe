// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/htmlsafe.h"

#include "ui/thread/htmlroles.h"
#include "ui/thread/htmltokens.h"

#include <QList>
#include <QRegularExpression>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

using Role = HtmlRole;

/// Writes the cleaned form: at any moment what was written can be closed into something whole.
class Cleaner
{
public:
    Cleaner(const QString &foreign, const HtmlLimits &limits)
        : m_limits(limits), m_source(foreign.left(limits.input)), m_tokens(m_source)
    {
        m_made.cut = foreign.size() > limits.input;
    }

    SafeHtml run()
    {
        for (auto token = m_tokens.next(); token.kind != HtmlTokens::Token::Kind::End; token = m_tokens.next()) {
            if (m_written > m_limits.output) {
                m_made.cut = true;
                break;
            }
            if (token.kind == HtmlTokens::Token::Kind::Text)
                text(token.text);
            else if (token.kind == HtmlTokens::Token::Kind::Open)
                open(token);
            else
                close(token.name);
        }
        while (!m_stack.isEmpty())
            pop();
        m_made.plain = m_made.plain.trimmed();
        return m_made;
    }

private:
    struct Element
    {
        QString name;
        QString emitted; ///< what closes it, empty where nothing was written
        bool quotation = false;
        bool hidden = false;
        bool table = false;
        bool preformatted = false;
    };

    QString &sink() { return m_quotations > 0 ? m_made.quoted : m_made.html; }

    void write(const QString &markup)
    {
        sink().append(markup);
        m_written += markup.size();
    }

    void breakLine(int lines) { m_pending = qMax(m_pending, lines); }

    void flushBreaks()
    {
        if (m_pending > 0 && m_anything) {
            for (int i = 0; i < m_pending; ++i)
                write(u"<br/>"_s);
            if (m_quotations == 0)
                m_made.plain.append(QString(m_pending, u'\n'));
            else
                m_made.quotedLines += 1;
        }
        m_pending = 0;
        m_anything = true;
    }

    /// A gap between words stands before the tag that follows it, not inside.
    void flushSpace()
    {
        if (m_space && m_pending == 0 && m_anything) {
            write(u" "_s);
            if (m_quotations == 0)
                m_made.plain.append(u' ');
        }
        m_space = false;
    }

    void text(QStringView raw)
    {
        if (m_hidden > 0)
            return;
        QString words = decodedEntities(raw);
        words.remove(QChar(0x200B)).remove(QChar(0x200C)).remove(QChar(0x00AD)).remove(QChar(0xFEFF));
        if (m_preformatted == 0) {
            const bool before = !words.isEmpty() && words.front().isSpace();
            const bool after = !words.isEmpty() && words.back().isSpace() && words.size() > 1;
            words = words.simplified();
            if (words.isEmpty()) {
                m_space = m_space || before;
                return;
            }
            if ((before || m_space) && m_pending == 0 && m_anything)
                words.prepend(u' ');
            m_space = after;
        }
        if (words.isEmpty())
            return;
        flushBreaks();
        words = broken(words.left(m_limits.output));
        write(words.toHtmlEscaped());
        if (m_quotations == 0)
            m_made.plain.append(words);
        else
            m_made.quotedLines = qMax(1, m_made.quotedLines);
    }

    /// Words without a gap for too long get one.
    QString broken(const QString &words)
    {
        QString made;
        made.reserve(words.size() + words.size() / m_limits.word);
        for (const QChar sign : words) {
            m_run = sign.isSpace() ? 0 : m_run + 1;
            if (m_run > m_limits.word) {
                made.append(QChar(0x200B));
                m_run = 1;
            }
            made.append(sign);
        }
        return made;
    }

    void push(const QString &name, const QString &openTag, const QString &closeTag, const HtmlTokens::Token &token)
    {
        Element element{name, closeTag, beginsQuotation(name, token.attributes), isHiddenHtml(token.attributes)};
        element.table = name == u"table"_s && !closeTag.isEmpty();
        element.preformatted = name == u"pre"_s;
        if (element.quotation && ++m_quotations == 1)
            m_pending = 0;
        m_hidden += element.hidden ? 1 : 0;
        m_tables += element.table ? 1 : 0;
        m_preformatted += element.preformatted ? 1 : 0;
        if (!openTag.isEmpty())
            write(openTag);
        m_stack.append(element);
    }

    void pop()
    {
        const Element element = m_stack.takeLast();
        if (!element.emitted.isEmpty())
            write(element.emitted);
        m_hidden -= element.hidden ? 1 : 0;
        m_tables -= element.table ? 1 : 0;
        m_preformatted -= element.preformatted ? 1 : 0;
        m_quotations -= element.quotation ? 1 : 0;
    }

    /// A cell, row, item or paragraph ends where the next of its kind begins, also when nobody closed it.
    void closeImplied(Role role, const QString &name)
    {
        for (qsizetype i = m_stack.size() - 1; i >= 0; --i) {
            const QString &above = m_stack.at(i).name;
            const Role aboveRole = htmlRoleOf(above);
            const bool same = role == Role::Cell ? aboveRole == Role::Cell : above == name;
            if (same) {
                while (m_stack.size() > i)
                    pop();
                return;
            }
            if (aboveRole == Role::Table || (aboveRole == Role::Block && role != Role::Row && role != Role::Cell))
                return;
        }
    }

    void open(const HtmlTokens::Token &token);
    void openStructure(Role role, const HtmlTokens::Token &token);

    /// A picture that lies elsewhere: counted, and remembered as one that may be asked for. True where its place was
    /// written.
    bool remotePicture(const QString &source)
    {
        ++m_made.remotePictures;
        if (m_made.remoteSources.size() >= m_limits.remote || source.size() > 2000)
            return false;
        m_made.remoteSources.append(source);
        if (!m_limits.withRemote || m_hidden > 0)
            return false;
        flushSpace();
        flushBreaks();
        write(u"<img src=\"net:%1\"/>"_s.arg(m_made.remoteSources.size() - 1));
        return true;
    }

    /// A picture that came with the mail, by its Content-ID (RFC 2392); true where it was written.
    bool inlinePicture(const QString &source)
    {
        static const QRegularExpression id(u"^cid:([A-Za-z0-9.@_$+=~-]{1,200})$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
        const auto match = id.match(source);
        if (!match.hasMatch() || m_hidden > 0 || m_made.inlinePictures.size() >= m_limits.pictures)
            return false;
        flushSpace();
        flushBreaks();
        write(u"<img src=\"cid:%1\"/>"_s.arg(match.captured(1)));
        m_made.inlinePictures.append(match.captured(1));
        return true;
    }

    void close(const QString &name)
    {
        const Role role = htmlRoleOf(name);
        if (role == Role::Line || role == Role::Row)
            breakLine(m_tables > 0 && role == Role::Row ? 0 : 1);
        else if (role == Role::Paragraph)
            breakLine(2);
        constexpr qsizetype kLookBack = 60;
        for (qsizetype i = m_stack.size() - 1; i >= qMax<qsizetype>(0, m_stack.size() - kLookBack); --i) {
            if (m_stack.at(i).name != name)
                continue;
            while (m_stack.size() > i)
                pop();
            return;
        }
    }

    HtmlLimits m_limits;
    QString m_source;
    HtmlTokens m_tokens;
    SafeHtml m_made;
    QList<Element> m_stack;
    qsizetype m_written = 0;
    int m_quotations = 0;
    int m_hidden = 0;
    int m_tables = 0;
    int m_preformatted = 0;
    int m_pending = 0;
    int m_run = 0;
    int m_cells = 0;
    bool m_space = false;
    bool m_anything = false;
};

void Cleaner::open(const HtmlTokens::Token &token)
{
    const Role role = htmlRoleOf(token.name);
    if (role == Role::Dropped) {
        m_tokens.skipTo(token.name);
        return;
    }
    if (role == Role::Void) {
        if (m_hidden == 0)
            m_pending = token.name == u"hr"_s ? qMax(m_pending, 2) : qMin(m_pending + 1, 3);
        return;
    }
    if (role == Role::Picture) {
        const QString given = htmlAttribute(token.attributes, u"src").trimmed();
        if (inlinePicture(given))
            return;
        const QString source = given.toLower();
        const bool isRemote = source.startsWith(u"http"_s) || source.startsWith(u"//"_s);
        if (isRemote && remotePicture(given))
            return;
        const QString words = htmlAttribute(token.attributes, u"alt").trimmed().left(100);
        if (!words.isEmpty() && m_hidden == 0)
            text(QString(u' ' + words + u' '));
        return;
    }
    if (token.attributes.endsWith(u'/'))
        return;
    if (role == Role::Cell || role == Role::Row || token.name == u"li"_s || token.name == u"p"_s)
        closeImplied(role, token.name);
    if (m_stack.size() >= m_limits.nesting) {
        m_made.cut = true;
        if (role == Role::Line || role == Role::Paragraph)
            breakLine(1);
        return;
    }
    openStructure(role, token);
}

void Cleaner::openStructure(Role role, const HtmlTokens::Token &token)
{
    const QString &name = token.name;
    switch (role) {
    case Role::Line:
        breakLine(1);
        push(name, {}, {}, token);
        break;
    case Role::Paragraph:
        breakLine(m_anything ? 2 : 0);
        if (name.size() == 2) {
            flushBreaks();
            push(name, u"<b>"_s, u"</b>"_s, token);
        } else {
            push(name, {}, {}, token);
        }
        break;
    case Role::Inline: {
        if (m_pending > 0 && m_hidden == 0)
            flushBreaks();
        const bool kept = m_hidden == 0;
        if (kept)
            flushSpace();
        push(name, kept ? u'<' + name + u'>' : QString(), kept ? u"</"_s + name + u'>' : QString(), token);
        break;
    }
    case Role::Link: {
        const QString target = safeLinkTarget(htmlAttribute(token.attributes, u"href"));
        if (target.isEmpty() || m_hidden > 0) {
            push(name, {}, {}, token);
            break;
        }
        flushSpace();
        flushBreaks();
        push(name, u"<a href=\""_s + target.toHtmlEscaped() + u"\">"_s, u"</a>"_s, token);
        break;
    }
    case Role::Block:
        m_pending = 0;
        push(name, u'<' + name + u'>', u"</"_s + name + u'>', token);
        break;
    case Role::Table:
        if (m_tables >= m_limits.tables || m_cells >= m_limits.cells || m_hidden > 0) {
            m_made.cut = m_made.cut || m_hidden == 0;
            breakLine(1);
            push(name, {}, {}, token);
        } else {
            m_pending = 0;
            push(name, u"<table border=\"0\" cellspacing=\"0\" cellpadding=\"2\">"_s, u"</table>"_s, token);
        }
        break;
    case Role::Row:
    case Role::Cell: {
        const bool inTable = m_tables > 0 && m_hidden == 0 && m_cells < m_limits.cells;
        m_cells += role == Role::Cell ? 1 : 0;
        if (!inTable)
            breakLine(1);
        m_pending = inTable ? 0 : m_pending;
        m_anything = inTable ? false : m_anything;
        if (inTable && !m_made.plain.isEmpty() && m_quotations == 0 && !m_made.plain.endsWith(u'\n'))
            m_made.plain.append(role == Role::Row ? u'\n' : u' ');
        push(name, inTable ? u'<' + name + u'>' : QString(), inTable ? u"</"_s + name + u'>' : QString(), token);
        break;
    }
    default:
        push(name, {}, {}, token);
    }
}

} // namespace

SafeHtml cleanHtml(const QString &foreign, const HtmlLimits &limits)
{
    return Cleaner(foreign, limits).run();
}

bool isRicherThanText(const QString &html)
{
    constexpr qsizetype kLooked = 64 * 1024;
    const QStringView start = QStringView(html).left(kLooked);
    for (const QStringView tag : {u"<table", u"<ul", u"<ol", u"<b>", u"<strong", u"<h1", u"<h2", u"<h3", u"<a ", u"<li",
                                  u"<i>", u"<em", u"<img"}) {
        if (start.contains(tag, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace centrala::ui
