#!/usr/bin/env bash
# To Taskwarrior half a year is 180 days or 183, and six months only where something recurs and they are not called `6months`.
#
# Tool: Taskwarrior 2.6.2 (Debian 12).
# Expected: `6months`, the ISO 8601 period `P6M` and `semiannual`, which the manual has as every six months, are one length, and it does
#   not depend on where they stand: from 1 January 2027 all lead to 1 July.
# Seen: added to a date, `6months` and `P6M` are 180 days, `semiannual` is 183, and `12months` end five days before `1year` does. As the
#   `recur` of a task, `P6M` and `semiannual` keep to the calendar, `6months` goes on by 180 days and is in the half-year before from the
#   first time on. `3months` and `quarterly` differ in the same way.
# Matters: a review every half-year comes earlier each time, and what is earned on the last days of the half-year is not counted. A
#   deadline written as `2027-01-01+6months` is a day too early, one with `semiannual` two days too late.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(
  cd "$folder"
  apt-get -qq -o APT::Sandbox::User=root download 'taskwarrior=2.6.2+dfsg-*'
  dpkg -x taskwarrior_*.deb installed
)
touch "$folder/taskrc"

task() {
  TZ=UTC "$folder/installed/usr/bin/task" rc:"$folder/taskrc" rc.data.location="$folder/data" rc.confirmation=no rc.verbose=nothing \
    rc.dateformat=Y-M-D rc.recurrence.limit=4 rc.report.due.columns=due rc.report.due.labels=due rc.report.due.sort=due+ \
    rc.report.due.filter=status:pending "$@"
}

# recur PERIOD: when a task that is due on 1 July is due again.
recur() {
  rm -rf "$folder/data"
  mkdir "$folder/data"
  task add Review due:2027-07-01 recur:"$1"
  task due | sed -n 1,4p | paste -sd ' '
}

mkdir "$folder/data"
seen=$(
  for length in 6months P6M semiannual 12months 1year 3months quarterly; do
    echo "2027-01-01 and $length: $(task calc "2027-01-01 + $length" | cut -dT -f1)"
  done
  for period in 6months P6M semiannual 3months quarterly; do
    echo "every $period: $(recur "$period")"
  done
)
printf '%s\n' "$seen"

stated='2027-01-01 and 6months: 2027-06-30
2027-01-01 and P6M: 2027-06-30
2027-01-01 and semiannual: 2027-07-03
2027-01-01 and 12months: 2027-12-27
2027-01-01 and 1year: 2028-01-01
2027-01-01 and 3months: 2027-04-01
2027-01-01 and quarterly: 2027-04-02
every 6months: 2027-07-01 2027-12-28 2028-06-25 2028-12-22
every P6M: 2027-07-01 2028-01-01 2028-07-01 2029-01-01
every semiannual: 2027-07-01 2028-01-01 2028-07-01 2029-01-01
every 3months: 2027-07-01 2027-09-29 2027-12-28 2028-03-27
every quarterly: 2027-07-01 2027-10-01 2028-01-01 2028-04-01'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
