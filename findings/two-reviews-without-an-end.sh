#!/usr/bin/env bash
# A task that recurs twice comes back forever in todoman, one with a last day comes back without a day, and a duration is no day at all.
#
# Tool: todoman 4.7.0 with icalendar 7.3.2 and python-dateutil 4.0.0 (Python 3.11 or newer).
# Expected: the rule's COUNT=2 is two times, UNTIL is the last day, EXDATE takes a day out, and from DTSTART the task has DURATION to be done, as RFC 5545
#   has it; the date that is due lies as long after the start each time. todoman says that it reads and writes iCalendar's tasks.
# Seen: `done` makes a new task of the next date with the same rule: COUNT starts again, EXDATE is gone. After the last day there is no next date, and
#   the new task has none: it is done and there again without an end. DTSTART and DUE are counted each for itself: a quarter from 1 January to 31
#   January is next from 1 April to 31 July. A task with DURATION has "no due date" from the first.
# Matters: the two reviews of a year, and the deadline of three months as its beginning and its length, are what tasks of this field are made of. Who
#   has done both reviews is told to do the next ones, and the task with an end that has come cannot be got rid of. The copies go to the server.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  todoman==4.7.0 icalendar==7.3.2 python-dateutil==4.0.0 six==1.17.0 tzdata==2026.6 click==8.5.1 click-log==0.4.0 humanize==4.17.0 \
  parsedatetime==2.6 urwid==5.1.0 typing_extensions==4.16.0 wcwidth==0.9.4 pyxdg==0.28
cd "$folder"
printf '%s\n' "path = '$folder/lists/*'" "cache_path = '$folder/cache'" "date_format = '%Y-%m-%d'" "time_format = '%H:%M'" > config.py

todo() { HOME=$folder PYTHONPATH=lib TZ=UTC0 python3 -W ignore -c 'from todoman.cli import cli; cli()' --config config.py "$@"; }

# Writes a task of the properties given, and does it five times, as often as there is one to be done.
done_five_times() {
  rm -rf lists cache
  mkdir -p lists/reviews
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 'PRODID:-//Example//Reviews//EN' BEGIN:VTODO UID:review@example.org DTSTAMP:20261201T080000Z \
    SUMMARY:Review "$@" END:VTODO END:VCALENDAR > lists/reviews/review.ics
  echo "$*"
  for number in 1 2 3 4 5; do
    rm -f cache
    todo --porcelain list | python3 -c '
import datetime, json, sys
for task in json.load(sys.stdin):
    start, due = (task[key] and datetime.datetime.fromtimestamp(task[key], datetime.UTC).date() for key in ("start", "due"))
    print(task["id"], f"from {start}" if start else "", f"due {due}" if due else "due on no day")
' > open
    [ -s open ] || { echo "  nothing left"; return; }
    echo "  $(cut -d ' ' -f 2- open | sed 's/^ //')"
    todo "done" "$(cut -d ' ' -f 1 open)" > answer
  done
}

seen=$(
  done_five_times 'DUE;VALUE=DATE:20270131' 'RRULE:FREQ=MONTHLY;INTERVAL=6;COUNT=2'
  done_five_times 'DUE;VALUE=DATE:20270131' 'RRULE:FREQ=MONTHLY;INTERVAL=6;UNTIL=20270731'
  done_five_times 'DUE;VALUE=DATE:20270131' 'RRULE:FREQ=MONTHLY;INTERVAL=6' 'EXDATE;VALUE=DATE:20280131'
  done_five_times 'DTSTART;VALUE=DATE:20270101' 'DUE;VALUE=DATE:20270131' 'RRULE:FREQ=MONTHLY;INTERVAL=3'
  done_five_times 'DTSTART;VALUE=DATE:20270101' 'DURATION:P31D'
)
printf '%s\n' "$seen"

stated='DUE;VALUE=DATE:20270131 RRULE:FREQ=MONTHLY;INTERVAL=6;COUNT=2
  due 2027-01-31
  due 2027-07-31
  due 2028-01-31
  due 2028-07-31
  due 2029-01-31
DUE;VALUE=DATE:20270131 RRULE:FREQ=MONTHLY;INTERVAL=6;UNTIL=20270731
  due 2027-01-31
  due 2027-07-31
  due on no day
  due on no day
  due on no day
DUE;VALUE=DATE:20270131 RRULE:FREQ=MONTHLY;INTERVAL=6 EXDATE;VALUE=DATE:20280131
  due 2027-01-31
  due 2027-07-31
  due 2028-01-31
  due 2028-07-31
  due 2029-01-31
DTSTART;VALUE=DATE:20270101 DUE;VALUE=DATE:20270131 RRULE:FREQ=MONTHLY;INTERVAL=3
  from 2027-01-01 due 2027-01-31
  from 2027-04-01 due 2027-07-31
  from 2027-07-01 due 2027-10-31
  from 2027-10-01 due 2028-01-31
  from 2028-01-01 due 2028-07-31
DTSTART;VALUE=DATE:20270101 DURATION:P31D
  from 2027-01-01 due on no day
  nothing left'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
