#!/bin/sh
# Makes docs/images/hampshire-page.png: the first page of a real draft, as LibreOffice shows the Word file.
# Needs LibreOffice (soffice) and poppler (pdftoppm). Run `make drafts` first.
set -eu
cd "$(dirname "$0")/.."
draft=output/cancelled-crimes/hampshire/hampshire.docx
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work" "$draft" >/dev/null
pdftoppm -f 1 -l 1 -r 100 -png "$work/hampshire.pdf" "$work/page"
.venv/bin/python - "$work"/page*.png docs/images/hampshire-page.png <<'PYTHON'
import sys
from PIL import Image

page = Image.open(sys.argv[1]).convert("RGB")
page.quantize(colors=32).save(sys.argv[2], optimize=True)
PYTHON
ls -l docs/images/hampshire-page.png
