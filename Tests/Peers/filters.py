"""What partners' servers hold against a message, in namespaces without a network: filters.py TREE JOB.json

Each file is judged as it would arrive when it is sent now: with the `Date` and one `Received` of this moment. Prints {filter: {message:
{"score", "rules"}}} as JSON.
"""
import email.utils
import http.client
import json
import os
import re
import socket
import sys
import time

from agents import addresses, behind, parts, write

PACKAGES = ["spamassassin", "spamd", "spamc", "rspamd"]


def arriving(path):
    with open(path, "rb") as f:
        fields, body = parts(f.read())
    now = email.utils.formatdate().encode()
    fields = [b"Date: " + now if f.startswith(b"Date:") else f for f in fields]
    fields.insert(0, b"Received: from office.example.net (office.example.net [193.0.6.142])\n\tby mx.partner.example with ESMTP id 4Wxyz1234;\n\t" + now)
    return b"\n".join(fields).replace(b"\n", b"\r\n") + b"\r\n\r\n" + body.replace(b"\n", b"\r\n"), addresses(fields)


def wait_for(port):
    until = time.monotonic() + 60
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), 5).close()
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.3)


def spamassassin(tree, messages):
    behind(tree, "spamd", "--local", "--nouser-config", "--max-children", "2", "--listen", "127.0.0.1:7830", "--syslog", "stderr")
    wait_for(7830)
    out = {}
    for key, (message, _) in messages.items():
        with socket.create_connection(("127.0.0.1", 7830), 120) as s:
            s.sendall(b"SYMBOLS SPAMC/1.5\r\nContent-length: %d\r\n\r\n" % len(message) + message)
            answer = b"".join(iter(lambda: s.recv(65536), b"")).decode()
        head, _, rules = answer.partition("\r\n\r\n")
        score = re.search(r"^Spam: \w+ ; (-?[\d.]+) /", head, re.M)
        if not score:
            raise RuntimeError(answer[:300])
        out[key] = {"score": float(score.group(1)), "rules": sorted(filter(None, rules.strip().split(",")))}
    return out


def rspamd(tree, messages):
    write(tree, "etc/rspamd/local.d/options.inc", 'dns { nameserver = ["127.0.0.1:53"]; timeout = 0.05s; retransmits = 1; }\n')
    # What asks the network, or a database on it.
    for module in ("rbl", "surbl", "fuzzy_check", "asn", "dkim", "spf", "dmarc", "arc", "mx_check", "greylist", "ratelimit", "replies", "history_redis",
                   "neural", "phishing", "dkim_signing", "url_redirector", "hfilter"):
        write(tree, "etc/rspamd/local.d/%s.conf" % module, "enabled = false;\n")
    write(tree, "etc/rspamd/local.d/worker-normal.inc", 'bind_socket = "127.0.0.1:11333";\ncount = 1;\n')
    os.makedirs(os.path.join(tree, "run/rspamd"), exist_ok=True)
    behind(tree, "sh", "-c", "chown _rspamd:_rspamd /run/rspamd; exec rspamd -f -u _rspamd -g _rspamd")
    wait_for(11333)
    time.sleep(3)
    out = {}
    for key, (message, to) in messages.items():
        c = http.client.HTTPConnection("127.0.0.1", 11333, timeout=120)
        c.putrequest("POST", "/checkv2")
        for name, value in [("From", "bounces@service.example.com"), ("IP", "193.0.6.142"), ("Helo", "office.example.net"),
                            ("Hostname", "office.example.net"), ("Content-Length", str(len(message)))] + [("Rcpt", a) for a in to]:
            c.putheader(name, value)
        c.endheaders(message)
        answer = json.load(c.getresponse())
        out[key] = {"score": answer["score"], "rules": ["%s(%.1f)%s" % (n, s["score"], ":" + ",".join(s["options"]) if s.get("options") and s["score"] >= 0.4 else "") for n, s in sorted(answer["symbols"].items()) if s["score"]]}
    return out


FILTERS = {"SpamAssassin": spamassassin, "rspamd": rspamd}


def main():
    tree, job = sys.argv[1:]
    with open(job) as f:
        job = json.load(f)
    messages = {"m%05d" % i: arriving(path) for i, path in enumerate(job["files"])}
    out = {}
    for title, judge in FILTERS.items():
        try:
            out[title] = judge(tree, messages)
        except Exception as e:
            out[title] = {"failed": "%s: %s" % (type(e).__name__, e)}
    with open(os.path.join(tree, "var/log/behind.log"), errors="replace") as f:
        log = f.read()[-800:]
    with open(job["result"], "w") as f:
        json.dump(dict(out, log=log), f)
    print("{}")


if __name__ == "__main__":
    main()
