"""What the documentation has an administrator add to the sandbox, in a drop-in, works in it."""
import os

import ground
import jobs
import tree as T

REVIEW = "star-audit-review.service"
ADDED = ground.UNITS + "/star-audit-review.service.d/70-local.conf"
DAY = dict((job, seconds) for job, seconds, _ in jobs.JOBS)["review"]


def added(machine, text):
    machine.write(ADDED, "[Service]\n" + text)
    machine.must("systemctl", "daemon-reload")


def taken_back(machine):
    machine.remove(ADDED)
    machine.must("systemctl", "daemon-reload")


def key(machine, report, records):
    """a key that signs, by LoadCredential= (Tamper-evidence.md)"""
    jobs.anew(machine, records)
    machine.must("star-audit", "keygen", "/srv/signing.pem")
    added(machine, "LoadCredential=signing.pem:/srv/signing.pem\nEnvironment=STAR_AUDIT_SIGNING_KEY=%d/signing.pem\n")
    seen = machine.start_unit(REVIEW)
    report.expect(seen["Result"] == "success", "with a key that signs: %s" % seen)
    report.expect(os.path.exists(machine.path(T.OUTBOX + "/2027-01-review/manifest.sig")) or
                  any("sig" in n for n in os.listdir(machine.path(T.OUTBOX + "/2027-01-review"))), "the batch is not signed")


def elsewhere(machine, report, records):
    """an outbox in another place (10-common.conf, OPERATIONS.md)"""
    jobs.anew(machine, records)
    machine.must("install", "-d", "-m", "2750", "-o", "star-audit", "-g", "star-audit-outbox", "/srv/outbox")
    added(machine, "Environment=STAR_AUDIT_OUTBOX=/srv/outbox\nReadWritePaths=/srv/outbox\nNoExecPaths=/srv/outbox\n")
    seen = machine.start_unit(REVIEW)
    report.expect(seen["StatusText"] == "published /srv/outbox/2027-01-review", "an outbox elsewhere: %s" % seen)
    machine.remove("/srv/outbox")


def numbers(machine, report, records):
    """numbers for Prometheus (OPERATIONS.md)"""
    jobs.anew(machine, records)
    path = T.OUTBOX + "/.metrics.prom"
    added(machine, "Environment=STAR_AUDIT_METRICS=%s\n" % path)
    seen = machine.start_unit(REVIEW)
    report.expect(seen["Result"] == "success" and os.path.exists(machine.path(path)), "numbers for Prometheus: %s" % seen)


def check(machine, report, records):
    for opening in key, elsewhere, numbers:
        opening(machine, report, records)
    taken_back(machine)
    report.say("openings: a key that signs, an outbox elsewhere and numbers for Prometheus, each by the lines that are documented")
