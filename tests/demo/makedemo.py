#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills a workspace with believable customers and conversations, through the programs a person would use: messages arrive by
the loopback connector, and agents' answers, notes and tags are given by centralactl.

    makedemo.py PROGRAMS WORKSPACE [CONVERSATIONS]
"""
import json
import random
import subprocess
import sys
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

from texts import MATTERS, NAMES, NOTES, TAGS

SEED = 20261122


def iso(when):
    return when.strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Demo:
    def __init__(self, programs, workspace):
        self.ctl_path = Path(programs) / "centralactl"
        self.workspace = Path(workspace)
        self.channel = self.workspace.with_name(self.workspace.name + "-channel")
        self.random = random.Random(SEED)
        self.now = datetime.now(timezone.utc)
        self.written = 0

    def ctl(self, *arguments):
        done = subprocess.run([self.ctl_path, "--workspace", self.workspace, "--json", *map(str, arguments)],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(f"makedemo: {' '.join(map(str, arguments[:3]))}: {done.stderr.strip()}")
        return json.loads(done.stdout)

    def person(self, language):
        first, last = (self.random.choice(part) for part in NAMES[language])
        number = self.random.randrange(1000)
        return {"kind": "email", "value": f"customer{number}.{language}@poczta.example", "name": f"{first} {last}"}

    def write(self, external_id, person, subject, text, when, references=()):
        self.written += 1
        message = {"external_id": external_id, "from": person, "subject": subject, "text": text, "sent_at": iso(when),
                   "to": [{"kind": "email", "value": "pomoc@sklep.example", "name": ""}], "references": list(references)}
        target = self.channel / "in" / f"{self.written:06}.json"
        partial = target.with_suffix(".part")
        partial.write_text(json.dumps(message, ensure_ascii=False), encoding="utf-8")
        partial.rename(target)

    def fill(self, conversations):
        self.ctl("inbox", "add", "loopback", "--name", "pomoc@sklep.example", "--set", f"directory={self.channel}",
                 "--no-test")
        (self.channel / "in").mkdir(parents=True, exist_ok=True)
        plans = []
        for number in range(conversations):
            language = self.random.choices(["pl", "en", "uk"], [6, 2, 2])[0]
            subject, question, answer, reply = self.random.choice(MATTERS[language])
            person = self.person(language)
            words = {"n": 4000 + number, "name": person["name"]}
            age = timedelta(minutes=self.random.expovariate(1 / 900))
            when = self.now - min(age, timedelta(days=6))
            opening = f"demo-{number}@poczta.example"
            self.write(opening, person, subject.format(**words), question.format(**words), when)
            if self.random.random() < 0.2:
                self.write(f"demo-{number}-b@poczta.example", person, "Re: " + subject.format(**words),
                           {"pl": "Czy ktoś to czytał?", "uk": "Чи є новини?", "en": "Any news?"}[language],
                           when + timedelta(minutes=40), [opening])
            plans.append((opening, subject.format(**words), answer.format(**words), reply, person))
        self.ctl("sync", "--once", "--timeout", "300")
        return plans

    def work(self, plans, answered):
        """Agents do their day's work on some of it: answer, note, tag, snooze, resolve."""
        holder = subprocess.Popen([self.ctl_path, "--workspace", self.workspace, "sync", "--timeout", "600"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            time.sleep(1)
            queue = self.ctl("queue", "--limit", str(len(plans)))
            by_subject = {row["subject"]: row["id"] for row in queue}
            for opening, subject, answer, reply, person in self.random.sample(plans, min(answered, len(plans))):
                conversation = by_subject.get(subject)
                if conversation is None:
                    continue
                if self.random.random() < 0.4:
                    self.ctl("conversation", "note", conversation, "--text", self.random.choice(NOTES))
                if self.random.random() < 0.4:
                    self.ctl("conversation", "tag", conversation, self.random.choice(TAGS))
                fate = self.random.random()
                if fate < 0.7:
                    self.ctl("conversation", "reply", conversation, "--text", answer, "--now")
                    if reply and fate < 0.35:
                        self.write(opening.replace("@", "-c@"), person, "Re: " + subject, reply, self.now, [opening])
                elif fate < 0.8:
                    self.ctl("conversation", "snooze", conversation, "+18h")
                elif fate < 0.9:
                    self.ctl("conversation", "resolve", conversation)
                else:
                    self.ctl("conversation", "priority", conversation, "urgent")
        finally:
            holder.terminate()
            holder.wait()
        self.ctl("sync", "--once", "--timeout", "300")


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    demo = Demo(sys.argv[1], sys.argv[2])
    conversations = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    plans = demo.fill(conversations)
    demo.work(plans, conversations // 3)


if __name__ == "__main__":
    main()
