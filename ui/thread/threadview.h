// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/rowaccess.h"
#include "ui/thread/entrylayout.h"
#include "ui/thread/threadmodel.h"

#include <QAbstractItemView>
#include <QDate>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace centrala::ui {

class Button;

/// The timeline. Entries are laid out when they come near; until then their height is a guess, and the entry at the top
/// of the view keeps its place when a guess is corrected or earlier entries are fetched.
class ThreadView final : public QAbstractItemView, public ReadRows
{
    Q_OBJECT
public:
    ThreadView(const Look &look, workspace::Workspace &workspace, ThreadModel &model, QWidget *parent = nullptr);
    ~ThreadView() override;

    /// Channels whose messages have subjects are shown as sheets.
    void setSheetChannels(const QSet<QString> &channels) { m_sheets = channels; }
    void scrollToEnd();
    void showEntry(EntryId id);
    /// To the first entry of that day or after it.
    void showDate(QDate date);
    /// The selected words, or nothing. What spans several entries is told apart by names and times.
    [[nodiscard]] QString selectedText() const;
    void selectAll() override;
    void copy() const;
    /// Fetches a mail's pictures from the net, and from now on those of its sender as well where `always`.
    void showPictures(EntryId id, bool always);
    [[nodiscard]] MailBodies &mails() { return m_mails; }
    /// What is marked wherever it stands: folded words. The entry, where valid, is brought into sight.
    void setFound(const QString &foldedWords, EntryId shown);
    /// Where another program or a colleague finds the entry again.
    [[nodiscard]] static QString linkTo(const TimelineEntry &entry);
    [[nodiscard]] bool atEnd() const;
    [[nodiscard]] QRect targetRect(EntryId id, EntryLayout::Act act) const;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;

    [[nodiscard]] int readCount() const override;
    [[nodiscard]] QString readName(int row) const override;
    [[nodiscard]] QRect readRect(int row) const override;
    [[nodiscard]] int readCurrent() const override;
    void readFocus(int row) override;
    void readPress(int row) override;
    [[nodiscard]] QList<Part> readParts(int row) const override;
    void readFocusPart(int row, int part) override;
    void readPressPart(int row, int part) override;

    /// To the next or previous thing that can be pressed, a link, a picture, a file, from where one reads.
    void stepStop(int step);

Q_SIGNALS:
    void acted(centrala::ui::EntryLayout::Act act, qint64 id);
    void forwardWished(centrala::EntryId entry);
    void splitWished(centrala::EntryId entry);
    void topicWished(centrala::ConversationId conversation);
    /// Somebody clicked a day: the place under it, in the view's coordinates.
    void dateWished(QDate day, const QPoint &under);
    /// Another conversation's entries are read now: the one at the upper edge.
    void topicRead(centrala::ConversationId conversation);

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &, QItemSelectionModel::SelectionFlags) override {}
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &) const override { return {}; }
    void updateGeometries() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Slot
    {
        int height = 0;
        bool exact = false;
    };
    void startOver();
    void inserted(int first, int last);
    void removed(int first, int last);
    void layOut();
    bool makeExact(int first, int last);
    void rebuildTops();
    void anchor();
    [[nodiscard]] int rowAt(int y) const;
    [[nodiscard]] int topOf(int row) const { return m_tops.at(row); }
    [[nodiscard]] EntrySurroundings surroundings(int row) const;
    [[nodiscard]] const EntryLayout &layoutOf(int row);
    [[nodiscard]] const EntryLayout *known(int row) const;
    [[nodiscard]] std::pair<int, QPoint> entryAt(const QPoint &point) const;
    void dropLayout(EntryId id);
    void askPicture(const AttachmentRow &file);
    [[nodiscard]] QStringList trustedSenders() const;
    void loadTrusted(const TimelineEntry &entry, const MailBodies::Body &mail);
    [[nodiscard]] MailBodies::Pictures picturesOf(const TimelineEntry &entry) const;
    void placeNewBelow();

    /// Something in an entry that the keyboard can reach: a link, a picture, a file, an act.
    struct Stop
    {
        QRect place; ///< in its entry
        QString words;
        EntryLayout::Target target; ///< what a press does where there is no link
        QString link;
    };
    [[nodiscard]] QList<Stop> stopsOf(int row, const EntryLayout &laidOut) const;
    [[nodiscard]] QRect stopRect(int row, const Stop &stop) const;
    /// The row and the place of the stop one stands on; {-1, -1} where there is none any more.
    [[nodiscard]] std::pair<int, int> stopNow() const;
    void goToStop(int row, int stop);
    void press(int row, const Stop &stop);
    void act(int row, const EntryLayout::Target &target);
    void paintStop(QPainter &painter) const;

    const Look &m_look;
    workspace::Workspace &m_workspace;
    ThreadModel &m_model;
    MailBodies m_mails;
    QSet<QString> m_sheets;
    QList<Slot> m_slots;
    QList<int> m_tops; ///< one more than there are entries
    QHash<EntryId, std::shared_ptr<EntryLayout>> m_layouts;
    QSet<EntryId> m_expanded;
    QHash<qint64, QPixmap> m_pictures;
    QSet<qint64> m_asked;
    QThreadPool m_pool;
    EntryId m_firstNew;
    int m_newCount = 0;
    EntryId m_anchorEntry;
    int m_anchorOffset = 0;
    bool m_stickToEnd = true;
    bool m_placing = false;
    int m_generation = 0;
    /// A place in the text of the timeline.
    struct TextPlace
    {
        EntryId entry;
        int letter = 0;
    };
    [[nodiscard]] TextPlace textPlaceAt(const QPoint &point);
    [[nodiscard]] std::pair<int, int> selectedRows() const;
    [[nodiscard]] TextBody::Range selectedIn(int row, const std::pair<int, int> &rows) const;
    void dragTo(const QPoint &point);
    void stopDragging();
    TextPlace m_selectedFrom;
    TextPlace m_selectedTo;
    bool m_selecting = false;
    QTimer m_dragScroll;
    QPoint m_dragPoint;
    QString m_found;
    QHash<const EntryLayout *, QList<TextBody::Range>> m_foundRanges;
    ConversationId m_topicRead;
    EntryId m_stopEntry; ///< of the stop of the keyboard
    int m_stop = -1;
    Button *m_newBelow = nullptr;
    int m_arrived = 0;
};

} // namespace centrala::ui
