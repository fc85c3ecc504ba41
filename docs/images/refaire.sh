#!/usr/bin/env bash
# Makes the pictures of docs/guide-analystes.md again: the report in Chromium, and what commands print. Needs the .NET SDK and chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
browser=${CHROMIUM:-chromium}
inventory=(--territoires samples/departement/territoires.csv --places samples/departement/places.csv --annee 2024)
ctg() { dotnet run --project src/Ctg.Funding.Cli -- "$@" 2>/dev/null; }
picture() { # page, picture, width, height
  "$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync \
    --hide-scrollbars --user-data-dir="$work/profile" --window-size="$3,$4" --screenshot="docs/images/$2" "file://$1" >/dev/null 2>&1
}
terminal() { # picture, height, then the command
  local name=$1 height=$2
  shift 2
  { printf '<!DOCTYPE html><meta charset="utf-8"><body style="margin:0;background:#1f2328"><pre style="margin:0;white-space:pre-wrap;padding:14px;color:#e6edf3;font:13px/1.35 \x27DejaVu Sans Mono\x27,monospace">$ ctg-funding %s\n' "$*"
    ctg "$@" | sed 's/&/\&amp;/g; s/</\&lt;/g'
    printf '</pre>'
  } >"$work/$name.html"
  picture "$work/$name.html" "$name" 1200 "$height"
}
ctg rapport "${inventory[@]}" --sortie "$work/rapport.html"
picture "$work/rapport.html" rapport-haut.png 1100 900
sed 's/<body>/<body><style>header,section{display:none}section:nth-of-type(4),section:nth-of-type(5){display:block}<\/style>/' "$work/rapport.html" >"$work/causes.html"
picture "$work/causes.html" rapport-causes.png 1100 980
picture "$work/rapport.html" rapport-telephone.png 500 900
terminal comparer.png 420 comparer samples/scenarios/sans-rebond.json "${inventory[@]}" --sortie "$work/comparaison" --tableau oui
