// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/mailwindow.h"
#include "ui/compose/canneddialog.h"
#include "ui/compose/letterdialog.h"
#include "ui/customer/comparedialog.h"
#include "ui/customer/consentdialog.h"
#include "ui/customer/customerpane.h"
#include "ui/customer/customerpicker.h"
#include "ui/queue/queuepane.h"
#include "ui/queue/viewslist.h"
#include "ui/search/palette.h"
#include "ui/settings/settingswindow.h"
#include "ui/shell/panes.h"
#include "ui/shell/shortcutsheet.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QLabel>

using namespace centrala;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Every interface below `top`, in reading order; of long lists the first rows.
void walk(QAccessibleInterface *top, QList<QAccessibleInterface *> &all)
{
    all.append(top);
    constexpr int kRows = 200;
    for (int i = 0; i < qMin(top->childCount(), kRows); ++i) {
        if (QAccessibleInterface *child = top->child(i); child && !child->state().invisible)
            walk(child, all);
    }
}

QList<QAccessibleInterface *> allOf(QWidget *top)
{
    QList<QAccessibleInterface *> all;
    walk(QAccessible::queryAccessibleInterface(top), all);
    return all;
}

QString nameOf(QAccessibleInterface *one)
{
    return one->text(QAccessible::Name);
}

/// What one can act on or read: everything but frames, groups and the viewports of lists.
bool isControl(QAccessibleInterface *one)
{
    switch (one->role()) {
    case QAccessible::Client:
    case QAccessible::Pane:
    case QAccessible::Grouping:
    case QAccessible::LayeredPane:
    case QAccessible::Splitter:
    case QAccessible::ScrollBar:
    case QAccessible::Border:
    case QAccessible::Separator:
    case QAccessible::Whitespace:
    case QAccessible::Window:
    case QAccessible::Cell: // may be empty
    case QAccessible::Row:
    case QAccessible::ColumnHeader:
    case QAccessible::Caret:
    case QAccessible::Grip:
        return false;
    default:
        return one->state().focusable || one->role() == QAccessible::ListItem || one->role() == QAccessible::Button ||
               one->role() == QAccessible::Heading;
    }
}

QAccessibleInterface *named(QWidget *top, QAccessible::Role role, const QString &words, bool exactly = false)
{
    for (QAccessibleInterface *one : allOf(top)) {
        if (one->role() == role && (exactly ? nameOf(one) == words : nameOf(one).contains(words)))
            return one;
    }
    return nullptr;
}

void doIt(QAccessibleInterface *one, const QString &action)
{
    QVERIFY(one);
    QAccessibleActionInterface *actions = one->actionInterface();
    QVERIFY(actions);
    actions->doAction(action);
}

} // namespace

/// What a screen reader is told of the window, and what can be done with it alone.
class TestAccess : public QObject
{
    Q_OBJECT

    static void checkNames(QWidget *top)
    {
        int controls = 0;
        for (QAccessibleInterface *one : allOf(top)) {
            if (!isControl(one))
                continue;
            ++controls;
            const QObject *object = one->object();
            const QString what = u"%1 in %2, role %3, %4"_s
                                     .arg(QString::fromLatin1(object ? object->metaObject()->className() : "row"),
                                          QString::fromLatin1(top->metaObject()->className()))
                                     .arg(one->role())
                                     .arg(object ? object->objectName() : QString());
            QVERIFY2(!nameOf(one).trimmed().isEmpty(), qPrintable(u"no name: "_s + what));
            // A label whose words can be selected is text; nothing else that one can enter is.
            const auto *label = qobject_cast<const QLabel *>(object);
            const bool isText = label && label->textInteractionFlags() & Qt::TextSelectableByMouse;
            QVERIFY2(one->role() != QAccessible::NoRole && (one->role() != QAccessible::StaticText || isText),
                     qPrintable(u"no role: "_s + what));
        }
        QVERIFY(controls > 1);
    }

    static bool isStop(const QWidget *widget)
    {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
               !widget->focusProxy();
    }

    /// The order of Tab is the order in which the tree is read.
    static void checkOrder(QWidget *top)
    {
        QList<const QWidget *> read;
        for (QAccessibleInterface *one : allOf(top)) {
            const auto *widget = qobject_cast<const QWidget *>(one->object());
            if (widget && isStop(widget))
                read.append(widget);
        }
        QList<const QWidget *> tabbed;
        const QWidget *first = read.isEmpty() ? nullptr : read.first();
        const QWidget *one = first;
        do {
            if (one && read.contains(one))
                tabbed.append(one);
            one = one ? one->nextInFocusChain() : nullptr;
        } while (one && one != first);
        const auto words = [](const QList<const QWidget *> &widgets) {
            QStringList names;
            for (const QWidget *widget : widgets)
                names.append(QString::fromLatin1(widget->metaObject()->className()).section(u':', -1) + u' ' +
                             (widget->accessibleName().isEmpty() ? widget->toolTip() : widget->accessibleName()));
            return names.join(u" > "_s);
        };
        QVERIFY2(read == tabbed, qPrintable(u"read:   %1\ntabbed: %2"_s.arg(words(read), words(tabbed))));
    }

    /// Tab never goes back: neither up without going right, nor left within a line.
    static void checkPlaces(QWidget *top)
    {
        const auto words = [](const QWidget *widget) {
            return QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                   QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))->text(QAccessible::Name);
        };
        const QWidget *before = nullptr;
        QRect last;
        for (QAccessibleInterface *one : allOf(top)) {
            const auto *widget = qobject_cast<const QWidget *>(one->object());
            if (!widget || !isStop(widget))
                continue;
            const QRect place(widget->mapTo(top, QPoint(0, 0)), widget->size());
            const bool isUp = before && place.bottom() <= last.top() && place.left() < last.right();
            const bool isLeft =
                before && place.right() <= last.left() && place.bottom() > last.top() && place.top() < last.bottom();
            if (isUp || isLeft)
                QFAIL(qPrintable(u"%1: from %2 back to %3"_s.arg(QString::fromLatin1(top->metaObject()->className()),
                                                                 words(before), words(widget))));
            before = widget;
            last = place;
        }
    }

public Q_SLOTS:
    void openLink(const QUrl &link) { m_links.append(link.toString()); }

private:
    QStringList m_links;

private Q_SLOTS:
    void everyPaneHasNamesAndRoles()
    {
        test::SampleWindow sample;
        for (const QueueRow &row : std::as_const(sample.workspace.conversations)) {
            if (row.tags.contains(u"VIP"_s) && row.state == ConversationState::Open)
                sample.window.open(row.id);
        }
        QCoreApplication::processEvents();
        checkNames(&sample.window);
        // Rows are sentences, not widgets.
        QAccessibleInterface *queue = QAccessible::queryAccessibleInterface(sample.window.queue()->view());
        QCOMPARE(queue->role(), QAccessible::List);
        QCOMPARE(queue->childCount(), sample.window.queue()->model().rowCount());
        QVERIFY(nameOf(queue->child(0)).contains(sample.window.queue()->model().row(0).customer.name));
        QAccessibleInterface *timeline = QAccessible::queryAccessibleInterface(sample.window.conversation()->view());
        QVERIFY(timeline->childCount() > 2);
        QAccessibleInterface *customer = QAccessible::queryAccessibleInterface(sample.window.customer());
        bool saysWithdrawn = false;
        for (int i = 0; i < customer->childCount(); ++i)
            saysWithdrawn = saysWithdrawn || nameOf(customer->child(i)).contains(u"withdrawn"_s);
        QVERIFY(saysWithdrawn);
        QVERIFY(named(sample.window.customer(), QAccessible::Button, u"Add a tag"_s));
    }

    void theWindowIsReadInTheOrderOfTab()
    {
        test::SampleWindow sample;
        QCoreApplication::processEvents();
        checkOrder(&sample.window);
    }

    void everyDialogHasNamesAndRoles()
    {
        test::MailWindow mail;
        const auto check = [](QWidget *dialog) {
            dialog->show();
            QCoreApplication::processEvents();
            checkNames(dialog);
            checkOrder(dialog);
            checkPlaces(dialog);
            dialog->close();
        };
        CustomerCard card;
        card.id = CustomerId{1};
        card.name = u"Anna"_s;
        CustomerCard other = card;
        other.id = CustomerId{2};
        const ui::Look &look = mail.setup.look;
        ui::CompareDialog compare(look, card, other, {}, &mail.window);
        check(&compare);
        ui::ConsentDialog consent(look, {}, &mail.window);
        check(&consent);
        ui::CustomerPicker picker(look, mail.workspace, card.id, &mail.window);
        check(&picker);
        ui::CannedDialog canned(look, mail.workspace, mail.dialogs, &mail.window);
        check(&canned);
        ui::LetterDialog letter({look, mail.workspace, mail.window.actions(), mail.dialogs, mail.window.runner()},
                                &mail.window);
        check(&letter);
        ui::SettingsWindow settings(look, mail.workspace, mail.window.actions(), &mail.window);
        for (const auto page : {ui::SettingsWindow::You, ui::SettingsWindow::Appearance, ui::SettingsWindow::Alerts,
                                ui::SettingsWindow::Keyboard, ui::SettingsWindow::Inboxes}) {
            settings.showPage(page);
            check(&settings);
        }
        mail.window.sheet()->open();
        checkNames(mail.window.sheet());
        mail.window.commandPalette()->open();
        checkNames(mail.window.commandPalette());
    }

    /// Take, read, reply, resolve: nothing but what a screen reader has.
    void aConversationIsWorkedThroughTheTreeAlone()
    {
        test::MailWindow mail;
        ui::MainWindow &window = mail.window;
        doIt(named(&window, QAccessible::Button, u"Next"_s), QAccessibleActionInterface::pressAction());
        QTRY_VERIFY(test::lastOf<TakeNext>(mail.workspace)); // a press through the tree is seen, then acts
        QAccessibleInterface *row = named(window.queue()->view(), QAccessible::ListItem, u"Jan Kowalski"_s);
        doIt(row, QAccessibleActionInterface::pressAction());
        QCOMPARE(window.selection().conversation(), mail.id);
        QAccessibleInterface *said =
            named(window.conversation()->view(), QAccessible::ListItem, u"Kiedy dostanę zwrot?"_s);
        QVERIFY(said);
        doIt(said, QAccessibleActionInterface::setFocusAction());
        QVERIFY(said->state().selected);
        QAccessibleInterface *text = named(&window, QAccessible::EditableText, u"Answer"_s);
        QVERIFY(text && text->editableTextInterface());
        doIt(text, QAccessibleActionInterface::setFocusAction());
        text->editableTextInterface()->insertText(0, u"Dzisiaj."_s);
        doIt(named(window.conversation()->composer(), QAccessible::Button, u"Send"_s, true),
             QAccessibleActionInterface::pressAction());
        QTRY_VERIFY(test::lastOf<Reply>(mail.workspace));
        QCOMPARE(test::lastOf<Reply>(mail.workspace)->text, u"Dzisiaj."_s);
        doIt(named(&window, QAccessible::Button, u"Resolve"_s), QAccessibleActionInterface::pressAction());
        QTRY_VERIFY(test::lastOf<Resolve>(mail.workspace));
        QCOMPARE(test::lastOf<Resolve>(mail.workspace)->conversations, QList{mail.id});
    }

    /// What a mouse can press in a mail, the keyboard reaches, and a screen reader names.
    void linksAndFilesOfAMailAreReachedByKeyboard()
    {
        test::MailWindow mail;
        TimelineEntry entry;
        entry.conversation = mail.id;
        entry.at = mail.clock.now();
        entry.channel = u"email"_s;
        entry.author = {u"email"_s, u"jan.kowalski@poczta.example"_s, u"Jan Kowalski"_s};
        entry.html = u"<p>See <a href='https://shop.example/parcel/7'>the <b>parcel</b></a> or "
                     "<a href='https://shop.example/help'>ask</a>.</p><table><tr><td>"
                     "<a href='https://shop.example/terms'>Terms</a></td></tr></table>"_s;
        AttachmentRow file;
        file.id = AttachmentId{77};
        file.name = u"invoice.pdf"_s;
        file.type = u"application/pdf"_s;
        file.size = 2000;
        entry.attachments = {file};
        (void)mail.workspace.addEntry(entry);
        ui::ThreadView *view = mail.window.conversation()->view();
        const auto parts = [view] {
            QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view);
            QAccessibleInterface *last = list->child(list->childCount() - 1);
            QStringList names;
            for (int i = 0; i < last->childCount(); ++i)
                names.append(nameOf(last->child(i)));
            return names;
        };
        const QStringList wanted{u"the parcel"_s, u"ask"_s, u"Terms"_s, u"File invoice.pdf"_s};
        QTRY_COMPARE(parts(), wanted); // the mail is laid out elsewhere
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view);
        QAccessibleInterface *row = list->child(list->childCount() - 1);
        QCOMPARE(row->child(0)->role(), QAccessible::Link);
        QVERIFY(view->viewport()->rect().contains(
            QRect(view->viewport()->mapFromGlobal(row->child(2)->rect().topLeft()), row->child(2)->rect().size())));

        QDesktopServices::setUrlHandler(u"https"_s, this, "openLink");
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Right);
        QTest::keyClick(view, Qt::Key_Right);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(m_links, QStringList{u"https://shop.example/help"_s});
        QTest::keyClick(view, Qt::Key_BracketLeft);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(m_links.last(), u"https://shop.example/parcel/7"_s);
        doIt(row->child(2), QAccessibleActionInterface::pressAction());
        QCOMPARE(m_links.last(), u"https://shop.example/terms"_s);
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QTest::keyClick(view, Qt::Key_BracketRight);
        mail.workspace.files.insert(77, u"/somewhere/invoice.pdf"_s);
        QTest::keyClick(view, Qt::Key_Return);
        QTRY_COMPARE(mail.dialogs.opened, QStringList{u"/somewhere/invoice.pdf"_s});
    }
};

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
