#!/usr/bin/env bash
# pandas reads the quoted channel "0000003" of a JSON Lines file as the number 3, and "12E5" as 1200000, unless another channel has a letter.
#
# Tools: pandas 3.1.1 `read_json(lines=True)`; polars 2.1.0, PyArrow 26.0.1 and DuckDB 2.0.1 for comparison (Python 3.11 or newer).
# Expected: JSON says of each value whether it is a text or a number. What stands in quotes is a text, as to the other three; there is nothing to
#   be guessed, as there is in CSV.
# Seen: a column of texts is made one of numbers if each of them can be read as one, as Python reads numbers: with zeros in front, blanks
#   around, an exponent or underscores between the digits. "03" and "0003" become one channel, "1.10" is the version 1.1. A single text
#   that is no number keeps them all as they are. By `chunksize` each part of a file is judged for itself. With `dtype=False` all is well.
# Matters: the log of a small batch, or of one day, has no channel with a letter, and its ids fit no row of the records; that of the next one
#   does, by the same program. Read in parts, a channel is two: decisions of the one are not found under the other. No error, and no warning.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 six==1.17.0 tzdata==2026.6 polars==2.1.0 polars-runtime-32==2.1.0 pyarrow==26.0.1 duckdb==2.0.1
cd "$folder"

seen=$(PYTHONPATH=lib python3 -W ignore - <<'END'
import json
import duckdb, pandas, polars, pyarrow.json

def log(*values):
    with open("log.jsonl", "w") as file:
        file.writelines(json.dumps({"value": value}) + "\n" for value in values)

for values in (("0000003", "0000089"), ("0000003", "CH-89"), ("03", "0003"), ("12E5", "0089"), ("1_000", " 7"), ("1.10", "1.9")):
    log(*values)
    others = [polars.read_ndjson("log.jsonl")["value"].to_list(), pyarrow.json.read_json("log.jsonl")["value"].to_pylist(),
              [row[0] for row in duckdb.sql("from 'log.jsonl'").fetchall()]]
    print("pandas:", pandas.read_json("log.jsonl", lines=True)["value"].tolist(), "- the other three:",
          *(others[:1] if others == [list(values)] * 3 else others))

log("0000003", "0000003", "0000003", "CH-89")
parts = pandas.read_json("log.jsonl", lines=True, chunksize=2)
print("in parts of two:", *(part["value"].tolist() for part in parts))
log("0000003", "12E5")
print("dtype=False:", pandas.read_json("log.jsonl", lines=True, dtype=False)["value"].tolist())
END
)
printf '%s\n' "$seen"

stated="pandas: [3, 89] - the other three: ['0000003', '0000089']
pandas: ['0000003', 'CH-89'] - the other three: ['0000003', 'CH-89']
pandas: [3, 3] - the other three: ['03', '0003']
pandas: [1200000.0, 89.0] - the other three: ['12E5', '0089']
pandas: [1000, 7] - the other three: ['1_000', ' 7']
pandas: [1.1, 1.9] - the other three: ['1.10', '1.9']
in parts of two: [3, 3] ['0000003', 'CH-89']
dtype=False: ['0000003', '12E5']"
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
