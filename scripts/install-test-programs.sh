#!/bin/sh
# Installs the programs that the tests open Word files with, where this machine lacks them and we may.
# Without them those tests are skipped, and say so.
set -eu
missing=""
command -v soffice >/dev/null || missing="$missing libreoffice-writer-nogui"
command -v pandoc >/dev/null || missing="$missing pandoc"
command -v pdftoppm >/dev/null || missing="$missing poppler-utils"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing fonts-liberation >/dev/null
else
    echo "Not installed:$missing. The tests that need them will be skipped." >&2
fi
