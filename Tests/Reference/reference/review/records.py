"""Random small databases that concentrate on boundaries.

    python3 -m reference.review.records --seed S --channels N --as-of DATE OUT.db [--defects RATE] [--stats]
"""
import argparse
import os
import random
import sqlite3
import sys

from reference.review import oracle as review_oracle
from reference.dates import (add_days, add_months, closing_day, fmt, half_start, last_quarters, month_len, parse, previous_half_start,
                   quarter_start)

E = review_oracle.load_editions(None)[0]
JUN, SEN, PM = (E["certificates"][k] for k in ("junior", "senior", "project_management"))
UNLISTED = ["H3CXX-Old", "h3cne-rs+", "CCNA", "H3CNE-RS", "PMP "]
RULES = list(E["rules"])
LO, HI = (1, 1, 1), (9999, 12, 31)
COLS = {t: [s[0] for s in specs] for t, specs in review_oracle.TABLES.items()}
INT_COLS = {("certifications", "star"), ("credits", "points"), ("downgrades", "from_star"), ("downgrades", "to_star")}


class Bytes:
    """A TEXT cell made of raw bytes."""

    def __init__(self, b):
        self.b = b


def clip(t):
    return min(max(t, LO), HI)


class Gen:
    def __init__(self, seed, n, D):
        self.r = random.Random(seed)
        self.D, self.n = D, n
        self.rows = {t: [] for t in review_oracle.TABLES}
        self.serial = 0
        self.ids = set()
        self.pool = []           # persons known so far (for sharing)
        self.channels = []

    # ------------------------------------------------------------------ small helpers

    def p(self, x):
        return self.r.random() < x

    def any(self, xs):
        return self.r.choice(xs)

    def new_id(self, stem):
        r = self.r
        self.serial += 1
        for _ in range(50):
            k = r.randrange(12)
            n = self.serial
            s = ("%s-%04d" % (stem, n), "%s%d" % (stem, n), "%s%d" % (stem.lower(), n), "%d" % n, ".%s.%d" % (stem, n),
                 "-%s%d" % (stem, n), "_%d_" % n, "%s-%d" % (stem, r.randrange(1000)), "%x" % r.getrandbits(64),
                 (stem + "-" + "x" * 64)[:64 - max(4, len(str(n)))] + "%04d" % n, "0" * r.randrange(1, 5) + str(n), chr(r.randrange(65, 91)) + str(n)
                 )[k]
            if s.lower() not in self.ids:        # never told apart by case alone, so that file names would not matter
                self.ids.add(s.lower())
                return s
        raise SystemExit("no fresh id")

    def jit(self, t, days=(-1, 0, 0, 0, 1)):
        return clip(add_days(t, self.any(days)))

    def near(self, anchors):
        return self.jit(self.any(anchors))

    def earlier(self, lo=1, hi=400):
        return clip(add_days(self.D, -self.r.randint(lo, hi)))

    def put(self, table, **kw):
        for k, v in list(kw.items()):
            if isinstance(v, tuple):
                kw[k] = fmt(clip(v))
        self.rows[table].append(kw)
        return kw

    # ------------------------------------------------------------------ people

    def person(self):
        pid = self.new_id("P")
        self.put("people", person_id=pid, name=self.any(["Li Lei", "Han Meimei", "Zoë O'Neil", "=cmd", "王伟"]),
                 email=self.any([None, "", "a@example.com", "not an address"]))
        self.pool.append(pid)
        return pid

    def cert(self, pid, code, issued, until):
        if until < issued:
            until = issued
        self.put("certificates", certificate_id=self.new_id("C"), person_id=pid, code=code, issued_on=issued, valid_until=until)

    def appoint(self, pid, cid, role, reg, dep=None, dec=None, rep=None):
        if dep is not None and dep < reg:
            reg = dep
        return self.put("appointments", person_id=pid, channel_id=cid, role=role, registered_on=reg, departed_on=dep,
                        declared_on=dec, replaced_by=rep)

    def healthy_certs(self, pid, kinds):
        """a certificate of each kind that surely counts"""
        D = self.D
        for k in kinds:
            code = self.any({"j": JUN, "s": SEN, "p": PM}[k])
            a = clip(add_days(D, -self.r.randint(500, 1200)))
            self.cert(pid, code, a, clip(add_days(D, self.r.randint(500, 900))))

    def edgy_cert(self, pid, kinds="jsp"):
        D, ap = self.D, self.applied
        m = E["months"]["margin"]
        code = self.any({"j": JUN, "s": SEN, "p": PM, "u": UNLISTED}[self.any(kinds)])
        issued = self.any([self.earlier(300, 1200)] * 3 + [self.jit(ap)] * 2 + [self.jit(D)] * 2 + [self.jit(self.award)])
        until = self.any([self.jit(D)] * 2 + [self.jit(add_months(D, m))] * 3 + [self.jit(add_months(ap, m))] * 2
                         + [clip(add_days(D, 700)), clip((D[0], 12, 31)), clip((D[0] - 1, 12, 31))])
        self.cert(pid, code, issued, clip(until))

    # ------------------------------------------------------------------ one channel

    def channel(self):
        r, D = self.r, self.D
        cid = self.cid = self.new_id("CH")
        kind = self.any(E["kinds"]) if not self.p(0.05) else self.any(["ad", "VAR", "ISV", "ACP ", "cp"])
        status = "active" if not self.p(0.06) else self.any(["closed", "blacklisted"])
        star = self.star = self.any([4, 4, 3, 3, 2])
        route = self.route = self.any(["certificates", "credits"])
        req = E["requirements"][str(star)]
        self.build = star if star == 4 or not self.p(0.25) else self.any([s for s in (3, 4) if s > star])
        plat = {k: req[k] for k in ("hotline", "support_email", "tracking_system")}
        if self.p(0.3):
            plat["hotline"] = self.any(["7x24", "5x8", "none"])
        if self.p(0.2):
            plat["support_email"] = self.any(["yes", "no"])
        if self.p(0.2):
            plat["tracking_system"] = self.any(["automatic", "manual", "none"])
        self.put("channels", channel_id=cid, name=self.any(["Acme", "北京公司", "O'Hara & Sons", "=1+1", "a\tb"]), kind=kind,
                 country=self.any(["CN", "China", "MY"]), language=self.any([None, "", "en", "zh", "zh-Hans-CN", "fr"]),
                 service_email=self.any([None, "", "x@example.com", "bad address", "a@b\r\nc"]),
                 office_email=self.any([None, "y@example.org"]), status=status, **plat)
        self.channels.append(cid)
        self.extra_downgrades()          # sets nothing, may run before the certifications
        self.certification_history(star, route)
        self.staff(E["requirements"][str(self.build)])
        if self.p(0.5):
            for _ in range(r.choice([1, 1, 2, 3])):
                self.departure()
        if self.p(0.2):
            self.contest()
        if route == "credits" or self.p(0.25):
            self.credit_entries(E["requirements"][str(self.build)])
        self.participation(req)
        if self.p(0.18):
            for _ in range(r.choice([1, 1, 2])):
                self.major_event()
        if self.p(0.6):
            for _ in range(r.choice([1, 2, 3, 4])):
                self.waiver()
        if self.p(0.25):
            for pid in r.sample(self.engineers, min(len(self.engineers), 2)):
                self.edgy_cert(pid, "jspu")
        if self.p(0.06) and self.engineers:
            self.edgy_cert(self.any(self.engineers), "u")
            self.put("certificates", certificate_id=self.new_id("C"), person_id=self.any(self.engineers),
                     code=self.any(UNLISTED), issued_on=self.earlier(10, 900), valid_until=clip(add_days(D, r.choice([-1, 0, 1, 300]))))

    def certification_history(self, star, route):
        r, D = self.r, self.D
        close = closing_day(D)
        y = D[0]
        jan1, dec31 = clip((y, 1, 1)), clip((y - 1, 12, 31))
        shape = r.randrange(14)
        k = dict(channel_id=self.cid, route=route)

        def add(star, applied, issued, until, ended=None, route=route, confirmed=None):
            issued = clip(issued)
            applied = clip(min(applied, issued))
            until = clip(max(until, issued))
            if ended is not None:
                ended = clip(max(ended, issued))
            self.put("certifications", certification_id=self.new_id("K"), channel_id=self.cid, star=star, route=route,
                     applied_on=applied, issued_on=issued, valid_until=until, ended_on=ended, renewal_confirmed_on=confirmed)
            self.applied, self.award = applied, issued

        def lead():
            return r.choice([0, 0, 1, 14, 30, 60])

        if shape <= 3:       # the classic: renewed each 1 January, valid for the year; this January's renewal there or not
            base = clip((y - 1, 1, 1))
            if self.p(0.5):
                add(self.any([star, 2, 3, 4]), (y - 2, 1, 1), (y - 2, 1, 1), (y - 2, 12, 31))
            add(star if self.p(0.8) else self.any([2, 3, 4]), base, base, (y - 1, 12, 31),
                ended=None if self.p(0.93) else self.near([dec31, jan1, D, close]))
            if D >= (y, 1, 2) and (D[1] > 1 and self.p(0.85) or self.p(0.25)):
                a = self.any([jan1, jan1, self.jit(D), add_days(jan1, 1)] + [
                    t for t in [(y, 2, 15), (y, 3, 31), (y, 4, 10)] if t <= D])
                add(star if self.p(0.8) else self.any([2, 3, 4]), jan1, a, (y, 12, 31))
        elif shape <= 6:     # issued within the year before D
            issued = self.any([self.earlier(1, 360), self.near([D, close, jan1, dec31, half_start(D), quarter_start(D)]),
                               self.jit(add_months(D, -12)), self.jit(add_months(previous_half_start(D), -12))])
            add(star, add_days(issued, -lead()), issued,
                self.any([(y, 12, 31), (y - 1, 12, 31), (y + 1, 12, 31), self.jit(D), add_months(D, 6)]))
        elif shape <= 9:     # the participation edges, long validity
            issued = self.any([self.jit(add_months(D, -12)), self.jit(add_months(previous_half_start(D), -12)),
                               clip((y - 1, 1, 1)), clip((y - 2, 2, month_len(y - 2, 2))), self.earlier(366, 540)])
            add(star if self.p(0.7) else self.any([2, 3, 4]), add_days(issued, -lead()), issued,
                self.any([(y, 12, 31), (y + 1, 12, 31), dec31 if D[1] == 1 else D]))
            if self.p(0.2):
                a = self.near([D, close, half_start(D), add_days(issued, 100)])
                if a > issued:
                    add(star, add_days(a, -lead()), a, (y + 1, 12, 31))
        elif shape == 10:    # taken down by an earlier batch
            issued = clip(add_days(D, -r.randint(100, 700)))
            x = self.any([clip((y, 1, 1)), clip((y - 1, 7, 1)), clip((y, 7, 1)), self.jit(D), close, self.jit(close)])
            x = max(x, issued)
            hi = min(4, star + 1)
            if hi > star:
                add(hi, add_days(issued, -lead()), issued, (y + 1, 12, 31), ended=x)
                add(star, add_days(issued, -lead()), x, (y + 1, 12, 31))
                self.put("downgrades", channel_id=self.cid, downgraded_on=x, from_star=hi, to_star=star if star < 4 else 3,
                         reason="review")
            else:
                add(star, add_days(issued, -lead()), issued, (y + 1, 12, 31))
        elif shape == 11:    # ties of issued_on
            issued = self.any([self.earlier(30, 500), self.near([D, close, jan1]), self.jit(add_months(D, -12))])
            until = self.any([(y, 12, 31), (y + 1, 12, 31), dec31])
            for _ in range(r.choice([2, 2, 3])):
                add(self.any([star, star, 2, 3, 4]), add_days(issued, -lead()), issued, until,
                    ended=None if self.p(0.6) else self.near([D, close, issued]),
                    route=route if self.p(0.7) else self.any(["certificates", "credits"]))
        elif shape == 12:    # ended early, an older one stands beside it
            a = clip(add_days(D, -r.randint(300, 600)))
            add(star, a, a, (y + 1, 12, 31))
            b = clip(add_days(D, -r.randint(1, 290)))
            add(star, b, b, (y, 12, 31), ended=self.near([D, D, close, dec31, jan1]) if self.p(0.9) else None)
        else:                # none, or only a future one
            if self.p(0.7):
                add(star, D, self.jit(add_days(D, 1)), (y + 1, 12, 31))
                if self.p(0.5):
                    a = self.earlier(20, 300)
                    add(star, a, a, self.any([D, dec31, clip((y, 12, 31))]))
            else:
                self.applied = self.award = self.earlier(100, 300)
        self.earlier_star(add)
        # which one counts, for the anchors
        mine = [c for c in self.rows["certifications"] if c["channel_id"] == self.cid and parse(c["issued_on"]) <= D]
        if mine:
            c = max(mine, key=lambda c: c["issued_on"])
            self.applied, self.award, self.route = parse(c["applied_on"]), parse(c["issued_on"]), c["route"]
            atc = [x for x in mine if parse(x["issued_on"]) <= close]
            if atc and self.p(0.7):
                self.award = parse(max(x["issued_on"] for x in atc))

    def earlier_star(self, add):
        """Often the channel was star-rated before its oldest certification so far, with or without a gap."""
        mine = [parse(c["issued_on"]) for c in self.rows["certifications"] if c["channel_id"] == self.cid]
        if mine and self.p(0.6):
            first = min(mine)
            issued = clip(add_days(first, -self.any([30, 120, 200, 365, 366, 500])))
            if issued >= first:
                return
            until = self.any([clip((first[0] - 1, 12, 31)), clip((first[0], 12, 31)), clip((first[0] + 1, 12, 31)),
                              clip(add_days(first, -1))])
            add(self.any([self.star, self.star, 2, 3, 4]), add_days(issued, -self.any([0, 14, 60])), issued, until,
                ended=None if self.p(0.9) else self.near([first, until]))

    def extra_downgrades(self):
        r, D = self.r, self.D
        if not self.p(0.16):
            return
        for _ in range(r.choice([1, 1, 2])):
            x = self.any([self.jit(D), self.jit(add_months(D, -3)), self.jit((D[0], 2, 10)), (D[0] - 1, 7, 1), clip((D[0], 1, 1)), clip((D[0] - 1, 12, 31)),
                          self.jit(closing_day(D)), self.earlier(1, 200), clip((D[0], 1, 1)), D])
            f = self.any([4, 4, 3, 2])
            self.put("downgrades", channel_id=self.cid, downgraded_on=x, from_star=f,
                     to_star=self.any([s for s in (3, 2, 2, 0) if s < f]), reason="earlier review")
            if self.p(0.15):
                self.rows["downgrades"].append(dict(self.rows["downgrades"][-1]))

    def anchors(self):
        D, aw = self.D, self.award
        dg = [parse(x["downgraded_on"]) for x in self.rows["downgrades"] if x["channel_id"] == self.cid]
        dg += [self.any([parse(c["issued_on"]), add_months(parse(c["issued_on"]), -3), parse(c["ended_on"] or c["valid_until"])])
               for c in self.rows["certifications"] if c["channel_id"] == self.cid]
        return [D, add_months(D, -3), aw, add_months(aw, -3), closing_day(D), half_start(D), quarter_start(D)] + dg

    def staff(self, req):
        r, D, cid = self.r, self.D, self.cid
        self.engineers, self.managers = [], []
        n = max(1, req["engineers"] + r.choice([-1, 0, 0, 0, 0, 1, 2]))
        kinds = [""] * n
        # enough certificates for the star (or for one more or less), spread over the people
        if self.route == "certificates" or self.p(0.3):
            t = E["requirements"][self.any([str(self.build)] * 4 + ["4", "3", "2"])]
            seats = ["s"] * t["senior"] + [self.any("jjjs") for _ in range(t["junior"])]
            if seats and self.p(0.15):
                seats.pop(r.randrange(len(seats)))
            r.shuffle(seats)
            for i, k in enumerate(seats):
                kinds[i if i < n else r.randrange(n)] += k
            if t["project_management"] and not self.p(0.1) or self.p(0.05):
                kinds[r.randrange(n)] += "p"
        for k in kinds:
            pid = self.person()
            if self.pool and self.p(0.05):
                other = self.any(self.pool)
                if other not in self.engineers:
                    pid = other          # also known elsewhere
            if pid in self.engineers:
                continue
            self.engineers.append(pid)
            reg = self.any([self.earlier(300, 1500)] * 6 + [self.jit(D), self.jit(self.award), self.jit(closing_day(D))])
            self.appoint(pid, cid, "post-sales-engineer", reg)
            if self.p(0.03):
                self.rows["appointments"].append(dict(self.rows["appointments"][-1]))      # identical twice
            if self.p(0.04):                                                                # overlapping
                self.appoint(pid, cid, "post-sales-engineer", self.earlier(1, 400))
            edgy = self.p(0.08)
            for x in k:
                if edgy:
                    self.edgy_cert(pid, x)
                else:
                    self.healthy_certs(pid, x)
        if self.route == "certificates" and self.p(0.35):      # the last day of one or two that matter
            mine = [c for c in self.rows["certificates"] if c["person_id"] in self.engineers]
            for c in r.sample(mine, min(len(mine), r.choice([1, 1, 2]))):
                c["valid_until"] = fmt(self.any([self.jit(D), self.jit(add_months(D, 3)), self.jit(add_months(D, 3)), self.jit(add_months(D, 3)),
                                                 clip(max(D, add_months(self.applied, 3))), clip(add_days(D, r.randint(0, 80)))]))
                if c["valid_until"] < c["issued_on"]:
                    c["issued_on"] = c["valid_until"]
        if not self.p(0.12):
            m = self.person() if not self.p(0.15) or not self.engineers else self.any(self.engineers)   # both roles
            self.managers.append(m)
            self.appoint(m, cid, "service-manager", self.any([self.earlier(200, 1500)] * 5 + [self.jit(D)]))
        # shared with another channel
        if self.p(0.12) and len(self.channels) > 1 and self.engineers:
            other = self.any(self.channels[:-1])
            dep = self.any([None, None, D, self.jit(D), self.earlier(5, 100)])
            self.appoint(self.any(self.engineers), other, self.any(["post-sales-engineer"] * 3 + ["service-manager"]),
                         self.any([self.earlier(200, 900), self.jit(D)]), dep,
                         self.any([dep, None, D]) if dep else None)

    def departure(self):
        r, D, cid = self.r, self.D, self.cid
        manager = self.p(0.2)
        role = "service-manager" if manager else "post-sales-engineer"
        team = self.managers if manager else self.engineers
        anchors = self.anchors()
        dep = self.any([self.near(anchors), self.near(anchors), self.near(anchors), self.earlier(1, 100), self.earlier(60, 220),
                        self.any([clip((D[0], 2, month_len(D[0], 2))), clip((D[0] - 1, 11, 30)), clip((D[0] - 1, 9, 30)),
                                  clip((D[0] - 1, 10, 31))])])
        dead = add_months(dep, 3)
        dg = [parse(x["downgraded_on"]) for x in self.rows["downgrades"] if x["channel_id"] == cid]
        declared = self.any([None, dep, self.jit(dep), add_days(dep, -20), add_days(dep, 10), self.jit(D), self.jit(dead),
                             add_days(D, 1), dep, add_days(dep, 3), self.jit(add_months(dep, 1)), add_days(add_months(dep, 1), 1),
                             add_days(dead, 15)] + [self.any([t, add_days(t, 1)]) for t in dg if t >= dep] * 3)
        if self.p(0.1):                                            # silence before the award
            dep = clip(self.any([add_days(self.award, -1), self.jit(add_months(self.award, -3)), add_days(self.award, -30)]))
            declared = self.any([None, None, self.jit(D)])
        if declared is not None:
            declared = clip(declared)
        # who leaves: an extra person, or one of the team
        if team and self.p(0.3):
            who = self.any(team)
            rows = [a for a in self.rows["appointments"] if a["person_id"] == who and a["channel_id"] == cid
                    and a["role"] == role and a.get("departed_on") is None]
            if rows:
                row = rows[0]
                if row["registered_on"] > fmt(dep):
                    row["registered_on"] = fmt(dep)
                row["departed_on"], row["declared_on"] = fmt(dep), fmt(declared)
                self.set_replacement(row, role, dep)
                if dep <= D and self.p(0.8):
                    team.remove(who)
                self.afterwards(who, role, dep)
                return
        who = self.person() if not self.p(0.1) or not team else self.any(team)      # several appointments of one person
        if not manager:
            if self.p(0.55):
                self.healthy_certs(who, self.any(["j", "s", "js", "p", "sp"]))
            if self.p(0.25):
                until = self.jit(dep)
                issued = self.any([add_days(dep, -300), self.jit(dep)])
                self.cert(who, self.any(JUN + SEN), clip(min(issued, until)), clip(until))
        row = self.appoint(who, cid, role, self.any([add_days(dep, -r.randint(0, 900)), add_days(dep, -400)]), dep, declared)
        self.set_replacement(row, role, dep)
        if self.p(0.08):
            dup = dict(row)
            if self.p(0.5):
                dup["registered_on"] = fmt(clip(add_days(parse(dup["registered_on"]), -r.choice([1, 30]))))
            self.rows["appointments"].append(dup)
        self.afterwards(who, role, dep)

    def afterwards(self, who, role, dep):
        """The account is opened again, the person changes the desk, or comes back; or somebody new comes."""
        D, cid = self.D, self.cid
        dead = add_months(dep, 3)
        what = self.r.randrange(12)
        if what == 0:                                              # closed and opened again: touching, or just not
            again = clip(add_days(dep, self.any([-10, 0, 1, 1, 2, 2])))
            left = self.any([None, None, clip(add_days(again, self.any([0, 1, 30]))), self.jit(D)])
            if left is not None and left < again:
                left = again
            self.appoint(who, cid, role, again, left, self.any([None, left]) if left else None,
                         self.any(self.pool) if left and self.p(0.2) else None)
        elif what == 1:                                            # changes the desk
            other = "post-sales-engineer" if role == "service-manager" else "service-manager"
            begins = clip(add_days(dep, self.any([-30, -1, 0, 0, 0, 1])))
            left = self.any([None, None, None, dep, clip(add_days(dep, 1)), self.jit(D)])
            if left is not None and left < begins:
                left = begins
            self.appoint(who, cid, other, begins, left, self.any([None, left]) if left else None)
        elif what == 2:                                            # is back
            self.appoint(who, cid, role, clip(self.any([add_days(dep, 2), add_days(dep, 20), self.jit(dead), add_days(dead, 1),
                                                        self.jit(D)])))
        if self.p(0.3):
            self.newcomer(role, dep)

    def newcomer(self, role, dep, levels=None):
        """somebody whom nobody names, perhaps of the level only later"""
        D, cid = self.D, self.cid
        dead = add_months(dep, 3)
        who = self.person() if not self.p(0.07) else self.any(self.pool)
        reg = clip(self.any([add_days(dep, -1), dep, dep, add_days(dep, 1), add_days(dep, 20), self.jit(dead), add_days(dead, 1),
                             self.jit(D), self.jit(self.award)]))
        left = clip(add_days(reg, self.any([1, 20, 200]))) if self.p(0.12) else None
        self.appoint(who, cid, role, reg, left, self.any([left, None]) if left else None)
        if role == "post-sales-engineer":
            for ls in levels or self.any([[], [JUN], [SEN], [SEN], [JUN, SEN], [PM]]):
                issued = clip(self.any([add_days(reg, -200), add_days(reg, -200), self.jit(reg), add_days(reg, 10), self.jit(dead),
                                        add_days(dead, 1), self.jit(D)]))
                until = clip(self.any([add_days(D, 500)] * 3 + [self.jit(D), self.jit(dead), self.jit(dep)]))
                self.cert(who, self.any(ls), issued, max(issued, until))
        return who

    def contest(self):
        """Several leave within a short time, and few come: who gets whom is a matching."""
        r, D, cid = self.r, self.D, self.cid
        role = "post-sales-engineer" if not self.p(0.15) else "service-manager"
        base = self.any([add_days(D, -20), add_days(D, -60), add_months(D, -3), add_days(add_months(D, -3), -30), self.award])
        gone, came = [], []
        for _ in range(r.choice([2, 2, 3, 4])):
            dep = clip(add_days(base, self.any([0, 0, 1, 5, 20, 40])))
            who = self.person()
            for kind in self.any(["", "j", "s", "j"]) if role == "post-sales-engineer" else "":
                self.healthy_certs(who, kind)
            gone.append(self.appoint(who, cid, role, clip(add_days(dep, -r.randint(5, 600))), dep,
                                     self.any([dep, dep, clip(add_days(dep, 3)), None, clip(add_days(dep, 45))])))
            if self.p(0.15):                                       # is back
                self.appoint(who, cid, role, clip(add_days(dep, self.any([2, 30, 95]))))
        for _ in range(r.choice([1, 1, 2, 2, 3])):
            dep = parse(self.any(gone)["departed_on"])
            came.append(self.newcomer(role, dep, self.any([[SEN], [JUN], [SEN], None])))
        if self.p(0.3):
            self.any(gone)["replaced_by"] = self.any(came + self.engineers)
        if self.p(0.1):
            self.any(gone)["replaced_by"] = self.any(gone)["person_id"]

    def set_replacement(self, row, role, dep):
        r, D, cid = self.r, self.D, self.cid
        manager = role == "service-manager"
        team = self.managers if manager else self.engineers
        what = r.randrange(10)
        gone = [a for a in self.rows["appointments"] if a["channel_id"] == cid and a.get("replaced_by") and a is not row]
        if what <= 2:
            if self.p(0.4):
                self.newcomer(role, dep)
            return
        if what == 3 and team:
            row["replaced_by"] = self.any(team)                    # already in post
            return
        if what == 4 and gone:
            row["replaced_by"] = self.any(gone)["replaced_by"]     # named twice
            return
        if what == 5 and gone:                                     # a chain: the replacement of another leaves in turn
            g = self.any(gone)
            g["replaced_by"] = row["person_id"]
            return
        if what == 6 and self.p(0.5):
            row["replaced_by"] = self.any(self.pool)               # anybody, perhaps never in post here, perhaps themselves
            return
        dead = add_months(dep, 3)
        reg = clip(self.any([self.jit(dep), add_days(dep, -30), add_days(dep, 20), self.jit(dead), self.jit(dead),
                             self.jit(D), self.jit(self.award)]))
        late = self.p(0.25) and dead < D
        if late:                                                   # late, or just not late
            reg = self.any([self.jit(dead), self.jit(D), self.jit(add_days(dead, 1)), clip(add_days(dead, 10))])
            row["declared_on"] = fmt(dep)
        new = self.person()
        row["replaced_by"] = new
        if late:
            self.healthy_certs(new, "s")
        left = None
        if self.p(0.12):
            left = self.near([D, dead, add_days(reg, 5)])
        self.appoint(new, cid, role if not self.p(0.06) else self.any(["service-manager", "post-sales-engineer"]), reg,
                     left, left if left and self.p(0.7) else None)
        if not manager:
            lists = self.any([[], [JUN], [SEN], [SEN], [SEN, JUN], [PM]])
            for ls in lists:
                issued = clip(self.any([add_days(reg, -200), add_days(reg, -200), self.jit(reg), self.jit(dead),
                                        add_days(reg, 10), self.jit(D)]))
                until = clip(self.any([add_days(D, 500), add_days(D, 500), self.jit(dep), self.jit(D), self.jit(dead)]))
                self.cert(new, self.any(ls), issued, max(issued, until))

    def credit_entries(self, req):
        r, D, cid = self.r, self.D, self.cid
        first, last = last_quarters(D, E["quarters"])
        first, last = clip(first), clip(last)
        staff = self.engineers + self.managers
        gone = [a["person_id"] for a in self.rows["appointments"] if a["channel_id"] == cid and a.get("departed_on")]

        def who():
            if gone and self.p(0.15):
                return self.any(gone)
            if self.p(0.09) or not staff:
                pid = self.any(self.pool) if self.pool and self.p(0.4) else self.person()
                if self.p(0.2):                                    # no stranger, or not yet
                    reg = self.any([self.jit(D), self.earlier(1, 300)])
                    self.appoint(pid, cid, self.any(["service-manager", "post-sales-engineer"]), reg, reg if self.p(0.7) else None)
                return pid
            return self.any(staff)

        def entry(points, on, status="approved", person=None, cat=None):
            self.put("credits", entry_id=self.new_id("E"), channel_id=cid, person_id=person or who(),
                     category=cat or self.any(["training", "knowledge-base", "web-to-case", "instructor", "training",
                                               "project-delivery"]),
                     points=points, earned_on=on, status=status)

        total = self.any([req["credits"]] * 4 + [req["credits"] - 1] + [450, 600, 449, 599, 200, 199, 700])
        total += self.any([0, 0, 0, 1, -1, 50])
        total = max(0, total)
        parts = r.choice([1, 2, 3, 5])
        left = total
        for i in range(parts):
            x = left if i == parts - 1 else r.randint(0, left)
            left -= x
            on = self.any([first, last, clip(add_days(last, -r.randint(0, 360))), clip(add_days(first, r.randint(0, 300)))])
            on = min(max(on, first), last)
            entry(x, on, person=None)
        for _ in range(r.choice([0, 1, 2])):         # not yet approved
            entry(r.choice([1, 2, 50, 300]), self.any([first, last, clip(add_days(first, -1)), clip(add_days(last, 1))]), "pending")
        for _ in range(r.choice([0, 1, 2])):         # decoys
            which = r.randrange(4)
            if which == 0:
                entry(r.choice([1, 50, 300]), self.any([clip(add_days(first, -1)), clip(add_days(last, 1)), D, clip(add_days(D, 1))]))
            elif which == 1:
                entry(r.choice([1, 50, 300]), self.any([first, last]), self.any(["pending", "rejected"]))
            elif which == 2:
                entry(r.choice([0, 1, 20]), min(max(self.near([first, last, D, quarter_start(D)]), LO), HI), cat="project-delivery",
                      person=self.any(self.pool))
            elif gone:
                g = self.any([a for a in self.rows["appointments"] if a["channel_id"] == cid and a.get("departed_on")])
                entry(r.choice([1, 100]), self.jit(parse(g["departed_on"])), person=g["person_id"], cat="project-delivery")

    def participation(self, req):
        r, D = self.r, self.D
        mine = [c for c in self.rows["certifications"] if c["channel_id"] == self.cid]
        for c in mine:
            issued = parse(c["issued_on"])
            end = clip(add_months(issued, 12))
            need = E["requirements"][str(c["star"])]["participations"]
            n = max(0, need + r.choice([-2, -1, -1, 0, 0, 0, 0, 1]))
            for _ in range(n):
                on = self.any([issued, clip(add_days(end, -1)), clip(add_days(issued, r.randint(0, 300))),
                               clip(add_days(issued, r.randint(0, 300)))])
                self.put("participations", channel_id=self.cid, held_on=on, kind=self.any(["training", "meeting", "forum"]),
                         title=self.any(["A", "B", "H3C/Forum", "年会"]))
                if self.p(0.08):
                    self.rows["participations"].append(dict(self.rows["participations"][-1]))
            if self.p(0.15):
                self.put("participations", channel_id=self.cid, held_on=self.any([clip(add_days(issued, -1)), end]),
                         kind="forum", title="edge")

    def major_event(self):
        r, D = self.r, self.D
        ruled = self.near(self.anchors())
        occ = clip(add_days(ruled, -r.choice([0, 1, 10, 100, 400])))
        ruling = self.any([None, None, "none", "downgrade", "downgrade", "blacklist", "blacklist"])
        if ruling is None and self.p(0.4):
            occ = self.jit(D)
        self.put("major_events", event_id=self.new_id("M"), channel_id=self.cid, occurred_on=occ,
                 kind=self.any(["complaint", "false information", "违规"]), ruling=self.any(["", None]) if ruling is None else ruling,
                 ruled_on=ruled if ruling else None)

    def waiver(self):
        r, D = self.r, self.D
        granted = self.any([self.jit(D)] + [self.earlier(1, 200)] * 3)
        expires = self.any([self.jit(D)] * 2 + [clip(add_days(D, r.randint(1, 200)))] * 3)
        if expires < granted:
            expires = granted
        self.put("waivers", channel_id=self.cid, rule=self.any(RULES + ["departure-undeclared", "major-event",
                                                                        "certificate-validity", "credit-baseline"] * 2),
                 reason=self.any(["appeal", "force majeure"]), granted_by=self.any(["Director", "王"]), granted_on=granted,
                 expires_on=expires)
        if self.p(0.1):
            self.rows["waivers"].append(dict(self.rows["waivers"][-1]))

    # ------------------------------------------------------------------ defects

    def corrupt(self, rate, malformed_only=None):
        r = self.r
        fresh = []
        for row in self.rows["certifications"]:      # those decide who is under review at all
            if r.random() < rate * 4:
                row[self.any(["issued_on", "valid_until", "ended_on", "certification_id"])] = self.any(
                    ["2027-02-29", "soon", 20270101, b"x", Bytes(b"2027\xff"), "0001-01-01"])
        for table in list(self.rows):
            rows = self.rows[table]
            for row in rows:
                if r.random() < rate:
                    self.corrupt_row(table, row)
            if rows and r.random() < rate * len(rows):
                fresh.append((table, dict(self.any(rows))))
        for table, row in fresh:           # duplicated ids (or, without an id, a row that differs somewhere or nowhere)
            if self.p(0.5):
                c = self.any(COLS[table])
                others = [x.get(c) for x in self.rows[table]]
                if c != review_oracle.ID_COLUMN.get(table):
                    row[c] = self.any(others)
            self.rows[table].insert(self.r.randrange(len(self.rows[table]) + 1), row)
        # references to persons and channels that do not exist
        for _ in range(int(rate * 20) + (1 if self.p(0.3) else 0)):
            t = self.any(["certifications", "appointments", "credits", "waivers", "downgrades", "participations", "major_events",
                          "certificates"])
            if self.rows[t]:
                row = dict(self.any(self.rows[t]))
                if t in review_oracle.ID_COLUMN:
                    row[review_oracle.ID_COLUMN[t]] = self.new_id("X")
                row["person_id" if t == "certificates" else "channel_id"] = self.any(["NOWHERE", "nobody-1"])
                self.rows[t].append(row)

    def corrupt_row(self, table, row):
        r = self.r
        specs = {s[0]: s for s in review_oracle.TABLES[table]}
        how = r.randrange(16)
        if how == 0 and table in review_oracle.BACKWARDS:
            late, early = self.any(review_oracle.BACKWARDS[table])
            if isinstance(row.get(early), str) and parse(row[early]) and parse(row[early]) > LO:
                row[late] = fmt(add_days(parse(row[early]), -1))
                if table == "major_events":
                    row["ruling"] = row.get("ruling") or "none"
                return
        if how == 1 and table == "major_events":
            if self.p(0.5):
                row["ruling"], row["ruled_on"] = "downgrade", None
            else:
                row["ruling"], row["ruled_on"] = None, fmt(self.D)
            return
        if how == 1 and table == "appointments":
            row["departed_on"] = None
            row[self.any(["declared_on", "replaced_by"])] = self.any([fmt(self.D), row["person_id"]])
            return
        if how == 1 and table == "downgrades":
            row["to_star"] = row["from_star"]
            return
        if how == 1 and table == "waivers":
            row["rule"] = self.any(["no-such-rule", "Major-Event", "major_event", "reapplication-bar"])
            return
        if how == 2 and table == "certifications":
            row[self.any(["issued_on", "valid_until", "ended_on", "certification_id", "star", "route", "applied_on",
                          "renewal_confirmed_on"])] = self.any(["2026-13-01", None, "garbage", Bytes(b"\xff"), 7])
            return
        if how == 3 and table == "channels":
            row["channel_id"] = self.any(["bad id", "", None, "x" * 65, "é", Bytes(b"CH\x00X"), 7, b"CH-1", "a/b", "CH-1\n"])
            return
        if how == 4 and table == "channels":
            row[self.any(["status", "kind"])] = self.any(["frozen", None, "", Bytes(b"AD\x00"), Bytes(b"\xfe"), 3, b"AD"])
            return
        c = self.any(COLS[table])
        kind = specs[c][1]
        if kind == review_oracle.EMAIL and self.p(0.8):        # no defect, or a doubtful one: rare
            c = review_oracle.ID_COLUMN.get(table, COLS[table][-1])
            kind = specs[c][1]
        bad = [None, "", b"\x01\x02", Bytes(b"ab\x00cd"), Bytes(b"\xff\xfe"), Bytes(b"\xed\xa0\x80"), 5, 2.5]
        if kind in (review_oracle.DATE, review_oracle.OPT_DATE):
            bad += ["2026-02-29", "2027-00-10", "2026-04-31", "0000-01-01", "2026-1-1", "10000-01-01", "2026-01-01 ",
                    "2026-01-01T00:00:00", "20260101", "-001-01-01", "２０２６-01-01", "2100-02-29", 2461000, Bytes(b"2026-01-01\x00")]
        elif kind in (review_oracle.WORD, review_oracle.OPT_WORD, review_oracle.CATEGORY, review_oracle.RULE):
            bad += ["Unknown", "ACTIVE", "yes ", "7X24", "0"]
        elif kind == review_oracle.STAR:
            bad += [5, 1, 4.0, 3.5, "four", "3x", -3, b"3", 2 ** 62]
        elif kind == review_oracle.POINTS:
            bad += [-1, 1.5, "ten", 1000001, 2 ** 63 - 1, b"5", -(2 ** 63)]
        elif kind in (review_oracle.ID, review_oracle.REF, review_oracle.OPT_REF):
            bad += ["no such", "ghost-%d" % r.randrange(5), "x" * 65, "a/b", "é", Bytes(b"P\x001"), b"P1", " P1"]
        elif kind == review_oracle.LANG:
            bad += ["not a tag!", "e", "en_US", "en-", "abcdefghijk"]
        row[c] = self.any(bad)


def write(rows, path, typed=True):
    if os.path.exists(path):
        os.unlink(path)
    con = sqlite3.connect(path)
    con.execute("PRAGMA synchronous=OFF")
    con.execute("PRAGMA application_id=0x53544152")
    con.execute("PRAGMA user_version=1")
    for t, cols in COLS.items():
        con.execute("CREATE TABLE %s (%s)" % (t, ", ".join(
            c + ((" INTEGER" if (t, c) in INT_COLS else " TEXT") if typed else "") for c in cols)))
        for row in rows[t]:
            vals, marks = [], []
            for c in cols:
                v = row.get(c)
                if isinstance(v, Bytes):
                    vals.append(v.b)
                    marks.append("CAST(? AS TEXT)")
                else:
                    vals.append(v)
                    marks.append("?")
            con.execute("INSERT INTO %s VALUES (%s)" % (t, ", ".join(marks)), vals)
    con.commit()
    con.close()


def generate(path, seed, channels, D, defects=0.0):
    g = Gen(seed, channels, D)
    for _ in range(channels):
        g.channel()
    typed = True
    if defects:
        g.corrupt(defects)
        typed = g.p(0.5)
    for rows in g.rows.values():
        if g.p(0.5):
            g.r.shuffle(rows)
    write(g.rows, path, typed)


def histogram(decisions, summary, into=None):
    h = into if into is not None else {}

    def inc(k, n=1):
        h[k] = h.get(k, 0) + n
    for d in decisions:
        inc("outcome " + d["outcome"])
        if d["outcome"] == "downgrade":
            inc("downgrade %d->%d" % (d["from_star"], d["to_star"]))
        inc("renewal_pending", int(d["renewal_pending"]))
        inc("at_risk", int(d["at_risk"]))
        if d["uncertain"]:
            inc("decisions with doubt")
        for f in d["findings"]:
            inc("rule " + f["rule"])
            inc("severity " + f["severity"])
            if f["waived"]:
                inc("waived")
            if f["evidence"].get("_exception"):
                inc("undeclared before the award")
            if f["rule"] == "departure-unreplenished" and f["evidence"]["replenished_on"]:
                inc("late replenishment")
        if d["outcome"] == "retain" and any(f["severity"] == "downgrade" and not f["waived"] for f in d["findings"]):
            inc("retained by a downgrade dated D")
    for k in ("out_of_scope", "undetermined", "orphan_defects"):
        inc(k, len(summary[k]))
    return h


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--channels", type=int, default=20)
    ap.add_argument("--as-of", default="2027-01-01")
    ap.add_argument("--defects", type=float, default=0.0)
    ap.add_argument("--stats", action="store_true")
    ap.add_argument("out")
    a = ap.parse_args()
    D = parse(a.as_of)
    if D is None:
        sys.exit("no such date")
    generate(a.out, a.seed, a.channels, D, a.defects)
    if a.stats:
        h = histogram(*review_oracle.review(a.out, D, review_oracle.load_editions(None)))
        for k in sorted(h):
            print("%6d  %s" % (h[k], k))


if __name__ == "__main__":
    main()
