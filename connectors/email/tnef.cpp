// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/email/tnef.h"

#include "connectors/email/charset.h"

#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace centrala::email {

namespace {

constexpr quint32 kSignature = 0x223e9f78;
constexpr qsizetype kFileLimit = 100;
constexpr int kDepthLimit = 3;
constexpr qsizetype kGuidSize = 16;

// Attributes, the low half of their numbers.
constexpr quint16 kBody = 0x800c;
constexpr quint16 kAttachData = 0x800f;
constexpr quint16 kAttachTitle = 0x8010;
constexpr quint16 kAttachRendData = 0x9002; // begins an attachment
constexpr quint16 kMapiProperties = 0x9003;
constexpr quint16 kAttachProperties = 0x9005;
constexpr quint16 kCodePage = 0x9007;

// MAPI properties and their types.
constexpr quint16 kPlainBody = 0x1000;
constexpr quint16 kHtmlBody = 0x1013;
constexpr quint16 kDisplayName = 0x3001;
constexpr quint16 kDataObject = 0x3701;
constexpr quint16 kLongFileName = 0x3707;
constexpr quint16 kMimeTag = 0x370e;
constexpr quint16 kContentId = 0x3712;
constexpr quint16 kObject = 0x000d;
constexpr quint16 kString8 = 0x001e;
constexpr quint16 kUnicode = 0x001f;
constexpr quint16 kBinary = 0x0102;
constexpr quint16 kManyValues = 0x1000;

/// Reads little-endian numbers; once it was asked for more than there is, it stays broken.
class Octets
{
public:
    explicit Octets(QByteArrayView octets) : m_rest(octets) {}

    [[nodiscard]] QByteArrayView take(quint32 count)
    {
        if (count > static_cast<quint64>(m_rest.size()))
            m_isBroken = true;
        if (m_isBroken)
            return {};
        const QByteArrayView taken = m_rest.first(static_cast<qsizetype>(count));
        m_rest = m_rest.sliced(static_cast<qsizetype>(count));
        return taken;
    }
    template<typename Number>
    [[nodiscard]] Number number()
    {
        const QByteArrayView octets = take(sizeof(Number));
        return m_isBroken ? Number(0) : qFromLittleEndian<Number>(octets.data());
    }
    void skipTo4(quint32 length) { static_cast<void>(take((4 - length % 4) % 4)); }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

private:
    QByteArrayView m_rest;
    bool m_isBroken = false;
};

std::optional<quint32> fixedSize(quint16 type)
{
    switch (type) {
    case 0x0001: // null
        return 0;
    case 0x0002: // 16 bits, in 32
    case 0x0003:
    case 0x0004:
    case 0x000a:
    case 0x000b:
        return 4;
    case 0x0005:
    case 0x0006:
    case 0x0007:
    case 0x0014:
    case 0x0040:
        return 8;
    case 0x0048:
        return kGuidSize;
    default:
        return std::nullopt;
    }
}

class Unpacker
{
public:
    explicit Unpacker(int depth) : m_depth(depth) {}

    [[nodiscard]] bool read(QByteArrayView octets)
    {
        Octets source(octets);
        if (source.number<quint32>() != kSignature)
            return false;
        static_cast<void>(source.number<quint16>());
        while (!source.atEnd() && !source.isBroken()) {
            const quint8 level = source.number<quint8>();
            const quint32 attribute = source.number<quint32>();
            const QByteArrayView value = source.take(source.number<quint32>());
            static_cast<void>(source.number<quint16>()); // a checksum many a program gets wrong
            if (source.isBroken() || level < 1 || level > 2 || !take(static_cast<quint16>(attribute), value))
                return false;
        }
        return !source.isBroken() && content.files.size() <= kFileLimit;
    }

    TnefContent content;

private:
    [[nodiscard]] bool take(quint16 attribute, QByteArrayView value)
    {
        switch (attribute) {
        case kCodePage:
            if (value.size() >= 4)
                m_charset = "windows-" + QByteArray::number(qFromLittleEndian<quint32>(value.data()));
            return true;
        case kBody:
            content.text = text(value);
            return true;
        case kAttachRendData:
            content.files.append(TnefFile());
            return content.files.size() <= kFileLimit;
        case kAttachTitle:
            if (!content.files.isEmpty() && content.files.last().name.isEmpty())
                content.files.last().name = text(value);
            return true;
        case kAttachData:
            if (!content.files.isEmpty())
                content.files.last().octets = value.toByteArray();
            return true;
        case kMapiProperties:
        case kAttachProperties:
            return readProperties(value, attribute == kAttachProperties);
        default:
            return true;
        }
    }

    [[nodiscard]] bool readProperties(QByteArrayView value, bool ofAttachment)
    {
        Octets source(value);
        quint32 left = source.number<quint32>();
        for (; left > 0 && !source.isBroken(); --left) {
            const quint16 type = source.number<quint16>();
            const quint16 id = source.number<quint16>();
            if (id >= 0x8000)
                skipName(source);
            const quint16 single = type & ~kManyValues;
            const std::optional<quint32> size = fixedSize(single);
            const bool isLong = single == kObject || single == kString8 || single == kUnicode || single == kBinary;
            if (!size && !isLong)
                return false;
            quint32 values = isLong || (type & kManyValues) != 0 ? source.number<quint32>() : 1;
            for (; values > 0 && !source.isBroken(); --values) {
                const quint32 length = isLong ? source.number<quint32>() : *size;
                const QByteArrayView one = source.take(length);
                source.skipTo4(length);
                if (!source.isBroken() && isLong)
                    take(id, single, one, ofAttachment);
                if (length == 0 && !isLong)
                    break;
            }
        }
        return !source.isBroken();
    }

    static void skipName(Octets &source)
    {
        static_cast<void>(source.take(kGuidSize));
        const bool isText = source.number<quint32>() == 1;
        const quint32 length = source.number<quint32>(); // or the number that is the name
        if (isText) {
            static_cast<void>(source.take(length));
            source.skipTo4(length);
        }
    }

    void take(quint16 id, quint16 type, QByteArrayView value, bool ofAttachment)
    {
        const auto words = [&] { return type == kUnicode ? decodeText(value.toByteArray(), "utf-16le") : text(value); };
        if (!ofAttachment) {
            if (id == kPlainBody && type != kBinary)
                content.text = words();
            else if (id == kHtmlBody)
                content.html = words();
            return;
        }
        if (content.files.isEmpty())
            return;
        TnefFile &file = content.files.last();
        if (id == kLongFileName || (id == kDisplayName && file.name.isEmpty()))
            file.name = words();
        else if (id == kMimeTag)
            file.type = words();
        else if (id == kContentId)
            file.contentId = words();
        else if (id == kDataObject)
            takeObject(value);
    }

    /// A file in another wrapping, or a message in Outlook's own form, after the number of its interface.
    void takeObject(QByteArrayView value)
    {
        if (value.size() <= kGuidSize)
            return;
        const QByteArrayView inside = value.sliced(kGuidSize);
        Unpacker inner(m_depth + 1);
        if (m_depth + 1 >= kDepthLimit || !inner.read(inside)) {
            content.files.last().octets = inside.toByteArray();
            return;
        }
        TnefFile &file = content.files.last();
        const bool isHtml = !inner.content.html.isEmpty();
        file.octets = (isHtml ? inner.content.html : inner.content.text).toUtf8();
        file.type = isHtml ? u"text/html"_s : u"text/plain"_s;
        file.name += isHtml ? u".html"_s : u".txt"_s;
        content.files += inner.content.files;
    }

    [[nodiscard]] QString text(QByteArrayView value) const { return decodeText(value.toByteArray(), m_charset); }

    const int m_depth;
    QByteArray m_charset;
};

} // namespace

std::optional<TnefContent> readTnef(const QByteArray &octets)
{
    Unpacker unpacker(0);
    if (!unpacker.read(octets))
        return std::nullopt;
    unpacker.content.files.removeIf([](const TnefFile &file) { return file.octets.isEmpty(); });
    return std::move(unpacker.content);
}

} // namespace centrala::email
