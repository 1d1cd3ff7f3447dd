#!/usr/bin/env python3
"""The QR codes of a batch's certificates, read by zbar, which knows nothing of this program.

Usage: qr_codes.py BATCH_FOLDER...

Needs zbarimg (Debian: zbar-tools). Each code must say the address that its certificate prints.
"""
import html
import pathlib
import re
import subprocess
import sys
import tempfile

MODULE = 6  # pixels


def picture(page):
    """The code of a page as a grey picture (PGM)."""
    size = int(re.search(r'class="qr" viewBox="0 0 (\d+) ', page)[1])
    dark = {(int(x) + step, int(y)) for x, y, width in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", page) for step in range(int(width))}
    rows = b"".join(
        bytes(0 if (x // MODULE, y // MODULE) in dark else 255 for x in range(size * MODULE)) for y in range(size * MODULE))
    return b"P5 %d %d 255\n" % (size * MODULE, size * MODULE) + rows


def main():
    count = 0
    for batch in sys.argv[1:]:
        for path in sorted(pathlib.Path(batch, "certificates").glob("*.html")):
            page = path.read_text()
            with tempfile.NamedTemporaryFile(suffix=".pgm") as file:
                file.write(picture(page))
                file.flush()
                read = subprocess.run(["zbarimg", "--quiet", "--raw", file.name], capture_output=True, text=True).stdout.strip()
            if not read or f'href="{html.escape(read)}"' not in page and read not in html.unescape(page):
                sys.exit(f"{path}: the code says {read!r}, which is not printed on it")
            count += 1
    print(f"{count} certificates, each with the code of the address that it prints")
    if not count:
        sys.exit("no certificate was found")


main()
