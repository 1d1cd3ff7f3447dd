"""Reference of section 7 of STANDARD.md (renewal notices, renewal audit, application check) and of "Applying a batch".

    python3 -m reference.renewal.oracle DB notices --year Y            [--edition EDITION.json ...]
    python3 -m reference.renewal.oracle DB renew   --as-of DATE        [--edition ...]
    python3 -m reference.renewal.oracle DB assess CHANNEL --on DATE (--star N --route R | --all)  [--edition ...]

One JSON decision a line; the first two then print {"summary": ...}. Written from the text alone, on top of review/oracle.py,
the reference of the review, of departures.py and counting.py. Doubts are in READINGS.md:

  * a decision's `uncertain`: [what, why] pairs, `what` a field, a rule or `*` (as in review/oracle.py)
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

from reference.review import oracle as review_oracle
from reference.counting import counted, counting_certificates, counting_credits, cover, kinds_held, need, required
from reference.dates import add_days, add_months, fmt, last_quarters, next_day, parse
from reference.departures import ENGINEER, MANAGER, Staff

READY, NOT_READY, RENEWED, NOT_RENEWED, ELIGIBLE, NOT_ELIGIBLE, HOLD = (
    "ready", "not-ready", "renewed", "not-renewed", "eligible", "not-eligible", "hold")
BLOCKING, CAUTION = "blocking", "caution"
DEPARTURES = ("departure-undeclared", "departure-unreplenished", "departure-in-grace", "departure-declared-late")
EVENTS = ("major-event", "major-event-pending")
ROUTES = ("certificates", "credits")
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
        return (rule, severity, e.get("person_id"), e.get("role"), e.get("departed_on"))
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


class Judged:
    """A channel none of whose rows is defective, with what is asked of it on day D by the edition `ed`; certificates
    have their margin from `applied_on`. What differs between applications and renewals is in the subclasses."""

    def __init__(self, book, cid, ch, ed, D, applied_on):
        self.R, self.cid, self.ch, self.ed, self.D, self.applied_on = book, cid, ch, ed, D, applied_on
        self.certs, self.entries, self.events, self.downgrades, self.waivers, self.participations = (
            book.of(t, cid) for t in ("certifications", "credits", "major_events", "downgrades", "waivers",
                                      "participations"))
        self.staff = Staff(D, book.of("appointments", cid), self.certs, self.downgrades, book.certificates_of,
                           book.edition_of)
        self.findings, self.tolerated, self.uncertain, self.lifted, self.covered = [], [], [], [], []

    held_engineers = held_managers = frozenset()

    # ------------------------------------------------------------------ findings

    def doubt(self, what, why):
        self.uncertain.append([what, why])

    def tolerate(self, rule, severity, evidence):
        self.tolerated.append(finding_key(rule, severity, evidence))

    def off(self, rule):
        """`off` removes a rule of section 6 here too; the bar of G.4 and the status are no rules of section 6."""
        return rule in self.ed["rules"] and self.ed["rules"][rule]["severity"] == "off"

    def add(self, rule, severity, evidence, doubt=None, waived=None, clause=None):
        if self.off(rule):
            return
        spec = self.ed["rules"].get(rule)
        f = {"rule": rule, "clause": clause or (spec["clause"] if spec else None), "severity": severity,
             "waived": waived, "evidence": evidence}
        if doubt:
            f["_doubt"] = doubt
        self.findings.append(f)

    def blocked(self):
        return any(f["severity"] == BLOCKING for f in self.findings)

    # ------------------------------------------------------------------ all of section 3 but the participations

    def window(self):
        raise NotImplementedError

    def lacking(self, star, route):
        """[(rule, evidence)] of what the star asks for and the channel has not; rules that are off ask for nothing."""
        ed, D, out = self.ed, self.D, []
        req = ed["requirements"][str(star)]
        engineers = self.staff.in_post(ENGINEER, D) | self.held_engineers
        if route == "certificates":
            kinds = kinds_held(ed, counting_certificates(ed, self.staff, engineers, D, self.applied_on))
            if not review_oracle.seats(kinds, need(ed, star)):
                out.append(("certificate-validity", {"required": required(ed, star), "counted": counted(kinds)}))
        else:
            first, last, inside = self.window()
            rows = [c for c in self.entries if inside(c.earned_on)]

            def total(held, status):
                return sum(c.points for c in counting_credits(ed, self.staff, rows, held, status))

            points = total(self.held_engineers, "approved")
            if total(self.held_engineers | self.held_managers, "approved") != points:
                self.doubt("credit-baseline", "credits of a service manager who is held by grace")
            if points < req["credits"]:
                out.append(("credit-baseline", {
                    "required": req["credits"], "counted": points, "pending": total(self.held_engineers, "pending"),
                    "window": [fmt(first), fmt(last)],
                    "_ids": sorted(c.entry_id for c in counting_credits(ed, self.staff, rows, self.held_engineers))}))
        if len(engineers) < req["engineers"]:
            out.append(("registered-engineers", {"required": req["engineers"], "counted": len(engineers)}))
        if req["service_manager"] == "yes" and not self.staff.in_post(MANAGER, D) | self.held_managers:
            out.append(("service-manager", {"required": 1, "counted": 0}))
        for rule in ("hotline", "support-email", "tracking-system"):
            col = rule.replace("-", "_")
            rank = ed["ranks"][col]
            if rank.index(self.ch.v[col]) < rank.index(req[col]):
                out.append((rule, {"required": req[col], "counted": self.ch.v[col]}))
        return [x for x in out if not self.off(x[0])]

    # ------------------------------------------------------------------ major events

    @staticmethod
    def about(e):
        return {"event_id": e.event_id, "kind": e.kind}

    def waived(self, rule):
        return review_oracle.waived(self.waivers, rule, self.D)

    def blacklist(self, since):
        """Rulings that refuse: from `since` to D, not lifted by a waiver on D."""
        self.covered = [rule for rule in EVENTS + ("participation",) if self.waived(rule)]
        for e in self.events:
            if e.ruling != "blacklist" or e.ruled_on > self.D or since is not None and e.ruled_on < since:
                continue
            if self.waived("major-event"):
                self.lifted.append(e.event_id)
            elif since is not None:
                self.add("major-event", BLOCKING, self.about(e))
            elif not self.off("major-event"):
                self.tolerate("major-event", BLOCKING, self.about(e))         # never certified: no award date

    def refuses(self, e):
        return any(f["severity"] == BLOCKING and f["rule"] in EVENTS and f["evidence"]["event_id"] == e.event_id
                   for f in self.findings)

    def caution_major(self, e):
        refuses = finding_key("major-event", BLOCKING, self.about(e)) in self.tolerated
        self.add("major-event", CAUTION, self.about(e), doubt="another reading has it refuse" if refuses else None)

    def caution_lifted(self, e, since):
        """A blacklist ruling that a waiver lifts is a caution, also where nothing else would make it one."""
        if e.event_id in self.lifted and since is not None:
            self.add("major-event", CAUTION, self.about(e), doubt="lifted, but outside the year that G.5 asks about")
            return True
        return False


class Applicant(Judged):
    """An application dated A; nobody is held by grace."""

    def __init__(self, book, cid, ch, ed, A):
        super().__init__(book, cid, ch, ed, A, A)
        self.A = A

    def window(self):
        span = months_of(self.ed, "credit_validity")
        return credit_window(self.A, span) + (lambda on: on <= self.A < add_months(on, span),)

    def missing_personnel(self, since, star, route):
        """E.3.c: who left from `since` to A, undeclared or past the deadline, and is not replenished."""
        if since is None:
            return
        since_award = [d for d in self.staff.departures if d.departed_on >= since]
        self.staff.fill(since_award, lambda d: cover(self.staff, d, star, route, self.A))
        for d in since_award:
            past = self.A > d.deadline
            if d.filled_on is not None or d.declared and not past:
                continue
            if d.declared:
                self.add("departure-unreplenished", BLOCKING, d.evidence(self.R.names))
            else:
                self.add("departure-undeclared", BLOCKING, d.evidence(self.R.names))
                if past and self.off("departure-undeclared"):
                    self.tolerate("departure-unreplenished", BLOCKING, d.evidence(self.R.names))

    def requirements(self, star, route):
        named = any(f["rule"] in DEPARTURES and f["evidence"]["role"] == MANAGER for f in self.findings)
        for rule, evidence in self.lacking(star, route):
            self.add(rule, BLOCKING, evidence, doubt="a departure of the service manager is a finding already"
                     if named and rule == "service-manager" else None)

    def cautions(self, since):
        """G.5 for an application: occurred or ruled in the twelve months to A, or without a ruling on A."""
        A = self.A
        first = add_months(A, -months_of(self.ed, "major_event_caution"))
        for e in self.events:
            ruled = e.ruled_on is not None and e.ruled_on <= A
            if self.refuses(e) or ruled and e.ruling == "none":
                continue
            if not ruled and e.occurred_on <= A:
                self.add("major-event-pending", CAUTION, self.about(e))
            elif not ruled:                                       # has not occurred yet
                for rule in EVENTS:
                    self.tolerate(rule, CAUTION, self.about(e))
            elif first <= e.occurred_on <= A or first <= e.ruled_on <= A:
                self.caution_major(e)
            else:
                self.caution_lifted(e, since)

    # ------------------------------------------------------------------ the bar of G.4

    def bar(self, star):
        """(the rows that bar the star on A, the first day from A on on which none does)"""
        m = self.ed["months"]["reapply"]

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


class Renewal(Judged):
    """The renewal of year Y, counted on D as a review counts."""

    def __init__(self, book, cid, ch, ed, D):
        super().__init__(book, cid, ch, ed, D, first_of_january(D[0]))
        self.held_engineers, self.held_managers = (self.staff.held_by_grace(r) for r in (ENGINEER, MANAGER))

    def window(self):
        first, last = last_quarters(self.D, self.ed["quarters"])
        return first, last, lambda on: first <= on <= last

    def lacking_unwaived(self, star, route):
        return [(rule, ev) for rule, ev in self.lacking(star, route) if not self.waived(rule)]

    def renewed_at(self, sought, route):
        """the highest star, from the one sought downwards, of which all is met (0: none), rulings aside"""
        stars = [s for s in sorted(self.ed["stars"], reverse=True) if s <= sought]
        if self.ed["options"]["renew_at"] == "star-sought":
            stars = [s for s in stars if s == sought]
        return next((s for s in stars if not self.lacking_unwaived(s, route)), 0)

    def participation(self, sought):
        """a caution, where the rule fires on D"""
        if sought and not self.off("participation"):
            return review_oracle.participation(self.ed, self.certs, self.participations, self.D, sought, sought, self.doubt)
        return None

    def cautions_of_year(self, year, since):
        """G.5 for a renewal: ruled in `year`, or without a ruling by its end."""
        first, last = first_of_january(year), last_of_december(year)
        for e in self.events:
            if self.refuses(e):
                continue
            if e.ruling in ("downgrade", "blacklist") and first <= e.ruled_on <= last:
                self.caution_major(e)
            elif e.event_id in self.lifted:
                if e.occurred_on <= last and e.ruled_on > last:
                    self.tolerate("major-event-pending", CAUTION, self.about(e))
                self.caution_lifted(e, since)
            elif e.occurred_on <= last and (e.ruled_on is None or e.ruled_on > last):
                why = None
                if e.ruled_on is not None and e.ruled_on <= self.D:      # ruled meanwhile: named, but by which rule?
                    why = "without a ruling at the year's end, ruled by the day of the audit"
                    self.tolerate("major-event", CAUTION, self.about(e))
                self.add("major-event-pending", CAUTION, self.about(e), doubt=why)


# ------------------------------------------------------------------------------------------------ the three commands


class Foreseen(review_oracle.Review):
    """The records as the readiness check sees them: without certifications issued after `last`."""

    def __init__(self, db, editions, D, last):
        super().__init__(db, editions, D)
        self.last = last

    def of(self, table, cid):
        rows = super().of(table, cid)
        if table == "certifications":
            rows = [c for c in rows if c.issued_on is None or c.issued_on <= self.last]
        return rows


class Renewals(review_oracle.Review):
    """All channels of a database. (Only the look-ups of the review are inherited; its D is not used.)"""

    def __init__(self, db, editions):
        super().__init__(db, editions, None)
        self.given = editions
        self.rows_of = {}
        for r in db.t["channels"]:
            self.rows_of.setdefault(r.channel_id, []).append(r)

    def certifications(self, cid, drop_duplicates=False):
        return [c for c in self.of("certifications", cid)
                if review_oracle.legible(c) and not (drop_duplicates and "certification_id" in c.bad)]

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
        d["defects"] = [e for r in bad for e in review_oracle.defect_entries(r)]
        if all(e["_soft"] for e in d["defects"]):
            d["uncertain"].append(["*", "the only defects are e-mail cells of a wrong type or encoding"])
        return True

    def finish(self, d, x, good, other):
        d["outcome"] = other if x.blocked() else good
        for k in ("findings", "tolerated", "lifted", "covered"):
            d[k] = getattr(x, k)
        d["uncertain"] += x.uncertain
        return d

    def each_channel(self, member, decide, could_be):
        """Decisions in byte order of the channels' ids, and the summary. `member(ch, cid, **reading)` tells what the
        decision is about, or None; `could_be(cid)`: whether an illegible certification may have made it one."""
        decisions, out_of_scope, undetermined = [], [], []
        membership_doubts, not_active, ineligible = [], [], []
        rows_of = dict(self.rows_of)
        malformed = [review_oracle.text_of(r.raw["channel_id"]) or "rowid %d" % r.rowid for r in rows_of.pop(None, [])]
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
                if any(not review_oracle.legible(c) for c in self.of("certifications", cid)):
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
                   "orphan_defects": [e for r in self.db.orphans for e in review_oracle.defect_entries(r)],
                   "_orphan_soft": [e for r in self.db.orphans_soft for e in review_oracle.defect_entries(r)],
                   "_undetermined_malformed": malformed, "_membership_doubts": membership_doubts,
                   "_out_of_scope_not_active": not_active, "_undetermined_ineligible": ineligible}
        return decisions, summary

    # ------------------------------------------------------------------ 1 December of year Y

    def notices(self, Y):
        day, eve, J = (Y, 12, 1), last_of_december(Y), first_of_january(Y + 1)
        ed = self.edition_of(J)
        seen = Foreseen(self.db, self.given, J, day)

        def member(ch, cid, drop_duplicates=False, future_counts=False):
            if not self.eligible_channel(ch):
                return None
            c = review_oracle.current(self.certifications(cid, drop_duplicates), day)
            return c if c is not None and review_oracle.in_force(c, day) else None

        def decide(cid, ch, cert):
            d = self.decision(cid, ch, ed, certification_id=cert.certification_id, route=cert.route,
                              from_star=cert.star, to_star=cert.star, star_foreseen=None, _valid_until=fmt(cert.valid_until))
            if self.held_back(d):
                return d
            x = Renewal(seen, cid, ch, ed, J)
            late = review_oracle.current(x.certs, eve)
            if late is None or not review_oracle.in_force(late, eve):
                x.add("not-eligible-status", BLOCKING, {})
                d["star_foreseen"] = 0
                return self.finish(d, x, READY, NOT_READY)
            if late is not cert:
                x.doubt("*", "on 31 December another certification is current")
            if any(r.downgraded_on == J for r in x.downgrades):
                x.doubt("*", "a downgrade dated 1 January is on record already")
            self.foresee(d, x, cert, late, ch, Y, seen)
            return self.finish(d, x, READY, NOT_READY)

        return self.each_channel(member, decide, lambda cid: True)

    def foresee(self, d, x, cert, late, ch, Y, seen):
        """What the January review and the audit of the same day would say."""
        head = seen.header(x.cid, ch)
        review = seen.decide(x.cid, ch, head) if head is not None else None
        d["_review"] = review and (review["outcome"], review["to_star"])
        takes = review is not None and review["outcome"] in ("downgrade", "revoke")
        takers = [f for f in review["findings"] if not f["waived"] and f["severity"] in ("downgrade", "revoke")] if takes else []
        # the audit at the current star: what it misses under another rule
        audit = Renewal(seen, x.cid, ch, x.ed, x.D)
        audit.blacklist(late.issued_on)
        refused = audit.blocked()
        x.findings += [dict(f, severity=BLOCKING) for f in takers]
        named = {f["rule"] for f in takers}
        for rule, evidence in audit.lacking_unwaived(cert.star, cert.route):
            if rule not in named:
                x.add(rule, BLOCKING, evidence)
        x.uncertain += audit.uncertain + (review["uncertain"] if review is not None else [])
        x.lifted, x.covered, x.tolerated = audit.lifted, audit.covered, audit.tolerated
        for f in audit.findings:
            if not any(g["rule"] == "major-event" and g["evidence"]["event_id"] == f["evidence"]["event_id"] for g in takers):
                x.findings.append(f)
        # cautions
        for f in review["findings"] if review is not None else []:
            if f["rule"] in ("departure-in-grace", "certificate-margin") and not f["waived"] and f not in takers:
                x.findings.append(dict(f, severity=CAUTION))
        before = len(x.findings)
        x.cautions_of_year(Y, late.issued_on)
        lacking = x.participation(cert.star)
        if lacking and "participation" in named:
            x.tolerate("participation", CAUTION, lacking)
        elif lacking:
            x.add("participation", CAUTION, lacking)
        # what is waived on that 1 January does not caution, but for a blacklist ruling that a waiver lifts
        x.findings[before:] = [f for f in x.findings[before:]
                               if not x.waived(f["rule"]) or f["evidence"].get("event_id") in x.lifted]
        # the star foreseen: sought after the review
        sought = review["to_star"] if takes else self.star_sought(x.downgrades, late, x.D)
        d["star_foreseen"] = 0 if refused else x.renewed_at(sought, cert.route)
        if takes and not review["renewal_pending"]:
            x.doubt("star_foreseen", "a downgrade is applied as a new certification of January, which the audit leaves alone")
        assert x.uncertain or x.blocked() == (takes or d["star_foreseen"] != cert.star), d["channel_id"]

    @staticmethod
    def star_sought(downgrades, cert, D):
        rows = [r for r in downgrades if first_of_january(D[0]) <= r.downgraded_on <= D]
        if not rows:
            return cert.star
        last = max(r.downgraded_on for r in rows)
        return min(r.to_star for r in rows if r.downgraded_on == last)

    # ------------------------------------------------------------------ January: the renewal audit of D's year

    def audit(self, D, left_on_hold=(), written=()):
        """`left_on_hold`: channels that applying the January review left on hold and nothing decided since; `written`: ids
        of certifications that applied batches wrote (a confirmation may then be on any certification)."""
        Y = D[0]
        eve, from_day = last_of_december(Y - 1), (Y - 1, 12, 1)
        ed = self.edition_of(first_of_january(Y))
        closed = D[1] > 3                                # only what a supplement or a reinstatement changed

        def confirmed(c):
            if c.renewal_confirmed_on is None:
                return "renewal_confirmed_on" not in c.absent          # unreadable: hold
            return from_day <= c.renewal_confirmed_on <= D

        def member(ch, cid, drop_duplicates=False, future_counts=False):
            if closed or not self.eligible_channel(ch):
                return None
            certs = self.certifications(cid, drop_duplicates)
            c = review_oracle.current(certs, eve)
            if c is None or not review_oracle.in_force(c, eve):
                return None
            if not confirmed(c) and not (c.certification_id in written and any(map(confirmed, certs))):
                return None
            if any(x.issued_on[0] == Y and (x.issued_on <= D or future_counts) for x in certs):
                return None
            return c

        def could_be(cid):
            """an illegible certification may have been the confirmed one, and nothing legible was issued in Y"""
            return not closed and (any(not review_oracle.legible(c) and confirmed(c) for c in self.of("certifications", cid))
                                   and not any(x.issued_on[0] == Y for x in self.certifications(cid)))

        def decide(cid, ch, cert):
            d = self.decision(cid, ch, ed, certification_id=cert.certification_id, route=cert.route,
                              from_star=cert.star, to_star=cert.star, star_sought=None, new_certification_id=None, _day=fmt(D),
                              waits_for=review_batch(first_of_january(Y)) if cid in left_on_hold else None)
            held = self.held_back(d)
            if held or d["waits_for"]:
                d["outcome"] = HOLD
                d["uncertain"].append(["to_star", "0 if not renewed, or the old star on hold"])
                return d
            x = Renewal(self, cid, ch, ed, D)
            sought = d["star_sought"] = self.star_sought(x.downgrades, cert, D)
            d["to_star"] = 0
            if sought == 0:
                x.add("not-eligible-status", BLOCKING, {})
            else:
                for rule, evidence in x.lacking(sought, cert.route):
                    x.add(rule, BLOCKING, evidence, waived=x.waived(rule))
                d["to_star"] = x.renewed_at(sought, cert.route)
            x.blacklist(cert.issued_on)
            if any(f["rule"] == "major-event" for f in x.findings):
                d["to_star"] = 0
            x.cautions_of_year(Y - 1, cert.issued_on)
            lacking = x.participation(sought)
            if lacking:
                x.add("participation", CAUTION, lacking)
            self.finish(d, x, RENEWED, NOT_RENEWED)
            d["outcome"] = RENEWED if d["to_star"] else NOT_RENEWED
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
        cur = review_oracle.current(legible, A)
        if cur is not None and not review_oracle.in_force(cur, A):
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
        pending = review_oracle.current(legible, last_of_december(A[0] - 1))
        if cur is None and A[1] == 1 and pending is not None and review_oracle.in_force(pending, last_of_december(A[0] - 1)):
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
        x.missing_personnel(award, star, route)
        x.requirements(star, route)
        x.blacklist(award)
        x.cautions(award)
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
        con = sqlite3.connect("file:%s?mode=ro" % review_oracle.urllib.parse.quote(os.path.abspath(path)), uri=True)
        con.text_factory = bytes
        self.t = {}
        for table, specs in review_oracle.TABLES.items():
            have = {r[1].decode().lower() for r in con.execute('PRAGMA table_info("%s")' % table)}
            cells = ", ".join('typeof("%s"), "%s"' % (s[0], s[0]) if s[0] in have else "'null', NULL" for s in specs)
            rows = con.execute('SELECT %s FROM "%s"' % (cells, table)) if have else []
            self.t[table] = [[(r[2 * i].decode(), r[2 * i + 1]) for i in range(len(specs))] for r in rows]
        con.close()

    @staticmethod
    def column(table, name):
        return [s[0] for s in review_oracle.TABLES[table]].index(name)

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
        row = [self.cell(values.get(s[0])) for s in review_oracle.TABLES[table]]
        self.t[table].append(row)
        return row

    def write(self, path):
        """As a plain database of the ten tables, without types or keys."""
        if os.path.exists(path):
            os.unlink(path)
        con = sqlite3.connect(path)
        con.execute("PRAGMA synchronous=OFF")
        con.execute("PRAGMA application_id=0x53544152")
        con.execute("PRAGMA user_version=1")
        for table, specs in review_oracle.TABLES.items():
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
    return Renewals(review_oracle.DB(path, editions), editions)


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
    book = open_book(a.db, review_oracle.load_editions(a.edition))
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
