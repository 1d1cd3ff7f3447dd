"""What must hold of supplements, reinstatements and the notices that tell of them (STANDARD 7a), from the outside alone.

A mixin of the model. Whom a supplement must hold is told by three things: the last decision published of a channel, what was applied
and taken back, and a preview of the review's day by the records as they are (`now`), which the walk asks for."""
import collections
import os
from email.utils import parsedate

from reference.dates import add_days, add_months, fmt, parse
from reference.walk.words import Violation, half_of

LOSS = ("downgrade", "revoke")
ORDER = {"review": 0, "supplement": 1, "renew": 2, "renewal-notices": 3, "remind": 4}


def number(name):
    """of a supplement; 1 for the review itself"""
    tail = name.split("-review")[-1]
    return int(tail[1:]) if tail[1:].isdigit() else 1


def causes(d):
    """what took the star in a decision: departures and events by name, other rules by their id"""
    out, severity = set(), ("revoke",) if d["outcome"] == "revoke" else ("downgrade", "revoke")
    for f in d["findings"] if d["outcome"] in LOSS else ():
        if f["severity"] in severity and f["waived"] is None:
            out.add(key(f))
    return out


def key(f):
    e = f["evidence"] or {}
    if f["rule"] in ("departure-undeclared", "departure-unreplenished", "departure-in-grace"):
        return ("departure", e.get("role"), e.get("person_id"), e.get("departed_on"))
    if f["rule"] == "major-event":
        return ("event", e.get("event_id"))
    return ("rule", f["rule"])


def kinds(b):
    """{channel: kind of notice} of the batch's decisions, and of files that belong to none"""
    out, named = {}, set()
    for cid, d in b.decisions.items():
        if d.get("notice"):
            named.add(d["notice"])
            out[cid] = d["notice"].rsplit(".", 2)[-2]
    others = {}
    for f in b.files:
        if f.startswith("notices/") and f.endswith(".eml") and f not in named:
            others[f[len("notices/"):].rsplit(".", 2)[0].replace("%2E", ".")] = f.rsplit(".", 2)[-2]
    return out, others


class Corrections:
    def corrections(self):
        self.reinstated = []                                   # {batch, cid, day, at, half, as_of, causes, decision, command}
        self.wrote = {}                                        # batch -> channels for which applying it wrote
        self.told = collections.defaultdict(list)              # channel -> losses it was told of
        self.at = 0                                            # counts what happened
        self.acts = 0                                          # applied or taken back
        self.excused = {}                                      # batch -> state in which a supplement left nothing to say against it

    # ------------------------------------------------------------------ the chain of one half-year

    def chain(self, half):
        """review and supplements of a half-year in the outbox, in order"""
        return sorted((b for b in self.batches.values() if b.command in ("review", "supplement") and b.half == half),
                      key=lambda b: number(b.name))

    def broken_chain(self, half):
        return any(b.damaged for b in self.chain(half))

    def last(self, half, cid):
        for b in reversed(self.chain(half)):
            if cid in b.decisions:
                return b, b.decisions[cid]
        return None, None

    def head(self):
        """(name, as of) of the latest review that is published or applied"""
        known = self.known("review")
        return max(known.items(), key=lambda x: x[1]) if known else (None, None)

    def next_number(self, half):
        names = [b.name for b in self.chain(half)] + [n for n, a in self.applied.items()
                                                      if a["command"] in ("review", "supplement") and half_of(a["as_of"]) == half]
        return max(map(number, names)) + 1

    def untold(self, half, cid):
        """whether something was taken back for the channel of which neither supplement nor review has told since"""
        rs = [r for r in self.reinstated if r["cid"] == cid and r["half"] <= half]
        return bool(rs) and not any(b.command in ("supplement", "review") and b.at > max(r["at"] for r in rs) and cid in b.decisions
                                    for b in self.batches.values())

    def taken(self, half, cid):
        return [e for e in self.effects.get(cid, ()) if e.kind in ("loss", "revoked") and half_of(e.day) == half
                and self.applied.get(e.batch, {}).get("command") in ("review", "supplement")]

    def superseded(self, name):
        """{channel: batch} that a later one of the half-year, in the outbox, decides otherwise"""
        b = self.batches.get(name)
        if b is None or b.command not in ("review", "supplement"):
            return {}
        return {c: o.name for o in self.chain(b.half) if number(o.name) > number(name) for c in o.decisions}

    # ------------------------------------------------------------------ whom a supplement holds

    def holds(self, half, head, now, day):
        """(must, may, worse, skip): channels that a supplement made now must hold, may hold, lists as worse, and of which nothing is said"""
        must, worse, skip = {}, set(), set()
        for cid, d in now.items():
            if any(e.kind == "renewed" and half_of(e.day) == half for e in self.effects.get(cid, ())):
                skip.add(cid)                                  # a preview reads the renewed certification, a supplement does not
                continue
            if d["outcome"] == "hold" or self.taken(half, cid):
                continue
            b, l = self.last(half, cid)
            if l is None or l["outcome"] == "hold":
                must[cid] = "not decided"
            elif cid in self.left.get(head, ()) and b.name == head:
                must[cid] = "left on hold"
            elif d["to_star"] > l["to_star"]:
                must[cid] = "in its favour"
            elif self.untold(half, cid):
                must[cid] = "reinstated"
            elif cid in self.perhaps_left.get(head, ()) or any(e["maybe"] for e in self.told[cid]):
                skip.add(cid)                                  # who told it was withdrawn: it may be told again, and need not be
            elif d["to_star"] < l["to_star"]:
                worse.add(cid)
        return must, worse, skip

    def supplement_is(self, found, worse_since, half, head, now, day, fail, what):
        """holds the decisions of a supplement (or of its preview) against what 7a says"""
        must, worse, skip = self.holds(half, head, now, day)
        for cid, d in found.items():
            if d["outcome"] == "hold":
                fail("supplement-holds", "%s puts %s on hold" % (what, cid))
            if self.taken(half, cid):
                fail("supplement-holds", "%s decides %s, whose star %s took" % (what, cid, self.taken(half, cid)[0].batch))
            if cid not in must and cid not in skip:
                b, l = self.last(half, cid)
                fail("supplement-too-many", "%s decides %s (%s to %s); last %s: %s to %s; a preview says now %s" % (
                    what, cid, d["outcome"], d["to_star"], b and b.name, l and l["outcome"], l and l["to_star"],
                    cid in now and (now[cid]["outcome"], now[cid]["from_star"], now[cid]["to_star"])))
            b, l = self.last(half, cid)
            said = d.get("supersedes")
            if said != (l and {"batch": b.name, "outcome": l["outcome"], "to_star": l["to_star"]}):
                fail("supersedes", "%s says of %s that it supersedes %s; last is %s: %s to %s" % (
                    what, cid, said, b and b.name, l and l["outcome"], l and l["to_star"]))
            if cid in now and cid not in skip:
                mine, other = ([x[k] for k in ("outcome", "from_star", "to_star")] + [sorted((f["rule"], bool(f["waived"])) for f in x["findings"])]
                               for x in (d, now[cid]))
                if mine != other:
                    fail("supplement-decides", "%s decides %s: %s; a preview of the day: %s" % (what, cid, mine, other))
        for cid, why in must.items():
            if cid not in found:
                b, l = self.last(half, cid)
                fail("supplement-too-few", "%s lacks %s (%s); last %s: %s to %s; now %s %s to %s" % (
                    what, cid, why, b and b.name, l and l["outcome"], l and l["to_star"], now[cid]["outcome"],
                    now[cid]["from_star"], now[cid]["to_star"]))
        said = {w["channel_id"] for w in worse_since}
        for cid in (worse - said) | {c for c in said - worse - skip if c not in now or not self.taken(half, c) and now[c]["outcome"] != "hold"}:
            b, l = self.last(half, cid)
            fail("worse-since", "%s %s worse_since; last %s to %s, now %s" % (what, "lists %s in" % cid if cid in said else "lacks %s in" % cid,
                 l and l["outcome"], l and l["to_star"], cid in now and (now[cid]["outcome"], now[cid]["to_star"])))

    # ------------------------------------------------------------------ who is told

    def tell(self, b, fail, note):
        """holds the notices of a new review or supplement against what was told before, and enters them"""
        mine, others = kinds(b)
        silent = {(x["channel_id"] if isinstance(x, dict) else x) for x in b.manifest["summary"].get("undeliverable", ())}
        b.cleared = {}
        for cid in sorted(set(mine) | set(others) | set(self.told)):
            d, kind = b.decisions.get(cid), mine.get(cid) or others.get(cid)
            loses = d is not None and d["outcome"] in LOSS
            due = [e for e in self.told[cid] if self.over(e, b, d)]
            status = next((c["status"] for c in self.portal["channels"] if c["channel_id"] == cid), None)
            firm = [e for e in due if not e["maybe"] and not (d is not None and d["outcome"] == "hold")
                    and (d is not None or status == "active" and not self.revoked(cid, b.as_of))]
            text = "%s, %s (%s)" % (b.name, cid, d and d["outcome"])
            if kind == "withdrawal":
                if loses:
                    fail("notice-kind", "%s: a withdrawal to who loses a star" % text)
                if not due:
                    fail("withdrawn-for-nothing", "%s: a withdrawal, and no loss was told that does not hold: %s" % (text, self.told[cid]))
                if d is not None and "withdraws" in d:
                    said, want = {w["batch"] for w in d["withdraws"] or ()}, {e["batch"] for e in due}
                    if not {e["batch"] for e in firm} <= said <= want:
                        fail("withdraws-other", "%s withdraws %s, due were %s" % (text, sorted(said), sorted(want)))
            elif loses:
                if kind != d["outcome"] and cid not in silent:
                    fail("notice-kind", "%s: its notice is %s" % (text, kind))
            elif firm and cid not in silent:
                anew = any(w.name == e["batch"] for w in self.withdrawn for e in firm)
                fail("not-told-made-anew" if anew else "not-told", "%s: %s is not told that the loss of %s does not hold (its notice: %s)" % (
                    text, cid, ", ".join(e["batch"] for e in firm), kind))
            elif d is not None and d["outcome"] == "retain" and b.command == "supplement" and cid not in silent \
                    and (kind == "warning") != bool(d["at_risk"]):
                fail("notice-kind", "%s: at risk %s, its notice %s" % (text, d["at_risk"], kind))
            if kind in ("withdrawal",) + LOSS:
                b.cleared[cid] = due
                rest = [e for e in self.told[cid] if e not in due]
                # Who is told of another loss knows; whether the old one is withdrawn besides is left open.
                self.told[cid] = rest if kind == "withdrawal" else rest + [dict(e, maybe=True) for e in due]
            if loses and kind in LOSS:
                self.told[cid].append({"batch": b.name, "at": b.at, "half": b.half, "to_star": d["to_star"], "withdrawn": False, "maybe": False})

    def over(self, e, b, d):
        """whether the loss that the channel was told of does not hold any more by the batch that is published"""
        if e["withdrawn"] and e["batch"] == b.name:
            return True
        if d is None:
            return False
        if any(r["at"] > e["at"] and r["batch"] == e["batch"] and r["cid"] == d["channel_id"] for r in self.reinstated):
            return True
        said = d.get("supersedes")
        return bool(said and said["batch"] == e["batch"]) or b.command == "supplement" and e["half"] == b.half and e["maybe"]

    def untell(self, b):
        """a batch was withdrawn: its losses are to be withdrawn, what it withdrew may be told again"""
        for es in self.told.values():
            for e in es:
                if e["batch"] == b.name and e["at"] == b.at:
                    e["withdrawn"] = True
        for cid, es in getattr(b, "cleared", {}).items():
            for e in es:
                self.told[cid].append(dict(e, maybe=True))

    def dated(self, b, day, fail):
        """the mail of a supplement is of the day it was made on"""
        if b.manifest.get("made_on") != day:
            fail("made-on", "%s was made on %s and says %s" % (b.name, day, b.manifest.get("made_on")))
        for f in b.files:
            if f.endswith(".eml"):
                with open(os.path.join(b.path, f), encoding="utf-8") as h:
                    date = next((line[5:].strip() for line in h if line.startswith("Date:")), "")
                if "%04d-%02d-%02d" % (parsedate(date) or (0, 0, 0))[:3] != day:
                    fail("made-on", "%s of %s is of %s" % (f, b.name, date))
        for cid, d in b.decisions.items():
            if d["effective_on"] != b.as_of or d["outcome"] == "downgrade" and d["reapply_from"] != fmt(add_days(add_months(parse(b.as_of), 3), 1)):
                fail("supplement-days", "%s: %s is effective on %s, open from %s" % (b.name, cid, d["effective_on"], d["reapply_from"]))

    # ------------------------------------------------------------------ taking back

    def rank(self, name):
        a = self.applied[name]
        return a["as_of"], ORDER[a["command"]], number(name) if a["command"] in ("review", "supplement") else 0

    def later_rows(self, name, cid):
        """applied batches after this one that wrote for the channel, newest first"""
        return sorted((n for n in self.applied if n != name and cid in self.wrote[n] and self.rank(n) > self.rank(name)), key=self.rank, reverse=True)

    def own_rows(self, name, cid):
        """whether the department has rows for the channel that may be built on what the batch wrote"""
        day = self.applied[name]["as_of"][:8] + "01"
        return any(c["channel_id"] == cid and str(c["issued_on"]) >= day for c in self.portal["certifications"]) or \
            any(d["channel_id"] == cid and str(d["downgraded_on"]) >= day for d in self.portal["downgrades"])

    def take_back(self, name, cid, day):
        a = self.applied[name]
        d = (a["decisions"] or {}).get(cid)
        if a["command"] == "renew" and d is not None:           # whoever was told of a renewal is told that it is taken back
            self.told[cid].append({"batch": name, "at": self.at, "half": half_of(a["as_of"]), "to_star": d["to_star"], "withdrawn": False,
                                   "maybe": not d["notice"]})
        self.at += 1
        self.reinstated.append({"batch": name, "cid": cid, "day": day, "at": self.at, "half": half_of(a["as_of"]), "as_of": a["as_of"],
                                "command": a["command"], "decision": d, "causes": causes(d) if d and a["command"] != "renew" else set()})
        self.effects[cid] = [e for e in self.effects[cid] if e.batch != name]
        new = self.written[name]
        gone = {"downgrades": [r for r in new["downgrades"] if r[0] == cid], "certifications": [r for r in new["certifications"] if r[1] == cid],
                "channels": [r for r in new["channels"] if r[0] == cid]}
        for t, rows in gone.items():
            new[t] = [r for r in new[t] if r not in rows]
        self.wrote[name].discard(cid)
        return gone

    def unapply(self, name):
        for d in (self.applied, self.left, self.written, self.wrote, self.perhaps_left):
            d.pop(name, None)

    def again(self, what, d, day, review):
        """what was reinstated is not taken again"""
        for f in d["findings"]:
            if f["severity"] not in ("downgrade", "revoke", "blocking") or f["waived"] is not None:
                continue
            for r in self.reinstated:
                k = key(f)
                if r["cid"] == d["channel_id"] and k in r["causes"] and (k[0] != "rule" or review and day == r["as_of"]):
                    raise Violation("taken-again", "%s: %s of %s counts against it, and what %s took for it was reinstated on %s" % (
                        what, k, d["channel_id"], r["batch"], r["day"]))

    def changed_late(self, year, day):
        """channels whose renewal was reinstated, or whose January decision was changed, after the last renewal day"""
        last = year + "-03-31"
        out = {r["cid"] for r in self.reinstated if last < r["day"] <= day and (r["half"] == year + "-01")}
        for b in self.batches.values():
            if b.command == "supplement" and b.half == year + "-01" and last < str(b.manifest.get("made_on")) <= day:
                out |= set(b.decisions)
        return out
