"""What a fault or a kill at any single write leaves behind, from the outside (strace needed).

    python3 -m reference.walk.faults --program PATH [NAME …] [--how EIO,ENOSPC,KILL] [--keep DIR] [--list] [--verbose]

A command is run once and each of its system calls that write is listed: to the records, the outbox and standard output. Then it is
run again for each of them, on a copy, with that call failing or the process killed at it. After each: everything is as before or as
after the command, never between; a failure is 73 or 74 and success is whole; those who only look are served; the same command ends
with 0 and leaves what it leaves without a fault, and nothing besides. Exit 1 if anything else was seen.
"""
import argparse
import collections
import hashlib
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from reference.walk.accidents import Failed, Story, late_credit
from reference.walk.program import Program

WRITES = ("write", "pwrite64", "writev", "pwritev", "pwritev2", "rename", "renameat", "renameat2", "fsync", "fdatasync", "mkdir", "mkdirat",
          "unlink", "unlinkat", "rmdir", "ftruncate", "truncate", "link", "linkat", "symlink", "symlinkat", "fallocate", "copy_file_range", "sendfile",
          "fchmod", "chmod")
OPENS = ("open", "openat", "creat")
CALL = re.compile(r"^(\d+)\s+(\w+)\((.*)$")
CORE = ("records.db", "records.db-journal", "outbox")


# ------------------------------------------------------------------ the commands, each with the ground it stands on


def reviewed(s):
    s.book.add("P-1", 4, points=300).add("P-2", 4, points=300, until=(2028, 12, 31)).add("P-3", 2, points=0).add("P-OK", 3)
    late_credit(s, "P-1")
    s.begin()
    s.day = "2027-01-02"
    s("review")


def apply(s):
    reviewed(s)
    return ["apply", "2027-01-review"]


def restore(s):
    reviewed(s)
    s("apply", "2027-01-review")
    s.refill()
    return ["apply", "2027-01-review", "--restore"]


def withdraw(s):
    reviewed(s)
    return ["withdraw", "2027-01-review", "--reason", "a credit was approved", "--by", "A. Clerk"]


def reinstate(s):
    reviewed(s)
    s("apply", "2027-01-review")
    return ["reinstate", "P-2", "--batch", "2027-01-review", "--reason", "an objection", "--by", "A. Clerk"]


def reinstate_all(s):
    reviewed(s)
    s("apply", "2027-01-review")
    return ["reinstate", "--all", "--batch", "2027-01-review", "--reason", "wrong records", "--by", "A. Clerk"]


def supplement(s):
    reviewed(s)
    for e in s.book.rows["credits"]:
        e["status"] = "approved"
    s.refill("credits")
    return ["review", "--supplement"]


COMMANDS = {f.__name__: f for f in (apply, restore, withdraw, reinstate, reinstate_all, supplement)}


# ------------------------------------------------------------------ running


def traced(p, day, folder, args, inject, log, timeout=120):
    """(status, what it printed, [(thread, call, number of this call in the thread, text)])"""
    env = p.environment(day, folder)
    words = ["strace", "-f", "-y", "-s", "32", "-o", log, "-e", "trace=" + ",".join(WRITES + OPENS)]
    for k in ("LD_PRELOAD", "FAKETIME", "FAKETIME_SHARED"):     # for the program alone: strace needs the real clock
        if k in env:
            words += ["-E", "%s=%s" % (k, env.pop(k))]
    for x in inject:
        words += ["-e", "inject=" + x]
    r = subprocess.run(words + [p.path] + args, cwd=folder, env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout)
    calls, seen, first = [], collections.Counter(), None
    with open(log, errors="replace") as f:
        for line in f:
            m = CALL.match(line)
            if m:
                pid, name, rest = m.groups()
                first = first or pid
                seen[pid, name] += 1
                calls.append((pid, name, seen[pid, name], rest.rstrip()))
    return r.returncode, (r.stdout + r.stderr).decode("utf-8", "replace"), calls


def points(calls, folder):
    """the calls that write what matters: (call, number, what)"""
    out = []
    for pid, name, n, rest in calls:
        if name in OPENS and "O_CREAT" not in rest or "ENOENT" in rest[-60:] and name.startswith("unlink"):
            continue
        inside = any(os.path.join(folder, c) in rest for c in CORE) or re.search(r'"(\./)?(records\.db|outbox)', rest)
        std = name in ("write", "writev") and re.match(r"[12]<", rest)
        if inside or std:
            what = re.sub(r"\s+", " ", rest.replace(folder + "/", ""))[:110]
            if (name, n, what) not in out:
                out.append((name, n, what))
    return out


def logical(db):
    """every table's rows, as anybody who opens the file reads them; on a copy, so that nothing is played back here"""
    side = tempfile.mkdtemp(prefix="faults-db-")
    try:
        for end in ("", "-journal", "-wal", "-shm"):
            if os.path.exists(db + end):
                shutil.copyfile(db + end, os.path.join(side, "records.db" + end))
        con = sqlite3.connect(os.path.join(side, "records.db"))
        fine = con.execute("PRAGMA integrity_check").fetchall()
        out = {"integrity": fine}
        for (t,) in con.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
            out[t] = sorted(map(repr, con.execute("SELECT * FROM %s" % t).fetchall()))
        con.close()
        return out
    finally:
        shutil.rmtree(side, ignore_errors=True)


def files(folder, hidden):
    """{path in the outbox: digest}; what readers see, or what they do not"""
    out, top = {}, os.path.join(folder, "outbox")
    for where, _, names in os.walk(top):
        rel = os.path.relpath(where, top)
        if rel == ".":
            names = [n for n in names if n != ".lock"]
        for n in names:
            path = os.path.normpath(os.path.join(rel, n))
            if path.startswith(".") == hidden:
                with open(os.path.join(where, n), "rb") as f:
                    out[path] = hashlib.sha256(f.read()).hexdigest()[:12]
        if rel != "." and rel.startswith(".") == hidden:
            out[rel + "/"] = ""
    return out


def state(folder):
    return logical(os.path.join(folder, "records.db")), files(folder, False), files(folder, True)


def differ(a, b):
    return sorted("%s (%s, %s)" % (k, str(a.get(k))[-90:], str(b.get(k))[-90:]) for k in set(a) | set(b) if a.get(k) != b.get(k))[:4]


class Faults:
    def __init__(self, p, tmp, o):
        self.p, self.tmp, self.o = p, tmp, o
        self.count, self.bad, self.notes = collections.Counter(), [], collections.Counter()

    def fail(self, name, where, text):
        self.bad.append((name, where, text))
        print("FAILED  %s, %s\n        %s" % (name, where, text), flush=True)

    def command(self, name):
        s = Story(self.p, os.path.join(self.tmp, name), False)
        args = COMMANDS[name](s)
        ground, side, log = s.folder, s.folder + ".w", os.path.join(self.tmp, "log")
        before, self.sound = state(ground), {0, 3, self.p.run(s.day, ground, ["status"]).status}

        def again():
            shutil.rmtree(side, ignore_errors=True)
            shutil.copytree(ground, side)
        again()
        status, said, calls = traced(self.p, s.day, side, args, [], log)
        if status != 0:
            return self.fail(name, "without a fault", "ended with %s: %s" % (status, said[-300:]))
        after = state(side)
        again()
        self.p.run(s.day, side, args)
        timed = [k for k in range(3) if state(side)[k] != after[k]]
        if timed:
            self.fail(name, "without a fault", "does not leave the same twice: %s" % [differ(state(side)[k], after[k]) for k in timed])
        places = points(calls, ground + ".w")
        print("%s: `%s` writes by %d calls (%s)" % (name, shlex.join(args), len(places), ", ".join(
            "%s %d" % x for x in collections.Counter(n for n, _, _ in places).most_common())), flush=True)
        for call, n, what in places:
            for how in self.o.how:
                if how == "ENOSPC" and call not in ("write", "pwrite64", "writev", "pwritev", "mkdir", "mkdirat", "openat", "open", "fallocate", "ftruncate", "rename", "renameat", "renameat2"):
                    continue
                again()
                self.one(name, s.day, side, args, call, n, what, how, before, after, log)

    def one(self, name, day, side, args, call, n, what, how, before, after, log):
        where = "%s at %s %d: %s" % (how, call, n, what)
        inject = "%s:%s:when=%d" % (call, "error=EIO:signal=SIGKILL" if how == "KILL" else "error=" + how, n)
        status, said, calls = traced(self.p, day, side, args, [inject], log)
        with open(log, errors="replace") as f:
            text = f.read()
        if "INJECTED" not in text and "killed by SIGKILL" not in text:
            self.count["not reached"] += 1
            return
        if "cannot be preloaded" in said:                       # a thread's first calls have the numbers of the loader's
            self.count["not reached"] += 1
            return
        self.count[name, how] += 1
        if self.o.verbose:
            print("   %s -> %s %s" % (where, status, said.strip()[-120:].replace("\n", " | ")))
        db, seen, _ = state(side)
        tables = "before" if db == before[0] else "after" if db == after[0] else None
        outbox = "before" if seen == before[1] else "after" if seen == after[1] else None
        if before[0] == after[0] and tables:
            tables = outbox                                     # only the outbox tells
        if before[1] == after[1] and outbox:
            outbox = tables
        if tables is None:
            self.fail(name, where, "the records are between (%s): %s" % (status, differ(db, before[0])))
        elif outbox is None:
            self.fail(name, where, "the outbox is between (%s): %s" % (status, differ(seen, before[1])))
        elif tables != outbox:
            self.fail(name, where, "records %s, outbox %s (%s)" % (tables, outbox, status))
        killed = status in (-9, 137)
        if how == "KILL" and not killed:
            self.notes["a kill that was not one"] += 1
        if not killed and status not in (0, 73, 74):
            self.fail(name, where, "ended with %s: %s" % (status, said[-300:]))
        if status == 0 and "before" in (tables, outbox):
            self.fail(name, where, "ended with 0, and nothing was done: %s" % said[-300:])
        if status == 0:
            self.notes["a fault passed over with 0 at %s" % what.split(",")[0][:70]] += 1
        if status in (73, 74) and tables == "after":
            self.notes["%s, and done" % status] += 1
        if status in (73, 74) and not said.strip():
            self.fail(name, where, "ended with %s without a word" % status)
        journal = os.path.exists(os.path.join(side, "records.db-journal"))
        r = self.p.run(day, side, ["status"])
        if r.status not in self.sound and not (journal and r.status in (74, 75)):
            self.fail(name, where, "`status` afterwards ended with %s: %s" % (r.status, (r.out + r.err)[-300:]))
        r = self.p.run(day, side, args)
        if r.status == 65 and tables == "after" and args[0] == "withdraw" and "it was withdrawn" in r.err:
            self.notes["withdrawn, and the next run says so with 65"] += 1
        elif r.status != 0:
            return self.fail(name, where, "was %s, %s; the next run ended with %s: %s" % (status, tables, r.status, (r.out + r.err)[-300:]))
        now = state(side)
        for k, part in enumerate(("records", "outbox", "what is hidden in the outbox")):
            if now[k] != after[k]:
                self.fail(name, where, "was %s, %s; after the next run the %s differ from a run without a fault: %s" % (
                    status, tables, part, differ(now[k], after[k])))
        left = [f for f in os.listdir(side) if f not in ("records.db", "outbox", "tmp", "empty")] + os.listdir(os.path.join(side, "tmp"))
        if left:
            self.fail(name, where, "the next run leaves %s" % left)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program")
    ap.add_argument("--how", default="EIO,ENOSPC,KILL")
    ap.add_argument("--list", action="store_true")
    ap.add_argument("--verbose", action="store_true")
    ap.add_argument("names", nargs="*")
    o = ap.parse_args()
    if o.list:
        print("\n".join(COMMANDS))
        return 0
    if not o.program or any(n not in COMMANDS for n in o.names):
        ap.error("--program, and names of --list")
    o.how = o.how.split(",")
    p, tmp = Program(o.program), tempfile.mkdtemp(prefix="faults-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    f = Faults(p, tmp, o)
    try:
        for n in o.names or COMMANDS:
            try:
                f.command(n)
            except Failed as e:
                f.fail(n, "the ground", e)
    finally:
        p.close()
        shutil.rmtree(tmp, ignore_errors=True)
    for k, n in sorted(f.count.items(), key=str):
        print("%6d  %s" % (n, k if isinstance(k, str) else " ".join(k)))
    for k, n in f.notes.most_common():
        print("note: %s: %d" % (k, n))
    print("%d faults, %d violations" % (sum(n for k, n in f.count.items() if k != "not reached"), len(f.bad)))
    return 1 if f.bad else 0


if __name__ == "__main__":
    sys.exit(main())
