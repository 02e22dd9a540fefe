#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A connector in Python, with the standard library alone: messages are JSON files put into in/, answers appear in out/.

connectors/contract/README.md describes the line protocol that is spoken here.
"""
import hashlib
import json
import os
import queue
import signal
import tempfile
import threading
import time
from datetime import datetime, timezone
from pathlib import Path

LOOK_EVERY = 0.2
BATCH_LIMIT = 100


class Host:
    """The line to the host: requests are handed to a queue, answers to whoever asked."""

    def __init__(self):
        # Only the protocol may reach standard output: keep it for ourselves and send what else is printed to stderr.
        self.output = os.fdopen(os.dup(1), "wb", buffering=0)
        os.dup2(2, 1)
        self.requests = queue.Queue()
        self.answers = {}
        self.next_id = 1
        self.lock = threading.Lock()
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        rest = b""
        while chunk := os.read(0, 1 << 16):
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                self.take(json.loads(line))
        self.requests.put(None)  # the host is gone

    def take(self, message):
        if "method" in message:
            self.requests.put(message)
        elif message["id"] in self.answers:
            self.answers.pop(message["id"]).put(message)

    def write(self, message):
        line = json.dumps({"jsonrpc": "2.0", **message}, ensure_ascii=False).encode() + b"\n"
        with self.lock:
            while line:
                line = line[self.output.write(line):]

    def answer(self, request, result):
        self.write({"id": request["id"], "result": result})

    def refuse(self, request, kind, detail):
        self.write({"id": request["id"], "error": {"code": -32000, "message": detail, "data": {"kind": kind}}})

    def ask(self, method, params):
        """The queue in which the answer will be."""
        answer = queue.Queue()
        number, self.next_id = self.next_id, self.next_id + 1
        self.answers[number] = answer
        self.write({"id": number, "method": method, "params": params})
        return answer

    def state(self, state, kind="", detail=""):
        error = {"code": -32000, "message": detail, "data": {"kind": kind}} if kind else {}
        self.write({"method": "state", "params": {"state": state, "error": error}})


def milliseconds(iso):
    at = datetime.fromisoformat(iso.replace("Z", "+00:00"))
    return round((at if at.tzinfo else at.replace(tzinfo=timezone.utc)).timestamp() * 1000)


def write_whole(path, content):
    """The file appears whole or not at all."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".")
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.rename(temporary, path)


class Connector:
    """Files move from in/ into batch-N/, which never changes: the cursor is the number of the last batch accepted."""

    def __init__(self, host, params):
        self.host = host
        directory = Path(params["settings"]["directory"])
        self.inbox, self.outbox = directory / "in", directory / "out"
        self.spool = Path(params["spool"])
        self.cursor = params["cursors"].get("in", "")
        self.told = None
        self.pending = None

    def prepare(self):
        for folder in (self.inbox / "taking", self.inbox / "done", self.inbox / "refused", self.outbox):
            folder.mkdir(parents=True, exist_ok=True)

    def test(self, request):
        try:
            self.prepare()
            self.host.answer(request, {"directory": str(self.inbox.parent)})
        except OSError as problem:
            self.host.refuse(request, "storage", str(problem))

    def number(self):
        return int(self.cursor or 0)

    def batch_folder(self, number):
        return self.inbox / f"batch-{number}"

    def tell(self, state, again=False):
        if state != self.told or again:
            self.host.state(state)
        self.told = state

    def step(self):
        """Offers the next batch, or takes in the verdict on the last one."""
        if self.pending:
            if self.pending.empty():
                return
            verdict = self.pending.get()
            self.pending = None
            if "error" in verdict:
                self.told = None
                return self.host.state("trouble", "storage", verdict["error"]["message"])
            self.cursor = verdict["result"]["cursor"]
        self.prepare()
        for folder in sorted(self.inbox.glob("batch-*")):
            if int(folder.name[6:]) <= self.number():
                self.put_away(folder)
        folder = self.batch_folder(self.number() + 1)
        if not folder.exists() and not self.close_batch(folder):
            return self.tell("caught_up")
        messages, refused = [], []
        for file in sorted(folder.iterdir()):
            try:
                messages.append(self.message(file, folder.name))
            except (ValueError, KeyError, TypeError, AttributeError) as problem:
                refused.append(self.refusal(file, folder.name, problem))
        self.tell("syncing")
        self.pending = self.host.ask("deliver", {
            "stream": "in", "from_cursor": self.cursor, "to_cursor": str(self.number() + 1),
            "messages": messages, "refused": refused})

    def close_batch(self, folder):
        taking = self.inbox / "taking"
        room = BATCH_LIMIT - len(list(taking.iterdir()))
        for file in sorted(self.inbox.glob("*.json"))[:max(room, 0)]:
            if self.is_whole(file):
                file.rename(taking / file.name)
        if not any(taking.iterdir()):
            return False
        taking.rename(folder)
        return True

    @staticmethod
    def is_whole(file):
        try:
            json.loads(file.read_bytes())
            return True
        except ValueError:
            return time.time() - file.stat().st_mtime > 1

    def put_away(self, folder):
        for file in folder.iterdir():
            try:
                self.message(file, folder.name)
                file.rename(self.inbox / "done" / f"{folder.name}-{file.name}")
            except (ValueError, KeyError, TypeError, AttributeError):
                file.rename(self.inbox / "refused" / f"{folder.name}-{file.name}")
        folder.rmdir()

    def message(self, file, folder):
        data = json.loads(file.read_bytes())
        sender = data["from"]
        message = {
            "external_id": data.get("external_id", ""), "thread": data.get("thread", ""), "folder": "in",
            "number": f"{folder}:{file.name}", "references": data.get("references", []),
            "from": {"kind": sender.get("kind", "email"), "value": sender["value"], "name": sender.get("name", "")},
            "subject": data.get("subject", ""), "text": data.get("text", ""), "from_verified": True}
        if data.get("sent_at"):
            message["sent_at"] = milliseconds(data["sent_at"])
        if len(message["text"].encode()) > 64 * 1024:
            body = self.spooled(message["text"].encode(), "text", "text/plain")
            message["bodies"], message["text"] = [{**body, "content_id": "text"}], ""
        return message

    def refusal(self, file, folder, problem):
        content = file.read_bytes()
        return {"folder": "in", "number": f"{folder}:{file.name}", "reason": f"{type(problem).__name__}: {problem}",
                "bytes": len(content), "raw": self.spooled(content, file.name, "application/json")}

    def spooled(self, content, name, type_):
        handle, path = tempfile.mkstemp(dir=self.spool)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        return {"spool_name": os.path.basename(path), "sha256": hashlib.sha256(content).hexdigest(), "name": name,
                "type": type_, "size": len(content)}

    def live(self):
        """Signs of life of customers, which are told once and forgotten."""
        for file in sorted((self.inbox.parent / "live").glob("*.json")):
            self.host.write({"method": "live", "params": json.loads(file.read_bytes())})
            file.unlink()

    def show(self, sign):
        if (self.inbox.parent / "live").exists():
            write_whole(self.inbox.parent / "live" / "shown.txt", json.dumps(sign).encode())

    def send(self, message):
        try:
            self.prepare()
            for body in message.get("bodies", []):
                message[body["content_id"]] = (self.spool / body["spool_name"]).read_text(encoding="utf-8")
            answer = {name: message.get(name) for name in ("entry", "to", "subject", "text", "html", "references")}
            path = self.outbox / f"{message['entry']}.json"
            if not path.exists():
                write_whole(path, json.dumps(answer, ensure_ascii=False).encode())
            return {"delivery": "sent", "external_id": message.get("external_id", "")}
        except OSError as problem:
            return {"delivery": "failed", "reason": str(problem), "retry_at": round(time.time() * 1000) + 5000}


def main():
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the host's terminal is the host's business
    host = Host()
    connector, running = None, False
    while True:
        try:
            request = host.requests.get(timeout=LOOK_EVERY if running else None)
            if request is None:
                return
            method, params = request["method"], request.get("params", {})
            if method == "ping":
                host.answer(request, {})
            elif method == "initialize":
                connector = Connector(host, params)
                host.answer(request, {"name": "python-example", "version": "1"})
            elif method == "test":
                connector.test(request)
            elif method == "start":
                running = True
                host.answer(request, {})
            elif method == "wake":
                connector.told = None
                host.answer(request, {})
            elif method == "send":
                host.answer(request, connector.send(params))
            elif method == "live":  # nobody waits for an answer
                connector.show(params)
            elif method == "stop":
                running = False
                host.answer(request, {})
            else:
                host.refuse(request, "usage", "unknown method")
        except queue.Empty:
            pass
        if running:
            try:
                connector.live()
                connector.step()
            except OSError as problem:
                connector.told = None
                host.state("trouble", "storage", str(problem))


if __name__ == "__main__":
    main()
