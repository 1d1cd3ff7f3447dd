"""What a folder of records and an outbox holds, as anybody sees it who looks."""
import hashlib
import os
import re
import shutil
import sqlite3
import tempfile

RANDOM = re.compile(r"(\.spool-|etilqs_)\w+|(?<=\.)\d{3,}$")
SIDES = ("", "-journal", "-wal", "-shm")


def digest(folder):
    """of every name and byte below the folder"""
    out = hashlib.sha256()
    for where, folders, names in os.walk(folder):
        folders.sort()
        for n in sorted(names) + [f + "/" for f in folders]:
            path = os.path.join(where, n)
            out.update(RANDOM.sub("*", os.path.relpath(path, folder) + ("/" if n.endswith("/") else "")).encode() + b"\0")
            if not n.endswith("/"):
                with open(path, "rb") as f:
                    b = f.read()
                out.update(b"%d\0" % len(b) + b)
    return out.hexdigest()


def logical(db):
    """every table's rows, as anybody who opens the file reads them; on a copy, so that nothing is played back here; None without a file"""
    if not os.path.exists(db):
        return None
    side = tempfile.mkdtemp(prefix="faults-db-", dir=os.path.dirname(os.path.dirname(db)))
    try:
        for end in SIDES:
            if os.path.exists(db + end):
                shutil.copyfile(db + end, os.path.join(side, "records.db" + end))
        con = sqlite3.connect(os.path.join(side, "records.db"))
        try:
            out = {"integrity": con.execute("PRAGMA integrity_check").fetchall()}
            for (t,) in con.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall():
                out[t] = sorted(map(repr, con.execute("SELECT * FROM %s" % t).fetchall()))
        except sqlite3.DatabaseError as e:
            out = {"integrity": str(e)}
        finally:
            con.close()
        return out
    finally:
        shutil.rmtree(side, ignore_errors=True)


def files(folder, hidden):
    """{path in the outbox: digest}; what readers see, or what they do not"""
    out, top = {}, os.path.join(folder, "outbox")
    for where, _, names in os.walk(top):
        rel = os.path.relpath(where, top)
        if rel == ".":
            names = [n for n in names if n != ".lock"]
        for n in names:
            path = os.path.normpath(os.path.join(rel, n))
            if path.startswith(".") == hidden:
                with open(os.path.join(where, n), "rb") as f:
                    out[RANDOM.sub("*", path)] = hashlib.sha256(f.read()).hexdigest()[:12]
        if rel != "." and rel.startswith(".") == hidden:
            out[rel + "/"] = ""
    return out


def state(folder, database):
    return logical(os.path.join(folder, database)), files(folder, False), files(folder, True)


def differ(a, b):
    a, b = a or {}, b or {}
    return sorted("%s (%s, %s)" % (k, str(a.get(k))[-90:], str(b.get(k))[-90:]) for k in set(a) | set(b) if a.get(k) != b.get(k))[:4]


def place(now, before, after):
    """(where the records are, where the outbox is): `before`, `after`, or None for between"""
    records = "before" if now[0] == before[0] else "after" if now[0] == after[0] else None
    outbox = "before" if now[1] == before[1] else "after" if now[1] == after[1] else None
    if before[0] == after[0] and records:
        records = outbox                                        # only the outbox tells
    if before[1] == after[1] and outbox:
        outbox = records
    return records, outbox


def left(folder, ground):
    """what stands beside records and outbox that did not before"""
    known = set(os.listdir(ground)) | {"records.db", "new.db", "outbox"}
    return sorted([n for n in os.listdir(folder) if n not in known] + os.listdir(os.path.join(folder, "tmp")))
