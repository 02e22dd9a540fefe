// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Lengths in logical pixels at 100 % text scale.
namespace centrala::ui::metrics {

constexpr int kTopBar = 48;
constexpr int kStatusLine = 24;
constexpr int kPaneHeader = 40;
constexpr int kConversationHeader = 56;
constexpr int kGroupHeading = 24;
constexpr int kTopicHeading = 28;
constexpr int kViewRow = 28;
constexpr int kQueueRow = 56;
constexpr int kQueueRowCompact = 40;
constexpr int kSectionHeading = 28;
constexpr int kListRow = 24;
constexpr int kPaletteRow = 36;
constexpr int kButton = 28;
constexpr int kButtonSmall = 24;
constexpr int kButtonLarge = 32;
constexpr int kPlate = 20;
constexpr int kPlateCompact = 16;
constexpr int kKeyCap = 16;

constexpr int kIcon = 20;
constexpr int kIconSmall = 16;
constexpr int kIconTiny = 14;

constexpr int kSelectionBar = 3;
constexpr int kTextLeft = 60;    ///< of a queue row
constexpr int kThreadText = 52;  ///< of the timeline
constexpr int kThreadMax = 1000; ///< text of the timeline never gets wider
constexpr int kBubbleMax = 520;
constexpr int kSheetMax = 640;

constexpr double kRadiusChip = 3;
constexpr double kRadiusControl = 4;
constexpr double kRadiusBubble = 8;

constexpr int kUndoBarMs = 8000;
constexpr int kFrameMs = 16;

} // namespace centrala::ui::metrics
