#!/usr/bin/env bash
# calcurse takes a moved deadline for a second one, and its cancellation for a third.
#
# Tool: calcurse 4.7.1 (Debian 12).
# Expected: events with the same UID are the same event (RFC 5545): one with a higher SEQUENCE replaces the one that is there, one with
#   METHOD:CANCEL and STATUS:CANCELLED takes it away (RFC 5546). At least the cancelled one is not entered, or marked.
# Seen: `--import` reads neither UID, SEQUENCE, METHOD nor STATUS. Each file adds an event, the cancelled one in the same way as the
#   others. The same file imported twice is there twice. The import reports one event each time and ends with status 0.
# Matters: who corrects or takes back a deadline by sending the calendar file again leaves a partner with all of them, of which none is
#   marked as void. Only the text of the summary can tell.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(
  cd "$folder"
  apt-get -qq -o APT::Sandbox::User=root download 'calcurse=4.7.1-*' 'libncursesw6=6.4-*' 'libtinfo6=6.4-*'
  for package in *.deb; do dpkg -x "$package" installed; done
)

calcurse() {
  LD_LIBRARY_PATH=$(echo "$folder"/installed/usr/lib/*-linux-gnu*):$(echo "$folder"/installed/lib/*-linux-gnu*) \
    LC_ALL=C.UTF-8 "$folder/installed/usr/bin/calcurse" --datadir "$folder/data" --confdir "$folder/data" "$@"
}

# file METHOD SEQUENCE STATUS DAY NEXT-DAY
file() {
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 'PRODID:-//Example//Deadlines//EN' "METHOD:$1" \
    BEGIN:VEVENT UID:ch-1@example.org DTSTAMP:20261201T080000Z "SEQUENCE:$2" "STATUS:$3" \
    "DTSTART;VALUE=DATE:$4" "DTEND;VALUE=DATE:$5" 'SUMMARY:Renewal due' END:VEVENT END:VCALENDAR
}
mkdir "$folder/data"
file PUBLISH 0 CONFIRMED 20270131 20270201 > "$folder/first.ics"
file PUBLISH 1 CONFIRMED 20270228 20270301 > "$folder/moved.ics"
file CANCEL 2 CANCELLED 20270228 20270301 > "$folder/cancelled.ics"

seen=$(
  for name in first first moved cancelled; do
    calcurse --import "$folder/$name.ics" > "$folder/report"
    echo "$name: $(grep -o '[0-9]* event' "$folder/report")"
  done
  calcurse --query --from 01/01/2027 --to 03/31/2027
)
printf '%s\n' "$seen"

stated='first: 1 event
first: 1 event
moved: 1 event
cancelled: 1 event
01/31/27:
 * Renewal due
 * Renewal due

02/28/27:
 * Renewal due
 * Renewal due'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
