"""The advice that a program prints, and whether it is good.

Advice is a command `star-audit …` in what was printed: between backticks, or from the word to the end of the line (or to the next
"; ", " (" or ", then"). Words in capitals that stand for something (CHANNEL, TEXT, NAME, …) are filled in.

It is good if, run as printed, it ends with 0; or, for a command that only looks (status, check, verify, explain, a preview, a
dry run), with anything but 64, 66 and what no table knows; or if it ends in a refusal whose own message leads on: it names another
command that acts, or an override (`--allow-…`), and that is good by the same measure; thereupon the refused command is run again,
unless the way out was to withdraw. A chain of more than EIGHT runs, or one in which the same refusal comes back, is bad.
"""
import re
import shlex

EIGHT = 8
LOOKING = ("status", "check", "verify", "explain", "assess", "rules", "config", "channels", "schema", "help")
COMMANDS = "review|renew|renewal-notices|apply|withdraw|reinstate|remind|send|migrate|import|sample|" + "|".join(LOOKING)
BACKTICKS = re.compile(r"`star-audit ([^`]+)`")
BARE = re.compile(r"(?<![\w`/-])star-audit ((?:%s)(?=\s|$)[^`\n]*)" % COMMANDS)
END = re.compile(r"; | \(|, then|, and| and | or |\.$|\. |,$|\)$|, which|: ")
ALLOW = re.compile(r"--allow-[a-z]+(?: N| \d+)?")


def advice_in(result):
    text = (result.out if result.args[0] in ("status", "check", "verify", "apply") else "") + "\n" + result.err
    text = "\n".join(line for line in text.splitlines() if not line.startswith(("Usage:", "  See '")))
    found = [m.group(1) for m in BACKTICKS.finditer(text)]
    found += [END.split(m.group(1))[0] for m in BARE.finditer(text)]
    out = []
    for words in found:
        try:
            args = shlex.split(words)
        except ValueError:
            args = words.split()
        if args and args not in out and "--help" not in args:
            out.append(args)
    return out


def looking(args):
    return args[0] in LOOKING or "--report-only" in args or "--dry-run" in args


def fill(args, values):
    values = dict(values, TEXT="a reason", REASON="a reason", NAME="Somebody", WHO="Somebody", N="1000")
    return [values.get(w.strip("<>…").upper(), w) if w.strip("<>").isupper() or w.startswith("<") else w for w in args]


def follow(args, run, values):
    """runs the advice; None if it is good, else what is bad about it"""
    budget = [EIGHT]
    return _follow(fill(args, values), run, values, budget, [])


def _follow(args, run, values, budget, trail):
    if budget[0] == 0:
        return "the chain of advice does not end"
    budget[0] -= 1
    result = run(args)
    if result.status == 0:
        return None
    if "Unknown option" in result.err or "Unexpected argument" in result.err or "Error:" in result.err[:8]:
        return "no command as printed: " + result.err
    if looking(args):
        return None if result.status in (2, 3, 65, 73, 75, 77, 78) else "ended with %s: %s" % (result.status, result.err)
    if args[0] == "reinstate" and "is of no batch" in result.err or "bring it back from a backup" in result.err \
            or "there is no review by" in result.err:
        return None                                             # only a person can: with a person's rows, with a backup, with the clock
    seen = (tuple(args), result.err)
    if seen in trail:
        return "the same refusal again: " + result.err
    trail = trail + [seen]
    ways = [fill(a, values) for a in advice_in(result) if not looking(a)]
    ways = [a for a in ways if a != args]
    said = "a refusal without a way out: " + result.err
    for way in ways:
        bad = _follow(way, run, values, budget, trail)
        if bad is None:
            if way[0] == "withdraw":
                return None
            return _follow(args, run, values, budget, trail)
        said = bad
    for option in dict.fromkeys(ALLOW.findall(result.err)):
        name = option.split()[0]
        if name not in args:
            more = [name] + (["1000"] if name not in ("--allow-shrink", "--allow-future") else [])
            return _follow(args + more, run, values, budget, trail)
    return said
