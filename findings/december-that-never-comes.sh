#!/usr/bin/env bash
# A crontab line for 31 December never runs under systemd-cron, one for 1 November runs on 1 October, and one for October is dropped.
#
# Tools: systemd-cron 1.15.19, and systemd 252 for what its timers mean (Debian 12).
# Expected: the crontab(5) of the package lets months be named by their first three letters: `oct`, `nov` and `dec` are 10, 11 and 12, as
#   to the cron that it takes the place of.
# Seen: the generator's list of names has no October, so that the two after it are a month early. `31 dec` becomes 31 November, a
#   timer that systemd takes and never starts. `oct` is called garbled in the kernel's log at boot and gets no timer. By their numbers all
#   three are right.
# Matters: a review at the year's end is not late but never due, and nothing has failed that anybody could be told of. A renewal that opens
#   on 1 November is judged in October, by what was earned until then.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'systemd-cron=1.15.19-*' 'systemd=252.*' 'libsystemd-shared=252.*' \
  'libseccomp2=2.5.4-*' 'libkmod2=30+*' 'libapparmor1=3.0.8-*' 'libip4tc2=1.8.9-*' 'libssl3=3.0.*'
for package in *.deb; do dpkg -x "$package" installed; done

# As in /etc/cron.d: minute, hour, day, month, day of week, user, command.
cat > review <<'END'
0 6 30 sep * root /usr/bin/review
0 6 1 oct * root /usr/bin/review
0 6 1 10 * root /usr/bin/review
0 6 1 nov * root /usr/bin/review
0 6 1 11 * root /usr/bin/review
0 6 31 dec * root /usr/bin/review
0 6 31 12 * root /usr/bin/review
END

# The generator reads /etc: its own two steps are run for the file above, as it runs them for each file there.
python3 -W ignore - installed/lib/systemd/system-generators/systemd-crontab-generator > timers 2> garbled <<'END'
import importlib.util, os, sys
from importlib.machinery import SourceFileLoader

loader = SourceFileLoader("generator", sys.argv[1])
generator = importlib.util.module_from_spec(importlib.util.spec_from_loader("generator", loader))
loader.exec_module(generator)
generator.TARGET_DIR, generator.TIMERS_DIR = "units", "units/cron.target.wants"
os.makedirs(generator.TIMERS_DIR)
for number, job in enumerate(generator.parse_crontab("review")):
    timer = generator.generate_timer_unit(job, unit_name=f"review-{number}")
    text = open(f"units/{timer}").read() if timer else ""
    calendar = next((line[len("OnCalendar="):] for line in text.splitlines() if line.startswith("OnCalendar=")), "")
    print(" ".join(job["l"].split()[2:4]), calendar, sep="|")
END

next() {
  TZ=UTC LC_ALL=C LD_LIBRARY_PATH=$(echo installed/usr/lib/*-linux-gnu/systemd):$(echo installed/usr/lib/*-linux-gnu):$(echo installed/lib/*-linux-gnu) \
    installed/usr/bin/systemd-analyze calendar --base-time='2026-11-30 UTC' "$1" | sed -n 's/.*Next elapse: //p'
}
seen=$(
  while IFS='|' read -r line calendar; do
    echo "$line: ${calendar:-no timer}${calendar:+, next $(next "$calendar")}"
  done < timers
  echo "called garbled: $(grep -c garbled garbled)"
)
printf '%s\n' "$seen"

stated='30 sep: *-9-30 6:0:00, next Thu 2027-09-30 06:00:00 UTC
1 oct: no timer
1 10: *-10-1 6:0:00, next Fri 2027-10-01 06:00:00 UTC
1 nov: *-10-1 6:0:00, next Fri 2027-10-01 06:00:00 UTC
1 11: *-11-1 6:0:00, next Mon 2027-11-01 06:00:00 UTC
31 dec: *-11-31 6:0:00, next never
31 12: *-12-31 6:0:00, next Thu 2026-12-31 06:00:00 UTC
called garbled: 1'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
