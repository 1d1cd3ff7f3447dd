#!/usr/bin/env python3
"""What a fault, a kill or a power cut leaves behind, at every single system call (Linux on x86-64, a C compiler).

    faults.py --program PATH [COMMAND …] [--seed N] [--sample N | --full] [--jobs N] [--only fault|kill|power] [--list] [--verbose]

Each command is run once and its system calls are counted: those of Foundation, SQLite and the C library with them, from the first that the
dynamic linker does not make. Then it is run again, on a copy of its ground, for a call and an error that the call's manual page names, or
cut short, or killed at it; and its writes are replayed as a disk may have them when the power fails after any of them (`power.py`). After each:

  * records and outbox are as before or as after the command, never between, and the database passes its integrity check;
  * it ends with 0 and did it all, saying what it says without a fault, or with 66, 73, 74 (75 for a lock, 78 for configuration) and says why;
    no signal, no trap, no words of a library;
  * the same command ends with 0 and leaves what it leaves without a fault, and nothing besides.

Where the memory or the threads of the process fail, the runtime may end it: that counts as a kill. Exit 1 if anything else was seen.
"""
import argparse
import collections
import multiprocessing
import os
import random
import re
import shlex
import shutil
import sys
import tempfile
import time
import traceback

import commands
import manual
import power
import states
import tracing
from reference.walk.accidents import Story

WRITES = ("create", "write", "pwrite64", "rename", "renameat2", "link", "linkat", "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "fsync", "fdatasync",
          "syncfs", "ftruncate", "fchmod")
UNKNOWN = "nobody knows how much of it was sent: "
SPOKEN = re.compile(r"Fatal error|Optional\(|Error Domain|NSCocoa|Swift/|SQLite error|unexpectedly found|^\s*at /", re.M)
ROOM = re.compile(r"(?m)^remark: .* its disk needs .*\n")       # what is free differs from moment to moment
SYSTEM = ("/sys/", "/proc/", "/etc/", "/usr/", "/dev/", "pipe:", "socket:", "anon_inode")


def about(key):
    """a key without what is told apart only by number"""
    return re.sub(r"[0-9a-f]{16,}|\d+(?=\.(png|eml|html|ics))", "#", key)


class Bench:
    """One command on its ground, as one process of several runs it."""

    def __init__(self, program, tools, folder, name, verbose=False):
        self.command, self.verbose = commands.COMMANDS[name], verbose
        self.p = tracing.Traced(program, tools)
        self.ground, self.side = os.path.join(folder, name), os.path.join(folder, name + ".w")
        self.log = os.path.join(folder, name + ".log")
        s = Story(self.p, self.ground, False)
        self.args, self.day = self.command.prepare(s), s.day
        self.is_send = self.args[0] == "send"
        self.before = self.state(self.ground)
        self.seen, self.nexts = {}, {}
        self.again()
        self.status, self.out, self.err = self.p.trace(self.day, self.side, self.args, ["list", self.log])
        self.after = self.state(self.side)
        with open(self.log, encoding="utf-8", errors="surrogateescape") as f:
            self.calls = [(int(n), key) for n, key in (line.rstrip("\n").split("\t", 1) for line in f)]
        self.messages = self.inbox() if self.is_send else None

    @staticmethod
    def kept(hidden):
        """what is hidden in the outbox, but for what the next `apply` makes up (Batch.md, "Names")"""
        return {p: d for p, d in hidden.items() if not p.startswith(".applied")}

    def again(self):
        shutil.rmtree(self.side, ignore_errors=True)
        shutil.copytree(self.ground, self.side)

    def state(self, folder):
        found = states.state(folder, self.command.database)
        if self.is_send:                                        # what was sent is told by the inbox
            found = found[:2] + ({p: d for p, d in found[2].items() if not p.startswith(".sent")},)
        return found

    def inbox(self, folder=None):
        out = []
        inbox = os.path.join(folder or self.side, "inbox")
        for n in sorted(os.listdir(inbox)):
            if n.endswith(".eml"):
                with open(os.path.join(inbox, n), "rb") as f:
                    out.append(re.sub(rb"(?m)^Date: .*\n", b"", f.read(), count=1))
        return out

    # ------------------------------------------------------------------ one fault

    def one(self, n, key, how):
        """(what came of it, [what is wrong], note); None where the call was not reached"""
        hit = self.log + ".hit"
        if os.path.exists(hit):
            os.unlink(hit)
        self.again()
        status, out, err = self.p.trace(self.day, self.side, self.args, ["at", hit, manual.word(how), str(n), key])
        if not os.path.exists(hit):
            return None
        wrong, call = [], manual.base(key).partition(":")[0]
        # libdispatch traps where it cannot look after its own threads.
        runtime = call in manual.RUNTIME or key.startswith("child:") or " /proc/" in key
        died = status is not None and status >= 128
        if status is None:
            wrong.append("does not end")
        elif how == "kill":
            # A thread may be met while the process ends already, with 0: then everything was done, which is looked at below.
            if status not in (137, 0):
                wrong.append("was killed and ended with %s" % status)
        elif died and not runtime:
            wrong.append("ended by signal %d: %s" % (status - 128, err[-300:]))
        elif not died:
            wrong += self.wrong_answer(status, out, err, key, how, call, runtime)
        where, more = self.judge(status, how == "kill" or died)
        wrong += more
        kind = "killed" if how == "kill" else "ended by the runtime" if died else "passed over" if status == 0 else str(status)
        note = None
        if kind not in ("killed", "0"):
            note = (kind, how, about(key), err.strip().splitlines()[0][:200] if err.strip() else "")
        if self.verbose:
            print("   %s %s %d %s -> %s %s %s" % (self.command.name, how, n, key, status, where, err.strip()[-160:].replace("\n", " | ")), flush=True)
        return kind, wrong, note

    def wrong_answer(self, status, out, err, key, how, call, runtime):
        wrong = []
        path = key.partition(" ")[2]
        allowed = {0, 66, 73, 74}
        if call in ("flock", "fcntl") or self.is_send:
            allowed.add(75)
        if "config" in path or "editions" in path or "templates" in path:
            allowed.add(78)
        if status not in allowed:
            wrong.append("ended with %s: %s" % (status, (err or out)[-300:]))
        if SPOKEN.search(err + out):
            wrong.append("speaks of what nobody knows: %s" % err[-300:])
        if status == 0 and ROOM.sub("", out) != ROOM.sub("", self.out):
            # Who may read a batch need not be one who may read what was sent of it; that is said, then.
            if (call != "write" or "pipe" in path) and not (how == "EACCES" and UNKNOWN in out):
                wrong.append("ended with 0 and says something else: %r for %r" % (out[-200:], self.out[-200:]))
        if status not in (0, None) and not (err + out).strip():
            wrong.append("ended with %s without a word" % status)
        return wrong

    def judge(self, status, killed):
        """(where it was, [what is wrong]): the folder as it is, and what the same command makes of it"""
        mark = states.digest(self.side)
        if mark not in self.seen:
            now = self.state(self.side)
            self.seen[mark] = states.place(now, self.before, self.after), now
        (records, outbox), now = self.seen[mark]
        wrong = []
        if records is None:
            wrong.append("the records are between (%s): %s" % (status, states.differ(now[0], self.before[0])))
        elif outbox is None:
            wrong.append("the outbox is between (%s): %s" % (status, states.differ(now[1], self.before[1])))
        elif records != outbox:
            wrong.append("records %s, outbox %s (%s)" % (records, outbox, status))
        elif status == 0 and not self.command.reads and self.before[:2] != self.after[:2] and records == "before":
            wrong.append("ended with 0, and nothing was done")
        elif status == 0 and not killed and not self.command.reads and self.kept(now[2]) != self.kept(self.after[2]):
            wrong.append("ended with 0, and what is hidden in the outbox differs: %s" % states.differ(now[2], self.after[2]))
        if self.is_send:
            return records, wrong + self.sent(status, killed)
        if mark not in self.nexts:
            self.nexts[mark] = self.next(records)
        return records, wrong + self.nexts[mark]

    def next(self, records):
        r = self.p.run(self.day, self.side, self.args)
        said = (r.out + r.err)[-300:]
        if r.status in self.command.again and records == "after":
            return []
        if r.status != 0:
            return ["was %s; the next run ended with %s: %s" % (records, r.status, said)]
        now, wrong = self.state(self.side), []
        for k, part in enumerate(("records", "outbox", "what is hidden in the outbox")):
            if now[k] != self.after[k]:
                wrong.append("was %s; after the next run the %s differ from a run without a fault: %s" % (
                    records, part, states.differ(now[k], self.after[k])))
        left = states.left(self.side, self.ground)
        if left:
            wrong.append("the next run leaves %s" % left)
        return wrong

    def sent(self, status, killed):
        """every message arrives, and none twice but where the agent's answer was lost, which is said"""
        wrong, first = [], self.inbox()
        if status == 0 and len(set(first)) < len(set(self.messages)):
            wrong.append("ended with 0, and %d of %d messages arrived" % (len(set(first)), len(set(self.messages))))
        r = self.p.run(self.day, self.side, self.args)
        if r.status != 0:
            return wrong + ["was %s; the next run ended with %s: %s" % (status, r.status, (r.out + r.err)[-300:])]
        last = collections.Counter(self.inbox())
        for message in set(self.messages):
            if last[message] == 0:
                wrong.append("a message was left out: %s" % r.err[-300:])
            if last[message] > 2 or last[message] == 2 and "the agent's answer was lost" not in r.err and not self.told:
                wrong.append("a message arrived %d times, and nothing was said: %s" % (last[message], r.err[-300:]))
        if set(last) - set(self.messages):
            wrong.append("something else arrived")
        return wrong

    told = False

    # ------------------------------------------------------------------ the power

    def power(self, seeds):
        """[(what, [what is wrong])], a state each; the same state is looked at once"""
        self.again()
        disk = power.Disk(self.side)
        status, _, _ = self.p.trace(self.day, self.side, self.args, ["record", self.log])
        inbox = self.inbox() if self.is_send else []
        out, done, handed = [], set(), 0
        changes = power.events(self.log)
        last = max((k for k, e in enumerate(changes)), default=-1)
        for k, event in enumerate(changes):
            if not disk.apply(event):
                if k < last:
                    continue
            handed += event[0] == "ended"
            for variant, seed in [(v, 0) for v in power.VARIANTS] + [("mixed", "%s %d" % (s, k)) for s in seeds]:
                tree = disk.tree(variant, seed)
                mark = hash((k == last, handed, tuple((p, c) for p, c in sorted(tree.items()))))
                if mark in done:
                    out.append((variant, None, []))
                    continue
                done.add(mark)
                shutil.rmtree(self.side, ignore_errors=True)
                power.write(tree, self.side)
                for n in ("tmp", "empty"):
                    os.makedirs(os.path.join(self.side, n), exist_ok=True)
                if self.is_send:
                    self.deliver(inbox[:handed])
                # After the last change the command has said that it is done.
                where, wrong = self.judge(0 if k == last else None, True)
                out.append((variant, "%s after %d: %s %s" % (variant, k, event[0], (event[6] or event[5]).replace(self.side + "/", "")), wrong))
        return out

    def deliver(self, messages):
        inbox = os.path.join(self.side, "inbox")
        shutil.rmtree(inbox, ignore_errors=True)
        os.makedirs(inbox)
        for number, message in enumerate(messages):
            with open(os.path.join(inbox, "%d.eml" % number), "wb") as f:
                f.write(message)


# ------------------------------------------------------------------ which


def places(calls, sample, seed, only):
    """[(number, key, how)] of the calls: all of them, or so many, chosen by the seed: first every call that writes to the records or the outbox with
    a full disk, a failing one and a kill, then every key with one error, then others by chance"""
    whole = []
    for n, key in calls:
        for how in manual.errors(key) + ("kill",):
            if not only or ("kill" if how == "kill" else "fault") in only:
                whole.append((n, key, how))
    if sample is None or len(whole) <= sample:
        return whole
    r = random.Random(seed)
    chosen, keys = [], set()
    rest = whole[:]
    r.shuffle(rest)
    for one in rest:
        n, key, how = one
        call = manual.base(key)
        path = key.partition(" ")[2]
        name, _, more = call.partition(":")
        matters = (more or name) in WRITES and not path.startswith(SYSTEM)
        mark = (about(key), how) if matters and how in ("EIO", "ENOSPC", "EINTR", "kill") else about(key)
        if mark not in keys:
            keys.add(mark)
            chosen.append(one)
    chosen = chosen[:max(sample, 0)]
    taken = set(chosen)
    for one in rest:
        if len(chosen) >= sample:
            break
        if one not in taken:
            chosen.append(one)
    return chosen


STATE = {}


def begin(program, tools, folder, verbose):
    STATE.update(program=program, tools=tools, verbose=verbose, benches={}, folder=os.path.join(folder, "w%d" % os.getpid()))
    os.makedirs(STATE["folder"])


def bench(name):
    if name not in STATE["benches"]:
        STATE["benches"][name] = Bench(STATE["program"], STATE["tools"], STATE["folder"], name, STATE["verbose"])
    return STATE["benches"][name]


def prepare(name):
    try:
        b = bench(name)
        return name, b.args, b.status, b.err[-300:], b.calls
    except Exception:
        return name, None, None, traceback.format_exc()[-800:], []


def work(task):
    name, kind, what = task
    try:
        b = bench(name)
        if kind == "power":
            return name, kind, [(variant, where, wrong) for variant, where, wrong in b.power(what)]
        return name, kind, [(one, b.one(*one)) for one in what]
    except Exception:
        return name, "broken", traceback.format_exc()[-1500:]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program")
    ap.add_argument("--seed", default="1")
    ap.add_argument("--sample", type=int, default=220, help="faults and kills of each command (default 220)")
    ap.add_argument("--full", action="store_true", help="every call with every error")
    ap.add_argument("--mixed", type=int, default=2, help="states by chance after each change, when the power fails (default 2)")
    ap.add_argument("--jobs", type=int, default=2)
    ap.add_argument("--only", action="append", choices=("fault", "kill", "power"))
    ap.add_argument("--list", action="store_true")
    ap.add_argument("--notes", action="store_true", help="prints how each kind of fault ended, with its first line")
    ap.add_argument("--verbose", action="store_true")
    ap.add_argument("names", nargs="*", metavar="COMMAND")
    o = ap.parse_args()
    if o.list:
        print("\n".join(commands.COMMANDS))
        return 0
    if not o.program or any(n not in commands.COMMANDS for n in o.names):
        ap.error("--program, and commands of --list")
    names, began = o.names or list(commands.COMMANDS), time.monotonic()
    print("seed %s, %s" % (o.seed, "every call with every error" if o.full else "%d faults and kills a command" % o.sample), flush=True)
    tmp = tempfile.mkdtemp(prefix="faults-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    bad, count, notes, missed = [], collections.defaultdict(collections.Counter), collections.Counter(), collections.Counter()
    try:
        tools = tracing.Tools(tmp)
        with multiprocessing.Pool(o.jobs, begin, (o.program, tools, tmp, o.verbose)) as pool:
            tasks = []
            for name, args, status, err, calls in pool.imap_unordered(prepare, names, 1):
                if status != 0:
                    bad.append((name, "without a fault", "ended with %s: %s" % (status, err)))
                    print("FAILED  %s, without a fault\n        %s" % bad[-1][::2], flush=True)
                    continue
                chosen = places(calls, None if o.full else o.sample, o.seed + name, o.only)
                print("%-20s `%s`: %d calls of %d kinds; %d faults and kills" % (
                    name, shlex.join(args), len(calls), len({k for _, k in calls}), len(chosen)), flush=True)
                tasks += [(name, "calls", chosen[k:k + 40]) for k in range(0, len(chosen), 40)]
                if not o.only or "power" in o.only:
                    tasks.append((name, "power", ["%s %d" % (o.seed, k) for k in range(o.mixed)]))
            tasks.sort(key=lambda t: t[1] != "power")
            for name, kind, results in pool.imap_unordered(work, tasks, 1):
                if kind == "broken":
                    bad.append((name, kind, results))
                    print("FAILED  %s, the bench\n%s" % (name, results), flush=True)
                    continue
                for one, result in [] if kind == "power" else results:
                    if result is None:
                        missed[name] += 1
                        continue
                    count[name]["kills" if one[2] == "kill" else "faults"] += 1
                    if result[2]:
                        notes[(name,) + result[2]] += 1
                    for text in result[1]:
                        bad.append((name, one, text))
                        print("FAILED  %s, %s at %s (%d)\n        %s" % (name, one[2], one[1], one[0], text), flush=True)
                for variant, where, wrong in results if kind == "power" else []:
                    count[name]["power cuts"] += 1
                    count[name]["states"] += where is not None
                    for text in wrong:
                        bad.append((name, where, text))
                        print("FAILED  %s, power: %s\n        %s" % (name, where, text), flush=True)
    finally:
        shutil.rmtree(tmp, ignore_errors=True)
    if o.notes:
        for k, n in sorted(notes.items()):
            print("note %3d  %s" % (n, "  ".join(k)))
    columns = ("faults", "kills", "power cuts", "states")
    print("\n%-20s %8s %8s %10s %8s" % (("command",) + columns))
    for name in names:
        print("%-20s %8d %8d %10d %8d" % ((name,) + tuple(count[name][c] for c in columns)))
    total = [sum(count[n][c] for n in names) for c in columns]
    print("%-20s %8d %8d %10d %8d" % (("in all",) + tuple(total)))
    if missed:                                                  # which call of a key is which differs with the threads
        print("not reached on that run (threads): %d" % sum(missed.values()))
    print("%d faults, %d kills, %d power cuts with %d different states: %d violations; seed %s, %d s" % (
        tuple(total) + (len(bad), o.seed, time.monotonic() - began)))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
