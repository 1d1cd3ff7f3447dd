#!/usr/bin/env bash
# csvkit makes 12345 of the 1234,5 in a CSV file with semicolons, and 45 of 4,5.
#
# Tools: csvkit 2.2.0 (csvsql, csvsort, csvstat) on agate 1.14.2 (Python 3.11 or newer).
# Expected: in a file whose separator is the semicolon, as spreadsheets in most of Europe save it, a comma in a number is the decimal one.
#   A reader who does not know that leaves the cell as text, since commas that part thousands stand before three digits.
# Seen: the locale is en_US unless `--locale` says another, and a comma is struck out wherever it stands. No message, whether the
#   separator was given or sniffed. csvsql stores the number in the database, csvsort writes it back to CSV. With `--locale de_DE` all is
#   well.
# Matters: credits and prices of one department come into the database ten or a hundred times too large, only in the rows that have a
#   fraction, and a partner keeps a star on 45 credits of which there are 4.5.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  csvkit==2.2.0 agate==1.14.2 agate-dbf==0.2.4 agate-excel==0.4.2 agate-sql==0.7.3 SQLAlchemy==2.1.9 typing_extensions==4.16.0 \
  babel==2.19.0 isodate==0.7.2 leather==0.4.1 parsedatetime==2.6 python-slugify==9.2.0 text-unidecode==1.3 pytimeparse==1.1.10 \
  dbfread==2.0.7 openpyxl==3.1.5 et_xmlfile==2.0.0 xlrd==2.0.2 olefile==0.47
export PYTHONPATH="$folder/lib"

cat > "$folder/credits.csv" <<'END'
channel;credits
CH-1;1234,5
CH-2;4,5
CH-3;0,25
CH-4;600
END

csvkit() {
  python3 -W ignore -c 'import importlib, sys; importlib.import_module("csvkit.utilities." + sys.argv.pop(1)).launch_new_instance()' "$@"
}

seen=$(
  cd "$folder"
  csvkit csvsql --delimiter ';' --db sqlite:///credits.db --insert credits.csv
  python3 -c 'import sqlite3; print("csvsql", *sqlite3.connect("credits.db").execute("select channel, credits from credits"))'
  echo "csvsort $(csvkit csvsort credits.csv | paste -sd ' ')"
  echo "csvstat --sum $(csvkit csvstat --delimiter ';' --columns credits --sum credits.csv)"
  echo "csvsort --locale de_DE $(csvkit csvsort --locale de_DE credits.csv | paste -sd ' ')"
)
printf '%s\n' "$seen"

stated="csvsql ('CH-1', 12345.0) ('CH-2', 45.0) ('CH-3', 25.0) ('CH-4', 600.0)
csvsort channel,credits CH-1,12345 CH-2,45 CH-3,25 CH-4,600
csvstat --sum 13015
csvsort --locale de_DE channel,credits CH-1,1234.5 CH-2,4.5 CH-3,0.25 CH-4,600"
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
