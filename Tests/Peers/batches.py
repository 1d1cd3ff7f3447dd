"""Batches with every kind of notice in every language, made with the program itself.

Sample records whose channels speak the program's languages by turns, through a year: two reviews, a supplement that takes losses
back, renewal notices, three renewals, and reminders. Each batch is kept with the outbox as it stood when it was published, since what
has been overtaken is not sent any more.
"""
import collections
import json
import os
import re
import shutil
import sqlite3
import subprocess

Stage = collections.namedtuple("Stage", "batch day outbox")
Notice = collections.namedtuple("Notice", "stage path kind language channel decision")
LANGUAGES = tuple(sorted(os.listdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "config", "templates"))))
KINDS = ("digest", "downgrade", "revoke", "warning", "renewal", "renewed", "not-renewed", "withdrawal", "reminder", "lapsed")
SENDER = "bounces@service.example.com"
WITHOUT_CLOCK = "env -u LD_PRELOAD -u FAKETIME -u FAKETIME_SHARED"


class Failed(Exception):
    pass


class Maker:
    def __init__(self, program, folder):
        self.program, self.folder, self.stages = os.path.abspath(program), folder, []
        self.config = os.path.join(folder, "star-audit.yaml")
        os.makedirs(folder, exist_ok=True)

    def write_config(self, language):
        with open(self.config, "w") as f:
            f.write("report_language: %s\nmax_downgrades: 1000\nmax_undecided: 1000\nmail:\n  from: star-audit@service.example.com\n"
                    "  reply_to: int_service@service.example.com\n  digest_to: int_service@service.example.com\n"
                    "  objections: int_service@service.example.com\n  envelope_from: %s\n" % (language, SENDER))

    def run(self, day, *args, expect=(0,), env=None, outbox=None):
        words = ["faketime", "-f", day + " 09:00:00", self.program, *args, "--outbox", outbox or os.path.join(self.folder, "outbox"),
                 "--config", self.config]
        if args[0] != "send":
            words += ["--database", os.path.join(self.folder, "records.db")]
        r = subprocess.run(words, capture_output=True, text=True, env=dict(os.environ, TZ="UTC", **(env or {})))
        if r.returncode not in expect:
            raise Failed("star-audit %s ended with %d: %s" % (" ".join(args), r.returncode, r.stderr[-600:]))
        return r

    def publish(self, day, *args):
        outbox = os.path.join(self.folder, "outbox")
        before = set(os.listdir(outbox)) if os.path.isdir(outbox) else set()
        self.write_config(LANGUAGES[len(self.stages) % len(LANGUAGES)])
        self.run(day, *args)
        for batch in sorted(set(os.listdir(outbox)) - before):
            if not batch.startswith("."):
                kept = os.path.join(self.folder, "stages", batch)
                shutil.copytree(outbox, kept)
                self.stages.append(Stage(batch, day, kept))

    def sql(self, *statements):
        con = sqlite3.connect(os.path.join(self.folder, "records.db"))
        for s in statements:
            con.execute(s)
        con.commit()
        con.close()

    def year(self, channels, seed, plain=False):
        """plain: every name in plain letters"""
        r = subprocess.run([self.program, "sample", "--channels", str(channels), "--seed", str(seed),
                            os.path.join(self.folder, "records.db")], capture_output=True, text=True)
        if r.returncode != 0:
            raise Failed("sample: " + r.stderr)
        cases = " ".join("WHEN %d THEN '%s'" % case for case in enumerate(LANGUAGES))
        self.sql("UPDATE channels SET language = CASE rowid %% %d %s END" % (len(LANGUAGES), cases))
        # Few channels of a sample are revoked, and each language is to have one.
        self.sql("INSERT INTO major_events SELECT 'PEER-' || rowid, channel_id, '2026-03-01', 'fraud', 'blacklist', '2026-05-01' "
                 "FROM channels WHERE rowid BETWEEN 10 AND %d" % (9 + 4 * len(LANGUAGES)))
        if plain:
            self.sql("UPDATE channels SET name = 'Partner Networks ' || rowid", "UPDATE people SET name = 'Person ' || rowid")
        self.publish("2026-07-01", "review", "--as-of", "2026-07-01")
        self.run("2026-07-01", "apply", "2026-07-review", "--yes")
        self.publish("2026-11-20", "remind", "--as-of", "2026-11-20")
        self.publish("2026-12-01", "renewal-notices", "--year", "2026")
        self.publish("2027-01-01", "review", "--as-of", "2027-01-01")
        self.late_records()
        self.publish("2027-01-05", "review", "--supplement", "--as-of", "2027-01-05")
        self.run("2027-01-05", "apply", "2027-01-review", "--yes")
        self.run("2027-01-05", "apply", "2027-01-review-2", "--yes")
        self.publish("2027-01-15", "renew", "--as-of", "2027-01-15")
        self.run("2027-01-15", "apply", "2027-01-15-renewal", "--yes")
        self.publish("2027-02-20", "remind", "--as-of", "2027-02-20")
        self.publish("2027-03-31", "renew", "--as-of", "2027-03-31")
        self.run("2027-03-31", "apply", "2027-03-31-renewal", "--yes")
        self.publish("2027-04-20", "remind", "--as-of", "2027-04-20")
        return self

    def late_records(self):
        """what cost a star was approved, or declared, in time after all"""
        con = sqlite3.connect(os.path.join(self.folder, "records.db"))
        for d in self.decisions(self.stages[-1]):
            rules = {f["rule"] for f in d["findings"] if f["severity"] == "downgrade"}
            if d["outcome"] == "downgrade" and rules == {"credit-baseline"}:
                con.execute("INSERT INTO credits (entry_id, channel_id, person_id, category, points, earned_on, status) SELECT 'late-' || "
                            "channel_id, channel_id, person_id, 'training', 1000, '2026-11-11', 'approved' FROM appointments WHERE "
                            "channel_id = ? LIMIT 1", (d["channel_id"],))
            elif rules == {"departure-undeclared"}:
                con.execute("UPDATE appointments SET declared_on = departed_on WHERE channel_id = ? AND departed_on IS NOT NULL",
                            (d["channel_id"],))
        con.commit()
        con.close()

    def decisions(self, stage):
        with open(os.path.join(stage.outbox, stage.batch, "decisions.jsonl"), encoding="utf-8") as f:
            return [json.loads(line) for line in f]

    def notices(self):
        """every message of every batch"""
        con = sqlite3.connect(os.path.join(self.folder, "records.db"))
        spoken = dict(con.execute("SELECT channel_id, language FROM channels"))
        con.close()
        out = []
        for s in self.stages:
            digest = content(s, "digest.eml")
            language = re.search(rb"^Content-Language: (\S+)", digest, re.M).group(1).decode()
            out.append(Notice(s, "digest.eml", "digest", language, None, None))
            for d in self.decisions(s):
                if d["notice"]:
                    out.append(Notice(s, d["notice"], d["notice"].rsplit(".", 2)[1], spoken[d["channel_id"]], d["channel_id"], d))
        return out


def content(stage, path):
    with open(os.path.join(stage.outbox, stage.batch, path), "rb") as f:
        return f.read()
