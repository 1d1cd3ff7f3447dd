#!/usr/bin/env python3
"""Pictures of what partners get: notices and certificates of every kind and language, on a desktop and a phone, light and dark.

    Tests/Pages/pictures.py [--program PATH] [--pictures DIR] [BATCH…]

Of the batches named, else of a year that it makes of sample records, it takes one message of each kind and language, and one certificate
of each language, and opens them in a headless Chromium at 1100 and 390 points, in light and in dark. What is broader than the screen, what is
clipped, and what breaks a rule of axe-core for contrast and names is told, and ends it with 1. With --pictures each is kept, and a
sheet for each kind with all of them side by side, for somebody to look at.

Needs `pip install -r Tests/Pages/requirements.txt` and a `chromium` on the machine, and no network.
"""
import argparse
import email
import email.policy
import glob
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
KINDS = ("downgrade", "revoke", "warning", "renewal", "renewed", "not-renewed", "withdrawal", "reminder", "lapsed")
SCREENS = (("desktop", 1100, 800), ("phone", 390, 844))
# What is shorter than what it holds, and hides the rest.
CLIPPED = """() => Array.from(document.querySelectorAll('body *')).filter((one) => {
  const style = getComputedStyle(one);
  return !one.closest('svg') && style.overflow !== 'visible' && one.textContent.trim() && !one.matches('.sheet')
    && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
    && style.clipPath === 'none' && style.position !== 'absolute' && style.display !== 'none' && one.clientHeight > 2;
}).map((one) => one.className || one.localName)"""


def year(program, folder):
    """The batches of a year of sample records, in which every kind of notice occurs."""
    database, outbox = os.path.join(folder, "records.db"), os.path.join(folder, "outbox")
    where = ["--database", database, "--outbox", outbox]
    lots = ["--allow-downgrades", "9999", "--allow-undecided", "9999"]

    def run(*words):
        ahead = [] if words[0] == "reinstate" else ["--allow-future"]
        subprocess.run([program, *words, *where, *ahead, "--quiet"], check=True, stdout=subprocess.DEVNULL)

    subprocess.run([program, "sample", "--channels", "600", "--seed", "7", database, "--quiet"], check=True)
    run("renewal-notices", "--year", "2026", *lots)
    run("review", "--as-of", "2027-01-01", *lots)
    run("apply", "2027-01-review", "--yes")
    run("renew", "--as-of", "2027-01-15", *lots)
    run("apply", "2027-01-15-renewal", "--yes")
    run("remind", "--as-of", "2027-02-20", *lots)
    # A downgrade that is taken back is withdrawn by a supplement.
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    lost = [row[0] for row in connection.execute(
        "SELECT d.channel_id FROM downgrades d JOIN channels c USING (channel_id) WHERE d.downgraded_on = '2027-01-01' ORDER BY c.language, 1")]
    connection.close()
    for channel in lost[:1] + lost[-1:]:
        run("reinstate", channel, "--batch", "2027-01-review", "--reason", "Credits were entered late", "--by", "A. Clerk", "--yes", "--with-later")
    try:
        run("review", "--supplement", "--as-of", "2027-02-25", *lots)
    except subprocess.CalledProcessError:
        print("no supplement: no withdrawals are looked at", flush=True)
    run("remind", "--as-of", "2027-04-02", *lots)
    return sorted(glob.glob(outbox + "/2*"))


def page(path):
    with open(path, "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    return message["Content-Language"] or "", message.get_body(preferencelist=("html",)).get_content()


def chosen_pages(batches):
    """One page of each kind and language: the one of them that says most."""
    pages = {}
    for batch in batches:
        for path in sorted(glob.glob(batch + "/notices/*.eml")):
            kind = path.rsplit(".", 2)[1]
            language, html = page(path)
            if len(html) > len(pages.get((kind, language), ("", ""))[1]):
                pages[kind, language] = (path, html)
        for path in sorted(glob.glob(batch + "/certificates/*.html")):
            html = open(path, encoding="utf-8").read()
            language = re.search(r'<html lang="([^"]+)"', html).group(1)
            if len(html) > len(pages.get(("certificate", language), ("", ""))[1]):
                pages["certificate", language] = (path, html)
    return pages


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(PROJECT, ".build/release/star-audit"))
    parser.add_argument("--pictures")
    parser.add_argument("batches", nargs="*", metavar="BATCH")
    chosen = parser.parse_args()
    chromium = next((one for one in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if one), None)
    if chromium is None:
        sys.exit("there is no chromium on this machine")
    faults = []

    def expect(holds, what):
        if not holds:
            faults.append(what)
            print(f"NOT SO: {what}", flush=True)

    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        pages = chosen_pages(chosen.batches or year(os.path.abspath(chosen.program), folder))
        for kind in KINDS + ("certificate",):
            languages = sorted(language for own, language in pages if own == kind)
            print(f"{kind}: {', '.join(languages) or 'none'}", flush=True)
        if chosen.pictures:
            os.makedirs(chosen.pictures, exist_ok=True)
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        kept = {}
        for (kind, language), (path, html) in sorted(pages.items()):
            own = os.path.join(folder, "page.html")
            with open(own, "w", encoding="utf-8") as file:
                file.write(html)
            for scheme in ("light", "dark"):
                for screen, width, height in SCREENS:
                    what = f"{kind}-{language}-{screen}-{scheme}"
                    context = browser.new_context(
                        viewport={"width": width, "height": height}, color_scheme=scheme, is_mobile=screen == "phone")
                    tab = context.new_page()
                    tab.on("console", lambda message: expect(message.type != "error", f"{what}: {message.text}"))
                    tab.goto(f"file://{own}")
                    over = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                    expect(over <= 0, f"{what}: {over} points broader than the screen ({os.path.basename(path)})")
                    clipped = tab.evaluate(CLIPPED)
                    expect(not clipped, f"{what}: clipped: {clipped[:3]}")
                    # A mail program puts its own page around a message, with landmarks and headings.
                    options = {"runOnly": {"type": "rule", "values": [
                        "color-contrast", "image-alt", "svg-img-alt", "link-name", "html-has-lang", "td-headers-attr", "target-size"]}}
                    for violation in Axe().run(tab, options=options).response["violations"]:
                        targets = [node["target"] for node in violation["nodes"][:3]]
                        expect(False, f"{what}: {violation['id']} ({len(violation['nodes'])}: {targets})")
                    if chosen.pictures:
                        picture = os.path.join(chosen.pictures, what + ".png")
                        tab.screenshot(path=picture, full_page=True)
                        kept.setdefault(kind, []).append((what, picture, width))
                    context.close()
        for kind, pictures in kept.items():
            sheet = os.path.join(folder, "sheet.html")
            with open(sheet, "w", encoding="utf-8") as file:
                file.write("<!DOCTYPE html><meta charset=utf-8><style>body{display:flex;flex-wrap:wrap;gap:12px;font:13px sans-serif;background:#888}"
                           "figure{margin:0}</style>")
                for what, picture, width in pictures:
                    file.write(f"<figure><figcaption>{what}</figcaption><img src='file://{picture}' width={width // 2}></figure>")
            tab = browser.new_page(viewport={"width": 1640, "height": 900})
            tab.goto(f"file://{sheet}")
            tab.wait_for_load_state("load")
            tab.screenshot(path=os.path.join(chosen.pictures, f"all-{kind}.png"), full_page=True)
            tab.close()
        browser.close()
    print("all as it should be" if not faults else f"{len(faults)} not so")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
