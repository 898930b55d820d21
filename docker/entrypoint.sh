#!/usr/bin/env bash
# Starts the desks, or runs any other command of the front door: `entrypoint.sh [COMMAND ARGUMENTS]`.
set -euo pipefail

# What the archive writes is for its own user and group.
umask 027

data=${NGUON_DATA:?NGUON_DATA must name the folder of the archive}
if [ ! -d "$data" ] || [ ! -w "$data" ]; then
    echo "nguon: $data cannot be written by user $(id -u). Mount a volume there that belongs to it, for example with:" >&2
    echo "  chown $(id -u):$(id -g) THE-FOLDER-YOU-MOUNT" >&2
    exit 3
fi

here=$(cd -P "$(dirname "${BASH_SOURCE[0]}")" && pwd)
front=${NGUON_FRONT_DOOR:-$here/nguon}
[ $# -gt 0 ] || set -- start
exec "$front" "$@"
