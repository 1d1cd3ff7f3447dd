#!/usr/bin/env bash
# Six renewal days that one event lists are the first alone to icalevents, and all but the first to ical and vobject.
#
# Tools: icalevents 0.3.1, ical 14.3.1, vobject 0.9.9; recurring-ical-events 3.8.2 with icalendar 7.3.2 for comparison (Python 3.11 or newer).
# Expected: an event's days are its DTSTART, which is always the first of them, and those of RDATE, RRULE or both (RFC 5545, 3.8.5.2 and
#   3.8.5.3). All four read recurring events and say so.
# Seen: icalevents knows no RDATE, also beside a rule: one event comes, of 15 January. ical takes DTSTART for a day only where a rule makes it
#   one, or RDATE says it again; so does vobject's `getrruleset`, unless it is told `addRDate=True`. What RDATE adds to a rule, and
#   EXDATE, is right in all of these three. No error, no warning.
# Matters: days that follow no rule, as 15 January, 1 and 15 February, 1, 15 and 31 March, are what RDATE is for. By one program the first is
#   the partner's only chance, by two others it is not there at all. The calendar itself is right, and each program shows something. With
#   DTSTART repeated in RDATE three of the four are right; an event for each day is read by all.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target lib \
  icalevents==0.3.1 ical==14.3.1 vobject==0.9.9 recurring-ical-events==3.8.2 x-wr-timezone==2.0.1 icalendar==7.3.2 python-dateutil==2.9.0.post0 six==1.17.0 \
  pytz==2026.6 tzdata==2026.6 urllib3==2.8.0 pydantic==2.14.4 pydantic-core==2.50.5 annotated-types==0.8.0 typing-inspection==0.4.5 typing_extensions==4.16.0

cat > days.py <<'END'
import datetime, ical.calendar_stream, icalendar, icalevents.icalevents, recurring_ical_events, vobject

FROM, UNTIL = datetime.date(2027, 1, 1), datetime.date(2027, 12, 31)
readers = {
    "recurring-ical-events": lambda text: [event["DTSTART"].dt for event in
                                           recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(FROM, UNTIL)],
    "icalevents": lambda text: [event.start for event in icalevents.icalevents.events(string_content=text.encode(), start=FROM, end=UNTIL)],
    "ical": lambda text: [event.start for event in
                          ical.calendar_stream.IcsCalendarStream.calendar_from_ics(text).timeline.overlapping(FROM, UNTIL)],
    "vobject": lambda text: vobject.readOne(text).vevent.getrruleset(),
}

def show(name, *lines):
    text = "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Deadlines//EN", "BEGIN:VEVENT", "UID:renewal@example.org",
                        "DTSTAMP:20261201T080000Z", "SUMMARY:Renewal", *lines, "END:VEVENT", "END:VCALENDAR", ""])
    print(name + ":")
    for reader, days in readers.items():
        found = sorted(day.strftime("%m-%d") for day in days(text))
        print(f"  {reader}: {len(found)},", *found)

list_of_five = "RDATE;VALUE=DATE:20270201,20270215,20270301,20270315,20270331"
show("six days", "DTSTART;VALUE=DATE:20270115", list_of_five)
show("six days, the first repeated", "DTSTART;VALUE=DATE:20270115", list_of_five, "RDATE;VALUE=DATE:20270115")
show("a rule of two days and one more", "DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=YEARLY;BYMONTH=1,7;COUNT=2", "RDATE;VALUE=DATE:20270315")
show("a rule of four days without one", "DTSTART;VALUE=DATE:20270101", "RRULE:FREQ=MONTHLY;INTERVAL=3;COUNT=4", "EXDATE;VALUE=DATE:20270401")
END
seen=$(PYTHONPATH=lib python3 -W ignore days.py)
printf '%s\n' "$seen"

stated='six days:
  recurring-ical-events: 6, 01-15 02-01 02-15 03-01 03-15 03-31
  icalevents: 1, 01-15
  ical: 5, 02-01 02-15 03-01 03-15 03-31
  vobject: 5, 02-01 02-15 03-01 03-15 03-31
six days, the first repeated:
  recurring-ical-events: 6, 01-15 02-01 02-15 03-01 03-15 03-31
  icalevents: 1, 01-15
  ical: 6, 01-15 02-01 02-15 03-01 03-15 03-31
  vobject: 6, 01-15 02-01 02-15 03-01 03-15 03-31
a rule of two days and one more:
  recurring-ical-events: 3, 01-01 03-15 07-01
  icalevents: 2, 01-01 07-01
  ical: 3, 01-01 03-15 07-01
  vobject: 3, 01-01 03-15 07-01
a rule of four days without one:
  recurring-ical-events: 3, 01-01 07-01 10-01
  icalevents: 3, 01-01 07-01 10-01
  ical: 3, 01-01 07-01 10-01
  vobject: 3, 01-01 07-01 10-01'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
