#!/usr/bin/env bash
# Back to the sixth month is 15 October to dateround, back to June is 15 June, and back to the first quarter is the day 2026-15-00.
#
# Tool: dateround of dateutils 0.4.10 (Debian 12; called `dateutils.dround` there).
# Expected: by its manual a month is named as `Jun` or by its number as `6mo`, a quarter as `1q`, and a dash in front goes back: the month is set, the
#   year so that the result is not after the date, the day is left as it is. From 15 February 2027, -6mo is then the same as -Jun, 15 June 2026.
# Seen: forward both agree. Backward, the number n is the month 16 - n of the year before, whatever the day: -12mo is April and -6mo October. -1mo, -2mo
#   and -3mo give the 15th, 14th and 13th month with the day 00. Quarters go the same way by their first month. `--next` changes nothing. Exit status
#   0, no message. With names, and with the other kind of rounding, to a multiple (`/-6mo`, `/-1q`), all is well.
# Matters: the last review before a day is "back to month 1" or "back to month 7", the start of the year's first quarter "back to 1q". July comes out as
#   September, two months after the half-year began, and January as a text that no program takes for a date, or, cut to its year and month, sorts as
#   later than December.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'dateutils=0.4.10-*'
for package in *.deb; do dpkg -x "$package" installed; done
dround() { installed/usr/bin/dateutils.dround 2027-02-15 "${@:2}" -- "$1" && return 0 || echo "status $?"; }

seen=$(
  names=(Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec)
  for number in {1..12}; do
    name=${names[number - 1]}
    echo "${number}mo $(dround "${number}mo"), $name $(dround "$name"); -${number}mo $(dround "-${number}mo"), -$name $(dround "-$name")"
  done
  for number in {1..4}; do echo "-${number}q $(dround "-${number}q")"; done
  echo "-6mo with --next $(dround -6mo --next)"
  echo "/-6mo $(dround /-6mo), /-1q $(dround /-1q)"
)
printf '%s\n' "$seen"

stated='1mo 2028-01-15, Jan 2028-01-15; -1mo 2026-15-00, -Jan 2027-01-15
2mo 2027-02-15, Feb 2027-02-15; -2mo 2026-14-00, -Feb 2027-02-15
3mo 2027-03-15, Mar 2027-03-15; -3mo 2026-13-00, -Mar 2026-03-15
4mo 2027-04-15, Apr 2027-04-15; -4mo 2026-12-15, -Apr 2026-04-15
5mo 2027-05-15, May 2027-05-15; -5mo 2026-11-15, -May 2026-05-15
6mo 2027-06-15, Jun 2027-06-15; -6mo 2026-10-15, -Jun 2026-06-15
7mo 2027-07-15, Jul 2027-07-15; -7mo 2026-09-15, -Jul 2026-07-15
8mo 2027-08-15, Aug 2027-08-15; -8mo 2026-08-15, -Aug 2026-08-15
9mo 2027-09-15, Sep 2027-09-15; -9mo 2026-07-15, -Sep 2026-09-15
10mo 2027-10-15, Oct 2027-10-15; -10mo 2026-06-15, -Oct 2026-10-15
11mo 2027-11-15, Nov 2027-11-15; -11mo 2026-05-15, -Nov 2026-11-15
12mo 2027-12-15, Dec 2027-12-15; -12mo 2026-04-15, -Dec 2026-12-15
-1q 2026-15-00
-2q 2026-12-15
-3q 2026-09-15
-4q 2026-06-15
-6mo with --next 2026-10-15
/-6mo 2027-01-01, /-1q 2027-01-01'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
