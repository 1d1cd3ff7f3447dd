#!/usr/bin/env bash
# The title of a certificate is `<built-in method title of str object at 0x7f…>` by chevron, and the holder's name by combustache and mstache.
#
# Tools: chevron 0.14.0, combustache 3.0.1, mstache 0.4.0, pystache 0.6.8 (Python 3.11 or newer), all by the mustache specification.
# Expected: `{{title}}` inside of `{{#holder}}` is looked for in the holder, then in what is around it. A holder who is a text has no keys, so
#   it is the title around it, as with pystache.
# Seen: the other three ask the text for an attribute, and Python's texts have methods called title, count, index, format, center and join.
#   chevron prints the method with its address in memory, another one at each run. combustache and mstache call it: the title of "ada lane"
#   is "Ada Lane"; where the method wants an argument they raise an error. With the holder as a mapping all is well, and so it is with names
#   that are no methods. A list of texts behaves as a text does.
# Matters: `{{#holder}}` is the usual way to leave a line out where there is nobody, with a plain name as its value. A certificate has the
#   name twice and no title, or is made anew at each run since its bytes differ, so that no checksum or signature of the last one fits.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  chevron==0.14.0 combustache==3.0.1 mstache==0.4.0 pystache==0.6.8

seen=$(PYTHONPATH="$folder/lib" python3 -W ignore - <<'END'
import re, chevron, combustache, mstache, pystache

TEMPLATE = "{{#holder}}{{title}} for {{.}}, {{level}}{{/holder}}"
AROUND = {"title": "Certificate of renewal", "level": "3 stars", "count": 2}
CASES = (
    ("text", TEMPLATE, AROUND | {"holder": "ada lane"}),
    ("mapping", TEMPLATE.replace("{{.}}", "{{name}}"), AROUND | {"holder": {"name": "ada lane"}}),
    ("list", "{{#holder}}{{.}}, one of {{count}}; {{/holder}}", AROUND | {"holder": ["ada lane", "bo li"]}),
)

def rendered(render, template, data):
    try:
        return re.sub("0x[0-9a-f]+", "0x…", render(template, data).replace("&lt;", "<").replace("&gt;", ">")).strip()
    except TypeError as error:
        return f"TypeError: {error}"

for what, template, data in CASES:
    for engine in (pystache, chevron, combustache, mstache):
        print(f"{what}, {engine.__name__}: {rendered(engine.render, template, data)}")
END
)
printf '%s\n' "$seen"

stated='text, pystache: Certificate of renewal for ada lane, 3 stars
text, chevron: <built-in method title of str object at 0x…> for ada lane, 3 stars
text, combustache: Ada Lane for ada lane, 3 stars
text, mstache: Ada Lane for ada lane, 3 stars
mapping, pystache: Certificate of renewal for ada lane, 3 stars
mapping, chevron: Certificate of renewal for ada lane, 3 stars
mapping, combustache: Certificate of renewal for ada lane, 3 stars
mapping, mstache: Certificate of renewal for ada lane, 3 stars
list, pystache: ada lane, one of 2; bo li, one of 2;
list, chevron: ada lane, one of <built-in method count of str object at 0x…>; bo li, one of <built-in method count of str object at 0x…>;
list, combustache: TypeError: count() takes at least 1 argument (0 given)
list, mstache: TypeError: count() takes at least 1 argument (0 given)'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
