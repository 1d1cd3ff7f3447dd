"""Runs the program under test at a day of one's choice, whole or killed on the way; nothing is known of it but what it prints."""
import calendar
import collections
import os
import signal
import subprocess
import time

Result = collections.namedtuple("Result", "args status out err killed seconds")
HOUR = 10                                    # of the day in UTC: the same day from Honolulu to Auckland but for the edges


class Clock:
    """A faketime that stays: it owns the shared memory that every run joins (libfaketime would else rewrite the environment,
    which a Swift program does not survive: it finds its arguments beside it)."""

    def __init__(self):
        self.holder = subprocess.Popen(["faketime", "-f", "+1s", "sh", "-c", 'echo "$FAKETIME_SHARED $LD_PRELOAD"; exec cat'],
                                       stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        shared = self.holder.stdout.readline().split()
        self.shared, self.preload = " ".join(shared[:2]), shared[2]

    def env(self, day):
        y, m, d = map(int, day.split("-"))
        ahead = calendar.timegm((y, m, d, HOUR, 0, 0)) - int(time.time())
        return {"FAKETIME": "%+d" % ahead, "FAKETIME_SHARED": self.shared, "LD_PRELOAD": self.preload}

    def close(self):
        self.holder.stdin.close()
        self.holder.wait()


class Program:
    def __init__(self, path):
        self.path, self.clock, self.runs, self.seconds = os.path.abspath(path), Clock(), 0, 0.0

    def environment(self, day, folder):
        env = {"PATH": os.environ["PATH"], "HOME": folder, "TMPDIR": os.path.join(folder, "tmp"), "TZ": "UTC",
               "STAR_AUDIT_DATABASE": "records.db", "STAR_AUDIT_OUTBOX": "outbox"}
        env.update(self.clock.env(day))
        return env

    def run(self, day, folder, args, kill_after=None, timeout=120):
        """in the folder, whose records are `records.db` and whose outbox is `outbox`"""
        began = time.monotonic()
        p = subprocess.Popen([self.path] + args, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                             cwd=folder, env=self.environment(day, folder))
        killed = False
        if kill_after is not None:
            try:
                p.wait(kill_after)
            except subprocess.TimeoutExpired:
                p.send_signal(signal.SIGKILL)
                killed = True
        try:
            out, err = p.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            p.kill()
            out, err = p.communicate()
            err += b"\nwalk: the program did not end"
        spent = time.monotonic() - began
        self.runs, self.seconds = self.runs + 1, self.seconds + spent
        return Result(list(args), p.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"),
                      killed and p.returncode == -signal.SIGKILL, spent)

    def close(self):
        self.clock.close()
