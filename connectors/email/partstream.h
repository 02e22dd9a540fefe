// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/email/gobject.h"

#include <gmime/gmime.h>

#include <QByteArray>

namespace centrala::email {

/// The decoded octets of a part, read in steps.
class PartStream
{
public:
    explicit PartStream(GMimePart *part);

    /// The next octets; empty at the end.
    [[nodiscard]] QByteArray read();
    /// What is left, cut after `limit` octets.
    [[nodiscard]] QByteArray readAll(qsizetype limit);

private:
    GObjectPtr<GMimeStream> m_stream;
};

} // namespace centrala::email
