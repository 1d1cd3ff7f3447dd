#!/bin/sh
# Removes what install.sh installed. Never touches records, outbox, or configuration that was changed since; accounts and
# groups stay, too, because records and outbox belong to them.
#
#   sudo systemd/uninstall.sh
#
# DESTDIR and PREFIX must be those of the installation.
set -eu

fail() {
  echo "uninstall.sh: $*" >&2
  exit 1
}

[ $# -eq 0 ] || fail "usage: [DESTDIR=FOLDER] [PREFIX=/usr/local] uninstall.sh"

destination=${DESTDIR:-}
prefix=${PREFIX:-/usr/local}
prefix=${prefix%/}
case $prefix in
  /usr) library=/usr/lib zsh=vendor-completions ;;
  /*) library=/usr/local/lib zsh=site-functions ;;
  *) fail "PREFIX=$prefix: must be an absolute path" ;;
esac
program=$prefix/bin/star-audit
shipped=$prefix/share/star-audit/config
etc=/etc/star-audit
jobs="renewal-notices review renew reminders check"

[ -n "$destination" ] || [ "$(id -u)" -eq 0 ] || fail "must be run as root, or with DESTDIR"
[ -e "$destination$program" ] || [ -d "$destination$shipped" ] ||
  fail "$destination$program: star-audit is not installed there; DESTDIR and PREFIX must be those of the installation"

running=no
if [ -z "$destination" ]; then
  if [ -d /run/systemd/system ]; then running=yes; fi
  if [ "$running" = yes ]; then systemctl stop 'star-audit-send@*.service' || :; fi
  for job in $jobs; do
    if [ "$running" = yes ]; then systemctl stop "star-audit-$job.timer" "star-audit-$job.service" || :; fi
    systemctl disable "star-audit-$job.timer" || :
    # When the timer last ran: left behind, it would make a later installation believe that it missed something.
    if [ "$running" = yes ]; then systemctl clean --what=state "star-audit-$job.timer" || :; fi
  done
fi

# remove FILE: says so where there was one.
remove() {
  if [ -e "$destination$1" ]; then
    rm -f "$destination$1"
    echo "removed $destination$1"
  fi
}

remove "$program"
# In the opposite order: what confines the units goes after them.
grep -v '^#' "$(dirname -- "$0")/files" | sed '1!G;h;$!d' | while read -r _ target; do
  case $target in
    LIBRARY/*) remove "$library/${target#LIBRARY/}" ;;
    PREFIX/*) remove "$prefix/${target#PREFIX/}" ;;
  esac
done
for page in "$destination$prefix"/share/man/man1/star-audit.1 "$destination$prefix"/share/man/man1/star-audit-*.1; do
  remove "${page#"$destination"}"
done
remove "$prefix/share/bash-completion/completions/star-audit"
remove "$prefix/share/zsh/$zsh/_star-audit"
remove "$prefix/share/fish/vendor_completions.d/star-audit.fish"
for folder in "$library/systemd/system/star-audit-send@.service.d" "$library/systemd/system/star-audit-.service.d" \
  "$prefix/lib/star-audit" "$prefix/share/doc/star-audit"; do
  rmdir "$destination$folder" 2>/dev/null || :
done

if [ -d "$destination$shipped" ]; then
  (cd "$destination$shipped" && find . -type f | sed 's|^\./||' | LC_ALL=C sort) | while IFS= read -r file; do
    for target in "$destination$etc/$file" "$destination$etc/$file.new"; do
      [ -e "$target" ] || [ -L "$target" ] || continue
      if [ ! -L "$target" ] && cmp -s "$destination$shipped/$file" "$target"; then
        rm -f "$target"
        echo "removed $target"
      else
        echo "kept $target, which differs from what was installed"
      fi
    done
    rm -f "$destination$shipped/$file"
  done
  # Only empty folders go.
  find "$destination$prefix/share/star-audit" -depth -type d -exec rmdir {} \; 2>/dev/null || :
  if [ -d "$destination$etc" ]; then find "$destination$etc" -depth -type d -exec rmdir {} \; 2>/dev/null || :; fi
fi

[ -z "$destination" ] || exit 0

if [ "$running" = yes ]; then
  systemctl daemon-reload
  for job in $jobs; do systemctl reset-failed "star-audit-$job.service" 2>/dev/null || :; done
fi
echo "left as they are: records and outbox in /var/lib/star-audit, the account star-audit," \
  "the groups star-audit-outbox and star-audit-records"
