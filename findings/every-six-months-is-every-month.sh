#!/usr/bin/env bash
# ics2rem makes a reminder of every month out of a deadline of every six months, and one without an end out of a fortnight.
#
# Tools: the Python library remind 0.19.2 (its `ics2rem`), Remind 4.2.3 (Debian 12), for which it writes; vobject 0.9.9, with which it reads, for
#   comparison (Python 3.11 or newer).
# Expected: the days of RFC 5545's rule: INTERVAL=6 is every sixth month, EXDATE takes days out, FREQ=YEARLY without an end goes on, DURATION
#   is as good as DTEND. The library's page lists what is not kept in this direction; of an event it is RECURRENCE-ID alone.
# Seen: INTERVAL is left out where the frequency is months, and EXDATE is left out. A yearly rule becomes one day of its first year. A whole-day
#   event with a DURATION of some days becomes a reminder of every day from then on, forever; with DTEND it ends. Exit status 0, not a word.
# Matters: a partner's calendar of half-yearly reviews warns every month until nobody looks, and of the yearly renewal once. The quarter
#   that a waiver takes out is there again. What a test would have, a single day with DTEND, comes over well.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  remind==0.19.2 vobject==0.9.9 python-dateutil==4.0.0 six==1.17.0 pytz==2026.6 tzdata==2026.6
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'remind=04.02.03-*'
for package in *.deb; do dpkg -x "$package" installed; done

# event NAME START LINE…: a calendar with one event.
event() {
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 'PRODID:-//Example//Deadlines//EN' BEGIN:VEVENT "UID:$1@example.org" DTSTAMP:20261201T080000Z \
    "SUMMARY:$1" "DTSTART;VALUE=DATE:$2" "${@:3}" END:VEVENT END:VCALENDAR > "$1.ics"
}
event review 20270115 'RRULE:FREQ=MONTHLY;INTERVAL=6'
event quarterly 20270201 'RRULE:FREQ=MONTHLY;INTERVAL=3' 'EXDATE;VALUE=DATE:20270501'
event renewal 20270315 'RRULE:FREQ=YEARLY'
event fortnight 20271213 DURATION:P14D
event fortnight-with-dtend 20271213 'DTEND;VALUE=DATE:20271227'

by_vobject() {
  PYTHONPATH=lib python3 - "$1" <<'END'
import datetime, sys, vobject

event = vobject.readOne(open(sys.argv[1])).vevent
days = event.getrruleset()
if days is None:
    length = event.duration.value if "duration" in event.contents else event.dtend.value - event.dtstart.value
    days = [event.dtstart.value + datetime.timedelta(number) for number in range(length.days)]
for day in days:
    if day.year > 2028:
        break
    print(day.strftime("%Y-%m-%d"))
END
}
by_remind() {
  PYTHONPATH=lib python3 -c 'import remind; remind.ics2rem()' "$1" > reminders
  cat reminders >&2
  for month in 2027-{01..12} 2028-{01..12}; do installed/usr/bin/remind -s1 reminders "$month-01"; done | cut -d' ' -f1 | tr / -
}
show() { echo "$1: $(wc -l < days) days in 2027 and 2028," $(head -4 days); }

seen=$(
  for name in review quarterly renewal fortnight fortnight-with-dtend; do
    by_vobject "$name.ics" > days
    show "$name by RFC 5545"
    by_remind "$name.ics" > days 2> reminder
    show "$name by remind"
    cat reminder
  done
)
printf '%s\n' "$seen"

stated="review by RFC 5545: 4 days in 2027 and 2028, 2027-01-15 2027-07-15 2028-01-15 2028-07-15
review by remind: 24 days in 2027 and 2028, 2027-01-15 2027-02-15 2027-03-15 2027-04-15
REM 15 SATISFY [\$T>='2027-01-15'] MSG review
quarterly by RFC 5545: 7 days in 2027 and 2028, 2027-02-01 2027-08-01 2027-11-01 2028-02-01
quarterly by remind: 23 days in 2027 and 2028, 2027-02-01 2027-03-01 2027-04-01 2027-05-01
REM 1 SATISFY [\$T>='2027-02-01'] MSG quarterly
renewal by RFC 5545: 2 days in 2027 and 2028, 2027-03-15 2028-03-15
renewal by remind: 1 days in 2027 and 2028, 2027-03-15
REM Mar 15 2027 MSG renewal
fortnight by RFC 5545: 14 days in 2027 and 2028, 2027-12-13 2027-12-14 2027-12-15 2027-12-16
fortnight by remind: 385 days in 2027 and 2028, 2027-12-13 2027-12-14 2027-12-15 2027-12-16
REM Dec 13 2027 *1 MSG fortnight
fortnight-with-dtend by RFC 5545: 14 days in 2027 and 2028, 2027-12-13 2027-12-14 2027-12-15 2027-12-16
fortnight-with-dtend by remind: 14 days in 2027 and 2028, 2027-12-13 2027-12-14 2027-12-15 2027-12-16
REM Dec 13 2027 *1 UNTIL Dec 26 2027 MSG fortnight-with-dtend"
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
