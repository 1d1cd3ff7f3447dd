#!/usr/bin/env bash
# The same moment is written into SQLite by pandas as three texts, by which connection is given to it, and with a time zone as two moments.
#
# Tools: pandas 3.1.1 `to_sql` with Python's sqlite3, SQLAlchemy 2.1.9 and the ADBC driver for SQLite 1.13.0 (Python 3.11 or newer).
# Expected: SQLite has no type for moments; they are texts, of which ISO 8601's order is that of time only where all are written alike. `con` says
#   where a frame is stored, and pandas how: the same frame gives the same rows by each of the three that its page names.
# Seen: sqlite3 gets a blank between day and hour, SQLAlchemy a blank and six digits of a second, ADBC a T and six digits. None equals another,
#   and each with T is after all with a blank of that day. 17:00 in a zone an hour ahead of UTC is 17:00 with the zone, 17:00 without one,
#   or 16:00: to SQLite's own functions 16:00, 17:00 and 16:00.
# Matters: two programs of one department fill a table of deadlines. What was over at nine is open at noon, if it was written with a T. The
#   same deadline entered twice is no duplicate to UNIQUE. One of 17:00 in Berlin is an hour later for who comes by SQLAlchemy.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 six==1.17.0 tzdata==2026.6 SQLAlchemy==2.1.9 typing_extensions==4.16.0 \
  adbc-driver-sqlite==1.13.0 adbc-driver-manager==1.13.0 pyarrow==26.0.1
cd "$folder"

seen=$(PYTHONPATH=lib python3 -W ignore - <<'END'
import sqlite3
import adbc_driver_sqlite.dbapi, pandas, sqlalchemy

def store(frame):
    with sqlite3.connect("records.db") as connection:
        frame.to_sql("deadline", connection, if_exists="append", index=False)
    yield "sqlite3"
    frame.to_sql("deadline", sqlalchemy.create_engine("sqlite:///records.db"), if_exists="append", index=False)
    yield "SQLAlchemy"
    with adbc_driver_sqlite.dbapi.connect("file:records.db") as connection:
        frame.to_sql("deadline", connection, if_exists="append", index=False)
        connection.commit()
    yield "ADBC"

records = sqlite3.connect("records.db")

def rows(statement):
    return [row[0] for row in records.execute(statement)]

nine = pandas.Timestamp("2027-01-31 09:00")
for moment in (nine, pandas.Timestamp("2027-01-31 17:00", tz="Europe/Berlin")):
    records.execute("create table deadline (due text)")
    for connection in store(pandas.DataFrame({"due": [moment]})):
        due = rows("select due from deadline order by rowid desc limit 1")[0]
        print(f"{connection}: {due} - {rows('select time(due) from deadline order by rowid desc limit 1')[0]}")
    print("different:", rows("select count(distinct due) from deadline")[0])
    if moment is nine:
        print("over at noon:", rows("select due from deadline where due < '2027-01-31 12:00:00'"))
    records.execute("drop table deadline")
    records.commit()
END
)
printf '%s\n' "$seen"

stated="sqlite3: 2027-01-31 09:00:00 - 09:00:00
SQLAlchemy: 2027-01-31 09:00:00.000000 - 09:00:00
ADBC: 2027-01-31T09:00:00.000000 - 09:00:00
different: 3
over at noon: ['2027-01-31 09:00:00', '2027-01-31 09:00:00.000000']
sqlite3: 2027-01-31 17:00:00+01:00 - 16:00:00
SQLAlchemy: 2027-01-31 17:00:00.000000 - 17:00:00
ADBC: 2027-01-31T16:00:00.000000 - 16:00:00
different: 3"
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
