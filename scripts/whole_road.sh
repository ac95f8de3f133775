#!/bin/sh
# The whole road on the made-up story, from reports to drafts: its book is emptied, what is certain is accepted, the
# drafts are built into output/demo. A copy is worked on; data/demo stays as it is.
set -eu
bin=$(cd "${1:-.venv/bin}" && pwd)
here=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/data"
cp -R data/demo "$work/data/demo"
cp -R templates "$work/templates"
rm -rf "$work/data/demo/.cache" "$work/data/demo/evidence"
head -n 1 data/demo/figures.csv >"$work/data/demo/figures.csv"
cd "$work"
"$bin/storygen" extract demo
"$bin/storygen" reconcile demo --accept new --by demo
"$bin/storygen" build demo --output "$here/output/demo"
