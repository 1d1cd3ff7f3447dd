"""Runs a program's preview and the oracle on one database and reports every difference.

    python3 -m reference.review.compare --program PATH --db DB --as-of DATE [--edition-json F ...] [--edition-yaml F] [--config F] [--quiet]

HARD: the program contradicts a definite opinion of the oracle (exit 1; the channel's rows are printed).
DOUBT: they differ where the text has more than one defensible reading (READINGS.md).  SOFT: shape, column names, ids listed.
"""
import argparse
import collections
import csv
import hashlib
import itertools
import json
import os
import shlex
import subprocess
import sys

from reference.review import oracle as review_oracle
from reference.dates import parse

HARD, DOUBT, SOFT = "HARD", "DOUBT", "SOFT"
Diff = collections.namedtuple("Diff", "kind channel text")
DEPARTURE = ("departure-undeclared", "departure-unreplenished", "departure-in-grace", "departure-declared-late")


class ProgramFailed(Exception):
    pass


def digest_folder(path):
    out = {}
    for root, _, files in os.walk(path):
        for f in files:
            p = os.path.join(root, f)
            with open(p, "rb") as h:
                out[os.path.relpath(p, path)] = hashlib.sha256(h.read()).hexdigest()
    return out


def run_program(program, db, as_of, edition_yaml=None, config=None, timeout=120):
    cmd = shlex.split(program) + ["review", "--report-only", "--format", "json", "--as-of", as_of, "--database", db]
    if edition_yaml:
        cmd += ["--edition", edition_yaml]
    if config:
        cmd += ["--config", config]
    p = subprocess.run(cmd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout)
    if p.returncode != 0:
        raise ProgramFailed("exit %d of %s\n%s" % (p.returncode, " ".join(cmd), p.stderr.decode("utf-8", "replace")[:2000]))
    try:
        return json.loads(p.stdout.decode("utf-8"))
    except (UnicodeDecodeError, ValueError) as e:
        raise ProgramFailed("standard output is not one JSON document: %s" % e)


# ------------------------------------------------------------------------------------------------ defects


def row_matches(o, p):
    """Does the program's defect p name the row of the oracle's defect o?"""
    if o["table"] != p.get("table"):
        return False
    row = p.get("row")
    if row is not None and not isinstance(row, str):
        row = str(row)
    if row in (o["row"], "rowid %d" % o["_rowid"]):
        return True
    values = [("" if v is None else v) for v in o["_raw"]]
    if o["table"] in review_oracle.ID_COLUMN:
        return row == values[0]
    n = len(values)
    return any(row == "/".join(values[i] for i in pick)
               for k in range(2, n + 1) for pick in itertools.combinations(range(n), k))


def compare_defects(where, mine, theirs, add, tolerated=()):
    for o in mine:
        hits = [p for p in theirs if row_matches(o, p)]
        if not hits:
            add(DOUBT if o["_soft"] else HARD, where, "defect not reported: %s %s %s (%s)" % (
                o["table"], o["row"], o["column"], o["reason"]))
        elif not any(p.get("column") == o["column"] for p in hits):
            add(SOFT, where, "defect of %s %s: column %s (%s) not named, but %s" % (
                o["table"], o["row"], o["column"], o["reason"], [p.get("column") for p in hits]))
        elif not any(p.get("row") == o["row"] for p in hits):
            add(SOFT, where, "row named %r, not %r" % (hits[0].get("row"), o["row"]))
    for p in theirs:
        hits = [o for o in mine if row_matches(o, p)]
        if not hits:
            if any(row_matches(o, p) for o in tolerated):
                add(DOUBT, where, "defect reported that another reading puts elsewhere: %s" % json.dumps(p))
            else:
                add(HARD, where, "defect reported that is none: %s" % json.dumps(p, ensure_ascii=False))
        elif not any(p.get("column") == o["column"] for o in hits):
            add(SOFT, where, "defect %s %s: column %s reported, oracle has %s" % (
                p.get("table"), p.get("row"), p.get("column"), [o["column"] for o in hits]))


# ------------------------------------------------------------------------------------------------ decisions


def in_range(date):
    return date is None or len(date) == 10 and not date.startswith(("0000", "-"))


def about(f):
    """what tells a finding from others of its rule, for a human"""
    e = f["evidence"] if isinstance(f.get("evidence"), dict) else {}
    more = [str(e[k]) for k in ("person_id", "role", "departed_on", "event_id") if e.get(k) is not None]
    return " of ".join([str(f.get("rule"))] + ([" ".join(more)] if more else []))


def compare_evidence(cid, mine, theirs, add, kind_of):
    for rule in sorted({f["rule"] for f in mine} & {f["rule"] for f in theirs}):
        kind = kind_of(rule)
        ms, ts = [f for f in mine if f["rule"] == rule], [f for f in theirs if f["rule"] == rule]
        if len(ms) != len(ts):
            continue                                    # already reported
        if rule in DEPARTURE:
            key = lambda f: tuple(str(f["evidence"].get(k)) for k in ("person_id", "role", "departed_on", "declared_on",
                                                                      "deadline", "level", "replenished_on"))
        else:
            key = lambda f: str(f["evidence"].get("event_id"))
        for f in ts:
            if not isinstance(f.get("evidence"), dict):
                add(kind, cid, "%s: evidence is %r" % (rule, f.get("evidence")))
                return
        for m, t in zip(sorted(ms, key=key), sorted(ts, key=key)):
            me, te = m["evidence"], t["evidence"]
            for k, v in me.items():
                if k == "_ids":
                    flat = json.dumps(te, ensure_ascii=False)
                    lost = [i for i in v if json.dumps(i, ensure_ascii=False) not in flat]
                    if lost:
                        add(SOFT, cid, "%s: evidence does not name %s: %s" % (about(m), lost, flat))
                    continue
                if k.startswith("_"):
                    continue
                x = te.get(k, "(missing)")
                k2 = kind
                if k == "level":
                    x = x or "none"
                elif k == "declared_on" and not me["_declared"] and v is not None:
                    k2 = DOUBT
                elif k == "deadline" and me["_deadline_doubt"]:
                    k2 = DOUBT
                if isinstance(v, str) and not in_range(v) or isinstance(v, list) and not all(map(in_range, v)):
                    k2 = DOUBT
                if rule in ("certificate-margin", "service-manager"):
                    k2 = SOFT
                if isinstance(v, dict) and isinstance(x, dict):
                    x = {i: x.get(i) for i in v}
                if x != v:
                    add(k2, cid, "%s: evidence %s is %r, oracle %r" % (about(m), k, x, v))


def compare_decision(o, p, add):
    cid = o["channel_id"]
    doubts = {w for w, _ in o["uncertain"]}
    everything = "*" in doubts
    rule_doubt = any(w == "*" or w in O_RULES or w.startswith("departure") for w in doubts)
    hold = "hold" in (o["outcome"], p.get("outcome"))

    def kind_of(what):
        if everything or what in doubts:
            return DOUBT
        if what.startswith("departure-") and "departure-*" in doubts:
            return DOUBT
        if rule_doubt and what in ("outcome", "at_risk", "to_star", "reapply_from", "upgrade-opportunity",
                                   "registered-engineers", "certificate-validity", "certificate-margin", "service-manager"):
            return DOUBT
        if what == "to_star" and "from_star" in doubts:
            return DOUBT
        return HARD

    for k in ("outcome", "from_star", "to_star", "at_risk", "renewal_pending", "edition", "route", "certification_id",
              "reapply_from", "effective_on", "kind"):
        kind = kind_of(k)
        if hold and k in ("effective_on", "kind", "at_risk", "renewal_pending") and kind == HARD:
            kind = HARD if k == "renewal_pending" else SOFT
        if k == "reapply_from" and not in_range(o[k]):
            kind = DOUBT
        if p.get(k, "(missing)") != o[k]:
            add(kind, cid, "%s is %r, oracle %r" % (k, p.get(k, "(missing)"), o[k]))
    # findings as a multiset
    mine, theirs = o["findings"], p.get("findings") or []
    count = lambda fs: collections.Counter((f.get("rule"), f.get("severity"), bool(f.get("waived"))) for f in fs)
    a, b = count(mine), count(theirs)
    for key, n in sorted((a - b).items(), key=str):
        ev = [f["evidence"] for f in mine if f["rule"] == key[0]]
        add(kind_of(key[0]), cid, "finding missing %dx: rule %s, severity %s, waived %s; oracle's evidence %s" % (
            (n,) + key + (json.dumps(ev, ensure_ascii=False),)))
    for key, n in sorted((b - a).items(), key=str):
        ev = [f.get("evidence") for f in theirs if f.get("rule") == key[0]]
        add(kind_of(str(key[0])), cid, "finding too many %dx: rule %s, severity %s, waived %s; evidence %s" % (
            (n,) + key + (json.dumps(ev, ensure_ascii=False),)))
    for rule in set(f["rule"] for f in mine):
        ca = collections.Counter(f["clause"] for f in mine if f["rule"] == rule)
        cb = collections.Counter(f.get("clause") for f in theirs if f.get("rule") == rule)
        if ca != cb and sum(ca.values()) == sum(cb.values()):
            late = any("," in f["clause"] for f in mine if f["rule"] == rule == "departure-unreplenished")
            add(DOUBT if late else kind_of(rule), cid, "clauses of %s are %s, oracle %s" % (rule, dict(cb), dict(ca)))
        w = [f["waived"] for f in mine if f["rule"] == rule and f["waived"]]
        if w and not w[0]["_tie"]:
            want = {k: v for k, v in w[0].items() if not k.startswith("_")}
            for f in theirs:
                if f.get("rule") == rule and f.get("waived") and f["waived"] is not True and f["waived"] != want:
                    add(kind_of(rule), cid, "%s is waived by %r, oracle %r" % (rule, f["waived"], want))
                    break
    compare_evidence(cid, mine, theirs, add, kind_of)
    compare_defects(cid, o["defects"], p.get("defects") or [], add)


O_RULES = set(review_oracle.load_editions(None)[0]["rules"])


def ids_of(entries):
    out = []
    for e in entries or []:
        out.append(e if isinstance(e, str) else (e.get("channel_id") or e.get("id") or json.dumps(e)) if isinstance(e, dict)
                   else json.dumps(e))
    return out


def compare_documents(decisions, summary, doc):
    diffs = []

    def add(kind, channel, text):
        diffs.append(Diff(kind, channel, text))

    theirs = doc.get("decisions")
    if not isinstance(theirs, list):
        add(HARD, None, "the document has no list `decisions`")
        return diffs
    order = [d.get("channel_id") for d in theirs]
    if order != sorted(order, key=lambda s: str(s).encode()):
        add(HARD, None, "decisions are not in byte order of channel ids")
    if len(set(order)) != len(order):
        add(HARD, None, "a channel has several decisions")
    mine = {d["channel_id"]: d for d in decisions}
    his = {d.get("channel_id"): d for d in theirs}
    doubtful = set(summary["_membership_doubts"])
    for cid in sorted(set(mine) | set(his), key=str):
        if cid not in his:
            kind = DOUBT if cid in doubtful else HARD
            add(kind, cid, "no decision; oracle: %s" % mine[cid]["outcome"])
        elif cid not in mine:
            add(DOUBT if cid in doubtful else HARD, cid, "a decision (%s); the oracle has none" % his[cid].get("outcome"))
        else:
            compare_decision(mine[cid], his[cid], add)
    # the summary against the program's own decisions, and against the oracle's where it does not follow from them
    s = doc.get("summary") or {}
    outcomes = collections.Counter(d.get("outcome") for d in theirs)
    if s.get("reviewed") != len(theirs):
        add(HARD, None, "summary.reviewed is %r of %d decisions" % (s.get("reviewed"), len(theirs)))
    if {k: v for k, v in (s.get("outcomes") or {}).items() if v} != dict(outcomes):
        add(HARD, None, "summary.outcomes is %r, the decisions have %r" % (s.get("outcomes"), dict(outcomes)))
    if s.get("at_risk") != sum(1 for d in theirs if d.get("at_risk")):
        add(HARD, None, "summary.at_risk is %r" % (s.get("at_risk"),))
    if sorted(ids_of(s.get("holds"))) != sorted(c for c in order if his[c].get("outcome") == "hold"):
        add(HARD, None, "summary.holds is %r" % (s.get("holds"),))
    loss = [d for d in theirs if d.get("outcome") in ("downgrade", "revoke")]
    stars = sum((d.get("from_star") or 0) - (d.get("to_star") or 0) for d in loss)
    if s.get("taken") not in (len(loss), stars):
        add(HARD, None, "summary.taken is %r; %d decisions, %d stars" % (s.get("taken"), len(loss), stars))
    fs = [(d["channel_id"], f) for d in theirs for f in d.get("findings") or []]
    variants = [collections.Counter(f["rule"] for _, f in fs), collections.Counter(f["rule"] for _, f in fs if not f.get("waived")),
                collections.Counter(r for r, _ in {(f["rule"], c) for c, f in fs}),
                collections.Counter(r for r, _ in {(f["rule"], c) for c, f in fs if not f.get("waived")})]
    if {k: v for k, v in (s.get("rules") or {}).items() if v} not in [dict(v) for v in variants]:
        add(SOFT, None, "summary.rules is %r; oracle %r" % (s.get("rules"), summary["rules"]))
    a, b = set(summary["out_of_scope"]), set(ids_of(s.get("out_of_scope")))
    for cid in sorted(a ^ b):
        add(DOUBT if cid in summary["_out_of_scope_not_active"] else HARD, cid,
            "out_of_scope: %s" % ("only the oracle lists it" if cid in a else "only the program lists it"))
    a, b = set(summary["undetermined"]), set(ids_of(s.get("undetermined")))
    for cid in sorted(a - b):
        add(DOUBT if cid in doubtful else HARD, cid, "undetermined: only the oracle lists it")
    left = sorted(b - a)
    for cid in [c for c in left if review_oracle.ID_RE.fullmatch(c)]:
        add(DOUBT if cid in doubtful or cid in summary["_undetermined_ineligible"] else HARD, cid,
            "undetermined: only the program lists it")
    if len([c for c in left if not review_oracle.ID_RE.fullmatch(c)]) != len(set(summary["_undetermined_malformed"])):
        add(DOUBT, None, "undetermined: the program lists %r, malformed channels are %r" % (
            left, summary["_undetermined_malformed"]))
    compare_defects("(orphans)", summary["orphan_defects"], s.get("orphan_defects") or [], add, summary["_orphan_soft"])
    return diffs


# ------------------------------------------------------------------------------------------------ for a human


def rows_of(db, cid):
    """{table: rows} of a channel, with the people and certificates concerned and, of other channels, their appointments"""
    people = {a.person_id for a in db.t["appointments"] if a.channel_id == cid} - {None}
    people |= {a.replaced_by for a in db.t["appointments"] if a.channel_id == cid} - {None}
    people |= {c.person_id for c in db.t["credits"] if c.channel_id == cid} - {None}
    others = {a.channel_id for a in db.t["appointments"] if a.person_id in people} - {None, cid}
    out = {}
    for table, rows in db.t.items():
        if table in ("people", "certificates"):
            out[table] = [r for r in rows if r.person_id in people]
        elif table == "appointments":
            out[table] = [r for r in rows if r.channel_id == cid or r.person_id in people]
        elif table == "channels":
            out[table] = [r for r in rows if r.channel_id == cid or r.channel_id in others]
        else:
            out[table] = [r for r in rows if r.channel_id == cid]
    named = {r.v.get(c) for r in out["appointments"] for c in ("person_id", "replaced_by")} - people - {None}
    out["people"] += [r for r in db.t["people"] if r.person_id in named]
    return out


def write_csv(tables, folder):
    """The rows as the CSV files of section 8 (for `import`, where they are sound)."""
    os.makedirs(folder, exist_ok=True)
    for table, specs in review_oracle.TABLES.items():
        with open(os.path.join(folder, table + ".csv"), "w", encoding="utf-8", newline="") as f:
            w = csv.writer(f)
            w.writerow([s[0] for s in specs])
            for r in tables.get(table, []):
                w.writerow([review_oracle.text_of(r.raw[s[0]]) or "" for s in specs])


def file_name(cid):
    return "".join(c if c.isalnum() or c in "-_" else "%%%02X" % ord(c) for c in str(cid))


def keep_channels(db, diffs, folder, most=5):
    """CSV folders of the channels that differ; returns [(channel, folder)]."""
    out = []
    for cid in dict.fromkeys(d.channel for d in diffs if d.kind == HARD and d.channel in db.channel_ids):
        if len(out) < most:
            out.append((cid, os.path.join(folder, "channel-" + file_name(cid))))
            write_csv(rows_of(db, cid), out[-1][1])
    return out


def show_channel(db, cid, out=sys.stdout):
    for table, rows in rows_of(db, cid).items():
        for r in rows:
            cells = ["%s=%s" % (s[0], review_oracle.text_of(r.raw[s[0]])) if r.raw[s[0]][0] in ("text", "integer")
                     else "%s=<%s %r>" % (s[0], r.raw[s[0]][0], r.raw[s[0]][1])
                     for s in review_oracle.TABLES[table] if r.raw[s[0]][0] != "null"]
            print("      %-14s #%-4d %s%s" % (table, r.rowid, " ".join(cells),
                                             "   <-- " + str(r.bad) if r.bad else ""), file=out)


def report(diffs, db, decisions, doc, D, out=sys.stdout, show=3, kinds=(HARD, DOUBT, SOFT), label=""):
    by = collections.OrderedDict()
    for d in diffs:
        by.setdefault(d.channel, []).append(d)
    shown = 0
    for cid, ds in by.items():
        if not any(d.kind in kinds for d in ds):
            continue
        print("%schannel %s" % (label, cid), file=out)
        for d in ds:
            if d.kind in kinds:
                print("   %-5s %s" % (d.kind, d.text), file=out)
        if any(d.kind == HARD for d in ds) and cid and shown < show:
            shown += 1
            for o in decisions:
                if o["channel_id"] == cid:
                    print("   oracle:  " + json.dumps(o, ensure_ascii=False), file=out)
            for p in doc.get("decisions") or []:
                if p.get("channel_id") == cid:
                    print("   program: " + json.dumps(p, ensure_ascii=False), file=out)
            print("   rows:", file=out)
            show_channel(db, cid, out)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program", required=True)
    ap.add_argument("--db", required=True)
    ap.add_argument("--as-of", required=True)
    ap.add_argument("--edition-json", action="append")
    ap.add_argument("--edition-yaml")
    ap.add_argument("--config", help="handed to the program as --config (for several editions)")
    ap.add_argument("--quiet", action="store_true", help="hard differences only")
    ap.add_argument("--show", type=int, default=3, help="channels whose rows are printed")
    a = ap.parse_args()
    D = parse(a.as_of)
    editions = review_oracle.load_editions(a.edition_json)
    db = review_oracle.DB(a.db, editions)
    decisions, summary = review_oracle.Review(db, editions, D).run()
    try:
        doc = run_program(a.program, a.db, a.as_of, a.edition_yaml, a.config)
    except ProgramFailed as e:
        print("HARD the program failed: %s" % e)
        sys.exit(1)
    diffs = compare_documents(decisions, summary, doc)
    report(diffs, db, decisions, doc, D, show=a.show, kinds=(HARD,) if a.quiet else (HARD, DOUBT, SOFT))
    n = collections.Counter(d.kind for d in diffs)
    print("%d decisions: %d hard, %d doubtful, %d soft differences" % (len(decisions), n[HARD], n[DOUBT], n[SOFT]))
    sys.exit(1 if n[HARD] else 0)


if __name__ == "__main__":
    main()
