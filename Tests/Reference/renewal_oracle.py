#!/usr/bin/env python3
"""Reference of section 7 of STANDARD.md (renewal notices, renewal audit, application check) and of "Applying a batch".

    renewal_oracle.py DB notices --year Y            [--edition EDITION.json ...]
    renewal_oracle.py DB renew   --as-of DATE        [--edition ...]
    renewal_oracle.py DB assess CHANNEL --on DATE (--star N --route R | --all)  [--edition ...]

One JSON decision a line; the first two then print {"summary": ...}. Written from the text alone, on top of oracle.py,
the reference of the review (rows, defects, departures' replenishment, seats). Doubts are in RENEWAL_READINGS.md:

  * a decision's `uncertain`: [what, why] pairs, `what` a field, a rule or `*` (as in oracle.py)
  * a finding's `_doubt`: another reading would not have this finding
  * a decision's `tolerated`: keys of findings that another reading would have in addition (see `finding_key`)
  * a decision's `lifted`: ids of events whose blacklist ruling a waiver lifts (some would print them, marked as waived)
  * a decision's `covered`: rules of events that a waiver covers on the day (some would mark the cautions as waived)
"""
import argparse
import hashlib
import json
import os
import sqlite3
import sys

import oracle as O
from dates import add_days, add_months, fmt, next_day, parse

READY, NOT_READY, RENEWED, NOT_RENEWED, ELIGIBLE, NOT_ELIGIBLE, HOLD = (
    "ready", "not-ready", "renewed", "not-renewed", "eligible", "not-eligible", "hold")
BLOCKING, CAUTION = "blocking", "caution"
DEPARTURES = ("departure-undeclared", "departure-unreplenished")
EVENTS = ("major-event", "major-event-pending")
ROUTES = ("certificates", "credits")
ENGINEER, MANAGER = "post-sales-engineer", "service-manager"
MONTHS = {"credit_validity": 12, "major_event_caution": 12}      # where an edition's JSON has no entry


def months_of(ed, what):
    return ed["months"][what] if what in ed["months"] else MONTHS[what]


def first_of_january(year):
    return (year, 1, 1)


def last_of_december(year):
    return (year, 12, 31)


def renewal_batch(D):
    return fmt(D) + "-renewal"


def review_batch(D):
    return "%04d-%02d-review" % (D[0], 1 if D[1] <= 6 else 7)


def added_id(batch, cid):
    return hashlib.sha256(("%s/%s" % (batch, cid)).encode()).hexdigest()[:16]


def finding_key(rule, severity, evidence):
    """What tells two findings about one channel apart."""
    e = evidence or {}
    if rule in DEPARTURES:
        return (rule, severity, e.get("person_id"), e.get("departed_on"))
    if rule in EVENTS:
        return (rule, severity, e.get("event_id"))
    return (rule, severity)


def credit_window(A, span):
    """The first and the last day on which credits for an application dated A may have been earned (section 3): found by
    trying days, since earned_on + n months is not a plain shift at month ends."""
    first = add_days(add_months(A, -span), -3)
    while not A < add_months(first, span):
        first = next_day(first)
    return first, A


# ------------------------------------------------------------------------------------------------ one channel on a day


class Applicant(O.Channel):
    """A channel none of whose rows is defective, judged for an application (or a renewal) dated A. Of the review's
    class only the helpers are used that know no star and no term: people and certificates, replenishment, seats."""

    def __init__(self, book, cid, ch, ed, A):
        self.R, self.cid, self.ch, self.ed, self.A = book, cid, ch, ed, A
        self.opt, self.months = ed["options"], ed["months"]
        self.certs, self.appts, self.credit_rows, self.events, self.downgrades, self.waivers = (
            book.of(t, cid) for t in ("certifications", "appointments", "credits", "major_events", "downgrades",
                                      "waivers"))
        lists = ed["certificates"]
        self.junior, self.senior, self.pm = (set(lists[k]) for k in ("junior", "senior", "project_management"))
        self.findings, self.tolerated, self.uncertain, self.lifted, self.covered = [], [], [], [], []

    # ------------------------------------------------------------------ findings

    def doubt(self, what, why):
        self.uncertain.append([what, why])

    def tolerate(self, rule, severity, evidence):
        self.tolerated.append(finding_key(rule, severity, evidence))

    def add(self, rule, severity, evidence, doubt=None):
        """`off` removes a rule of section 6 here too; the bar of G.4 and the status are no rules of section 6."""
        spec = self.ed["rules"].get(rule)
        if spec is not None and spec["severity"] == "off":
            return
        f = {"rule": rule, "clause": spec["clause"] if spec else None, "severity": severity, "waived": None,
             "evidence": evidence}
        if doubt:
            f["_doubt"] = doubt
        self.findings.append(f)

    def blocked(self):
        return any(f["severity"] == BLOCKING for f in self.findings)

    # ------------------------------------------------------------------ departures (section 5) as they stand on A

    def departures(self):
        A, out = self.A, []
        gone = [a for a in self.appts if a.departed_on is not None and a.departed_on <= A]
        for a in gone:
            declared = a.declared_on is not None and a.declared_on <= A
            start = a.departed_on
            if self.opt["grace_from"] == "declaration" and a.declared_on is not None:
                start = max(start, a.declared_on)
            deadline = add_months(start, self.months["grace"])
            level = self.level(a.person_id, a.departed_on) if a.role == ENGINEER else 0
            on, tie = self.replenished(a, level, gone)
            if on is not None and on > A:
                on = None
            if tie:
                self.doubt("departures", "two departures equal in date, person and registration name one replacement")
            out.append({"a": a, "declared": declared, "deadline": deadline, "replenished": on,
                        "level": ("none", "junior", "senior")[level],
                        "in_grace": declared and on is None and A <= deadline})
        return out

    def missing_personnel(self, since):
        """E.3.c, for an application: who left from `since` to A, undeclared or past the deadline, not replenished."""
        for x in self.departures():
            a = x["a"]
            if since is None or a.departed_on < since or x["replenished"] is not None:
                continue
            past = self.A > x["deadline"]
            if x["declared"] and not past:
                continue
            ev = {"person_id": a.person_id, "role": a.role, "departed_on": fmt(a.departed_on),
                  "declared_on": fmt(a.declared_on), "deadline": fmt(x["deadline"]), "level": x["level"],
                  "replenished_on": None, "_declared": x["declared"],
                  "_deadline_doubt": bool(not x["declared"] and a.declared_on
                                          and self.opt["grace_from"] == "declaration")}
            if x["declared"]:
                self.add("departure-unreplenished", BLOCKING, ev)
            else:
                self.add("departure-undeclared", BLOCKING, ev)
                if past and self.ed["rules"]["departure-undeclared"]["severity"] == "off":
                    self.tolerate("departure-unreplenished", BLOCKING, ev)

    # ------------------------------------------------------------------ all of section 3 but the participations

    def requirements(self, star, route, grace):
        A, req = self.A, self.ed["requirements"][str(star)]
        in_grace = [x["a"] for x in self.departures() if x["in_grace"]] if grace else []
        held = {a.person_id for a in in_grace if a.role == ENGINEER}
        held_managers = {a.person_id for a in in_grace if a.role == MANAGER}
        self.counted_people = self.persons_in_post(ENGINEER, A) | held

        if route == "certificates":
            self.check_certificates(star)
        else:
            self.check_credits(req, held, held_managers)
        if len(self.counted_people) < req["engineers"]:
            self.add("registered-engineers", BLOCKING,
                     {"required": req["engineers"], "counted": len(self.counted_people)})
        if req["service_manager"] == "yes" and not self.persons_in_post(MANAGER, A) | held_managers:
            named = any(f["rule"] in DEPARTURES and f["evidence"]["role"] == MANAGER for f in self.findings)
            self.add("service-manager", BLOCKING, {"required": 1, "counted": 0},
                     doubt="a departure of the service manager is a finding already" if named else None)
        for rule in ("hotline", "support-email", "tracking-system"):
            col = rule.replace("-", "_")
            rank = self.ed["ranks"][col]
            if rank.index(self.ch.v[col]) < rank.index(req[col]):
                self.add(rule, BLOCKING, {"required": req[col], "counted": self.ch.v[col]})

    def check_certificates(self, star):
        beyond = add_months(self.A, self.months["margin"])
        counting = [(pid, c) for pid in self.counted_people for c in self.certificates_of(pid)
                    if O.valid_on(c, self.A) and c.valid_until > beyond]
        people = self.people_tuples(counting)
        j, s, p = self.need(star)
        if not O.seats(people, (j, s, p)):
            self.add("certificate-validity", BLOCKING,
                     {"required": {"senior": s, "technical": s + j, "project_management": p},
                      "counted": self.tuple_evidence(people)})

    def check_credits(self, req, held, held_managers):
        A, span = self.A, months_of(self.ed, "credit_validity")
        rows = [c for c in self.credit_rows
                if c.status == "approved" and c.earned_on <= A and A < add_months(c.earned_on, span)]

        def total(who_is_held):
            if self.opt["departed_engineers_credits"] == "count":
                return sum(c.points for c in rows)
            here = {a.person_id for a in self.appts if O.in_post(a, A)} | who_is_held
            return sum(c.points for c in rows if c.person_id in here)

        points = total(held | held_managers)
        if points != total(held):
            self.doubt("credit-baseline", "credits of a service manager who is held by grace")
        if points < req["credits"]:
            first, last = credit_window(A, span)
            self.add("credit-baseline", BLOCKING,
                     {"required": req["credits"], "counted": points, "window": [fmt(first), fmt(last)]})

    # ------------------------------------------------------------------ major events

    def blacklist(self, since, day):
        """Rulings that refuse: from `since` to `day`, not lifted by a waiver on `day`."""
        self.covered = sorted({w.rule for w in self.waivers
                               if w.rule in EVENTS and w.granted_on <= day <= w.expires_on})
        waived = "major-event" in self.covered
        for e in self.events:
            if e.ruling != "blacklist" or e.ruled_on > day:
                continue
            if since is not None and e.ruled_on < since:
                continue
            if waived:
                self.lifted.append(e.event_id)
            elif since is not None:
                self.add("major-event", BLOCKING, {"event_id": e.event_id})
            elif self.ed["rules"]["major-event"]["severity"] != "off":
                self.tolerate("major-event", BLOCKING, {"event_id": e.event_id})      # never certified: no award date

    def named(self, e):
        return any(f["rule"] == "major-event" and f["evidence"]["event_id"] == e.event_id for f in self.findings)

    def caution_major(self, e):
        """One finding a rule and event: what refuses already is not named a second time."""
        ev = {"event_id": e.event_id}
        if self.named(e):
            self.tolerate("major-event", CAUTION, ev)
        else:
            refuses = finding_key("major-event", BLOCKING, ev) in self.tolerated
            self.add("major-event", CAUTION, ev, doubt="another reading has it refuse" if refuses else None)

    def cautions_of_year(self, year, day):
        """G.5 for a renewal: ruled in `year`, or without a ruling by its end."""
        first, last = first_of_january(year), last_of_december(year)
        for e in self.events:
            ev = {"event_id": e.event_id}
            if e.ruling in ("downgrade", "blacklist") and first <= e.ruled_on <= last:
                self.caution_major(e)
            elif e.occurred_on <= last and (e.ruled_on is None or e.ruled_on > last):
                if self.named(e):                             # it refuses already: not named again, of either rule
                    continue
                since = None
                if e.ruled_on is not None and e.ruled_on <= day:   # ruled meanwhile: named, but by which rule?
                    since = "without a ruling at the year's end, ruled by the day of the audit"
                    self.tolerate("major-event", CAUTION, ev)
                self.add("major-event-pending", CAUTION, ev, doubt=since)

    def cautions_before(self):
        """G.5 for an application: occurred or ruled in the twelve months to A, or without a ruling on A."""
        A = self.A
        first = add_months(A, -months_of(self.ed, "major_event_caution"))
        for e in self.events:
            ruled = e.ruled_on is not None and e.ruled_on <= A
            if ruled and e.ruling == "none":
                continue
            if not ruled and e.occurred_on <= A:
                self.add("major-event-pending", CAUTION, {"event_id": e.event_id})
            elif not ruled:                                       # has not occurred yet
                for rule in EVENTS:
                    self.tolerate(rule, CAUTION, {"event_id": e.event_id})
            elif first <= e.occurred_on <= A or first <= e.ruled_on <= A:
                self.caution_major(e)

    # ------------------------------------------------------------------ the bar of G.4

    def bar(self, star):
        """(the rows that bar the star on A, the first day from A on on which none does)"""
        m = self.months["reapply"]

        def rows(day, known_by=None):
            return [r for r in self.downgrades
                    if star >= r.from_star and r.downgraded_on <= day <= add_months(r.downgraded_on, m)
                    and (known_by is None or r.downgraded_on <= known_by)]

        def free(known_by=None):
            day = self.A
            while rows(day, known_by):
                day = next_day(max(add_months(r.downgraded_on, m) for r in rows(day, known_by)))
            return day

        if free(self.A) != free():
            self.doubt("open_from", "a downgrade dated after the application prolongs the bar")
        return rows(self.A), free()


# ------------------------------------------------------------------------------------------------ the three commands


class Renewals(O.Review):
    """All channels of a database. (Only the look-ups of the review are inherited; its D is not used.)"""

    def __init__(self, db, editions):
        super().__init__(db, editions, None)
        self.rows_of = {}
        for r in db.t["channels"]:
            self.rows_of.setdefault(r.channel_id, []).append(r)

    def certifications(self, cid, drop_duplicates=False):
        return [c for c in self.of("certifications", cid)
                if O.legible(c) and not (drop_duplicates and "certification_id" in c.bad)]

    def decision(self, cid, ch, ed, **kw):
        d = {"channel_id": cid, "kind": ch.kind, "certification_id": None, "edition": ed["edition"], "route": None,
             "outcome": None, "from_star": None, "to_star": None, "findings": [], "defects": [], "uncertain": [],
             "tolerated": [], "lifted": [], "covered": []}
        d.update(kw)
        return d

    def held_back(self, d):
        """Defective rows: hold, and nothing else is concluded."""
        bad = self.db.bad_of.get(d["channel_id"], [])
        if not bad:
            return False
        d["outcome"] = HOLD
        d["defects"] = [e for r in bad for e in O.defect_entries(r)]
        if all(e["_soft"] for e in d["defects"]):
            d["uncertain"].append(["*", "the only defects are e-mail cells of a wrong type or encoding"])
        return True

    def finish(self, d, applicant, good, other):
        d["outcome"] = other if applicant.blocked() else good
        for k in ("findings", "tolerated", "lifted", "covered"):
            d[k] = getattr(applicant, k)
        d["uncertain"] += applicant.uncertain
        return d

    def each_channel(self, member, decide, could_be):
        """Decisions in byte order of the channels' ids, and the summary. `member(ch, cid, **reading)` tells what the
        decision is about, or None; `could_be(cid)`: whether an illegible certification may have made it one."""
        decisions, out_of_scope, undetermined = [], [], []
        membership_doubts, not_active, ineligible = [], [], []
        rows_of = dict(self.rows_of)
        malformed = [O.text_of(r.raw["channel_id"]) or "rowid %d" % r.rowid for r in rows_of.pop(None, [])]
        for cid in sorted(rows_of, key=lambda s: s.encode()):
            ch = rows_of[cid][0]
            if ch.kind is not None and ch.kind not in self.kinds:
                out_of_scope.append(cid)
                if ch.status is not None and ch.status != "active":
                    not_active.append(cid)
            about = member(ch, cid)
            readings = [member(ch, cid, drop_duplicates=True), member(ch, cid, future_counts=True)]
            readings += [member(other, cid) for other in rows_of[cid][1:]]
            doubtful = any(x is not about for x in readings)
            if doubtful:
                membership_doubts.append(cid)
            if about is None:
                if any(not O.legible(c) for c in self.of("certifications", cid)):
                    (undetermined if self.eligible_channel(ch) else ineligible).append(cid)
                    if not could_be(cid) and not doubtful:
                        membership_doubts.append(cid)
                continue
            d = decide(cid, ch, about)
            if doubtful:
                d["uncertain"].append(["*", "whether the channel is in question depends on a defective or later row"])
            decisions.append(d)
        outcomes, rules = {}, {}
        for d in decisions:
            outcomes[d["outcome"]] = outcomes.get(d["outcome"], 0) + 1
            for f in d["findings"]:
                rules[f["rule"]] = rules.get(f["rule"], 0) + 1
        summary = {"reviewed": len(decisions), "outcomes": outcomes, "rules": rules,
                   "holds": [d["channel_id"] for d in decisions if d["outcome"] == HOLD],
                   "out_of_scope": out_of_scope, "undetermined": undetermined,
                   "orphan_defects": [e for r in self.db.orphans for e in O.defect_entries(r)],
                   "_orphan_soft": [e for r in self.db.orphans_soft for e in O.defect_entries(r)],
                   "_undetermined_malformed": malformed, "_membership_doubts": membership_doubts,
                   "_out_of_scope_not_active": not_active, "_undetermined_ineligible": ineligible}
        return decisions, summary

    # ------------------------------------------------------------------ 1 December of year Y

    def notices(self, Y):
        day, eve, A = (Y, 12, 1), last_of_december(Y), first_of_january(Y + 1)
        ed = self.edition_of(A)

        def member(ch, cid, drop_duplicates=False, future_counts=False):
            if not self.eligible_channel(ch):
                return None
            c = O.current(self.certifications(cid, drop_duplicates), day)
            return c if c is not None and O.in_force(c, day) else None

        def decide(cid, ch, cert):
            d = self.decision(cid, ch, ed, certification_id=cert.certification_id, route=cert.route,
                              from_star=cert.star, to_star=cert.star, _valid_until=fmt(cert.valid_until))
            if self.held_back(d):
                return d
            x = Applicant(self, cid, ch, ed, A)
            # what the audit of 1 January would have besides, and the notice takes for granted
            late = O.current(x.certs, eve)
            unsure = None
            if late is not cert or not O.in_force(late, eve):
                unsure = "on 31 December another certification is current, or none is in force"
                x.doubt("major-event", unsure)                        # another award date
            if any(c.issued_on[0] == Y + 1 for c in x.certs):
                unsure = "a certification issued next year is on record already"
            if any(r.downgraded_on == A and r.to_star != cert.star for r in x.downgrades):
                x.doubt("*", "a downgrade dated 1 January is on record already")
            award = late.issued_on if O.in_force(late, eve) else O.current(x.certs, A).issued_on
            x.requirements(cert.star, cert.route, grace=True)
            x.blacklist(award, A)
            x.cautions_of_year(Y, A)
            self.finish(d, x, READY, NOT_READY)
            if unsure:
                d["tolerated"].append(("not-eligible-status", BLOCKING))
                if d["outcome"] == READY:
                    d["uncertain"].append(["outcome", unsure])
            return d

        return self.each_channel(member, decide, lambda cid: True)

    # ------------------------------------------------------------------ January: the renewal audit of D's year

    def audit(self, D):
        Y = D[0]
        A, eve, from_day = first_of_january(Y), last_of_december(Y - 1), (Y - 1, 12, 1)
        ed = self.edition_of(A)

        def confirmed(c):
            if c.renewal_confirmed_on is None:
                return "renewal_confirmed_on" not in c.absent          # unreadable: hold
            return from_day <= c.renewal_confirmed_on <= D

        def member(ch, cid, drop_duplicates=False, future_counts=False):
            if not self.eligible_channel(ch):
                return None
            certs = self.certifications(cid, drop_duplicates)
            c = O.current(certs, eve)
            if c is None or not O.in_force(c, eve) or not confirmed(c):
                return None
            if any(x.issued_on[0] == Y and (x.issued_on <= D or future_counts) for x in certs):
                return None
            return c

        def could_be(cid):
            """an illegible certification may have been the confirmed one, and nothing legible was issued in Y"""
            return (any(not O.legible(c) and confirmed(c) for c in self.of("certifications", cid))
                    and not any(x.issued_on[0] == Y for x in self.certifications(cid)))

        def decide(cid, ch, cert):
            d = self.decision(cid, ch, ed, certification_id=cert.certification_id, route=cert.route,
                              from_star=cert.star, to_star=cert.star, new_certification_id=None)
            if self.held_back(d):
                d["uncertain"].append(["to_star", "0 if not renewed, or the old star on hold"])
                return d
            x = Applicant(self, cid, ch, ed, A)
            star = cert.star
            rows = [r for r in x.downgrades if A <= r.downgraded_on <= D]
            if rows:
                last = max(r.downgraded_on for r in rows)
                star = min(r.to_star for r in rows if r.downgraded_on == last)
            if star == 0:
                x.add("not-eligible-status", BLOCKING, {})
            else:
                x.requirements(star, cert.route, grace=True)
            x.blacklist(cert.issued_on, D)
            x.cautions_of_year(Y - 1, D)
            self.finish(d, x, RENEWED, NOT_RENEWED)
            d["to_star"] = star if d["outcome"] == RENEWED else 0
            if d["outcome"] == RENEWED:
                d["new_certification_id"] = added_id(renewal_batch(D), cid)
            return d

        return self.each_channel(member, decide, could_be)

    # ------------------------------------------------------------------ an application on A

    def assess(self, cid, star, route, A):
        """The decision, or None for an unknown channel."""
        if cid is None or cid not in self.rows_of:
            return None
        ch = self.rows_of[cid][0]
        ed = self.edition_of(A)
        legible = self.certifications(cid)
        cur = O.current(legible, A)
        if cur is not None and not O.in_force(cur, A):
            cur = None
        from_star = cur.star if cur is not None else 0
        d = self.decision(cid, ch, ed, route=route, from_star=from_star, to_star=from_star,
                          certification_id=cur.certification_id if cur is not None else None, open_from=None,
                          effective_on=fmt(A), _asked=star)
        if self.held_back(d):
            certs = self.of("certifications", cid)
            if any(c.defective for c in certs):
                d["uncertain"] += [[k, "a certification is defective"] for k in ("from_star", "to_star")]
            return d
        pending = O.current(legible, last_of_december(A[0] - 1))
        if cur is None and A[1] == 1 and pending is not None and O.in_force(pending, last_of_december(A[0] - 1)):
            d["uncertain"].append(["from_star", "run out on 31 December, renewal pending"])
        x = Applicant(self, cid, ch, ed, A)
        issued = [c.issued_on for c in x.certs if c.issued_on <= A]
        award = max(issued) if issued else None
        if ch.status != "active" or ch.kind not in self.kinds:
            x.add("not-eligible-status", BLOCKING, {})
        standing, d["open_from"] = x.bar(star)
        if standing:
            last = max(standing, key=lambda r: r.downgraded_on)
            x.add("reapplication-bar", BLOCKING,
                  {"downgraded_on": fmt(last.downgraded_on), "from_star": last.from_star})
        d["open_from"] = fmt(d["open_from"])
        x.missing_personnel(award)
        x.requirements(star, route, grace=False)
        x.blacklist(award, A)
        x.cautions_before()
        self.finish(d, x, ELIGIBLE, NOT_ELIGIBLE)
        if d["outcome"] == ELIGIBLE:
            d["to_star"] = star
        return d

    def assess_all(self, cid, A):
        stars = sorted(self.edition_of(A)["stars"], reverse=True)
        return [self.assess(cid, s, route, A) for s in stars for route in ROUTES]


# ------------------------------------------------------------------------------------------------ applying a batch


class Tables:
    """All rows of the ten tables as (type, bytes or number) cells in the order of section 8's columns: what `apply`
    writes is worked out on these, so that any make of table (no rowid, no keys, no types) will do."""

    def __init__(self, path):
        con = sqlite3.connect("file:%s?mode=ro" % O.urllib.parse.quote(os.path.abspath(path)), uri=True)
        con.text_factory = bytes
        self.t = {}
        for table, specs in O.TABLES.items():
            have = {r[1].decode().lower() for r in con.execute('PRAGMA table_info("%s")' % table)}
            cells = ", ".join('typeof("%s"), "%s"' % (s[0], s[0]) if s[0] in have else "'null', NULL" for s in specs)
            rows = con.execute('SELECT %s FROM "%s"' % (cells, table)) if have else []
            self.t[table] = [[(r[2 * i].decode(), r[2 * i + 1]) for i in range(len(specs))] for r in rows]
        con.close()

    @staticmethod
    def column(table, name):
        return [s[0] for s in O.TABLES[table]].index(name)

    @staticmethod
    def cell(value):
        if value is None:
            return ("null", None)
        if isinstance(value, int):
            return ("integer", value)
        return ("text", (value if isinstance(value, str) else fmt(value)).encode())

    def where(self, table, **values):
        want = [(self.column(table, k), self.cell(v)) for k, v in values.items()]
        return [row for row in self.t[table] if all(row[i] == v for i, v in want)]

    def put(self, table, **values):
        row = [self.cell(values.get(s[0])) for s in O.TABLES[table]]
        self.t[table].append(row)
        return row

    def write(self, path):
        """As a plain database of the ten tables, without types or keys."""
        if os.path.exists(path):
            os.unlink(path)
        con = sqlite3.connect(path)
        con.execute("PRAGMA application_id=0x53544152")
        con.execute("PRAGMA user_version=1")
        for table, specs in O.TABLES.items():
            con.execute("CREATE TABLE %s (%s)" % (table, ", ".join(s[0] for s in specs)))
            for row in self.t[table]:
                marks = ", ".join("CAST(? AS TEXT)" if typ == "text" else "?" for typ, _ in row)
                con.execute("INSERT INTO %s VALUES (%s)" % (table, marks), [v for _, v in row])
        con.commit()
        con.close()


REASON = "(any text)"        # what the program writes as the reason of a row in `downgrades` is its own


def date_of(cell):
    return parse(cell[1].decode()) if cell[0] == "text" and cell[1] else None


def applied_review(tables, batch, D, decisions):
    """Changes `tables` to what they are after the review `batch` as of D is applied; returns doubts [(channel, why)].
    Decisions that take a star are of channels without a defective row, so the cells below are all well-formed."""
    doubts = []
    issued, until, ended = (Tables.column("certifications", k) for k in ("issued_on", "valid_until", "ended_on"))
    cert_id, star = (Tables.column("certifications", k) for k in ("certification_id", "star"))
    for d in decisions:
        cid = d["channel_id"]
        if d["outcome"] not in ("downgrade", "revoke"):
            continue
        mine = [r for r in tables.where("certifications", channel_id=cid) if date_of(r[issued]) <= D]

        def over(row):
            return date_of(row[ended]) is not None and date_of(row[ended]) <= D

        def in_force(row):
            return D <= date_of(row[until]) and not over(row)

        cur = max(mine, key=lambda r: (date_of(r[issued]), not over(r), r[cert_id][1]))
        before = list(cur)
        tables.put("downgrades", channel_id=cid, downgraded_on=D, from_star=d["from_star"], to_star=d["to_star"],
                   reason=REASON)
        if d["outcome"] == "revoke" or in_force(cur):
            for row in [r for r in mine if in_force(r)]:
                row[ended] = Tables.cell(D)
        if d["outcome"] == "revoke":
            for row in tables.where("channels", channel_id=cid):
                row[Tables.column("channels", "status")] = Tables.cell("blacklisted")
        elif cur[ended] != before[ended] and d["to_star"]:
            new = before                                        # everything else as before, a planned end too
            for at, value in ((cert_id, added_id(batch, cid)), (star, d["to_star"]), (issued, D)):
                new[at] = Tables.cell(value)
            if date_of(before[ended]) is not None:
                doubts.append((cid, "the certification had an end planned after D"))
            tables.t["certifications"].append(new)
    return doubts


def applied_renewals(tables, batch, D, decisions):
    """The same for a renewal batch: every renewed channel gets its new certification."""
    for d in decisions:
        if d["outcome"] == RENEWED:
            A = first_of_january(D[0])
            tables.put("certifications", certification_id=added_id(batch, d["channel_id"]), channel_id=d["channel_id"],
                       star=d["to_star"], route=d["route"], applied_on=A, issued_on=A,
                       valid_until=last_of_december(D[0]))
    return []


def apply_to_copy(source, target, batch, D, decisions):
    """Writes to `target` the database `source` after the batch is applied."""
    tables = Tables(source)
    doubts = (applied_renewals if batch.endswith("-renewal") else applied_review)(tables, batch, D, decisions)
    tables.write(target)
    return doubts


# ------------------------------------------------------------------------------------------------ command line


def open_book(path, editions):
    return Renewals(O.DB(path, editions), editions)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("db")
    ap.add_argument("command", choices=["notices", "renew", "assess"])
    ap.add_argument("channel", nargs="?")
    ap.add_argument("--year", type=int)
    ap.add_argument("--as-of", "--on", dest="day")
    ap.add_argument("--star", type=int)
    ap.add_argument("--route", choices=ROUTES)
    ap.add_argument("--all", action="store_true")
    ap.add_argument("--edition", action="append")
    a = ap.parse_args()
    day = parse(a.day) if a.day else None
    if a.command != "notices" and day is None:
        sys.exit("renewal_oracle: a date, please")
    book = open_book(a.db, O.load_editions(a.edition))
    summary = None
    if a.command == "notices":
        decisions, summary = book.notices(a.year)
    elif a.command == "renew":
        decisions, summary = book.audit(day)
    else:
        decisions = book.assess_all(a.channel, day) if a.all else [book.assess(a.channel, a.star, a.route, day)]
        if None in decisions:
            sys.exit("renewal_oracle: unknown channel")
    for d in decisions:
        print(json.dumps(d, ensure_ascii=False))
    if summary is not None:
        print(json.dumps({"summary": summary}, ensure_ascii=False))


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        os._exit(0)
