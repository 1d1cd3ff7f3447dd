"""Runs a program's renewal notices, renewal audit or application check, and the oracle, and reports every difference.

    python3 -m reference.renewal.compare --program PATH --db DB [--edition-json F ...] [--config F] [--format jsonl|json] COMMAND
        COMMAND: notices --year Y | renew --as-of DATE | assess CHANNEL --on DATE (--star N --route R | --all)

HARD, DOUBT and SOFT as in review/compare.py; exit 1 on a hard difference. Doubts: READINGS.md.
"""
import argparse
import collections
import itertools
import json
import os
import shlex
import subprocess
import sys

from reference.review import compare as review_compare
from reference.review import oracle as review_oracle
from reference.renewal import oracle as renewal_oracle
from reference.dates import fmt, parse

HARD, DOUBT, SOFT, Diff, ProgramFailed = review_compare.HARD, review_compare.DOUBT, review_compare.SOFT, review_compare.Diff, review_compare.ProgramFailed
COMPARED = ("outcome", "from_star", "to_star", "route", "certification_id", "edition")
ALSO = {"renew": ("star_sought",), "notices": ("star_foreseen",)}
# evidence of these is of no settled shape
SOFT_EVIDENCE = ("service-manager", "reapplication-bar", "not-eligible-status")


# ------------------------------------------------------------------------------------------------ running the program


class Question:
    """One command: its words for the program, and the oracle's answer."""

    def __init__(self, kind, words, answer):
        self.kind, self.words, self.answer = kind, words, answer


def notices(year):
    return Question("notices", ["renewal-notices", "--year", "%04d" % year, "--report-only"], lambda b: b.notices(year))


def renew(day):
    return Question("renew", ["renew", "--as-of", fmt(day), "--report-only"], lambda b: b.audit(day))


def assess(cid, star, route, day):
    words = ["assess", "--star", str(star), "--route", route, "--on", fmt(day), "--", cid]
    return Question("assess", words, lambda b: ([b.assess(cid, star, route, day)], None))


def assess_all(cid, day):
    return Question("assess-all", ["assess", "--all", "--on", fmt(day), "--", cid],
                    lambda b: (b.assess_all(cid, day), None))


def execute(program, words, db, config=None, timeout=120):
    """`--` ends the options: a channel id may begin with a hyphen."""
    extra = ["--database", db] + (["--config", config] if config else [])
    at = words.index("--") if "--" in words else len(words)
    cmd = shlex.split(program) + words[:at] + extra + words[at:]
    p = subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout)
    return p.returncode, p.stdout, p.stderr.decode("utf-8", "replace"), " ".join(map(shlex.quote, cmd))


def ask(program, question, db, config=None, form="jsonl", timeout=120):
    """(decisions, summary or None)"""
    words = list(question.words)
    words[1:1] = ["--format", form]
    code, out, err, cmd = execute(program, words, db, config, timeout)
    if code != 0:
        raise ProgramFailed("exit %d of %s\n%s" % (code, cmd, err[:2000]))
    try:
        text = out.decode("utf-8")
        if form == "jsonl":
            return [json.loads(line) for line in text.split("\n") if line], None
        doc = json.loads(text)
        return doc["decisions"], doc.get("summary") or {}
    except (UnicodeDecodeError, ValueError, KeyError, TypeError) as e:
        raise ProgramFailed("standard output of %s is not what --format %s promises: %s" % (cmd, form, e))


# ------------------------------------------------------------------------------------------------ one decision


def key_of(f):
    """Cautions are named whether or not a waiver covers them; of what blocks, the waived is told apart."""
    e = f.get("evidence")
    key = renewal_oracle.finding_key(f.get("rule"), f.get("severity"), e if isinstance(e, dict) else None)
    return key + (("waived",) if f.get("waived") and f.get("severity") == renewal_oracle.BLOCKING else ())


def compare_findings(kind_of, o, p, add):
    cid = o["channel_id"]
    mine, theirs = o["findings"], []
    waivable = "star_sought" in o                               # an audit: waived requirements are reported
    for f in p.get("findings") or []:
        event = (f.get("evidence") or {}).get("event_id")
        if not f.get("waived"):
            theirs.append(f)
        elif f.get("severity") == renewal_oracle.CAUTION and f.get("rule") in o["covered"]:
            add(DOUBT, cid, "a caution is marked as waived: %s" % f.get("rule"))      # named all the same
            theirs.append(f)
        elif f.get("rule") == "major-event" and event in o["lifted"]:
            add(DOUBT, cid, "a lifted ruling is reported: %s" % json.dumps(f, ensure_ascii=False))
        elif waivable:
            theirs.append(f)
        else:
            add(HARD, cid, "a waived finding is reported: %s" % json.dumps(f, ensure_ascii=False))
    a, b = collections.Counter(map(key_of, mine)), collections.Counter(map(key_of, theirs))
    doubtful = collections.Counter(key_of(f) for f in mine if f.get("_doubt"))
    tolerated = {tuple(k) for k in o["tolerated"]}
    for key, n in sorted((a - b).items(), key=str):
        kind = DOUBT if doubtful[key] >= n else kind_of(key[0])
        add(kind, cid, "finding missing %dx: %s; oracle's evidence %s" % (
            n, " ".join(map(str, key)), json.dumps([f["evidence"] for f in mine if key_of(f) == key],
                                                   ensure_ascii=False)))
    for key, n in sorted((b - a).items(), key=str):
        kind = DOUBT if key in tolerated else kind_of(str(key[0]))
        add(kind, cid, "finding too many %dx: %s; evidence %s" % (
            n, " ".join(map(str, key)),
            json.dumps([f.get("evidence") for f in theirs if key_of(f) == key], ensure_ascii=False)))
    for key in sorted(set(a) & set(b), key=str):
        if a[key] == b[key]:
            order = lambda f: str((f.get("evidence") or {}).get("role"))
            for m, t in zip(sorted((f for f in mine if key_of(f) == key), key=order),
                            sorted((f for f in theirs if key_of(f) == key), key=order)):
                compare_evidence(kind_of, cid, m, t, add)
                if m["waived"] and not m["waived"]["_tie"] and t.get("waived") is not True:
                    want = {k: v for k, v in m["waived"].items() if k[0] != "_"}
                    if t["waived"] != want:
                        add(kind_of(m["rule"]), cid, "%s is waived by %r, oracle %r" % (m["rule"], t["waived"], want))


def compare_evidence(kind_of, cid, m, t, add):
    rule, mine, theirs = m["rule"], m["evidence"], t.get("evidence")
    kind = SOFT if rule in SOFT_EVIDENCE else kind_of(rule)
    if m["clause"] is not None and t.get("clause") != m["clause"]:
        add(SOFT, cid, "clause of %s is %r, section 6 has %r" % (rule, t.get("clause"), m["clause"]))
    if not isinstance(theirs, dict):
        if mine:
            add(kind, cid, "%s: evidence is %r" % (rule, theirs))
        return
    for k, v in mine.items():
        if k == "_ids":
            flat = json.dumps(theirs, ensure_ascii=False)
            lost = [i for i in v if json.dumps(i, ensure_ascii=False) not in flat]
            if lost:
                add(SOFT, cid, "%s: evidence does not name %s" % (review_compare.about(m), lost))
        if k.startswith("_"):
            continue
        x, k2 = theirs.get(k, "(missing)"), kind
        if k == "level":
            x = x or "none"
        elif k == "window" or k == "declared_on" and not mine["_declared"] and v is not None:
            k2 = SOFT if k == "window" else DOUBT
        elif k == "deadline" and mine["_deadline_doubt"]:
            k2 = DOUBT
        if isinstance(v, str) and not review_compare.in_range(v):
            k2 = DOUBT
        if isinstance(v, dict) and isinstance(x, dict):
            x = {i: x.get(i) for i in v}
        if x != v:
            add(k2, cid, "%s: evidence %s is %r, oracle %r" % (review_compare.about(m), k, x, v))


def compare_decision(kind, o, p, add):
    cid = o["channel_id"]
    doubts = {w for w, _ in o["uncertain"]}
    hold = o["outcome"] == renewal_oracle.HOLD
    findings_in_doubt = any(w in O_RULES for w in doubts)
    # whether another reading's findings would turn the outcome
    blocking = [f for f in o["findings"] if f["severity"] == renewal_oracle.BLOCKING]
    swing = (all(f.get("_doubt") for f in blocking) if blocking
             else any(k[1] == renewal_oracle.BLOCKING for k in o["tolerated"]))

    def kind_of(what):
        if "*" in doubts or what in doubts:
            return DOUBT
        turned = findings_in_doubt or swing or "outcome" in doubts
        if turned and what in ("outcome", "to_star", "new_certification_id", "star_foreseen"):
            return DOUBT
        return HARD

    for k in COMPARED + ALSO.get(kind, ()):
        x, how = p.get(k, "(missing)"), kind_of(k)
        if hold and k == "edition" or kind.startswith("assess") and k == "certification_id":
            how = SOFT
        if x != o[k]:
            add(how, cid, "%s is %r, oracle %r" % (k, x, o[k]))
    if kind == "renew" and p.get("new_certification_id") != o["new_certification_id"]:
        how = kind_of("new_certification_id") if o["_publishable"] or not o["new_certification_id"] else DOUBT
        add(how, cid, "new_certification_id is %r, oracle %r" % (
            p.get("new_certification_id"), o["new_certification_id"]))
    if kind == "renew":
        if p.get("waits_for") != o["waits_for"]:
            add(kind_of("outcome"), cid, "waits_for is %r, oracle %r" % (p.get("waits_for"), o["waits_for"]))
        if p.get("reapply_from") is not None:
            add(HARD, cid, "reapply_from is %r: no bar follows a renewal" % p.get("reapply_from"))
        if p.get("effective_on") not in (o["_day"], o["_day"][:4] + "-01-01", None):
            add(SOFT, cid, "effective_on is %r; neither %s nor 1 January of its year" % (p.get("effective_on"), o["_day"]))
    if p.get("at_risk"):
        add(HARD, cid, "at_risk is true only on retain")
    if kind.startswith("assess"):
        if p.get("batch") is not None:
            add(HARD, cid, "batch is %r" % p.get("batch"))
        if p.get("effective_on") != o["effective_on"]:
            add(SOFT if hold else HARD, cid, "effective_on is %r, asked for %r" % (
                p.get("effective_on"), o["effective_on"]))
        x = p.get("open_from")
        if x != o["open_from"]:
            how = SOFT if hold else kind_of("open_from")
            if o["open_from"] == o["effective_on"] and x is None or not review_compare.in_range(o["open_from"]):
                how = DOUBT
            add(how, cid, "open_from is %r, oracle %r" % (x, o["open_from"]))
    if hold and p.get("findings"):
        add(kind_of("outcome"), cid, "findings on hold")
    elif not hold:
        compare_findings(kind_of, o, p, add)
    review_compare.compare_defects(cid, o["defects"], p.get("defects") or [], add)


O_RULES = set(review_oracle.load_editions(None)[0]["rules"])


# ------------------------------------------------------------------------------------------------ a whole answer


def compare_lists(kind, decisions, summary, theirs, their_summary):
    """Notices and audits: the channels, each decision, and the summary where it was given."""
    diffs = []

    def add(how, channel, text):
        diffs.append(Diff(how, channel, text))

    order = [d.get("channel_id") for d in theirs]
    if order != sorted(order, key=lambda s: str(s).encode()):
        add(HARD, None, "decisions are not in byte order of channel ids")
    if len(set(order)) != len(order):
        add(HARD, None, "a channel has several decisions")
    mine, his = {d["channel_id"]: d for d in decisions}, {d.get("channel_id"): d for d in theirs}
    doubtful = set(summary["_membership_doubts"])
    for cid in sorted(set(mine) | set(his), key=str):
        if cid not in his:
            add(DOUBT if cid in doubtful else HARD, cid, "no decision; oracle: %s" % mine[cid]["outcome"])
        elif cid not in mine:
            add(DOUBT if cid in doubtful else HARD, cid,
                "a decision (%s); the oracle has none" % his[cid].get("outcome"))
        else:
            compare_decision(kind, mine[cid], his[cid], add)
    if their_summary is not None:
        compare_summary(summary, their_summary, theirs, add, doubtful)
    return diffs


def compare_summary(mine, s, theirs, add, doubtful):
    """The program's summary against its own decisions, and against the oracle's where it does not follow from them."""
    if s.get("reviewed") != len(theirs):
        add(HARD, None, "summary.reviewed is %r of %d decisions" % (s.get("reviewed"), len(theirs)))
    outcomes = collections.Counter(d.get("outcome") for d in theirs)
    if {k: v for k, v in (s.get("outcomes") or {}).items() if v} != dict(outcomes):
        add(HARD, None, "summary.outcomes is %r, the decisions have %r" % (s.get("outcomes"), dict(outcomes)))
    holds = sorted(d["channel_id"] for d in theirs if d.get("outcome") == renewal_oracle.HOLD)
    if sorted(review_compare.ids_of(s.get("holds"))) != holds:
        add(HARD, None, "summary.holds is %r" % (s.get("holds"),))
    a, b = set(mine["out_of_scope"]), set(review_compare.ids_of(s.get("out_of_scope")))
    for cid in sorted(a ^ b):
        add(DOUBT if cid in mine["_out_of_scope_not_active"] else HARD, cid,
            "out_of_scope: %s" % ("only the oracle lists it" if cid in a else "only the program lists it"))
    a, b = set(mine["undetermined"]), set(review_compare.ids_of(s.get("undetermined")))
    for cid in sorted(a - b):
        add(DOUBT if cid in doubtful else HARD, cid, "undetermined: only the oracle lists it")
    malformed = set(mine["_undetermined_malformed"])       # a number 5 is no id, though it prints like one
    left = sorted(b - a)
    for cid in [c for c in left if review_oracle.ID_RE.fullmatch(c) and c not in malformed]:
        add(DOUBT if cid in doubtful or cid in mine["_undetermined_ineligible"] else HARD, cid,
            "undetermined: only the program lists it")
    if len([c for c in left if c in malformed or not review_oracle.ID_RE.fullmatch(c)]) != len(malformed):
        add(DOUBT, None, "undetermined: the program lists %r, malformed channels are %r" % (left, sorted(malformed)))
    review_compare.compare_defects("(orphans)", mine["orphan_defects"], s.get("orphan_defects") or [], add, mine["_orphan_soft"])


def compare_assessments(decisions, theirs):
    """`--all`: which star a refused decision is about is told by `star_sought` where there is such a field, else by the
    order. Any regular order by star and route will do; the one with the fewest differences is taken."""
    if len(theirs) != len(decisions):
        return [Diff(HARD, decisions[0]["channel_id"], "%d decisions, oracle %d" % (len(theirs), len(decisions)))]
    if len(decisions) > 1 and all(isinstance(p.get("star_sought"), int) for p in theirs):
        theirs = sorted(theirs, key=lambda p: (-p["star_sought"], str(p.get("route"))))
    best = None
    stars = sorted({d["_asked"] for d in decisions})
    orders = [decisions] if len(decisions) == 1 else [
        sorted(decisions, key=key) for s, r in itertools.product((1, -1), (renewal_oracle.ROUTES, renewal_oracle.ROUTES[::-1]))
        for key in (lambda d: (s * stars.index(d["_asked"]), r.index(d["route"])),
                    lambda d: (r.index(d["route"]), s * stars.index(d["_asked"])))]
    for order in orders:
        diffs = []
        for o, p in zip(order, theirs):
            if p.get("channel_id") != o["channel_id"]:
                diffs.append(Diff(HARD, o["channel_id"], "channel_id is %r" % p.get("channel_id")))
            compare_decision("assess", o, p, lambda how, cid, text: diffs.append(
                Diff(how, cid, "(%s stars by %s on %s) %s" % (o["_asked"], o["route"], o["effective_on"], text))))
        score = (sum(d.kind == HARD for d in diffs), len(diffs))
        if best is None or score < best[0]:
            best = (score, diffs)
    return best[1]


def compare_answer(question, book, program, db_path, config=None, form="jsonl", timeout=120):
    """(the oracle's decisions, the program's, the differences)"""
    decisions, summary = question.answer(book)
    if question.kind == "renew":
        for d in decisions:
            d["_publishable"] = parse(question.words[2])[1] <= 3
    try:
        theirs, their_summary = ask(program, question, db_path, config, form, timeout)
    except ProgramFailed as e:
        return decisions, [], [Diff(HARD, None, "the program failed: %s" % e)]
    if question.kind.startswith("assess"):
        return decisions, theirs, compare_assessments(decisions, theirs)
    return decisions, theirs, compare_lists(question.kind, decisions, summary, theirs, their_summary)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program", required=True)
    ap.add_argument("--db", required=True)
    ap.add_argument("--edition-json", action="append")
    ap.add_argument("--config", help="handed to the program as --config")
    ap.add_argument("--format", choices=["jsonl", "json"], default="jsonl")
    ap.add_argument("--quiet", action="store_true", help="hard differences only")
    ap.add_argument("--show", type=int, default=3, help="channels whose rows are printed")
    ap.add_argument("command", choices=["notices", "renew", "assess"])
    ap.add_argument("channel", nargs="?")
    ap.add_argument("--year", type=int)
    ap.add_argument("--as-of", "--on", dest="day")
    ap.add_argument("--star", type=int)
    ap.add_argument("--route", choices=renewal_oracle.ROUTES)
    ap.add_argument("--all", action="store_true")
    a = ap.parse_args()
    day = parse(a.day) if a.day else None
    if a.command == "notices":
        question = notices(a.year)
    elif a.command == "renew":
        question = renew(day)
    else:
        question = assess_all(a.channel, day) if a.all else assess(a.channel, a.star, a.route, day)
    book = renewal_oracle.open_book(a.db, review_oracle.load_editions(a.edition_json))
    decisions, theirs, diffs = compare_answer(question, book, a.program, os.path.abspath(a.db), a.config, a.format)
    review_compare.report(diffs, book.db, decisions, {"decisions": theirs}, day, show=a.show,
             kinds=(HARD,) if a.quiet else (HARD, DOUBT, SOFT))
    n = collections.Counter(d.kind for d in diffs)
    print("%d decisions: %d hard, %d doubtful, %d soft differences" % (len(decisions), n[HARD], n[DOUBT], n[SOFT]))
    sys.exit(1 if n[HARD] else 0)


if __name__ == "__main__":
    main()
