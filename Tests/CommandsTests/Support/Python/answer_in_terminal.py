"""Answers a program's question in a terminal, and prints status and screen."""
import json, os, pty, sys
process, terminal = pty.fork()
if process == 0:
    os.execv(sys.argv[2], sys.argv[2:])
if sys.argv[1]:
    os.write(terminal, sys.argv[1].encode() + b"\n")
said = b""
while True:
    try:
        more = os.read(terminal, 4096)
    except OSError:
        break
    if not more:
        break
    said += more
status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
print(json.dumps([status, said.decode("utf-8", "replace")]))
