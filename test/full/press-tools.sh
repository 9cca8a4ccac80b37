#!/usr/bin/env bash
# Installs the programs with which the tests look at press files from outside: Ghostscript separates and
# draws, qpdf checks the file, poppler and MuPDF read its text. The product uses none of them. Needs root
# and apt; says so and ends well without them, and the tests say which of theirs they skip.
set -euo pipefail

skip() { echo "press-tools: SKIPPED: $1"; exit 0; }
missing=()
for tool in gs:ghostscript qpdf:qpdf pdftotext:poppler-utils pdffonts:poppler-utils mutool:mupdf-tools; do
  command -v "${tool%%:*}" >/dev/null || missing+=("${tool##*:}")
done
[ "${#missing[@]}" -gt 0 ] || { echo "press-tools: all are there"; exit 0; }
[ "$(uname -s)" = Linux ] || skip "this is no Linux, ${missing[*]} are not installed"
[ "$(id -u)" = 0 ] || skip "this needs root, ${missing[*]} are not installed"
command -v apt-get >/dev/null || skip "there is no apt-get, ${missing[*]} are not installed"
export DEBIAN_FRONTEND=noninteractive
{ apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } \
  >/dev/null 2>&1 || skip "apt-get cannot install ${missing[*]}"
echo "press-tools: installed ${missing[*]}"
