#!/usr/bin/env bash
# sqlglot translates a deadline of a quarter into one that SQLite never reaches, and a year's twelve months into 360 days.
#
# Tools: sqlglot 30.30.0, from the dialect of DuckDB 2.0.1 to that of SQLite (3.40.1; Python 3.11 or newer).
# Expected: the translated statement answers what the first one does. Where SQLite lacks something, sqlglot says so and can be told to
#   raise an error (`unsupported_level`), as it does for `date_diff('quarter', …)`.
# Seen: a quarter and a week are handed to SQLite's `DATE` as they are. It knows no such modifiers and answers NULL, no error, and NULL is
#   before no date. Months are passed on, and a month's end runs over into the next month. Months between two dates become days
#   divided by 30, years days divided by 365. Nothing is said, even where errors are asked for.
# Matters: a query for who is overdue, tried in a warehouse and translated for the job's own database, finds nobody. A certificate counts
#   as twelve months old five days early.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  sqlglot==30.30.0 duckdb==2.0.1

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
import sqlite3
import duckdb, sqlglot

LEFT, LATER = "DATE '2026-11-30'", "DATE '2027-11-25'"

def show(expression):
    query = "SELECT CAST(%s AS TEXT)" % expression.replace("left", LEFT).replace("later", LATER)
    try:
        translated, = sqlglot.transpile(query, read="duckdb", write="sqlite", unsupported_level=sqlglot.ErrorLevel.RAISE)
        answer = sqlite3.connect(":memory:").execute(translated).fetchone()[0]
    except sqlglot.errors.UnsupportedError:
        answer = "refused by sqlglot"
    print(f"{expression}: DuckDB {duckdb.connect().execute(query).fetchone()[0][:10]}, SQLite {answer}")

show("date_add(left, INTERVAL 1 QUARTER)")
show("date_add(left, INTERVAL 13 WEEK)")
show("date_add(left, INTERVAL 3 MONTH)")
show("date_add(left, INTERVAL 90 DAY)")
show("count(*) FILTER (date_add(left, INTERVAL 1 QUARTER) < later)")
show("date_diff('month', DATE '2026-01-01', DATE '2026-12-27')")
show("date_diff('year', DATE '2024-01-01', DATE '2024-12-31')")
show("date_diff('quarter', left, later)")
END
)
printf '%s\n' "$seen"

stated="date_add(left, INTERVAL 1 QUARTER): DuckDB 2027-02-28, SQLite None
date_add(left, INTERVAL 13 WEEK): DuckDB 2027-03-01, SQLite None
date_add(left, INTERVAL 3 MONTH): DuckDB 2027-02-28, SQLite 2027-03-02
date_add(left, INTERVAL 90 DAY): DuckDB 2027-02-28, SQLite 2027-02-28
count(*) FILTER (date_add(left, INTERVAL 1 QUARTER) < later): DuckDB 1, SQLite 0
date_diff('month', DATE '2026-01-01', DATE '2026-12-27'): DuckDB 11, SQLite 12
date_diff('year', DATE '2024-01-01', DATE '2024-12-31'): DuckDB 0, SQLite 1
date_diff('quarter', left, later): DuckDB 4, SQLite refused by sqlglot"
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
