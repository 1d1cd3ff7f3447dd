#!/usr/bin/env bash
# A paragraph that begins with the German date 31. Januar becomes 1. Januar in Python-Markdown.
#
# Tools: Markdown 3.11.3 (Python-Markdown), mistune 3.4.0 (Python 3.11 or newer).
# Expected: a date stays a date. If a number with a full stop must be the item of an ordered list, then the list starts at that number, as
#   it does by CommonMark and in mistune: the reader sees the same words.
# Seen: Python-Markdown makes a list that starts at 1 and drops the number from the text. 31 is nowhere in the page. A year at a
#   sentence's end that begins a paragraph goes the same way. The extension `sane_lists` keeps the number, `extra` does not.
# Matters: German, Danish, Norwegian, Finnish and Czech write dates so. The deadline of 31 January is printed as 1 January, a year as
#   "1.", and nothing looks broken.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  Markdown==3.11.3 mistune==3.4.0

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
import markdown, mistune

makers = {
    "markdown": markdown.markdown,
    "markdown with extra": lambda text: markdown.markdown(text, extensions=["extra"]),
    "markdown with sane_lists": lambda text: markdown.markdown(text, extensions=["sane_lists"]),
    "mistune": mistune.html,
}
for text in ("31. Januar 2027 ist der letzte Tag.", "2027. Last year of the standard."):
    for name, make in makers.items():
        print(f"{name}: {text} -> {''.join(make(text).split(chr(10)))}")
END
)
printf '%s\n' "$seen"

stated='markdown: 31. Januar 2027 ist der letzte Tag. -> <ol><li>Januar 2027 ist der letzte Tag.</li></ol>
markdown with extra: 31. Januar 2027 ist der letzte Tag. -> <ol><li>Januar 2027 ist der letzte Tag.</li></ol>
markdown with sane_lists: 31. Januar 2027 ist der letzte Tag. -> <ol start="31"><li>Januar 2027 ist der letzte Tag.</li></ol>
mistune: 31. Januar 2027 ist der letzte Tag. -> <ol start="31"><li>Januar 2027 ist der letzte Tag.</li></ol>
markdown: 2027. Last year of the standard. -> <ol><li>Last year of the standard.</li></ol>
markdown with extra: 2027. Last year of the standard. -> <ol><li>Last year of the standard.</li></ol>
markdown with sane_lists: 2027. Last year of the standard. -> <ol start="2027"><li>Last year of the standard.</li></ol>
mistune: 2027. Last year of the standard. -> <ol start="2027"><li>Last year of the standard.</li></ol>'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
