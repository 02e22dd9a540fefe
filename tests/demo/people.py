# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample customers, what they write, and how it gets into the loopback channel's folder."""
import json
import random
from datetime import datetime, timezone

from texts import CITIES, DAYS, NAMES, PRODUCTS

OURS = "pomoc@sklep.example"
LANGUAGES = ["pl", "uk", "en"]
PLAIN = str.maketrans("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ’", "acelnoszzACELNOSZZ.")


def iso(when):
    return when.strftime("%Y-%m-%dT%H:%M:%S.000Z")


class Person:
    """One customer: a language, a name, an address that looks like the name."""

    def __init__(self, chance, number):
        self.language = chance.choices(LANGUAGES, [6, 2, 2])[0]
        self.first, self.last = (chance.choice(part) for part in NAMES[self.language])
        self.name = f"{self.first} {self.last}"
        latin = self.name.translate(PLAIN).lower().replace(" ", ".").encode("ascii", "ignore").decode()
        self.address = {"kind": "email", "value": f"{latin.strip('.') or 'klient'}{number}@poczta.example", "name": self.name}

    def words(self, chance, order):
        """What fits into a text of theirs."""
        return {"n": order, "name": self.name, "first": self.first, "product": chance.choice(PRODUCTS[self.language]),
                "city": chance.choice(CITIES[self.language]), "day": chance.choice(DAYS[self.language])}


class Channel:
    """The loopback inbox's folder."""

    def __init__(self, folder):
        self.folder = folder
        self.written = 0
        (folder / "in").mkdir(parents=True, exist_ok=True)

    def write(self, message):
        self.written += 1
        target = self.folder / "in" / f"{message['external_id'].split('@')[0]}-{self.written:06}.json"
        partial = target.with_suffix(".part")
        partial.write_text(json.dumps(message, ensure_ascii=False), encoding="utf-8")
        partial.rename(target)

    def say(self, external_id, thread, person, subject, text, when, *, ours=False, history=False):
        us = {"kind": "email", "value": OURS, "name": "Sklep Lampowy"}
        message = {"external_id": f"{external_id}@poczta.example", "thread": thread, "subject": subject, "text": text,
                   "sent_at": iso(when), "from": us if ours else person.address, "to": [person.address if ours else us],
                   "direction": "out" if ours else "in"}
        if history:
            message["received_at"] = iso(when)
        self.write(message)


def now():
    return datetime.now(timezone.utc)


def seeded(seed):
    return random.Random(seed)
