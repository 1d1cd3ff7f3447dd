#!/usr/bin/env python3
"""Times publishing: against an earlier build, against a script, and against the kernel's share, in turn, in one run.

    Tests/Benchmarks/publishing.py --program PATH [--baseline PATH] [--channels N] [--runs N] [--folder DIR] [--json FILE]

Prints the median of wall and processor time of each, and the ratios pair by pair. --baseline is the program of an earlier
commit, built aside. The batches are written below --folder (else below the folder for temporary files) and removed when
everything is measured, not between: some file systems make files slower for minutes after many were removed.

`rows(…)` is for other benchmarks that want these numbers among theirs.
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
AS_OF = "2027-01-01"


def measure(command):
    """Wall seconds and processor seconds of one run, and what it wrote to standard error."""
    start = time.monotonic()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, stderr=subprocess.PIPE)
        errors = process.stderr.read().decode()
        process.stderr.close()
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit("%s ended with %d: %s" % (" ".join(command), process.returncode, errors))
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, errors


class Bench:
    """Commands over one database, each publication in a folder of its own."""

    def __init__(self, database, folder):
        self.database, self.folder, self.number, self.options = database, folder, 0, {}
        self.plain = os.path.join(folder, "plain_files")
        subprocess.run(["cc", "-O2", "-o", self.plain, os.path.join(HERE, "plain_files.c")], check=True)

    def new(self):
        self.number += 1
        return os.path.join(self.folder, "outbox-%d" % self.number)

    def meant(self, program):
        """What says to a program that the day may be still to come, and that many may be on hold; earlier builds do not ask."""
        if program not in self.options:
            shown = subprocess.run([program, "review", "--help"], capture_output=True, text=True).stdout
            self.options[program] = ["--allow-future"] if "--allow-future" in shown else []
            if "--allow-undecided" in shown:
                self.options[program] += ["--allow-undecided", "1000000"]
        return self.options[program]

    def preview(self, program):
        return measure([program, "review", "--report-only", "--format", "jsonl", "--as-of", AS_OF, "--quiet", "--database",
                        self.database])

    def publish(self, program):
        """Also where the batch is."""
        outbox = self.new()
        result = measure([program, "review", "--as-of", AS_OF, "--quiet", "--database", self.database, "--outbox", outbox,
                          "--allow-downgrades", "1000000"] + self.meant(program))
        return result + (os.path.join(outbox, next(n for n in os.listdir(outbox) if not n.startswith("."))),)

    def script(self, publishes):
        outbox = ["--outbox", self.new()] if publishes else []
        return measure([sys.executable, os.path.join(HERE, "script.py"), self.database, "--as-of", AS_OF] + outbox)

    def files(self, batch):
        """The same files, written plainly: wall and processor seconds."""
        done = subprocess.run([self.plain, batch, self.new()], check=True, capture_output=True, text=True)
        wall, processor = map(float, done.stdout.split())
        return wall, processor


def agree(batch, counted):
    """Ends where the script counts other outcomes or findings than the batch."""
    with open(os.path.join(batch, "manifest.json"), encoding="utf-8") as file:
        summary = json.load(file)["summary"]
    theirs = json.loads(counted.strip().splitlines()[-1])
    ours = {"outcomes": {k: v for k, v in summary["outcomes"].items() if v}, "at_risk": summary["at_risk"],
            "rules": {k: v for k, v in summary["rules"].items() if v}}
    if ours != theirs:
        raise SystemExit("the script decides otherwise: %s, the program: %s" % (theirs, ours))


def rows(program, database, folder, runs=5, baseline=None):
    """The rows of the table: name, medians, and the ratios' median.

    - Parameter folder: an empty one, in which the batches are left.
    """
    bench = Bench(database, folder)
    bench.preview(program)
    _, _, _, batch = bench.publish(program)
    agree(batch, bench.script(False)[2])
    notices = len(os.listdir(os.path.join(batch, "notices")))
    rounds = []
    for _ in range(runs):
        one = {"preview": bench.preview(program), "publish": bench.publish(program), "plain files": bench.files(batch),
               "script preview": bench.script(False), "script publish": bench.script(True)}
        if baseline:
            one["baseline publish"] = bench.publish(baseline)
            one["baseline preview"] = bench.preview(baseline)
        rounds.append(one)

    def median(name, index):
        return statistics.median(one[name][index] for one in rounds)

    def ratio(over, under, index):
        return statistics.median(one[over][index] / one[under][index] for one in rounds)

    def beyond(publish, preview):
        return statistics.median((one[publish][1] - one[preview][1]) / notices * 1000 for one in rounds)

    result = [{"what": name, "wall_s": median(name, 0), "processor_s": median(name, 1)} for name in rounds[0]]
    result += [
        {"what": "a notice beyond the preview, processor", "ms": beyond("publish", "preview"), "notices": notices},
        {"what": "publishing against the script, processor", "ratio": ratio("script publish", "publish", 1)},
        {"what": "publishing against the script, wall", "ratio": ratio("script publish", "publish", 0)},
        {"what": "preview against the script, processor", "ratio": ratio("script preview", "preview", 1)},
        {"what": "preview against the script, wall", "ratio": ratio("script preview", "preview", 0)},
        {"what": "publishing over the same files written plainly, processor", "ratio": ratio("publish", "plain files", 1)},
        {"what": "publishing over the same files written plainly, wall", "ratio": ratio("publish", "plain files", 0)},
    ]
    if baseline:
        result += [
            {"what": "publishing against the earlier build, wall", "ratio": ratio("baseline publish", "publish", 0)},
            {"what": "publishing against the earlier build, processor", "ratio": ratio("baseline publish", "publish", 1)},
            {"what": "a notice beyond the preview in the earlier build, processor",
             "ms": beyond("baseline publish", "baseline preview"), "notices": notices},
        ]
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--baseline")
    parser.add_argument("--channels", type=int, default=20_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder")
    parser.add_argument("--json")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        database = os.path.join(folder, "records.db")
        subprocess.run([options.program, "sample", "--channels", str(options.channels), "--seed", "1", database, "--quiet"],
                       check=True)
        table = rows(options.program, database, folder, options.runs, options.baseline)
    print("%d channels, %d rounds; medians" % (options.channels, options.runs))
    for row in table:
        values = ["%s %.3f" % (key.replace("_", " "), value) for key, value in row.items() if isinstance(value, float)]
        print("%-62s %s" % (row["what"], "   ".join(values)))
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"channels": options.channels, "runs": options.runs, "rows": table}, file, indent=1)


if __name__ == "__main__":
    main()
