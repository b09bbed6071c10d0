# What ./run and ./test share; sourced from the root of the repository.
# shellcheck shell=bash

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 TESTINGPLATFORM_TELEMETRY_OPTOUT=1
# Tests drive the browser that is installed; Playwright downloads none.
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
configuration=Release

# missing WHAT APT_PACKAGES MAC: installs as root on Debian and Ubuntu, else says how.
missing() {
  if [ "$(id -u)" -eq 0 ] && [ -n "$2" ] && command -v apt-get >/dev/null; then
    echo "Installing $1." >&2
    apt_install $2 && return 0
  fi
  { echo "$1 is missing."
    [ -z "$2" ] || echo "  Debian, Ubuntu: sudo apt-get install $2"
    echo "  macOS:          $3"; } >&2
  exit 1
}

apt_install() {
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -q --no-install-recommends "$@" >&2 && return 0
  apt-get update -q >&2 && apt-get install -y -q --no-install-recommends "$@" >&2
}

need_dotnet() {
  dotnet --list-sdks 2>/dev/null | grep -q '^10\.' || missing "The .NET 10 SDK" "dotnet-sdk-10.0" "brew install dotnet"
}

# Any Node that brings npm will do: the emulator's own packages hold the version it runs on.
need_node() {
  { command -v node && command -v npm; } >/dev/null || missing "Node with npm" "nodejs npm" "brew install node"
}

need_postgres() {
  [ -z "${POSTGRES_CONNECTION:-}" ] || return 0
  ls /usr/lib/postgresql/*/bin/initdb /opt/homebrew/opt/postgresql*/bin/initdb /usr/local/opt/postgresql*/bin/initdb >/dev/null 2>&1 \
    || command -v initdb >/dev/null || missing "PostgreSQL (or name a server: POSTGRES_CONNECTION)" "postgresql" "brew install postgresql"
}

# For the tests of pages; without it they are skipped, and the last lines of ./test say so.
# The one without windows of its own takes half the processor time, with the same engine; any other will do.
need_chromium() {
  [ -z "${CHROMIUM:-}" ] || return 0
  local browser
  for browser in /usr/lib/chromium/chromium-headless-shell /usr/bin/google-chrome "/Applications/Google Chrome.app" /Applications/Chromium.app; do
    [ ! -e "$browser" ] || return 0
  done
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium." >&2
    apt_install chromium-headless-shell && return 0
    apt_install chromium && return 0
  fi
  for browser in /usr/bin/chromium /usr/bin/chromium-browser; do
    [ ! -e "$browser" ] || return 0
  done
  echo "Chromium is missing, so tests of pages in a browser are skipped (Debian: sudo apt-get install chromium-headless-shell; macOS: brew install --cask chromium)." >&2
}

# For the test that prints Korean; without one it is skipped.
need_korean_font() {
  [ "$(uname)" != Darwin ] || return 0
  if fc-list :lang=ko 2>/dev/null | grep -q .; then return 0; fi
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing a Korean font." >&2
    apt_install fontconfig fonts-nanum && return 0
  fi
  echo "A Korean font is missing, so a test of printing is skipped (Debian: sudo apt-get install fonts-nanum)." >&2
}

# build SOLUTION OPTION...: leaves no build server behind.
# One compiler serves all projects: a process for each would compile compiler and analyzers anew, 45 times. It has a name of its own, so that it ends here and no other with it.
build() {
  local compiler=study-forms-$$ code=0
  dotnet build "$@" -c "$configuration" -v q -nologo -warnaserror -nodeReuse:false \
    -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" >&2 || code=$?
  stop_compiler "$compiler"
  return "$code"
}

# What is not reached here ends by itself after ten minutes without work.
stop_compiler() {
  local version sdks
  version=$(dotnet --version)
  sdks=$(dotnet --list-sdks | sed -n "s/^$version \[\(.*\)\]$/\1/p")
  dotnet "$sdks/$version/Roslyn/bincore/VBCSCompiler.dll" -shutdown -pipename:"$1" >/dev/null 2>&1 || true
}

# Gives the services, and the tests that have them in their own process, machine code for their libraries: a start takes half the processor time then (docs/decisions/0040).
# What it cannot compile runs as it was built.
compile_ahead() {
  local output=bin/$configuration/net10.0
  dotnet "dev/CompileAhead/$output/CompileAhead.dll" .local/ahead {Builder,Cdms}.Service/"$output" --also Tests/*/"$output" \
    || echo "Libraries that could not be compiled ahead run as they are, only slower." >&2
}
