#!/usr/bin/env bash
# A job of the 1st, the 15th and every Friday runs under systemd-cron only on a 1st or 15th that is a Friday.
#
# Tools: systemd-cron 1.15.19, systemd 252 for what its timers mean (Debian 12); cronsim 2.8 for comparison (Python 3.11 or newer).
# Expected: POSIX lets a line that names both days of the month and days of the week run on either. The crontab(5) of the package says so,
#   too, with this very line, `30 4 1,15 * 5`, as its example. cronsim does so.
# Seen: systemd-cron writes both into one timer, `Fri *-*-1,15 4:30:00`, and systemd wants both. Nothing is said in the log. A line with
#   one of the two is right.
# Matters: a job that is to look at every Monday and, for the deadlines, at the first of the month, too, runs about twice a year.
#   Deadlines pass between two runs, and each run that does take place is a good one.
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
cat > review <<'END'
30 4 1,15 * 5 root /usr/bin/review
30 4 1,15 * * root /usr/bin/review
30 4 * * 5 root /usr/bin/review
END

# The generator reads /etc: its own two steps are run for the file above, as it runs them for each file there.
PYTHONPATH=lib python3 -W ignore - installed/lib/systemd/system-generators/systemd-crontab-generator > timers <<'END'
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
    calendar, = (line[len("OnCalendar="):].strip() for line in open(f"units/{timer}") if line.startswith("OnCalendar="))
    times = " ".join(job["l"].split()[:5])
    runs = itertools.takewhile(lambda time: time.year == 2027, CronSim(times, datetime.datetime(2026, 12, 31, 23)))
    print(times, calendar, len(list(runs)), sep="|")
END

runs() {
  TZ=UTC LC_ALL=C LD_LIBRARY_PATH=$(echo installed/usr/lib/*-linux-gnu/systemd):$(echo installed/usr/lib/*-linux-gnu):$(echo installed/lib/*-linux-gnu) \
    installed/usr/bin/systemd-analyze calendar --base-time='2026-12-31 23:00 UTC' --iterations=150 "$1" | grep -Ec '(elapse|Iter[^:]*): .* 2027-'
}
seen=$(
  while IFS='|' read -r times calendar expected; do
    echo "$times: $calendar, $(runs "$calendar") runs in 2027, $expected by cronsim"
  done < timers
)
printf '%s\n' "$seen"

stated='30 4 1,15 * 5: Fri *-*-1,15 4:30:00, 4 runs in 2027, 73 by cronsim
30 4 1,15 * *: *-*-1,15 4:30:00, 24 runs in 2027, 24 by cronsim
30 4 * * 5: Fri *-*-* 4:30:00, 53 runs in 2027, 53 by cronsim'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
