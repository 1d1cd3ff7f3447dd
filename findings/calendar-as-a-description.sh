#!/usr/bin/env bash
# munpack leaves out a calendar file whose name is long or has an umlaut, or files it as the description of another one.
#
# Tools: munpack (mpack 1.6), ripMIME 1.4.0.10 (both Debian 12); Python's `email` writes the message (Python 3.11 or newer).
# Expected: an attachment is saved, under its name or, where munpack cannot read that, as part1, part2, ..., as its manual has it and as the
#   PDF file is. ripMIME saves all three calendars under their names.
# Seen: a long name, or one with letters beyond ASCII, is written after RFC 2231, which munpack does not know. A text without a name is, to
#   munpack, what was said before the next attachment: the calendar becomes the .desc file of the list of credits, and of two in a row
#   the second is lost, with the words "tempdesc.txt: File exists" and status 0.
# Matters: a notice that has a calendar file for each deadline is taken apart by a partner's script, and the deadlines with the longer names
#   come into no calendar. Files are called by channel, certification and day: some channels get all of theirs, so that it seems to work.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'mpack=1.6-*' 'ripmime=1.4.0.10*'
for package in *.deb; do dpkg -x "$package" installed; done
mkdir munpack ripmime

python3 - <<'END'
from email.message import EmailMessage
from email.policy import SMTP

message = EmailMessage(policy=SMTP)
message["From"], message["To"], message["Subject"] = "notices@example.org", "partner@example.net", "Renewal"
message.set_content("The deadlines are attached.\n")
for day, name in [("20270131", "CH-0042.ics"), ("20270228", "CH-0042-certification-renewal-open-until-2027-02-28-for-two-stars.ics"),
                  ("20270331", "CH-0042-Verlängerung.ics")]:
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Deadlines//EN", "BEGIN:VEVENT", f"UID:{day}@example.org",
             "DTSTAMP:20261201T080000Z", f"DTSTART;VALUE=DATE:{day}", "SUMMARY:Renewal due", "END:VEVENT", "END:VCALENDAR", ""]
    message.add_attachment("\r\n".join(lines).encode(), maintype="text", subtype="calendar", filename=name)
message.add_attachment("channel,credits\r\nCH-0042,600\r\n", subtype="csv", filename="credits.csv")
message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="CH-0042-Verlängerung.pdf")
open("notice.eml", "wb").write(message.as_bytes())
END

seen=$(
  (cd munpack && ../installed/usr/bin/munpack ../notice.eml 2>&1 | tr -d '\r' && echo "munpack: status $?")
  installed/usr/bin/ripmime -i notice.eml -d ripmime
  for tool in munpack ripmime; do
    grep -r DTSTART "$tool" | tr -d '\r' | LC_ALL=C sort
  done
)
printf '%s\n' "$seen"

stated='tempdesc.txt: File exists
CH-0042.ics (text/calendar)
credits.csv (text/csv)
part1 (application/pdf)
munpack: status 0
munpack/CH-0042.ics:DTSTART;VALUE=DATE:20270131
munpack/credits.desc:DTSTART;VALUE=DATE:20270228
ripmime/CH-0042-Verlängerung.ics:DTSTART;VALUE=DATE:20270331
ripmime/CH-0042-certification-renewal-open-until-2027-02-28-for-two-stars.ics:DTSTART;VALUE=DATE:20270228
ripmime/CH-0042.ics:DTSTART;VALUE=DATE:20270131'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
