"""An SMTP server on loopback that keeps every message as it came over the wire, and passes nothing on."""
import collections
import socketserver
import threading

Letter = collections.namedtuple("Letter", "sender recipients data faults")


class Sink(socketserver.ThreadingTCPServer):
    """`letters` grows as messages come; data is with CRLF, its dots taken away again"""
    allow_reuse_address, daemon_threads = True, True

    def __init__(self, port):
        self.letters, self.lock = [], threading.Lock()
        super().__init__(("", port), Session)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def keep(self, letter):
        with self.lock:
            self.letters.append(letter)


class Session(socketserver.StreamRequestHandler):
    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n")
        self.wfile.flush()

    def handle(self):
        try:
            self.session()
        except ConnectionError:
            pass

    def session(self):
        self.say("220 sink.example ESMTP")
        sender, recipients = None, []
        while True:
            line = self.rfile.readline(4096)
            if not line:
                return
            word = line[:4].upper()
            text = line.decode("ascii", "replace").strip()
            if word == b"EHLO":
                self.say("250-sink.example")
                self.say("250-SIZE 50000000")
                self.say("250 8BITMIME")
            elif word == b"MAIL":
                sender, recipients = text[text.index("<") + 1:text.index(">")], []
                self.say("250 ok")
            elif word == b"RCPT":
                recipients.append(text[text.index("<") + 1:text.rindex(">")])
                self.say("250 ok")
            elif word == b"DATA":
                self.say("354 go on")
                letter = self.data(sender, recipients)
                if letter is None:
                    return
                self.server.keep(letter)
                self.say("250 kept")
            elif word == b"QUIT":
                self.say("221 bye")
                return
            else:                                               # HELO, RSET, NOOP
                self.say("250 ok")

    def data(self, sender, recipients):
        lines, faults = [], []
        while True:
            line = self.rfile.readline()
            if not line:
                return None
            if line == b".\r\n":
                break
            if not line.endswith(b"\r\n"):
                faults.append("a line that ends in LF alone")
            if b"\r" in line[:-2]:
                faults.append("a CR inside of a line")
            if len(line) > 1000:
                faults.append("a line of %d bytes" % len(line))
            lines.append(line[1:] if line.startswith(b".") else line)
        return Letter(sender, recipients, b"".join(lines), sorted(set(faults)))
