// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What comes beside a batch, in the connector's spool: long bodies, files, and what could not be understood.
#include "app/engine/context.h"
#include "app/engine/intake.h"
#include "app/model/cardnumbers.h"
#include "app/store/ledgercounts.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace centrala::engine {

namespace {

constexpr qint64 kBodyLimit = 8 * 1024 * 1024;

/// Spool names are bare: nothing a connector says can reach outside its folder.
Result<QString> pathInSpool(const QString &folder, const QString &name)
{
    if (name.isEmpty() || name.startsWith(u'.') || name.contains(u'/') || name.contains(u'\\'))
        return Error{Error::Kind::Malformed, name, u"not a bare file name"_s, {}};
    return folder + u'/' + name;
}

} // namespace

Result<QString> Intake::body(const InboundMessage &message, const QString &which, const QString &given) const
{
    const auto hidden = [&which](const QString &text) {
        return which == u"html"_s ? withCardNumbersMaskedInHtml(text) : withCardNumbersMasked(text);
    };
    for (const SpoolFile &file : message.bodies) {
        if (file.contentId != which)
            continue;
        auto path = pathInSpool(m_spoolFolder, file.spoolName);
        if (!path)
            return path.error();
        QFile source(*path);
        if (!source.open(QIODevice::ReadOnly))
            return Error{Error::Kind::Malformed, file.spoolName, source.errorString(), {}};
        return hidden(QString::fromUtf8(source.read(kBodyLimit)));
    }
    return hidden(given);
}

Result<void> Intake::storeFiles(const InboundMessage &message, EntryId entry, QStringList &names)
{
    for (const SpoolFile &file : message.files) {
        const auto path = pathInSpool(m_spoolFolder, file.spoolName);
        if (!path)
            return path.error();
        const auto sha256 = m_context.files.takeIn(*path, file.sha256);
        if (!sha256)
            return sha256.error();
        m_context.attachments.insert(entry,
                                     {{}, file.name, file.type, file.size, *sha256, file.contentId, file.isInline});
        names.append(file.name);
    }
    return {};
}

Result<void> Intake::refuse(const RefusedItem &item)
{
    QString sha256;
    if (!item.raw.spoolName.isEmpty()) {
        const auto path = pathInSpool(m_spoolFolder, item.raw.spoolName);
        if (!path)
            return path.error();
        const auto kept = m_context.files.takeIn(*path, item.raw.sha256);
        if (!kept)
            return kept.error();
        sha256 = *kept;
    }
    store::LedgerCounts counts(m_context.database, m_inbox);
    if (!counts.isRefused(item))
        m_context.ledgers.refuse(m_inbox, item, sha256, m_context.now);
    else if (!sha256.isEmpty())
        counts.putOctets(item, sha256);
    return {};
}

} // namespace centrala::engine
