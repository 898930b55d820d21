#!/usr/bin/env bash
# Healthy when the desks answer 200 on /health: `health.sh [PORT]`. Bash alone, so that the image needs no other tool.
set -euo pipefail

port=${1:-${NGUON_PORT:-8420}}
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET /health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
IFS=' ' read -r -t 5 _ status _ <&3
cat <&3 >/dev/null
[ "$status" = 200 ] || {
    echo "health: the desks answered $status" >&2
    exit 1
}
