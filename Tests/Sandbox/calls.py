"""What the jobs ask of the kernel in their sandbox is within what the units permit."""
import os
import re

import ground
import jobs
import tracing
import tree as T
from lines import DropIn

PROGRAM = "/usr/local/bin/star-audit"
# The language's thread pool asks for a priority and does without.
REFUSED = {"setpriority"}
# Of a set of groups in which no call is made that is not in the filter, what is left of the rest: how a thread of ours begins where
# RestrictNamespaces= cannot look into the arguments of the newer call.
FALLEN_BACK = {"clone3"}


def groups(machine):
    """systemd's groups of system calls: {@name: the calls of it and of those in it}"""
    out, name = {}, None
    for line in machine.must("systemd-analyze", "syscall-filter", "--no-pager").splitlines():
        if line.startswith("@"):
            name = out.setdefault(line.strip(), set())
        elif name is not None and line.startswith("    ") and not line.strip().startswith("#"):
            name.add(line.strip())
        elif line.startswith("#") or (line and not line.startswith(" ")):
            name = None

    def all_of(group, seen=()):
        return set().union(*(all_of(w, seen + (group,)) if w.startswith("@") and w not in seen else {w} for w in out.get(group, ())))
    return {g: all_of(g) for g in out}


def permitted(machine):
    """the calls that the filter lets through"""
    known = groups(machine)
    out = set(known["@default"])
    for line in DropIn(machine.read(ground.DROP_IN)).of("SystemCallFilter"):
        for word in line.value.split():
            out |= known[word] if word.startswith("@") else {word}
    return out


def traced(machine, folder, records):
    """{job: (its calls, processes and threads)}"""
    jobs.anew(machine, records)
    out = {}
    for job, seconds, batch in jobs.JOBS:
        if job == "renew":
            jobs.by_hand(machine, jobs.APPLIED[1], "apply", jobs.APPLIED[0], "--yes")
        with tracing.Tracer(machine, os.path.join(folder, job)) as tracer:
            machine.start_unit("star-audit-%s.service" % job)
        out[job] = tracer.calls(PROGRAM)
    return out


def check(machine, report, folder, records):
    """traces each job; the calls that were made"""
    allowed, made, total = permitted(machine), set(), 0
    places, sockets, executed = set(), set(), set()
    for job, (calls, processes) in traced(machine, folder, records).items():
        report.expect(processes > 0 and len(calls) > 500, "%s: %d calls are seen of %d processes" % (job, len(calls), processes))
        names = {c.name for c in calls}
        refused = {c.name for c in calls if c.error in ("EPERM", "ENOSYS")}
        report.expect(names - allowed <= REFUSED, "%s makes calls that are not permitted: %s" % (job, sorted(names - allowed)))
        report.expect(refused <= REFUSED | FALLEN_BACK, "%s is refused %s" % (job, sorted(refused)))
        for c in calls:
            if c.name in ("execve", "execveat"):
                executed.add(c.words)
            elif c.name == "socket":
                sockets.add(c.words.split(",")[0])
            elif c.name in ("sendto", "sendmsg", "connect", "bind"):
                m = re.search(r'sun_path=@?"([^"]*)"', c.words)
                sockets.add(m.group(1) if m else c.words)
        places |= tracing.opened_for_writing(calls)
        made |= names
        total += len(calls)
        report.detail("%s: %d calls of %d kinds by %d processes and threads" % (job, len(calls), len(names), processes))
    outside = sorted(p for p in places if p != T.OUTBOX and not p.startswith((T.OUTBOX + "/", "/tmp/", "/var/tmp/")) and p != "/dev/null")
    report.expect(not outside, "opened for writing: %s" % outside[:5])
    report.expect(sockets == {"AF_UNIX", "/run/systemd/notify"}, "sockets: %s" % sorted(sockets))
    report.expect(not executed, "programs that were started: %s" % sorted(executed)[:3])
    report.say("calls: %d made, of %d kinds, of the %d that are permitted; %d files written, all in the outbox; one socket, systemd's; no program started"
               % (total, len(made), len(allowed), len(places)))
    return made
