// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/webchat/filecheck.h"

#include "connectors/webchat/chatprotocol.h"

#include <QMimeDatabase>
#include <QStringList>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace centrala::webchat {

namespace {

constexpr qsizetype kNameLimit = 120;

struct Kind
{
    QLatin1StringView type;
    QLatin1StringView endings; ///< the first one is appended to a name that has none of them
};

constexpr Kind kKinds[] = {
    {"image/png"_L1, "png"_L1},
    {"image/jpeg"_L1, "jpg jpeg jpe"_L1},
    {"image/gif"_L1, "gif"_L1},
    {"image/webp"_L1, "webp"_L1},
    {"image/bmp"_L1, "bmp"_L1},
    {"image/tiff"_L1, "tiff tif"_L1},
    {"image/heif"_L1, "heic heif"_L1},
    {"image/avif"_L1, "avif"_L1},
    {"application/pdf"_L1, "pdf"_L1},
    {"text/plain"_L1, "txt csv log md"_L1},
    {"application/zip"_L1, "zip docx xlsx pptx odt ods odp"_L1},
    {"application/x-ole-storage"_L1, "doc xls ppt"_L1},
    {"application/msword"_L1, "doc"_L1},
    {"application/vnd.oasis.opendocument.text"_L1, "odt"_L1},
    {"application/vnd.oasis.opendocument.spreadsheet"_L1, "ods"_L1},
    {"video/mp4"_L1, "mp4 m4v"_L1},
    {"video/quicktime"_L1, "mov"_L1},
    {"video/webm"_L1, "webm"_L1},
    {"audio/mpeg"_L1, "mp3"_L1},
    {"audio/mp4"_L1, "m4a"_L1},
    {"audio/x-wav"_L1, "wav"_L1},
    {"audio/ogg"_L1, "ogg opus"_L1},
};

const Kind *kindOf(const QString &type)
{
    const auto *const found =
        std::find_if(std::begin(kKinds), std::end(kKinds), [&](const Kind &kind) { return kind.type == type; });
    return found == std::end(kKinds) ? nullptr : found;
}

} // namespace

std::optional<QString> allowedType(const QByteArray &head)
{
    const QString type = QMimeDatabase().mimeTypeForData(head.left(kHeadSize)).name();
    if (!kindOf(type))
        return std::nullopt;
    // Text in angle brackets is a page to somebody.
    if (type == u"text/plain" && head.trimmed().startsWith('<'))
        return std::nullopt;
    return type;
}

QByteArray servedType(const QByteArray &head)
{
    const auto type = allowedType(head);
    const bool isPicture =
        type && (*type == u"image/png" || *type == u"image/jpeg" || *type == u"image/gif" || *type == u"image/webp");
    return isPicture ? type->toLatin1() : QByteArray("application/octet-stream");
}

QString safeFileName(const QString &name, const QString &type)
{
    QString plain = name;
    plain.replace(u'\\', u'/');
    plain = cleanLine(plain.section(u'/', -1), kNameLimit);
    plain.removeIf([](QChar letter) { return QStringView(u"<>:\"|?*").contains(letter); });
    while (plain.startsWith(u'.'))
        plain.remove(0, 1);
    const Kind *const kind = kindOf(type);
    const QStringList endings = kind ? QString(kind->endings).split(u' ') : QStringList{u"bin"_s};
    if (plain.isEmpty())
        plain = u"file"_s;
    if (!plain.contains(u'.') || !endings.contains(plain.section(u'.', -1).toLower()))
        plain += u'.' + endings.first();
    return plain;
}

} // namespace centrala::webchat
