#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""./dev bench [NAME …] [--json]: runs the bench programs of a build one after the other and shows what they found.

Each program prints one JSON object a line; it measures its own baseline in the same run. Exit status 1 where a promise does
not hold, 2 where a bench has no such name.
"""
import json
import platform
import subprocess
import sys
from pathlib import Path


def benches(build):
    return {path.name.removeprefix("bench_"): path for path in sorted((build / "bench").glob("bench_*"))
            if path.name != "bench_fill"}


def findings(program):
    """The program's lines as they come; a program that fails is a finding that does not hold."""
    with subprocess.Popen([program], stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            yield json.loads(line)
    if process.returncode:
        yield {"name": program.name, "what": f"ended with status {process.returncode}", "holds": False}


def show(found):
    def cell(value):
        return "" if value is None else f"{value:.2f}" if isinstance(value, float) else str(value)
    baseline = found.get("baseline") or {}
    columns = [found["name"], found["what"], found.get("size"), cell(found.get("value")) + " " + found.get("unit", ""),
               baseline.get("what"), cell(baseline.get("value")), cell(found.get("ratio")), found.get("promise"),
               "holds" if found["holds"] else "BROKEN"]
    print("  ".join(cell(column) for column in columns), flush=True)


def main():
    build = Path(sys.argv[1])
    as_json = "--json" in sys.argv
    names = [word for word in sys.argv[2:] if word != "--json"]
    known = benches(build)
    unknown = [name for name in names if name not in known]
    if unknown:
        print(f"bench: there is no {', '.join(unknown)}; there are {', '.join(known)}", file=sys.stderr)
        return 2
    collected = []
    for name in names or known:
        for found in findings(known[name]):
            collected.append(found)
            if not as_json:
                show(found)
    if as_json:
        machine = f"{platform.system()} {platform.machine()}, {platform.processor() or 'unknown processor'}"
        print(json.dumps({"machine": machine, "benches": collected}, indent=1))
    return 0 if all(found["holds"] for found in collected) else 1


if __name__ == "__main__":
    sys.exit(main())
