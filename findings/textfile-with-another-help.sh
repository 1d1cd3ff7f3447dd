#!/usr/bin/env bash
# Two jobs describe the same metric in different words, and the second one's value is gone.
#
# Tool: prometheus-node-exporter 1.5.0 (Debian 12), its textfile collector.
# Expected: the help text is for people. Two files with the same metric and different labels are both exported; or else
#   `node_textfile_scrape_error`, which exists to tell that a file could not be used, is 1.
# Seen: the sample of the file read later is left out. The answer is 200, `node_textfile_scrape_error` is 0,
#   `node_scrape_collector_success` is 1, and `node_textfile_mtime_seconds` names both files as read. The exporter's log, and one counter
#   of its own from the next scrape on, are all that tells. With equal words both samples are there.
# Matters: two timers write `batch_last_success_timestamp_seconds` with a label each and a help text of their own. The second job seems
#   never to have run, or, with an alert on the value's age, is watched by nobody: there is no value to be old.
set -euo pipefail

folder=$(mktemp -d)
exporter=
trap '[ -z "$exporter" ] || kill "$exporter" 2>/dev/null || true; rm -rf "$folder"' EXIT
(
  cd "$folder"
  apt-get -qq -o APT::Sandbox::User=root download 'prometheus-node-exporter=1.5.0-*'
  dpkg -x prometheus-node-exporter_*.deb exporter
)
mkdir "$folder/metrics"

job() {
  printf '# HELP batch_last_success_timestamp_seconds %s\n# TYPE batch_last_success_timestamp_seconds gauge\n' "$2"
  printf 'batch_last_success_timestamp_seconds{job="%s"} 1798761600\n' "$1"
}

port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
"$folder/exporter/usr/bin/prometheus-node-exporter" --collector.disable-defaults --collector.textfile \
  --collector.textfile.directory="$folder/metrics" --web.listen-address="127.0.0.1:$port" 2> "$folder/log" &
exporter=$!

scrape() {
  python3 - "http://127.0.0.1:$port/metrics" <<'END'
import re, sys, time, urllib.error, urllib.request

for attempt in range(100):
    try:
        with urllib.request.urlopen(sys.argv[1], timeout=5) as answer:
            print("status", answer.status)
            text = answer.read().decode()
        break
    except urllib.error.URLError:
        time.sleep(0.1)
for line in text.splitlines():
    if re.match(r"batch_|node_textfile_scrape_error|node_scrape_collector_success", line):
        print(line)
files = re.findall(r'^node_textfile_mtime_seconds\{file="[^"]*/(.*?)"', text, re.MULTILINE)
print("read:", *files)
END
}

seen=$(
  job review "When the job last ended well." > "$folder/metrics/a-review.prom"
  job renewal "When the job last ended well." > "$folder/metrics/b-renewal.prom"
  echo "the same words"
  scrape
  job renewal "Time of the last success." > "$folder/metrics/b-renewal.prom"
  echo "other words"
  scrape
  echo "lines in the log that say so: $(grep -c 'Time of the last success' "$folder/log")"
)
printf '%s\n' "$seen"

stated='the same words
status 200
batch_last_success_timestamp_seconds{job="renewal"} 1.7987616e+09
batch_last_success_timestamp_seconds{job="review"} 1.7987616e+09
node_scrape_collector_success{collector="textfile"} 1
node_textfile_scrape_error 0
read: a-review.prom b-renewal.prom
other words
status 200
batch_last_success_timestamp_seconds{job="review"} 1.7987616e+09
node_scrape_collector_success{collector="textfile"} 1
node_textfile_scrape_error 0
read: a-review.prom b-renewal.prom
lines in the log that say so: 1'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
