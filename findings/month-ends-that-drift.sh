#!/usr/bin/env bash
# A monthly series that starts on 31 August stays on the 28th once it has passed a February.
#
# Tools: DuckDB 2.0.1 `generate_series`, pandas 3.1.1 `date_range` with `DateOffset(months=1)`, polars 2.1.0 `date_range` with `1mo`
#   (Python 3.11 or newer).
# Expected: all three cut a month's end to the days that the month has (31 August plus one month is 30 September), so the eighth date of
#   the series is 31 August plus seven months: 31 March 2027, as each of them answers when asked for that sum alone.
# Seen: polars counts each date from the start. DuckDB and pandas count each from the one before, so every cut stays: 30 October, 30
#   December, and from February on the 28th for good. The same tool thus gives two different dates for the same deadline.
# Matters: a list of due dates made in one statement and a due date calculated for one partner differ by up to three days, from the first
#   short month on, and only for those who began at a month's end.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  duckdb==2.0.1 pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 tzdata==2026.6 polars==2.1.0 polars-runtime-32==2.1.0

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
import datetime
import duckdb, pandas, polars

start, seventh = datetime.date(2026, 8, 31), datetime.date(2027, 3, 31)

def show(name, series, alone):
    print(name, " ".join(f"{day:%m-%d}" for day in series), "| seven months alone", f"{alone:%m-%d}")

database = duckdb.connect()
show("duckdb",
     [day for day, in database.execute("select unnest(generate_series(?::date, ?::date, interval 1 month))", [start, seventh]).fetchall()],
     database.execute("select ?::date + interval 7 months", [start]).fetchone()[0])
show("pandas", pandas.date_range(start, periods=8, freq=pandas.DateOffset(months=1)),
     pandas.Timestamp(start) + pandas.DateOffset(months=7))
show("polars", polars.date_range(start, seventh, "1mo", eager=True), polars.Series([start]).dt.offset_by("7mo")[0])
END
)
printf '%s\n' "$seen"

stated='duckdb 08-31 09-30 10-30 11-30 12-30 01-30 02-28 03-28 | seven months alone 03-31
pandas 08-31 09-30 10-30 11-30 12-30 01-30 02-28 03-28 | seven months alone 03-31
polars 08-31 09-30 10-31 11-30 12-31 01-31 02-28 03-31 | seven months alone 03-31'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
