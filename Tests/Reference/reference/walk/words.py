"""What every module of the walk speaks of."""


class Violation(Exception):
    def __init__(self, kind, text):
        super().__init__("%s: %s" % (kind, text))
        self.kind, self.text = kind, text


def half_of(day):
    return day[:5] + ("01" if day[5:7] < "07" else "07")
