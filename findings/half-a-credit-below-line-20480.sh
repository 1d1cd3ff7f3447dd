#!/usr/bin/env bash
# Below line 20480 of a JSON Lines file DuckDB reads 44.5 as 44 and 0.5 as 0; below line 100 polars leaves out keys that are new.
#
# Tools: DuckDB 2.0.1 `read_json`, polars 2.1.0 `read_ndjson`, each as it is without options; PyArrow 26.0.1 for comparison (Python 3.11 or newer).
# Expected: both take the columns and their types from the first lines, 20480 and 100. What does not fit later is an error, and so it is:
#   DuckDB raises one for a key that it has not seen and for a text in place of a number, polars for a fraction where there was none. PyArrow
#   reads the fraction and the new key as they stand.
# Seen: what one refuses the other one changes without a word. DuckDB rounds a fraction in a column of whole numbers, in the sum, too. polars
#   drops a key that comes up later from all rows, with its values. The number of rows is right in both.
# Matters: most courses give whole credits, and most reviews end without a waiver, so that half credits and waivers come up late in a log.
#   With a file of a few thousand lines all is well, and with the year's log 44.5 credits are 44, and nobody has had a waiver.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  duckdb==2.0.1 polars==2.1.0 polars-runtime-32==2.1.0 pyarrow==26.0.1
cd "$folder"

seen=$(PYTHONPATH=lib python3 -W ignore - <<'END'
import json, duckdb, polars, pyarrow.compute, pyarrow.json

def by_pyarrow():
    table = pyarrow.json.read_json("log.jsonl")
    return table.slice(len(table) - 1).to_pylist()[0], pyarrow.compute.sum(table["credits"]).as_py()

def by_duckdb():
    total = duckdb.execute("select sum(credits) from read_json('log.jsonl')").fetchone()[0]
    last = duckdb.execute("from read_json('log.jsonl') where channel = 'last'")
    return dict(zip((column[0] for column in last.description), last.fetchone())), total

def by_polars():
    table = polars.read_ndjson("log.jsonl")
    return table.tail(1).to_dicts()[0], table["credits"].sum()

def answer(read):
    try:
        last, total = read()
    except Exception as error:
        return type(error).__name__
    return f"{json.dumps(last)}, sum {total:g}"

for number, what in ((100, {"credits": 45, "waiver": "H1"}), (101, {"credits": 45, "waiver": "H1"}), (101, {"credits": 44.5}),
                     (20480, {"credits": 44.5}), (20481, {"credits": 44.5}), (20481, {"credits": 0.5}),
                     (20481, {"credits": 45, "waiver": "H1"}), (20481, {"credits": "many"})):
    with open("log.jsonl", "w") as log:
        log.writelines('{"channel": "CH-%d", "credits": 2}\n' % line for line in range(1, number))
        log.write(json.dumps({"channel": "last"} | what) + "\n")
    print(f"line {number}: {json.dumps(what)}")
    for name, read in (("PyArrow", by_pyarrow), ("DuckDB", by_duckdb), ("polars", by_polars)):
        print(f"  {name}: {answer(read)}")
END
)
printf '%s\n' "$seen"

stated='line 100: {"credits": 45, "waiver": "H1"}
  PyArrow: {"channel": "last", "credits": 45, "waiver": "H1"}, sum 243
  DuckDB: {"channel": "last", "credits": 45, "waiver": "H1"}, sum 243
  polars: {"channel": "last", "credits": 45, "waiver": "H1"}, sum 243
line 101: {"credits": 45, "waiver": "H1"}
  PyArrow: {"channel": "last", "credits": 45, "waiver": "H1"}, sum 245
  DuckDB: {"channel": "last", "credits": 45, "waiver": "H1"}, sum 245
  polars: {"channel": "last", "credits": 45}, sum 245
line 101: {"credits": 44.5}
  PyArrow: {"channel": "last", "credits": 44.5}, sum 244.5
  DuckDB: {"channel": "last", "credits": 44.5}, sum 244.5
  polars: ComputeError
line 20480: {"credits": 44.5}
  PyArrow: {"channel": "last", "credits": 44.5}, sum 41002.5
  DuckDB: {"channel": "last", "credits": 44.5}, sum 41002.5
  polars: ComputeError
line 20481: {"credits": 44.5}
  PyArrow: {"channel": "last", "credits": 44.5}, sum 41004.5
  DuckDB: {"channel": "last", "credits": 44}, sum 41004
  polars: ComputeError
line 20481: {"credits": 0.5}
  PyArrow: {"channel": "last", "credits": 0.5}, sum 40960.5
  DuckDB: {"channel": "last", "credits": 0}, sum 40960
  polars: ComputeError
line 20481: {"credits": 45, "waiver": "H1"}
  PyArrow: {"channel": "last", "credits": 45, "waiver": "H1"}, sum 41005
  DuckDB: InvalidInputException
  polars: {"channel": "last", "credits": 45}, sum 41005
line 20481: {"credits": "many"}
  PyArrow: ArrowInvalid
  DuckDB: InvalidInputException
  polars: ComputeError'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
