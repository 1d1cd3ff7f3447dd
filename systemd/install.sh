#!/bin/sh
# Installs star-audit: builds the release, puts program, units, accounts, folders and configuration where they belong.
#
#   sudo systemd/install.sh                        build and install on this machine
#   sudo systemd/install.sh --no-build BINARY      install a program that was built elsewhere
#   DESTDIR=/tmp/package systemd/install.sh        into a folder, for packaging; touches nothing else
#
# PREFIX (/usr/local) is where the program goes: $PREFIX/bin. Running it again is the way to upgrade: a configuration file
# that differs is the administrator's and stays as it is; this version's is in $PREFIX/share/star-audit/config.
set -eu
umask 022

fail() {
  echo "install.sh: $*" >&2
  exit 1
}

usage="usage: [DESTDIR=FOLDER] [PREFIX=/usr/local] install.sh [--no-build BINARY]"
binary=
while [ $# -gt 0 ]; do
  case $1 in
    --no-build)
      [ $# -ge 2 ] || fail "--no-build names no program; $usage"
      binary=$2
      [ -f "$binary" ] || fail "$binary: there is no such file"
      shift 2
      ;;
    -h | --help)
      echo "$usage"
      exit 0
      ;;
    *) fail "unknown argument $1; $usage" ;;
  esac
done

source=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
destination=${DESTDIR:-}
prefix=${PREFIX:-/usr/local}
prefix=${prefix%/}
case $prefix in
  *[!A-Za-z0-9_./+-]*) fail "PREFIX=$prefix: only letters, digits and _./+- can stand in a unit" ;;
  /home | /home/* | /root | /root/* | /run/user/* | /tmp | /tmp/* | /var/tmp | /var/tmp/*)
    fail "PREFIX=$prefix: the unit's sandbox hides this folder from the program"
    ;;
  /*) ;;
  *) fail "PREFIX=$prefix: must be an absolute path" ;;
esac
# systemd looks for units, accounts and folders below /usr and /usr/local only.
case $prefix in
  /usr) library=/usr/lib zsh=vendor-completions ;;
  *) library=/usr/local/lib zsh=site-functions ;;
esac
program=$prefix/bin/star-audit
shipped=$prefix/share/star-audit/config
etc=/etc/star-audit

[ -n "$destination" ] || [ "$(id -u)" -eq 0 ] || fail "must be run as root, or with DESTDIR"

# --- the program

if [ -z "$binary" ]; then
  command -v swift >/dev/null || fail "there is no swift to build with; build elsewhere and use --no-build BINARY"
  build() {
    swift build --package-path "$source" --configuration release --static-swift-stdlib --product star-audit "$@"
  }
  build
  binary=$(build --show-bin-path)/star-audit
fi

# Complete under a hidden name first, so that a service that starts meanwhile finds the old program or the new one.
mkdir -p "$destination$prefix/bin"
staged=$destination$prefix/bin/.star-audit.new
trap 'rm -f "$staged"' EXIT
cp "$binary" "$staged"
chmod 755 "$staged"
if command -v strip >/dev/null; then
  strip "$staged"
else
  echo "there is no strip here: the program keeps its symbols, which only makes it larger"
fi
if [ -z "$destination" ]; then
  "$staged" --version >/dev/null || fail "$binary does not start here; it needs libsqlite3-0 and the C and C++ runtimes"
fi
mv -f "$staged" "$destination$program"
echo "installed $destination$program"

# --- units, accounts, folders

# put FILE TARGET: one of the files beside this one, with the program's path in it.
put() {
  mkdir -p "$destination${2%/*}"
  sed "s|/usr/local/bin/star-audit|$program|g; s|/usr/local/lib/star-audit|$prefix/lib/star-audit|g" \
    "$source/systemd/$1" >"$destination$2"
  case $1 in
    *.sh) chmod 755 "$destination$2" ;;
    *) chmod 644 "$destination$2" ;;
  esac
  echo "installed $destination$2"
}

grep -v '^#' "$source/systemd/files" | while read -r file target; do
  case $target in
    LIBRARY/*) put "$file" "$library/${target#LIBRARY/}" ;;
    PREFIX/*) put "$file" "$prefix/${target#PREFIX/}" ;;
  esac
done

# --- manual and completions, which the program writes itself

made=$(mktemp -d)
trap 'rm -rf "$staged" "$made"' EXIT
"$destination$program" manual "$made/man1" || echo "$binary does not start here: no manual and no completions"
for shell in bash zsh fish; do
  "$destination$program" --generate-completion-script "$shell" >"$made/$shell" || :
done

# put_made FILE TARGET: where there is something in it.
put_made() {
  [ -s "$1" ] || return 0
  mkdir -p "$destination${2%/*}"
  cp "$1" "$destination$2"
  chmod 644 "$destination$2"
  echo "installed $destination$2"
}
for page in "$made"/man1/*.1; do
  if [ -e "$page" ]; then put_made "$page" "$prefix/share/man/man1/${page##*/}"; fi
done
put_made "$made/bash" "$prefix/share/bash-completion/completions/star-audit"
put_made "$made/zsh" "$prefix/share/zsh/$zsh/_star-audit"
put_made "$made/fish" "$prefix/share/fish/vendor_completions.d/star-audit.fish"

# --- configuration

# in_service DATE: this version's configuration file, in service since that day.
in_service() {
  sed "s|^# in_service_since: [0-9-]* #|in_service_since: $1 #|" "$source/config/star-audit.yaml"
}

# since FILE: the day that a configuration file names.
since() { sed -n 's/^in_service_since: *\([0-9-]*\).*/\1/p' "$1"; }

# This version's files. `status` misses what is due from the day on which they were first installed; a machine that has been in
# service for longer, without a day, is not told another.
staging=$(mktemp -d)
trap 'rm -rf "$staged" "$made" "$staging"' EXIT
cp -R "$source/config/." "$staging/"
if [ -e "$destination$shipped/star-audit.yaml" ]; then
  day=$(since "$destination$shipped/star-audit.yaml")
elif [ -e "$destination$etc/star-audit.yaml" ] || [ -L "$destination$etc/star-audit.yaml" ]; then
  day=
else
  day=$(TZ=$(sed -n 's/^time_zone: *\([^ #]*\).*/\1/p' "$source/config/star-audit.yaml") date +%Y-%m-%d)
fi
if [ -n "$day" ]; then in_service "$day" >"$staging/star-audit.yaml"; fi

# put_configuration FILE: never over a file that is there, nor back where an administrator took it away.
put_configuration() {
  new=$staging/$1
  target=$destination$etc/$1
  # Earlier versions put theirs beside it, where the program refuses everything that is no edition and no template.
  if [ -e "$target.new" ]; then
    if cmp -s "$target.new" "$destination$shipped/$1"; then
      rm -f "$target.new"
    else
      echo "kept $target.new, which differs from what was installed; move it away, the program may refuse it"
    fi
  fi
  if [ -e "$target" ] || [ -L "$target" ]; then
    cmp -s "$new" "$target" || echo "kept $target, which differs; this version's is $destination$shipped/$1"
  elif [ -d "$destination$etc" ] && [ -e "$destination$shipped/$1" ]; then
    echo "left out $target, which was installed before and taken away since; this version's is $destination$shipped/$1"
  else
    mkdir -p "${target%/*}"
    cp "$new" "$target"
    chmod 644 "$target"
    echo "installed $target"
  fi
}

# What is installed is noted down by a copy: uninstall.sh leaves alone what differs from it.
(cd "$source/config" && find star-audit.yaml ./*/ -type f | sed 's|^\./||' | LC_ALL=C sort) | while IFS= read -r file; do
  put_configuration "$file"
  mkdir -p "$(dirname "$destination$shipped/$file")"
  cp "$staging/$file" "$destination$shipped/$file"
  chmod 644 "$destination$shipped/$file"
done

# --- the machine

[ -z "$destination" ] || exit 0

systemd-sysusers star-audit.conf
systemd-tmpfiles --create star-audit.conf
if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi

cat <<NEXT

What is left to do:
  1. Look through $etc/star-audit.yaml: zone, limits, and the addresses, which are examples that \`star-audit check\` calls
     a defect. (Another database, outbox, zone or renewal day than those in it also needs a line in a drop-in; the
     comments in 10-common.conf and in the timers say which.)
  2. Make the records, and give them to the group that may write them:
       (umask 077; $program import FOLDER --database /var/lib/star-audit/records.db)
       systemd-tmpfiles --create star-audit.conf
  3. Let people and programs in:
       usermod -aG star-audit-outbox ACCOUNT     reads the batches: the office
       usermod -aG star-audit-records ACCOUNT    writes the records: the department's programs
  4. See what the next review would decide; this changes nothing:
       runuser -u star-audit -g star-audit -G star-audit-records -- $program review --report-only
  5. Let the machine review every 1 January and 1 July, publish the renewal notices on 1 December and audit renewals from
     January to March, remind channels of what will cost their star, and check everything, once a month:
       systemctl enable --now star-audit-review.timer star-audit-renewal-notices.timer \\
         star-audit-renew.timer star-audit-reminders.timer star-audit-check.timer
  6. Later, after each review and each renewal, once somebody has looked at the batch: write its decisions into the records.
     No timer does this, and a renewal waits for it (exit status 75).
       runuser -u star-audit -g star-audit -G star-audit-records -- $program apply 2027-01-review
     In the name of star-audit: its are the batches, and with the group it may write the records. A batch that is wrong
     is not applied: \`star-audit withdraw BATCH --reason TEXT --by NAME\`, likewise.
  7. Send its notices, once the machine has a transfer agent (\`sendmail\`) and \`mail\` in the configuration is yours:
       systemctl start star-audit-send@2027-01-review
     No timer does this, either. Started again, it goes on with the first message that was not accepted.
NEXT
