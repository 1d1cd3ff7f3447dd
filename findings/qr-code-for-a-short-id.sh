#!/usr/bin/env bash
# segno makes a code of a channel id that OpenCV cannot read, and a readable one when the id is longer.
#
# Tools: segno 1.6.6, OpenCV 5.0.0.93 (its QR code detector), ZXing-C++ 3.1.1 (Python 3.11 or newer).
# Expected: `segno.make` of a QR code library makes a QR code, whatever the length of the text, and QR code readers read it.
# Seen: up to 21 capital letters, digits and hyphens fit a Micro QR code, a different symbol with one finder pattern in place of three,
#   and `make` takes it. OpenCV finds nothing in a clean, large picture; many readers know no Micro QR code. ZXing-C++ reads it: the code
#   is right. With some characters more, or with `make_qr`, both read it.
# Matters: the certificate's code is proved with a long address and printed with a short id. It looks like a QR code, and at the partner's
#   desk no camera reacts. The ids of one channel can be readable and those of another not.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --no-deps --only-binary :all: --target "$folder/lib" \
  segno==1.6.6 opencv-python-headless==5.0.0.93 numpy==2.4.6 zxing-cpp==3.1.1 pillow==13.0.0

seen=$(PYTHONPATH="$folder/lib" python3 - <<'END'
import io
import cv2, numpy, segno, zxingcpp
from PIL import Image

for make in (segno.make, segno.make_qr):
    for text in ("0000003", "CH-0000003", "CH-0000003-2027-01-31", "CH-0000003-2027-01-31-2"):
        code = make(text)
        picture = io.BytesIO()
        code.save(picture, kind="png", scale=10, border=4)
        pixels = numpy.array(Image.open(picture).convert("L"))
        by_opencv = cv2.QRCodeDetector().detectAndDecode(pixels)[0]
        by_zxing = [result.text for result in zxingcpp.read_barcodes(pixels)]
        print(f"{make.__name__} {text}: {'Micro QR' if code.is_micro else 'QR'} code {code.designator},",
              "OpenCV", "reads it," if by_opencv == text else "reads nothing,",
              "ZXing-C++", "reads it" if by_zxing == [text] else "reads nothing")
END
)
printf '%s\n' "$seen"

stated='make 0000003: Micro QR code M2-M, OpenCV reads nothing, ZXing-C++ reads it
make CH-0000003: Micro QR code M3-M, OpenCV reads nothing, ZXing-C++ reads it
make CH-0000003-2027-01-31: Micro QR code M4-L, OpenCV reads nothing, ZXing-C++ reads it
make CH-0000003-2027-01-31-2: QR code 1-L, OpenCV reads it, ZXing-C++ reads it
make_qr 0000003: QR code 1-H, OpenCV reads it, ZXing-C++ reads it
make_qr CH-0000003: QR code 1-H, OpenCV reads it, ZXing-C++ reads it
make_qr CH-0000003-2027-01-31: QR code 1-L, OpenCV reads it, ZXing-C++ reads it
make_qr CH-0000003-2027-01-31-2: QR code 1-L, OpenCV reads it, ZXing-C++ reads it'
[ "$seen" = "$stated" ] || { echo "no longer as stated" >&2; exit 1; }
