#!/usr/bin/env bash
# Installs what the program uses beside Java: libvips for thumbnails, and certificates. Debian; as root.
# Does nothing, and needs no network, where all of it is there.
set -euo pipefail

missing=()
for package in ca-certificates libvips42; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
    echo 'install-runtime: all there'
    exit
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends "${missing[@]}"
apt-get clean
rm -rf /var/lib/apt/lists/*
