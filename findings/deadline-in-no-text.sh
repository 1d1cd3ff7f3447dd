#!/usr/bin/env bash
# python-docx reads "due on ." where Word shows a deadline that was corrected or picked from a calendar, and 60 where it shows 600.
#
# Tools: python-docx 1.2.0, mammoth 1.13.0; docx2txt 0.9 and docx2python 3.7.1 for comparison (Python 3.11 or newer).
# Expected: `Paragraph.text` is, by its own words, the textual content of the paragraph, with that of hyperlinks. What was put in while changes are tracked
#   (`w:ins`), a content control (`w:sdt`, of which the date picker is one) and a field (`w:fldSimple`) hold ordinary text, which Word shows and prints
#   in its place (ISO/IEC 29500-1, 17.13, 17.5.2, 17.16). docx2txt and docx2python read it.
# Seen: python-docx takes only what stands in the paragraph itself or in a link. Of a tracked correction the old day is left out, as it should be, and the
#   new day as well; of 600 with a zero put in, 60 is left. A picked date and a field's result are left out, in a table's cell, too. mammoth reads
#   corrections and pickers, and leaves the field out. What is left reads as a text. No error, no warning.
# Matters: notices go from desk to desk with changes tracked, and a day is what a picker is made for: just the deadline and the corrected number of
#   credits are not in what is searched, compared or mailed. A file in which all changes were accepted reads well, and so does each first draft.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target lib \
  python-docx==1.2.0 lxml==6.1.3 typing_extensions==4.16.0 mammoth==1.13.0 cobble==0.1.4 docx2txt==0.9 docx2python==3.7.1 paragraphs==1.0.1

seen=$(PYTHONPATH=lib python3 - <<'END'
import docx, docx2python, docx2txt, mammoth, zipfile

def text(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'

def change(name, number, content):
    return f'<w:{name} w:id="{number}" w:author="Reviewer" w:date="2026-12-01T08:00:00Z">{content}</w:{name}>'

deleted = '<w:r><w:delText xml:space="preserve">31 January 2027</w:delText></w:r>'
picker = ('<w:sdt><w:sdtPr><w:date w:fullDate="2027-02-28T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="en-GB"/>'
          '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>')
day = text("28 February 2027")
paragraphs = [
    text("Typed: due on ") + day + text("."),
    text("Corrected: due on ") + change("del", 1, deleted) + change("ins", 2, day) + text("."),
    text("Corrected: 6") + change("ins", 3, text("0")) + text("0 credits."),
    text("Picked: due on ") + picker % day + text("."),
    text("Field: due on ") + '<w:fldSimple w:instr=" DOCPROPERTY Due ">' + day + "</w:fldSimple>" + text("."),
]
body = "".join(f"<w:p>{paragraph}</w:p>" for paragraph in paragraphs)
body += ('<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr><w:tc>'
         f'<w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p>{text("Cell: ") + picker % day}</w:p></w:tc></w:tr></w:tbl><w:p/>')

head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
package = "http://schemas.openxmlformats.org/package/2006"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
with zipfile.ZipFile("notice.docx", "w") as file:
    file.writestr("[Content_Types].xml", head + f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
                  'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                  f'<Override PartName="/word/document.xml" ContentType="{kind}"/></Types>')
    file.writestr("_rels/.rels", head + f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" '
                  f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr("word/document.xml", head + f'<w:document xmlns:w="{main}" xmlns:r="{office}"><w:body>{body}</w:body></w:document>')

notice = docx.Document("notice.docx")
read = {
    "python-docx": [paragraph.text for paragraph in notice.paragraphs] + [cell.text for row in notice.tables[0].rows for cell in row.cells],
    "mammoth": mammoth.extract_raw_text(open("notice.docx", "rb")).value.split("\n"),
    "docx2txt": docx2txt.process("notice.docx").split("\n"),
    "docx2python": docx2python.docx2python("notice.docx").text.split("\n"),
}
for tool, lines in read.items():
    print(tool + ":")
    print(*("  " + line.strip() for line in lines if line.strip()), sep="\n")
END
)
printf '%s\n' "$seen"

stated='python-docx:
  Typed: due on 28 February 2027.
  Corrected: due on .
  Corrected: 60 credits.
  Picked: due on .
  Field: due on .
  Cell:
mammoth:
  Typed: due on 28 February 2027.
  Corrected: due on 28 February 2027.
  Corrected: 600 credits.
  Picked: due on 28 February 2027.
  Field: due on .
  Cell: 28 February 2027
docx2txt:
  Typed: due on 28 February 2027.
  Corrected: due on 28 February 2027.
  Corrected: 600 credits.
  Picked: due on 28 February 2027.
  Field: due on 28 February 2027.
  Cell: 28 February 2027
docx2python:
  Typed: due on 28 February 2027.
  Corrected: due on 28 February 2027.
  Corrected: 600 credits.
  Picked: due on 28 February 2027.
  Field: due on 28 February 2027.
  Cell: 28 February 2027'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
