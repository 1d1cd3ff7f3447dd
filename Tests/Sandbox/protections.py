"""Each protection shows what it keeps away: by itself, on a service that has no other; and taken away with what keeps the same away."""
import os

import ground
import jobs
from lines import DropIn

UNIT = "star-audit-review.service"
PROBE = ground.UNITS + "/star-audit-review.service.d/80-probe.conf"
# What the probe, where a protection is the only line, needs beside it in order to begin and to be told.
BESIDE = {"NoExecPaths": ["ExecPaths=/usr/lib"], "SystemCallFilter": ["SystemCallErrorNumber=EPERM"],
          "ProtectSystem": ["ReadWritePaths=/tmp /srv"]}
# No protections: what permits something (permissions.py), and when a job is tried again.
OTHERS = ("NotifyAccess", "TimeoutStartSec", "Restart", "RestartPreventExitStatus", "SupplementaryGroups", "UMask", "ReadWritePaths", "ExecPaths",
          "SystemCallErrorNumber", "Environment")
# Each of these has systemd set NoNewPrivileges= for an account that is not root (systemd.exec(5)).
NO_NEW_PRIVILEGES = {
    "SystemCallFilter", "SystemCallArchitectures", "RestrictAddressFamilies", "RestrictNamespaces", "PrivateDevices", "ProtectKernelTunables",
    "ProtectKernelModules", "ProtectKernelLogs", "ProtectClock", "ProtectHostname", "MemoryDenyWriteExecute", "RestrictRealtime", "RestrictSUIDSGID",
    "LockPersonality", "SystemCallErrorNumber"}
# What else stands in the way of a try when its own protections are gone, and is taken away with them.
WITH = {
    "run_suid": NO_NEW_PRIVILEGES | {"NoNewPrivileges", "PrivateUsers", "CapabilityBoundingSet"},
    # systemd 257 lets a root that may get no new privileges become nobody else.
    "become_another": {"NoNewPrivileges"},
    # What is executed there is on no file system that could be named.
    "run_memory": {"NoExecPaths", "ExecPaths"},
}
# What a line holds where all the others are there: nothing else would.
ALONE = {
    "CapabilityBoundingSet": {"keep_capability"}, "InaccessiblePaths": {"write_shared_memory"},
    "MemoryDenyWriteExecute": {"map_write_execute", "protect_execute"},
    "NoExecPaths": {"map_written", "run_published", "run_shell", "run_written", "run_written_later"}, "PrivateTmp": {"see_tmp", "see_var_tmp"},
    "ProcSubset": {"see_machine"}, "ProtectHome": {"read_home", "read_root"}, "ProtectKernelModules": {"see_modules"},
    "ProtectProc": {"see_others"}, "ProtectSystem": {"write_beside_records", "write_records"},
    "RestrictAddressFamilies": {"socket_inet", "socket_inet6", "socket_netlink"}, "RestrictSUIDSGID": {"make_suid"},
    "SystemCallFilter": {"add_key", "lock_memory", "memory_file", "read_memory_of", "run_memory", "trace", "use_keyring"},
    "TemporaryFileSystem": {"send_unix"},
}
# Other processes are hidden from accounts that are not root.
WITH_ROOT = {"see_others"}
POSITIVE = ("read_records", "write_outbox")


def through(found):
    return {k for k, v in found.items() if v == 0 and k not in POSITIVE and k != "future_call"}


def put(machine, text, account="star-audit"):
    """the units with this drop-in, and the probe in the place of the program"""
    machine.write(ground.DROP_IN, text)
    machine.write(PROBE, "[Service]\nUser=%s\nExecStart=\nExecStart=%s\nStandardOutput=truncate:%s\n" % (account, ground.PROBE, ground.OUTPUT))
    machine.must("systemctl", "daemon-reload")
    return ground.probed(machine, UNIT)


def whole(machine, report):
    """in the place of each job, nothing of it gets through"""
    tried = 0
    for job, _, _ in jobs.JOBS:
        path = ground.UNITS + "/star-audit-%s.service.d/80-probe.conf" % job
        machine.write(path, "[Service]\nExecStart=\nExecStart=%s\nExecStopPost=\nStandardOutput=truncate:%s\n" % (ground.PROBE, ground.OUTPUT))
        machine.must("systemctl", "daemon-reload")
        found, seen = ground.probed(machine, "star-audit-%s.service" % job)
        machine.remove(path)
        if report.expect(found, "the probe does not run in the place of %s: %s" % (job, seen)):
            report.expect(not through(found), "in the place of %s gets through: %s" % (job, sorted(through(found))))
            report.expect(all(found[p] == 0 for p in POSITIVE), "in the place of %s, records or outbox: %s" % (job, found))
            untried = sorted(t for t, v in found.items() if v == "untried")
            report.expect(not untried or os.uname().machine != "x86_64", "in the place of %s is not tried: %s" % (job, untried))
            tried += len(found) - len(POSITIVE) - 1
    machine.must("systemctl", "daemon-reload")
    return tried, found


def alone(machine, report, drop_in, open_ones):
    """{protection: what it keeps away by itself}, of what gets through where there is none"""
    out = {"User": set()}
    for key in sorted(drop_in.keys() - set(OTHERS)) + ["User"]:
        lines = ["User=star-audit"] if key == "User" else drop_in.of(key)
        kept = set()
        for account in ("root", "star-audit"):
            if key == "User" and account == "star-audit":
                continue
            more = [] if account == "root" else ["User=star-audit"]
            found, seen = ground.bare(machine, list(lines) + BESIDE.get(key, []) + more)
            if not found:
                report.expect(False, "by itself, %s lets no probe begin: %s" % (key, seen))
                continue
            kept |= {t for t in open_ones[account] if found[t] not in (0, "untried")}
        out[key] = kept
    return out


def remaining(machine, report, out):
    """what the probe cannot see from inside: whether a mount is seen outside, whether memory is left behind"""
    def outside(line, how, file, what):
        # For a moment longer, until systemd knows in whose name it runs.
        machine.write(ground.UNITS + "/bare.service", "[Service]\nType=oneshot\nExecStart=%s %s\nExecStart=/bin/sleep 0.5\n%s\n" % (
            ground.PROBE, how, line))
        machine.must("systemctl", "daemon-reload")
        before = machine.must("cat", file).count(what)
        machine.must("systemctl", "start", "bare.service")
        return machine.must("cat", file).count(what) > before
    mounts = lambda line: outside(line, "--mount", "/proc/self/mountinfo", ground.MARK)  # noqa: E731
    memory = lambda line: outside("User=star-audit\n" + line, "--leave", "/proc/sysvipc/shm", "\n")  # noqa: E731
    for key, line, seen in ("PrivateMounts", "PrivateMounts=yes", mounts), ("RemoveIPC", "RemoveIPC=yes", memory):
        if not report.expect(key in out, "there is no %s" % key):
            continue
        open_one = seen("")
        machine.run("umount", "/mnt")
        if not open_one:
            report.cannot_tell("%s: without it nothing is left behind either" % key)
        elif report.expect(not seen(line), "%s keeps nothing away" % line):
            out[key].add("leave " + ("mounts" if key == "PrivateMounts" else "memory") + " behind")


def holders(kept):
    """{try: the protections that keep it away, each by itself}"""
    out = {}
    for key, tries in kept.items():
        for t in tries:
            out.setdefault(t, set()).add(key)
    return out


def together(machine, report, drop_in, kept, open_ones):
    """each try gets through where all that keep it away are gone, and nothing else is"""
    shown, groups = 0, {}
    for t, keys in sorted(holders(kept).items()):
        if not t.startswith("leave "):
            groups.setdefault((frozenset(keys | WITH.get(t, set()))), set()).add(t)
    for keys, tries in sorted(groups.items(), key=lambda g: sorted(g[0])):
        gone = keys - {"User"}
        found, seen = put(machine, drop_in.without(*gone), "root" if "User" in keys else "star-audit")
        if not report.expect(found, "without %s the probe does not run: %s" % (sorted(keys), seen)):
            continue
        for t in sorted(tries):
            if report.expect(found[t] == 0, "without %s, %s still ends with %s" % (", ".join(sorted(keys)), t, found[t])):
                shown += 1
                report.detail("%s gets through without %s" % (t, ", ".join(sorted(keys))))
    return shown


def single(machine, report, drop_in, kept):
    """what gets through where one protection alone is gone, which nothing else keeps away"""
    held = holders(kept)
    out = {}
    for key in sorted(kept):
        if key == "User":
            found, seen = put(machine, drop_in.without(), "root")
        else:
            found, seen = put(machine, drop_in.without(key))
        if not found:
            out[key] = {"nothing begins"}
            continue
        out[key] = through(found)
        surprise = {t for t in out[key] if key not in held.get(t, ())} - (WITH_ROOT if key == "User" else set())
        report.expect(not surprise, "without %s gets through: %s" % (key, sorted(surprise)))
        report.expect(ALONE.get(key, set()) <= out[key], "without %s does not get through: %s" % (key, sorted(ALONE.get(key, set()) - out[key])))
        report.detail("without %s alone: %s" % (key, ", ".join(sorted(out[key])) or "nothing, as others keep it away too"))
    return out


def check(machine, report):
    text = machine.read(ground.DROP_IN)
    drop_in = DropIn(text)
    tried, inside = whole(machine, report)
    open_ones = {}
    for account in ("root", "star-audit"):
        found, seen = ground.bare(machine, [] if account == "root" else ["User=star-audit"])
        if not report.expect(found, "the probe does not run by itself: %s" % seen):
            return
        open_ones[account] = through(found)
        if account == "root":
            closed = {t: v for t, v in found.items() if v != 0 and t != "future_call"}
    for t, how in sorted(closed.items()):
        if t not in open_ones["star-audit"]:
            report.cannot_tell("%s, which this kernel refuses everybody (%s)" % (t, how))
    try:
        kept = alone(machine, report, drop_in, open_ones)
        remaining(machine, report, kept)
        for key, tries in sorted(kept.items()):
            report.detail("%s by itself keeps away: %s" % (key, ", ".join(sorted(tries))))
            report.expect(tries, "%s by itself keeps nothing away" % key)
        missed = (open_ones["root"] | open_ones["star-audit"]) - set(holders(kept))
        report.expect(not missed, "nothing by itself keeps away: %s" % sorted(missed))
        shown = together(machine, report, drop_in, kept, open_ones)
        only = single(machine, report, drop_in, kept)
    finally:
        machine.remove(PROBE)
        machine.write(ground.DROP_IN, text)
        machine.must("systemctl", "daemon-reload")
    report.say("protections: %d tries in the places of the five jobs, none got through; each of %d protections keeps something away by itself; %d tries "
               "get through when theirs are gone; %d protections are the only one to keep something away" %
               (tried, len(kept), shown, sum(bool(v) for v in only.values())))
    report.say("a call that systemd does not know ends with %s" % {1: "EPERM", 38: "ENOSYS"}.get(inside["future_call"], inside["future_call"]))
