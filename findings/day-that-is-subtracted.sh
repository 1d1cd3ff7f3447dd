#!/usr/bin/env bash
# The sqlite3 shell makes 2022 of the parameter '2027-02-03', and 89 of '0089', quotes or not.
#
# Tool: sqlite3 3.40.1 (Debian 12), its `.parameter set`; Python's sqlite3 for comparison.
# Expected: `'2027-02-03'` in quotes is a text, as in every statement of the same shell. The shell's help promises that the parameter is given
#   the value. Python binds the text.
# Seen: the shell takes the quotes away, as it does for a file's name, then reads what is left as an expression, if it is one: year minus month
#   minus day. What is none, as CH-1042 or 12:30, is taken as a text, so that some parameters are right. Only quotes within quotes keep the
#   date. No word of it. A number is before every text: nothing was due before the day, and everything is due from it on.
# Matters: a parameter is what one is told to use in place of pasting a value into the statement. The auditor's query by day finds either
#   nobody or everybody, by which way it asks, and an id of digits finds none or, without its zeros, another channel.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'sqlite3=3.40.1-*' 'libsqlite3-0=3.40.1-*' 'libreadline8=8.2-*' 'libtinfo6=6.4-*'
for package in *.deb; do dpkg -x "$package" installed; done
sqlite3() {
  LD_LIBRARY_PATH=$(echo installed/usr/lib/*-linux-gnu*):$(echo installed/lib/*-linux-gnu*) installed/usr/bin/sqlite3 "$@"
}

sqlite3 records.db "create table deadline (channel text, due text);
  insert into deadline values ('CH-1042', '2026-12-31'), ('0089', '2027-06-30'), ('89', '2027-12-31')"
before='select group_concat(channel, " ") from deadline where due < @day'
from='select group_concat(channel, " ") from deadline where due >= @day'

seen=$(
  sqlite3 :memory: '.help parameter' | grep -o 'Given SQL parameter PARAMETER a value of VALUE'
  for value in "'2027-02-03'" 2027-02-03 "\"'2027-02-03'\"" "'0089'" "'12:30'" "'CH-1042'"; do
    echo "$value: $(sqlite3 :memory: ".parameter set @day $value" "select typeof(@day), @day")"
  done
  echo "Python, due before: $(python3 - "$before" <<'END'
import sqlite3, sys
print(sqlite3.connect("records.db").execute(sys.argv[1], {"day": "2027-02-03"}).fetchone()[0])
END
)"
  echo "sqlite3, due before: $(sqlite3 records.db ".parameter set @day '2027-02-03'" "$before")"
  echo "sqlite3, due from then on: $(sqlite3 records.db ".parameter set @day '2027-02-03'" "$from")"
  echo "sqlite3, due date of 0089: $(sqlite3 records.db ".parameter set @channel '0089'" 'select due from deadline where channel = @channel')"
)
printf '%s\n' "$seen"

stated=$(cat <<'END'
Given SQL parameter PARAMETER a value of VALUE
'2027-02-03': integer|2022
2027-02-03: integer|2022
"'2027-02-03'": text|2027-02-03
'0089': integer|89
'12:30': text|12:30
'CH-1042': text|CH-1042
Python, due before: CH-1042
sqlite3, due before: 
sqlite3, due from then on: CH-1042 0089 89
sqlite3, due date of 0089: 2027-12-31
END
)
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
