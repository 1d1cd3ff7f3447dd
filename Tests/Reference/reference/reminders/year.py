"""A dry run of a year of reminders over sample channels: how many mails each partner gets, and who of those that lose a star
was told before.

    python3 -m reference.reminders.year --program PATH [--channels 2000] [--seed 1] [--year 2026]

The records of each day hold what was on record by then: the sample is made around 1 January of the next year, what is dated
after a day is taken out of it, and the credits of the year are put into the year before as well, so that the review of July finds
four quarters, too. On the 20th of each month reminders are published, on 1 July the review is published and applied, and on 1
January the next. The tables are filled anew for every day, as a portal would, so that what was applied is the program's to keep.

A cause is FORESEEABLE if 30 days before the review the records as they stood then would have had the review find it. It was TOLD if
reminders of that day or before name it (same rule, same person) with a date by the review's. A channel counts as told if it was
told of every foreseeable cause. Ends with 1 if fewer than 95 % were, if anybody got two mails in one batch, one without anything new,
or was told twice of one thing at one threshold.
"""
import argparse
import collections
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

from reference.dates import add_days, days_between, fmt, parse

TABLES = ["channels", "people", "certifications", "appointments", "certificates", "credits", "participations", "major_events",
          "downgrades", "waivers"]
BEGINS = {"certifications": "issued_on", "appointments": "registered_on", "certificates": "issued_on", "credits": "earned_on",
          "participations": "held_on", "major_events": "occurred_on", "downgrades": "downgraded_on", "waivers": "granted_on"}
# (table, column): what else is not known before that column's day
LATER = {"certifications": {"ended_on": [], "renewal_confirmed_on": []}, "major_events": {"ruled_on": ["ruling"]}}
THRESHOLDS = [90, 60, 30]


def load(db):
    con = sqlite3.connect(db)
    con.row_factory = sqlite3.Row
    world = {t: [dict(r) for r in con.execute("SELECT * FROM %s" % t)] for t in TABLES}
    con.close()
    return world


def steady(world, year):
    """the credits of the year in the year before, too"""
    for c in list(world["credits"]):
        y, rest = c["earned_on"][:4], c["earned_on"][4:]
        if y == str(year):
            day = "%04d%s" % (year - 1, "-02-28" if rest == "-02-29" else rest)
            world["credits"].append(dict(c, entry_id=c["entry_id"] + "-P", earned_on=day))


def known(world, day):
    """what is on record on a day (ISO dates sort as texts)"""
    out = {}
    for table, rows in world.items():
        begins, kept = BEGINS.get(table), []
        for row in rows:
            if begins and row[begins] > day:
                continue
            row = dict(row)
            for column, others in LATER.get(table, {}).items():
                if row[column] and row[column] > day:
                    for c in [column] + others:
                        row[c] = None
            if table == "appointments" and row["departed_on"]:
                if row["declared_on"] and row["declared_on"] > day:
                    row["declared_on"] = row["replaced_by"] = None
                # Who is going to leave is on record before only where it was declared before.
                if row["departed_on"] > day and not row["declared_on"]:
                    row["departed_on"] = row["replaced_by"] = None
            kept.append(row)
        out[table] = kept
    return out


def fill(db, records):
    con = sqlite3.connect(db)
    con.execute("PRAGMA foreign_keys = OFF")
    for table in reversed(TABLES):
        con.execute("DELETE FROM %s" % table)
    for table in TABLES:
        for row in records[table]:
            con.execute("INSERT INTO %s (%s) VALUES (%s)" % (table, ", ".join(row), ", ".join("?" * len(row))),
                        list(row.values()))
    con.commit()
    con.close()


class Run:
    def __init__(self, program, folder):
        self.program, self.db, self.outbox = program, os.path.join(folder, "records.db"), os.path.join(folder, "outbox")

    def __call__(self, *words):
        cmd = [self.program, *words, "--database", self.db, "--outbox", self.outbox]
        p = subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if p.returncode not in (0,):
            sys.exit("exit %d of %s\n%s" % (p.returncode, " ".join(cmd), p.stderr.decode()[:2000]))
        return p.stdout.decode()

    def decisions(self, batch):
        with open(os.path.join(self.outbox, batch, "decisions.jsonl"), encoding="utf-8") as f:
            return [json.loads(line) for line in f]


def cause(f):
    return f["rule"], f["evidence"].get("person_id")


def costs(f):
    return f["severity"] == "downgrade" and not f["waived"]


ALLOW = ["--allow-future", "--allow-undecided", "1000000", "--allow-shrink", "--allow-downgrades", "1000000"]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program", required=True)
    ap.add_argument("--channels", type=int, default=2000)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--year", type=int, default=2026)
    a = ap.parse_args()
    program = os.path.abspath(a.program)
    with tempfile.TemporaryDirectory() as tmp:
        run = Run(program, tmp)
        january = "%04d-01-01" % (a.year + 1)
        subprocess.run([program, "sample", "--channels", str(a.channels), "--seed", str(a.seed), "--as-of", january, "--quiet",
                        run.db], check=True, stderr=subprocess.DEVNULL)
        world = load(run.db)
        steady(world, a.year)
        days = [("%04d-%02d-20" % (a.year, m), "remind") for m in range(1, 13)]
        reviews = ["%04d-07-01" % a.year, january]
        eves = {fmt(add_days(parse(r), -30)): r for r in reviews}
        days += [(r, "review") for r in reviews] + [(e, "eve") for e in eves]
        faults, mails, told, told_at, previous = [], collections.Counter(), [], {}, None
        foreseen, lost = {}, []
        for day, what in sorted(days):
            fill(run.db, known(world, day))
            if what == "eve":
                # On a day of the review with what is on record now.
                text = run("review", "--report-only", "--format", "jsonl", "--as-of", eves[day])
                foreseen[eves[day]] = {d["channel_id"]: {cause(f) for f in d["findings"] if costs(f)}
                                       for d in map(json.loads, text.splitlines())}
            elif what == "review":
                run("review", "--as-of", day, *ALLOW)
                batch = day[:7] + "-review"
                lost += [(day, d) for d in run.decisions(batch) if d["outcome"] in ("downgrade", "revoke")]
                if day != january:
                    run("apply", batch, "--allow-future", "--yes")
            else:
                run("remind", "--as-of", day, *ALLOW[:3])
                notices = collections.Counter()
                for d in run.decisions(day + "-reminders"):
                    cid = d["channel_id"]
                    if d["outcome"] == "hold":
                        continue
                    notices[cid] += 1
                    for f in d["findings"]:
                        x = f["evidence"]["date"]
                        told.append((cid, cause(f), day, x))
                        if d["outcome"] == "lapsed":
                            continue
                        now = {n for n in THRESHOLDS if (previous or "") < fmt(add_days(parse(x), -n)) <= day}
                        before = told_at.setdefault((cid, cause(f), x), set())
                        if not now or now & before:
                            faults.append("%s %s: %s of %s is not new" % (day, cid, f["rule"], x))
                        before |= now
                    if not d["findings"]:
                        faults.append("%s %s: a mail without anything" % (day, cid))
                faults += ["%s %s: %d mails" % (day, c, n) for c, n in notices.items() if n > 1]
                mails.update(notices)
                previous = day
        active = [c["channel_id"] for c in world["channels"] if c["status"] == "active"]
        print("%d channels, seed %d: reminders on the 20th of each month of %d, %d mails" % (
            a.channels, a.seed, a.year, sum(mails.values())))
        spread = collections.Counter(mails[c] for c in active)
        for n in sorted(spread):
            print("  %2d mails in the year: %5d channels" % (n, spread[n]))
        by_rule = collections.Counter(rule for _, (rule, _), _, _ in told)
        for rule, n in by_rule.most_common():
            print("  told of %-24s %5d times" % (rule, n))
        ok = losers = 0
        missed = collections.Counter()
        for day, d in lost:
            causes = {cause(f) for f in d["findings"] if costs(f)} & foreseen[day].get(d["channel_id"], set())
            causes = {c for c in causes if c[0] != "major-event"}
            if not causes:
                continue
            losers += 1
            last = fmt(add_days(parse(day), -30))
            knew = {c for who, c, on, x in told if who == d["channel_id"] and on <= last and x <= day
                    and days_between(parse(on), parse(day)) <= 184}
            if causes <= knew:
                ok += 1
            for rule, person in sorted(causes - knew, key=str):
                missed[rule] += 1
                others = sorted({c[0] for c in knew})
                print("  not told: %s before %s of %s%s%s" % (d["channel_id"], day, rule, " " + person if person else "",
                                                             ", but of " + ", ".join(others) if others else ""))
        share = 100.0 * ok / losers if losers else 100.0
        print("%d stars lost, %d for a foreseeable cause; told of it 30 days before: %d (%.1f %%)" % (
            len(lost), losers, ok, share))
        for f in faults[:20]:
            print("  fault: " + f)
        print("%d faults" % len(faults))
        sys.exit(1 if faults or share < 95 else 0)


if __name__ == "__main__":
    main()
