// SPDX-FileCopyrightText: 2026 The Centrala authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib-object.h>

#include <memory>

namespace centrala::email {

struct GObjectUnref
{
    void operator()(void *object) const { g_object_unref(object); }
};
struct GFree
{
    void operator()(void *memory) const { g_free(memory); }
};

/// A reference to a GObject, and memory of GLib's, given back when they go.
template<typename T>
using GObjectPtr = std::unique_ptr<T, GObjectUnref>;
using GText = std::unique_ptr<char, GFree>;

} // namespace centrala::email
