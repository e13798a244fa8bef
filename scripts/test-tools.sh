#!/usr/bin/env bash
# Installs what the tests need beyond the SDK and Node, through the system's package manager.
set -euo pipefail

packages=()
command -v chromium >/dev/null || packages+=(chromium)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || packages+=(postgresql)
python3 -c 'import aiosmtpd' 2>/dev/null || /usr/bin/python3 -c 'import aiosmtpd' 2>/dev/null || packages+=(python3-aiosmtpd)
command -v pdftoppm >/dev/null || packages+=(poppler-utils)
command -v qpdf >/dev/null || packages+=(qpdf)

if (( ${#packages[@]} == 0 )); then
  exit 0
fi

echo "The tests need: ${packages[*]}. Installing."

if ! command -v apt-get >/dev/null; then
  echo "Install these with your package manager and try again." >&2
  exit 1
fi

as_root=()
(( EUID == 0 )) || as_root=(sudo)
"${as_root[@]}" apt-get update -qq
DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null
