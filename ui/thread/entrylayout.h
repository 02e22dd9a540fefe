// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/model/pages.h"
#include "ui/style/look.h"
#include "ui/thread/mailbodies.h"
#include "ui/thread/textbody.h"

#include <QCoreApplication>
#include <QHash>

#include <memory>
#include <optional>

namespace centrala::ui {

/// What decides how an entry looks besides itself.
struct EntrySurroundings
{
    int width = 0;             ///< of the whole column
    bool startsRun = true;     ///< the speaker changed
    bool startsChannel = true; ///< the channel's mark sits on the cord here
    bool firstOfDay = false;
    int newBelow = 0;      ///< the unread line stands above, with this count
    bool expanded = false; ///< quoted text and long mails are shown whole
    bool sheet = false;    ///< a channel with subjects: mails are sheets, not bubbles
    AgentId me;
    QString topic;      ///< another conversation begins here: its subject
    QString topicState; ///< and what stands behind it
    friend bool operator==(const EntrySurroundings &, const EntrySurroundings &) = default;
};

/// One entry with every line and box in its place, relative to its own top left. Fixed once made; kept by the view per
/// entry, surroundings and theme.
class EntryLayout
{
    Q_DECLARE_TR_FUNCTIONS(centrala::ui::EntryLayout)
public:
    enum class Shape { Bubble, Sheet, Note, Event, Call };
    enum class Act { Attachment, Expand, Retry, GiveUp, Arrived, Recall, ShowPictures, AlwaysPictures, Topic, Date };
    struct Target
    {
        QRect place;
        Act act = Act::Expand;
        qint64 id = 0;
        QString text;
    };

    EntryLayout(const Look &look, const TimelineEntry &entry, const EntrySurroundings &around,
                const MailBodies::Body &mail);

    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] const EntrySurroundings &around() const { return m_around; }
    [[nodiscard]] bool usesMail() const { return m_usesMail; }
    [[nodiscard]] const QList<Target> &targets() const { return m_targets; }
    [[nodiscard]] const TextBody *body() const { return m_body.get(); }
    [[nodiscard]] QPoint bodyPlace() const { return m_bodyPlace; }
    [[nodiscard]] QRect box() const { return m_box; }
    /// Not under the fold of a long mail.
    [[nodiscard]] bool isShown(const QRect &place) const
    {
        return m_clip == 0 || place.bottom() < m_bodyPlace.y() + m_clip;
    }

    void paint(QPainter &painter, const Look &look, const TimelineEntry &entry, const QPoint &origin,
               const TextBody::Marks &marks, const QHash<qint64, QPixmap> &pictures) const;

private:
    void placeSeparators(const Look &look, const TimelineEntry &entry);
    void placeBubble(const Look &look, const TimelineEntry &entry);
    void placeSheet(const Look &look, const TimelineEntry &entry, const MailBodies::Body &mail);
    void placeNote(const Look &look, const TimelineEntry &entry);
    void placeEvent(const Look &look, const TimelineEntry &entry);
    void placeCall(const Look &look, const TimelineEntry &entry);
    int placeFiles(const Look &look, const TimelineEntry &entry, int left, int top, int width);
    void placeDelivery(const Look &look, const TimelineEntry &entry);

    void paintSeparators(QPainter &painter, const Look &look, const TimelineEntry &entry) const;
    void paintCord(QPainter &painter, const Look &look, const TimelineEntry &entry) const;
    void paintBox(QPainter &painter, const Look &look, const TimelineEntry &entry) const;
    void paintHead(QPainter &painter, const Look &look, const TimelineEntry &entry) const;
    void paintFiles(QPainter &painter, const Look &look, const TimelineEntry &entry,
                    const QHash<qint64, QPixmap> &pictures) const;
    void paintDelivery(QPainter &painter, const Look &look, const TimelineEntry &entry) const;
    void paintFold(QPainter &painter, const Look &look) const;
    void placeStrip(const Look &look, const TimelineEntry &entry, const MailBodies::Body &mail);
    void paintStrip(QPainter &painter, const Look &look) const;

    [[nodiscard]] int left() const { return m_column + 52; }
    [[nodiscard]] int right() const { return m_column + m_columnWidth - 16; }
    [[nodiscard]] bool outgoing(const TimelineEntry &entry) const { return entry.direction == Direction::Out; }

    EntrySurroundings m_around;
    Shape m_shape = Shape::Bubble;
    int m_column = 0;
    int m_columnWidth = 0;
    int m_height = 0;
    QRect m_box;  ///< bubble, sheet, note, call row, or the line of an event
    QRect m_head; ///< name and time
    QRect m_topic;
    QRect m_day;
    QRect m_unread;
    QRect m_fold;
    QRect m_strip; ///< about pictures on the net
    QString m_stripWords;
    QRect m_delivery;
    QString m_foldWords;
    bool m_foldIsQuote = false;
    QString m_dayWords;
    bool m_usesMail = false;
    QStringList m_shownInline; ///< Content-IDs of pictures that stand in the text
    int m_clip = 0;            ///< shown height of a long mail that is folded
    QPoint m_bodyPlace;
    std::unique_ptr<TextBody> m_body;
    QList<Target> m_targets;
};

} // namespace centrala::ui
