"""A random walk over the state of outbox and records, with invariants after each step (WALK.md says which).

    python3 -m reference.walk.walk --program PATH --steps N --seed S [--keep DIR] [--length L] [--ignore KIND,…] [--only KIND] [--no-story]
    python3 -m reference.walk.walk --program PATH --replay STORY.json

The walk is made of episodes of L steps, each over its own small records; episode i of seed S is decided by "S:i" alone. A
violation ends its episode; the first of a kind is shrunk to a short story and printed (and kept in DIR, to be replayed).
Kinds in --ignore are counted and passed over. Exit 1 if there were others.
"""
import argparse
import collections
import copy
import fnmatch
import json
import os
import random
import re
import resource
import shlex
import shutil
import signal
import sys
import tempfile
import time

from reference.walk import records as walk_records
from reference.dates import add_days, add_months, fmt, parse
from reference.walk.advice import advice_in, follow
from reference.walk.corrections import number
from reference.walk.model import HIDDEN, LIMIT, RENEWAL_DAYS, STATUSES, Batch, Model, tree
from reference.walk.program import Program
from reference.walk.words import Violation, half_of

TABLES = list(walk_records.REFILLED)
ALLOW = ["--allow-downgrades", "1000", "--allow-undecided", "1000", "--allow-shrink"]
PUBLISHING = ("review", "renew", "renewal-notices")


def unknown(result):
    """the command line is none of this program's: it does not have the command or the option yet"""
    return result.status == 64 and ("Unknown option" in result.err or "nexpected argument" in result.err)


def later(day, n):
    return fmt(add_days(parse(day), n))


class World:
    """One episode: a folder with records and outbox, the model, and what was done."""

    def __init__(self, program, template, folder, seed, options):
        self.program, self.folder, self.seed, self.o = program, folder, seed, options
        os.makedirs(os.path.join(folder, "tmp"))
        self.db, self.outbox = os.path.join(folder, "records.db"), os.path.join(folder, "outbox")
        shutil.copyfile(template, self.db)
        self.records = walk_records.Records(seed)
        self.model = Model(self.records.rows)
        con = walk_records.connect(self.db)
        for t in walk_records.TABLES:
            walk_records.fill(con, t, self.records.rows[t])
        con.commit()
        con.close()
        r = random.Random("start %s" % seed)
        self.day = r.choice(("2026-06-20", "2026-07-02", "2026-11-25", "2026-12-28", "2027-01-03"))
        self.story, self.unsettled, self.serial = [], False, 0
        self.notes = options.notes
        self.seen, self.expected = {}, None

    # ------------------------------------------------------------------ running

    def run(self, args, kill_after=None):
        self.story.append((self.day, args, kill_after))
        result = self.program.run(self.day, self.folder, args, kill_after)
        if result.killed:
            self.unsettled = True
        elif result.status not in STATUSES:
            self.fail("status", "`%s` ended with %s: %s" % (shlex.join(args), result.status, result.err[-300:]))
        elif unknown(result):
            self.fail("no-such-command", "`%s`: %s" % (shlex.join(args), result.err.splitlines()[0]))
        return result

    def fail(self, kind, text):
        if any(fnmatch.fnmatch(kind, i) for i in self.o.ignore):
            self.o.ignored[kind] += 1
        else:
            raise Violation(kind, text)

    def expect(self, result, allowed, why=""):
        if not result.killed and result.status not in allowed and not unknown(result):
            self.fail("%s-%s-not-%s" % (result.args[0], result.status, "-".join(map(str, sorted(allowed)))), "`%s` ended with %s, expected %s%s\n%s" % (
                shlex.join(result.args), result.status, "/".join(map(str, sorted(allowed))), why and " (%s)" % why,
                (result.out[-900:] + result.err[-600:]).strip()))

    def reads(self, args):
        """runs a command that changes nothing, and sees that it does not"""
        before = tree(self.folder)
        result = self.run(args)
        if not self.unsettled:
            now = tree(self.folder)
            if now != before:
                changed = sorted({x[0] for x in set(now) ^ set(before)})
                self.fail("preview-writes", "`%s` changed %s" % (shlex.join(args), ", ".join(
                    os.path.relpath(c, self.folder) for c in changed[:5])))
        return result

    def tables(self):
        path = self.db
        try:
            return walk_records.dump(path, TABLES + ["applied_batches"])
        except walk_records.Unsettled:
            side = os.path.join(self.folder, "tmp", "copy.db")
            for end in ("", "-journal", "-wal", "-shm"):
                if os.path.exists(path + end):
                    shutil.copyfile(path + end, side + end)
            walk_records.connect(side).execute("SELECT count(*) FROM channels").fetchall()
            con = walk_records.connect(side)
            con.execute("BEGIN IMMEDIATE")
            con.commit()
            con.close()
            if os.path.exists(side + "-journal"):               # none that has anything to play back is left here
                os.unlink(side + "-journal")
            out = walk_records.dump(side, TABLES + ["applied_batches"])
            for f in os.listdir(os.path.dirname(side)):
                if f.startswith("copy.db"):
                    os.unlink(os.path.join(os.path.dirname(side), f))
            return out

    # ------------------------------------------------------------------ the outbox

    def look(self, result=None, allowed=False):
        """compares the outbox with the model; `result`: of the command that may have published or withdrawn"""
        m = self.model
        names = sorted(os.listdir(self.outbox)) if os.path.isdir(self.outbox) else []
        hidden = [n for n in names if n.startswith(".")]
        names = [n for n in names if not n.startswith(".")]
        command = result.args[0] if result is not None else None
        for n in names:
            path = os.path.join(self.outbox, n)
            if n not in m.batches:
                if command not in PUBLISHING:
                    self.fail("outbox", "%s appeared by `%s`" % (n, shlex.join(result.args) if result else "nothing"))
                try:
                    b = Batch(n, path)
                except (OSError, ValueError, KeyError) as e:
                    raise Violation("half-batch", "%s: %r" % (n, e))
                if b.faults():
                    raise Violation("half-batch", "%s: %s" % (n, b.faults()[:3]))
                b.seen, b.state = b.stamp(), (m.version, m.acts)
                if b.command == "supplement":
                    self.supplemented(b, result)
                m.batches[n] = b
                m.published(b, allowed or result.killed, self.note, self.fail)
                self.shrunk(b, allowed or result.killed)
            elif m.batches[n].stamp() != m.batches[n].seen:
                b = m.batches[n]
                if not b.damaged and b.faults():
                    raise Violation("half-batch", "%s was changed by `%s`: %s" % (n, shlex.join(result.args) if result else "", b.faults()[:3]))
                b.seen = b.stamp()
        for n in sorted(set(m.batches) - set(names)):
            if command != "withdraw" or result.args[1] != n:
                raise Violation("outbox", "%s vanished by `%s`" % (n, shlex.join(result.args) if result else "nothing"))
            if n in m.applied:
                raise Violation("withdrawn-applied", "%s was applied, and is gone from the outbox" % n)
            m.withdrawn.append(m.batches.pop(n))
            m.untell(m.withdrawn[-1])
        if result is not None and not result.killed and (result.status == 0 and command in PUBLISHING):
            left = [h for h in hidden if h not in HIDDEN]
            if left and "was published before" in result.err:
                self.note("a killed run's leftover stays after a run that found its batch published")
            elif left:
                self.fail("leftover", "after `%s` the outbox still holds %s" % (shlex.join(result.args), ", ".join(left)))

    def shrunk(self, b, allowed):
        """plausibility: reviews and notices against the latest batch of the same kind"""
        if b.command in ("renew", "supplement") or allowed:
            return
        def readable(o):
            try:
                return bool(json.load(open(os.path.join(self.folder, "outbox", o.name, "manifest.json"))))
            except (OSError, ValueError):
                return False                                    # emptied by the walk: nobody can say what was decided then
        older = [o for o in self.model.batches.values() if o.command == b.command and o.as_of < b.as_of and readable(o)]
        if older:
            last = max(older, key=lambda o: o.as_of)
            fewer = len(last.decisions) - len(b.decisions)
            if fewer > max(LIMIT, len(last.decisions) // 4):
                self.fail("shrunk", "%s decides %d fewer than %s, and was published" % (b.name, fewer, last.name))

    def note(self, text):
        self.notes[text.split(":")[0]] += 1

    # ------------------------------------------------------------------ steps

    def do(self, a):
        getattr(self, "do_" + a["do"].replace("-", "_"))(a)
        m = self.model
        for name, b in m.batches.items():                       # what was read is read again when it changed only
            if not b.damaged and b.stamp() != b.seen:
                raise Violation("half-batch", "%s changed" % name)

    def do_clock(self, a):
        self.day = max("2026-06-01", later(self.day, a["days"]))
        self.story.append((self.day, None, "the clock: %s" % self.day))

    def do_publish(self, a):
        m, args = self.model, list(a["args"])
        command = args[0]
        stamp = os.stat(self.db).st_mtime_ns, os.stat(self.db).st_size
        result = self.run(args)
        if not self.unsettled and stamp != (os.stat(self.db).st_mtime_ns, os.stat(self.db).st_size):
            self.fail("publish-writes", "`%s` changed the records" % shlex.join(args))
        allowed, why = self.may_publish(args)
        self.expect(result, allowed, why)
        self.look(result, "--allow-downgrades" in args)
        if result.status == 0:
            self.unsettled = False
        if result.status == 77:
            self.overrun(result, args)
        self.advise(result, a)

    def as_of(self, args):
        """the day that a publishing command is for; None for one that it must refuse"""
        if args[0] == "renewal-notices":
            if "--year" in args:
                return args[args.index("--year") + 1] + "-12-01"
            y = int(self.day[:4])
            return "%d-12-01" % (y if self.day >= "%d-12-01" % y else y - 1)
        if "--as-of" in args:
            day = args[args.index("--as-of") + 1]
            if args[0] == "renew" and parse(day) and "%s-04" % day[:4] <= day <= self.day and self.model.changed_late(day[:4], day):
                return day
            months = ("01", "07") if args[0] == "review" else ("01", "02", "03")
            return day if parse(day) and day[5:7] in months else None
        if args[0] == "review":
            return half_of(self.day) + "-01"
        y = int(self.day[:4])
        days = ["%d-%s" % (z, d) for z in (y - 1, y) for d in RENEWAL_DAYS if "%d-%s" % (z, d) <= self.day]
        return days[-1]

    def name_of(self, args, day):
        return {"review": half_of(day) + "-review", "renew": day + "-renewal", "renewal-notices": day[:7] + "-renewal-notices"}[args[0]]

    def may_publish(self, args):
        m, day = self.model, self.as_of(args)
        if day is None:
            asked = args[args.index("--as-of") + 1] if "--as-of" in args else ""
            late = args[0] == "renew" and asked[5:7] > "03" and asked <= self.day and m.before_renewal(asked)
            return {64, 75} if late else {64}, "no day for it"
        name = self.name_of(args, day)
        there = m.batches.get(name)
        refused = set()
        why = name
        if day > self.day and "--allow-future" not in args:
            refused.add(64)
            why += " is ahead of time"
        if args[0] != "renewal-notices" and m.later(args[0], day):
            refused.add(64)
            why += " is overtaken by " + m.later(args[0], day)[0]
        if args[0] == "renew" and self.day > day[:4] + "-03-31" >= day or args[0] == "renewal-notices" and self.day > day[:4] + "-12-31":
            refused.add(64)
            why += " is over"
        if args[0] == "renew" and m.before_renewal(day):
            refused.add(75)
            why += " waits for " + ", ".join(m.before_renewal(day))
        if any(b.damaged for b in m.batches.values()):
            refused |= {65, 73} if there is None or not there.damaged else {64, 65, 73, 0}
        if self.unsettled:
            refused |= {75}
        if args[0] == "renew" and day > day[:4] + "-03-31":   # of those whose decisions were changed, perhaps none confirmed
            refused |= {64}
            if not m.before_renewal(day):
                return refused | {0, 73, 75, 77}, why + " is late"
        if there is not None or name in m.applied:
            if name in m.applied and there is None:
                return refused | {0, 64, 65, 73}, why + " is applied"
            if there.state == (m.version, m.acts) and not there.damaged and there.as_of == day:
                return refused | {0}, why + " is there and the same"
            return refused | {0, 73, 77}, why + " is there"
        hard = refused - ({65, 73} if any(b.damaged for b in m.batches.values()) else set()) - ({75} if self.unsettled else set())
        if hard:
            return refused, why
        return refused | {0, 77}, why + " is due"

    def overrun(self, result, args):
        """77 has a reason, and the override holds"""
        preview = self.reads([x for x in args if x != "--allow-future"] + ["--report-only", "--format", "json"])
        if preview.status != 0:
            return
        doc = json.loads(preview.out)
        n = len(doc["decisions"])
        taken = sum(1 for d in doc["decisions"] if d["outcome"] in ("downgrade", "revoke", "not-renewed")
                    or d["outcome"] == "renewed" and d["to_star"] < (d["star_sought"] or 0))
        open_ = sum(1 for d in doc["decisions"] if d["outcome"] == "hold") + len(doc["summary"].get("undetermined", ()))
        older = [len(b.decisions) for b in self.model.batches.values() if b.command == args[0]]
        if taken <= LIMIT and open_ <= LIMIT and n and not any(o - n > LIMIT for o in older):
            self.fail("limit-for-nothing", "`%s` ended with 77 at %d decisions, %d losses, %d undecided" % (shlex.join(args), n, taken, open_))

    def do_apply(self, a):
        name, m = a["batch"], self.model
        args = ["apply", name] + (["--format", "json"] if a.get("json") else [])
        before = self.tables()
        allowed, why = self.may_apply(name)
        result = self.run(args, a.get("after"))
        self.applied(result, name, before)
        self.expect(result, allowed, why)
        if result.status == 0:
            self.unsettled = False
        self.look(result)
        self.advise(result, a)

    def may_apply(self, name):
        m, b = self.model, self.model.batches.get(name)
        if b is None:
            return {0, 65} if name in m.applied else {65}, "no such batch"
        if name in m.applied:
            return {0, 65} if b.damaged else {0}, "already applied"
        if b.command == "renewal-notices":
            return {64, 65} if b.damaged else {64}, "notices"
        if b.command == "supplement":
            before = [n for n in [b.half + "-review"] + [o.name for o in m.chain(b.half) if o.command == "supplement"
                                                         and number(o.name) < number(name)] if n not in m.applied]
            if before:
                return {75} | ({65} if b.damaged or m.broken_chain(b.half) or any(
                    a["command"] == "review" and half_of(a["as_of"]) > b.half for a in m.applied.values()) else set()), \
                    "%s is not applied" % ", ".join(before)
        refused, why = set(), ""
        if b.damaged:
            refused, why = refused | {65}, "damaged"
        if b.as_of > self.day:
            refused, why = refused | {64}, "a day to come"
        if any(a["command"] == "review" and half_of(a["as_of"]) > b.half for a in m.applied.values()):
            if b.command == "renew" and b.as_of[5:7] > "03":
                return refused | {0, 65, 75}, "late"
            refused, why = refused | {65}, "overtaken"
        if refused:
            return refused, why
        if self.unsettled:
            refused = {75}
        early = b.command == "renew" and set(m.before_renewal(b.as_of))
        if early:
            return refused | {0, 65, 75}, "before %s" % early
        if b.state == (m.version, m.acts):
            return refused | {0}, "nothing changed since it was published"
        if m.excused.get(name) == (m.version, m.acts):
            return refused | {0}, "a supplement says what changed"
        return refused | {0, 65}, "records changed since"

    def applied(self, result, name, before):
        """enters what an apply did, whether it ended or was killed"""
        m = self.model
        if name in m.applied:
            return
        after = self.tables()
        there = after["applied_batches"]
        done = any(r[0] == name for r in there) if there is not None else result.status == 0
        changed = any(before[t] != after[t] for t in TABLES)
        if result.status == 0 and not done:
            raise Violation("applied", "`apply %s` ended with 0 and recorded nothing" % name)
        if not done:
            if changed:
                raise Violation("half-applied", "`apply %s` (%s) changed the records and is not recorded" % (name, result.status))
            return
        if name not in m.batches:
            raise Violation("applied", "%s was applied and is not in the outbox" % name)
        b = m.batches[name]
        if b.damaged:
            raise Violation("applied", "%s is damaged and was applied" % name)
        self.note("applied %s%s" % (b.command, " late" if b.command == "renew" and b.as_of[5:7] > "03" else ""))
        same = b.state == (m.version, m.acts)
        m.applying(name, b.command, b.as_of, before, after, b.decisions)
        lacking = set(b.losses()) - m.wrote[name] - set(m.superseded(name))
        if same and lacking:
            self.fail("loss-not-written", "%s takes a star of %s by the same records, and wrote nothing" % (name, sorted(lacking)[0]))
        written = {(r[0], r[2], r[3]) for r in m.written[name]["downgrades"]}
        certs = {r[1] for r in m.written[name]["certifications"]}
        text = result.out + result.err
        for cid, d in b.losses().items():
            if (cid, d["from_star"], d["to_star"]) not in written and not result.killed and cid not in text:
                self.fail("left-out-unnamed", "%s takes a star of %s, wrote no row and did not say so" % (name, cid))
        for cid in b.renewed():
            if cid not in certs and not result.killed and cid not in text:
                self.fail("left-out-unnamed", "%s renews %s, wrote no row and did not say so" % (name, cid))
        for cid, d in b.losses().items():
            if d["outcome"] == "revoke" and (cid, d["from_star"], d["to_star"]) in written and not m.revoked(cid, b.as_of):
                if not any(e.kind == "revoked" for e in m.effects[cid]):
                    status = [r[-1] for r in after["channels"] if r[0] == cid]
                    if status != ["blacklisted"]:
                        raise Violation("half-applied", "%s revokes %s, whose status is %s" % (name, cid, status))

    def do_dry_run(self, a):
        allowed, why = self.may_apply(a["batch"])
        b = self.model.batches.get(a["batch"])
        if b is not None and b.as_of > self.day:               # a dry run applies nothing
            allowed = allowed | {0, 65}
        result = self.reads(["apply", a["batch"], "--dry-run"])
        self.expect(result, allowed | ({75} if self.unsettled else set()), why)
        self.advise(result, a)

    def do_restore(self, a):
        name, m = a["batch"], self.model
        before, b = self.tables(), m.batches.get(name)
        result = self.run(["apply", name, "--restore"], a.get("after"))
        if name not in m.applied:
            self.expect(result, {64, 65}, "not applied")
        else:
            self.expect(result, ({0, 65} if b is None or b.damaged or self.unsettled else {0}), "applied")
        after = self.tables()
        if after["applied_batches"] != before["applied_batches"]:
            raise Violation("restore", "`apply %s --restore` changed what is recorded as applied" % name)
        if result.status == 0:
            self.unsettled = False
            lost, _ = m.lost(after)
            if lost.get(name):
                self.fail("restore", "after `apply %s --restore` the records still lack: %s" % (name, ", ".join(lost[name][:4])))
        elif not result.killed and any(before[t] != after[t] for t in TABLES):
            raise Violation("restore", "`apply %s --restore` ended with %s and wrote" % (name, result.status))
        elif result.killed and name in m.applied:
            had, has = m.lost(before)[0].get(name, []), m.lost(after)[0].get(name, [])
            if has and has != had:
                raise Violation("half-restored", "%s after a kill lacks %s, before %s" % (name, has[:3], had[:3]))
        self.look(result)
        self.advise(result, a)

    def do_withdraw(self, a):
        name, m = a["batch"], self.model
        b = m.batches.get(name)
        # What only comes after it does not rest on it.
        def named(o):
            return name in json.dumps({key: value for key, value in o.manifest.items() if key != "after"})
        held = b is not None and any(o is not b and (not o.damaged and named(o) or b.command in ("review", "supplement")
                                                     and o.half == b.half and o.command == "supplement" and number(o.name) > number(name))
                                     for o in m.batches.values())
        rests = [n for n in m.applied if n != name and b is not None and b.command == "supplement" and m.applied[n].get("superseded", {}).values()
                 and name in m.applied[n]["superseded"].values()]
        result = self.run(["withdraw", name, "--reason", a.get("reason", "a walk"), "--by", "Walker"], a.get("after"))
        if a.get("reason") == "":
            allowed = {64} if b is not None and name not in m.applied else {64, 65}
        elif b is None:
            allowed = {65} if name not in m.applied else {64, 65}
        else:
            allowed = {64, 65} if name in m.applied else {64} if rests else {0, 64} if held else {0}
        was = b is not None
        self.look(result)
        self.expect(result, allowed, "withdrawing %s" % ("an applied batch" if name in m.applied else name))
        if result.status == 0 and was and name in m.batches:
            self.fail("withdraw", "`withdraw %s` ended with 0 and left it" % name)
        if was and name not in m.batches:
            kept = os.path.join(self.outbox, ".withdrawn")
            if not os.path.isdir(kept) or not any(f.startswith(name + ".") for f in os.listdir(kept)):
                raise Violation("withdraw", "%s left the outbox and is not in .withdrawn" % name)
        self.advise(result, a)

    # ------------------------------------------------------------------ corrections

    def now(self, day, d0):
        """{channel: decision} of a preview of the review's day by the records as they stand, with the waivers that cover on the day"""
        side = self.folder + ".side"
        shutil.rmtree(side, ignore_errors=True)
        shutil.copytree(self.folder, side, symlinks=True)
        con = walk_records.connect(os.path.join(side, "records.db"))
        con.execute("UPDATE waivers SET granted_on = ? WHERE granted_on > ? AND granted_on <= ? AND expires_on >= ?", (d0, d0, day, d0))
        con.commit()
        con.close()
        result = self.program.run(self.day, side, ["review", "--report-only", "--as-of", d0, "--format", "jsonl"])
        shutil.rmtree(side, ignore_errors=True)
        if result.status != 0:
            return None
        return {d["channel_id"]: d for d in map(json.loads, result.out.splitlines())}

    def do_supplement(self, a):
        m, args = self.model, list(a["args"])
        day = args[args.index("--as-of") + 1] if "--as-of" in args else self.day
        head, d0 = m.head()
        self.expected = None
        broken = head is not None and m.broken_chain(half_of(d0))
        allowed, why = {0, 77}, "%s on %s" % (head, day)
        if head is None:
            allowed, why = {64, 65}, "no review"
        elif day < d0:
            allowed, why = {64, 65} | ({0} if "--report-only" in args else set()), "before the review"
        elif head not in m.batches:
            allowed, why = {0, 64, 65, 66, 73}, "the review is not in the outbox"
        elif not broken and not self.unsettled and not any(b.damaged for b in m.batches.values()):
            now = self.now(day, d0)
            if now is not None:
                self.expected = half_of(d0), head, now, day
        if any(b.damaged for b in m.batches.values()):
            allowed = allowed | {65, 73}
        made = [b for b in (m.chain(half_of(d0)) if head else ()) if b.command == "supplement"]
        if any(str(b.manifest.get("made_on")) > day for b in made):
            allowed = allowed | {64}
        if day > self.day and "--allow-future" not in args:
            allowed, why = {64} | (allowed - {0, 77}), "ahead of time"
            if "--report-only" in args:
                allowed = allowed | {0}
        names = set(m.batches)
        if "--report-only" in args:
            result = self.reads(args + ["--format", "json"])
            self.expect(result, (allowed - {77}) | ({74, 75} if self.unsettled else set()), why)
            if result.status == 0 and self.expected and not day > self.day:
                doc = json.loads(result.out)
                found = {d["channel_id"]: d for d in doc["decisions"]}
                m.reading("a preview of a supplement", doc["decisions"], d0, False)
                m.supplement_is(found, doc["summary"]["worse_since"], *self.expected, self.fail, shlex.join(args))
                if found and doc["run"]["batch"] != "%s-review-%d" % (half_of(d0), m.next_number(half_of(d0))):
                    self.fail("supplement-name", "the next would be %s" % doc["run"]["batch"])
            self.advise(result, a)
            return
        stamp = os.stat(self.db).st_mtime_ns, os.stat(self.db).st_size
        result = self.run(args, a.get("after"))
        if not self.unsettled and stamp != (os.stat(self.db).st_mtime_ns, os.stat(self.db).st_size):
            self.fail("publish-writes", "`%s` changed the records" % shlex.join(args))
        self.expect(result, allowed | ({75} if self.unsettled else set()), why)
        self.look(result, "--allow-downgrades" in args)
        new = set(m.batches) - names
        if result.status == 0 and self.expected and not new:
            m.supplement_is({}, [], self.expected[0], head, self.expected[2], day,
                            lambda k, t: k == "supplement-too-few" and self.fail(k, t), "`%s`, which published nothing," % shlex.join(args))
        if result.status == 0 and self.expected and not result.killed and head not in m.applied and day == self.day:
            m.excused[head] = (m.version, m.acts)
        if result.status == 77 and self.expected:
            must = m.holds(*self.expected)[0]
            if not any(self.expected[2][c]["outcome"] in ("downgrade", "revoke") for c in must) and "--allow-shrink" not in result.err:
                self.fail("limit-for-nothing", "`%s` ended with 77 and would take no star: %s" % (shlex.join(args), result.err[-300:]))
        if result.status == 0:
            self.unsettled = False
        self.advise(result, a)

    def supplemented(self, b, result):
        """a supplement has just appeared, and is not entered yet"""
        m = self.model
        if not (result.args[:2] == ["review", "--supplement"]):
            raise Violation("outbox", "%s appeared by `%s`" % (b.name, shlex.join(result.args)))
        self.note("supplement published%s" % (", killed" if result.killed else ""))
        for cid, d in b.decisions.items():
            self.note("supplement decides %s, notice %s" % (d["outcome"], d["notice"] and d["notice"].rsplit(".", 2)[1]))
        if not b.decisions:
            self.fail("supplement-empty", "%s decides nothing and was published" % b.name)
        if b.name != "%s-review-%d" % (b.half, m.next_number(b.half)):
            self.fail("supplement-name", "%s, and the next is %d" % (b.name, m.next_number(b.half)))
        day = result.args[result.args.index("--as-of") + 1] if "--as-of" in result.args else self.day
        m.dated(b, day, self.fail)
        if self.expected:
            m.supplement_is(b.decisions, b.manifest["summary"]["worse_since"], *self.expected, self.fail, b.name)
        names = [s["batch"] for s in b.manifest.get("supplements", ())]
        before = [o.name for o in m.chain(b.half)]
        if before and (before[0] not in names or before[-1] not in names):
            self.fail("supplements-names", "%s names %s; before it there are %s" % (b.name, names, before))

    def do_reinstate(self, a):
        m, name, cid = self.model, a["batch"], a["channel"]
        args = ["reinstate"] + ([cid] if cid else ["--all"]) + ["--batch", name, "--reason", a.get("reason", "an objection"), "--by", "Walker"]
        args += ["--with-later"] if a["later"] else []
        if cid and cid.startswith("-"):                         # which is no option
            args = args[:1] + args[2:] + ["--dry-run"] * bool(a.get("dry")) + ["--", cid]
        b = m.batches.get(name)
        done = [r for r in m.reinstated if r["batch"] == name and cid in (None, r["cid"])]
        whom = sorted(m.wrote[name]) if name in m.applied and not cid else [cid] if name in m.applied and cid in m.wrote[name] else []
        chain = {c: [name] + m.later_rows(name, c) for c in whom}
        built = any(len(x) > 1 for x in chain.values())
        if a.get("reason") == "":
            allowed, why = {64}, "no reason"
        elif name not in m.applied or cid and cid not in m.wrote[name]:
            allowed, why = ({0} if done else {65}), "%s%s" % (name, " took it back before" if done else " wrote nothing for it")
            if done and name not in m.applied:
                allowed = allowed | {65}
        elif not whom:
            allowed, why = {0, 65}, "wrote nothing"
        elif built and not a["later"]:
            allowed, why = {65}, "later batches wrote: %s" % [x for x in chain.values() if len(x) > 1][:2]
        else:
            allowed, why = {0}, "nothing was built on it"
        if any(m.own_rows(name, c) for c in whom):
            allowed, why = allowed | {65}, why + "; there are rows of the department's"
        if b is not None and b.damaged or any(o.damaged for o in m.batches.values()):
            allowed = allowed | {65}
        if a.get("dry"):
            result = self.reads(args if "--" in args else args + ["--dry-run"])
            self.expect(result, allowed | ({74, 75} if self.unsettled else set()), why)
            self.advise(result, a)
            return
        before = self.tables()
        result = self.run(args, a.get("after"))
        after = self.tables()
        self.expect(result, allowed | ({75} if self.unsettled else set()), why)
        changed = any(before[t] != after[t] for t in TABLES)
        happened = result.status == 0 and name in m.applied and (whom or not cid)
        if result.killed and name in m.applied and whom:
            self.settle()
            asked = self.program.run(self.day, self.folder, args[:1] + ["--dry-run"] + args[1:])
            gone = after["applied_batches"] is not None and not any(r[0] == name for r in after["applied_batches"])
            happened = gone or "was taken back" in asked.err
            if changed and not happened:
                raise Violation("half-reinstated", "`%s` was killed, changed the records, and is not done: %s" % (shlex.join(args), asked.err[-300:]))
        if not happened:
            if changed:
                raise Violation("half-reinstated", "`%s` ended with %s and changed the records" % (shlex.join(args), result.status))
        else:
            self.taken_back(name, chain, before, after, args)
        self.look(result)
        if result.status == 0:
            self.unsettled = False
        if happened and not self.unsettled:
            self.given_back(name, list(chain), args)
        self.advise(result, a)

    def settle(self):
        """plays back what a killed run left"""
        con = walk_records.connect(self.db)
        con.execute("BEGIN IMMEDIATE")
        con.commit()
        con.close()
        self.unsettled = False

    def taken_back(self, name, chain, before, after, args):
        """enters what was taken back, and sees that it is just that"""
        m, what = self.model, "`%s`" % shlex.join(args)
        for t in TABLES:
            col = 1 if t == "certifications" else 0
            for r in [r for r in before[t] + after[t] if (r in before[t]) != (r in after[t])]:
                if r[col] not in chain:
                    raise Violation("reinstate-other", "%s changed %s of %s" % (what, t, r[col]))
        touched = {n for x in chain.values() for n in x} | {name}
        m.acts += 1
        self.note("reinstated%s%s" % (" all" if "--all" in args else "", " with later" if any(len(x) > 1 for x in chain.values()) else ""))
        for cid, names in chain.items():
            for n in sorted(names, key=lambda n: -m.applied[n]["at"]):
                gone = m.take_back(n, cid, self.day)
                for r in gone["downgrades"]:
                    if any(x[:4] == r[:4] for x in after["downgrades"]):
                        self.fail("not-taken-back", "%s: a row of downgrades of %s is still there: %s" % (what, n, r[:4]))
                for r in gone["certifications"]:
                    here = [c for c in after["certifications"] if c[0] == r[0]]
                    if here and r not in before["certifications"] and not r[7]:
                        self.fail("not-taken-back", "%s: %s is still there" % (what, r[0]))
                    if r[7] and here and here[0][7] == r[7] and r[5] != r[7]:
                        self.fail("not-taken-back", "%s: %s is still ended on %s" % (what, r[0], r[7]))
                for r in gone["channels"]:
                    if any(c[0] == cid and c[-1] == "blacklisted" for c in after["channels"]):
                        self.fail("not-taken-back", "%s: %s is still blacklisted" % (what, cid))
                # The department is told, and its copy does not bring the rows back.
                rows = self.records.rows
                rows["downgrades"][:] = [d for d in rows["downgrades"] if (d["channel_id"], d["downgraded_on"], d["from_star"], d["to_star"])
                                         not in [tuple(r[:4]) for r in gone["downgrades"]]]
                awards = {(r[1], r[3], r[2], r[5], r[6]) for r in gone["certifications"] if r[7] is None or r[0] not in {
                    c["certification_id"] for c in rows["certifications"]}}
                rows["certifications"][:] = [c for c in rows["certifications"] if c["certification_id"] not in m.learned or
                    (c["channel_id"], c["route"], c["star"], c["issued_on"], c["valid_until"]) not in awards]
                for c in rows["certifications"]:
                    if c["channel_id"] == cid:
                        here = [x for x in after["certifications"] if x[0] == c["certification_id"]]
                        if here:
                            c["ended_on"] = here[0][7]
        for n in touched:
            if not m.wrote[n]:
                m.unapply(n)
            if after["applied_batches"] is not None and (n in m.applied) != any(r[0] == n for r in after["applied_batches"]):
                self.fail("applied-still", "%s: %s is %srecorded as applied" % (what, n, "" if n not in m.applied else "not "))

    def given_back(self, name, cids, args):
        """each has the star again that it had"""
        m = self.model
        for cid in cids:
            r = [r for r in m.reinstated if r["batch"] == name and r["cid"] == cid][-1]
            if r["decision"] is None or r["command"] == "renew" or m.learned and any(c["channel_id"] == cid and c["certification_id"] in m.learned
                                                                                     for c in m.portal["certifications"]):
                continue
            if m.effects.get(cid) and any(e.day >= r["as_of"] for e in m.effects[cid]) or any(
                    c["channel_id"] == cid and c["certification_id"].startswith("AW-")
                    for c in m.portal["certifications"]):
                continue
            found = self.decisions(["review", "--report-only", "--as-of", r["as_of"]]) or []
            m.reading("a preview after `%s`" % shlex.join(args), found, r["as_of"])
            mine = [d for d in found if d["channel_id"] == cid]
            status = next((c["status"] for c in m.portal["channels"] if c["channel_id"] == cid), None)
            if not mine and status == "active" and not r["decision"]["outcome"] == "revoke":
                self.fail("not-given-back", "after `%s` %s is not reviewed as of %s" % (shlex.join(args), cid, r["as_of"]))
            # What was published before an earlier batch took a star is written as published.
            had = min([r["decision"]["from_star"]] + [s for s in [m.ceiling(cid, r["as_of"])] if s is not None])
            if mine and mine[0]["from_star"] is not None and mine[0]["from_star"] != had:
                self.fail("not-given-back", "after `%s` %s has %s as of %s, and had %s" % (
                    shlex.join(args), cid, mine[0]["from_star"], r["as_of"], r["decision"]["from_star"]))
            break

    def do_status(self, a):
        m = self.model
        result = self.reads(["status", "--format", "json"])
        if self.unsettled and result.status in (74, 75):
            return
        lost, contradicted = ({}, ()) if self.unsettled else m.lost(self.tables())
        self.expect(result, {65} if contradicted else {0, 3, 65} if lost or self.unsettled else {0, 3})
        try:
            doc = json.loads(result.out)
        except ValueError:
            self.fail("status-json", "status printed no JSON document: %s" % result.out[:200])
            return
        missing = sorted(x["batch"] if isinstance(x, dict) else x for x in doc["missing"])
        damaged = sorted(x["batch"] if isinstance(x, dict) else x for x in doc["damaged"])
        if result.status != 65 and (result.status == 3) != bool(missing or damaged):
            self.fail("status-exit", "status ended with %s; missing %s, damaged %s" % (result.status, missing, damaged))
        said = {b["batch"]: b for b in doc["batches"]}
        for n, b in m.batches.items():
            if (n not in said or not said[n]["published"]) if not b.damaged else n not in result.out:
                self.fail("status-batches", "status does not know %s" % n)
        for n, b in said.items():
            if b["published"] and n not in m.batches:
                self.fail("status-batches", "status calls %s published" % n)
            if bool(b["applied_on"]) != (n in m.applied) and (n in m.batches or b["published"]) and not m.batches[n].damaged:
                self.fail("status-batches", "status says of %s applied_on %s" % (n, b["applied_on"]))
        due = m.missing(self.day)
        if due is None:
            if not missing and any(str(c["issued_on"]) <= self.day <= str(c["valid_until"]) for c in self.records.rows["certifications"]):
                self.fail("status-first", "nothing was published, channels are certified, and status misses nothing on %s" % self.day)
        elif missing != [n for n in due if n not in damaged]:
            self.fail("status-missing", "on %s status misses %s, the model %s" % (self.day, missing, due))
        for n, b in m.batches.items():
            if b.damaged and n not in m.applied and n not in damaged:
                self.note("status does not say that a batch is damaged: %s" % n)
        for b in m.withdrawn:
            if b.name not in result.out:
                self.fail("status-withdrawn", "status does not list %s, which was withdrawn" % b.name)
        if not self.unsettled:
            words = self.reads(["status"]) if lost else None
            for n in lost:
                # What a later batch made of the same certification is written again with that batch.
                ids = [n] + [x.split()[1] for x in lost[n] if x.startswith("certification ")]
                if n in m.batches and not any("restore" in s and any(x in s for x in ids) for s in (words.out + words.err).splitlines()):
                    self.fail("status-silent", "records lack %s of %s, and status does not offer to restore it" % (lost[n][0], n))
        if a.get("advice"):
            self.advise(self.reads(["status"]), a)

    def do_check(self, a):
        m = self.model
        result = self.reads(["check"])
        if self.unsettled and result.status in (74, 75):
            return
        allowed = {0}
        why = "sound"
        if self.records.broken:
            allowed, why = {65}, "%d defective values" % len(self.records.broken)
        if not self.unsettled:
            lost, contradicted = m.lost(self.tables())
            if contradicted:
                allowed, why = {65}, "a revoked channel is active"
            elif lost and allowed == {0}:
                allowed, why = {0, 65}, "records lost rows"
            for n in lost:
                # What a later batch made of the same certification is named with that batch.
                ids = [n] + [x.split()[1] for x in lost[n] if x.startswith("certification ")]
                if not any(x in result.out + result.err for x in ids):
                    self.fail("check-silent", "records lack %s of %s, and check does not name the batch" % (lost[n][0], n))
        else:
            allowed = allowed | {65}
        ahead = [n for n, x in m.applied.items() if x["as_of"] > self.day]
        if ahead:
            allowed, why = {0, 65}, "applied ahead of time"
            if ahead[0] not in result.out + result.err:
                self.fail("check-silent", "%s is applied for a day to come and check does not name it" % ahead[0])
        if any(b.damaged for b in m.batches.values()):
            allowed = allowed | {65}
        # By a clock that was set back, what was applied lies ahead.
        later = re.search(r"a batch was applied on (\d{4}-\d\d-\d\d) already", result.out + result.err)
        if later and later.group(1) > self.day:
            allowed = allowed | {65}
        self.expect(result, allowed, why)
        self.advise(result, a)

    def do_verify(self, a):
        name, m = a["batch"], self.model
        b = m.batches.get(name)
        result = self.reads(["verify", name] +  (["--database", "records.db"] if a["database"] else []))
        if b is None or b.damaged:
            allowed, why = {65}, "damaged" if b else "no such batch"
            if b is None and name in m.applied:
                allowed = {0, 65}
        elif name in m.applied:
            allowed, why = {0}, "whole and the one that was applied"
            if b.command == "supplement" and m.broken_chain(b.half):
                allowed = {0, 65}
        elif b.command == "supplement" and m.broken_chain(b.half):
            allowed, why = {0, 65}, "the review is damaged"
        elif b.state == (m.version, m.acts):
            allowed, why = {0}, "nothing changed since"
        else:
            allowed, why = {0, 65}, "records changed since"
        self.expect(result, allowed | ({74, 75} if self.unsettled else set()), why)
        self.advise(result, a)

    # ------------------------------------------------------------------ readings

    def decisions(self, args):
        result = self.reads(args + ["--format", "jsonl"])
        if result.status in (74, 75) and self.unsettled:
            return None
        self.expect(result, {0}, "a preview")
        return [json.loads(line) for line in result.out.splitlines()] if result.status == 0 else None

    def readings(self, day, channels, pick):
        """[(what, day, decisions)] of two procedures on the day"""
        y = day[:4]
        out = [("review", day, ["review", "--report-only", "--as-of", day])]
        if day[5:7] in ("01", "02", "03"):
            out.append(("renew", day, ["renew", "--report-only", "--as-of", day]))
        if day[5:] >= "11-01":
            out.append(("notices", y + "-12-01", ["renewal-notices", "--report-only", "--year", y]))
        out += [("assess", day, ["assess", c, "--all", "--on", day]) for c in channels]
        out = random.Random("%s %s %s" % (self.seed, day, pick)).sample(out, min(2, len(out)))
        return [(w, d, found) for w, d, found in ((w, d, self.decisions(args)) for w, d, args in out) if found is not None]

    def do_read(self, a):
        m, day = self.model, a["day"]
        for what, d, found in self.readings(day, a["channels"], a["pick"]):
            if what == "assess":
                self.assessed(found, d)
            else:
                m.reading("%s as of %s" % (what, d), found, d)
        for c in a["channels"][:1]:
            result = self.reads(["explain", c, "--as-of", day, "--format", "json"])
            if result.status == 0:
                doc = json.loads(result.out)
                d = doc.get("decision")
                if isinstance(d, dict):
                    m.reading("explain as of %s" % day, [d], day)
            elif not self.unsettled:
                self.expect(result, {0, 65} if not any(x["channel_id"] == c for x in m.portal["channels"]) else {0}, "explain")

    def assessed(self, found, day):
        m = self.model
        for d in found:
            cid = d["channel_id"]
            if d["outcome"] != "eligible":
                continue
            if m.revoked(cid, day):
                raise Violation("revoked-back", "assess lets %s apply on %s, which was revoked" % (cid, day))
            for e in m.effects.get(cid, ()):
                bar = fmt(add_months(parse(e.day), 3))
                if e.kind != "renewed" and e.day <= day <= bar and d["star_sought"] >= e.from_star:
                    raise Violation("bar-lost", "assess lets %s apply for %s on %s; %s took %s on %s" % (
                        cid, d["star_sought"], day, e.batch, e.from_star, e.day))
            most = m.ceiling(cid, day)
            if most is not None and d["from_star"] is not None and d["from_star"] > most:
                raise Violation("star-back", "assess on %s: %s has %s, %s was left" % (day, cid, d["from_star"], most))

    def do_refill(self, a):
        """what a portal does: rows away, its own in; all that is read must be read as before"""
        m = self.model
        r = random.Random(a["seed"])
        # Once the copy has ids of its own, a certification may be known by either.
        learned = bool(a["learn"] != "nothing" and self.learn(a["learn"], r) or m.learned)
        day = a["day"]
        before = None if self.unsettled else self.readings(day, a["channels"], a["seed"])
        con = walk_records.connect(self.db)
        for t in a["tables"]:
            walk_records.fill(con, t, self.records.rows[t])
        con.commit()
        con.close()
        self.unsettled = False
        if learned:                                             # a decision names a certification by the id that it has now
            m.version += 1
        self.story.append((self.day, None, "tables replaced as a portal does: %s; learned of what was applied: %s" % (
            ", ".join(a["tables"]), a["learn"])))
        if before is None:
            return
        for (what, d, was), (_, _, now) in zip(before, self.readings(day, a["channels"], a["seed"])):
            if what == "assess":
                self.assessed(now, d)
            else:
                m.reading("%s as of %s" % (what, d), now, d)
            if [self.gist(x, learned) for x in was] != [self.gist(x, learned) for x in now]:
                mine = {json.dumps(self.gist(x, learned)) for x in was}
                other = [x for x in now if json.dumps(self.gist(x, learned)) not in mine]
                was_ = [x for x in was if other and x["channel_id"] == other[0]["channel_id"]]
                self.fail("refill-reads-otherwise", "%s as of %s reads otherwise after the refill: %s\nbefore: %s" % (
                    what, d, [json.dumps(self.gist(x, True)) for x in other[:1]] or "fewer channels (%d, %d before)" % (len(now), len(was)),
                    [json.dumps(self.gist(x, True)) for x in was_[:1]]))

    def gist(self, d, learned):
        g = {k: d.get(k) for k in ("channel_id", "outcome", "from_star", "to_star", "star_sought", "star_foreseen", "route",
                                   "renewal_pending", "reapply_from", "open_from", "waits_for")}
        g["rules"] = sorted((f["rule"], bool(f["waived"])) for f in d["findings"])
        if not learned:
            g["ids"] = d["certification_id"]
        return g

    def learn(self, how, r):
        """the department's own copy takes over what was applied: under its own ids, without the ends, or all of it"""
        rows, now = self.records.rows, self.tables()
        mine = {c["certification_id"]: c for c in rows["certifications"]}
        awards = {(c["channel_id"], c["route"], c["star"], c["issued_on"], c["valid_until"]) for c in rows["certifications"]}
        any_ = False
        for row in now["certifications"]:
            new = dict(zip(walk_records.TABLES["certifications"], row))
            award = (new["channel_id"], new["route"], new["star"], new["issued_on"], new["valid_until"])
            if new["certification_id"] in mine:
                if how == "all":
                    mine[new["certification_id"]]["ended_on"] = new["ended_on"]
            elif award not in awards and r.random() < 0.8:
                self.serial += 1
                new["certification_id"] = "PX-%d" % self.serial if how != "all" or r.random() < 0.5 else new["certification_id"]
                self.model.learned.add(new["certification_id"])
                rows["certifications"].append(new)
                any_ = True
        if how == "all":
            have = {(d["channel_id"], d["downgraded_on"], d["from_star"], d["to_star"]) for d in rows["downgrades"]}
            for row in now["downgrades"]:
                if tuple(row[:4]) not in have:
                    rows["downgrades"].append(dict(zip(walk_records.TABLES["downgrades"], row), reason="known to the portal"))
        return any_

    # ------------------------------------------------------------------ records

    def sql(self, text, values):
        con = walk_records.connect(self.db)
        rows = con.execute(text, values).rowcount
        con.commit()
        con.close()
        self.unsettled = False
        return rows

    def update(self, table, row, keys, **new):
        """in the department's copy and in the records; a row that only the copy has is left alone, for a refill would bring the news"""
        where = " AND ".join("%s IS ?" % k for k in keys)
        rows = self.sql("UPDATE %s SET %s WHERE %s" % (table, ", ".join("%s = ?" % k for k in new), where),
                 list(new.values()) + [row[k] for k in keys])
        if not rows and table == "certifications":
            return
        self.story.append((self.day, None, "UPDATE %s %s: %s" % (table, [row[k] for k in keys], new)))
        row.update(new)
        self.model.version += 1

    def insert(self, table, **row):
        full = {c: row.get(c) for c in walk_records.TABLES[table]}
        self.sql("INSERT INTO %s (%s) VALUES (%s)" % (table, ", ".join(full), ", ".join("?" * len(full))), list(full.values()))
        self.records.rows[table].append(full)
        self.story.append((self.day, None, "INSERT INTO %s %s" % (table, {k: v for k, v in full.items() if v is not None})))
        self.model.version += 1

    def do_edit(self, a):
        r, rows = random.Random(a["seed"]), self.records.rows
        what, today = a["what"], self.day
        channels = [c for c in rows["channels"]]
        cid = r.choice(channels)["channel_id"]
        if what == "approve":
            xs = [e for e in rows["credits"] if e["status"] == "pending"]
            for e in r.sample(xs, min(len(xs), r.choice((1, 1, 3)))):
                self.update("credits", e, ("entry_id",), status="approved")
        elif what == "declare":
            xs = [x for x in rows["appointments"] if x["departed_on"] and not x["declared_on"]]
            if xs:
                self.update("appointments", r.choice(xs), ("person_id", "channel_id", "role", "registered_on"), declared_on=today)
        elif what == "depart":
            xs = [x for x in rows["appointments"] if not x["departed_on"] and x["registered_on"] < today]
            x = r.choice(xs)
            self.update("appointments", x, ("person_id", "channel_id", "role", "registered_on"),
                        departed_on=max(x["registered_on"], later(today, -r.randint(0, 90))),
                        declared_on=today if r.random() < 0.5 else None)
        elif what == "rule":
            xs = [e for e in rows["major_events"] if not e["ruling"]]
            ruling = r.choice(("none", "downgrade", "downgrade", "blacklist"))
            if xs and xs[0]["occurred_on"] <= today:
                self.update("major_events", xs[0], ("event_id",), ruling=ruling, ruled_on=today)
            else:
                self.serial += 1
                self.insert("major_events", event_id="EV-%d" % self.serial, channel_id=cid, occurred_on=later(today, -9),
                            kind="complaint", ruling=ruling, ruled_on=later(today, -r.randint(0, 5)))
        elif what == "mend":
            if self.records.broken:
                table, row, column, sound = self.records.broken.pop(0)
                self.update(table, row, [k for k in walk_records.TABLES[table] if k != "status" or table != "channels"][:4], **{column: sound})
        elif what == "spoil":
            if any(c["channel_id"] == cid for c in rows["credits"]) and cid.startswith("W-"):
                n = len(self.records.broken)
                self.records.spoil(cid)
                table, row, column, sound = self.records.broken[n]
                bad, row[column] = row[column], sound
                self.update(table, row, walk_records.TABLES[table][:4], **{column: bad})
        elif what == "confirm":
            for c in rows["certifications"]:
                if str(c["issued_on"]) <= today <= later(str(c["valid_until"]), 90) and r.random() < a["share"]:
                    self.update("certifications", c, ("certification_id",), renewal_confirmed_on=today)
        elif what == "waive":
            self.insert("waivers", channel_id=cid, rule=r.choice(("credit-baseline", "certificate-validity", "departure-undeclared")),
                        reason="appeal", granted_by="Director", granted_on=today, expires_on=later(today, r.choice((0, 30, 200))))
        elif what == "lose-certificate":
            xs = [c for c in rows["certificates"] if c["valid_until"] > today]
            if xs:
                c = r.choice(xs)
                self.update("certificates", c, ("certificate_id",), valid_until=max(c["issued_on"], later(today, -1)))
        elif what == "award":
            self.serial += 1
            star = r.choice((4, 3, 2))
            self.insert("certifications", certification_id="AW-%d" % self.serial, channel_id=cid, star=star,
                        route=r.choice(("certificates", "credits")), applied_on=later(today, -10), issued_on=today,
                        valid_until=today[:4] + "-12-31")
        elif what == "object":                                  # who was told of a loss is right
            told = sorted(c for c, es in self.model.told.items() if es)
            c = r.choice(told) if told else cid
            mine = [x for x in rows["people"] if x["person_id"].startswith(c + "-E")]
            x = r.random()
            if x < 0.5 and mine:
                self.serial += 1
                day = add_months(parse(half_of(today) + "-01"), -r.choice((2, 3, 5)))
                self.insert("credits", entry_id="OB-%d" % self.serial, channel_id=c, person_id=mine[0]["person_id"], category="training",
                            points=r.choice((100, 300, 600)), earned_on=fmt(day), status="approved")
            elif x < 0.7:
                for k in [k for k in rows["certificates"] if k["person_id"].startswith(c + "-E") and k["valid_until"] < "2031"]:
                    self.update("certificates", k, ("certificate_id",), valid_until="2031-12-31")
            elif x < 0.85:
                for k in [k for k in rows["appointments"] if k["channel_id"] == c and k["departed_on"] and not k["declared_on"]]:
                    self.update("appointments", k, ("person_id", "channel_id", "role", "registered_on"), declared_on=k["departed_on"])
            else:
                self.insert("waivers", channel_id=c, rule=r.choice(("credit-baseline", "certificate-validity", "departure-undeclared", "major-event")),
                            reason="objection", granted_by="Director", granted_on=today, expires_on=later(today, r.choice((0, 30, 200))))
        elif what == "close":
            c = r.choice(channels)
            self.update("channels", c, ("channel_id",), status="closed" if c["status"] == "active" else "active")
        if a.get("learn_status"):
            self.model.version += 1

    # ------------------------------------------------------------------ accidents

    def do_kill(self, a):
        args = a["args"]
        if args[0] == "apply":
            self.do_restore(dict(a, batch=args[1], advice=0)) if "--restore" in args else self.do_apply(dict(a, batch=args[1], advice=0))
        elif args[0] == "withdraw":
            self.do_withdraw(dict(a, batch=args[1], advice=0))
        elif args[0] == "reinstate":
            self.do_reinstate(dict(a["how"], after=a["after"], advice=0))
        elif "--supplement" in args:
            self.do_supplement(dict(a, advice=0))
        else:
            result = self.run(args, a["after"])
            self.look(result, True)

    def do_damage(self, a):
        b = self.model.batches.get(a["batch"])
        if b is None:
            return
        files = sorted(["manifest.json"] + list(b.files))
        f = os.path.join(b.path, files[a["file"] % len(files)])
        if a["how"] != "manifest" and os.path.exists(f):
            if a["how"] == "removed":
                os.unlink(f)
            elif a["how"] == "emptied":
                open(f, "w").close()
            else:
                with open(f, "r+b") as h:
                    h.seek(max(0, os.path.getsize(f) // 2))
                    h.write(b"#")
            self.story.append((self.day, None, "%s of %s is %s" % (os.path.relpath(f, b.path), b.name, a["how"])))
            b.damaged = bool(b.faults())
            b.seen = b.stamp()

    # ------------------------------------------------------------------ advice

    def advise(self, result, a):
        """what the program said to do is done, on a copy of all"""
        if not a.get("advice") or result.killed or self.unsettled:
            return
        for args in advice_in(result):
            key = (tuple(args), self.day, self.model.version, self.model.acts, len(self.model.batches))
            if key in self.seen:
                continue
            self.seen[key] = True
            side = self.folder + ".copy"
            shutil.rmtree(side, ignore_errors=True)
            shutil.copytree(self.folder, side, symlinks=True)
            trail = []

            def run(words):
                words = [w.replace(self.folder, side) for w in words]
                res = self.program.run(self.day, side, words)
                trail.append("star-audit %s -> %s" % (shlex.join(words).replace(side + "/", ""), res.status))
                return res
            bad = follow(args, run, {"CHANNEL": self.records.rows["channels"][0]["channel_id"],
                                     "BATCH": next(iter(self.model.batches), "2027-01-review"), "DATE": self.day,
                                     "DAY": self.day, "FILE": "records.db", "YEAR": self.day[:4]})
            shutil.rmtree(side, ignore_errors=True)
            self.o.advised += 1
            if bad is not None:
                self.fail("advice-%s%s" % (args[0], "-circle" if "same refusal" in bad else ""), "`%s` said:\n%s\nand that ended so:\n  %s\n%s" % (
                    shlex.join(result.args), ((result.out if result.args[0] in ("status", "check") else "") + result.err)[-900:].strip(),
                    "\n  ".join(trail), bad[-500:]))


# ------------------------------------------------------------------------------------------------ choosing


def choose(w, r):
    """the next step, every choice made"""
    m, today = w.model, w.day
    names = sorted(m.batches)
    some = lambda: r.choice(names) if names and r.random() < 0.95 else r.choice(sorted(m.applied) or ["2027-01-review"])
    a = {"advice": r.random() < w.o.advice}
    channels = sorted({e.cid for es in m.effects.values() for e in es}) or [c["channel_id"] for c in m.portal["channels"]]
    channels = [c for c in channels if not c.startswith("-")]  # which stand for options
    days = [today, later(today, r.randint(-40, 40)), half_of(today) + "-01"]
    due = m.missing(today)
    if due is None:
        due = [half_of(today) + "-review"]
    waiting = [n for n in names if n not in m.applied and m.batches[n].command != "renewal-notices"]

    def publish():
        x = r.random()
        if today[5:7] > "03" and m.changed_late(today[:4], today) and r.random() < 0.4:
            return ["renew", "--as-of", later(today, -r.choice((0, 0, 1)))]
        if due and x < 0.75:
            n = r.choice(due)
            args = ["review", "--as-of", n[:7] + "-01"] if n.endswith("review") else ["renew", "--as-of", n[:10]] \
                if n.endswith("renewal") else ["renewal-notices", "--year", n[:4]]
            if r.random() < 0.3:
                args = args[:1]
        elif x < 0.85:                                          # late, twice, ahead of time
            args = r.choice((["review", "--as-of", later(today, r.randint(-400, 200))], ["renew", "--as-of", later(today, r.randint(-90, 90))],
                             ["review", "--as-of", later(today[:4] + r.choice(("-01-01", "-07-01")), r.choice((0, 0, 14, 30)))],
                             ["renewal-notices", "--year", str(int(today[:4]) - r.choice((-1, 0, 1)))],
                             ["review", "--as-of", "2072-01-01"]))
        else:
            args = [r.choice(("review", "renew", "renew", "renewal-notices"))]
        if r.random() < 0.3:
            args = args + ALLOW[:2] + (ALLOW[2:] if w.o.overrides else [])
        return args

    def supplement():
        args = ["review", "--supplement"]
        if r.random() < 0.2:
            args += ["--as-of", later(today, r.choice((-40, -10, -3, -1, 0, 0, 1, 30)))]
        return args + (ALLOW[:2] if r.random() < 0.3 else [])

    def reinstate():
        pool = sorted(m.applied, key=lambda n: m.applied[n]["at"])
        n = r.choice(pool[-3:]) if pool and r.random() < 0.9 else some()
        whom = sorted(m.wrote.get(n, ()))
        done = sorted((x["batch"], x["cid"]) for x in m.reinstated)
        how = {"batch": n, "channel": r.choice(whom) if whom and r.random() < 0.9 else r.choice(channels), "later": r.random() < 0.4}
        if done and r.random() < 0.12:                          # twice
            how["batch"], how["channel"] = r.choice(done)
        if r.random() < 0.15:
            how["channel"] = None
        if r.random() < 0.03:
            how["reason"] = ""
        return how

    kind = r.choices(("publish", "apply", "clock", "refill", "edit", "read", "status", "check", "verify", "dry-run", "restore",
                      "withdraw", "kill", "damage", "supplement", "reinstate"),
                     (20, 18, 16, 10, 18, 6, 8, 4, 5, 3, 4, 4, 7, 1.5, 12, 9))[0]
    if kind == "publish":
        a.update(do="publish", args=publish())
    elif kind in ("apply", "dry-run", "restore"):
        pool = waiting if kind != "restore" else sorted(m.applied)
        a.update(do=kind, batch=pool[0] if pool and r.random() < 0.75 else r.choice(pool) if pool and r.random() < 0.7 else some())
        a["json"] = r.random() < 0.5
    elif kind == "supplement":
        a.update(do=kind, args=supplement() + (["--report-only"] if r.random() < 0.25 else []))
    elif kind == "reinstate":
        a.update(do=kind, dry=r.random() < 0.2, **reinstate())
    elif kind == "withdraw":
        a.update(do=kind, batch=r.choice(waiting) if waiting and r.random() < 0.7 else some())
        if r.random() < 0.05:
            a["reason"] = ""
    elif kind == "clock":
        x = r.random()
        stops = sorted(["%d-%s" % (y, d) for y in range(2026, 2031) for d in RENEWAL_DAYS + ("01-01", "07-01", "12-01")])
        ahead = [s for s in stops if s > today]
        if x < 0.06:
            n = -r.randint(1, 40)
        elif x < 0.6:
            n = days_between(today, ahead[0]) + r.choice((0, 0, 1, 3))
        else:
            n = r.choice((1, 2, 7, 20, 45, 100))
        a.update(do="clock", days=n)
    elif kind == "refill":
        a.update(do="refill", seed=r.getrandbits(32), tables=r.choice((list(walk_records.REFILLED),) * 3 + (["channels"], ["certifications"], ["downgrades"])),
                 learn=r.choice(("nothing",) * 5 + ("ids", "all")), day=r.choice(days), channels=r.sample(channels, min(1, len(channels))))
    elif kind == "edit":
        what = r.choice(("object", "object", "object", "object", "approve", "approve", "declare", "depart", "rule", "rule", "mend", "spoil", "confirm", "confirm", "waive",
                         "lose-certificate", "award", "close"))
        if today[5:7] in ("12", "01", "02", "03") and r.random() < 0.4:
            what = "confirm"
        a.update(do="edit", what=what, seed=r.getrandbits(32), share=r.choice((0.2, 0.7)))
    elif kind == "read":
        a.update(do="read", day=r.choice(days), pick=r.getrandbits(32), channels=r.sample(channels, min(2, len(channels))))
    elif kind == "verify":
        a.update(do="verify", batch=some(), database=r.random() < 0.6)
    elif kind == "kill":
        args = r.choice((publish(), ["apply", r.choice(waiting)] if waiting else publish(),
                         ["apply", r.choice(waiting)] if waiting else publish(),
                         ["withdraw", r.choice(waiting)] if waiting and w.o.withdraw else publish(),
                         ["apply", r.choice(sorted(m.applied)), "--restore"] if m.applied and w.o.withdraw else publish(),
                         supplement(), ["reinstate"], ["reinstate"]))
        if args[0] == "reinstate":
            a["how"] = reinstate()
        a.update(do="kill", args=args, after=r.uniform(0.2, 1.1) * w.o.usual, advice=False)
    elif kind == "damage":
        if names:
            a.update(do="damage", batch=r.choice(names), file=r.getrandbits(16), how=r.choice(("altered", "removed", "emptied")))
        else:
            a.update(do="status")
    else:
        a.update(do=kind)
    return a


def days_between(a, b):
    from reference import dates
    return dates.days_between(parse(a), parse(b))


# ------------------------------------------------------------------------------------------------ episodes


def world(o, seed):
    folder = os.path.join(o.tmp, "w")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(folder + ".copy", ignore_errors=True)
    return World(o.p, o.template, folder, seed, o)


def replay(o, seed, actions):
    """the violation that the actions end in, and the world"""
    w = world(o, seed)
    try:
        for a in actions:
            w.do(copy.deepcopy(a))
    except Violation as v:
        return v, w
    return None, w


def shrink(o, seed, actions, kind, seconds):
    """fewer actions that end in the same kind of violation; as far as the time goes"""
    end, n = time.monotonic() + seconds, max(1, len(actions) // 2)
    while n >= 1 and time.monotonic() < end:
        i, less = 0, False
        while i < len(actions) - 1 and time.monotonic() < end:
            fewer = actions[:i] + actions[i + n:]
            v, w = replay(o, seed, fewer) if fewer else (None, None)
            if v is not None and v.kind == kind:
                actions, less = fewer[:len(fewer)], True
            else:
                i += n
        n = n // 2 if n > 1 else (1 if less else 0)
    return actions


def tell(w):
    """what was done, as somebody would type it"""
    lines, day = [], None
    for d, args, more in w.story:
        if d != day:
            lines.append("# %s" % d)
            day = d
        if args is None:
            lines.append("#   %s" % more)
        else:
            lines.append("faketime '%s 10:00:00' star-audit %s%s" % (d, shlex.join(args), "   # killed after %.3f s" % more if more else ""))
    return "\n".join(lines)


def about(w, text):
    """what the batches said of the first channel that the text names"""
    m, lines = w.model, []
    ids = sorted((c["channel_id"] for c in m.portal["channels"] if c["channel_id"] in text), key=lambda c: (text.index(c), -len(c)))
    for cid in ids[:1]:
        for b in sorted(list(m.batches.values()) + m.withdrawn, key=lambda b: b.at):
            d = b.decisions.get(cid)
            lines.append("%3d %s%s%s: %s" % (b.at, b.name, " (withdrawn)" if b in m.withdrawn else "", ", applied at %d" % m.applied[b.name]["at"]
                                             if b.name in m.applied else "", d and (d["outcome"], d["from_star"], d["to_star"], d["notice"], [
                                                 (f["rule"], f["severity"], bool(f["waived"])) for f in d["findings"]])))
        lines += ["%3d reinstated on %s from %s" % (r["at"], r["day"], r["batch"]) for r in m.reinstated if r["cid"] == cid]
        lines += ["told: %s" % e for e in m.told[cid]] + ["%s" % (e,) for e in m.effects.get(cid, ())]
        lines += ["%s: %s" % (t, {k: v for k, v in x.items() if v is not None}) for t in ("channels", "certifications", "downgrades", "waivers")
                  for x in m.portal[t] if x["channel_id"] == cid]
        con = walk_records.connect(w.db)
        for t in ("certifications", "downgrades"):
            lines += ["on record in %s: %s" % (t, r) for r in con.execute("SELECT * FROM %s WHERE channel_id = ?" % t, (cid,))]
        con.close()
    return "\n".join("    " + x for x in lines)


def report(o, seed, actions, v, w, number):
    print("\n=== %s (seed %s, step %d)\n%s\n%s" % (v.kind, seed, number, v.text, about(w, v.text)), flush=True)
    if o.no_story:
        return
    short = shrink(o, seed, actions, v.kind, o.shrink)
    v2, w2 = replay(o, seed, short)
    if v2 is None or v2.kind != v.kind:
        print("(it does not come back when the steps are repeated; the kill was elsewhere)\n" + tell(w))
        return
    print("--- %d steps do:\n%s\n--- %s" % (len(short), tell(w2), v2.text), flush=True)
    if o.keep:
        base = os.path.join(o.keep, "%s-%s" % (v.kind, str(seed).replace(":", "-")))
        with open(base + ".json", "w") as f:
            json.dump({"seed": seed, "kind": v.kind, "actions": short}, f, indent=1)
        with open(base + ".txt", "w") as f:
            f.write("%s\n\n%s\n\n%s\n" % (v2.kind, tell(w2), v2.text))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program", required=True)
    ap.add_argument("--steps", type=int, default=1000)
    ap.add_argument("--seed", default="1")
    ap.add_argument("--keep")
    ap.add_argument("--length", type=int, default=80)
    ap.add_argument("--ignore", default="")
    ap.add_argument("--advice", type=float, default=0.5, help="share of the steps whose advice is followed")
    ap.add_argument("--shrink", type=float, default=60, help="seconds for making a story short")
    ap.add_argument("--no-story", action="store_true")
    ap.add_argument("--replay")
    ap.add_argument("--from-episode", type=int, default=0)
    ap.add_argument("--seconds", type=float, default=float("inf"), help="no step begins later")
    o = ap.parse_args()
    o.ignore, o.ignored, o.notes, o.advised = set(o.ignore.split(",")) - {""}, collections.Counter(), collections.Counter(), 0
    base = "/dev/shm" if os.path.isdir("/dev/shm") and os.access("/dev/shm", os.W_OK) else None
    o.tmp = tempfile.mkdtemp(prefix="walk-", dir=base)
    o.p = Program(o.program)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))     # so that nothing is left behind
    if o.keep:
        os.makedirs(o.keep, exist_ok=True)
    try:
        return walk(o)
    finally:
        o.p.close()
        shutil.rmtree(o.tmp, ignore_errors=True)


def walk(o):
    empty = os.path.join(o.tmp, "empty")
    os.makedirs(os.path.join(empty, "tmp"))
    os.makedirs(os.path.join(empty, "csv"))
    o.template = os.path.join(o.tmp, "template.db")
    made = o.p.run("2026-06-01", empty, ["import", "csv", "--database", o.template])
    if made.status != 0:
        sys.exit("walk: no empty records: %s" % made.err)
    o.usual = sum(o.p.run("2026-06-01", empty, ["check", "--database", o.template]).seconds for _ in range(3)) / 3 * 1.3
    help_ = o.p.run("2026-06-01", empty, ["--help"]).out
    o.withdraw = "withdraw" in help_
    o.overrides = "--allow-undecided" in o.p.run("2026-06-01", empty, ["review", "--help"]).out
    if o.replay:
        with open(o.replay) as f:
            story = json.load(f)
        v, w = replay(o, story["seed"], story["actions"])
        print(tell(w))
        print("--- %s" % v)
        return 1 if v else 0
    began, steps, episode = time.monotonic(), 0, o.from_episode
    kinds, first = collections.Counter(), {}
    did = collections.Counter()
    while steps < o.steps and time.monotonic() < began + o.seconds:
        if episode % 10 == 0:
            print("walk: %d steps, %s" % (steps, dict(kinds) or "nothing yet"), file=sys.stderr, flush=True)
        seed = "%s:%d" % (o.seed, episode)
        episode += 1
        r, w, actions = random.Random(seed), world(o, seed), []
        for _ in range(min(o.length, o.steps - steps)):
            if time.monotonic() > began + o.seconds:
                break
            a = choose(w, r)
            actions.append(copy.deepcopy(a))
            did[a["do"]] += 1
            steps += 1
            try:
                w.do(a)
            except Violation as v:
                kinds[v.kind] += 1
                if v.kind not in first:
                    first[v.kind] = seed
                    report(o, seed, actions, v, w, len(actions))
                break
    spent = time.monotonic() - began
    print("\n%d steps in %d episodes, %d runs of the program, %d pieces of advice followed, %.0f s (%.0f ms a step)" % (
        steps, episode - o.from_episode, o.p.runs, o.advised, spent, 1000 * spent / max(1, steps)))
    mine, runs = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    print("processor time a step: %.0f ms here, %.0f ms in the program" % tuple(
        1000 * (u.ru_utime + u.ru_stime) / max(1, steps) for u in (mine, runs)))
    print("steps: %s" % ", ".join("%s %d" % x for x in did.most_common()))
    for what, counts in (("violations", kinds), ("ignored", o.ignored), ("notes", o.notes)):
        for k, n in counts.most_common():
            print("%s: %s %d%s" % (what, k, n, " (first: seed %s)" % first[k] if k in first else ""))
    return 1 if kinds else 0


if __name__ == "__main__":
    sys.exit(main())
