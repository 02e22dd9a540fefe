#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails where an include runs up the rooms, where SQL stands outside the store, where a file grows past 400 lines, or where
a colour, a singleton or a leftover stands where none may."""
import re
import subprocess
import sys
from pathlib import Path

ROOMS = {
    "app/model": [],
    "app/wire": ["app/model"],
    "app/store": ["app/model"],
    "app/engine": ["app/store", "app/model"],
    "app/stats": ["app/store", "app/model"],
    "app/serve": ["app/engine", "app/store", "app/wire", "app/model"],
    "connectors/contract": ["app/wire", "app/model"],
    "app/connect": ["app/engine", "app/store", "app/wire", "app/model", "connectors/contract"],
    "app/workspace": ["app/serve", "app/engine", "app/connect", "app/store", "app/stats", "app/wire", "app/model"],
    "app/hub": ["app/workspace", "app/serve", "app/engine", "app/connect", "app/store", "app/stats", "app/wire", "app/model"],
    "app/programs": ["app", "ui", "connectors/contract"],
    "connectors": ["connectors/contract", "app/model"],
    "ui": ["app/workspace", "app/stats", "app/model"],
}
LINE_LIMIT = 400


def room_of(path):
    return max((room for room in ROOMS if path.startswith(room + "/")), key=len, default=None)


def problems_of(name):
    room = room_of(name)
    text = Path(name).read_text(encoding="utf-8")
    lines = text.count("\n")
    if lines > LINE_LIMIT:
        yield f"{lines} lines; look at it twice, then split it"
    if re.search(r"\b(TODO|FIXME|XXX|HACK)\b", text):
        yield "a leftover"
    if room is None:
        return
    for include in re.findall(r'^\s*#\s*include\s*"([^"]+)"', text, re.M):
        target = room_of(include)
        if target is None:
            continue
        if target == room:
            if room == "connectors" and include.split("/")[1] != name.split("/")[1]:
                yield f"one connector uses another: {include}"
        elif not any(target == allowed or target.startswith(allowed + "/") for allowed in ROOMS[room]):
            yield f"{room} may not use {target}: {include}"
    if room != "app/store" and re.search(r"\bQSqlQuery\b|\"SELECT .* FROM\b", text):
        yield "SQL outside the store"
    if room == "ui" and not name.startswith("ui/style/") and re.search(r'"#[0-9A-Fa-f]{6}"', text):
        yield "a colour outside ui/style"
    if re.search(r"\b(?!Q)\w+::instance\(\)", text):
        yield "a singleton"


def main():
    listed = subprocess.run(["git", "ls-files", "*.cpp", "*.h"], capture_output=True, text=True, check=True).stdout.split()
    found = [f"{name}: {problem}" for name in listed if Path(name).is_file() for problem in problems_of(name)]
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
