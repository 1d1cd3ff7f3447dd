#!/usr/bin/env bash
# `sqlite-utils add-foreign-key` adds a foreign key, and takes away the table's trigger and its generated column.
#
# Tool: sqlite-utils 4.2.1 (Python 3.11 or newer, with SQLite 3.31 or newer).
# Expected: what the name says: the schema afterwards is the schema before and a foreign key. If the table has something that would not
#   survive, the command refuses, as it does for a partial index when `transform` renames a column.
# Seen: the table is made anew from what the tool knows of a table. Indexes, UNIQUE and CHECK are kept. The trigger is gone, the generated
#   column is gone with its values, COLLATE NOCASE is gone. Exit status 0, not a word.
# Matters: another department's tidying up switches off the log that the auditors rely on; the next change of a star is recorded by
#   nobody. A query of the due date fails, one for an address in other letters than before finds nothing.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  sqlite-utils==4.2.1 sqlite-fts4==1.0.3 click==8.5.1 click-default-group==1.2.4 pluggy==1.7.0 python-dateutil==4.0.0 tabulate==0.10.0 tzdata==2026.6
export PYTHONPATH="$folder/lib"

cat > "$folder/make.sql" <<'END'
create table partner (id text primary key);
create table channel (
  id text primary key,
  partner text,
  mail text collate nocase,
  since text not null,
  due text generated always as (date(since, '+1 year')) stored,
  stars integer check (stars between 2 and 4)
);
create index channel_by_stars on channel (stars);
create table star_log (channel text, was integer, became integer);
create trigger stars_are_logged after update of stars on channel begin
  insert into star_log values (old.id, old.stars, new.stars);
end;
insert into partner values ('P-1');
insert into channel (id, partner, mail, since, stars) values ('CH-1', 'P-1', 'ops@example.org', '2026-01-31', 3);
END

look() {
  python3 - "$folder/records.db" <<'END'
import sqlite3, sys

database = sqlite3.connect(sys.argv[1])
def one(query):
    return database.execute(query).fetchone()[0]
sql = one("select sql from sqlite_schema where name = 'channel'").lower()
print("foreign key", "references" in sql, "- check", "between 2 and 4" in sql)
print("index", one("select count(*) from sqlite_schema where name = 'channel_by_stars'"),
      "- trigger", one("select count(*) from sqlite_schema where type = 'trigger'"))
print("columns", *(row[1] for row in database.execute("pragma table_xinfo(channel)")))
print("found by OPS@EXAMPLE.ORG", one("select count(*) from channel where mail = 'OPS@EXAMPLE.ORG'"))
database.execute("update channel set stars = 2 where id = 'CH-1'")
print("changes of stars in the log", one("select count(*) from star_log"))
END
}

seen=$(
  python3 -c 'import sqlite3, sys; sqlite3.connect(sys.argv[1]).executescript(sys.stdin.read())' "$folder/records.db" < "$folder/make.sql"
  echo "before"
  look
  echo "after, exit status $(python3 -m sqlite_utils add-foreign-key "$folder/records.db" channel partner partner id 2>&1; echo $?)"
  look
)
printf '%s\n' "$seen"

stated='before
foreign key False - check True
index 1 - trigger 1
columns id partner mail since due stars
found by OPS@EXAMPLE.ORG 1
changes of stars in the log 1
after, exit status 0
foreign key True - check True
index 1 - trigger 0
columns id partner mail since stars
found by OPS@EXAMPLE.ORG 0
changes of stars in the log 0'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
