#!/usr/bin/env python3
"""The units in systemd itself: each job in its sandbox, and what the sandbox lets through (as root; on Linux, with control groups of the
second version).

    sandbox.py --program PATH [--suite bookworm …] [--cache FOLDER] [--tree FOLDER] [--only PART …] [--verbose]

Makes a Debian of each suite (or copies the tree that is there), installs program and units in it, and boots systemd in namespaces of its
own. There each job is started as its timer starts it, and traced; every permission is taken away, and every protection, one by one;
and a probe tries in place of the program what no job may do. Prints the counts, and a line at the end for each systemd. Exit 1 if
something is not as promised. What this machine lacks for it is said in a sentence, and then nothing is tried, with exit 0.
"""
import argparse
import os
import shutil
import signal
import sys
import tempfile

import calls
import ground
import jobs
import machine as M
import openings
import permissions
import protections
import sending
import tree as T
from report import Report

PARTS = ("jobs", "calls", "openings", "sending", "permissions", "protections")
CHANNELS, SEED = 60, 7


def tried(program, tree, folder, parts, verbose):
    """one Debian; whether all was as promised"""
    report = Report(verbose)
    machine = M.Machine(tree)
    T.installed(program, tree)
    machine.start()
    try:
        version = machine.version()
        report.say("== systemd %d" % version)
        T.filled(machine, CHANNELS, SEED)
        ground.prepared(machine)
        for job, seconds, _ in jobs.JOBS:
            ground.day(machine, job, seconds)
        # Started by hand here; a unit that a timer knows stays in memory when it has ended, and can be asked how.
        machine.must("systemctl", "daemon-reload")
        machine.must("systemctl", "start", *("star-audit-%s.timer" % job for job, _, _ in jobs.JOBS))
        with open(machine.path(T.DATABASE), "rb") as f:
            records = f.read()
        if "jobs" in parts:
            jobs.check(machine, report, records)
        if "calls" in parts:
            calls.check(machine, report, os.path.join(folder, "calls"), records)
        if "openings" in parts:
            openings.check(machine, report, records)
        if "sending" in parts:
            sending.check(machine, report, records)
        if "permissions" in parts:
            permissions.check(machine, report, os.path.join(folder, "permissions"), records)
        if "protections" in parts:
            protections.check(machine, report)
    finally:
        machine.stop()
    report.say("systemd %d: %d assertions held, %d failed, %d cannot be told here" % (version, report.held, len(report.failed), len(report.untold)))
    return not report.failed


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program", required=True)
    ap.add_argument("--suite", action="append", help="a Debian; default: bookworm and trixie")
    ap.add_argument("--cache", help="where the trees of the suites are kept between runs")
    ap.add_argument("--tree", action="append", default=[], help="a Debian with systemd that is there; it is copied")
    ap.add_argument("--only", action="append", choices=PARTS)
    ap.add_argument("--verbose", action="store_true")
    o = ap.parse_args()
    lacking = [n for n in M.NEEDED if not shutil.which(n, path=os.environ["PATH"] + ":/usr/sbin:/sbin")]
    if os.geteuid() != 0 or lacking:
        print("the sandbox is not tried: " + ("this is not root" if os.geteuid() else "there is no %s here" % ", ".join(lacking)))
        return 0
    os.environ["PATH"] += ":/usr/sbin:/sbin"
    # Whoever ends this ends what it started.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    folder, good, done = tempfile.mkdtemp(prefix="sandbox-"), True, 0
    try:
        cache = o.cache or os.path.join(folder, "suites")
        os.makedirs(cache, exist_ok=True)
        for number, name in enumerate(o.tree or o.suite or ["bookworm", "trixie"]):
            work = os.path.join(folder, str(number))
            os.makedirs(work)
            try:
                tree = T.copied(name if o.tree else T.made(name, cache), os.path.join(work, "tree"))
                good = tried(os.path.abspath(o.program), tree, work, o.only or PARTS, o.verbose) and good
                done += 1
            except M.NotHere as e:
                print("the sandbox is not tried in %s: %s" % (name, e), flush=True)
            shutil.rmtree(work, ignore_errors=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
