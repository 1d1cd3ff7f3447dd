#!/usr/bin/env python3
"""Measures the built program, in turn with what it is compared with, in one run.

    Tests/Benchmarks/benchmark.py [ROW ...] [--program PATH] [--against COMMIT|PATH] [--channels N] [--largest N]
                                  [--runs N] [--json FILE]

Rows (all of them unless some are named):

    preview   review --report-only against the floor, a bare loop over SQLite's C API (bare_loop.c), and the earlier build
    growth    time a channel and resident memory of the preview, from 10,000 channels to the largest database
    one       explain and assess of one channel of the largest database
    sample    sample against the earlier build
    import    import of a sample's CSV files against the earlier build
    publish   publishing 20,000 channels with their notices against the earlier build, a script (script.py) and the same files
              written plainly (plain_files.c); processor time of a notice beyond the preview
    shared    a person with appointments at 3,000 channels, and one at 6,000: output and time of the preview

Every ratio is of a pair that was measured one right after the other; what is told is the median of the pairs' ratios. Wall time and
processor time (user and system) are in seconds, memory is the peak and output is in MiB. The release build is made first unless a program is
given. An earlier commit is built in a folder of its own; without --against there is nothing earlier to compare with. Needs a C
compiler, SQLite's header, and for publishing jinja2. What --json writes can be compared from run to run: names and numbers.
"""
import argparse
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import publishing

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
MEASURES = ("wall", "processor", "memory")
DAY = "2027-01-01"


def measure(command):
    """Wall seconds, processor seconds and peak memory in MiB of one run."""
    start = time.monotonic()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit("%s ended with %d" % (" ".join(command), process.returncode))
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def medians(runs):
    """The median of each measure over runs."""
    return {name: statistics.median(run[index] for run in runs) for index, name in enumerate(MEASURES)}


def ratios(ours, theirs):
    """The median of the pairs' ratios, for each measure."""
    return {
        name: statistics.median(our[index] / their[index] for our, their in zip(ours, theirs))
        for index, name in enumerate(MEASURES)
    }


def build(folder):
    """Makes the release build of a folder; the path of the program."""
    subprocess.run(["swift", "build", "-c", "release"], cwd=folder, check=True)
    shown = subprocess.run(["swift", "build", "-c", "release", "--show-bin-path"], cwd=folder, check=True,
                           capture_output=True, text=True)
    return os.path.join(shown.stdout.strip(), "star-audit")


class Bench:
    """What is measured, with what, and where its files are."""

    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.program = options.program or build(PROJECT)
        self.earlier = self.earlier_program(options.against)
        self.results = {}
        self.databases = {}

    def earlier_program(self, against):
        if not against or os.path.isfile(against):
            return against
        aside = os.path.join(self.folder, "earlier")
        subprocess.run(["git", "worktree", "add", "--detach", aside, against], cwd=PROJECT, check=True)
        try:
            kept = os.path.join(self.folder, "earlier-star-audit")
            shutil.copy(build(aside), kept)
            return kept
        finally:
            subprocess.run(["git", "worktree", "remove", "--force", aside], cwd=PROJECT, check=True)

    def database(self, channels):
        """A sample of so many channels; made once."""
        if channels not in self.databases:
            path = os.path.join(self.folder, "records-%d.db" % channels)
            subprocess.run([self.program, "sample", "--channels", str(channels), "--seed", "1", path, "--quiet"],
                           check=True)
            self.databases[channels] = path
        return self.databases[channels]

    def preview(self, program, channels):
        return [program, "review", "--report-only", "--format", "jsonl", "--as-of", DAY, "--quiet", "--database",
                self.database(channels)]

    def in_turn(self, *makers, warm=True):
        """Runs of each, one after the other in turn: lists in the order of the makers, each of which makes a command."""
        if warm:
            for make in makers:
                measure(make())
        runs = [[] for _ in makers]
        for _ in range(self.options.runs):
            for index, make in enumerate(makers):
                runs[index].append(measure(make()))
        return runs

    def tell(self, name, value):
        """Notes a result and prints it."""
        self.results[name] = value
        print("%-44s %s" % (name, "  ".join("%s %.3f" % (key, number) for key, number in value.items())), flush=True)

    def compare(self, name, make, warm=True):
        """The program against the earlier one: how many times as fast."""
        if not self.earlier:
            self.tell(name, medians(self.in_turn(lambda: make(self.program), warm=warm)[0]))
            return
        ours, theirs = self.in_turn(lambda: make(self.program), lambda: make(self.earlier), warm=warm)
        self.tell(name, medians(ours))
        self.tell(name + ", earlier build", medians(theirs))
        self.tell(name + ", times as fast as the earlier build", ratios(theirs, ours))


def preview(bench):
    floor = os.path.join(bench.folder, "bare_loop")
    subprocess.run(["cc", "-O2", "-o", floor, os.path.join(HERE, "bare_loop.c"), "-lsqlite3"], check=True)
    channels = bench.options.channels
    ours, bare = bench.in_turn(lambda: bench.preview(bench.program, channels),
                               lambda: [floor, bench.database(channels)])
    bench.tell("preview, %d channels" % channels, medians(ours))
    bench.tell("bare loop", medians(bare))
    bench.tell("preview against the bare loop", ratios(ours, bare))
    if bench.earlier:
        ours, theirs = bench.in_turn(lambda: bench.preview(bench.program, channels),
                                     lambda: bench.preview(bench.earlier, channels))
        bench.tell("preview, times as fast as the earlier build", ratios(theirs, ours))


def growth(bench):
    small, large = 10_000, bench.options.largest
    few, many = bench.in_turn(lambda: bench.preview(bench.program, small),
                              lambda: bench.preview(bench.program, large))
    bench.tell("preview, %d channels" % small, medians(few))
    bench.tell("preview, %d channels" % large, medians(many))
    times = ratios(many, few)
    bench.tell("a channel of many against one of few", {
        name: times[name] / (large / small) for name in ("wall", "processor")
    })


def one(bench):
    channels = bench.options.largest
    database, channel = bench.database(channels), "CH-%07d" % (channels // 2)
    explain, assess = bench.in_turn(
        lambda: [bench.program, "explain", channel, "--as-of", DAY, "--database", database],
        lambda: [bench.program, "assess", channel, "--all", "--on", DAY, "--database", database])
    bench.tell("explain, one of %d" % channels, medians(explain))
    bench.tell("assess, one of %d" % channels, medians(assess))


def sample(bench):
    path = os.path.join(bench.folder, "made.db")

    def make(program):
        if os.path.exists(path):
            os.remove(path)
        return [program, "sample", "--channels", str(bench.options.channels), "--seed", "1", path, "--quiet"]

    bench.compare("sample", make, warm=False)
    os.remove(path)


def import_files(bench):
    path, files = os.path.join(bench.folder, "imported.db"), os.path.join(bench.folder, "files")
    subprocess.run([bench.program, "sample", "--channels", str(bench.options.channels), "--seed", "1", files, "--quiet"],
                   check=True)

    def make(program):
        if os.path.exists(path):
            os.remove(path)
        return [program, "import", files, "--database", path, "--quiet"]

    bench.compare("import", make, warm=False)
    os.remove(path)


def publish(bench):
    folder = os.path.join(bench.folder, "publishing")
    os.mkdir(folder)
    database = bench.database(20_000)
    for row in publishing.rows(bench.program, database, folder, bench.options.runs, bench.earlier):
        name = row.pop("what")
        bench.tell(name if "against" in name or "beyond" in name or "over" in name else name + ", 20000 channels", row)


def shared(bench):
    counts, paths = (3_000, 6_000), []
    for count in counts:
        path = os.path.join(bench.folder, "shared-%d.db" % count)
        shutil.copy(bench.database(10_000), path)
        with sqlite3.connect(path) as database:
            database.execute("INSERT INTO people (person_id, name) VALUES ('P-EVERYWHERE', 'Everywhere')")
            database.execute(
                "INSERT INTO appointments (person_id, channel_id, role, registered_on) SELECT 'P-EVERYWHERE', channel_id, "
                "'post-sales-engineer', '2020-01-01' FROM channels ORDER BY channel_id LIMIT ?", (count,))
        database.close()
        paths.append(path)

    def preview_of(path):
        return [bench.program, "review", "--report-only", "--format", "jsonl", "--as-of", DAY, "--quiet", "--database", path]

    plain = bench.preview(bench.program, 10_000)
    few, many, none = bench.in_turn(lambda: preview_of(paths[0]), lambda: preview_of(paths[1]), lambda: plain)
    written = [len(subprocess.run(command, check=True, capture_output=True).stdout) / 2 ** 20
               for command in (plain, preview_of(paths[0]), preview_of(paths[1]))]
    bench.tell("preview, 10000 channels, nobody everywhere", dict(medians(none), output=written[0]))
    for count, runs, size in zip(counts, (few, many), written[1:]):
        bench.tell("one person at %d of them" % count, dict(medians(runs), output=size))
    bench.tell("what 6000 add against what 3000 add", {"output": (written[2] - written[0]) / (written[1] - written[0])})


ROWS = {
    "preview": preview, "growth": growth, "one": one, "sample": sample, "import": import_files, "publish": publish,
    "shared": shared,
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rows", nargs="*", metavar="ROW", help="which rows: " + ", ".join(ROWS))
    parser.add_argument("--program", help="the program to measure")
    parser.add_argument("--against", help="an earlier commit, or a program built of one")
    parser.add_argument("--channels", type=int, default=100_000)
    parser.add_argument("--largest", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", help="where to write the results")
    options = parser.parse_args()
    for row in options.rows:
        if row not in ROWS:
            parser.error("no such row: %s" % row)
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, folder)
        for row in options.rows or ROWS:
            ROWS[row](bench)
    if options.json:
        results = {"channels": options.channels, "largest": options.largest, "runs": options.runs,
                   "processors": os.cpu_count(), "results": bench.results}
        with open(options.json, "w") as file:
            json.dump(results, file, indent=2)
            file.write("\n")


if __name__ == "__main__":
    sys.exit(main())
