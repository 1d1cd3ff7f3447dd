#!/usr/bin/env bash
# Read from SQLite by pandas, a deadline with a time of day is none if the first one has no time, and 20270131 is 23 August 1970.
#
# Tool: pandas 3.1.1, `read_sql` with a list for `parse_dates`, against its `read_csv` and `to_datetime` (Python 3.11 or newer).
# Expected: one library reads a column of dates in one way. What it cannot read is an error, as to `to_datetime`, or the column stays as it is, as
#   to `read_csv`; the page of `read_sql` names no other outcome. 20270131 is 31 January 2027, as it is to `read_csv`.
# Seen: `read_sql` takes the form of the first text; what is written otherwise becomes NaT, which is what NULL becomes, without a warning. ISO dates
#   with and without a time are so, and which of them are lost is decided by the row that comes first. Whole numbers are taken for seconds since
#   1970, while to `to_datetime` they are billionths of one. With `{"due": {"format": "ISO8601"}}` all is well.
# Matters: SQLite has no type for dates, so that a column of deadlines can hold all of these. A deadline that is NaT has not passed on any day: the
#   partner is never late. Of those in whole numbers everybody is, by 56 years.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 six==1.17.0 tzdata==2026.6

seen=$(PYTHONPATH="$folder/lib" python3 - 2>&1 <<'END'
import io, sqlite3
import pandas

def told(read):
    try:
        return ", ".join(str(value).removesuffix(" 00:00:00") for value in read())
    except ValueError as error:
        return type(error).__name__

for values in (["2027-01-31", "2027-02-28 17:00"], ["2027-02-28 17:00", "2027-01-31"], ["2027-01-31", "28.02.2027"], [20270131, 20270228]):
    records = sqlite3.connect(":memory:")
    records.execute("create table deadline (due)")
    records.executemany("insert into deadline values (?)", [(value,) for value in values])
    table = "\n".join(["due", *map(str, values)])

    def by_sql(parse_dates):
        return pandas.read_sql("select due from deadline", records, parse_dates=parse_dates)["due"]

    print(*values, sep=", ")
    print("  read_sql:", told(lambda: by_sql(["due"])), "- late in March:", int((by_sql(["due"]) < "2027-03-01").sum()))
    print("  read_csv:", told(lambda: pandas.read_csv(io.StringIO(table), parse_dates=["due"])["due"]))
    print("  to_datetime:", told(lambda: pandas.to_datetime(pandas.Series(values))))
    if values[0] != 20270131:
        print("  read_sql with ISO8601:", told(lambda: by_sql({"due": {"format": "ISO8601"}})))
END
)
printf '%s\n' "$seen"

stated='2027-01-31, 2027-02-28 17:00
  read_sql: 2027-01-31, NaT - late in March: 1
  read_csv: 2027-01-31, 2027-02-28 17:00
  to_datetime: ValueError
  read_sql with ISO8601: 2027-01-31, 2027-02-28 17:00:00
2027-02-28 17:00, 2027-01-31
  read_sql: 2027-02-28 17:00:00, NaT - late in March: 1
  read_csv: 2027-02-28 17:00, 2027-01-31
  to_datetime: ValueError
  read_sql with ISO8601: 2027-02-28 17:00:00, 2027-01-31
2027-01-31, 28.02.2027
  read_sql: 2027-01-31, NaT - late in March: 1
  read_csv: 2027-01-31, 28.02.2027
  to_datetime: ValueError
  read_sql with ISO8601: ValueError
20270131, 20270228
  read_sql: 1970-08-23 14:35:31, 1970-08-23 14:37:08 - late in March: 2
  read_csv: 2027-01-31, 2027-02-28
  to_datetime: 1970-01-01 00:00:00.020270131, 1970-01-01 00:00:00.020270228'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
