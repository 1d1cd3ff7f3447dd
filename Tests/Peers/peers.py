#!/usr/bin/env python3
"""Notices of every kind in every language, through real transfer agents, filters and readers.

    run [--program PATH] [--trees FOLDER] [--table FILE] [--channels N] [--each N] [--seed N] [PEER …]

The batches are made by the program. Each agent gets them from `star-audit send` and passes them on to a sink on loopback: on the wire
each is as its file, but for `Date` and fields that the agent adds, and arrives once at whom it names. No filter gives a message 1.0 or
more. Every reader shows subject and text whole. Exit 1 where an expectation fails, and for a peer that could not be run.

--trees keeps the peers' trees for the next run; --table writes the results in Markdown; PEER is an agent, `filters` or `readers`.
"""
import argparse
import collections
import json
import os
import platform
import re
import shutil
import sys
import tempfile

import agents
import batches
import filters
import readers
from trees import Trees

# What filters hold against the letters of a partner's own name is not the notice's: see Mail-peers.md.
OF_NAMES = "R_MIXED_CHARSET"
LIMIT = 1.0


class Peers:
    def __init__(self, o, folder):
        self.o, self.folder, self.trees = o, folder, Trees(o.trees or os.path.join(folder, "trees"))
        self.rows, self.failed = [], 0
        self.made = batches.Maker(o.program, os.path.join(folder, "batches")).year(o.channels, o.seed)
        self.notices = self.made.notices()
        self.chosen = self.some(self.notices)

    def some(self, notices):
        """for filters and readers, of which some are started for each message: of every kind in every language as many"""
        seen, out = collections.Counter(), []
        for n in notices:
            seen[n.kind, n.language] += 1
            if seen[n.kind, n.language] <= self.o.each:
                out.append(n)
        return out

    def row(self, kind, peer, version, messages, what, bad, more=""):
        self.rows.append((kind, peer, version, messages, what, "%d faults" % len(bad) if bad else "as expected", more))
        print("%-9s %-13s %-24s %5d messages  %s%s" % (kind, peer, version, messages, "FAILED" if bad else "as expected", more and ": " + more))
        for b in bad[:5]:
            print("          " + str(b)[:600])
        self.failed += bool(bad)
        sys.stdout.flush()

    def kinds(self):
        """nobody is satisfied by a batch that lacks a kind"""
        found = collections.Counter((n.kind, n.language) for n in self.notices)
        for k in batches.KINDS:
            print("%-12s %s" % (k, ", ".join("%s %d" % (l, found[k, l]) for l in batches.LANGUAGES)))
        lacking = ["%s in %s" % (k, l) for k in batches.KINDS for l in batches.LANGUAGES if not found[k, l]]
        if lacking:
            sys.exit("the batches lack " + ", ".join(lacking))

    def job(self, name, **job):
        side = os.path.join(self.folder, "jobs", name)
        shutil.rmtree(side, ignore_errors=True)
        os.makedirs(side)
        job["result"] = os.path.join(side, "result.json")
        if "stages" in job:
            for s in job["stages"]:                             # what is sent is on record in the outbox: each peer has its own
                shutil.copytree(s["outbox"], os.path.join(side, s["batch"]))
                s["outbox"] = os.path.join(side, s["batch"])
        with open(os.path.join(side, "job.json"), "w") as f:
            json.dump(job, f)
        return os.path.join(side, "job.json"), job["result"]

    def agent(self, name):
        a = agents.AGENTS[name]
        try:
            versions = self.trees.install(name.lower(), a.packages, a.answers)
            job, _ = self.job(name, program=self.made.program, config=self.made.config, stages=[
                {"batch": s.batch, "day": s.day, "outbox": s.outbox, "messages": [n.path for n in self.notices if n.stage == s]}
                for s in self.made.stages])
            got = self.trees.enter(name.lower(), "agents.py", [name, job])
        except (RuntimeError, OSError) as e:
            return self.row("agent", name, "", 0, "", ["could not be run: %s" % e])
        added = ", ".join("`%s`" % x for x in got["added"]) or "nothing"
        expected = len(self.notices)
        bad = got["bad"] + (["accepted %d of %d" % (got["accepted"], expected)] if got["accepted"] != expected else [])
        known = [b for b in bad if any(k in b for k in a.known)]
        bad = [b for b in bad if b not in known] + [k for k in a.known if not any(k in b for b in bad)]
        more = "adds %s" % added
        if got["arrived"] != got["accepted"]:
            more += "; passes on %d letters, one a recipient where it must" % got["arrived"]
        self.row("agent", name, versions[a.packages[0]], got["accepted"], "", bad, more + "".join("; " + a.known[k] for k in a.known))

    def scan(self, files, name):
        job, result = self.job(name, files=files)
        self.trees.enter("filters", "filters.py", [job])
        with open(result) as f:
            return json.load(f)

    def filters(self):
        versions = self.trees.install("filters", filters.PACKAGES)
        files = [file(n) for n in self.chosen]
        seen = self.scan(files, "filters")
        # The same records with names of plain letters: there no rule is forgiven.
        plain = batches.Maker(self.o.program, os.path.join(self.folder, "plain")).year(self.o.channels, self.o.seed, plain=True)
        plain_files = [file(n) for n in self.some(plain.notices())]
        twins = self.scan(plain_files, "filters-plain")
        for title, package in (("SpamAssassin", "spamassassin"), ("rspamd", "rspamd")):
            for answers, what, judged in ((seen[title], "", files), (twins[title], "names of plain letters", plain_files)):
                if "failed" in answers:
                    self.row("filter", title, versions[package], 0, "", [answers["failed"], seen["log"]])
                    continue
                bad, rules, highest, names = [], collections.Counter(), 0.0, 0
                for path, (_, a) in zip(judged, sorted(answers.items())):
                    of_names = 0 if what else sum(float(re.search(r"\(([\d.]+)\)", r).group(1)) for r in a["rules"] if r.startswith(OF_NAMES))
                    names += of_names > 0
                    highest = max(highest, a["score"] - of_names)
                    rules.update(re.sub(r"\(.*", "", r) for r in a["rules"])
                    if a["score"] - of_names >= LIMIT:
                        bad.append("%s: %s" % (path[len(self.folder):], a))
                more = "%sat most %.1f" % (what and what + ", ", highest)
                if names:
                    more += ", and up to 1.3 for the letters of %d partners' names" % names
                self.row("filter", title, versions[package], len(answers), what, bad, more)
                print("          rules: " + ", ".join("%s %d" % x for x in rules.most_common()))

    def readers(self):
        versions = self.trees.install("readers", readers.PACKAGES + ["bsdutils"])
        job, result = self.job("readers", files=[file(n) for n in self.chosen])
        self.trees.enter("readers", "readers.py", [job])
        with open(result) as f:
            seen = json.load(f)
        meant = seen["Python email"]
        for title, (package, _) in readers.READERS.items():
            answers, bad = seen[title], []
            if "failed" in answers:
                self.row("reader", title, versions.get(package, ""), 0, "", [answers["failed"]])
                continue
            for i, n in enumerate(self.chosen):
                key = "m%05d" % i
                bad += ["%s/%s (%s): %s" % (n.stage.batch, n.path, n.language, b) for b in self.reading(n, answers.get(key), meant[key])]
            what = "subject and text" if title not in ("w3m", "lynx") else "every line of the text, in the page"
            self.row("reader", title, versions.get(package) or platform.python_version(), len(answers), what, bad, what)

    def reading(self, notice, seen, meant):
        """what is wrong with what a reader shows of a notice"""
        if seen is None:
            return ["not shown at all"]
        bad = ["found fault: %s" % f for f in seen.get("faults", [])]
        if seen["subject"] is not None:
            if spaced(seen["subject"]) != spaced(meant["subject"]):
                bad.append("the subject is %r, not %r" % (seen["subject"], meant["subject"]))
            if spaced(seen["text"]) != spaced(meant["text"]):
                bad.append("the text differs: %r" % (agents.first_difference(spaced(meant["text"]), spaced(seen["text"])),))
            if notice.decision:
                said = [notice.decision["channel_name"]] + [f["message"] for f in notice.decision["findings"]] if notice.language == "en" else []
                bad += ["does not say %r" % s for s in said if bare(s) not in bare(seen["text"]) and notice.kind not in ("withdrawal", "renewed", "renewal")]
                if bare(notice.decision["channel_name"]) not in bare(seen["subject"]):
                    bad.append("the subject does not name the channel")
        elif notice.kind != "digest":
            page = bare(seen["text"])
            for line in meant["text"].splitlines():
                # What stands before a colon may be a heading or the cell of a table.
                said = [line.lstrip("* ")], re.split(": |：", line.lstrip("* "), maxsplit=1)
                if not any(all(bare(part) in page for part in parts) for parts in said):
                    bad.append("the page does not say %r" % line)
        return bad


def file(notice):
    return os.path.join(notice.stage.outbox, notice.stage.batch, notice.path)


def spaced(text):
    return re.sub(r"\s+", " ", text).strip()


def bare(text):
    return re.sub(r"\s+", "", text).casefold()


def table(rows):
    out = ["| what | peer | version | messages | result |", "| --- | --- | --- | --- | --- |"]
    for kind, peer, version, messages, _, result, more in rows:
        out.append("| %s | %s | %s | %d | %s%s |" % (kind, peer, version, messages, result, more and ": " + more))
    return "\n".join(out) + "\n"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program", default=".build/debug/star-audit")
    ap.add_argument("--trees")
    ap.add_argument("--table")
    ap.add_argument("--channels", type=int, default=240)
    ap.add_argument("--each", type=int, default=8, help="so many messages of a kind in a language for filters and readers (default: 8)")
    ap.add_argument("--seed", type=int, default=6)
    ap.add_argument("peers", nargs="*", metavar="PEER")
    o = ap.parse_args()
    known = list(agents.AGENTS) + ["filters", "readers"]
    if any(p not in known for p in o.peers):
        ap.error("a PEER is one of " + ", ".join(known))
    folder = tempfile.mkdtemp(prefix="peers-")
    try:
        p = Peers(o, folder)
        p.kinds()
        p.trees.prepare()
        for name in o.peers or known:
            p.agent(name) if name in agents.AGENTS else getattr(p, name)()
        if o.table:
            with open(o.table, "w") as f:
                f.write(table(p.rows))
        print("%d rows, %d not as expected" % (len(p.rows), p.failed))
        return 1 if p.failed else 0
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
