#!/usr/bin/env bash
# A calendar that ics has read and written says CALSCALE:GEORGIAN, and its alarm rings days earlier.
#
# Tools: ics 0.7.3; icalendar 7.3.2 reads the times of the alarm, before and after (Python 3.11 or newer).
# Expected: a calendar that is read and written again without a change says the same.
# Seen: where the calendar names no scale, as nearly none does, the copy gets CALSCALE:GEORGIAN; RFC 5545 knows GREGORIAN alone. METHOD,
#   which has to stand before the events, comes after them. RELATED=END is left out of the alarm's trigger, which from then on counts from
#   the start. The quotes around a name with a comma become a backslash, which parameters do not have.
# Matters: a deadline of three days whose reminder is due one day before its end reminds a day before its beginning. A strict reader takes
#   the copy for a calendar of an unknown scale, and one that looks for METHOD where it belongs finds none.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  ics==0.7.3 TatSu==5.15.1 arrow==1.4.0 attrs==26.1.0 python-dateutil==4.0.0 six==1.17.0 typing_extensions==4.16.0 tzdata==2026.6 icalendar==7.3.2

seen=$(PYTHONPATH="$folder/lib" python3 -W ignore - <<'END'
import icalendar, ics

original = "\r\n".join([
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Deadlines//EN", "METHOD:PUBLISH",
    "BEGIN:VEVENT", "UID:ch-1@example.org", "DTSTAMP:20261201T080000Z",
    "DTSTART;VALUE=DATE:20270129", "DTEND;VALUE=DATE:20270201", "SUMMARY:Renewal open",
    'ORGANIZER;CN="Certification, team":mailto:team@example.org',
    "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Closes soon", "TRIGGER;RELATED=END:-P1D", "END:VALARM",
    "END:VEVENT", "END:VCALENDAR", ""])
copy = ics.Calendar(original).serialize()

def show(name, text):
    lines = text.split("\r\n")
    event = icalendar.Calendar.from_ical(text).events[0]
    print(f"{name}: METHOD", "before" if lines.index("METHOD:PUBLISH") < lines.index("BEGIN:VEVENT") else "after", "the event,",
          "alarm on", *(time.trigger for time in event.alarms.times))
    print(*(line for line in lines if line.startswith(("CALSCALE", "TRIGGER", "ORGANIZER"))), sep="\n")

show("original", original)
show("copy", copy)
END
)
printf '%s\n' "$seen"

stated='original: METHOD before the event, alarm on 2027-01-31
ORGANIZER;CN="Certification, team":mailto:team@example.org
TRIGGER;RELATED=END:-P1D
copy: METHOD after the event, alarm on 2027-01-28
CALSCALE:GEORGIAN
TRIGGER:-P1D
ORGANIZER;CN=Certification\, team:mailto:team@example.org'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
