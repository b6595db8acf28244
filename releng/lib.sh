# Shared by ./run, ./osf, ./check and ./bench. Sourced, never started. What the commands have in common: a Java to run on, the
# packages of the system, the build, a virtual display. Everything else is in Maven and Java.
#
# Variables that change what happens, for tests and for unusual machines:
#   JAVA_HOME           a JDK of version 21 or newer is taken from here first
#   OSF_MAVEN_ARGS      more arguments for every Maven call, for example -Dmaven.repo.local=/some/folder
#   OSF_NO_BUILD=1      take the product as it is, however old it may be
#   OSF_LANGUAGE        language of what the product says, for example fr; otherwise the locale decides
#   OSF_NO_INSTALL=1    never install packages, only say what is missing

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
PRODUCT="$ROOT/releng/org.osfworkbench.product/target/products/org.osfworkbench.product/linux/gtk/x86_64"
STAMP="$ROOT/releng/org.osfworkbench.product/target/built.stamp"
LOGS="$ROOT/target"
JDK_WANTED=21

say() { printf '%s\n' "$*" >&2; }

die() {
	say "$(basename "$0"): $1"
	exit "${2:-1}"
}

# --- Java ------------------------------------------------------------------------------------------------------------

# A file tells it, for which no Java has to be started.
java_version_of() {
	local line
	if [ -r "$1/release" ]; then
		while IFS= read -r line; do
			[[ "$line" =~ ^JAVA_VERSION=\"([0-9]+) ]] && printf '%s' "${BASH_REMATCH[1]}" && return
		done <"$1/release"
	fi
	line="$("$1/bin/java" -version 2>&1 | head -n 1)" || return 1
	[[ "$line" =~ \"([0-9]+) ]] && printf '%s' "${BASH_REMATCH[1]}"
}

is_jdk() {
	local version
	[ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
	version="$(java_version_of "$1")" || return 1
	[ "${version:-0}" -ge "$JDK_WANTED" ]
}

find_jdk() {
	local found candidate
	if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then
		printf '%s' "$JAVA_HOME"
		return
	fi
	if found="$(command -v javac)"; then
		candidate="$(dirname "$(dirname "$(readlink -f "$found")")")"
		if is_jdk "$candidate"; then
			printf '%s' "$candidate"
			return
		fi
	fi
	for candidate in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/current; do
		if [ -d "$candidate" ] && is_jdk "$candidate"; then
			printf '%s' "$candidate"
			return
		fi
	done
	return 1
}

need_jdk() {
	local found
	if found="$(find_jdk)"; then
		export JAVA_HOME="$found"
		return
	fi
	if may_install; then
		say "Installing a Java development kit ..."
		install_packages openjdk-21-jdk-headless || install_packages openjdk-25-jdk-headless || true
	fi
	found="$(find_jdk)" || die "no Java development kit of version $JDK_WANTED or newer was found. Install one, for example with: sudo apt-get install openjdk-21-jdk-headless, or from https://adoptium.net, and set JAVA_HOME to its folder."
	export JAVA_HOME="$found"
}

# --- Packages of the system ------------------------------------------------------------------------------------------

may_install() {
	[ -z "${OSF_NO_INSTALL:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null
}

install_packages() {
	local log="$LOGS/apt.log"
	mkdir -p "$LOGS"
	if [ -z "${APT_IS_FRESH:-}" ]; then
		apt-get -q update >>"$log" 2>&1 || true
		APT_IS_FRESH=1
	fi
	DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends "$@" >>"$log" 2>&1
}

has_library() {
	ldconfig -p 2>/dev/null | grep -q "$1" || /sbin/ldconfig -p 2>/dev/null | grep -q "$1"
}

# The name changed with the 64-bit time of Debian 13.
gtk_package() {
	if apt-cache show libgtk-3-0t64 >/dev/null 2>&1; then
		printf libgtk-3-0t64
	else
		printf libgtk-3-0
	fi
}

missing_for() {
	case "$1" in
	build)
		command -v curl >/dev/null || command -v wget >/dev/null || printf 'curl '
		command -v unzip >/dev/null || printf 'unzip '
		[ -e /etc/ssl/certs/ca-certificates.crt ] || printf 'ca-certificates '
		;;
	window)
		has_library 'libgtk-3\.so\.0' || printf '%s ' "$(gtk_package)"
		command -v dbus-run-session >/dev/null || printf 'dbus '
		command -v fc-list >/dev/null || printf 'fontconfig '
		ls /usr/share/fonts/truetype/* >/dev/null 2>&1 || printf 'fonts-dejavu-core '
		;;
	peers)
		python3 -c 'import ensurepip, venv' 2>/dev/null || printf 'python3-venv '
		command -v zsh >/dev/null || printf 'zsh '
		command -v fish >/dev/null || printf 'fish '
		;;
	bench)
		missing_for peers
		command -v rclone >/dev/null || printf 'rclone '
		command -v unison >/dev/null || printf 'unison '
		command -v openssl >/dev/null || printf 'openssl '
		command -v find >/dev/null || printf 'findutils '
		command -v md5sum >/dev/null || printf 'coreutils '
		;;
	display)
		missing_for window
		command -v Xvfb >/dev/null || printf 'xvfb '
		command -v metacity >/dev/null || printf 'metacity '
		command -v dbus-launch >/dev/null || printf 'dbus-x11 '
		command -v xauth >/dev/null || printf 'xauth '
		[ -e /usr/libexec/at-spi-bus-launcher ] || printf 'at-spi2-core '
		;;
	esac
}

# try_packages build|window|display|peers|bench: installs what is missing, where it may.
try_packages() {
	local missing
	missing="$(missing_for "$1")"
	[ -n "$missing" ] && may_install || return 0
	say "Installing $missing..."
	# shellcheck disable=SC2086 # a list of words
	install_packages $missing || true
}

# need_packages build|window|display|peers|bench: the same, and ends if something is missing still.
need_packages() {
	local missing
	try_packages "$1"
	missing="$(missing_for "$1")"
	[ -z "$missing" ] || die "packages of the system are missing. This installs them: sudo apt-get install ${missing% }"
}

# --- Build -----------------------------------------------------------------------------------------------------------

# maven LOG ARGUMENT...: runs the wrapper in the root folder, shows one line for each module, keeps the rest in the log.
maven() {
	local log="$LOGS/$1" status=0
	shift
	mkdir -p "$LOGS"
	# shellcheck disable=SC2086 # a list of arguments
	(set -o pipefail && cd "$ROOT" && ./mvnw -B -ntp ${OSF_MAVEN_ARGS:-} "$@" 2>&1 | tee "$log" | progress) || status=$?
	if [ "$status" != 0 ]; then
		say "--- the end of $log:"
		grep -E '^\[(ERROR|FATAL)|BUILD' "$log" | cut -c1-300 | tail -n 40 >&2 || tail -n 40 "$log" >&2
	fi
	return "$status"
}

progress() {
	{ grep --line-buffered -E '^\[INFO\] Building .*\[[0-9]+/[0-9]+\]$|Tests run:.*Time elapsed' || true; } | sed -u -E -e 's/^\[[A-Z]+\] /  /' -e 's/^(.{160}).*/\1/' >&2
}

product_is_current() {
	[ -f "$STAMP" ] && [ -d "$PRODUCT/plugins" ] || return 1
	local newer
	newer="$(cd "$ROOT" && find pom.xml .mvn bundles features releng -name target -prune -o -name sample -prune -o -type f ! -name '*.sh' ! -name '*.md' -newer "$STAMP" -print -quit)"
	[ -z "$newer" ]
}

# The folders of the site and the product are taken anew: p2 keeps old versions of a bundle beside the new one.
need_product() {
	local begun
	if [ -n "${OSF_NO_BUILD:-}" ]; then
		[ -d "$PRODUCT/plugins" ] || die "there is no built product, and OSF_NO_BUILD is set"
		return
	fi
	product_is_current && return
	need_packages build
	say "Building OSF Workbench; the first time takes some minutes ..."
	begun="$(mktemp)"
	rm -rf "$ROOT/releng/org.osfworkbench.product/target" "$ROOT/releng/org.osfworkbench.repository/target"
	maven build.log verify -Dmaven.test.skip=true -pl "$(build_modules)" || die "the build failed; all of it is in $LOGS/build.log"
	mv "$begun" "$STAMP"
}

# Everything but tests, and the site, which nobody needs for starting the product.
build_modules() {
	(cd "$ROOT" && sed -n 's:.*<module>\(.*\)</module>.*:\1:p' pom.xml | grep -v -E '^tests/|repository$' | paste -sd,)
}

# --- Starting the product --------------------------------------------------------------------------------------------

# launcher quick|full: puts the command that starts the product into the array LAUNCH. The configuration area is ours, because the folder of
# the product may belong to somebody else; "quick" is for commands that end soon.
launcher() {
	local jar tuning=(-Xmx1g)
	jar="$(ls "$PRODUCT"/plugins/org.eclipse.equinox.launcher_*.jar | tail -n 1)"
	# Without a UTF-8 locale Java can neither read arguments nor name files outside ASCII.
	[ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
	local language=()
	[ -z "${OSF_LANGUAGE:-}" ] || language=(-nl "$OSF_LANGUAGE")
	[ "$1" != quick ] || tuning=(-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1)
	# shellcheck disable=SC2034 # read by the commands
	LAUNCH=("$JAVA_HOME/bin/java" "${tuning[@]}" --enable-native-access=ALL-UNNAMED -Dslf4j.internal.verbosity=ERROR -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8
		-jar "$jar" -nosplash --launcher.suppressErrors "${language[@]}")
}

# secret FILE: makes a file with a random secret that only its owner may read, once.
secret() {
	[ -s "$1" ] || (umask 077 && mkdir -p "$(dirname "$1")" && head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$1")
}

# --- Virtual display -------------------------------------------------------------------------------------------------

# with_display COMMAND...: runs a command with a session bus, a virtual X server on a free display, and a window manager.
with_display() {
	need_packages display
	dbus-run-session -- bash "$ROOT/releng/display.sh" "$@"
}
