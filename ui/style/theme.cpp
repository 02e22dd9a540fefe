// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/theme.h"

#include "ui/style/shapedline.h"

#include <QCache>
#include <QFile>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThreadPool>

namespace centrala::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Size
{
    int px;
    int line;
    bool strong;
};

/// Letters of shaped text kept for one font: several windows full.
constexpr qsizetype kShapedLetters = 20'000;
constexpr int kWhole = -1; ///< as a width: not cut

constexpr std::array<Size, 7> kSizes = {{{11, 16, false},
                                         {12, 16, false},
                                         {13, 20, false},
                                         {14, 20, false},
                                         {16, 24, true},
                                         {20, 28, true},
                                         {28, 36, true}}};

/// Families that only mean "whatever there is": without a desktop's own choice we take ours.
QString family()
{
    const QString system = QGuiApplication::font().family();
    const QStringList nobody = {u""_s, u"Sans"_s, u"sans"_s, u"Sans Serif"_s, u"sans-serif"_s, u"Helvetica"_s};
    if (!nobody.contains(system))
        return system;
    // One alone: beside a second one Qt would look up at once what either falls back to, for every script.
    return u"Noto Sans"_s;
}

} // namespace

struct Theme::Face
{
    explicit Face(const QFont &made) : font(made), metrics(made) {}
    QFont font;
    QFontMetrics metrics;
    QCache<std::pair<QString, int>, ShapedLine> shaped{kShapedLetters}; ///< by text and the width it was cut to
};

QColor colourFromToken(const QString &token)
{
    if (token.size() == 9)
        return QColor(u'#' + token.mid(7, 2) + token.mid(1, 6));
    return QColor(token);
}

Theme::Theme(ThemeKind kind, QObject *parent) : QObject(parent), m_kind(kind)
{
    load();
}

Theme::~Theme() = default;

ThemeKind Theme::systemKind()
{
    const QPalette system = QGuiApplication::palette();
    return system.color(QPalette::Window).lightness() < 128 ? ThemeKind::Dark : ThemeKind::Light;
}

void Theme::warmFonts()
{
    // The engines are each thread's own, the list of fonts is everybody's.
    QThreadPool::globalInstance()->start([family = family()] { (void)QFontDatabase::hasFamily(family); });
}

void Theme::load()
{
    QFile file(u":/themes/%1.json"_s.arg(nameOf(m_kind)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The theme's colours are missing from the program.");
    const QJsonObject tokens = QJsonDocument::fromJson(file.readAll()).object();
    for (size_t i = 0; i < kColours; ++i)
        m_colours[i] = colourFromToken(tokens.value(nameOf(static_cast<Colour>(i))).toString());
    m_channels.clear();
    for (auto token = tokens.begin(); token != tokens.end(); ++token) {
        const QString name = token.key();
        if (name.startsWith(u"ch"_s) && name.size() > 2 && name.at(2).isUpper())
            m_channels.insert(name.mid(2).toLower(), colourFromToken(token.value().toString()));
    }
    ++m_generation;
}

void Theme::setKind(ThemeKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    load();
    Q_EMIT changed();
}

void Theme::setScale(int percent)
{
    const int scale = qBound(80, percent, 200);
    if (scale == m_scale)
        return;
    m_scale = scale;
    for (auto &made : m_faces)
        made.reset();
    ++m_generation;
    Q_EMIT changed();
}

QColor Theme::channelColour(const QString &channel) const
{
    const auto found = m_channels.constFind(channel);
    return found == m_channels.constEnd() ? colour(Colour::TextMuted) : *found;
}

Theme::Face &Theme::face(FontRole role, bool strong) const
{
    const Size &size = kSizes[static_cast<size_t>(role)];
    const bool heavy = strong || size.strong;
    auto &slot = m_faces[static_cast<size_t>(role) * 2 + (heavy ? 1 : 0)];
    if (!slot) {
        QFont made;
        made.setFamilies({family()});
        made.setPixelSize(qMax(9, (size.px * m_scale + 50) / 100));
        made.setWeight(heavy ? QFont::DemiBold : QFont::Normal);
        slot = std::make_unique<Face>(made);
    }
    return *slot;
}

const QFont &Theme::font(FontRole role, bool strong) const
{
    return face(role, strong).font;
}

const QFontMetrics &Theme::metrics(FontRole role, bool strong) const
{
    return face(role, strong).metrics;
}

const ShapedLine &Theme::shaped(const QString &text, FontRole role, bool strong) const
{
    return keep(face(role, strong), text, kWhole);
}

const ShapedLine &Theme::shapedTo(int width, const QString &text, FontRole role, bool strong) const
{
    Face &face = this->face(role, strong);
    if (text.size() <= ShapedLine::lettersIn(width)) {
        if (const ShapedLine &whole = keep(face, text, kWhole); whole.width() <= width)
            return whole;
    }
    return keep(face, text, width);
}

const ShapedLine &Theme::keep(Face &face, const QString &text, int width)
{
    const std::pair key(text, width);
    if (const ShapedLine *known = face.shaped.object(key))
        return *known;
    // The cache deletes at once what costs more than all it may hold.
    auto *const made = width == kWhole ? new ShapedLine(text, face.font) : new ShapedLine(text, face.font, width);
    face.shaped.insert(key, made, std::min(text.size() + 1, kShapedLetters));
    return *made;
}

int Theme::lineHeight(FontRole role) const
{
    return (kSizes[static_cast<size_t>(role)].line * m_scale + 50) / 100;
}

int Theme::baseline(FontRole role, bool strong, int boxHeight) const
{
    const QFontMetrics &drawn = metrics(role, strong);
    return (boxHeight - drawn.ascent() - drawn.descent()) / 2 + drawn.ascent();
}

QPalette Theme::palette() const
{
    QPalette made;
    const auto all = [&made, this](QPalette::ColorRole role, Colour which) { made.setColor(role, colour(which)); };
    all(QPalette::Window, Colour::Window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText,
                            QPalette::ToolTipText, QPalette::BrightText})
        all(role, Colour::Text);
    for (const auto role : {QPalette::Base, QPalette::Button, QPalette::ToolTipBase, QPalette::Light})
        all(role, Colour::Raised);
    all(QPalette::AlternateBase, Colour::Surface);
    all(QPalette::Midlight, Colour::Hover);
    all(QPalette::Highlight, Colour::Selection);
    all(QPalette::PlaceholderText, Colour::TextMuted);
    all(QPalette::Link, Colour::Link);
    all(QPalette::LinkVisited, Colour::Link);
    all(QPalette::Mid, Colour::Hairline);
    all(QPalette::Dark, Colour::Edge);
    all(QPalette::Shadow, Colour::Edge);
    made.setColor(QPalette::Inactive, QPalette::Highlight, colour(Colour::SelectionIdle));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        made.setColor(QPalette::Disabled, role, colour(Colour::TextDisabled));
    return made;
}

} // namespace centrala::ui
