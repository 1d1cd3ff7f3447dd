"""Tiny proleptic Gregorian date arithmetic on (y, m, d) tuples. Years are unbounded ints, so nothing overflows at 9999."""
import re

_RE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LEN = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def month_len(y, m):
    return 29 if m == 2 and leap(y) else _LEN[m]


def parse(s):
    """'YYYY-MM-DD' -> tuple, or None where that is not an existing date of the years 0001..9999."""
    if not _RE.fullmatch(s):
        return None
    y, m, d = int(s[:4]), int(s[5:7]), int(s[8:])
    if y < 1 or not 1 <= m <= 12 or not 1 <= d <= month_len(y, m):
        return None
    return (y, m, d)


def fmt(t):
    return None if t is None else "%04d-%02d-%02d" % t


def add_months(t, n):
    y, m, d = t
    k = y * 12 + (m - 1) + n
    y, m = k // 12, k % 12 + 1
    return (y, m, min(d, month_len(y, m)))


def next_day(t):
    y, m, d = t
    if d < month_len(y, m):
        return (y, m, d + 1)
    return (y, m + 1, 1) if m < 12 else (y + 1, 1, 1)


def prev_day(t):
    y, m, d = t
    if d > 1:
        return (y, m, d - 1)
    return (y, m - 1, month_len(y, m - 1)) if m > 1 else (y - 1, 12, 31)


def add_days(t, n):
    """By whole months where that is not too far, then by days."""
    y, m, d = t
    while n > 0:
        rest = month_len(y, m) - d
        if n <= rest:
            return (y, m, d + n)
        (y, m, d), n = next_day((y, m, d + rest)), n - rest - 1
    while n < 0:
        if -n < d:
            return (y, m, d + n)
        (y, m, d), n = prev_day((y, m, 1)), n + d
    return (y, m, d)


def days_between(a, b):
    """b - a in days, by walking (a <= b)."""
    n = 0
    while a < b:
        a, n = next_day(a), n + 1
    return n


def quarter_start(t):
    y, m, _ = t
    return (y, (m - 1) // 3 * 3 + 1, 1)


def last_quarters(d, n):
    """The last n quarters before d: (first day, last day)."""
    q = quarter_start(d)
    return add_months(q, -3 * n), prev_day(q)


def half_start(t):
    return (t[0], 1 if t[1] <= 6 else 7, 1)


def closing_day(d):
    return prev_day(half_start(d))


def previous_half_start(d):
    return add_months(half_start(d), -6)
