"""Drives the generators, reminder_oracle and a program's `remind` over many seeds, chains of days and editions.

    python3 -m reference.reminders.fuzz --program PATH --rounds N --seed S [--defects [RATE]] [--channels N] [--verbose]
                     [--base-edition FILE.yaml --base-config FILE.yaml]

A round publishes reminders on several days in a row into one outbox, so that each counts from those before, and compares every
batch with the oracle's. Round i uses seed S+i alone, so that a failing round is repeated with --seed S+i --rounds 1.
"""
import argparse
import collections
import json
import os
import random
import re
import sys
import tempfile

from reference import edition
from reference.review import records as review_records
from reference.review import oracle as review_oracle
from reference.reminders import oracle as reminder_oracle
from reference.renewal import compare as renewal_compare
from reference.renewal import fuzz as renewal_fuzz
from reference.renewal import records as renewal_records
from reference.dates import add_days, add_months, fmt, half_start, month_len


def first_day(r, Y):
    """where things begin to be due: around reviews, renewals, month ends, leap days"""
    return r.choice([(Y - 1, 9, 20), (Y - 1, 10, 3), (Y - 1, 11, 20), (Y - 1, 12, 1), (Y - 1, 12, 20), (Y - 1, 12, 31),
                     (Y, 1, 1), (Y, 1, 20), (Y, 1, 31), (Y, 2, month_len(Y, 2)), (Y, 3, 1), (Y, 3, 31), (Y, 4, 1), (Y, 4, 20),
                     (Y, 6, 30), (Y, 7, 1), add_days((Y - 1, 9, 1), r.randint(0, 400))])


def vary_days(r, editions, tmp):
    """Other thresholds, in some rounds, in the oracle's editions and in their files."""
    for e in editions:
        if r.random() < 0.4:
            e["reminder_days"] = r.choice([[30], [1], [120, 45, 7], [60, 31], [90, 60, 30, 0 + 10]])
        path = os.path.join(tmp, "editions", e["edition"] + ".yaml")
        with open(path, encoding="utf-8") as f:
            text = f.read()
        text, n = re.subn(r"(?m)^reminder_days:.*(\n- .*)*$", "reminder_days: %s" % e["reminder_days"], text)
        if n != 1:
            sys.exit("reminder_fuzz: %s has no reminder_days" % path)
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)


def key(f):
    e = f["evidence"]
    return (f["rule"], e["date"], e["days"], e.get("person_id") or e.get("event_id"))


def compare(mine, theirs):
    """[(channel, text, doubtful)]"""
    out = []
    ours, his = {d["channel_id"]: d for d in mine}, {d["channel_id"]: d for d in theirs}
    for cid in sorted(set(ours) | set(his)):
        o, p = ours.get(cid), his.get(cid)
        doubtful = bool(o and o["uncertain"])
        if o is None or p is None:
            out.append((cid, "only %s tells it: %s" % ("the oracle" if p is None else "the program", [
                d["outcome"] + str([key(f) for f in d["findings"]]) for d in (o, p) if d]), doubtful))
            continue
        for k in ("outcome", "from_star", "to_star", "certification_id"):
            if o[k] != p[k] and not (o["outcome"] == reminder_oracle.HOLD and k != "outcome"):
                out.append((cid, "%s is %r, oracle %r" % (k, p[k], o[k]), doubtful))
        # On one day the order is free.
        a, b = collections.Counter(map(key, o["findings"])), collections.Counter(map(key, p["findings"]))
        if a != b:
            out.append((cid, "told: %s; by the oracle alone: %s" % (sorted(map(str, b - a)), sorted(map(str, a - b))), doubtful))
        for f in o["findings"]:
            if f["rule"] == "credit-baseline" and "pending" in f["evidence"]:
                same = [g for g in p["findings"] if key(g) == key(f)]
                for g in same:
                    for k in ("required", "counted", "pending"):
                        if g["evidence"].get(k) != f["evidence"][k]:
                            out.append((cid, "%s of credit-baseline is %r, oracle %r"
                                        % (k, g["evidence"].get(k), f["evidence"][k]), doubtful))
    return out


def one_round(a, seed, base, tmp, h):
    r = random.Random(seed * 7919 + 41)
    Y = r.choice([2027, 2028, 2029])
    day = first_day(r, Y)
    editions, config = renewal_fuzz.make_editions(a, r, base, tmp, Y)
    vary_days(r, editions, tmp)
    path, outbox = os.path.join(tmp, "records.db"), os.path.join(tmp, "outbox")
    rate = a.defects * r.choice([0.3, 1, 3]) if a.defects else 0.0
    if r.random() < 0.5:
        renewal_records.generate(path, seed, a.channels, (Y, r.choice([1, 2, 3]), 15), rate, editions[0])
    else:
        kept, review_records.E = review_records.E, editions[0]
        try:
            review_records.generate(path, seed, a.channels, r.choice([day, add_months(half_start(day), 6)]), rate)
        finally:
            review_records.E = kept
    db = review_oracle.DB(path, editions)
    more = renewal_fuzz.allowances(a.program, "remind")
    after, told, failures = None, set(), []
    for _ in range(r.choice([1, 2, 3, 4])):
        if after is not None and after[0] != day[0]:
            told = set()
        mine = reminder_oracle.Reminders(db, editions, day, after, told).run()
        words = ["remind", "--as-of", fmt(day), "--outbox", outbox] + more
        code, _, err, cmd = renewal_compare.execute(a.program, words, path, config, a.timeout)
        if code != 0:
            return [("", "exit %d of %s\n%s" % (code, cmd, err[:1500]), False)]
        with open(os.path.join(outbox, fmt(day) + "-reminders", "decisions.jsonl"), encoding="utf-8") as f:
            theirs = [json.loads(line) for line in f]
        for d in mine:
            h["decisions"] += 1
            h["outcome " + d["outcome"]] += 1
            for f in d["findings"]:
                h["rule " + f["rule"]] += 1
        failures += [(c, fmt(day) + " after " + str(fmt(after)) + ": " + t, x) for c, t, x in compare(mine, theirs)]
        told |= {d["channel_id"] for d in mine if d["outcome"] == reminder_oracle.LAPSED}
        after, day = day, r.choice([add_days(day, r.randint(1, 70)), add_months(day, 1), add_days(day, 1), add_months(day, 2)])
    return failures


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program", required=True)
    ap.add_argument("--rounds", type=int, default=20)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--channels", type=int, default=20)
    ap.add_argument("--defects", type=float, nargs="?", const=0.01, default=0.0)
    ap.add_argument("--base-edition", default=edition.DEFAULT)
    ap.add_argument("--base-config", default=os.path.join(edition.CONFIG, "star-audit.yaml"))
    ap.add_argument("--timeout", type=int, default=120)
    ap.add_argument("--verbose", action="store_true")
    a = ap.parse_args()
    base = edition.read(a.base_edition)
    h, bad, doubts = collections.Counter(), 0, 0
    for seed in range(a.seed, a.seed + a.rounds):
        with tempfile.TemporaryDirectory() as tmp:
            for cid, text, doubtful in one_round(a, seed, base, tmp, h):
                doubts += doubtful
                bad += not doubtful
                if a.verbose or not doubtful:
                    print("seed %d %s %s%s" % (seed, cid, text, " (doubtful)" if doubtful else ""))
    if a.verbose:
        for k in sorted(h):
            print("%7d  %s" % (h[k], k))
    print("reminder_fuzz: %d rounds, %d decisions, %d differences, %d doubtful" % (a.rounds, h["decisions"], bad, doubts))
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
