#!/usr/bin/env bash
# `format: time` takes 12:30:00 and refuses 12:30:00Z with one of jsonschema's checkers, and the contrary with the other.
#
# Tool: jsonschema 4.26.0 with rfc3339-validator 0.1.4 (Python 3.11 or newer).
# Expected: either checker judges by the draft that the schema names. From draft 7 on a time is RFC 3339's full-time, with a zone:
#   `12:30:00Z` is one, `12:30:00` is none.
# Seen: `FormatChecker()` has a time by the rule of draft 3, hours, minutes and seconds without a zone, whatever `$schema` says. The
#   checker of the draft, `Draft202012Validator.FORMAT_CHECKER`, answers the contrary. No time of day passes both. Dates and date-times
#   agree.
# Matters: a configuration's opening hours pass where it is written and fail where it is read, with the same schema and the same version
#   of the same library. `format: date` works with either, so that nobody looks for the fault in the checker.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  jsonschema==4.26.0 jsonschema-specifications==2025.9.1 referencing==0.37.0 rpds-py==2026.9.1 attrs==26.1.0 typing_extensions==4.16.0 \
  rfc3339-validator==0.1.4 six==1.17.0

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
from jsonschema import Draft202012Validator, FormatChecker

def judged(format, value, checker):
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "string", "format": format}
    return "valid" if Draft202012Validator(schema, format_checker=checker).is_valid(value) else "invalid"

for format, value in [("time", "12:30:00"), ("time", "12:30:00Z"), ("time", "12:30:00+08:00"),
                      ("date", "2027-02-28"), ("date", "2027-02-30"), ("date-time", "2027-02-28T12:30:00Z")]:
    print(format, value, "- FormatChecker():", judged(format, value, FormatChecker()),
          "- the draft's:", judged(format, value, Draft202012Validator.FORMAT_CHECKER))
END
)
printf '%s\n' "$seen"

stated="time 12:30:00 - FormatChecker(): valid - the draft's: invalid
time 12:30:00Z - FormatChecker(): invalid - the draft's: valid
time 12:30:00+08:00 - FormatChecker(): invalid - the draft's: valid
date 2027-02-28 - FormatChecker(): valid - the draft's: valid
date 2027-02-30 - FormatChecker(): invalid - the draft's: invalid
date-time 2027-02-28T12:30:00Z - FormatChecker(): valid - the draft's: valid"
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
