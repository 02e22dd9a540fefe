// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/webchat/pageserver.h"

namespace centrala::webchat {

/// The widget as one script with the inbox's settings in it, and the page to try it on.
void addWidgetPages(PageServer &server, const ChatSettings &settings, quint16 chatPort);

/// The script alone. `chatPort`: where the widget finds the chat when no reverse proxy stands in front.
[[nodiscard]] QByteArray widgetScript(const ChatSettings &settings, quint16 chatPort);

} // namespace centrala::webchat
