#!/usr/bin/env python3
"""Has certificates made as PDF by a real renderer, and looks at each of them with other programs.

    Tests/Pages/certificates.py [--program PATH] [--renderer COMMAND] [--pictures DIR]

Makes sample records whose channels bear names of many scripts, publishes their renewal twice, into two outboxes, with a mark and a name of
the issuer, and looks whether both batches are the same to the byte; whether each PDF is one sound page of A4 in landscape, tagged, with every
font embedded; whether the name and the numbers can be found in its text; whether the QR code on the picture of the page leads where the
certificate is verified; whether the message carries that PDF; and whether `verify` says that all follows. Ends with 1 when something is
not so; says how long a certificate took.

Needs chromium (or another renderer), poppler-utils, qpdf and zbar-tools, and fonts for the names (fonts-noto-core, fonts-noto-cjk).
"""
import argparse
import email
import email.policy
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import unicodedata

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BATCH = "2027-01-15-renewal"
NAMES = [
    "北京星辰信息技术有限公司", "شركة النجوم للتقنية المحدودة", "כוכבי הטכנולוגיה בע״מ", "Świętokrzyska Łączność Sp. z o.o.",
    "株式会社ほしぞらサービス", "한빛 기술 서비스 주식회사", "Công ty Dịch vụ Sao Sáng", "บริษัท ดาวรุ่ง จำกัด", "सितारा प्रौद्योगिकी सेवा",
    "A very long name of a partner that sells, installs, maintains and repairs everything everywhere, Limited Liability Company",
]
MARK = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 48"><title>Mark</title>
<path d="M4 40L24 6L44 40z" fill="#12264a"/><circle cx="72" cy="24" r="16" fill="none" stroke="#94701f" stroke-width="5"/></svg>
"""
RENDERER = (
    "chromium --headless --disable-gpu --disable-background-networking --user-data-dir={folder}/profile --no-pdf-header-footer"
    " --print-to-pdf={pdf} file://{html}")
faults = []


def expect(holds, what):
    if not holds:
        faults.append(what)
        print(f"NOT SO: {what}", flush=True)


def output(*words):
    return subprocess.run(words, capture_output=True, check=True).stdout


def plain(text):
    """A text as a search compares it: ligatures and presentation forms as their letters, without blanks and marks of direction."""
    return "".join(
        one for one in unicodedata.normalize("NFKC", text)
        if not one.isspace() and unicodedata.category(one) not in ("Cf", "Mn", "Mc"))


def records(program, folder):
    database = os.path.join(folder, "records.db")
    subprocess.run([program, "sample", "--channels", "60", "--seed", "7", database, "--quiet"], check=True)
    connection = sqlite3.connect(database)
    channels = [row[0] for row in connection.execute("SELECT channel_id FROM channels ORDER BY channel_id")]
    for number, channel in enumerate(channels):
        connection.execute("UPDATE channels SET name = ? WHERE channel_id = ?", (NAMES[number % len(NAMES)], channel))
    # As many as there are names: each PDF takes a second or more.
    connection.execute("UPDATE certifications SET renewal_confirmed_on = NULL")
    connection.execute(
        "UPDATE certifications SET renewal_confirmed_on = '2026-12-05' WHERE valid_until = '2026-12-31' AND channel_id IN "
        "(SELECT channel_id FROM channels ORDER BY channel_id LIMIT 24)")
    connection.commit()
    connection.close()


def look(folder, name, decision, pictures):
    path = os.path.join(folder, "certificates", name)
    what = f"{name} ({decision['channel_name'][:20]})"
    info = output("pdfinfo", path).decode()
    expect(re.search(r"Pages:\s+1\n", info), f"{what} has one page")
    expect(re.search(r"Tagged:\s+yes", info), f"{what} is tagged")
    expect(re.search(r"JavaScript:\s+no", info) and re.search(r"Encrypted:\s+no", info), f"{what} is plain")
    width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups())
    expect(abs(width - 841.9) < 1 and abs(height - 595.3) < 1, f"{what} is A4 in landscape ({width} x {height})")
    expect("Title:" in info, f"{what} has a title")
    fonts = output("pdffonts", path).decode().splitlines()[2:]
    expect(fonts and all(re.search(r" yes (yes|no ) ?(yes|no ) +\d+ +\d+$", line) for line in fonts), f"{what} embeds every font")
    expect(subprocess.run(["qpdf", "--check", path], capture_output=True).returncode == 0, f"{what} is sound to qpdf")
    text = plain(output("pdftotext", "-layout", path, "-").decode())
    page = open(path.replace(".pdf", ".html"), encoding="utf-8").read()
    code = re.search(r"[0-9A-F]{4}(-[0-9A-F]{4}){3}", page).group()
    for wanted in (decision["channel_name"], decision["channel_id"], code, decision["new_certification_id"], BATCH, "Sternwarte"):
        expect(plain(wanted) in text, f"{what}: its text has {wanted}")
    with tempfile.TemporaryDirectory() as place:
        subprocess.run(["pdftoppm", "-r", "150", "-png", "-singlefile", path, place + "/page"], check=True)
        read = subprocess.run(["zbarimg", "-q", "--raw", place + "/page.png"], capture_output=True).stdout.decode().strip()
        expect(read.endswith(f"?code={code}"), f"{what}: its QR code leads to {read}")
        if pictures:
            shutil.copy(place + "/page.png", os.path.join(pictures, name.replace(".pdf", ".png")))


def mail(folder, decision):
    if not decision["notice"]:
        return
    with open(os.path.join(folder, decision["notice"]), "rb") as file:
        message = email.message_from_binary_file(file, policy=email.policy.default)
    carried = [part.get_content() for part in message.walk() if part.get_content_type() == "application/pdf"]
    with open(os.path.join(folder, decision["notice"].replace("notices/", "certificates/").replace(".renewed.eml", ".pdf")), "rb") as file:
        expect(carried == [file.read()], f"{decision['notice']} carries the PDF and no other")
    attached = [part.get_content_type() for part in message.iter_attachments()]
    expect("text/html" not in attached, f"{decision['notice']} carries no page")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=os.path.join(PROJECT, ".build/release/star-audit"))
    parser.add_argument("--renderer", default=RENDERER if os.getuid() else RENDERER.replace("--headless", "--headless --no-sandbox"))
    parser.add_argument("--pictures")
    chosen = parser.parse_args()
    program = os.path.abspath(chosen.program)
    if chosen.pictures:
        os.makedirs(chosen.pictures, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        records(program, folder)
        with open(os.path.join(folder, "mark.svg"), "w") as file:
            file.write(MARK)
        for number in (1, 2):
            with open(os.path.join(folder, f"{number}.yaml"), "w") as file:
                file.write(
                    f"database: records.db\noutbox: outbox{number}\ncertificate_issuer: Sternwarte\ncertificate_mark: mark.svg\n"
                    f"certificate_renderer: {chosen.renderer}\n")
        config = lambda number: ["--config", os.path.join(folder, f"{number}.yaml")]
        limits = ["--allow-future", "--allow-downgrades", "999", "--allow-undecided", "999", "--quiet"]

        def run(*words):
            subprocess.run([program, *words], check=True, stdout=subprocess.DEVNULL)

        run("review", "--as-of", "2027-01-01", *config(1), *limits)
        run("apply", "2027-01-review", "--yes", "--allow-future", "--quiet", *config(1))
        shutil.copytree(os.path.join(folder, "outbox1"), os.path.join(folder, "outbox2"))
        started = time.monotonic()
        run("renew", "--as-of", "2027-01-15", *config(1), *limits)
        took = time.monotonic() - started
        run("renew", "--as-of", "2027-01-15", *config(2), *limits)
        batches = [os.path.join(folder, f"outbox{number}", BATCH) for number in (1, 2)]
        papers = sorted(one for one in os.listdir(os.path.join(batches[0], "certificates")) if one.endswith(".pdf"))
        expect(papers, "there are PDFs")
        print(f"{len(papers)} certificates in {took:.1f} s, load {os.getloadavg()[0]:.1f}", flush=True)
        manifests = [hashlib.sha256(open(one + "/manifest.json", "rb").read()).hexdigest() for one in batches]
        expect(manifests[0] == manifests[1], "made twice, a batch is the same to the byte")
        with open(batches[0] + "/decisions.jsonl", encoding="utf-8") as lines:
            decisions = {one["channel_id"]: one for one in map(json.loads, lines)}
        for name in papers:
            decision = decisions[name.removesuffix(".pdf")]
            look(batches[0], name, decision, chosen.pictures)
            mail(batches[0], decision)
        said = subprocess.run([program, "verify", BATCH, "--database", folder + "/records.db", *config(1)], capture_output=True, text=True)
        expect("follow from the records" in said.stdout, f"verify: {said.stdout}{said.stderr}")
    print("all as it should be" if not faults else f"{len(faults)} not so")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
