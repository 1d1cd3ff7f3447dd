#!/usr/bin/env bash
# Text that PyYAML writes comes back from ruamel.yaml as numbers, and the other way round as numbers and false.
#
# Tools: PyYAML 6.0.4 (YAML 1.1), ruamel.yaml 0.19.1 (YAML 1.2) (Python 3.11 or newer).
# Expected: a writer puts quotes around text that would be read as something else, so a mapping of text to text survives from one library
#   to the other.
# Seen: each quotes what it would misread itself. PyYAML leaves `0089`, `12E5` and `0o17` bare, which YAML 1.2 has as numbers; of the ids
#   0077 and 0089 the first is quoted, the second is not. ruamel.yaml leaves `no`, `12:30` and `190:20:30` bare, which YAML 1.1 has as
#   false and as numbers to the base of 60.
# Matters: configuration is written by one tool and read by another. Some channel ids lose their zeros and others of the same file do not,
#   Norway's code is false, the hour at which a hotline opens is 750.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  PyYAML==6.0.4 ruamel.yaml==0.19.1

seen=$(PYTHONPATH="$folder/lib" python3 -W ignore - <<'END'
import io
import ruamel.yaml, yaml

newer = ruamel.yaml.YAML(typ="safe", pure=True)

def written_by_newer(value):
    text = io.StringIO()
    newer.dump(value, text)
    return text.getvalue()

for text in ("0077", "0089", "12E5", "0o17", "no", "12:30", "190:20:30", "2027-01-31"):
    there = newer.load(yaml.safe_dump({"value": text}))["value"]
    back = yaml.safe_load(written_by_newer({"value": text}))["value"]
    print(f"{text}: PyYAML to ruamel.yaml {there!r}, ruamel.yaml to PyYAML {back!r}")
END
)
printf '%s\n' "$seen"

stated="0077: PyYAML to ruamel.yaml '0077', ruamel.yaml to PyYAML '0077'
0089: PyYAML to ruamel.yaml 89, ruamel.yaml to PyYAML '0089'
12E5: PyYAML to ruamel.yaml 1200000.0, ruamel.yaml to PyYAML '12E5'
0o17: PyYAML to ruamel.yaml 15, ruamel.yaml to PyYAML '0o17'
no: PyYAML to ruamel.yaml 'no', ruamel.yaml to PyYAML False
12:30: PyYAML to ruamel.yaml '12:30', ruamel.yaml to PyYAML 750
190:20:30: PyYAML to ruamel.yaml '190:20:30', ruamel.yaml to PyYAML 685230
2027-01-31: PyYAML to ruamel.yaml '2027-01-31', ruamel.yaml to PyYAML '2027-01-31'"
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
