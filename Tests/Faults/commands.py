"""The commands that are made to fail, each with the ground that it stands on: three or four channels, so that every call can be met."""
import csv
import hashlib
import os

import tracing  # noqa: F401  (finds the modules of Reference)
from reference.walk import records as R
from reference.walk.accidents import late_credit

AGENT = """#!/bin/sh
cat >"$1/.$$" && mv "$1/.$$" "$1/$$.eml"
"""


class Command:
    """`prepare` makes the ground and returns the arguments."""

    def __init__(self, prepare, database="records.db", again=(), reads=False):
        self.prepare, self.name, self.database, self.reads = prepare, prepare.__name__, database, reads
        self.again = again              # what the same command may end with once it has been done


def files(s, folder, tables, change=lambda table, row: row):
    os.makedirs(os.path.join(s.folder, folder))
    for t in tables:
        with open(os.path.join(s.folder, folder, t + ".csv"), "w", encoding="utf-8", newline="") as f:
            w = csv.writer(f)
            w.writerow(R.TABLES[t])
            for row in s.book.rows[t]:
                row = change(t, row)
                w.writerow(["" if row[c] is None else row[c] for c in R.TABLES[t]])


def book(s):
    s.book.add("P-1", 4, points=300).add("P-2", 4, points=300, until=(2028, 12, 31)).add("P-OK", 3)


def recorded(s):
    book(s)
    late_credit(s, "P-1")
    s.begin()
    s.day = "2027-01-02"


def reviewed(s):
    recorded(s)
    s("review")


def applied(s):
    reviewed(s)
    s("apply", "2027-01-review")


def import_new(s):
    book(s)
    files(s, "csv", R.TABLES)
    return ["import", "csv", "--database", "new.db"]


def import_more(s):
    s.book.add("P-1", 4)
    s.begin()
    s.book.rows = {t: [] for t in R.TABLES}
    s.book.add("P-2", 3)
    files(s, "csv", R.TABLES)
    return ["import", "csv", "--database", "records.db"]


def import_update(s):
    book(s)
    s.begin()
    files(s, "csv", ["channels", "people", "appointments"], lambda t, row: dict(row, name=row["name"] + " Ltd") if t == "channels" else row)
    return ["import", "csv", "--database", "records.db", "--update"]


def review(s):
    recorded(s)
    return ["review"]


def review_report_only(s):
    recorded(s)
    return ["review", "--report-only", "--format", "jsonl"]


def review_supplement(s):
    reviewed(s)
    for e in s.book.rows["credits"]:
        e["status"] = "approved"
    s.refill("credits")
    return ["review", "--supplement"]


def renewal_notices(s):
    book(s)
    s.begin()
    s.day = "2026-12-01"
    return ["renewal-notices"]


def renew(s):
    applied(s)
    s.day = "2027-01-15"
    return ["renew"]


def remind(s):
    applied(s)
    s.day = "2027-02-20"
    return ["remind"]


def apply(s):
    reviewed(s)
    return ["apply", "2027-01-review"]


def apply_renewal(s):
    renew(s)
    s("renew")
    return ["apply", "2027-01-15-renewal"]


def apply_restore(s):
    applied(s)
    s.refill()
    return ["apply", "2027-01-review", "--restore"]


def reinstate(s):
    applied(s)
    return ["reinstate", "P-2", "--batch", "2027-01-review", "--reason", "an objection", "--by", "A. Clerk"]


def reinstate_all(s):
    applied(s)
    return ["reinstate", "--all", "--batch", "2027-01-review", "--reason", "wrong records", "--by", "A. Clerk"]


def withdraw(s):
    reviewed(s)
    return ["withdraw", "2027-01-review", "--reason", "a credit was approved", "--by", "A. Clerk"]


def send(s):
    reviewed(s)
    agent = os.path.join(s.folder, "agent")
    with open(agent, "w") as f:
        f.write(AGENT)
    os.chmod(agent, 0o755)
    os.makedirs(os.path.join(s.folder, "inbox"))
    return ["send", "2027-01-review", "--with", "./agent inbox"]


def verify(s):
    reviewed(s)
    return ["verify", "2027-01-review", "--database", "records.db"]


def verify_code(s):
    renew(s)
    s("renew")
    s("apply", "2027-01-15-renewal")
    with open(os.path.join(s.outbox, "2027-01-15-renewal", "decisions.jsonl"), "rb") as f:
        line = next(line for line in f.read().splitlines() if b'"renewed"' in line)
    return ["verify", "--code", hashlib.sha256(line).hexdigest()[:16]]


def check(s):
    reviewed(s)
    return ["check"]


def status(s):
    reviewed(s)
    return ["status"]


COMMANDS = {c.name: c for c in (
    Command(import_new, database="new.db", again=(65,)), Command(import_more, again=(65,)), Command(import_update), Command(review),
    Command(review_report_only, reads=True), Command(review_supplement), Command(renewal_notices), Command(renew), Command(remind),
    Command(apply), Command(apply_renewal), Command(apply_restore), Command(reinstate), Command(reinstate_all),
    Command(withdraw, again=(65,)), Command(send), Command(verify, reads=True), Command(verify_code, reads=True),
    Command(check, reads=True), Command(status, reads=True))}
