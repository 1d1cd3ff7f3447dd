#!/usr/bin/env bash
# From 31 December a review each June and December is due on 1 July to sabre/vobject, on 30 June to IceCube, and on no day of June by RFC 5545.
#
# Tools: sabre/vobject 2.1.7 with PHP 8.2, IceCube 0.16.4 with Ruby 3.1 (all Debian 12); python-dateutil 4.0.0 for comparison (Python 3.11 or newer).
# Expected: both read the rules of iCalendar, where a day that a month has not got is left out (RFC 5545, 3.3.10), as dateutil does. IceCube's page
#   shows rules both read from iCalendar and written to it.
# Seen: `FREQ=YEARLY;BYMONTH=6,12` from 31 December is, to sabre/vobject, on 1 July, and from then on always on the 1st, 1 December instead of the
#   31st as well. IceCube takes the month's last day, and comes back to the 31st. It does so with a quarter (`FREQ=MONTHLY;INTERVAL=3`) and with
#   29 February in other years, where sabre/vobject keeps to the RFC. With BYMONTHDAY=-1, or from the 1st, all three agree.
# Matters: half-years end on 30 June and 31 December, and the day from which a calendar's rule counts is often the latter. The same file shows the
#   partner three different days in June, by the server and the program that it has gone through, and one of them 30 days early in December.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'php-sabre-vobject=2.1.7-*' 'php8.2-cli=8.2.*' 'libxml2=2.9.14*' 'libargon2-1=0~20171227-*' \
  'libsodium23=1.0.18-*' 'libpcre2-8-0=10.42-*' 'libedit2=3.1-20221030-*' 'libbsd0=0.11.7-*' 'libmd0=1.0.4-*' 'libtinfo6=6.4-*' 'libicu72=72.1-*' \
  'ruby-ice-cube=0.16.4-*' 'ruby3.1=3.1.2-*' 'libruby3.1=3.1.2-*' 'libgmp10=2:6.2.1*' 'libyaml-0-2=0.2.5-*'
for package in *.deb; do dpkg -x "$package" installed; done
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target lib \
  python-dateutil==4.0.0 six==1.17.0 tzdata==2026.6

cat > rule.php <<'END'
<?php
spl_autoload_register(function ($class) {
    $file = 'installed/usr/share/php/' . strtr($class, '\\', '/') . '.php';
    if (is_file($file)) require $file;
});
[, $start, $rule] = $argv;
$calendar = Sabre\VObject\Reader::read(implode("\r\n", ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//Reviews//EN', 'BEGIN:VEVENT',
    'UID:review@example.org', 'DTSTAMP:20261201T080000Z', "DTSTART;VALUE=DATE:$start", "RRULE:$rule", 'END:VEVENT', 'END:VCALENDAR', '']));
$dates = new Sabre\VObject\RecurrenceIterator($calendar, 'review@example.org');
for ($number = 0; $number < 5; $number++, $dates->next()) echo $dates->getDTStart()->format('Y-m-d '), '';
END
cat > rule.rb <<'END'
require 'date'
require 'ice_cube'
schedule = IceCube::Schedule.new(DateTime.parse(ARGV[0] + 'T000000Z').to_time.utc)
schedule.add_recurrence_rule(IceCube::Rule.from_ical(ARGV[1]))
puts schedule.first(5).map { |date| date.to_time.strftime('%F') }.join(' ')
END
cat > rule.py <<'END'
import itertools, sys
from dateutil import parser, rrule
dates = rrule.rrulestr(sys.argv[2], dtstart=parser.parse(sys.argv[1]))
print(*(f"{date:%F}" for date in itertools.islice(dates, 5)))
END

libraries=$(echo "$folder"/installed/usr/lib/*-linux-gnu*):$(echo "$folder"/installed/lib/*-linux-gnu*)
ruby=$(echo installed/usr/lib/ruby/3.1.0):$(echo installed/usr/lib/*-linux-gnu*/ruby/3.1.0):$(echo installed/usr/share/rubygems-integration/all/gems/*/lib)
seen=$(
  while read -r start rule; do
    echo "$start $rule"
    echo "  vobject:  $(LD_LIBRARY_PATH=$libraries PHPRC=/dev/null installed/usr/bin/php8.2 -n -d error_reporting=0 -d date.timezone=UTC rule.php "$start" "$rule")"
    echo "  IceCube:  $(LD_LIBRARY_PATH=$libraries RUBYLIB=$ruby TZ=UTC0 installed/usr/bin/ruby3.1 --disable-gems rule.rb "$start" "$rule")"
    echo "  dateutil: $(PYTHONPATH=lib python3 rule.py "$start" "$rule")"
  done <<'END'
20261231 FREQ=YEARLY;BYMONTH=6,12
20261231 FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1
20270101 FREQ=YEARLY;BYMONTH=1,7
20270131 FREQ=MONTHLY;INTERVAL=3
20240229 FREQ=YEARLY
END
)
printf '%s\n' "$seen"

stated='20261231 FREQ=YEARLY;BYMONTH=6,12
  vobject:  2026-12-31 2027-07-01 2027-12-01 2028-06-01 2028-12-01 
  IceCube:  2026-12-31 2027-06-30 2027-12-31 2028-06-30 2028-12-31
  dateutil: 2026-12-31 2027-12-31 2028-12-31 2029-12-31 2030-12-31
20261231 FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1
  vobject:  2026-12-31 2027-06-30 2027-12-31 2028-06-30 2028-12-31 
  IceCube:  2026-12-31 2027-06-30 2027-12-31 2028-06-30 2028-12-31
  dateutil: 2026-12-31 2027-06-30 2027-12-31 2028-06-30 2028-12-31
20270101 FREQ=YEARLY;BYMONTH=1,7
  vobject:  2027-01-01 2027-07-01 2028-01-01 2028-07-01 2029-01-01 
  IceCube:  2027-01-01 2027-07-01 2028-01-01 2028-07-01 2029-01-01
  dateutil: 2027-01-01 2027-07-01 2028-01-01 2028-07-01 2029-01-01
20270131 FREQ=MONTHLY;INTERVAL=3
  vobject:  2027-01-31 2027-07-31 2027-10-31 2028-01-31 2028-07-31 
  IceCube:  2027-01-31 2027-04-30 2027-07-31 2027-10-31 2028-01-31
  dateutil: 2027-01-31 2027-07-31 2027-10-31 2028-01-31 2028-07-31
20240229 FREQ=YEARLY
  vobject:  2024-02-29 2028-02-29 2032-02-29 2036-02-29 2040-02-29 
  IceCube:  2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29
  dateutil: 2024-02-29 2028-02-29 2032-02-29 2036-02-29 2040-02-29'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
