#!/usr/bin/env bash
# Python writes a long address in List-Unsubscribe as an encoded word, and a long id in References, so that it is no address and no id.
#
# Tools: the `email` package of Python 3.11.2 and mblaze 1.1, which reads the messages (both Debian 12).
# Expected: encoded words stand for text that a person reads (RFC 2047, 5). Addresses in List-Unsubscribe and ids in In-Reply-To and References
#   are none; a line may have 998 characters, and a long one is left as it is, as `email` does with Message-ID itself.
# Seen: with the policies SMTP and default, what has no blank and does not fit 78 characters becomes `=?utf-8?q?=3Chttps=3A//…?=`, though all of it is
#   ASCII. A shorter one beside it stays as it is. Message-ID is left alone, however long. A policy with
#   max_line_length=998 leaves all of them alone.
# Matters: the address by which a partner is to be taken off the list has his channel, the batch and a token in it and is long; the button of
#   the mail reader goes nowhere, or is not there. An answer to a letter whose id is long, as large hosts of mail make them, is filed under no letter.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'python3.11-minimal=3.11.2-*' 'libpython3.11-minimal=3.11.2-*' \
  'libpython3.11-stdlib=3.11.2-*' 'mblaze=1.1-*'
for package in *.deb; do dpkg -x "$package" installed; done
mkdir letters

python() { env -u PYTHONPATH PYTHONHOME="$folder/installed/usr" installed/usr/bin/python3.11 "$@"; }

python - <<'END'
from email.message import EmailMessage
from email.policy import SMTP

def write(name, policy, **fields):
    message = EmailMessage(policy=policy)
    for key, value in ({"From": "notices@example.org", "To": "partner@example.net", "Subject": name} | fields).items():
        message[key.replace("_", "-")] = value
    message.set_content("Text.")
    with open(f"letters/{name}", "wb") as file:
        file.write(message.as_bytes())

SHORT, LONG = "<letter-7@mail.example.net>", "<7F3A9C0E5B1D4826A0C97E4F1B5D3A7288E6C4F0@DATACENTRE0416.north.prod.mail.example.net>"
WAY_OUT = "<https://notices.example.org/out?channel=CH-0000003&batch=2027-01-01&token=7f3a9c0e5b1d>, <mailto:out@example.org>"
WHOLE = SMTP.clone(max_line_length=998)
write("to-short-1", SMTP, Message_ID=SHORT)
write("to-short-2", SMTP, Message_ID="<a-2@example.org>", In_Reply_To=SHORT, References=SHORT)
write("to-long-1", SMTP, Message_ID=LONG)
write("to-long-2", SMTP, Message_ID="<b-2@example.org>", In_Reply_To=LONG, References=LONG)
write("whole-1", WHOLE, Message_ID=LONG.replace("7F3A", "8F3A"))
write("whole-2", WHOLE, Message_ID="<c-2@example.org>", In_Reply_To=LONG.replace("7F3A", "8F3A"), References=LONG.replace("7F3A", "8F3A"))
write("way-out", SMTP, List_Unsubscribe=WAY_OUT)
write("way-out-short", SMTP, List_Unsubscribe=WAY_OUT.replace("&token=7f3a9c0e5b1d", ""))
write("way-out-whole", WHOLE, List_Unsubscribe=WAY_OUT)
END

seen=$(
  for name in to-short to-long whole; do
    threads=$(MBLAZE=$folder installed/usr/bin/mthread "letters/$name-1" "letters/$name-2")
    echo "$name: the answer is $(grep -q '^ letters' <<< "$threads" && echo below || echo beside) the letter"
  done
  grep '^Message-ID' letters/to-long-1 | tr -d '\r'
  for name in way-out-short way-out-whole way-out; do
    echo "$name: $(MBLAZE=$folder installed/usr/bin/mhdr -h list-unsubscribe "letters/$name")"
  done
)
printf '%s\n' "$seen"

stated='to-short: the answer is below the letter
to-long: the answer is beside the letter
whole: the answer is below the letter
Message-ID: <7F3A9C0E5B1D4826A0C97E4F1B5D3A7288E6C4F0@DATACENTRE0416.north.prod.mail.example.net>
way-out-short: <https://notices.example.org/out?channel=CH-0000003&batch=2027-01-01>, <mailto:out@example.org>
way-out-whole: <https://notices.example.org/out?channel=CH-0000003&batch=2027-01-01&token=7f3a9c0e5b1d>, <mailto:out@example.org>
way-out: =?utf-8?q?=3Chttps=3A//notices=2Eexample=2Eorg/out=3Fchann?= =?utf-8?q?el=3DCH-0000003=26batch=3D2027-01-01=26token=3D7f3a9c0e5b1d=3E=2C?= <mailto:out@example.org>'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
