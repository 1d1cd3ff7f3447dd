#!/usr/bin/env bash
# esmtp takes `sendmail -f` and sends from the address in the message.
#
# Tools: esmtp 1.2, libesmtp 1.1.0 (Debian 12).
# Expected: `-f ADDRESS` sets the sender of the envelope, to whom returned mail goes, as with every sendmail; so
#   its manual has it.
# Seen: with `-t` and a message that has `From`, esmtp gives MAIL FROM:<the address in From>, whatever `-f` says, in either order of the
#   options, and ends with 0 without a word. Where the recipients are named in its arguments, `-f` is heeded.
# Matters: a program that sends notices for a department gives an address for returned mail with `-f`, as no person reads what comes back to
#   `From`. Behind this agent every partner's notice that cannot be delivered comes back to `From` all the same, and the list of returned
#   notices, which somebody works off, stays empty.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(
  cd "$folder"
  apt-get -qq -o APT::Sandbox::User=root download 'esmtp=1.2-*' 'libesmtp6=1.1.0-*'
  for package in *.deb; do dpkg -x "$package" installed; done
)

cat > "$folder/server.py" <<'EOF'
import socketserver, sys

class Session(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"220 sink.example ESMTP\r\n")
        for line in self.rfile:
            word = line[:4].upper()
            if word == b"MAIL":
                print(line.decode().split(" SIZE")[0].strip(), flush=True)
            if word == b"DATA":
                self.wfile.write(b"354 go on\r\n")
                while self.rfile.readline() not in (b".\r\n", b""):
                    pass
            self.wfile.write(b"221 bye\r\n" if word == b"QUIT" else b"250 ok\r\n")
            if word == b"QUIT":
                return

with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session) as server:
    print(server.server_address[1], file=open(sys.argv[1], "w"), flush=True)
    server.serve_forever()
EOF
python3 "$folder/server.py" "$folder/port" >> "$folder/seen" &
server=$!
trap 'kill "$server"; rm -rf "$folder"' EXIT
while [ ! -s "$folder/port" ]; do sleep 0.1; done
port=$(cat "$folder/port")

printf 'hostname=127.0.0.1:%s\nstarttls=disabled\n' "$port" > "$folder/esmtprc"
printf '%s\n' 'From: notices@example.org' 'To: partner@example.com' 'Subject: Renewal' '' 'The renewal is due.' > "$folder/message"

# hand ARGUMENT…: says what is run, and hands the message over.
hand() {
  echo "esmtp $*" >> "$folder/seen"
  LD_LIBRARY_PATH=$(echo "$folder"/installed/usr/lib/*-linux-gnu*) "$folder/installed/usr/bin/esmtp" -C "$folder/esmtprc" "$@" < "$folder/message"
}
hand -t -f bounces@example.org
hand -f bounces@example.org -t
hand -f bounces@example.org partner@example.com

seen=$(cat "$folder/seen")
printf '%s\n' "$seen"

stated='esmtp -t -f bounces@example.org
MAIL FROM:<notices@example.org>
esmtp -f bounces@example.org -t
MAIL FROM:<notices@example.org>
esmtp -f bounces@example.org partner@example.com
MAIL FROM:<bounces@example.org>'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
