"""Each line that permits something is taken away by itself, and then something fails or is missing: none is there for nothing."""
import os
import re
import shutil
import signal
import subprocess
import time

import calls
import ground
import jobs
import tracing
import tree as T
from lines import DropIn

UNIT = "star-audit-review.service"
# Settings of which each word permits something, and what stands in their place where no word is left.
BY_WORD = {"ExecPaths": "", "SystemCallFilter": "", "RestrictAddressFamilies": "RestrictAddressFamilies=none", "BindReadOnlyPaths": "",
           "ReadWritePaths": ""}
WHOLE = ("NotifyAccess", "SupplementaryGroups", "UMask", "SystemCallErrorNumber", "Environment")
# In these versions of systemd, what NoExecPaths= names is no more read-only than what ReadWritePaths= names, which another may mend.
# So with what BindReadOnlyPaths= names, and ExecPaths=.
TOGETHER = {"ReadWritePaths": "NoExecPaths", "ExecPaths": "BindReadOnlyPaths"}
# No review takes as long; one that has lost a call may wait for ever.
LIMIT = ground.UNITS + "/star-audit-review.service.d/60-limit.conf"
# When it is tried again, and when it is ended: these permit nothing and forbid nothing.
NEITHER = ("TimeoutStartSec", "Restart", "RestartPreventExitStatus")
# No library of these Debians calls them. That it stays so is no promise: they are there for others (10-common.conf).
SPARE = set("copy_file_range fadvise64 fadvise64_64 getcpu getpriority getrusage mremap readahead sched_get_priority_max sched_get_priority_min "
            "sched_getparam sched_getscheduler sendfile sendmsg sysinfo tkill umask uname".split())
MESSAGE = re.compile(r"\d+(\.\d+)?(ms| ms|s| MiB)")


def outcome(machine, records):
    """what a review leaves behind, as far as it is the same each time: {what: how}"""
    jobs.anew(machine, records)
    machine.run("journalctl", "--sync")
    cursor = machine.must("journalctl", "--lines=0", "--show-cursor", "--quiet").split("-- cursor: ")[-1].strip()
    seen = machine.start_unit(UNIT)
    said = [(e.get("PRIORITY"), MESSAGE.sub("", e["MESSAGE"])) for e in machine.journal("--after-cursor", cursor)
            if e.get("_SYSTEMD_UNIT") == UNIT and isinstance(e.get("MESSAGE"), str)]
    return {"status": (seen["ExecMainCode"], seen["ExecMainStatus"]), "result": seen["Result"], "told systemd": seen["StatusText"],
            "files": jobs.written(machine), "journal": sorted(said)}


def caught(machine):
    """stops a review in the midst of its work, where it is about to publish; whether that came in time"""
    machine.must("systemctl", "start", "--no-block", UNIT)
    group = os.path.join(machine.group, "system.slice", UNIT, "cgroup.procs")
    for _ in range(20000):
        if any(n.endswith(".partial") for n in os.listdir(machine.path(T.OUTBOX))):
            try:
                with open(group) as f:
                    for process in map(int, f.read().split()):
                        os.kill(process, signal.SIGSTOP)
                return machine.show(UNIT, "MainPID")["MainPID"] != "0"
            except OSError:
                return False
        time.sleep(0.0002)
    return False


def stopped(machine, records):
    """how a review ends that is told to stop in the midst of its work; None where it was always faster"""
    seen = None
    for _ in range(10):
        jobs.anew(machine, records)
        if caught(machine):
            for name in "TERM", "CONT":
                machine.must("systemctl", "kill", "--signal=" + name, UNIT)
            for _ in range(50):
                seen = machine.show(UNIT, "ExecMainCode", "ExecMainStatus", "Result", "MainPID")
                if seen["MainPID"] == "0":
                    break
                time.sleep(0.1)
        machine.run("systemctl", "stop", UNIT)
        machine.run("systemctl", "reset-failed", UNIT)
        if seen:
            left = [n for n in os.listdir(machine.path(T.OUTBOX)) if not n.startswith(".")]
            return {"status": (seen["ExecMainCode"], seen["ExecMainStatus"]), "result": seen["Result"], "files": left}
    return None


def refused(machine, folder, records, names):
    """which of these calls are made, and refused, though the job does without"""
    jobs.anew(machine, records)
    shutil.rmtree(folder, ignore_errors=True)
    with tracing.Tracer(machine, folder) as tracer:
        machine.start_unit(UNIT)
    return sorted({c.name for c in tracer.calls(calls.PROGRAM)[0] if c.name in names and c.error == "EPERM"})


def use(machine, text):
    machine.write(ground.DROP_IN, text)
    machine.must("systemctl", "daemon-reload")


def differs(normal, now):
    """in a few words"""
    if now["result"] != "success":
        return "%s, %s" % (now["result"], now["status"][1])
    parts = [k for k in normal if normal[k] != now[k]]
    return ", ".join("another " + p if p in ("status", "result") else p for p in parts)


def loader(machine):
    """makes /usr/lib64 what it is elsewhere: a folder that holds the dynamic loader itself; how it is undone"""
    # On Debian, what is in it is a link into /usr/lib.
    path = machine.path("/usr/lib64/ld-linux-x86-64.so.2")
    if not os.path.islink(path):
        return None
    link = os.readlink(path)
    subprocess.run(["chroot", machine.tree, "cp", "--remove-destination", os.path.join("/usr/lib64", link), "/usr/lib64/ld-new"], check=True)
    os.rename(machine.path("/usr/lib64/ld-new"), path)

    def undo():
        os.symlink(link, path + ".new")
        os.rename(path + ".new", path)
    return undo


def check(machine, report, folder, records):
    text = machine.read(ground.DROP_IN)
    drop_in, known = DropIn(text), calls.groups(machine)
    normal = outcome(machine, records)
    report.expect(normal["result"] == "success" and outcome(machine, records) == normal, "a review does not end the same way twice")
    ended = stopped(machine, records)
    if ended:
        report.expect(ended == {"status": ("2", "15"), "result": "signal", "files": []}, "a review that is told to stop: %s" % ended)
    else:
        report.cannot_tell("how a review ends that is told to stop: it was always done before")
    needed = spare = 0
    machine.write(LIMIT, "[Service]\nTimeoutStartSec=10s\nTimeoutStopSec=1s\n")
    try:
        for line in drop_in.service:
            if line.key in BY_WORD:
                # What is shown only so that it may not be written is a protection.
                words = [w for w in line.value.split() if line.key != "BindReadOnlyPaths" or w.startswith("/run/")]
                trials = [(w, drop_in.without_word(line, w) if len(line.value.split()) > 1 else
                           drop_in.without_line(line, BY_WORD[line.key])) for w in words]
            elif line.key in WHOLE:
                trials = [(line.value, drop_in.without_line(line))]
            else:
                continue
            for word, changed in trials:
                name = "%s=%s" % (line.key, word)
                undo = loader(machine) if word == "-/usr/lib64" else None
                if word == "-/usr/lib64" and undo is None:
                    report.cannot_tell(name + ": there is no dynamic loader of this kind")
                    continue
                for other in DropIn(changed).of(TOGETHER.get(line.key, "")):
                    if word in other.value.split():
                        changed = DropIn(changed).without_word(other, word)
                use(machine, changed)
                how = differs(normal, outcome(machine, records))
                if not how and (line.key == "Environment" or line.key == "SystemCallFilter" and word not in SPARE):
                    # Without its variable, the thread pool looks for the log.
                    names = {"connect"} if line.key == "Environment" else known.get(word, {word})
                    how = ", ".join(refused(machine, os.path.join(folder, "calls"), records, names))
                    how = how and "refused " + how
                if not how and word in SPARE:
                    spare += 1
                    report.detail("without %s: nothing, as it is there for others" % name)
                    continue
                if not how and word == "tgkill" and ended:
                    how = differs(ended, stopped(machine, records) or ended)
                if undo:
                    undo()
                report.expect(how, "without %s nothing fails and nothing is missing" % name)
                needed += bool(how)
                report.detail("without %s: %s" % (name, how))
    finally:
        machine.remove(LIMIT)
        use(machine, text)
    report.say("permissions: each of %d taken away, and something failed or was missing; %d system calls are there for other libraries" % (needed, spare))
    return needed
