#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a workspace with believable customers and conversations, through the programs a person would use: messages arrive by
the loopback connector, and agents' answers, notes and tags are given by centralactl.

    makedemo.py PROGRAMS WORKSPACE [CUSTOMERS [MESSAGES]]
"""
import json
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

from people import Channel, Person, now, seeded
from texts import MATTERS, MORE, NOTES, REMINDERS, TAGS

SEED = 20261122
FEW_TO_WORK = 60


class Demo:
    def __init__(self, programs, workspace):
        self.ctl_path = Path(programs) / "centralactl"
        self.workspace = Path(workspace).resolve()  # a connector runs in a folder of its own
        self.channel = Channel(self.workspace.with_name(self.workspace.name + "-channel"))
        self.random = seeded(SEED)
        self.now = now()
        self.orders = 40000

    def ctl(self, *arguments):
        done = subprocess.run([self.ctl_path, "--workspace", self.workspace, "--json", *map(str, arguments)],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"makedemo: {' '.join(map(str, arguments[:3]))}: {done.stderr.strip()}")
        return json.loads(done.stdout)

    def talk(self, person, rounds):
        """One matter: the subject and (ours?, text) in turn."""
        self.orders += 1
        matter = self.random.choice(MATTERS[person.language])
        words = person.words(self.random, self.orders)
        subject, question, answer, thanks = (text.format(**words) for text in matter)
        said = [(False, question), (True, answer)]
        if thanks:
            said.append((False, thanks))
        more = self.random.sample(MORE[person.language], min(rounds, len(MORE[person.language])))
        for theirs, our in more:
            said += [(False, theirs.format(**words)), (True, our.format(**words))]
        return subject, said

    def history(self, people, messages):
        """What was said before the shop had Centrala: up to two years back, all of it answered."""
        number = 0
        while self.channel.written < messages:
            person = self.random.choice(people)
            number += 1
            subject, said = self.talk(person, self.random.choices([0, 1, 2, 3], [4, 3, 2, 1])[0])
            if not said[-1][0]:
                said.pop()
            when = self.now - timedelta(days=15 + self.random.expovariate(1 / 200) % 700, minutes=self.random.randrange(1440))
            for step, (ours, text) in enumerate(said):
                prefix = "" if step == 0 else "Re: "
                self.channel.say(f"h{number}-{step}", f"h{number}", person, prefix + subject, text, when, ours=ours, history=True)
                when += timedelta(minutes=self.random.randrange(5, 300))

    def today(self, people, count):
        """Who waits now, and who has been answered in the last days."""
        plans = []
        for number in range(count):
            person = self.random.choice(people)
            subject, said = self.talk(person, 0)
            age = timedelta(minutes=min(self.random.expovariate(1 / 700), 6 * 1440))
            thread = f"t{number}"
            self.channel.say(f"{thread}-0", thread, person, subject, said[0][1], self.now - age)
            fate = self.random.random()
            if fate < 0.2:
                self.channel.say(f"{thread}-1", thread, person, "Re: " + subject, REMINDERS[person.language], self.now - age * 0.3)
            elif fate < 0.55:
                self.channel.say(f"{thread}-1", thread, person, "Re: " + subject, said[1][1], self.now - age * 0.8, ours=True)
                if len(said) > 2 and fate < 0.35:
                    self.channel.say(f"{thread}-2", thread, person, "Re: " + subject, said[2][1], self.now - age * 0.2)
            plans.append((subject, said[1][1]))
        return plans

    def work(self, plans):
        """An agent does a bit of the day's work: answers, notes, tags, snoozes, resolves."""
        holder = subprocess.Popen([self.ctl_path, "--workspace", self.workspace, "sync", "--timeout", "600"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            time.sleep(1)
            by_subject = {row["subject"]: row["id"] for row in self.ctl("queue", "--limit", "1000")}
            for subject, answer in self.random.sample(plans, min(FEW_TO_WORK, len(plans))):
                conversation = by_subject.get(subject)
                if conversation is None:
                    continue
                if self.random.random() < 0.4:
                    self.ctl("conversation", "note", conversation, "--text", self.random.choice(NOTES))
                if self.random.random() < 0.4:
                    self.ctl("conversation", "tag", conversation, self.random.choice(TAGS))
                fate = self.random.random()
                if fate < 0.4:
                    self.ctl("conversation", "reply", conversation, "--text", answer, "--now")
                elif fate < 0.6:
                    self.ctl("conversation", "snooze", conversation, "+18h")
                elif fate < 0.8:
                    self.ctl("conversation", "resolve", conversation)
                else:
                    self.ctl("conversation", "priority", conversation, "urgent")
        finally:
            holder.terminate()
            holder.wait()
        self.ctl("sync", "--once", "--timeout", "300")

    def make(self, customers, messages):
        started = time.monotonic()
        self.ctl("inbox", "add", "loopback", "--name", "pomoc@sklep.example", "--set", f"directory={self.channel.folder}",
                 "--no-test")
        people = [Person(self.random, number) for number in range(customers)]
        waiting = max(10, min(400, messages // 20))
        self.history(people, messages - waiting * 2)
        self.ctl("sync", "--once", "--timeout", "600")
        plans = self.today(people, waiting)
        self.ctl("sync", "--once", "--timeout", "300")
        self.work(plans)
        print(f"makedemo: {customers} customers, {self.channel.written} messages in {time.monotonic() - started:.0f} s",
              file=sys.stderr)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    customers = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
    messages = int(sys.argv[4]) if len(sys.argv) > 4 else 20000
    Demo(sys.argv[1], sys.argv[2]).make(customers, messages)


if __name__ == "__main__":
    main()
