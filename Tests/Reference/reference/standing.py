"""What stands on a day: certificates, certifications (section 2 and 4 of STANDARD.md)."""


def valid_on(c, d):
    return c.issued_on <= d <= c.valid_until


def ended_by(c, d):
    return c.ended_on is not None and c.ended_on <= d


def in_force(c, d):
    return c.issued_on <= d <= c.valid_until and not ended_by(c, d)


def current(certs, d):
    cs = [c for c in certs if c.issued_on <= d]
    if not cs:
        return None
    return max(cs, key=lambda c: (c.issued_on, not ended_by(c, d), c.certification_id.encode()))


def legible(c):
    """A certification fit to tell whether the channel is under review."""
    return (c.certification_id is not None and c.issued_on is not None and c.valid_until is not None
            and (c.ended_on is not None or "ended_on" in c.absent)
            and not c.valid_until < c.issued_on and not (c.ended_on is not None and c.ended_on < c.issued_on))
