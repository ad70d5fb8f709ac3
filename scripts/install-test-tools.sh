#!/usr/bin/env bash
# Installs what the tests need and no package registry of Java or Node has: Chromium for the browser journeys and
# Tesseract with German, the second reading engine; Redis, RabbitMQ and Dovecot (IMAP and submission), which tests start on free ports. For
# Debian and Ubuntu; elsewhere install the same programs by hand.
set -euo pipefail

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v redis-server >/dev/null || missing+=(redis-server)
[ -d /usr/lib/rabbitmq ] || missing+=(rabbitmq-server)
[ -x /usr/lib/dovecot/imap ] || missing+=(dovecot-imapd)
[ -x /usr/lib/dovecot/submission ] || missing+=(dovecot-submissiond)
command -v tesseract >/dev/null || missing+=(tesseract-ocr)
tesseract --list-langs 2>/dev/null | grep -qx deu || missing+=(tesseract-ocr-deu)
[ ${#missing[@]} -eq 0 ] && exit 0

if ! command -v apt-get >/dev/null; then
  echo "Please install: ${missing[*]}" >&2
  exit 1
fi
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
echo "Installing ${missing[*]} …"
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
