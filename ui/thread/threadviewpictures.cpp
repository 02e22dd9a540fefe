// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/thread/threadview.h"

#include <QTimer>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kTrusted = u"pictures_from"_s; ///< addresses, one a line
constexpr qsizetype kTrustedMost = 500;

} // namespace

QStringList ThreadView::trustedSenders() const
{
    return QString::fromUtf8(m_workspace.desk().preference(kTrusted)).split(u'\n', Qt::SkipEmptyParts);
}

void ThreadView::showPictures(EntryId id, bool always)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    const QString sender = m_model.entry(row).author.value;
    QStringList trusted = trustedSenders();
    if (always && !sender.isEmpty() && !trusted.contains(sender)) {
        trusted.append(sender);
        while (trusted.size() > kTrustedMost)
            trusted.removeFirst();
        m_workspace.desk().setPreference(kTrusted, trusted.join(u'\n').toUtf8());
    }
    m_mails.loadRemote(id);
}

void ThreadView::loadTrusted(const TimelineEntry &entry, const MailBodies::Body &mail)
{
    if (mail.remoteSources.isEmpty() || mail.remote != MailBodies::Body::Remote::Held ||
        entry.direction != Direction::In || !trustedSenders().contains(entry.author.value))
        return;
    // Not while the timeline is being laid out.
    QTimer::singleShot(0, this, [this, id = entry.id] { m_mails.loadRemote(id); });
}

} // namespace centrala::ui
