"""Brute-force reference of the REMINDERS of STANDARD.md (section 7a), on top of the references of the review and the renewal.

    python3 -m reference.reminders.oracle DB --as-of DATE [--after DATE] [--edition FILE ...]

One JSON decision a line. The first day without enough certificates is found by asking every single day.
"""
import argparse
import json
import sys
from types import SimpleNamespace

from reference.review import oracle as review_oracle
from reference.renewal import oracle as renewal_oracle
from reference.dates import add_days, days_between, fmt, half_start, add_months, parse
from reference.departures import Staff
from reference.standing import current, in_force

REMINDED, LAPSED, HOLD, NOTHING = "reminded", "lapsed", "hold", "nothing"
CONFIRMATION = "renewal-confirmation"


class Reminders(renewal_oracle.Renewals):
    """The reminders of all channels of a database on the day D. `after`: the day of the latest ones before, or None.
    `told`: the channels that were told this year that their renewal lapsed. `last`: the last renewal day of D's year."""

    def __init__(self, db, editions, D, after=None, told=(), last=None):
        super().__init__(db, editions)
        self.D, self.after, self.told, self.last = D, after, set(told), last or (D[0], 3, 31)
        self.days = self.edition_of(D)["reminder_days"]

    # ------------------------------------------------------------------ whom it concerns

    def downgraded(self, cid):
        return [r for r in self.of("downgrades", cid) if r.downgraded_on is not None]

    def star_rated(self, cid, **reading):
        rows = SimpleNamespace(certifications=self.certifications(cid, **reading), downgrades=self.downgraded(cid))
        return Staff.star_rated_by(rows, self.D)

    def lapsed(self, cid, **reading):
        """The certification that was current and in force on the eve of the year and that nobody renewed."""
        D, Y = self.D, self.D[0]
        if D[1] < 4 or cid in self.told:
            return None
        certs, eve = self.certifications(cid, **reading), renewal_oracle.last_of_december(Y - 1)
        c = current(certs, eve)
        if c is None or not in_force(c, eve):
            return None
        if any((Y, 1, 1) <= x.issued_on <= D for x in certs):
            return None
        if any((Y, 1, 1) <= r.downgraded_on <= D and r.to_star == 0 for r in self.downgraded(cid)):
            return None
        return c

    def member(self, ch, cid, drop_duplicates=False, future_counts=False):
        if not self.eligible_channel(ch):
            return None
        reading = {"drop_duplicates": drop_duplicates}
        return self.star_rated(cid, **reading) or self.lapsed(cid, **reading)

    # ------------------------------------------------------------------ what is told

    def due(self, x):
        """Whether a thing with the date x is told: a threshold lies after the batch before, and not after D."""
        if x < self.D:
            return False
        if self.after is None:
            return x <= add_days(self.D, max(self.days))
        return any(self.after < add_days(x, -n) <= self.D for n in self.days)

    def run(self):
        decisions, _ = self.each_channel(self.member, self.decide, lambda cid: True)
        return [d for d in decisions if d["outcome"] != NOTHING]

    def decide(self, cid, ch, cert):
        D = self.D
        rated = self.star_rated(cid) is not None
        d = self.decision(cid, ch, self.edition_of(cert.applied_on) or self.edition_of(D),
                          certification_id=cert.certification_id, route=cert.route)
        rows = [r for r in self.downgraded(cid) if (D[0], 1, 1) <= r.downgraded_on <= D]
        d["from_star"] = cert.star
        if rows and not in_force(cert, D):
            latest = max(r.downgraded_on for r in rows)
            stars = [r.to_star for r in rows if r.downgraded_on == latest]
            d["from_star"] = None if None in stars else min(stars)
        if self.held_back(d):
            return d
        if not rated:
            d["outcome"], d["to_star"] = LAPSED, 0
            d["findings"] = [self.told_of(CONFIRMATION, self.last, {})]
            return d
        d["to_star"] = d["from_star"]
        things = self.things(cid, ch, cert, d)
        d["findings"] = [self.told_of(*x) for x in sorted(things, key=lambda x: x[1]) if self.due(x[1])]
        d["outcome"] = REMINDED if d["findings"] else NOTHING
        return d

    def told_of(self, rule, x, evidence):
        days = days_between(self.D, x) if x >= self.D else -days_between(x, self.D)
        return {"rule": rule, "severity": "reminder", "waived": None,
                "evidence": dict(evidence, date=fmt(x), days=days)}

    def channel(self, cid, ch, cert, star, ed, day):
        """What section 6 sees of the channel on a day, with the star that it has on D."""
        seen = review_oracle.Review(self.db, self.given, day)
        dec = {"uncertain": [], "findings": [], "outcome": None, "to_star": None, "at_risk": False}
        x = review_oracle.Channel(seen, cid, ch, cert, star, False, ed, dec)
        x.engineers = x.staff.in_post(review_oracle.ENGINEER, day)
        x.held = x.staff.held_by_grace(review_oracle.ENGINEER)
        return x

    def things(self, cid, ch, cert, d):
        """[(rule, date, evidence)] of all that will cost the star."""
        D, star, ed = self.D, d["from_star"], self.edition_of(cert.applied_on)
        today = self.channel(cid, ch, cert, star, ed, D)
        waivers = today.waivers

        def costs(rule):
            return ed["rules"][rule]["severity"] == "downgrade"

        out = []

        def thing(rule, x, evidence):
            if costs(rule) and not review_oracle.waived(waivers, rule, x):
                out.append((rule, x, evidence))

        # the deadline of a vacancy that is open
        for v in today.judged_departures():
            if v.declared and v.filled_on is None and D <= v.deadline:
                thing("departure-unreplenished", v.deadline, {"person_id": v.person_id})
        # the first day on which the certificates no longer meet the star
        if cert.route == "certificates" and self.meets(today, ed, star):
            for n in range(1, max(self.days) + 1):
                day = add_days(D, n)
                if not self.meets(self.channel(cid, ch, cert, star, ed, day), ed, star):
                    thing("certificate-validity", day, {})
                    break
        # what a review as of D would find
        found = today.decide()
        d["uncertain"] += found["uncertain"]
        after = add_months(half_start(D), 6)
        if not any(r.downgraded_on == D for r in today.downgrades):
            for f in found["findings"]:
                about = {k: f["evidence"][k] for k in ("person_id", "event_id") if k in f["evidence"]}
                if not costs(f["rule"]):
                    continue
                if f["waived"]:
                    out.append((f["rule"], parse(f["waived"]["expires_on"]), about))
                elif f["rule"] not in ("credit-baseline", "major-event"):
                    thing(f["rule"], after, about)
        # credits that are short for the next review
        if cert.route == "credits":
            then = self.channel(cid, ch, cert, star, ed, after)
            asked = ed["requirements"][str(star)]["credits"]
            there = sum(c.points for c in then.credits(then.held))
            if there < asked:
                thing("credit-baseline", after,
                      {"required": asked, "counted": there,
                       "pending": sum(c.points for c in then.credits(then.held, "pending"))})
        # a renewal that is not confirmed
        if D[1] == 12 or D[1] <= 3:
            eve = (D[0] if D[1] == 12 else D[0] - 1, 12, 31)
            x = eve if D[1] == 12 else self.last
            confirmed = cert.renewal_confirmed_on is not None and (eve[0], 12, 1) <= cert.renewal_confirmed_on <= D
            if cert.valid_until <= eve and not confirmed and x >= D:
                out.append((CONFIRMATION, x, {}))
        return out

    @staticmethod
    def meets(x, ed, star):
        return review_oracle.seats(x.kinds(x.engineers | x.held), review_oracle.need(ed, star))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("db")
    ap.add_argument("--as-of", required=True)
    ap.add_argument("--after")
    ap.add_argument("--edition", action="append")
    a = ap.parse_args()
    D, after = parse(a.as_of), parse(a.after) if a.after else None
    if D is None or a.after and after is None:
        sys.exit("reminder_oracle: no such date")
    editions = review_oracle.load_editions(a.edition)
    for d in Reminders(review_oracle.DB(a.db, editions), editions, D, after).run():
        print(json.dumps(d, ensure_ascii=False))


if __name__ == "__main__":
    main()
