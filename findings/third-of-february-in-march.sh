#!/usr/bin/env bash
# One template of a notice says 3 February and 45 credits by Liquid, and 2 March and 44 credits by its port to Python.
#
# Tools: Liquid 5.4.0 with Ruby 3.1.2 (Debian 12), python-liquid 2.3.6 (Python 3.11 or newer).
# Expected: python-liquid says that it follows Liquid closely and is tested by a common suite: the same template and the same values give the
#   same text, as they do where a date is written by ISO 8601.
# Seen: the filter `date` leaves the reading to the language below. 03/02/2027 and 10.02.2027 are day first to Ruby and month first to Python,
#   which turns them around only where the day is over 12. 10.02.27 is 27 February 2010 to Ruby. `round` takes a half up there, and to the
#   even number here: 44.5 is 45 or 44, while 45.5 is 46 to both. "600 credits" and "44,5" count as 600 and 44 in Ruby's sums, and as 0 in
#   Python's. No error in either.
# Matters: texts are tried with the one and sent with the other. Nearly two thirds of a year's days are the same to both, and every second
#   half credit, so that a proof shows nothing; the partner reads a deadline four weeks later, or one credit less than the star needs.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'ruby-liquid=5.4.0-*' 'ruby3.1=3.1.2-*' 'libruby3.1=3.1.2-*' 'libgmp10=2:6.2.1*' 'libyaml-0-2=0.2.5-*'
for package in *.deb; do dpkg -x "$package" installed; done
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target lib \
  python-liquid==2.3.6 babel==2.19.0 importlib-resources==7.1.0 MarkupSafe==3.0.4 python-dateutil==4.0.0 six==1.17.0 pytz==2026.6 tzdata==2026.6

cat > templates <<'END'
{{ "2027-02-03" | date: "%-d %B %Y" }}
{{ "03/02/2027" | date: "%-d %B %Y" }}
{{ "10.02.2027" | date: "%-d %B %Y" }}
{{ "31.01.2027" | date: "%-d %B %Y" }}
{{ "10.02.27" | date: "%-d %B %Y" }}
{{ 44.5 | round }} credits
{{ 45.5 | round }} credits
{{ 44.25 | round: 1 }} credits
{{ "600 credits" | plus: 0 }}
{{ "44,5" | plus: 0 }}
{{ "44.5" | plus: 0.5 }}
{{ "2027-01-31" | date: "%G-W%V" }}
END
cat > render.rb <<'END'
require 'liquid'
File.foreach('templates', chomp: true) { |line| puts Liquid::Template.parse(line).render }
END
cat > render.py <<'END'
import liquid
for line in open("templates"):
    print(liquid.Environment().from_string(line.rstrip("\n")).render())
END

libraries=$(echo "$folder"/installed/usr/lib/*-linux-gnu*):$(echo "$folder"/installed/lib/*-linux-gnu*)
ruby=$(echo installed/usr/lib/ruby/3.1.0):$(echo installed/usr/lib/*-linux-gnu*/ruby/3.1.0):$(echo installed/usr/share/rubygems-integration/all/gems/*/lib)
LD_LIBRARY_PATH=$libraries RUBYLIB=$ruby TZ=UTC0 installed/usr/bin/ruby3.1 --disable-gems render.rb > by-ruby
PYTHONPATH=lib TZ=UTC0 python3 render.py > by-python
seen=$(paste -d '|' templates by-ruby by-python | python3 -c '
import sys
for template, ruby, python in (line.rstrip("\n").rsplit("|", 2) for line in sys.stdin):
    print(f"{template}  Ruby: {ruby}, Python: {python}")')
printf '%s\n' "$seen"

stated='{{ "2027-02-03" | date: "%-d %B %Y" }}  Ruby: 3 February 2027, Python: 3 February 2027
{{ "03/02/2027" | date: "%-d %B %Y" }}  Ruby: 3 February 2027, Python: 2 March 2027
{{ "10.02.2027" | date: "%-d %B %Y" }}  Ruby: 10 February 2027, Python: 2 October 2027
{{ "31.01.2027" | date: "%-d %B %Y" }}  Ruby: 31 January 2027, Python: 31 January 2027
{{ "10.02.27" | date: "%-d %B %Y" }}  Ruby: 27 February 2010, Python: 2 October 2027
{{ 44.5 | round }} credits  Ruby: 45 credits, Python: 44 credits
{{ 45.5 | round }} credits  Ruby: 46 credits, Python: 46 credits
{{ 44.25 | round: 1 }} credits  Ruby: 44.3 credits, Python: 44.2 credits
{{ "600 credits" | plus: 0 }}  Ruby: 600, Python: 0
{{ "44,5" | plus: 0 }}  Ruby: 44, Python: 0
{{ "44.5" | plus: 0.5 }}  Ruby: 45.0, Python: 45.0
{{ "2027-01-31" | date: "%G-W%V" }}  Ruby: 2027-W04, Python: 2027-W04'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
