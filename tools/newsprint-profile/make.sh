#!/bin/sh
# Builds assets/profiles/newsprint-tr002.icc from characterisation data: see README.md beside it.
#   tools/newsprint-profile/make.sh [OUT.icc]
set -eu
data=/usr/share/color/icc/TR002.ti3
screen=/usr/share/color/argyll/ref/sRGB.icm
out=${1:-$(dirname "$0")/../../assets/profiles/newsprint-tr002.icc}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sha256sum --check --quiet <<SUMS
bcb14f76be42ebaa53cebdea3ae532af4c7717e7429d279323f7db8ad4a0b9d0  $data
SUMS
cp "$data" "$work/newsprint.ti3"
cd "$work"
colprof -v -qm -bm -nc -l220 -kp 0 0.1 0.95 1 1.2 -S "$screen" -cmt -dpp \
  -D "Newsprint, coldset (ANSI CGATS/SNAP TR 002-2007), 220%" \
  -C "Derived from the characterization data of ANSI CGATS/SNAP TR 002-2007, (c) 2007 NPES" \
  -O newsprint.icc newsprint
cd - >/dev/null
cp "$work/newsprint.icc" "$out"
# The date of making (bytes 24 to 35 of the header) is the only thing that differs between two runs.
printf '\007\352\000\001\000\001\000\000\000\000\000\000' |
  dd of="$out" bs=1 seek=24 conv=notrunc status=none
sha256sum "$out"
