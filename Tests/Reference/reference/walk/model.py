"""What must hold of outbox and records, computed from what was published and applied alone (Batch.md; STANDARD 7a).

Nothing here reads the program's own tables but `applied_batches`, and nothing decides by the rules of the standard: the model
knows which stars were taken, and that nobody but a person gives one back."""
import collections
import hashlib
import json
import os

from reference.walk.corrections import Corrections
from reference.walk.words import Violation, half_of

HIDDEN = {".applied", ".withdrawn", ".sent", ".lock"}          # what may stay; the lock's file is as good as absent
RENEWAL_DAYS = ("01-15", "02-01", "02-15", "03-01", "03-15", "03-31")
LIMIT, SHARE = 10, 4                                           # the larger of ten and a quarter
STATUSES = {0, 2, 3, 64, 65, 66, 73, 74, 75, 77, 78}


class Batch:
    """A folder of the outbox as it was when it appeared."""

    def __init__(self, name, path):
        self.name, self.path, self.damaged = name, path, False
        with open(os.path.join(path, "manifest.json"), encoding="utf-8") as f:
            self.manifest = json.load(f)
        with open(os.path.join(path, "decisions.jsonl"), encoding="utf-8") as f:
            self.decisions = {d["channel_id"]: d for d in map(json.loads, f)}
        self.command, self.as_of = self.manifest["command"], self.manifest["as_of"]
        self.files = {f["path"]: (f["size"], f["sha256"]) for f in self.manifest["files"]}
        self.seen = self.own = None
        self.state = None                                      # the records' version that it was made from

    @property
    def year(self):
        return self.as_of[:4]

    @property
    def half(self):
        return half_of(self.as_of)

    def faults(self):
        """what distinguishes the folder from the batch that was published"""
        try:
            own = sha(os.path.join(self.path, "manifest.json"))
            there = {os.path.relpath(os.path.join(root, f), self.path) for root, _, files in os.walk(self.path) for f in files}
        except OSError as e:
            return ["manifest.json: %s" % e.strerror]
        out = [] if self.own in (None, own) else ["manifest.json is another"]
        self.own = self.own or own
        out += ["%s is not in the manifest" % f for f in sorted(there - set(self.files) - {"manifest.json"})]
        for f, (size, digest) in self.files.items():
            p = os.path.join(self.path, f)
            if f not in there:
                out.append("%s is missing" % f)
            elif os.path.getsize(p) != size or sha(p) != digest:
                out.append("%s is not what the manifest says" % f)
        return out

    def stamp(self):
        return tree(self.path)

    def losses(self):
        return {c: d for c, d in self.decisions.items() if d["outcome"] in ("downgrade", "revoke")}

    def renewed(self):
        return {c: d for c, d in self.decisions.items() if d["outcome"] == "renewed"}


def sha(path):
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def tree(path):
    """every file below with what a change of it would change"""
    out = []
    for root, folders, files in os.walk(path):
        for f in files:
            s = os.lstat(os.path.join(root, f))
            out.append((os.path.join(root, f), s.st_size, s.st_mtime_ns, s.st_ino))
        out += [(os.path.join(root, f), "folder") for f in folders]
    return sorted(out)


Effect = collections.namedtuple("Effect", "cid day to_star from_star batch kind")     # kind: loss, revoked, renewed


class Model(Corrections):
    def __init__(self, portal):
        self.portal = portal                                   # the department's own rows, which know of no batch
        self.batches, self.withdrawn, self.applied = {}, [], {}
        self.effects = collections.defaultdict(list)
        self.left = {}                                         # review -> channels that applying left on hold
        self.written = {}                                      # batch -> rows that applying it wrote
        self.learned = set()                                   # ids of certifications by which the portal knows a batch's award
        self.version = 0                                       # of the records, but for what applying and refilling do to them
        self.perhaps_left = {}                                 # review -> channels whose loss was left out, for one reason or another
        self.corrections()

    # ------------------------------------------------------------------ stars

    def ceiling(self, cid, day, renewals=True):
        """the highest star that the channel can have on the day by what was applied and awarded; None: nothing is known"""
        es = [e for e in self.effects.get(cid, ()) if e.day <= day and (renewals or e.kind != "renewed")]
        if not es:
            return None
        last = max(enumerate(es), key=lambda x: (x[1].day, x[0]))[1]
        own = [c["star"] for c in self.portal["certifications"] if c["channel_id"] == cid and str(c["issued_on"]) >= last.day
               and str(c["issued_on"]) <= day and c["certification_id"] not in self.learned]
        return max([last.to_star] + [s for s in own if isinstance(s, int)])

    def revoked(self, cid, day):
        es = [e for e in self.effects.get(cid, ()) if e.kind == "revoked" and e.day <= day]
        if not es:
            return False
        return not any(w["channel_id"] == cid and w["rule"] == "major-event" and w["granted_on"] >= es[-1].day
                       and w["granted_on"] <= day <= w["expires_on"] for w in self.portal["waivers"])

    def reading(self, what, decisions, day, renewals=True):
        """no reading gives a star back, or lets a revoked channel in"""
        for d in decisions:
            cid = d["channel_id"]
            if self.revoked(cid, day):
                raise Violation("revoked-back", "%s decides %s, which was revoked by %s" % (what, cid, self.effects[cid][-1].batch))
            self.again(what, d, day, not any(k in d for k in ("star_sought", "star_foreseen")))
            # Of a renewal `from_star` is the star of the old year, on hold, too: it gives nothing back.
            keys = ("star_sought", "to_star") if d["outcome"] in ("renewed", "not-renewed") else ("from_star", "star_foreseen")
            if d["outcome"] == "hold" and "waits_for" in d:
                keys = ()
            for k in keys:
                # What is foreseen is the star of the new year, which begins with what is awarded and taken on its first day.
                most = self.ceiling(cid, "%d-01-01" % (int(day[:4]) + 1) if k == "star_foreseen" else day, renewals)
                if most is not None and d.get(k) is not None and d[k] > most:
                    raise Violation("star-back", "%s: %s of %s is %s, but %s left %s on %s" % (
                        what, k, cid, d[k], self.effects[cid][-1].batch, most, self.effects[cid][-1].day))

    # ------------------------------------------------------------------ what may be published

    def known(self, command):
        """(name, as of, in the outbox) of every published or applied batch of the command"""
        out = {b.name: b.as_of for b in self.batches.values() if b.command == command}
        out.update({n: a["as_of"] for n, a in self.applied.items() if a["command"] == command})
        return out

    def later(self, command, as_of):
        if command == "review":
            return [n for n, d in self.known("review").items() if half_of(d) > half_of(as_of)]
        return [n for n, d in self.known("renew").items() if d[:4] == as_of[:4] and d > as_of]

    def before_renewal(self, as_of):
        """what must be applied before a renewal as of the day is published"""
        y = as_of[:4]
        out = [] if y + "-01-review" in self.applied else [y + "-01-review"]
        out += [b.name for b in self.chain(y + "-01") if b.command == "supplement" and b.name not in self.applied]
        return out + [n for n, d in self.known("renew").items() if d[:4] == y and d < as_of and n not in self.applied]

    def published(self, b, allowed, note, fail):
        """checks of a batch that has just appeared; `allowed`: overrides were given"""
        self.at += 1
        b.at = self.at
        self.reading(b.name, b.decisions.values(), b.as_of, b.command != "supplement")   # which reads what there was before the renewals
        if b.command in ("review", "supplement"):
            self.tell(b, fail, note)
        taken = len(b.losses()) if b.command == "review" else sum(
            1 for d in b.decisions.values() if d["outcome"] == "not-renewed"
            or d["outcome"] == "renewed" and d["to_star"] < (d["star_sought"] or 0)) if b.command == "renew" else 0
        open_ = sum(1 for d in b.decisions.values() if d["outcome"] == "hold") + len(b.manifest["summary"].get("undetermined", ()))
        bound = max(LIMIT, len(b.decisions) // SHARE)
        if not allowed and b.command == "review" and taken > bound:
            raise Violation("limit", "%s takes %d stars, more than %d, and was published" % (b.name, taken, bound))
        if not allowed and b.command == "supplement":
            losses = sum(1 for c in {c for o in self.chain(b.half) for c in o.decisions} if self.last(b.half, c)[1]["outcome"] in ("downgrade", "revoke"))
            review = [o for o in self.chain(b.half) if o.command == "review"]
            if review and b.losses() and losses > max(LIMIT, len(review[0].decisions) // SHARE) and not review[0].allowed:
                raise Violation("limit", "%s takes %d stars, %d with those before, and was published" % (b.name, len(b.losses()), losses))
        b.allowed = allowed
        if not allowed and open_ > max(LIMIT, (len(b.decisions) + len(b.manifest["summary"].get("undetermined", ()))) // SHARE):
            raise Violation("undecided", "%s leaves %d of %d undecided and was published" % (b.name, open_, len(b.decisions)))
        if b.command != "renew":
            return
        review = b.year + "-01-review"
        if review not in self.applied:
            raise Violation("not-judged", "%s was published before %s was applied" % (b.name, review))
        for cid in b.renewed():
            for o in self.batches.values():
                if o is not b and o.command == "renew" and o.year == b.year and cid in o.renewed() and not any(
                        r["batch"] == o.name and r["cid"] == cid for r in self.reinstated):
                    raise Violation("renewed-twice", "%s is renewed by %s and by %s" % (cid, o.name, b.name))
            if any(e.kind == "renewed" and e.day[:4] == b.year for e in self.effects.get(cid, ())):
                raise Violation("renewed-twice", "%s is renewed by %s, and was by an applied batch" % (cid, b.name))
            if cid in self.left[review] and not any(c["channel_id"] == cid and str(c["issued_on"]) >= b.year
                                                    for c in self.portal["certifications"]):
                raise Violation("not-judged", "%s is renewed by %s, and %s left it on hold" % (cid, b.name, review))
        judged = self.applied[review]["decisions"]
        late = self.changed_late(b.year, b.as_of)
        for cid in b.decisions if b.as_of > b.year + "-03-31" else ():
            if cid not in late:
                fail("late-renewal", "%s decides %s, of whom nothing was changed after the last renewal day" % (b.name, cid))
        for cid in b.renewed():
            if judged is not None and cid not in judged:
                note("renewed without a decision of the January review: %s in %s" % (cid, b.name))

    # ------------------------------------------------------------------ what is due

    def missing(self, today):
        """names of the batches that were due and are missing on the day, or None where nothing tells since when"""
        every = [b.as_of for b in self.batches.values()] + [a["as_of"] for a in self.applied.values()]
        if not every:
            return None
        since, out = min(every), []
        reviews, notices, renewals = (self.known(c) for c in ("review", "renewal-notices", "renew"))
        for y in range(int(since[:4]), int(today[:4]) + 1):
            for m in ("01", "07"):
                day, name = "%d-%s-01" % (y, m), "%d-%s-review" % (y, m)
                if since <= day <= today and name not in reviews and not self.later("review", day):
                    out.append(name)
            day, name = "%d-12-01" % y, "%d-12-renewal-notices" % y
            if since <= day <= today and name not in notices and today < "%d-01-01" % (y + 1):
                out.append(name)
            days = ["%d-%s" % (y, d) for d in RENEWAL_DAYS if since <= "%d-%s" % (y, d) <= today]
            if days and today <= "%d-03-31" % y and days[-1] + "-renewal" not in renewals and not self.later("renew", days[-1]):
                out.append(days[-1] + "-renewal")
        return sorted(out)

    # ------------------------------------------------------------------ what was applied

    def applying(self, name, command, as_of, before, after, decisions):
        """enters what applying the batch wrote, told from the tables before and after"""
        superseded = self.superseded(name)
        new = {t: [r for r in after[t] if r not in before[t]] for t in ("certifications", "downgrades", "channels")}
        self.written[name] = new
        self.at += 1
        self.acts += 1
        self.applied[name] = {"command": command, "as_of": as_of, "decisions": decisions, "at": self.at, "superseded": {
            c: n for c, n in superseded.items() if (decisions or {}).get(c, {}).get("outcome") in ("downgrade", "revoke")}}
        self.wrote[name] = {r[0] for t in ("downgrades", "channels") for r in new[t]} | {r[1] for r in new["certifications"]}
        rows = collections.Counter((r[0], r[1]) for r in new["downgrades"])
        for (cid, day), n in rows.items():
            if n > 1 or any(e.kind != "renewed" and e.day == day for e in self.effects.get(cid, ())):
                raise Violation("taken-twice", "%s writes a second row of %s for %s" % (name, day, cid))
        for cid, day, from_star, to_star, _ in new["downgrades"]:
            d = (decisions or {}).get(cid)
            if decisions is not None and (d is None or d["outcome"] not in ("downgrade", "revoke")):
                raise Violation("applied-other", "%s takes a star of %s, which it does not decide" % (name, cid))
            gone = any(r[0] == cid and r[-1] == "blacklisted" for r in new["channels"])
            self.effects[cid].append(Effect(cid, day, to_star, from_star, name, "revoked" if gone else "loss"))
        if command == "renew":
            for c in new["certifications"]:
                if (decisions or {}).get(c[1], {"outcome": "renewed"})["outcome"] != "renewed":
                    raise Violation("applied-other", "%s renews %s, which it does not decide" % (name, c[1]))
                if any(e.kind == "renewed" and e.day == c[5] for e in self.effects[c[1]]):
                    raise Violation("renewed-twice", "%s writes a second renewal of %s for %s" % (name, c[5], c[1]))
                self.effects[c[1]].append(Effect(c[1], c[5], c[2], None, name, "renewed"))
        if command == "review":
            self.left[name] = {c for c, d in (decisions or {}).items() if d["outcome"] == "hold" and c not in superseded}
            self.perhaps_left[name] = {c for c, d in (decisions or {}).items() if d["outcome"] in ("downgrade", "revoke")
                                       and c not in self.wrote[name]} - set(superseded)
        if command == "supplement":
            for held in [self.left] + [self.perhaps_left]:
                for n in held:
                    if half_of(self.applied[n]["as_of"]) == half_of(as_of):
                        held[n] -= set(decisions or ())
        for cid, by in superseded.items():
            if cid in self.wrote[name]:
                raise Violation("left-out-written", "%s wrote for %s, whom %s decides otherwise" % (name, cid, by))

    def lost(self, now):
        """{batch: what its written rows lack in the tables as they are}; `contradicted`: batches whose revocation is undone"""
        lost, contradicted = collections.defaultdict(list), set()
        downs = {tuple(r[:4]) for r in now["downgrades"]}
        certs = {r[0]: r for r in now["certifications"]}
        awards = {(r[1], r[3], r[2], r[5], r[6]) for r in now["certifications"]}
        for name, new in self.written.items():
            for r in new["downgrades"]:
                if tuple(r[:4]) not in downs:
                    lost[name].append("downgrade of %s" % r[0])
            for r in new["certifications"]:
                there = certs.get(r[0])
                if there is None and (r[1], r[3], r[2], r[5], r[6]) not in awards:
                    lost[name].append("certification %s" % r[0])
                elif r[7]:
                    award = (r[1], r[3], r[2], r[5], r[6])
                    for c in now["certifications"]:
                        if (c[0] == r[0] or (c[1], c[3], c[2], c[5], c[6]) == award) and not c[7]:
                            lost[name].append("ended_on of %s" % c[0])
            for r in new["channels"]:
                if any(c[0] == r[0] and c[-1] == "active" for c in now["channels"]) and r[-1] == "blacklisted":
                    contradicted.add(name)
                    lost[name].append("status of %s" % r[0])
        return lost, contradicted
