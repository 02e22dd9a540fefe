// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/enumnames.h"

#include <QColor>
#include <QFont>
#include <QFontMetrics>
#include <QHash>
#include <QObject>
#include <QPalette>

#include <array>
#include <memory>

namespace centrala::ui {

/// Every colour of the interface by what it is for. The values stand in resources/themes/.
enum class Colour {
    Window,
    Surface,
    Raised,
    Sunken,
    Hover,
    Hairline,
    Edge,
    Text,
    TextMuted,
    TextDisabled,
    Link,
    Accent,
    AccentHover,
    AccentText,
    AccentSoft,
    Ring,
    RingText,
    Cord,
    Selection,
    SelectionIdle,
    TextSelection,
    TextSelectionText,
    Focus,
    Note,
    NoteEdge,
    NoteText,
    NoteMuted,
    Overdue,
    OverdueText,
    OverdueInk,
    OverdueSoft,
    Soon,
    SoonSoft,
    Ok,
    Success,
    SuccessSoft,
    PresenceAvailable,
    PresenceBusy,
    PresenceAway,
    PresenceCall,
    PresenceAcw,
    PresenceOffline,
    DeliveryQuiet,
    DeliveryRead,
    DeliveryFailed,
    DeliveryUncertain,
    Scrim
};

enum class ThemeKind { Light, Dark, Contrast };

class ShapedLine;

enum class FontRole { Caption, Small, Body, Message, Title, Heading, Figure };

/// Reads the tokens and makes of them colours, fonts and the palette; nothing else knows a hex value or a font size.
/// Of the interface's thread.
class Theme : public QObject
{
    Q_OBJECT
public:
    explicit Theme(ThemeKind kind = ThemeKind::Light, QObject *parent = nullptr);
    ~Theme() override;

    /// Has the system's fonts listed and ours looked up on another thread, while the caller's opens the workspace: the
    /// first text would wait for that (about 15 ms with 400 fonts). Needs a QGuiApplication.
    static void warmFonts();

    [[nodiscard]] ThemeKind kind() const { return m_kind; }
    void setKind(ThemeKind kind);
    /// Follows the system: contrast where it asks for it, else light or dark. By hand wins.
    [[nodiscard]] static ThemeKind systemKind();

    [[nodiscard]] QColor colour(Colour which) const { return m_colours[static_cast<size_t>(which)]; }
    /// The colour of a channel's mark; the text's colour for a channel without one of its own.
    [[nodiscard]] QColor channelColour(const QString &channel) const;

    [[nodiscard]] const QFont &font(FontRole role, bool strong = false) const;
    [[nodiscard]] const QFontMetrics &metrics(FontRole role, bool strong = false) const;
    /// The text in this font, kept for the next time; the reference holds until the next call.
    [[nodiscard]] const ShapedLine &shaped(const QString &text, FontRole role, bool strong = false) const;
    /// The same, cut with an ellipsis where it is wider than that many pixels.
    [[nodiscard]] const ShapedLine &shapedTo(int width, const QString &text, FontRole role, bool strong = false) const;
    /// Height of the fixed box a line of this role sits in.
    [[nodiscard]] int lineHeight(FontRole role) const;
    /// Where the baseline of a line lies under the top of a box of `boxHeight`.
    [[nodiscard]] int baseline(FontRole role, bool strong, int boxHeight) const;

    [[nodiscard]] QPalette palette() const;
    /// Grows with every change of colours or fonts: a part of cache keys.
    [[nodiscard]] int generation() const { return m_generation; }
    /// 80 to 200 per cent; multiplies fonts and line boxes.
    void setScale(int percent);
    [[nodiscard]] int scale() const { return m_scale; }

Q_SIGNALS:
    void changed();

private:
    struct Face;
    void load();
    [[nodiscard]] Face &face(FontRole role, bool strong) const;
    static const ShapedLine &keep(Face &face, const QString &text, int width);

    static constexpr size_t kColours = static_cast<size_t>(Colour::Scrim) + 1;
    ThemeKind m_kind;
    int m_scale = 100;
    int m_generation = 0;
    std::array<QColor, kColours> m_colours;
    QHash<QString, QColor> m_channels;
    mutable std::array<std::unique_ptr<Face>, 14> m_faces;
};

/// The token's colour inside a channel or theme file: "#RRGGBB", or "#RRGGBBAA" with alpha last.
[[nodiscard]] QColor colourFromToken(const QString &token);

} // namespace centrala::ui

template<>
struct centrala::EnumNames<centrala::ui::Colour>
{
    static constexpr std::array names = {"window",
                                         "surface",
                                         "raised",
                                         "sunken",
                                         "hover",
                                         "hairline",
                                         "edge",
                                         "text",
                                         "textMuted",
                                         "textDisabled",
                                         "link",
                                         "accent",
                                         "accentHover",
                                         "accentText",
                                         "accentSoft",
                                         "ring",
                                         "ringText",
                                         "cord",
                                         "selection",
                                         "selectionIdle",
                                         "textSelection",
                                         "textSelectionText",
                                         "focus",
                                         "note",
                                         "noteEdge",
                                         "noteText",
                                         "noteMuted",
                                         "overdue",
                                         "overdueText",
                                         "overdueInk",
                                         "overdueSoft",
                                         "soon",
                                         "soonSoft",
                                         "ok",
                                         "success",
                                         "successSoft",
                                         "presenceAvailable",
                                         "presenceBusy",
                                         "presenceAway",
                                         "presenceCall",
                                         "presenceAcw",
                                         "presenceOffline",
                                         "deliveryQuiet",
                                         "deliveryRead",
                                         "deliveryFailed",
                                         "deliveryUncertain",
                                         "scrim"};
};
template<>
struct centrala::EnumNames<centrala::ui::ThemeKind>
{
    static constexpr std::array names = {"light", "dark", "contrast"};
};
