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

QAccessibleInterface *named(QWidget *top, QAccessible::Role role, const QString &words)
{
    for (QAccessibleInterface *one : allOf(top)) {
        if (one->role() == role && nameOf(one).contains(words))
            return one;
    }
    return nullptr;
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
};

QTEST_MAIN(TestAccess)
#include "tst_access.moc"
