// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compose/signatures.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

QString below(const QString &signature)
{
    return signature.isEmpty() ? QString() : u"\n\n-- \n"_s + signature;
}

QString htmlBelow(const QString &signature)
{
    if (signature.isEmpty())
        return {};
    return u"<p>-- <br>"_s + signature.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</p>"_s;
}

} // namespace

QList<Signature> signaturesIn(const QList<RecordRow> &records)
{
    QList<Signature> signatures;
    for (const RecordRow &row : records) {
        if (row.catalogue != Catalogue::Signature)
            continue;
        const auto number = [&row](QLatin1StringView member) {
            return row.content.value(member).toVariant().toLongLong();
        };
        signatures.append({row.id, InboxId{number("inbox"_L1)}, AgentId{number("owner"_L1)},
                           row.content.value("text"_L1).toString().trimmed()});
    }
    return signatures;
}

QString signatureFor(const QList<Signature> &signatures, InboxId inbox, AgentId agent)
{
    QString best;
    int bestFit = 0;
    for (const Signature &one : signatures) {
        if ((one.inbox.isValid() && one.inbox != inbox) || (one.owner.isValid() && one.owner != agent))
            continue;
        const int fit = 1 + (one.owner.isValid() ? 2 : 0) + (one.inbox.isValid() ? 1 : 0);
        if (fit > bestFit) {
            bestFit = fit;
            best = one.text;
        }
    }
    return best;
}

QString signedText(const QString &text, const QString &signature)
{
    return text + below(signature);
}

QString signedHtml(const QString &html, const QString &signature)
{
    return html.isEmpty() ? QString() : html + htmlBelow(signature);
}

QString withoutSignature(const QString &text, const QString &signature)
{
    const QString end = below(signature);
    return !end.isEmpty() && text.endsWith(end) ? text.chopped(end.size()) : text;
}

QString htmlWithoutSignature(const QString &html, const QString &signature)
{
    const QString end = htmlBelow(signature);
    return !end.isEmpty() && html.endsWith(end) ? html.chopped(end.size()) : html;
}

} // namespace centrala::ui
