#!/usr/bin/env bash
# 600 credits with a footnote 1 are the number 6001 to pandas, a 600 struck out beside 525 is 600525, and converters of mail write the same.
#
# Tools: pandas 3.1.1 `read_html` with lxml 6.1.3, html2text 2025.4.15, inscriptis 2.7.6, markdownify 1.2.3 (Python 3.11 or newer); w3m 0.5.3
#   (Debian 12) for comparison.
# Expected: a mark of a footnote, above the line by `sup`, and what is struck out by `s` are told apart from the number beside them, as w3m does
#   (600^1, [S:600:S]), or by a blank. A cell of two paragraphs holds two things, as a cell with `br` does to pandas.
# Seen: pandas joins all texts of a cell and takes the result for a number if it can: the column is int64. Two paragraphs are joined, too, so that
#   300 and 525 are 300525. The other three write 6001; inscriptis writes what is struck out as if it stood. A mark that is no number
#   (`*`, `[1]`) makes the column text. html2text and markdownify have options for `sup` that are off. No warning.
# Matters: tables of requirements have footnotes, and pages show what was valid before as struck out. Who reads the required credits from there
#   asks for ten times as many in one row, and no partner has the star; a deadline is in February 20271, and the old one stands beside it.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'w3m=0.5.3+*' 'libgc1=1:8.2.2-*' 'libgpm2=1.20.7-*' 'libtinfo6=6.4-*'
for package in *.deb; do dpkg -x "$package" installed; done
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target lib \
  pandas==3.1.1 numpy==2.4.6 python-dateutil==4.0.0 six==1.17.0 tzdata==2026.6 lxml==6.1.3 html2text==2025.4.15 inscriptis==2.7.6 \
  markdownify==1.2.3 beautifulsoup4==4.15.0 soupsieve==4.1.3 typing_extensions==4.16.0

cat > show.py <<'END'
import html2text, inscriptis, io, markdownify, pandas, subprocess, sys

def by_w3m(page):
    return subprocess.run(["installed/usr/bin/w3m", "-dump", "-T", "text/html"], input=page, text=True, capture_output=True, check=True,
                          env={"HOME": ".", "LD_LIBRARY_PATH": sys.argv[1]}).stdout

for cell in ("600", "600<sup>1</sup>", "44.5<sup>2</sup>", "600<sup>*</sup>", "<s>600</s>525", "<p>300</p><p>525</p>", "300<br>525"):
    table = pandas.read_html(io.StringIO(f"<table><tr><th>Required</th></tr><tr><td>{cell}</td></tr></table>"))[0]
    print(cell, "is", repr(table["Required"].item()), table["Required"].dtype, "to pandas")
for line in ("600<sup>1</sup> credits", "Due on <s>31 January 2027</s> 28 February 2027<sup>1</sup>."):
    page = f"<html><body><p>{line}</p></body></html>"
    print(line)
    for tool, text in (("html2text", html2text.html2text(page)), ("inscriptis", inscriptis.get_text(page)),
                       ("markdownify", markdownify.markdownify(page)), ("w3m", by_w3m(page))):
        print(f"  {tool}: {text.strip()}")
END
libraries=$(echo "$folder"/installed/usr/lib/*-linux-gnu*):$(echo "$folder"/installed/lib/*-linux-gnu*)
seen=$(PYTHONPATH=lib python3 show.py "$libraries")
printf '%s\n' "$seen"

stated="600 is 600 int64 to pandas
600<sup>1</sup> is 6001 int64 to pandas
44.5<sup>2</sup> is 44.52 float64 to pandas
600<sup>*</sup> is '600*' str to pandas
<s>600</s>525 is 600525 int64 to pandas
<p>300</p><p>525</p> is 300525 int64 to pandas
300<br>525 is '300 525' str to pandas
600<sup>1</sup> credits
  html2text: 6001 credits
  inscriptis: 6001 credits
  markdownify: 6001 credits
  w3m: 600^1 credits
Due on <s>31 January 2027</s> 28 February 2027<sup>1</sup>.
  html2text: Due on ~~31 January 2027~~ 28 February 20271.
  inscriptis: Due on 31 January 2027 28 February 20271.
  markdownify: Due on ~~31 January 2027~~ 28 February 20271.
  w3m: Due on [S:31 January 2027:S] 28 February 2027^1."
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
