#!/usr/bin/env bash
# The second half of 2027, written H2/2027, is February to dateparser and to Ruby, and the last day of a quarter depends on when one asks.
#
# Tools: dateparser 1.5.0 (Python 3.11 or newer), `Date.parse` of Ruby 3.1.2 (Debian 12).
# Expected: who does not know half-years refuses such a label, as dateparser does `2. Halbjahr 2027` and Ruby `2027-H2`. Who knows quarters,
#   as dateparser does, has the last day of Q2 in June, if the last day is what is asked for (`PREFER_DAY_OF_MONTH`).
# Seen: both leave the letter out and take the number for a month: H1 is January, H2 February, to Ruby also Q4/2026 April. dateparser
#   reads Q2 2027 as the month of that quarter that has the place of the present month in its own: in July the last day is 30 April, in
#   November 31 May, in September 30 June. No warning, no error.
# Matters: reviews and deadlines are by half-years and quarters. A table's "open until H2/2027" ends ten months early, and one of
#   quarters is read otherwise each month, right in every third, as it may be on the day of the test.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  dateparser==1.5.0 regex==2026.11.19 pytz==2026.6 tzlocal==5.4.5 python-dateutil==4.0.0 tzdata==2026.6
(
  cd "$folder"
  apt-get -qq -o APT::Sandbox::User=root download 'ruby3.1=3.1.2-*' 'libruby3.1=3.1.2-*'
  for package in *.deb; do dpkg -x "$package" ruby; done
)
libraries=$(echo "$folder"/ruby/usr/lib/*-linux-gnu*)

seen=$(
  PYTHONPATH="$folder/lib" python3 -W ignore - <<'END'
import datetime
import dateparser

def read(label, month):
    settings = {"RELATIVE_BASE": datetime.datetime(2026, month, 15), "PREFER_DAY_OF_MONTH": "last"}
    day = dateparser.parse(label, settings=settings)
    return str(day.date()) if day else "refused"

for label in ("H1/2027", "H2/2027", "2027-H2", "2. Halbjahr 2027", "Q2 2027", "2027-Q4"):
    print(f"dateparser, {label}:", ", ".join(f"in month {month} {read(label, month)}" for month in (7, 9, 11)))
END
  LD_LIBRARY_PATH=$libraries "$folder/ruby/usr/bin/ruby3.1" --disable-gems \
    -I "$folder/ruby/usr/lib/ruby/3.1.0" -I "$libraries/ruby/3.1.0" -rdate - <<'END'
["H1/2027", "H2/2027", "Q2/2027", "Q4/2026", "2027-H2"].each do |label|
  puts "Ruby, #{label}: #{Date.parse(label) rescue "refused"}"
end
END
)
printf '%s\n' "$seen"

stated='dateparser, H1/2027: in month 7 2027-01-31, in month 9 2027-01-31, in month 11 2027-01-31
dateparser, H2/2027: in month 7 2027-02-28, in month 9 2027-02-28, in month 11 2027-02-28
dateparser, 2027-H2: in month 7 2027-02-28, in month 9 2027-02-28, in month 11 2027-02-28
dateparser, 2. Halbjahr 2027: in month 7 refused, in month 9 refused, in month 11 refused
dateparser, Q2 2027: in month 7 2027-04-30, in month 9 2027-06-30, in month 11 2027-05-31
dateparser, 2027-Q4: in month 7 2027-10-31, in month 9 2027-12-31, in month 11 2027-11-30
Ruby, H1/2027: 2027-01-01
Ruby, H2/2027: 2027-02-01
Ruby, Q2/2027: 2027-02-01
Ruby, Q4/2026: 2026-04-01
Ruby, 2027-H2: refused'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
