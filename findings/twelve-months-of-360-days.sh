#!/usr/bin/env bash
# A key of GnuPG that is valid for 12 months ends five days before one that is valid for a year, and one until 31 January ends at noon.
#
# Tool: gpg 2.2.40 (Debian 12) with Ed25519 keys; the time of day is given by its own option for tests.
# Expected: by its manual `Nd`, `Nw`, `Nm` and `Ny` make a key expire in N days, weeks, months or years, and a day is given as YYYY-MM-DD. Three
#   months from 30 November are over at the end of February, twelve months are a year, and a key until 31 January is valid on 31 January.
# Seen: a month is 30 days and a year is 365: 3 months are 90 days, 6 are 180, 12 are 360. YYYY-MM-DD is that day at noon, UTC. A second later
#   the key is expired and signs nothing. To a person gpg shows the day, and not the hour.
# Matters: certificates are valid for twelve months, and the key that signs them is made for as long: nothing can be signed on its last five
#   days. What is due on the last of January is signed in the morning and refused after lunch, and in America from breakfast on.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'gpg=2.2.40-*' 'gpg-agent=2.2.40-*' 'gpgconf=2.2.40-*' 'libassuan0=2.5.5-*' 'libgcrypt20=1.10.1-*' \
  'libgpg-error0=1.46-*' 'libnpth0=1.6-*' 'libreadline8=8.2-*' 'libtinfo6=6.4-*' 'libsqlite3-0=3.40.1-*'
for package in *.deb; do dpkg -x "$package" installed; done
mkdir -m 700 home
libraries=$(echo "$folder"/installed/usr/lib/*-linux-gnu*):$(echo "$folder"/installed/lib/*-linux-gnu*)

gpg() {
  LD_LIBRARY_PATH=$libraries installed/usr/bin/gpg --homedir "$folder/home" --agent-program "$folder/installed/usr/bin/gpg-agent" \
    --batch --pinentry-mode loopback --passphrase '' "$@" 2> messages
}
gpg-connect-agent() { LD_LIBRARY_PATH=$libraries "$folder/installed/usr/bin/gpg-connect-agent" --homedir "$folder/home" --no-autostart "$@"; }
trap 'gpg-connect-agent killagent /bye > "$folder/ended" 2>&1 || true; rm -rf "$folder"' EXIT

made=20261130T090000
for valid in 90d 3m 6m 12m 1y 2027-01-31; do
  gpg --faked-system-time "$made!" --quick-generate-key "$valid" ed25519 sign "$valid"
done

seen=$(
  gpg --faked-system-time "$made!" --list-keys --with-colons |
    awk -F: '$1 == "pub" { days = ($7 - $6) / 86400 } $1 == "uid" { print $10 ": " days " days" }'
  for time in 20270131T115959 20270131T120001; do
    echo "$time: $(gpg --faked-system-time "$time!" --list-keys 2027-01-31 | grep -o '\[expire[a-z]*: [^]]*')]," \
      "$(echo decision | gpg --faked-system-time "$time!" --local-user 2027-01-31 --sign > signed && echo signed || echo refused)"
  done
)
printf '%s\n' "$seen"

stated='90d: 90 days
3m: 90 days
6m: 180 days
12m: 360 days
1y: 365 days
2027-01-31: 62.125 days
20270131T115959: [expires: 2027-01-31], signed
20270131T120001: [expired: 2027-01-31], refused'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
