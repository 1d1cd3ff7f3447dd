#!/usr/bin/env python3
"""The calendar files of a batch's notices, read by parsers that know nothing of this program.

Usage: calendars.py BATCH_FOLDER...

Needs icalendar and vobject. Every calendar of every notice is read by both, and what they read must be the same days. The notices of
several batches are taken in the order given: each day that a later one names must have a greater SEQUENCE.
"""
import email
import email.policy
import pathlib
import sys

import icalendar
import vobject


def calendars(message):
    for part in message.walk():
        if part.get_content_type() == "text/calendar":
            yield part.get_param("method"), part.get_payload(decode=True)


def check(path, sequences):
    count = 0
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.SMTP)
    for method, raw in calendars(message):
        assert raw.count(b"\n") == raw.count(b"\r\n") and raw.endswith(b"\r\n"), "lines end in CRLF"
        assert all(len(line) <= 75 for line in raw.split(b"\r\n")), "a line is longer than 75"
        calendar = icalendar.Calendar.from_ical(raw)
        assert str(calendar["METHOD"]) == method, "the method is that of the part"
        events = list(calendar.walk("VEVENT"))
        assert events, "no event"
        assert not [error for event in [calendar, *events] for error in event.errors], "a property cannot be read"
        other = vobject.readOne(raw.decode("utf-8"))
        others = {str(event.uid.value): event for event in other.vevent_list}
        assert len(others) == len(events), "a UID is there twice"
        for event in events:
            uid, sequence = str(event["UID"]), int(event["SEQUENCE"])
            twin = others[uid]
            assert twin.dtstart.value == event["DTSTART"].dt and twin.dtend.value == event["DTEND"].dt
            assert twin.summary.value == str(event["SUMMARY"]) and twin.description.value == str(event["DESCRIPTION"])
            assert (event["DTEND"].dt - event["DTSTART"].dt).days == 1
            assert str(event["STATUS"]) == {"PUBLISH": "CONFIRMED", "CANCEL": "CANCELLED"}[method]
            assert sequence > sequences.get(uid, -1), "SEQUENCE does not grow"
            sequences[uid] = sequence
            count += 1
    return count


def main():
    sequences, events, notices = {}, 0, 0
    for batch in sys.argv[1:]:
        for path in sorted(pathlib.Path(batch, "notices").glob("*.eml")):
            try:
                found = check(path, sequences)
            except (AssertionError, ValueError, KeyError) as error:
                sys.exit(f"{path}: {error}")
            events += found
            notices += found > 0
    print(f"{notices} notices with {events} days, of {len(sequences)} things, read alike")
    if not events:
        sys.exit("no calendar was found")


main()
