#!/usr/bin/env bash
# Three months are added, and asked how many have passed, the same library answers two.
#
# Tools: pendulum 3.3.0, DuckDB 2.0.1, python-dateutil 4.0.0 (Python 3.11 or newer).
# Expected: where 30 November 2026 plus three months is 28 February 2027, three months have passed on 28 February 2027.
# Seen: all three add to 28 February. dateutil counts three months back. pendulum counts two months, four weeks and a day. DuckDB is of
#   two minds: `date_sub` counts three, `age` says 2 months 28 days and so less than three months.
# Matters: "replaced within three months" can be tested by adding to the first date or by counting between the two. For those who left at
#   the end of November the two tests disagree inside of one library, and a partner who was in time is late. Add; never count.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  pendulum==3.3.0 python-dateutil==4.0.0 tzdata==2026.6 duckdb==2.0.1

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
import datetime
import duckdb, pendulum
from dateutil.relativedelta import relativedelta

left, replaced = datetime.date(2026, 11, 30), datetime.date(2027, 2, 28)

print("dateutil adds to", left + relativedelta(months=3), "and counts", relativedelta(replaced, left).months)
due = pendulum.date(2026, 11, 30).add(months=3)
passed = due - pendulum.date(2026, 11, 30)
print("pendulum adds to", due, "and counts", passed.in_months(), "-", passed.in_words(locale="en"))
added, counted, age, within = duckdb.connect().execute("""
    select (l + interval 3 months)::date, date_sub('month', l, r), age(r, l)::text, age(r, l) < interval 3 months
    from (select ?::date as l, ?::date as r)""", [left, replaced]).fetchone()
print("duckdb adds to", added, "and counts", counted, "- age", age, "- less than three months:", within)
END
)
printf '%s\n' "$seen"

stated='dateutil adds to 2027-02-28 and counts 3
pendulum adds to 2027-02-28 and counts 2 - 2 months 4 weeks 1 day
duckdb adds to 2027-02-28 and counts 3 - age 2 months 28 days - less than three months: True'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
