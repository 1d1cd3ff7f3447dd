"""Each job's service, started as its timer starts it, through a year's turn: what it published, whose that is, and what it said."""
import csv
import hashlib
import os
import stat

import ground
import tree as T

# 04:00 in the zone of the configuration, on the days that the timers name; what each publishes.
JOBS = [("renewal-notices", 1796068800, "2026-12-renewal-notices"), ("review", 1798747200, "2027-01-review"),
        ("renew", 1799956800, "2027-01-15-renewal"), ("reminders", 1800388800, "2027-01-20-reminders"), ("check", 1800392400, None)]
APPLIED = ("2027-01-review", 1798833600)
HAND = ("runuser", "-u", "star-audit", "-g", "star-audit", "-G", "star-audit-records", "--")


def by_hand(machine, seconds, *words):
    """as OPERATIONS.md has it: in the account of the services, with the group that may write the records"""
    return machine.run(*HAND, "env", "LD_PRELOAD=" + T.CLOCK, "CLOCK=%d" % seconds, "star-audit", *words)


def digest(machine):
    """of the records and of every name beside them"""
    folder = machine.path(os.path.dirname(T.DATABASE))
    with open(machine.path(T.DATABASE), "rb") as f:
        return hashlib.sha256(f.read()).hexdigest(), sorted(os.listdir(folder))


def anew(machine, records):
    """the outbox empty, the records as they were imported"""
    for name in os.listdir(machine.path(T.OUTBOX)):
        machine.remove(os.path.join(T.OUTBOX, name))
    with open(machine.path(T.DATABASE), "r+b") as f:
        f.write(records)
        f.truncate()


def written(machine):
    """{path below the outbox: (kind, mode, account, group)}"""
    names = {k: {int(line.split(":")[2]): line.split(":")[0] for line in machine.read("/etc/" + k).splitlines()} for k in ("passwd", "group")}
    out, top = {}, machine.path(T.OUTBOX)
    for where, folders, files in os.walk(top):
        for n in folders + files:
            s = os.lstat(os.path.join(where, n))
            kind = "folder" if stat.S_ISDIR(s.st_mode) else "file" if stat.S_ISREG(s.st_mode) else "else"
            out[os.path.relpath(os.path.join(where, n), top)] = kind, stat.S_IMODE(s.st_mode), names["passwd"].get(s.st_uid), names["group"].get(s.st_gid)
    return out


def personal(machine):
    """every name, address and id of a person, and every address of a channel, in the sample"""
    out = set()
    for name, columns in ("people", ("person_id", "name", "email")), ("channels", ("service_email", "office_email")):
        with open(machine.path("%s/%s.csv" % (T.SAMPLE, name)), newline="", encoding="utf-8-sig") as f:
            for row in csv.DictReader(f):
                out.update(row[c] for c in columns if row[c])
    return out


def told(entries, words):
    """the words that a message, or any other field of one, holds"""
    found = set()
    for entry in entries:
        # What is no text, the journal gives as its bytes.
        text = "\n".join(v if isinstance(v, str) else bytes(v).decode("utf-8", "replace") if isinstance(v, list) and v and isinstance(v[0], int)
                         else str(v) for v in entry.values())
        found.update(w for w in words if w in text)
    return found


def check(machine, report, records):
    """runs them all; (batches published, files looked at, messages and words searched)"""
    anew(machine, records)
    published = 0
    for job, seconds, batch in JOBS:
        unit = "star-audit-%s.service" % job
        if job == "renew":
            status, out, err = by_hand(machine, APPLIED[1], "apply", APPLIED[0], "--yes")
            report.expect(status == 0, "apply ends with %s: %s" % (status, err[-300:]))
        before = digest(machine)
        seen = machine.start_unit(unit)
        report.expect(seen["ExecMainStatus"] == "0" and seen["Result"] == "success", "%s: %s" % (unit, seen))
        report.expect(digest(machine) == before, "%s changes the records, or leaves something beside them" % unit)
        if batch:
            status, out, err = by_hand(machine, seconds, "verify", batch)
            published += report.expect(status == 0, "%s: verify ends with %s: %s" % (batch, status, (out + err)[-300:]))
            report.expect(seen["StatusText"].endswith("/" + batch), "%s tells systemd: %s" % (unit, seen["StatusText"]))
    files = written(machine)
    for path, (kind, mode, account, group) in sorted(files.items()):
        # Made by `apply`, which is no unit's: by hand, with another umask.
        wanted = {"file": 0o640, "folder": 0o2750}.get(kind)
        if not path.startswith(".applied"):
            report.expect(mode == wanted and (account, group) == ("star-audit", "star-audit-outbox"),
                          "%s is %o, of %s:%s" % (path, mode, account, group))
    words, entries = personal(machine), machine.journal()
    found = told(entries, words)
    report.expect(not found, "the journal tells of persons: %s" % sorted(found)[:5])
    ours = [e for e in entries if str(e.get("_SYSTEMD_UNIT", "")).startswith("star-audit-")]
    report.expect(len(ours) > 100, "the journal has %d messages of the jobs" % len(ours))
    # That a name would be found.
    machine.must("sh", "-c", "systemd-cat -t star-audit-planted echo \"$(sed -n 2p %s/people.csv)\"" % T.SAMPLE)
    report.expect(told(machine.journal("-t", "star-audit-planted"), words), "a name in the journal is not found")
    report.say("jobs: %d started, %d batches published and verified, %d files and folders with their modes and owners, records unchanged; none of %d "
               "names, addresses and ids of persons in %d messages (%d of the jobs)" % (len(JOBS), published, len(files), len(words), len(entries), len(ours)))
    return published
