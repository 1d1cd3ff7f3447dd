"""Prints what a program writes to a terminal while its clock runs fast."""
import json, os, pty, sys
process, terminal = pty.fork()
if process == 0:
    os.environ.update(json.loads(sys.argv[1]))
    os.execvp("faketime", ["faketime", "-f", "@2027-01-02 00:00:00 x5000"] + sys.argv[2:])
said = b""
while True:
    try:
        more = os.read(terminal, 4096)
    except OSError:
        break
    if not more:
        break
    said += more
os.waitpid(process, 0)
print(json.dumps(said.decode("utf-8", "replace")))
