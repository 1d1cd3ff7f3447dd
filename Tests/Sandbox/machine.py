"""systemd, booted in a tree, in namespaces of its own: no other user of the machine sees it, and nothing of it is left once it is stopped."""
import json
import os
import shutil
import subprocess
import time

HERE = os.path.dirname(os.path.abspath(__file__))
NAMESPACES = ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--uts", "--ipc", "--net", "--cgroup"]
NEEDED = ("unshare", "nsenter", "pivot_root", "mount", "strace", "cc")


class NotHere(Exception):
    """what this machine lacks"""


def hierarchy():
    """the folder in which control groups of the second version are made"""
    with open("/proc/self/mounts") as f:
        found = [line.split()[1] for line in f if line.split()[2] == "cgroup2"]
    if not found:
        raise NotHere("no control groups of the second version are mounted")
    return found[0]


class Machine:
    def __init__(self, tree):
        self.tree, self.child, self.first = os.path.abspath(tree), None, None
        self.group = os.path.join(hierarchy(), "star-audit-sandbox-%d" % os.getpid())

    def start(self):
        os.mkdir(self.group)
        words = ["sh", "-c", 'echo $$ >"$1/cgroup.procs"; shift; exec "$@"', "sh", self.group, "unshare"] + NAMESPACES
        self.said = open(os.path.join(self.tree, "..", "console"), "w+")
        self.child = subprocess.Popen(words + ["sh", os.path.join(HERE, "boot.sh"), self.tree], stdin=subprocess.DEVNULL, stdout=self.said,
                                      stderr=self.said, start_new_session=True)
        # `degraded` is what a tree without everything that a machine has may be; what ours need is asserted by starting them.
        for _ in range(600):
            time.sleep(0.1)
            if self.child.poll() is not None:
                break
            self.first = self.first or self.booting()
            if self.first and self.run("systemctl", "is-system-running")[1].strip() in ("running", "degraded"):
                return self
        with open(self.said.name) as f:
            text = " ".join(f.read().split())[-300:]
        self.stop()
        raise NotHere("systemd does not boot here: " + (text or "it says nothing"))

    def booting(self):
        """the process that is the first one in there, once it is systemd"""
        try:
            with open("/proc/%d/task/%d/children" % (self.child.pid, self.child.pid)) as f:
                first = f.read().split()
            with open("/proc/%s/comm" % first[0]) as f:
                return int(first[0]) if f.read().strip() == "systemd" else None
        except (OSError, IndexError):
            return None

    def stop(self):
        """ends what was started here: with the first process, the kernel ends all of its namespace"""
        if self.child:
            try:
                with open("/proc/%d/task/%d/children" % (self.child.pid, self.child.pid)) as f:
                    for one in f.read().split():
                        os.kill(int(one), 9)
            except OSError:
                pass
            try:
                self.child.wait(10)
            except subprocess.TimeoutExpired:
                self.child.kill()
                self.child.wait()
            self.said.close()
        for _ in range(50):
            for where, _, _ in os.walk(self.group, topdown=False):
                try:
                    os.rmdir(where)
                except OSError:
                    pass
            if not os.path.exists(self.group):
                break
            time.sleep(0.1)
        self.child = self.first = None

    def enter(self, words):
        return ["nsenter", "-t", str(self.first), "-m", "-u", "-i", "-n", "-p", "-C", "-r", "-w", "/usr/bin/env", "-i", "LC_ALL=C.UTF-8",
                "PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "SYSTEMD_PAGER="] + list(words)

    def run(self, *words, timeout=300):
        """(status, standard output, standard error)"""
        r = subprocess.run(self.enter(words), stdin=subprocess.DEVNULL, capture_output=True, timeout=timeout)
        return r.returncode, r.stdout.decode("utf-8", "replace"), r.stderr.decode("utf-8", "replace")

    def must(self, *words):
        status, out, err = self.run(*words)
        if status != 0:
            raise RuntimeError("`%s` ended with %s: %s" % (" ".join(words), status, (out + err)[-600:]))
        return out

    def path(self, inside):
        """where a file of the tree is, seen from outside; /proc, /dev and /run are not in the tree"""
        return os.path.join(self.tree, inside.lstrip("/"))

    def write(self, inside, text, mode=0o644):
        path = self.path(inside)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as f:
            f.write(text)
        os.chmod(path, mode)

    def read(self, inside):
        with open(self.path(inside)) as f:
            return f.read()

    def remove(self, inside):
        path = self.path(inside)
        if os.path.isdir(path) and not os.path.islink(path):
            shutil.rmtree(path)
        elif os.path.lexists(path):
            os.unlink(path)

    def version(self):
        """of systemd: a number"""
        return int(self.must("systemctl", "--version").split()[1])

    def show(self, unit, *names):
        out = self.must("systemctl", "show", unit, *("--property=" + n for n in names))
        return dict(line.split("=", 1) for line in out.splitlines() if "=" in line)

    def start_unit(self, unit):
        """starts a unit, waits until its first try has ended, and says how: its properties"""
        self.run("systemctl", "start", unit)
        seen = self.show(unit, "ExecMainStatus", "ExecMainCode", "Result", "StatusText", "ActiveState", "InvocationID")
        # What has failed is to be tried again later, and not by systemd.
        self.run("systemctl", "stop", unit)
        self.run("systemctl", "reset-failed", unit)
        return seen

    def journal(self, *more):
        """every message on record, each with all its fields"""
        self.run("journalctl", "--sync")
        return [json.loads(line) for line in self.must("journalctl", "--all", "--output=json", "--no-pager", *more).splitlines()]
