#!/usr/bin/env bash
# A reader who asks for zh-Hant-TW is not given zh-Hant by Babel and Werkzeug.
#
# Tools: Babel 2.19.0 `negotiate_locale`, Werkzeug 3.1.9 `LanguageAccept.best_match`, WebOb 1.8.11 `lookup` (Python 3.11 or newer).
# Expected: RFC 4647's lookup takes subtags away from the end, one at a time, until something offered is left: zh-Hant-TW, zh-Hant, zh.
#   WebOb does so.
# Seen: Babel and Werkzeug try the whole tag and the language alone, and nothing between. Where zh-Hant and zh-Hans are offered they find
#   nothing for zh-Hant-TW, zh-Hans-CN or sr-Latn-RS, which is what systems send, and go on to the reader's second choice, if there is
#   one. Where zh is offered, too, they take zh in spite of zh-Hant.
# Matters: with texts in both Chinese scripts, a partner in Taipei gets the English notice, or the one in the other script. de for de-AT
#   is found, so that tests with European languages show nothing.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  babel==2.19.0 Werkzeug==3.1.9 MarkupSafe==3.0.4 WebOb==1.8.11

seen=$(PYTHONPATH="$folder/lib" python3 -W ignore - <<'END'
import babel, webob.acceptparse
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

offered = ["en", "de", "zh-Hans", "zh-Hant", "sr-Latn"]

def ask(first, offered):
    print(first, "from", *offered, "-", "babel:", babel.negotiate_locale([first], offered, sep="-"),
          "werkzeug:", parse_accept_header(first, LanguageAccept).best_match(offered),
          "webob:", webob.acceptparse.create_accept_language_header(first).lookup(offered, default="None"))

for first in ("de-AT", "zh-Hant-TW", "zh-Hans-CN", "sr-Latn-RS"):
    ask(first, offered)
ask("zh-Hant-TW", ["en", "zh", "zh-Hant"])
END
)
printf '%s\n' "$seen"

stated='de-AT from en de zh-Hans zh-Hant sr-Latn - babel: de werkzeug: de webob: de
zh-Hant-TW from en de zh-Hans zh-Hant sr-Latn - babel: None werkzeug: None webob: zh-Hant
zh-Hans-CN from en de zh-Hans zh-Hant sr-Latn - babel: None werkzeug: None webob: zh-Hans
sr-Latn-RS from en de zh-Hans zh-Hant sr-Latn - babel: None werkzeug: None webob: sr-Latn
zh-Hant-TW from en zh zh-Hant - babel: zh werkzeug: zh webob: zh-Hant'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
