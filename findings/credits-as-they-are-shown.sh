#!/usr/bin/env bash
# tablib reads 45 from a spreadsheet cell of 44.5 that shows no decimals, and takes the fourth quarter's credits for the second's.
#
# Tools: tablib 3.10.0 with odfpy 1.4.2 (Debian 12); python-calamine 0.9.1 for comparison (Python 3.11 or newer).
# Expected: in an OpenDocument spreadsheet the number of a cell is its `office:value`, and the paragraph in it is what a person sees. A cell
#   with `table:number-columns-repeated="2"` stands for two, which is how office programs write equal or empty neighbours. calamine reads
#   both so.
# Seen: tablib's numbers are what is shown: 44.5 without decimals is 45, and the value is not looked at. A repeated number is there once, a
#   repeated empty cell not at all; what stands to the right moves to the left, and the row is filled up with empty cells at its end. Dates
#   are taken from their value. No error: that comes only where a shown number has a comma or a unit.
# Matters: of half a credit that is missing nothing is left on import, and the star is kept. Of two equal quarters one is lost, and credits
#   that were earned in the fourth count in the second. The same sheet saved as XLSX comes in right.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'python3-odf=1.4.2-*'
for package in *.deb; do dpkg -x "$package" installed; done
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  tablib==3.10.0 defusedxml==0.7.1 python-calamine==0.9.1

seen=$(PYTHONPATH="lib:installed/usr/lib/python3/dist-packages" python3 -W ignore - <<'END'
import tablib
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from python_calamine import CalamineWorkbook

def cell(shown=None, **attributes):
    made = TableCell(**attributes)
    if shown is not None:
        made.addElement(P(text=shown))
    return made

def text(shown):
    return cell(shown, valuetype="string")

def number(value, shown, **attributes):
    return cell(shown, valuetype="float", value=str(value), **attributes)

document = OpenDocumentSpreadsheet()
sheet = Table(name="credits")
for cells in (
    [text(name) for name in ("channel", "Q1", "Q2", "Q3", "Q4")],
    [text("CH-1"), number(44.5, "45"), number(0, "0", numbercolumnsrepeated="3")],
    [text("CH-2"), number(10, "10", numbercolumnsrepeated="2"), number(20, "20"), number(5, "5")],
    [text("CH-3"), number(40, "40"), cell(numbercolumnsrepeated="2"), number(5, "5")],
):
    row = TableRow()
    for each in cells:
        row.addElement(each)
    sheet.addElement(row)
document.spreadsheet.addElement(sheet)
document.save("credits.ods")

tables = {
    "calamine": CalamineWorkbook.from_path("credits.ods").get_sheet_by_index(0).to_python()[1:],
    "tablib": tablib.Dataset().load(open("credits.ods", "rb").read(), format="ods")[:],
}
for reader, rows in tables.items():
    for channel, *quarters in rows:
        total = sum(credits for credits in quarters if credits != "")
        print(f"{channel} by {reader}:", *(credits if credits != "" else "-" for credits in quarters), "together", total)
END
)
printf '%s\n' "$seen"

stated='CH-1 by calamine: 44.5 0.0 0.0 0.0 together 44.5
CH-2 by calamine: 10.0 10.0 20.0 5.0 together 45.0
CH-3 by calamine: 40.0 - - 5.0 together 45.0
CH-1 by tablib: 45.0 0.0 - - together 45.0
CH-2 by tablib: 10.0 20.0 5.0 - together 35.0
CH-3 by tablib: 40.0 5.0 - - together 45.0'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
