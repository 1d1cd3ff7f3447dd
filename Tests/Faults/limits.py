#!/usr/bin/env python3
"""Records that nobody expects: what a run costs grows no faster than they do, and stays within its bounds.

    limits.py --program PATH [CASE …] [--share F] [--seed N] [--list]

Each case is made at n and at 2n rows. The work at 2n may be 2.6 times the work at n (processor time of the process alone, the start of a program
taken off; run thrice where it is more), memory may be 64 MiB, 160 bytes for each row of a channel's, and sixteen times the bytes that the
decisions or the command say, above that of a run over two channels, and what a channel's decision says may not grow beyond its bound.
`--share 0.1` takes a tenth of the rows. Exit 1 if a bound is passed. Prints a row each.
"""
import argparse
import datetime
import os
import random
import resource  # noqa: F401  (os.wait4 gives its figures)
import shutil
import subprocess
import sys
import tempfile

import tracing
from reference.walk import records as R
from reference.walk.accidents import Story
from tracing import Tools, Traced

DAY = "2027-01-02"
MEMORY = 64 << 10                                               # KiB above a small run
ROW = 160                                                       # bytes of memory for each row of one channel
SHARE = 16                                                      # bytes of memory for each that the decisions say
GROWTH = 2.6
LEAST = 0.25                                                    # seconds of work below which nothing is concluded


def later(day, n):
    """so many days after a day"""
    return (datetime.date(*day) + datetime.timedelta(n)).isoformat()


def certificates(con, n, r):
    """{:,} certificates of one engineer"""
    con.executemany("INSERT INTO certificates VALUES (?,?,?,?,?)",
                    (("X-%d" % k, "P-1-E0", "H3CNE-RS+" if k % 3 else "GONE-%d" % k, later((2020, 1, 1), k % 2000),
                      later((2026, 1, 1), k % 2000)) for k in range(n)))


def appointments(con, n, r):
    """{:,} engineers of one channel, all in post"""
    con.executemany("INSERT INTO people VALUES (?,?,?)", (("Q-%d" % k, "Engineer", None) for k in range(n)))
    con.executemany("INSERT INTO appointments VALUES (?,?,?,?,NULL,NULL,NULL)",
                    (("Q-%d" % k, "P-1", "post-sales-engineer", later((2024, 1, 1), k % 700)) for k in range(n)))


def staff(con, n, r):
    """{:,} engineers of one channel, each with a certificate"""
    appointments(con, n, r)
    con.executemany("INSERT INTO certificates VALUES (?,?,?,'2026-01-01','2027-12-31')",
                    (("X-%d" % k, "Q-%d" % k, "H3CNE-RS+" if k % 3 else "GONE") for k in range(n)))


def departures(con, n, r):
    """{:,} engineers of one channel, every second one gone, declared, with nobody named"""
    con.executemany("INSERT INTO people VALUES (?,?,?)", (("Q-%d" % k, "Engineer", None) for k in range(n)))
    con.executemany("INSERT INTO appointments VALUES (?,?,?,?,?,?,NULL)", (
        ("Q-%d" % k, "P-1", "post-sales-engineer", later((2025, 1, 1), k % 300),
         later((2026, 1, 1), k % 300) if k % 2 else None, later((2026, 1, 2), k % 300) if k % 2 else None) for k in range(n)))


def turnover(con, n, r):
    """{:,} engineers of one channel, who come and go; whoever left is declared, with nobody named"""
    con.executemany("INSERT INTO people VALUES (?,?,?)", (("Q-%d" % k, "Engineer", None) for k in range(n)))
    rows = []
    for k in range(n):
        come = r.randrange(700)
        gone = come + r.randrange(1, 200) if r.random() < 0.5 and come < 500 else None
        rows.append(("Q-%d" % k, "P-1", "post-sales-engineer", later((2025, 1, 10), come), gone and later((2025, 1, 10), gone),
                     gone and later((2025, 1, 10), gone + 2)))
    con.executemany("INSERT INTO appointments VALUES (?,?,?,?,?,?,NULL)", rows)
    con.executemany("INSERT INTO certificates VALUES (?,?,?,'2024-01-01','2027-12-31')",
                    (("X-%d" % k, "Q-%d" % k, "H3CNE-RS+") for k in range(0, n, 3)))


def comings_and_goings(con, n, r):
    """{:,} appointments of one engineer, each ended, declared"""
    days = sorted(r.sample(range(60 * n), n))
    con.executemany("INSERT INTO appointments VALUES (?,?,?,?,?,?,NULL)", (
        ("P-1-E0", "P-1", "post-sales-engineer", later((2020, 1, 1), d % 2400), later((2020, 1, 1), d % 2400),
         later((2020, 1, 1), d % 2400)) for d in days))


def circle(con, n, r):
    """{:,} engineers gone, each replaced by the next, the last by the first"""
    con.executemany("INSERT INTO people VALUES (?,?,?)", (("Q-%d" % k, "Engineer", None) for k in range(n)))
    con.executemany("INSERT INTO appointments VALUES (?,?,?,?,?,?,?)", (
        ("Q-%d" % k, "P-1", "post-sales-engineer", "2025-06-01", "2026-10-15", "2026-10-16", "Q-%d" % ((k + 1) % n)) for k in range(n)))


def rulings(con, n, r):
    """{:,} major events of one channel, each ruled a downgrade"""
    con.executemany("INSERT INTO major_events VALUES (?,?,?,?,?,?)", (
        ("EV-%d" % k, "P-1", later((2026, 7, 1), k % 150), "service-interruption", "downgrade", "2026-12-20") for k in range(n)))


def one_event(con, n, r):
    """{:,} rows of one event, with rulings that contradict each other"""
    con.execute("CREATE TABLE e AS SELECT * FROM major_events")
    con.execute("DROP TABLE major_events")
    con.execute("ALTER TABLE e RENAME TO major_events")
    con.executemany("INSERT INTO major_events VALUES ('EV-1',?,?,?,?,?)", (
        ("P-1", "2026-08-01", "service-interruption", ("downgrade", "none", "blacklist")[k % 3], "2026-12-20") for k in range(n)))


def waivers(con, n, r):
    """{:,} waivers of one channel"""
    con.executemany("INSERT INTO waivers VALUES ('P-1','credit-baseline',?,'Director',?,?)", (
        ("reason %d" % k, later((2026, 1, 1), k % 300), "2027-12-31") for k in range(n)))


def credits(con, n, r):
    """{:,} credits of one channel"""
    con.executemany("INSERT INTO credits VALUES (?,'P-1','P-1-E0','training',?,?,'approved')", (
        ("CR-%d" % k, k % 2, later((2026, 1, 1), k % 360)) for k in range(n)))


def participations(con, n, r):
    """{:,} participations of one channel"""
    con.executemany("INSERT INTO participations VALUES ('P-1',?,'training',?)", ((later((2020, 1, 1), k % 2500), "Course %d" % k) for k in range(n)))


def downgrades(con, n, r):
    """{:,} downgrades of one channel, years ago"""
    con.executemany("INSERT INTO downgrades VALUES ('P-1',?,4,3,?)", ((later((1990, 1, 1), k), "reason %d" % k) for k in range(n)))


def certifications(con, n, r):
    """{:,} certifications of one channel, ended years ago"""
    con.executemany("INSERT INTO certifications VALUES (?,'P-1',3,'credits',?,?,?,NULL,NULL)", (
        ("C-%d" % k, later((1990, 1, 1), k % 9000), later((1990, 1, 1), k % 9000), later((1990, 2, 1), k % 9000)) for k in range(n)))


def texts(con, n, r):
    """texts of {:,} bytes: names, kinds, reasons, titles"""
    text = "".join(r.choice("abc <&>\"'%=\r\n\u00e9\u661f") for _ in range(n))
    con.execute("UPDATE channels SET name = ? WHERE channel_id = 'P-1'", (text,))
    con.execute("UPDATE people SET name = ? WHERE person_id = 'P-1-E0'", (text,))
    con.execute("INSERT INTO major_events VALUES ('EV-1','P-1','2026-08-01',?,'downgrade','2026-12-20')", (text,))
    con.execute("INSERT INTO waivers VALUES ('P-1','credit-baseline',?,?,'2026-01-01','2027-12-31')", (text, text))


def defects(con, n, r):
    """{:,} rows of one channel that cannot be read"""
    con.execute("CREATE TABLE c AS SELECT * FROM credits")
    con.execute("DROP TABLE credits")
    con.execute("ALTER TABLE c RENAME TO credits")
    con.executemany("INSERT INTO credits VALUES (?,'P-1','P-1-E0','training','many','2026-02-30','approved')", (("CR-%d" % k,) for k in range(n)))


# Rows, and how many bytes a decision may have at the most, beside the texts of the records themselves.
CASES = {
    "certificates": (certificates, 500000, 64 << 10), "appointments": (appointments, 50000, 64 << 10), "staff": (staff, 50000, None), "departures": (departures, 50000, None), "turnover": (turnover, 50000, None),
    "comings-and-goings": (comings_and_goings, 50000, None), "circle": (circle, 50000, None), "rulings": (rulings, 5000, None),
    "one-event": (one_event, 5000, None), "waivers": (waivers, 50000, 64 << 10), "credits": (credits, 250000, 64 << 10),
    "participations": (participations, 100000, 64 << 10), "downgrades": (downgrades, 5000, 64 << 10), "certifications": (certifications, 5000, 64 << 10),
    "texts": (texts, 524288, None), "defects": (defects, 50000, None)}
COMMANDS = (["review", "--report-only", "--format", "jsonl"], ["explain", "P-1", "--format", "json"], ["review", "--allow-undecided", "9"], ["check"])


def run(p, day, folder, args):
    """(status, seconds of processor, KiB, bytes of output, standard error)"""
    with open(os.path.join(folder, "out"), "wb") as out, open(os.path.join(folder, "err"), "wb+") as err:
        q = subprocess.Popen([p.path] + args, cwd=folder, env=p.environment(day, folder), stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, usage = os.wait4(q.pid, 0)
        q.returncode = os.waitstatus_to_exitcode(status)
        err.seek(0)
        said = err.read().decode("utf-8", "replace")
    return q.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.path.getsize(os.path.join(folder, "out")), said


def ground(p, folder, make, n, seed):
    shutil.rmtree(folder, ignore_errors=True)
    s = Story(p, folder, False)
    s.book.add("P-1", 3).add("P-2", 3)
    s.begin()
    s.day = DAY
    if make:
        con = R.connect(s.db)
        con.execute("PRAGMA synchronous = OFF")
        con.execute("PRAGMA ignore_check_constraints = ON")
        make(con, n, random.Random(seed))
        con.commit()
        con.close()
    return s


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program")
    ap.add_argument("--share", type=float, default=1)
    ap.add_argument("--seed", default="1")
    ap.add_argument("--list", action="store_true")
    ap.add_argument("names", nargs="*", metavar="CASE")
    o = ap.parse_args()
    if o.list:
        print("\n".join(CASES))
        return 0
    if not o.program or any(n not in CASES for n in o.names):
        ap.error("--program, and cases of --list")
    tmp, bad, rows = tempfile.mkdtemp(prefix="limits-"), [], 0
    p = Traced(o.program, Tools(tmp))

    def fail(where, text):
        bad.append(where)
        print("FAILED  %s: %s" % (where, text), flush=True)
    try:
        small = {}
        for args in COMMANDS:
            s = ground(p, os.path.join(tmp, "small"), None, 0, o.seed)
            status, cpu, kib, size, said = run(p, DAY, s.folder, args)
            small[args[0], len(args)] = cpu, kib
            if status:
                fail("two channels, " + " ".join(args), "ended with %s: %s" % (status, said[-300:]))
        print("%-20s %-8s %9s %9s %9s %7s %7s %8s %10s  %s" % ("case", "command", "n", "s at n", "s at 2n", "growth", "MiB", "above", "output", "status"), flush=True)
        for name in o.names or CASES:
            make, n, most = CASES[name]
            n = max(10, int(n * o.share))
            for args in COMMANDS:
                small_cpu, small_kib = small[args[0], len(args)]
                for attempt in range(3):
                    seen = []
                    for k in (n, 2 * n):
                        s = ground(p, os.path.join(tmp, "big"), make, k, o.seed)
                        seen.append(run(p, DAY, s.folder, args))
                    one, two = (max(x[1] - small_cpu, 0.001) for x in seen)
                    if two <= LEAST or two <= GROWTH * max(one, LEAST / 2):
                        break
                status, _, kib, size, said = seen[1]
                rows += 1
                where = "%s, %s" % (name, args[0])
                print("%-20s %-8s %9d %9.2f %9.2f %7.1f %7.0f %8.0f %10d  %s" % (
                    name, args[0] + ("*" if "--report-only" in args else ""), n, one, two, two / one, kib / 1024, (kib - small_kib) / 1024, size, status), flush=True)
                if status not in (0, 65, 77) or status == 65 and args[0] != "check":
                    fail(where, "ended with %s: %s" % (status, said[-300:]))
                if two > LEAST and two > GROWTH * max(one, LEAST / 2):
                    fail(where, "%.2f s for %d rows, %.2f s for twice as many" % (one, n, two))
                if "--report-only" in args:
                    decided = size
                allowed = MEMORY + (ROW * 2 * n + SHARE * max(size, decided)) / 1024
                if kib - small_kib > allowed:
                    fail(where, "%.0f MiB above a small run, allowed are %.0f" % ((kib - small_kib) / 1024, allowed / 1024))
                if most and size > most and args[0] == "review":
                    fail(where, "%d bytes of output, allowed are %d" % (size, most))
    finally:
        shutil.rmtree(tmp, ignore_errors=True)
    print("%d cases, %d runs measured, %d bounds passed; seed %s" % (len(o.names or CASES), rows, len(bad), o.seed))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
