"""What people read mail with, in their namespaces: readers.py TREE JOB.json

Every reader gets every message; from each come its subject and its text back, as that reader shows them. Prints {reader: {message:
{"subject", "text"}}} as JSON; who judges is outside.
"""
import json
import os
import re
import shutil
import subprocess
import sys

from mime import read

ENV = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/home/auditor", "TERM": "xterm"}
MARK = "@@@peers@@@"


def inside(tree, words, text=None, fine=(0,)):
    r = subprocess.run(["chroot", tree, *words], input=text if text is None or isinstance(text, bytes) else text.encode(), capture_output=True,
                       env=ENV, timeout=600, **({} if text is not None else {"stdin": subprocess.DEVNULL}))
    if r.returncode not in fine:
        raise RuntimeError("%s ended with %d: %s" % (" ".join(words)[:150], r.returncode, (r.stdout + r.stderr)[-500:]))
    return r.stdout.decode("utf-8", "replace")


def python(tree, names):
    return {n: {"subject": m["Subject"], "text": m["text/plain"], "faults": m["faults"]} for n, m in
            ((n, read(os.path.join(tree, "mail", n))) for n in names)}


def mime_tools(tree, names):
    out = {}
    for line in inside(tree, ["perl", "/mime.pl"], "".join("/mail/%s\n" % n for n in names)).splitlines():
        m = json.loads(line)
        out[os.path.basename(m["path"])] = {"subject": m["Subject"], "text": m["text/plain"], "faults": m["faults"]}
    return out


def notmuch(tree, names):
    """of GMime"""
    box = os.path.join(tree, "home/auditor/box")
    for d in ("cur", "new", "tmp"):
        os.makedirs(os.path.join(box, d))
    for n in names:
        shutil.copy(os.path.join(tree, "mail", n), os.path.join(box, "cur", n + ":2,S"))
    with open(os.path.join(tree, "home/auditor/.notmuch-config"), "w") as f:
        f.write("[database]\npath=/home/auditor/box\n[user]\nname=a\nprimary_email=a@example.net\n")
    inside(tree, ["notmuch", "new", "--quiet"])
    out = {}

    def walk(x):
        if isinstance(x, list):
            for y in x:
                walk(y)
        elif isinstance(x, dict) and "headers" in x:
            for file in x["filename"]:
                out[os.path.basename(file).partition(":")[0]] = {"subject": x["headers"]["Subject"], "text": plain(x["body"])}

    def plain(parts):
        for p in parts:
            if p["content-type"] == "text/plain":
                return p["content"]
            if isinstance(p.get("content"), list):
                t = plain(p["content"])
                if t is not None:
                    return t
    walk(json.loads(inside(tree, ["notmuch", "show", "--format=json", "--entire-thread=false", "*"])))
    return out


def mu(tree, names):
    """of GMime, too"""
    out = {}
    for n in names:
        whole = inside(tree, ["mu", "view", "--nocolor", "/mail/" + n])
        # The header's lines have no empty one behind them.
        head, text = re.match(r"((?:[A-Z][A-Za-z-]*: .*\n)+)\n?([\s\S]*)", whole).groups()
        out[n] = {"subject": re.search(r"^Subject: (.*)$", head, re.M).group(1), "text": text}
    return out


def mutt(tree, names):
    with open(os.path.join(tree, "home/auditor/muttrc"), "w") as f:
        f.write("set charset=utf-8 pipe_decode=yes pipe_sep='%s\\n' pipe_split=no wait_key=no timeout=0 quit=yes sort=mailbox-order reflow_text=no\n"
                "set header_cache='' folder=/home/auditor mark_old=no confirmappend=no\nignore *\nunignore subject message-id\n" % MARK)
    command = ("mutt -R -n -F /home/auditor/muttrc -f /mbox -e 'push \"<tag-pattern>~A<enter><tag-prefix><pipe-message>cat "
               ">/home/auditor/shown<enter><exit>\"'")
    inside(tree, ["script", "-qec", command, "/dev/null"])
    with open(os.path.join(tree, "home/auditor/shown"), encoding="utf-8") as f:
        shown = headed(f.read().split(MARK + "\\n"), names)
    for m in shown.values():                                    # attachments, calendars too, follow as they are
        m["text"] = m["text"].partition("<!DOCTYPE html>")[0].partition("BEGIN:VCALENDAR")[0]
    return shown


def headed(texts, names):
    """texts with `Subject` and `Message-ID` above, in the order of the mailbox"""
    out = {}
    for n, whole in zip(names, texts):
        head, _, text = whole.partition("\n\n")
        out[n] = {"subject": re.search(r"^Subject: (.*(?:\n[ \t].*)*)$", head, re.M).group(1), "text": text}
    return out


def s_nail(tree, names):
    commands = ["set ttycharset=utf-8 crt=99999999", "retain subject message-id", "headerpick type retain subject message-id"]
    for i, _ in enumerate(names):
        commands += ["echo %s" % MARK, "type %d" % (i + 1)]
    text = inside(tree, ["s-nail", "-#", "-R", "-n", "-S", "v15-compat=y", "-f", "/mbox"], "\n".join(commands + ["xit", ""]))
    out = {}
    for n, whole in zip(names, text.split(MARK + "\n")[1:]):
        head, _, rest = whole.partition("\n\n")
        shown = re.search(r"^Subject: (.*(?:\n[ \t].*)*)$", head, re.M)
        # Every part has a heading of its own, in brackets.
        texts = re.split(r"^\[-- #.*--\]\n", rest, flags=re.M)
        out[n] = {"subject": shown.group(1) if shown else head, "text": next((t for t in texts if t.strip()), "")}
    return out


def mblaze(tree, names):
    out = {}
    for n in names:
        whole = inside(tree, ["mshow", "-h", "subject", "-A", "text/plain", "/mail/" + n])
        head, _, text = whole.partition("\n\n")
        # Each part has a line with its number and type above.
        text = re.split(r"^.*--- \d+: .*---\n", text, flags=re.M)
        out[n] = {"subject": re.sub(r"^Subject: ", "", head), "text": next((t for t in text if t.strip()), "")}
    return out


def pages(words):
    def reader(tree, names):
        out = {}
        for n in names:
            html = read(os.path.join(tree, "mail", n))["text/html"]
            out[n] = {"subject": None, "text": inside(tree, words, html)}
        return out
    return reader


READERS = {
    "Python email": (None, python), "MIME-tools": ("libmime-tools-perl", mime_tools), "notmuch": ("notmuch", notmuch), "mu": ("maildir-utils", mu),
    "mutt": ("mutt", mutt), "s-nail": ("s-nail", s_nail), "mblaze": ("mblaze", mblaze),
    "w3m": ("w3m", pages(["w3m", "-dump", "-T", "text/html", "-I", "utf-8", "-O", "utf-8", "-cols", "100"])),
    "lynx": ("lynx", pages(["lynx", "-dump", "-stdin", "-force_html", "-assume_charset=utf-8", "-display_charset=utf-8", "-nolist", "-width=100"])),
}
PACKAGES = [p for p, _ in READERS.values() if p]


def main():
    tree, job = sys.argv[1:]
    with open(job) as f:
        job = json.load(f)
    os.makedirs(os.path.join(tree, "mail"))
    shutil.copy(os.path.join(os.path.dirname(os.path.abspath(__file__)), "mime.pl"), os.path.join(tree, "mime.pl"))
    names = []
    with open(os.path.join(tree, "mbox"), "wb") as box:
        for i, path in enumerate(job["files"]):
            names.append("m%05d" % i)
            with open(path, "rb") as f:
                bytes_ = f.read()
            with open(os.path.join(tree, "mail", names[-1]), "wb") as f:
                f.write(bytes_)
            box.write(b"From a@example.net Fri Jan  1 00:00:00 2027\n" + bytes_ + b"\n")
    out = {}
    for title, (_, reader) in READERS.items():
        try:
            out[title] = reader(tree, names)
        except Exception as e:
            out[title] = {"failed": "%s: %s" % (type(e).__name__, e)}
    with open(job["result"], "w") as f:
        json.dump(out, f)
    print("{}")


if __name__ == "__main__":
    main()
