"""What the tests put into the machine beside what is installed: the day, the probe, and what it looks for."""
import os

import tree as T

UNITS = "/etc/systemd/system"
DROP_IN = "/usr/local/lib/systemd/system/star-audit-.service.d/10-common.conf"
PROBE, SUID, OUTPUT = "/usr/lib/star-audit-probe", "/usr/lib/star-audit-probe-suid", "/srv/probe"
MARK = "star-audit-mark"
HERE = os.path.dirname(os.path.abspath(__file__))
# As in 10-common.conf, whatever else is left out of it: without these the probe could not begin.
BARE = "[Service]\nType=oneshot\nExecStart=%s\nStandardOutput=truncate:%s\nStandardError=inherit\n" % (PROBE, OUTPUT)
# Of names that do not begin as ours, or they would be in the sandbox. Whoever connects waits, and nobody reads what is sent: it is enough that it got there.
SOCKET = "[Socket]\nListenStream=127.0.0.1:4455\nListenStream=@%s\nListenStream=/run/%s\nSocketMode=0666\n" % (MARK, MARK)
DATAGRAMS = "[Socket]\nListenDatagram=/run/datagram-%s\nSocketMode=0666\n" % MARK


def day(machine, job, seconds):
    """the day that a job believes it to be"""
    machine.write("%s/star-audit-%s.service.d/50-day.conf" % (UNITS, job), "[Service]\nEnvironment=LD_PRELOAD=%s CLOCK=%d\n" % (T.CLOCK, seconds))


def prepared(machine):
    """the probe, a program that makes whoever runs it root, and what a job is not to see"""
    T.compiled(os.path.join(HERE, "probe.c"), machine.path(PROBE), "-static")
    T.compiled(os.path.join(HERE, "probe.c"), machine.path(SUID), "-static")
    os.chmod(machine.path(SUID), 0o4755)
    machine.must("sh", "-c", "for f in /tmp /var/tmp /home /root; do echo x >$f/%s; chmod 644 $f/%s; done; chmod 755 /root" % (MARK, MARK))
    machine.must("sh", "-c", "echo x >/srv/anothers-%s; chown daemon: /srv/anothers-%s; chmod 600 /srv/anothers-%s" % (MARK, MARK, MARK))
    machine.must("sh", "-c", "mkdir -p /usr/lib/modules; echo x >/usr/lib/modules/" + MARK)
    machine.must(PROBE, "--make")
    machine.write(UNITS + "/meeting-%s.socket" % MARK, SOCKET)
    machine.write(UNITS + "/meeting-%s.service" % MARK, "[Service]\nExecStart=/bin/sleep infinity\n")
    machine.write(UNITS + "/datagram-%s.socket" % MARK, DATAGRAMS)
    machine.write(UNITS + "/datagram-%s.service" % MARK, "[Service]\nExecStart=/bin/sleep infinity\n")
    machine.must("systemctl", "daemon-reload")
    machine.must("systemctl", "start", "meeting-%s.socket" % MARK, "datagram-%s.socket" % MARK)


def probed(machine, unit):
    """what became of each try in a unit that has the probe in place of its program: {name: 0, an error, `killed` or `untried`}"""
    machine.write(OUTPUT, "", 0o666)
    seen = machine.start_unit(unit)
    out = dict(line.split() for line in machine.read(OUTPUT).splitlines())
    if "write_outbox" not in out:
        return None, seen
    return {k: int(v) if v.isdigit() else v for k, v in out.items()}, seen


def bare(machine, lines):
    """the probe in a unit of its own, which nothing protects but these lines"""
    machine.write(UNITS + "/bare.service", BARE + "".join("%s\n" % line for line in lines))
    machine.must("systemctl", "daemon-reload")
    return probed(machine, "bare.service")
