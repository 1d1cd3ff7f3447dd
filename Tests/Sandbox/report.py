"""What was asserted, and what did not hold."""


class Report:
    def __init__(self, verbose):
        self.verbose, self.held, self.failed, self.untold = verbose, 0, [], []

    def expect(self, holds, text):
        """counts an assertion; a failed one is printed at once"""
        if holds:
            self.held += 1
        else:
            self.failed.append(text)
            print("FAILED  " + text, flush=True)
        return holds

    def cannot_tell(self, text):
        self.untold.append(text)
        print("cannot be told here: " + text, flush=True)

    def say(self, text):
        print(text, flush=True)

    def detail(self, text):
        if self.verbose:
            print("    " + text, flush=True)
