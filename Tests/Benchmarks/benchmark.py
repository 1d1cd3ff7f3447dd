#!/usr/bin/env python3
"""Times the review against its floor, in turn, in one run: a bare loop over SQLite's C API (bare_loop.c).

    Tests/Benchmarks/benchmark.py [--channels N] [--runs N] [--program PATH]

Prints the median of wall time, processor time and peak memory of each, and the ratios pair by pair. Without --program the
release build is made first. Needs a C compiler and SQLite's header.
"""
import argparse
import os
import statistics
import subprocess
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))


def measure(command):
    """Wall seconds, processor seconds and peak memory in MiB of one run."""
    start = time.monotonic()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit("%s ended with %d" % (command[0], process.returncode))
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--channels", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--program")
    options = parser.parse_args()
    program = options.program
    if not program:
        subprocess.run(["swift", "build", "-c", "release"], cwd=PROJECT, check=True)
        shown = subprocess.run(["swift", "build", "-c", "release", "--show-bin-path"], cwd=PROJECT, check=True,
                               capture_output=True, text=True)
        program = os.path.join(shown.stdout.strip(), "star-audit")
    with tempfile.TemporaryDirectory() as folder:
        database, floor = os.path.join(folder, "records.db"), os.path.join(folder, "bare_loop")
        subprocess.run(["cc", "-O2", "-o", floor, os.path.join(HERE, "bare_loop.c"), "-lsqlite3"], check=True)
        subprocess.run([program, "sample", "--channels", str(options.channels), "--seed", "1", database, "--quiet"],
                       check=True)
        review = [program, "review", "--report-only", "--format", "jsonl", "--as-of", "2027-01-01", "--quiet",
                  "--database", database]
        measure(review), measure([floor, database])
        pairs = [(measure(review), measure([floor, database])) for _ in range(options.runs)]
    print("%d channels, %d runs in turn after a warm-up; medians" % (options.channels, options.runs))
    for index, name in enumerate(("wall s", "processor s", "peak MiB")):
        ours, theirs = [p[0][index] for p in pairs], [p[1][index] for p in pairs]
        ratio = statistics.median(a / b for a, b in zip(ours, theirs))
        print("%-12s review %8.2f   bare loop %8.2f   ratio %.2f" % (
            name, statistics.median(ours), statistics.median(theirs), ratio))


if __name__ == "__main__":
    main()
