// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/guisetup.h"

#include "ui/customer/customerpane.h"

#include <QTest>

namespace centrala::test {

GuiSetup::GuiSetup(const Clock &clock, ui::ThemeKind kind) : theme(kind), icons(theme), look{theme, icons, clock}
{
    QApplication::setStyle(new ui::AppStyle(theme));
    QApplication::setPalette(theme.palette());
    QApplication::setFont(theme.font(ui::FontRole::Body));
}

GuiSetup::~GuiSetup()
{
    QApplication::setStyle(QStringLiteral("Fusion"));
}

namespace {

FakeWorkspace &filled(FakeWorkspace &workspace, FakeClock &clock, bool empty)
{
    if (!empty)
        fillWithSamples(workspace, clock);
    return workspace;
}

} // namespace

SampleWindow::SampleWindow(QSize size, ui::ThemeKind kind, bool empty)
    : clock(instantFromMs(1'794'837'807'000)),
      workspace(clock),
      setup(clock, kind),
      window(setup.look, filled(workspace, clock, empty), dialogs)
{
    window.resize(size);
    window.begin({View::Mine, AgentId{1}, {}, {}, {}});
    window.show();
    (void)QTest::qWaitForWindowExposed(&window);
    (void)QTest::qWaitFor([this] { return window.customer()->isUpToDate(); });
}

} // namespace centrala::test
