#!/usr/bin/env bash
# A task of every 6 months comes back on 27 December to Taskwarrior, one that is semiannual on 1 January, and a biannual one in two years.
#
# Tool: Taskwarrior 2.6.2 (Debian 12).
# Expected: by its manual a task recurs every so many months (`1mo, 2mo`), quarters (`1qtr`), every six months (`semiannual`) or by ISO 8601
#   (`P6M`). All of 6mo, 6months, P6M and semiannual keep to the day of the month, and so do 3mo, P3M and quarterly.
# Seen: what is written with "mo" or "months" is 30 days for each: from 1 January the reviews are on 30 June, 27 December, 25 June. P6M, `semiannual`,
#   `quarterly` and a lone `3m` count months; a `qtr` is 91 days. `biannual`, which in English is twice a year, is every two years, as the
#   manual has it. In a calculation P6M is 180 days as well, `semiannual` 183 and `quarterly` 91. No warning.
# Matters: two reviews a year, 1 January and 1 July. Written as 6mo, that of January comes in December, before the year's last quarter is over, and
#   each year five days earlier; written as biannual, three of four never come. `monthly` and `annual`, with which one tries it, are right.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'taskwarrior=2.6.2+dfsg-*'
for package in *.deb; do dpkg -x "$package" installed; done

printf 'data.location=%s\nconfirmation=no\nverbose=nothing\nrecurrence.limit=3\n' "$folder/data" > taskrc
task() { TZ=UTC0 HOME=$folder TASKRC=$folder/taskrc installed/usr/bin/task "$@"; }

# dates WORD: the first five days of a task that is due on 1 January 2021 and recurs by the word.
dates() {
  rm -rf data && mkdir data
  task add review due:2021-01-01 "recur:$1"
  task list > list
  task export | python3 -c '
import json, sys
days = sorted(task["due"] for task in json.load(sys.stdin) if task["status"] == "pending")
print(*(f"{day[:4]}-{day[4:6]}-{day[6:8]}" for day in days[:5]))'
}

seen=$(
  for word in 6mo 6months P6M semiannual 2qtrs biannual 3mo 3months P3M 3m quarterly 1qtr; do echo "$word: $(dates "$word")"; done
  for sum in 6months P6M semiannual quarterly biannual; do
    echo "2027-01-01 + $sum is $(task calc "2027-01-01 + $sum" | cut -dT -f1)"
  done
)
printf '%s\n' "$seen"

stated='6mo: 2021-01-01 2021-06-30 2021-12-27 2022-06-25 2022-12-22
6months: 2021-01-01 2021-06-30 2021-12-27 2022-06-25 2022-12-22
P6M: 2021-01-01 2021-07-01 2022-01-01 2022-07-01 2023-01-01
semiannual: 2021-01-01 2021-07-01 2022-01-01 2022-07-01 2023-01-01
2qtrs: 2021-01-01 2021-07-02 2021-12-31 2022-07-01 2022-12-30
biannual: 2021-01-01 2023-01-01 2025-01-01 2027-01-01 2029-01-01
3mo: 2021-01-01 2021-04-01 2021-06-30 2021-09-28 2021-12-27
3months: 2021-01-01 2021-04-01 2021-06-30 2021-09-28 2021-12-27
P3M: 2021-01-01 2021-04-01 2021-07-01 2021-10-01 2022-01-01
3m: 2021-01-01 2021-04-01 2021-07-01 2021-10-01 2022-01-01
quarterly: 2021-01-01 2021-04-01 2021-07-01 2021-10-01 2022-01-01
1qtr: 2021-01-01 2021-04-02 2021-07-02 2021-10-01 2021-12-31
2027-01-01 + 6months is 2027-06-30
2027-01-01 + P6M is 2027-06-30
2027-01-01 + semiannual is 2027-07-03
2027-01-01 + quarterly is 2027-04-02
2027-01-01 + biannual is 2028-12-31'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
