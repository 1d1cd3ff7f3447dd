"""Section 5 of STANDARD.md: who is in post, who has left, and which appointment fills whose vacancy.

Everything is of one channel as of one day D. Written to be read beside the text: each function is one of its sentences,
and nothing is clever but `matchable`, which review/selftest.py checks against all assignments.
"""
from reference.dates import add_months, fmt, next_day
from reference.standing import current, ended_by, in_force, valid_on

ENGINEER, MANAGER = "post-sales-engineer", "service-manager"
LEVELS = ("none", "junior", "senior")


# ------------------------------------------------------------------------------------------------ joined appointments


class Post:
    """Appointments of one person in one role that overlap or touch, as one: in post from `begins` until the day before
    `ends` (None: still)."""

    def __init__(self, rows):
        self.person_id, self.role = rows[0].person_id, rows[0].role
        self.begins = min(r.registered_on for r in rows)
        ends = [r.departed_on for r in rows]
        self.ends = None if None in ends else max(ends)
        last = [r for r in rows if r.departed_on == self.ends] if self.ends is not None else []
        self.declared_on = min((r.declared_on for r in last if r.declared_on is not None), default=None)
        self.replaced_by = min((r.replaced_by for r in last if r.replaced_by is not None), default=None,
                               key=lambda s: s.encode())

    def holds(self, day):
        return self.begins <= day and (self.ends is None or day < self.ends)


def touch(a, b):
    first, second = sorted((a, b), key=lambda r: r.registered_on)
    return first.departed_on is None or second.registered_on <= next_day(first.departed_on)


def joined(appointments, D):
    """The posts of one channel; rows with `registered_on` after D are left out."""
    groups = []
    for row in appointments:
        if row.registered_on > D:
            continue
        mine = [g for g in groups if any(row.person_id == r.person_id and row.role == r.role and touch(row, r) for r in g)]
        groups = [g for g in groups if not any(g is m for m in mine)] + [[row] + [r for g in mine for r in g]]
    return [Post(g) for g in groups]


# ------------------------------------------------------------------------------------------------ sharing appointments


def matchable(wants):
    """Whether each of `wants` (lists of appointments that would do) can have one of its own: augmenting paths."""
    taken = {}                                           # id of an appointment -> who has it

    def find(i, tried):
        for a in wants[i]:
            if id(a) in tried:
                continue
            tried.add(id(a))
            if id(a) not in taken or find(taken[id(a)], tried):
                taken[id(a)] = i
                return True
        return False

    return all(find(i, set()) for i in range(len(wants)))


def share(vacancies, without=lambda i: False):
    """`vacancies`, in the order of section 5: (deadline, ways), a way being (day, person, beginning, appointment).
    Returns for each the way in which it is filled, or None. `without(i)` is asked of one that is not filled in time:
    whether it takes no appointment at all (option `covered`)."""
    in_time, late, n = [], [], range(len(vacancies))
    every = [[w[3] for w in ways] for _, ways in vacancies]
    timely = [[w[3] for w in ways if w[0] <= deadline] for deadline, ways in vacancies]
    for i in n:
        if matchable([timely[x] for x in in_time + [i]]):
            in_time.append(i)
    for i in n:
        if i not in in_time and not without(i) and matchable([timely[x] for x in in_time] + [every[x] for x in late + [i]]):
            late.append(i)
    left = {i: timely[i] if i in in_time else every[i] for i in n if i in in_time or i in late}
    chosen = [None] * len(vacancies)
    for i in sorted(left):
        for way in sorted(vacancies[i][1], key=lambda w: w[:3]):
            if any(way[3] is a for a in left[i]) and matchable([[way[3]] if x == i else left[x] for x in left]):
                left[i], chosen[i] = [way[3]], way
                break
        assert chosen[i] is not None
    return chosen


# ------------------------------------------------------------------------------------------------ departures


class Departure:
    """The end of a post by D, on a day on which the channel was star-rated by a certification of edition `ed`."""

    def __init__(self, staff, post, ed):
        self.post, self.person_id, self.role, self.departed_on, self.ed = post, post.person_id, post.role, post.ends, ed
        self.opt = ed["options"]
        self.declared = post.declared_on is not None and post.declared_on <= staff.D
        # for an undeclared one: departed_on + 3 months
        self.without_declaration = add_months(self.departed_on, ed["months"]["grace"])
        self.deadline = self.without_declaration
        if self.declared and self.opt["grace_from"] == "declaration":
            self.deadline = add_months(max(self.departed_on, post.declared_on), ed["months"]["grace"])
        self.level = staff.level(ed, self.person_id, self.departed_on) if self.role == ENGINEER else 0
        self.paid = self.declared and any(self.departed_on <= r.downgraded_on < post.declared_on for r in staff.downgrades)
        self.lapse = next_day(self.deadline) if self.declared and not self.paid else self.departed_on
        self.filled_on = self.filled_by = None           # told by Staff.fill, for those that share the appointments

    @property
    def order(self):
        return (not self.declared, self.departed_on, self.person_id.encode(), self.post.begins)

    def evidence(self, names):
        return {"person_id": self.person_id, "person_name": names.get(self.person_id), "role": self.role,
                "departed_on": fmt(self.departed_on), "declared_on": fmt(self.post.declared_on),
                "deadline": fmt(self.deadline), "level": LEVELS[self.level], "replenished_on": fmt(self.filled_on),
                "replenished_by": self.filled_by, "_registered_on": fmt(self.post.begins), "_declared": self.declared,
                "_edition": self.ed["edition"],
                "_deadline_doubt": bool(not self.declared and self.post.declared_on
                                        and self.opt["grace_from"] == "declaration")}


class Staff:
    """People of one channel as of D. `certificates_of(person)`, `edition_of(date)`: look-ups."""

    def __init__(self, D, appointments, certifications, downgrades, certificates_of, edition_of):
        self.D, self.certifications, self.downgrades = D, certifications, downgrades
        self.certificates_of, self.edition_of = certificates_of, edition_of
        self.posts = joined(appointments, D)
        self.departures = self.all_departures()

    def in_post(self, role, day):
        return {p.person_id for p in self.posts if p.role == role and p.holds(day)}

    def ever(self):
        """who up to D had an appointment here"""
        return {p.person_id for p in self.posts}

    @staticmethod
    def grade(ed, code):
        lists = ed["certificates"]
        return 2 if code in lists["senior"] else 1 if code in lists["junior"] else 0

    def level(self, ed, pid, day):
        return max([self.grade(ed, c.code) for c in self.certificates_of(pid) if valid_on(c, day)], default=0)

    def star_rated_by(self, t):
        """the certification by which the channel was star-rated on t, or None"""
        c = current(self.certifications, t)
        if c is not None and in_force(c, t):
            return c
        if t[1] <= 3:
            eve = (t[0] - 1, 12, 31)
            c = current(self.certifications, eve)
            if (c is not None and in_force(c, eve) and c.valid_until < t and not ended_by(c, t)
                    and not any(r.to_star == 0 and (t[0], 1, 1) <= r.downgraded_on <= t for r in self.downgrades)):
                return c
        return None

    def all_departures(self):
        out = []
        for p in self.posts:
            if p.ends is None or p.ends > self.D:
                continue
            by = self.star_rated_by(p.ends)
            other = MANAGER if p.role == ENGINEER else ENGINEER
            if by is not None and p.person_id not in self.in_post(other, p.ends):
                out.append(Departure(self, p, self.edition_of(by.applied_on)))
        return sorted(out, key=lambda d: d.order)

    def held_by_grace(self, role):
        return {d.person_id for d in self.departures if d.role == role and d.declared and self.D <= d.deadline}

    # ------------------------------------------------------------------ who fills a vacancy

    def named(self, role):
        return {d.post.replaced_by for d in self.departures if d.role == role} - {None}

    def can_fill(self, d, p):
        """whether the post p is one of those that can fill the vacancy of d at all"""
        if p.role != d.role or p is d.post:
            return False
        if d.post.replaced_by is not None and p.person_id == d.post.replaced_by:
            return True
        if p.person_id == d.person_id and p.begins >= d.departed_on:
            return True
        return (d.opt["replenishment"] in ("matched", "covered") and d.post.replaced_by is None
                and p.begins >= d.departed_on and p.person_id not in self.named(d.role))

    def day_filled(self, d, p):
        """the earliest day on which p fills the vacancy of d, or None"""
        held = self.certificates_of(p.person_id)
        days = [t for t in [d.departed_on, p.begins] + [c.issued_on for c in held]
                if d.departed_on <= t <= self.D and p.holds(t)
                and (d.level == 0 or any(valid_on(c, t) and self.grade(d.ed, c.code) >= d.level for c in held))]
        return min(days, default=None)

    def ways(self, d):
        """[(day, person, beginning, post)] of the appointments that can fill the vacancy of d by D"""
        out = []
        for p in self.posts:
            day = self.day_filled(d, p) if self.can_fill(d, p) else None
            if day is not None:
                out.append((day, p.person_id.encode(), p.begins, p))
        return out

    def fill(self, judged, cover):
        """Tells of each of the judged departures on which day it is filled, and by whom. `cover(d)`: the first day on
        which the channel meets its star without anybody held by grace (option `covered`), or None."""
        for role in (ENGINEER, MANAGER):
            mine = sorted((d for d in judged if d.role == role), key=lambda d: d.order)
            covered = [cover(d) if d.opt["replenishment"] == "covered" else None for d in mine]
            chosen = share([(d.deadline, self.ways(d)) for d in mine],
                           lambda i: covered[i] is not None and covered[i] <= mine[i].deadline)
            for d, way, day in zip(mine, chosen, covered):
                if way is not None and (way[0] <= d.deadline or day is None or way[0] <= day):
                    d.filled_on, d.filled_by = way[0], way[3].person_id
                else:
                    d.filled_on, d.filled_by = day, None

    def cover_days(self, d):
        """days on which the channel may begin to meet a star: somebody comes, or a certificate does"""
        days = {d.departed_on} | {p.begins for p in self.posts}
        for p in self.posts:
            days |= {c.issued_on for c in self.certificates_of(p.person_id)}
        return sorted(t for t in days if d.departed_on <= t <= self.D)
