#!/usr/bin/env python3
"""The review as a competent script would do it: what the program is measured against.

    Tests/Benchmarks/script.py DATABASE --as-of DATE [--outbox FOLDER]

One process; every table read once, in bulk, in the channels' order, and merged with groupby; no query per channel; templates
compiled once. Without --outbox the decisions go to standard output, a line of JSON each; with it a folder like a batch is
written: decisions.jsonl, decisions.csv, a notice for each channel that gets one, report.html and manifest.json. The last line on
standard error counts outcomes and findings, so that they can be held against the program's.

Every cell is checked, and a channel with a defective row is put on hold, but in the cheapest way: dates, words and codes by
looking them up. Left out are what the program says beyond that: the evidence in its whole width, forecasts, advice, and the
sentences in their fine print.
"""
import argparse
import csv
import hashlib
import itertools
import json
import operator
import os
import re
import sqlite3
import sys
from collections import Counter, defaultdict
from email.charset import BASE64, QP, Charset
from email.header import Header
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from functools import lru_cache

import jinja2

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
sys.path.insert(0, os.path.join(PROJECT, "Tests", "Reference"))
from reference import edition  # noqa: E402

EDITION = edition.read()
MONTHS, RULES, REQUIREMENTS = EDITION["months"], EDITION["rules"], {int(k): v for k, v in EDITION["requirements"].items()}
SENIOR, JUNIOR, MANAGING = (frozenset(EDITION["certificates"][k]) for k in ("senior", "junior", "project_management"))
LISTED = SENIOR | JUNIOR | MANAGING
RANKS = {column: {word: rank for rank, word in enumerate(words)} for column, words in EDITION["ranks"].items()}
ENGINEER, MANAGER = "post-sales-engineer", "service-manager"
LEVELS = ("any level", "at least junior grade", "senior grade")
is_id = re.compile(r"[A-Za-z0-9._-]{1,64}").fullmatch
is_address = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
                        r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*").fullmatch

# ---------------------------------------------------------------------------------------------------- dates, as ISO texts

LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def length(year, month):
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if leap else LENGTHS[month - 1]


@lru_cache(None)
def is_date(text):
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return False
    year, month, day = map(int, text.split("-"))
    return year > 0 and 1 <= month <= 12 and 1 <= day <= length(year, month)


@lru_cache(None)
def add_months(text, count):
    year, month, day = map(int, text.split("-"))
    year, month = divmod(year * 12 + month - 1 + count, 12)
    return "%04d-%02d-%02d" % (year, month + 1, min(day, length(year, month + 1)))


@lru_cache(None)
def next_day(text):
    year, month, day = map(int, text.split("-"))
    if day < length(year, month):
        return "%04d-%02d-%02d" % (year, month, day + 1)
    return "%04d-%02d-01" % (year, month + 1) if month < 12 else "%04d-01-01" % (year + 1)


def day_before(text):
    year, month, day = map(int, text.split("-"))
    if day > 1:
        return "%04d-%02d-%02d" % (year, month, day - 1)
    year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return "%04d-%02d-%02d" % (year, month, length(year, month))


# ---------------------------------------------------------------------------------------------------- reading

TABLES = {
    "certifications": "channel_id, certification_id, star, route, applied_on, issued_on, valid_until, ended_on",
    "appointments": "channel_id, person_id, role, registered_on, departed_on, declared_on, replaced_by",
    "credits": "channel_id, entry_id, person_id, category, points, earned_on, status",
    "participations": "channel_id, held_on, kind, title",
    "major_events": "channel_id, event_id, occurred_on, kind, ruling, ruled_on",
    "downgrades": "channel_id, downgraded_on, from_star, to_star",
    "waivers": "channel_id, rule, reason, granted_by, granted_on, expires_on",
}
CATEGORIES, STATUSES = frozenset(EDITION["categories"]), frozenset(("approved", "pending", "rejected"))
STARS, ROUTES, ROLES = frozenset((4, 3, 2)), frozenset(("certificates", "credits")), frozenset((ENGINEER, MANAGER))


class Records:
    """Everything in the order of the channels; people and their certificates in dictionaries."""

    def __init__(self, path, day):
        self.database = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
        self.day = day
        self.people = {}
        self.bad_people = set()
        for person, name, email in self.rows("SELECT person_id, name, email FROM people"):
            self.people[person] = (name, email)
            if not is_id(person) or not isinstance(name, str) or not name:
                self.bad_people.add(person)
        self.certificates = defaultdict(list)
        for row in self.rows("SELECT person_id, certificate_id, code, issued_on, valid_until FROM certificates"):
            self.certificates[row[0]].append(row)
            if not (is_id(row[1]) and isinstance(row[2], str) and row[2] and is_date(row[3]) and is_date(row[4])
                    and row[3] <= row[4]):
                self.bad_people.add(row[0])
        # In how many channels somebody is an engineer in post.
        self.engineer_at = defaultdict(set)
        for person, channel in self.rows(
                "SELECT person_id, channel_id FROM appointments WHERE role = ? AND registered_on <= ? "
                "AND (departed_on IS NULL OR departed_on = '' OR departed_on > ?)", (ENGINEER, day, day)):
            self.engineer_at[person].add(channel)

    def rows(self, sql, values=()):
        return self.database.execute(sql, values)

    def __iter__(self):
        """Each channel with its rows of every table."""
        streams = {}
        for table, columns in TABLES.items():
            rows = self.rows("SELECT %s FROM %s ORDER BY channel_id" % (columns, table))
            streams[table] = itertools.groupby(rows, operator.itemgetter(0))
        heads = {table: next(stream, None) for table, stream in streams.items()}
        none = []
        for channel in self.rows("SELECT channel_id, name, kind, country, language, service_email, office_email, hotline, "
                                 "support_email, tracking_system, status FROM channels ORDER BY channel_id"):
            own = {}
            for table, head in heads.items():
                while head is not None and head[0] < channel[0]:
                    head = next(streams[table], None)
                if head is not None and head[0] == channel[0]:
                    own[table] = list(head[1])
                    head = next(streams[table], None)
                else:
                    own[table] = none
                heads[table] = head
            yield channel, own

    def defects(self, channel, own):
        """What is wrong with the rows, in words."""
        people, certificates, bad = self.people, self.certificates, []
        if not is_id(channel[0]) or not channel[1] or channel[7] not in RANKS["hotline"] \
                or channel[8] not in RANKS["support_email"] or channel[9] not in RANKS["tracking_system"]:
            bad.append("channels %s" % channel[0])
        for r in own["certifications"]:
            if not (is_id(r[1]) and r[2] in STARS and r[3] in ROUTES and is_date(r[4]) and is_date(r[5]) and is_date(r[6])
                    and (not r[7] or is_date(r[7]) and r[7] >= r[5]) and r[4] <= r[5] <= r[6]):
                bad.append("certifications %s" % r[1])
        for r in own["appointments"]:
            if not (r[1] in people and r[1] not in self.bad_people and r[2] in ROLES and is_date(r[3])
                    and (not r[4] or is_date(r[4]) and r[4] >= r[3])
                    and (not r[5] or r[4] and is_date(r[5])) and (not r[6] or r[4] and r[6] in people)):
                bad.append("appointments %s" % r[1])
        for r in own["credits"]:
            if not (is_id(r[1]) and r[2] in people and r[3] in CATEGORIES and type(r[4]) is int and 0 <= r[4] <= 1000000
                    and is_date(r[5]) and r[6] in STATUSES):
                bad.append("credits %s" % r[1])
        for r in own["participations"]:
            if not (is_date(r[1]) and r[2] in ("training", "meeting", "forum") and r[3]):
                bad.append("participations %s" % r[1])
        for r in own["major_events"]:
            if not (is_id(r[1]) and is_date(r[2]) and r[3] and (not r[4] or r[4] in ("none", "downgrade", "blacklist"))
                    and (not r[5] or is_date(r[5]) and r[5] >= r[2]) and bool(r[4]) == bool(r[5])):
                bad.append("major_events %s" % r[1])
        for r in own["downgrades"]:
            if not (is_date(r[1]) and r[2] in STARS and r[3] in (3, 2, 0) and r[3] < r[2]):
                bad.append("downgrades %s" % r[1])
        for r in own["waivers"]:
            if not (r[1] in RULES and r[2] and r[3] and is_date(r[4]) and is_date(r[5]) and r[4] <= r[5]):
                bad.append("waivers %s" % r[1])
        return bad


# ---------------------------------------------------------------------------------------------------- standing

# A certification: 1 id, 2 star, 3 route, 4 applied_on, 5 issued_on, 6 valid_until, 7 ended_on.


def in_force(c, day):
    return c[5] <= day <= c[6] and not (c[7] and c[7] <= day)


def current(certifications, day):
    held = [c for c in certifications if c[5] <= day]
    return max(held, key=lambda c: (c[5], not (c[7] and c[7] <= day), c[1])) if held else None


class Post:
    __slots__ = ("person", "role", "begins", "ends", "declared", "replaced_by")

    def __init__(self, rows):
        self.person, self.role, self.begins = rows[0][1], rows[0][2], min(r[3] for r in rows)
        ends = [r[4] for r in rows]
        self.ends = None if not all(ends) else max(ends)
        last = [r for r in rows if r[4] == self.ends] if self.ends else []
        self.declared = min((r[5] for r in last if r[5]), default=None)
        self.replaced_by = min((r[6] for r in last if r[6]), default=None)

    def holds(self, day):
        return self.begins <= day and (self.ends is None or day < self.ends)


def posts(rows, day):
    """Appointments of somebody in a role that overlap or touch are one."""
    groups = defaultdict(list)
    for r in rows:
        if r[3] <= day:
            groups[r[1], r[2]].append(r)
    found = []
    for rows in groups.values():
        if len(rows) == 1:
            found.append(Post(rows))
            continue
        rows.sort(key=operator.itemgetter(3))
        group, end = [rows[0]], rows[0][4]
        for r in rows[1:]:
            if not end or r[3] <= next_day(end):
                group.append(r)
                end = None if not end or not r[4] else max(end, r[4])
            else:
                found.append(Post(group))
                group, end = [r], r[4]
        found.append(Post(group))
    return found


def matchable(wants):
    """Whether each can have one of its own."""
    taken = {}

    def find(i, tried):
        for post in wants[i]:
            if id(post) in tried:
                continue
            tried.add(id(post))
            if id(post) not in taken or find(taken[id(post)], tried):
                taken[id(post)] = i
                return True
        return False

    return all(find(i, set()) for i in range(len(wants)))


def share(vacancies):
    """Of each vacancy (deadline, ways) the day on which it is filled: most in time, then most, then as early as can be."""
    if len(vacancies) == 1:
        return [min(vacancies[0][1], key=lambda w: w[:3])[0] if vacancies[0][1] else None]
    in_time, late, every = [], [], [[w[3] for w in ways] for _, ways in vacancies]
    timely = [[w[3] for w in ways if w[0] <= deadline] for deadline, ways in vacancies]
    for i in range(len(vacancies)):
        if matchable([timely[x] for x in in_time + [i]]):
            in_time.append(i)
    for i in range(len(vacancies)):
        if i not in in_time and matchable([timely[x] for x in in_time] + [every[x] for x in late + [i]]):
            late.append(i)
    left = {i: timely[i] if i in in_time else every[i] for i in sorted(in_time + late)}
    days = [None] * len(vacancies)
    for i in left:
        for way in sorted(vacancies[i][1], key=lambda w: w[:3]):
            if any(way[3] is p for p in left[i]) and matchable([[way[3]] if x == i else left[x] for x in left]):
                left[i], days[i] = [way[3]], way[0]
                break
    return days


class Departure:
    __slots__ = ("post", "level", "declared", "deadline", "lapse", "filled_on")


class Channel:
    """One channel as of a day: the rules."""

    def __init__(self, review, channel, own, certification, star, pending):
        self.review, self.day, self.channel, self.own, self.certification, self.star = (
            review, review.day, channel, own, certification, star)
        self.pending = pending
        self.certificates = review.records.certificates
        self.findings = []
        self.route, self.applied_on = certification[3], certification[4]
        closing = current(own["certifications"], review.closing)
        self.award = closing[5] if closing is not None and in_force(closing, review.closing) else certification[5]
        past = [r[1] for r in own["downgrades"] if r[1] <= self.day]
        self.term_start = max(self.award, next_day(max(past))) if past else self.award
        self.posts = posts(own["appointments"], self.day)

    def in_post(self, role, day):
        return {p.person for p in self.posts if p.role == role and p.begins <= day and (p.ends is None or day < p.ends)}

    # ------------------------------------------------------------------------------------------ departures

    def was_star_rated(self, day):
        c = current(self.own["certifications"], day)
        if c is not None and in_force(c, day):
            return True
        if day[5:7] > "03":
            return False
        eve = "%04d-12-31" % (int(day[:4]) - 1)
        c = current(self.own["certifications"], eve)
        return (c is not None and in_force(c, eve) and c[6] < day and not (c[7] and c[7] <= day)
                and not any(r[3] == 0 and day[:4] + "-01-01" <= r[1] <= day for r in self.own["downgrades"]))

    @staticmethod
    def grade(code):
        return 2 if code in SENIOR else 1 if code in JUNIOR else 0

    def all_departures(self):
        found = []
        for post in self.posts:
            if post.ends is None or post.ends > self.day or not self.was_star_rated(post.ends):
                continue
            if post.person in self.in_post(MANAGER if post.role == ENGINEER else ENGINEER, post.ends):
                continue
            d = Departure()
            d.post, d.filled_on = post, None
            d.declared = post.declared is not None and post.declared <= self.day
            d.deadline = add_months(post.ends, MONTHS["grace"])
            d.level = 0
            if post.role == ENGINEER:
                for c in self.certificates.get(post.person, ()):
                    if c[3] <= post.ends <= c[4]:
                        d.level = max(d.level, self.grade(c[2]))
            paid = d.declared and any(post.ends <= r[1] < post.declared for r in self.own["downgrades"])
            d.lapse = next_day(d.deadline) if d.declared and not paid else post.ends
            found.append(d)
        found.sort(key=lambda d: (not d.declared, d.post.ends, d.post.person, d.post.begins))
        return found

    def ways(self, d):
        """The appointments that can fill a vacancy, with the day."""
        ways, post = [], d.post
        named = {x.post.replaced_by for x in self.departures if x.post.role == post.role}
        for p in self.posts:
            if p.role != post.role or p is post:
                continue
            if not (post.replaced_by is not None and p.person == post.replaced_by
                    or p.begins >= post.ends and (p.person == post.person
                                                  or post.replaced_by is None and p.person not in named)):
                continue
            held = self.certificates.get(p.person, ())
            days = [t for t in [post.ends, p.begins] + [c[3] for c in held]
                    if post.ends <= t <= self.day and p.holds(t)
                    and (d.level == 0 or any(c[3] <= t <= c[4] and self.grade(c[2]) >= d.level for c in held))]
            if days:
                ways.append((min(days), p.person, p.begins, p))
        return ways

    def is_excepted(self, d):
        """Whether an undeclared departure is judged although it is settled."""
        return (not d.declared and d.post.ends < self.award <= d.deadline
                and not any(r[1] >= d.post.ends and r[1] <= self.day for r in self.own["downgrades"])
                and not any(way[0] < self.award for way in self.ways(d)))

    def judge_departures(self):
        judged = [d for d in self.departures if d.lapse >= self.term_start or self.is_excepted(d)]
        for role in (ENGINEER, MANAGER):
            mine = [d for d in judged if d.post.role == role]
            if mine:
                for d, day in zip(mine, share([(d.deadline, self.ways(d)) for d in mine])):
                    d.filled_on = day
        for d in judged:
            rule, clause = None, None
            if not d.declared:
                rule = "departure-undeclared"
            elif d.filled_on is None:
                rule = "departure-in-grace" if self.day <= d.deadline else "departure-unreplenished"
            elif d.filled_on > d.deadline:
                rule, clause = "departure-unreplenished", EDITION["late_replenishment_clause"]
            evidence = {"person_id": d.post.person, "role": d.post.role, "departed_on": d.post.ends,
                        "declared_on": d.post.declared, "deadline": d.deadline, "level": LEVELS[d.level]}
            if rule:
                self.add(rule, evidence, clause)
            if (d.declared and self.term_start <= d.post.declared
                    and d.post.declared > add_months(d.post.ends, MONTHS["timely_declaration"])):
                self.add("departure-declared-late", evidence)

    # ------------------------------------------------------------------------------------------ what counts

    def tally(self, people, beyond=None):
        """Of people with certificates that count: senior, technical, project management."""
        senior = technical = managing = 0
        limit, day, applied_on = self.review.margin_of(self.applied_on), self.day, self.applied_on
        for person in people:
            codes = {c[2] for c in self.certificates.get(person, ())
                     if c[3] <= day <= c[4] and (c[3] > applied_on or c[4] > limit) and (beyond is None or c[4] > beyond)}
            is_senior = not codes.isdisjoint(SENIOR)
            senior += is_senior
            technical += is_senior or not codes.isdisjoint(JUNIOR)
            managing += not codes.isdisjoint(MANAGING)
        return senior, technical, managing

    @staticmethod
    def required(star):
        r = REQUIREMENTS[star]
        return r["senior"], r["senior"] + r["junior"], r["project_management"]

    @staticmethod
    def reaches(tally, required):
        return tally[0] >= required[0] and tally[1] >= required[1] and tally[2] >= required[2]

    def meets(self, star, people, total):
        r = REQUIREMENTS[star]
        if len(people) < r["engineers"]:
            return False
        return self.reaches(self.tally(people), self.required(star)) if self.route == "certificates" else total >= r["credits"]

    # ------------------------------------------------------------------------------------------ the decision

    def add(self, rule, evidence, clause=None, severity=None):
        spec = RULES[rule]
        waiver = max((w for w in self.own["waivers"] if w[1] == rule and w[4] <= self.day <= w[5]), key=lambda w: w[5],
                     default=None)
        self.findings.append({
            "rule": rule, "clause": clause or spec["clause"], "severity": severity or spec["severity"],
            "waived": waiver and {"granted_by": waiver[3], "reason": waiver[2], "granted_on": waiver[4],
                                  "expires_on": waiver[5]},
            "message": MESSAGES[rule][0] % dict(evidence, star=self.star, day=self.day),
            "remedy": REMEDIES.get(rule, "") % dict(evidence, star=self.star, day=self.day), "evidence": evidence})

    def decide(self):
        day, own, route, required = self.day, self.own, self.route, REQUIREMENTS[self.star]
        self.departures = self.all_departures() if any(p.ends for p in self.posts) else []
        engineers = self.in_post(ENGINEER, day)
        held = {d.post.person for d in self.departures if d.post.role == ENGINEER and d.declared and day <= d.deadline}
        people = engineers | held
        first, last = self.review.window
        credits = [c for c in own["credits"] if first <= c[5] <= last and c[6] == "approved"]
        total = sum(c[4] for c in credits)
        if route == "certificates":
            wanted, there = self.required(self.star), self.tally(people)
            if not self.reaches(there, wanted):
                self.add("certificate-validity", {"required": wanted, "counted": there})
            else:
                then = self.tally(people, self.review.margin)
                if not self.reaches(then, wanted):
                    self.add("certificate-margin", {"required": wanted, "counted": then, "until": self.review.margin})
        else:
            if total < required["credits"]:
                pending = sum(c[4] for c in own["credits"] if first <= c[5] <= last and c[6] == "pending")
                self.add("credit-baseline", {"required": required["credits"], "counted": total, "pending": pending,
                                             "first": first, "last": last, "missing": required["credits"] - total,
                                             "entries": sorted(c[1] for c in credits)})
            ever = {p.person for p in self.posts}
            strange = [c for c in credits if c[2] not in ever]
            if strange:
                self.add("stranger-credits", {"points": sum(c[4] for c in strange), "counted": total,
                                              "persons": ", ".join(sorted({c[2] for c in strange}))})
        if len(people) < required["engineers"]:
            self.add("registered-engineers", {"required": required["engineers"], "counted": len(people)})
        if self.departures:
            self.judge_departures()
        if not self.in_post(MANAGER, day) and not any(
                f["rule"] in VACANT and f["evidence"]["role"] == MANAGER for f in self.findings):
            self.add("service-manager", {"required": 1, "counted": 0})
        for rule, column, word in (("hotline", "hotline", self.channel[7]), ("support-email", "support_email", self.channel[8]),
                                   ("tracking-system", "tracking_system", self.channel[9])):
            if RANKS[column][word] < RANKS[column][required[column]]:
                self.add(rule, {"required": required[column], "counted": word})
        self.participation()
        wrong = [c for c in credits if c[3] == EDITION["delivery_category"] and c[2] not in self.in_post(ENGINEER, c[5])]
        if wrong:
            self.add("unregistered-delivery", {"entries": ", ".join("%s by %s on %s" % (c[1], c[2], c[5]) for c in wrong)})
        unlisted = ["%s (%s, %s)" % (c[2], p, c[1]) for p in sorted(engineers) for c in self.certificates.get(p, ())
                    if c[3] <= day <= c[4] and c[2] not in LISTED]
        if unlisted:
            self.add("unlisted-certificate", {"certificates": ", ".join(unlisted)})
        shared = sorted(p for p in engineers if len(self.review.records.engineer_at[p]) > 1)
        if shared:
            self.add("shared-engineer", {"persons": ", ".join(shared)})
        for e in own["major_events"]:
            evidence = {"event_id": e[1], "kind": e[3], "occurred_on": e[2], "ruling": e[4], "ruled_on": e[5]}
            if e[4] in ("downgrade", "blacklist") and self.term_start <= e[5] <= day:
                self.add("major-event", evidence, severity="revoke" if e[4] == "blacklist" else None)
        for e in own["major_events"]:
            if e[2] <= day and (not e[5] or e[5] > day):
                self.add("major-event-pending", {"event_id": e[1], "kind": e[3], "occurred_on": e[2]})
        return self.conclude(engineers, people, total)

    def participation(self):
        day, own = self.day, self.own
        due = [c for c in own["certifications"] if self.review.previous_half < add_months(c[5], MONTHS["participation"]) <= day]
        if not due:
            return
        top = max(c[5] for c in due)
        c = current([c for c in due if c[5] == top], day)
        end = add_months(c[5], MONTHS["participation"])
        asked = REQUIREMENTS[min(c[2], self.star)]["participations"]
        # Rows that are the same in everything are one.
        there = len({p for p in own["participations"] if c[5] <= p[1] < end})
        if there < asked:
            self.add("participation", {"required": asked, "counted": there, "first": c[5], "end": end})

    def conclude(self, engineers, people, total):
        day, channel = self.day, self.channel
        live = [f for f in self.findings if f["waived"] is None]
        violations = [f for f in live if f["severity"] == "downgrade"]
        outcome, to, at_risk, reapply = "retain", self.star, False, None
        if any(f["severity"] == "revoke" for f in live):
            outcome, to = "revoke", 0
        elif violations and not any(r[1] == day for r in self.own["downgrades"]):
            outcome = "downgrade"
            to = next((s for s in (3, 2) if s < self.star and self.meets(s, people, total)), 0)
            reapply = next_day(add_months(day, MONTHS["reapply"]))
        else:
            at_risk = bool(violations) or any(f["severity"] == "warning" for f in live)
            above = next((s for s in (4, 3) if s > self.star and self.meets(s, engineers, total)), None)
            if above and not any(r[1] <= day <= add_months(r[1], MONTHS["reapply"]) for r in self.own["downgrades"]):
                self.add("upgrade-opportunity", {"better": above})
        return decision(channel, self.certification, outcome, self.star, to, day, at_risk=at_risk, pending=self.pending,
                        reapply=reapply, findings=self.findings,
                        managers=sorted(self.in_post(MANAGER, day)) if outcome != "retain" or at_risk else ())


VACANT = ("departure-undeclared", "departure-unreplenished", "departure-in-grace")


def decision(channel, certification, outcome, star, to, day, at_risk=False, pending=False, reapply=None, findings=(),
             defects=(), managers=()):
    return {"batch": None, "channel_id": channel[0], "channel_name": channel[1], "kind": channel[2], "country": channel[3],
            "certification_id": certification[1], "edition": EDITION["edition"], "route": certification[3],
            "outcome": outcome, "from_star": star, "to_star": to, "at_risk": at_risk, "renewal_pending": pending,
            "effective_on": day, "reapply_from": reapply, "findings": findings, "defects": defects, "notice": None,
            "managers": managers}


class Review:
    def __init__(self, records, day):
        self.records, self.day = records, day
        year, month = int(day[:4]), int(day[5:7])
        half = "%04d-%02d-01" % (year, 1 if month <= 6 else 7)
        quarter = "%04d-%02d-01" % (year, (month - 1) // 3 * 3 + 1)
        self.closing, self.previous_half = day_before(half), add_months(half, -6)
        self.window = add_months(quarter, -3 * EDITION["quarters"]), day_before(quarter)
        self.margin = add_months(day, MONTHS["margin"])

    @staticmethod
    def margin_of(applied_on):
        return add_months(applied_on, MONTHS["margin"])

    def under_review(self, channel, own):
        """The certification, its star, and whether its renewal is pending; None for a channel that is not under review."""
        if channel[10] != "active" or channel[2] not in EDITION["kinds"]:
            return None
        day, held = self.day, current(own["certifications"], self.day)
        if held is None:
            return None
        if in_force(held, day):
            return held, held[2], False
        if day[5:7] != "01" or not in_force(held, "%04d-12-31" % (int(day[:4]) - 1)) or held[7] and held[7] <= day:
            return None
        rows = [r for r in own["downgrades"] if day[:4] + "-01-01" <= r[1] <= day]
        star = min((r[3] for r in rows if r[1] == max(x[1] for x in rows)), default=held[2])
        return (held, star, True) if star else None

    def decisions(self):
        for channel, own in self.records:
            defects = self.records.defects(channel, own)
            found = self.under_review(channel, own)
            if found is None:
                continue
            certification, star, pending = found
            if defects:
                yield channel, decision(channel, certification, "hold", star, star, self.day, pending=pending,
                                        defects=defects)
            else:
                yield channel, Channel(self, channel, own, certification, star, pending).decide()


# ---------------------------------------------------------------------------------------------------- words

# What was found, in English and in Chinese.
MESSAGES = {
    "certificate-validity": (
        "%(star)d-star asks for engineers with valid certificates: %(required)s senior-grade, junior- or senior-grade and "
        "project-management; on %(day)s there are %(counted)s.",
        "%(star)d 星级要求持有效证书的工程师：高级、初级或高级、项目管理 %(required)s；%(day)s 为 %(counted)s。"),
    "certificate-margin": (
        "%(star)d-star is met today, but certificates on which it rests run out by %(until)s. Without them there are %(counted)s; "
        "required are %(required)s.",
        "目前满足 %(star)d 星级要求，但所依据的证书将在 %(until)s 前到期；届时为 %(counted)s，要求 %(required)s。"),
    "credit-baseline": (
        "%(star)d-star asks for %(required)d credits in the last four quarters; from %(first)s to %(last)s the channel has "
        "%(counted)d. %(pending)d more await approval.",
        "%(star)d 星级要求最近四个季度积分达到 %(required)d；%(first)s 至 %(last)s 计 %(counted)d，另有 %(pending)d 分待审批。"),
    "stranger-credits": (
        "Of the %(counted)d credits that count, %(points)d were earned by persons who never had an appointment here: %(persons)s.",
        "计入的 %(counted)d 分中有 %(points)d 分由从未在本渠道任职的人员取得：%(persons)s。"),
    "registered-engineers": (
        "%(star)d-star asks for %(required)d registered post-sales engineers; on %(day)s there are %(counted)d.",
        "%(star)d 星级要求注册售后工程师 %(required)d 名；%(day)s 为 %(counted)d 名。"),
    "departure-undeclared": (
        "%(person_id)s, %(role)s, left on %(departed_on)s, which had not been declared by %(day)s.",
        "%(person_id)s（%(role)s）于 %(departed_on)s 离职，截至 %(day)s 未申报。"),
    "departure-unreplenished": (
        "%(person_id)s, %(role)s, left on %(departed_on)s, declared on %(declared_on)s, and was not replaced by %(deadline)s.",
        "%(person_id)s（%(role)s）于 %(departed_on)s 离职，%(declared_on)s 申报，至 %(deadline)s 未补齐。"),
    "departure-in-grace": (
        "%(person_id)s, %(role)s, left on %(departed_on)s, declared on %(declared_on)s. The grace period began on "
        "%(departed_on)s and ends on %(deadline)s.",
        "%(person_id)s（%(role)s）于 %(departed_on)s 离职，%(declared_on)s 申报；宽限期自 %(departed_on)s 至 %(deadline)s。"),
    "departure-declared-late": (
        "%(person_id)s, %(role)s, left on %(departed_on)s, and the vendor was told on %(declared_on)s, which is late.",
        "%(person_id)s（%(role)s）于 %(departed_on)s 离职，%(declared_on)s 方才申报。"),
    "service-manager": ("A service manager is required; on %(day)s none is in post.", "须有服务经理；%(day)s 无人在岗。"),
    "hotline": ("%(star)d-star asks for an after-sales hotline: %(required)s; on record: %(counted)s.",
                "%(star)d 星级要求售后热线 %(required)s；登记为 %(counted)s。"),
    "support-email": ("%(star)d-star asks for a support e-mail: %(required)s; on record: %(counted)s.",
                      "%(star)d 星级要求支持邮箱 %(required)s；登记为 %(counted)s。"),
    "tracking-system": ("%(star)d-star asks for an issue tracking system: %(required)s; on record: %(counted)s.",
                        "%(star)d 星级要求问题跟踪系统 %(required)s；登记为 %(counted)s。"),
    "participation": (
        "%(star)d-star asks for %(required)d trainings, meetings or forums within one year of the award; from %(first)s until "
        "%(end)s the channel attended %(counted)d.",
        "%(star)d 星级要求授星一年内参加活动 %(required)d 次；%(first)s 至 %(end)s 参加 %(counted)d 次。"),
    "unregistered-delivery": (
        "Project deliveries were credited to somebody who was not a registered engineer of the channel on that day: %(entries)s.",
        "项目交付积分记入当日非本渠道注册工程师名下：%(entries)s。"),
    "unlisted-certificate": ("The codes of these certificates are on no list, so they count for nothing: %(certificates)s.",
                             "下列证书代码不在清单内，不予计入：%(certificates)s。"),
    "shared-engineer": ("In post as an engineer of another channel, too: %(persons)s.", "同时在其他渠道担任工程师：%(persons)s。"),
    "major-event": ("The major event %(event_id)s of %(occurred_on)s was ruled on %(ruled_on)s: %(ruling)s.",
                    "%(occurred_on)s 的重大事件 %(event_id)s 于 %(ruled_on)s 裁定：%(ruling)s。"),
    "major-event-pending": ("The major event %(event_id)s of %(occurred_on)s has no ruling yet.",
                            "%(occurred_on)s 的重大事件 %(event_id)s 尚未裁定。"),
    "upgrade-opportunity": ("The channel already meets %(better)d-star.", "渠道已满足 %(better)d 星级。"),
}
REMEDIES = {
    "certificate-validity": "Have engineers obtain or renew the certificates that are missing.",
    "certificate-margin": "Renew or replace the certificates that run out by %(until)s.",
    "credit-baseline": "%(missing)d more approved credits were needed by %(last)s.",
    "stranger-credits": "Clarify with the department for whom %(persons)s worked on those days.",
    "registered-engineers": "Register more post-sales engineers.",
    "departure-undeclared": "Declare the departure of %(person_id)s and register a replacement of %(level)s.",
    "departure-unreplenished": "Register a replacement of %(level)s for %(person_id)s.",
    "departure-in-grace": "Register a replacement of %(level)s and name them for %(person_id)s by %(deadline)s.",
    "departure-declared-late": "Tell the vendor of a departure within 1 month.",
    "service-manager": "Register a service manager.",
    "hotline": "Offer the hotline at the hours required and have it recorded.",
    "support-email": "Set up a support e-mail and have it recorded.",
    "tracking-system": "Track customers' issues in the way required and have it recorded.",
    "participation": "Events attended that were not recorded can be recorded.",
    "unregistered-delivery": "Register who delivers, or have deliveries led by registered engineers.",
    "unlisted-certificate": "Correct the code, or obtain a listed certificate.",
    "shared-engineer": "Clarify with the vendor for which channel they work.",
    "major-event": "Object to the ruling with the department.",
    "major-event-pending": "Answer the department's questions about the event.",
    "upgrade-opportunity": "It may apply for %(better)d-star at any time.",
}

# ---------------------------------------------------------------------------------------------------- publishing


def compiled(path, escapes):
    """One of the program's own templates, translated and compiled once."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    opened = []

    def tag(match):
        mark, name = match.group(1), match.group(2).strip()
        item = "f." if "f" in opened and name in ("title", "clause", "severity", "message", "remedy", "waived_until") else ""
        if mark == "#" and name in ("findings", "cautions"):
            opened.append("f")
            return "{%% for f in %s %%}" % name
        if mark == "#":
            opened.append("if")
            return "{%% if %s%s %%}" % (item, name)
        if mark == "^":
            opened.append("if")
            return "{%% if not %s%s %%}" % (item, name)
        if mark == "/":
            return "{% endfor %}" if opened.pop() == "f" else "{% endif %}"
        return "{{ %s%s }}" % (item, name)

    environment = jinja2.Environment(autoescape=escapes, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
    return environment.from_string(re.sub(r"\{\{([#^/]?)([^}]*)\}\}", tag, text))


REPORT = jinja2.Environment(autoescape=True, trim_blocks=True).from_string("""<tr id="channel-{{ d.channel_id }}">
<th>{{ d.channel_id }}<br>{{ d.channel_name }}<dl><dt>Kind</dt><dd>{{ d.kind }}</dd><dt>Country</dt><dd>{{ d.country }}</dd></dl>
</th><td>{{ d.outcome }}{% if d.at_risk %} at risk{% endif %} {{ d.from_star }} to {{ d.to_star }}, by {{ d.route }}, edition
{{ d.edition }}, {{ d.certification_id }}, effective on {{ d.effective_on }}</td><td><ul>
{% for f in d.findings %}
<li class="{{ f.severity }}"><b>{{ f.rule }}</b> <code>{{ f.clause }}</code> {{ f.message }} <em>{{ f.remedy }}</em>
<details><summary>Evidence</summary><dl>{% for key, value in f.evidence.items() %}<dt>{{ key }}</dt><dd>{{ value }}</dd>{% endfor %}
</dl></details></li>
{% endfor %}
</ul></td></tr>
""")
SEVERITIES = {"en": {"revoke": "excludes the channel", "downgrade": "costs the star", "warning": "warning",
                     "information": "for information"},
              "zh": {"revoke": "列入黑名单", "downgrade": "导致降星", "warning": "警告", "information": "提示"}}


QUOTED, BASE = Charset("utf-8"), Charset("utf-8")
QUOTED.body_encoding, BASE.body_encoding = QP, BASE64


def part(text, subtype):
    """A part in the encoding that makes it shorter."""
    others = 0 if text.isascii() else len(text) - len(text.encode("ascii", "ignore"))
    return MIMEText(text, subtype, QUOTED if others * 6 < len(text) else BASE)


class Publisher:
    """Writes a folder like a batch."""

    def __init__(self, outbox, day, records):
        self.batch, self.day, self.records = "%s-%s-review" % (day[:4], day[5:7]), day, records
        self.target = os.path.join(outbox, self.batch)
        self.folder = os.path.join(outbox, ".%s.partial" % self.batch)
        os.makedirs(os.path.join(self.folder, "notices"))
        self.files = []
        self.lines = open(os.path.join(self.folder, "decisions.jsonl"), "w", encoding="utf-8")
        self.table_file = open(os.path.join(self.folder, "decisions.csv"), "w", encoding="utf-8-sig", newline="")
        self.table = csv.writer(self.table_file)
        self.table.writerow(["channel_id", "channel_name", "kind", "country", "route", "outcome", "from_star", "to_star",
                             "at_risk", "renewal_pending", "effective_on", "reapply_from", "rules", "reasons", "remedies",
                             "notice"])
        self.rows = []
        self.templates = {}
        for language in ("en", "zh"):
            for kind in ("downgrade", "revoke", "warning"):
                path = os.path.join(PROJECT, "config", "templates", language, kind)
                self.templates[language, kind] = compiled(path + ".txt", False), compiled(path + ".html", True)

    def add(self, channel, d):
        kind = d["outcome"] if d["outcome"] in ("downgrade", "revoke") else "warning" if d["at_risk"] else None
        to = next((a for a in [channel[5]] + [self.records.people[p][1] for p in d["managers"]] if a and is_address(a)), None)
        if kind and to:
            d["notice"] = "notices/%s.%s.eml" % (d["channel_id"], kind)
            self.write(d["notice"], self.message(kind, channel, d, to))
        self.lines.write(json.dumps(d, ensure_ascii=False, separators=(",", ":")) + "\n")
        findings = d["findings"]
        self.table.writerow([d["channel_id"], d["channel_name"], d["kind"], d["country"], d["route"], d["outcome"],
                             d["from_star"], d["to_star"], d["at_risk"], d["renewal_pending"], d["effective_on"],
                             d["reapply_from"] or "", " ".join(f["rule"] for f in findings),
                             " ".join(f["message"] for f in findings), " ".join(f["remedy"] for f in findings),
                             d["notice"] or ""])
        if findings or d["outcome"] != "retain":
            self.rows.append(REPORT.render(d=d))

    def message(self, kind, channel, d, to):
        language = "zh" if (channel[4] or "").lower().startswith("zh") else "en"
        text, html = self.templates[language, kind]
        number = 1 if language == "zh" else 0
        star = (lambda s: "%d星级" % s) if number else (lambda s: "%d-star" % s if s else "no star")
        findings = [{"title": f["rule"], "clause": f["clause"], "severity": SEVERITIES[language][f["severity"]],
                     "message": MESSAGES[f["rule"]][number] % dict(f["evidence"], star=d["from_star"], day=self.day),
                     "remedy": f["remedy"], "waived_until": f["waived"] and f["waived"]["expires_on"]} for f in d["findings"]]
        values = {"channel_id": d["channel_id"], "channel_name": d["channel_name"], "route": d["route"],
                  "from_star": star(d["from_star"]), "to_star": star(d["to_star"]), "effective_on": d["effective_on"],
                  "edition": d["edition"], "batch": self.batch, "objections": "objections@service.example.com",
                  "findings": findings, "advice": "", "forecast": ""}
        head, _, body = text.render(values).partition("\n")
        # The older classes of the email package are three times as fast as EmailMessage.
        identifier = hashlib.sha256(
            ("%s\n%s\n%s\n%s" % (self.batch, d["channel_id"], kind, body)).encode()).hexdigest()[:32]
        message = MIMEMultipart("alternative", boundary="=_" + identifier)
        message["From"], message["To"] = "star-audit@service.example.com", to
        if channel[6] and is_address(channel[6]) and channel[6] != to:
            message["Cc"] = channel[6]
        subject = head.removeprefix("Subject: ")
        message["Subject"] = subject if subject.isascii() else Header(subject, "utf-8")
        message["Date"] = "Fri, 01 Jan 2027 00:00:00 +0800"
        message["Message-ID"] = "<%s@service.example.com>" % identifier
        message["Auto-Submitted"], message["X-Auto-Response-Suppress"] = "auto-generated", "All"
        message.attach(part(body.lstrip("\n"), "plain"))
        message.attach(part(html.render(values), "html"))
        return message.as_bytes()

    def write(self, name, data):
        with open(os.path.join(self.folder, name), "xb") as file:
            file.write(data)
        self.files.append((name, len(data), hashlib.sha256(data).hexdigest()))

    def finish(self, outcomes, rules):
        self.lines.close()
        self.table_file.close()
        summary = "".join("<li>%s: %d</li>" % item for item in (outcomes | rules).items())
        report = "<!DOCTYPE html><title>%s</title><ul>%s</ul><table>%s</table>" % (self.batch, summary, "".join(self.rows))
        self.write("report.html", report.encode())
        for name in ("decisions.jsonl", "decisions.csv"):
            with open(os.path.join(self.folder, name), "rb") as file:
                data = file.read()
            self.files.append((name, len(data), hashlib.sha256(data).hexdigest()))
        manifest = {"batch": self.batch, "as_of": self.day, "outcomes": outcomes, "rules": rules,
                    "files": [{"path": p, "size": s, "sha256": h} for p, s, h in sorted(self.files)]}
        with open(os.path.join(self.folder, "manifest.json"), "w", encoding="utf-8") as file:
            json.dump(manifest, file)
        os.sync()
        os.rename(self.folder, self.target)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database")
    parser.add_argument("--as-of", required=True)
    parser.add_argument("--outbox")
    options = parser.parse_args()
    records = Records(options.database, options.as_of)
    publisher = Publisher(options.outbox, options.as_of, records) if options.outbox else None
    outcomes, rules, at_risk, write = Counter(), Counter(), 0, sys.stdout.write
    for channel, d in Review(records, options.as_of).decisions():
        outcomes[d["outcome"]] += 1
        at_risk += d["at_risk"]
        rules.update(f["rule"] for f in d["findings"])
        if publisher:
            publisher.add(channel, d)
        else:
            write(json.dumps(d, ensure_ascii=False, separators=(",", ":")) + "\n")
    if publisher:
        publisher.finish(outcomes, rules)
    counts = {"outcomes": dict(sorted(outcomes.items())), "at_risk": at_risk, "rules": dict(sorted(rules.items()))}
    print(json.dumps(counts), file=sys.stderr)


if __name__ == "__main__":
    main()
