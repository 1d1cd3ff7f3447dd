#!/usr/bin/env bash
# `stars: 2,3,4` is the number 234 to Ruby, `3,5` is 35, and 12:30 is 45,000.
#
# Tools: Ruby 3.1.2 with Psych 4.0.3 (Debian 12), PyYAML 6.0.4 for comparison; both read YAML 1.1.
# Expected: numbers and commas without blanks are text, as in PyYAML; YAML 1.1 lets underscores part digits, not commas. 12:30 is text,
#   or, to the base of 60 as YAML 1.1 has it, 750.
# Seen: Psych takes commas anywhere between digits out of the number, not only those between thousands. Two parts with a colon are hours
#   and minutes to it, counted in seconds, so that 12:30 is 60 times what PyYAML makes of it; three parts are the same to both. PyYAML
#   writes the text 2,3,4 without quotes.
# Matters: a list typed without brackets and a decimal comma become plausible numbers without an error: half a point is five. A
#   configuration that Python wrote and Ruby reads (Puppet, Vagrant, Jekyll and Chef are Ruby) changes on the way.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  PyYAML==6.0.4
(
  cd "$folder"
  apt-get -qq -o APT::Sandbox::User=root download 'ruby3.1=3.1.2-*' 'libruby3.1=3.1.2-*' 'libyaml-0-2=0.2.5-*'
  for package in *.deb; do dpkg -x "$package" ruby; done
)
libraries=$(echo "$folder"/ruby/usr/lib/*-linux-gnu*)

ruby() {
  LD_LIBRARY_PATH=$libraries "$folder/ruby/usr/bin/ruby3.1" --disable-gems \
    -I "$folder/ruby/usr/lib/ruby/3.1.0" -I "$libraries/ruby/3.1.0" -ryaml "$@"
}

seen=$(
  ruby -e 'puts "Ruby #{RUBY_VERSION}, Psych #{Psych::VERSION}"'
  for text in 2,3,4 3,5 0,5 1,200 12:30 12:30:45; do
    printf '%s: ' "$text"
    printf 'value: %s\n' "$text" > "$folder/bare.yaml"
    ruby -e 'print "Ruby ", YAML.load_file(ARGV[0])["value"].inspect, ", "' "$folder/bare.yaml"
    PYTHONPATH="$folder/lib" python3 - "$text" "$folder/bare.yaml" "$folder/dumped.yaml" <<'END'
import sys, yaml

text, bare, dumped = sys.argv[1:]
print(f"PyYAML {yaml.safe_load(open(bare))['value']!r}, ", end="")
yaml.safe_dump({"value": text}, open(dumped, "w"))
END
    ruby -e 'puts "the text by PyYAML to Ruby #{YAML.load_file(ARGV[0])["value"].inspect}"' "$folder/dumped.yaml"
  done
)
printf '%s\n' "$seen"

stated="Ruby 3.1.2, Psych 4.0.3
2,3,4: Ruby 234, PyYAML '2,3,4', the text by PyYAML to Ruby 234
3,5: Ruby 35, PyYAML '3,5', the text by PyYAML to Ruby 35
0,5: Ruby 5, PyYAML '0,5', the text by PyYAML to Ruby 5
1,200: Ruby 1200, PyYAML '1,200', the text by PyYAML to Ruby 1200
12:30: Ruby 45000, PyYAML 750, the text by PyYAML to Ruby \"12:30\"
12:30:45: Ruby 45045, PyYAML 45045, the text by PyYAML to Ruby \"12:30:45\""
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
