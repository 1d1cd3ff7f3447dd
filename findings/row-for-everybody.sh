#!/usr/bin/env bash
# Three findings become one empty row, and the row "star lost" is there for everybody, once css-inline has put the styles into the template.
#
# Tools: css-inline 0.24.0, and html5lib 1.1 by way of Beautiful Soup 4.15.0; premailer 3.10.0 for comparison; pystache 0.6.8 fills the
#   templates (Python 3.11 or newer).
# Expected: mail readers want styles in each element, and the inliner puts them there: what changes is attributes. `{{#findings}}` is text to it and
#   stays where it stands, so that it does not matter whether the template is filled before or after, as with premailer.
# Seen: text that stands in a table and in no cell is put in front of the table, as HTML has browsers do it. The beginning and the end of a
#   section meet there with nothing between, and the row that they were around is an ordinary one: that of a loop is there once and empty,
#   that of a condition always. Around tables, in a cell or in comments (`<!--{{#findings}}-->`) all is well, and so it is when the mail
#   is filled first. No error from css-inline, and pystache is content with an empty section.
# Matters: findings, credits by quarter and deadlines are tables. A partner who keeps his star reads in the same mail that it is lost, and who
#   loses it reads neither the clause nor 525 of 600. The template in the project is right, and its tests without the inliner pass.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target lib \
  css-inline==0.24.0 html5lib==1.1 webencodings==0.6.1 beautifulsoup4==4.15.0 soupsieve==4.1.3 typing_extensions==4.16.0 six==1.17.0 premailer==3.10.0 \
  lxml==6.1.3 cssselect==1.6.0 cssutils==2.15.0 cachetools==8.0.2 more-itertools==11.2.1 encutils==1.0.0 requests==2.34.2 urllib3==2.8.0 idna==3.20 \
  certifi==2026.10.19.post1 charset-normalizer==3.5.3 pystache==0.6.8

cat > show.py <<'END'
import bs4, css_inline, premailer, pystache, re

TEMPLATE = """<!DOCTYPE html>
<html><head><title>Review</title><style>td { padding: 4px }</style></head><body>
<p>{{#lost}}Your star is lost.{{/lost}}{{^lost}}Your star is kept.{{/lost}}</p>
<table>
{{#lost}}
<tr><td>Star lost on {{lost}}</td></tr>
{{/lost}}
{{#findings}}
<tr><td>{{clause}}: {{counted}} of {{required}}</td></tr>
{{/findings}}
</table>
</body></html>"""
COMMENTS = re.sub(r"(?m)^({{[#/].*}})$", r"<!--\1-->", TEMPLATE)
findings = [{"clause": clause, "counted": counted, "required": required} for clause, counted, required in
            (("E.1.a", 525, 600), ("C.2", 2, 3), ("D.4", 1, 2))]

def filled(template, values):
    page = bs4.BeautifulSoup(pystache.render(template, values), "html.parser")
    return "; ".join([page.p.get_text()] + [" ".join(row.get_text().split()) for row in page.find_all("tr")])

for tool, template in (("template", TEMPLATE), ("premailer", premailer.transform(TEMPLATE)), ("css-inline", css_inline.inline(TEMPLATE)),
                       ("html5lib", str(bs4.BeautifulSoup(TEMPLATE, "html5lib"))), ("css-inline, comments", css_inline.inline(COMMENTS))):
    print(f"{tool}: {' '.join(re.findall('{{.*?}}|</?table>', template.partition('</p>')[2]))}")
    print("  who keeps the star:", filled(template, {}))
    print("  who loses it:", filled(template, {"lost": "2027-01-01", "findings": findings}))
END
seen=$(PYTHONPATH=lib python3 -W ignore show.py)
printf '%s\n' "$seen"

stated='template: <table> {{#lost}} {{lost}} {{/lost}} {{#findings}} {{clause}} {{counted}} {{required}} {{/findings}} </table>
  who keeps the star: Your star is kept.
  who loses it: Your star is lost.; Star lost on 2027-01-01; E.1.a: 525 of 600; C.2: 2 of 3; D.4: 1 of 2
premailer: <table> {{#lost}} {{lost}} {{/lost}} {{#findings}} {{clause}} {{counted}} {{required}} {{/findings}} </table>
  who keeps the star: Your star is kept.
  who loses it: Your star is lost.; Star lost on 2027-01-01; E.1.a: 525 of 600; C.2: 2 of 3; D.4: 1 of 2
css-inline: {{#lost}} {{/lost}} {{#findings}} {{/findings}} <table> {{lost}} {{clause}} {{counted}} {{required}} </table>
  who keeps the star: Your star is kept.; Star lost on; : of
  who loses it: Your star is lost.; Star lost on 2027-01-01; : of
html5lib: {{#lost}} {{/lost}} {{#findings}} {{/findings}} <table> {{lost}} {{clause}} {{counted}} {{required}} </table>
  who keeps the star: Your star is kept.; Star lost on; : of
  who loses it: Your star is lost.; Star lost on 2027-01-01; : of
css-inline, comments: <table> {{#lost}} {{lost}} {{/lost}} {{#findings}} {{clause}} {{counted}} {{required}} {{/findings}} </table>
  who keeps the star: Your star is kept.
  who loses it: Your star is lost.; Star lost on 2027-01-01; E.1.a: 525 of 600; C.2: 2 of 3; D.4: 1 of 2'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
