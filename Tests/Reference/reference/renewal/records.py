"""Random small databases in which renewals and applications stand on their boundaries (on top of review/records.py).

    python3 -m reference.renewal.records --seed S --channels N --as-of DATE OUT.db [--defects RATE] [--stats]

The date is that of a renewal audit; what is generated crowds around 1 December and 31 December of the year before,
1 January of its year (A), the audit's day, and three and twelve months from these.
"""
import argparse
import random
import sys

from reference.review import records as review_records
from reference.review import oracle as review_oracle
from reference.renewal import oracle as renewal_oracle
from reference.dates import add_days, add_months, fmt, month_len, parse


class RenewalGen(review_records.Gen):
    def __init__(self, seed, n, audit):
        self.Y, self.audit = audit[0], audit
        super().__init__(seed, n, renewal_oracle.first_of_january(audit[0]))     # review/records.py's D, to which certificates and people refer
        self.dec1, self.eve = (self.Y - 1, 12, 1), renewal_oracle.last_of_december(self.Y - 1)

    def reset(self, D):
        self.D = D

    def channel(self):
        A = renewal_oracle.first_of_january(self.Y)
        self.reset(A if self.p(0.8) else self.audit)
        super().channel()
        self.reset(A)
        if self.managers and self.p(0.12):
            self.manager_leaves()
        if self.p(0.06):
            self.twin_departures()
        if self.p(0.4):
            self.renewed_certificates()
        if self.p(0.35):
            self.requirement_waiver()

    def some_day(self):
        """a day at which something of section 7 turns"""
        A, D = renewal_oracle.first_of_january(self.Y), self.audit
        return self.any([self.dec1, self.eve, A, D, add_months(A, -3), add_months(D, -3), add_months(D, -12),
                         add_months(A, -12), self.award])

    # ------------------------------------------------------------------ certifications

    def confirmation(self):
        A, D = renewal_oracle.first_of_january(self.Y), self.audit
        k = self.r.randrange(20)
        if k <= 8:                                                    # surely inside
            return self.any([self.dec1, add_days(self.dec1, 1), self.eve, A, min(D, add_days(A, self.r.randint(0, 89))),
                             add_days(self.dec1, self.r.randint(0, 30)), D if D >= A else A])
        if k <= 14:
            return self.any([add_days(self.dec1, -1), self.dec1, add_days(D, -1), D, D, add_days(D, 1)])
        if k <= 15:
            return self.any([(self.Y - 2, 12, 15), add_days(D, 40), (self.Y, 12, 1), (self.Y - 1, 7, 1)])
        return None

    def certification_history(self, star, route):
        r, Y, A, D, eve = self.r, self.Y, renewal_oracle.first_of_january(self.Y), self.audit, self.eve

        def add(star, issued, until, applied=None, ended=None, confirmed=None, route=route):
            issued = review_records.clip(issued)
            applied = review_records.clip(applied if applied is not None else add_days(issued, -self.any([0, 0, 1, 14, 30, 60])))
            until = review_records.clip(max(until, issued))
            if ended is not None:
                ended = review_records.clip(max(ended, issued))
            self.put("certifications", certification_id=self.new_id("K"), channel_id=self.cid, star=star, route=route,
                     applied_on=min(applied, issued), issued_on=issued, valid_until=until, ended_on=ended,
                     renewal_confirmed_on=confirmed)
            self.applied, self.award = min(applied, issued), issued

        old = self.any([(Y - 1, 1, 1)] * 4 + [add_days(A, -r.randint(1, 360)), (Y - 1, 2, month_len(Y - 1, 2)),
                                              (Y - 1, 7, 1), self.dec1])
        before = (Y - 2, self.any([1, 3, 7]), 1)
        shape = r.randrange(24)
        self.shape = shape
        if shape <= 9:                                                # the classic
            wrong = self.p(0.15)
            if wrong or self.p(0.25):
                add(self.any([star, 2, 3, 4]), before, (Y - 2, 12, 31) if not self.p(0.2) else (Y, 12, 31),
                    confirmed=self.confirmation() if wrong else self.any([None, (Y - 2, 12, 20)]))
            add(star, old, eve, confirmed=None if wrong else self.confirmation())
        elif shape <= 12:                                             # and one issued in Y
            add(self.any([star, star, 2, 3, 4]), old, eve, confirmed=self.confirmation())
            new = self.any([A, A, add_days(A, 1), add_days(D, -1), D, add_days(D, 1), (Y, 12, 31), (Y + 1, 1, 1), eve])
            add(star, new, self.any([(Y, 12, 31), (Y, 12, 31), (Y + 1, 12, 31)]), confirmed=self.any([None, D]))
        elif shape == 13:                                             # ended early, just or not
            add(star, old, eve if self.p(0.7) else (Y, 12, 31), confirmed=self.confirmation(),
                ended=self.any([add_days(self.dec1, -1), self.dec1, add_days(self.dec1, 1), add_days(eve, -1), eve, A,
                                D]))
        elif shape == 14:                                             # another last day
            add(star, old, self.any([add_days(eve, -1), self.dec1, add_days(self.dec1, -1), A, D]),
                confirmed=self.confirmation())
        elif shape == 15:                                             # issued at a boundary
            add(star, self.near([self.dec1, eve, A]), self.any([eve, (Y, 12, 31)]), confirmed=self.confirmation())
        elif shape == 16:                                             # ties of issued_on
            for _ in range(r.choice([2, 2, 3])):
                add(self.any([star, star, 2, 3, 4]), old, self.any([eve, eve, (Y, 12, 31)]),
                    ended=None if self.p(0.6) else self.near([eve, self.dec1, D]), confirmed=self.confirmation(),
                    route=route if self.p(0.7) else self.any(renewal_oracle.ROUTES))
        elif shape == 17:                                             # taken down last year, or this
            x = max(old, self.any([(Y - 1, 7, 1), A, D, self.jit(eve)]))
            hi = min(4, star + 1)
            if hi > star:
                until = eve if x <= eve else (Y, 12, 31)
                add(hi, old, until, ended=x, confirmed=self.any([None, self.confirmation()]))
                add(star, x, until, applied=self.applied, confirmed=self.confirmation())
                self.put("downgrades", channel_id=self.cid, downgraded_on=x, from_star=hi, to_star=star,
                         reason="review")
            else:
                add(star, old, eve, confirmed=self.confirmation())
        elif shape <= 19:                                             # several in force, also beyond the year
            add(self.any([star, 2, 3, 4]), before, (Y, 12, 31), ended=self.any([None, None, None, (Y, 6, 30)]))
            add(star, old, self.any([eve, (Y, 12, 31), (Y, 12, 31)]), confirmed=self.confirmation(),
                ended=self.any([None] * 5 + [(Y, 6, 30), (Y, 12, 31)]))
        elif shape == 20:                                             # an older one does not come back
            add(star, before, (Y, 12, 31), confirmed=self.confirmation())
            add(star, old, self.any([eve, (Y, 12, 31)]), confirmed=self.confirmation(),
                ended=self.near([eve, self.dec1]))
        elif shape == 21 and self.p(0.5):                             # never certified, or not yet
            if self.p(0.5):
                add(star, add_days(D, self.any([1, 30])), (Y + 1, 12, 31))
            self.applied = self.award = (Y - 1, 5, 5)
        else:
            add(star, old, eve, confirmed=self.any([self.dec1, eve, A, min(D, self.eve) if D >= A else A]))
        self.earlier_star(lambda star, applied, issued, until, ended=None: add(star, issued, until, applied, ended))
        mine = [c for c in self.rows["certifications"] if c["channel_id"] == self.cid and parse(c["issued_on"]) <= eve]
        if mine:
            c = max(mine, key=lambda c: c["issued_on"])
            self.applied, self.award, self.route = parse(c["applied_on"]), parse(c["issued_on"]), c["route"]

    def extra_downgrades(self):
        r, A, D = self.r, renewal_oracle.first_of_january(self.Y), self.audit
        if not self.p(0.3):
            return
        for _ in range(r.choice([1, 1, 2, 2, 3])):
            x = self.any([A, A, D, D, self.jit(A), self.jit(D), add_days(A, r.randint(0, 90)), add_months(D, -3),
                          self.jit(add_months(D, -3)), self.eve, (self.Y - 1, 7, 1), (self.Y - 1, 11, 30)])
            f = self.any([4, 4, 3, 3, 2])
            self.put("downgrades", channel_id=self.cid, downgraded_on=x, from_star=f,
                     to_star=self.any([s for s in (3, 2, 2, 0) if s < f]), reason="earlier review")
            if self.p(0.15):
                self.rows["downgrades"].append(dict(self.rows["downgrades"][-1]))

    # ------------------------------------------------------------------ people

    def anchors(self):
        A, D = renewal_oracle.first_of_january(self.Y), self.audit
        begun = [parse(c["issued_on"]) for c in self.rows["certifications"] if c["channel_id"] == self.cid]
        return [A, A, add_months(A, -3), add_months(A, -3), D, D, add_months(D, -3), self.award, self.dec1, self.eve,
                add_days(A, self.r.randint(0, 60)), self.any(begun or [A]),
                (self.Y - 1, 9, 30), (self.Y - 1, 10, 1), (self.Y - 1, 11, 30)]

    def manager_leaves(self):
        """the manager in post goes around 1 January, mostly declared and in grace; nobody else may be left"""
        A = renewal_oracle.first_of_january(self.Y)
        who = self.any(self.managers)
        for a in self.rows["appointments"]:
            if (a["person_id"], a["channel_id"], a["role"]) == (who, self.cid, renewal_oracle.MANAGER) and not a.get("departed_on"):
                dep = self.any([A, add_months(A, -3), add_days(add_months(A, -3), 1), add_days(add_months(A, -3), -1),
                                self.eve, self.dec1, add_days(A, 1), self.audit])
                if a["registered_on"] > fmt(dep):
                    a["registered_on"] = fmt(dep)
                a["departed_on"] = fmt(dep)
                a["declared_on"] = fmt(review_records.clip(self.any([dep, dep, dep, add_days(dep, 5), A, add_days(A, 1),
                                                        self.audit])))
                if self.p(0.4):
                    self.set_replacement(a, renewal_oracle.MANAGER, dep)
                if self.p(0.5):                                       # their credits
                    self.put("credits", entry_id=self.new_id("E"), channel_id=self.cid, person_id=who,
                             category="training",
                             points=self.any([50, 100, 200]), earned_on=add_days(A, -self.r.randint(5, 300)),
                             status="approved")
                return

    def twin_departures(self):
        """two who leave on the same day, name one replacement, and only one can have it"""
        dep = self.near(self.anchors())
        new = self.person()
        self.healthy_certs(new, "s")
        self.appoint(new, self.cid, renewal_oracle.ENGINEER, review_records.clip(self.any([dep, add_days(dep, 20), add_months(dep, 3)])))
        for _ in range(2):
            who = self.person()
            if self.p(0.5):
                self.healthy_certs(who, self.any("js"))
            self.appoint(who, self.cid, renewal_oracle.ENGINEER, review_records.clip(add_days(dep, -self.r.randint(0, 400))), dep,
                         self.any([dep, dep, None]), new)

    def renewed_certificates(self):
        """certificates that were there on 1 January, or just not, and that last to the day of the audit, or just not"""
        A, D = renewal_oracle.first_of_january(self.Y), self.audit
        m = review_records.E["months"]["margin"]
        mine = [c for c in self.rows["certificates"] if c["person_id"] in self.engineers]
        for c in self.r.sample(mine, min(len(mine), self.any([1, 1, 2]))):
            issued = self.any([parse(c["issued_on"]), add_days(A, -1), A, add_days(A, 1), self.jit(D)])
            until = self.any([self.jit(add_months(A, m)), self.jit(add_months(A, m)), self.jit(D), self.jit(add_months(D, m)),
                              parse(c["valid_until"])])
            c["issued_on"], c["valid_until"] = fmt(issued), fmt(review_records.clip(max(issued, until)))

    def requirement_waiver(self):
        """for what a star asks for, ending around a day at which it is asked"""
        A = renewal_oracle.first_of_january(self.Y)
        granted = self.any([add_days(A, -50), self.jit(A), self.jit(self.audit), self.jit(self.dec1)])
        self.put("waivers", channel_id=self.cid, reason="appeal", granted_by="Director", granted_on=granted,
                 rule=self.any(["certificate-validity", "credit-baseline", "registered-engineers", "service-manager", "hotline",
                                "support-email", "tracking-system", "participation", "departure-undeclared",
                                "departure-unreplenished", "departure-in-grace", "certificate-margin"]),
                 expires_on=(self.Y, 12, 31))
        self.bound_waiver()

    def credit_entries(self, req):
        r, A, D, Y = self.r, renewal_oracle.first_of_january(self.Y), self.audit, self.Y
        if self.p(0.5):
            super().credit_entries(req)                               # the review's window
            return
        to = self.any([A] * 5 + [D, (Y, 2, month_len(Y, 2)), (Y, 3, 1), (Y, 12, 1)])
        first, last = renewal_oracle.credit_window(to, renewal_oracle.months_of(review_records.E, "credit_validity"))
        staff = (self.engineers + self.managers) or [self.person()]
        gone = [a["person_id"] for a in self.rows["appointments"] if a["channel_id"] == self.cid
                and a.get("departed_on")]

        def entry(points, on, status="approved", who=None):
            if who is None:
                who = self.any(gone if gone and self.p(0.25) else staff if self.p(0.95) else self.pool)
            self.put("credits", entry_id=self.new_id("E"), channel_id=self.cid, person_id=who,
                     category=self.any(review_records.E["categories"]), points=points, earned_on=on, status=status)

        left = max(0, self.any([req["credits"]] * 5 + [450, 600, 200]) + self.any([0, 0, 0, 0, -1, 1, 50]))
        parts = r.choice([1, 2, 3])
        for i in range(parts):
            x = left if i == parts - 1 else r.randint(0, left)
            left -= x
            entry(x, self.any([first, first, last, last, min(last, add_days(first, r.randint(0, 300)))]))
        for _ in range(r.choice([0, 1, 2])):                          # decoys
            on = self.any([add_days(first, -1), add_days(last, 1), add_months(to, -12), first, last])
            entry(r.choice([1, 50, 300]), on, self.any(["approved", "approved", "pending", "rejected"])
                  if not first <= on <= last else self.any(["pending", "rejected"]))

    # ------------------------------------------------------------------ events and waivers

    def major_event(self):
        A, D, Y = renewal_oracle.first_of_january(self.Y), self.audit, self.Y
        days = [self.eve, A, (Y - 1, 1, 1), (Y - 2, 12, 31), D, add_days(D, 1), self.award, self.jit(self.award),
                self.jit(D), add_months(D, -12), self.jit(add_months(D, -12)), add_days(A, -self.r.randint(1, 400))]
        x, y = self.any(days), self.any(days)
        occurred, ruled = min(x, y), max(x, y)
        ruling = self.any([None, None, "none", "downgrade", "downgrade", "blacklist", "blacklist", "blacklist"])
        if ruling == "blacklist" and self.p(0.4):
            self.put("waivers", channel_id=self.cid, rule="major-event", reason="appeal", granted_by="Director",
                     granted_on=self.any([self.jit(A), self.jit(D), add_days(A, -50)]), expires_on=(Y, 12, 31))
            self.bound_waiver()
        self.put("major_events", event_id=self.new_id("M"), channel_id=self.cid, occurred_on=occurred,
                 kind=self.any(["complaint", "违规"]), ruling=ruling, ruled_on=ruled if ruling else None)

    def bound_waiver(self):
        """the waiver just written: let it end around a day at which it is asked"""
        w = self.rows["waivers"][-1]
        if self.p(0.6):
            asked = self.jit(self.any([self.audit, renewal_oracle.first_of_january(self.Y)]))
            w["expires_on"] = fmt(max(parse(w["granted_on"]), asked))

    # ------------------------------------------------------------------ defects

    def corrupt(self, rate, malformed_only=None):
        super().corrupt(rate)
        for c in self.rows["certifications"]:
            if self.r.random() < rate * 5:
                c["renewal_confirmed_on"] = self.any(["2027-02-29", "yes", "", 20261215, b"2026-12-15",
                                                      review_records.Bytes(b"\xff")])


def generate(path, seed, channels, audit, defects=0.0, edition=None):
    """Returns whether all rows are sound. `edition`: its numbers are those that records crowd around."""
    kept, review_records.E = review_records.E, edition or review_records.E
    try:
        g = RenewalGen(seed, channels, audit)
        for _ in range(channels):
            g.channel()
        typed = True
        if defects:
            g.corrupt(defects)
            typed = g.p(0.5)
        for rows in g.rows.values():
            if g.p(0.5):
                g.r.shuffle(rows)
        review_records.write(g.rows, path, typed)
    finally:
        review_records.E = kept
    return g.rows


# ------------------------------------------------------------------------------------------------ days to ask about


def turning_days(db, cid, months):
    """Days on which some answer about the channel may change, from its own rows."""
    out = []
    people = {a.person_id for a in db.t["appointments"] if a.channel_id == cid} - {None}
    for table, rows in db.t.items():
        for r in rows:
            if (r.v.get("person_id") in people) if table == "certificates" else r.v.get("channel_id") == cid:
                for s in review_oracle.TABLES[table]:
                    d = r.v.get(s[0])
                    if isinstance(d, tuple):
                        out += [(table, s[0], d), (table, s[0], d)]
                        out += [(table, s[0], add_months(d, n)) for n in
                                {"downgrades": [months["reapply"]] * 3, "appointments": [months["grace"]] * 2,
                                 "certificates": [-months["margin"]],
                                 "major_events": [months["major_event_caution"]] * 2,
                                 "credits": [months["credit_validity"]]}.get(table, [])]
    return out


def ask_on(r, db, cid, months):
    days = turning_days(db, cid, months)
    if not days or r.random() < 0.1:
        return review_records.clip(add_days((2027, 1, 1), r.randint(-500, 900)))
    tables = sorted({t for t, _, _ in days})
    table = r.choice(tables)                                          # not always the most numerous one
    return review_records.clip(add_days(r.choice([d for t, _, d in days if t == table]), r.choice([-1, 0, 0, 0, 1, 1])))


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--channels", type=int, default=20)
    ap.add_argument("--as-of", default="2027-01-15")
    ap.add_argument("--defects", type=float, default=0.0)
    ap.add_argument("--stats", action="store_true")
    ap.add_argument("out")
    a = ap.parse_args()
    D = parse(a.as_of)
    if D is None:
        sys.exit("no such date")
    generate(a.out, a.seed, a.channels, D, a.defects)
    if a.stats:
        db = review_oracle.DB(a.out, [review_records.E])
        book = renewal_oracle.Renewals(db, [review_records.E])
        h, r = {}, random.Random(a.seed)
        months = dict(renewal_oracle.MONTHS, **review_records.E["months"])
        groups = {"notice": book.notices(D[0] - 1)[0], "renew": book.audit(D)[0]}
        groups["assess"] = [d for cid in sorted(db.channel_ids)
                            for d in book.assess_all(cid, ask_on(r, db, cid, months))]
        for name, decisions in groups.items():
            count(name, decisions, h)
        for k in sorted(h):
            print("%7d  %s" % (h[k], k))


def count(name, decisions, h):
    for d in decisions:
        for k in ["outcome " + d["outcome"]] + ["rule %s %s" % (f["rule"], f["severity"]) for f in d["findings"]]:
            h[name + " " + k] = h.get(name + " " + k, 0) + 1
        for k in (["with doubt"] if d["uncertain"] else []) + (["lifted by a waiver"] if d["lifted"] else []):
            h[name + " " + k] = h.get(name + " " + k, 0) + 1
        more = [k for k, there in (("waived requirement", any(f["waived"] and f["severity"] == renewal_oracle.BLOCKING for f in d["findings"])),
                                   ("renewed lower", d.get("star_sought") and 0 < d["to_star"] < d["star_sought"]),
                                   ("foreseen lower", d.get("star_foreseen") and d["star_foreseen"] < d["from_star"]),
                                   ("waits for the review", d.get("waits_for"))) if there]
        for k in more:
            h[name + " " + k] = h.get(name + " " + k, 0) + 1


if __name__ == "__main__":
    main()
