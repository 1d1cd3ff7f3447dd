"""Every system call that a job makes in its sandbox, seen from outside: strace follows systemd itself, so that no unit is changed."""
import glob
import os
import re
import signal
import subprocess
import time

LINE = re.compile(r"^(\w+)\((.*)\) += (-?\d+|0x[0-9a-f]+|\?)(?: (E[A-Z0-9]+))?(.*)$")
CHILD = re.compile(r"^ /\* (\d+) in strace's PID NS \*/")


class Call:
    def __init__(self, name, words, result, error):
        self.name, self.words, self.result, self.error = name, words, result, error

    def __repr__(self):
        return "%s(%s) = %s %s" % (self.name, self.words, self.result, self.error or "")


class Tracer:
    """what runs within `with` is followed; then `calls(PROGRAM)` are what the processes that became the program did, and their threads and children"""

    def __init__(self, machine, folder):
        self.machine, self.folder = machine, folder

    def __enter__(self):
        os.makedirs(self.folder)
        self.strace = subprocess.Popen(["strace", "-ff", "-qq", "-y", "-s", "300", "--decode-pids=pidns", "-o", os.path.join(self.folder, "calls"),
                                        "-p", str(self.machine.first)], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(100):
            with open("/proc/%d/status" % self.machine.first) as f:
                if "TracerPid:\t0\n" not in f.read():
                    return self
            time.sleep(0.05)
        self.strace.kill()
        raise RuntimeError("strace does not follow systemd: " + self.strace.communicate()[1].decode("utf-8", "replace")[-300:])

    def __exit__(self, *_):
        self.strace.send_signal(signal.SIGINT)
        self.strace.communicate()

    def process(self, number, after=None):
        """the calls in the file of a process, those alone that come after it became a program; None where it never did"""
        begun, calls, children = after is None, [], []
        with open(os.path.join(self.folder, "calls.%s" % number), errors="replace") as f:
            for line in f:
                m = LINE.match(line.rstrip("\n"))
                if not m:
                    continue
                name, words, result, error, rest = m.groups()
                if not begun:
                    begun = name == "execve" and result == "0" and words.startswith('"%s"' % after)
                    continue
                calls.append(Call(name, words, result, error))
                if name in ("clone", "clone3", "fork", "vfork") and not error:
                    child = CHILD.match(rest)
                    children.append(child.group(1) if child else result)
        return (calls, children) if begun else None

    def calls(self, program):
        """(the calls, how many processes and threads made them)"""
        out, made = [], 0
        for path in sorted(glob.glob(os.path.join(self.folder, "calls.*"))):
            found = self.process(path.rsplit(".", 1)[1], program)
            waiting = [found] if found else []
            while waiting:
                calls, children = waiting.pop()
                out += calls
                made += 1
                waiting += [self.process(c) for c in children if os.path.exists(os.path.join(self.folder, "calls.%s" % c))]
        return out, made


def opened_for_writing(calls):
    """the files that were opened, made, renamed, or removed"""
    out = set()
    for c in calls:
        if c.error:
            continue
        if c.name in ("open", "openat", "openat2", "creat") and re.search(r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE", c.words) or c.name == "creat":
            m = re.search(r"<(.*)>", c.result)
            out.add(m.group(1) if m else whole(c.words))
        elif c.name in ("mkdir", "mkdirat", "unlink", "unlinkat", "rmdir", "rename", "renameat", "renameat2", "link", "linkat", "symlink", "symlinkat",
                        "chmod", "fchmod", "fchmodat", "chown", "fchown", "truncate", "ftruncate", "mknod", "mknodat", "utimensat", "setxattr", "fsetxattr"):
            out.update(every(c))
    return out


def whole(words):
    """the path of a call of the kind of openat"""
    m = re.match(r'(?:(?:AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)"', words)
    return os.path.normpath(os.path.join(m.group(1) or "/", m.group(2))) if m else words


def every(call):
    """each path of a call that has a path or two, or an open file"""
    out = [os.path.normpath(os.path.join(a or "/", b)) for a, b in re.findall(r'(?:(?:AT_FDCWD|\d+)(?:<([^>]*)>)?, )?"((?:[^"\\]|\\.)*)"', call.words)]
    return out or re.findall(r"^\d+<([^>]*)>", call.words)
