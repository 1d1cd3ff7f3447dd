#!/usr/bin/env python3
"""Random notices through two decoders that know nothing of each other: Python's email package and Perl's MIME-tools.

    random_notices.py --program PATH [--count 10000] [--seed N] [--batch 500]

Names that want to be a header, a word in a code, a tag, an escape or the other way around; texts in every script, with lone dots,
`From ` and blanks where lines end, some of 64 KB. Each batch has templates of its own, made of such text, so that it is known to the
letter what each notice has to say. Subject, addresses, text, page and findings must come out of both decoders as they were meant, in
messages whose lines are whole. Exit 1 if anything else was seen. MIME-tools: apt-get install libmime-tools-perl.
"""
import argparse
import collections
import html
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Reference"))
import mime
from reference.walk import records as walk_records
from reference.walk.accidents import Plain

DAY = "2027-01-01"
PIECES = [".", "..", "\n.\n", "\nFrom ", "From ", ">From ", "=", "=2E", "=\n", " ", "  ", " \n", "\t\n", "-", "--", "--=_", "\n--=_outer_0\n", "a",
          "word ", "Ltd. ", "e\u0301", "é", "ß", "名", "称", "网络有限公司", "，", "שלום", "شركة", "हिमशिखर", "ไทย", "한국", "Ω", "👩‍👩‍👧", "😀",
          "\U0010fffd", "=?UTF-8?B?", "=?utf-8?q?=41?=", "?=", '"', "<b>", "&amp;", "&", "\\", ";", ":", ",", "@", "\u200b", "\u00a0", "\u3000"]
NAMES = ["\r\nBcc: thief@example.net", "\nTo: thief@example.net", "\r\n\r\n<b>", "\u202eevil", "\u2066", "\u200f", "\x1b[31m", "\x07", "\x7f", "\u2028",
         "\u0085", "{{channel_id}}", "'; DROP TABLE channels; --", "=1+1", "%s%n", "Content-Type: text/html", "\ufeff", "株式会社", "S.A.", " GmbH",
         "(", ")", "<", ">", "[", "]", "...", "\t", "/../", "🏳️‍🌈", "ﷺ", "א" * 20, "北京" * 15, "A" * 70, "=?UTF-8?B?w7w=?="]
ATOM = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789!#$%&'*+/=?^_`{|}~-"


class Hostile:
    def __init__(self, r):
        self.r = r

    def text(self, size):
        """of so many bytes at the least, without what a template or XML would take for its own"""
        out, bytes_ = [], 0
        while bytes_ < size:
            how = self.r.randrange(8)
            if how == 0:
                piece = "x" * self.r.randint(60, 160) + self.r.choice((".", "From ", "F", " ", "=", "\n"))
            elif how == 1:
                piece = self.r.choice((".", " ", "From ", "名", "é", "ab ", "א", "😀")) * self.r.randint(1, 200)
            else:
                piece = "".join(self.r.choice(PIECES) for _ in range(self.r.randint(1, 30)))
            out.append(piece + "\n" * self.r.randrange(3))
            bytes_ += len(out[-1].encode())
        return "".join(out)

    def name(self):
        if self.r.random() < 0.1:                               # longer than a subject shows of it
            return self.r.choice(("long name ", "长名称", "LONG")) * self.r.randint(30, 600)
        name = "".join(self.r.choice(NAMES + [p for p in PIECES if p != "\n"]) for _ in range(self.r.randint(1, 9)))
        while len(visible(name)) > 79:
            name = name[:-1]
        return name

    def address(self):
        local = ".".join("".join(self.r.choice(ATOM) for _ in range(self.r.randint(1, 20))) for _ in range(self.r.randint(1, 3)))
        return "%s@%s.example.com" % (local[:64].strip("."), "-".join(self.r.choice(("a", "xn--fiq228c", "x" * 20, "7")) for _ in range(2)))


def visible(name):
    """a line end is a blank, every other control and turn of direction its number"""
    name = re.sub("\r\n|\r|\n", " ", name)
    return "".join("\\u{%x}" % ord(c) if ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or ord(c) in (0x61C, 0x200E, 0x200F) or 0x2028 <= ord(c) <= 0x202E
                   or 0x2066 <= ord(c) <= 0x2069 else c for c in name)


def shown(name):
    """in a subject: not more than 80 characters"""
    if name.startswith(("long name ", "长名称", "LONG")) and len(name) > 80:
        return name[:79] + "…"
    return name


class Batch:
    """so many channels that each lose a star, told by templates of this batch"""

    def __init__(self, o, number, folder):
        self.o, self.folder, self.r = o, folder, random.Random("notices %d %d" % (o.seed, number))
        self.h, self.large = Hostile(self.r), number % 8 == 3
        self.book, self.meant = Plain(), {}

    def run(self, *args):
        r = subprocess.run([self.o.program, *args], cwd=self.folder, capture_output=True, env=dict(os.environ, TZ="UTC"))
        if r.returncode != 0:
            raise RuntimeError("%s ended with %d: %s" % (args, r.returncode, r.stderr.decode("utf-8", "replace")[-800:]))

    def write(self, path, text):
        path = os.path.join(self.folder, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as f:
            f.write(text)

    def make(self, count):
        # What a template has to show stands where it is never shown; a first review withdraws nothing.
        never = ("{{#withdrawn}}{{channel_name}}{{edition}}{{objections}}{{effective_on}}{{from_star}}{{to_star}}{{advice}}{{#findings}}{{clause}}{{message}}"
                 "{{remedy}}{{/findings}}{{/withdrawn}}")
        self.literal = {}
        for language in ("en", "zh"):
            subject = "".join(self.r.choice(("a ", "名", "é", "ש", "=?UTF-8?Q?x?= ", "Re: ", "😀", "x" * 61 + " ")) for _ in range(self.r.randint(0, 6)))
            text = self.h.text(65536 if self.large else self.r.choice((1, 200, 3000)))
            page = self.h.text(65536 if self.large else self.r.choice((1, 200, 3000)))
            self.literal[language] = (subject, text, page)
            # A brace would be a template's own, and so would be a first line end.
            self.write("templates/%s/downgrade.txt" % language, "Subject: %s|{{channel_name}}|{{channel_id}}\n\n|%s|{{channel_name}}|{{#findings}}{{message}}|"
                       "{{/findings}}%s" % (subject, text, never))
            self.write("templates/%s/downgrade.html" % language, "<!DOCTYPE html><p>|%s|{{channel_name}}|{{#findings}}{{message}}|{{/findings}}%s</p>" % (
                html.escape(page), never))
        self.write("config.yaml", "templates: templates\nmax_downgrades: 100000\nmail: { from: star-audit@service.example.com, reply_to: answers@service."
                   "example.com, digest_to: d@service.example.com, objections: o@service.example.com }\n")
        for i in range(count):
            cid = "N-%d" % i
            self.book.add(cid, star=2, points=0)
            channel = self.book.of("channels", cid)[0]
            channel.update(name=self.h.name(), language=self.r.choice(("en", "zh-CN")), service_email=self.h.address(),
                           office_email=self.r.choice((None, self.h.address())))
            for row in self.book.rows["people"][-3:]:
                row["name"] = self.h.name()
            self.book.team[-1][1]["departed_on"] = "2026-11-20"
            self.meant[cid] = channel
        os.makedirs(os.path.join(self.folder, "empty"))
        self.run("import", "empty", "--database", "records.db")
        con = walk_records.connect(os.path.join(self.folder, "records.db"))
        for table in walk_records.TABLES:
            walk_records.fill(con, table, self.book.rows[table])
        con.commit()
        con.close()
        self.run("review", "--as-of", DAY, "--allow-future", "--database", "records.db", "--outbox", "outbox", "--config", "config.yaml")

    def judge(self, bad):
        top = os.path.join(self.folder, "outbox", "2027-01-review")
        with open(os.path.join(top, "decisions.jsonl"), encoding="utf-8") as f:
            decisions = {d["channel_id"]: d for d in map(json.loads, f)}
        paths = [os.path.join(top, d["notice"]) for d in decisions.values() if d["notice"]]
        perl = subprocess.run(["perl", os.path.join(HERE, "mime.pl")], input="".join(p + "\n" for p in paths).encode(), capture_output=True)
        if perl.returncode != 0:
            raise RuntimeError("MIME-tools: " + perl.stderr.decode("utf-8", "replace")[-500:])
        decoded = {m["path"]: m for m in map(json.loads, perl.stdout.decode().splitlines())}
        count = 0
        for cid, channel in self.meant.items():
            path = os.path.join(top, decisions[cid]["notice"] or "-")
            if not os.path.exists(path):
                bad.append((cid, "no notice"))
                continue
            count += 1
            language = "zh" if channel["language"] == "zh-CN" else "en"
            subject, text, page = self.literal[language]
            name, rest = visible(channel["name"]), None
            expected = {"Subject": "%s|%s|%s" % (subject, shown(name), cid), "From": "star-audit@service.example.com", "To": channel["service_email"],
                        "Cc": channel["office_email"], "Reply-To": "answers@service.example.com"}
            for title, seen in (("Python", mime.read(path)), ("MIME-tools", decoded[path])):
                where = "%s, %s" % (path[len(self.folder):], title)
                bad += [(where, "fault: %s" % f) for f in seen["faults"]]
                for field, value in expected.items():
                    if field == "Cc" and value == channel["service_email"]:
                        value = None
                    got = seen.get(field)
                    if got != value and (got is None or value is None or blanks(got) != blanks(value)):
                        bad.append((where, "%s is %r, not %r" % (field, got, value)))
                if sorted(seen["names"]) != sorted(set(seen["names"])):
                    bad.append((where, "a field stands twice: %s" % seen["names"]))
                if set(seen["names"]) - FIELDS:
                    bad.append((where, "other fields: %s" % (set(seen["names"]) - FIELDS)))
                for kind, literal in (("text/plain", text), ("text/html", page)):
                    got = seen.get(kind, "").replace("\r\n", "\n")
                    if kind == "text/html":
                        got = got.removeprefix("<!DOCTYPE html><p>").rstrip("\n").removesuffix("</p>")
                        start = "|" + html.escape(literal) + "|"
                    else:
                        start = "|" + literal + "|"
                    if not got.startswith(start):
                        at = next((i for i, (a, b) in enumerate(zip(got, start)) if a != b), min(len(got), len(start)))
                        bad.append((where, "%s at %d: %r, not %r" % (kind, at, got[max(0, at - 20):at + 30], start[max(0, at - 20):at + 30])))
                        continue
                    got = got[len(start):].rstrip("\n")
                    got = html.unescape(got) if kind == "text/html" else got
                    parts = [name] + ([visible(f["message"]) for f in decisions[cid]["findings"]] if language == "en" else [])
                    if not got.startswith("|".join(parts) + "|"):
                        bad.append((where, "%s: says %r, not %r" % (kind, got[:300], "|".join(parts)[:300])))
                    if rest is not None and rest != got:
                        bad.append((where, "%s: %r, and elsewhere %r" % (kind, got[:300], rest[:300])))
                    rest = got
            with open(path, "rb") as f:
                raw = f.read()
            lines = raw.split(b"\n")
            # A word may be longer than a line; the name of its field stands before it.
            long = [l for l in lines if len(l) > 78 and not re.fullmatch(rb"(?:[A-Za-z-]+:)? ?[^ ]+", l)]
            if long or b"\r" in raw or b"." in lines or any(l.startswith(b"From ") for l in lines) or any(b > 126 for b in raw):
                bad.append((path, "a line that is too long, a lone dot, `From `, a CR or a byte that is not ASCII"))
        return count


FIELDS = {"from", "to", "cc", "reply-to", "subject", "date", "message-id", "mime-version", "auto-submitted", "precedence", "x-auto-response-suppress",
          "content-language", "content-type"}


def blanks(text):
    """blanks at both ends and next to one another are one in a field"""
    return re.sub(" +", " ", text).strip(" ")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--program", required=True)
    ap.add_argument("--count", type=int, default=10000)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--batch", type=int, default=500)
    o = ap.parse_args()
    o.program = os.path.abspath(o.program)
    bad, count, large, number = [], 0, 0, 0
    while count < o.count:
        folder = tempfile.mkdtemp(prefix="notices-")
        try:
            b = Batch(o, number, folder)
            b.make(min(o.batch, o.count - count))
            done = b.judge(bad)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        if done == 0:
            sys.exit("a batch without a notice")
        count, large, number = count + done, large + done * b.large, number + 1
        print("%d notices, %d of them of 64 KB, %d faults" % (count, large, len(bad)), flush=True)
        if len(bad) > 200:
            break
    for where, what in bad[:20]:
        print("FAILED  %s: %s" % (where, what))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
