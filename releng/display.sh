#!/usr/bin/env bash
# Runs a command with a virtual X server of its own and a window manager. Called inside dbus-run-session by lib.sh.
set -euo pipefail

scratch="$(mktemp -d)"
server= manager=
end() {
	[ -z "$manager" ] || kill "$manager" 2>/dev/null || true
	[ -z "$server" ] || kill "$server" 2>/dev/null || true
	rm -rf "$scratch"
}
trap end EXIT

# The server chooses a free number itself and writes it when it is ready.
mkfifo "$scratch/number"
Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$scratch/number" >"$scratch/server.log" 2>&1 &
server=$!
if ! read -r -t 30 number <"$scratch/number"; then
	cat "$scratch/server.log" >&2
	exit 1
fi
export DISPLAY=":$number"
unset WAYLAND_DISPLAY
export GDK_BACKEND=x11 NO_AT_BRIDGE=1
metacity --sm-disable --replace >"$scratch/manager.log" 2>&1 &
manager=$!
status=0
"$@" || status=$?
exit "$status"
