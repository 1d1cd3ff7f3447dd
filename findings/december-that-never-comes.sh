#!/usr/bin/env bash
# A crontab line for 31 December never runs under systemd-cron, and one for the 1st and Mondays only on a 1st that is a Monday.
#
# Tools: systemd-cron 1.15.19, systemd 252 for what its timers mean (Debian 12); cronsim 2.8 for comparison (Python 3.11 or newer).
# Expected: what the package's own crontab(5) says: months can be named by their first three letters, and a line with days of the month and
#   days of the week runs on either, as POSIX has it, too. cronsim does both.
# Seen: the generator's list of names has no October, so that November and December are a month early. `31 dec` becomes 31 November, a
#   timer that systemd takes and never starts. `oct` is called garbled in the kernel's log at boot and gets no timer. Days of both kinds
#   are put into one timer, of which systemd wants both. By their numbers the months are right, and so are days of one kind.
# Matters: a review at the year's end is never due, one of November looks at what was earned until October, and a job for deadlines at the
#   first of the month and on Mondays runs three times in 2027 instead of 61. Nothing fails, so that nobody is told.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'systemd-cron=1.15.19-*' 'systemd=252.*' 'libsystemd-shared=252.*' \
  'libseccomp2=2.5.4-*' 'libkmod2=30+*' 'libapparmor1=3.0.8-*' 'libip4tc2=1.8.9-*' 'libssl3=3.0.*'
for package in *.deb; do dpkg -x "$package" installed; done
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  cronsim==2.8

# As in /etc/cron.d: minute, hour, day, month, day of week, user, command.
for times in '0 6 30 sep *' '0 6 1 oct *' '0 6 1 10 *' '0 6 1 nov *' '0 6 31 dec *' '0 6 31 12 *' '0 6 1 * *' '0 6 * * 1' '0 6 1 * 1'; do
  echo "$times root /usr/bin/review"
done > review

# The generator reads /etc: its own two steps are run for the file above, as it runs them for each file there.
PYTHONPATH=lib python3 -W ignore - installed/lib/systemd/system-generators/systemd-crontab-generator > timers 2> log <<'END'
import datetime, importlib.util, itertools, os, sys
from importlib.machinery import SourceFileLoader
from cronsim import CronSim

loader = SourceFileLoader("generator", sys.argv[1])
generator = importlib.util.module_from_spec(importlib.util.spec_from_loader("generator", loader))
loader.exec_module(generator)
generator.TARGET_DIR, generator.TIMERS_DIR = "units", "units/cron.target.wants"
os.makedirs(generator.TIMERS_DIR)
for number, job in enumerate(generator.parse_crontab("review")):
    timer = generator.generate_timer_unit(job, unit_name=f"review-{number}")
    lines = open(f"units/{timer}").read().splitlines() if timer else []
    calendar = next((line[len("OnCalendar="):] for line in lines if line.startswith("OnCalendar=")), "no timer")
    times = " ".join(job["l"].split()[:5])
    runs = itertools.takewhile(lambda time: time.year == 2027, CronSim(times, datetime.datetime(2026, 12, 31, 23)))
    print(times, calendar, len(list(runs)), sep="|")
END

runs() {
  TZ=UTC LC_ALL=C LD_LIBRARY_PATH=$(echo installed/usr/lib/*-linux-gnu/systemd):$(echo installed/usr/lib/*-linux-gnu):$(echo installed/lib/*-linux-gnu) \
    installed/usr/bin/systemd-analyze calendar --base-time='2026-12-31 23:00 UTC' --iterations=150 "$1" > times
  grep -Ec '(elapse|Iter[^:]*): .* 2027-' times || true
}
seen=$(
  while IFS='|' read -r times calendar expected; do
    [ "$calendar" = "no timer" ] && count=0 || count=$(runs "$calendar")
    echo "$times: $calendar, $count in 2027, $expected by cronsim"
  done < timers
  echo "called garbled: $(grep -c garbled log)"
)
printf '%s\n' "$seen"

stated='0 6 30 sep *: *-9-30 6:0:00, 1 in 2027, 1 by cronsim
0 6 1 oct *: no timer, 0 in 2027, 1 by cronsim
0 6 1 10 *: *-10-1 6:0:00, 1 in 2027, 1 by cronsim
0 6 1 nov *: *-10-1 6:0:00, 1 in 2027, 1 by cronsim
0 6 31 dec *: *-11-31 6:0:00, 0 in 2027, 1 by cronsim
0 6 31 12 *: *-12-31 6:0:00, 1 in 2027, 1 by cronsim
0 6 1 * *: *-*-1 6:0:00, 12 in 2027, 12 by cronsim
0 6 * * 1: Mon *-*-* 6:0:00, 52 in 2027, 52 by cronsim
0 6 1 * 1: Mon *-*-1 6:0:00, 3 in 2027, 61 by cronsim
called garbled: 1'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
