"""Hand-computed cases of section 7 and of applying a batch, taken from the text of STANDARD.md."""
import hashlib
import os
import sqlite3
import tempfile
import unittest

from reference.review import compare as review_compare
from reference.review import records as review_records
from reference.review import oracle as review_oracle
from reference.renewal import compare as renewal_compare
from reference.renewal import records as renewal_records
from reference.renewal import oracle as renewal_oracle
from reference.review import selftest as review_selftest
from reference.dates import fmt, parse

ED = review_selftest.ED
TMP = tempfile.mkdtemp(prefix="star-renewal-selftest-")


def edition(name=None, start=None, severities=None, months=None, **options):
    e = review_selftest.edition(name, start, severities, **options)
    e["months"].update(months or {})
    return e


class World(review_selftest.World):
    """One healthy two-star channel by credits, certified for 2026, that confirmed its renewal on 1 December 2026. Its
    credits were earned on 31 December 2026."""

    def __init__(self, star=2, route="credits", confirmed="2026-12-01", **kw):
        kw = dict({"applied": "2025-12-20", "issued": "2026-01-01", "until": "2026-12-31", "points": 0}, **kw)
        super().__init__(star, route, **kw)
        self.k1["renewal_confirmed_on"] = confirmed
        self.rows["credits"].clear()
        if route == "credits":
            self.entry = self.credit(ED["requirements"][str(star)]["credits"], "2026-12-31")

    def book(self, *eds):
        path = os.path.join(TMP, "t.db")
        review_records.write(self.rows, path)
        return renewal_oracle.open_book(path, list(eds) or [ED])

    def pick(self, answer):
        decisions, self.summary = answer
        return next((d for d in decisions if d["channel_id"] == self.cid), None)

    def notice(self, Y=2026, *eds):
        return self.pick(self.book(*eds).notices(Y))

    def renew(self, D="2027-01-15", *eds):
        return self.pick(self.book(*eds).audit(parse(D)))

    def assess(self, on="2027-06-01", star=2, route="credits", *eds):
        return self.book(*eds).assess(self.cid, star, route, parse(on))

    def manager(self):
        return next(a for a in self.rows["appointments"] if a["role"] == renewal_oracle.MANAGER)

    def leave(self, pid, dep, dec=None, rep=None):
        a = next(a for a in self.rows["appointments"] if a["person_id"] == pid)
        a.update(departed_on=dep, declared_on=dec, replaced_by=rep)
        return a


def found(d, severity=renewal_oracle.BLOCKING):
    return sorted(f["rule"] for f in d["findings"] if f["severity"] == severity)


def evidence(d, rule):
    return next(f["evidence"] for f in d["findings"] if f["rule"] == rule)


def plain(ev):
    return {k: v for k, v in ev.items() if k[0] != "_"}


class Notices(unittest.TestCase):
    def test_ready(self):
        d = World(confirmed=None).notice()                 # readiness does not wait for the confirmation
        self.assertEqual((d["outcome"], d["from_star"], d["to_star"], d["certification_id"]), ("ready", 2, 2, "K1"))
        self.assertEqual(d["_valid_until"], "2026-12-31")

    def test_in_force_on_1_december(self):
        for until, ended, there in (("2026-12-01", None, True), ("2026-11-30", None, False),
                                    ("2026-12-31", "2026-12-01", False),
                                    ("2026-12-31", "2026-12-02", True), ("2027-12-31", None, True)):
            w = World(until=until)
            w.k1["ended_on"] = ended
            self.assertEqual(w.notice() is not None, there, (until, ended))
        self.assertIsNotNone(World(issued="2026-12-01").notice())
        self.assertIsNone(World(issued="2026-12-02").notice())

    def test_only_active_in_scope(self):
        w = World()
        w.rows["channels"][0]["status"] = "closed"
        self.assertIsNone(w.notice())
        w = World()
        w.rows["channels"][0]["kind"] = "VAR"
        self.assertIsNone(w.notice())
        self.assertEqual(w.summary["out_of_scope"], ["CH"])

    def test_judged_on_1_january(self):
        """with the records as they stand, by the window of the January review"""
        for on, ok in (("2025-12-31", False), ("2026-01-01", True), ("2026-12-31", True), ("2027-01-01", False)):
            w = World()
            w.entry["earned_on"] = on
            d = w.notice()
            self.assertEqual((d["outcome"], d["to_star"], d["star_foreseen"], found(d)),
                             ("ready", 2, 2, []) if ok else ("not-ready", 2, 0, ["credit-baseline"]))
        self.assertEqual(plain(evidence(d, "credit-baseline")),
                         {"required": 200, "counted": 0, "pending": 0, "window": ["2026-01-01", "2026-12-31"]})

    def test_edition_of_1_january(self):
        new = edition("2027", "2027-01-01")
        new["requirements"]["2"]["credits"] = 201
        d = World().notice(2026, ED, new)
        self.assertEqual((d["edition"], found(d)), ("2027", ["credit-baseline"]))
        new["effective_from"] = "2027-01-02"
        d = World().notice(2026, ED, new)
        self.assertEqual((d["edition"], d["outcome"]), ("2025", "ready"))

    def test_cautions(self):
        for ruling, ruled, occurred, rule in (
                ("blacklist", "2025-12-31", "2025-06-01", None), ("none", "2026-06-01", "2026-06-01", None),
                (None, None, "2020-01-01", "major-event-pending"), (None, None, "2026-12-31", "major-event-pending"),
                (None, None, "2027-01-01", None), ("none", "2027-01-01", "2026-06-01", "major-event-pending")):
            w = World()
            w.event(ruling, ruled, occurred)
            d = w.notice()
            self.assertEqual((d["outcome"], found(d, renewal_oracle.CAUTION)), ("ready", [rule] if rule else []), (ruling, ruled))

    def test_ruled_downgrade(self):
        """takes the star in January, or is a caution: before the award, after an earlier downgrade, or where waived not
        even that"""
        w = World(star=3)
        e = w.event("downgrade", "2026-01-01", "2025-06-01")
        d = w.notice()
        self.assertEqual((d["outcome"], d["star_foreseen"], found(d), found(d, renewal_oracle.CAUTION)),
                         ("not-ready", 2, ["major-event"], []))
        self.assertEqual(evidence(d, "major-event"), {"event_id": "M1", "kind": "k"})
        w.downgraded("2026-06-01", 4, 3)
        d = w.notice()
        self.assertEqual((d["outcome"], d["star_foreseen"], found(d, renewal_oracle.CAUTION)), ("ready", 3, ["major-event"]))
        w.waive("major-event")
        self.assertEqual(w.notice()["findings"], [])
        e["ruling"] = "blacklist"
        d = w.notice()
        self.assertEqual((d["outcome"], found(d, renewal_oracle.CAUTION)), ("ready", ["major-event"]))
        w.rows["waivers"].clear()
        d = w.notice()                                     # settled for the review, not for the audit
        self.assertEqual((d["outcome"], d["star_foreseen"], found(d), found(d, renewal_oracle.CAUTION)),
                         ("not-ready", 0, ["major-event"], []))

    def test_every_event_for_itself(self):
        w = World()
        w.event("downgrade", "2026-06-01", id="M1")
        w.event("blacklist", "2026-01-01", id="M2")
        w.event("none", "2027-01-01", "2026-06-01", id="M3")
        d = w.notice()
        self.assertEqual(sorted(f["evidence"]["event_id"] for f in d["findings"] if f["severity"] == renewal_oracle.BLOCKING), ["M1", "M2"])
        self.assertEqual(found(d, renewal_oracle.CAUTION), ["major-event-pending"])

    def test_the_review_and_the_audit(self):
        w = World(engineers=3)                             # the review alone
        x = w.leave("E1", "2026-08-01")
        d = w.notice()
        self.assertEqual((d["outcome"], d["star_foreseen"], found(d)), ("not-ready", 0, ["departure-undeclared"]))
        x.update(departed_on="2026-12-15", declared_on="2026-12-15")
        d = w.notice()
        self.assertEqual((d["outcome"], d["star_foreseen"], found(d, renewal_oracle.CAUTION)), ("ready", 2, ["departure-in-grace"]))
        w.waive("departure-in-grace", "2027-01-01", "2027-01-01")
        self.assertEqual(w.notice()["findings"], [])
        w = World(engineers=2, star=3)                     # both, and the audit asks once
        w.rows["channels"][0]["hotline"] = "5x8"
        d = w.notice()
        self.assertEqual((d["outcome"], d["star_foreseen"], found(d)), ("not-ready", 2, ["hotline", "registered-engineers"]))
        w.waive("hotline")
        w.waive("registered-engineers")
        d = w.notice()
        self.assertEqual((d["outcome"], d["star_foreseen"], d["findings"]), ("ready", 3, []))
        self.assertEqual(World(engineers=2, star=3).notice(2026, edition(renew_at="star-sought"))["star_foreseen"], 2)
        w = World(star=3)                                  # the audit alone, at the star sought or none
        w.rows["channels"][0]["hotline"] = "5x8"
        self.assertEqual(w.notice(2026, edition(renew_at="star-sought"))["star_foreseen"], 0)

    def test_margin_of_the_new_year(self):
        """applied on 20 December 2025, the review takes no margin any more; the renewal does, from 1 January"""
        w = World(2, "certificates")
        w.rows["certificates"][0]["valid_until"] = "2027-04-01"
        d = w.notice()
        self.assertEqual((d["outcome"], d["star_foreseen"], found(d), found(d, renewal_oracle.CAUTION)),
                         ("not-ready", 0, ["certificate-validity"], ["certificate-margin"]))

    def test_participation(self):
        w = World()
        w.rows["participations"].clear()
        d = w.notice()
        self.assertEqual((d["outcome"], found(d, renewal_oracle.CAUTION)), ("ready", ["participation"]))
        w.waive("participation")
        self.assertEqual(w.notice()["findings"], [])

    def test_issued_after_1_december_is_left_out(self):
        w = World()
        w.certification("K2", 3, "certificates", "2026-12-05", "2026-12-05", "2027-12-31")
        d = w.notice()
        self.assertEqual((d["outcome"], d["certification_id"], d["star_foreseen"]), ("ready", "K1", 2))
        w.certification("K3", 2, "credits", "2027-01-01", "2027-01-01", "2027-12-31")
        self.assertEqual(w.notice()["outcome"], "ready")

    def test_nothing_in_force_on_31_december(self):
        for until, ended, there in (("2026-12-30", None, False), ("2026-12-31", "2026-12-31", False),
                                    ("2026-12-31", "2027-01-01", True)):
            w = World(until=until)
            w.k1["ended_on"] = ended
            d = w.notice()
            self.assertEqual((d["outcome"], d["star_foreseen"], found(d)),
                             ("ready", 2, []) if there else ("not-ready", 0, ["not-eligible-status"]), (until, ended))

    def test_hold(self):
        w = World()
        w.entry["points"] = -1
        d = w.notice()
        self.assertEqual((d["outcome"], d["findings"], len(d["defects"]), d["to_star"], d["star_foreseen"]),
                         ("hold", [], 1, 2, None))

    def test_undetermined(self):
        w = World()
        w.k1["issued_on"] = "soon"
        self.assertIsNone(w.notice())
        self.assertEqual(w.summary["undetermined"], ["CH"])


class Audit(unittest.TestCase):
    def test_confirmed(self):
        for on, there in (("2026-11-30", False), ("2026-12-01", True), ("2027-01-15", True), ("2027-01-16", False),
                          (None, False),
                          ("2026-12-31", True)):
            self.assertEqual(World(confirmed=on).renew("2027-01-15") is not None, there, on)

    def test_unreadable_confirmation_holds(self):
        d = World(confirmed="2026-02-29").renew()
        self.assertEqual((d["outcome"], [e["column"] for e in d["defects"]]), ("hold", ["renewal_confirmed_on"]))
        self.assertIsNone(World(confirmed="").renew())

    def test_renewed(self):
        d = World().renew("2027-01-15")
        self.assertEqual((d["outcome"], d["from_star"], d["to_star"], d["certification_id"], d["route"]),
                         ("renewed", 2, 2, "K1", "credits"))
        self.assertEqual(d["new_certification_id"], hashlib.sha256(b"2027-01-15-renewal/CH").hexdigest()[:16])

    def test_wrong_certification(self):
        w = World(confirmed=None)
        w.certification("K0", 2, "credits", "2025-01-01", "2025-01-01", "2026-12-31", renewal_confirmed_on="2026-12-10")
        self.assertIsNone(w.renew())

    def test_in_force_on_31_december(self):
        for until, ended, there in (("2026-12-30", None, False), ("2027-12-31", None, True),
                                    ("2026-12-31", "2026-12-31", False),
                                    ("2026-12-31", "2027-01-01", True)):
            w = World(until=until)
            w.k1["ended_on"] = ended
            self.assertEqual(w.renew() is not None, there, (until, ended))
        w = World()                                        # a younger one, ended: the older does not come back
        w.certification("K2", 3, "credits", "2026-06-01", "2026-06-01", "2026-12-31", ended_on="2026-08-01")
        self.assertIsNone(w.renew())

    def test_issued_in_the_year_already(self):
        for on, there in (("2027-01-01", False), ("2027-01-15", False), ("2028-01-01", True)):
            w = World()
            w.certification("K2", 2, "credits", "2026-12-20", on, "2028-12-31")
            self.assertEqual(w.renew("2027-01-15") is not None, there, on)
        w = World()
        w.certification("K2", 2, "credits", "2026-12-20", "2027-01-16", "2027-12-31")
        self.assertEqual(w.renew("2027-01-15")["uncertain"][0][0], "*")

    def test_star_sought(self):
        for rows, star in (([("2026-12-31", 4, 3)], 4), ([("2027-01-01", 4, 3)], 3), ([("2027-01-15", 4, 3)], 3),
                           ([("2027-01-16", 4, 3)], 4), ([("2027-01-01", 4, 3), ("2027-01-10", 3, 2)], 2),
                           ([("2027-01-10", 4, 3), ("2027-01-10", 4, 2)], 2)):
            w = World(star=4)
            for x in rows:
                w.downgraded(*x)
            d = w.renew("2027-01-15")
            self.assertEqual((d["outcome"], d["from_star"], d["to_star"]), ("renewed", 4, star), rows)
        w.downgraded("2027-01-15", 2, 0)
        d = w.renew("2027-01-15")
        self.assertEqual((d["outcome"], d["from_star"], d["to_star"], d["new_certification_id"], found(d)),
                         ("not-renewed", 4, 0, None, ["not-eligible-status"]))

    def test_the_bar_refuses_no_renewal(self):
        w = World()
        w.downgraded("2026-12-31", 2, 0)
        self.assertEqual(w.renew()["outcome"], "renewed")

    def test_counted_on_D_as_the_review_counts(self):
        for on, D, ok in (("2026-01-01", "2027-03-31", True), ("2025-12-31", "2027-01-01", False),
                          ("2027-01-01", "2027-03-31", False)):
            w = World()
            w.entry["earned_on"] = on
            d = w.renew(D)
            self.assertEqual(found(d), [] if ok else ["credit-baseline"], (on, D))
        self.assertEqual(plain(evidence(d, "credit-baseline")),
                         {"required": 200, "counted": 0, "pending": 0, "window": ["2026-01-01", "2026-12-31"]})
        w = World()
        x = w.leave("E0", "2027-01-02")                    # gone on D; the departure itself refuses nothing
        self.assertEqual(found(w.renew("2027-01-02")), ["registered-engineers"])
        self.assertEqual(w.renew("2027-01-01")["outcome"], "renewed")
        w.engineer("N", reg="2027-02-15")                  # what is cured by a later audit's day is cured
        self.assertEqual((found(w.renew("2027-02-14")), w.renew("2027-02-15")["outcome"]),
                         (["registered-engineers"], "renewed"))
        x["declared_on"] = "2027-01-02"
        self.assertEqual(w.renew("2027-01-15")["outcome"], "renewed")

    def test_renewed_at_the_highest_star_met(self):
        w = World(star=4)
        w.leave("E0", "2026-06-01")
        d = w.renew()
        self.assertEqual((d["outcome"], d["from_star"], d["star_sought"], d["to_star"], found(d)),
                         ("renewed", 4, 4, 3, ["registered-engineers"]))
        self.assertEqual(evidence(d, "registered-engineers"), {"required": 4, "counted": 3})
        d = w.renew("2027-01-15", edition(renew_at="star-sought"))
        self.assertEqual((d["outcome"], d["star_sought"], d["to_star"], d["new_certification_id"]), ("not-renewed", 4, 0, None))
        w.leave("E1", "2026-06-01")
        w.leave("E2", "2026-06-01")
        d = w.renew()
        self.assertEqual((d["outcome"], d["to_star"], found(d)), ("not-renewed", 0, ["registered-engineers"]))

    def test_waivers_lift(self):
        w = World(engineers=1)
        w.waive("registered-engineers", "2027-01-15", "2027-01-15")
        d = w.renew("2027-01-15")
        self.assertEqual((d["outcome"], found(d), bool(d["findings"][0]["waived"])), ("renewed", ["registered-engineers"], True))
        self.assertEqual(w.renew("2027-01-16")["outcome"], "not-renewed")
        w = World(star=3)                                  # for every star: lifted at 3 and at 2, but 3 lacks another
        w.leave("E0", "2026-06-01")
        w.leave("E1", "2026-06-01")
        w.entry["points"] = 300
        w.waive("registered-engineers")
        d = w.renew()
        self.assertEqual((d["outcome"], d["to_star"], [(f["rule"], bool(f["waived"])) for f in d["findings"]]),
                         ("renewed", 2, [("credit-baseline", False), ("registered-engineers", True)]))

    def test_certificates(self):
        for until, ok in (("2027-04-01", False), ("2027-04-02", True)):
            w = World(3, "certificates")
            for c in w.rows["certificates"]:
                c["valid_until"] = until
            self.assertEqual(w.renew()["outcome"], "renewed" if ok else "not-renewed")
        w.rows["certificates"][0].update(issued_on="2027-01-02", valid_until="2027-02-01")
        self.assertEqual(w.renew("2027-02-01")["to_star"], 3)        # issued since 1 January: valid on D is enough
        d = w.renew("2027-02-02")
        self.assertEqual((d["to_star"], evidence(d, "certificate-validity")["counted"]),
                         (2, {"senior": 0, "technical": 2, "project_management": 1}))
        self.assertEqual(w.renew("2027-02-01", edition(margin="review"))["to_star"], 0)
        w.rows["certificates"][0].update(issued_on="2027-01-01", valid_until="2027-04-01")
        self.assertEqual(w.renew("2027-02-01")["to_star"], 2)

    def test_held_by_grace(self):
        for dep, dec, D, held in (("2026-10-01", "2026-10-01", "2027-01-01", True), ("2026-10-01", "2026-10-01", "2027-01-02", False),
                                  ("2026-12-01", "2027-02-01", "2027-01-31", False), ("2026-12-01", "2027-02-01", "2027-02-01", True),
                                  ("2027-01-10", "2027-01-10", "2027-03-31", True),        # while the renewal is on its way
                                  ("2026-12-01", None, "2027-01-15", False)):
            w = World()
            w.leave("E0", dep, dec)
            self.assertEqual(found(w.renew(D)), [] if held else ["registered-engineers"], (dep, dec, D))
            w = World()                                                  # a service manager too
            w.manager().update(departed_on=dep, declared_on=dec)
            self.assertEqual(found(w.renew(D)), [] if held else ["service-manager"], (dep, dec, D))

    def test_grace_from_declaration(self):
        w = World()
        w.leave("E0", "2026-09-30", "2026-10-15")
        self.assertEqual(w.renew()["outcome"], "not-renewed")
        self.assertEqual(w.renew("2027-01-15", edition(grace_from="declaration"))["outcome"], "renewed")
        self.assertEqual(w.renew("2027-01-16", edition(grace_from="declaration"))["outcome"], "not-renewed")

    def test_departures_by_the_edition_of_the_day(self):
        old, new = edition("A", "2020-01-01"), edition("B", "2027-01-01", months={"grace": 1})
        w = World()
        w.leave("E0", "2026-12-01", "2026-12-01")
        self.assertEqual(w.renew("2027-03-01", old, new)["outcome"], "renewed")

    def test_replenished_is_held_all_the_same(self):
        w = World()
        w.engineer("N", reg="2026-12-01")
        w.leave("E0", "2026-12-01", "2026-12-01", "N")
        w.leave("E1", "2026-12-10", None)
        self.assertEqual(w.renew()["outcome"], "renewed")                # N, and E0 for as long as the grace lasts
        self.assertEqual(evidence(w.renew("2027-03-02"), "registered-engineers")["counted"], 1)

    def test_from_april_on(self):
        self.assertIsNone(World().renew("2027-04-01"))
        self.assertIsNotNone(World().renew("2027-03-31"))

    def test_left_on_hold(self):
        w = World()
        d = w.pick(w.book().audit(parse("2027-01-15"), left_on_hold={"CH"}))
        self.assertEqual((d["outcome"], d["waits_for"], d["defects"], d["findings"], d["star_sought"]),
                         ("hold", "2027-01-review", [], [], None))
        self.assertIsNone(w.renew()["waits_for"])

    def test_written_by_a_batch(self):
        w = World(confirmed=None)
        w.certification("K0", 3, "credits", "2025-06-01", "2025-06-01", "2026-12-31", renewal_confirmed_on="2026-12-20",
                        ended_on="2026-01-01")
        self.assertIsNone(w.renew())
        d = w.pick(w.book().audit(parse("2027-01-15"), written={"K1"}))
        self.assertEqual((d["outcome"], d["certification_id"]), ("renewed", "K1"))

    def test_participation_cautions(self):
        w = World(star=3)
        w.rows["participations"][:] = w.rows["participations"][:1]
        d = w.renew()
        self.assertEqual((d["outcome"], found(d, renewal_oracle.CAUTION), evidence(d, "participation")["required"]),
                         ("renewed", ["participation"], 2))
        w.downgraded("2027-01-10", 3, 2)                   # the star sought asks for one
        self.assertEqual(found(w.renew(), renewal_oracle.CAUTION), [])
        w.rows["participations"].clear()
        self.assertEqual(found(w.renew(), renewal_oracle.CAUTION), ["participation"])
        w.downgraded("2027-01-10", 2, 0)                   # not asked at 0
        self.assertEqual(found(w.renew(), renewal_oracle.CAUTION), [])

    def test_an_event_that_refuses_is_named_once(self):
        w = World()
        w.event("blacklist", "2027-01-10", "2026-12-01")
        d = w.renew()
        self.assertEqual((found(d), found(d, renewal_oracle.CAUTION)), (["major-event"], []))
        self.assertEqual(found(w.renew("2027-01-09"), renewal_oracle.CAUTION), ["major-event-pending"])
        w.waive("major-event")
        d = w.renew()
        self.assertEqual((d["outcome"], found(d), found(d, renewal_oracle.CAUTION)), ("renewed", [], ["major-event"]))

    def test_blacklist(self):
        for ruled, refused in (("2025-12-31", False), ("2026-01-01", True), ("2027-01-15", True),
                               ("2027-01-16", False)):
            w = World()
            w.event("blacklist", ruled)
            self.assertEqual("major-event" in found(w.renew("2027-01-15")), refused, ruled)
        w = World()
        w.event("blacklist", "2026-06-01")
        w.waive("major-event", "2027-01-15", "2027-01-15")
        d = w.renew("2027-01-15")
        self.assertEqual((d["outcome"], found(d, renewal_oracle.CAUTION), d["lifted"]), ("renewed", ["major-event"], ["M1"]))
        self.assertEqual(w.renew("2027-01-14")["outcome"], "not-renewed")
        self.assertEqual(w.renew("2027-01-16")["outcome"], "not-renewed")
        self.assertEqual(w.renew("2027-01-16", edition(severities={"major-event": "off"}))["findings"], [])
        w = World()
        w.event("blacklist", "2027-01-10", "2026-12-01")       # without a ruling at the year's end, and refusing since
        d = w.renew("2027-01-15")
        self.assertEqual((found(d), found(d, renewal_oracle.CAUTION)), (["major-event"], []))
        w = World()
        w.event("downgrade", "2026-06-01")
        self.assertEqual(w.renew()["outcome"], "renewed")

    def test_ruled_in_the_new_year(self):
        w = World()
        w.event("none", "2027-01-10", "2026-12-31")
        self.assertEqual(found(w.renew("2027-01-15"), renewal_oracle.CAUTION), ["major-event-pending"])
        w.rows["major_events"][0]["occurred_on"] = "2027-01-01"
        self.assertEqual(found(w.renew("2027-01-15"), renewal_oracle.CAUTION), [])

    def test_off_and_other_severities(self):
        w = World(engineers=1)
        for severity, outcome in (("information", "not-renewed"), ("off", "renewed")):
            ed = edition(severities={"registered-engineers": severity})
            self.assertEqual(w.renew("2027-01-15", ed)["outcome"], outcome)

    def test_drop_keeps_who_is_held(self):
        w = World()
        w.leave("E0", "2026-12-15", "2026-12-15")
        drop = edition(departed_engineers_credits="drop")
        self.assertEqual(w.renew("2027-01-15", drop)["outcome"], "renewed")
        d = w.assess("2027-01-01", 2, "credits", drop)
        self.assertEqual(found(d), ["credit-baseline", "registered-engineers"])
        self.assertEqual(evidence(d, "credit-baseline")["counted"], 0)

    def test_platform(self):
        w = World(star=3)
        w.rows["channels"][0].update(hotline="5x8", support_email="no", tracking_system="none")
        self.assertEqual(found(w.renew()), ["hotline", "tracking-system"])
        self.assertEqual(evidence(w.renew(), "hotline"), {"required": "7x24", "counted": "5x8"})
        self.assertEqual(found(w.assess("2027-01-01", 4)), ["credit-baseline", "hotline", "registered-engineers",
                                                            "support-email", "tracking-system"])


class Application(unittest.TestCase):
    def test_eligible(self):
        d = World().assess("2026-12-31")
        self.assertEqual((d["outcome"], d["from_star"], d["to_star"], d["open_from"]), ("eligible", 2, 2, "2026-12-31"))
        d = World().assess("2026-12-31", 3)
        self.assertEqual((d["outcome"], d["from_star"], d["to_star"]), ("not-eligible", 2, 2))
        d = World().assess("2027-02-01")
        self.assertEqual((d["outcome"], d["from_star"], d["to_star"]), ("eligible", 0, 2))
        self.assertIsNone(World().book().assess("NOBODY", 2, "credits", (2027, 1, 1)))

    def test_credit_window(self):
        for earned, first_out in (("2027-05-31", "2028-05-31"), ("2028-02-29", "2029-02-28"),
                                  ("2027-02-28", "2028-02-28"),
                                  ("2026-12-31", "2027-12-31")):
            w = World()
            w.entry["earned_on"] = earned
            self.assertEqual(w.assess(earned)["outcome"], "eligible")
            self.assertEqual(found(w.assess(first_out)), ["credit-baseline"])
            last_in = fmt(renewal_oracle.add_days(parse(first_out), -1))
            self.assertEqual(w.assess(last_in)["outcome"], "eligible", last_in)
            before = fmt(renewal_oracle.add_days(parse(earned), -1))
            self.assertEqual(found(w.assess(before)), ["credit-baseline"])
        self.assertEqual(renewal_oracle.credit_window((2029, 2, 28), 12), ((2028, 3, 1), (2029, 2, 28)))
        self.assertEqual(renewal_oracle.credit_window((2028, 2, 29), 12), ((2027, 3, 1), (2028, 2, 29)))
        self.assertEqual(renewal_oracle.credit_window((2029, 2, 27), 12), ((2028, 2, 28), (2029, 2, 27)))

    def test_margin(self):
        w = World(2, "certificates")
        for c in w.rows["certificates"]:
            c["valid_until"] = "2027-02-28"
        for on, ok in (("2026-11-27", True), ("2026-11-28", False), ("2026-11-30", False)):
            self.assertEqual(w.assess(on, 2, "certificates")["outcome"], "eligible" if ok else "not-eligible", on)

    def test_bar(self):
        w = World(star=4)
        w.downgraded("2026-11-30", 3, 2)
        for on, star, ok, free in (("2026-11-29", 3, True, None), ("2026-11-30", 3, False, "2027-03-01"),
                                   ("2027-02-28", 4, False, "2027-03-01"), ("2027-03-01", 4, True, None),
                                   ("2027-02-28", 2, True, None)):
            d = w.assess(on, star)
            w.entry["earned_on"] = "2026-11-01"
            d = w.assess(on, star)
            self.assertEqual(("reapplication-bar" not in found(d), d["open_from"]), (ok, free or on), (on, star))
        w.downgraded("2027-02-15", 4, 3)
        d = w.assess("2027-02-20", 4)
        self.assertEqual((found(d), d["open_from"]), (["reapplication-bar"], "2027-05-16"))
        self.assertEqual(w.assess("2027-02-20", 3)["open_from"], "2027-03-01")
        d = w.assess("2027-02-10", 4)                      # the bar of the 15th begins before that of November ends
        self.assertEqual((d["open_from"], d["uncertain"][0][0]), ("2027-05-16", "open_from"))

    def test_months_of_the_bar(self):
        w = World()
        w.downgraded("2026-12-01", 2, 0)
        self.assertEqual(w.assess("2027-02-01", 2, "credits", edition(months={"reapply": 1}))["outcome"], "eligible")

    def test_missing_personnel(self):
        """star 2 asks for two engineers and there are three: the departure alone refuses"""
        for dep, dec, on, rule in (
                ("2026-05-01", None, "2026-04-30", None), ("2026-05-01", None, "2026-05-01", "departure-undeclared"),
                ("2026-05-01", "2026-05-03", "2026-05-02", "departure-undeclared"),
                ("2026-05-01", "2026-05-03", "2026-05-03", None), ("2026-05-01", "2026-05-03", "2026-08-01", None),
                ("2026-05-01", "2026-05-03", "2026-08-02", "departure-unreplenished"),
                ("2025-12-31", None, "2026-06-01", None), ("2026-01-01", None, "2026-06-01", "departure-undeclared")):
            w = World(engineers=3)
            w.entry["earned_on"] = "2026-04-01"
            w.leave("E0", dep, dec)
            self.assertEqual(found(w.assess(on)), [rule] if rule else [], (dep, dec, on))
        off = edition(severities={"departure-undeclared": "off"})
        self.assertEqual(found(w.assess("2026-06-01", 2, "credits", off)), [])
        w.k1.update(valid_until="2026-02-28")              # the latest certification counts, in force or not
        self.assertEqual(found(w.assess("2026-06-01")), ["departure-undeclared"])
        w.rows["certifications"].clear()                   # without any, nothing is judged
        self.assertEqual(found(w.assess("2026-06-01")), [])

    def test_renewed_since(self):
        """the award date is that of the latest certification, not of the one in force at the half-year's end"""
        w = World(engineers=3)
        w.leave("E0", "2026-06-01")
        self.assertEqual(found(w.assess("2026-12-31")), ["departure-undeclared"])
        w.certification("K2", 2, "credits", "2027-01-01", "2027-01-01", "2027-12-31")
        self.assertEqual(found(w.assess("2027-01-01")), [])

    def test_replenished_however_late(self):
        w = World(engineers=3)
        w.leave("E0", "2026-02-01", None, "N")
        w.engineer("N", reg="2026-12-01")
        w.entry["earned_on"] = "2026-11-01"
        self.assertEqual(found(w.assess("2026-11-30")), ["departure-undeclared"])
        self.assertEqual(found(w.assess("2026-12-01")), [])

    def test_departures_share_from_the_award_on(self):
        """all from the award date to A share the appointments, also those in grace: the earlier one is first"""
        w = World(engineers=4)
        w.entry["earned_on"] = "2026-04-01"
        w.leave("E0", "2026-03-01", "2026-03-01")          # past its deadline on 2 June
        w.leave("E1", "2026-05-01", "2026-05-01")          # in grace
        self.assertEqual(found(w.assess("2026-06-02")), ["departure-unreplenished"])
        w.engineer("N", reg="2026-05-20")
        d = w.assess("2026-06-02")                         # it could fill either in time
        self.assertEqual((d["outcome"], found(d)), ("eligible", []))
        w.engineer("M", reg="2026-02-27", dep="2026-02-28", dec="2026-02-28")
        d = w.assess("2026-06-02")                         # M is past the deadline, too, and before both; N fills in time
        self.assertEqual([e["person_id"] for e in [f["evidence"] for f in d["findings"]]], ["E0"])
        w.k1.update(applied_on="2026-02-20", issued_on="2026-03-01")     # M left before the award
        self.assertEqual(w.assess("2026-06-02")["outcome"], "eligible")

    def test_no_departure(self):
        w = World(engineers=3)
        w.entry["earned_on"] = "2026-04-01"
        x = w.leave("E0", "2026-05-01")
        w.appoint("E0", reg="2026-05-02")                  # opened again
        self.assertEqual(w.assess("2026-06-01")["outcome"], "eligible")
        w.rows["appointments"][-1]["registered_on"] = "2026-05-03"
        self.assertEqual(w.assess("2026-06-01")["outcome"], "eligible")       # back: fills their own place
        self.assertEqual(found(w.assess("2026-05-02")), ["departure-undeclared"])
        w.rows["appointments"][-1].update(role=renewal_oracle.MANAGER, registered_on="2026-05-01")
        self.assertEqual(w.assess("2026-05-02")["outcome"], "eligible")       # another desk
        w.k1["ended_on"] = "2026-05-01"                    # not star-rated on that day
        w.rows["appointments"].pop()
        self.assertEqual(w.assess("2026-06-01")["outcome"], "eligible")

    def test_covered_by_the_star_sought(self):
        e = edition(replenishment="covered")
        w = World(engineers=4)
        w.entry.update(earned_on="2026-04-01", points=600)
        w.leave("E0", "2026-05-01")
        self.assertEqual(found(w.assess("2026-06-01", 3, "credits", e)), [])
        self.assertEqual(found(w.assess("2026-06-01", 3)), ["departure-undeclared"])
        self.assertEqual(found(w.assess("2026-06-01", 4, "credits", e)), ["departure-undeclared", "registered-engineers"])

    def test_pending_and_strangers(self):
        w = World(points=0)
        w.entry["points"] = 100
        w.credit(60, "2026-02-01", status="pending")
        w.credit(50, "2026-02-01", pid="S")
        d = w.assess("2026-12-31")
        self.assertEqual([evidence(d, "credit-baseline")[k] for k in ("counted", "pending")], [150, 60])
        d = w.assess("2026-12-31", 2, "credits", edition(strangers_credits="drop"))
        self.assertEqual([evidence(d, "credit-baseline")[k] for k in ("counted", "pending")], [100, 60])
        d = w.assess("2027-02-01")
        self.assertEqual([evidence(d, "credit-baseline")[k] for k in ("counted", "pending")], [100, 0])

    def test_nobody_is_held(self):
        w = World()
        w.leave("E0", "2026-12-15", "2026-12-15")
        self.assertEqual(found(w.assess("2026-12-31")), ["registered-engineers"])
        w = World()
        w.manager().update(departed_on="2026-12-15", declared_on="2026-12-15")
        self.assertEqual(found(w.assess("2026-12-31")), ["service-manager"])

    def test_events(self):
        for ruling, ruled, occurred, on, rule in (
                ("downgrade", "2026-03-01", "2020-01-01", "2027-03-01", "major-event"),
                ("downgrade", "2026-02-28", "2020-01-01", "2027-03-01", None),
                ("downgrade", "2027-02-28", "2020-01-01", "2028-02-29", "major-event"),
                ("downgrade", "2027-02-27", "2020-01-01", "2028-02-29", None),
                ("none", "2026-06-01", "2026-06-01", "2026-06-01", None),
                ("none", "2026-06-02", "2026-06-01", "2026-06-01", "major-event-pending"),
                ("downgrade", "2026-06-02", "2020-06-01", "2026-06-01", "major-event-pending"),
                (None, None, "2020-06-01", "2026-06-01", "major-event-pending"),
                (None, None, "2026-06-02", "2026-06-01", None),
                ("blacklist", "2025-12-31", "2025-12-31", "2026-06-01", "major-event")):
            w = World()
            w.event(ruling, ruled, occurred)
            d = w.assess(on)
            self.assertEqual(found(d, renewal_oracle.CAUTION), [rule] if rule else [], (ruling, ruled))
            self.assertNotIn("major-event", found(d))

    def test_blacklist(self):
        for ruled, on, refused in (("2026-01-01", "2026-12-31", True), ("2025-12-31", "2026-12-31", False),
                                   ("2026-12-31", "2026-12-31", True), ("2026-12-31", "2026-12-30", False)):
            w = World()
            w.event("blacklist", ruled)
            self.assertEqual("major-event" in found(w.assess(on)), refused, ruled)
        w = World()
        w.event("blacklist", "2026-12-31")
        w.rows["certifications"].clear()                   # never certified: a caution, in doubt
        d = w.assess("2026-12-31")
        self.assertEqual((d["outcome"], found(d, renewal_oracle.CAUTION), d["tolerated"]),
                         ("eligible", ["major-event"], [("major-event", renewal_oracle.BLOCKING, "M1")]))
        w = World()
        w.event("blacklist", "2026-12-31")
        w.waive("major-event", "2026-12-31", "2026-12-31")
        d = w.assess("2026-12-31")
        self.assertEqual((d["outcome"], found(d, renewal_oracle.CAUTION)), ("eligible", ["major-event"]))

    def test_status_kind_and_defects(self):
        for field, value in (("status", "closed"), ("status", "blacklisted"), ("kind", "VAR")):
            w = World()
            w.rows["channels"][0][field] = value
            d = w.assess("2026-12-31")
            self.assertEqual((d["outcome"], found(d)), ("not-eligible", ["not-eligible-status"]))
        w.entry["points"] = None
        self.assertEqual(w.assess("2026-12-31")["outcome"], "hold")

    def test_waivers_lift_nothing_else(self):
        w = World(engineers=1)
        w.waive("registered-engineers")
        self.assertEqual(found(w.assess("2026-12-31")), ["registered-engineers"])

    def test_participation_and_unlisted_do_not_matter(self):
        w = World(2, "certificates")
        w.rows["participations"].clear()
        w.cert("E0", "CCNA")
        self.assertEqual(w.assess("2026-12-31", 2, "certificates")["findings"], [])

    def test_edition_on_A(self):
        new = edition("2027", "2026-12-01")
        for on, name in (("2026-11-30", "2025"), ("2026-12-01", "2027"), ("1999-01-01", "2025")):
            self.assertEqual(World().assess(on, 2, "credits", new, ED)["edition"], name)

    def test_all(self):
        w = World(star=4)
        ds = w.book().assess_all("CH", (2026, 12, 31))
        self.assertEqual([(d["_asked"], d["route"], d["outcome"]) for d in ds],
                         [(s, r, "eligible" if r == "credits" else "not-eligible") for s in (4, 3, 2)
                          for r in renewal_oracle.ROUTES])

        def hard(order):
            theirs = [dict(ds[i], batch=None) for i in order]
            return [x for x in renewal_compare.compare_assessments(ds, theirs) if x.kind == review_compare.HARD]

        self.assertEqual(hard((0, 1, 2, 3, 4, 5)), [])
        self.assertEqual(hard((4, 2, 0, 5, 3, 1)), [])     # another regular order is understood
        self.assertNotEqual(hard((1, 0, 3, 2, 4, 5)), [])  # an odd one is not


class Applying(unittest.TestCase):
    def applied(self, w, D, batch=None):
        """The tables after the oracle's own decisions of a review (or renewal) as of D are applied."""
        source, target = os.path.join(TMP, "a.db"), os.path.join(TMP, "b.db")
        review_records.write(w.rows, source)
        D = parse(D)
        db = review_oracle.DB(source, [ED])
        if batch is None:
            batch, decisions = renewal_oracle.review_batch(D), review_oracle.Review(db, [ED], D).run()[0]
        else:
            decisions = renewal_oracle.Renewals(db, [ED]).audit(D)[0]
        before = review_compare.digest_folder(TMP)["a.db"]
        self.doubts = renewal_oracle.apply_to_copy(source, target, batch, D, decisions)
        self.assertEqual(review_compare.digest_folder(TMP)["a.db"], before)
        self.again = review_oracle.review(target, D, [ED])[0]
        con = sqlite3.connect(target)
        out = {t: con.execute("SELECT * FROM %s" % t).fetchall() for t in review_oracle.TABLES}
        con.close()
        return out

    def test_downgrade_in_force(self):
        w = World(star=3, until="2027-12-31")
        w.entry["points"] = 449
        w.certification("K0", 2, "credits", "2025-01-01", "2025-01-01", "2027-12-31")
        w.certification("K00", 2, "credits", "2024-01-01", "2024-01-01", "2026-12-31")
        t = self.applied(w, "2027-01-01")
        new = hashlib.sha256(b"2027-01-review/CH").hexdigest()[:16]
        self.assertEqual(t["certifications"], [
            ("K1", "CH", 3, "credits", "2025-12-20", "2026-01-01", "2027-12-31", "2027-01-01", "2026-12-01"),
            ("K0", "CH", 2, "credits", "2025-01-01", "2025-01-01", "2027-12-31", "2027-01-01", None),
            ("K00", "CH", 2, "credits", "2024-01-01", "2024-01-01", "2026-12-31", None, None),
            (new, "CH", 2, "credits", "2025-12-20", "2027-01-01", "2027-12-31", None, "2026-12-01")])
        self.assertEqual(t["downgrades"], [("CH", "2027-01-01", 3, 2, renewal_oracle.REASON)])
        self.assertEqual([(d["outcome"], d["from_star"]) for d in self.again], [("retain", 2)])

    def test_downgrade_to_none(self):
        w = World(until="2027-12-31")
        w.entry["points"] = 199
        t = self.applied(w, "2027-01-31")
        self.assertEqual([(c[0], c[7]) for c in t["certifications"]], [("K1", "2027-01-31")])
        self.assertEqual(t["downgrades"][0][1:4], ("2027-01-31", 2, 0))
        self.assertEqual(self.again, [])

    def test_downgrade_renewal_pending(self):
        w = World(star=3)
        w.entry["points"] = 449
        t = self.applied(w, "2027-01-01")
        self.assertEqual([(c[0], c[7]) for c in t["certifications"]], [("K1", None)])
        self.assertEqual(t["downgrades"][0][1:4], ("2027-01-01", 3, 2))
        self.assertEqual([(d["outcome"], d["from_star"]) for d in self.again], [("retain", 2)])

    def test_revoke(self):
        w = World(until="2027-12-31")
        w.event("blacklist", "2026-06-01")
        t = self.applied(w, "2027-01-01")
        self.assertEqual(t["channels"][0][-1], "blacklisted")
        self.assertEqual([(c[0], c[7]) for c in t["certifications"]], [("K1", "2027-01-01")])
        self.assertEqual(t["downgrades"][0][1:4], ("2027-01-01", 2, 0))
        w = World()                                       # renewal pending: an older one in force is ended all the same
        w.event("blacklist", "2026-06-01")
        w.certification("K0", 2, "credits", "2025-01-01", "2025-01-01", "2027-12-31")
        t = self.applied(w, "2027-01-01")
        self.assertEqual([(c[0], c[7]) for c in t["certifications"]], [("K1", None), ("K0", "2027-01-01")])

    def test_a_planned_end(self):
        w = World(star=3, until="2027-12-31")
        w.entry["points"] = 449
        w.k1["ended_on"] = "2027-06-30"
        t = self.applied(w, "2027-01-01")
        self.assertEqual([c[7] for c in t["certifications"]], ["2027-01-01", "2027-06-30"])
        self.assertEqual([c for c, _ in self.doubts], ["CH"])

    def test_the_same_id_elsewhere_is_left_alone(self):
        w = World(until="2027-12-31")
        w.entry["points"] = 199
        w.rows["certifications"].append(dict(w.k1, channel_id="OTHER"))
        t = self.applied(w, "2027-01-01")
        self.assertEqual([c[7] for c in t["certifications"]], ["2027-01-01", None])

    def test_renewed(self):
        w = World()
        t = self.applied(w, "2027-02-15", "2027-02-15-renewal")
        new = hashlib.sha256(b"2027-02-15-renewal/CH").hexdigest()[:16]
        self.assertEqual(t["certifications"][1:],
                         [(new, "CH", 2, "credits", "2027-01-01", "2027-01-01", "2027-12-31", None, None)])
        self.assertEqual(t["certifications"][0][7:], (None, "2026-12-01"))
        w.entry["points"] = 199                            # not renewed: nothing is written
        self.assertEqual(len(self.applied(w, "2027-02-15", "2027-02-15-renewal")["certifications"]), 1)
        self.assertEqual(self.applied(w, "2027-02-15", "2027-02-15-renewal")["downgrades"], [])

    def test_odd_cells_survive(self):
        w = World()
        w.rows["people"][0]["name"] = review_records.Bytes(b"a\xff\x00b")
        w.rows["people"][1]["name"] = b"blob"
        w.rows["people"][1]["email"] = 1.5
        w.entry["points"] = -1
        source, target = os.path.join(TMP, "a.db"), os.path.join(TMP, "b.db")
        review_records.write(w.rows, source, typed=False)
        renewal_oracle.apply_to_copy(source, target, "2027-01-review", (2027, 1, 1), [])
        self.assertEqual(renewal_oracle.Tables(source).t, renewal_oracle.Tables(target).t)


class Generator(unittest.TestCase):
    def test_every_outcome_and_rule_comes_up(self):
        h = {}
        for seed, D in ((1, (2027, 1, 15)), (2, (2028, 2, 29)), (3, (2029, 3, 31)), (4, (2028, 1, 1))):
            path = os.path.join(TMP, "g.db")
            renewal_records.generate(path, seed, 150, D, 0.002)
            book = renewal_oracle.open_book(path, [ED])
            months = dict(renewal_oracle.MONTHS, **ED["months"])
            r = renewal_records.random.Random(seed)
            renewal_records.count("notice", book.notices(D[0] - 1)[0], h)
            renewal_records.count("renew", book.audit(D)[0], h)
            for cid in sorted(book.db.channel_ids)[:60]:
                renewal_records.count("assess", book.assess_all(cid, renewal_records.ask_on(r, book.db, cid, months)), h)
        for k in (["notice outcome " + x for x in ("ready", "not-ready", "hold")]
                  + ["renew outcome " + x for x in ("renewed", "not-renewed", "hold")]
                  + ["assess outcome " + x for x in ("eligible", "not-eligible", "hold")]
                  + ["assess rule %s blocking" % x for x in (
                      "certificate-validity", "credit-baseline", "registered-engineers", "service-manager", "hotline",
                      "support-email", "tracking-system", "departure-undeclared", "departure-unreplenished",
                      "major-event",
                      "reapplication-bar", "not-eligible-status")]
                  + ["renew rule not-eligible-status blocking", "renew rule major-event blocking",
                     "renew rule major-event caution", "renew rule major-event-pending caution",
                     "renew lifted by a waiver", "assess rule major-event caution", "renew waived requirement",
                     "renew renewed lower", "renew rule participation caution", "notice foreseen lower",
                     "notice rule departure-in-grace caution", "notice rule certificate-margin caution",
                     "notice rule participation caution", "notice rule departure-undeclared blocking",
                     "notice rule not-eligible-status blocking"]):
            self.assertGreater(h.get(k, 0), 0, k)


if __name__ == "__main__":
    unittest.main()
