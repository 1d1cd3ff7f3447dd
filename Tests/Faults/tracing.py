"""Runs the program under `tracer`, and at a day of one's choice."""
import calendar
import os
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Reference"))
from reference.walk.program import HOUR, Program  # noqa: E402

CLOCK = os.path.join(HERE, "..", "CommandsTests", "Support", "clock.c")


class Tools:
    """`tracer` and the clock, compiled into a folder."""

    def __init__(self, folder):
        self.tracer, self.clock = os.path.join(folder, "tracer"), os.path.join(folder, "clock.so")
        for words in (["cc", "-O2", "-o", self.tracer, os.path.join(HERE, "tracer.c")],
                      ["cc", "-O2", "-shared", "-fPIC", "-o", self.clock, CLOCK]):
            subprocess.run(words, check=True)


class Clock:
    def __init__(self, library):
        self.library = library

    def env(self, day):
        return {"CLOCK": str(calendar.timegm(tuple(map(int, day.split("-"))) + (HOUR, 0, 0))), "LD_PRELOAD": self.library}

    def close(self):
        pass


class Traced(Program):
    """As `Program`, whose clock makes no system call of its own."""

    def __init__(self, path, tools):
        self.path, self.clock, self.runs, self.seconds = os.path.abspath(path), Clock(tools.clock), 0, 0.0
        self.tracer = tools.tracer

    def trace(self, day, folder, args, what, timeout=60):
        """(status, standard output, standard error); `what` is what the tracer is to do; the status is None where it did not end"""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            p = subprocess.Popen([self.tracer, folder] + what + ["--", self.path] + args, stdin=subprocess.DEVNULL, stdout=out,
                                 stderr=err, cwd=folder, env=self.environment(day, folder))
            try:
                status = p.wait(timeout)
            except subprocess.TimeoutExpired:
                p.kill()
                p.wait()
                status = None
            self.runs += 1
            texts = []
            for f in (out, err):
                f.seek(0)
                texts.append(f.read().decode("utf-8", "replace").replace(folder, "FOLDER"))
            return status, texts[0], texts[1]
