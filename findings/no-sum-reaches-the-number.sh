#!/usr/bin/env bash
# No sum of credits reaches the 600 that Perl or Tcl hands to an SQLite statement, and every sum is below it.
#
# Tools: DBD::SQLite 1.72 (Perl), the Tcl interface of SQLite 3.40.1 (both Debian 12); Python's sqlite3 for comparison.
# Expected: a number that is bound in place of a `?` does what the same number does when it stands in the statement.
# Seen: DBD::SQLite binds every number as text, Tcl one that was read from text and not yet calculated with. SQLite makes a number of
#   text beside a column of numbers, so `points >= ?` is right. A sum is no column: nothing is made of the text there, and text is
#   greater than any number. No error. `cast(? as integer)` helps.
# Matters: `having sum(points) >= ?` finds that nobody has earned a star, and the list of who has too few names everybody. Statements
#   about single rows are right, and so is this one as soon as the number is written into it to see what is wrong.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'libdbd-sqlite3-perl=1.72-*' 'libdbi-perl=1.643-*' 'libsqlite3-0=3.40.1-*' \
  'tcl8.6=8.6.13+dfsg-*' 'libtcl8.6=8.6.13+dfsg-*' 'libsqlite3-tcl=3.40.1-*'
for package in *.deb; do dpkg -x "$package" installed; done
libraries=$(echo "$folder"/installed/usr/lib/*-linux-gnu)

python3 - <<'END'
import sqlite3

database = sqlite3.connect("records.db")
database.executescript("create table earned (channel text, points integer); insert into earned values ('CH-1', 650), ('CH-1', 50), ('CH-2', 45)")
END
cat > statements <<'END'
select count(*) from earned where points >= ?
select count(*) from (select channel from earned group by channel having sum(points) >= ?)
select count(*) from (select channel from earned group by channel having sum(points) < ?)
select count(*) from (select channel from earned group by channel having sum(points) >= cast(? as integer))
END

cat > ask.py <<'END'
import sqlite3
database = sqlite3.connect("records.db")
print(*[database.execute(line, (600,)).fetchone()[0] for line in open("statements")])
END
cat > ask.pl <<'END'
use DBI;
my $database = DBI->connect("dbi:SQLite:dbname=records.db", "", "", { RaiseError => 1 });
open my $statements, "<", "statements";
print join(" ", map { $database->selectrow_array($_, undef, 600) } <$statements>), "\n";
END
cat > ask.tcl <<'END'
load [lindex $argv 0] Sqlite3
sqlite3 database records.db
set needed [lindex [split "2 stars,600" ,] 1]
foreach line [split [string trim [read [open statements]]] "\n"] {
    lappend answers [database eval [string map {? $needed} $line]]
}
puts $answers
END

seen=$(
  echo "rows of 600, sums of 600, sums below 600, sums of 600 with cast"
  export LD_LIBRARY_PATH=$libraries
  echo "Python: $(LD_LIBRARY_PATH='' python3 ask.py)"
  echo "Perl: $(perl -I"$libraries/perl5/5.36" ask.pl)"
  echo "Tcl: $(TCL_LIBRARY=$folder/installed/usr/share/tcltk/tcl8.6 installed/usr/bin/tclsh8.6 ask.tcl installed/usr/lib/tcltk/sqlite3/libtclsqlite3.so)"
)
printf '%s\n' "$seen"

stated='rows of 600, sums of 600, sums below 600, sums of 600 with cast
Python: 1 1 1 1
Perl: 1 0 2 1
Tcl: 1 0 2 1'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
