#!/usr/bin/env bash
# A half-year of pandas leaves its last day to the next one, and bears the date of the one before.
#
# Tool: pandas 3.1.1 (Python 3.11 or newer), `resample` with the frequencies that name the end of a period: HYE, QE, YE.
# Expected: what is true of quarters (QE) and years (YE) is true of half-years (HYE): every day is counted in the period that it lies in,
#   and the period is labelled with its own last day. 2026 then has half-years of 181 and 184 days.
# Seen: with HYE, 30 June is counted in the second half-year and 31 December in the next year, and the days of January to June are
#   labelled 2025-12-31. Three bins come out: 180, 184 and 1. QE and YE do as expected; so does HYE when `closed` and `label` are said.
#   `Timestamp + HalfYearEnd(0)` knows 30 June to be the end of its own half-year.
# Matters: a review twice a year adds up what was earned in the half-year. What is booked on its last day is missing from the sum and
#   turns up in the next, and who looks the sum up by the half-year's last day gets that of the half-year after it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 tzdata==2026.6

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
import pandas

days = pandas.Series(1, index=pandas.date_range("2026-01-01", "2026-12-31", freq="D"))

def bins(frequency, **how):
    return " ".join(f"{end.date()}:{count}" for end, count in days.resample(frequency, **how).sum().items() if count)

print("years", bins("YE"))
print("quarters", bins("QE"))
print("half-years", bins("HYE"))
print("half-years, sides said", bins("HYE", closed="right", label="right"))
print("30 June belongs to", (pandas.Timestamp("2026-06-30") + pandas.offsets.HalfYearEnd(0)).date())
END
)
printf '%s\n' "$seen"

stated='years 2026-12-31:365
quarters 2026-03-31:90 2026-06-30:91 2026-09-30:92 2026-12-31:92
half-years 2025-12-31:180 2026-06-30:184 2026-12-31:1
half-years, sides said 2026-06-30:181 2026-12-31:184
30 June belongs to 2026-06-30'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
