"""What sends has a transfer agent in it: it is accepted as by Postfix's, Exim's and msmtp's, and each line that opens the sandbox is needed."""
import os

import ground
import jobs
import tree as T
from lines import DropIn

JOB, DAY, BATCH = next(j for j in jobs.JOBS if j[0] == "reminders")
UNIT = "star-audit-send@%s.service" % BATCH
DROP_IN = "/usr/local/lib/systemd/system/star-audit-send@.service.d/20-mail.conf"
LOCAL = ground.UNITS + "/star-audit-send@.service.d/50-local.conf"
SPOOL = "/var/spool/star-audit-agent"
# Agent: where it is, the mode, account and group of the program, account and group and mode of the folder of the queue.
AGENTS = {"group": ("/usr/sbin/agent-group", 0o2755, "root:daemon", "root:daemon", "1730"),
          "root": ("/usr/sbin/agent-root", 0o4755, "root:root", "daemon:daemon", "0750"),
          "server": ("/opt/agent-server", 0o755, "root:root", "root:root", "1777")}
# These let in what the three do not do: longer batches, agents that look about in /proc, in System V memory or in /run, or have it left
# behind. (ExecPaths= says nothing without NoExecPaths=, nor does SystemCallErrorNumber= without a filter.)
OTHER_AGENTS = ("TimeoutStartSec", "ProtectProc", "ProcSubset", "PrivateIPC", "RemoveIPC", "TemporaryFileSystem", "BindReadOnlyPaths", "ExecPaths",
                "SystemCallErrorNumber")
# From another version than 252 on, these do not keep a program from becoming another account any more (20-mail.conf).
SINCE, ONLY_BEFORE = 257, ("RestrictSUIDSGID", "SystemCallArchitectures", "MemoryDenyWriteExecute", "RestrictNamespaces", "RestrictRealtime",
                           "LockPersonality", "PrivateDevices", "ProtectClock", "ProtectHostname", "ProtectKernelLogs", "ProtectKernelModules",
                           "ProtectKernelTunables")


def installed(machine):
    machine.must("mkdir", "-p", SPOOL)
    for path, mode, owner, _, _ in AGENTS.values():
        T.compiled(os.path.join(ground.HERE, "agent.c"), machine.path(path), "-static")
        machine.must("chown", owner, path)
        os.chmod(machine.path(path), mode)


def sent(machine, agent):
    """(how the unit ended, how many messages the agent has)"""
    path, _, _, owner, mode = AGENTS[agent]
    machine.remove(os.path.join(T.OUTBOX, ".sent"))
    machine.remove(SPOOL)
    machine.must("install", "-d", "-m", mode, "-o", owner.split(":")[0], "-g", owner.split(":")[1], SPOOL)
    machine.write(LOCAL, "[Service]\nEnvironment=STAR_AUDIT_WITH=%s LD_PRELOAD=%s CLOCK=%d\n" % (path, T.CLOCK, DAY))
    machine.must("systemctl", "daemon-reload")
    status = machine.run("systemctl", "start", UNIT)[0]
    machine.run("systemctl", "stop", UNIT)
    machine.run("systemctl", "reset-failed", UNIT)
    return status, len(os.listdir(machine.path(SPOOL)))


def check(machine, report, records):
    jobs.anew(machine, records)
    machine.start_unit("star-audit-%s.service" % JOB)
    folder = machine.path(os.path.join(T.OUTBOX, BATCH))
    messages = len([n for n in os.listdir(folder + "/notices")]) + 1
    installed(machine)
    text = machine.read(DROP_IN)
    drop_in, needed, total, others = DropIn(text), 0, 0, 0
    try:
        for agent in AGENTS:
            status, kept = sent(machine, agent)
            report.expect((status, kept) == (0, messages), "%s: ends with %s, %d of %d messages" % (agent, status, kept, messages))
            total += kept
        for line in drop_in.service:
            if line.key in OTHER_AGENTS or machine.version() >= SINCE and line.key in ONLY_BEFORE:
                others += 1
                continue
            machine.write(DROP_IN, drop_in.without_line(line))
            refused = next((agent for agent in AGENTS if sent(machine, agent) != (0, messages)), None)
            report.expect(refused, "send without %s: every agent accepts it all the same" % line)
            needed += bool(refused)
            report.detail("send without %s: not by %s" % (line, refused))
    finally:
        machine.write(DROP_IN, text)
        machine.remove(LOCAL)
        machine.must("systemctl", "daemon-reload")
    found = jobs.told(machine.journal("-u", "star-audit-send@*"), jobs.personal(machine))
    report.expect(not found, "the journal tells of persons: %s" % sorted(found)[:5])
    report.say("sending: %d messages by three agents; each of %d lines that open the sandbox taken away, and one of them was refused; %d are for other agents or systemds"
               % (total, needed, others))
