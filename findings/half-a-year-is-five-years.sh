#!/usr/bin/env bash
# In half a year is in a year to arrow, parsedatetime and recurrent, and in 0.5 years is in five years to arrow.
#
# Tools: arrow 1.4.0 `dehumanize`, parsedatetime 2.6, recurrent 0.3.0; dateparser 1.5.0 for comparison (Python 3.11 or newer).
# Expected: who does not know a word of a period refuses the text, as dateparser does with all but the plain months, and as arrow does with
#   "in six months", since it knows numbers in digits only.
# Seen: all three look for a unit and for a number or an article next to it, and leave out what stands around them. "half" is dropped: half
#   a year is a year. arrow takes the 5 out of "0.5 years" and the 2 out of "1 1/2 years"; parsedatetime knows 0.5. recurrent makes a rule
#   of once a year (RFC 5545) of "every half year". No warning, no error.
# Matters: a review comes twice a year, and people and tickets say "in half a year" when the next one is due. It is then due half a year
#   late, or in five years, and a rule made from these words leaves out every second one. "6 months" is right everywhere, so that a test
#   with that shows nothing.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  arrow==1.4.0 parsedatetime==2.6 recurrent==0.3.0 dateparser==1.5.0 python-dateutil==4.0.0 six==1.17.0 pytz==2026.6 \
  regex==2026.11.19 tzlocal==5.4.5 tzdata==2026.6

seen=$(PYTHONPATH="$folder/lib" python3 -W ignore - <<'END'
import datetime, arrow, dateparser, parsedatetime
from recurrent.event_parser import RecurringEvent

NOW = datetime.datetime(2026, 12, 1, 9)

def by_arrow(text):
    return arrow.get(NOW).dehumanize(text)

def by_parsedatetime(text):
    time, understood = parsedatetime.Calendar().parseDT(text, NOW)
    return time if understood else None

def by_dateparser(text):
    return dateparser.parse(text, languages=["en"], settings={"RELATIVE_BASE": NOW})

def day(reader, text):
    try:
        return str(reader(text).date())
    except (AttributeError, ValueError):
        return "refused"

print("on 2026-12-01: arrow, parsedatetime, dateparser")
for text in ("in 6 months", "in six months", "in half a year", "half a year ago", "in 0.5 years", "in 1 1/2 years"):
    print(f"{text}:", *(day(reader, text) for reader in (by_arrow, by_parsedatetime, by_dateparser)))
for text in ("every 6 months", "every half year"):
    print(f"{text}: {RecurringEvent(now_date=NOW).parse(text)}")
END
)
printf '%s\n' "$seen"

stated='on 2026-12-01: arrow, parsedatetime, dateparser
in 6 months: 2027-06-01 2027-06-01 2027-06-01
in six months: refused 2027-06-01 2027-06-01
in half a year: 2027-12-01 2027-12-01 refused
half a year ago: 2025-12-01 2025-12-01 refused
in 0.5 years: 2031-12-01 2027-06-01 refused
in 1 1/2 years: 2028-12-01 2028-12-01 refused
every 6 months: RRULE:INTERVAL=6;FREQ=MONTHLY
every half year: RRULE:INTERVAL=1;FREQ=YEARLY'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
