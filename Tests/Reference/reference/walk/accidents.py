"""Accidents that happened after a batch was published, each a story told from the outside, with what must come of it.

    python3 -m reference.walk.accidents --program PATH [NAME …] [--list] [--verbose]

A story fails at the first sentence that does not hold. Exit 1 if any failed.
"""
import argparse
import inspect
import json
import os
import shlex
import shutil
import sys
import tempfile

from reference.review import records as review_records
from reference.walk import records as walk_records
from reference.dates import fmt
from reference.walk.advice import advice_in, follow
from reference.walk.program import Program


class Failed(Exception):
    pass


class Plain(walk_records.Records):
    """Records in which every channel is given by hand: all it needs for its star, and then what is taken away."""

    def __init__(self):
        self.rows, self.broken = {t: [] for t in walk_records.TABLES}, []

    def add(self, cid, star=3, route="credits", points=None, until=(2026, 12, 31), confirmed=(2026, 12, 8)):
        need = review_records.E["requirements"][str(star)]
        self.put("channels", channel_id=cid, name="Channel %s" % cid, kind="ACP", country="CN",
                 service_email="desk@%s.partner.example.com" % cid.lower(), hotline="7x24", support_email="yes",
                 tracking_system="automatic", status="active")
        self.put("certifications", certification_id="CERT-" + cid, channel_id=cid, star=star, route=route,
                 applied_on=(2025, 12, 12), issued_on=(2026, 1, 1), valid_until=until, renewal_confirmed_on=confirmed)
        self.cid, self.need, self.team = cid, need, []
        self.put("people", person_id=cid + "-M", name="Manager", email=None)
        self.put("appointments", person_id=cid + "-M", channel_id=cid, role="service-manager", registered_on=(2025, 1, 5))
        for i in range(need["engineers"]):
            self.engineer(i, (2025, 1, 5))
        for y in (2025, 2026, 2027, 2028):
            for m in (5, 9):
                self.put("credits", entry_id="%s-%d-%d" % (cid, y, m), channel_id=cid, person_id=self.team[0][0],
                         category="training", earned_on=(y, m, 20), status="approved",
                         points=(need["credits"] if points is None or y != 2026 else points) // 2 if route == "credits" else 0)
        for on in ((2026, 3, 1), (2026, 4, 1), (2026, 10, 1), (2027, 3, 1), (2027, 4, 1), (2027, 6, 1)):
            self.put("participations", channel_id=cid, held_on=on, kind="training", title="Course")
        return self

    def of(self, table, cid):
        return [row for row in self.rows[table] if row["channel_id"] == cid]


class Story:
    def __init__(self, program, folder, verbose):
        self.p, self.folder, self.verbose, self.day, self.trail = program, folder, verbose, "2027-01-02", []
        self.book = Plain()
        os.makedirs(os.path.join(folder, "tmp"))
        os.makedirs(os.path.join(folder, "empty"))
        self.db, self.outbox = os.path.join(folder, "records.db"), os.path.join(folder, "outbox")

    def begin(self):
        self("import", "empty", "--database", "records.db")
        self.refill(*walk_records.TABLES)

    def __call__(self, *args, expect=(0,), env=None):
        old = self.p.environment
        if env:
            self.p.environment = lambda day, folder: dict(old(day, folder), **env)
        try:
            r = self.p.run(self.day, self.folder, list(args))
        finally:
            self.p.environment = old
        line = "%s star-audit %s -> %s" % (self.day, shlex.join(args), r.status)
        self.trail.append(line)
        if self.verbose:
            print("   ", line, r.err.strip()[:300].replace("\n", " | "))
        if "move" in r.err and "away" in r.err:
            raise Failed("`%s` tells to move a folder away: %s" % (shlex.join(args), r.err[-300:]))
        if expect is not None and r.status not in expect:
            raise Failed("`%s` ended with %s, not %s: %s" % (shlex.join(args), r.status, "/".join(map(str, expect)),
                                                           (r.err or r.out).strip()[-400:]))
        return r

    def refill(self, *tables):
        con = walk_records.connect(self.db)
        for t in tables or walk_records.REFILLED:
            walk_records.fill(con, t, self.book.rows[t])
        con.commit()
        con.close()

    def sql(self, text, *values):
        con = walk_records.connect(self.db)
        con.execute(text, values)
        con.commit()
        con.close()

    def table(self, name, columns="*"):
        con = walk_records.connect(self.db)
        rows = con.execute("SELECT %s FROM %s" % (columns, name)).fetchall()
        con.close()
        return rows

    def batch(self, name):
        with open(os.path.join(self.outbox, name, "decisions.jsonl"), encoding="utf-8") as f:
            return {d["channel_id"]: d for d in map(json.loads, f)}

    def preview(self, *args):
        r = self(*args, "--format", "jsonl")
        return {d["channel_id"]: d for d in map(json.loads, r.out.splitlines())}

    def must(self, holds, text, more=""):
        if not holds:
            raise Failed("%s%s" % (text, ": %s" % (more,) if more != "" else ""))

    def says(self, result, *words):
        for w in words:
            self.must(w in result.out + result.err, "`%s` does not say %r" % (shlex.join(result.args), w),
                      (result.out + result.err)[-500:])

    def batches(self):
        if not os.path.isdir(self.outbox):
            return []
        return sorted(n for n in os.listdir(self.outbox) if not n.startswith("."))

    def advice_works(self, result, least=0):
        """all that was advised can be done, each on a copy of its own"""
        found = advice_in(result)
        self.must(len(found) >= least, "`%s` gives no advice" % shlex.join(result.args), (result.out + result.err)[-400:])
        for args in found:
            side = self.folder + ".copy"
            shutil.rmtree(side, ignore_errors=True)
            shutil.copytree(self.folder, side)
            trail = []

            def run(words):
                r = self.p.run(self.day, side, [w.replace(self.folder, side) for w in words])
                trail.append("%s -> %s" % (shlex.join(words), r.status))
                return r
            bad = follow(args, run, {"CHANNEL": self.book.rows["channels"][0]["channel_id"], "BATCH": (self.batches() or ["none"])[0]})
            shutil.rmtree(side, ignore_errors=True)
            self.must(bad is None, "`%s` advises `star-audit %s`, and: %s" % (
                shlex.join(result.args), shlex.join(args), "; ".join(trail)), bad)

    # ------------------------------------------------------------------ grounds

    def six_losses(self):
        """four stars to three, two and none; three to two and none; two to none; and one that keeps all"""
        for cid, star, points in (("S-43", 4, 500), ("S-42", 4, 300), ("S-40", 4, 100), ("S-32", 3, 300), ("S-30", 3, 0),
                                  ("S-20", 2, 50), ("S-OK", 3, None)):
            self.book.add(cid, star, points=points)
        self.begin()

    def january(self):
        self.day = "2027-01-02"
        self("review")
        self("apply", "2027-01-review")


STARS = {"S-43": 3, "S-42": 2, "S-40": 0, "S-32": 2, "S-30": 0, "S-20": 0, "S-OK": 3}


# ------------------------------------------------------------------------------------------------ what was applied holds


def refilled_overnight(s):
    """January is applied, the portal replaces the tables, the renewals are audited: nobody gets back what was lost."""
    s.six_losses()
    s.january()
    s.must(len(s.table("downgrades")) == 6, "six rows are written")
    before = {c: s("explain", c, "--as-of", "2027-01-10", "--format", "json").out for c in STARS}
    s.refill()
    s.day = "2027-01-16"
    check = s("check", expect=(0, 65))
    s.says(check, "2027-01-review")
    s.says(s("status", expect=(0, 3, 65)), "2027-01-review", "--restore")
    s("renew", "--as-of", "2027-01-15")
    for cid, d in s.batch("2027-01-15-renewal").items():
        s.must(d["to_star"] <= STARS[cid], "%s is renewed at %s and has %s" % (cid, d["to_star"], STARS[cid]))
        s.must(d["outcome"] == ("renewed" if STARS[cid] else "not-renewed"), "%s is %s" % (cid, d["outcome"]))
    for cid in STARS:
        now = s("explain", cid, "--as-of", "2027-01-10", "--format", "json").out
        s.must(json.loads(now)["decision"] == json.loads(before[cid])["decision"], "explain of %s reads otherwise" % cid)
        for d in map(json.loads, s("assess", cid, "--all", "--on", "2027-02-01", "--format", "jsonl").out.splitlines()):
            s.must(d["outcome"] != "eligible" or cid == "S-OK" or d["star_sought"] < int(cid[2]),
                   "%s may apply for %s" % (cid, d["star_sought"]))


def refilled_and_restored(s):
    """`apply --restore` writes again what the portal took, once, and says nothing new is applied."""
    s.six_losses()
    s.january()
    was = sorted(s.table("downgrades", "channel_id, downgraded_on, from_star, to_star"))
    s.refill()
    s.must(not s.table("downgrades"), "the portal knows no downgrades")
    s("apply", "2027-01-review", "--restore")
    s.must(sorted(s.table("downgrades", "channel_id, downgraded_on, from_star, to_star")) == was, "the rows are back")
    s("apply", "2027-01-review", "--restore")
    s.must(sorted(s.table("downgrades", "channel_id, downgraded_on, from_star, to_star")) == was, "and are there once")
    r = s("check")
    s.must("--restore" not in r.out + r.err, "check is content", r.out[-300:])
    s.says(s("apply", "2027-01-review"), "already applied")


def restored_before_it_was_applied(s):
    """what was never applied has nothing to restore"""
    s.six_losses()
    s.day = "2027-01-02"
    s("review")
    s("apply", "2027-01-review", "--restore", expect=(64, 65))
    s.must(not s.table("downgrades"), "nothing is written")
    s.must(not s.table("applied_batches"), "and nothing recorded")


def refilled_in_force(s):
    """a certification that was ended and replaced comes back with the refill: it stays ended, under other ids, too"""
    for cid in ("F-1", "F-2"):
        s.book.add(cid, 4, points=500, until=(2028, 12, 31))
    s.begin()
    s.january()
    s.must(len(s.table("certifications")) == 4, "each has an ended one and a new one")
    s.refill()
    found = s.preview("review", "--report-only", "--as-of", "2027-07-01")
    s.must({c: d["from_star"] for c, d in found.items()} == {"F-1": 3, "F-2": 3}, "three stars are left",
           {c: d["from_star"] for c, d in found.items()})
    s.book.put("certifications", certification_id="OTHER", channel_id="F-1", star=3, route="credits", applied_on=(2025, 12, 12),
               issued_on=(2027, 1, 1), valid_until=(2028, 12, 31))
    s.refill()
    found = s.preview("review", "--report-only", "--as-of", "2027-07-01")
    s.must({c: d["from_star"] for c, d in found.items()} == {"F-1": 3, "F-2": 3}, "also under another id",
           {c: d["from_star"] for c, d in found.items()})
    s("apply", "2027-01-review", "--restore")
    stars = [r for r in s.table("certifications", "channel_id, star, issued_on, ended_on") if r[0] == "F-1" and r[1] == 3]
    s.must(len(stars) == 1, "an award that the department has under its own id is not written beside it", stars)


def blacklisting_undone(s):
    """the rows of `channels` alone are replaced: who was revoked stays out"""
    s.book.add("B-BAD", 3, until=(2028, 12, 31)).add("B-OK", 3, until=(2028, 12, 31))
    s.book.put("major_events", event_id="V-1", channel_id="B-BAD", occurred_on=(2026, 9, 1), kind="complaint",
               ruling="blacklist", ruled_on=(2026, 10, 1))
    s.begin()
    s.january()
    s.must(dict(s.table("channels", "channel_id, status"))["B-BAD"] == "blacklisted", "it is blacklisted")
    s.refill("channels")
    s.must(dict(s.table("channels", "channel_id, status"))["B-BAD"] == "active", "the portal calls it active")
    s.says(s("check", expect=(65,)), "B-BAD")
    s.says(s("status", expect=(65,)), "2027-01-review", "--restore")
    s.must("B-BAD" not in s.preview("review", "--report-only", "--as-of", "2027-07-01"), "July does not review it")
    s.must("B-BAD" not in s.preview("renewal-notices", "--report-only", "--year", "2027"), "it gets no notice")
    for d in map(json.loads, s("assess", "B-BAD", "--all", "--on", "2027-09-01", "--format", "jsonl").out.splitlines()):
        s.must(d["outcome"] != "eligible", "it may not apply")
    s("apply", "2027-01-review", "--restore")
    s.must(dict(s.table("channels", "channel_id, status"))["B-BAD"] == "blacklisted", "it is blacklisted again")
    s("check")
    s.refill()
    s.book.put("waivers", channel_id="B-BAD", rule="major-event", reason="appeal", granted_by="Director", granted_on=(2027, 3, 1),
               expires_on=(2028, 12, 31))
    s.refill("waivers")
    found = s.preview("assess", "B-BAD", "--star", "3", "--route", "credits", "--on", "2027-09-01")
    s.must("not-eligible-status" not in [f["rule"] for f in found["B-BAD"]["findings"]], "a later waiver lets it in again")


def applied_before_the_tables_were(s):
    """a batch that was applied when the program had no tables of its own is told from the outbox"""
    s.six_losses()
    s.january()
    ours = set(walk_records.TABLES) | {"applied_batches", "left_on_hold"}
    for name, in s.table("sqlite_master", "name"):
        if name not in ours and not name.startswith("sqlite_") and (name,) in [
                (n,) for n, t in s.table("sqlite_master", "name, type") if t == "table"]:
            s.sql("DROP TABLE %s" % name)
    s.refill()
    s.day = "2027-01-16"
    found = s.preview("renew", "--report-only", "--as-of", "2027-01-15")
    s.must({c: d["to_star"] for c, d in found.items()} == STARS, "no star comes back", {c: d["to_star"] for c, d in found.items()})
    s("apply", "2027-01-review", "--restore")
    s.must(len(s.table("downgrades")) == 6, "the rows are written again")


def confirmed_where_the_department_looks(s):
    """July ended a certification and wrote another; the portal, which knows the old one alone, enters the confirmation there"""
    s.book.add("C-1", 4, confirmed=None).add("C-2", 4, confirmed=None)
    for e in s.book.of("credits", "C-1"):
        if e["earned_on"] == "2025-09-20":
            e["points"] = 200
    s.begin()
    s.day = "2026-07-02"
    s("review")
    s("apply", "2026-07-review")
    s.must(s.batch("2026-07-review")["C-1"]["to_star"] == 3, "July takes a star")
    for c in s.book.rows["certifications"]:
        c["renewal_confirmed_on"] = "2026-12-10"
    s.refill()
    s.january()
    s.day = "2027-01-16"
    s("renew")
    found = {c: (d["outcome"], d["to_star"]) for c, d in s.batch("2027-01-15-renewal").items()}
    s.must(found == {"C-1": ("renewed", 3), "C-2": ("renewed", 4)}, "both are renewed at what they have", found)
    s("apply", "2027-01-15-renewal")
    s.refill()
    s.must(not s.preview("renew", "--report-only", "--as-of", "2027-02-01"), "and not again after a refill")
    found = {c: d["from_star"] for c, d in s.preview("review", "--report-only", "--as-of", "2027-07-01").items()}
    s.must(found == {"C-1": 3, "C-2": 4}, "July reviews the renewed ones", found)


def refilled_before_it_is_applied(s):
    """a renewal is published, the portal refills, and its decisions are as they were: it verifies, is the same batch, and is applied"""
    s.six_losses()
    s.january()
    s.day = "2027-01-16"
    s("renew")
    was = s.batch("2027-01-15-renewal")
    s.refill()
    now = s.preview("renew", "--report-only", "--as-of", "2027-01-15")
    s.must(now == was, "the refill changed a decision")
    s("verify", "2027-01-15-renewal", "--database", "records.db")
    s("renew", "--as-of", "2027-01-15")
    s("apply", "2027-01-15-renewal")


def refilled_every_night(s):
    """a year and a half with a refill after each batch decides as one without any"""
    def year(s, refill):
        for cid, star, points in (("Y-1", 4, 500), ("Y-2", 4, 300), ("Y-3", 3, None), ("Y-4", 3, 0)):
            s.book.add(cid, star, points=points)
        s.book.add("Y-5", 4, points=500, until=(2028, 12, 31))
        s.book.put("major_events", event_id="V-5", channel_id="Y-3", occurred_on=(2027, 4, 1), kind="complaint",
                   ruling="downgrade", ruled_on=(2027, 5, 1))
        s.begin()
        out = []
        for day, args, name in (("2026-07-02", ["review"], "2026-07-review"),
                                ("2026-12-01", ["renewal-notices"], "2026-12-renewal-notices"),
                                ("2027-01-01", ["review"], "2027-01-review"), ("2027-01-15", ["renew"], "2027-01-15-renewal"),
                                ("2027-02-01", ["renew"], "2027-02-01-renewal"), ("2027-07-01", ["review"], "2027-07-review")):
            s.day = day
            s(*args)
            out.append([(c, d["outcome"], d["from_star"], d["to_star"]) for c, d in s.batch(name).items()])
            if "notices" not in name:
                s("apply", name)
            if refill:
                s.refill()
        return out
    other = Story(s.p, os.path.join(s.folder, "other"), s.verbose)
    was, now = year(other, False), year(s, True)
    s.must(was == now, "the refilled year decides otherwise", [x for x in zip(was, now) if x[0] != x[1]][:1])


# ------------------------------------------------------------------------------------------------ apply asks what writes


def twenty(s):
    for i in range(20):
        s.book.add("T-%02d" % i, 4, points=300)
    s.book.add("T-KEEP", 3).add("T-HELD", 3)
    s.book.of("credits", "T-HELD")[0]["earned_on"] = "2025-05-99"


def one_credit_approved(s):
    """a pending credit of one of twenty is approved on 5 January: the nineteen others do not wait for ever"""
    twenty(s)
    s.book.put("credits", entry_id="LATE", channel_id="T-07", person_id="T-07-E0", category="training", points=400,
               earned_on=(2026, 6, 6), status="pending")
    s.begin()
    s.day = "2027-01-02"
    s("review", expect=(77,))
    s("review", "--allow-downgrades", "20")
    s.day = "2027-01-06"
    s.book.rows["credits"][-1]["status"] = "approved"
    s.refill("credits")
    r = s("apply", "2027-01-review", expect=(65,))
    s.says(r, "T-07")
    s.must(not s.table("downgrades"), "nothing is written")
    s.advice_works(r, least=1)
    s("withdraw", "2027-01-review", "--reason", "a credit was approved", "--by", "A. Clerk")
    s("review", "--allow-downgrades", "20")
    s("apply", "2027-01-review")
    s.must(len(s.table("downgrades")) == 19, "nineteen are downgraded", len(s.table("downgrades")))


def retained_and_held_changed(s):
    """what writes nothing need not follow: a kept star that would fall now, a hold that was mended"""
    twenty(s)
    s.begin()
    s.day = "2027-01-02"
    s("review", "--allow-downgrades", "20")
    s.book.of("credits", "T-HELD")[0]["earned_on"] = "2025-05-20"
    for e in s.book.of("credits", "T-KEEP"):
        e["status"] = "rejected"
    s.refill("credits")
    s("apply", "2027-01-review")
    s.must({r[0] for r in s.table("downgrades")} == {"T-%02d" % i for i in range(20)}, "the twenty are written, and no other")


def loss_by_another_rule(s):
    """the credits are there now, but another rule takes as much: the loss follows, and is written as published"""
    twenty(s)
    s.begin()
    s.day = "2027-01-02"
    s("review", "--allow-downgrades", "20")
    s.book.put("credits", entry_id="MORE", channel_id="T-03", person_id="T-03-E0", category="training", points=400,
               earned_on=(2026, 6, 6), status="approved")
    for x in s.book.of("appointments", "T-03")[1:]:
        x["departed_on"] = "2026-12-20"
    s.refill("credits", "appointments")
    s("apply", "2027-01-review")
    rows = [r[:4] for r in s.table("downgrades") if r[0] == "T-03"]
    s.must(rows == [("T-03", "2027-01-01", 4, s.batch("2027-01-review")["T-03"]["to_star"])], "as published", rows)


def losses_left_out(s):
    """who is on hold now, or under review no more, is left out by name; the others are written"""
    twenty(s)
    s.begin()
    s.day = "2027-01-02"
    s("review", "--allow-downgrades", "20")
    s.book.of("credits", "T-05")[0]["earned_on"] = "soon"
    [c for c in s.book.rows["channels"] if c["channel_id"] == "T-06"][0]["status"] = "closed"
    s.refill("credits", "channels")
    r = s("apply", "2027-01-review")
    s.says(r, "T-05", "T-06")
    s.must({x[0] for x in s.table("downgrades")} == {"T-%02d" % i for i in range(20)} - {"T-05", "T-06"}, "eighteen are written")
    s.book.of("credits", "T-05")[0]["earned_on"] = "2025-05-20"
    s.refill("credits")
    s.day = "2027-01-16"
    s("renew", "--as-of", "2027-01-15", "--allow-downgrades", "30")
    found = s.batch("2027-01-15-renewal")
    s.must(found["T-05"]["outcome"] == "hold" and found["T-05"]["waits_for"] == "2027-01-review", "left on hold, and not renewed",
           found["T-05"]["outcome"])


def renewal_that_does_not_follow(s):
    """who was not renewed may meet it now, who was renewed must still: the way out of a renewal is to withdraw it"""
    s.book.add("L-1", 3).add("L-2", 3, points=100)
    s.begin()
    s.january()
    s.day = "2027-01-16"
    s("renew")
    s.must({c: d["outcome"] for c, d in s.batch("2027-01-15-renewal").items()} == {"L-1": "renewed", "L-2": "not-renewed"},
           "one of two is renewed")
    s.book.put("credits", entry_id="MORE", channel_id="L-2", person_id="L-2-E0", category="training", points=400,
               earned_on=(2026, 6, 6), status="approved")
    for e in s.book.of("credits", "L-1"):
        e["status"] = "pending"
    s.refill("credits")
    r = s("apply", "2027-01-15-renewal", expect=(65,))
    s.says(r, "L-1", "withdraw")
    s.must("L-2" not in r.err, "who was not renewed is not named", r.err[-300:])
    s.advice_works(r, least=1)
    for e in s.book.of("credits", "L-1"):
        e["status"] = "approved"
    s.refill("credits")
    s("apply", "2027-01-15-renewal")


# ------------------------------------------------------------------------------------------------ withdraw


def withdrawn(s):
    """a batch that is not applied is withdrawn, with reason and name, and may be published anew"""
    s.six_losses()
    s.day = "2027-01-02"
    s("review")
    s("withdraw", "2027-01-review", "--reason", "", "--by", "A. Clerk", expect=(64,))
    s("withdraw", "2027-01-review", "--reason", "wrong records", "--by", "", expect=(64,))
    s("withdraw", "2027-01-review", "--reason", "wrong records", expect=(64,))
    s("withdraw", "2027-07-review", "--reason", "wrong records", "--by", "A. Clerk", expect=(65,))
    s.must(s.batches() == ["2027-01-review"], "refusals leave it")
    s("withdraw", "2027-01-review", "--reason", "wrong records", "--by", "A. Clerk")
    s.must(s.batches() == [], "it is gone")
    s.must([f for f in os.listdir(os.path.join(s.outbox, ".withdrawn")) if f.startswith("2027-01-review.")], "and kept")
    s.says(s("status", expect=(0, 3)), "2027-01-review", "withdrawn")
    s("apply", "2027-01-review", expect=(65,))
    s("review")
    s("withdraw", "2027-01-review", "--reason", "wrong again", "--by", "A. Clerk")
    kept = os.path.join(s.outbox, ".withdrawn")
    s.must(len([f for f in os.listdir(kept) if os.path.exists(os.path.join(kept, f, "decisions.jsonl"))]) == 2, "both are kept",
           os.listdir(kept))
    s("review")
    s("apply", "2027-01-review")
    s("withdraw", "2027-01-review", "--reason", "too late", "--by", "A. Clerk", expect=(64, 65))
    s.must(s.batches() == ["2027-01-review"], "what is applied stays")


def withdrawn_damaged(s):
    """a damaged batch leads to its withdrawal"""
    s.six_losses()
    s.day = "2027-01-02"
    s("review")
    with open(os.path.join(s.outbox, "2027-01-review", "decisions.jsonl"), "ab") as f:
        f.write(b"\n")
    r = s("apply", "2027-01-review", expect=(65,))
    s.says(r, "withdraw")
    s.advice_works(r)
    s.advice_works(s("status", expect=(3,)), least=1)
    s("withdraw", "2027-01-review", "--reason", "damaged", "--by", "A. Clerk")
    s("review")
    s("apply", "2027-01-review")


# ------------------------------------------------------------------------------------------------ ahead of time


def ahead_of_time(s):
    """nothing is published or applied for a day to come, unless it is asked for on the command line"""
    s.six_losses()
    s.day = "2027-01-02"
    for args in (("review", "--as-of", "2072-01-01"), ("review", "--as-of", "2027-07-01"), ("renewal-notices", "--year", "2027"),
                 ("review", "--as-of", "2027-01-03")):
        s(*args, expect=(64,))
        s(*args, expect=(64,), env={"STAR_AUDIT_ALLOW_FUTURE": "true"})
        s(*args, "--report-only")
    s.must(not os.path.isdir(s.outbox) or s.batches() == [], "nothing was published")
    with open(os.path.join(s.folder, "c.yaml"), "w") as f:
        f.write("allow_future: true\n")
    s("review", "--as-of", "2027-07-01", "--config", "c.yaml", expect=(78,))


def applied_ahead_of_time(s):
    """a review of 2072 that was applied is named by check, with what to do"""
    s.six_losses()
    s.day = "2027-01-02"
    s("review", "--as-of", "2072-01-01", "--allow-future")
    s("apply", "2072-01-review", expect=(64,))
    s("apply", "2072-01-review", "--allow-future")
    s.says(s("check", expect=(0, 65)), "2072-01-review")


def overrides_hold_for_one_run(s):
    """the safety limit is lifted on the command line alone"""
    twenty(s)
    s.begin()
    s.day = "2027-01-02"
    s("review", expect=(77,), env={"STAR_AUDIT_ALLOW_DOWNGRADES": "100"})
    s("review", "--allow-downgrades", "20")


# ------------------------------------------------------------------------------------------------ late and out of order


def renewals_made_up_late(s):
    """15 February was audited; what is advised then makes no second certificates and does not block the year"""
    s.book.add("R-1", 2).add("R-2", 3, points=400).add("R-3", 3)
    s.begin()
    s.january()
    s.day = "2027-02-16"
    s("renew", "--as-of", "2027-02-15")
    s("renew", "--as-of", "2027-01-15", expect=(64,))
    s("renew", "--as-of", "2027-02-01", expect=(64,))
    r = s("status")
    s.advice_works(r, least=1)
    s("apply", "2027-02-15-renewal")
    s.must(s.batches() == ["2027-01-review", "2027-02-15-renewal"], "there is one renewal batch")
    s("status")
    s.day = "2027-03-02"
    s.advice_works(s("status", expect=(3,)), least=1)
    s("renew")
    s.must(not [d for d in s.batch("2027-03-01-renewal").values() if d["outcome"] == "renewed"], "nobody is renewed twice")
    s("apply", "2027-03-01-renewal")
    s.must(len([r for r in s.table("certifications") if r[5] == "2027-01-01"]) == 3, "three new certifications")


def renewed_in_a_batch_not_applied(s):
    """a renewal that waits to be applied holds the next one back"""
    s.book.add("R-1", 2).add("R-2", 3)
    s.begin()
    s.january()
    s.day = "2027-01-16"
    s("renew")
    s.day = "2027-02-02"
    s.advice_works(s("renew", expect=(75,)), least=1)


def renewals_after_march(s):
    s.book.add("R-1", 2)
    s.begin()
    s.january()
    s.day = "2027-04-01"
    s("renew", expect=(64,))
    s.must(not [n for n in s.batches() if "renewal" in n], "none is published")
    s.advice_works(s("status", expect=(0, 3)))


def notices_of_a_year_that_is_over(s):
    s.book.add("R-1", 2)
    s.begin()
    s.day = "2027-01-01"
    s("renewal-notices", "--year", "2026", expect=(64,))
    s.day = "2026-12-31"
    s("renewal-notices", "--year", "2026")


def overtaken_review(s):
    """July was missed, January is applied: July is neither advised nor published"""
    s.book.add("O-1", 2).add("O-2", 3, points=100)
    s.begin()
    s.day = "2026-07-02"
    s("review")
    s("withdraw", "2026-07-review", "--reason", "not yet", "--by", "A. Clerk")
    s.january()
    r = s("status")
    s.must("star-audit review --as-of 2026-07-01" not in r.out + r.err, "July is not advised")
    s("review", "--as-of", "2026-07-01", expect=(64,))
    s.must(s.batches() == ["2027-01-review"], "July is not published")


def overtaken_after_publishing(s):
    """July was published and never applied, January is applied: July cannot be applied any more, and nobody says it should"""
    s.book.add("O-1", 2).add("O-2", 3, points=100)
    s.begin()
    s.day = "2026-07-02"
    s("review")
    s.january()
    r = s("apply", "2026-07-review", expect=(65,))
    s.advice_works(r)
    status = s("status", expect=(0, 3))
    s.must("apply 2026-07-review" not in status.out + status.err, "status does not advise to apply July")
    s("withdraw", "2026-07-review", "--reason", "overtaken", "--by", "A. Clerk")


# ------------------------------------------------------------------------------------------------ plausibility


def no_channels(s):
    s.begin()
    s.day = "2027-01-02"
    s("review", expect=(77,))
    s("renewal-notices", "--year", "2026", expect=(64, 77))
    s.must(not os.path.isdir(s.outbox) or s.batches() == [], "nothing is published")


def emptied_table(s):
    """a table that had rows is empty: nothing is published, and the table is named"""
    for i in range(14):
        s.book.add("P-%02d" % i, 3)
    s.begin()
    s.day = "2026-07-02"
    s("review")
    s("apply", "2026-07-review")
    kept = s.book.rows["credits"]
    s.book.rows["credits"] = []
    s.refill("credits")
    s.day = "2027-01-02"
    s.says(s("review", "--allow-downgrades", "100", expect=(77,)), "credits")
    s("review", "--report-only")
    s.book.rows["credits"] = kept
    s.refill("credits")
    s("review")


def shrunken(s):
    """fourteen channels were reviewed, three are left"""
    for i in range(14):
        s.book.add("P-%02d" % i, 3)
    s.begin()
    s.day = "2026-07-02"
    s("review")
    s("apply", "2026-07-review")
    s.book.rows["certifications"] = s.book.rows["certifications"][:3]
    s.refill("certifications")
    s.day = "2027-01-02"
    r = s("review", expect=(77,))
    s.says(r, "--allow-shrink")
    s("review", "--allow-shrink")


def mostly_undecided(s):
    for i in range(14):
        s.book.add("P-%02d" % i, 3)
    for e in s.book.rows["credits"]:
        e["earned_on"] = e["earned_on"].replace("-", "/")
    s.begin()
    s.day = "2027-01-02"
    s.says(s("review", expect=(77,)), "--allow-undecided")
    s("review", "--allow-undecided", "13", expect=(77,))
    s("review", "--allow-undecided", "14")


def first_batch_missing(s):
    """channels are certified and nothing was ever published: the last due day is missing"""
    s.book.add("N-1", 3)
    s.begin()
    s.day = "2027-01-20"
    r = s("status", expect=(3,))
    s.advice_works(r, least=1)


# ------------------------------------------------------------------------------------------------ verify


def every_fault_named(s):
    """two files are damaged and one is missing: all three are named"""
    s.six_losses()
    s.day = "2027-01-02"
    s("review")
    folder = os.path.join(s.outbox, "2027-01-review")
    notices = sorted(os.listdir(os.path.join(folder, "notices")))
    with open(os.path.join(folder, "notices", notices[0]), "a") as f:
        f.write("x")
    with open(os.path.join(folder, "report.html"), "a") as f:
        f.write("x")
    os.unlink(os.path.join(folder, "notices", notices[1]))
    s.says(s("verify", "2027-01-review", expect=(65,)), notices[0], notices[1], "report.html")


def records_went_on(s):
    """after the renewals are applied, the review is as it was published: no alarm"""
    s.six_losses()
    s.january()
    s.day = "2027-01-16"
    s("renew")
    s("apply", "2027-01-15-renewal")
    s("verify", "2027-01-review", "--database", "records.db")
    s("verify", "2027-01-15-renewal", "--database", "records.db")
    s.day = "2027-07-02"
    s("review")
    s("apply", "2027-07-review")
    s("verify", "2027-01-review", "--database", "records.db")


# ------------------------------------------------------------------------------------------------ corrections


def told(s, batch):
    """{channel: kind of notice} of a batch"""
    return {f.rsplit(".", 2)[0]: f.rsplit(".", 2)[1] for f in sorted(os.listdir(os.path.join(s.outbox, batch, "notices")))
            } if os.path.isdir(os.path.join(s.outbox, batch, "notices")) else {}


def gist(s, batch):
    return {c: (d["outcome"], d["from_star"], d["to_star"]) for c, d in s.batch(batch).items()}


def late_credit(s, cid):
    s.book.put("credits", entry_id="LATE-" + cid, channel_id=cid, person_id=cid + "-E0", category="training", points=400,
               earned_on=(2026, 6, 6), status="pending")


def approve(s):
    for e in s.book.rows["credits"]:
        e["status"] = "approved"
    s.refill("credits")


def pending_credit_approved(s):
    """a pending credit is approved on 5 January, before the review is applied: a supplement says so, and the loss is left out"""
    s.book.add("P-1", 4, points=300).add("P-2", 4, points=300).add("P-OK", 3)
    late_credit(s, "P-1")
    s.begin()
    s.day = "2027-01-02"
    s("review")
    s.must(told(s, "2027-01-review")["P-1"] == "downgrade", "P-1 is told of a loss")
    s.day = "2027-01-05"
    approve(s)
    s.advice_works(s("status", expect=(0, 3)), least=1)
    r = s("apply", "2027-01-review", expect=(65,))
    s.says(r, "P-1", "--supplement")
    s.advice_works(r, least=1)
    s("review", "--supplement", "--report-only")
    s.must(s.batches() == ["2027-01-review"], "a preview publishes nothing")
    s("review", "--supplement")
    s.must(gist(s, "2027-01-review-2") == {"P-1": ("retain", 4, 4)}, "P-1 alone is decided anew", gist(s, "2027-01-review-2"))
    s.must(s.batch("2027-01-review-2")["P-1"]["supersedes"] == {"batch": "2027-01-review", "outcome": "downgrade", "to_star": 2},
           "and supersedes", s.batch("2027-01-review-2")["P-1"]["supersedes"])
    s.must(told(s, "2027-01-review-2") == {"P-1": "withdrawal"}, "it is told", told(s, "2027-01-review-2"))
    s("review", "--supplement")
    s.must(len(s.batches()) == 2, "and told once")
    s("apply", "2027-01-review-2", expect=(75,))
    s.says(s("apply", "2027-01-review"), "P-1")
    s.must([r[0] for r in s.table("downgrades")] == ["P-2"], "its loss is left out, the other written", s.table("downgrades"))
    s("withdraw", "2027-01-review-2", "--reason", "no", "--by", "A. Clerk", expect=(64,))
    s.day = "2027-01-15"
    s.advice_works(s("renew", expect=(75,)), least=1)
    s("apply", "2027-01-review-2")
    s("renew")
    s.must(gist(s, "2027-01-15-renewal")["P-1"] == ("renewed", 4, 4), "P-1 is renewed at four", gist(s, "2027-01-15-renewal"))


def pending_credit_approved_too_late(s):
    """the same after the review was applied: a supplement does not decide it, taking back does, once, and nobody else"""
    s.book.add("P-1", 4, points=300, until=(2028, 12, 31)).add("P-2", 4, points=300).add("P-OK", 3)
    late_credit(s, "P-1")
    s.begin()
    before = sorted(s.table("certifications"))
    s.january()
    s.day = "2027-01-05"
    approve(s)
    s("review", "--supplement")
    s.must(s.batches() == ["2027-01-review"], "whose star was taken is not decided by a supplement")
    back = ["reinstate", "P-1", "--batch", "2027-01-review", "--by", "A. Clerk", "--reason"]
    s(*back, "", expect=(64,))
    was = s.table("downgrades"), s.table("certifications")
    s(*back, "approved late", "--dry-run")
    s.must(was == (s.table("downgrades"), s.table("certifications")), "a dry run changes nothing")
    s(*back, "approved late")
    s.must([r[0] for r in s.table("downgrades")] == ["P-2"], "its row is away, the other there", s.table("downgrades"))
    s.must(sorted(s.table("certifications")) == before, "its certification is as it was")
    s(*back, "approved late")
    s("apply", "2027-01-review", "--restore")
    s.must([r[0] for r in s.table("downgrades")] == ["P-2"], "restoring does not bring it back", s.table("downgrades"))
    s("review", "--supplement")
    s.must(gist(s, "2027-01-review-2") == {"P-1": ("retain", 4, 4)} and told(s, "2027-01-review-2") == {"P-1": "withdrawal"}, "P-1 is told",
           (gist(s, "2027-01-review-2"), told(s, "2027-01-review-2")))
    s("apply", "2027-01-review-2")
    s("verify", "2027-01-review", "--database", "records.db")
    s("check")
    s("review", "--supplement")
    s.must(len(s.batches()) == 2, "and told once")


def cell_broken_on_1_january(s):
    """a cell was spoilt when the review was made: the channel waits, is judged by a supplement once it is mended, and then renewed"""
    s.book.add("C-GOOD", 3).add("C-BAD", 4, points=300).add("C-OK", 3)
    for c in ("C-GOOD", "C-BAD"):
        s.book.of("credits", c)[0]["earned_on"] = "2025-05-99"
    s.begin()
    s.january()
    s.must({c: d["outcome"] for c, d in s.batch("2027-01-review").items()} == {"C-GOOD": "hold", "C-BAD": "hold", "C-OK": "retain"}, "two wait")
    s("review", "--supplement")
    s.must(len(s.batches()) == 1, "who is still on hold is not decided")
    s.day = "2027-01-15"
    s("renew")
    s.must({c: d["outcome"] for c, d in s.batch("2027-01-15-renewal").items()} == {"C-GOOD": "hold", "C-BAD": "hold", "C-OK": "renewed"}, "nor renewed")
    s("apply", "2027-01-15-renewal")
    for c in ("C-GOOD", "C-BAD"):
        s.book.of("credits", c)[0]["earned_on"] = "2025-05-20"
    s.refill("credits")
    s.day = "2027-01-20"
    found = s.preview("renew", "--report-only", "--as-of", "2027-02-01")
    s.must({d["outcome"] for d in found.values()} == {"hold"}, "mended alone is not judged", found)
    s("review", "--supplement")
    s.must(gist(s, "2027-01-review-2") == {"C-GOOD": ("retain", 3, 3), "C-BAD": ("downgrade", 4, 2)}, "both are judged",
           gist(s, "2027-01-review-2"))
    s.must(told(s, "2027-01-review-2") == {"C-BAD": "downgrade"}, "and C-BAD is told", told(s, "2027-01-review-2"))
    s.must(s.batch("2027-01-review-2")["C-BAD"]["effective_on"] == "2027-01-01", "effective on the review's day")
    s.day = "2027-02-01"
    s("renew", expect=(75,))
    s("apply", "2027-01-review-2")
    s("renew")
    s.must(gist(s, "2027-02-01-renewal") == {"C-GOOD": ("renewed", 3, 3), "C-BAD": ("renewed", 4, 2)}, "and renewed at what is left",
           gist(s, "2027-02-01-renewal"))


def left(s, cid, day):
    """an engineer leaves, and nobody says so"""
    x = s.book.of("appointments", cid)[2]
    x["departed_on"] = day
    return x


def objection_upheld_after_the_renewal(s):
    """a departure that was none took a star, and the renewal followed: both are taken back, the newest first, and it is renewed anew"""
    s.book.add("O-1", 3, "certificates").add("O-2", 3, "certificates").add("O-OK", 3)
    for c in ("O-1", "O-2"):
        left(s, c, "2026-11-03")
    for c in ("O-1", "O-2"):                                    # a fourth engineer, so that the departure alone costs the star
        s.book.put("people", person_id=c + "-X", name="Engineer", email=None)
        s.book.put("appointments", person_id=c + "-X", channel_id=c, role="post-sales-engineer", registered_on=(2026, 2, 2))
        s.book.put("certificates", certificate_id=c + "-XK", person_id=c + "-X", code="H3CSE-RS+", issued_on=(2025, 2, 2), valid_until=(2031, 12, 31))
    s.begin()
    s.january()
    s.must({c: d["outcome"] for c, d in s.batch("2027-01-review").items()} == {"O-1": "downgrade", "O-2": "downgrade", "O-OK": "retain"},
           "two lose a star", gist(s, "2027-01-review"))
    less = s.batch("2027-01-review")["O-1"]["to_star"]
    s.day = "2027-01-15"
    s("renew")
    s.must(gist(s, "2027-01-15-renewal")["O-1"] == ("renewed", 3, less), "renewed at what was left")
    s("apply", "2027-01-15-renewal")
    s.day = "2027-02-20"
    back = ["reinstate", "O-1", "--batch", "2027-01-review", "--reason", "she never left", "--by", "A. Clerk"]
    r = s(*back, expect=(65,))
    s.says(r, "2027-01-15-renewal")
    s.advice_works(r)
    s(*back, "--with-later")
    s.must({r[0] for r in s.table("downgrades")} == {"O-2"}, "the row of the review is away")
    s.must({r[1] for r in s.table("certifications") if r[5] == "2027-01-01"} == {"O-2", "O-OK"}, "and the new certification")
    s("review", "--supplement")
    s.must(gist(s, "2027-01-review-2") == {"O-1": ("retain", 3, 3)} and told(s, "2027-01-review-2") == {"O-1": "withdrawal"}, "O-1 is told",
           (gist(s, "2027-01-review-2"), told(s, "2027-01-review-2")))
    s("apply", "2027-01-review-2")
    s.refill()
    s("apply", "2027-01-review", "--restore")
    s("apply", "2027-01-15-renewal", "--restore")
    s.day = "2027-03-01"
    s("renew")
    s.must(gist(s, "2027-03-01-renewal") == {"O-1": ("renewed", 3, 3)}, "O-1 is renewed at three", gist(s, "2027-03-01-renewal"))
    s("apply", "2027-03-01-renewal")
    s.day = "2027-07-02"
    s("review")
    s.must({c: d["to_star"] for c, d in s.batch("2027-07-review").items()} == {"O-1": 3, "O-2": less, "O-OK": 3},
           "July does not take it for the same departure", gist(s, "2027-07-review"))
    s.must("O-1" not in told(s, "2027-07-review") or told(s, "2027-07-review")["O-1"] == "warning", "nor tells of it again")


def objection_upheld_in_may(s):
    """the same when all renewals are over: from April on those are renewed whose decisions were changed, and nobody else"""
    s.book.add("O-1", 4, points=300).add("O-2", 4, points=300).add("O-OK", 3).add("O-LATE", 3, confirmed=None)
    s.begin()
    s.january()
    s.day = "2027-03-31"
    s("renew")
    s("apply", "2027-03-31-renewal")
    s.day = "2027-05-04"
    s("renew", "--as-of", "2027-05-04", expect=(64,))
    s("reinstate", "O-1", "--batch", "2027-01-review", "--reason", "credits were lost", "--by", "A. Clerk", "--with-later")
    s("review", "--supplement")
    s.must(told(s, "2027-01-review-2") == {"O-1": "withdrawal"}, "O-1 is told", told(s, "2027-01-review-2"))
    s("apply", "2027-01-review-2")
    for c in s.book.rows["certifications"]:
        c["renewal_confirmed_on"] = c["renewal_confirmed_on"] or "2027-05-04"
    s.book.put("credits", entry_id="FOUND", channel_id="O-1", person_id="O-1-E0", category="training", points=600, earned_on=(2026, 8, 8),
               status="approved")
    s.refill("certifications", "credits")
    s("apply", "2027-03-31-renewal", "--restore")
    s("renew", "--as-of", "2027-05-04")
    s.must(gist(s, "2027-05-04-renewal") == {"O-1": ("renewed", 4, 4)}, "O-1 alone is renewed", gist(s, "2027-05-04-renewal"))
    s("apply", "2027-05-04-renewal")
    s.must(s.preview("review", "--report-only", "--as-of", "2027-07-01")["O-1"]["from_star"] == 4, "and has four stars in July")


def held_channel_judged_in_april(s):
    """mended after the last renewal day: judged by a supplement in April, and renewed then, alone"""
    s.book.add("H-1", 3).add("H-OK", 3).add("H-NOT", 3, confirmed=None)
    s.book.of("credits", "H-1")[0]["earned_on"] = "soon"
    s.begin()
    s.january()
    s.day = "2027-03-31"
    s("renew")
    s.must({c: d["outcome"] for c, d in s.batch("2027-03-31-renewal").items()} == {"H-1": "hold", "H-OK": "renewed"}, "one waits")
    s("apply", "2027-03-31-renewal")
    s.day = "2027-04-12"
    s.book.of("credits", "H-1")[0]["earned_on"] = "2025-05-20"
    s.refill("credits")
    s("renew", "--as-of", "2027-04-12", expect=(64,))
    s("review", "--supplement")
    s.must(gist(s, "2027-01-review-2") == {"H-1": ("retain", 3, 3)}, "it is judged", gist(s, "2027-01-review-2"))
    s.advice_works(s("renew", "--as-of", "2027-04-12", expect=(64, 75)))
    s("apply", "2027-01-review-2")
    s.advice_works(s("status", expect=(0, 3)))
    s("renew", "--as-of", "2027-04-12")
    s.must(gist(s, "2027-04-12-renewal") == {"H-1": ("renewed", 3, 3)}, "and renewed, alone", gist(s, "2027-04-12-renewal"))
    s("apply", "2027-04-12-renewal")
    s("renew", "--as-of", "2027-04-12")
    s.must(s.preview("review", "--report-only", "--as-of", "2027-07-01")["H-1"]["from_star"] == 3, "July reviews it")


def batch_for_a_wrong_day(s):
    """published and applied as of 20 instead of 1 January: taken back whole, withdrawn, made anew; who loses nothing now is told"""
    s.book.add("B-1", 3, until=(2028, 12, 31)).add("B-2", 4, points=300).add("B-BAD", 3, until=(2028, 12, 31)).add("B-OK", 3)
    s.book.put("major_events", event_id="V-1", channel_id="B-1", occurred_on=(2026, 12, 1), kind="complaint", ruling="downgrade",
               ruled_on=(2027, 1, 10))
    s.book.put("major_events", event_id="V-2", channel_id="B-BAD", occurred_on=(2026, 12, 1), kind="complaint", ruling="blacklist",
               ruled_on=(2027, 1, 12))
    s.begin()
    before = {t: sorted(s.table(t)) for t in walk_records.REFILLED}
    s.day = "2027-01-21"
    s("review", "--as-of", "2027-01-20")
    s("apply", "2027-01-review")
    s.must({c: d["outcome"] for c, d in s.batch("2027-01-review").items()} ==
           {"B-1": "downgrade", "B-2": "downgrade", "B-BAD": "revoke", "B-OK": "retain"}, "three lose", gist(s, "2027-01-review"))
    r = s("withdraw", "2027-01-review", "--reason", "wrong day", "--by", "A. Clerk", expect=(64, 65))
    s.says(r, "reinstate")
    s.advice_works(r, least=1)
    s("reinstate", "--all", "--batch", "2027-01-review", "--reason", "wrong day", "--by", "A. Clerk")
    s.must({t: sorted(s.table(t)) for t in walk_records.REFILLED} == before, "all is as it was")
    s("reinstate", "--all", "--batch", "2027-01-review", "--reason", "wrong day", "--by", "A. Clerk")
    s("withdraw", "2027-01-review", "--reason", "wrong day", "--by", "A. Clerk")
    s.says(s("status", expect=(0, 3)), "withdrawn")
    s("review", "--as-of", "2027-01-01")
    s.must({c: d["outcome"] for c, d in s.batch("2027-01-review").items()} ==
           {"B-1": "retain", "B-2": "downgrade", "B-BAD": "retain", "B-OK": "retain"}, "one loses", gist(s, "2027-01-review"))
    s.must(told(s, "2027-01-review") == {"B-1": "withdrawal", "B-2": "downgrade", "B-BAD": "withdrawal"}, "and all are told", told(s, "2027-01-review"))
    s("apply", "2027-01-review")
    s("check")
    s("review", "--supplement")
    s.must(s.batches() == ["2027-01-review"], "nobody is told twice", s.batches())


def batch_for_a_wrong_day_with_a_supplement(s):
    """as before, when a supplement that wrote nothing was applied on it"""
    s.book.add("B-2", 4, points=300).add("B-3", 3).add("B-OK", 3)
    s.book.of("credits", "B-3")[0]["earned_on"] = "soon"
    s.begin()
    s.day = "2027-01-21"
    s("review", "--as-of", "2027-01-20")
    s("apply", "2027-01-review")
    s.book.of("credits", "B-3")[0]["earned_on"] = "2025-05-20"
    s.refill("credits")
    s("review", "--supplement")
    s("apply", "2027-01-review-2")
    s("reinstate", "--all", "--batch", "2027-01-review", "--reason", "wrong day", "--by", "A. Clerk", "--with-later")
    for _ in range(4):
        if "2027-01-review" not in s.batches():
            break
        r = s("withdraw", "2027-01-review", "--reason", "wrong day", "--by", "A. Clerk", expect=(0, 64, 65))
        if r.status:
            s.advice_works(r, least=1)
            for args in advice_in(r)[:1]:
                args = [{"TEXT": "wrong day", "NAME": "Clerk"}.get(w, w) for w in args]
                again = s(*args, expect=(0, 64, 65))
                for more in advice_in(again)[:1] if again.status else ():
                    s(*[{"TEXT": "wrong day", "NAME": "Clerk"}.get(w, w) for w in more])
    s.must(s.batches() == [], "all are withdrawn", s.batches())
    s("review", "--as-of", "2027-01-01")
    s("apply", "2027-01-review")
    s.must("star-audit" not in s("check").out, "check is content")
    r = s("status", expect=(0, 3))
    s.must("are they older than that" not in r.out + r.err, "status sees no other records in it", r.out[-500:])


def only_loss_taken_back_in_august(s):
    """the one loss of January is taken back when July is applied: January stays judged, and the channel is renewed late"""
    s.book.add("O-1", 4, points=300).add("O-2", 3, until=(2028, 12, 31)).add("O-OK", 3)
    s.begin()
    s.january()
    s.day = "2027-03-31"
    s("renew")
    s("apply", "2027-03-31-renewal")
    s.day = "2027-07-02"
    s("review")
    s("apply", "2027-07-review")
    s.day = "2027-08-10"
    s("reinstate", "O-1", "--batch", "2027-01-review", "--reason", "she was right", "--by", "A. Clerk", "--with-later")
    s.advice_works(s("status", expect=(0, 3)))
    s("review", "--supplement")
    for n in s.batches():
        if n.startswith("2027-07-review-"):
            s("apply", n)
    r = s("renew", "--as-of", "2027-08-10", expect=None)
    s.must(r.status == 0, "the late renewal is not made", r.err[-300:])
    s.must(list(s.batch("2027-08-10-renewal")) == ["O-1"], "and is of O-1 alone", gist(s, "2027-08-10-renewal"))


def overtaken_and_changed(s):
    """July does not follow any more and January is published: what is advised does not go round in circles"""
    s.book.add("O-1", 2).add("O-2", 3)
    for e in s.book.of("credits", "O-2"):
        if e["earned_on"] == "2025-09-20":
            e["points"] = 0
    s.begin()
    s.day = "2026-07-02"
    s("review")
    s.day = "2027-01-02"
    s("review")
    for e in s.book.of("credits", "O-2"):
        e["points"] = 450
    s.refill("credits")
    s.advice_works(s("status", expect=(0, 3)), least=1)
    r = s("apply", "2026-07-review", expect=(65,))
    s.advice_works(r, least=1)
    s.must("review --supplement" not in r.err, "a supplement corrects the latest review, and is no way out", r.err[-300:])
    s.says(r, "withdraw")


def told_by_a_batch_made_twice(s):
    """July was withdrawn and made anew, with the same loss; it is taken back in the next half-year, and told"""
    s.book.add("W-1", 2, until=(2028, 12, 31)).add("W-2", 2, until=(2028, 12, 31)).add("W-OK", 3)
    for c in ("W-1", "W-2"):
        s.book.put("major_events", event_id="V-" + c, channel_id=c, occurred_on=(2026, 4, 1), kind="complaint", ruling="downgrade",
                   ruled_on=(2026, 5, 10))
    s.begin()
    s.day = "2026-07-02"
    s("review")
    s("withdraw", "2026-07-review", "--reason", "a wrong file", "--by", "A. Clerk")
    s("review")
    s("apply", "2026-07-review")
    s.january()
    s("reinstate", "W-1", "--batch", "2026-07-review", "--reason", "an objection", "--by", "A. Clerk")
    s("review", "--supplement")
    s.must(gist(s, "2027-01-review-2") == {"W-1": ("retain", 2, 2)}, "it is judged", gist(s, "2027-01-review-2"))
    s.must(told(s, "2027-01-review-2") == {"W-1": "withdrawal"}, "and told", told(s, "2027-01-review-2"))


def reinstated_and_refilled(s):
    """the portal had learned of a loss that was taken back, and refills: the channel keeps its star, or somebody is told"""
    s.book.add("F-1", 4, points=500, until=(2028, 12, 31)).add("F-2", 4, points=500, until=(2028, 12, 31)).add("F-OK", 3)
    s.begin()
    s.january()
    s.book.put("certifications", certification_id="OTHER", channel_id="F-1", star=3, route="credits", applied_on=(2025, 12, 12),
               issued_on=(2027, 1, 1), valid_until=(2028, 12, 31))
    s.book.of("certifications", "F-1")[0]["ended_on"] = "2027-01-01"
    s.book.put("downgrades", channel_id="F-1", downgraded_on=(2027, 1, 1), from_star=4, to_star=3, reason="known to the portal")
    s.refill()
    s.day = "2027-01-20"
    s("reinstate", "F-1", "--batch", "2027-01-review", "--reason", "an objection", "--by", "A. Clerk")
    s.must(s.preview("review", "--report-only", "--as-of", "2027-07-01")["F-1"]["from_star"] == 4, "it has four stars again")
    s.refill()
    s("apply", "2027-01-review", "--restore")
    check = s("check", expect=None)
    now = s.preview("review", "--report-only", "--as-of", "2027-07-01")["F-1"]["from_star"]
    s.must(now == 4 or "F-1" in check.out + check.err, "the refill took the star again, and check is silent", now)


STORIES = {n: f for n, f in list(globals().items()) if inspect.isfunction(f) and f.__module__ == __name__
           and list(inspect.signature(f).parameters) == ["s"] and n not in ("twenty", "approve")}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program", required=False)
    ap.add_argument("--list", action="store_true")
    ap.add_argument("--verbose", action="store_true")
    ap.add_argument("names", nargs="*")
    o = ap.parse_args()
    if o.list:
        for n, f in STORIES.items():
            print("%-34s %s" % (n, (f.__doc__ or "").strip().split("\n")[0]))
        return 0
    unknown = [n for n in o.names if n not in STORIES]
    if unknown or not o.program:
        ap.error("no story of the name %s" % unknown[0] if unknown else "--program")
    p = Program(o.program)
    base = "/dev/shm" if os.path.isdir("/dev/shm") and os.access("/dev/shm", os.W_OK) else None
    tmp = tempfile.mkdtemp(prefix="accidents-", dir=base)
    failed = 0
    try:
        for n in o.names or STORIES:
            s = Story(p, os.path.join(tmp, n), o.verbose)
            try:
                STORIES[n](s)
                print("ok      %s" % n, flush=True)
            except Failed as e:
                failed += 1
                print("FAILED  %s\n        %s\n        after: %s" % (n, e, "\n               ".join(s.trail[-6:])), flush=True)
            shutil.rmtree(s.folder, ignore_errors=True)
    finally:
        p.close()
        shutil.rmtree(tmp, ignore_errors=True)
    print("%d of %d stories hold" % (len(o.names or STORIES) - failed, len(o.names or STORIES)))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
