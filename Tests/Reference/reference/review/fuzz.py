"""Drives gen + oracle + program over many seeds, days and edition variants.

    python3 -m reference.review.fuzz --program PATH --rounds N --seed S [--defects [RATE]] [--base-edition FILE.yaml] [--base-config FILE.yaml]
            [--plain] [--channels N] [--keep DIR] [--max-failures K] [--extreme]

Most rounds vary the edition's options, severities and counts of months; some have several editions, told apart by
`effective_from`. --plain: the edition as it is, in every round. Round i uses seed S+i alone, so that a failing round is
repeated with --seed S+i --rounds 1. A failing round is kept in --keep: the database, the editions, `repeat.sh`, and for each
channel that differs a folder of CSV files with its rows alone.
"""
import argparse
import collections
import copy
import json
import os
import random
import shutil
import sys
import tempfile

import yaml

from reference import edition
from reference.review import compare as review_compare
from reference.review import records as review_records
from reference.review import oracle as review_oracle
from reference.dates import add_days, fmt, month_len

OPTIONS = {"margin": ["application", "review"], "departed_engineers_credits": ["count", "drop"],
           "grace_from": ["departure", "declaration"], "late_replenishment": ["violation", "cured"],
           "downgrade_to": ["highest-qualifying", "one-level", "none"],
           "replenishment": ["named", "matched", "covered"], "strangers_credits": ["count", "drop"],
           "renew_at": ["highest-qualifying", "star-sought"]}

def pick_day(r, extreme):
    k = r.randrange(12)
    y = r.choice([2026, 2027, 2028, 2029])
    if k <= 2:
        t = (y, 1, 1)
    elif k == 3:
        t = (y, 1, r.randint(1, 31))
    elif k <= 5:
        t = (y, 7, 1)
    elif k == 6:
        t = (y, 7, r.randint(1, 31))
    elif k == 7:
        t = r.choice([(2028, 2, 29), (2024, 2, 29), (2027, 2, 28), (2028, 3, 1), (2028, 5, 29), (2027, 5, 28), (2027, 11, 30)])
    elif k == 8:
        m = r.randint(1, 12)
        t = (y, m, month_len(y, m))
    elif k == 9:
        t = r.choice([(y, 12, 31), (y, 6, 30), (y, 4, 1), (y, 3, 31), (y, 10, 1), (y, 9, 30)])
    else:
        t = add_days((y, 1, 1), r.randint(0, 364))
    if extreme and r.random() < 0.15:
        t = r.choice([(1, 1, 1), (1, 1, 15), (1, 7, 1), (2, 1, 1), (9999, 12, 31), (9999, 7, 1), (9999, 10, 1), (9999, 1, 31)])
    return t


def variant(r, base):
    """An edition (oracle's JSON) with other options and severities; and what was changed."""
    e = copy.deepcopy(base)
    opts, sevs = {}, {}
    if r.random() < 0.7:
        for k, vs in OPTIONS.items():
            if r.random() < 0.6:
                opts[k] = r.choice(vs)
    if r.random() < 0.5:
        for rule in e["rules"]:
            if r.random() < r.choice([0.1, 0.1, 0.5]):
                sevs[rule] = r.choice(["information", "off"] if rule == "upgrade-opportunity"
                                      else ["downgrade", "warning", "information", "off", "off"])
    months = {}
    if r.random() < 0.3:
        months = {"grace": r.choice([1, 2, 3, 4]), "timely_declaration": r.choice([1, 1, 2, 3])}
    e["options"].update(opts)
    e["months"].update(months)
    for k, v in sevs.items():
        e["rules"][k]["severity"] = v
    return e, opts, sevs, months


def scalar(value):
    return yaml.ScalarNode("tag:yaml.org,2002:str", value)


def child(node, key):
    for k, v in node.value:
        if k.value == key:
            return v
    return None


def set_child(node, key, value):
    for i, (k, v) in enumerate(node.value):
        if k.value == key:
            node.value[i] = (k, value)
            return
    node.value.append((scalar(key), value))


def yaml_variant(base_path, opts, sevs, name=None, effective_from=None, months=None):
    """The base edition's YAML with only `options:`, `severities:` and `months:` (and, for several editions, the name and
    the date) replaced. Works on YAML nodes: everything else keeps its spelling (no `yes` turns into true)."""
    with open(base_path, encoding="utf-8") as f:
        doc = yaml.compose(f, Loader=yaml.SafeLoader)
    months = {edition.MONTHS[k]: "%d" % v for k, v in (months or {}).items()}
    for section, values in (("options", opts), ("severities", sevs), ("months", months)):
        node = child(doc, section)
        if node is None or not isinstance(node, yaml.MappingNode):
            node = yaml.MappingNode("tag:yaml.org,2002:map", [])
            set_child(doc, section, node)
        for k, v in values.items():
            set_child(node, k, scalar(v) if section != "months" else yaml.ScalarNode("tag:yaml.org,2002:int", v))
    for key, value in (("edition", name), ("effective_from", effective_from)):
        if value is not None:
            node = child(doc, key)
            if node is None:
                set_child(doc, key, scalar(value))
            else:
                node.value = value
    return yaml.serialize(doc, Dumper=yaml.SafeDumper, allow_unicode=True)


def config_variant(base_config, editions_dir):
    with open(base_config, encoding="utf-8") as f:
        doc = yaml.compose(f, Loader=yaml.SafeLoader)
    here = os.path.dirname(os.path.abspath(base_config))
    for key in ("templates", "outbox", "database"):
        node = child(doc, key)
        if node is not None and node.value:
            node.value = os.path.join(here, node.value)
    set_child(doc, "editions", scalar(editions_dir))
    return yaml.serialize(doc, Dumper=yaml.SafeDumper, allow_unicode=True)


def one_round(a, seed, base, tmp):
    r = random.Random(seed * 7919 + 13)
    D = pick_day(r, a.extreme)
    rate = a.defects * r.choice([0.3, 1, 3]) if a.defects else 0.0
    db_dir = os.path.join(tmp, "db")
    os.makedirs(db_dir)
    db_path = os.path.join(db_dir, "records.db")
    review_records.generate(db_path, seed, a.channels, D, rate)
    editions, yml, cfg, files = [base], None, None, []
    several = not a.plain and r.random() < 0.4
    if several:
        folder = os.path.join(tmp, "editions")
        os.makedirs(folder)
        editions = []
        n = r.choice([2, 3])
        y = D[0]
        days = [add_days(D, -k) for k in (0, 1, 15, 60, 180, 365, 366, 400, 700)]
        days += [(t, m, d) for t in (y - 1, y - 1, y) if t > 0 for m, d in ((1, 1), (1, 2), (7, 1), (6, 1))]
        starts = sorted({fmt(review_records.clip(r.choice(days))) for _ in range(n)})
        for i, start in enumerate(starts):
            e, opts, sevs, months = variant(r, base)
            e["edition"], e["effective_from"] = str(2031 + i), start
            editions.append(e)
            with open(os.path.join(folder, e["edition"] + ".yaml"), "w", encoding="utf-8") as f:
                f.write(yaml_variant(a.base_edition, opts, sevs, e["edition"], start, months))
        r.shuffle(editions)
        cfg = os.path.join(tmp, "config.yaml")
        with open(cfg, "w", encoding="utf-8") as f:
            f.write(config_variant(a.base_config, folder))
    elif not a.plain and r.random() < 0.8:
        e, opts, sevs, months = variant(r, base)
        editions = [e]
        yml = os.path.join(tmp, "edition.yaml")
        with open(yml, "w", encoding="utf-8") as f:
            f.write(yaml_variant(a.base_edition, opts, sevs, months=months))
    for i, e in enumerate(editions):
        p = os.path.join(tmp, "oracle-edition-%d.json" % i)
        files.append(p)
        with open(p, "w") as f:
            json.dump(e, f, indent=1)
    db = review_oracle.DB(db_path, editions)
    decisions, summary = review_oracle.Review(db, editions, D).run()
    before = review_compare.digest_folder(db_dir)
    doc, diffs = {}, []
    try:
        doc = review_compare.run_program(a.program, db_path, fmt(D), yml, cfg, timeout=a.timeout)
        diffs = review_compare.compare_documents(decisions, summary, doc)
    except review_compare.ProgramFailed as e:
        diffs = [review_compare.Diff(review_compare.HARD, None, "the program failed: %s" % e)]
    if review_compare.digest_folder(db_dir) != before:
        diffs.append(review_compare.Diff(review_compare.HARD, None, "the preview changed the database or left a file beside it"))
    return D, db, decisions, summary, doc, diffs, (yml, cfg, files)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program", required=True)
    ap.add_argument("--rounds", type=int, default=100)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--channels", type=int, default=25)
    ap.add_argument("--defects", type=float, nargs="?", const=0.004, default=0.0)
    ap.add_argument("--base-edition", default=edition.DEFAULT)
    ap.add_argument("--base-config", default=os.path.join(edition.CONFIG, "star-audit.yaml"))
    ap.add_argument("--plain", action="store_true", help="the edition as it is, in every round")
    ap.add_argument("--extreme", action="store_true", help="now and then years 1 and 9999")
    ap.add_argument("--keep", default=edition.FAILURES)
    ap.add_argument("--max-failures", type=int, default=5)
    ap.add_argument("--timeout", type=int, default=120)
    ap.add_argument("--verbose", action="store_true", help="show doubtful and soft differences too")
    a = ap.parse_args()
    base = edition.read(a.base_edition)
    total, hist, kinds, failures, n = collections.Counter(), {}, collections.Counter(), 0, 0
    for i in range(a.rounds):
        seed = a.seed + i
        tmp = tempfile.mkdtemp(prefix="star-fuzz-")
        try:
            D, db, decisions, summary, doc, diffs, (yml, cfg, files) = one_round(a, seed, base, tmp)
            n += len(decisions)
            review_records.histogram(decisions, summary, hist)
            count = collections.Counter(d.kind for d in diffs)
            total += count
            for d in diffs:
                if d.kind != review_compare.HARD:
                    kinds[d.kind + " " + " ".join(d.text.split()[:4])] += 1
            if count[review_compare.HARD]:
                failures += 1
                keep = os.path.join(a.keep, "seed-%d" % seed)
                shutil.rmtree(keep, ignore_errors=True)
                shutil.copytree(tmp, keep)
                for f in [os.path.join(keep, os.path.basename(cfg))] if cfg else []:      # point at the kept editions
                    with open(f) as h:
                        s = h.read()
                    with open(f, "w") as h:
                        h.write(s.replace(tmp, keep))
                re = "python3 -m reference.review.compare --program %r --db %s --as-of %s" % (a.program,
                                                                  os.path.join(keep, "db", "records.db"), fmt(D))
                re += "".join(" --edition-json " + os.path.join(keep, os.path.basename(f)) for f in files)
                if yml:
                    re += " --edition-yaml " + os.path.join(keep, os.path.basename(yml))
                if cfg:
                    re += " --config " + os.path.join(keep, os.path.basename(cfg))
                with open(os.path.join(keep, "repeat.sh"), "w") as f:
                    f.write(re + "\n")
                print("=== seed %d as of %s: %d hard differences\n    %s" % (seed, fmt(D), count[review_compare.HARD], re))
                for cid, folder in review_compare.keep_channels(db, diffs, keep):
                    print("    seed %d channel %s: records in %s" % (seed, cid, folder))
            if count[review_compare.HARD] or a.verbose and diffs:
                review_compare.report(diffs, db, decisions, doc, D, show=2,
                         kinds=(review_compare.HARD, review_compare.DOUBT, review_compare.SOFT) if a.verbose else (review_compare.HARD,), label="seed %d " % seed)
            sys.stdout.flush()
        finally:
            shutil.rmtree(tmp, ignore_errors=True)
        if failures >= a.max_failures:
            print("stopping after %d failing rounds" % failures)
            break
    print("--- %d rounds, %d decisions: %d hard, %d doubtful, %d soft differences; %d failing rounds" % (
        i + 1, n, total[review_compare.HARD], total[review_compare.DOUBT], total[review_compare.SOFT], failures))
    for k in sorted(hist):
        print("%8d  %s" % (hist[k], k))
    if kinds:
        print("--- other differences by kind")
        for k, v in kinds.most_common(40):
            print("%8d  %s" % (v, k))
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
