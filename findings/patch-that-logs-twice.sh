#!/usr/bin/env bash
# A patch by sqldiff has the change of a star in the log twice, and leaves the new letters of a partner's name out.
#
# Tools: sqldiff, sqlite3 and libsqlite3 3.40.1 (Debian 12).
# Expected: the statements that sqldiff prints turn the first database into the second, as its manual has it: afterwards the same rows
#   are in both. Both have the same tables and the same trigger.
# Seen: the patch changes the star, at which the trigger writes into the log, and inserts the second database's line of the log, too. Where
#   the log's name comes first, both lines stay, without an error. In a column with COLLATE NOCASE a change from small letters to
#   capitals is none to sqldiff (nor blanks at the end with RTRIM): with that alone it reports no changes.
# Matters: by a copy that is kept up to date in this way the partner lost a star twice, once on the day of the patch. A certificate made
#   from it bears the name as it was before, and the comparison that should find this tells that nothing has changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'sqlite3-tools=3.40.1-*' 'sqlite3=3.40.1-*' 'libsqlite3-0=3.40.1-*' 'libreadline8=8.2-*' 'libtinfo6=6.4-*'
for package in *.deb; do dpkg -x "$package" installed; done
libraries=$(echo "$folder"/installed/usr/lib/*-linux-gnu):$(echo "$folder"/installed/lib/*-linux-gnu)

run() { LD_LIBRARY_PATH=$libraries "$folder/installed/usr/bin/$1" "${@:2}"; }

run sqlite3 copy.db <<'END'
create table audit (channel text, was integer, became integer, at text);
create table partner (id text primary key, name text collate nocase);
create table stars (channel text primary key, count integer);
create trigger stars_are_logged after update of count on stars when old.count <> new.count begin
  insert into audit values (new.channel, old.count, new.count, datetime('now'));
end;
insert into partner values ('P-1', 'Nord net ag');
insert into stars values ('CH-1', 3);
END
cp copy.db original.db
run sqlite3 original.db "update partner set name = 'NORD NET AG' where id = 'P-1'"

rows() { run sqlite3 "$1" "select name from partner" "select channel, was, became, at = '2027-01-31 06:00:00' from audit" | paste -sd ' '; }

seen=$(
  echo "of the name: $(run sqldiff --summary copy.db original.db | grep partner)"
  run sqlite3 original.db "update stars set count = 2 where channel = 'CH-1'" "update audit set at = '2027-01-31 06:00:00'"
  run sqldiff copy.db original.db | tee patch
  run sqlite3 -bail copy.db < patch
  echo "original: $(rows original.db)"
  echo "copy: $(rows copy.db)"
)
printf '%s\n' "$seen"

stated="of the name: partner: 0 changes, 0 inserts, 0 deletes, 1 unchanged
INSERT INTO audit(rowid,channel,was,became,at) VALUES(1,'CH-1',3,2,'2027-01-31 06:00:00');
UPDATE stars SET count=2 WHERE rowid=1;
original: NORD NET AG CH-1|3|2|1
copy: Nord net ag CH-1|3|2|1 CH-1|3|2|0"
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
