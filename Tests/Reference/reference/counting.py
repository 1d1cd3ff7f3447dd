"""Section 3 of STANDARD.md: which certificates and credits of a channel count on a day."""
import itertools

from reference.dates import add_months
from reference.departures import ENGINEER, MANAGER
from reference.standing import valid_on


# ------------------------------------------------------------------------------------------------ seats


def seats_formula(people, need):
    """people: list of (senior, junior, pm) booleans of persons; need = (j, s, p)."""
    j, s, p = need
    S = sum(1 for x in people if x[0])
    T = sum(1 for x in people if x[0] or x[1])
    P = sum(1 for x in people if x[2])
    return S >= s and T >= s + j and P >= p


def seats_search(people, need):
    """Actual assignment: each person takes no technical slot, a senior one (holding senior) or a junior one (holding junior
    or senior); project-management slots are filled by any distinct holders."""
    j, s, p = need

    def go(i, js, ss):
        if js <= 0 and ss <= 0:
            return True
        if i == len(people):
            return False
        senior, junior, _ = people[i]
        return (go(i + 1, js, ss)
                or senior and ss > 0 and go(i + 1, js, ss - 1)
                or (senior or junior) and js > 0 and go(i + 1, js - 1, ss))

    pm_ok = any(True for _ in itertools.combinations([x for x in people if x[2]], p)) if p else True
    return bool(go(0, j, s)) and pm_ok


def seats(people, need):
    f = seats_formula(people, need)
    if len(people) <= 7:
        assert f == seats_search(people, need), (people, need)
    return f


# ------------------------------------------------------------------------------------------------ certificates


def counts(ed, c, t, applied_on):
    """whether a certificate of somebody who counts on t does so itself"""
    margin = ed["months"]["margin"]
    if not valid_on(c, t):
        return False
    if c.issued_on <= applied_on and not c.valid_until > add_months(applied_on, margin):
        return False
    return ed["options"]["margin"] != "review" or c.valid_until > add_months(t, margin)


def counting_certificates(ed, staff, people, t, applied_on):
    """[(person, certificate)]"""
    return [(pid, c) for pid in sorted(people) for c in staff.certificates_of(pid) if counts(ed, c, t, applied_on)]


def kinds_held(ed, pairs):
    """of each person: (senior, junior, project management)"""
    lists = ed["certificates"]
    return [tuple(any(c.code in lists[k] for p, c in pairs if p == pid) for k in ("senior", "junior", "project_management"))
            for pid in sorted({p for p, _ in pairs})]


def need(ed, star):
    r = ed["requirements"][str(star)]
    return (r["junior"], r["senior"], r["project_management"])


def required(ed, star):
    j, s, p = need(ed, star)
    return {"senior": s, "technical": s + j, "project_management": p}


def counted(people):
    return {"senior": sum(x[0] for x in people), "technical": sum(x[0] or x[1] for x in people),
            "project_management": sum(x[2] for x in people)}


def meets_certificates(ed, star, staff, people, t, applied_on):
    return seats(kinds_held(ed, counting_certificates(ed, staff, people, t, applied_on)), need(ed, star))


# ------------------------------------------------------------------------------------------------ option `covered`


def cover(staff, d, star, route, applied_on):
    """The first day from d.departed_on to D on which the channel meets the star without anybody held by grace; by the
    edition of the departure. None: no such day."""
    return next((t for t in staff.cover_days(d) if covers(staff, d, t, star, route, applied_on)), None)


def covers(staff, d, t, star, route, applied_on):
    if d.role == MANAGER:
        return bool(staff.in_post(MANAGER, t))
    people = staff.in_post(ENGINEER, t)
    return (len(people) >= d.ed["requirements"][str(star)]["engineers"]
            and (route != "certificates" or meets_certificates(d.ed, star, staff, people, t, applied_on)))


# ------------------------------------------------------------------------------------------------ credits


def strangers(staff, entries):
    return [c for c in entries if c.person_id not in staff.ever()]


def counting_credits(ed, staff, entries, held, status="approved"):
    """Of the entries in the window: those of the status that count under the options. `held`: by grace."""
    opt, here = ed["options"], staff.in_post(ENGINEER, staff.D) | staff.in_post(MANAGER, staff.D)
    out = []
    for c in entries:
        if c.status != status:
            continue
        if opt["departed_engineers_credits"] == "drop" and c.person_id not in here | held:
            continue
        if opt["strangers_credits"] == "drop" and c.person_id not in staff.ever():
            continue
        out.append(c)
    return out
