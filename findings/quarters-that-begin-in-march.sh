#!/usr/bin/env bash
# Credits added up by quarter fall into quarters of December, March, June and September, though the same frequency by its letters is that
# of January.
#
# Tool: pandas 3.1.1 (Python 3.11 or newer), `offsets.QuarterBegin` and `offsets.BQuarterBegin` without arguments, against the letters
#   `QS` and `BQS` that name them in `resample` and `date_range`.
# Expected: an offset and the letters that stand for it are one frequency, as `offsets.YearBegin()` and `YS` are; the first day of the
#   quarter before 1 January is 1 October.
# Seen: `QuarterBegin()` says of itself that it is QS-MAR, and `QS` that it is QS-JAN. A year's credits make five sums instead of four, and
#   those of 5 January are of a quarter that began in the year before. The ends differ in name only: `QuarterEnd()` is QE-MAR, `QE` is
#   QE-DEC, and both end with the quarters of the calendar.
# Matters: a baseline of the last four calendar quarters that is checked in a notebook starts and ends a month too early, with no error and
#   with sums that look right.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 tzdata==2026.6

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
import pandas
from pandas.tseries import offsets

credits = pandas.Series(
    [10, 20, 30, 40], index=pandas.to_datetime(["2026-01-05", "2026-04-05", "2026-07-05", "2026-12-31"]))
for offset in [offsets.QuarterBegin(), offsets.BQuarterBegin(), offsets.QuarterEnd(), offsets.YearBegin()]:
    letters = offset.rule_code.split("-")[0]
    named = pandas.tseries.frequencies.to_offset(letters)
    print(f"{letters}: {offset.freqstr} as an offset, {named.freqstr} by its letters")
for name, frequency in [("offset", offsets.QuarterBegin()), ("letters", "QS")]:
    sums = credits.resample(frequency).sum()
    print(f"{name}:", " ".join(f"{day:%Y-%m-%d}={points}" for day, points in sums.items()))
print("before 2027-01-01:", (pandas.Timestamp("2027-01-01") - offsets.QuarterBegin()).date())
END
)
printf '%s\n' "$seen"

stated='QS: QS-MAR as an offset, QS-JAN by its letters
BQS: BQS-MAR as an offset, BQS-JAN by its letters
QE: QE-MAR as an offset, QE-DEC by its letters
YS: YS-JAN as an offset, YS-JAN by its letters
offset: 2025-12-01=10 2026-03-01=20 2026-06-01=30 2026-09-01=0 2026-12-01=40
letters: 2026-01-01=10 2026-04-01=20 2026-07-01=30 2026-10-01=40
before 2027-01-01: 2026-12-01'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
