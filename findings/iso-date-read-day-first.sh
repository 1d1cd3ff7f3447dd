#!/usr/bin/env bash
# Told that the day comes first, dateutil and pandas read 2027-02-03 as 2 March.
#
# Tools: python-dateutil 4.0.0 `parse(dayfirst=True)`, pandas 3.1.1 `read_csv(dayfirst=True)`, dateparser 1.5.0 with the date order DMY
#   (Python 3.11 or newer).
# Expected: the setting is for dates like 03/02/2027, where it is in doubt what comes first. A date that begins with a year of four digits
#   is ISO 8601, year, month, day; nobody writes year, day, month. dateparser does so.
# Seen: dateutil turns month and day around wherever the day is 12 or less, even in `20270203` and before a time. pandas goes by the first
#   date of the column: if its day is over 12, the column is read right and a warning is given. If not, the column is turned around whole,
#   or, with one day over 12 further down, left as text, both without a warning.
# Matters: a department switches its export from 03/02/2027 to ISO dates, the import keeps its setting. A deadline of 3 February becomes 2
#   March, or not, by what else is in the file and in which order; the one case that is read right is the one that is warned of.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 tzdata==2026.6 dateparser==1.5.0 regex==2026.11.19 pytz==2026.6 tzlocal==5.4.5

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
import io, warnings
import dateparser, dateutil.parser, pandas

for text in ("03/02/2027", "2027-02-03", "2027-02-03T00:00:00", "20270203", "2027-02-13"):
    print("dateutil", text, "is", dateutil.parser.parse(text, dayfirst=True).date())
for due in (["2027-02-03", "2027-04-05"], ["2027-02-03", "2027-04-30"], ["2027-04-30", "2027-02-03"]):
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        column = pandas.read_csv(io.StringIO("due\n" + "\n".join(due)), parse_dates=["due"], dayfirst=True)["due"]
    kind = "dates" if column.dtype.kind == "M" else "text"
    print("pandas", *due, "are", kind, *(str(value)[:10] for value in column), "and", len(given), "warnings")
print("dateparser 2027-02-03 is", dateparser.parse("2027-02-03", settings={"DATE_ORDER": "DMY"}).date())
END
)
printf '%s\n' "$seen"

stated='dateutil 03/02/2027 is 2027-02-03
dateutil 2027-02-03 is 2027-03-02
dateutil 2027-02-03T00:00:00 is 2027-03-02
dateutil 20270203 is 2027-03-02
dateutil 2027-02-13 is 2027-02-13
pandas 2027-02-03 2027-04-05 are dates 2027-03-02 2027-05-04 and 0 warnings
pandas 2027-02-03 2027-04-30 are text 2027-02-03 2027-04-30 and 0 warnings
pandas 2027-04-30 2027-02-03 are dates 2027-04-30 2027-02-03 and 1 warnings
dateparser 2027-02-03 is 2027-02-03'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
