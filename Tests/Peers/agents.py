"""One transfer agent, in its namespaces: agents.py TREE NAME JOB.json

The agent passes everything on to a sink on loopback; `star-audit send` hands it every batch. Prints, as JSON, what arrived and how it
differs from the files: nothing may but `Date` and whole fields that the agent adds.
"""
import email.utils
import json
import os
import re
import subprocess
import sys
import time

from sink import Sink

PORT = 2525
CLEAN = "env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin"
ACCOUNT = "--userspec=1500:1500"


class Agent:
    packages, answers = [], ""
    # What is known to be otherwise with it: {what is found, what is told of it}; that it is so is expected, too.
    known = {}
    # After the tree: what `send` runs.
    command = "/usr/sbin/sendmail -t -i -f bounces@service.example.com"

    def prepare(self, tree):
        pass

    def start(self, tree):
        pass


def write(tree, path, text, mode=0o644):
    path = os.path.join(tree, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)
    os.chmod(path, mode)


def inside(tree, *words):
    r = subprocess.run(["chroot", tree, *words], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if r.returncode != 0:
        raise RuntimeError("%s: %s" % (" ".join(words), r.stdout + r.stderr))


def behind(tree, *words):
    with open(os.path.join(tree, "var/log/behind.log"), "ab") as log:
        return subprocess.Popen(["chroot", tree, *words], stdin=subprocess.DEVNULL, stdout=log, stderr=log)


class Postfix(Agent):
    packages = ["postfix"]
    answers = "postfix postfix/main_mailer_type select No configuration"

    def prepare(self, tree):
        inside(tree, "cp", "/usr/share/postfix/main.cf.debian", "/etc/postfix/main.cf")
        inside(tree, "newaliases")
        inside(tree, "postconf", "-e", "relayhost=[127.0.0.1]:%d" % PORT, "mydestination=", "maillog_file=/var/log/postfix.log",
               "smtp_host_lookup=native", "myhostname=office.example.net", "inet_protocols=ipv4", "compatibility_level=3.6")

    def start(self, tree):
        inside(tree, "postfix", "start")


class Exim(Agent):
    """refuses to pass anything on to the machine it takes itself for; it does not know its second address"""
    packages = ["exim4-daemon-light"]

    def prepare(self, tree):
        write(tree, "etc/exim4/update-exim4.conf.conf", """dc_eximconfig_configtype='smarthost'
dc_other_hostnames=''
dc_local_interfaces='127.0.0.1'
dc_readhost='office.example.net'
dc_relay_domains=''
dc_minimaldns='true'
dc_relay_nets=''
dc_smarthost='127.0.0.2::%d'
CFILEMODE='644'
dc_use_split_config='false'
dc_hide_mailname='false'
dc_mailname_in_oh='true'
dc_localdelivery='mail_spool'
""" % PORT)
        inside(tree, "update-exim4.conf")

    def start(self, tree):
        behind(tree, "/usr/sbin/exim4", "-bdf", "-q5s")


class OpenSMTPD(Agent):
    packages = ["opensmtpd"]

    def prepare(self, tree):
        write(tree, "etc/smtpd.conf", """listen on localhost
action "relay" relay host smtp://127.0.0.1:%d
match from local for any action "relay"
""" % PORT)

    def start(self, tree):
        os.makedirs(os.path.join(tree, "run"), exist_ok=True)
        behind(tree, "/usr/sbin/smtpd", "-d")
        time.sleep(2)


class Nullmailer(Agent):
    packages = ["nullmailer"]

    def prepare(self, tree):
        write(tree, "etc/nullmailer/remotes", "127.0.0.1 smtp --port=%d\n" % PORT)
        # As its package's script does that starts it.
        inside(tree, "sh", "-c", "rm -f /var/spool/nullmailer/trigger; mkfifo -m 0622 /var/spool/nullmailer/trigger; "
                                 "chown mail /var/spool/nullmailer/trigger")

    def start(self, tree):
        behind(tree, "runuser", "-u", "mail", "--", "/usr/sbin/nullmailer-send")


class DMA(Agent):
    packages = ["dma"]

    def prepare(self, tree):
        write(tree, "etc/dma/dma.conf", "SMARTHOST 127.0.0.1\nPORT %d\nMAILNAME office.example.net\n" % PORT)

    def start(self, tree):
        inside(tree, "ln", "-sf", "/usr/sbin/dma", "/usr/sbin/sendmail")


class MSMTP(Agent):
    packages = ["msmtp", "msmtp-mta"]

    def prepare(self, tree):
        write(tree, "etc/msmtprc", "account default\nhost 127.0.0.1\nport %d\ntls off\nauth off\n" % PORT)


class ESMTP(Agent):
    packages = ["esmtp", "esmtp-run"]
    known = {"the envelope's sender is star-audit@service.example.com": "does not heed `-f`: the envelope's sender is that of `From`"}

    def prepare(self, tree):
        write(tree, "etc/esmtprc", "hostname=127.0.0.1:%d\nstarttls=disabled\n" % PORT)


AGENTS = {"Postfix": Postfix, "Exim": Exim, "OpenSMTPD": OpenSMTPD, "nullmailer": Nullmailer, "dma": DMA, "msmtp": MSMTP, "esmtp": ESMTP}


# ------------------------------------------------------------------ what arrived


def parts(message):
    """(raw fields, body); a field is with the lines that continue it, line ends are LF"""
    head, _, body = message.partition(b"\n\n")
    return re.findall(rb"[^\n]+(?:\n[ \t][^\n]*)*", head), body


def name(field):
    return field.partition(b":")[0].decode("ascii", "replace")


def compare(file, letter):
    """(fields that were added, differences)"""
    bad = list(letter.faults)
    if not letter.data.endswith(b"\r\n"):
        bad.append("no line end at the end")
    meant, body = parts(file)
    came, came_body = parts(letter.data.replace(b"\r\n", b"\n"))
    if body != came_body:
        bad.append("the body: %r for %r" % first_difference(body, came_body))
    added, rest = [], list(meant)
    for field in came:
        if rest and (field == rest[0] or name(field) == name(rest[0]) == "Date"):
            if name(field) == "Date" and email.utils.parsedate_to_datetime(field.decode()[6:]) is None:
                bad.append("the date %r" % field)
            rest.pop(0)
        else:
            added.append(name(field))
            if any(name(field).lower() == name(f).lower() for f in meant):
                bad.append("the field %s a second time or altered: %r" % (name(field), field[:200]))
    if rest:
        bad.append("lacks, or has elsewhere: " + ", ".join(map(name, rest)))
    return added, bad


def first_difference(a, b):
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    return a[max(0, at - 20):at + 40], b[max(0, at - 20):at + 40]


def addresses(fields):
    return sorted(a for f in fields if name(f) in ("To", "Cc") for _, a in email.utils.getaddresses([f.partition(b":")[2].decode().strip()]))


def identifier(message):
    return next((f for f in parts(message)[0] if name(f) == "Message-ID"), b"")


def main():
    tree, which, job = sys.argv[1:]
    with open(job) as f:
        job = json.load(f)
    agent, sink = AGENTS[which](), Sink(PORT)
    agent.prepare(tree)
    agent.start(tree)
    command = "%s chroot %s %s %s" % (CLEAN, ACCOUNT, tree, agent.command)
    files, out = {}, {"accepted": 0, "arrived": 0, "added": {}, "bad": [], "sends": []}
    for s in job["stages"]:
        r = subprocess.run(["faketime", "-f", s["day"] + " 15:30:00", job["program"], "send", s["batch"], "--with", command, "--outbox",
                            s["outbox"], "--config", job["config"], "--format", "json"], capture_output=True, text=True,
                           stdin=subprocess.DEVNULL, env=dict(os.environ, TZ="UTC", TMPDIR="/tmp"))
        if r.returncode != 0:
            out["bad"].append("send %s ended with %d: %s" % (s["batch"], r.returncode, r.stderr[-500:]))
        said = json.loads(r.stdout) if r.stdout else {"accepted": 0}
        out["accepted"] += said["accepted"]
        for path in s["messages"]:
            with open(os.path.join(s["outbox"], s["batch"], path), "rb") as f:
                files[identifier(f.seek(0) or f.read())] = (s["batch"] + "/" + path, os.path.join(s["outbox"], s["batch"], path))
    seen, until = -1, time.monotonic() + 90
    while len(sink.letters) < out["accepted"] and time.monotonic() < until:
        if len(sink.letters) > seen:
            seen, until = len(sink.letters), time.monotonic() + 90
        time.sleep(0.5)
    time.sleep(3)                                               # what came twice would come now; and the rest of the recipients
    came = {}
    for letter in sink.letters:
        came.setdefault(identifier(letter.data.replace(b"\r\n", b"\n")), []).append(letter)
    out["arrived"] = len(sink.letters)
    for key, (title, path) in files.items():
        letters = came.pop(key, [])
        with open(path, "rb") as f:
            file = f.read()
        if not letters:
            out["bad"].append("%s: did not arrive" % title)
        # Some agents pass a message on once for each recipient.
        got = sorted(a for l in letters for a in l.recipients)
        if letters and got != addresses(parts(file)[0]):
            out["bad"].append("%s: went to %d recipients, not to the %d it names" % (title, len(got), len(addresses(parts(file)[0]))))
        for l in letters:
            added, bad = compare(file, l)
            for a in added:
                out["added"][a] = out["added"].get(a, 0) + 1
            out["bad"] += ["%s: %s" % (title, b) for b in bad]
            if l.sender != "bounces@service.example.com":
                out["bad"].append("%s: the envelope's sender is %s" % (title, l.sender))
    out["bad"] += ["a message that nobody sent: %r" % l.data[:300] for ls in came.values() for l in ls]
    if out["bad"] and os.path.exists(os.path.join(tree, "var/log")):
        out["log"] = subprocess.run("cd %s/var/log; tail -n 5 postfix.log exim4/mainlog behind.log" % tree, shell=True,
                                    capture_output=True, text=True).stdout[-1500:]
    print(json.dumps(out))


if __name__ == "__main__":
    main()
