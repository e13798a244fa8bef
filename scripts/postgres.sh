#!/usr/bin/env bash
# Runs a command with a PostgreSQL server of its own: temporary folder, free port on loopback, gone afterwards.
# The command finds it in SAFETY_TEST_POSTGRES.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
folder=$(mktemp -d)
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
as_owner=()

if (( EUID == 0 )); then
  # PostgreSQL refuses to run as root.
  chown postgres "$folder"
  as_owner=(setpriv --reuid=postgres --regid=postgres --clear-groups)
fi

stop() {
  (cd / && "${as_owner[@]}" "$bin/pg_ctl" --pgdata="$folder/data" --mode=immediate --silent stop) || true
  rm -rf "$folder"
}
trap stop EXIT

(
  cd /
  "${as_owner[@]}" "$bin/initdb" --pgdata="$folder/data" --username=safety --auth=trust --encoding=UTF8 --locale=C.UTF-8 >/dev/null
  "${as_owner[@]}" "$bin/pg_ctl" --pgdata="$folder/data" --log="$folder/log" --wait --silent \
    --options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c max_connections=400 -c fsync=${SAFETY_TEST_FSYNC:-off}" start
)

SAFETY_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=safety" "$@"
