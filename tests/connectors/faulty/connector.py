#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Centrala authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A connector that does wrong what its setting `fault` says."""
import os
import sys
import time
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "python-example"))
from connector import Host  # noqa: E402


def message(text):
    return {"from": {"kind": "email", "value": "anna@shop.example", "name": ""}, "text": text}


def batch(host, start, end, **more):
    answer = host.ask("deliver", {"stream": "in", "from_cursor": start, "to_cursor": end,
                                  "messages": [message(f"{start}>{end}")], **more})
    return answer.get()


def misbehave(host, fault, params):
    cursor = params["cursors"].get("in", "")
    token = params["secrets"].get("token", "")
    if fault == "garbage":
        host.output.write(b"Hello, I am no JSON.\n")
    elif fault == "no-object":
        host.output.write(b"[1, 2]\n")
    elif fault == "long-line":
        host.output.write(b'{"jsonrpc": "2.0", "method": "state", "params": {"state": "' + b"x" * (1 << 20) + b'"}}\n')
    elif fault == "endless-line":
        while True:
            host.output.write(b"x" * 65536)
    elif fault == "wrong-cursor":
        verdict = batch(host, "of somebody else", "9")["result"]
        assert not verdict["accepted"] and verdict["cursor"] == cursor, verdict
        assert batch(host, cursor, cursor + "1")["result"]["accepted"]
        host.state("caught_up")
    elif fault == "outside-the-spool":
        batch(host, cursor, "1", refused=[{"reason": "x", "bytes": 1, "raw": {
            "spool_name": "../../secrets.key", "sha256": "", "name": "x", "type": "x", "size": 1}}])
    elif fault == "not-in-the-spool":
        batch(host, cursor, "1", refused=[{"reason": "x", "bytes": 1, "raw": {
            "spool_name": "nothing", "sha256": "", "name": "x", "type": "x", "size": 1}}])
    elif fault == "wrong-type":
        host.ask("deliver", {"stream": 5})
    elif fault == "tells-secret":
        print("connecting with", token, flush=True)
        sys.stderr.write("y" * 1990 + token + "\n")
        sys.stderr.flush()
        host.state("broken", "unauthorised", f"the server does not like {token}")
    elif fault == "chatter":
        for _ in range(100000):
            print("I am still here", flush=True)
        host.state("caught_up")
    elif fault == "renews-secret":
        host.ask("store_secret", {"name": "token", "value": "renewed"}).get()
        refused = host.ask("store_secret", {"name": "something", "value": "x"}).get()
        assert "error" in refused
        host.state("caught_up")
    elif fault == "trouble":
        host.write({"method": "state", "params": {"state": "trouble", "error": {
            "code": -32000, "message": "no route", "data": {"kind": "offline", "retry_at": 4000000000000}}}})
    elif fault in ("dies-in-send", "answers-nonsense", "refuses-send", "cannot-test"):
        host.state("caught_up")
    elif fault == "exit":
        sys.exit(3)


def main():
    host = Host()
    fault, params = "", {}
    while True:
        request = host.requests.get()
        if request is None:
            return
        method = request["method"]
        if method == "initialize":
            params = request["params"]
            fault = params["settings"]["fault"]
            if fault == "refuses-protocol":
                host.refuse(request, "too_new", "I am too old")
                continue
            host.answer(request, {"name": "faulty", "version": "1"})
        elif method == "start":
            host.answer(request, {})
            misbehave(host, fault, params)
        elif method == "test" and fault == "cannot-test":
            host.refuse(request, "unauthorised", "wrong token " + params["secrets"].get("token", ""))
        elif method == "send" and fault == "dies-in-send":
            os.kill(os.getpid(), 9)
        elif method == "send" and fault == "answers-nonsense":
            host.answer(request, {"delivery": "perhaps"})
        elif method == "send":
            host.refuse(request, "rejected", "never heard of this person")
        elif method == "stop" and fault == "does-not-stop":
            time.sleep(1000)
        else:
            host.answer(request, {})


if __name__ == "__main__":
    main()
