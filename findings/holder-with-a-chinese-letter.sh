#!/usr/bin/env bash
# ZBar reads Société Générale from a QR code as Soci矇t矇 G矇n矇rale, where Zoë Åkesson and Łódź are right.
#
# Tools: qrcode 8.2 and segno 1.6.6 make the codes, ZBar 0.23.92 (Debian 12, by pyzbar 0.1.9) and ZXing-C++ 3.1.1 read them (Python 3.11 or newer).
# Expected: qrcode writes what is no ASCII as UTF-8, as nearly all makers do, and readers take what is valid UTF-8 for it, as ZXing-C++ does.
#   If a reader did not, all letters beyond ASCII would be wrong, and a trial with one name would show it.
# Seen: ZBar prefers Big5, a Chinese encoding, and then the Japanese Shift JIS. What é, í, ñ, ü and ç are in UTF-8 is one ideograph each in the first,
#   what ø, ß and the Japanese itself are is half-wide kana and more in the other. A name is right if it has a letter that both lack. The
#   result is a text like any other, without a sign that it was guessed. A code that names its encoding (`eci=True` in segno) is read as written.
# Matters: a certificate's code bears holder and channel, and who scans it compares them with the records, or a proof with the text: they are other
#   names, for the partners of some countries and not of others. Of two engineers of one partner, one has a certificate that is his.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'libzbar0=0.23.92-*' 'libv4l-0=1.22.1-*' 'libv4lconvert0=1.22.1-*' 'libdbus-1-3=1.14.10-*' 'libx11-6=2:1.8.4-*' \
  'libxcb1=1.15-*' 'libxau6=1:1.0.9-*' 'libxdmcp6=1:1.1.2-*' 'libjpeg62-turbo=1:2.1.5-*' 'libbsd0=0.11.7-*' 'libmd0=1.0.4-*'
for package in *.deb; do dpkg -x "$package" installed; done
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target lib \
  qrcode==8.2 segno==1.6.6 pyzbar==0.1.9 zxing-cpp==3.1.1 numpy==2.4.6 pillow==13.0.0

seen=$(LD_LIBRARY_PATH=$(echo installed/usr/lib/*-linux-gnu*):$(echo installed/lib/*-linux-gnu*) PYTHONPATH=lib PYTHONIOENCODING=utf-8 python3 - <<'END'
import ctypes.util, glob, io
from PIL import Image

path, = glob.glob("installed/usr/lib/*-linux-gnu*/libzbar.so.0")
ctypes.util.find_library = lambda name: path  # the one that was unpacked, whatever is installed
from pyzbar import pyzbar
import qrcode, segno, zxingcpp

def picture(save):
    stream = io.BytesIO()
    save(stream)
    return Image.open(stream).convert("L")

def by_zbar(code):
    return pyzbar.decode(code)[0].data.decode()

for name in ("Société Générale", "José Peña", "Müller", "Grüße", "Øre", "株式会社", "Łódź", "Zoë Åkesson", "Москва"):
    plain = picture(qrcode.make(name).save)
    named = picture(lambda stream: segno.make_qr(name, encoding="utf-8", eci=True).save(stream, kind="png", scale=6))
    others = {zxingcpp.read_barcodes(plain)[0].text, zxingcpp.read_barcodes(named)[0].text, by_zbar(named)}
    print(f"{name}: {by_zbar(plain)}, all others {'right' if others == {name} else others}")
END
)
printf '%s\n' "$seen"

stated='Société Générale: Soci矇t矇 G矇n矇rale, all others right
José Peña: Jos矇 Pe簽a, all others right
Müller: M羹ller, all others right
Grüße: Grﾃｼﾃ歹, all others right
Øre: ﾃ腕e, all others right
株式会社: 譬ｪ蠑丈ｼ夂､ｾ, all others right
Łódź: Łódź, all others right
Zoë Åkesson: Zoë Åkesson, all others right
Москва: Москва, all others right'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
