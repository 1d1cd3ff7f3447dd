"""Hand-computed cases, taken from the text of STANDARD.md (section numbers in the names)."""
import copy
import itertools
import os
import random
import tempfile
import unittest

from reference import counting
from reference import dates
from reference import departures
from reference.review import records as review_records
from reference.review import oracle as review_oracle

ED = review_oracle.load_editions(None)[0]
TMP = tempfile.mkdtemp(prefix="star-selftest-")


def edition(name=None, start=None, severities=None, **options):
    e = copy.deepcopy(ED)
    e["options"].update(options)
    for k, v in (severities or {}).items():
        e["rules"][k]["severity"] = v
    if name:
        e["edition"], e["effective_from"] = name, start
    return e


class World:
    """One healthy channel CH; the test changes what it is about."""

    def __init__(self, star=2, route="credits", applied="2026-12-20", issued="2027-01-01", until="2027-12-31", engineers=None,
                 points=None, cid="CH"):
        self.rows = {t: [] for t in review_oracle.TABLES}
        self.n = 0
        self.cid = cid
        self.add("channels", channel_id=cid, name="x", kind="ACP", country="CN", hotline="7x24", support_email="yes",
                 tracking_system="automatic", status="active")
        self.k1 = self.certification("K1", star, route, applied, issued, until)
        req = ED["requirements"][str(star)]
        self.team = []
        for i in range(req["engineers"] if engineers is None else engineers):
            self.team.append(self.engineer("E%d" % i))
        self.appoint("SM", "service-manager")
        if route == "credits":
            self.credit(req["credits"] if points is None else points, "2026-12-31")
            self.credit(req["credits"] if points is None else points, "2027-06-01")
        else:
            j, s, p = req["junior"], req["senior"], req["project_management"]
            for i in range(s):
                self.cert("E%d" % i, "H3CSE-RS+")
            for i in range(s, s + j):
                self.cert("E%d" % i, "H3CNE-RS+")
            if p:
                self.cert("E0", "PMP")
        for i in range(3):
            self.add("participations", channel_id=cid, held_on=issued, kind="forum", title=str(i))

    def add(self, table, **kw):
        self.rows[table].append(kw)
        return kw

    def certification(self, id, star, route, applied, issued, until, **kw):
        return self.add("certifications", certification_id=id, channel_id=self.cid, star=star, route=route, applied_on=applied,
                        issued_on=issued, valid_until=until, **kw)

    def before(self, star=2, issued="2026-01-01", until="2026-12-31", **kw):
        """an earlier certification, so that the channel was star-rated before the award"""
        for i in range(3):
            self.add("participations", channel_id=self.cid, held_on=issued, kind="forum", title=str(i))
        return self.certification("K0", star, self.k1["route"], issued, issued, until, **kw)

    def person(self, pid):
        if not any(p["person_id"] == pid for p in self.rows["people"]):
            self.add("people", person_id=pid, name="n")
        return pid

    def appoint(self, pid, role="post-sales-engineer", reg="2020-01-01", dep=None, dec=None, rep=None, cid=None):
        self.person(pid)
        if rep:
            self.person(rep)
        return self.add("appointments", person_id=pid, channel_id=cid or self.cid, role=role, registered_on=reg,
                        departed_on=dep, declared_on=dec, replaced_by=rep)

    def engineer(self, pid, **kw):
        self.appoint(pid, **kw)
        return pid

    def cert(self, pid, code, issued="2020-06-01", until="2031-12-31"):
        self.n += 1
        return self.add("certificates", certificate_id="C%d" % self.n, person_id=pid, code=code, issued_on=issued,
                        valid_until=until)

    def credit(self, points, on, pid="E0", status="approved", category="training"):
        self.n += 1
        self.person(pid)
        return self.add("credits", entry_id="X%d" % self.n, channel_id=self.cid, person_id=pid, category=category, points=points,
                        earned_on=on, status=status)

    def downgraded(self, on, f=4, t=2):
        return self.add("downgrades", channel_id=self.cid, downgraded_on=on, from_star=f, to_star=t, reason="r")

    def event(self, ruling, ruled, occurred="2020-01-01", id="M1"):
        return self.add("major_events", event_id=id, channel_id=self.cid, occurred_on=occurred, kind="k", ruling=ruling,
                        ruled_on=ruled)

    def waive(self, rule, a="2020-01-01", b="2099-12-31"):
        return self.add("waivers", channel_id=self.cid, rule=rule, reason="r", granted_by="g", granted_on=a, expires_on=b)

    def run(self, D, *eds, typed=True):
        path = os.path.join(TMP, "t.db")
        review_records.write(self.rows, path, typed)
        return review_oracle.review(path, dates.parse(D), list(eds) or [ED])

    def staff(self, day, *eds):
        path = os.path.join(TMP, "t.db")
        review_records.write(self.rows, path)
        r = review_oracle.Review(review_oracle.DB(path, list(eds) or [ED]), list(eds) or [ED], dates.parse(day))
        return departures.Staff(r.D, *[r.of(t, self.cid) for t in ("appointments", "certifications", "downgrades")],
                       r.certificates_of, r.edition_of)

    def one(self, D, *eds):
        ds, self.summary = self.run(D, *eds)
        ds = [d for d in ds if d["channel_id"] == self.cid]
        return ds[0] if ds else None


def rules(d):
    """the rules that fired (upgrade opportunities aside: most worlds below have points to spare)"""
    return [r for r in all_rules(d) if r != "upgrade-opportunity"]


def all_rules(d):
    return sorted(f["rule"] for f in d["findings"])


def found(d, rule):
    """the evidence of the rule's findings"""
    return [f["evidence"] for f in d["findings"] if f["rule"] == rule]


class Dates(unittest.TestCase):
    def test_months_2(self):
        for a, n, b in (("2026-11-30", 3, "2027-02-28"), ("2027-12-31", 2, "2028-02-29"), ("2027-01-01", 3, "2027-04-01"),
                        ("2028-02-29", 12, "2029-02-28"), ("2027-03-31", -1, "2027-02-28"), ("2027-05-31", -3, "2027-02-28"),
                        ("1999-12-15", 1, "2000-01-15"), ("2000-01-31", 1, "2000-02-29"), ("1900-01-31", 1, "1900-02-28")):
            self.assertEqual(dates.fmt(dates.add_months(dates.parse(a), n)), b)
        self.assertEqual(dates.add_months((9999, 11, 30), 3), (10000, 2, 29))
        self.assertGreater(dates.add_months((9999, 12, 31), 3), (9999, 12, 31))

    def test_agree_with_datetime(self):
        import datetime
        d, t = datetime.date(1999, 12, 1), (1999, 12, 1)
        for _ in range(1600):
            self.assertEqual((d.year, d.month, d.day), t)
            self.assertEqual(dates.prev_day(dates.next_day(t)), t)
            d, t = d + datetime.timedelta(1), dates.next_day(t)

    def test_parse_8(self):
        for s in ("2027-02-29", "0000-01-01", "2027-1-1", "2027-13-01", "2027-00-01", "2027-01-00", "2027-01-01 ", "2027-01-01\n",
                  "10000-01-01", "", "２０２７-01-01", "2100-02-29"):
            self.assertIsNone(dates.parse(s), s)
        for s in ("0001-01-01", "9999-12-31", "2000-02-29", "2400-02-29"):
            self.assertEqual(dates.fmt(dates.parse(s)), s)

    def test_quarters_2(self):
        for d in ("2027-01-01", "2027-02-15", "2027-03-31"):
            self.assertEqual([dates.fmt(x) for x in dates.last_quarters(dates.parse(d), 4)], ["2026-01-01", "2026-12-31"])
        self.assertEqual([dates.fmt(x) for x in dates.last_quarters((2027, 7, 1), 4)], ["2026-07-01", "2027-06-30"])
        self.assertEqual([dates.fmt(x) for x in dates.last_quarters((2027, 6, 30), 4)], ["2026-04-01", "2027-03-31"])

    def test_halves_4(self):
        self.assertEqual(dates.closing_day((2027, 1, 15)), (2026, 12, 31))
        self.assertEqual(dates.closing_day((2027, 7, 1)), (2027, 6, 30))
        self.assertEqual(dates.closing_day((2027, 6, 30)), (2026, 12, 31))
        self.assertEqual(dates.previous_half_start((2027, 1, 1)), (2026, 7, 1))
        self.assertEqual(dates.previous_half_start((2027, 7, 1)), (2027, 1, 1))


class Seats(unittest.TestCase):
    def test_formula_is_the_assignment(self):
        import itertools
        kinds = list(itertools.product((False, True), repeat=3))
        for n in range(5):
            for people in itertools.combinations_with_replacement(kinds, n):
                for need in itertools.product(range(4), range(4), range(3)):
                    self.assertEqual(review_oracle.seats_formula(people, need), review_oracle.seats_search(list(people), need), (people, need))

    def test_four_star_with_four_engineers(self):        # five certificates, four engineers
        s, j, sp = (True, False, False), (False, True, False), (True, False, True)
        self.assertTrue(review_oracle.seats([sp, s, j, j], (2, 2, 1)))
        self.assertTrue(review_oracle.seats([sp, s, s, s], (2, 2, 1)))        # seniors stand in for juniors
        self.assertFalse(review_oracle.seats([sp, s, j], (2, 2, 1)))          # nobody fills two technical slots
        self.assertFalse(review_oracle.seats([sp, j, j, j], (2, 2, 1)))
        self.assertFalse(review_oracle.seats([s, s, j, j], (2, 2, 1)))


class Membership(unittest.TestCase):
    def test_contract_example(self):
        w = World(star=4, issued="2026-01-01", applied="2025-12-01", until="2026-12-31", points=0)
        w.credit(525, "2026-12-31")
        d = w.one("2027-01-01")
        self.assertEqual((d["outcome"], d["from_star"], d["to_star"], d["renewal_pending"], d["reapply_from"]),
                         ("downgrade", 4, 3, True, "2027-04-02"))
        f = d["findings"][0]
        self.assertEqual((f["rule"], f["clause"], f["severity"]), ("credit-baseline", "E.1.a", "downgrade"))
        self.assertEqual({k: v for k, v in f["evidence"].items() if k[0] != "_"},
                         {"required": 600, "counted": 525, "pending": 0, "window": ["2026-01-01", "2026-12-31"]})

    def test_run_out(self):
        w = World(issued="2026-01-01", applied="2026-01-01", until="2026-12-31")
        self.assertFalse(w.one("2026-12-31")["renewal_pending"])
        self.assertTrue(w.one("2027-01-01")["renewal_pending"])
        self.assertTrue(w.one("2027-01-31")["renewal_pending"])
        self.assertIsNone(w.one("2027-02-01"))
        w.k1["ended_on"] = "2026-12-31"
        self.assertIsNone(w.one("2027-01-01"))
        w.k1["ended_on"] = None
        w.k1["valid_until"] = "2026-12-30"
        self.assertIsNone(w.one("2027-01-01"))

    def test_ended_never_comes_back(self):
        w = World(issued="2026-01-01", applied="2026-01-01", until="2028-12-31")
        k2 = w.certification("K2", 3, "credits", "2026-05-01", "2026-05-01", "2028-12-31", ended_on="2027-03-01")
        self.assertEqual(w.one("2027-02-28")["certification_id"], "K2")
        self.assertIsNone(w.one("2027-03-01"))
        k2["valid_until"] = "2026-12-31"     # merely run out, but not in force on 31 December? it was: until 12-31, ended later
        k2["ended_on"] = None
        self.assertTrue(w.one("2027-01-10")["renewal_pending"])      # the older one does not stand in for it
        self.assertIsNone(w.one("2027-03-10"))

    def test_ties(self):
        w = World(star=2, issued="2027-01-01")
        w.certification("K0", 3, "credits", "2026-12-20", "2027-01-01", "2027-12-31")
        self.assertEqual(w.one("2027-03-01")["certification_id"], "K1")     # highest id
        w.k1["ended_on"] = "2027-03-01"
        self.assertEqual(w.one("2027-03-01")["certification_id"], "K0")     # one not ended early by D goes before
        self.assertEqual(w.one("2027-02-28")["certification_id"], "K1")
        w = World()
        w.certification("k0", 3, "credits", "2026-12-20", "2027-01-01", "2027-12-31")
        self.assertEqual(w.one("2027-03-01")["certification_id"], "k0")     # byte order: k > K

    def test_pending_downgraded(self):
        w = World(star=4, issued="2026-01-01", applied="2026-01-01", until="2026-12-31")
        w.downgraded("2026-12-31", 4, 2)
        self.assertEqual(w.one("2027-01-15")["from_star"], 4)
        w.downgraded("2027-01-01", 4, 3)
        self.assertEqual(w.one("2027-01-15")["from_star"], 3)
        w.downgraded("2027-01-01", 4, 2)
        self.assertEqual(w.one("2027-01-15")["from_star"], 2)
        w.downgraded("2027-01-16", 2, 0)
        self.assertEqual(w.one("2027-01-15")["from_star"], 2)
        self.assertIsNone(w.one("2027-01-16"))

    def test_scope_and_status(self):
        w = World()
        w.rows["channels"][0]["kind"] = "acp"
        self.assertIsNone(w.one("2027-02-01"))
        self.assertEqual(w.summary["out_of_scope"], ["CH"])
        w.rows["channels"][0].update(kind="AD", status="closed")
        self.assertIsNone(w.one("2027-02-01"))
        w.rows["channels"][0]["status"] = "frozen"       # unreadable counts as active
        self.assertEqual(w.one("2027-02-01")["outcome"], "hold")

    def test_editions(self):
        a, b = edition("A", "2026-01-01"), edition("B", "2026-12-20")
        w = World(applied="2026-12-20")
        self.assertEqual(w.one("2027-02-01", b, a)["edition"], "B")
        w.k1["applied_on"] = "2026-12-19"
        self.assertEqual(w.one("2027-02-01", b, a)["edition"], "A")
        w.k1["applied_on"] = "2020-12-19"                # before the earliest, the earliest serves
        self.assertEqual(w.one("2027-02-01", b, a)["edition"], "A")


class Counting(unittest.TestCase):
    def cert_world(self):
        w = World(star=2, route="certificates", applied="2026-11-30", issued="2027-01-01")
        self.c = w.rows["certificates"][0]
        return w

    def test_margin_of_the_application(self):
        w = self.cert_world()
        self.c["valid_until"] = "2027-02-28"             # applied + 3 months: not MORE than three months
        self.assertEqual(w.one("2027-01-15")["outcome"], "downgrade")
        self.c["valid_until"] = "2027-03-01"
        self.assertEqual(rules(w.one("2027-01-15")), ["certificate-margin"])
        self.assertTrue(w.one("2027-01-15")["at_risk"])
        self.c.update(issued_on="2026-11-30", valid_until="2027-02-28")
        self.assertEqual(w.one("2027-01-15")["outcome"], "downgrade")
        self.c["issued_on"] = "2026-12-01"               # a replenishment needs only to be valid on D
        self.assertEqual(w.one("2027-01-15")["outcome"], "retain")
        self.assertEqual(w.one("2027-02-28")["outcome"], "retain")
        self.assertEqual(rules(w.one("2027-03-01")), ["certificate-validity"])
        d = w.one("2027-03-01")["findings"][0]["evidence"]
        self.assertEqual(d["required"], {"senior": 0, "technical": 2, "project_management": 0})
        self.assertEqual(d["counted"], {"senior": 0, "technical": 1, "project_management": 0})

    def test_margin_review_and_warning(self):
        w = self.cert_world()
        self.c["valid_until"] = "2027-07-15"
        self.assertEqual(rules(w.one("2027-04-15")), ["certificate-margin"])       # D + 3 months = 2027-07-15
        self.assertEqual(rules(w.one("2027-04-14")), [])
        self.assertEqual(w.one("2027-04-15", edition(margin="review"))["outcome"], "downgrade")
        self.assertEqual(w.one("2027-04-14", edition(margin="review"))["outcome"], "retain")

    def test_credits_window_and_status(self):
        w = World(star=2, points=0)
        w.credit(199, "2026-01-01")
        one = w.credit(1, "2025-12-31")
        self.assertEqual(rules(w.one("2027-02-15")), ["credit-baseline"])
        one["earned_on"] = "2026-12-31"
        self.assertEqual(rules(w.one("2027-02-15")), [])
        one["earned_on"] = "2027-01-01"
        self.assertEqual(rules(w.one("2027-02-15")), ["credit-baseline"])
        one.update(earned_on="2026-06-01", status="pending")
        self.assertEqual(rules(w.one("2027-02-15")), ["credit-baseline"])

    def test_departed_engineers_credits(self):
        w = World(star=2, points=0)
        w.credit(200, "2026-05-01", pid="GONE")
        drop = edition(departed_engineers_credits="drop")
        self.assertEqual(rules(w.one("2027-01-31")), ["stranger-credits"])
        self.assertEqual(rules(w.one("2027-01-31", drop)), ["credit-baseline"])       # in post here in no role, either
        w.appoint("GONE", dep="2027-01-31", dec="2027-01-31")
        self.assertEqual(rules(w.one("2027-01-30", drop)), [])
        self.assertEqual(rules(w.one("2027-01-31", drop)), ["departure-in-grace"])    # held by grace
        w.appoint("GONE", role="service-manager")
        w.rows["appointments"][-2]["declared_on"] = None
        self.assertEqual(rules(w.one("2027-01-31", drop)), [])       # in post here in another role: nobody has left

    def test_unregistered_delivery(self):
        w = World()
        c = w.credit(0, "2026-06-01", category="project-delivery", pid="SM")
        self.assertEqual(rules(w.one("2027-02-15")), ["unregistered-delivery"])
        c["person_id"] = "E0"
        self.assertEqual(rules(w.one("2027-02-15")), [])
        w.rows["appointments"][0]["registered_on"] = "2026-06-02"
        self.assertEqual(rules(w.one("2027-02-15")), ["unregistered-delivery"])
        w.rows["appointments"][0]["registered_on"] = "2026-06-01"
        self.assertEqual(rules(w.one("2027-02-15")), [])


class Departures(unittest.TestCase):
    """Award 2026-01-01 unless said; an extra engineer X leaves, headcount stays enough."""

    def world(self, dep, dec=None, rep=None, award="2026-01-01", until="2027-12-31", role="post-sales-engineer", **kw):
        w = World(applied=award, issued=award, until=until, points=999, **kw)
        self.x = w.appoint("X", role=role, dep=dep, dec=dec, rep=rep)
        return w

    def test_grace_last_day_inside(self):
        w = self.world("2026-11-30", "2026-11-30")
        w.credit(999, "2026-06-01")
        d = w.one("2027-02-28")
        self.assertEqual(rules(d), ["departure-in-grace"])
        self.assertEqual((d["outcome"], d["at_risk"]), ("retain", True))
        ev = d["findings"][0]["evidence"]
        self.assertEqual((ev["deadline"], ev["_days_left"], ev["level"], ev["replenished_on"]), ("2027-02-28", 0, "none", None))
        d = w.one("2027-03-01")
        self.assertEqual((rules(d), d["outcome"]), (["departure-unreplenished"], "downgrade"))
        self.assertEqual(d["findings"][0]["clause"], "E.3.a")
        self.assertEqual(rules(w.one("2026-11-30")), ["departure-in-grace"])    # departed on D is departed
        self.assertEqual(rules(w.one("2026-11-29")), [])

    def test_declared(self):
        w = self.world("2027-02-01", "2027-02-10")
        self.assertEqual(rules(w.one("2027-02-09")), ["departure-undeclared"])
        self.assertEqual(rules(w.one("2027-02-10")), ["departure-in-grace"])
        self.x["declared_on"] = "2027-01-01"             # declared before it happens
        self.assertEqual(rules(w.one("2027-02-01")), ["departure-in-grace"])
        self.assertEqual(rules(w.one("2027-01-31")), [])

    def test_grace_from_declaration(self):
        e = edition(grace_from="declaration")
        w = self.world("2027-02-01", "2027-02-10")
        self.assertEqual(rules(w.one("2027-05-10", e)), ["departure-in-grace"])
        self.assertEqual(rules(w.one("2027-05-11", e)), ["departure-unreplenished"])
        self.assertEqual(rules(w.one("2027-05-02")), ["departure-unreplenished"])
        self.x["declared_on"] = "2027-01-10"             # the later of both
        self.assertEqual(rules(w.one("2027-05-01", e)), ["departure-in-grace"])
        self.assertEqual(rules(w.one("2027-05-02", e)), ["departure-unreplenished"])

    def test_replenishment_by_the_deadline(self):
        w = self.world("2026-11-30", "2026-11-30", rep="N")
        n = w.appoint("N", reg="2027-02-28")
        self.assertEqual(rules(w.one("2027-02-27")), ["departure-in-grace"])
        self.assertEqual(rules(w.one("2027-02-28")), [])
        self.assertEqual(rules(w.one("2027-03-15")), [])
        n["registered_on"] = "2027-03-01"
        self.assertEqual(rules(w.one("2027-02-28")), ["departure-in-grace"])
        d = w.one("2027-03-15")
        self.assertEqual(rules(d), ["departure-unreplenished"])
        self.assertEqual((d["findings"][0]["clause"], d["findings"][0]["evidence"]["replenished_on"]),
                         ("E.3.a, E.3.c", "2027-03-01"))
        self.assertEqual(rules(w.one("2027-03-15", edition(late_replenishment="cured"))), [])

    def test_replacement_already_in_post(self):
        w = self.world("2027-02-01", "2027-02-01", rep="E0")
        self.assertEqual(rules(w.one("2027-02-01")), [])
        self.x["replaced_by"] = "SM"                     # not the same role
        self.assertEqual(rules(w.one("2027-02-01")), ["departure-in-grace"])
        self.x.update(replaced_by="E0", declared_on=None)
        d = w.one("2027-02-01")
        self.assertEqual(rules(d), ["departure-undeclared"])
        self.assertEqual(d["findings"][0]["evidence"]["replenished_on"], "2027-02-01")

    def test_level(self):
        w = self.world("2027-02-01", "2027-02-01", rep="E0")
        w.cert("X", "H3CSE-WLAN", until="2027-02-01")     # valid on departed_on: its last day
        c = w.cert("E0", "H3CNE-RS+")
        d = w.one("2027-02-10")
        self.assertEqual((rules(d), d["findings"][0]["evidence"]["level"]), (["departure-in-grace"], "senior"))
        c.update(code="H3CIE-RS+", issued_on="2027-02-20")
        self.assertEqual(rules(w.one("2027-02-19")), ["departure-in-grace"])
        self.assertEqual(rules(w.one("2027-02-20")), [])
        w.rows["certificates"][0]["valid_until"] = "2027-01-31"
        self.assertEqual(rules(w.one("2027-02-10")), [])     # level none

    def test_left_again_before_it_counts(self):
        w = self.world("2027-02-01", "2027-02-01", rep="N")
        w.cert("X", "H3CNE-RS+")
        n = w.appoint("N", reg="2027-02-05", dep="2027-02-20", dec="2027-02-20")
        w.cert("N", "H3CNE-RS+", issued="2027-02-20")
        self.assertEqual(rules(w.one("2027-03-01")), ["departure-in-grace"] * 2)    # not in post when the certificate came
        w.rows["certificates"][-1]["issued_on"] = "2027-02-19"
        self.assertEqual(rules(w.one("2027-03-01")), ["departure-in-grace"])        # X is replenished, N's own vacancy is open

    def test_named_twice(self):
        w = self.world("2027-02-02", "2027-02-02", rep="E0")
        y = w.appoint("Y", dep="2027-02-01", dec="2027-02-01", rep="E0")
        d = w.one("2027-02-10")
        self.assertEqual([f["evidence"]["person_id"] for f in d["findings"] if "person_id" in f["evidence"]], ["X"])     # the earlier departure has it
        y["departed_on"] = y["declared_on"] = "2027-02-02"
        d = w.one("2027-02-10")
        self.assertEqual([f["evidence"]["person_id"] for f in d["findings"] if "person_id" in f["evidence"]], ["Y"])     # lower person id
        y.update(departed_on="2026-01-15", declared_on=None)      # the declared ones come before the undeclared
        self.assertEqual(rules(w.one("2027-02-10")), ["departure-undeclared"])
        self.assertEqual(found(w.one("2027-02-10"), "departure-undeclared")[0]["replenished_on"], None)
        y["role"] = "service-manager"                    # a vacancy of another role
        self.assertEqual(rules(w.one("2027-02-10")), ["departure-undeclared"])

    def test_term_start(self):
        w = self.world("2026-09-30", "2026-09-30", award="2027-01-01")
        w.before()
        self.assertEqual(rules(w.one("2027-07-01")), [])     # lapse 2026-12-31, before the award
        self.x.update(departed_on="2026-10-01", declared_on="2026-10-01")
        self.assertEqual(rules(w.one("2027-07-01")), ["departure-unreplenished"])     # lapse 2027-01-02
        dg = w.downgraded("2027-01-01")                  # term start 2027-01-02
        self.assertEqual(rules(w.one("2027-07-01")), ["departure-unreplenished"])
        dg["downgraded_on"] = "2027-01-02"
        self.assertEqual(rules(w.one("2027-07-01")), [])
        dg["downgraded_on"] = "2027-07-02"
        self.assertEqual(rules(w.one("2027-07-01")), ["departure-unreplenished"])

    def test_undeclared_before_the_award(self):
        w = self.world("2026-10-01", rep="N", award="2027-01-01")      # + 3 months = the award date
        w.before()
        self.assertEqual(rules(w.one("2027-07-01")), ["departure-undeclared"])
        self.x["departed_on"] = "2026-09-30"                             # + 3 months = 2026-12-30
        self.assertEqual(rules(w.one("2027-07-01")), [])
        self.x["departed_on"] = "2026-10-01"
        n = w.appoint("N", reg="2026-12-31")                             # replenished before the award date
        self.assertEqual(rules(w.one("2027-07-01")), [])
        n["registered_on"] = "2027-01-01"
        self.assertEqual(rules(w.one("2027-07-01")), ["departure-undeclared"])
        dg = w.downgraded("2026-10-01")
        self.assertEqual(rules(w.one("2027-07-01")), [])
        dg["downgraded_on"] = "2026-09-30"
        self.assertEqual(rules(w.one("2027-07-01")), ["departure-undeclared"])
        dg["downgraded_on"] = "2027-07-02"
        self.assertEqual(rules(w.one("2027-07-01")), ["departure-undeclared"])

    def test_award_of_the_closing_day(self):
        # a renewal issued on 1 January does not wipe out the half-year under review
        w = World(applied="2025-12-01", issued="2026-01-01", until="2026-12-31", points=999)
        w.certification("K2", 2, "credits", "2027-01-01", "2027-01-01", "2027-12-31")
        w.appoint("X", dep="2026-08-01", dec="2026-08-01")
        self.assertEqual(rules(w.one("2027-01-15")), ["departure-unreplenished"])
        self.assertEqual(rules(w.one("2027-07-01")), [])     # judged by the next review no more

    def test_held_by_grace(self):
        w = World(star=2, route="certificates", applied="2026-12-01", issued="2027-01-01")
        a = w.rows["appointments"][0]
        a.update(departed_on="2027-02-01", declared_on="2027-02-01")
        for e in (ED, edition(severities={"departure-in-grace": "off"})):
            d = w.one("2027-05-01", e)
            self.assertEqual(d["outcome"], "retain")
        self.assertEqual(rules(w.one("2027-05-02")), ["certificate-validity", "departure-unreplenished", "registered-engineers"])
        a["declared_on"] = None
        self.assertEqual(rules(w.one("2027-02-01")), ["certificate-validity", "departure-undeclared", "registered-engineers"])

    def test_service_manager(self):
        w = World()
        sm = w.rows["appointments"][2]
        sm.update(departed_on="2027-02-01", declared_on="2027-02-01")
        self.assertEqual(rules(w.one("2027-02-01")), ["departure-in-grace"])
        self.assertEqual(rules(w.one("2027-02-01", edition(severities={"departure-in-grace": "off"}))), ["service-manager"])
        sm.update(registered_on="2025-01-01", departed_on="2026-01-01", declared_on="2026-01-01")      # lapsed before the award
        self.assertEqual(rules(w.one("2027-02-01")), ["service-manager"])


class Joined(unittest.TestCase):
    """Section 5: appointments that overlap or touch are one. Award 2026-01-01."""

    def world(self, **kw):
        return World(applied="2026-01-01", issued="2026-01-01", points=999, **kw)

    def test_one_day_between_touches_two_do_not(self):
        for again, one in (("2027-01-31", True), ("2027-02-01", True), ("2027-02-02", True), ("2027-02-03", False)):
            w = self.world()
            w.appoint("X", dep="2027-02-01", reg="2026-05-01")
            w.appoint("X", reg=again)
            self.assertEqual(rules(w.one("2027-02-10")), [] if one else ["departure-undeclared"], again)
            self.assertEqual(rules(w.one("2027-02-01")),           # as of a day before it was opened again
                             [] if again <= "2027-02-01" else ["departure-undeclared"], again)

    def test_chain_ends_with_the_last(self):
        w = self.world()
        w.appoint("X", reg="2026-05-01", dep="2026-08-01", dec="2026-07-01", rep="E0")
        w.appoint("X", reg="2026-08-02", dep="2027-01-20", dec="2027-01-25", rep="N")
        w.appoint("X", reg="2026-06-01", dep="2027-01-20", dec="2027-01-22", rep="M")
        d = w.one("2027-02-10")
        ev = found(d, "departure-in-grace")[0]
        self.assertEqual((rules(d), ev["departed_on"], ev["declared_on"], ev["_registered_on"]),
                         (["departure-in-grace"], "2027-01-20", "2027-01-22", "2026-05-01"))
        w.appoint("M", reg="2027-02-01")                 # the lowest id that one of the last rows names
        self.assertEqual(rules(w.one("2027-02-10")), [])
        w.appoint("X", reg="2027-01-01")                 # one of them is open
        self.assertEqual(rules(w.one("2027-02-10")), [])

    def test_on_the_day_between_the_person_is_in_post(self):
        w = self.world()
        w.appoint("X", reg="2026-05-01", dep="2026-06-01")
        w.appoint("X", reg="2026-06-02")
        w.credit(0, "2026-06-01", pid="X", category="project-delivery")
        self.assertEqual(rules(w.one("2027-02-10")), [])
        w.rows["appointments"][-1]["registered_on"] = "2026-06-03"
        self.assertEqual(rules(w.one("2027-02-10")), ["departure-undeclared", "unregistered-delivery"])

    def test_other_roles_are_not_joined(self):
        w = self.world()
        w.appoint("X", reg="2026-05-01", dep="2027-02-01")
        m = w.appoint("X", role="service-manager", reg="2027-02-02")
        self.assertEqual(rules(w.one("2027-02-10")), ["departure-undeclared"])
        m["registered_on"] = "2027-02-01"                # changes the desk
        self.assertEqual(rules(w.one("2027-02-10")), [])
        m["departed_on"] = "2027-02-05"                  # and has left then
        self.assertEqual([e["role"] for e in found(w.one("2027-02-10"), "departure-undeclared")], ["service-manager"])


class StarRated(unittest.TestCase):
    def test_who_left_before_the_first_star_left_none(self):
        for issued, judged in (("2026-08-01", True), ("2026-08-02", False)):
            w = World(applied="2026-07-01", issued=issued, points=999)
            w.appoint("X", dep="2026-08-01")
            self.assertEqual(rules(w.one("2027-01-15")), ["departure-undeclared"] if judged else [], issued)

    def test_ended_or_run_out(self):
        for ended, judged in ((None, True), ("2026-08-01", False), ("2026-08-02", True)):
            w = World(applied="2027-01-01", issued="2027-01-01", points=999)
            w.before(issued="2025-01-01", ended_on=ended)
            w.appoint("X", dep="2026-08-01", dec="2026-11-05")
            e = edition(grace_from="declaration")
            self.assertEqual("departure-unreplenished" in rules(w.one("2027-02-15", e)), judged, ended)

    def test_january_to_march(self):
        """who leaves while the renewal is on its way leaves a star-rated channel"""
        for dep, row, judged in (("2027-01-01", None, True), ("2027-03-31", None, True), ("2027-04-01", None, False),
                                 ("2027-03-10", ("2027-03-10", 2, 0), False), ("2027-03-10", ("2027-03-11", 2, 0), True),
                                 ("2027-03-10", ("2027-01-01", 4, 2), True), ("2027-03-10", ("2026-12-31", 2, 0), True)):
            w = World(applied="2026-01-01", issued="2026-01-01", until="2026-12-31", points=999)
            w.appoint("X", dep=dep)
            if row:
                w.downgraded(*row)
            w.certification("K2", 2, "credits", "2027-04-15", "2027-04-15", "2027-12-31")
            staff = w.staff("2027-04-10")
            self.assertEqual([d.person_id for d in staff.departures], ["X"] if judged else [], (dep, row))
        w.k1["ended_on"] = "2027-01-05"
        self.assertEqual(w.staff("2027-04-10").departures, [])

    def test_edition_of_the_day(self):
        """a deadline once told is not taken back by a newer edition"""
        old, new = edition("A", "2020-01-01"), edition("B", "2027-01-01")
        new["months"]["grace"] = 1
        w = World(applied="2027-01-01", issued="2027-01-01", points=999)
        w.before()
        w.appoint("X", dep="2026-12-15", dec="2026-12-15")
        d = w.one("2027-03-15", old, new)
        self.assertEqual((d["edition"], rules(d), found(d, "departure-in-grace")[0]["deadline"]),
                         ("B", ["departure-in-grace"], "2027-03-15"))
        self.assertEqual(rules(w.one("2027-03-16", old, new)), ["departure-unreplenished"])
        new["rules"]["departure-unreplenished"]["severity"] = "warning"      # severities are the review's
        self.assertEqual(w.one("2027-03-16", old, new)["outcome"], "retain")
        w.appoint("Y", dep="2027-01-01", dec="2027-01-01")
        self.assertEqual(rules(w.one("2027-02-02", old, new)), ["departure-in-grace", "departure-unreplenished"])


class Filling(unittest.TestCase):
    """Who fills a vacancy. Award 2026-01-01, D in 2027; X leaves on 2027-02-01, declared."""

    def world(self, rep=None, level=None, **kw):
        w = World(applied="2026-01-01", issued="2026-01-01", until="2028-12-31", points=999)
        w.credit(999, "2027-05-01")
        self.x = w.appoint("X", dep="2027-02-01", dec="2027-02-01", rep=rep)
        if level:
            w.cert("X", level)
        return w

    def test_newcomers(self):
        for option in ("matched", "covered", "named"):
            for begins, fills in (("2027-01-31", False), ("2027-02-01", True), ("2027-05-01", True), ("2027-05-02", False)):
                w = self.world()
                w.appoint("N", reg=begins)
                w.rows["appointments"] = [a for a in w.rows["appointments"] if a["person_id"] != "E0"]   # nothing is covered
                w.rows["credits"][0]["person_id"] = w.rows["credits"][1]["person_id"] = "E1"
                w.rows["credits"][2]["person_id"] = "E1"
                fills = fills and option != "named"
                e = edition(replenishment=option, severities={"registered-engineers": "off", "stranger-credits": "off"})
                if option == "covered" and begins == "2027-01-31":
                    continue
                self.assertEqual("departure-unreplenished" in rules(w.one("2027-05-02", e)), not fills, (option, begins))
        w = self.world(rep="M")                          # somebody is named: a newcomer does not count
        w.appoint("N", reg="2027-03-01")
        self.assertEqual(rules(w.one("2027-03-02")), ["departure-in-grace"])
        self.x["replaced_by"] = None
        d = w.one("2027-03-02")
        self.assertEqual(rules(d), [])
        w.appoint("Z", dep="2020-05-05", rep="N")        # left before the first star: none that names
        self.assertEqual(rules(w.one("2027-03-02")), [])
        w.appoint("Z", dep="2026-05-05", dec="2026-05-05", rep="N", reg="2026-01-01")     # named by another, settled or not
        w.downgraded("2027-01-01")
        self.assertEqual(rules(w.one("2027-03-02")), ["departure-in-grace"])
        w.rows["appointments"][-1]["role"] = "service-manager"
        self.assertEqual(rules(w.one("2027-03-02")), [])

    def test_level_and_late_certificate(self):
        w = self.world(level="H3CSE-RS+")
        w.appoint("N", reg="2027-02-10")
        w.cert("N", "H3CNE-RS+")
        self.assertEqual(rules(w.one("2027-03-01")), ["departure-in-grace"])
        c = w.cert("N", "H3CSE-WLAN", issued="2027-05-01")
        self.assertEqual(rules(w.one("2027-05-02")), [])
        c["issued_on"] = "2027-05-02"
        d = w.one("2027-05-02")
        ev = found(d, "departure-unreplenished")[0]
        self.assertEqual((ev["level"], ev["replenished_on"], ev["replenished_by"]), ("senior", "2027-05-02", "N"))

    def test_returned(self):
        w = self.world(rep="M", level="H3CNE-RS+")
        w.appoint("X", reg="2027-04-01")
        self.assertEqual(rules(w.one("2027-04-01", edition(replenishment="named"))), [])
        w.appoint("Z", dep="2026-05-05", dec="2026-05-05", rep="X", reg="2026-01-01")     # also when named by another,
        self.assertEqual(rules(w.one("2027-04-01")), [])                                  # who has X's first appointment
        w.rows["certificates"][0]["valid_until"] = "2027-03-31"                          # back, but not of the level
        self.assertEqual([e["person_id"] for e in found(w.one("2027-04-01"), "departure-in-grace")], ["X"])

    def test_first_come_first_served_is_wrong(self):
        """X could have either; Y only the one that came first"""
        w = self.world()
        w.appoint("Y", dep="2027-02-01", dec="2027-02-01")
        w.cert("Y", "H3CSE-RS+")
        w.appoint("N1", reg="2027-02-10")
        w.cert("N1", "H3CSE-RS+")
        w.appoint("N2", reg="2027-03-10")
        self.assertEqual(rules(w.one("2027-03-10")), [])
        d = w.one("2027-03-09")                          # only N1 yet: X is first
        self.assertEqual([e["person_id"] for e in found(d, "departure-in-grace")], ["Y"])

    def test_declared_before_undeclared(self):
        w = self.world()
        self.x["declared_on"] = None
        w.appoint("Y", dep="2027-02-05", dec="2027-02-05")
        w.appoint("N", reg="2027-02-10")
        d = w.one("2027-03-01")
        self.assertEqual(rules(d), ["departure-undeclared"])
        self.assertIsNone(found(d, "departure-undeclared")[0]["replenished_on"])
        w.appoint("N2", reg="2027-02-11")
        ev = found(w.one("2027-03-01"), "departure-undeclared")[0]
        self.assertEqual((ev["replenished_on"], ev["replenished_by"], ev["person_name"]), ("2027-02-11", "N2", "n"))

    def test_covered(self):
        w = self.world(level="H3CSE-RS+")                # E0 and E1 are two engineers still: the star is met at once
        e = edition(replenishment="covered")
        self.assertEqual(rules(w.one("2027-02-01", e)), [])
        w.rows["appointments"] = [a for a in w.rows["appointments"] if a["person_id"] != "E0"]
        w.rows["credits"][0]["person_id"] = w.rows["credits"][1]["person_id"] = w.rows["credits"][2]["person_id"] = "E1"
        self.assertEqual(rules(w.one("2027-02-01", e)), ["departure-in-grace"])
        n = w.appoint("N", reg="2027-04-01")             # not of the level, but enough for the star
        self.assertEqual(rules(w.one("2027-05-02", e)), [])
        self.assertEqual(rules(w.one("2027-05-02")), ["departure-unreplenished"])
        n["registered_on"] = "2027-05-02"
        ev = found(w.one("2027-05-02", e), "departure-unreplenished")[0]
        self.assertEqual((ev["replenished_on"], ev["replenished_by"]), ("2027-05-02", None))
        w.cert("N", "H3CSE-RS+")                         # the same day by both: the appointment
        ev = found(w.one("2027-05-02", e), "departure-unreplenished")[0]
        self.assertEqual((ev["replenished_on"], ev["replenished_by"]), ("2027-05-02", "N"))

    def test_covered_manager_and_certificates(self):
        e = edition(replenishment="covered")
        w = World(3, "certificates", applied="2026-01-01", issued="2026-01-01", until="2028-12-31", engineers=4)
        w.appoint("S2", role="service-manager", reg="2020-01-01", dep="2027-02-01", dec="2027-02-01")
        self.assertEqual(rules(w.one("2027-02-01", e)), [])
        w.rows["appointments"][-2].update(departed_on="2027-01-31", declared_on="2027-01-31")
        self.assertEqual(rules(w.one("2027-02-01", e)), ["departure-in-grace"])      # SM was covered for a day by S2
        w.appoint("X", dep="2027-02-01", dec="2027-02-01")
        self.assertEqual(rules(w.one("2027-02-01", e)), ["departure-in-grace"])
        w.rows["certificates"][0]["valid_until"] = "2027-01-31"
        d = w.one("2027-02-01", e)
        self.assertEqual(rules(d), ["certificate-validity"] + ["departure-in-grace"] * 2)

    def test_held_until_the_deadline_replaced_or_not(self):
        w = World(star=2, route="certificates", applied="2026-12-01", issued="2027-01-01", until="2028-12-31")
        a = w.rows["appointments"][0]
        a.update(departed_on="2027-02-01", declared_on="2027-02-01")
        w.appoint("N", reg="2027-02-02", dep="2027-02-20", dec="2027-02-20", rep="SM")
        w.cert("N", "H3CNE-RS+")
        self.assertEqual(rules(w.one("2027-05-01")), ["departure-in-grace"])         # N's; E0 is held although replaced
        self.assertEqual(rules(w.one("2027-05-02")), ["departure-in-grace"])         # N is held
        self.assertEqual(rules(w.one("2027-05-21")), ["certificate-validity", "departure-unreplenished",
                                                      "registered-engineers"])

    def test_declared_after_a_downgrade(self):
        """one departure costs one star"""
        for row, dec, judged in (("2027-02-01", "2027-02-02", False), ("2027-02-02", "2027-02-02", True),
                                 ("2027-01-31", "2027-02-02", True), ("2027-02-10", "2027-02-20", False)):
            w = self.world()
            self.x["declared_on"] = dec
            w.downgraded(row)
            self.assertEqual(rules(w.one("2027-05-02")), ["departure-unreplenished"] if judged else [], (row, dec))

    def test_share_against_all_assignments(self):
        r = random.Random(7)
        for _ in range(20000):
            n, m = r.randint(1, 4), r.randint(0, 4)
            appts = [object() for _ in range(m)]
            vacancies = []
            for i in range(n):
                ways = [(r.randint(0, 9), b"%d" % r.randint(0, 2), j, a) for j, a in enumerate(appts) if r.random() < 0.55]
                vacancies.append((r.randint(3, 7), ways))
            without = {i for i in range(n) if r.random() < 0.15}
            got = departures.share(vacancies, lambda i: i in without)
            self.assertEqual(got, self.brute(vacancies, without))

    def brute(self, vacancies, without):
        """Of all ways to give each vacancy an appointment or none, no appointment twice: first those that fill in time
        whom they can, in the order; then late; then as early as can be."""
        best = None
        for choice in itertools.product(*[[None] + ways for _, ways in vacancies]):
            used = [id(w[3]) for w in choice if w is not None]
            if len(used) != len(set(used)):
                continue
            in_time = [w is not None and w[0] <= deadline for (deadline, _), w in zip(vacancies, choice)]
            if any(w is not None and not t and i in without for i, (w, t) in enumerate(zip(choice, in_time))):
                continue
            key = ([not t for t in in_time], [w is None for w in choice], [w[:3] for w in choice if w is not None])
            if best is None or key < best[0]:
                best = (key, list(choice))
        most = max(sum(w is not None and w[0] <= deadline for (deadline, _), w in zip(vacancies, choice))
                   for choice in itertools.product(*[[None] + ways for _, ways in vacancies])
                   if len({id(w[3]) for w in choice if w}) == sum(w is not None for w in choice))
        self.assertEqual(most, sum(not x for x in best[0][0]))       # as many as possible are filled in time
        return best[1]

    def test_cover_day_by_day(self):
        r = random.Random(11)
        days = [dates.add_days((2027, 1, 1), i) for i in range(40)]
        for _ in range(300):
            w = World(3, "certificates", applied="2026-12-20", issued="2026-12-20", until="2028-12-31", engineers=0)
            w.appoint("X", reg="2026-01-01", dep="2027-01-05")
            for i in range(5):
                a, b = sorted(r.sample(days, 2))
                w.appoint("P%d" % i, reg=dates.fmt(a), dep=dates.fmt(b) if r.random() < 0.5 else None)
                for code in ("H3CNE-RS+", "H3CSE-RS+", "PMP"):
                    a, b = sorted(r.sample(days, 2))
                    w.cert("P%d" % i, code, dates.fmt(a), dates.fmt(b) if r.random() < 0.4 else "2027-05-02")
            e = edition(margin=r.choice(["application", "review"]))
            e["months"]["margin"] = r.choice([0, 3])
            staff = w.staff(dates.fmt(days[-1]), e)
            d = [d for d in staff.departures if d.person_id == "X"][0]
            star = r.choice([3, 2])
            want = next((t for t in days if t >= d.departed_on
                         and counting.covers(staff, d, t, star, "certificates", (2026, 12, 20))), None)
            self.assertEqual(counting.cover(staff, d, star, "certificates", (2026, 12, 20)), want)


class DeclaredLate(unittest.TestCase):
    def test_more_than_a_month(self):
        for dec, late in (("2027-02-28", False), ("2027-03-01", True)):
            w = World(applied="2026-01-01", issued="2026-01-01", points=999)
            w.appoint("X", dep="2027-01-31", dec=dec, rep="E0")
            self.assertEqual(rules(w.one("2027-03-31")), ["departure-declared-late"] if late else [])
        self.assertEqual(w.one("2027-03-31")["at_risk"], True)
        self.assertEqual(rules(w.one("2027-02-28")), ["departure-undeclared"])
        e = edition()
        e["months"]["timely_declaration"] = 2
        self.assertEqual(rules(w.one("2027-03-31", e)), [])

    def test_from_the_term_start(self):
        for dec, named in (("2027-01-01", True), ("2026-12-31", False)):
            w = World(applied="2027-01-01", issued="2027-01-01", points=999)
            w.before()
            w.appoint("X", dep="2026-11-01", dec=dec, rep="E0")
            self.assertEqual(rules(w.one("2027-07-01")), ["departure-declared-late"] if named else [])

    def test_settled_is_not_named(self):
        w = World(applied="2027-01-01", issued="2027-01-01", points=999)
        w.before()
        x = w.appoint("X", dep="2026-09-30", dec="2027-01-10")
        self.assertEqual(rules(w.one("2027-07-01")), [])
        x["departed_on"] = "2026-10-01"
        self.assertEqual(rules(w.one("2027-07-01")), ["departure-declared-late", "departure-unreplenished"])


class Strangers(unittest.TestCase):
    def test_named_and_dropped(self):
        w = World(points=199)
        w.credit(1, "2026-12-01", pid="S")
        d = w.one("2027-02-01")
        self.assertEqual((rules(d), d["at_risk"], found(d, "stranger-credits")[0]["_ids"]), (["stranger-credits"], True, ["S"]))
        self.assertEqual(rules(w.one("2027-02-01", edition(strangers_credits="drop"))), ["credit-baseline"])
        a = w.appoint("S", role="service-manager", reg="2027-02-01", dep="2027-02-01")
        self.assertNotIn("stranger-credits", rules(w.one("2027-02-01")))
        a["registered_on"] = a["departed_on"] = "2027-02-02"
        self.assertEqual(rules(w.one("2027-02-01")), ["stranger-credits"])
        w.k1["route"] = "certificates"
        self.assertNotIn("stranger-credits", rules(w.one("2027-02-01")))

    def test_pending(self):
        w = World(points=150)
        w.credit(30, "2026-01-01", status="pending")
        w.credit(7, "2026-12-31", status="pending", pid="S")
        w.credit(100, "2025-12-31", status="pending")
        w.credit(100, "2026-12-31", status="rejected")
        for e, n in ((ED, 37), (edition(strangers_credits="drop"), 30), (edition(departed_engineers_credits="drop"), 30)):
            self.assertEqual(found(w.one("2027-02-01", e), "credit-baseline")[0]["pending"], n)


class UpgradeWithoutTheHeld(unittest.TestCase):
    def test_held(self):
        w = World(star=2, engineers=2, points=450)
        x = w.appoint("X", dep="2027-02-01", dec="2027-02-01", rep="E0")
        self.assertEqual(all_rules(w.one("2027-01-31")), ["upgrade-opportunity"])
        self.assertEqual(all_rules(w.one("2027-02-01")), [])
        x["departed_on"] = "2027-02-02"
        self.assertEqual(all_rules(w.one("2027-02-01")), ["upgrade-opportunity"])


class Rules(unittest.TestCase):
    def test_platform(self):
        w = World(star=3, points=500)
        w.rows["channels"][0].update(hotline="5x8", support_email="no", tracking_system="none")
        self.assertEqual(rules(w.one("2027-02-01")), ["hotline", "tracking-system"])
        w.k1["star"] = 2
        d = w.one("2027-02-01")
        self.assertNotIn("hotline", rules(d))

    def test_participation(self):
        w = World(star=3, applied="2026-01-01", issued="2026-01-01", points=500)
        w.credit(500, "2026-06-01")
        p = w.rows["participations"]
        p[0]["held_on"], p[1]["held_on"], p[2]["held_on"] = "2026-01-01", "2026-12-31", "2027-01-01"
        self.assertEqual(rules(w.one("2026-12-31")), [])     # not after D
        self.assertEqual(rules(w.one("2027-01-01")), [])     # two of two
        p[0]["held_on"] = "2025-12-31"
        self.assertEqual(rules(w.one("2027-01-01")), ["participation"])
        self.assertEqual(rules(w.one("2027-06-30")), ["participation"])
        self.assertEqual(rules(w.one("2027-07-01")), [])     # 2027-01-01 is not after the first day of that half-year
        p[1]["title"] = p[0]["title"]
        p[0]["held_on"] = p[1]["held_on"]                    # fully identical rows count as one
        self.assertEqual(rules(w.one("2027-01-01")), ["participation"])
        p[0]["title"] = "another"
        self.assertEqual(rules(w.one("2027-01-01")), [])

    def test_participation_lower_star(self):
        w = World(star=4, applied="2026-01-01", issued="2026-01-01", points=700)
        w.k1["ended_on"] = "2026-07-01"
        w.certification("K2", 2, "credits", "2026-01-01", "2026-07-01", "2027-12-31")
        w.rows["participations"][:] = w.rows["participations"][:1]
        self.assertNotIn("participation", rules(w.one("2027-01-01")))        # one event is enough for the lower star
        w.rows["participations"][:] = []
        d = w.one("2027-01-01")
        self.assertEqual([f["evidence"]["required"] for f in d["findings"] if f["rule"] == "participation"], [1])

    def test_unlisted_and_shared(self):
        w = World()
        c = w.cert("E0", "CCNA", until="2027-02-01")
        w.cert("SM", "CCNA")
        self.assertEqual(rules(w.one("2027-02-01")), ["unlisted-certificate"])
        self.assertEqual(rules(w.one("2027-02-02")), [])
        w.add("channels", channel_id="OTHER", name="x", kind="VAR", country="CN", hotline="none", support_email="no",
              tracking_system="none", status="closed")
        a = w.appoint("E1", cid="OTHER", dep="2027-02-20", dec="2027-02-20")
        self.assertEqual(rules(w.one("2027-02-19")), ["shared-engineer"])
        self.assertEqual(rules(w.one("2027-02-20")), [])
        a.update(departed_on=None, declared_on=None, role="service-manager")
        self.assertEqual(rules(w.one("2027-02-19")), [])

    def test_major_events(self):
        w = World()
        e = w.event("downgrade", "2027-01-01")
        self.assertEqual(w.one("2027-02-01")["outcome"], "downgrade")
        e["ruled_on"] = "2026-12-31"
        self.assertEqual(w.one("2027-02-01")["outcome"], "retain")
        e["ruled_on"] = "2027-02-02"                         # no ruling yet on D
        self.assertEqual(rules(w.one("2027-02-01")), ["major-event-pending"])
        e.update(ruling="blacklist", ruled_on="2027-02-01")
        d = w.one("2027-02-01")
        self.assertEqual((d["outcome"], d["to_star"], d["reapply_from"], d["findings"][0]["severity"]), ("revoke", 0, None, "revoke"))
        d = w.one("2027-02-01", edition(severities={"major-event": "information"}))
        self.assertEqual(d["outcome"], "revoke")             # blacklist revokes unless the rule is off
        self.assertEqual(w.one("2027-02-01", edition(severities={"major-event": "off"}))["outcome"], "retain")
        w.waive("major-event", "2027-02-01", "2027-02-01")
        self.assertEqual(w.one("2027-02-01")["outcome"], "retain")
        self.assertFalse(w.one("2027-02-01")["at_risk"])
        self.assertEqual(w.one("2027-02-02")["outcome"], "revoke")
        e.update(ruling="none")
        self.assertEqual(rules(w.one("2027-02-02")), [])

    def test_upgrade(self):
        w = World(star=2, engineers=4, points=600)
        d = w.one("2027-02-01")
        self.assertEqual([f["evidence"]["star"] for f in d["findings"]], [4])
        self.assertFalse(d["at_risk"])
        dg = w.downgraded("2026-11-30")
        self.assertEqual(all_rules(w.one("2027-02-28")), [])     # downgraded + 3 months, last day inside
        self.assertEqual(all_rules(w.one("2027-03-01")), ["upgrade-opportunity"])
        dg["downgraded_on"] = "2027-03-02"
        self.assertEqual(all_rules(w.one("2027-03-01")), ["upgrade-opportunity"])
        w = World(star=2, engineers=3, points=600)
        self.assertEqual([f["evidence"]["star"] for f in w.one("2027-02-01")["findings"]], [3])

    def test_downgrade_to(self):
        w = World(star=4, engineers=2, points=700)
        for how, to in (("highest-qualifying", 2), ("one-level", 3), ("none", 0)):
            self.assertEqual(w.one("2027-02-01", edition(downgrade_to=how))["to_star"], to)
        w.k1["star"] = 2
        w.rows["appointments"].pop(0)
        for how in ("highest-qualifying", "one-level", "none"):
            self.assertEqual(w.one("2027-02-01", edition(downgrade_to=how))["to_star"], 0)
        self.assertEqual(w.one("2027-02-01")["reapply_from"], "2027-05-02")

    def test_downgrade_dated_D(self):
        w = World(star=4, engineers=2, points=700)
        w.downgraded("2027-02-01")
        d = w.one("2027-02-01")
        self.assertEqual((d["outcome"], d["to_star"], d["at_risk"], d["reapply_from"]), ("retain", 4, True, None))
        self.assertEqual(rules(d), ["registered-engineers"])
        self.assertEqual(w.one("2027-02-02")["outcome"], "downgrade")

    def test_severities(self):
        w = World(star=4, engineers=2, points=700)
        for sev, outcome, risk in (("downgrade", "downgrade", False), ("warning", "retain", True),
                                   ("information", "retain", False), ("off", "retain", False)):
            d = w.one("2027-02-01", edition(severities={"registered-engineers": sev}))
            self.assertEqual((d["outcome"], d["at_risk"]), (outcome, risk))
            self.assertEqual(rules(d), [] if sev == "off" else ["registered-engineers"])

    def test_waiver(self):
        w = World(star=4, engineers=2, points=700)
        w.waive("registered-engineers", "2027-02-01", "2027-02-01")
        self.assertEqual(w.one("2027-01-31")["outcome"], "downgrade")
        d = w.one("2027-02-01")
        self.assertEqual((d["outcome"], d["at_risk"]), ("retain", False))
        self.assertEqual(d["findings"][0]["waived"]["granted_by"], "g")
        self.assertEqual(w.one("2027-02-02")["outcome"], "downgrade")


class Defects(unittest.TestCase):
    def entries(self, w, D="2027-02-01"):
        d = w.one(D)
        return None if d is None else [(e["table"], e["row"], e["column"]) for e in d["defects"]]

    def test_hold(self):
        w = World()
        w.rows["certificates"].append(dict(certificate_id="C9", person_id="E0", code="x", issued_on="2027-01-01",
                                           valid_until="2026-12-31"))
        self.assertEqual(self.entries(w), [("certificates", "C9", "valid_until")])
        self.assertEqual(w.one("2027-02-01")["outcome"], "hold")
        self.assertEqual(w.one("2027-02-01")["findings"], [])

    def test_pairs(self):
        w = World()
        w.event("downgrade", None, id="M1")
        w.event(None, "2027-01-01", id="M2")
        w.appoint("Q", dec="2027-01-01", rep="E0")
        w.downgraded("2020-01-01", 3, 3)
        w.waive("no-such-rule")
        got = {(t, c) for t, _, c in self.entries(w)}
        self.assertEqual(got, {("major_events", "ruled_on"), ("major_events", "ruling"), ("appointments", "declared_on"),
                               ("appointments", "replaced_by"), ("downgrades", "to_star"), ("waivers", "rule")})

    def test_duplicates(self):
        w = World()
        w.add("people", person_id="E0", name="again")
        self.assertEqual(self.entries(w), [("people", "E0", "person_id")])
        w = World()
        w.rows["appointments"].append(dict(w.rows["appointments"][0]))
        self.assertEqual(self.entries(w), [])

    def test_types(self):
        w = World()
        w.rows["credits"][0]["points"] = 1.5
        w.rows["credits"][1]["points"] = 1000001
        w.rows["people"][0]["name"] = review_records.Bytes(b"a\x00b")
        w.rows["people"][1]["name"] = review_records.Bytes(b"\xff")
        w.rows["channels"][0]["service_email"] = "no address"
        self.assertEqual(len(self.entries(w)), 4)

    def test_undetermined_and_orphans(self):
        w = World()
        w.k1["issued_on"] = "2027-02-30"
        self.assertIsNone(self.entries(w))
        self.assertEqual(w.summary["undetermined"], ["CH"])
        w.certification("K2", 2, "credits", "2026-12-20", "2027-01-01", "2027-12-31")
        self.assertEqual(self.entries(w), [("certifications", "K1", "issued_on")])
        w.waive("hotline")["channel_id"] = "NOWHERE"
        w.one("2027-02-01")
        self.assertEqual([(e["table"], e["column"]) for e in w.summary["orphan_defects"]], [("waivers", "channel_id")])

    def test_star_unreadable_is_null(self):
        w = World()
        w.k1["star"] = 5
        d = w.one("2027-02-01")
        self.assertEqual((d["outcome"], d["from_star"], d["to_star"], d["route"]), ("hold", None, None, "credits"))

    def test_read_only(self):
        w = World()
        w.one("2027-02-01")
        self.assertEqual(os.listdir(TMP), ["t.db"])


class Generator(unittest.TestCase):
    def test_every_new_sentence_comes_up(self):
        seen = {}

        def note(what, n=1):
            seen[what] = seen.get(what, 0) + n

        share = departures.share

        def watched(vacancies, without=lambda i: False):
            chosen, free, first_come = share(vacancies, without), set(), []
            for _, ways in vacancies:
                way = next((w for w in sorted(ways, key=lambda w: w[:3]) if id(w[3]) not in free), None)
                free.add(id(way[3]) if way else None)
                first_come.append(way)
            note("first come, first served is wrong", chosen != first_come)
            note("filled late", any(w and w[0] > deadline for (deadline, _), w in zip(vacancies, chosen)))
            return chosen

        departures.share = watched
        try:
            for seed, day, how in ((1, (2027, 1, 15), "matched"), (2, (2028, 7, 1), "covered"), (3, (2029, 1, 1), "matched")):
                path = os.path.join(TMP, "g.db")
                review_records.generate(path, seed, 250, day)
                e = edition(replenishment=how)
                r = review_oracle.Review(review_oracle.DB(path, [e]), [e], day)
                for d in r.run()[0]:
                    self.look(r, d, note)
        finally:
            departures.share = share
        for what in ("first come, first served is wrong", "filled late", "joined", "not star-rated", "changed the desk",
                     "star-rated by what has run out", "declared after a downgrade", "back", "a newcomer", "named", "covered",
                     "pending", "exception", "rule departure-declared-late", "rule stranger-credits", "settled", "held, replaced"):
            self.assertGreater(seen.get(what, 0), 0, (what, seen))

    def look(self, r, d, note):
        cid = d["channel_id"]
        staff = departures.Staff(r.D, *[r.of(t, cid) for t in ("appointments", "certifications", "downgrades")], r.certificates_of,
                        r.edition_of)
        rows = {tuple(a.v.values()) for a in r.of("appointments", cid) if a.registered_on <= r.D}
        note("joined", len(staff.posts) < len(rows))
        left = {id(x.post) for x in staff.departures}
        for p in staff.posts:
            if p.ends is not None and p.ends <= r.D:
                by = staff.star_rated_by(p.ends)
                note("not star-rated", by is None)
                note("changed the desk", by is not None and id(p) not in left)
                note("star-rated by what has run out", by is not None and not review_oracle.in_force(by, p.ends))
        for x in staff.departures:
            note("declared after a downgrade", x.paid)
            for way in staff.ways(x):
                note("back" if way[3].person_id == x.person_id else "named" if x.post.replaced_by else "a newcomer")
            note("settled", x.lapse < (2026, 1, 1))
            note("held, replaced", x.declared and r.D <= x.deadline and bool(staff.ways(x)))
        for f in d["findings"]:
            note("rule " + f["rule"])
            note("pending", f["evidence"].get("pending", 0) > 0)
            note("exception", f["evidence"].get("_exception", False))
            note("covered", bool(f["evidence"].get("replenished_on")) and f["evidence"]["replenished_by"] is None)


if __name__ == "__main__":
    unittest.main()
