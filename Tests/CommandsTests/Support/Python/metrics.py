"""Reads metrics as their text format is defined, and prints the samples."""
import json, re, sys
samples, types = {}, {}
for line in open(sys.argv[1], newline="\n").read().split("\n")[:-1]:
    if line.startswith("#"):
        match = re.fullmatch(r"# (HELP|TYPE) ([a-z_]+) (.+)", line)
        if match[1] == "TYPE": types[match[2]] = match[3]
        continue
    match = re.fullmatch(r'([a-z_]+)(\{[a-z_]+="(?:[^"\\]|\\.)*"(?:,[a-z_]+="(?:[^"\\]|\\.)*")*\})? (-?\d+)', line)
    assert types[match[1]] == "gauge", line
    key = match[1] + (match[2] or "")
    assert key not in samples, line
    samples[key] = int(match[3])
print(json.dumps(samples))
