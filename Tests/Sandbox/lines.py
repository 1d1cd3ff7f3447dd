"""The lines of a drop-in, each by itself."""


class Line:
    def __init__(self, number, key, value):
        self.number, self.key, self.value = number, key, value

    def __repr__(self):
        return "%s=%s" % (self.key, self.value)


class DropIn:
    """The text of a drop-in, of which single lines, or single words of them, can be left out."""

    def __init__(self, text):
        self.rows = text.splitlines()
        self.service = []
        section = None
        for number, row in enumerate(self.rows):
            if row.startswith("["):
                section = row
            elif section == "[Service]" and row and not row.startswith("#"):
                self.service.append(Line(number, *row.split("=", 1)))

    def keys(self):
        return {line.key for line in self.service}

    def of(self, *keys):
        """the lines of these settings"""
        return [line for line in self.service if line.key in keys]

    def without(self, *keys, more=""):
        """the text without these settings, and with something behind it"""
        left_out = {line.number for line in self.of(*keys)}
        return "\n".join(row for n, row in enumerate(self.rows) if n not in left_out) + "\n" + more

    def without_line(self, line, instead=""):
        """the text without one line, or with another in its place"""
        return "\n".join(self.rows[:line.number] + [instead] + self.rows[line.number + 1:]) + "\n"

    def without_word(self, line, word):
        """the text with a line that lacks one of its words"""
        return self.without_line(line, "%s=%s" % (line.key, " ".join(w for w in line.value.split() if w != word)))
