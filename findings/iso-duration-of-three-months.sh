#!/usr/bin/env bash
# The period `P3M` is three minutes to pandas, ninety days to pydantic and three months to isodate.
#
# Tools: pandas 3.1.1, pydantic 2.14.4, isodate 0.7.2 (Python 3.11 or newer).
# Expected: all three say that they read ISO 8601 durations. There, an M before the `T` is months and an M after it is minutes, so `P3M`
#   is three calendar months; who cannot hold months refuses it, as pandas does refuse `P1Y`.
# Seen: pandas takes the M for minutes, `P3M` and `PT3M` are equal. pydantic counts 30 days a month and 365 a year. Only isodate keeps
#   months. No warning is given. From 1 April 2027 the period ends on 1 April at 00:03, on 30 June, or on 1 July.
# Matters: deadlines are written as such periods in configurations. A deadline of a quarter is over at once, or one day early, depending
#   on which library read the same file.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 tzdata==2026.6 isodate==0.7.2 \
  pydantic==2.14.4 pydantic_core==2.50.5 annotated-types==0.8.0 typing-inspection==0.4.5 typing_extensions==4.16.0

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
import datetime
import isodate, pandas, pydantic

start = datetime.datetime(2027, 4, 1)
period = pydantic.TypeAdapter(datetime.timedelta)
print("pandas P3M:", pandas.Timedelta("P3M"), "until", start + pandas.Timedelta("P3M").to_pytimedelta())
print("pandas P3M equals PT3M:", pandas.Timedelta("P3M") == pandas.Timedelta("PT3M"))
try:
    print("pandas P1Y:", pandas.Timedelta("P1Y"))
except ValueError:
    print("pandas P1Y: refused")
print("pydantic P3M:", period.validate_python("P3M").days, "days until", start + period.validate_python("P3M"))
print("pydantic P1Y:", period.validate_python("P1Y").days, "days")
print("isodate P3M:", isodate.parse_duration("P3M").months, "months until", start + isodate.parse_duration("P3M"))
END
)
printf '%s\n' "$seen"

stated='pandas P3M: 0 days 00:03:00 until 2027-04-01 00:03:00
pandas P3M equals PT3M: True
pandas P1Y: refused
pydantic P3M: 90 days until 2027-06-30 00:00:00
pydantic P1Y: 365 days
isodate P3M: 3 months until 2027-07-01 00:00:00'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
