#!/usr/bin/env bash
# A systemd timer for every 14th day from the 1st of each month leaves out 1 January, and one for every 5th hour a midnight a month.
#
# Tool: systemd 252 (Debian 12), its calendar expressions as `systemd-analyze calendar` works them out; the manager itself asks the same code.
# Expected: by systemd.time(7) a value with "/" and a repetition means the value itself and the value plus all multiples. `*-*-1/14` is then
#   the same as `*-*-1,15,29`, and `0/5` the same as `0,5,10,15,20`.
# Seen: the multiple after the last one of December, the 43rd, is taken for a day of January, the 12th, and the search goes on from there: the
#   1st is skipped. Other months are right. Hours do so at a month's end. Where the last multiple is the month's last day (`1/10`) or
#   the next one is midnight (`0/6`), nothing is left out, nor where the days are in a list or have an end (`1..31/14`). No warning.
# Matters: half-years begin on 1 January and 1 July. A timer that works off deadlines every 14 or 7 days is there on 1 July and not on 1
#   January, and what was due then waits for one or two weeks. Whoever tries the expression in another month sees it right.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'systemd=252.*' 'libsystemd-shared=252.*' 'libseccomp2=2.5.4-*' 'libkmod2=30+*' \
  'libapparmor1=3.0.8-*' 'libip4tc2=1.8.9-*' 'libssl3=3.0.*'
for package in *.deb; do dpkg -x "$package" installed; done

# runs EXPRESSION FROM: the times of the next runs.
runs() {
  TZ=UTC LC_ALL=C LD_LIBRARY_PATH=$(echo installed/usr/lib/*-linux-gnu/systemd):$(echo installed/usr/lib/*-linux-gnu):$(echo installed/lib/*-linux-gnu) \
    installed/usr/bin/systemd-analyze calendar --base-time="$2 12:00 UTC" --iterations=40 "$1" > times
  sed -nE 's/.*(elapse|Iter[^:]*): ... ([0-9: -]*):00 UTC$/\2/p' times
}
seen=$(
  for days in 1/14 1,15,29 1..31/14 1/7 1/10; do
    echo "days $days, from 15 June:" $(runs "*-*-$days" 2026-06-15 | sed -n 's/^2026-\(0[67]-..\).*/\1/p')
    echo "days $days, from 15 December:" $(runs "*-*-$days" 2026-12-15 | sed -nE 's/^(2026-12|2027-01)-(..).*/\1-\2/p')
  done
  for hours in 0/5 0,5,10,15,20 0/6; do
    echo "hours $hours, from 30 January:" $(runs "*-*-* $hours:00" 2027-01-30 | sed -nE 's/^2027-(01-31|02-01) (..):00/\2/p')
  done
)
printf '%s\n' "$seen"

stated='days 1/14, from 15 June: 06-29 07-01 07-15 07-29
days 1/14, from 15 December: 2026-12-29 2027-01-15 2027-01-29
days 1,15,29, from 15 June: 06-29 07-01 07-15 07-29
days 1,15,29, from 15 December: 2026-12-29 2027-01-01 2027-01-15 2027-01-29
days 1..31/14, from 15 June: 06-29 07-01 07-15 07-29
days 1..31/14, from 15 December: 2026-12-29 2027-01-01 2027-01-15 2027-01-29
days 1/7, from 15 June: 06-22 06-29 07-01 07-08 07-15 07-22 07-29
days 1/7, from 15 December: 2026-12-22 2026-12-29 2027-01-08 2027-01-15 2027-01-22 2027-01-29
days 1/10, from 15 June: 06-21 07-01 07-11 07-21 07-31
days 1/10, from 15 December: 2026-12-21 2026-12-31 2027-01-01 2027-01-11 2027-01-21 2027-01-31
hours 0/5, from 30 January: 00 05 10 15 20 05 10 15 20
hours 0,5,10,15,20, from 30 January: 00 05 10 15 20 00 05 10 15 20
hours 0/6, from 30 January: 00 06 12 18 00 06 12 18'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
