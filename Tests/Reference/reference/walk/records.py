"""Small record sets for walk/walk.py: a few dozen channels that lose a star by each rule at one half-year or another, are held by a
defect, revoked, renewed or not. Records are {table: [row]}, a row is {column: value}, dates are texts."""
import os
import random
import sqlite3

from reference.review import records as review_records
from reference.review import oracle as review_oracle
from reference.dates import add_days, add_months, fmt, parse

TABLES = {t: [s[0] for s in specs] for t, specs in review_oracle.TABLES.items()}
REFILLED = ("channels", "certifications", "downgrades")        # what `apply` writes to, and a portal replaces
HALVES = ((2026, 7, 1), (2027, 1, 1), (2027, 7, 1), (2028, 1, 1))
BREAKS = ("credits", "credits", "pending", "certificate", "certificate", "undeclared", "undeclared", "unreplenished", "grace",
          "late", "event", "event", "event-open", "blacklist", "blacklist", "few", "defect", "defect", "platform", "waived")


class Records:
    def __init__(self, seed):
        self.r = random.Random("records %s" % seed)
        self.rows = {t: [] for t in TABLES}
        self.broken = []                                        # (table, row, column, sound value): what `mend` mends
        n = self.r.choice((12, 18, 24, 30))
        self.disaster = self.r.random() < 0.06                  # so many losses that the safety limit speaks
        for i in range(n):
            self.channel("W-%02d" % i)
        if self.r.random() < 0.5:
            self.strange(self.r.choice((2, 4, 8)))

    def put(self, table, **row):
        self.rows[table].append({c: fmt(v) if isinstance(v, tuple) else v for c, v in
                                 ((c, row.get(c)) for c in TABLES[table])})
        return self.rows[table][-1]

    def strange(self, n):
        """channels of the fuzzers' generator, crowded around every boundary of one half-year"""
        g = review_records.Gen(self.r.getrandbits(32), n, self.r.choice(HALVES))
        for _ in range(n):
            g.channel()
        for t, rows in g.rows.items():
            for row in rows:
                self.put(t, **row)

    # ------------------------------------------------------------------ one channel

    def channel(self, cid):
        r = self.r
        star, route = r.choice((4, 4, 3, 3, 2)), r.choice(("certificates", "credits"))
        self.put("channels", channel_id=cid, name="Channel %s" % cid, kind=r.choice(review_records.E["kinds"]), country="CN",
                 language=r.choice((None, "en", "zh")), service_email="%s@partner.example.com" % cid.lower(),
                 hotline="7x24", support_email="yes", tracking_system="automatic", status="active")
        issued = r.choice(((2026, 1, 1), (2026, 1, 1), (2025, 3, 3)))
        until = r.choice(((2026, 12, 31),) * 5 + ((2027, 12, 31), (2028, 12, 31)))
        if issued[0] == 2025 and r.random() < 0.3:              # renewed once already
            self.put("certifications", certification_id=cid + "-C0", channel_id=cid, star=star, route=route,
                     applied_on=(2025, 2, 1), issued_on=(2025, 3, 3), valid_until=(2025, 12, 31))
            issued = (2026, 1, 1)
        self.put("certifications", certification_id=cid + "-C1", channel_id=cid, star=star, route=route,
                 applied_on=add_days(issued, -20), issued_on=issued, valid_until=until,
                 renewal_confirmed_on=(2026, 12, 9) if r.random() < 0.3 else None)
        need = review_records.E["requirements"][str(star)]
        self.cid, self.star, self.route, self.need, self.team = cid, star, route, need, []
        self.put("people", person_id=cid + "-M", name="Manager", email="m@partner.example.com")
        self.put("appointments", person_id=cid + "-M", channel_id=cid, role="service-manager", registered_on=(2025, 1, 5))
        for i in range(need["engineers"] + r.choice((0, 0, 1))):
            self.engineer(i, (2025, 1, 5))
        self.credits(need["credits"] if route == "credits" else r.choice((0, need["credits"])))
        for on in ((2026, 2, 3), (2026, 4, 14), (2026, 9, 8), (2027, 2, 2), (2027, 5, 5), (2027, 10, 5), (2028, 3, 3)):
            self.put("participations", channel_id=cid, held_on=on, kind="training", title="Course")
        for _ in range(r.choice((0, 0, 1, 1, 1, 2)) if not self.disaster else 1):
            half = r.choice(HALVES) if not self.disaster else r.choice(HALVES[:2])
            getattr(self, "break_" + (r.choice(BREAKS) if not self.disaster else "credits").replace("-", "_"))(half)

    def engineer(self, i, since):
        pid = "%s-E%d" % (self.cid, i)
        self.put("people", person_id=pid, name="Engineer", email=None)
        row = self.put("appointments", person_id=pid, channel_id=self.cid, role="post-sales-engineer", registered_on=since)
        codes = [review_records.SEN[0]] if i < self.need["senior"] else [review_records.JUN[0]]
        codes += [review_records.PM[0]] if i == 0 else []
        for k, code in enumerate(codes):
            self.put("certificates", certificate_id="%s-K%d" % (pid, k), person_id=pid, code=code, issued_on=(2025, 1, 20),
                     valid_until=(2031, 12, 31))
        self.team.append((pid, row))

    def credits(self, yearly):
        for y in range(2025, 2030):
            for m, share in ((5, yearly // 2), (9, yearly - yearly // 2)):
                self.put("credits", entry_id="%s-%d-%d" % (self.cid, y, m), channel_id=self.cid, person_id=self.team[0][0],
                         category="training", points=share, earned_on=(y, m, 10), status="approved")

    def entries(self, half):
        """the entries of the four quarters before a review, the later one last"""
        first, last = fmt(add_months(half, -12)), fmt(half)
        return [e for e in self.rows["credits"] if e["channel_id"] == self.cid and first <= e["earned_on"] < last]

    def leaver(self, half, back, declared):
        pid, row = self.r.choice(self.team[1:])
        if row["departed_on"] is None and row["registered_on"] < "2026":
            day = add_days(add_months(half, -back), -self.r.randint(1, 25))
            row["departed_on"] = fmt(day)
            row["declared_on"] = fmt(add_days(day, declared)) if declared is not None else None

    def break_credits(self, half):
        for e in self.entries(half):
            e["points"] = self.r.choice((0, 100, e["points"] // 2, e["points"] * 3 // 4))

    def break_pending(self, half):
        for e in self.entries(half)[-1:]:
            e["status"] = "pending"

    def break_certificate(self, half):
        mine = [c for c in self.rows["certificates"] if c["person_id"].startswith(self.cid + "-E")]
        for c in self.r.sample(mine, min(len(mine), self.r.choice((1, 1, 3)))):
            c["valid_until"] = fmt(add_days(half, -self.r.choice((1, 40, 100))))

    def break_undeclared(self, half):
        self.leaver(half, self.r.choice((1, 2, 4)), None)

    def break_unreplenished(self, half):
        self.leaver(half, 4, 3)

    def break_grace(self, half):
        self.leaver(half, 1, 3)

    def break_late(self, half):
        self.leaver(half, 2, 50)

    def break_event(self, half, ruling="downgrade"):
        day = add_days(half, -self.r.randint(1, 120))
        self.put("major_events", event_id="%s-V%d" % (self.cid, len(self.rows["major_events"])), channel_id=self.cid,
                 occurred_on=add_days(day, -20), kind="complaint", ruling=ruling, ruled_on=day if ruling else None)

    def break_blacklist(self, half):
        self.break_event(half, "blacklist")

    def break_event_open(self, half):
        self.break_event(half, None)

    def break_few(self, half):
        for pid, row in (x for x in self.team[1:3] if x[1]["departed_on"] is None):
            row["registered_on"] = fmt(add_days(half, self.r.choice((1, 60))))

    def break_defect(self, half):
        self.spoil(self.cid)

    def break_platform(self, half):
        self.rows["channels"][-1]["hotline"] = "none"

    def break_waived(self, half):
        self.break_credits(half)
        for rule in ("credit-baseline", "certificate-validity"):
            self.put("waivers", channel_id=self.cid, rule=rule, reason="appeal", granted_by="Director",
                     granted_on=add_days(half, -60), expires_on=add_days(half, self.r.choice((-1, 0, 20, 200))))

    def spoil(self, cid):
        """makes one value of the channel defective; returns (table, key column, key, column, bad, sound)"""
        choices = [(t, row, c) for t, c in (("credits", "earned_on"), ("participations", "held_on"), ("channels", "hotline"))
                   for row in self.rows[t] if row["channel_id"] == cid]
        table, row, column = self.r.choice(choices)
        self.broken.append((table, row, column, row[column]))
        row[column] = self.r.choice(("2026-02-30", "soon", "1.1.2026"))


# ------------------------------------------------------------------------------------------------ the database


def fill(con, table, rows):
    """as a portal does: the table's rows away, these in"""
    cols = TABLES[table]
    con.execute("DELETE FROM %s" % table)
    con.executemany("INSERT INTO %s (%s) VALUES (%s)" % (table, ", ".join(cols), ", ".join("?" * len(cols))),
                    [tuple(row[c] for c in cols) for row in rows])


def connect(path):
    con = sqlite3.connect(path, timeout=20)
    con.execute("PRAGMA ignore_check_constraints=ON")
    con.execute("PRAGMA foreign_keys=OFF")
    con.execute("PRAGMA synchronous=OFF")
    return con


def dump(path, tables):
    """{table: sorted rows}, None where the table is not there; a journal that waits to be played back is left alone"""
    if os.path.exists(path + "-journal") or os.path.exists(path + "-wal"):
        raise Unsettled()
    con = sqlite3.connect("file:%s?mode=ro" % path, uri=True, timeout=20)
    try:
        there = {n for n, in con.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        return {t: sorted(con.execute("SELECT %s FROM %s" % (", ".join(TABLES.get(t, ["*"])), t)), key=repr)
                if t in there else None for t in tables}
    finally:
        con.close()


class Unsettled(Exception):
    """a killed run's journal is still there"""
