#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets customers of the sample workspace write while somebody watches: new matters every few seconds, and an answer to whatever
the agent sends. Ends when the process it is told of ends.

    feeder.py CHANNEL-FOLDER PROCESS [SECONDS BETWEEN]
"""
import json
import os
import sys
import time
from pathlib import Path

from people import Channel, Person, now, seeded
from texts import MATTERS, MORE

ANSWER_AFTER = 6.0
LOOK = 0.5


def lives(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


class Feeder:
    def __init__(self, folder, between):
        self.channel = Channel(folder)
        self.random = seeded(time.time_ns())
        self.run = f"f{int(time.time())}"
        self.between = between
        self.people = [Person(seeded(number), number) for number in range(200)]
        self.seen = {path.name for path in self.out()}
        self.answers = []  # (when, thread, person, subject)
        self.writers = {}  # address: person
        self.next_new = time.monotonic() + 3
        self.count = 0

    def out(self):
        return (self.channel.folder / "out").glob("*.json")

    def new_matter(self):
        self.count += 1
        person = self.random.choice(self.people)
        self.writers[person.address["value"]] = person
        matter = self.random.choice(MATTERS[person.language])
        words = person.words(self.random, 60000 + self.random.randrange(9999))
        thread = f"{self.run}-{self.count}"
        self.channel.say(f"{thread}-0", thread, person, matter[0].format(**words), matter[1].format(**words), now())
        self.next_new = time.monotonic() + self.random.uniform(0.4, 1.6) * self.between

    def notice_answers(self):
        for path in self.out():
            if path.name in self.seen:
                continue
            self.seen.add(path.name)
            try:
                sent = json.loads(path.read_text(encoding="utf-8"))
            except (OSError, ValueError):
                continue
            to = (sent.get("to") or [{}])[0]
            person = self.writers.get(to.get("value"))
            if person and self.random.random() < 0.7:
                self.answers.append((time.monotonic() + ANSWER_AFTER, sent, person))

    def answer(self):
        due = [one for one in self.answers if one[0] <= time.monotonic()]
        self.answers = [one for one in self.answers if one not in due]
        for _, sent, person in due:
            self.count += 1
            theirs = self.random.choice(MORE[person.language])[0].format(**person.words(self.random, 60000))
            self.channel.say(f"{self.run}-{self.count}-a", sent.get("thread", ""), person, sent.get("subject", ""), theirs, now())

    def live(self, process):
        while lives(process):
            if time.monotonic() >= self.next_new:
                self.new_matter()
            self.notice_answers()
            self.answer()
            time.sleep(LOOK)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    Feeder(Path(sys.argv[1]), float(sys.argv[3]) if len(sys.argv) > 3 else 15.0).live(int(sys.argv[2]))


if __name__ == "__main__":
    main()
