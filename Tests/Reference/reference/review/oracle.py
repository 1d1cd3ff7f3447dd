"""Brute-force reference of the SEMI-ANNUAL REVIEW of STANDARD.md (sections 1-6 and 8). Section 5 is in departures.py, what
counts (section 3) in counting.py.

    python3 -m reference.review.oracle DB [--as-of DATE] [--edition FILE ...]

One JSON decision a line, then one line {"summary": ...}.  A decision carries, besides the fields of Decision.md, a list
`uncertain`: [what, why] pairs where the text leaves more than one defensible reading (`what` is a field name, a rule, or
`*`); review/compare.py counts differences there as doubts, not as errors.
"""
import argparse
import datetime
import json
import os
import re
import sqlite3
import sys
import urllib.parse

from reference import edition
from reference.counting import (counted, counting_certificates, counting_credits, cover, kinds_held, need, required, seats,
                      seats_formula, seats_search, strangers)
from reference.dates import (add_months, closing_day, days_between, fmt, last_quarters, next_day, parse as parse_date,
                   previous_half_start)
from reference.departures import ENGINEER, MANAGER, Staff
from reference.standing import current, ended_by, in_force, legible, valid_on

# ------------------------------------------------------------------------------------------------ section 8: the tables

ID, REF, TEXT, OPT_TEXT, EMAIL, LANG, WORD, DATE, OPT_DATE, STAR, POINTS, OPT_WORD, OPT_REF, CATEGORY, RULE = (
    "id", "ref", "text", "opt_text", "email", "lang", "word", "date", "opt_date", "star", "points", "opt_word", "opt_ref",
    "category", "rule")
OPTIONAL = {OPT_TEXT, EMAIL, LANG, OPT_DATE, OPT_WORD, OPT_REF}

TABLES = {
    "channels": [("channel_id", ID), ("name", TEXT), ("kind", TEXT), ("country", TEXT), ("language", LANG),
                 ("service_email", EMAIL), ("office_email", EMAIL), ("hotline", WORD, ("7x24", "5x8", "none")),
                 ("support_email", WORD, ("yes", "no")), ("tracking_system", WORD, ("automatic", "manual", "none")),
                 ("status", WORD, ("active", "blacklisted", "closed"))],
    "certifications": [("certification_id", ID), ("channel_id", REF, "channels"), ("star", STAR, (4, 3, 2)),
                       ("route", WORD, ("certificates", "credits")), ("applied_on", DATE), ("issued_on", DATE),
                       ("valid_until", DATE), ("ended_on", OPT_DATE), ("renewal_confirmed_on", OPT_DATE)],
    "people": [("person_id", ID), ("name", TEXT), ("email", EMAIL)],
    "appointments": [("person_id", REF, "people"), ("channel_id", REF, "channels"),
                     ("role", WORD, ("service-manager", "post-sales-engineer")), ("registered_on", DATE),
                     ("departed_on", OPT_DATE), ("declared_on", OPT_DATE), ("replaced_by", OPT_REF, "people")],
    "certificates": [("certificate_id", ID), ("person_id", REF, "people"), ("code", TEXT), ("issued_on", DATE),
                     ("valid_until", DATE)],
    "credits": [("entry_id", ID), ("channel_id", REF, "channels"), ("person_id", REF, "people"), ("category", CATEGORY),
                ("points", POINTS), ("earned_on", DATE), ("status", WORD, ("approved", "pending", "rejected"))],
    "participations": [("channel_id", REF, "channels"), ("held_on", DATE), ("kind", WORD, ("training", "meeting", "forum")),
                       ("title", TEXT)],
    "major_events": [("event_id", ID), ("channel_id", REF, "channels"), ("occurred_on", DATE), ("kind", TEXT),
                     ("ruling", OPT_WORD, ("none", "downgrade", "blacklist")), ("ruled_on", OPT_DATE)],
    "downgrades": [("channel_id", REF, "channels"), ("downgraded_on", DATE), ("from_star", STAR, (4, 3, 2)),
                   ("to_star", STAR, (3, 2, 0)), ("reason", TEXT)],
    "waivers": [("channel_id", REF, "channels"), ("rule", RULE), ("reason", TEXT), ("granted_by", TEXT),
                ("granted_on", DATE), ("expires_on", DATE)],
}
ID_COLUMN = {"channels": "channel_id", "certifications": "certification_id", "people": "person_id",
             "certificates": "certificate_id", "credits": "entry_id", "major_events": "event_id"}
# what is taken for "its key columns" in tables without an id (READINGS.md)
KEY_COLUMNS = {"appointments": ("person_id", "channel_id", "role", "registered_on"),
               "participations": ("channel_id", "held_on", "kind", "title"),
               "downgrades": ("channel_id", "downgraded_on"),
               "waivers": ("channel_id", "rule", "granted_on")}
BACKWARDS = {"certifications": [("issued_on", "applied_on"), ("valid_until", "issued_on"), ("ended_on", "issued_on")],
             "certificates": [("valid_until", "issued_on")],
             "appointments": [("departed_on", "registered_on")],
             "major_events": [("ruled_on", "occurred_on")],
             "waivers": [("expires_on", "granted_on")]}

ID_RE = re.compile(r"[A-Za-z0-9._-]{1,64}")
LANG_RE = re.compile(r"(?:[A-Za-z]{2,8}|[xXiI](?=-))(?:-[A-Za-z0-9]{1,8})*")


class Row:
    """One row: v = readable values (None: absent or unreadable), bad = {column: (reason, soft)}, raw = (type, value) cells."""

    def __init__(self, table, rowid, raw):
        self.table, self.rowid, self.raw, self.v, self.bad = table, rowid, raw, {}, {}
        self.absent = set()

    def __getattr__(self, name):
        try:
            return self.__dict__["v"][name]
        except KeyError:
            raise AttributeError(name)

    def flag(self, col, reason, soft=False):
        if col not in self.bad:              # one entry per defective value
            self.bad[col] = (reason, soft)

    @property
    def defective(self):
        return bool(self.bad)


def parse_cell(row, spec, rules, categories):
    col, kind = spec[0], spec[1]
    typ, val = row.raw[col]
    row.v[col] = None
    optional = kind in OPTIONAL
    soft = kind == EMAIL
    if typ == "null" or (typ == "text" and val == b""):
        row.absent.add(col)
        if not optional:
            row.flag(col, "absent")
        return
    if kind in (STAR, POINTS):
        if typ != "integer":
            row.flag(col, "wrong type " + typ)
        elif kind == STAR and val not in spec[2]:
            row.flag(col, "not one of %r" % (spec[2],))
        elif kind == POINTS and not 0 <= val <= 1000000:
            row.flag(col, "out of range")
        else:
            row.v[col] = val
        return
    if typ != "text":
        row.flag(col, "wrong type " + typ, soft)
        return
    if b"\0" in val:
        row.flag(col, "NUL", soft)
        return
    try:
        s = val.decode("utf-8")
    except UnicodeDecodeError:
        row.flag(col, "invalid UTF-8", soft)
        return
    if kind in (ID, REF, OPT_REF):
        if not ID_RE.fullmatch(s):
            row.flag(col, "malformed id")
            return
    elif kind in (DATE, OPT_DATE):
        d = parse_date(s)
        if d is None:
            row.flag(col, "no such date")
            return
        row.v[col] = d
        return
    elif kind in (WORD, OPT_WORD):
        if s not in spec[2]:
            row.flag(col, "unknown word")
            return
    elif kind == LANG:
        if not LANG_RE.fullmatch(s):
            row.flag(col, "no language tag")
            return
    elif kind == RULE:
        if s not in rules:
            row.flag(col, "no such rule")
            return
    elif kind == CATEGORY:
        if s not in categories:
            row.flag(col, "no such category")
            return
    row.v[col] = s


class DB:
    def __init__(self, path, editions):
        rules = set(r for e in editions for r in e["rules"])
        categories = set(c for e in editions for c in e["categories"])
        uri = "file:" + urllib.parse.quote(os.path.abspath(path)) + "?mode=ro"
        con = sqlite3.connect(uri, uri=True)
        con.text_factory = bytes
        self.t = {}
        for table, specs in TABLES.items():
            self.t[table] = self._load(con, table, specs, rules, categories)
        con.close()
        self._cross()
        self._own()

    def _load(self, con, table, specs, rules, categories):
        have = [r[1].decode().lower() for r in con.execute('PRAGMA table_info("%s")' % table)]
        if not have:
            return []
        missing = [s[0] for s in specs if s[0] not in have]
        if any(s[0] in missing and s[1] not in OPTIONAL for s in specs):
            sys.exit("oracle: table %s lacks columns %s" % (table, missing))
        cols = [s[0] for s in specs if s[0] in have]
        sel = ", ".join('typeof("%s"), "%s"' % (c, c) for c in cols)
        try:
            cur = list(con.execute('SELECT rowid, %s FROM "%s" ORDER BY rowid' % (sel, table)))
        except sqlite3.OperationalError:        # WITHOUT ROWID, or a view
            cur = [(i + 1,) + tuple(r) for i, r in enumerate(con.execute('SELECT %s FROM "%s"' % (sel, table)))]
        rows, seen = [], set()
        for rec in cur:
            raw = {s[0]: ("null", None) for s in specs}
            for i, c in enumerate(cols):
                raw[c] = (rec[1 + 2 * i].decode(), rec[2 + 2 * i])
            if table not in ID_COLUMN:          # fully identical rows count as one
                key = tuple(raw[s[0]] for s in specs)
                if key in seen:
                    continue
                seen.add(key)
            row = Row(table, rec[0], raw)
            for s in specs:
                parse_cell(row, s, rules, categories)
            rows.append(row)
        return rows

    def _cross(self):
        t = self.t
        # an id twice: every row but the first
        for table, col in ID_COLUMN.items():
            seen = set()
            for r in t[table]:
                if r.v[col] is None:
                    continue
                if r.v[col] in seen:
                    r.flag(col, "id stands twice")
                seen.add(r.v[col])
        ids = {"channels": {r.channel_id for r in t["channels"]} - {None},
               "people": {r.person_id for r in t["people"]} - {None}}
        self.channel_ids, self.person_ids = ids["channels"], ids["people"]
        for table, specs in TABLES.items():
            for s in specs:
                if s[1] in (REF, OPT_REF):
                    for r in t[table]:
                        if r.v[s[0]] is not None and r.v[s[0]] not in ids[s[2]]:
                            r.flag(s[0], "points nowhere")
        for table, pairs in BACKWARDS.items():
            for r in t[table]:
                for late, early in pairs:
                    if r.v[late] is not None and r.v[early] is not None and r.v[late] < r.v[early]:
                        r.flag(late, "before " + early)
        for r in t["downgrades"]:
            if r.to_star is not None and r.from_star is not None and r.to_star >= r.from_star:
                r.flag("to_star", "not below from_star")
        for r in t["major_events"]:
            if "ruling" not in r.absent and "ruled_on" in r.absent:
                r.flag("ruled_on", "ruling without its date")
            if "ruled_on" not in r.absent and "ruling" in r.absent:
                r.flag("ruling", "date without its ruling")
        for r in t["appointments"]:
            if "departed_on" in r.absent:
                for c in ("declared_on", "replaced_by"):
                    if c not in r.absent:
                        r.flag(c, "without departed_on")

    def _own(self):
        """Which channels a row belongs to."""
        self.at = {}
        for a in self.t["appointments"]:
            if a.person_id is not None and a.channel_id is not None:
                self.at.setdefault(a.person_id, set()).add(a.channel_id)
        self.bad_of, self.orphans, self.orphans_soft = {}, [], []
        malformed = {r.raw["channel_id"] for r in self.t["channels"] if r.channel_id is None}
        for table, rows in self.t.items():
            for r in rows:
                if not r.defective:
                    continue
                if table in ("people", "certificates"):
                    owners = self.at.get(r.person_id, set()) if r.person_id is not None else set()
                else:
                    owners = {r.channel_id} if r.channel_id is not None else set()
                owners = owners & self.channel_ids
                if owners:
                    for o in owners:
                        self.bad_of.setdefault(o, []).append(r)
                elif table == "channels" or ("channel_id" in r.raw and r.raw["channel_id"] in malformed):
                    self.orphans_soft.append(r)   # the malformed channel itself, or a row that names it
                else:
                    self.orphans.append(r)


def text_of(cell):
    typ, val = cell
    if typ == "null":
        return None
    if typ in ("text", "blob"):
        return val.decode("utf-8", "replace")
    return str(val)


def row_name(r):
    cols = (ID_COLUMN[r.table],) if r.table in ID_COLUMN else KEY_COLUMNS[r.table]
    if any(r.raw[c][0] != "text" or r.v[c] is None and c in r.bad for c in cols):
        return "rowid %d" % r.rowid
    return "/".join(text_of(r.raw[c]) for c in cols)


def defect_entries(r):
    return [{"table": r.table, "row": row_name(r), "column": c, "reason": why, "_rowid": r.rowid, "_soft": soft,
             "_raw": [text_of(r.raw[s[0]]) for s in TABLES[r.table]]}
            for c, (why, soft) in r.bad.items()]


# ------------------------------------------------------------------------------------------------ the review


def in_post(a, d):
    """of a single row; a channel's own people are told by joined appointments"""
    return a.registered_on <= d and (a.departed_on is None or d < a.departed_on)


class Review:
    def __init__(self, db, editions, D):
        self.db, self.D = db, D
        self.editions = sorted(editions, key=lambda e: e["effective_from"])
        self.kinds = set(k for e in editions for k in e["kinds"])
        self.by_channel = {}                         # only to save time: {(table, channel id): rows}
        for t, rows in db.t.items():
            for r in rows:
                if "channel_id" in r.v:
                    self.by_channel.setdefault((t, r.channel_id), []).append(r)
        self.certificates_by_person = {}
        for r in db.t["certificates"]:
            self.certificates_by_person.setdefault(r.person_id, []).append(r)
        self.appointments_by_person = {}
        for r in db.t["appointments"]:
            self.appointments_by_person.setdefault(r.person_id, []).append(r)
        self.names = {}
        for r in db.t["people"]:
            self.names.setdefault(r.person_id, r.name)

    def certificates_of(self, pid):
        return self.certificates_by_person.get(pid, [])

    def edition_of(self, applied_on):
        if applied_on is None:
            return None
        best = self.editions[0]
        for e in self.editions:
            if parse_date(e["effective_from"]) <= applied_on:
                best = e
        return best

    def of(self, table, cid):
        return self.by_channel.get((table, cid), [])

    # -------------------------------------------------------------------------------------- who is reviewed

    def eligible_channel(self, ch):
        """active and in scope; what cannot be read counts as so"""
        return (ch.status is None or ch.status == "active") and (ch.kind is None or ch.kind in self.kinds)

    def header(self, cid, ch, drop_dup=False, ignore_bad_downgrades=False, late_end_is_no_end=False):
        """None when not under review, else (certification, star, renewal_pending)."""
        D = self.D
        if not self.eligible_channel(ch):
            return None
        certs = [c for c in self.of("certifications", cid) if legible(c)]
        if drop_dup:
            certs = [c for c in certs if "certification_id" not in c.bad]
        cur = current(certs, D)
        if cur is None:
            return None
        if in_force(cur, D):
            return cur, cur.star, False
        if D[1] != 1:
            return None
        dec31 = (D[0] - 1, 12, 31)
        was = in_force(cur, dec31)
        ended = ended_by(cur, D)
        if late_end_is_no_end and cur.ended_on is not None and cur.ended_on > cur.valid_until:
            ended = False
        if not was or ended:
            return None
        rows = [r for r in self.of("downgrades", cid)
                if r.downgraded_on is not None and (D[0], 1, 1) <= r.downgraded_on <= D]
        if ignore_bad_downgrades:
            rows = [r for r in rows if not r.defective]
        star = cur.star
        if rows:
            last = max(r.downgraded_on for r in rows)
            stars = [r.to_star for r in rows if r.downgraded_on == last]
            star = None if None in stars else min(stars)
            if star == 0:
                return None
        return cur, star, True

    def run(self):
        db = self.db
        rows_of = {}
        for r in db.t["channels"]:
            rows_of.setdefault(r.channel_id, []).append(r)
        decisions, out_of_scope, undetermined, soft_undetermined, membership_doubts = [], [], [], [], []
        scope_not_active, undetermined_any = [], []      # what other readings would list
        for r in rows_of.pop(None, []):
            soft_undetermined.append(text_of(r.raw["channel_id"]) or "rowid %d" % r.rowid)
        for cid in sorted(rows_of, key=lambda s: s.encode()):
            ch = rows_of[cid][0]
            if ch.kind is not None and ch.kind not in self.kinds:
                out_of_scope.append(cid)
                if ch.status is not None and ch.status != "active":
                    scope_not_active.append(cid)
            head = self.header(cid, ch)

            def describe(h):
                if h is None:
                    return {"membership": False}
                c, star, pending = h
                e = self.edition_of(c.applied_on)
                return {"membership": True, "certification_id": c.certification_id, "from_star": star,
                        "renewal_pending": pending, "route": c.route, "edition": e and e["edition"]}

            mine, doubt = describe(head), set()
            for i, kw in enumerate(({"drop_dup": True}, {"ignore_bad_downgrades": True}, {"late_end_is_no_end": True})):
                other = describe(self.header(cid, ch, **kw))
                doubt |= {k for k in set(mine) | set(other) if mine.get(k) != other.get(k)}
            for ch2 in rows_of[cid][1:]:
                other = describe(self.header(cid, ch2))
                doubt |= {k for k in set(mine) | set(other) if mine.get(k) != other.get(k)}
            if "membership" in doubt:
                membership_doubts.append(cid)
            unreadable = [c for c in self.of("certifications", cid) if not legible(c)]
            if head is None:
                if unreadable and self.eligible_channel(ch):
                    undetermined.append(cid)
                elif unreadable:
                    undetermined_any.append(cid)
                continue
            d = self.decide(cid, ch, head)
            if "membership" in doubt:
                d["uncertain"].append(["*", "whether the channel is under review depends on a defective row or odd end"])
            for k in doubt - {"membership"}:
                d["uncertain"].append([k, "depends on a defective row"])
            decisions.append(d)
        orphans = [e for r in db.orphans for e in defect_entries(r)]
        outcomes, rules = {}, {}
        for d in decisions:
            outcomes[d["outcome"]] = outcomes.get(d["outcome"], 0) + 1
            for f in d["findings"]:
                rules[f["rule"]] = rules.get(f["rule"], 0) + 1
        taken = [d for d in decisions if d["outcome"] in ("downgrade", "revoke")]
        summary = {"reviewed": len(decisions), "outcomes": outcomes, "at_risk": sum(1 for d in decisions if d["at_risk"]),
                   "rules": rules, "taken": len(taken),
                   "holds": [d["channel_id"] for d in decisions if d["outcome"] == "hold"],
                   "out_of_scope": out_of_scope, "undetermined": undetermined, "orphan_defects": orphans,
                   "_taken_stars": sum(d["from_star"] - d["to_star"] for d in taken),
                   "_undetermined_malformed": soft_undetermined,
                   "_orphan_soft": [e for r in db.orphans_soft for e in defect_entries(r)],
                   "_membership_doubts": membership_doubts, "_out_of_scope_not_active": scope_not_active,
                   "_undetermined_ineligible": undetermined_any}
        return decisions, summary

    # -------------------------------------------------------------------------------------- one decision

    def decide(self, cid, ch, head):
        D = self.D
        cur, star, pending = head
        ed = self.edition_of(cur.applied_on)
        dec = {"channel_id": cid, "certification_id": cur.certification_id, "kind": ch.kind,
               "edition": ed["edition"] if ed else None, "route": cur.route, "outcome": None, "from_star": star,
               "to_star": star, "at_risk": False, "renewal_pending": pending, "effective_on": fmt(D),
               "reapply_from": None, "findings": [], "defects": [], "uncertain": []}
        bad = self.db.bad_of.get(cid, [])
        if bad:
            dec["outcome"] = "hold"
            dec["defects"] = [e for r in bad for e in defect_entries(r)]
            if all(e["_soft"] for e in dec["defects"]):
                dec["uncertain"].append(["*", "the only defects are e-mail cells of a wrong type or encoding"])
            return dec
        return Channel(self, cid, ch, cur, star, pending, ed, dec).decide()


class Channel:
    """The rules, for a channel none of whose rows is defective."""

    def __init__(self, review, cid, ch, cur, star, pending, ed, dec):
        self.R, self.D, self.cid, self.ch, self.cur, self.star, self.ed, self.dec = (
            review, review.D, cid, ch, cur, star, ed, dec)
        self.opt, self.months = ed["options"], ed["months"]
        self.certs = review.of("certifications", cid)
        self.credit_rows = review.of("credits", cid)
        self.participations = review.of("participations", cid)
        self.events = review.of("major_events", cid)
        self.downgrades = review.of("downgrades", cid)
        self.waivers = review.of("waivers", cid)
        self.staff = Staff(self.D, review.of("appointments", cid), self.certs, self.downgrades, review.certificates_of,
                           review.edition_of)
        self.findings = []

        closing = closing_day(self.D)
        at_close = current(self.certs, closing)
        self.award = at_close.issued_on if at_close is not None and in_force(at_close, closing) else cur.issued_on
        past = [r.downgraded_on for r in self.downgrades if r.downgraded_on <= self.D]
        self.term_start = max([self.award] + ([next_day(max(past))] if past else []))

    def doubt(self, what, why):
        self.dec["uncertain"].append([what, why])

    # ------------------------------------------------------------------ section 5

    def excepted(self, d):
        """whether an undeclared departure is judged although it is settled"""
        return (not d.declared and d.departed_on < self.award and d.without_declaration >= self.award
                and not any(way[0] < self.award for way in self.staff.ways(d))
                and not any(d.departed_on <= r.downgraded_on <= self.D for r in self.downgrades))

    def judged_departures(self):
        out = [d for d in self.staff.departures if d.lapse >= self.term_start or self.excepted(d)]
        self.staff.fill(out, lambda d: cover(self.staff, d, self.star, self.cur.route, self.cur.applied_on))
        return out

    def result(self, d):
        """(rule, clause) of a judged departure, or (None, None)"""
        if not d.declared:
            rule, late = "departure-undeclared", False
        elif d.filled_on is None:
            rule, late = "departure-in-grace" if self.D <= d.deadline else "departure-unreplenished", False
        elif d.filled_on <= d.deadline or d.opt["late_replenishment"] == "cured":
            return None, None
        else:
            rule, late = "departure-unreplenished", True
        return rule, self.ed["late_replenishment_clause"] if late else self.ed["rules"][rule]["clause"]

    # ------------------------------------------------------------------ what counts

    def kinds(self, people, beyond=None):
        """what certificates people hold that count on D; with `beyond`, those with valid_until <= beyond left out"""
        pairs = counting_certificates(self.ed, self.staff, people, self.D, self.cur.applied_on)
        return kinds_held(self.ed, [(p, c) for p, c in pairs if beyond is None or c.valid_until > beyond])

    def credits(self, held, status="approved"):
        first, last = last_quarters(self.D, self.ed["quarters"])
        return counting_credits(self.ed, self.staff, [c for c in self.credit_rows if first <= c.earned_on <= last], held,
                                status)

    def meets(self, star, held):
        r = self.ed["requirements"][str(star)]
        people = self.engineers | held
        if len(people) < r["engineers"]:
            return False
        if self.cur.route == "certificates":
            return seats(self.kinds(people), need(self.ed, star))
        return sum(c.points for c in self.credits(held)) >= r["credits"]

    # ------------------------------------------------------------------ findings

    def add(self, rule, evidence, clause=None, severity=None):
        spec = self.ed["rules"][rule]
        if spec["severity"] == "off":
            return
        self.findings.append({"rule": rule, "clause": clause or spec["clause"], "severity": severity or spec["severity"],
                              "waived": waived(self.waivers, rule, self.D), "evidence": evidence})

    def decide(self):
        D, ed, dec = self.D, self.ed, self.dec
        req = ed["requirements"][str(self.star)]
        departures = self.judged_departures()
        self.engineers = self.staff.in_post(ENGINEER, D)
        self.held = self.staff.held_by_grace(ENGINEER)
        people = self.engineers | self.held
        credits = self.credits(self.held)

        # certificates
        if self.cur.route == "certificates":
            kinds = self.kinds(people)
            if not seats(kinds, need(ed, self.star)):
                self.add("certificate-validity", {"required": required(ed, self.star), "counted": counted(kinds)})
            else:
                left = self.kinds(people, add_months(D, self.months["margin"]))
                if not seats(left, need(ed, self.star)):
                    self.add("certificate-margin", {"required": required(ed, self.star), "counted": counted(left),
                                                    "_counted_today": counted(kinds)})
        # credits
        if self.cur.route == "credits":
            total = sum(c.points for c in credits)
            if total < req["credits"]:
                first, last = last_quarters(D, ed["quarters"])
                self.add("credit-baseline", {"required": req["credits"], "counted": total,
                                             "pending": sum(c.points for c in self.credits(self.held, "pending")),
                                             "window": [fmt(first), fmt(last)],
                                             "_ids": sorted(c.entry_id for c in credits)})
            foreign = strangers(self.staff, credits)
            if foreign:
                self.add("stranger-credits", {"_ids": sorted({c.person_id for c in foreign})})
        # headcount
        if len(people) < req["engineers"]:
            self.add("registered-engineers", {"required": req["engineers"], "counted": len(people)})
        # departures
        for d in departures:
            rule, clause = self.result(d)
            if rule is not None:
                ev = d.evidence(self.R.names)
                ev["_exception"] = d.lapse < self.term_start
                if rule == "departure-in-grace":
                    ev["_days_left"] = days_between(D, d.deadline)
                self.add(rule, ev, clause=clause)
            if (d.declared and self.term_start <= d.post.declared_on
                    and d.post.declared_on > add_months(d.departed_on, self.months["timely_declaration"])):
                self.add("departure-declared-late", d.evidence(self.R.names))
        # service manager
        if (req["service_manager"] == "yes" and not self.staff.in_post(MANAGER, D)
                and not any(f["rule"] in ("departure-undeclared", "departure-unreplenished", "departure-in-grace")
                            and f["evidence"]["role"] == MANAGER for f in self.findings)):
            self.add("service-manager", {"required": 1, "counted": 0})
        # platform
        for rule, col in (("hotline", "hotline"), ("support-email", "support_email"), ("tracking-system", "tracking_system")):
            rank = ed["ranks"][col]
            if rank.index(self.ch.v[col]) < rank.index(req[col]):
                self.add(rule, {"required": req[col], "counted": self.ch.v[col]})
        # participation
        lacking = participation(ed, self.certs, self.participations, D, self.star, self.cur.star, self.doubt)
        if lacking:
            self.add("participation", lacking)
        # credits of the unregistered
        wrong = [c.entry_id for c in credits if c.category == ed["delivery_category"]
                 and c.person_id not in self.staff.in_post(ENGINEER, c.earned_on)]
        if wrong:
            self.add("unregistered-delivery", {"_ids": sorted(wrong)})
        # codes on no list
        listed = {code for codes in ed["certificates"].values() for code in codes}
        unlisted = [c.certificate_id for pid in self.engineers for c in self.R.certificates_of(pid)
                    if valid_on(c, D) and c.code not in listed]
        if unlisted:
            self.add("unlisted-certificate", {"_ids": sorted(unlisted)})
        self.shared_engineers()
        # major events
        if ed["rules"]["major-event"]["severity"] != "off":
            for e in self.events:
                if e.ruling in ("downgrade", "blacklist") and self.term_start <= e.ruled_on <= D:
                    self.add("major-event", {"event_id": e.event_id, "kind": e.kind},
                             severity="revoke" if e.ruling == "blacklist" else None)
        for e in self.events:
            if e.occurred_on <= D and (e.ruled_on is None or e.ruled_on > D):
                self.add("major-event-pending", {"event_id": e.event_id, "kind": e.kind})

        # the decision
        live = [f for f in self.findings if not f["waived"]]
        violations = [f for f in live if f["severity"] == "downgrade"]
        taken_today = any(r.downgraded_on == D for r in self.downgrades)
        below = [s for s in sorted(ed["stars"], reverse=True) if s < self.star]
        if any(f["severity"] == "revoke" for f in live):
            dec["outcome"], dec["to_star"] = "revoke", 0
        elif violations and not taken_today:
            dec["outcome"] = "downgrade"
            how = self.opt["downgrade_to"]
            if how == "none":
                dec["to_star"] = 0
            elif how == "one-level":
                dec["to_star"] = below[0] if below else 0
            else:
                dec["to_star"] = next((s for s in below if self.meets(s, self.held)), 0)
            dec["reapply_from"] = fmt(next_day(add_months(D, self.months["reapply"])))
        else:
            dec["outcome"] = "retain"
            dec["at_risk"] = bool(violations) or any(f["severity"] == "warning" for f in live)
            barred = any(r.downgraded_on <= D <= add_months(r.downgraded_on, self.months["reapply"])
                         for r in self.downgrades)
            above = [s for s in sorted(ed["stars"], reverse=True) if s > self.star and self.meets(s, set())]
            if above and not barred:
                self.add("upgrade-opportunity", {"star": above[0]})
        dec["findings"] = self.findings
        return dec

    def shared_engineers(self):
        shared, unclear = set(), set()
        for a in (a for pid in self.engineers if pid is not None for a in self.R.appointments_by_person.get(pid, [])):
            if a.channel_id == self.cid:
                continue
            readable = (a.channel_id in self.R.db.channel_ids and a.role is not None and a.registered_on is not None
                        and (a.departed_on is not None or "departed_on" in a.absent) and not a.defective)
            if readable:
                if a.role == ENGINEER and in_post(a, self.D):
                    shared.add(a.person_id)
            else:
                unclear.add(a.person_id)
        if unclear - shared:
            self.doubt("shared-engineer", "an appointment of %s elsewhere is defective" % ", ".join(sorted(unclear - shared)))
        if shared:
            self.add("shared-engineer", {"_ids": sorted(shared)})


def waived(waivers, rule, day):
    """the covering waiver that expires last, as a finding tells it; or None"""
    covering = [w for w in waivers if w.rule == rule and w.granted_on <= day <= w.expires_on]
    if not covering:
        return None
    w = max(covering, key=lambda w: w.expires_on)
    return {"granted_by": w.granted_by, "reason": w.reason, "granted_on": fmt(w.granted_on), "expires_on": fmt(w.expires_on),
            "_tie": sum(x.expires_on == w.expires_on for x in covering) > 1}


def participation(ed, certs, participations, D, star, other_star, doubt):
    """Evidence of the finding, or None. `star`: the current one; `other_star`: what another reading may take for it."""
    m = ed["months"]["participation"]
    first = previous_half_start(D)
    due = [c for c in certs if first < add_months(c.issued_on, m) <= D]
    if not due:
        return None

    def verdict(c, current_star):
        end = add_months(c.issued_on, m)
        n = sum(1 for p in participations if c.issued_on <= p.held_on < end)
        return (ed["requirements"][str(min(c.star, current_star))]["participations"], n)

    top = max(c.issued_on for c in due)
    ties = [c for c in due if c.issued_on == top]
    c = current(ties, D)
    asked, n = verdict(c, star)
    if any(verdict(x, s) != (asked, n) for x in ties for s in (star, other_star)):
        doubt("participation", "tie of issued_on, or the star of a renewal pending channel")
    return {"required": asked, "counted": n, "_certification_id": c.certification_id} if n < asked else None


# ------------------------------------------------------------------------------------------------ command line


def load_editions(paths):
    return [edition.read(path) for path in paths or [edition.DEFAULT]]


def default_as_of(today=None):
    t = today or datetime.date.today()
    return (t.year, 1 if t.month <= 6 else 7, 1)


def review(path, D, editions):
    return Review(DB(path, editions), editions, D).run()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("db")
    ap.add_argument("--as-of")
    ap.add_argument("--edition", action="append")
    a = ap.parse_args()
    D = default_as_of()
    if a.as_of:
        D = parse_date(a.as_of)
        if D is None:
            sys.exit("oracle: no such date: " + a.as_of)
    decisions, summary = review(a.db, D, load_editions(a.edition))
    for d in decisions:
        print(json.dumps(d, ensure_ascii=False))
    print(json.dumps({"summary": summary}, ensure_ascii=False))


if __name__ == "__main__":
    try:
        main()
    except BrokenPipeError:
        os._exit(0)
