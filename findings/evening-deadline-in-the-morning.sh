#!/usr/bin/env bash
# xlsx2csv writes 05:00 for a deadline at 17:00, unless the hour's format has two letters.
#
# Tools: openpyxl 3.1.5 writes the workbook, xlsx2csv 0.8.6 reads it; python-calamine 0.9.1 for comparison (Python 3.11 or newer).
# Expected: in a number format `h` and `hh` are the hours of 24, without and with a zero in front; only beside AM/PM are they those of 12
#   (ISO/IEC 29500-1, 18.8.31). The CSV file has the time that the workbook has.
# Seen: where a day stands before it, xlsx2csv takes `h` for the hour of 12 and writes no AM or PM: 17:00 and 05:00 are the same text.
#   `hh` is right, and so is `h:mm` without a day. One `h` is in the format that openpyxl gives by itself to a date with a time, and in
#   number 22 of the formats that each workbook has (`m/d/yy h:mm`). With `dateformat` set all is well. No warning.
# Matters: a deadline of 31 March at 17:00 is over at five in the morning for whoever works with the CSV file, and two entries of one day
#   change places when sorted. Times before noon are right, so that a test in the morning shows nothing.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  openpyxl==3.1.5 et_xmlfile==2.0.0 xlsx2csv==0.8.6 python-calamine==0.9.1
cd "$folder"

seen=$(PYTHONPATH=lib python3 -W ignore - <<'END'
import datetime, io, openpyxl
from python_calamine import CalamineWorkbook
from xlsx2csv import Xlsx2csv

DEADLINE = datetime.datetime(2027, 3, 31, 17)
FORMATS = ("m/d/yy h:mm", "dd.mm.yyyy h:mm", "dd.mm.yyyy hh:mm", "h:mm", "dd.mm.yyyy h:mm AM/PM")

book = openpyxl.Workbook()
book.active.append([DEADLINE] * (1 + len(FORMATS)))
for cell, number_format in zip(book.active[1][1:], FORMATS):
    cell.number_format = number_format
formats = [cell.number_format for cell in book.active[1]]
book.save("deadlines.xlsx")

def written(**options):
    out = io.StringIO()
    Xlsx2csv("deadlines.xlsx", **options).convert(out)
    return out.getvalue().strip().split(",")

print("in the workbook:", *set(map(str, CalamineWorkbook.from_path("deadlines.xlsx").get_sheet_by_index(0).to_python()[0])))
for number_format, text in zip(formats, written()):
    print(f"{number_format}: {text}")
print("with a dateformat:", written(dateformat="%Y-%m-%d %H:%M")[0])
END
)
printf '%s\n' "$seen"

stated='in the workbook: 2027-03-31 17:00:00
yyyy-mm-dd h:mm:ss: 2027-03-31 05:00:00
m/d/yy h:mm: 03/31/27 05:00
dd.mm.yyyy h:mm: 31.03.2027 05:00
dd.mm.yyyy hh:mm: 31.03.2027 17:00
h:mm: 17:00
dd.mm.yyyy h:mm AM/PM: 31.03.2027 05:00 PM
with a dateformat: 2027-03-31 17:00'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
