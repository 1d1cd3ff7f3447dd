#!/usr/bin/env bash
# 2027-02-03 is shown as 03-02-2027 after an Arabic or Persian word, and as it is after a Hebrew one.
#
# Tool: python-bidi 0.6.12, the Unicode bidirectional algorithm (UAX 9) that browsers, mail readers and PDF makers follow, too.
# Expected: a date of European digits is one thing and keeps its order in a line from right to left, as 03/02/2027 does, as numbers do,
#   and as the same date does in Hebrew.
# Seen: after an Arabic letter, digits count as Arabic numbers (rule W2), and a hyphen does not tie those together, as a slash or a full
#   stop does (W4). Year, month and day become three numbers set from right to left. An interval after ISO 8601 is torn apart and tied
#   anew. A mark U+200E before the date or the isolates U+2066 and U+2069 around it (in HTML: `bdi`) keep it whole.
# Matters: notices and certificates in Arabic and Persian show every ISO date backwards, the one format chosen since it cannot be misread,
#   though the text stored is right and a Hebrew proof is faultless. 03-02-2027 is then 3 February or 2 March by the reader's custom. Ids
#   of digits and hyphens are turned around, too.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  python-bidi==0.6.12

# The words are "until" in Arabic, Persian and Hebrew; of what is shown, the part in ASCII is printed.
seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
from bidi import get_display

def shown(word, value):
    line = get_display(word + " " + value, base_dir="R")
    return "".join(letter for letter in line if letter.isascii()).strip()

words = {"Arabic": "\u062d\u062a\u0649", "Persian": "\u062a\u0627", "Hebrew": "\u05e2\u05d3"}
for language, word in words.items():
    print(language, "2027-02-03 is shown as", shown(word, "2027-02-03"))
for value in ("03/02/2027", "03.02.2027", "1,234.5", "010-0042", "CH-0042", "2026-01-01/2026-12-31"):
    print("Arabic", value, "is shown as", shown(words["Arabic"], value))
print("Arabic 2027-02-03, marked, is shown as", shown(words["Arabic"], "\u200e2027-02-03"))
print("Arabic 2027-02-03, isolated, is shown as", shown(words["Arabic"], "\u20662027-02-03\u2069"))
END
)
printf '%s\n' "$seen"

stated='Arabic 2027-02-03 is shown as 03-02-2027
Persian 2027-02-03 is shown as 03-02-2027
Hebrew 2027-02-03 is shown as 2027-02-03
Arabic 03/02/2027 is shown as 03/02/2027
Arabic 03.02.2027 is shown as 03.02.2027
Arabic 1,234.5 is shown as 1,234.5
Arabic 010-0042 is shown as 0042-010
Arabic CH-0042 is shown as CH-0042
Arabic 2026-01-01/2026-12-31 is shown as 31-12-01/2026-01-2026
Arabic 2027-02-03, marked, is shown as 2027-02-03
Arabic 2027-02-03, isolated, is shown as 2027-02-03'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
