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
    case QAccessible::TableCell: // may be empty
    case QAccessible::Cell:
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

QAccessibleInterface *named(QWidget *top, QAccessible::Role role, const QString &words)
{
    for (QAccessibleInterface *one : allOf(top)) {
        if (one->role() == role && nameOf(one).contains(words))
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
            QVERIFY2(one->role() != QAccessible::NoRole && one->role() != QAccessible::StaticText,
                     qPrintable(u"no role: "_s + what));
        }
        QVERIFY(controls > 1);
    }

    /// The order of Tab is the order in which the tree is read.
    static void checkOrder(QWidget *top)
    {
        QList<const QWidget *> read;
        for (QAccessibleInterface *one : allOf(top)) {
            const auto *widget = qobject_cast<const QWidget *>(one->object());
            if (widget && widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
                !widget->focusProxy())
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
        const QWidget *before = nullptr;
        QRect last;
        for (QAccessibleInterface *one : allOf(top)) {
            const auto *widget = qobject_cast<const QWidget *>(one->object());
            if (!widget || !widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) ||
                widget->focusProxy())
                continue;
            const QRect place(widget->mapTo(top, QPoint(0, 0)), widget->size());
            const bool isUp = before && place.bottom() <= last.top() && place.left() < last.right();
            const bool isLeft =
                before && place.right() <= last.left() && place.bottom() > last.top() && place.top() < last.bottom();
            const auto words = [](const QWidget *named) {
                return QString::fromLatin1(named->metaObject()->className()) + u' ' +
                       QAccessible::queryAccessibleInterface(const_cast<QWidget *>(named))->text(QAccessible::Name);
            };
            QVERIFY2(!isUp && !isLeft,
                     qPrintable(u"%1: from %2 back to %3"_s.arg(QString::fromLatin1(top->metaObject()->className()),
                                                                words(before), words(widget))));
            before = widget;
            last = place;
        }
    }

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
        const auto *taken = test::lastOf<TakeNext>(mail.workspace);
        QVERIFY(taken);
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
        doIt(named(&window, QAccessible::Button, u"Send"_s), QAccessibleActionInterface::pressAction());
        const auto *reply = test::lastOf<Reply>(mail.workspace);
        QVERIFY(reply);
        QCOMPARE(reply->text, u"Dzisiaj."_s);
        doIt(named(&window, QAccessible::Button, u"Resolve"_s), QAccessibleActionInterface::pressAction());
        const auto *resolved = test::lastOf<Resolve>(mail.workspace);
        QVERIFY(resolved);
        QCOMPARE(resolved->conversations, QList{mail.id});
    }
};

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
