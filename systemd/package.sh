#!/bin/sh
# Makes a package for Debian: program with the Swift runtime in it, units, accounts, folders, configuration, manual, completions
# and documentation, as install.sh installs them.
#
#   systemd/package.sh FOLDER                        builds the program, and makes FOLDER/star-audit_VERSION_ARCHITECTURE.deb
#   systemd/package.sh --no-build BINARY FOLDER      of a program that was built elsewhere
#   systemd/package.sh --version 0.3.0-2 FOLDER      of another version than the program names
#
# Then, on a server: apt install ./star-audit_VERSION_ARCHITECTURE.deb
# Editions and templates are conffiles: dpkg asks where both the administrator and a new version changed one. star-audit.yaml has in it
# the day of the installation, so that it is made by the package's first configuration and never touched again.
set -eu
umask 022

fail() {
  echo "package.sh: $*" >&2
  exit 1
}

usage="usage: package.sh [--no-build BINARY] [--version VERSION] FOLDER"
binary=
version=
folder=
while [ $# -gt 0 ]; do
  case $1 in
    --no-build | --version)
      [ $# -ge 2 ] || fail "$1 lacks its value; $usage"
      case $1 in --no-build) binary=$2 ;; --version) version=$2 ;; esac
      shift 2
      ;;
    -h | --help)
      echo "$usage"
      exit 0
      ;;
    -*) fail "unknown argument $1; $usage" ;;
    *)
      [ -z "$folder" ] || fail "more than one folder; $usage"
      folder=$1
      shift
      ;;
  esac
done
[ -n "$folder" ] || fail "$usage"
for tool in dpkg-deb dpkg-shlibdeps gzip; do
  command -v "$tool" >/dev/null || fail "there is no $tool here; it is in dpkg-dev, dpkg and gzip"
done

source=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
tree=$root/tree
mkdir -p "$tree" "$folder"
if [ -n "$binary" ]; then set -- --no-build "$binary"; else set --; fi
DESTDIR=$tree PREFIX=/usr "$source/systemd/install.sh" "$@" >"$root/installed" || fail "$(cat "$root/installed")"

program=$tree/usr/bin/star-audit
[ -n "$version" ] || version=$("$program" --version | sed -n '1s/^star-audit //p')
[ -n "$version" ] || fail "the program does not say its version; name one with --version"
architecture=$(dpkg --print-architecture)

# --- what is not as install.sh leaves it

# The day of the installation is that of the machine.
cp "$source/config/star-audit.yaml" "$tree/usr/share/star-audit/config/star-audit.yaml"
rm "$tree/etc/star-audit/star-audit.yaml"
documents=$tree/usr/share/doc/star-audit
mv "$documents/CHANGELOG.md" "$documents/changelog"
gzip -9n "$documents/changelog" "$tree"/usr/share/man/man1/star-audit*.1
# The libraries that are in the program say in their licences that these go with it.
sed -n 's|.*"location" *: *".*/\([^/"]*\)".*|\1|p' "$source/Package.resolved" | sed 's/\.git$//' | while read -r library; do
  for licence in "$source/.build/checkouts/$library"/LICENSE* "$source/.build/checkouts/$library"/NOTICE*; do
    if [ -f "$licence" ]; then
      mkdir -p "$documents/licences"
      cp "$licence" "$documents/licences/$library-${licence##*/}"
      chmod 644 "$documents/licences/$library-${licence##*/}"
    fi
  done
done
cat >"$documents/copyright" <<'COPYRIGHT'
star-audit is the department's own. In it are the runtime and the core libraries of Swift (Apache License 2.0 with the Runtime Library
Exception, see /usr/share/common-licenses/Apache-2.0) and the libraries whose licences stand in the folder licences beside this file.
COPYRIGHT

# --- control

mkdir "$tree/DEBIAN"
(cd "$tree" && find etc -type f | LC_ALL=C sort | sed 's|^|/|') >"$tree/DEBIAN/conffiles"

# What the program is linked with, by the versions that it needs; and what it and the scripts call or read.
mkdir "$root/debian"
printf 'Source: star-audit\n\nPackage: star-audit\nArchitecture: any\n' >"$root/debian/control"
libraries=$(cd "$root" && dpkg-shlibdeps -O -e"$program" 2>"$root/errors" | sed -n 's/^shlibs:Depends=//p')
[ -n "$libraries" ] || fail "$(cat "$root/errors")"

cat >"$tree/DEBIAN/control" <<CONTROL
Package: star-audit
Version: $version
Architecture: $architecture
Maintainer: Technical Services <technical-services@localhost>
Installed-Size: $(du -sk "$tree" | cut -f1)
Depends: $libraries, tzdata, systemd | systemd-sysusers, systemd | systemd-tmpfiles
Recommends: default-mta | mail-transport-agent, systemd
Suggests: sqlite3, bash-completion, prometheus-node-exporter
Section: admin
Priority: optional
Description: audits the service stars of channel partners
 Reads the records of all certified channels from an SQLite database, decides
 by the rules of the star-rated service certification standard who keeps the
 star, and publishes the decisions, each with its evidence, as one batch.
 .
 No timer is enabled by the package: OPERATIONS.md in its documentation says
 which there are.
CONTROL

cat >"$tree/DEBIAN/postinst" <<'POSTINST'
#!/bin/sh
set -e
configuration=/etc/star-audit/star-audit.yaml
shipped=/usr/share/star-audit/config/star-audit.yaml
case $1 in
  configure)
    systemd-sysusers star-audit.conf
    systemd-tmpfiles --create star-audit.conf || [ ! -d /run/systemd/system ]
    if [ -z "$2" ] && [ ! -e "$configuration" ] && [ ! -L "$configuration" ]; then
      # `status` misses what is due from this day on, in the zone of the configuration.
      day=$(TZ=$(sed -n 's/^time_zone: *\([^ #]*\).*/\1/p' "$shipped") date +%Y-%m-%d)
      sed "s|^# in_service_since: [0-9-]* #|in_service_since: $day #|" "$shipped" >"$configuration.new"
      chmod 644 "$configuration.new"
      mv "$configuration.new" "$configuration"
    fi
    # The program refuses in these folders whatever is neither an edition, a template, nor hidden. This version's are at hand in
    # any case, and an administrator's that was given up is kept under a hidden name.
    find /etc/star-audit -name '*.dpkg-dist' | while read -r file; do
      kept=${file%.dpkg-dist}
      rm "$file"
      echo "star-audit: kept $kept, which differs; this version's is /usr/share/star-audit/config/${kept#/etc/star-audit/}"
    done
    find /etc/star-audit -name '*.dpkg-old' ! -name '.*' | while read -r file; do
      mv "$file" "${file%/*}/.${file##*/}"
      echo "star-audit: what was ${file%.dpkg-old} is ${file%/*}/.${file##*/} now"
    done
    if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi
    ;;
esac
POSTINST

cat >"$tree/DEBIAN/prerm" <<'PRERM'
#!/bin/sh
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
  systemctl stop 'star-audit-send@*.service' 'star-audit-*.timer' 'star-audit-*.service' || :
  for timer in /usr/lib/systemd/system/star-audit-*.timer; do
    systemctl disable "${timer##*/}" || :
    # When it last ran: left behind, it would make a later installation believe that it missed something.
    systemctl clean --what=state "${timer##*/}" || :
  done
fi
PRERM

cat >"$tree/DEBIAN/postrm" <<'POSTRM'
#!/bin/sh
set -e
if [ -d /run/systemd/system ]; then systemctl daemon-reload || :; fi
if [ "$1" = purge ]; then
  rm -f /etc/star-audit/star-audit.yaml
  if [ -d /etc/star-audit ]; then find /etc/star-audit -name '.*.dpkg-old' -exec rm {} +; fi
  if [ -d /etc/star-audit ]; then find /etc/star-audit -depth -type d -exec rmdir {} \; 2>/dev/null || :; fi
  if [ -d /var/lib/star-audit ]; then
    # An empty outbox, and a folder with nothing else in it, hold nothing of anybody's.
    rmdir /var/lib/star-audit/outbox 2>/dev/null || :
    rmdir /var/lib/star-audit 2>/dev/null ||
      echo "star-audit: records and outbox in /var/lib/star-audit are left as they are"
  fi
fi
POSTRM
chmod 755 "$tree/DEBIAN/postinst" "$tree/DEBIAN/prerm" "$tree/DEBIAN/postrm"

package=$folder/star-audit_${version}_$architecture.deb
dpkg-deb --root-owner-group -Zxz -z6 --build "$tree" "$package" >/dev/null
echo "made $package"
