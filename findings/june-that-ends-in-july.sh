#!/usr/bin/env bash
# jq puts the last second of June into July, and none of December into January, in the time zones of Europe and North America.
#
# Tools: jq 1.6 (Debian 12); the Python package jq 1.13.0, which brings a later one, for comparison (Python 3.11 or newer).
# Expected: `2027-06-30T23:59:59Z` is in UTC, as its Z says, and `fromdate` and `todate` are by the manual the two ways between this text and
#   seconds since 1970. There and back is the same text, whatever the machine's time zone. The later one does so.
# Seen: jq 1.6 reads the fields as those of standard time in a zone that has summer time: in Berlin and New York alike the text comes back
#   an hour later from spring to autumn, and in winter as it was. Where clocks stay as they are all the year it is right all the year. `strptime`
#   with `mktime` goes the same way. From July to January there are 183 days and 23 hours. No error.
# Matters: who sorts a log of decisions into half-years finds those of the last hour of 30 June in the second one, and counts 183 whole days of a
#   half-year that has 184. What is tried in winter, or by a job whose zone is UTC, is right.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'jq=1.6-2.1*' 'libjq1=1.6-2.1*' 'libonig5=6.9.8-*'
for package in *.deb; do dpkg -x "$package" installed; done
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target lib jq==1.13.0

older() { LD_LIBRARY_PATH=$(echo installed/usr/lib/*-linux-gnu*) installed/usr/bin/jq -nr "$1"; }
newer() { PYTHONPATH=lib python3 -c 'import jq, sys; print(jq.compile(sys.argv[1]).input_value(None).first())' "$1"; }

back='["2026-12-31T23:59:59Z", "2027-06-30T23:59:59Z"] | map(fromdate | todate) | join(" ")'
day='"2027-07-01" | strptime("%Y-%m-%d") | mktime | todate'
whole='(("2028-01-01T00:00:00Z" | fromdate) - ("2027-07-01T00:00:00Z" | fromdate)) / 86400 | floor'

# Zones by their rules, so that no data of zones is asked: Berlin and New York with summer time, Shanghai without.
seen=$(
  for zone in UTC0 CET-1CEST,M3.5.0,M10.5.0/3 EST5EDT,M3.2.0,M11.1.0 CST-8; do
    export TZ=$zone
    echo "$zone"
    for version in older newer; do
      echo "  $version: $($version "$back"), $($version "$day"), $($version "$whole") days"
    done
  done
)
printf '%s\n' "$seen"

stated='UTC0
  older: 2026-12-31T23:59:59Z 2027-06-30T23:59:59Z, 2027-07-01T00:00:00Z, 184 days
  newer: 2026-12-31T23:59:59Z 2027-06-30T23:59:59Z, 2027-07-01T00:00:00Z, 184 days
CET-1CEST,M3.5.0,M10.5.0/3
  older: 2026-12-31T23:59:59Z 2027-07-01T00:59:59Z, 2027-07-01T01:00:00Z, 183 days
  newer: 2026-12-31T23:59:59Z 2027-06-30T23:59:59Z, 2027-07-01T00:00:00Z, 184 days
EST5EDT,M3.2.0,M11.1.0
  older: 2026-12-31T23:59:59Z 2027-07-01T00:59:59Z, 2027-07-01T01:00:00Z, 183 days
  newer: 2026-12-31T23:59:59Z 2027-06-30T23:59:59Z, 2027-07-01T00:00:00Z, 184 days
CST-8
  older: 2026-12-31T23:59:59Z 2027-06-30T23:59:59Z, 2027-07-01T00:00:00Z, 184 days
  newer: 2026-12-31T23:59:59Z 2027-06-30T23:59:59Z, 2027-07-01T00:00:00Z, 184 days'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
