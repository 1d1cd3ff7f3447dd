"""Drives renewal_gen + renewal_oracle + a program over many seeds, days and edition variants.

    python3 -m reference.renewal.fuzz --program PATH --rounds N --seed S [--defects [RATE]] [--channels N] [--apply]
                    [--base-edition FILE.yaml --base-config FILE.yaml] [--keep DIR] [--max-failures K] [--verbose]

Without --apply, a round asks for one or two years' renewal notices, two audits and a number of application checks, and
compares the answers. With --apply, it publishes the January review, applies it, compares the tables with what the
oracle expects, reviews again, and does the same with renewals; a quarter of the rounds does a July review only.
Round i uses seed S+i alone, so that a failing round is repeated with --seed S+i --rounds 1.
"""
import argparse
import collections
import copy
import csv
import json
import os
import random
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile

import yaml

from reference import edition
from reference.review import compare as review_compare
from reference.review import fuzz as review_fuzz
from reference.review import records as review_records
from reference.review import oracle as review_oracle
from reference.renewal import compare as renewal_compare
from reference.renewal import records as renewal_records
from reference.renewal import oracle as renewal_oracle
from reference.dates import add_days, fmt, month_len

HARD, DOUBT, SOFT, Diff = review_compare.HARD, review_compare.DOUBT, review_compare.SOFT, review_compare.Diff

# the oracle's names of an edition's numbers -> those of the edition's file
REQUIREMENTS = {"junior": "junior_engineers", "senior": "senior_engineers",
                "project_management": "project_management_engineers",
                "credits": "credits", "engineers": "registered_engineers", "hotline": "hotline",
                "support_email": "support_email", "service_manager": "service_manager",
                "tracking_system": "tracking_system",
                "participations": "participations"}


# ------------------------------------------------------------------------------------------------ editions


def variant(r, base):
    """An edition with other options, severities and numbers; no lower star asks for more than a higher one."""
    e, _, _, _ = review_fuzz.variant(r, base)
    if r.random() < 0.5:
        for key, choices in (("credits", (0, 1, 40, 150)), ("engineers", (0, 1, 1, 2)), ("junior", (0, 1, 1)),
                             ("senior", (0, 1, 1)), ("project_management", (0, 0, 1))):
            if r.random() < 0.5:
                value = r.choice((0, 1, 2)) if key != "credits" else r.choice((0, 1, 200, 250))
                for star in ("2", "3", "4"):
                    e["requirements"][star][key] = value
                    value += r.choice(choices)
    if r.random() < 0.3:
        for key in ("hotline", "support_email", "tracking_system"):
            values = sorted((r.choice(e["ranks"][key]) for _ in range(3)), key=e["ranks"][key].index)
            for star, v in zip(("2", "3", "4"), values):
                e["requirements"][star][key] = v
    if r.random() < 0.5:
        for key in ("grace", "margin", "reapply", "timely_declaration", "credit_validity", "major_event_caution"):
            if r.random() < 0.5:
                short = key in ("grace", "margin", "reapply", "timely_declaration")
                e["months"][key] = r.choice((1, 2, 3, 4, 6) if short else (6, 11, 12, 13, 24))
    return e


def edition_yaml(base_path, e):
    """The base edition's file with the oracle's edition in it (YAML nodes: everything else keeps its spelling)."""
    rules = {k: v["severity"] for k, v in e["rules"].items()}
    doc = yaml.compose(review_fuzz.yaml_variant(base_path, e["options"], rules, e["edition"], e["effective_from"], e["months"]),
                       Loader=yaml.SafeLoader)

    def put(node, key, value):
        old = review_fuzz.child(node, key)
        if old is None:
            sys.exit("renewal_fuzz: %s has no %s" % (base_path, key))
        old.value = str(value)

    for star, values in e["requirements"].items():
        for k, v in values.items():
            put(review_fuzz.child(review_fuzz.child(doc, "requirements"), star), REQUIREMENTS[k], v)
    return yaml.serialize(doc, Dumper=yaml.SafeDumper, allow_unicode=True)


def make_editions(a, r, base, tmp, Y):
    """(the oracle's editions, the configuration's path): one edition, or several that begin around days that matter."""
    folder = os.path.join(tmp, "editions")
    os.makedirs(folder)
    n = r.choice([1, 1, 1, 2, 3])
    around = [(Y - 1, 1, 1), (Y - 1, 7, 1), (Y - 1, 12, 1), (Y - 1, 12, 31), (Y, 1, 1), (Y, 1, 2), (Y, 1, 15),
              (Y, 7, 1)]
    starts = sorted({fmt(r.choice(around)) for _ in range(n)}) if n > 1 else [base["effective_from"]]
    editions = []
    for i, start in enumerate(starts):
        e = variant(r, base) if n > 1 or r.random() < 0.7 else copy.deepcopy(base)
        e["edition"], e["effective_from"] = str(2031 + i), start
        editions.append(e)
        with open(os.path.join(folder, e["edition"] + ".yaml"), "w", encoding="utf-8") as f:
            f.write(edition_yaml(a.base_edition, e))
        with open(os.path.join(tmp, "oracle-edition-%d.json" % i), "w") as f:
            json.dump(e, f, indent=1)
    r.shuffle(editions)
    config = os.path.join(tmp, "config.yaml")
    with open(config, "w", encoding="utf-8") as f:
        f.write(review_fuzz.config_variant(a.base_config, folder))
    return editions, config


# ------------------------------------------------------------------------------------------------ asking


def audit_day(r, publish):
    Y = r.choice([2026, 2027, 2028, 2029])
    feb = month_len(Y, 2)
    if not publish and r.random() < 0.15:
        return r.choice([(Y, 4, 1), (Y, 12, 1), (Y, 12, 31), (Y, 7, 1), (Y, 6, 30), (Y, 11, 30)])
    return r.choice([(Y, 1, 1), (Y, 1, 1), (Y, 1, 2), (Y, 1, 15), (Y, 1, 15), (Y, 1, 31), (Y, 2, 1), (Y, 2, 15),
                     (Y, 2, feb), (Y, 3, 1), (Y, 3, 15), (Y, 3, 31), add_days((Y, 1, 1), r.randint(0, 88))])


def preview_round(a, seed, base, tmp):
    r = random.Random(seed * 7919 + 29)
    D = audit_day(r, False)
    editions, config = make_editions(a, r, base, tmp, D[0])
    os.makedirs(os.path.join(tmp, "db"))
    path = os.path.join(tmp, "db", "records.db")
    rate = a.defects * r.choice([0.3, 1, 3]) if a.defects else 0.0
    ed = editions[0]
    renewal_records.generate(path, seed, a.channels, D, rate, ed)
    book = renewal_oracle.open_book(path, editions)
    other = r.choice([add_days(D, 1), add_days(D, -1), audit_day(r, False), add_days(D, 30)])
    questions = [renewal_compare.notices(D[0] - 1), renewal_compare.renew(D), renewal_compare.renew(other)] + ([renewal_compare.notices(D[0])] if r.random() < 0.5 else [])
    ids = sorted(book.db.channel_ids)
    for cid in [r.choice(ids) for _ in range(a.assessments)] if ids else []:
        day = renewal_records.ask_on(r, book.db, cid, dict(renewal_oracle.MONTHS, **ed["months"]))
        certs = [c for c in book.of("certifications", cid) if c.star and c.route]
        if r.random() < 0.35:
            questions.append(renewal_compare.assess_all(cid, day))
        elif certs and r.random() < 0.7:
            c = r.choice(certs)
            questions.append(renewal_compare.assess(cid, c.star, c.route, day))
        else:
            questions.append(renewal_compare.assess(cid, r.choice(ed["stars"]), r.choice(renewal_oracle.ROUTES), day))
    before = review_compare.digest_folder(os.path.dirname(path))
    results = []
    for q in questions:
        form = "json" if not q.kind.startswith("assess") and r.random() < 0.5 else "jsonl"
        mine, theirs, diffs = renewal_compare.compare_answer(q, book, a.program, path, config, form, a.timeout)
        results.append((" ".join(q.words), q.kind, book.db, mine, theirs, diffs))
    if review_compare.digest_folder(os.path.dirname(path)) != before:
        results.append(("(all of them)", "preview", book.db, [], [], [
            Diff(HARD, None, "a preview changed the database or left a file beside it")]))
    return D, results


# ------------------------------------------------------------------------------------------------ applying


# limits that a run must be told to lift, where the program has the option: days to come, many stars, many holds
ALLOWANCES = (("--allow-downgrades", "100000"), ("--allow-undecided", "100000"), ("--allow-shrink",), ("--allow-future",))
HELP = {}


def allowances(program, command):
    if command not in HELP:
        p = subprocess.run(shlex.split(program) + [command, "--help"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        text = p.stdout.decode("utf-8", "replace")
        HELP[command] = [word for allowance in ALLOWANCES if allowance[0] in text for word in allowance]
    return HELP[command]


class Stage:
    """A database and an outbox that the program works on, and the results of what it did."""

    def __init__(self, a, editions, config, path, outbox, D):
        self.a, self.editions, self.config, self.path, self.outbox, self.D = a, editions, config, path, outbox, D
        self.results = []

    def note(self, what, diffs, kind="apply", mine=(), theirs=(), db=None):
        self.results.append((what, kind, db, list(mine), list(theirs), diffs))

    def run(self, words, codes, why):
        """Runs a command that should end with one of the exit statuses `codes`."""
        words = words + allowances(self.a.program, words[0])
        code, _, err, cmd = renewal_compare.execute(self.a.program, words, self.path, self.config, self.a.timeout)
        if code not in codes:
            self.note(cmd, [Diff(HARD, None, "exit %d, expected %s (%s)\n%s" % (code, codes, why, err[:1500]))])
        return code in codes

    def publish(self, words, batch, why):
        """The batch's decisions, or None."""
        if not self.run(words + ["--outbox", self.outbox], [0], why):
            return None
        try:
            with open(os.path.join(self.outbox, batch, "decisions.jsonl"), encoding="utf-8") as f:
                return [json.loads(line) for line in f if line.strip()]
        except (OSError, ValueError) as e:
            self.note("publish " + batch, [Diff(HARD, None, "no decisions in the batch: %s" % e)])
            return None

    def apply(self, batch, D, decisions):
        """Applies the batch and compares the tables with the oracle's; a second time must change nothing. Returns
        whether the program could apply it."""
        expected = os.path.join(os.path.dirname(self.outbox), "expected.db")
        doubts = renewal_oracle.apply_to_copy(self.path, expected, batch, D, decisions)
        original = renewal_oracle.Tables(self.path)
        words = ["apply", os.path.join(self.outbox, batch)]
        if not self.run(words, [0], "applying"):
            return False
        diffs = compare_tables(original, renewal_oracle.Tables(expected), renewal_oracle.Tables(self.path), {c for c, _ in doubts})
        self.note("apply %s: the tables afterwards" % batch, diffs, db=review_oracle.DB(self.path, self.editions))
        after = renewal_oracle.Tables(self.path)
        if self.run(words, [0], "already applied") and renewal_oracle.Tables(self.path).t != after.t:
            self.note("apply %s again" % batch, [Diff(HARD, None, "applying a second time changed the tables")])
        return True                          # what comes next is judged by what the program wrote


def readable(row):
    return tuple("''" if c == ("text", b"") else review_oracle.text_of(c) for c in row)


def compare_tables(original, expected, actual, doubtful):
    """What changed against what should have. An empty text is an absent value; a new downgrade's reason is free."""
    diffs = []
    for table, specs in review_oracle.TABLES.items():
        def plain(rows):
            return collections.Counter(tuple(("null", None) if c == ("text", b"") else c for c in row) for row in rows)
        was, want, got = plain(original.t[table]), plain(expected.t[table]), plain(actual.t[table])
        if table == "downgrades":
            at = renewal_oracle.Tables.column(table, "reason")
            added, new = got - was, collections.Counter()
            for row, n in added.items():
                typ, val = row[at]
                if typ != "text" or not val or b"\0" in val:
                    diffs.append(Diff(HARD, review_oracle.text_of(row[0]),
                                      "a new row of downgrades without a reason: %s" % (readable(row),)))
                new[row[:at] + (renewal_oracle.Tables.cell(renewal_oracle.REASON),) + row[at + 1:]] += n
            got = (got - added) + new
        of = renewal_oracle.Tables.column(table, "channel_id") if table not in ("people", "certificates") else 0
        for rows, text in ((want - got, "is missing or was changed"), (got - want, "is new or was changed")):
            for row, n in sorted(rows.items(), key=str):
                cid = review_oracle.text_of(row[of])
                kind = DOUBT if table == "certifications" and cid in doubtful else HARD
                diffs.append(Diff(kind, cid, "%s: %dx %s %s" % (table, n, readable(row), text)))
    return diffs


def import_database(a, rows, tmp, path):
    """Makes the database through the program's own `import`; only for records without defects."""
    folder = os.path.join(tmp, "csv")
    os.makedirs(folder)
    for table, cols in review_records.COLS.items():
        seen = set()
        with open(os.path.join(folder, table + ".csv"), "w", encoding="utf-8", newline="") as f:
            w = csv.writer(f)
            w.writerow(cols)
            for row in rows[table]:
                cells = tuple("" if row.get(c) is None else str(row[c]) for c in cols)
                if cells not in seen:                                 # identical rows count as one
                    w.writerow(cells)
                seen.add(cells)
    return renewal_compare.execute(a.program, ["import", folder], path, None, a.timeout)


def compare_review(stage, D, theirs, what):
    """The published decisions of a review against the oracle's (differences of kind only; review/fuzz.py looks closely)."""
    db = review_oracle.DB(stage.path, stage.editions)
    mine, summary = review_oracle.Review(db, stage.editions, D).run()
    ours, his = {d["channel_id"]: d for d in mine}, {d["channel_id"]: d for d in theirs}
    diffs = []
    for cid in sorted(set(ours) | set(his)):
        o, p = ours.get(cid), his.get(cid)
        if o is None or p is None:
            kind = DOUBT if cid in summary["_membership_doubts"] else HARD
            diffs.append(Diff(kind, cid, "only %s reviews it" % ("the oracle" if p is None else "the program")))
        else:
            for k in ("outcome", "from_star", "to_star"):
                if o[k] != p.get(k):
                    kind = DOUBT if o["uncertain"] else HARD
                    diffs.append(Diff(kind, cid, "%s is %r, oracle %r" % (k, p.get(k), o[k])))
    stage.note(what, diffs, "review", mine, theirs, db)
    return mine


def review_again(stage, D, strict):
    """The same review once more, as a preview. Right after it was applied no star may be taken; after renewals the
    oracle says what is due (a new certification may stand under another edition)."""
    what = "review --report-only as of %s again" % fmt(D)
    try:
        doc = review_compare.run_program(stage.a.program, stage.path, fmt(D), None, stage.config, timeout=stage.a.timeout)
    except review_compare.ProgramFailed as e:
        stage.note(what, [Diff(HARD, None, "the program failed: %s" % e)])
        return
    mine = compare_review(stage, D, doc["decisions"], what)
    for who, decisions in (("the program", doc["decisions"]), ("the oracle", mine)):
        taken = [d["channel_id"] for d in decisions if d["outcome"] in ("downgrade", "revoke")]
        if taken:
            when = "at once" if strict else "after the renewals"
            text = "%s takes a star of a review that was applied (%s)" % (who, when)
            stage.note(what, [Diff(HARD if strict else SOFT, c, text) for c in taken],
                       db=review_oracle.DB(stage.path, stage.editions))


def july_before(stage, r, Y):
    """Publishes and applies the review of July before: it writes certifications, and a channel may confirm its renewal on
    the one that it knows. Returns the ids written, or None where the program failed."""
    D = (Y - 1, 7, 1)
    batch = renewal_oracle.review_batch(D)
    decisions = stage.publish(["review", "--as-of", fmt(D)], batch, "publishing the July review")
    if decisions is None:
        return None
    compare_review(stage, D, decisions, "review as of %s" % fmt(D))
    if not stage.apply(batch, D, decisions):
        return None
    ids = {renewal_oracle.added_id(batch, d["channel_id"]) for d in decisions if d["outcome"] == "downgrade" and d["to_star"]}
    con = sqlite3.connect(stage.path)
    for i in sorted(ids):
        if r.random() < 0.6:
            con.execute("UPDATE certifications SET renewal_confirmed_on = NULL WHERE certification_id = ?", (i,))
    con.commit()
    con.close()
    return ids


def repair(path, db, r):
    """Takes some defective rows away that nothing else points to: their channels are still left on hold."""
    con = sqlite3.connect(path)
    for table in ("appointments", "certificates", "credits", "participations", "major_events", "waivers"):
        for row in db.t[table]:
            if row.defective and r.random() < 0.7:
                con.execute("DELETE FROM %s WHERE rowid = ?" % table, (row.rowid,))
    con.commit()
    con.close()


def apply_round(a, seed, base, tmp):
    r = random.Random(seed * 7919 + 31)
    january = r.random() < 0.75
    Dr = audit_day(r, True)
    Y = Dr[0]
    D = r.choice([(Y, 1, 1), (Y, 1, 1), min((Y, 1, r.randint(1, 31)), Dr)])
    if not january:
        D = r.choice([(Y, 7, 1), (Y, 7, r.randint(1, 31))])
    editions, config = make_editions(a, r, base, tmp, Y)
    os.makedirs(os.path.join(tmp, "db"))
    path, outbox = os.path.join(tmp, "db", "records.db"), os.path.join(tmp, "outbox")
    rate = a.defects * r.choice([0.1, 0.3, 1]) if a.defects and r.random() < 0.6 else 0.0
    if january:
        rows = renewal_records.generate(path, seed, a.channels, Dr, rate, editions[0])
    else:
        review_records.generate(path, seed, a.channels, D, rate)
    stage = Stage(a, editions, config, path, outbox, Dr)
    if january and not rate and r.random() < 0.6:
        made = os.path.join(tmp, "db", "imported.db")
        code, _, err, cmd = import_database(a, rows, tmp, made)
        if code != 0:
            stage.note(cmd, [Diff(HARD, None, "exit %d: %s" % (code, err[:1500]))])
            return Dr, stage.results
        os.replace(made, path)

    written = set()                      # certifications that applied batches wrote
    if january and r.random() < 0.3:
        written = july_before(stage, r, Y)
        if written is None:
            return Dr, stage.results

    # a renewal waits for the January review
    if january and r.random() < 0.3:
        stage.run(["renew", "--as-of", fmt(Dr), "--outbox", outbox], [75],
                  "the January review is not applied")
    batch = renewal_oracle.review_batch(D)
    decisions = stage.publish(["review", "--as-of", fmt(D)], batch, "publishing the review")
    if decisions is None:
        return Dr, stage.results
    compare_review(stage, D, decisions, "review as of %s" % fmt(D))
    if january and r.random() < 0.3:
        stage.run(["renew", "--as-of", fmt(Dr), "--outbox", outbox], [75],
                  "the January review is not applied")
    if not stage.apply(batch, D, decisions):
        return Dr, stage.results
    review_again(stage, D, strict=True)
    if not january:
        return Dr, stage.results
    left_on_hold = {d["channel_id"] for d in decisions if d.get("outcome") == renewal_oracle.HOLD}
    if left_on_hold and r.random() < 0.6:
        repair(path, review_oracle.DB(path, editions), r)

    # one day's renewals, or two
    days = [Dr] + ([d for d in [add_days(Dr, r.randint(1, 40))] if d[0] == Y and d[1] <= 3] if r.random() < 0.5 else [])
    for i, day in enumerate(days):
        db = review_oracle.DB(path, editions)
        book = renewal_oracle.Renewals(db, editions)
        mine, summary = book.audit(day, left_on_hold, written)
        for d in mine:
            d["_publishable"] = True
        decisions = stage.publish(["renew", "--as-of", fmt(day)], renewal_oracle.renewal_batch(day), "publishing renewals")
        if decisions is None:
            return Dr, stage.results
        stage.note("renew --as-of %s" % fmt(day), renewal_compare.compare_lists("renew", mine, summary, decisions, None), "renew",
                   mine, decisions, db)
        if i + 1 < len(days):
            stage.run(["renew", "--as-of", fmt(days[i + 1]), "--outbox", outbox], [75],
                      "an earlier renewal batch is not applied")
        if not stage.apply(renewal_oracle.renewal_batch(day), day, decisions):
            return Dr, stage.results
        renewed = {d["channel_id"] for d in decisions if d["outcome"] == renewal_oracle.RENEWED}
        again, _ = renewal_oracle.open_book(path, editions).audit(day, left_on_hold, written)
        twice = sorted(renewed & {d["channel_id"] for d in again})
        if twice:
            stage.note("renew --as-of %s again" % fmt(day),
                       [Diff(HARD, c, "the oracle renews it twice") for c in twice])
    review_again(stage, D, strict=False)
    if r.random() < 0.3:
        if stage.run(["renewal-notices", "--year", str(Y - 1), "--outbox", outbox], [0], "publishing renewal notices"):
            stage.run(["apply", os.path.join(outbox, "%04d-12-renewal-notices" % (Y - 1))], [64],
                      "notices are not applied")
    con = sqlite3.connect(path)
    if con.execute("PRAGMA integrity_check").fetchone() != ("ok",):
        stage.note("integrity", [Diff(HARD, None, "PRAGMA integrity_check fails")])
    con.close()
    return Dr, stage.results


# ------------------------------------------------------------------------------------------------ command line


def kept_in(a, seed):
    return os.path.join(a.keep, "renewal-seed-%d" % seed)


def keep_failure(a, seed, tmp):
    keep = kept_in(a, seed)
    shutil.rmtree(keep, ignore_errors=True)
    shutil.copytree(tmp, keep)
    config = os.path.join(keep, "config.yaml")
    if os.path.exists(config):
        with open(config) as f:                                       # point at the kept editions
            text = f.read()
        with open(config, "w") as f:
            f.write(text.replace(tmp, keep))
    return keep


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program", required=True)
    ap.add_argument("--rounds", type=int, default=100)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--channels", type=int, default=40)
    ap.add_argument("--assessments", type=int, default=12, help="application checks a round")
    ap.add_argument("--defects", type=float, nargs="?", const=0.004, default=0.0)
    ap.add_argument("--apply", action="store_true", help="publish and apply batches instead of previews")
    ap.add_argument("--base-edition", default=edition.DEFAULT)
    ap.add_argument("--base-config", default=os.path.join(edition.CONFIG, "star-audit.yaml"))
    ap.add_argument("--keep", default=edition.FAILURES)
    ap.add_argument("--max-failures", type=int, default=5)
    ap.add_argument("--timeout", type=int, default=120)
    ap.add_argument("--verbose", action="store_true", help="show doubtful and soft differences too")
    a = ap.parse_args()
    base = edition.read(a.base_edition)
    base["months"] = dict(renewal_oracle.MONTHS, **base["months"])
    total, hist, kinds, failures, n, rounds = collections.Counter(), {}, collections.Counter(), 0, 0, 0
    for i in range(a.rounds):
        seed, rounds = a.seed + i, rounds + 1
        tmp = tempfile.mkdtemp(prefix="star-renewal-fuzz-")
        try:
            D, results = (apply_round if a.apply else preview_round)(a, seed, base, tmp)
            count = collections.Counter()
            for what, kind, db, mine, theirs, diffs in results:
                n += len(mine)
                renewal_records.count(kind, [dict({"lifted": []}, **d) for d in mine], hist)
                here = collections.Counter(d.kind for d in diffs)
                count += here
                for d in diffs:
                    if d.kind != HARD:
                        words = d.text.partition(") ")[2] if d.text.startswith("(") else d.text
                        kinds["%s %s: %s" % (d.kind, kind, " ".join(w for w in words.split()[:6] if w[0] != "'"))] += 1
                if here[HARD] or a.verbose and diffs:
                    print("=== seed %d: %s" % (seed, what))
                    review_compare.report(diffs, db, mine, {"decisions": theirs}, D, show=2 if db is not None else 0,
                             kinds=(HARD, DOUBT, SOFT) if a.verbose else (HARD,), label="seed %d " % seed)
                    for cid, folder in review_compare.keep_channels(db, diffs, os.path.join(tmp, "csv-by-channel")) if db is not None else []:
                        print("    seed %d channel %s: records in %s" % (seed, cid, folder.replace(tmp, kept_in(a, seed))))
            total += count
            if count[HARD]:
                failures += 1
                kept = keep_failure(a, seed, tmp)
                print("=== seed %d: %d hard differences; all files in %s" % (seed, count[HARD], kept))
            sys.stdout.flush()
        finally:
            shutil.rmtree(tmp, ignore_errors=True)
        if failures >= a.max_failures:
            print("stopping after %d failing rounds" % failures)
            break
    print("--- %d rounds, %d decisions: %d hard, %d doubtful, %d soft differences; %d failing rounds" % (
        rounds, n, total[HARD], total[DOUBT], total[SOFT], failures))
    for k in sorted(hist):
        print("%8d  %s" % (hist[k], k))
    if kinds:
        print("--- other differences by kind")
        for k, v in kinds.most_common(40):
            print("%8d  %s" % (v, k))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
