#!/usr/bin/env python3
"""A fault, or a kill, at every single system call of `send` (strace needed).

    send_faults.py --program PATH [--how EIO,KILL] [--every N] [--verbose]

A batch is sent once and each system call of the program is listed. Then it is sent again for each of them, from a copy, with that call
failing, or the process killed at it; and once more without a fault. After that every message has arrived as it stands, but for `Date`.
None arrived twice but where the agent had taken it and its answer was lost to the program: then it is said which. Exit 1 if anything
else was seen.
"""
import argparse
import collections
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Reference"))
from reference.walk import faults
from reference.walk.accidents import Story
from reference.walk.program import Program

CALL = re.compile(r"^(\w+)\((.*)$")
BATCH = "2027-01-review"
AGENT = """#!/bin/sh
cat >"$1/.$$" && mv "$1/.$$" "$1/$$.eml"
"""
# What ends the process itself, or returns from a signal: nothing comes back from it.
ENDS = ("exit_group", "exit", "rt_sigreturn", "execve", "restart_syscall")


def traced(p, day, folder, args, inject, log):
    env = p.environment(day, folder)
    words = ["strace", "-qq", "-s", "200", "-o", log]
    for k in ("LD_PRELOAD", "FAKETIME", "FAKETIME_SHARED"):     # for the program alone: strace needs the real clock
        if k in env:
            words += ["-E", "%s=%s" % (k, env.pop(k))]
    if inject:
        words += ["-e", "inject=" + inject]
    r = subprocess.run(words + [p.path] + args, cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    return r.returncode, (r.stdout + r.stderr).decode("utf-8", "replace")


def calls(log):
    """[(call, its number among those of the name, text)]"""
    seen, out = collections.Counter(), []
    with open(log, errors="replace") as f:
        for line in f:
            m = CALL.match(line)
            if m:
                seen[m.group(1)] += 1
                out.append((m.group(1), seen[m.group(1)], m.group(2).rstrip()))
    return out


def without_date(message):
    return re.sub(rb"(?m)^Date: .*\n", b"", message, count=1)


def arrived(inbox):
    out = []
    for n in sorted(os.listdir(inbox)):
        if n.endswith(".eml"):
            with open(os.path.join(inbox, n), "rb") as f:
                out.append(without_date(f.read()))
    return out


class Sending:
    def __init__(self, p, tmp, o):
        self.p, self.o = p, o
        s = Story(p, os.path.join(tmp, "ground"), False)
        faults.reviewed(s)
        self.day, self.ground, self.side, self.log = s.day, s.folder, os.path.join(tmp, "side"), os.path.join(tmp, "log")
        self.agent = os.path.join(tmp, "agent")
        with open(self.agent, "w") as f:
            f.write(AGENT)
        os.chmod(self.agent, 0o755)
        self.inbox = os.path.join(self.side, "inbox")
        self.args = ["send", BATCH, "--with", self.agent + " " + self.inbox]
        self.meant = {}
        for where, _, names in os.walk(os.path.join(self.ground, "outbox", BATCH)):
            for n in names:
                if n.endswith(".eml"):
                    with open(os.path.join(where, n), "rb") as f:
                        kind = n.split(".")
                        self.meant[without_date(f.read())] = "%s (%s)" % (kind[0], kind[1]) if len(kind) == 3 else "digest"
        self.count, self.notes, self.bad = collections.Counter(), collections.Counter(), []

    def again(self):
        shutil.rmtree(self.side, ignore_errors=True)
        shutil.copytree(self.ground, self.side)
        os.makedirs(self.inbox)

    def fail(self, where, text):
        self.bad.append((where, text))
        print("FAILED  %s\n        %s" % (where, text), flush=True)

    def places(self):
        self.again()
        status, said = traced(self.p, self.day, self.side, self.args, None, self.log)
        if status != 0 or sorted(arrived(self.inbox)) != sorted(self.meant):
            sys.exit("without a fault it ended with %s: %s" % (status, said))
        return calls(self.log)

    def one(self, call, n, text, how):
        where = "%s at %s %d: %s" % (how, call, n, text.replace(self.side + "/", "")[:110])
        self.again()
        inject = "%s:%s:when=%d" % (call, "error=EIO:signal=SIGKILL" if how == "KILL" else "error=" + how, n)
        status, said = traced(self.p, self.day, self.side, self.args, inject, self.log)
        with open(self.log, errors="replace") as f:
            log = f.read()
        if "INJECTED" not in log and "killed by SIGKILL" not in log:
            self.count["not reached"] += 1
            return
        self.count[how] += 1
        first = arrived(self.inbox)
        if status == 0 and len(set(first)) < len(self.meant):
            self.fail(where, "ended with 0, and %d of %d messages arrived: %s" % (len(set(first)), len(self.meant), said[-300:]))
        r = self.p.run(self.day, self.side, self.args)
        if r.status != 0:
            return self.fail(where, "was %s; the next run ended with %s: %s" % (status, r.status, (r.out + r.err)[-300:]))
        last = collections.Counter(arrived(self.inbox))
        for message, title in self.meant.items():
            if last[message] == 0:
                self.fail(where, "%s was left out: %s | %s" % (title, said[-200:], r.err[-300:]))
            if last[message] > 1:
                told = title + ": the agent's answer was lost" in r.err or title + ": accepted, which cannot be written down" in said
                self.notes["a message that was sent once more, %s" % ("and it was said" if told else "and nothing was said")] += 1
                if not told or last[message] > 2:
                    self.fail(where, "%s arrived %d times: %s | %s" % (title, last[message], said[-200:], r.err[-300:]))
        if set(last) - set(self.meant):
            self.fail(where, "something else arrived: %r" % (list(set(last) - set(self.meant))[0][:200],))
        self.notes["the faulty run ended with %s" % status] += 1
        if self.o.verbose:
            print("   %s -> %s" % (where, status))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program", required=True)
    ap.add_argument("--how", default="EIO,KILL")
    ap.add_argument("--every", type=int, default=1, help="only each so-manieth call")
    ap.add_argument("--list", action="store_true")
    ap.add_argument("--verbose", action="store_true")
    o = ap.parse_args()
    p, tmp = Program(o.program), tempfile.mkdtemp(prefix="send-faults-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    try:
        s = Sending(p, tmp, o)
        places = [c for c in s.places() if c[0] not in ENDS]
        print("%d messages are sent by %d system calls (%s)" % (len(s.meant), len(places), ", ".join(
            "%s %d" % x for x in collections.Counter(n for n, _, _ in places).most_common())), flush=True)
        if o.list:
            for c in places:
                print(*c)
            return 0
        for call, n, text in places[::o.every]:
            for how in o.how.split(","):
                s.one(call, n, text, how)
        for k, n in sorted(s.count.items()):
            print("%6d  %s" % (n, k))
        for k, n in s.notes.most_common():
            print("note: %s: %d" % (k, n))
        print("%d faults and kills, %d violations" % (sum(n for k, n in s.count.items() if k != "not reached"), len(s.bad)))
        return 1 if s.bad else 0
    finally:
        p.close()
        shutil.rmtree(tmp, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
