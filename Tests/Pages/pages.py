#!/usr/bin/env python3
"""Drives report.html in a headless Chromium as a person would, and measures it.

    Tests/Pages/pages.py [--program PATH] [--channels N,N,...] [--runs N] [--pictures DIR] [--report FILE] [--json FILE]

For every number of channels (200, 20000 and 200000 unless others are named) it makes sample records, publishes their review and opens
its report: searches, filters, sorts, opens a row, follows a deep link, goes back, copies and saves CSV, prints, switches to dark, to a
phone and to reduced motion, walks by keyboard, and applies the rules of axe-core. Ends with 1 when something does not do what a person
expects, when the console has an error, or when a rule is broken; times are told and never judged. With --pictures the page is kept as
pictures (light, dark, phone, opened, PDF); with --report that file is opened in place of one made here.

Needs `pip install -r Tests/Pages/requirements.txt` and a `chromium` (or `google-chrome`) on the machine, and no network.
"""
import argparse
import csv
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

HERE = os.path.dirname(os.path.abspath(__file__))
PROJECT = os.path.dirname(os.path.dirname(HERE))
DAY = "2027-01-01"
# What a listener sees between a key and the next picture; taken before the page's own script runs.
WATCH = """
window.watched = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.watched.push([entry.name, entry.duration]);
}).observe({ type: "event", durationThreshold: 16, buffered: true });
"""


class Faults:
    def __init__(self, page_name):
        self.name = page_name
        self.list = []

    def expect(self, holds, what):
        if not holds:
            self.list.append(what)
            print(f"{self.name}: NOT SO: {what}", flush=True)


def program():
    subprocess.run(["swift", "build", "-c", "release"], cwd=PROJECT, check=True)
    return os.path.join(PROJECT, ".build/release/star-audit")


def make_report(path, channels, folder):
    """The report of a review of that many channels; its folder has decisions.jsonl beside it."""
    database, outbox = os.path.join(folder, "records.db"), os.path.join(folder, "outbox")
    subprocess.run(
        [path, "sample", "--channels", str(channels), "--seed", "7", database, "--quiet"], check=True)
    subprocess.run(
        [path, "review", "--as-of", DAY, "--database", database, "--outbox", outbox, "--quiet", "--allow-future",
         "--allow-downgrades", str(channels), "--allow-undecided", str(channels)],
        check=True, stdout=subprocess.DEVNULL)
    return os.path.join(outbox, "2027-01-review", "report.html")


def until(page, condition):
    """Waits until a condition holds. The page's policy lets nobody evaluate text within it, so it is asked from outside."""
    end = time.monotonic() + 60
    while not page.evaluate(condition):
        if time.monotonic() > end:
            raise TimeoutError(condition)
        page.wait_for_timeout(5)


def open_page(browser, url, faults, **options):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True, **options)
    page = context.new_page()
    page.add_init_script(WATCH)
    page.on("console", lambda message: faults.expect(message.type != "error", f"console: {message.text}"))
    page.on("pageerror", lambda error: faults.expect(False, f"script: {error}"))
    page.on("request", lambda request: faults.expect(
        request.url.startswith(("file:", "data:", "blob:", "about:")), f"asked for {request.url[:80]}"))
    page.goto(url)
    if not options.get("java_script_enabled", True):
        return context, page
    until(page, "document.querySelector('#list') && !document.querySelector('#list').hidden")
    return context, page


def first_paint(page):
    return page.evaluate("performance.getEntriesByType('paint').map((one) => one.startTime).reduce((a, b) => Math.min(a, b), 1e9)")


def measure_opening(browser, url, empty, faults, runs):
    paints, blanks, ready, rows = [], [], [], []
    for _ in range(runs):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.goto(empty)
        until(page, "performance.getEntriesByType('paint').length > 0")
        blanks.append(first_paint(page))
        context.close()
        context, page = open_page(browser, url, faults)
        until(page, "performance.getEntriesByType('paint').length > 0")
        paints.append(first_paint(page))
        timing = page.evaluate(
            "(() => { const t = performance.getEntriesByType('navigation')[0]; return [t.domInteractive, t.domContentLoadedEventEnd] })()")
        ready.append(timing[1])
        context.close()
    return {"empty page painted": blanks, "first paint": paints, "document read": ready}


def last_events(page):
    """The longest wait from an event to the next picture since the last asking; 16 where all were shorter than can be told."""
    page.wait_for_timeout(150)
    waits = page.evaluate("(() => { const all = window.watched; window.watched = []; return all })()")
    return max([16] + [wait for name, wait in waits])


def shown(page):
    """How many channels the page says it shows."""
    text = page.text_content("#status")
    return int(re.search(r"[\d,]+", text).group().replace(",", ""))


def fragment(page):
    return page.evaluate("location.hash")


def rows(page):
    return page.locator("#rows tr:not(.under)").count()


def bare(text):
    """A text in small letters without accents."""
    return "".join(one for one in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(one))


def accented(page):
    """What somebody types who looks for a name with an accent on a keyboard that has none."""
    names = page.evaluate("JSON.parse(document.getElementById('index').textContent).map((one) => one[1] ?? '')")
    words = (bare(word) for name in names for word in name.split() if bare(word) != word.lower())
    return next(word for word in words if word.isascii() and word.isalpha() and len(word) > 4)[:6]


def reset(page):
    page.evaluate("location.hash = '#channels'")
    until(page, "location.hash === '#channels'")


def drive(page, decisions, faults, measured):
    """What a person does with the channels; faults get what is not as it should be."""
    expect = faults.expect
    all_shown = shown(page)
    listed = page.evaluate("JSON.parse(document.getElementById('index').textContent).map((one) => one[0])")
    kept = [decisions[one] for one in listed] if decisions else []
    expect(all_shown == len(listed), f"{all_shown} said to be listed, {len(listed)} are")
    last_events(page)

    # Typing: a word of a name that has an accent, without it, letter by letter.
    word = accented(page)
    page.locator("#q").scroll_into_view_if_needed()
    page.focus("#q")
    waits = []
    for letter in word:
        page.keyboard.type(letter)
        waits.append(last_events(page))
    measured.setdefault("keystroke", []).append(max(waits))
    page.wait_for_timeout(400)
    expect(f"q={word}" in fragment(page), "what is typed stands in the address")
    expect(0 < shown(page) < len(listed), f"{word} finds some names, {shown(page)}")
    if kept:
        meant = [one for one in kept if word in bare(" ".join(one[key] or "" for key in ("channel_name", "channel_id", "kind", "country")))]
        expect(shown(page) == len(meant), f"{word} finds {shown(page)}, of {len(meant)} names with it")
    page.click("#reset")
    expect(shown(page) == all_shown, "after a reset all are shown")

    # Filters: each of them by what decisions.jsonl says.
    page.select_option("#outcome", "downgrade")
    measured.setdefault("choice", []).append(last_events(page))
    expect("outcome=downgrade" in fragment(page), "the outcome stands in the address")
    downgraded = shown(page)
    if kept:
        expect(downgraded == sum(one["outcome"] == "downgrade" for one in kept), "as many are shown as are downgraded")
    country = page.evaluate("document.querySelector('#country option:nth-child(2)').value")
    page.select_option("#country", country)
    expect(f"country={country}" in fragment(page), "the country stands in the address, too")
    both = shown(page)
    if kept:
        expect(both == sum(one["outcome"] == "downgrade" and one["country"] == country for one in kept),
               "two filters are both heeded")
    address = page.url

    # Back takes the last filter away, and once more the one before.
    page.go_back()
    until(page, "document.getElementById('country').value === ''")
    expect(shown(page) == downgraded, "Back takes the country away")
    page.go_back()
    until(page, "document.getElementById('outcome').value === ''")
    expect(shown(page) == all_shown, "Back takes the outcome away")
    page.go_forward()
    until(page, "document.getElementById('outcome').value === 'downgrade'")
    expect(shown(page) == downgraded, "Forward brings it again")
    reset(page)

    # Sorting.
    page.select_option("#sort", "name")
    measured.setdefault("sort", []).append(last_events(page))
    expect("sort=name" in fragment(page), "the order stands in the address")
    page.select_option("#sort", "id")
    first = page.locator("#rows tr .id").first.text_content()
    expect(first == min(listed, key=lambda one: one.encode()), f"sorted by id, the least is first ({first})")
    reset(page)

    # A row opens to its findings, its evidence and its dates, and closes again.
    page.select_option("#outcome", "loses")
    last_events(page)
    button = page.locator("#rows button.open").first
    button.click()
    measured.setdefault("open a row", []).append(last_events(page))
    under = page.locator("#rows tr.under").first
    expect(under.is_visible() and button.get_attribute("aria-expanded") == "true", "a click opens the row")
    expect(under.locator(".findings li").count() > 0, "the opened row has findings")
    expect(under.locator("details.evidence").count() > 0, "a finding has its evidence")
    expect(under.locator("figure.dates svg").count() == 1, "the dates are drawn")
    drawn = under.locator("figure.dates svg text").all_text_contents()
    expect(any(one.startswith("Certification ") for one in drawn), f"the certification is among the dates ({drawn[:3]})")
    expect(len(drawn) <= 90, f"{len(drawn)} dates are more than anybody reads")
    opened = page.locator("#rows tr:not(.under) .id").first.text_content()
    under.locator("details.evidence summary").first.click()
    expect(under.locator("details.evidence").first.get_attribute("open") is not None, "the evidence unfolds")
    button.press("Enter")
    expect(page.locator("#rows tr.under").count() == 0, "Enter closes it again")
    reset(page)

    # CSV, saved and copied: what is filtered, nothing that a spreadsheet would calculate.
    page.select_option("#outcome", "hold")
    wanted = shown(page)
    with page.expect_download() as waiting:
        page.click("#save")
    with open(waiting.value.path(), encoding="utf-8-sig", newline="") as file:
        saved = list(csv.DictReader(file))
    expect(len(saved) == wanted, f"{wanted} are shown and {len(saved)} saved")
    expect(all(one["outcome"] == "hold" for one in saved), "what is saved is what is shown")
    expect(not any(re.match(r"[=+\-@\t\r]", cell) for one in saved for cell in one.values()), "no cell is a formula")
    reset(page)
    return address, opened


def links(page, url, faults):
    """Every link of the page leads somewhere: a filter that finds something, a place of the page, a file beside it."""
    hrefs = page.evaluate("Array.from(new Set(Array.from(document.querySelectorAll('a[href]'), (one) => one.getAttribute('href'))))")
    folder = os.path.dirname(url.removeprefix("file://"))
    filters = [one for one in hrefs if one.startswith("#") and "=" in one]
    for href in filters[:60]:
        page.evaluate("(to) => { location.hash = to }", href)
        page.wait_for_timeout(30)
        # Of more channels than the page holds a list may be empty; then the page has to say why beside it.
        why = page.evaluate("document.getElementById('bounded')?.textContent ?? ''")
        says_why = why != "" and page.evaluate("document.getElementById('status').textContent").endswith(why)
        faults.expect(shown(page) > 0 or says_why, f"{href} finds nothing")
    reset(page)
    for href in hrefs:
        if href.startswith("#") and "=" not in href and not href.startswith("#channel-"):
            page.evaluate("(to) => { scrollTo(0, 0); location.hash = ''; location.hash = to }", href)
            page.wait_for_timeout(100)
            top = page.evaluate("(id) => document.getElementById(id)?.getBoundingClientRect().top ?? null", href[1:])
            end = page.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1")
            faults.expect(top is not None and (-1 <= top <= 100 or end), f"{href} leads to {top} px from the top")
        elif not href.startswith(("#", "mailto:", "http:", "https:")):
            faults.expect(os.path.exists(os.path.join(folder, href)), f"there is no file {href}")
    reset(page)
    return len(hrefs)


def rules(page, faults, what, only=None):
    """The rules of axe-core for WCAG 2.2 AA and good practice."""
    result = Axe().run(page, context=only, options={"resultTypes": ["violations"]})
    for violation in result.response["violations"]:
        targets = [node["target"] for node in violation["nodes"][:3]]
        faults.expect(False, f"{what}: {violation['id']}: {violation['help']} ({len(violation['nodes'])}: {targets})")


def keyboard(page, faults):
    """The skip link comes first, and what has the focus is seen."""
    page.evaluate("location.hash = ''; document.activeElement.blur(); scrollTo(0, 0)")
    seen = []
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("""() => {
          const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
          return [one.className || one.localName, one.textContent.trim().slice(0, 30), style.outlineStyle, box.width, box.height];
        }"""))
    faults.expect("skip" in str(seen[0][0]), f"the skip link is the first of all ({seen[0][:2]})")
    for name, text, outline, width, height in seen:
        faults.expect(outline != "none" and width > 0 and height > 0, f"the focus on {name} \"{text}\" is seen")


def wide(page):
    return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")


def visit(browser, name, url, decisions, pictures, runs, empty):
    faults, measured = Faults(name), {}
    measured.update(measure_opening(browser, url, empty, faults, runs))

    def picture(page, what, **options):
        if pictures:
            page.screenshot(path=os.path.join(pictures, f"{name}-{what}.png"), **options)

    context, page = open_page(browser, url, faults)
    picture(page, "light")
    address, opened = drive(page, decisions, faults, measured)
    count = links(page, url, faults)
    keyboard(page, faults)
    rules(page, faults, "light")
    context.close()

    # What a colleague opens who was sent the address.
    for target, what in ((address, "the filters that were sent"), (f"{url}#channel={opened}", "the channel that was sent")):
        context, page = open_page(browser, target, faults)
        if "channel=" in target:
            page.wait_for_selector("#rows tr.under")
            faults.expect(
                page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true", f"{what} is open and in focus")
            page.wait_for_timeout(300)
            top = page.evaluate("document.activeElement.getBoundingClientRect().top")
            faults.expect(0 <= top < 450, f"{what} stands on the screen ({top} from its top)")
            picture(page, "opened")
            rules(page, faults, "an opened row", "#list")
        else:
            faults.expect(page.input_value("#outcome") == "downgrade", f"{what} are set")
        context.close()

    context, page = open_page(browser, url, faults, color_scheme="dark")
    picture(page, "dark")
    rules(page, faults, "dark")
    context.close()

    context, page = open_page(browser, url, faults, reduced_motion="reduce", forced_colors="active")
    faults.expect(
        page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto", "nothing glides where that was asked")
    picture(page, "contrast")
    context.close()

    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True, has_touch=True)
    page = context.new_page()
    page.goto(url)
    until(page, "!document.querySelector('#list').hidden")
    faults.expect(wide(page) <= 0, f"a phone shows the page without scrolling to the side ({wide(page)} too many)")
    picture(page, "phone")
    page.evaluate("document.querySelector('#channels').scrollIntoView()")
    picture(page, "phone-channels")
    rules(page, faults, "phone")
    context.close()

    # On paper, and without the script.
    context, page = open_page(browser, f"{url}#outcome=revoke", faults)
    started = time.monotonic()
    paper = page.pdf(format="A4", print_background=True)
    measured["printing a filter"] = [1000 * (time.monotonic() - started)]
    faults.expect(paper.startswith(b"%PDF") and len(paper) > 20000, "it can be printed")
    if pictures:
        with open(os.path.join(pictures, f"{name}-print.pdf"), "wb") as file:
            file.write(paper)
    context.close()
    if os.path.getsize(url.removeprefix("file://")) < 5_000_000:
        context, page = open_page(browser, url, faults, java_script_enabled=False)
        faults.expect(page.locator("table.plain tbody tr").count() > 0, "without the script the channels are a table")
        faults.expect(page.locator(".answer").is_visible(), "without the script there is the answer")
        picture(page, "plain")
        context.close()
    return faults.list, measured, count


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program")
    parser.add_argument("--channels", default="200,20000,200000")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--pictures")
    parser.add_argument("--report")
    parser.add_argument("--json")
    chosen = parser.parse_args()
    chromium = next((one for one in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if one), None)
    if chromium is None:
        sys.exit("there is no chromium on this machine")
    if chosen.pictures:
        os.makedirs(chosen.pictures, exist_ok=True)
    path = None if chosen.report else os.path.abspath(chosen.program or program())
    numbers, faulty = {}, False
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        empty = os.path.join(folder, "empty.html")
        with open(empty, "w") as file:
            file.write("<!DOCTYPE html><title>Empty</title><p>Nothing.")
        for channels in ["given"] if chosen.report else chosen.channels.split(","):
            place = os.path.join(folder, channels)
            os.mkdir(place)
            report = os.path.abspath(chosen.report) if chosen.report else make_report(path, int(channels), place)
            decisions = {}
            beside = os.path.join(os.path.dirname(report), "decisions.jsonl")
            if os.path.exists(beside):
                with open(beside, encoding="utf-8") as lines:
                    decisions = {one["channel_id"]: one for one in map(json.loads, lines)}
            # Each report has a browser of its own: none pays for what the one before left in memory.
            browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            faults, measured, count = visit(
                browser, channels, f"file://{report}", decisions, chosen.pictures, chosen.runs, f"file://{empty}")
            browser.close()
            faulty = faulty or bool(faults)
            numbers[channels] = {
                "bytes": os.path.getsize(report), "links": count,
                **{what: round(statistics.median(all_of)) for what, all_of in measured.items()}}
            print(f"{channels}: load {os.getloadavg()[0]:.1f}, {json.dumps(numbers[channels])}", flush=True)
            if not chosen.report:
                shutil.rmtree(place)
    if chosen.json:
        with open(chosen.json, "w") as file:
            json.dump(numbers, file, indent=2)
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
