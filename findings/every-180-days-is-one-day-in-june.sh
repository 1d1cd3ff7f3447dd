#!/usr/bin/env bash
# Every 90 days is every month to fugit, every 180 days is one day in June, and every January is the last one.
#
# Tool: fugit 1.5.2 with et-orbi 1.2.2 and Ruby 3.1.2 (Debian 12), which reads schedules in plain English for job runners in Ruby.
# Expected: what cron's five fields cannot say is refused, as "every quarter", "every 2 weeks" and "every 2 years" are (`parse` gives nil); what they
#   can say is said, as "every 6 months" is: the 1st of January and July.
# Seen: a number that is larger than the field is put into it all the same, as a step that nothing follows: 45 and 90 days are the 1st of each month,
#   18 months are a year, 48 hours a day. 14 days come to the 1st, 15th and 29th, two or three days before the next 1st. From 100 days on, and for a
#   month by its name, what is made is no schedule but a moment of this year: the 180th day of it, or 1 January that is over. No error.
# Matters: reviews in January and July, reminders every 90 days, deadlines worked off every 14: a partner is reminded three times as often, the
#   jobs run twice within three days, or never again. "every 3 months" and "every 6 months", with which one tries it, are right.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'ruby-fugit=1.5.2-*' 'ruby-raabro=1.4.0-*' 'ruby-et-orbi=1.2.2-*' 'ruby-tzinfo=2.0.5-*' \
  'ruby-concurrent=1.1.6+dfsg-*' 'ruby3.1=3.1.2-*' 'libruby3.1=3.1.2-*' 'libgmp10=2:6.2.1*' 'libyaml-0-2=0.2.5-*'
for package in *.deb; do dpkg -x "$package" installed; done
libraries=$(echo "$folder"/installed/usr/lib/*-linux-gnu*)
path=installed/usr/lib/ruby/3.1.0:$(echo installed/usr/lib/*-linux-gnu*/ruby/3.1.0):installed/usr/lib/ruby/vendor_ruby
for gem in installed/usr/share/rubygems-integration/all/gems/*/lib; do path=$path:$gem:$gem/concurrent-ruby; done

seen=$(LD_LIBRARY_PATH=$libraries RUBYLIB=$path TZ=UTC0 installed/usr/bin/ruby3.1 --disable-gems - <<'END'
require 'fugit'

PERIODS = ['3 months', '6 months', '18 months', '14 days', '45 days', '90 days', '180 days', '48 hours', 'January', 'January and July',
           'quarter', '2 weeks', '2 years']
PERIODS.each do |period|
  read = Fugit.parse("every #{period}")
  meaning =
    case read
    when Fugit::Cron
      day = EtOrbi.parse('2027-01-31 12:00 UTC')
      read.to_cron_s + ', then ' + (1..4).map { (day = read.next_time(day)).strftime('%F') }.join(' ')
    when EtOrbi::EoTime
      "a moment, day #{read.to_local_time.yday} of #{read.year == Time.now.year ? 'this year' : 'another year'}"
    else
      read.inspect
    end
  puts "every #{period}: #{meaning}"
end
END
)
printf '%s\n' "$seen"

stated='every 3 months: 0 0 1 1,4,7,10 *, then 2027-04-01 2027-07-01 2027-10-01 2028-01-01
every 6 months: 0 0 1 1,7 *, then 2027-07-01 2028-01-01 2028-07-01 2029-01-01
every 18 months: 0 0 1 1 *, then 2028-01-01 2029-01-01 2030-01-01 2031-01-01
every 14 days: 0 0 1,15,29 * *, then 2027-02-01 2027-02-15 2027-03-01 2027-03-15
every 45 days: 0 0 1 * *, then 2027-02-01 2027-03-01 2027-04-01 2027-05-01
every 90 days: 0 0 1 * *, then 2027-02-01 2027-03-01 2027-04-01 2027-05-01
every 180 days: a moment, day 180 of this year
every 48 hours: 0 0 * * *, then 2027-02-01 2027-02-02 2027-02-03 2027-02-04
every January: a moment, day 1 of this year
every January and July: a moment, day 1 of this year
every quarter: nil
every 2 weeks: nil
every 2 years: nil'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
