#!/usr/bin/env python3
"""Brute-force reference of the SEMI-ANNUAL REVIEW of STANDARD.md (sections 1-6 and 8).

    oracle.py DB [--as-of DATE] [--edition EDITION.json ...]

One JSON decision a line, then one line {"summary": ...}.  A decision carries, besides the fields of CONTRACT.md, a list
`uncertain`: [what, why] pairs where the text leaves more than one defensible reading (`what` is a field name, a rule, or
`*`); compare.py counts differences there as doubts, not as errors.
"""
import argparse
import datetime
import itertools
import json
import os
import re
import sqlite3
import sys
import urllib.parse

from dates import (add_months, closing_day, days_between, fmt, last_quarters, next_day, parse as parse_date,
                   previous_half_start, prev_day)

HERE = os.path.dirname(os.path.abspath(__file__))
DEFAULT_EDITION = os.path.join(HERE, "edition2025.json")

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
# my choice of "its key columns" for tables without an id (READINGS.md)
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


# ------------------------------------------------------------------------------------------------ certificates counting


def seats_formula(people, need):
    """people: list of (senior, junior, pm) booleans of persons; need = (j, s, p)."""
    j, s, p = need
    S = sum(1 for x in people if x[0])
    T = sum(1 for x in people if x[0] or x[1])
    P = sum(1 for x in people if x[2])
    return S >= s and T >= s + j and P >= p


def seats_search(people, need):
    """Actual assignment: each person takes no technical slot, a senior one (holding senior) or a junior one (holding junior
    or senior); project-management slots are filled by any distinct holders."""
    j, s, p = need

    def go(i, js, ss):
        if js <= 0 and ss <= 0:
            return True
        if i == len(people):
            return False
        senior, junior, _ = people[i]
        return (go(i + 1, js, ss)
                or senior and ss > 0 and go(i + 1, js, ss - 1)
                or (senior or junior) and js > 0 and go(i + 1, js - 1, ss))

    pm_ok = any(True for _ in itertools.combinations([x for x in people if x[2]], p)) if p else True
    return bool(go(0, j, s)) and pm_ok


def seats(people, need):
    f = seats_formula(people, need)
    if len(people) <= 7:
        assert f == seats_search(people, need), (people, need)
    return f


# ------------------------------------------------------------------------------------------------ the review


def valid_on(c, d):
    return c.issued_on <= d <= c.valid_until


def in_post(a, d):
    return a.registered_on <= d and (a.departed_on is None or d < a.departed_on)


def ended_by(c, d):
    return c.ended_on is not None and c.ended_on <= d


def in_force(c, d):
    return c.issued_on <= d <= c.valid_until and not ended_by(c, d)


def current(certs, d):
    cs = [c for c in certs if c.issued_on <= d]
    if not cs:
        return None
    return max(cs, key=lambda c: (c.issued_on, not ended_by(c, d), c.certification_id.encode()))


def legible(c):
    """A certification fit to tell whether the channel is under review."""
    return (c.certification_id is not None and c.issued_on is not None and c.valid_until is not None
            and (c.ended_on is not None or "ended_on" in c.absent)
            and not c.valid_until < c.issued_on and not (c.ended_on is not None and c.ended_on < c.issued_on))


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
        self.pending = pending
        self.opt, self.months = ed["options"], ed["months"]
        t = review.db.t
        self.certs = review.of("certifications", cid)
        self.appts = review.of("appointments", cid)
        self.credit_rows = review.of("credits", cid)
        self.participations = review.of("participations", cid)
        self.events = review.of("major_events", cid)
        self.downgrades = review.of("downgrades", cid)
        self.waivers = review.of("waivers", cid)
        self.all_appts = t["appointments"]
        lists = ed["certificates"]
        self.junior, self.senior, self.pm = (set(lists[k]) for k in ("junior", "senior", "project_management"))
        self.findings = []

        closing = closing_day(self.D)
        at_close = current(self.certs, closing)
        self.award = at_close.issued_on if at_close is not None and in_force(at_close, closing) else cur.issued_on
        past = [r.downgraded_on for r in self.downgrades if r.downgraded_on <= self.D]
        self.term_start = max([self.award] + ([next_day(max(past))] if past else []))

    def doubt(self, what, why):
        self.dec["uncertain"].append([what, why])

    # ------------------------------------------------------------------ people and certificates

    def certificates_of(self, pid):
        return self.R.certificates_by_person.get(pid, [])

    def grade(self, c):
        return 2 if c.code in self.senior else 1 if c.code in self.junior else 0

    def level(self, pid, day):
        return max([self.grade(c) for c in self.certificates_of(pid) if valid_on(c, day)], default=0)

    def persons_in_post(self, role, day):
        return {a.person_id for a in self.appts if a.role == role and in_post(a, day)}

    # ------------------------------------------------------------------ section 5

    def departures(self):
        D, out = self.D, []
        gone = [a for a in self.appts if a.departed_on is not None and a.departed_on <= D]
        g = self.months["grace"]
        for a in gone:
            declared = a.declared_on is not None and a.declared_on <= D
            base = a.departed_on
            if self.opt["grace_from"] == "declaration" and a.declared_on is not None:
                base = max(base, a.declared_on)
            deadline = add_months(base, g)
            lvl = self.level(a.person_id, a.departed_on) if a.role == "post-sales-engineer" else 0
            rep, tie = self.replenished(a, lvl, gone)
            if rep is not None and rep > D:
                rep = None
            lapse = next_day(deadline) if declared else a.departed_on
            judged = lapse >= self.term_start
            by_exception = False
            if not judged and not declared and a.departed_on < self.award:
                by_exception = (add_months(a.departed_on, g) >= self.award
                                and not (rep is not None and rep < self.award)
                                and not any(a.departed_on <= r.downgraded_on <= D for r in self.downgrades))
            result = None
            if judged or by_exception:
                if not declared:
                    result = "departure-undeclared"
                elif rep is not None and rep <= deadline:
                    result = None
                elif rep is not None:
                    result = "departure-unreplenished" if self.opt["late_replenishment"] == "violation" else None
                elif D <= deadline:
                    result = "departure-in-grace"
                else:
                    result = "departure-unreplenished"
            out.append({"a": a, "declared": declared, "deadline": deadline, "level": ("none", "junior", "senior")[lvl],
                        "replenished": rep, "result": result, "in_grace": result == "departure-in-grace",
                        "tie": tie, "lapse": lapse, "by_exception": by_exception})
        return out

    def replenished(self, a, lvl, gone):
        """(earliest day of replenishment or None, whether an untold tie decides). Departures after D are later than any here,
        so `gone` is enough to tell who has the replacement."""
        if a.replaced_by is None:
            return None, False
        key = lambda x: (x.departed_on, x.person_id.encode(), x.registered_on)
        rivals = [b for b in gone if b is not a and b.role == a.role and b.replaced_by == a.replaced_by]
        if any(key(b) < key(a) for b in rivals):
            return None, False
        tie = any(key(b) == key(a) for b in rivals)
        theirs = [b for b in self.appts if b.person_id == a.replaced_by and b.role == a.role]
        held = self.certificates_of(a.replaced_by)
        days = {a.departed_on} | {b.registered_on for b in theirs} | {c.issued_on for c in held}
        ok = [t for t in days
              if t >= a.departed_on and any(in_post(b, t) for b in theirs)
              and (lvl == 0 or any(valid_on(c, t) and self.grade(c) >= lvl for c in held))]
        return (min(ok) if ok else None), tie

    # ------------------------------------------------------------------ what counts

    def counting_certificates(self, beyond=None):
        """[(person, certificate)] that count on D; with `beyond`, those with valid_until <= beyond left out."""
        D, m = self.D, self.months["margin"]
        applied = self.cur.applied_on
        out = []
        for pid in sorted(self.counted_people):
            for c in self.certificates_of(pid):
                if not valid_on(c, D):
                    continue
                if c.issued_on <= applied and not c.valid_until > add_months(applied, m):
                    continue
                if self.opt["margin"] == "review" and not c.valid_until > add_months(D, m):
                    continue
                if beyond is not None and c.valid_until <= beyond:
                    continue
                out.append((pid, c))
        return out

    def people_tuples(self, pairs):
        out = []
        for pid in sorted(self.counted_people):
            codes = {c.code for p, c in pairs if p == pid}
            out.append((bool(codes & self.senior), bool(codes & self.junior), bool(codes & self.pm)))
        return out

    def counting_credits(self):
        D = self.D
        first, last = last_quarters(D, self.ed["quarters"])
        out = []
        for c in self.credit_rows:
            if c.status != "approved" or not first <= c.earned_on <= last:
                continue
            if self.opt["departed_engineers_credits"] == "drop":
                here = any(a.person_id == c.person_id and in_post(a, D) for a in self.appts)
                if not here and c.person_id not in self.held:
                    continue
            out.append(c)
        return out

    def need(self, star):
        r = self.ed["requirements"][str(star)]
        return (r["junior"], r["senior"], r["project_management"])

    def meets(self, star):
        r = self.ed["requirements"][str(star)]
        if len(self.counted_people) < r["engineers"]:
            return False
        if self.cur.route == "certificates":
            return seats(self.people_tuples(self.counting), self.need(star))
        return sum(c.points for c in self.credits) >= r["credits"]

    # ------------------------------------------------------------------ findings

    def add(self, rule, evidence, clause=None, severity=None):
        spec = self.ed["rules"][rule]
        if spec["severity"] == "off":
            return
        covering = [w for w in self.waivers if w.rule == rule and w.granted_on <= self.D <= w.expires_on]
        waived = None
        if covering:
            w = max(covering, key=lambda w: w.expires_on)
            waived = {"granted_by": w.granted_by, "reason": w.reason, "granted_on": fmt(w.granted_on),
                      "expires_on": fmt(w.expires_on), "_tie": sum(x.expires_on == w.expires_on for x in covering) > 1}
        self.findings.append({"rule": rule, "clause": clause or spec["clause"], "severity": severity or spec["severity"],
                              "waived": waived, "evidence": evidence})

    def tuple_evidence(self, people):
        return {"senior": sum(x[0] for x in people), "technical": sum(x[0] or x[1] for x in people),
                "project_management": sum(x[2] for x in people)}

    def decide(self):
        D, ed, dec = self.D, self.ed, self.dec
        req = ed["requirements"][str(self.star)]
        departures = self.departures()
        self.engineers = self.persons_in_post("post-sales-engineer", D)
        self.held = {x["a"].person_id for x in departures if x["in_grace"] and x["a"].role == "post-sales-engineer"}
        self.counted_people = self.engineers | self.held
        self.counting = self.counting_certificates()
        self.credits = self.counting_credits()

        # certificates
        if self.cur.route == "certificates":
            j, s, p = self.need(self.star)
            people = self.people_tuples(self.counting)
            required = {"senior": s, "technical": s + j, "project_management": p}
            if not seats(people, (j, s, p)):
                self.add("certificate-validity", {"required": required, "counted": self.tuple_evidence(people)})
            else:
                left = self.people_tuples(self.counting_certificates(beyond=add_months(D, self.months["margin"])))
                if not seats(left, (j, s, p)):
                    self.add("certificate-margin", {"required": required, "counted": self.tuple_evidence(left),
                                                    "_counted_today": self.tuple_evidence(people)})
        # credits
        if self.cur.route == "credits":
            total = sum(c.points for c in self.credits)
            if total < req["credits"]:
                first, last = last_quarters(D, ed["quarters"])
                self.add("credit-baseline", {"required": req["credits"], "counted": total,
                                             "window": [fmt(first), fmt(last)]})
        # headcount
        if len(self.counted_people) < req["engineers"]:
            self.add("registered-engineers", {"required": req["engineers"], "counted": len(self.counted_people)})
        # departures
        for x in departures:
            if x["tie"]:
                self.doubt("departure-*", "two departures equal in date, person and registration name one replacement")
            if x["result"] is None:
                continue
            a = x["a"]
            clause = None
            if x["result"] == "departure-unreplenished" and x["replenished"] is not None:
                clause = ed["late_replenishment_clause"]
            ev = {"person_id": a.person_id, "role": a.role, "departed_on": fmt(a.departed_on),
                  "declared_on": fmt(a.declared_on), "deadline": fmt(x["deadline"]), "level": x["level"],
                  "replenished_on": fmt(x["replenished"]), "_registered_on": fmt(a.registered_on),
                  "_declared": x["declared"], "_exception": x["by_exception"],
                  "_deadline_doubt": bool(not x["declared"] and a.declared_on and self.opt["grace_from"] == "declaration")}
            if x["result"] == "departure-in-grace":
                ev["_days_left"] = days_between(D, x["deadline"])
            self.add(x["result"], ev, clause=clause)
        # service manager
        if (req["service_manager"] == "yes" and not self.persons_in_post("service-manager", D)
                and not any(f["rule"].startswith("departure-") and f["evidence"]["role"] == "service-manager"
                            for f in self.findings)):
            self.add("service-manager", {"required": 1, "counted": 0})
        # platform
        for rule, col in (("hotline", "hotline"), ("support-email", "support_email"), ("tracking-system", "tracking_system")):
            rank = ed["ranks"][col]
            if rank.index(self.ch.v[col]) < rank.index(req[col]):
                self.add(rule, {"required": req[col], "counted": self.ch.v[col]})
        # participation
        self.participation()
        # credits of the unregistered
        wrong = [c.entry_id for c in self.credits if c.category == ed["delivery_category"]
                 and not any(a.person_id == c.person_id and a.role == "post-sales-engineer" and in_post(a, c.earned_on)
                             for a in self.appts)]
        if wrong:
            self.add("unregistered-delivery", {"_ids": sorted(wrong)})
        # codes on no list
        listed = self.junior | self.senior | self.pm
        unlisted = [c.certificate_id for pid in self.engineers for c in self.certificates_of(pid)
                    if valid_on(c, D) and c.code not in listed]
        if unlisted:
            self.add("unlisted-certificate", {"_ids": sorted(unlisted)})
        # shared engineers
        shared, unclear = set(), set()
        for a in self.all_appts:
            if a.person_id not in self.engineers or a.person_id is None or a.channel_id == self.cid:
                continue
            readable = (a.channel_id in self.R.db.channel_ids and a.role is not None and a.registered_on is not None
                        and (a.departed_on is not None or "departed_on" in a.absent) and not a.defective)
            if readable:
                if a.role == "post-sales-engineer" and in_post(a, D):
                    shared.add(a.person_id)
            else:
                unclear.add(a.person_id)
        if unclear - shared:
            self.doubt("shared-engineer", "an appointment of %s elsewhere is defective" % ", ".join(sorted(unclear - shared)))
        if shared:
            self.add("shared-engineer", {"_ids": sorted(shared)})
        # major events
        if ed["rules"]["major-event"]["severity"] != "off":
            for e in self.events:
                if e.ruling in ("downgrade", "blacklist") and self.term_start <= e.ruled_on <= D:
                    self.add("major-event", {"event_id": e.event_id},
                             severity="revoke" if e.ruling == "blacklist" else None)
        for e in self.events:
            if e.occurred_on <= D and (e.ruled_on is None or e.ruled_on > D):
                self.add("major-event-pending", {"event_id": e.event_id})

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
                dec["to_star"] = next((s for s in below if self.meets(s)), 0)
            dec["reapply_from"] = fmt(next_day(add_months(D, self.months["reapply"])))
        else:
            dec["outcome"] = "retain"
            dec["at_risk"] = bool(violations) or any(f["severity"] == "warning" for f in live)
            barred = any(r.downgraded_on <= D <= add_months(r.downgraded_on, self.months["reapply"])
                         for r in self.downgrades)
            above = [s for s in sorted(ed["stars"], reverse=True) if s > self.star and self.meets(s)]
            if above and not barred:
                self.add("upgrade-opportunity", {"star": above[0]})
        dec["findings"] = self.findings
        return dec

    def participation(self):
        D, m = self.D, self.months["participation"]
        first = previous_half_start(D)
        due = [c for c in self.certs if first < add_months(c.issued_on, m) <= D]
        if not due:
            return

        def verdict(c, current_star):
            end = add_months(c.issued_on, m)
            n = sum(1 for p in self.participations if c.issued_on <= p.held_on < end)
            need = self.ed["requirements"][str(min(c.star, current_star))]["participations"]
            return (need, n)

        top = max(c.issued_on for c in due)
        ties = [c for c in due if c.issued_on == top]
        c = current(ties, D)
        need, n = verdict(c, self.star)
        if any(verdict(x, s) != (need, n) for x in ties for s in (self.star, self.cur.star)):
            self.doubt("participation", "tie of issued_on, or the star of a renewal pending channel")
        if n < need:
            self.add("participation", {"required": need, "counted": n, "_certification_id": c.certification_id})


# ------------------------------------------------------------------------------------------------ command line


def load_editions(paths):
    eds = []
    for p in paths or [DEFAULT_EDITION]:
        with open(p, encoding="utf-8") as f:
            eds.append(json.load(f))
    return eds


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
