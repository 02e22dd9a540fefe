// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/errortext.h"

#include "ui/style/relativetime.h"

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

QString ErrorText::of(const Error &error)
{
    const auto about = [&error](const QString &sentence) {
        return error.subject.isEmpty() ? sentence : error.subject + u": "_s + sentence;
    };
    switch (error.kind) {
    case Error::Kind::Usage:
        return about(tr("this cannot be done like that. %1").arg(error.detail)).trimmed();
    case Error::Kind::NotPermitted:
        return about(tr("you have no right to do this. An administrator can grant it."));
    case Error::Kind::NotFound:
        return about(tr("it is no longer there."));
    case Error::Kind::Conflict:
        return about(tr("somebody changed it meanwhile. Look at it before you go on."));
    case Error::Kind::Malformed:
        return about(tr("the answer could not be understood. %1").arg(error.detail)).trimmed();
    case Error::Kind::TooLarge:
        return about(tr("it is larger than allowed. %1").arg(error.detail)).trimmed();
    case Error::Kind::Unauthorised:
        return about(tr("name or password is wrong, or access was withdrawn. Check the sign-in."));
    case Error::Kind::Rejected:
        return about(tr("the other side refused it. %1").arg(error.detail)).trimmed();
    case Error::Kind::RateLimited:
        return error.retryAt ? about(tr("too many tries; it goes on at %1.").arg(RelativeTime::clock(*error.retryAt)))
                             : about(tr("too many tries; it goes on by itself later."));
    case Error::Kind::Offline:
        return about(tr("nobody answered. Check the address and the network; it is tried again by itself."));
    case Error::Kind::Uncertain:
        return about(tr("the line broke while sending. It may have arrived; decide whether to send again."));
    case Error::Kind::Storage:
        return about(tr("it could not be written to the disk. Make room, then try again."));
    case Error::Kind::Busy:
        return about(tr("another program holds it. Close that program, or work there."));
    case Error::Kind::TooNew:
        return about(tr("it was written by a newer version. Update this program."));
    case Error::Kind::Bug:
        return about(tr("something inside the program went wrong. Details: %1").arg(error.detail));
    }
    return error.detail;
}

} // namespace centrala::ui
